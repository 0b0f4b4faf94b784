"""The fixed sentences of a language, and values made ready to be said or written. Knows no rules."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from bot.phrases import said, written

FOLDER = Path(__file__).parent
PARTS_OF_DAY = {"morning": "in the morning", "afternoon": "in the afternoon", "evening": "in the evening"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence for the ear and one for the eye; `claims` names the row without which it would be untrue."""

    voice: str
    chat: str
    claims: str | None = None


@cache
def phrases(language: str) -> dict[str, Phrase]:
    """Every phrase of a language by its dotted key. Raises FileNotFoundError for one that is not there."""
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
    """How values are put for one listener: aloud or in writing, in the business's country, on a day."""

    is_spoken: bool
    country: str
    today: date
    language: str = "en"

    @property
    def _form(self) -> ModuleType:
        return said if self.is_spoken else written

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
        return (phrase.voice if self.is_spoken else phrase.chat).format_map(values or {}).strip()

    def number(self, phone: str) -> str:
        return str(self._form.number(phone, self.country))

    def digits(self, text: str) -> str:
        return str(self._form.digits(text))

    def ending(self, phone: str) -> str:
        return str(self._form.ending(phone))

    def day(self, iso: str) -> str:
        """An ISO date as "today", "Tuesday the sixth" or "Tue 6 Aug"."""
        return str(self._form.day(date.fromisoformat(iso), self.today))

    def time(self, value: str) -> str:
        """morning, afternoon, evening, HH:MM or HH:MM-HH:MM as "in the morning", "at half past two", "between ..."."""
        if value in PARTS_OF_DAY:
            return PARTS_OF_DAY[value]
        if "-" in value:
            start, end = value.split("-", 1)
            return f"between {self._form.clock(start)} and {self._form.clock(end)}"
        return f"at {self._form.clock(value)}"

    def clock(self, value: str) -> str:
        return str(self._form.clock(value))

    def count(self, value: int) -> str:
        return said.count(value) if self.is_spoken else str(value)

    def money(self, minor: int, sign: str) -> str:
        return written.money(minor, sign)
