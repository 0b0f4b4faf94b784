"""Services take time, staff have calendars, and bookings take their five minutes of them. Frozen, as 0001 is."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)
SEALED = sa.LargeBinary()
UUID = sa.Uuid()
BUSINESS = "business_id = NULLIF(current_setting('frontdesk.business_id', true), '')::uuid"
PLATFORM = "current_setting('frontdesk.platform', true) = 'on'"
# table: its columns, as (name, type, may be null, what stands in it else)
COLUMNS: dict[str, list[tuple[str, Any, bool, Any]]] = {
    "calendars": [
        ("key", sa.String(40), False, None),
        ("staff_id", UUID, True, None),
    ],
    "staff_hours": [
        ("staff_id", UUID, False, None),
        ("weekday", sa.Integer(), False, None),
        ("opens", sa.String(5), False, None),
        ("closes", sa.String(5), False, None),
    ],
    "closures": [
        ("staff_id", UUID, True, None),
        ("starts_at", INSTANT, False, None),
        ("ends_at", INSTANT, False, None),
        ("reason", SEALED, True, None),
    ],
    "holds": [
        ("key", sa.String(60), False, None),
        ("calendar_id", UUID, False, None),
        ("staff_id", UUID, True, None),
        ("service", sa.String(40), True, None),
        ("starts_at", INSTANT, False, None),
        ("ends_at", INSTANT, False, None),
        ("expires_at", INSTANT, False, None),
    ],
    "taken_times": [
        ("calendar_id", UUID, False, None),
        ("at", INSTANT, False, None),
        ("booking_id", UUID, True, None),
        ("hold_id", UUID, True, None),
    ],
    "waitlist": [
        ("status", sa.String(10), False, None),
        ("customer_id", UUID, True, None),
        ("conversation_id", UUID, True, None),
        ("channel", sa.String(20), False, None),
        ("address", sa.String(160), False, None),
        ("name", sa.String(120), True, None),
        ("phone", sa.String(20), True, None),
        ("service", sa.String(40), True, None),
        ("staff_id", UUID, True, None),
        ("from_on", sa.Date(), False, None),
        ("until_on", sa.Date(), False, None),
        ("part", sa.String(20), True, None),
        ("offered_calendar_id", UUID, True, None),
        ("offered_starts_at", INSTANT, True, None),
        ("offered_until", INSTANT, True, None),
        ("booking_id", UUID, True, None),
        ("notes", SEALED, True, None),
        ("is_test", sa.Boolean(), False, None),
        ("created_at", INSTANT, False, None),
        ("updated_at", INSTANT, False, None),
    ],
    "calendar_links": [
        ("staff_id", UUID, True, None),
        ("secret_hash", sa.String(64), False, None),
        ("secret", SEALED, False, None),
        ("created_at", INSTANT, False, None),
    ],
    "customer_tags": [
        ("customer_id", UUID, False, None),
        ("tag", sa.String(40), False, None),
    ],
    "preferred_staff": [
        ("customer_id", UUID, False, None),
        ("staff_id", UUID, False, None),
    ],
    "notes": [
        ("customer_id", UUID, False, None),
        ("staff_id", UUID, True, None),
        ("text", SEALED, False, None),
        ("at", INSTANT, False, None),
    ],
}
# The same of columns that come into tables which are there.
WIDER: dict[str, list[tuple[str, Any, bool, Any]]] = {
    "bookings": [
        ("ends_at", INSTANT, True, None),
        ("source", sa.String(10), False, "bot"),
        ("revision", sa.Integer(), False, "0"),
        ("on_my_way_at", INSTANT, True, None),
    ],
    "businesses": [
        ("notice_minutes", sa.Integer(), True, None),
        ("horizon_days", sa.Integer(), True, None),
        ("closes_on_holidays", sa.Boolean(), False, sa.true()),
    ],
    "customers": [
        ("relation", sa.String(20), True, None),
        ("born_on", sa.Date(), True, None),
    ],
    "services": [
        ("minutes", sa.Integer(), True, None),
        ("buffer_minutes", sa.Integer(), True, None),
        ("is_offered", sa.Boolean(), False, sa.true()),
    ],
    "staff": [
        ("is_bookable", sa.Boolean(), False, sa.false()),
        ("services", sa.String(500), True, None),
    ],
}
# table, column, the table it refers to, what happens when that row goes
REFERENCES = [
    ("calendars", "staff_id", "staff", "RESTRICT"),
    ("staff_hours", "staff_id", "staff", "CASCADE"),
    ("closures", "staff_id", "staff", "CASCADE"),
    ("holds", "calendar_id", "calendars", "RESTRICT"),
    ("holds", "staff_id", "staff", "RESTRICT"),
    ("taken_times", "booking_id", "bookings", "CASCADE"),
    ("taken_times", "calendar_id", "calendars", "RESTRICT"),
    ("taken_times", "hold_id", "holds", "CASCADE"),
    ("waitlist", "booking_id", "bookings", "RESTRICT"),
    ("waitlist", "conversation_id", "conversations", "CASCADE"),
    ("waitlist", "customer_id", "customers", "CASCADE"),
    ("waitlist", "offered_calendar_id", "calendars", "RESTRICT"),
    ("waitlist", "staff_id", "staff", "RESTRICT"),
    ("calendar_links", "staff_id", "staff", "CASCADE"),
    ("customer_tags", "customer_id", "customers", "CASCADE"),
    ("preferred_staff", "customer_id", "customers", "CASCADE"),
    ("preferred_staff", "staff_id", "staff", "CASCADE"),
    ("notes", "customer_id", "customers", "CASCADE"),
    ("notes", "staff_id", "staff", "RESTRICT"),
]
UNIQUE = [
    ("calendars", ["business_id", "id"]),
    ("calendars", ["business_id", "key"]),
    ("staff_hours", ["business_id", "staff_id", "weekday", "opens"]),
    ("holds", ["business_id", "id"]),
    ("holds", ["business_id", "key"]),
    ("taken_times", ["business_id", "calendar_id", "at"]),
    ("waitlist", ["business_id", "id"]),
    ("calendar_links", ["secret_hash"]),
    ("customer_tags", ["business_id", "customer_id", "tag"]),
    ("preferred_staff", ["business_id", "customer_id"]),
]
# index, table, columns, where
INDEXES: list[tuple[str, str, list[str], str | None]] = [
    ("ix_closures_ends", "closures", ["business_id", "ends_at"], None),
    ("ix_holds_expires", "holds", ["business_id", "expires_at"], None),
    ("ix_taken_times_booking", "taken_times", ["business_id", "booking_id"], None),
    ("ix_taken_times_hold", "taken_times", ["business_id", "hold_id"], None),
    ("ix_waitlist_customer", "waitlist", ["business_id", "customer_id"], None),
    ("ix_waitlist_status", "waitlist", ["business_id", "status", "id"], None),
    ("ix_customer_tags_tag", "customer_tags", ["business_id", "tag", "customer_id"], None),
    ("ix_notes_customer", "notes", ["business_id", "customer_id", "id"], None),
    ("ix_bookings_starts", "bookings", ["business_id", "starts_at"], None),
    ("ix_customers_reached_through", "customers", ["business_id", "reached_through_id"], None),
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
        op.create_index(name, table, names, sqlite_where=when, postgresql_where=when)
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
    op.execute(f"CREATE POLICY of_the_platform ON calendar_links USING ({PLATFORM}) WITH CHECK ({PLATFORM})")


def downgrade() -> None:
    for name, table, _, _ in reversed(INDEXES):
        if table in WIDER:
            op.drop_index(name, table_name=table)
    for table, columns in WIDER.items():
        with op.batch_alter_table(table) as batch:
            for column, *_ in columns:
                batch.drop_column(column)
    for table in reversed(COLUMNS):
        op.drop_table(table)
