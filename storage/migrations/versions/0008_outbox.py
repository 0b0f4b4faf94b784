"""Messages going out, what is known of the numbers they go to, and mail to staff. Frozen, as 0001 is."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
SEALED = sa.LargeBinary()
UUID = sa.Uuid()
BUSINESS = "business_id = NULLIF(current_setting('frontdesk.business_id', true), '')::uuid"
# table: its columns, as (name, type, may be null, what stands in it else)
COLUMNS: dict[str, list[tuple[str, Any, bool, Any]]] = {
    "templates": [
        ("purpose", sa.String(30), False, None),
        ("language", sa.String(12), False, None),
        ("content_sid", sa.String(40), False, None),
        ("body", sa.String(1100), False, None),
        ("variables", sa.String(300), False, None),
        ("is_active", sa.Boolean(), False, sa.true()),
        ("created_at", INSTANT, False, None),
    ],
    "outbox": [
        ("cause", sa.String(160), False, None),
        ("purpose", sa.String(30), False, None),
        ("channel", sa.String(20), False, None),
        ("address", sa.String(160), False, None),
        ("line", sa.String(160), True, None),
        ("language", sa.String(12), True, None),
        ("text", SEALED, False, None),
        ("template_id", UUID, True, None),
        ("variables", SEALED, True, None),
        ("status", sa.String(10), False, None),
        ("reason", sa.String(40), True, None),
        ("is_dry_run", sa.Boolean(), False, None),
        ("is_test", sa.Boolean(), False, None),
        ("due_at", INSTANT, False, None),
        ("attempts", sa.Integer(), False, None),
        ("sending_at", INSTANT, True, None),
        ("sent_at", INSTANT, True, None),
        ("status_at", INSTANT, False, None),
        ("provider_id", sa.String(64), True, None),
        ("error_code", sa.String(20), True, None),
        ("awaits", sa.String(20), True, None),
        ("answered_at", INSTANT, True, None),
        ("conversation_id", UUID, True, None),
        ("message_id", UUID, True, None),
        ("customer_id", UUID, True, None),
        ("booking_id", UUID, True, None),
        ("waiting_id", UUID, True, None),
        ("staff_id", UUID, True, None),
        ("created_at", INSTANT, False, None),
    ],
    "number_states": [
        ("channel", sa.String(20), False, None),
        ("address", sa.String(160), False, None),
        ("status", sa.String(10), False, None),
        ("because", sa.String(40), False, None),
        ("at", INSTANT, False, None),
    ],
    "mails": [
        ("purpose", sa.String(30), False, None),
        ("on", sa.Date(), False, None),
        ("staff_id", UUID, False, None),
        ("status", sa.String(10), False, None),
        ("attempts", sa.Integer(), False, None),
        ("error", sa.String(80), True, None),
        ("due_at", INSTANT, False, None),
        ("sent_at", INSTANT, True, None),
        ("created_at", INSTANT, False, None),
    ],
}
# The same of columns that come into tables which are there.
WIDER: dict[str, list[tuple[str, Any, bool, Any]]] = {
    "businesses": [
        ("quiet_from", sa.String(5), True, None),
        ("quiet_until", sa.String(5), True, None),
        ("most_messages_a_day", sa.Integer(), True, None),
    ],
    "conversations": [
        ("reply_due_at", INSTANT, True, None),
    ],
    "reminders": [
        ("cause", sa.String(160), True, None),
    ],
}
# table, column, the table it refers to, what happens when that row goes
REFERENCES = [
    ("outbox", "booking_id", "bookings", "CASCADE"),
    ("outbox", "conversation_id", "conversations", "CASCADE"),
    ("outbox", "customer_id", "customers", "CASCADE"),
    ("outbox", "message_id", "messages", "CASCADE"),
    ("outbox", "staff_id", "staff", "RESTRICT"),
    ("outbox", "template_id", "templates", "RESTRICT"),
    ("outbox", "waiting_id", "waitlist", "CASCADE"),
    ("mails", "staff_id", "staff", "CASCADE"),
]
UNIQUE = [
    ("templates", ["business_id", "id"]),
    ("templates", ["business_id", "purpose", "language"]),
    ("outbox", ["business_id", "cause"]),
    ("outbox", ["business_id", "id"]),
    ("number_states", ["business_id", "channel", "address"]),
    ("mails", ["business_id", "purpose", "on", "staff_id"]),
]
# index, table, columns, where
INDEXES: list[tuple[str, str, list[str], str | None]] = [
    ("ix_outbox_address", "outbox", ["business_id", "address", "id"], None),
    (
        "ix_outbox_awaits",
        "outbox",
        ["business_id", "address", "answered_at"],
        "awaits IS NOT NULL AND answered_at IS NULL",
    ),
    ("ix_outbox_booking", "outbox", ["business_id", "booking_id"], None),
    ("ix_outbox_customer", "outbox", ["business_id", "customer_id", "id"], None),
    ("ix_outbox_due", "outbox", ["business_id", "status", "due_at"], None),
    ("ix_outbox_provider", "outbox", ["business_id", "provider_id"], None),
    ("ix_outbox_status", "outbox", ["business_id", "status", "id"], None),
    ("ix_conversations_reply_due", "conversations", ["business_id", "reply_due_at"], "reply_due_at IS NOT NULL"),
    ("ix_bookings_created", "bookings", ["business_id", "created_at"], None),
    ("uq_reminders_cause", "reminders", ["business_id", "cause"], None),
]


def upgrade() -> None:
    for table, given_columns in COLUMNS.items():
        op.create_table(
            table,
            sa.Column("id", UUID, nullable=False),
            sa.Column("business_id", UUID, nullable=False),
            *(_column(given) for given in given_columns),
            sa.ForeignKeyConstraint(
                ["business_id"], ["businesses.id"], name=f"fk_{table}_business_id", ondelete="CASCADE"
            ),
            *(_reference(*given) for given in REFERENCES if given[0] == table),
            sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
            *(
                sa.UniqueConstraint(*names, name=_name("uq", table, *names))
                for owner, names in UNIQUE
                if owner == table
            ),
        )
    for table, columns in WIDER.items():
        for given in columns:
            # Not in a batch: SQLite would make the table anew, and deletes what refers to it in another order then.
            op.add_column(table, _column(given))
    for name, table, names, where in INDEXES:
        when = sa.text(where) if where else None
        is_unique = name.startswith("uq_")
        op.create_index(name, table, names, unique=is_unique, sqlite_where=when, postgresql_where=when)
    _wall()


def _column(given: tuple[str, Any, bool, Any]) -> sa.Column[Any]:
    name, kind, is_nullable, default = given
    return sa.Column(name, kind, nullable=is_nullable, server_default=default)


def _reference(table: str, column: str, other: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["business_id", column],
        [f"{other}.business_id", f"{other}.id"],
        name=_name("fk", table, "business_id", column),
        ondelete=ondelete,
    )


def _name(sort: str, table: str, *columns: str) -> str:
    return "_".join((sort, table, *columns))


def _wall() -> None:
    """Row-level security (0002) on the new tables."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in COLUMNS:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY of_the_business ON {table} USING ({BUSINESS}) WITH CHECK ({BUSINESS})")


def downgrade() -> None:
    for name, table, _, _ in reversed(INDEXES):
        if table not in COLUMNS:
            op.drop_index(name, table_name=table)
    for table, columns in WIDER.items():
        with op.batch_alter_table(table) as batch:
            for column, *_ in columns:
                batch.drop_column(column)
    for table in reversed(COLUMNS):
        op.drop_table(table)
