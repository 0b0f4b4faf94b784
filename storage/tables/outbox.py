"""Messages going out: each is a row before it is sent, with what was decided about it and what became of it."""

from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Index, String, UniqueConstraint, text, true
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.rows import InBusiness, Row, keyed, refers
from storage.types import Sealed, SealedJSON


class Outgoing(InBusiness, Row):
    """One message to one address. Statuses: queued, sending, sent, delivered, read, failed, refused.

    `cause` names what it is about, once: a second row of the same cause cannot be. `reason` is what the gate decided,
    in a word; `awaits` what the customer's next message may answer (booking, waitlist). `is_dry_run` says that there
    was no account to send it through. Once it has left, `message_id` is where it stands in the conversation.
    """

    __tablename__ = "outbox"
    __table_args__ = keyed(
        UniqueConstraint("business_id", "cause"),
        Index("ix_outbox_due", "business_id", "status", "due_at"),
        Index("ix_outbox_status", "business_id", "status", "id"),
        Index("ix_outbox_address", "business_id", "address", "id"),
        Index("ix_outbox_customer", "business_id", "customer_id", "id"),
        Index("ix_outbox_booking", "business_id", "booking_id"),
        Index("ix_outbox_provider", "business_id", "provider_id"),
        Index(
            "ix_outbox_awaits",
            "business_id",
            "address",
            "answered_at",
            sqlite_where=text("awaits IS NOT NULL AND answered_at IS NULL"),
            postgresql_where=text("awaits IS NOT NULL AND answered_at IS NULL"),
        ),
        refers("message_id", "messages", "CASCADE"),
        refers("conversation_id", "conversations", "CASCADE"),
        refers("customer_id", "customers", "CASCADE"),
        refers("booking_id", "bookings", "CASCADE"),
        refers("waiting_id", "waitlist", "CASCADE"),
        refers("template_id", "templates"),
        refers("staff_id", "staff"),
    )

    cause: Mapped[str] = mapped_column(String(160))
    purpose: Mapped[str] = mapped_column(String(30))
    channel: Mapped[str] = mapped_column(String(20))
    address: Mapped[str] = mapped_column(String(160))
    line: Mapped[str | None] = mapped_column(String(160))
    language: Mapped[str | None] = mapped_column(String(12))
    text: Mapped[str] = mapped_column(Sealed)
    template_id: Mapped[UUID | None]
    variables: Mapped[Any | None] = mapped_column(SealedJSON)
    status: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str | None] = mapped_column(String(40))
    is_dry_run: Mapped[bool] = mapped_column(default=False)
    is_test: Mapped[bool] = mapped_column(default=False)
    due_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    sending_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    status_at: Mapped[datetime]
    provider_id: Mapped[str | None] = mapped_column(String(64))
    error_code: Mapped[str | None] = mapped_column(String(20))
    awaits: Mapped[str | None] = mapped_column(String(20))
    answered_at: Mapped[datetime | None]
    conversation_id: Mapped[UUID | None]
    message_id: Mapped[UUID | None]
    customer_id: Mapped[UUID | None]
    booking_id: Mapped[UUID | None]
    waiting_id: Mapped[UUID | None]
    staff_id: Mapped[UUID | None]
    created_at: Mapped[datetime]


class Template(InBusiness, Row):
    """A message that WhatsApp has approved, for when the 24-hour window is shut. `variables` are the names of what
    stands at {{1}}, {{2}}... in `body`, with commas between.
    """

    __tablename__ = "templates"
    __table_args__ = keyed(UniqueConstraint("business_id", "purpose", "language"))
    is_audited: ClassVar[bool] = True

    purpose: Mapped[str] = mapped_column(String(30))
    language: Mapped[str] = mapped_column(String(12))
    content_sid: Mapped[str] = mapped_column(String(40))
    body: Mapped[str] = mapped_column(String(1100))
    variables: Mapped[str] = mapped_column(String(300), default="")
    is_active: Mapped[bool] = mapped_column(default=True, server_default=true())
    created_at: Mapped[datetime]


class NumberState(InBusiness, Row):
    """What traffic and errors have shown about an address on a channel: active or inactive, since when, by what."""

    __tablename__ = "number_states"
    __table_args__ = (UniqueConstraint("business_id", "channel", "address"),)

    channel: Mapped[str] = mapped_column(String(20))
    address: Mapped[str] = mapped_column(String(160))
    status: Mapped[str] = mapped_column(String(10))
    because: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime]


class Mail(InBusiness, Row):
    """An e-mail to one of the staff: one of a purpose, person and day. Statuses: queued, sending, sent, failed."""

    __tablename__ = "mails"
    __table_args__ = (
        UniqueConstraint("business_id", "purpose", "on", "staff_id"),
        refers("staff_id", "staff", "CASCADE"),
    )

    purpose: Mapped[str] = mapped_column(String(30))
    on: Mapped[date]
    staff_id: Mapped[UUID]
    status: Mapped[str] = mapped_column(String(10))
    attempts: Mapped[int] = mapped_column(default=0)
    error: Mapped[str | None] = mapped_column(String(80))
    due_at: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
