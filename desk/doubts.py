"""Doubts: what speaks against a time that staff put into a calendar themselves. Changes nothing, forbids little.

A day that is over, or too far off to be meant, is refused, and so is time that somebody else has; a closure, a holiday,
the hours, or another booking of the same customer at the same time are only a reason to ask.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

import pytz
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desk import calendars, families, slots
from desk.businesses import Profile
from desk.calendars import NOTHING, Mine
from desk.errors import Invalid, SlotTaken
from desk.local_times import FIVE
from desk.slots import Calendar, Rules, Slot
from desk.states import LIVE
from extractors.dates import holiday_days
from storage.tables import Booking, Closure, Customer, Hold, TakenTime

# A year and a half: who books a later day has mistyped the year.
FURTHEST = timedelta(days=548)


class Doubtful(Invalid):
    """Something speaks against it; it is done all the same when it is asked for a second time."""


def refuse_day(profile: Profile, starts_at: datetime, *, now: datetime) -> None:
    """Raise Invalid for a day before today, or one that is too far off to be meant."""
    zone = pytz.timezone(profile.zone)
    day, today = starts_at.astimezone(zone).date(), now.astimezone(zone).date()
    if day < today:
        raise Invalid("This day is over: give a day from today on.", starts="in the past")
    if day > today + FURTHEST:
        raise Invalid(f"This is in the year {day.year}: give a day within a year and a half.", starts="too far off")


def refuse_taken(db: Session, slot: Slot, mine: Mine, *, now: datetime) -> None:
    """Raise SlotTaken, with whose it is, where another booking or a hold has time of the slot in its calendar."""
    query = select(Booking.name, Booking.reference).select_from(TakenTime)
    query = query.outerjoin(Booking, Booking.id == TakenTime.booking_id).outerjoin(Hold, Hold.id == TakenTime.hold_id)
    found = db.execute(
        query.where(
            TakenTime.calendar_id == slot.calendar_id,
            TakenTime.at.in_(list(slots.fives(slot))),
            or_(TakenTime.booking_id != mine.booking_id, Hold.expires_at > now),
        ).order_by(TakenTime.at)
    ).first()
    if found is None:
        return
    whose = ", ".join(part for part in found if part) or "somebody who is deciding about it"
    raise SlotTaken(f"That time is taken: {whose}. Please take another one.", starts="not free")


def of_time(db: Session, profile: Profile, slot: Slot, service: str | None, *, mine: Mine = NOTHING) -> list[str]:
    """What speaks against the time, a sentence each, for whose calendar it is and for whoever is to come (`mine`);
    nothing is said of what others have taken.
    """
    zone = pytz.timezone(profile.zone)
    day = slot.starts_at.astimezone(zone).date()
    person = next((one for one in profile.people if one.id == slot.staff_id), None)
    openings = (person.hours if person else ()) or profile.hours
    found = []
    if person is not None and not person.gives(service):
        found.append(f"{person.name} does not give this service.")
    if openings and not _is_inside(Calendar(slot.calendar_id, slot.staff_id, None, openings), profile, slot, service):
        found.append("This time lies outside the opening hours.")
    holiday = holiday_days.public_name(day, profile.country, profile.zone) if profile.closes_on_holidays else None
    if holiday is not None:
        found.append(f"This day is a public holiday, {holiday}, and you are closed then.")
    return [*found, *_closed(db, slot, person.name if person else None), *of_customer(db, profile, slot, mine)]


def of_customer(db: Session, profile: Profile, slot: Slot, mine: Mine) -> list[str]:
    """That whoever is to come is booked elsewhere then, a sentence for each other booking."""
    names: dict[UUID | None, str] = {person.id: f" with {person.name}" for person in profile.people}
    return [
        f"{one.name or 'The customer'} is booked at that time already{names.get(one.staff_id, '')}: {one.reference}."
        for one in elsewhere(db, mine.customer_id, slot.starts_at, slot.ends_at, but=mine.booking_id)
    ]


def at_two_places(rows: Iterable[Booking]) -> set[UUID]:
    """Of these bookings those, not over yet, in whose time their customer has another one of them."""
    found: set[UUID] = set()
    times: dict[UUID, list[tuple[datetime, datetime, UUID]]] = {}
    for row in rows:
        if row.customer_id is None or row.starts_at is None or row.ends_at is None or row.status not in LIVE:
            continue
        before = times.setdefault(row.customer_id, [])
        for starts_at, ends_at, other_id in before:
            if starts_at < row.ends_at and row.starts_at < ends_at:
                found |= {row.id, other_id}
        before.append((row.starts_at, row.ends_at, row.id))
    return found


def elsewhere(
    db: Session, customer_id: UUID | None, starts_at: datetime | None, ends_at: datetime | None, *, but: UUID | None
) -> Sequence[Booking]:
    """The customer's agreed bookings that overlap this time, without the one that is asked about."""
    if customer_id is None or starts_at is None or ends_at is None:
        return []
    query = select(Booking).where(
        Booking.customer_id == customer_id,
        Booking.status.in_(LIVE),
        Booking.starts_at < ends_at,
        Booking.ends_at > starts_at,
        Booking.is_test.is_(False),
    )
    if but is not None:
        query = query.where(Booking.id != but)
    return db.scalars(query.order_by(Booking.starts_at, Booking.id)).all()


def busy(
    db: Session, customer_id: UUID | None, name: str | None, *, but: UUID | None, now: datetime
) -> tuple[slots.Span, ...]:
    """When who has this name behind the customer's phone is booked, without the booking that is to be moved.

    A booking without a name may be anybody's who shares the phone: it is theirs.
    """
    if customer_id is None or name is None:
        return ()
    query = (
        select(Booking.id, Booking.name, Booking.starts_at, Booking.ends_at)
        .join(Customer, Customer.id == Booking.customer_id)
        .where(
            or_(Customer.id == customer_id, Customer.reached_through_id == customer_id),
            Booking.status.in_(LIVE),
            Booking.ends_at > now,
        )
    )
    return tuple(
        (starts_at, ends_at)
        for booking_id, whose, starts_at, ends_at in db.execute(query)
        if booking_id != but and starts_at and ends_at and (whose is None or families.is_same(name, whose))
    )


def _closed(db: Session, slot: Slot, name: str | None) -> list[str]:
    """The closures at this time, with their reasons; `name` is whose calendar it is."""
    query = select(Closure).where(
        Closure.starts_at < slot.ends_at,
        Closure.ends_at > slot.starts_at,
        or_(Closure.staff_id.is_(None), Closure.staff_id == slot.staff_id),
    )
    return [
        (f"{name} is away at this time" if closure.staff_id else "There is a closure at this time")
        + (f": {closure.reason}." if closure.reason else ".")
        for closure in db.scalars(query.order_by(Closure.starts_at, Closure.id))
    ]


def _is_inside(calendar: Calendar, profile: Profile, slot: Slot, service: str | None) -> bool:
    """Whether the hours hold it: it would be offered if times began every five minutes and nothing else stood there."""
    rules = calendars.rules_of(profile, service)
    day = slot.starts_at.astimezone(pytz.timezone(profile.zone)).date()
    told = int((slot.ends_at - slot.starts_at) / timedelta(minutes=1))
    length = told if rules.windows else rules.minutes
    every = Rules(zone=rules.zone, minutes=length, step_minutes=FIVE)
    before = slot.starts_at - timedelta(days=1)
    return any(one.starts_at == slot.starts_at for one in slots.free(calendar, every, [day], now=before))
