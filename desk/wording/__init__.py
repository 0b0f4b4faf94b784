"""The words of messages going out, by purpose and language, as data: one TOML file in this folder is one language.

Knows no customer and no row: values go in, a text and its variables come out. The variables are what a template of
WhatsApp's may name. Bot and desk have their own words, since the desk speaks without a turn to answer.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytz
from pydantic import BaseModel, ConfigDict, Field

FOLDER = Path(__file__).parent
ENGLISH = "en"


class Strict(BaseModel):
    """A part of a language: nothing in it changes, and a misspelled key is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Part(Strict):
    """What goes with clock times from this hour on."""

    from_: int = Field(alias="from", ge=0, le=23)
    text: str


class Clock(Strict):
    """How a time of the day is written: on the hour, and otherwise."""

    sharp: str
    other: str
    parts: tuple[Part, ...]


class Words(Strict):
    """One language: its days and months, its ways with a visit, and a text for each purpose."""

    days: tuple[str, ...] = Field(min_length=7, max_length=7)
    months: tuple[str, ...] = Field(min_length=12, max_length=12)
    day: str
    at: str
    between: str
    clock: Clock
    visit: str
    visit_for: str
    visit_with: str
    visit_for_with: str
    calendar: str
    stop: str
    day_parts: dict[str, str]
    texts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit as a message tells of it. `ends_at` is only given for a window, within which somebody arrives; `link` is
    the address of its file for the customer's own calendar. Without `starts_at` there may be a wished day, with a part
    of it or clock times. A day of another year than that of `now` is told with its year.
    """

    business: str
    zone: str
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    name: str | None = None
    staff: str | None = None
    reference: str | None = None
    until: datetime | None = None
    minutes: int | None = None
    count: int | None = None
    link: str | None = None
    wished_on: date | None = None
    wished_time: str | None = None
    now: datetime | None = None


def languages() -> tuple[str, ...]:
    """Every language there are messages in."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def of(language: str | None) -> Words:
    """The words of a language; of one that has no file, English."""
    path = FOLDER / f"{language}.toml"
    known = path if language in languages() else FOLDER / f"{ENGLISH}.toml"
    return Words.model_validate(tomllib.loads(known.read_text("utf-8")))


def message(purpose: str, language: str | None, visit: Visit) -> tuple[str, dict[str, str]]:
    """The text of a message of this purpose, and its variables by name.

    "on_my_way" says when only where `minutes` are known; what is agreed or called off without a time says so. Raises
    KeyError for a purpose that is written by hand.
    """
    words = of(language)
    values = variables(visit, words)
    key = _key(purpose, visit)
    return words.texts[key].format_map({**values, "stop": words.stop}).strip(), values


def _key(purpose: str, visit: Visit) -> str:
    if purpose == "on_my_way" and visit.minutes:
        return "on_my_way_minutes"
    if purpose == "booking_confirmed" and visit.starts_at is None:
        return "booking_confirmed_wish"
    if purpose == "booking_cancelled" and visit.starts_at is None and visit.wished_on is None:
        return "booking_cancelled_open"
    return purpose


def variables(visit: Visit, words: Words) -> dict[str, str]:
    """All that a text or a template may name; what is not known is empty."""
    return {
        "business": visit.business,
        "name": visit.name or "",
        "staff": visit.staff or visit.business,
        "visit": _visit(visit, words),
        "when": when(visit.starts_at, visit.ends_at, visit, words) if visit.starts_at else _wish(visit, words),
        "until": when(visit.until, None, visit, words) if visit.until else "",
        "reference": visit.reference or "",
        "minutes": str(visit.minutes or ""),
        "count": str(visit.count or ""),
        "calendar": words.calendar.format(link=visit.link) if visit.link else "",
    }


# What a template may name, for the screen that lists them.
NAMES = ("business", "name", "staff", "visit", "when", "until", "reference", "minutes", "count", "calendar")


def _visit(visit: Visit, words: Words) -> str:
    form = {
        (False, False): words.visit,
        (True, False): words.visit_for,
        (False, True): words.visit_with,
        (True, True): words.visit_for_with,
    }[bool(visit.name), bool(visit.staff)]
    return form.format_map({"name": visit.name, "staff": visit.staff})


def when(starts_at: datetime, ends_at: datetime | None, visit: Visit, words: Words) -> str:
    """A day and time where the business is: "Tue 16 Dec, 10:20 am", of a window both its ends."""
    place = pytz.timezone(visit.zone)
    begins = starts_at.astimezone(place)
    day = _day(begins.date(), visit, words)
    if ends_at is None:
        return words.at.format(day=day, time=_clock(begins, words))
    return words.between.format(day=day, begins=_clock(begins, words), ends=_clock(ends_at.astimezone(place), words))


def _day(on: date, visit: Visit, words: Words) -> str:
    told = words.day.format(day=words.days[on.weekday()], date=on.day, month=words.months[on.month - 1])
    is_other_year = visit.now is not None and visit.now.astimezone(pytz.timezone(visit.zone)).year != on.year
    return f"{told} {on.year}" if is_other_year else told


def _wish(visit: Visit, words: Words) -> str:
    """The wished day and part of it; "" where there is none."""
    if visit.wished_on is None:
        return ""
    time = words.day_parts.get(visit.wished_time or "", visit.wished_time or "")
    return ", ".join(part for part in (_day(visit.wished_on, visit, words), time) if part)


def _clock(at: datetime, words: Words) -> str:
    values: Mapping[str, object] = {
        "hour": (at.hour - 1) % 12 + 1,
        "minutes": f"{at.minute:02d}",
        "part": [part.text for part in words.clock.parts if part.from_ <= at.hour][-1],
    }
    return (words.clock.other if at.minute else words.clock.sharp).format_map(values)
