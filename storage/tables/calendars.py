"""Whose time is open, closed and taken: what free slots are computed from. A slot itself is never stored."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.rows import InBusiness, Row, keyed, refers
from storage.types import Sealed


class Calendar(InBusiness, Row):
    """Whose time bookings take: a bookable person's, or the business's own (no `staff_id`) where nobody is bookable.

    `key` is the person's id, or "business", so that there is one each.
    """

    __tablename__ = "calendars"
    __table_args__ = keyed(UniqueConstraint("business_id", "key"), refers("staff_id", "staff"))

    key: Mapped[str] = mapped_column(String(40))
    staff_id: Mapped[UUID | None]


class StaffHours(InBusiness, Row):
    """When a bookable person works: HH:MM local, `weekday` 0 Monday to 6 Sunday; who has none works the business's."""

    __tablename__ = "staff_hours"
    __table_args__ = (
        UniqueConstraint("business_id", "staff_id", "weekday", "opens"),
        refers("staff_id", "staff", "CASCADE"),
    )
    is_audited: ClassVar[bool] = True

    staff_id: Mapped[UUID]
    weekday: Mapped[int]
    opens: Mapped[str] = mapped_column(String(5))
    closes: Mapped[str] = mapped_column(String(5))


class Closure(InBusiness, Row):
    """A time in which the business, or one person, takes no bookings. `reason` is for staff alone."""

    __tablename__ = "closures"
    __table_args__ = (
        Index("ix_closures_ends", "business_id", "ends_at"),
        refers("staff_id", "staff", "CASCADE"),
    )
    is_audited: ClassVar[bool] = True

    staff_id: Mapped[UUID | None]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    reason: Mapped[str | None] = mapped_column(Sealed)


class Hold(InBusiness, Row):
    """A slot kept for a customer who is deciding, until it expires. A conversation, or an offer, keeps one."""

    __tablename__ = "holds"
    __table_args__ = keyed(
        UniqueConstraint("business_id", "key"),
        Index("ix_holds_expires", "business_id", "expires_at"),
        refers("calendar_id", "calendars"),
        refers("staff_id", "staff"),
    )

    key: Mapped[str] = mapped_column(String(60))
    calendar_id: Mapped[UUID]
    staff_id: Mapped[UUID | None]
    service: Mapped[str | None] = mapped_column(String(40))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    expires_at: Mapped[datetime]


class TakenTime(InBusiness, Row):
    """Five minutes of a calendar that a booking or a hold has taken. That they are unique is what keeps two bookings
    apart, on every engine.
    """

    __tablename__ = "taken_times"
    __table_args__ = (
        UniqueConstraint("business_id", "calendar_id", "at"),
        Index("ix_taken_times_booking", "business_id", "booking_id"),
        Index("ix_taken_times_hold", "business_id", "hold_id"),
        refers("calendar_id", "calendars"),
        refers("booking_id", "bookings", "CASCADE"),
        refers("hold_id", "holds", "CASCADE"),
    )

    calendar_id: Mapped[UUID]
    at: Mapped[datetime]
    booking_id: Mapped[UUID | None]
    hold_id: Mapped[UUID | None]


class Waiting(InBusiness, Row):
    """A place on the waitlist; the row's id is its place in the queue. Statuses: waiting, offered, booked, closed.

    `part` is a part of the day, a time or a span; `passed_over` are the starts, in UTC, of times they did not want.
    `address` is where they are written to; `visit_address` is where the work is, as a booking's `address`.
    """

    __tablename__ = "waitlist"
    __table_args__ = keyed(
        Index("ix_waitlist_status", "business_id", "status", "id"),
        Index("ix_waitlist_customer", "business_id", "customer_id"),
        refers("customer_id", "customers", "CASCADE"),
        refers("conversation_id", "conversations", "CASCADE"),
        refers("staff_id", "staff"),
        refers("offered_calendar_id", "calendars"),
        refers("booking_id", "bookings"),
    )
    is_audited: ClassVar[bool] = True

    status: Mapped[str] = mapped_column(String(10))
    customer_id: Mapped[UUID | None]
    conversation_id: Mapped[UUID | None]
    channel: Mapped[str] = mapped_column(String(20))
    address: Mapped[str] = mapped_column(String(160))
    name: Mapped[str | None] = mapped_column(String(120))
    phone: Mapped[str | None] = mapped_column(String(20))
    service: Mapped[str | None] = mapped_column(String(40))
    urgency: Mapped[str | None] = mapped_column(String(20))
    location: Mapped[str | None] = mapped_column(String(200))
    visit_address: Mapped[str | None] = mapped_column(String(300))
    property_type: Mapped[str | None] = mapped_column(String(20))
    staff_id: Mapped[UUID | None]
    from_on: Mapped[date]
    until_on: Mapped[date]
    part: Mapped[str | None] = mapped_column(String(20))
    passed_over: Mapped[str | None] = mapped_column(String(200))
    offered_calendar_id: Mapped[UUID | None]
    offered_starts_at: Mapped[datetime | None]
    offered_until: Mapped[datetime | None]
    booking_id: Mapped[UUID | None]
    notes: Mapped[str | None] = mapped_column(Sealed)
    is_test: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class CalendarLink(InBusiness, Row):
    """The secret address of an iCalendar feed: the business's, or one person's. It is found by its SHA-256."""

    __tablename__ = "calendar_links"
    __table_args__ = (refers("staff_id", "staff", "CASCADE"),)
    found_by_platform: ClassVar[bool] = True
    is_audited: ClassVar[bool] = True

    staff_id: Mapped[UUID | None]
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    secret: Mapped[str] = mapped_column(Sealed)
    created_at: Mapped[datetime]
