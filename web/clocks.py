"""Clock times and days as people write them. Pure; knows no page and no zone."""

import re
from datetime import date

CLOCK = re.compile(r"\b([01]\d|2[0-3]):([0-5]\d)\b")
SPAN = re.compile(r"(\d\d:\d\d)-(\d\d:\d\d)")
# A mistyped year is no day: beside the first and the last there is no week to show.
YEARS = range(1900, 2200)


def written(hour: int, minute: str) -> str:
    """An hour from 0 to 23 and minutes in two digits: "2:30 pm"."""
    return f"{(hour - 1) % 12 + 1}:{minute} {'am' if hour < 12 else 'pm'}"


def of_wish(text: str) -> str:
    """The clock times in a wish: "14:00-16:00" as "2:00 pm to 4:00 pm"; words ("morning") stay."""
    return CLOCK.sub(lambda found: written(int(found[1]), found[2]), SPAN.sub(r"\1 to \2", text))


def day_of(text: str | None) -> date | None:
    """A day as an address or a form names it (2026-12-16); None for what is none, or in no calendar of ours."""
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if day.year in YEARS else None
