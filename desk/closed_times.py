"""Closed times: what stands in a calendar beside the bookings: holidays, closures, and hours in which nobody works.

For whoever looks at days. What is offered is decided by slots, what is asked about by doubts. Knows no page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import local_times, open_days
from desk.businesses import Profile
from desk.slots import Opening
from extractors.dates import holiday_days
from storage.tables import Closure

MIDNIGHT = local_times.MIDNIGHT


@dataclass(frozen=True, slots=True)
class Closed:
    """A stretch of a local day, HH:MM (23:59: midnight). `sort` is holiday, closure, break or hours: outside them.

    `name` is the holiday's, or why it is closed where that is written down. No `staff_id`: everybody's.
    """

    day: date
    begins: str
    ends: str
    sort: str
    name: str | None = None
    staff_id: UUID | None = None

    @property
    def is_all_day(self) -> bool:
        """Whether it is the whole day."""
        return (self.begins, self.ends) == ("00:00", MIDNIGHT)


def on_days(
    db: Session, profile: Profile, days: Sequence[date], whose: Mapping[UUID | None, tuple[Opening, ...]]
) -> list[Closed]:
    """What is closed on these days, which follow on one another; `whose` are the hours looked at, by person.

    On a public holiday that is kept nothing else is told. Who has written down no hours is not closed outside them.
    """
    start = local_times.at(days[0], "00:00", profile.zone)
    end = local_times.at(days[-1], MIDNIGHT, profile.zone)
    query = select(Closure).where(Closure.ends_at > start, Closure.starts_at < end)
    closures = list(db.scalars(query.order_by(Closure.starts_at, Closure.id)))
    return [closed for day in days for closed in _on(profile, day, closures, whose)]


def together(profile: Profile) -> tuple[Opening, ...]:
    """When anybody who can be booked works; where nobody can, the hours of the business."""
    every = [person.hours or profile.hours for person in profile.people] or [profile.hours]
    return tuple(opening for openings in every for opening in openings) if all(every) else ()


def _on(
    profile: Profile, day: date, closures: Sequence[Closure], whose: Mapping[UUID | None, tuple[Opening, ...]]
) -> Iterator[Closed]:
    holiday = holiday_days.public_name(day, profile.country, profile.zone) if profile.closes_on_holidays else None
    if holiday is not None:
        yield Closed(day, "00:00", MIDNIGHT, "holiday", holiday)
        return
    for staff_id, openings in whose.items():
        if openings:
            yield from _outside(day, (one for one in openings if one.weekday == day.weekday()), staff_id)
    for closure in closures:
        begins, ends = open_days.clocks(closure, day, profile.zone)
        if begins < ends:
            yield Closed(day, begins, ends, "closure", closure.reason, closure.staff_id)


def _outside(day: date, openings: Iterable[Opening], staff_id: UUID | None) -> Iterator[Closed]:
    """The stretches of the day that no opening covers; one between two of them is a break."""
    until = "00:00"
    for opens, closes in sorted((one.opens, one.closes) for one in openings):
        if opens > until:
            yield Closed(day, until, opens, "hours" if until == "00:00" else "break", None, staff_id)
        until = max(until, closes)
    if until < MIDNIGHT:
        yield Closed(day, until, MIDNIGHT, "hours", None, staff_id)
