"""Families: the people behind one phone. It is its owner's; the others are reached through them, and have none.

Whatever the kinship is: a mother, a child, somebody one cares for.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desk import customer_words, customers
from desk.errors import NotFound
from storage.database import insert_once
from storage.tables import Customer

LONGEST_RELATION = 20


def behind(db: Session, customer_id: UUID) -> list[Customer]:
    """Everybody behind the phone that this customer is reached by, its owner first. Raises NotFound."""
    owner_id = customers.get(db, customer_id).reached_through_id or customer_id
    query = select(Customer).where(or_(Customer.id == owner_id, Customer.reached_through_id == owner_id))
    return list(db.scalars(query.order_by(Customer.id != owner_id, Customer.id)))


def members(db: Session, owner_id: UUID, *, after: UUID | None = None, limit: int = 50) -> list[Customer]:
    """Who is reached through this owner of a phone, the first made first; `after` is the last of the page before."""
    query = select(Customer).where(Customer.reached_through_id == owner_id, Customer.is_active.is_(True))
    if after is not None:
        query = query.where(Customer.id > after)
    return list(db.scalars(query.order_by(Customer.id).limit(limit)))


def member(
    db: Session, customer_id: UUID, name: str, *, relation: str | None = None, is_test: bool = False, now: datetime
) -> Customer:
    """Who has this name behind the customer's phone: the owner, or one of those reached through them, made if need be.

    An owner without a name takes it, unless it is told what `relation` of theirs has it. Raises NotFound.
    """
    owner_id = customers.get(db, customer_id).reached_through_id or customer_id
    # Of two who add the same person at once the second waits here, and finds them.
    owner = db.get(Customer, owner_id, with_for_update={"key_share": True}, populate_existing=True)
    if owner is None:
        raise NotFound("There is no such customer.")
    if owner.name is None and relation is None:
        owner.name, owner.updated_at = name[:120], now
        customer_words.keep(db, owner)
        return owner
    for one in behind(db, owner.id):
        if is_same(name, one.name):
            one.is_active = True
            return one
    values = {
        "name": name[:120],
        "reached_through_id": owner.id,
        "relation": relation and relation[:LONGEST_RELATION],
        "language": owner.language,
        "is_test": is_test or owner.is_test,
        "created_at": now,
        "updated_at": now,
    }
    made, _ = insert_once(db, Customer, values, ("id",))
    customer_words.keep(db, made, is_new=True)
    return made


def is_same(name: str, other: str | None) -> bool:
    """Whether two names may be one person's: alike, or one of them only the first name of the other."""
    one, two = customer_words.fold(name), customer_words.fold(other or "")
    if not one or not two or one[0] != two[0]:
        return False
    return min(len(one), len(two)) == 1 or one[-1] == two[-1]
