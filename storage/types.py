"""Column types: sealed text, instants in UTC, time-ordered ids. Knows nothing of what the columns mean."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from sqlalchemy import DateTime, LargeBinary
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562): unique anywhere, and ordered by the time it was made."""
    return UUID(bytes=uuid7().bytes)


def earlier(later: UUID, seconds: int) -> UUID:
    """The lowest UUIDv7 that could have been made so many seconds before this one."""
    milliseconds = (later.int >> 80) - seconds * 1000
    return UUID(int=milliseconds << 80)


class Vault:
    """The keys that seal columns. The first key seals, every key opens, so keys can be rotated."""

    def __init__(self) -> None:
        self._fernet: MultiFernet | None = None

    def use(self, keys: Sequence[str]) -> None:
        """Take the Fernet keys, newest first. Raises ValueError on a key that is none."""
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def seal(self, plain: bytes) -> bytes:
        return self._ready().encrypt(plain)

    def open(self, sealed: bytes) -> bytes:
        try:
            return self._ready().decrypt(sealed)
        except InvalidToken:
            raise ValueError("a sealed column cannot be opened with the ENCRYPTION_KEYS in use") from None

    def _ready(self) -> MultiFernet:
        if self._fernet is None:
            raise RuntimeError("the vault has no keys: call storage.types.vault.use(keys) at start")
        return self._fernet


vault = Vault()


class Sealed(TypeDecorator[str]):
    """Text that lies encrypted in the database (DESIGN section 3: sealed columns)."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        return None if value is None else vault.seal(value.encode("utf-8", "surrogatepass"))

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        return None if value is None else vault.open(value).decode("utf-8", "surrogatepass")


class SealedJSON(TypeDecorator[Any]):
    """JSON that lies encrypted in the database."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> bytes | None:
        return None if value is None else vault.seal(json.dumps(value).encode())

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(vault.open(value))


class Instant(TypeDecorator[datetime]):
    """A moment. Aware in Python, UTC in the database; a naive one is refused, since nobody knows its zone."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        return dialect.type_descriptor(DateTime(timezone=dialect.name != "sqlite"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
