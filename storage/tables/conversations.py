"""Calls and chats: the conversation, its messages, and the facts learned in it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.rows import InBusiness, Row, keyed, refers
from storage.types import Sealed, SealedJSON


class Conversation(InBusiness, Row):
    """One call or chat until it falls quiet.

    `key` is the CallSid of a call and the sender of a chat. `session` is the bot's memory between turns;
    `version` rises by one with every turn, so that of two turns at once the later one notices.
    `unfinished` is what staff must be told when the customer goes away now; null when nothing is open.
    `logged_at` says when its line went into call_logs.csv and customer_data.csv. `reply_due_at` is when a burst of
    messages is answered; null while none waits.
    """

    __tablename__ = "conversations"
    __table_args__ = keyed(
        Index(
            "uq_conversations_open",
            "business_id",
            "channel",
            "key",
            unique=True,
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index("ix_conversations_key", "business_id", "channel", "key", "opened_at"),
        Index("ix_conversations_channel", "business_id", "channel", "id"),
        Index("ix_conversations_opened", "business_id", "opened_at", "is_test", "channel"),
        Index("ix_conversations_customer", "business_id", "customer_id", "id"),
        # SQLite keeps no figures about tables, and takes the index of which a query names the most columns: hence
        # `closed_at`, which is null throughout.
        Index(
            "ix_conversations_open",
            "business_id",
            "closed_at",
            "channel",
            sqlite_where=text("closed_at IS NULL"),
            postgresql_where=text("closed_at IS NULL"),
        ),
        Index(
            "ix_conversations_unlogged",
            "business_id",
            "is_test",
            "closed_at",
            sqlite_where=text("logged_at IS NULL"),
            postgresql_where=text("logged_at IS NULL"),
        ),
        Index(
            "ix_conversations_logged",
            "business_id",
            "logged_at",
            sqlite_where=text("logged_at IS NOT NULL"),
            postgresql_where=text("logged_at IS NOT NULL"),
        ),
        Index(
            "ix_conversations_reply_due",
            "business_id",
            "reply_due_at",
            sqlite_where=text("reply_due_at IS NOT NULL"),
            postgresql_where=text("reply_due_at IS NOT NULL"),
        ),
        refers("customer_id", "customers"),
    )

    channel: Mapped[str] = mapped_column(String(20))
    key: Mapped[str] = mapped_column(String(160))
    line: Mapped[str] = mapped_column(String(160))
    sender: Mapped[str] = mapped_column(String(160))
    customer_id: Mapped[UUID | None]
    is_test: Mapped[bool] = mapped_column(default=False)
    opened_at: Mapped[datetime]
    last_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=0)
    session: Mapped[Any | None] = mapped_column(SealedJSON)
    unfinished: Mapped[str | None] = mapped_column(Sealed)
    turns: Mapped[int] = mapped_column(default=0)
    messages: Mapped[int] = mapped_column(default=0)
    outcome: Mapped[str | None] = mapped_column(String(20))
    urgency: Mapped[str | None] = mapped_column(String(20))
    call_status: Mapped[str | None] = mapped_column(String(20))
    duration_seconds: Mapped[int | None]
    audio_files: Mapped[int] = mapped_column(default=0)
    spoken_sentences: Mapped[int] = mapped_column(default=0)
    logged_at: Mapped[datetime | None]
    reply_due_at: Mapped[datetime | None]


class Message(InBusiness, Row):
    """One stored sentence. A customer's message also keeps the rendered answer to it, byte for byte.

    `kind`: opening, speech, keys, silence, text, button, media, pin, event; a bot's or staff's is text.
    `thinking_until` is set while its answer is being thought about with a model; `answer` when it is given.
    `heard` counts the characters that reached the customer's ear; null means all of them.
    """

    __tablename__ = "messages"
    __table_args__ = keyed(
        UniqueConstraint("business_id", "channel", "external_id"),
        UniqueConstraint("business_id", "conversation_id", "position"),
        Index(
            "ix_messages_thinking",
            "business_id",
            "thinking_until",
            sqlite_where=text("thinking_until IS NOT NULL"),
            postgresql_where=text("thinking_until IS NOT NULL"),
        ),
        refers("conversation_id", "conversations", "CASCADE"),
    )

    conversation_id: Mapped[UUID]
    position: Mapped[int]
    channel: Mapped[str] = mapped_column(String(20))
    speaker: Mapped[str] = mapped_column(String(10))
    kind: Mapped[str] = mapped_column(String(20))
    text: Mapped[str] = mapped_column(Sealed)
    at: Mapped[datetime]
    external_id: Mapped[str | None] = mapped_column(String(160))
    confidence: Mapped[float | None]
    media: Mapped[Any | None] = mapped_column(SealedJSON)
    answer: Mapped[str | None] = mapped_column(Sealed)
    thinking_until: Mapped[datetime | None]
    heard: Mapped[int | None]
    delivery: Mapped[str | None] = mapped_column(String(20))


class StoredFact(InBusiness, Row):
    """A fact, with the words that prove it and where they stand in the message. `replaces_id` is what it overrode."""

    __tablename__ = "facts"
    __table_args__ = keyed(
        Index("ix_facts_conversation", "business_id", "conversation_id", "id"),
        refers("conversation_id", "conversations", "CASCADE"),
        refers("message_id", "messages", "CASCADE"),
        refers("replaces_id", "facts", "CASCADE"),
    )

    conversation_id: Mapped[UUID]
    message_id: Mapped[UUID]
    name: Mapped[str] = mapped_column(String(40))
    value: Mapped[str] = mapped_column(Sealed)
    text: Mapped[str] = mapped_column(Sealed)
    span_start: Mapped[int]
    span_end: Mapped[int]
    source: Mapped[str] = mapped_column(String(20))
    confidence: Mapped[float]
    is_current: Mapped[bool] = mapped_column(default=True)
    read_back_at: Mapped[datetime | None]
    confirmed_at: Mapped[datetime | None]
    replaces_id: Mapped[UUID | None]
    at: Mapped[datetime]
