"""Bookings as they are listed: of a conversation, newest first, open ones. Changes nothing."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, and_, bindparam, case, or_, select
from sqlalchemy.orm import Session, defer

from desk import local_times
from desk.states import URGENCIES
from storage.narrowing import fixed
from storage.tables import Booking
from storage.tenancy import columns, read_rows

OF_CONVERSATION = fixed(select(*columns(Booking)).where(Booking.conversation_id == bindparam("conversation_id")))


def of_conversation(db: Session, conversation_id: UUID) -> list[Booking]:
    """The bookings a conversation led to, oldest first."""
    found = read_rows(db, Booking, OF_CONVERSATION, {"conversation_id": conversation_id})
    # Sorted here: asked for an order, SQLite would walk all bookings in it.
    return sorted(found, key=lambda row: row.created_at)


def by_conversation(db: Session, conversation_ids: Collection[UUID]) -> dict[UUID, list[Booking]]:
    """The bookings that these conversations led to, oldest first."""
    query = select(Booking).where(Booking.conversation_id.in_(conversation_ids)).options(defer(Booking.notes))
    found: dict[UUID, list[Booking]] = {}
    for row in sorted(db.scalars(query), key=lambda row: row.created_at):
        if row.conversation_id is not None:
            found.setdefault(row.conversation_id, []).append(row)
    return found


@dataclass(frozen=True, slots=True)
class Which:
    """Of whom, and of which local days of a zone, from the first to the last, both included; None is any."""

    zone: str
    first: date | None
    last: date | None
    staff_id: UUID | None = None

    def narrow(self, query: Select[Booking]) -> Select[Booking]:
        """Only what is agreed for one of these days, or without a time is wished for then."""
        if self.staff_id is not None:
            query = query.where(Booking.staff_id == self.staff_id)
        if self.first is not None:
            begins = local_times.at(self.first, "00:00", self.zone)
            wished = and_(Booking.starts_at.is_(None), Booking.wished_on >= self.first)
            query = query.where(or_(Booking.starts_at >= begins, wished))
        if self.last is not None:
            ends = local_times.at(self.last, local_times.MIDNIGHT, self.zone)
            wished = and_(Booking.starts_at.is_(None), Booking.wished_on <= self.last)
            query = query.where(or_(Booking.starts_at < ends, wished))
        return query


def page(
    db: Session,
    *,
    before: UUID | None = None,
    limit: int = 50,
    status: str | None = None,
    customer_id: UUID | None = None,
    which: Which | None = None,
    is_oldest_first: bool = False,
    include_tests: bool = False,
) -> list[Booking]:
    """Bookings, the newest first unless asked for otherwise; `before` is the last id of the page before."""
    query = select(Booking)
    if before is not None:
        query = query.where(Booking.id > before if is_oldest_first else Booking.id < before)
    if which is not None:
        query = which.narrow(query)
    if status is not None:
        query = query.where(Booking.status == status)
    if customer_id is not None:
        query = query.where(Booking.customer_id == customer_id)
    if not include_tests:
        query = query.where(Booking.is_test.is_(False))
    return list(db.scalars(query.order_by(Booking.id if is_oldest_first else Booking.id.desc()).limit(limit)))


def between(db: Session, start: datetime, end: datetime, *, staff_id: UUID | None = None) -> list[Booking]:
    """What is agreed or was, and begins from `start` until before `end`, in order of time; called-off ones are not."""
    query = select(Booking).where(Booking.starts_at >= start, Booking.starts_at < end, Booking.status != "cancelled")
    if staff_id is not None:
        query = query.where(Booking.staff_id == staff_id)
    return list(db.scalars(query.order_by(Booking.starts_at, Booking.id)))


def visits(db: Session, start: datetime, end: datetime | None = None, *, limit: int = 100) -> list[Booking]:
    """What begins from `start` on, before `end` if there is one, in order of time: no test talk, none called off."""
    query = select(Booking).where(Booking.starts_at >= start, Booking.status != "cancelled", Booking.is_test.is_(False))
    if end is not None:
        query = query.where(Booking.starts_at < end)
    return list(db.scalars(query.order_by(Booking.starts_at, Booking.id).limit(limit)))


def without_time(db: Session, *, limit: int = 50) -> list[Booking]:
    """What is agreed and has no time yet, and so stands in no calendar: the oldest first."""
    query = select(Booking).where(
        Booking.status == "confirmed", Booking.starts_at.is_(None), Booking.is_test.is_(False)
    )
    return list(db.scalars(query.order_by(Booking.created_at).limit(limit)))


def open_requests(db: Session, *, limit: int = 50) -> list[Booking]:
    """What customers asked for and nobody has answered yet: emergencies first, then the oldest."""
    rank = case({name: place for place, name in enumerate(URGENCIES)}, value=Booking.urgency, else_=9)
    query = select(Booking).where(Booking.status == "requested", Booking.is_test.is_(False))
    return list(db.scalars(query.order_by(rank, Booking.created_at).limit(limit)))
