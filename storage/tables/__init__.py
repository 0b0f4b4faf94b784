"""The tables. Importing this package makes every one of them known to SQLAlchemy."""

from storage.tables.bookings import Booking, Reminder
from storage.tables.businesses import Business, Hours, Line, Service
from storage.tables.calendars import Calendar, CalendarLink, Closure, Hold, StaffHours, TakenTime, Waiting
from storage.tables.conversations import Conversation, Message, StoredFact
from storage.tables.customers import Consent, Customer, CustomerTag, CustomerWord, Identity, Note, PreferredStaff
from storage.tables.outbox import Mail, NumberState, Outgoing, Template
from storage.tables.rows import InBusiness, Row
from storage.tables.staff import ApiKey, Audit, SignInLink, Staff

__all__ = [
    "ApiKey",
    "Audit",
    "Booking",
    "Business",
    "Calendar",
    "CalendarLink",
    "Closure",
    "Consent",
    "Conversation",
    "Customer",
    "CustomerTag",
    "CustomerWord",
    "Hold",
    "Hours",
    "Identity",
    "InBusiness",
    "Line",
    "Mail",
    "Message",
    "Note",
    "NumberState",
    "Outgoing",
    "PreferredStaff",
    "Reminder",
    "Row",
    "Service",
    "SignInLink",
    "Staff",
    "StaffHours",
    "StoredFact",
    "TakenTime",
    "Template",
    "Waiting",
]
