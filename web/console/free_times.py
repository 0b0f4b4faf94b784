"""Free times as the front desk chooses among them: the days one after the other, in each the times of each person."""

from collections.abc import Iterable
from datetime import date

from desk.slots import Slot
from web import pages

# The times of each person by name; None: they are nobody's in particular.
Days = dict[date, dict[str | None, list[Slot]]]


def by_day(slots: Iterable[Slot]) -> Days:
    """The slots, which come in order of time, under their days and persons."""
    found: Days = {}
    for slot in slots:
        people = found.setdefault(pages.local(slot.starts_at).date(), {})
        people.setdefault(slot.staff_name, []).append(slot)
    return found
