"""Bookings: what customers asked for and what was agreed. Decides nothing about words or channels."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, case, select
from sqlalchemy.orm import Session, defer

from desk.errors import Conflict, NotFound
from desk.states import BOOKING_MOVES, URGENCIES
from storage.database import insert_once
from storage.narrowing import fixed
from storage.tables import Booking

LATEST_OF = fixed(
    select(Booking).where(Booking.customer_id == bindparam("customer_id")).order_by(Booking.id.desc()).limit(1)
)
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
        return {
            "task": self.task,
            "service": self.service,
            "urgency": self.urgency,
            "name": self.name and self.name[:120],
            "phone": self.phone,
            "location": self.location and self.location[:200],
            "address": self.address and self.address[:300],
            "property_type": self.property_type,
            "wished_on": self.wished_on,
            "wished_time": self.wished_time,
            "notes": self.notes,
        }


def request(
    db: Session,
    wish: Request,
    *,
    customer_id: UUID | None,
    conversation_id: UUID | None,
    is_test: bool,
    now: datetime,
) -> Booking:
    """Record a `requested` booking under a fresh public reference."""
    while True:
        reference = "BKG-" + "".join(secrets.choice(ALPHABET) for _ in range(5))
        values = {
            "reference": reference,
            "status": "requested",
            "customer_id": customer_id,
            "conversation_id": conversation_id,
            "is_test": is_test,
            "created_at": now,
            "updated_at": now,
            **wish.columns(),
        }
        booking, made = insert_once(db, Booking, values, ("reference",))
        if made:
            return booking


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


def withdraw(db: Session, booking_id: UUID, *, now: datetime) -> Booking:
    """The customer takes back a request that nobody has confirmed yet. Raises NotFound."""
    booking = _hold(db, booking_id)
    if "cancelled" not in BOOKING_MOVES[booking.status] or booking.status != "requested":
        raise NotFound("That request has been dealt with already.")
    booking.status, booking.updated_at = "cancelled", now
    db.flush()
    return booking


def move(db: Session, booking_id: UUID, status: str, *, now: datetime) -> Booking:
    """Staff answered it: confirmed with the customer, or cancelled. Raises NotFound, or Conflict if it cannot move."""
    booking = _hold(db, booking_id)
    if status not in BOOKING_MOVES[booking.status]:
        raise Conflict(f"A booking that is {booking.status} cannot become {status}.")
    booking.status, booking.updated_at = status, now
    db.flush()
    return booking


def latest_of(db: Session, customer_id: UUID) -> Booking | None:
    """The customer's newest booking, whatever became of it."""
    return db.scalars(LATEST_OF, {"customer_id": customer_id}).first()


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


def of_conversation(db: Session, conversation_id: UUID) -> list[Booking]:
    """The bookings a conversation led to, oldest first."""
    return list(
        db.scalars(select(Booking).where(Booking.conversation_id == conversation_id).order_by(Booking.created_at))
    )


def by_conversation(db: Session, conversation_ids: Collection[UUID]) -> dict[UUID, list[Booking]]:
    """The bookings that these conversations led to, oldest first."""
    query = select(Booking).where(Booking.conversation_id.in_(conversation_ids)).options(defer(Booking.notes))
    found: dict[UUID, list[Booking]] = {}
    for row in db.scalars(query.order_by(Booking.created_at)):
        if row.conversation_id is not None:
            found.setdefault(row.conversation_id, []).append(row)
    return found


def page(
    db: Session,
    *,
    before: UUID | None = None,
    limit: int = 50,
    status: str | None = None,
    customer_id: UUID | None = None,
    include_tests: bool = False,
) -> list[Booking]:
    """Bookings, the newest first; `before` is the last id of the page before."""
    query = select(Booking)
    if before is not None:
        query = query.where(Booking.id < before)
    if status is not None:
        query = query.where(Booking.status == status)
    if customer_id is not None:
        query = query.where(Booking.customer_id == customer_id)
    if not include_tests:
        query = query.where(Booking.is_test.is_(False))
    return list(db.scalars(query.order_by(Booking.id.desc()).limit(limit)))


def open_requests(db: Session, *, limit: int = 50) -> list[Booking]:
    """What customers asked for and nobody has answered yet: emergencies first, then the oldest."""
    rank = case({name: place for place, name in enumerate(URGENCIES)}, value=Booking.urgency, else_=9)
    query = select(Booking).where(Booking.status == "requested", Booking.is_test.is_(False))
    return list(db.scalars(query.order_by(rank, Booking.created_at).limit(limit)))
