"""People known to one business, how they reach it, and whether it may write to them."""

from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.rows import InBusiness, Row, keyed, refers
from storage.types import Sealed


class Customer(InBusiness, Row):
    """A person known to one business (seed 002's patient).

    One customer a phone; a second person behind it is `reached_through_id` its owner (who called them their `relation`,
    as "mother") and has no phone. `language` is
    the one last asked for or written in; null means the business's own.
    """

    __tablename__ = "customers"
    __table_args__ = keyed(
        UniqueConstraint("business_id", "phone"),
        Index("ix_customers_reached_through", "business_id", "reached_through_id"),
        refers("reached_through_id", "customers"),
    )
    is_audited: ClassVar[bool] = True

    name: Mapped[str | None] = mapped_column(String(120))
    phone: Mapped[str | None] = mapped_column(String(20))
    whatsapp_name: Mapped[str | None] = mapped_column(String(120))
    reached_through_id: Mapped[UUID | None]
    relation: Mapped[str | None] = mapped_column(String(20))
    language: Mapped[str | None] = mapped_column(String(12))
    born_on: Mapped[date | None]
    total_visits: Mapped[int] = mapped_column(default=0)
    total_cancellations: Mapped[int] = mapped_column(default=0)
    total_no_shows: Mapped[int] = mapped_column(default=0)
    first_visit_on: Mapped[date | None]
    last_visit_on: Mapped[date | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    is_active: Mapped[bool] = mapped_column(default=True)
    is_test: Mapped[bool] = mapped_column(default=False)


class Identity(InBusiness, Row):
    """How a channel knows a customer: a caller id, or a WhatsApp sender, which need not be a phone number."""

    __tablename__ = "identities"
    __table_args__ = (
        UniqueConstraint("business_id", "channel", "external_id"),
        Index("ix_identities_customer", "business_id", "customer_id"),
        refers("customer_id", "customers", "CASCADE"),
    )

    channel: Mapped[str] = mapped_column(String(20))
    external_id: Mapped[str] = mapped_column(String(160))
    customer_id: Mapped[UUID]
    created_at: Mapped[datetime]


class CustomerWord(InBusiness, Row):
    """A word under which staff find a customer: folded, or a number forwards ("+614...") or backwards ("-876...").

    It follows from the customer's names and numbers; desk/customer_words.py makes it and looks it up.
    """

    __tablename__ = "customer_words"
    __table_args__ = (
        UniqueConstraint("business_id", "customer_id", "word"),
        Index("ix_customer_words_word", "business_id", "word", "customer_id"),
        refers("customer_id", "customers", "CASCADE"),
    )

    # In the order of code points on every engine, so that a beginning is a range.
    word: Mapped[str] = mapped_column(String(40).with_variant(String(40, collation="C"), "postgresql"))
    customer_id: Mapped[UUID]


class Consent(InBusiness, Row):
    """One entry of the ledger of opt-outs and opt-ins; the latest one of a sender stands, on every channel."""

    __tablename__ = "consents"
    __table_args__ = (
        Index("ix_consents_external_id", "business_id", "external_id", "at"),
        refers("customer_id", "customers", "CASCADE"),
    )

    external_id: Mapped[str] = mapped_column(String(160))
    customer_id: Mapped[UUID | None]
    channel: Mapped[str] = mapped_column(String(20))
    is_opt_out: Mapped[bool]
    words: Mapped[str] = mapped_column(String(60))
    at: Mapped[datetime]


class CustomerTag(InBusiness, Row):
    """A word that staff put on a customer to find them by."""

    __tablename__ = "customer_tags"
    __table_args__ = (
        UniqueConstraint("business_id", "customer_id", "tag"),
        Index("ix_customer_tags_tag", "business_id", "tag", "customer_id"),
        refers("customer_id", "customers", "CASCADE"),
    )
    is_audited: ClassVar[bool] = True

    customer_id: Mapped[UUID]
    tag: Mapped[str] = mapped_column(String(40))


class PreferredStaff(InBusiness, Row):
    """Whom a customer would rather see (seed 002: preferred doctor)."""

    __tablename__ = "preferred_staff"
    __table_args__ = (
        UniqueConstraint("business_id", "customer_id"),
        refers("customer_id", "customers", "CASCADE"),
        refers("staff_id", "staff", "CASCADE"),
    )
    is_audited: ClassVar[bool] = True

    customer_id: Mapped[UUID]
    staff_id: Mapped[UUID]


class Note(InBusiness, Row):
    """What staff wrote down about a customer."""

    __tablename__ = "notes"
    __table_args__ = (
        Index("ix_notes_customer", "business_id", "customer_id", "id"),
        refers("customer_id", "customers", "CASCADE"),
        refers("staff_id", "staff"),
    )
    is_audited: ClassVar[bool] = True

    customer_id: Mapped[UUID]
    staff_id: Mapped[UUID | None]
    text: Mapped[str] = mapped_column(Sealed)
    at: Mapped[datetime]
