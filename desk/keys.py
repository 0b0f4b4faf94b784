"""Keys for programs: made once, shown once, kept as a hash, found by the platform."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.errors import Invalid, NotFound
from desk.permissions import ROLES
from storage.tables import ApiKey


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whom a key speaks for."""

    key_id: UUID
    business_id: UUID
    name: str
    role: str


def create(db: Session, name: str, role: str, *, now: datetime) -> str:
    """Make a key for this business and role; the key itself, which nobody can show again. Raises Invalid."""
    if role not in ROLES:
        raise Invalid(f"There is no role {role}. Take one of: {', '.join(ROLES)}.", role="unknown")
    if not name.strip():
        raise Invalid("A key needs a name, so that you know later whose it is.", name="missing")
    secret = "fd_" + secrets.token_urlsafe(32)
    db.add(ApiKey(name=name.strip()[:120], role=role, secret_hash=_hash(secret), created_at=now))
    return secret


def every(db: Session) -> list[ApiKey]:
    """The keys of this business, the newest first, also those taken back."""
    return list(db.scalars(select(ApiKey).order_by(ApiKey.id.desc())))


def revoke(db: Session, key_id: UUID, *, now: datetime) -> None:
    """Take a key back: from now on it opens nothing. One that was taken back stays as it is. Raises NotFound."""
    key = db.scalars(select(ApiKey).where(ApiKey.id == key_id)).first()
    if key is None:
        raise NotFound("There is no such key.")
    if key.revoked_at is None:
        key.revoked_at = now


def find(db: Session, secret: str) -> Bearer | None:
    """Whom this key speaks for, or None; a platform session's question.

    The hash is compared, never the key: how long the database takes tells nothing of a key that begins alike.
    """
    key = db.scalars(select(ApiKey).where(ApiKey.secret_hash == _hash(secret), ApiKey.revoked_at.is_(None))).first()
    return Bearer(key.id, key.business_id, key.name, key.role) if key else None


def _hash(secret: str) -> str:
    """SHA-256 suffices: the secret is 32 random bytes, which nobody can guess through."""
    return hashlib.sha256(secret.encode()).hexdigest()
