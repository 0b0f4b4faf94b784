"""How a language puts values, as data: one file of values/ is one language. Knows no sentence and no rule.

What a file may hold stands in `Form`; a misspelled key is refused when the file is read.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

FOLDER = Path(__file__).parent / "values"
Days = Annotated[tuple[str, ...], Field(min_length=7, max_length=7)]
Months = Annotated[tuple[str, ...], Field(min_length=12, max_length=12)]


class Strict(BaseModel):
    """A part of a language's values: nothing in it changes, and a misspelled key is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Part(Strict):
    """A part of the day by the clock: what goes with times of this hour and later ones."""

    from_: int = Field(alias="from", ge=0, le=23)
    text: str


class SaidClock(Strict):
    """Times of the day aloud; {hour}, {next} (the following hour), {minutes} and {part} are words.

    `halves` go with times of which the half of the day has to be heard; none where `parts` tell it always.
    """

    parts: tuple[Part, ...]
    halves: tuple[Part, ...] = ()
    sharp: str
    quarter_past: str
    half_past: str
    quarter_to: str
    other: str
    other_below_ten: str
    exactly: dict[str, str] = {}


class WrittenClock(Strict):
    """Times of the day in a chat; {hour} and {minutes} are figures."""

    parts: tuple[Part, ...]
    sharp: str
    other: str


class Said(Strict):
    """Numbers and days aloud. `counts` are those below sixty, `dates` the days of a month from the first.

    `units` are the words for what stands short behind a figure ("mg").
    """

    plus: str
    digits: tuple[str, ...] = Field(min_length=10, max_length=10)
    double: str
    triple: str
    counts: tuple[str, ...] = Field(min_length=60, max_length=60)
    dates: tuple[str, ...] = Field(min_length=31, max_length=31)
    months: Months
    units: dict[str, str]
    day: str
    day_of_another_month: str
    clock: SaidClock


class Written(Strict):
    """Days and times in a chat."""

    days: Days
    months: Months
    day: str
    clock: WrittenClock


class Time(Strict):
    """A time or a span as it stands in a sentence; `after` to `by` are what bounds one (`extractors.times.bounds`)."""

    at: str
    between: str
    till: str
    after: str
    from_: str = Field(alias="from")
    before: str
    by: str


class Form(Strict):
    """One language's ways with values.

    `speech` and `voice` are Twilio's names of what hears and says it, None where the country's own serves. A language
    of which only the letters differ is never said itself: `spoken_as` names the one that is. `relations` are whose name
    is asked for, by the relation ("mother"), `whose` that of all others.
    """

    speech: str | None = Field(default=None, pattern=r"^[a-z]{2,3}-[A-Z]{2}$")
    voice: str | None = Field(default=None, pattern=r"^[A-Za-z]+\.[A-Za-z-]+$")
    spoken_as: str | None = None
    and_: str = Field(alias="and")
    or_: str = Field(alias="or")
    today: str
    tomorrow: str
    whose: str
    relations: dict[str, str] = {}
    days: Days
    parts: dict[str, str]
    time: Time
    money: dict[str, str] = {}
    said: Said | None = None
    written: Written


@cache
def form(language: str) -> Form:
    """The values of a language. Raises FileNotFoundError for one that is not there."""
    return Form.model_validate(tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8")))
