"""Bookings as iCalendar (RFC 5545): a feed for who works there, one event for who comes. Knows no address and no page.

A feed is read by whoever has its secret link, often a calendar service elsewhere. So where the trade is medical it
says who, when and with whom, and neither the service nor a word of why.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event
from sqlalchemy import select

from desk import kinds, staff
from desk.businesses import Profile
from storage.tables import Booking

if TYPE_CHECKING:
    from storage.database import Db

PAST, AHEAD = timedelta(days=60), timedelta(days=400)
# How RFC 5545 (3.8.1.11) calls what became of a booking; a calendar takes a cancelled event away. None of its words
# says that nobody came: it was no longer definite (CONFIRMED), and nobody called it off (CANCELLED). So a no-show has
# no STATUS, which is optional; its summary says it, and its time is not busy (TRANSP).
STATUSES = {"confirmed": "CONFIRMED", "completed": "CONFIRMED", "cancelled": "CANCELLED", "no_show": None}
# How often a calendar should look again (RFC 7986, 5.7).
REFRESH = timedelta(minutes=15)


def feed(db: "Db", profile: Profile, *, staff_id: UUID | None, name: str, now: datetime) -> bytes:
    """The bookings of the business, each with whom it is, or of one person, from two months back to a year ahead."""
    query = select(Booking).where(
        Booking.starts_at >= now - PAST,
        Booking.starts_at < now + AHEAD,
        Booking.status.in_(STATUSES),
        Booking.is_test.is_(False),
    )
    if staff_id is not None:
        query = query.where(Booking.staff_id == staff_id)
    rows = db.scalars(query.order_by(Booking.starts_at, Booking.id))
    calendar = _calendar(name)
    calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    names: dict[UUID | None, str] = {person.id: person.name for person in staff.everyone(db)}
    whose = {} if staff_id is not None else names
    return _whole(calendar, [_for_staff(row, profile, whose.get(row.staff_id)) for row in rows])


def one(booking: Booking, profile: Profile) -> bytes:
    """The event of one booking, as the customer keeps it. It says what the confirmation said, and no more."""
    event = _event(booking, profile)
    event.add("summary", profile.name)
    event.add("description", f"{kinds.get(profile.kind).labels.booking.capitalize()} {booking.reference}")
    where = profile.address if booking.address is None else booking.address
    if where:
        event.add("location", where)
    return _whole(_calendar(profile.name), [event])


def _for_staff(booking: Booking, profile: Profile, whose: str | None) -> Event:
    kind = kinds.get(profile.kind)
    event = _event(booking, profile)
    service = kind.services.get(booking.service or "")
    what = kind.labels.booking.capitalize() if kind.is_medical or service is None else service.label
    about = f"No-show, {what}" if booking.status == "no_show" else what
    summary = ": ".join(part for part in (about, booking.name) if part)
    event.add("summary", f"{summary} ({whose})" if whose else summary)
    event.add("description", "\n".join(part for part in (booking.reference, booking.phone) if part))
    where = ", ".join(part for part in (booking.address, booking.location) if part)
    if where:
        event.add("location", where)
    return event


def _event(booking: Booking, profile: Profile) -> Event:
    if booking.starts_at is None:
        raise ValueError("a booking without a time is no event")
    zone = ZoneInfo(profile.zone)
    event = Event()
    event.add("uid", f"{booking.id}@frontdesk")
    event.add("sequence", booking.revision + (booking.status == "cancelled"))
    event.add("dtstamp", booking.updated_at)
    event.add("dtstart", booking.starts_at.astimezone(zone))
    event.add("dtend", (booking.ends_at or booking.starts_at).astimezone(zone))
    status = STATUSES[booking.status]
    if status is not None:
        event.add("status", status)
    else:
        event.add("transp", "TRANSPARENT")
    return event


def _calendar(name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Frontdesk//Bookings//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    return calendar


def _whole(calendar: Calendar, events: Iterable[Event]) -> bytes:
    for event in events:
        calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
