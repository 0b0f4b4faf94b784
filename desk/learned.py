"""What was learned in many conversations at once, for the CSV files. Knows nothing of their columns."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.tables import StoredFact


@dataclass(frozen=True, slots=True)
class Standing:
    """A fact that stands, and when the customer confirmed it."""

    value: str
    confirmed_at: datetime | None


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


def by_message(db: Session, conversation_ids: Collection[UUID]) -> dict[UUID, list[str]]:
    """What was learned from each message of these conversations, as "name=value", oldest first."""
    query = select(StoredFact.id, StoredFact.message_id, StoredFact.name, StoredFact.value)
    query = query.where(StoredFact.conversation_id.in_(conversation_ids))
    found: dict[UUID, list[str]] = {}
    # Put in order here: asked to, SQLite reads every fact there is in the order of their ids.
    for _, message_id, name, value in sorted(db.execute(query), key=lambda row: row[0]):
        found.setdefault(message_id, []).append(f"{name}={value}")
    return found
