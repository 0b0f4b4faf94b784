"""What people saw or took away, entered beside what they changed (storage/tenancy.py enters that by itself)."""

from sqlalchemy.orm import Session

from storage import tenancy
from storage.tables import Booking, Conversation, Customer


def note_seen(db: Session, row: Booking | Conversation | Customer) -> None:
    """Whoever this session acts for saw what is kept of a customer."""
    tenancy.note(db, "see", type(row), row.id, [])


def note_download(db: Session, file_name: str) -> None:
    """The person of this session took a CSV file of conversations with them."""
    tenancy.note(db, "download", Conversation, file_name, [])
