"""Tags: words that staff put on customers to find them by (seed 002: custom patient tags).

A tag is written as it was typed first in the business; capitals make no other tag of it.
"""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import customers
from desk.errors import Invalid
from storage.database import insert_once
from storage.tables import Customer, CustomerTag

LONGEST = 40
MOST = 20


def put(db: Session, customer_id: UUID, tag: str) -> str:
    """Put a tag on the customer, written as it is here; one that is on already stays. Raises NotFound and Invalid."""
    word = read(tag)
    word = next(iter(_same(db, word)), word)
    if len(of_customer(db, customers.get(db, customer_id).id)) >= MOST:
        raise Invalid(f"There are {MOST} tags on this one already: take one off first.", tag="too many")
    insert_once(db, CustomerTag, {"customer_id": customer_id, "tag": word}, ("customer_id", "tag"))
    return word


def take_off(db: Session, customer_id: UUID, tag: str) -> None:
    """Take a tag off the customer; nothing happens when it is not on."""
    query = select(CustomerTag).where(CustomerTag.customer_id == customer_id)
    for row in db.scalars(query):
        if row.tag.casefold() == tag.casefold():
            db.delete(row)
    db.flush()


def replace(db: Session, customer_id: UUID, tags: Collection[str]) -> list[str]:
    """Have the customer carry these tags and no others. Raises NotFound and Invalid."""
    wanted = {word.casefold(): word for word in map(read, tags)}
    for tag in of_customer(db, customer_id):
        if tag.casefold() not in wanted:
            take_off(db, customer_id, tag)
    return sorted((put(db, customer_id, tag) for tag in wanted.values()), key=str.casefold)


def read(tag: str) -> str:
    """A tag as it was typed, with single spaces. Raises Invalid for an empty or a long one."""
    word = " ".join(tag.split())
    if not word or len(word) > LONGEST:
        raise Invalid(f"A tag is a word or two, under {LONGEST} letters.", tag="invalid")
    return word


def _same(db: Session, tag: str) -> list[str]:
    """The tag as it is written in this business, whatever its capitals are here; none where nobody carries it."""
    return [known for known in in_use(db) if known.casefold() == tag.casefold()]


def of_customer(db: Session, customer_id: UUID) -> list[str]:
    """The customer's tags in the order of the alphabet."""
    return of_customers(db, [customer_id]).get(customer_id, [])


def of_customers(db: Session, customer_ids: Collection[UUID]) -> dict[UUID, list[str]]:
    """The tags of these customers, for a page of rows."""
    query = select(CustomerTag).where(CustomerTag.customer_id.in_(customer_ids))
    found: dict[UUID, list[str]] = {}
    for row in sorted(db.scalars(query), key=lambda row: row.tag.casefold()):
        found.setdefault(row.customer_id, []).append(row.tag)
    return found


def tagged(db: Session, tag: str, *, before: UUID | None = None, limit: int = 50) -> list[Customer]:
    """Active customers who carry a tag, the newest first; `before` is the last id of the page before."""
    query = select(Customer).join(CustomerTag, CustomerTag.customer_id == Customer.id)
    query = query.where(CustomerTag.tag.in_(_same(db, tag)), Customer.is_active.is_(True))
    if before is not None:
        query = query.where(CustomerTag.customer_id < before)
    return list(db.scalars(query.order_by(CustomerTag.customer_id.desc()).limit(limit)))


def in_use(db: Session) -> list[str]:
    """Every tag of the business in the order of the alphabet."""
    return sorted(db.scalars(select(CustomerTag.tag).distinct()), key=str.casefold)
