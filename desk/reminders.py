"""What staff must do and when it is due: call-backs, messages, urgent calls. Sends nothing."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from desk.errors import NotFound
from desk.states import PRIORITIES
from storage.tables import Reminder


def add(
    db: Session,
    kind: str,
    *,
    reason: str,
    text: str,
    priority: str,
    now: datetime,
    customer_id: UUID | None = None,
    conversation_id: UUID | None = None,
    booking_id: UUID | None = None,
    phone: str | None = None,
    is_test: bool = False,
) -> Reminder:
    """A reminder that is due now. One conversation has one open reminder of a kind and reason: a second adds its text."""
    open_one = db.scalars(
        select(Reminder).filter_by(kind=kind).where(
            Reminder.conversation_id == conversation_id,
            Reminder.reason == reason,
            Reminder.done_at.is_(None),
        )
    ).first()
    if open_one is not None and conversation_id is not None:
        if text not in open_one.text:
            open_one.text = f"{open_one.text}\n{text}"[:4000]
        open_one.phone = phone or open_one.phone
        return open_one
    reminder = Reminder(
        kind=kind,
        priority=priority,
        due_at=now,
        reason=reason,
        text=text[:4000],
        customer_id=customer_id,
        conversation_id=conversation_id,
        booking_id=booking_id,
        phone=phone,
        is_test=is_test,
        created_at=now,
    )
    db.add(reminder)
    db.flush()
    return reminder


def due(db: Session, *, now: datetime, include_tests: bool = False, limit: int = 100) -> list[Reminder]:
    """What is open and due, the most pressing first."""
    rank = case({name: place for place, name in enumerate(PRIORITIES)}, value=Reminder.priority, else_=9)
    query = select(Reminder).where(Reminder.done_at.is_(None), Reminder.due_at <= now)
    if not include_tests:
        query = query.where(Reminder.is_test.is_(False))
    return list(db.scalars(query.order_by(rank, Reminder.due_at, Reminder.id).limit(limit)))


def finish(db: Session, reminder_id: UUID, *, by: UUID | None, now: datetime) -> Reminder:
    """Mark it done. Doing it twice keeps the first time. Raises NotFound."""
    reminder = db.get(Reminder, reminder_id)
    if reminder is None:
        raise NotFound("There is no such reminder.")
    if reminder.done_at is None:
        reminder.done_at = now
        reminder.done_by_id = by
    return reminder
