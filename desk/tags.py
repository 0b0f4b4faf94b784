"""Tags: words that staff put on customers to find them by (seed 002: custom patient tags)."""

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
    """Put a tag on the customer; one that is on already stays. Raises NotFound and Invalid."""
    word = read(tag)
    if len(of_customer(db, customers.get(db, customer_id).id)) >= MOST:
        raise Invalid(f"There are {MOST} tags on this one already: take one off first.", tag="too many")
    insert_once(db, CustomerTag, {"customer_id": customer_id, "tag": word}, ("customer_id", "tag"))
    return word


def take_off(db: Session, customer_id: UUID, tag: str) -> None:
    """Take a tag off the customer; nothing happens when it is not on."""
    query = select(CustomerTag).where(CustomerTag.customer_id == customer_id, CustomerTag.tag == tag)
    for row in db.scalars(query):
        db.delete(row)
    db.flush()


def replace(db: Session, customer_id: UUID, tags: Collection[str]) -> list[str]:
    """Have the customer carry these tags and no others. Raises NotFound and Invalid."""
    wanted = sorted({read(tag) for tag in tags})
    for tag in of_customer(db, customer_id):
        if tag not in wanted:
            take_off(db, customer_id, tag)
    for tag in wanted:
        put(db, customer_id, tag)
    return wanted


def read(tag: str) -> str:
    """A tag as it is kept: in small letters, single spaces. Raises Invalid for an empty or a long one."""
    word = " ".join(tag.lower().split())
    if not word or len(word) > LONGEST:
        raise Invalid(f"A tag is a word or two, under {LONGEST} letters.", tag="invalid")
    return word


def of_customer(db: Session, customer_id: UUID) -> list[str]:
    """The customer's tags in the order of the alphabet."""
    query = select(CustomerTag.tag).where(CustomerTag.customer_id == customer_id)
    return sorted(db.scalars(query))


def of_customers(db: Session, customer_ids: Collection[UUID]) -> dict[UUID, list[str]]:
    """The tags of these customers, for a page of rows."""
    query = select(CustomerTag).where(CustomerTag.customer_id.in_(customer_ids)).order_by(CustomerTag.tag)
    found: dict[UUID, list[str]] = {}
    for row in db.scalars(query):
        found.setdefault(row.customer_id, []).append(row.tag)
    return found


def tagged(db: Session, tag: str, *, before: UUID | None = None, limit: int = 50) -> list[Customer]:
    """Active customers who carry a tag, the newest first; `before` is the last id of the page before."""
    query = select(Customer).join(CustomerTag, CustomerTag.customer_id == Customer.id)
    query = query.where(CustomerTag.tag == tag, Customer.is_active.is_(True))
    if before is not None:
        query = query.where(CustomerTag.customer_id < before)
    return list(db.scalars(query.order_by(CustomerTag.customer_id.desc()).limit(limit)))


def in_use(db: Session) -> list[str]:
    """Every tag of the business in the order of the alphabet."""
    return sorted(db.scalars(select(CustomerTag.tag).distinct()))
