"""Notes: what staff write down about a customer. They are sealed, and in a medical trade shown by role."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import customers
from desk.errors import Invalid
from storage.tables import Note

LONGEST = 4000


def add(db: Session, customer_id: UUID, text: str, *, by: UUID | None, now: datetime) -> Note:
    """Write a note about the customer. Raises NotFound, and Invalid for one that is empty or too long."""
    words = text.strip()
    if not words:
        raise Invalid("There is nothing in this note.", text="missing")
    if len(words) > LONGEST:
        raise Invalid(f"Please keep a note under {LONGEST} letters.", text="too long")
    note = Note(customer_id=customers.get(db, customer_id).id, staff_id=by, text=words, at=now)
    db.add(note)
    db.flush()
    return note


def of_customer(db: Session, customer_id: UUID, *, limit: int = 50) -> list[Note]:
    """The notes about a customer, the newest first."""
    query = select(Note).where(Note.customer_id == customer_id)
    return list(db.scalars(query.order_by(Note.id.desc()).limit(limit)))
