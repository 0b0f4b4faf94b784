"""Taking time of a calendar: all of it or nothing, one winner, on every engine. Knows no booking and no slot."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from storage import tenancy
from storage.database import INSERTS
from storage.tables import TakenTime
from storage.types import new_id

UNIQUE = ("business_id", "calendar_id", "at")


@cache
def _insert(dialect: str) -> Any:
    return INSERTS[dialect](TakenTime).on_conflict_do_nothing(index_elements=UNIQUE).returning(TakenTime.at)


def take(
    db: Session, calendar_id: UUID, at: Sequence[datetime], *, booking_id: UUID | None, hold_id: UUID | None
) -> bool:
    """Take these five minutes of the calendar for a booking or a hold; False when somebody has one of them.

    They are given in order of time: transactions that want the same ones then wait for each other in a row and not in a
    ring. After False some may have been taken: the caller's savepoint, or transaction, is rolled back.
    Raises tenancy.Unscoped in the platform's session.
    """
    if not at:
        return True
    owner = {"calendar_id": calendar_id, "booking_id": booking_id, "hold_id": hold_id}
    owner |= tenancy.ownership(db, TakenTime, owner)
    rows = [{"id": new_id(), "at": one, **owner} for one in at]
    insert = _insert(db.get_bind().dialect.name)
    taken = db.scalars(insert, rows, execution_options={tenancy.VOUCHED: True}).all()
    return len(taken) == len(rows)
