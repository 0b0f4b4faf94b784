"""Staff: who works here, and their ways in (a link that works once, or e-mail and password)."""

import hashlib
import re
import secrets
from base64 import b64encode
from datetime import datetime, timedelta
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from desk import businesses
from desk.errors import Conflict, Invalid, NotFound
from desk.office import Office
from desk.permissions import ROLES
from storage.tables import SignInLink, Staff

LINK_LIFE = timedelta(hours=24)
SHORTEST_PASSWORD = 10
E_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
HASHER = PasswordHasher()


def _of_nobody() -> str:
    """A hash that no password is known to have, at the cost of a real one; nothing is hashed for it."""
    salt, digest = (
        b64encode(secrets.token_bytes(length)).decode().rstrip("=") for length in (HASHER.salt_len, HASHER.hash_len)
    )
    cost = f"m={HASHER.memory_cost},t={HASHER.time_cost},p={HASHER.parallelism}"
    return f"$argon2id$v=19${cost}${salt}${digest}"


# Verified when no such e-mail is known, so that the answer takes as long either way.
NOBODY = _of_nobody()


def add(db: Session, name: str, role: str, email: str | None, *, now: datetime) -> Staff:
    """A new person. Raises Invalid, or Conflict when the e-mail is taken."""
    if role not in ROLES:
        raise Invalid(f"There is no role {role}. Take one of: {', '.join(ROLES)}.", role="unknown")
    if not name.strip():
        raise Invalid("Please give the person's name.", name="missing")
    address = (email or "").strip().lower() or None
    if address and not _is_address(address):
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


def owner_or_new(db: Session, *, now: datetime) -> Staff:
    """The business's first active owner, made if there is none: somebody must be able to come in."""
    return owner(db) or add(db, "Owner", "owner", None, now=now)


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
    link = _good_link(db, secret, now=now)
    if link is None:
        return None
    link.used_at = now
    return find_active(db, link.staff_id)


def link_opens(db: Session, secret: str, *, now: datetime) -> bool:
    """Whether a sign-in link would sign somebody in now; it is not used up. A platform session's question."""
    link = _good_link(db, secret, now=now)
    return link is not None and find_active(db, link.staff_id) is not None


def _good_link(db: Session, secret: str, *, now: datetime) -> SignInLink | None:
    link = db.scalars(select(SignInLink).where(SignInLink.secret_hash == _hash(secret))).first()
    return link if link is not None and link.used_at is None and link.expires_at >= now else None


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


def add_person(office: Office, business_id: UUID, name: str, role: str, email: str, *, by: str, now: datetime) -> UUID:
    """A new person on the staff. Raises Invalid, or Conflict when the e-mail is taken, here or anywhere."""
    try:
        with office.database.open_business(business_id, by=by) as db:
            return add(db, name, role, email, now=now).id
    except IntegrityError:
        raise _taken() from None


def set_own_way_in(office: Office, business_id: UUID, person_id: UUID, email: str, password: str) -> Staff:
    """Let a person sign in with this e-mail and password; their other sign-ins end. Raises Invalid or Conflict."""
    address = email.strip().lower()
    if not _is_address(address):
        raise Invalid("Please look at what is marked.", email="This is no e-mail address.")
    try:
        with office.database.open_business(business_id, by=str(person_id)) as db:
            person = get(db, person_id)
            set_password(person, password)
            person.email = address
    except IntegrityError:
        raise _taken() from None
    return person


def set_active(db: Session, person_id: UUID, is_active: bool) -> Staff:
    """Shut a person out, ending their sign-ins, or let them in again. Raises Conflict for the last owner."""
    person = get(db, person_id)
    if not is_active:
        _keep_an_owner(db, person)
    if person.is_active != is_active:
        person.is_active = is_active
        person.login_version += 1
        businesses.row(db).revision += 1
    return person


def change_person(
    office: Office, business_id: UUID, person_id: UUID, name: str, role: str, email: str, *, by: str
) -> None:
    """Another name, role or e-mail for a person. Raises Invalid, NotFound, or Conflict (taken; the last owner)."""
    address = email.strip().lower()
    wrong = {} if name.strip() else {"name": "Please give the person's name."}
    if role not in ROLES:
        wrong["role"] = f"Take one of: {', '.join(ROLES)}."
    if address and not _is_address(address):
        wrong["email"] = "This is no e-mail address."
    if wrong:
        raise Invalid("Please look at what is marked.", **wrong)
    try:
        with office.database.open_business(business_id, by=by) as db:
            person = get(db, person_id)
            if role != "owner":
                _keep_an_owner(db, person)
            person.name, person.role, person.email = name.strip()[:120], role, address or None
            businesses.row(db).revision += 1
    except IntegrityError:
        raise _taken() from None


def _keep_an_owner(db: Session, person: Staff) -> None:
    others = [p for p in everyone(db) if p.role == "owner" and p.is_active and p.id != person.id]
    if person.role == "owner" and not others:
        raise Conflict("This is the only owner: make somebody else an owner first.", role="the only owner")


def _taken() -> Conflict:
    return Conflict("Somebody has this e-mail address already.", email="Somebody has this e-mail address already.")


def _is_address(text: str) -> bool:
    return E_MAIL.fullmatch(text) is not None and len(text) <= 200


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
