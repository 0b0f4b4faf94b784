"""Reminders of agreed visits: the evening before, and two hours before. When each is due, and who still needs one.

They are put in line when they are due and not before, so that a booking which is moved or cancelled until then has
none; one that is changed after that is held back by the gate. Sends nothing itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

import pytz
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk import local_times, notices
from desk.businesses import Profile
from desk.office import Office
from storage.tables import Booking, Outgoing

DAY, HOURS = "reminder_day", "reminder_hours"
# People plan their next day in the evening, and are still up to say that it does not suit.
EVENING = "18:00"
# What the evening has missed is told in the morning, when people are up.
MORNING = "08:00"
MIDNIGHT = "00:00"
AHEAD = timedelta(hours=2)
# With less time than this nobody can set out earlier or be replaced.
LATEST = timedelta(minutes=30)
# Who made the booking, or heard of it from us, so shortly before a reminder would be due needs none.
FRESH = timedelta(hours=3)
A_ROUND = 200


@dataclass(frozen=True, slots=True)
class Wanted:
    """Visits that begin from `begins` until `ends` want a reminder of this purpose now."""

    purpose: str
    begins: datetime
    ends: datetime


def wanted(zone: str, *, now: datetime) -> list[Wanted]:
    """Which visits want which reminder now. Local days: on a day of 23 or 25 hours the evening is where it is."""
    found = [Wanted(HOURS, now + LATEST, now + AHEAD + timedelta.resolution)]
    today = now.astimezone(pytz.timezone(zone)).date()
    if now >= _evening(today, zone):
        tomorrow, after = (local_times.at(_later(today, days), MIDNIGHT, zone) for days in (1, 2))
        found.append(Wanted(DAY, tomorrow, after))
    elif now >= local_times.at(today, MORNING, zone):
        # The evening was missed: no worker ran. Those of the next two hours have the other reminder.
        tomorrow = local_times.at(_later(today, 1), MIDNIGHT, zone)
        found.append(Wanted(DAY, now + AHEAD + timedelta.resolution, tomorrow))
    return found


def due_at(purpose: str, starts_at: datetime, zone: str) -> datetime:
    """When the reminder of a visit is due."""
    if purpose == HOURS:
        return starts_at - AHEAD
    return _evening(_later(starts_at.astimezone(pytz.timezone(zone)).date(), -1), zone)


def remind(office: Office, profile: Profile, now: datetime) -> None:
    """Put in line what is wanted now, for every customer who can be written to. Doing it twice does it once."""
    with office.database.read_business(profile.id) as db:
        due = [(purpose, booking_id) for purpose, booking_id in _unreminded(db, profile, now=now)]
    for purpose, booking_id in due:
        with office.database.open_business(profile.id) as db:
            booking = db.get(Booking, booking_id)
            if booking is not None and booking.status == "confirmed":
                notices.of_booking(db, profile, booking, purpose, now=now)


def _unreminded(db: Session, profile: Profile, *, now: datetime) -> Iterator[tuple[str, UUID]]:
    for want in wanted(profile.zone, now=now):
        query = select(Booking.id, Booking.starts_at, Booking.created_at).where(
            Booking.status == "confirmed", Booking.starts_at >= want.begins, Booking.starts_at < want.ends
        )
        visits = db.execute(query.order_by(Booking.starts_at, Booking.id)).all()
        told = _told(db, [visit.id for visit in visits])
        found = 0
        for visit in visits:
            due = due_at(want.purpose, visit.starts_at, profile.zone)
            if max(visit.created_at, told.get(visit.id, visit.created_at)) <= due - FRESH and found < A_ROUND:
                found += 1
                yield want.purpose, visit.id


def _told(db: Session, ids: list[UUID]) -> dict[UUID, datetime]:
    """When we last put a message about each of these bookings in line."""
    query = select(Outgoing.booking_id, func.max(Outgoing.created_at)).where(Outgoing.booking_id.in_(ids))
    return {booking: at for booking, at in db.execute(query.group_by(Outgoing.booking_id)) if booking is not None}


def _evening(day: date, zone: str) -> datetime:
    return local_times.at(day, EVENING, zone)


def _later(day: date, days: int) -> date:
    return day + timedelta(days=days)
