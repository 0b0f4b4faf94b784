"""Windows of arrival: as an owner types them ("8 to 10, 1-3, 3pm-5pm"), and as they are kept. Pure; knows no form."""

import re
from collections.abc import Iterable
from itertools import pairwise, product

from desk.errors import Invalid
from desk.local_times import MIDNIGHT
from desk.slots import Opening

Windows = tuple[tuple[str, str], ...]
# A clock as people write it: 8, 08:00, 8.30, 1330, 1pm, 1:30 p.m., noon.
CLOCK = r"(?:(\d{1,2})(?:[:.]?([0-5]\d))?\s*([ap]\.?\s?m\b\.?)?|noon|midday|midnight)"
WINDOW = re.compile(rf"(?:from |between )?{CLOCK}\s*(?:-|–|—|to|until|till|and)\s*{CLOCK}", re.IGNORECASE)
KEPT = re.compile(r"(\d\d:\d\d)-(\d\d:\d\d)")
MOST = 12
HOW = "Write them like 8-10, 10-12, 1pm-3pm"


def read(text: str, openings: Iterable[Opening], usual: Windows) -> Windows:
    """Windows out of what was typed, in their order. An hour without am or pm is in the half of the day in which one is
    open; where no hours are known, in the half of the `usual` windows. Raises Invalid with what to do about it.
    """
    known = tuple(openings)
    places = (known,) if known else ((Opening(0, usual[0][0], usual[-1][1]),), (Opening(0, "00:00", MIDNIGHT),))
    found: list[tuple[str, str]] = []
    for part in filter(None, (part.strip() for part in re.split(r"[,;\n]", text))):
        found.append(_window(part, places, found))
    kept = tuple(sorted(set(found)))
    for one, other in pairwise(kept):
        if other[0] < one[1]:
            both = f"{written((one,))} and {written((other,))}"
            raise Invalid(f"{both} overlap. Let each begin when the one before it ends, or later.")
    if not 0 < len(kept) <= MOST:
        raise Invalid(f"{HOW}: from one to {MOST} of them.")
    return kept


def _window(
    part: str, places: tuple[tuple[Opening, ...], ...], before: Windows | list[tuple[str, str]]
) -> tuple[str, str]:
    """The reading that lies in the first of the places that holds any, then what meets no window before it, then the
    shortest, then the earliest."""
    clocks = WINDOW.fullmatch(part)
    if clocks is None:
        raise Invalid(f"“{part}” is no time of arrival. {HOW}, each from when until when.")
    read_as = [(begins, until) for begins, until in product(_readings(clocks, 1), _ends(clocks)) if begins < until]
    if not read_as:
        raise Invalid(f"“{part}” does not end after it begins. {HOW}, and say am or pm where it could be either.")
    if any(int(clock[-2:]) % 5 for window in read_as for clock in window if clock != MIDNIGHT):
        raise Invalid(f"“{part}”: please take steps of five minutes, like 8:05.")
    lying = ([window for window in read_as if is_open(window, spans)] for spans in places)
    inside = next(filter(None, lying), None)
    if inside is None:
        raise Invalid(
            f"“{part}” lies outside your hours, so it could never be offered. Change the hours, or leave it out."
        )
    return min(inside, key=lambda window: (_meets(window, before), _minutes(window), window))


def _readings(clocks: re.Match[str], first: int) -> list[str]:
    """The times that a typed clock may be, as HH:MM, by its groups from the `first`; none for what no clock shows."""
    hour, minute, half = clocks.group(first, first + 1, first + 2)
    if hour is None:
        return ["12:00"]
    number = int(hour)
    if half:
        hours = [number % 12 + (12 if half[0] in "pP" else 0)] if 1 <= number <= 12 else []
    elif hour.startswith("0") or number >= 12:
        hours = [number] if number <= 24 else []
    else:
        hours = [number, number + 12]
    return [f"{one:02}:{minute or '00'}" for one in hours]


def _ends(clocks: re.Match[str]) -> list[str]:
    """The times at which it may end: 12 am, 24:00 and midnight are the day's end."""
    if clocks[0].lower().endswith("midnight"):
        return [MIDNIGHT]
    return [MIDNIGHT if clock in ("00:00", "24:00") else clock for clock in _readings(clocks, 4)]


def is_open(window: tuple[str, str], openings: Iterable[Opening]) -> bool:
    """Whether all of the window lies in the hours of some day."""
    spans, (begins, until) = sorted(openings, key=lambda span: span.opens), window
    for weekday in {span.weekday for span in spans}:
        reached = begins
        for span in spans:
            if span.weekday == weekday and span.opens <= reached:
                reached = max(reached, span.closes)
        if reached >= until:
            return True
    return False


def _meets(window: tuple[str, str], others: Iterable[tuple[str, str]]) -> bool:
    return any(window[0] < until and begins < window[1] for begins, until in others)


def _minutes(window: tuple[str, str]) -> int:
    begins, until = (int(clock[:2]) * 60 + int(clock[3:]) for clock in window)
    return until - begins


def kept(text: str) -> Windows:
    """Windows as they are kept."""
    return tuple((begins, until) for begins, until in KEPT.findall(text))


def written(windows: Iterable[tuple[str, str]]) -> str:
    """Windows as they are kept, and typed: "08:00-10:00, 10:00-12:00"."""
    return ", ".join(f"{begins}-{until}" for begins, until in windows)
