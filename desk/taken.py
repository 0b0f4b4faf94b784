"""Time that is taken: every five minutes of a calendar that a booking or a hold has. Knows nothing of services.

That they are unique in the database is what keeps two bookings apart (docs/decisions/0021): nothing here looks whether
a time is free before it takes it.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from desk.errors import SlotTaken
from desk.slots import FIVE, Slot, fives
from storage import taking
from storage.tables import TakenTime

UNSEEN = {"synchronize_session": False}


def give_to_hold(db: Session, slot: Slot, hold_id: UUID) -> None:
    """Make the slot's time this hold's, and let go of other time it had. Raises SlotTaken."""
    _give(db, slot, {"hold_id": hold_id, "booking_id": None}, [TakenTime.hold_id == hold_id])


def give_to_booking(db: Session, slot: Slot, booking_id: UUID, *, hold_id: UUID | None = None) -> None:
    """Make the slot's time this booking's, and let go of other time that it, or its hold, had. Raises SlotTaken."""
    mine = [TakenTime.booking_id == booking_id]
    if hold_id is not None:
        mine.append(TakenTime.hold_id == hold_id)
    _give(db, slot, {"booking_id": booking_id, "hold_id": None}, mine)


def let_go(db: Session, booking_id: UUID) -> None:
    """The booking takes no time any more."""
    db.execute(delete(TakenTime).where(TakenTime.booking_id == booking_id), execution_options=UNSEEN)


def until(db: Session, hold_id: UUID) -> datetime | None:
    """When the last five minutes that a hold has taken end; None when it has none."""
    last = db.scalars(
        select(TakenTime.at).where(TakenTime.hold_id == hold_id).order_by(TakenTime.at.desc()).limit(1)
    ).first()
    return last + FIVE if last is not None else None


def _give(db: Session, slot: Slot, owner: dict[str, UUID | None], mine: list[Any]) -> None:
    wanted = list(fives(slot))
    rows = db.execute(select(TakenTime.calendar_id, TakenTime.at).where(or_(*mine))).all()
    had = {at for calendar_id, at in rows if calendar_id == slot.calendar_id}
    # What is wanted is taken before anything is let go: who waits for time that somebody is about to give up, while
    # that one waits for theirs, would wait for ever.
    if not taking.take(db, slot.calendar_id, [at for at in wanted if at not in had], **owner):
        raise SlotTaken("That time has just been taken.")
    is_wanted = (TakenTime.calendar_id == slot.calendar_id) & TakenTime.at.in_(wanted)
    db.execute(update(TakenTime).where(or_(*mine), is_wanted).values(**owner), execution_options=UNSEEN)
    db.execute(delete(TakenTime).where(or_(*mine), ~is_wanted), execution_options=UNSEEN)
