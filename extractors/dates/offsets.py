"""Days counted from another: "the day after Boxing Day", "two weeks from the 5th", "the Friday before Christmas"."""

import re
from datetime import date, timedelta

from extractors.dates.calendar_days import coming
from extractors.dates.relative_days import step
from extractors.dates.shapes import Moment, Said
from extractors.dates.words import COUNT, WEEKDAY, number, weekday_of

CUE = re.compile(r"\b(?:after|before|from|following|prior)\b", re.I)
_REACH = 48
_BEFORE_IT = re.compile(
    rf"(?<!for )(?<!stay )(?<!of )(?:\b(?P<count>{COUNT})\s+(?P<unit>days?|weeks?|fortnights?|months?)"
    r"|\b(?:the\s+)?(?:very\s+)?(?:next\s+)?(?P<day>day)"
    rf"|\b(?:the\s+)?(?:first\s+)?(?P<wd>{WEEKDAY}))\s+(?P<way>after|before|from|following|prior\s+to)\s+(?:the\s+)?$",
    re.I,
)


def _moved(m: re.Match[str], base: date) -> date:
    is_back = m["way"].lower() in ("before",) or m["way"].lower().startswith("prior")
    if m["wd"]:
        nearest = coming(weekday_of(m["wd"]), base)
        if not is_back:
            return nearest
        return nearest - timedelta(days=7 if nearest - timedelta(days=7) < base else 14)
    away = step(m["unit"], number(m["count"])) if m["unit"] else step("day", 1)
    return base - away if is_back else base + away


def applied(text: str, said: Said, moment: Moment) -> Said:
    """The mention with what is counted from it; itself where nothing is."""
    m = _BEFORE_IT.search(text, max(0, said.start - _REACH), said.start) if said.days else None
    if m is None:
        return said
    days = tuple(d for d in (_moved(m, day) for day in said.days) if d >= moment.today)
    return Said(m.start(), said.end, days, min(said.confidence, 0.85), "counted from a day")
