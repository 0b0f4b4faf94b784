"""Visits: how often a customer came, called off or stayed away, and when first and last. Changes no booking."""

from datetime import date, datetime

import pytz
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk import businesses
from storage.tables import Booking, Customer

KEPT_OR_NOT = ("completed", "no_show")
COUNTS = {"completed": "total_visits", "cancelled": "total_cancellations", "no_show": "total_no_shows"}


def has_come(db: Session, booking: Booking, *, now: datetime) -> bool:
    """Whether the visit's time has come: it can be said then whether it took place."""
    if booking.starts_at is not None:
        return booking.starts_at <= now
    return booking.wished_on is None or booking.wished_on <= _local(db, now)


def count(db: Session, booking: Booking, before: str, *, now: datetime) -> None:
    """Count on the customer's row that the booking, which was `before`, has got its new status.

    A request that nobody had agreed to is no visit: that it was called off does not count.
    """
    customer = _hold(db, booking)
    if customer is None:
        return
    if before in COUNTS:
        _add(customer, COUNTS[before], -1)
    if booking.status in COUNTS and before != "requested":
        _add(customer, COUNTS[booking.status], 1)
    if booking.status == "completed":
        _came(customer, on(db, booking, now=now))
    elif before == "completed":
        _recount(db, customer, booking, now=now)
    customer.updated_at = now


def on(db: Session, booking: Booking, *, now: datetime) -> date:
    """The local date of the visit; the wished one, or today, for one that was agreed without a time."""
    if booking.starts_at is not None:
        return _local(db, booking.starts_at)
    return booking.wished_on or _local(db, now)


def _hold(db: Session, booking: Booking) -> Customer | None:
    if booking.customer_id is None:
        return None
    return db.get(Customer, booking.customer_id, with_for_update={"key_share": True}, populate_existing=True)


def _add(customer: Customer, column: str, more: int) -> None:
    setattr(customer, column, max(0, getattr(customer, column) + more))


def _came(customer: Customer, day: date) -> None:
    customer.first_visit_on = min(day, customer.first_visit_on or day)
    customer.last_visit_on = max(day, customer.last_visit_on or day)


def _recount(db: Session, customer: Customer, booking: Booking, *, now: datetime) -> None:
    """Take a visit's date back that did not take place, where it was the first or the last."""
    day = on(db, booking, now=now)
    kept = select(func.min(Booking.starts_at), func.max(Booking.starts_at)).where(
        Booking.customer_id == customer.id, Booking.status == "completed", Booking.id != booking.id
    )
    first, last = db.execute(kept).one()
    others = [other for other in (customer.first_visit_on, customer.last_visit_on) if other not in (None, day)]
    if customer.first_visit_on == day:
        customer.first_visit_on = _local(db, first) if first else next(iter(others), None)
    if customer.last_visit_on == day:
        customer.last_visit_on = _local(db, last) if last else next(iter(others), None)


def _local(db: Session, at: datetime) -> date:
    return at.astimezone(pytz.timezone(businesses.row(db).zone)).date()
