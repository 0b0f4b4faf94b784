"""The first tables. Frozen: a later change to a table is a migration of its own.

An instant is a timestamp with time zone on PostgreSQL and UTC without one on SQLite; sealed text is bytes.
Columns, constraints and indexes carry the names that storage/tables/rows.py gives them.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
SEALED = sa.LargeBinary()
# fmt: off
TABLES = [
    "businesses", "hours", "lines", "services",
    "staff", "sign_in_links", "api_keys", "audit",
    "customers", "identities", "consents",
    "conversations", "messages", "facts", "bookings", "reminders",
]
# fmt: on


def upgrade() -> None:
    _businesses()
    _staff()
    _customers()
    _conversations()
    _messages()
    _bookings()
    _reminders()


def downgrade() -> None:
    for name in reversed(TABLES):
        op.drop_table(name)


def _must(kind: Any, *names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False) for name in names]


def _may(kind: Any, *names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=True) for name in names]


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}")


def _refers(table: str, column: str, other: str, ondelete: str) -> sa.ForeignKeyConstraint:
    """A foreign key inside a business: it cannot point at another business's row."""
    columns = ["business_id", column]
    others = [f"{other}.business_id", f"{other}.id"]
    return sa.ForeignKeyConstraint(columns, others, name=f"fk_{table}_business_id_{column}", ondelete=ondelete)


def _in_business(table: str, *parts: sa.schema.SchemaItem) -> None:
    """Make a table whose rows belong to a business."""
    op.create_table(
        table,
        *_must(sa.Uuid(), "id", "business_id"),
        *parts,
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["business_id"], ["businesses.id"], name=f"fk_{table}_business_id", ondelete="CASCADE"),
    )


def _businesses() -> None:
    op.create_table(
        "businesses",
        *_must(sa.Uuid(), "id"),
        *_must(sa.Integer(), "number"),
        *_must(sa.String(60), "slug", "zone"),
        *_must(sa.String(40), "kind"),
        *_must(sa.String(120), "name"),
        *_must(sa.String(2), "country"),
        *_may(sa.String(300), "address", "area", "payment"),
        *_may(sa.String(20), "on_call"),
        *_must(sa.Boolean(), "has_csv_logs"),
        *_may(INSTANT, "logs_stale_since"),
        *_must(INSTANT, "created_at"),
        sa.PrimaryKeyConstraint("id", name="pk_businesses"),
        _unique("businesses", "number"),
        _unique("businesses", "slug"),
    )
    _in_business(
        "hours",
        *_must(sa.Integer(), "weekday"),
        *_must(sa.String(5), "opens", "closes"),
        _unique("hours", "business_id", "weekday", "opens"),
    )
    _in_business(
        "lines",
        *_must(sa.String(20), "channel"),
        *_must(sa.String(60), "address"),
        _unique("lines", "channel", "address"),
    )
    _in_business(
        "services",
        *_must(sa.String(40), "code"),
        *_may(sa.Integer(), "price_minor"),
        *_may(sa.String(200), "price_note"),
        _unique("services", "business_id", "code"),
    )


def _staff() -> None:
    _in_business(
        "staff",
        *_must(sa.String(120), "name"),
        *_may(sa.String(200), "email", "password_hash"),
        *_must(sa.String(20), "role"),
        *_must(sa.Boolean(), "is_active"),
        *_must(sa.Integer(), "login_version"),
        *_must(INSTANT, "created_at"),
        _unique("staff", "business_id", "id"),
        _unique("staff", "email"),
    )
    _in_business(
        "sign_in_links",
        *_must(sa.Uuid(), "staff_id"),
        *_must(sa.String(64), "secret_hash"),
        *_must(INSTANT, "expires_at"),
        *_may(INSTANT, "used_at"),
        _unique("sign_in_links", "secret_hash"),
        _refers("sign_in_links", "staff_id", "staff", "CASCADE"),
    )
    _in_business(
        "api_keys",
        *_must(sa.String(120), "name"),
        *_must(sa.String(20), "role"),
        *_must(sa.String(64), "secret_hash"),
        *_must(INSTANT, "created_at"),
        *_may(INSTANT, "revoked_at"),
        _unique("api_keys", "secret_hash"),
    )
    _in_business(
        "audit",
        *_must(INSTANT, "at"),
        *_must(sa.String(80), "by"),
        *_must(sa.String(20), "action"),
        *_must(sa.String(40), "table", "row_id"),
        *_must(sa.String(500), "columns"),
    )


def _customers() -> None:
    _in_business(
        "customers",
        *_may(sa.String(120), "name", "whatsapp_name"),
        *_may(sa.String(20), "phone"),
        *_may(sa.Uuid(), "reached_through_id"),
        *_must(sa.Integer(), "total_visits", "total_cancellations", "total_no_shows"),
        *_may(sa.Date(), "first_visit_on", "last_visit_on"),
        *_must(INSTANT, "created_at", "updated_at"),
        *_must(sa.Boolean(), "is_active", "is_test"),
        _unique("customers", "business_id", "id"),
        _unique("customers", "business_id", "phone"),
        _refers("customers", "reached_through_id", "customers", "RESTRICT"),
    )
    _in_business(
        "identities",
        *_must(sa.String(20), "channel"),
        *_must(sa.String(160), "external_id"),
        *_must(sa.Uuid(), "customer_id"),
        *_must(INSTANT, "created_at"),
        _unique("identities", "business_id", "channel", "external_id"),
        _refers("identities", "customer_id", "customers", "CASCADE"),
    )
    _in_business(
        "consents",
        *_must(sa.String(160), "external_id"),
        *_may(sa.Uuid(), "customer_id"),
        *_must(sa.String(20), "channel"),
        *_must(sa.Boolean(), "is_opt_out"),
        *_must(sa.String(60), "words"),
        *_must(INSTANT, "at"),
        _refers("consents", "customer_id", "customers", "CASCADE"),
    )
    op.create_index("ix_consents_external_id", "consents", ["external_id"])


def _conversations() -> None:
    _in_business(
        "conversations",
        *_must(sa.String(20), "channel"),
        *_must(sa.String(160), "key", "line", "sender"),
        *_may(sa.Uuid(), "customer_id"),
        *_must(sa.Boolean(), "is_test"),
        *_must(INSTANT, "opened_at", "last_at"),
        *_may(INSTANT, "closed_at", "logged_at"),
        *_must(sa.Integer(), "version", "turns", "messages", "audio_files", "spoken_sentences"),
        *_may(SEALED, "session", "unfinished"),
        *_may(sa.String(20), "outcome", "urgency", "call_status"),
        *_may(sa.Integer(), "duration_seconds"),
        _unique("conversations", "business_id", "id"),
        _refers("conversations", "customer_id", "customers", "RESTRICT"),
    )
    op.create_index("ix_conversations_customer", "conversations", ["business_id", "customer_id"])
    op.create_index("ix_conversations_key", "conversations", ["business_id", "channel", "key", "opened_at"])
    op.create_index("ix_conversations_newest", "conversations", ["business_id", "opened_at", "id"])
    op.create_index("ix_conversations_unlogged", "conversations", ["business_id", "closed_at", "logged_at", "last_at"])
    only: Any = dict.fromkeys(("sqlite_where", "postgresql_where"), sa.text("closed_at IS NULL"))
    op.create_index("uq_conversations_open", "conversations", ["business_id", "channel", "key"], unique=True, **only)


def _messages() -> None:
    _in_business(
        "messages",
        *_must(sa.Uuid(), "conversation_id"),
        *_must(sa.Integer(), "position"),
        *_must(sa.String(20), "channel", "kind"),
        *_must(sa.String(10), "speaker"),
        *_must(SEALED, "text"),
        *_must(INSTANT, "at"),
        *_may(sa.String(160), "external_id"),
        *_may(sa.Double(), "confidence"),
        *_may(SEALED, "media", "answer"),
        *_may(INSTANT, "thinking_until"),
        *_may(sa.Integer(), "heard"),
        *_may(sa.String(20), "delivery"),
        _unique("messages", "business_id", "channel", "external_id"),
        _unique("messages", "business_id", "conversation_id", "position"),
        _unique("messages", "business_id", "id"),
        _refers("messages", "conversation_id", "conversations", "CASCADE"),
    )
    only: Any = dict.fromkeys(("sqlite_where", "postgresql_where"), sa.text("thinking_until IS NOT NULL"))
    op.create_index("ix_messages_thinking", "messages", ["business_id", "thinking_until"], unique=False, **only)
    _in_business(
        "facts",
        *_must(sa.Uuid(), "conversation_id", "message_id"),
        *_must(sa.String(40), "name"),
        *_must(SEALED, "value", "text"),
        *_must(sa.Integer(), "span_start", "span_end"),
        *_must(sa.String(20), "source"),
        *_must(sa.Double(), "confidence"),
        *_must(sa.Boolean(), "is_current"),
        *_may(INSTANT, "confirmed_at"),
        *_may(sa.Uuid(), "replaces_id"),
        *_must(INSTANT, "at"),
        _unique("facts", "business_id", "id"),
        _refers("facts", "conversation_id", "conversations", "CASCADE"),
        _refers("facts", "message_id", "messages", "CASCADE"),
        _refers("facts", "replaces_id", "facts", "CASCADE"),
    )
    op.create_index("ix_facts_conversation", "facts", ["business_id", "conversation_id"])


def _bookings() -> None:
    _in_business(
        "bookings",
        *_must(sa.String(20), "reference", "status", "task"),
        *_may(sa.Uuid(), "customer_id", "conversation_id", "staff_id"),
        *_may(sa.String(40), "service"),
        *_may(sa.String(20), "urgency", "phone", "property_type", "wished_time"),
        *_may(sa.String(120), "name"),
        *_may(sa.String(200), "location"),
        *_may(sa.String(300), "address"),
        *_may(sa.Date(), "wished_on"),
        *_may(INSTANT, "starts_at"),
        *_may(SEALED, "notes"),
        *_must(sa.Boolean(), "is_test"),
        *_must(INSTANT, "created_at", "updated_at"),
        _unique("bookings", "business_id", "id"),
        _unique("bookings", "business_id", "reference"),
        _refers("bookings", "conversation_id", "conversations", "RESTRICT"),
        _refers("bookings", "customer_id", "customers", "RESTRICT"),
        _refers("bookings", "staff_id", "staff", "RESTRICT"),
    )
    op.create_index("ix_bookings_conversation", "bookings", ["business_id", "conversation_id"])
    op.create_index("ix_bookings_customer", "bookings", ["business_id", "customer_id"])
    op.create_index("ix_bookings_newest", "bookings", ["business_id", "created_at"])


def _reminders() -> None:
    _in_business(
        "reminders",
        *_must(sa.String(20), "kind"),
        *_must(sa.String(10), "priority"),
        *_must(INSTANT, "due_at", "created_at"),
        *_may(sa.Uuid(), "customer_id", "conversation_id", "booking_id", "done_by_id"),
        *_may(sa.String(20), "phone"),
        *_must(sa.String(40), "reason"),
        *_must(SEALED, "text"),
        *_must(sa.Boolean(), "is_test"),
        *_may(INSTANT, "done_at"),
        _unique("reminders", "business_id", "id"),
        _refers("reminders", "booking_id", "bookings", "CASCADE"),
        _refers("reminders", "conversation_id", "conversations", "CASCADE"),
        _refers("reminders", "customer_id", "customers", "RESTRICT"),
        _refers("reminders", "done_by_id", "staff", "RESTRICT"),
    )
    op.create_index("ix_reminders_due", "reminders", ["business_id", "done_at", "due_at"])
