"""Services: what of its kind this business gives, one row each, under whose id programs know it."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import kinds
from desk.errors import NotFound
from storage.database import insert_once
from storage.tables import Service


def ensure(db: Session, kind: str) -> None:
    """Give every service of the kind its row; what is written down stays as it is."""
    known = set(db.scalars(select(Service.code)))
    for code in kinds.get(kind).services:
        if code not in known:
            insert_once(db, Service, {"code": code}, ("code",))


def get(db: Session, service_id: UUID) -> Service:
    """The service of this id. Raises NotFound."""
    found = db.get(Service, service_id)
    if found is None:
        raise NotFound("There is no such service.")
    return found
