"""Facts learned in conversations: those that stand, and those they replaced. Knows nothing of where they are shown."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from extractors.facts import Fact
from storage.database import insert_new
from storage.narrowing import fixed
from storage.tables import Conversation, Message, StoredFact
from storage.tenancy import columns, read_columns, read_rows
from storage.types import new_id

_CURRENT = select(StoredFact).where(
    StoredFact.conversation_id == bindparam("conversation_id"), StoredFact.is_current.is_(True)
)
CURRENT = fixed(_CURRENT)
# What facts say is sealed, and takes longer to open than all else about them.
UNOPENED = fixed(_CURRENT.with_only_columns(*columns(StoredFact, StoredFact.value, StoredFact.text)))

STANDING = fixed(_CURRENT.with_only_columns(StoredFact.name, StoredFact.value, StoredFact.confirmed_at))


@dataclass(frozen=True, slots=True)
class Standing:
    """A fact that stands, and when the customer confirmed it."""

    value: str
    confirmed_at: datetime | None


def learn(
    db: Session,
    conversation: Conversation,
    message: Message,
    facts: list[Fact],
    confirmed: set[str],
    *,
    at: datetime,
    read_back: Collection[str] = (),
    earlier: Collection[str] | None = None,
) -> list[StoredFact]:
    """Store facts with their words and source; a new value takes the place of the old one and points at it.

    What was `confirmed` and what is `read_back` in this turn is noted on the values that stand after it. `earlier` are
    the names of all facts that the conversation may have already; None when that is not known.
    Returns the new ones that stand.
    """
    fresh = {fact.name for fact in facts}
    told = confirmed.union(read_back)
    is_about_earlier = earlier is None or not told <= fresh or not fresh.isdisjoint(earlier)
    current = _unopened(db, conversation.id) if is_about_earlier and (facts or told) else {}
    made: list[StoredFact] = []
    for fact in facts:
        old = current.get(fact.name)
        if old is not None:
            old.is_current = False
        made.append(_stored(conversation, message, fact, old, at))
        current[fact.name] = made[-1]
    for name in told & current.keys():
        if name in confirmed:
            current[name].confirmed_at = current[name].confirmed_at or at
        if name in read_back:
            current[name].read_back_at = current[name].read_back_at or at
    insert_new(db, made)
    return [fact for fact in made if fact.is_current]


def _stored(
    conversation: Conversation, message: Message, fact: Fact, old: StoredFact | None, at: datetime
) -> StoredFact:
    return StoredFact(
        id=new_id(),
        conversation_id=conversation.id,
        message_id=message.id,
        name=fact.name,
        value=fact.value,
        text=fact.text,
        span_start=fact.span[0],
        span_end=fact.span[1],
        source=fact.source,
        confidence=fact.confidence,
        is_current=True,
        replaces_id=old.id if old is not None else None,
        at=at,
    )


def _unopened(db: Session, conversation_id: UUID) -> dict[str, StoredFact]:
    # Without writing what waits: all of it is written in one go at the end.
    with db.no_autoflush:
        found = read_rows(db, StoredFact, UNOPENED, {"conversation_id": conversation_id})
    return {fact.name: fact for fact in sorted(found, key=lambda fact: fact.id) if fact.is_current}


def forget(db: Session, conversation: Conversation, names: list[str]) -> None:
    """What the customer took back stands no more; it stays on record as replaced."""
    if not names:
        return
    for fact in current(db, conversation.id):
        if fact.name in names:
            fact.is_current = False


def current(db: Session, conversation_id: UUID) -> list[StoredFact]:
    """The facts of a conversation that stand."""
    found = db.scalars(CURRENT, {"conversation_id": conversation_id})
    # Put in order here: asked to, SQLite reads every fact there is in the order of their ids.
    return sorted(found, key=lambda fact: fact.id)


def every(db: Session, conversation_id: UUID) -> list[StoredFact]:
    """Every fact learned in a conversation, oldest first, those since replaced as well."""
    found = db.scalars(select(StoredFact).where(StoredFact.conversation_id == conversation_id))
    return sorted(found, key=lambda fact: fact.id)


def values(db: Session, conversation_ids: Collection[UUID]) -> dict[UUID, dict[str, str]]:
    """The facts that stand, by conversation and name, for a page of conversations."""
    query = select(StoredFact.conversation_id, StoredFact.name, StoredFact.value)
    query = query.where(StoredFact.conversation_id.in_(conversation_ids), StoredFact.is_current.is_(True))
    found: dict[UUID, dict[str, str]] = {}
    for conversation_id, name, value in db.execute(query):
        found.setdefault(conversation_id, {})[name] = value
    return found


def standing(
    db: Session, conversation_ids: Collection[UUID], names: Collection[str] | None = None
) -> dict[UUID, dict[str, Standing]]:
    """The facts that stand, by conversation and name; all of them, or those of `names`."""
    query = select(StoredFact.conversation_id, StoredFact.name, StoredFact.value, StoredFact.confirmed_at).where(
        StoredFact.conversation_id.in_(conversation_ids), StoredFact.is_current.is_(True)
    )
    if names is not None:
        query = query.where(StoredFact.name.in_(names))
    found: dict[UUID, dict[str, Standing]] = {}
    for conversation_id, name, value, confirmed_at in db.execute(query):
        found.setdefault(conversation_id, {})[name] = Standing(value, confirmed_at)
    return found


def standing_of(db: Session, conversation_id: UUID) -> dict[str, Standing]:
    """The facts of one conversation that stand, by name."""
    rows = read_columns(db, STANDING, {"conversation_id": conversation_id})
    return {name: Standing(value, confirmed_at) for name, value, confirmed_at in rows}


def by_message(db: Session, conversation_ids: Collection[UUID]) -> dict[UUID, list[str]]:
    """What was learned from each message of these conversations, as "name=value", oldest first."""
    query = select(StoredFact.id, StoredFact.message_id, StoredFact.name, StoredFact.value)
    query = query.where(StoredFact.conversation_id.in_(conversation_ids))
    found: dict[UUID, list[str]] = {}
    # Put in order here: asked to, SQLite reads every fact there is in the order of their ids.
    for _, message_id, name, value in sorted(db.execute(query), key=lambda row: row[0]):
        found.setdefault(message_id, []).append(f"{name}={value}")
    return found
