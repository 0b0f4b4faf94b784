"""The words under which customers are found, and indexes for a million conversations. Frozen, as 0001 is."""

import re
import secrets
import unicodedata
import uuid
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

PAGE = 5000
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ`´"), "")
# table: {index that comes: its columns}, {index that goes: its columns}
INDEXES: dict[str, tuple[dict[str, list[str]], dict[str, list[str]]]] = {
    "conversations": (
        {
            "ix_conversations_channel": ["business_id", "channel", "id"],
            "ix_conversations_opened": ["business_id", "opened_at", "is_test", "channel"],
            "ix_conversations_customer": ["business_id", "customer_id", "id"],
            "ix_conversations_open": ["business_id", "closed_at", "channel"],
            "ix_conversations_unlogged": ["business_id", "is_test", "closed_at"],
            "ix_conversations_logged": ["business_id", "logged_at"],
        },
        {
            "ix_conversations_newest": ["business_id", "opened_at", "id"],
            "ix_conversations_customer": ["business_id", "customer_id"],
            "ix_conversations_unlogged": ["business_id", "closed_at", "logged_at", "last_at"],
        },
    ),
    "facts": (
        {"ix_facts_conversation": ["business_id", "conversation_id", "id"]},
        {"ix_facts_conversation": ["business_id", "conversation_id"]},
    ),
    "bookings": (
        {
            "ix_bookings_status": ["business_id", "status", "id"],
            "ix_bookings_customer": ["business_id", "customer_id", "id"],
        },
        {
            "ix_bookings_newest": ["business_id", "created_at"],
            "ix_bookings_customer": ["business_id", "customer_id"],
        },
    ),
    "reminders": ({"ix_reminders_conversation": ["business_id", "conversation_id", "kind", "reason"]}, {}),
    "identities": ({"ix_identities_customer": ["business_id", "customer_id"]}, {}),
    "consents": (
        {"ix_consents_external_id": ["business_id", "external_id", "at"]},
        {"ix_consents_external_id": ["external_id"]},
    ),
}
BUSINESS = "business_id = NULLIF(current_setting('frontdesk.business_id', true), '')::uuid"
PARTIAL = {
    "ix_conversations_open": "closed_at IS NULL",
    "ix_conversations_unlogged": "logged_at IS NULL",
    "ix_conversations_logged": "logged_at IS NOT NULL",
}


def upgrade() -> None:
    op.create_table(
        "customer_words",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("business_id", sa.Uuid(), nullable=False),
        sa.Column("word", sa.String(40).with_variant(sa.String(40, collation="C"), "postgresql"), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_customer_words"),
        sa.ForeignKeyConstraint(
            ["business_id"], ["businesses.id"], name="fk_customer_words_business_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["business_id", "customer_id"],
            ["customers.business_id", "customers.id"],
            name="fk_customer_words_business_id_customer_id",
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint(
            "business_id", "customer_id", "word", name="uq_customer_words_business_id_customer_id_word"
        ),
    )
    for table, (coming, going) in INDEXES.items():
        for name in going:
            op.drop_index(name, table_name=table)
        for name, columns in coming.items():
            where = sa.text(PARTIAL[name]) if name in PARTIAL else None
            op.create_index(name, table, columns, sqlite_where=where, postgresql_where=where)
    _lift("NO FORCE")
    _fill(op.get_bind())
    _lift("FORCE")
    op.create_index("ix_customer_words_word", "customer_words", ["business_id", "word", "customer_id"])


def _lift(force: str) -> None:
    """Row-level security (0002) as the filling needs it: off for the tables' owner, then on, also on the new table."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in ("customers", "identities"):
        op.execute(f"ALTER TABLE {table} {force} ROW LEVEL SECURITY")
    if force == "FORCE":
        op.execute("ALTER TABLE customer_words ENABLE ROW LEVEL SECURITY")
        op.execute("ALTER TABLE customer_words FORCE ROW LEVEL SECURITY")
        op.execute(f"CREATE POLICY of_the_business ON customer_words USING ({BUSINESS}) WITH CHECK ({BUSINESS})")


def downgrade() -> None:
    op.drop_table("customer_words")
    for table, (coming, going) in INDEXES.items():
        for name in coming:
            op.drop_index(name, table_name=table)
        for name, columns in going.items():
            op.create_index(name, table, columns)


def _fill(connection: sa.Connection) -> None:
    """Give every customer their words, in pages: a million customers do not fit into memory."""
    words = sa.table("customer_words", *(sa.column(n, sa.Uuid()) for n in ("id", "business_id", "customer_id")),
                     sa.column("word", sa.String()))  # fmt: skip
    for people in _pages(connection):
        senders: dict[uuid.UUID, list[str]] = {}
        ids = [person.id for person in people]
        for customer_id, sender in connection.execute(
            sa.select(IDENTITIES.c.customer_id, IDENTITIES.c.external_id).where(IDENTITIES.c.customer_id.in_(ids))
        ):
            senders.setdefault(customer_id, []).append(sender)
        rows = [
            {"id": _id_beside(person.id), "business_id": person.business_id, "customer_id": person.id, "word": word}
            for person in people
            for word in _words(person, senders.get(person.id, []))
        ]
        if rows:
            connection.execute(sa.insert(words), rows)


def _id_beside(customer_id: uuid.UUID) -> uuid.UUID:
    """A UUIDv7 of the customer's time: rows that come in the order of their ids are written many times as fast."""
    return uuid.UUID(int=customer_id.int >> 64 << 64 | 2 << 62 | secrets.randbits(62))


CUSTOMERS = sa.table(
    "customers",
    *(sa.column(name, sa.Uuid()) for name in ("id", "business_id")),
    *(sa.column(name, sa.String()) for name in ("name", "whatsapp_name", "phone")),
)
IDENTITIES = sa.table("identities", sa.column("customer_id", sa.Uuid()), sa.column("external_id", sa.String()))


def _pages(connection: sa.Connection) -> Iterator[list[Any]]:
    last: uuid.UUID | None = None
    while True:
        query = sa.select(CUSTOMERS).order_by(CUSTOMERS.c.id).limit(PAGE)
        page = connection.execute(query if last is None else query.where(CUSTOMERS.c.id > last)).all()
        if page:
            yield list(page)
        if len(page) < PAGE:
            return
        last = page[-1].id


def _words(person: Any, senders: list[str]) -> list[str]:
    """As desk/customer_words.py made them when this was written."""
    names = [*_fold(person.name or ""), *_fold(person.whatsapp_name or "")]
    found = set(list(dict.fromkeys(names))[:16])
    for phone in (person.phone, *senders):
        if phone and re.fullmatch(r"\+\d{6,15}", phone):
            found |= {phone, "-" + phone[:0:-1]}
    return sorted(found)


def _fold(text: str) -> list[str]:
    bare = unicodedata.normalize("NFKD", text.casefold().translate(APOSTROPHES)).translate(LETTERS)
    kept = "".join(
        "" if 0x300 <= ord(char) < 0x370 else char if unicodedata.category(char)[0] in "LMN" else " " for char in bare
    )
    return [word[:40] for word in unicodedata.normalize("NFC", kept).split()]
