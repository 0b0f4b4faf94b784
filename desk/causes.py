"""What a message is about, as the one key that keeps it from being sent twice; whether that still stands."""

from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from desk.purposes import OF_BOOKING, PURPOSES
from storage.tables import Booking, Outgoing, Waiting

WRITTEN = "%Y%m%dT%H%M%SZ"


def of_booking(purpose: str, booking: Booking) -> str:
    """The cause of a message about a booking: a reminder is of its time, everything else of its revision."""
    if purpose.startswith("reminder_") and booking.starts_at is not None:
        return f"{purpose}:{booking.id}:{booking.starts_at.astimezone(UTC).strftime(WRITTEN)}"
    return f"{purpose}:{booking.id}:{booking.revision}"


def of_offer(waiting_id: UUID, starts_at: datetime) -> str:
    """The cause of a waitlist offer: this place in the queue, this time."""
    return f"waitlist_offer:{waiting_id}:{starts_at.astimezone(UTC).strftime(WRITTEN)}"


def unsettled(db: Session, row: Outgoing) -> str | None:
    """Why the message has lost its point since it was queued (a reason of desk/gate.py); None while it has one."""
    if row.purpose in OF_BOOKING and row.booking_id is not None:
        booking = db.get(Booking, row.booking_id)
        stands = booking is not None and booking.status == OF_BOOKING[row.purpose] and _is_of(row.cause, booking)
        return None if stands else "changed"
    if row.waiting_id is not None:
        waiting = db.get(Waiting, row.waiting_id)
        is_offered = waiting is not None and waiting.status == "offered"
        return None if is_offered else "answered"
    return None


def _is_of(cause: str, booking: Booking) -> bool:
    """Whether the booking is at the time, or of the revision, that the cause names; not every cause names one."""
    mark = cause.partition(":")[2].partition(":")[2]
    if mark.isdigit():
        return int(mark) == booking.revision
    try:
        at = datetime.fromisoformat(mark)
    except ValueError:
        return True
    return booking.starts_at == (at if at.tzinfo else at.replace(tzinfo=UTC))


def of_use_until(db: Session, row: Outgoing) -> datetime | None:
    """When the message would come too late; None when nothing says so."""
    lasts = PURPOSES[row.purpose].of_use
    if lasts == "visit":
        booking = db.get(Booking, row.booking_id) if row.booking_id else None
        return booking.starts_at if booking is not None else None
    if lasts == "offer":
        waiting = db.get(Waiting, row.waiting_id) if row.waiting_id else None
        return waiting.offered_until if waiting is not None else None
    return row.created_at + lasts
