"""Staff: who works here, and their ways in (a link that works once, or e-mail and password)."""

import hashlib
import secrets
from datetime import datetime, timedelta
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.errors import Conflict, Invalid, NotFound
from desk.permissions import ROLES
from storage.tables import SignInLink, Staff

LINK_LIFE = timedelta(hours=24)
SHORTEST_PASSWORD = 10
HASHER = PasswordHasher()
# Verified when no such e-mail is known, so that the answer takes as long either way.
NOBODY = HASHER.hash(secrets.token_hex(16))


def add(db: Session, name: str, role: str, email: str | None, *, now: datetime) -> Staff:
    """A new person. Raises Invalid, or Conflict when the e-mail is taken."""
    if role not in ROLES:
        raise Invalid(f"There is no role {role}. Take one of: {', '.join(ROLES)}.", role="unknown")
    if not name.strip():
        raise Invalid("Please give the person's name.", name="missing")
    address = (email or "").strip().lower() or None
    if address and ("@" not in address or len(address) > 200):
        raise Invalid("That is no e-mail address.", email="invalid")
    if address and db.scalars(select(Staff).where(Staff.email == address)).first():
        raise Conflict("Somebody has this e-mail address already.", email="taken")
    person = Staff(name=name.strip()[:120], role=role, email=address, created_at=now)
    db.add(person)
    db.flush()
    return person


def owner(db: Session) -> Staff | None:
    """The business's first active owner."""
    query = select(Staff).where(Staff.role == "owner", Staff.is_active.is_(True)).order_by(Staff.created_at, Staff.id)
    return db.scalars(query).first()


def everyone(db: Session) -> list[Staff]:
    """All staff of the business, the active ones first."""
    return list(db.scalars(select(Staff).order_by(Staff.is_active.desc(), Staff.name)))


def get(db: Session, staff_id: UUID) -> Staff:
    """The person. Raises NotFound."""
    found = db.get(Staff, staff_id)
    if found is None:
        raise NotFound("There is no such person.")
    return found


def find_active(db: Session, staff_id: UUID) -> Staff | None:
    """The person, when they may still come in; a platform session's question."""
    return db.scalars(select(Staff).where(Staff.id == staff_id, Staff.is_active.is_(True))).first()


def make_link(db: Session, staff_id: UUID, *, now: datetime) -> str:
    """The secret of a new sign-in link for this person; it opens once, within a day."""
    secret = secrets.token_urlsafe(32)
    db.add(SignInLink(staff_id=staff_id, secret_hash=_hash(secret), expires_at=now + LINK_LIFE))
    return secret


def use_link(db: Session, secret: str, *, now: datetime) -> Staff | None:
    """Who this link signs in, and use it up; None when unknown, used or too old. A platform session's question."""
    link = db.scalars(select(SignInLink).where(SignInLink.secret_hash == _hash(secret))).first()
    if link is None or link.used_at is not None or link.expires_at < now:
        return None
    link.used_at = now
    return find_active(db, link.staff_id)


def check_password(db: Session, email: str, password: str) -> Staff | None:
    """Who signs in with this e-mail and password, or None; a platform session's question."""
    query = select(Staff).where(Staff.email == email.strip().lower(), Staff.is_active.is_(True))
    person = db.scalars(query).first()
    try:
        HASHER.verify((person.password_hash if person else None) or NOBODY, password)
    except (VerificationError, InvalidHashError):
        return None
    return person if person and person.password_hash else None


def set_password(person: Staff, password: str) -> None:
    """Set it, and end the person's other sign-ins. Raises Invalid when it is too short."""
    if len(password) < SHORTEST_PASSWORD:
        raise Invalid(f"A password needs at least {SHORTEST_PASSWORD} characters.", password="too_short")
    person.password_hash = HASHER.hash(password)
    person.login_version += 1


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
