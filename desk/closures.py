"""Closures: times in which the business, or a person, takes no bookings. What is booked there stays. Knows no form."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from desk import businesses, local_times
from desk.businesses import Profile
from desk.errors import Invalid, NotFound
from desk.hours import CLOCK
from storage.tables import Booking, Closure

# Of the bookings inside closures so many are named.
MOST_NAMED = 200
LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class Written:
    """A closure as it is written down: instants, whose (None: everybody's), and why, for staff alone."""

    starts_at: datetime
    ends_at: datetime
    staff_id: UUID | None = None
    reason: str | None = None


def read(typed: Mapping[str, str], profile: Profile, *, now: datetime) -> Written:
    """A closure out of from_on, from_time, until_on, until_time, staff_id, reason: one stretch of time.

    Without times it is whole days; without a last day it is one day. Raises Invalid with every field that is wrong.
    """
    wrong: dict[str, str] = {}
    first = _day("from_on", typed, wrong)
    last = _day("until_on", typed, wrong) if typed.get("until_on", "").strip() else first
    begins, ends = _clock("from_time", typed, "00:00", wrong), _clock("until_time", typed, "23:59", wrong)
    reason = " ".join(typed.get("reason", "").split())
    if len(reason) > LONGEST_REASON:
        wrong["reason"] = f"Please keep it under {LONGEST_REASON} letters."
    staff_id = _person(typed, profile, wrong)
    if not wrong and first and last:
        starts_at = local_times.at(first, begins, profile.zone)
        ends_at = local_times.at(last, ends, profile.zone)
        if ends_at <= starts_at:
            wrong["until_on" if last < first else "until_time"] = "It ends before it begins."
        elif ends_at <= now:
            wrong["from_on"] = "This time is over already."
        else:
            return Written(starts_at, ends_at, staff_id, reason or None)
    raise Invalid("Nothing has been saved yet: please look at what is marked.", **wrong)


def _day(name: str, typed: Mapping[str, str], wrong: dict[str, str]) -> date | None:
    try:
        found = date.fromisoformat(typed.get(name, "").strip())
        if 2000 <= found.year <= 2999:
            return found
    except ValueError:
        pass
    wrong[name] = "Give the day, like 2026-12-24."
    return None


def _clock(name: str, typed: Mapping[str, str], empty: str, wrong: dict[str, str]) -> str:
    text = typed.get(name, "").strip()
    if text and not CLOCK.fullmatch(text):
        wrong[name] = "Give hours and minutes, like 08:30, or leave it empty."
    return text or empty


def _person(typed: Mapping[str, str], profile: Profile, wrong: dict[str, str]) -> UUID | None:
    text = typed.get("staff_id", "").strip()
    for person in profile.people:
        if text == str(person.id):
            return person.id
    if text:
        wrong["staff_id"] = "Take one of the people who can be booked, or everybody."
    return None


def add(db: Session, written: Written) -> Closure:
    """Close for this time. Bookings that lie in it stay: somebody has to talk with the customers."""
    row = Closure(
        staff_id=written.staff_id, starts_at=written.starts_at, ends_at=written.ends_at, reason=written.reason
    )
    db.add(row)
    businesses.row(db).revision += 1
    db.flush()
    return row


def remove(db: Session, closure_id: UUID) -> None:
    """Open again. Raises NotFound."""
    row = db.get(Closure, closure_id)
    if row is None:
        raise NotFound("This closure is no longer here.")
    db.delete(row)
    businesses.row(db).revision += 1


def coming(db: Session, *, now: datetime, limit: int = 100) -> list[Closure]:
    """The closures that are not over, the next one first."""
    query = select(Closure).where(Closure.ends_at > now).order_by(Closure.starts_at, Closure.id)
    return list(db.scalars(query.limit(limit)))


def standing(db: Session, *, now: datetime) -> dict[UUID, list[Booking]]:
    """The agreed bookings that lie in each coming closure: their customers expect somebody."""
    inside = and_(
        Booking.status == "confirmed",
        Booking.is_test.is_(False),
        Booking.starts_at < Closure.ends_at,
        Booking.ends_at > Closure.starts_at,
        or_(Closure.staff_id.is_(None), Closure.staff_id == Booking.staff_id),
    )
    query = select(Closure.id, Booking).join(Booking, inside).where(Closure.ends_at > now, Booking.starts_at > now)
    found: dict[UUID, list[Booking]] = {}
    for closure_id, booking in db.execute(query.order_by(Booking.starts_at).limit(MOST_NAMED)):
        found.setdefault(closure_id, []).append(booking)
    return found
