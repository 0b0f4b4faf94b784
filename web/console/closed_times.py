"""What is closed, as the calendar shows it: behind the bookings in its grid, and in words under each day."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from desk.closed_times import MIDNIGHT, Closed
from web import clocks

# What stands for nobody yet has a column of its own.
OWN = "own"
HOURS = ("hours", "break")


def events(closed: Iterable[Closed], people: dict[str, str]) -> list[dict[str, Any]]:
    """Each as the grid takes it, behind the bookings; times are the business's own. `people` are names by id."""
    return [_event(one, people) for one in closed if _is_shown(one, people)]


def notes(closed: Iterable[Closed], people: dict[str, str]) -> dict[date, list[str]]:
    """What is to be said under the days: holidays, closures, and that a day has no hours; not each night and break."""
    found: dict[date, list[str]] = {}
    for one in closed:
        is_told = one.sort not in HOURS or (one.is_all_day and one.staff_id is None)
        if is_told and _is_shown(one, people):
            when = "" if one.is_all_day else f" ({clocks.of_wish(f'{one.begins}-{one.ends}')})"
            found.setdefault(one.day, []).append(said(one, people) + when)
    return found


def said(one: Closed, people: dict[str, str]) -> str:
    """What it is: "Independence Day, public holiday", "Dr Rao away: leave", "Break"; nothing before and after work."""
    if one.sort == "holiday":
        return f"{one.name}, public holiday"
    if one.sort == "break":
        return "Break"
    if one.sort == "hours":
        return "Closed" if one.is_all_day else ""
    who = f"{people[str(one.staff_id)]} away" if one.staff_id else "Closed"
    return f"{who}: {one.name}" if one.name else who


def _is_shown(one: Closed, people: dict[str, str]) -> bool:
    return one.staff_id is None or str(one.staff_id) in people


def _event(one: Closed, people: dict[str, str]) -> dict[str, Any]:
    ends_on, ends = (one.day + timedelta(days=1), "00:00") if one.ends == MIDNIGHT else (one.day, one.ends)
    everybody = [OWN] if one.sort in HOURS else [*people, OWN]
    return {
        "start": f"{one.day}T{one.begins}:00",
        "end": f"{ends_on}T{ends}:00",
        "title": said(one, people),
        "resourceIds": [str(one.staff_id)] if one.staff_id else everybody,
        "display": "background",
        "classNames": [f"is-{one.sort}", *(["is-theirs"] if one.staff_id else [])],
    }
