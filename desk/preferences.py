"""Whom a customer would rather see (seed 002: preferred doctor): told by them, or by staff."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import customers, staff
from desk.errors import Invalid
from storage.tables import PreferredStaff, Staff


def preferred(db: Session, customer_id: UUID) -> Staff | None:
    """The person this customer would rather see, as long as they work here."""
    query = select(Staff).join(PreferredStaff, PreferredStaff.staff_id == Staff.id)
    return db.scalars(query.where(PreferredStaff.customer_id == customer_id, Staff.is_active.is_(True))).first()


def of_customers(db: Session, customer_ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Whom these customers would rather see, for a page of rows."""
    query = select(PreferredStaff).where(PreferredStaff.customer_id.in_(customer_ids))
    return {row.customer_id: row.staff_id for row in db.scalars(query)}


def prefer(db: Session, customer_id: UUID, staff_id: UUID | None) -> None:
    """Keep whom the customer would rather see; None forgets it. Raises NotFound; Invalid for who takes no bookings."""
    row = db.scalars(select(PreferredStaff).where(PreferredStaff.customer_id == customer_id)).first()
    if staff_id is None:
        if row is not None:
            db.delete(row)
    elif not (person := staff.get(db, staff_id)).is_bookable or not person.is_active:
        raise Invalid("This person takes no bookings.", preferred_staff="not bookable")
    elif row is None:
        db.add(PreferredStaff(customer_id=customers.get(db, customer_id).id, staff_id=staff_id))
    else:
        row.staff_id = staff_id
    db.flush()
