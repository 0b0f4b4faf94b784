"""Holds: a slot is kept for somebody who is deciding, until it expires. Decides nothing about words or channels."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desk import taken
from desk.slots import Slot
from storage.database import insert_once
from storage.tables import Hold


def take(db: Session, slot: Slot, *, key: str, service: str | None, until: datetime, now: datetime) -> Hold:
    """Keep the slot for `key` (a conversation's id, or "waiting:<id>") until `until`; its earlier hold is let go.

    Raises SlotTaken when somebody has the time; what `key` held before, it then holds still.
    """
    sweep(db, now=now)
    values = {
        "calendar_id": slot.calendar_id,
        "staff_id": slot.staff_id,
        "service": service,
        "starts_at": slot.starts_at,
        "ends_at": slot.ends_at,
        "expires_at": until,
    }
    with db.begin_nested():
        hold = find(db, key)
        if hold is None:
            hold, _ = insert_once(db, Hold, {"key": key, **values}, ("key",))
        taken.give_to_hold(db, slot, hold.id)
        for name, value in values.items():
            setattr(hold, name, value)
    return hold


def find(db: Session, key: str) -> Hold | None:
    """What is kept for `key`, also if it has expired and nobody has wanted its time since."""
    return db.scalars(select(Hold).where(Hold.key == key).with_for_update()).first()


def slot(db: Session, hold: Hold) -> Slot | None:
    """The slot that is held; None when its time is gone."""
    until = taken.until(db, hold.id)
    if until is None:
        return None
    return Slot(hold.calendar_id, hold.staff_id, None, hold.starts_at, hold.ends_at, until)


def release(db: Session, key: str) -> None:
    """Let go of what is kept for `key`, if anything is."""
    db.execute(delete(Hold).where(Hold.key == key))


def sweep(db: Session, *, now: datetime) -> int:
    """Let go of every hold that has expired; how many."""
    # One that another transaction is about to sweep, or to book from, is left to it: none waits for the other.
    expired: list[UUID] = list(
        db.scalars(select(Hold.id).where(Hold.expires_at <= now).with_for_update(skip_locked=True))
    )
    if expired:
        db.execute(delete(Hold).where(Hold.id.in_(expired)))
    return len(expired)
