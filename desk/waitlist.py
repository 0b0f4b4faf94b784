"""The waitlist: who wants a time that was not free, in order of joining, and what they say to one offered to them.

The first yes has it. Who says no or nothing stays on the list, and is asked again on another day. What is offered to
whom is decided in desk/freed_times.py.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import bookings, businesses, calendars, families, holds
from desk.errors import Conflict, NotFound, SlotTaken
from desk.slots import WRITTEN, Slot, Wish
from storage.tables import Booking, Waiting

OPEN = ("waiting", "offered")


@dataclass(frozen=True, slots=True)
class Place:
    """What somebody waits for. `part` is as a Wish's time; the days are local, both included; `passed_over` are the
    times that they did not want when they joined, written by passed_over().
    """

    channel: str
    address: str
    from_on: date
    until_on: date
    part: str | None = None
    service: str | None = None
    urgency: str | None = None
    location: str | None = None
    visit_address: str | None = None
    property_type: str | None = None
    staff_id: UUID | None = None
    name: str | None = None
    phone: str | None = None
    customer_id: UUID | None = None
    conversation_id: UUID | None = None
    notes: str | None = None
    passed_over: str | None = None
    is_test: bool = False


def join(db: Session, place: Place, *, now: datetime) -> Waiting:
    """Put somebody at the end of the list. Who waits for the same service on one of the days keeps their place."""
    query = select(Waiting).where(
        Waiting.address == place.address,
        Waiting.customer_id == place.customer_id,
        Waiting.service == place.service,
        Waiting.from_on <= place.until_on,
        Waiting.until_on >= place.from_on,
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


def accept(db: Session, waiting_id: UUID, *, moves: UUID | None = None, now: datetime) -> Booking:
    """Book what was offered; a second yes gives the same booking. A late one too, as long as the time is free.

    `moves`: a booking of theirs that is moved there instead of making another.

    Raises SlotTaken when somebody else has it, NotFound, and Conflict when nothing was offered.
    """
    row = _hold(db, waiting_id)
    if row.status == "booked" and row.booking_id is not None:
        return bookings.get(db, row.booking_id)
    if row.status not in OPEN or row.offered_starts_at is None:
        raise Conflict("Nothing is offered here any more.")
    slot = _offered(db, row, now=now)
    if moves is not None:
        booking = bookings.reschedule(db, moves, slot, hold_key=key(row), now=now)
    else:
        booking = _book(db, row, slot, now=now)
    row.status, row.booking_id, row.updated_at = "booked", booking.id, now
    db.flush()
    return booking


def _book(db: Session, row: Waiting, slot: Slot, *, now: datetime) -> Booking:
    wish = bookings.Request(
        "book", row.service, row.urgency, row.name, row.phone, row.location, row.visit_address, row.property_type,
        notes=row.notes,
    )  # fmt: skip
    return bookings.book(
        db, slot, wish, customer_id=row.customer_id, conversation_id=row.conversation_id,
        is_test=row.is_test, hold_key=key(row), now=now,
    )  # fmt: skip


def meanwhile(db: Session, row: Waiting, *, now: datetime) -> list[Booking]:
    """What whoever waits has agreed on by now for the same at the same place, the next first."""
    if row.customer_id is None or row.status not in OPEN:
        return []
    ids = [one.id for one in families.behind(db, row.customer_id)]
    return [one for one in bookings.upcoming(db, ids, now=now) if _is_for_the_same(row, one)]


def _is_for_the_same(row: Waiting, booking: Booking) -> bool:
    if booking.starts_at is None or booking.service != row.service or booking.is_test != row.is_test:
        return False
    places = {
        place.casefold() for place in (row.visit_address or row.location, booking.address or booking.location) if place
    }
    is_theirs = not row.name or not booking.name or families.is_same(row.name, booking.name)
    return is_theirs and len(places) < 2


def _offered(db: Session, row: Waiting, *, now: datetime) -> Slot:
    """The slot on offer: the one that is held, or the same one again if it is still free."""
    hold = holds.find(db, key(row))
    slot = holds.slot(db, hold) if hold is not None else None
    if slot is not None:
        return slot
    profile = businesses.profile(db)
    for free in calendars.find(db, profile, wish(row), now=now, limit=calendars.MANY):
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
        holds.release(db, key(row))
        db.flush()


def places(db: Session, address: str) -> list[Waiting]:
    """The places of whoever is reached by this address, in order of joining."""
    query = select(Waiting).where(Waiting.address == address, Waiting.status.in_(OPEN))
    return list(db.scalars(query.order_by(Waiting.id)))


def is_open(db: Session, waiting_id: UUID) -> bool:
    """Whether they wait for it still. Raises NotFound."""
    return _hold(db, waiting_id).status in OPEN


def expire(db: Session, *, now: datetime) -> int:
    """Take back offers that nobody answered in time; how many."""
    query = select(Waiting).where(Waiting.status == "offered", Waiting.offered_until <= now)
    rows = db.scalars(query.with_for_update(skip_locked=True)).all()
    for row in rows:
        row.status, row.updated_at = "waiting", now
    holds.release(db, *(key(row) for row in rows))
    db.flush()
    return len(rows)


def every(db: Session, *, limit: int = 100) -> list[Waiting]:
    """Who is on the list, the first to be asked first."""
    query = select(Waiting).where(Waiting.status.in_(OPEN), Waiting.is_test.is_(False))
    return list(db.scalars(query.order_by(Waiting.id).limit(limit)))


def wish(row: Waiting) -> Wish:
    """What they wait for, as the calendars are asked for it."""
    return Wish(row.service, row.staff_id, row.from_on, row.until_on, row.part)


def passed_over(times: Iterable[datetime]) -> str | None:
    """Times (aware) as a place keeps them; None without any."""
    return " ".join(time.astimezone(UTC).strftime(WRITTEN) for time in times) or None


def is_passed_over(row: Waiting, starts_at: datetime) -> bool:
    """Whether they did not want a time that begins then when they joined: it has not come free since."""
    return passed_over([starts_at]) in (row.passed_over or "").split()


def key(row: Waiting) -> str:
    """What a time that is offered to them is held for (desk/holds.py)."""
    return f"waiting:{row.id}"


def _hold(db: Session, waiting_id: UUID) -> Waiting:
    found = db.get(Waiting, waiting_id, with_for_update={"key_share": True}, populate_existing=True)
    if found is None:
        raise NotFound("There is no such place on the waitlist.")
    return found
