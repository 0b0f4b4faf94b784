"""Hours of a week as they are typed: the business's, or those of one person. Knows no form and no table."""

import re
from collections.abc import Iterable, Iterator, Mapping

from desk.slots import Opening

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
# Open, and again after a break.
PARTS = ("1", "2")


def read(typed: Mapping[str, str], wrong: dict[str, str]) -> tuple[Opening, ...]:
    """The hours out of mon_opens_1, mon_closes_1, mon_opens_2... ; a day that cannot be used is named in `wrong`."""
    return tuple(opening for weekday, day in enumerate(WEEKDAYS) for opening in _day(typed, weekday, day, wrong))


def _day(typed: Mapping[str, str], weekday: int, day: str, wrong: dict[str, str]) -> list[Opening]:
    spans = []
    for part in PARTS:
        opens = typed.get(f"{day}_opens_{part}", "").strip()
        closes = typed.get(f"{day}_closes_{part}", "").strip()
        if not opens and not closes:
            continue
        if not CLOCK.fullmatch(opens) or not CLOCK.fullmatch(closes):
            wrong[day] = "Give both times as hours and minutes, like 08:30, or leave both empty."
        elif opens >= closes:
            wrong[day] = "It closes before it opens. For midnight write 23:59."
        else:
            spans.append(Opening(weekday, opens, closes))
    spans.sort(key=lambda span: span.opens)
    if len(spans) == 2 and spans[1].opens < spans[0].closes:
        wrong[day] = "The two spans overlap."
    return spans


def typed_of(openings: Iterable[Opening]) -> dict[str, str]:
    """What stands in the form for these hours."""
    return dict(_fields(tuple(openings)))


def _fields(openings: tuple[Opening, ...]) -> Iterator[tuple[str, str]]:
    for weekday, day in enumerate(WEEKDAYS):
        of_day = [opening for opening in openings if opening.weekday == weekday]
        for part, span in zip(PARTS, of_day, strict=False):
            yield f"{day}_opens_{part}", span.opens
            yield f"{day}_closes_{part}", span.closes
