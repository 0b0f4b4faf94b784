"""Bookings: what customers asked for and what was agreed. Decides nothing about words or channels."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, NotRequired, TypedDict, Unpack
from uuid import UUID

import pytz
from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from desk import businesses, holds, kinds, taken, visits
from desk.errors import Conflict, NotFound
from desk.slots import Slot
from desk.states import BOOKING_MOVES, BOOKING_UNDOES, LIVE, UNDO_LIFE, said
from storage.database import insert_once
from storage.narrowing import fixed
from storage.tables import Booking
from storage.tenancy import columns, read_row

LATEST_OF = fixed(
    select(*columns(Booking))
    .where(Booking.customer_id == bindparam("customer_id"))
    .order_by(Booking.id.desc())
    .limit(1)
)
# What is agreed with a time, and not changed by more words.
AGREED = frozenset({"task", "service", "wished_on", "wished_time"})
LENGTHS = {"name": 120, "location": 200, "address": 300}
# No vowels and no look-alikes, so that a reference spells no word and survives a phone call.
ALPHABET = "23456789BCDFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True, slots=True)
class Request:
    """What a customer asks for. `wished_time` is morning, afternoon, evening, HH:MM or HH:MM-HH:MM."""

    task: str
    service: str | None = None
    urgency: str | None = None
    name: str | None = None
    phone: str | None = None
    location: str | None = None
    address: str | None = None
    property_type: str | None = None
    wished_on: date | None = None
    wished_time: str | None = None
    notes: str | None = None

    def columns(self) -> dict[str, Any]:
        """The same, as the columns of a booking, cut to their lengths."""
        found = {one.name: getattr(self, one.name) for one in fields(self)}
        return found | {name: found[name] and found[name][:most] for name, most in LENGTHS.items()}


class Whose(TypedDict):
    """Whose booking it is and where it comes from. `source` is bot (without it), staff or api."""

    customer_id: UUID | None
    conversation_id: UUID | None
    is_test: bool
    source: NotRequired[str]


def request(db: Session, wish: Request, *, now: datetime, **whose: Unpack[Whose]) -> Booking:
    """Record a `requested` booking under a fresh public reference. It takes no time."""
    return _record(db, {"status": "requested", **wish.columns(), **whose}, now=now)


def book(
    db: Session, slot: Slot, wish: Request, *, now: datetime, hold_key: str | None = None, **whose: Unpack[Whose]
) -> Booking:
    """Record a `confirmed` booking that takes the slot's time, out of what is held for `hold_key` if it is there.

    Test talk gives the time back at once, so that it keeps nobody from coming. Raises SlotTaken when somebody has the
    time; nothing has changed then.
    """
    holds.make_way(db, slot, hold_key, now=now)
    hold = holds.find(db, hold_key) if hold_key else None
    with db.begin_nested():
        booking = _record(db, {"status": "confirmed", **wish.columns(), **whose, **_when(slot)}, now=now)
        taken.give_to_booking(db, slot, booking.id, hold_id=hold.id if hold else None)
        if hold_key:
            holds.release(db, hold_key)
    if booking.is_test:
        taken.let_go(db, booking.id)
    return booking


def _record(db: Session, values: dict[str, Any], *, now: datetime) -> Booking:
    while True:
        reference = "BKG-" + "".join(secrets.choice(ALPHABET) for _ in range(5))
        found = {"reference": reference, "created_at": now, "updated_at": now, **values}
        booking, made = insert_once(db, Booking, found, ("reference",))
        if made:
            return booking


def _when(slot: Slot) -> dict[str, Any]:
    return {"starts_at": slot.starts_at, "ends_at": slot.ends_at, "staff_id": slot.staff_id}


def change_request(db: Session, booking_id: UUID, wish: Request, *, now: datetime) -> Booking:
    """Put the customer's correction into a booking that nobody has confirmed yet. Raises NotFound."""
    booking = _hold(db, booking_id)
    if booking.status != "requested":
        raise NotFound("That request has been dealt with already.")
    for column, value in wish.columns().items():
        setattr(booking, column, value)
    booking.updated_at = now
    db.flush()
    return booking


def amend(db: Session, booking_id: UUID, wish: Request, *, customer_id: UUID | None = None, now: datetime) -> Booking:
    """Put what else the customer told into a booking that stands: its service and its time stay. Raises NotFound.

    `customer_id`: whose it is as it turns out, where it is another's.
    """
    booking = _hold(db, booking_id)
    if booking.status not in LIVE:
        raise NotFound("That is over already.")
    for column, value in wish.columns().items():
        if value is not None and column not in AGREED:
            setattr(booking, column, value)
    booking.customer_id, booking.updated_at = customer_id or booking.customer_id, now
    db.flush()
    return booking


def note(db: Session, booking_id: UUID, words: str, *, now: datetime) -> Booking:
    """Put words for staff with what stands in the notes of a booking already. Raises NotFound."""
    booking = _hold(db, booking_id)
    if words not in (booking.notes or ""):
        booking.notes = f"{booking.notes}; {words}" if booking.notes else words
        booking.updated_at = now
        db.flush()
    return booking


def change_wish(
    db: Session, booking_id: UUID, on: date | None, time: str | None, staff_id: UUID | None, *, now: datetime
) -> Booking:
    """Another wished day, time and person for what has no agreed time yet. Raises NotFound, or Conflict when it has."""
    booking = _hold(db, booking_id)
    if booking.starts_at is not None or booking.status not in LIVE:
        raise Conflict(f"It is {said(booking.status)} already.")
    booking.wished_on, booking.wished_time, booking.staff_id, booking.updated_at = on, time, staff_id, now
    db.flush()
    return booking


def withdraw(db: Session, booking_id: UUID, *, now: datetime) -> Booking:
    """The customer takes back a request that nobody has confirmed yet. Raises NotFound."""
    booking = _hold(db, booking_id)
    if "cancelled" not in BOOKING_MOVES[booking.status] or booking.status != "requested":
        raise NotFound("That request has been dealt with already.")
    booking.status, booking.updated_at = "cancelled", now
    db.flush()
    return booking


def confirm(db: Session, booking_id: UUID, slot: Slot, *, now: datetime) -> Booking:
    """Staff give a requested booking, or one that they confirmed without a time, its slot.

    Raises NotFound, SlotTaken, or Conflict when it has a time already or is over.
    """
    booking = _hold(db, booking_id)
    refuse_over(booking)
    if booking.starts_at is not None:
        raise Conflict(f"It is {said(booking.status)} already.")
    return _place(db, booking, slot, None, now=now)


def reschedule(db: Session, booking_id: UUID, slot: Slot, *, now: datetime, hold_key: str | None = None) -> Booking:
    """Move a booking that is not over to another slot; its old time is free then, and what is wished is the new one.

    Raises NotFound, SlotTaken, or Conflict when it is over. Nothing has changed then.
    """
    booking = _hold(db, booking_id)
    refuse_over(booking)
    _place(db, booking, slot, hold_key, now=now)
    booking.wished_on, booking.wished_time = _wish_of(db, slot)
    db.flush()
    return booking


def refuse_over(booking: Booking) -> None:
    """Raise Conflict for a booking that is over, whatever time it is to get: it says what can be done instead."""
    if booking.status not in LIVE:
        back = "put it back to confirmed first, or " if booking.status in BOOKING_UNDOES else ""
        raise Conflict(
            f"This booking is {said(booking.status)} and cannot be moved: {back}make a new one.", status=booking.status
        )


def _wish_of(db: Session, slot: Slot) -> tuple[date, str]:
    """The local day and the time of a slot, as a wish for exactly it is written."""
    business = businesses.row(db)
    starts, ends = (at.astimezone(pytz.timezone(business.zone)) for at in (slot.starts_at, slot.ends_at))
    is_window = kinds.get(business.kind).booking.slots == "windows"
    return starts.date(), f"{starts:%H:%M}-{ends:%H:%M}" if is_window else f"{starts:%H:%M}"


def _place(db: Session, booking: Booking, slot: Slot, hold_key: str | None, *, now: datetime) -> Booking:
    holds.make_way(db, slot, hold_key, now=now)
    hold = holds.find(db, hold_key) if hold_key else None
    with db.begin_nested():
        taken.give_to_booking(db, slot, booking.id, hold_id=hold.id if hold else None)
        if hold_key:
            holds.release(db, hold_key)
    if booking.is_test:
        taken.let_go(db, booking.id)
    if booking.starts_at is not None:
        booking.revision += 1
    for column, value in _when(slot).items():
        setattr(booking, column, value)
    booking.status, booking.on_my_way_at, booking.updated_at = "confirmed", None, now
    db.flush()
    return booking


def cancel(db: Session, booking_id: UUID, *, now: datetime) -> Booking:
    """Call the booking off: its time is free, and an agreed visit counts as cancelled. Raises NotFound or Conflict."""
    return move(db, booking_id, "cancelled", now=now)


def bring_back(db: Session, booking_id: UUID, slot: Slot, *, now: datetime, hold_key: str | None = None) -> Booking:
    """What a customer called off stands again, and never was. Raises NotFound, SlotTaken, Conflict when it does."""
    booking = _hold(db, booking_id)
    if booking.status != "cancelled" or booking.starts_at is None:
        raise Conflict(f"It is {said(booking.status)}.")
    booking.revision += 1  # in calendars, cancelling it was one
    visits.count(db, _place(db, booking, slot, hold_key, now=now), "cancelled", now=now)
    return booking


def move(db: Session, booking_id: UUID, status: str, *, now: datetime) -> Booking:
    """Give the booking another status, with what follows for its time and the customer's counts.

    completed and no_show can be said once its time has come, and taken back for a day. Raises NotFound, or Conflict
    when it cannot move there.
    """
    booking = _hold(db, booking_id)
    before = booking.status
    is_undo = status in BOOKING_UNDOES.get(before, ())
    if status not in BOOKING_MOVES[before] and not is_undo:
        raise Conflict(f"What is {said(before)} cannot become {said(status)}.", status="not allowed")
    if is_undo and now - booking.updated_at > UNDO_LIFE:
        raise Conflict(f"This was {said(before)} more than a day ago: it stays so.", status="too late")
    if status in visits.KEPT_OR_NOT and not visits.has_come(db, booking, now=now):
        raise Conflict("The time of this visit has not come yet.", status="too early")
    if status == "cancelled":
        taken.let_go(db, booking.id)
    booking.status, booking.updated_at = status, now
    visits.count(db, booking, before, now=now)
    db.flush()
    return booking


def upcoming(db: Session, customer_ids: Collection[UUID], *, now: datetime) -> list[Booking]:
    """What these customers have agreed or asked for and is not over, the next first, those without a time last."""
    query = select(Booking).where(
        Booking.customer_id.in_(customer_ids),
        Booking.status.in_(LIVE),
        or_(Booking.starts_at.is_(None), Booking.ends_at > now, Booking.starts_at > now),
    )
    return list(db.scalars(query.order_by(Booking.starts_at.is_(None), Booking.starts_at, Booking.id)))


def latest_of(db: Session, customer_id: UUID) -> Booking | None:
    """The customer's newest booking, whatever became of it."""
    return read_row(db, Booking, LATEST_OF, {"customer_id": customer_id})


def get(db: Session, booking_id: UUID) -> Booking:
    """The booking. Raises NotFound."""
    found = db.get(Booking, booking_id)
    if found is None:
        raise NotFound("There is no such booking.")
    return found


def _hold(db: Session, booking_id: UUID) -> Booking:
    """The booking, as it is now and stays for others until this transaction ends. Raises NotFound."""
    found = db.get(Booking, booking_id, with_for_update={"key_share": True}, populate_existing=True)
    if found is None:
        raise NotFound("There is no such booking.")
    return found


def get_by_reference(db: Session, reference: str) -> Booking:
    """The booking that a customer names by its public reference, written in either case. Raises NotFound."""
    found = db.scalars(select(Booking).where(Booking.reference == reference.upper())).first()
    if found is None:
        raise NotFound("There is no such booking.")
    return found
