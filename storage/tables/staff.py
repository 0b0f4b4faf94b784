"""People who work at a business, their way in, and keys for programs."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import String, false
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.rows import InBusiness, Row, keyed, refers


class Staff(InBusiness, Row):
    """A person who works there. `password_hash` is argon2; without one only sign-in links open the door.

    A bookable one has a calendar of their own, and gives the `services` named (codes with commas between; null: all).
    """

    __tablename__ = "staff"
    __table_args__ = keyed()
    found_by_platform: ClassVar[bool] = True
    is_audited: ClassVar[bool] = True

    name: Mapped[str] = mapped_column(String(120))
    email: Mapped[str | None] = mapped_column(String(200), unique=True)
    role: Mapped[str] = mapped_column(String(20))
    password_hash: Mapped[str | None] = mapped_column(String(200))
    is_active: Mapped[bool] = mapped_column(default=True)
    is_bookable: Mapped[bool] = mapped_column(default=False, server_default=false())
    services: Mapped[str | None] = mapped_column(String(500))
    login_version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime]


class SignInLink(InBusiness, Row):
    """A link that signs a person in once. Only the SHA-256 of its secret is kept."""

    __tablename__ = "sign_in_links"
    __table_args__ = (refers("staff_id", "staff", "CASCADE"),)
    found_by_platform: ClassVar[bool] = True

    staff_id: Mapped[UUID]
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class ApiKey(InBusiness, Row):
    """A program's key. Only the SHA-256 is kept; the key itself is shown once."""

    __tablename__ = "api_keys"
    found_by_platform: ClassVar[bool] = True
    is_audited: ClassVar[bool] = True

    name: Mapped[str] = mapped_column(String(120))
    role: Mapped[str] = mapped_column(String(20))
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class Audit(InBusiness, Row):
    """Who saw or changed which row, and which columns. Never the values."""

    __tablename__ = "audit"

    at: Mapped[datetime]
    by: Mapped[str] = mapped_column(String(80))
    action: Mapped[str] = mapped_column(String(20))
    table: Mapped[str] = mapped_column(String(40))
    row_id: Mapped[str] = mapped_column(String(40))
    columns: Mapped[str] = mapped_column(String(500))
