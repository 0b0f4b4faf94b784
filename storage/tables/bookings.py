"""What customers get done, and what staff must do."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.rows import InBusiness, Row, keyed, refers
from storage.types import Sealed


class Booking(InBusiness, Row):
    """An agreed or wished-for visit. A requested one has a wished date and time of day and may have no `starts_at`.

    `phone` is the number for this booking (E.164), which need not be the customer's own. `staff_id` is who comes or is
    seen; its time is in `taken_times`. `source` says who made it: bot, staff or api. `revision` counts its moves (RFC
    5545, SEQUENCE).
    """

    __tablename__ = "bookings"
    __table_args__ = keyed(
        UniqueConstraint("business_id", "reference"),
        Index("ix_bookings_status", "business_id", "status", "id"),
        Index("ix_bookings_customer", "business_id", "customer_id", "id"),
        Index("ix_bookings_conversation", "business_id", "conversation_id"),
        Index("ix_bookings_starts", "business_id", "starts_at"),
        Index("ix_bookings_created", "business_id", "created_at"),
        refers("customer_id", "customers"),
        refers("conversation_id", "conversations"),
        refers("staff_id", "staff"),
    )
    is_audited: ClassVar[bool] = True

    reference: Mapped[str] = mapped_column(String(20))
    status: Mapped[str] = mapped_column(String(20))
    task: Mapped[str] = mapped_column(String(20), default="book")
    customer_id: Mapped[UUID | None]
    conversation_id: Mapped[UUID | None]
    staff_id: Mapped[UUID | None]
    service: Mapped[str | None] = mapped_column(String(40))
    urgency: Mapped[str | None] = mapped_column(String(20))
    name: Mapped[str | None] = mapped_column(String(120))
    phone: Mapped[str | None] = mapped_column(String(20))
    location: Mapped[str | None] = mapped_column(String(200))
    address: Mapped[str | None] = mapped_column(String(300))
    property_type: Mapped[str | None] = mapped_column(String(20))
    wished_on: Mapped[date | None]
    wished_time: Mapped[str | None] = mapped_column(String(20))
    starts_at: Mapped[datetime | None]
    ends_at: Mapped[datetime | None]
    source: Mapped[str] = mapped_column(String(10), default="bot", server_default="bot")
    revision: Mapped[int] = mapped_column(default=0, server_default="0")
    on_my_way_at: Mapped[datetime | None]
    notes: Mapped[str | None] = mapped_column(Sealed)
    is_test: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class Reminder(InBusiness, Row):
    """What is due, for staff: kinds call_back, message, urgent, birthday, loyalty; refill, contact, follow_up later.

    `cause` names what brought it about, where time did: a second one of the same cause cannot be.
    """

    __tablename__ = "reminders"
    __table_args__ = keyed(
        Index("ix_reminders_due", "business_id", "done_at", "due_at"),
        Index("ix_reminders_conversation", "business_id", "conversation_id", "kind", "reason"),
        Index("uq_reminders_cause", "business_id", "cause", unique=True),
        refers("customer_id", "customers"),
        refers("conversation_id", "conversations", "CASCADE"),
        refers("booking_id", "bookings", "CASCADE"),
        refers("done_by_id", "staff"),
    )
    is_audited: ClassVar[bool] = True

    kind: Mapped[str] = mapped_column(String(20))
    priority: Mapped[str] = mapped_column(String(10))
    due_at: Mapped[datetime]
    customer_id: Mapped[UUID | None]
    conversation_id: Mapped[UUID | None]
    booking_id: Mapped[UUID | None]
    phone: Mapped[str | None] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(String(40))
    cause: Mapped[str | None] = mapped_column(String(160))
    text: Mapped[str] = mapped_column(Sealed)
    is_test: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    done_at: Mapped[datetime | None]
    done_by_id: Mapped[UUID | None]
