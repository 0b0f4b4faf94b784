"""The waitlist: who wants a time that was not free, and is offered one that has become free, in order of joining.

A time is offered to one at a time and held for them; the first yes has it. Who says no or nothing stays on the list,
and is asked again on another day. An offer is told by a row of the outbox, in the same transaction.
"""

from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

import pytz
from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import bookings, businesses, calendars, consents, holds, notices, quiet_hours
from desk.businesses import Profile
from desk.errors import Conflict, NotFound, SlotTaken
from desk.slots import Slot, Wish
from storage.tables import Booking, Waiting

OFFER_LIFE = timedelta(minutes=30)
# More of them are asked in the next round.
MOST_AT_ONCE = 100
OPEN = ("waiting", "offered")


@dataclass(frozen=True, slots=True)
class Place:
    """What somebody waits for. `part` is as a Wish's time; the days are local, both included."""

    channel: str
    address: str
    from_on: date
    until_on: date
    part: str | None = None
    service: str | None = None
    staff_id: UUID | None = None
    name: str | None = None
    phone: str | None = None
    customer_id: UUID | None = None
    conversation_id: UUID | None = None
    notes: str | None = None
    is_test: bool = False


def join(db: Session, place: Place, *, now: datetime) -> Waiting:
    """Put somebody at the end of the list. Who waits for the same service already keeps their place."""
    query = select(Waiting).where(
        Waiting.address == place.address,
        Waiting.customer_id == place.customer_id,
        Waiting.service == place.service,
        Waiting.status.in_(OPEN),
    )
    row = db.scalars(query.with_for_update()).first()
    if row is None:
        row = Waiting(**asdict(place), status="waiting", created_at=now, updated_at=now)
        db.add(row)
    else:
        for name, value in asdict(place).items():
            setattr(row, name, value)
        row.updated_at = now
    db.flush()
    return row


def offer_freed(db: Session, profile: Profile, *, now: datetime) -> list[Waiting]:
    """Offer what is free to those who wait for it, the first of them first; those who are offered something now.

    Each of them has `offered_until` to say yes. Nobody is asked in quiet hours, twice on one day, or after STOP.
    """
    expire(db, now=now)
    quiet = (profile.quiet_from or quiet_hours.QUIET[0], profile.quiet_until or quiet_hours.QUIET[1])
    if quiet_hours.ends_at(now, profile.zone, *quiet) is not None:
        return []
    # Rows that another worker looks at now are left to it, so that nobody is asked out of turn.
    query = select(Waiting).where(Waiting.status == "waiting").order_by(Waiting.id).limit(MOST_AT_ONCE)
    known: dict[Wish, list[Slot]] = {}
    return [
        row
        for row in db.scalars(query.with_for_update(skip_locked=True)).all()
        if _is_due(db, profile, row, now=now) and _offer(db, profile, row, known, now=now)
    ]


def _is_due(db: Session, profile: Profile, row: Waiting, *, now: datetime) -> bool:
    """Whether to ask this one now; whose days are past, or who got what they wished for, leaves the list."""
    zone = pytz.timezone(profile.zone)
    today = now.astimezone(zone).date()
    if row.until_on < today or _has_got_it(db, row, zone, now=now):
        row.status, row.updated_at = "closed", now
        return False
    if row.offered_until is not None and row.offered_until.astimezone(zone).date() >= today:
        return False
    return not consents.is_opted_out(db, row.address)


def _has_got_it(db: Session, row: Waiting, zone: pytz.BaseTzInfo, *, now: datetime) -> bool:
    """Whether they have since agreed on a visit for the same on one of the days."""
    return any(
        booking.starts_at is not None
        and booking.service == row.service
        and row.from_on <= booking.starts_at.astimezone(zone).date() <= row.until_on
        for booking in _own(db, row, now=now)
    )


def _offer(db: Session, profile: Profile, row: Waiting, known: dict[Wish, list[Slot]], *, now: datetime) -> bool:
    wish = Wish(row.service, row.staff_id, row.from_on, row.until_on, row.part)
    if wish not in known:
        known[wish] = calendars.find(db, profile, wish, now=now)
    last = (row.offered_calendar_id, row.offered_starts_at)
    for slot in list(known[wish]):
        is_too_soon = slot.starts_at <= now + OFFER_LIFE
        if is_too_soon or (slot.calendar_id, slot.starts_at) == last or _is_busy(db, row, slot, now=now):
            continue
        known[wish].remove(slot)
        if _put(db, profile, row, slot, now=now):
            return True
    return False


def _put(db: Session, profile: Profile, row: Waiting, slot: Slot, *, now: datetime) -> bool:
    """Hold the slot for them and tell them; whether that was done."""
    before = (row.offered_calendar_id, row.offered_starts_at, row.offered_until)
    try:
        holds.take(db, slot, key=_key(row), service=row.service, until=now + OFFER_LIFE, now=now)
    except SlotTaken:
        return False
    row.status, row.updated_at, row.offered_until = "offered", now, now + OFFER_LIFE
    row.offered_calendar_id, row.offered_starts_at = slot.calendar_id, slot.starts_at
    if notices.of_offer(db, profile, row, now=now) is None:
        # They were offered this very time before.
        holds.release(db, _key(row))
        row.status, (row.offered_calendar_id, row.offered_starts_at, row.offered_until) = "waiting", before
        return False
    db.flush()
    return True


def _is_busy(db: Session, row: Waiting, slot: Slot, *, now: datetime) -> bool:
    """Whether they have another visit at that time."""
    return any(
        booking.starts_at is not None
        and booking.starts_at < slot.ends_at
        and slot.starts_at < (booking.ends_at or booking.starts_at)
        for booking in _own(db, row, now=now)
    )


def _own(db: Session, row: Waiting, *, now: datetime) -> list[Booking]:
    return bookings.upcoming(db, [row.customer_id], now=now) if row.customer_id is not None else []


def accept(db: Session, waiting_id: UUID, *, now: datetime) -> Booking:
    """Book what was offered; a second yes gives the same booking. A late one too, as long as the time is free.

    Raises SlotTaken when somebody else has it, NotFound, and Conflict when nothing was offered.
    """
    row = _hold(db, waiting_id)
    if row.status == "booked" and row.booking_id is not None:
        return bookings.get(db, row.booking_id)
    if row.status not in OPEN or row.offered_starts_at is None:
        raise Conflict("Nothing is offered here any more.")
    wish = bookings.Request("book", row.service, name=row.name, phone=row.phone, notes=row.notes)
    booking = bookings.book(
        db, _offered(db, row, now=now), wish, customer_id=row.customer_id, conversation_id=row.conversation_id,
        is_test=row.is_test, hold_key=_key(row), now=now,
    )  # fmt: skip
    row.status, row.booking_id, row.updated_at = "booked", booking.id, now
    db.flush()
    return booking


def _offered(db: Session, row: Waiting, *, now: datetime) -> Slot:
    """The slot on offer: the one that is held, or the same one again if it is still free."""
    hold = holds.find(db, _key(row))
    slot = holds.slot(db, hold) if hold is not None else None
    if slot is not None:
        return slot
    profile = businesses.profile(db)
    wish = Wish(row.service, row.staff_id, row.from_on, row.until_on, row.part)
    for free in calendars.find(db, profile, wish, now=now, limit=calendars.MANY):
        if (free.calendar_id, free.starts_at) == (row.offered_calendar_id, row.offered_starts_at):
            return free
    raise SlotTaken("That time is not free any more.")


def decline(db: Session, waiting_id: UUID, *, stays: bool = True, now: datetime) -> None:
    """They do not want the time, which is free for the next; unless they `stays`, they leave the list. Raises NotFound.

    What is booked already stays so.
    """
    row = _hold(db, waiting_id)
    if row.status in OPEN:
        row.status, row.updated_at = "waiting" if stays else "closed", now
        holds.release(db, _key(row))
        db.flush()


def expire(db: Session, *, now: datetime) -> int:
    """Take back offers that nobody answered in time; how many."""
    query = select(Waiting).where(Waiting.status == "offered", Waiting.offered_until <= now)
    rows = db.scalars(query.with_for_update(skip_locked=True)).all()
    for row in rows:
        row.status, row.updated_at = "waiting", now
        holds.release(db, _key(row))
    db.flush()
    return len(rows)


def every(db: Session, *, limit: int = 100) -> list[Waiting]:
    """Who is on the list, the first to be asked first."""
    query = select(Waiting).where(Waiting.status.in_(OPEN), Waiting.is_test.is_(False))
    return list(db.scalars(query.order_by(Waiting.id).limit(limit)))


def _key(row: Waiting) -> str:
    return f"waiting:{row.id}"


def _hold(db: Session, waiting_id: UUID) -> Waiting:
    found = db.get(Waiting, waiting_id, with_for_update={"key_share": True}, populate_existing=True)
    if found is None:
        raise NotFound("There is no such place on the waitlist.")
    return found
