"""What a rule for days is given and what it makes of a mention. Knows no words."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple


class Moment(NamedTuple):
    """When and where something is said: `now` naive, on the business's own clock; `zone` its name or ""."""

    now: datetime
    region: str = "AU"
    zone: str = ""

    @property
    def today(self) -> date:
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Said:
    """One mention of a day: its readings, the likelier first; none when past, so that no smaller part of it counts."""

    start: int
    end: int
    days: tuple[date, ...] = ()
    confidence: float = 0.9
    rule: str = ""


Reader = Callable[[re.Match[str], Moment], Said | None]


class Rule(NamedTuple):
    """A pattern, what reads it, and the kinds of words (bits of `day_words`) without which it cannot match.

    `needs` is a choice of sets: all bits of one of them must be there.
    """

    name: str
    needs: tuple[int, ...]
    pattern: re.Pattern[str]
    read: Reader


def pattern(text: str) -> re.Pattern[str]:
    """A pattern that does not mind the case."""
    return re.compile(text, re.IGNORECASE)
