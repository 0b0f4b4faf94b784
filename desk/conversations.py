"""Conversations: calls and chats as they are kept, turn by turn. Knows nothing of what is said in them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session, defer

from desk.errors import NotFound, Stale
from storage.database import insert_new, insert_once, write_changes
from storage.narrowing import fixed
from storage.sessions import Copy
from storage.tables import Conversation, Message
from storage.tenancy import columns, read_first, read_row, read_rows
from storage.types import new_id

CALL, DRY_RUN = "voice", "dry run"
# What comes in without the customer saying anything to us just then.
PART = "part"
NO_TURN = ("opening", "recording", PART)
LONGEST_ID = 160
# A customer's: whoever calls, and a chat in which they have said something. In others we alone have written so far.
IS_CUSTOMERS = or_(Conversation.channel == CALL, Conversation.turns > 0)
# How many of a kind one sweep ends; the next one takes the others.
A_SWEEP = 100
# What a list of conversations does not show, and which takes long to unseal.
UNLISTED = (defer(Conversation.session), defer(Conversation.unfinished))
_OF_KEY = select(*columns(Conversation)).where(
    Conversation.channel == bindparam("channel"), Conversation.key == bindparam("key")
)
NEWEST_OF_KEY = _OF_KEY.order_by(Conversation.opened_at.desc()).limit(1)
OPEN_OF_KEY = _OF_KEY.where(Conversation.closed_at.is_(None))
# By whether it is a call, and whether the row is held for its writer.
FIND = {
    (is_call, is_held): fixed(query.with_for_update(key_share=True) if is_held else query)
    for is_call, query in ((True, NEWEST_OF_KEY), (False, OPEN_OF_KEY))
    for is_held in (True, False)
}
SESSION = {
    is_call: fixed(
        query.with_only_columns(Conversation.id, Conversation.version, Conversation.last_at, Conversation.session)
    )
    for is_call, query in ((True, NEWEST_OF_KEY), (False, OPEN_OF_KEY))
}
# Without a session we alone have written, or the first thing said is still being thought about.
SPOKEN = fixed(
    NEWEST_OF_KEY.where(Conversation.session.is_not(None)).with_only_columns(
        Conversation.id, Conversation.version, Conversation.last_at, Conversation.session
    )
)
HOLD = fixed(
    select(*columns(Conversation, Conversation.session, Conversation.unfinished))
    .where(Conversation.id == bindparam("id"))
    .with_for_update(key_share=True)
)
MESSAGE = fixed(
    select(Message).where(Message.channel == bindparam("channel"), Message.external_id == bindparam("external_id"))
)
ANSWER = fixed(MESSAGE.with_only_columns(Message.answer, Message.thinking_until, Message.kind, Message.text))


@dataclass(frozen=True, slots=True)
class Incoming:
    """A customer's message on its way into storage."""

    channel: str
    kind: str
    external_id: str
    text: str
    at: datetime
    confidence: float | None = None
    media: Any = None


@dataclass(frozen=True, slots=True)
class Given:
    """What a stored message of this kind and text was answered; None while it is `thinking_until`."""

    answer: str | None
    thinking_until: datetime | None
    kind: str
    text: str


def find(db: Session, channel: str, key: str, *, quiet_since: datetime, is_held: bool = False) -> Conversation | None:
    """The conversation a turn belongs to: a call by its CallSid even when it is over; of a chat the open one.

    A chat whose last message is older than `quiet_since` has fallen quiet: what comes now begins a new one.
    With `is_held`, in a writing session, nobody else changes it until the transaction ends.
    """
    found = read_row(db, Conversation, FIND[channel == CALL, is_held], {"channel": channel, "key": key})
    return found if found is not None and (channel == CALL or found.last_at >= quiet_since) else None


def hold(db: Session, conversation_id: UUID) -> Conversation | None:
    """The conversation as it is now, and stays for others until this transaction ends; None when it is gone."""
    # On PostgreSQL whoever changes a conversation holds its row first; SQLite's one writer holds everything.
    return read_row(db, Conversation, HOLD, {"id": conversation_id}, is_fresh=True)


def find_session(db: Session, channel: str, key: str, *, quiet_since: datetime) -> Copy | None:
    """The bot's session of the conversation that `find` would find, without all else that is known of it."""
    row = read_first(db, SESSION[channel == CALL], {"channel": channel, "key": key})
    if row is None or channel != CALL and row.last_at < quiet_since:
        return None
    return Copy(row.id, row.version, row.last_at, row.session)


def find_ended(db: Session, channel: str, key: str) -> Copy | None:
    """The bot's session of the newest conversation of this key that the customer took part in, also of one over."""
    row = read_first(db, SPOKEN, {"channel": channel, "key": key})
    return None if row is None else Copy(row.id, row.version, row.last_at, row.session)


def find_answer(db: Session, channel: str, external_id: str) -> Given | None:
    """Whether the message of this id is stored, and what was answered; None when it is not there."""
    row = read_first(db, ANSWER, {"channel": channel, "external_id": external_id[:LONGEST_ID]})
    return None if row is None else Given(row.answer, row.thinking_until, row.kind, row.text)


def find_message(db: Session, channel: str, external_id: str) -> Message | None:
    """The customer's message that was stored under the sender's own id."""
    return db.scalars(MESSAGE, {"channel": channel, "external_id": external_id[:LONGEST_ID]}).first()


def begin(
    db: Session, channel: str, key: str, *, line: str, sender: str, is_test: bool, now: datetime, quiet_since: datetime
) -> Conversation:
    """The open conversation of this key, held, made if there is none. Two first turns at once end with one.

    Raises Stale when it was ended just then.
    """
    known = find(db, channel, key, quiet_since=quiet_since, is_held=True)
    if known is not None:
        return known
    of_key = {"channel": channel, "key": key}
    for leftover in () if channel == CALL else read_rows(db, Conversation, FIND[False, True], of_key):
        if leftover.last_at < quiet_since:  # another turn may have begun one since the look above
            leftover.closed_at = now
    values = {
        **of_key,
        "line": line[:160],
        "sender": sender[:160],
        "is_test": is_test,
        "opened_at": now,
        "last_at": now,
        "closed_at": None,
    }
    row, made = insert_once(db, Conversation, values, ("channel", "key", "closed_at"))
    held = row if made else hold(db, row.id)
    if held is None or held.closed_at is not None:
        raise Stale("The conversation was ended in the meantime.")
    return held


def check_version(conversation: Conversation, version: int) -> None:
    """Raise Stale when another turn of the conversation was stored since it was looked up."""
    if conversation.version != version:
        raise Stale("The conversation went on in the meantime.")


def hear(
    db: Session,
    conversation: Conversation,
    incoming: Incoming,
    *,
    thinking_until: datetime | None = None,
    may_be_known: bool = True,
) -> tuple[Message, bool]:
    """What the customer said, as a message; (the message, whether it is new, and is yet to be put into `store`).

    Unless it `may_be_known` it is not looked for: if it is there all the same, storing it ends in a Collision.
    """
    known = find_message(db, incoming.channel, incoming.external_id) if may_be_known else None
    if known is not None:
        return known, False
    message = Message(
        id=new_id(),
        conversation_id=conversation.id,
        position=conversation.messages,
        channel=incoming.channel,
        speaker="customer",
        kind=incoming.kind,
        text=incoming.text,
        at=incoming.at,
        external_id=incoming.external_id[:LONGEST_ID],
        confidence=incoming.confidence,
        media=incoming.media,
        thinking_until=thinking_until,
    )
    conversation.messages += 1
    conversation.last_at = max(conversation.last_at, incoming.at)
    if incoming.kind not in NO_TURN:
        conversation.turns += 1
    return message, True


def say(conversation: Conversation, text: str, *, sentences: int, at: datetime) -> Message:
    """What the bot answers, as a message that is yet to be put into `store`."""
    message = Message(
        id=new_id(),
        conversation_id=conversation.id,
        position=conversation.messages,
        channel=conversation.channel,
        speaker="bot",
        kind="text",
        text=text,
        at=at,
    )
    conversation.messages += 1
    if conversation.channel == CALL:
        conversation.spoken_sentences += sentences
    return message


def store(db: Session, *messages: Message) -> None:
    """Put new messages into storage as they are now; later changes of them are not written."""
    insert_new(db, messages)


def save(db: Session, conversation: Conversation) -> None:
    """Write what changed on it, at the end: what is changed afterwards is not written. Raises Stale when it is gone."""
    if not write_changes(db, conversation):
        raise Stale("The conversation was removed in the meantime.")


def close(conversation: Conversation, *, status: str | None, duration: int | None, now: datetime) -> None:
    """End it. A repeated end keeps the first time and takes what the first one did not know."""
    conversation.closed_at = conversation.closed_at or now
    if conversation.call_status in (None, "unknown"):
        conversation.call_status = status
    if conversation.duration_seconds is None:
        conversation.duration_seconds = duration


def unanswered(db: Session, *, now: datetime, limit: int = 50) -> list[Message]:
    """Customers' messages that were being thought about and got no answer in time."""
    query = select(Message).where(Message.thinking_until < now, Message.answer.is_(None))
    return list(db.scalars(query.order_by(Message.thinking_until).limit(limit)))


def quiet(db: Session, *, now: datetime, chat: timedelta, call: timedelta, limit: int = A_SWEEP) -> list[Conversation]:
    """Open conversations that fell quiet: chats after `chat`, calls whose end was never reported after `call`."""
    query = select(Conversation).where(Conversation.closed_at.is_(None))
    chats = query.where(Conversation.channel != CALL, Conversation.last_at < now - chat)
    calls = query.where(Conversation.channel == CALL, Conversation.last_at < now - call)
    return [*db.scalars(chats.limit(limit)), *db.scalars(calls.limit(limit))]


def get_by_sid(db: Session, sid: str) -> Conversation:
    """A call by its CallSid, or any conversation by its id. Raises NotFound."""
    found = db.scalars(select(Conversation).where(Conversation.channel == CALL, Conversation.key == sid)).first()
    if found is None:
        try:
            found = db.get(Conversation, UUID(sid))
        except ValueError:
            found = None
    if found is None:
        raise NotFound("There is no such call or chat.")
    return found


def transcript(db: Session, conversation_id: UUID) -> list[Message]:
    """Every message of a conversation in order, events of ours included, and a burst as the one that was answered."""
    query = select(Message).where(Message.conversation_id == conversation_id, Message.kind != PART)
    return list(db.scalars(query.order_by(Message.position)))


def delivery_of(message: Message) -> str | None:
    """What became of a message that went out by itself; None of all others. One that is stored as sent without the
    provider's id never left: so dry runs were kept before they had a name of their own.
    """
    return DRY_RUN if message.delivery == "sent" and message.external_id is None else message.delivery


def latest(db: Session, channel: str, key: str) -> Conversation | None:
    """The newest conversation of this key, open or over."""
    return read_row(db, Conversation, FIND[True, False], {"channel": channel, "key": key})
