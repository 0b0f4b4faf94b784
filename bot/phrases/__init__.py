"""The fixed sentences of each language, and values made ready to be said or written. Knows no rules.

A language is two files: its sentences (en.toml) and its ways with values (values/en.toml). Adding one is adding them.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from bot.phrases import said, written
from bot.phrases.form import Form, form
from desk import languages as desk_languages

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence for the ear and one for the eye; `claims` names the row without which it would be untrue."""

    voice: str
    chat: str
    claims: str | None = None


@cache
def languages() -> tuple[str, ...]:
    """Every language there are sentences of."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def phrases(language: str) -> dict[str, Phrase]:
    """Every phrase by its dotted key; one that the language lacks is English, which is better than none."""
    return {**own("en"), **own(language)}


@cache
def own(language: str) -> dict[str, Phrase]:
    """The phrases of a language's own file. Raises FileNotFoundError for one that is not there."""
    found: dict[str, Phrase] = {}
    _collect(tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8")), "", found)
    return found


def _collect(table: dict[str, Any], prefix: str, into: dict[str, Phrase]) -> None:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, str):
            into[key] = Phrase(value, value)
        elif "say" in value or "voice" in value:
            voice = value.get("voice", value.get("say"))
            into[key] = Phrase(voice, value.get("chat", value.get("say", voice)), value.get("claims"))
        else:
            _collect(value, f"{key}.", into)


@dataclass(frozen=True, slots=True)
class Wording:
    """How values are put for one listener: aloud or in writing, in the business's country, on a day, in a language.

    `trade` is the kind of business, whose word for a booking every sentence says.
    """

    is_spoken: bool
    country: str
    today: date
    language: str = "en"
    trade: str | None = None

    @property
    def _way(self) -> ModuleType:
        return said if self.is_spoken else written

    @property
    def form(self) -> Form:
        """The language's ways with values."""
        return form(self.language)

    def knows(self, key: str) -> bool:
        return key in phrases(self.language)

    def claim(self, key: str) -> str | None:
        """The row that must stand behind this phrase, or None."""
        return phrases(self.language)[key].claims

    def sentence(self, key: str, values: dict[str, str]) -> str:
        """The phrase with its values in it. Raises KeyError for a phrase or a value that is missing."""
        text = self.words(key, values)
        return text[:1].upper() + text[1:]

    def words(self, key: str, values: dict[str, str] | None = None) -> str:
        """The phrase as it stands inside a sentence."""
        phrase = phrases(self.language)[key]
        filled = {"booking": self.booking, **(values or {})}
        return (phrase.voice if self.is_spoken else phrase.chat).format_map(filled).replace("  ", " ").strip()

    @property
    def booking(self) -> str:
        """What the trade calls a booking: an appointment, a job."""
        return desk_languages.kind(self.trade, self.language).labels.booking if self.trade else "booking"

    def all_of(self, parts: list[str]) -> str:
        """ "a, b and c"."""
        return _joined(self.form.and_, parts)

    def one_of(self, parts: list[str]) -> str:
        """ "a, b or c"."""
        return _joined(self.form.or_, parts)

    def number(self, phone: str) -> str:
        return str(self._way.number(self.form, phone, self.country))

    def short_number(self, number: str) -> str:
        """A number of a few digits, as "112"."""
        return str(self._way.short_number(self.form, number))

    def digits(self, text: str) -> str:
        return str(self._way.digits(self.form, text))

    def ending(self, phone: str) -> str:
        return str(self._way.ending(self.form, phone))

    def day(self, iso: str) -> str:
        """An ISO date as "today", "Tuesday the sixth" or "Tue 6 Aug"."""
        return str(self._way.day(self.form, date.fromisoformat(iso), self.today))

    def weekday(self, weekday: int) -> str:
        """The name of a day of the week, 0 for Monday."""
        return self.form.days[weekday]

    def time(self, value: str, bound: str | None = None, *, is_half_told: bool = False) -> str:
        """morning, afternoon, evening, HH:MM or HH:MM-HH:MM as "in the morning", "at half past two", "between ...".

        `bound` is after, from, before or by: a clock time that is the first or the last to come.
        """
        if value in self.form.parts:
            return self.form.parts[value]
        if "-" in value:
            start, end = value.split("-", 1)
            return self.form.time.between.format(start=self.clock(start), end=self.clock(end))
        ways = self.form.time
        way = {"after": ways.after, "from": ways.from_, "before": ways.before, "by": ways.by}.get(bound or "", ways.at)
        return way.format(time=self._way.clock(self.form, value, is_half_told=is_half_told))

    def till(self, start: str, end: str) -> str:
        """A window as one of several: "two till four"."""
        return self.form.time.till.format(start=self.clock(start), end=self.clock(end))

    def whose(self, whom: str) -> str:
        """Whose name is asked for: "your mother's", "your kids'"."""
        return self.form.relations.get(whom) or self.form.whose.format(whom=whom).replace("s's", "s'")

    def clock(self, value: str) -> str:
        return str(self._way.clock(self.form, value))

    def amount(self, text: str) -> str:
        """Words with an amount among them: "5mg" stays so in writing and is "5 milligrams" aloud."""
        return str(self._way.amount(self.form, text))

    def count(self, value: int) -> str:
        return str(self._way.count(self.form, value))

    def money(self, minor: int, sign: str) -> str:
        return written.money(self.form, minor, sign)


def _joined(pattern: str, parts: list[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return pattern.format(first=", ".join(parts[:-1]), last=parts[-1])
