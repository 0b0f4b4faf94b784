"""Calls and chats as pages list and count them. Changes nothing."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.conversations import CALL, IS_CUSTOMERS, UNLISTED
from storage.tables import Conversation


def newest(
    db: Session,
    *,
    before: UUID | None = None,
    limit: int = 50,
    include_tests: bool = True,
    channel: str | None = None,
    customer_id: UUID | None = None,
    is_customers: bool = False,
) -> list[Conversation]:
    """Calls and chats, the newest first. `before` is the last id of the page before (ids are ordered by time).

    With `is_customers` none in which we alone have written so far. They come without their sessions.
    """
    query = select(Conversation).options(*UNLISTED)
    if before is not None:
        query = query.where(Conversation.id < before)
    if not include_tests:
        query = query.where(Conversation.is_test.is_(False))
    if channel is not None:
        query = query.where(Conversation.channel == channel)
    if customer_id is not None:
        query = query.where(Conversation.customer_id == customer_id)
    if is_customers:
        query = query.where(IS_CUSTOMERS)
    return list(db.scalars(query.order_by(Conversation.id.desc()).limit(limit)))


def count_since(db: Session, since: datetime) -> dict[str, int]:
    """How many conversations of customers began since then, by channel; test talk is not counted."""
    query = select(Conversation.channel, func.count()).where(
        Conversation.opened_at >= since, Conversation.is_test.is_(False), IS_CUSTOMERS
    )
    return {row[0]: row[1] for row in db.execute(query.group_by(Conversation.channel))}


def sids_of(db: Session, ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """The CallSid of each call among these ids, and the id itself of a chat, for a page of rows that name them."""
    query = select(Conversation.id, Conversation.channel, Conversation.key)
    rows = db.execute(query.where(Conversation.id.in_({one for one in ids if one is not None})))
    return {found: key if channel == CALL else str(found) for found, channel, key in rows}
