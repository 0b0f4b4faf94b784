"""Who stands at the desk or rings it: the customer of a name and number that staff typed."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from desk import customer_words, customers, families
from storage.database import insert_once
from storage.tables import Customer


def customer(db: Session, name: str, phone: str | None, *, now: datetime) -> Customer:
    """Who of that name is behind the number, made if need be: its owner, or somebody reached through them.

    A number that nobody has becomes the new one's own. `phone` is E.164; without one somebody new is made.
    """
    owner = customers.find_by_phone(db, phone) if phone else None
    if owner is not None:
        return families.member(db, owner.id, name, now=now)
    values: dict[str, Any] = {"name": name[:120], "phone": phone, "created_at": now, "updated_at": now}
    made, _ = insert_once(db, Customer, values, ("phone",) if phone else ("id",))
    customer_words.keep(db, made, is_new=True)
    return made
