"""The tables. Importing this package makes every one of them known to SQLAlchemy."""

from storage.tables.bookings import Booking, Reminder
from storage.tables.businesses import Business, Hours, Line, Service
from storage.tables.conversations import Conversation, Message, StoredFact
from storage.tables.customers import Consent, Customer, CustomerWord, Identity
from storage.tables.rows import InBusiness, Row
from storage.tables.staff import ApiKey, Audit, SignInLink, Staff

__all__ = [
    "ApiKey",
    "Audit",
    "Booking",
    "Business",
    "Consent",
    "Conversation",
    "Customer",
    "CustomerWord",
    "Hours",
    "Identity",
    "InBusiness",
    "Line",
    "Message",
    "Reminder",
    "Row",
    "Service",
    "SignInLink",
    "Staff",
    "StoredFact",
]
