"""Holds: a slot is kept for somebody who is deciding, until it expires. Decides nothing about words or channels."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from uuid import UUID

from sqlalchemy import Select, bindparam, delete, or_, select
from sqlalchemy.orm import Session

from desk import taken
from desk.slots import Slot, fives
from storage.database import insert_once
from storage.narrowing import fixed
from storage.tables import Hold, TakenTime
from storage.tenancy import read_columns


def take(db: Session, slot: Slot, *, key: str, service: str | None, until: datetime, now: datetime) -> Hold:
    """Keep the slot for `key` (a conversation's id, or "waiting:<id>") until `until`; its earlier hold is let go.

    Raises SlotTaken when somebody has the time; what `key` held before, it then holds still.
    """
    make_way(db, slot, key, now=now)
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


def release(db: Session, *keys: str) -> None:
    """Let go of what is kept for these keys, if anything is."""
    named = {f"key_{place}": key for place, key in enumerate(keys)}
    if named:
        _delete(db, [hold_id for (hold_id,) in read_columns(db, _of_keys(len(keys)), named)])


@cache
def _of_keys(number: int) -> Select[UUID]:
    is_one = or_(*(Hold.key == bindparam(f"key_{place}") for place in range(number)))
    return fixed(select(Hold.id).where(is_one).order_by(Hold.id).with_for_update())


def make_way(db: Session, slot: Slot, key: str | None, *, now: datetime) -> None:
    """Let go of what has expired and stands where the slot is, or is kept for `key`, before the slot is taken.

    Of nothing else: two who had each let go of what the other is about to take would wait for each other for ever. Two
    who want the same let go of it in one order.
    """
    there = select(TakenTime.hold_id).where(
        TakenTime.calendar_id == slot.calendar_id, TakenTime.at.in_(list(fives(slot))), TakenTime.hold_id.is_not(None)
    )
    query = select(Hold.id).where(Hold.expires_at <= now, or_(Hold.id.in_(there), Hold.key == (key or "")))
    _delete(db, db.scalars(query.order_by(Hold.id).with_for_update()).all())


def sweep(db: Session, *, now: datetime) -> int:
    """Let go of every hold that has expired; how many. For a transaction that takes no time itself."""
    # One that another transaction is about to let go, or to book from, is left to it: none waits for the other.
    query = select(Hold.id).where(Hold.expires_at <= now).order_by(Hold.id)
    return _delete(db, db.scalars(query.with_for_update(skip_locked=True)).all())


def _delete(db: Session, ids: Sequence[UUID]) -> int:
    if ids:
        db.execute(delete(Hold).where(Hold.id.in_(ids)))
    return len(ids)
