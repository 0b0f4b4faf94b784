"""Secret addresses under which calendars are read: of feeds, kept as rows; of one booking, signed. Knows no page.

Whoever has the address reads it without signing in, as calendar programs must. A feed's address is made anew when it
has become known; that of a booking says no more than its confirmation did.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from storage.tables import CalendarLink

if TYPE_CHECKING:
    from desk.businesses import Profile
    from storage.database import Db

# 96 bits: nobody finds an address by trying (RFC 2104 allows to cut a MAC to half of its length and not further).
MAC_CHARACTERS = 32


@dataclass(frozen=True, slots=True)
class Links:
    """Where the installation is reached, and what signs the addresses of bookings."""

    public_url: str | None = None
    secret: str = field(default_factory=secrets.token_hex, repr=False)

    def of_booking(self, profile: "Profile", reference: str) -> str | None:
        """The whole address of a booking's .ics file; None as long as the installation has no public address."""
        if not self.public_url:
            return None
        mac = self.sign(profile.id, reference)
        return f"{self.public_url.rstrip('/')}/calendar/{profile.number}/{reference}-{mac}.ics"

    def sign(self, business_id: UUID, reference: str) -> str:
        """What stands behind a booking's reference in its address."""
        words = f"calendar\0{business_id}\0{reference}".encode()
        return hmac.new(self.secret.encode(), words, hashlib.sha256).hexdigest()[:MAC_CHARACTERS]

    def is_signed(self, business_id: UUID, reference: str, mac: str) -> bool:
        """Whether the address is one that we gave out."""
        return hmac.compare_digest(self.sign(business_id, reference), mac)


def find_secret(db: "Db", staff_id: UUID | None) -> str | None:
    """The secret of a feed that has one."""
    found = _row(db, staff_id)
    return found.secret if found is not None else None


def renew(db: "Db", staff_id: UUID | None, *, now: datetime) -> str:
    """A new secret in place of the old one, which opens nothing from now on."""
    found = _row(db, staff_id)
    if found is not None:
        db.delete(found)
        db.flush()
    return _make(db, staff_id, now=now)


def find(db: "Db", secret: str) -> CalendarLink | None:
    """Whose feed this is; a platform session's question."""
    return db.scalars(select(CalendarLink).where(CalendarLink.secret_hash == _hashed(secret))).first()


def _row(db: "Db", staff_id: UUID | None) -> CalendarLink | None:
    whose = CalendarLink.staff_id.is_(None) if staff_id is None else CalendarLink.staff_id == staff_id
    return db.scalars(select(CalendarLink).where(whose).order_by(CalendarLink.id)).first()


def _make(db: "Db", staff_id: UUID | None, *, now: datetime) -> str:
    secret = secrets.token_urlsafe(32)
    db.add(CalendarLink(staff_id=staff_id, secret_hash=_hashed(secret), secret=secret, created_at=now))
    db.flush()
    return secret


def _hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
