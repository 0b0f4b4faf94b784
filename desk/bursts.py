"""Bursts: several messages that a customer sends right after one another, kept until it is quiet and answered as one.

Each stands as it came, a message of kind "part", which no transcript shows; what is answered is one message with all
their words. A batch is named by its first part, so that whatever is done again after a crash is done once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import conversations, messages
from desk.businesses import Profile
from desk.conversations import PART, Incoming
from desk.messages import Draft
from storage.tables import Conversation, Message, Outgoing

BATCH = "burst:"


@dataclass(frozen=True, slots=True)
class Batch:
    """Messages that are answered as one; `id` is the answered message's, `profile_name` the customer's on WhatsApp."""

    id: str
    text: str
    profile_name: str | None


@dataclass(frozen=True, slots=True)
class Burst:
    """What waits for an answer in a conversation, and since when it is due."""

    channel: str
    line: str
    sender: str
    is_test: bool
    due_at: datetime
    batches: tuple[Batch, ...]


def keep(
    db: Session, conversation: Conversation, incoming: Incoming, profile_name: str | None, *, due_at: datetime
) -> None:
    """Keep one message; the answer is due later than it was before. A repeated delivery changes nothing."""
    part = Incoming(
        channel=incoming.channel, kind=PART, external_id=incoming.external_id, text=incoming.text, at=incoming.at,
        media={"profile_name": profile_name},
    )  # fmt: skip
    message, is_new = conversations.hear(db, conversation, part)
    if is_new:
        conversations.store(db, message)
        conversation.version += 1
        conversation.reply_due_at = due_at
        conversations.save(db, conversation)


def due(db: Session, *, now: datetime, limit: int = 100) -> Iterator[tuple[UUID, datetime]]:
    """Conversations whose burst is over, and since when."""
    query = select(Conversation.id, Conversation.reply_due_at).where(Conversation.reply_due_at <= now)
    for conversation_id, due_at in db.execute(query.order_by(Conversation.reply_due_at).limit(limit)):
        yield conversation_id, due_at or now


def gather(db: Session, conversation_id: UUID, *, now: datetime) -> Burst | None:
    """What waits for its answer, what came since the last look put into a new batch; None when nothing is due."""
    conversation = conversations.hold(db, conversation_id)
    if conversation is None or conversation.reply_due_at is None or conversation.reply_due_at > now:
        return None
    query = select(Message).where(Message.conversation_id == conversation_id, Message.kind.in_((PART,)))
    parts = list(db.scalars(query.order_by(Message.position)))
    fresh = [part for part in parts if part.answer is None]
    for part in fresh:
        part.answer = f"{BATCH}{fresh[0].external_id}"
    grouped: dict[str, list[Message]] = {}
    for part in parts:
        grouped.setdefault(part.answer or "", []).append(part)
    queued = select(Outgoing.cause).where(Outgoing.cause.in_([_cause(batch) for batch in grouped]))
    done = set(db.scalars(queued))
    batches = tuple(
        Batch(batch, "\n".join(part.text for part in of), (of[-1].media or {}).get("profile_name"))
        for batch, of in grouped.items()
        if _cause(batch) not in done
    )
    return Burst(
        conversation.channel, conversation.line, conversation.sender, conversation.is_test, conversation.reply_due_at,
        batches,
    )  # fmt: skip


def reply(db: Session, profile: Profile, burst: Burst, batch: Batch, text: str, *, now: datetime) -> None:
    """Put the one answer to a batch in line, unless it is there; what the bot had nothing to say to has none."""
    message = conversations.find_message(db, burst.channel, batch.id)
    if text.strip() and message is not None:
        draft = Draft(
            purpose="reply", cause=_cause(batch.id), channel=burst.channel, address=burst.sender,
            text=text.strip()[: messages.LONGEST], conversation_id=message.conversation_id, is_test=burst.is_test,
        )  # fmt: skip
        messages.queue(db, profile, draft, now=now)


def settle(db: Session, conversation_id: UUID, burst: Burst) -> None:
    """Every batch has its answer in line: nothing waits any more, unless something came since."""
    conversation = conversations.hold(db, conversation_id)
    if conversation is not None and conversation.reply_due_at == burst.due_at:
        conversation.reply_due_at = None


def said(db: Session, row: Outgoing) -> Message | None:
    """The message of the bot's that this row takes to the customer: an answer stands in its conversation already."""
    if not row.cause.startswith(_cause(BATCH)):
        return None
    heard = conversations.find_message(db, row.channel, row.cause.removeprefix(_cause("")))
    if heard is None:
        return None
    query = select(Message).where(
        Message.conversation_id == heard.conversation_id, Message.position == heard.position + 1
    )
    return db.scalars(query).first()


def _cause(batch: str) -> str:
    return f"reply:{batch}"
