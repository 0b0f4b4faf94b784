"""On my way: staff set out for a visit, and the customer is told. Sends nothing itself."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from desk import bookings, kinds, notices
from desk.businesses import Profile
from desk.errors import Conflict
from storage.tables import Outgoing

# Nobody sets out for a visit of another day; who runs late still does.
EARLIEST, LATEST = timedelta(hours=6), timedelta(hours=12)


def is_possible(status: str, starts_at: datetime | None, *, now: datetime) -> bool:
    """Whether staff may be setting out for a visit of this status and time."""
    return status == "confirmed" and starts_at is not None and -LATEST <= starts_at - now <= EARLIEST


def tell(
    db: Session, profile: Profile, booking_id: UUID, *, minutes: int | None = None, by: UUID | None, now: datetime
) -> Outgoing | None:
    """Note that staff have set out, and put the message to the customer in line; None when nobody can be written to.

    Once for a visit; a second press changes nothing. Raises NotFound, and Conflict for a visit that is not due.
    """
    booking = bookings.get(db, booking_id)
    if not kinds.get(profile.kind).goes_out:
        raise Conflict("Nobody sets out here: people come to you.")
    if not is_possible(booking.status, booking.starts_at, now=now):
        raise Conflict("This visit is not due, or not agreed: nobody is told that you are coming.")
    if booking.on_my_way_at is None:
        booking.on_my_way_at = now
    return notices.of_booking(db, profile, booking, "on_my_way", now=now, staff_id=by, minutes=minutes)
