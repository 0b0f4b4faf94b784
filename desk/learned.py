"""Facts learned in conversations: those that stand, and those they replaced. Knows nothing of where they are shown."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from extractors.facts import Fact
from storage.database import insert_new, write_alike
from storage.narrowing import fixed
from storage.tables import Conversation, Message, StoredFact
from storage.tenancy import read_columns
from storage.types import new_id

_CURRENT = select(StoredFact).where(
    StoredFact.conversation_id == bindparam("conversation_id"), StoredFact.is_current.is_(True)
)
CURRENT = fixed(_CURRENT)
BEFORE = fixed(
    _CURRENT.with_only_columns(StoredFact.id, StoredFact.name, StoredFact.confirmed_at, StoredFact.read_back_at)
)
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
    before = _before(db, conversation.id) if is_about_earlier and (facts or told) else {}
    made: list[StoredFact] = []
    newest: dict[str, UUID] = {name: known.id for name, known in before.items()}
    for fact in facts:
        made.append(_stored(conversation, message, fact, newest.get(fact.name), at))
        newest[fact.name] = made[-1].id
    for row in made:
        row.is_current = newest[row.name] == row.id
        row.confirmed_at = at if row.is_current and row.name in confirmed else None
        row.read_back_at = at if row.is_current and row.name in read_back else None
    insert_new(db, made)
    standing = [known for name, known in before.items() if name not in fresh]
    replaced = [known.id for name, known in before.items() if name in fresh]
    write_alike(db, StoredFact, replaced, {"is_current": False})
    newly = [known.id for known in standing if known.name in confirmed and known.confirmed_at is None]
    write_alike(db, StoredFact, newly, {"confirmed_at": at})
    newly = [known.id for known in standing if known.name in read_back and known.read_back_at is None]
    write_alike(db, StoredFact, newly, {"read_back_at": at})
    return [row for row in made if row.is_current]


def _stored(
    conversation: Conversation, message: Message, fact: Fact, replaces_id: UUID | None, at: datetime
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
        replaces_id=replaces_id,
        at=at,
    )


def _before(db: Session, conversation_id: UUID) -> dict[str, Any]:
    """What stands by name, without what it says: that is sealed, and takes longer to open than all else about it."""
    found = read_columns(db, BEFORE, {"conversation_id": conversation_id})
    return {known.name: known for known in sorted(found, key=lambda known: known.id)}


def forget(db: Session, conversation: Conversation, names: list[str]) -> None:
    """What the customer took back stands no more; it stays on record as replaced."""
    if names:
        taken_back = [known.id for name, known in _before(db, conversation.id).items() if name in names]
        write_alike(db, StoredFact, taken_back, {"is_current": False})


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
