"""What staff must do and when it is due: call-backs, messages, urgent calls. Sends nothing."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from desk.errors import NotFound
from desk.states import PRIORITIES
from storage.tables import Reminder

LONGEST_TEXT = 4000
# Between the parts of what was said, as the bot words it for staff.
PART = " · "
# Reasons whose text the desk words itself: of whom, when, and why no message came. All else repeats what was said.
WORDED_HERE = frozenset({"notice_not_sent", "sending_broken", "birthday", "loyalty"})


@dataclass(frozen=True, slots=True)
class About:
    """Whom and what a reminder is about; `phone` is the number to ring (E.164)."""

    customer_id: UUID | None = None
    conversation_id: UUID | None = None
    booking_id: UUID | None = None
    phone: str | None = None
    is_test: bool = False


def add(db: Session, kind: str, *, reason: str, text: str, priority: str, about: About, now: datetime) -> Reminder:
    """A reminder that is due now. A conversation has one open reminder of a kind and reason: a second adds its text."""
    known = _open_one(db, kind, reason, about)
    if known is not None:
        if text not in known.text:
            known.text = f"{known.text}\n{text}"[:LONGEST_TEXT]
        known.phone = about.phone or known.phone
        return known
    reminder = Reminder(
        kind=kind,
        priority=priority,
        due_at=now,
        reason=reason,
        text=text[:LONGEST_TEXT],
        customer_id=about.customer_id,
        conversation_id=about.conversation_id,
        booking_id=about.booking_id,
        phone=about.phone,
        is_test=about.is_test,
        created_at=now,
    )
    db.add(reminder)
    db.flush()
    return reminder


def add_last(
    db: Session, *, reason: str, preface: str, said: str, priority: str, about: About, now: datetime
) -> Reminder:
    """What a conversation leaves at its end: one call-back for all of it, the graver of this and what is open of it.

    The parts of what was `said` that the other's text does not hold already are added to it after the `preface`.
    """
    text = f"{preface}: {said}"
    query = select(Reminder).filter_by(conversation_id=about.conversation_id)
    query = query.where(Reminder.done_at.is_(None), Reminder.kind.in_(("urgent", "call_back")))
    known = min(db.scalars(query), key=lambda row: (PRIORITIES.index(row.priority), row.kind != "urgent"), default=None)
    if known is None:
        return add(db, "call_back", reason=reason, text=text, priority=priority, about=about, now=now)
    if PRIORITIES.index(priority) < PRIORITIES.index(known.priority):
        known.reason, known.priority = reason, priority
        known.text = f"{text}\n{known.text}"[:LONGEST_TEXT]
    elif parts := [part for part in said.split(PART) if part not in known.text]:
        known.text = f"{known.text}\n{preface}: {PART.join(parts)}"[:LONGEST_TEXT]
    known.phone = about.phone or known.phone
    return known


def _open_one(db: Session, kind: str, reason: str, about: About) -> Reminder | None:
    if about.conversation_id is None:
        return None
    query = select(Reminder).filter_by(kind=kind, reason=reason, conversation_id=about.conversation_id)
    return db.scalars(query.where(Reminder.done_at.is_(None))).first()


def due(db: Session, *, now: datetime, include_tests: bool = False, limit: int = 100) -> list[Reminder]:
    """What is open and due, the most pressing first."""
    rank = case({name: place for place, name in enumerate(PRIORITIES)}, value=Reminder.priority, else_=9)
    danger = case({"urgent": 0}, value=Reminder.kind, else_=1)
    query = select(Reminder).where(Reminder.done_at.is_(None), Reminder.due_at <= now)
    if not include_tests:
        query = query.where(Reminder.is_test.is_(False))
    return list(db.scalars(query.order_by(rank, danger, Reminder.due_at, Reminder.id).limit(limit)))


def finish(db: Session, reminder_id: UUID, *, by: UUID | None, now: datetime) -> Reminder:
    """Mark it done. Doing it twice keeps the first time. Raises NotFound."""
    reminder = db.get(Reminder, reminder_id)
    if reminder is None:
        raise NotFound("There is no such reminder.")
    if reminder.done_at is None:
        reminder.done_at = now
        reminder.done_by_id = by
    return reminder


def of_conversation(db: Session, conversation_id: UUID) -> list[Reminder]:
    """The reminders a conversation led to, oldest first."""
    return sorted(db.scalars(select(Reminder).filter_by(conversation_id=conversation_id)), key=lambda row: row.id)


def reopen(db: Session, reminder_id: UUID) -> Reminder:
    """Undo a Done that was pressed by mistake. Raises NotFound."""
    reminder = db.get(Reminder, reminder_id)
    if reminder is None:
        raise NotFound("There is no such reminder.")
    reminder.done_at = reminder.done_by_id = None
    return reminder


def done_since(db: Session, since: datetime, *, limit: int = 50) -> list[Reminder]:
    """What was marked done since then, the latest first."""
    query = select(Reminder).where(Reminder.done_at >= since, Reminder.is_test.is_(False))
    return list(db.scalars(query.order_by(Reminder.done_at.desc()).limit(limit)))
