"""Brings a database to the newest tables: made when it is not there, changed when it is old. Knows nothing of rules.

It runs in the parent before the workers start. Every connection made here is closed here, so that none
is used after the fork. Alembic takes a quarter of a second to import, and is only when there is work.
"""

import fcntl
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, NullPool, create_engine, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, OperationalError

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).resolve().parent / "migrations"
WAIT_SECONDS = 60
# Any number will do, as long as nothing else in a PostgreSQL database locks it.
POSTGRESQL_LOCK = 7_368_421


class Unreachable(OSError):
    """The database does not let us in, or is not there; the text says what it or the network answered."""


def upgrade(url: str) -> None:
    """Bring the database to the newest revision, making it first if need be. Several processes may do it at once."""
    if current(url) != head():
        _run(url, lambda command, config: command.upgrade(config, "head"))


def downgrade(url: str, revision: str) -> None:
    """Take the database back to `revision`; "base" takes every table away, with all that is in it."""
    _run(url, lambda command, config: command.downgrade(config, revision))


def current(url: str) -> str | None:
    """The revision of the database; None when it is empty or not there."""
    where = _where(url)
    file = _sqlite_file(where)
    if file is not None and not file.exists():
        return None
    with _connect(where) as connection:
        return _revision(connection)


def is_role_above_the_wall(url: str) -> bool:
    """Whether our role passes row-level security by (a superuser of PostgreSQL, BYPASSRLS). SQLite has no roles."""
    where = _where(url)
    if where.get_backend_name() == "sqlite":
        return False
    with _connect(where) as connection:
        asked = text("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
        return bool(connection.scalar(asked))


def head() -> str:
    """The newest revision there is. The files are numbered in a line, so that Alembic need not be asked."""
    return max(file.name.split("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*_*.py"))


def draft(url: str, message: str) -> None:
    """Write the next file in migrations/versions from how storage/tables differs from an up-to-date database."""
    number = f"{int(head()) + 1:04}"
    _run(url, lambda command, config: command.revision(config, message, autogenerate=True, rev_id=number))


def _run(url: str, work: Callable[[Any, "Config"], object]) -> None:
    """Do the work in one transaction that nobody else migrates beside; all of it is kept, or none."""
    from alembic import command
    from alembic.config import Config

    where = _where(url)
    with _alone(where), _connect(where) as connection:
        if where.get_backend_name() == "sqlite":
            # Only one process at a time may go over to WAL, so it is done here and not by the workers.
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": POSTGRESQL_LOCK})
        config = Config(stdout=io.StringIO(), attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
        work(command, config)
        _check_references(connection)
        connection.commit()


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _check_references(connection: Connection) -> None:
    """Refuse a migration that leaves rows pointing at nothing: SQLite copies tables with its checks off."""
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(5)
        if broken:
            raise RuntimeError(f"this would leave rows that refer to nothing: {[tuple(row) for row in broken]}")


@contextmanager
def _connect(where: URL) -> Iterator[Connection]:
    is_sqlite = where.get_backend_name() == "sqlite"
    # Autocommit, so that SQLite's tables are changed inside the transaction that is begun here, not around it.
    arguments = {"timeout": WAIT_SECONDS, "isolation_level": None} if is_sqlite else {"connect_timeout": 10}
    engine = create_engine(_driven(where), poolclass=NullPool, connect_args=arguments)
    try:
        try:
            connection = engine.connect()
        except OperationalError as error:
            raise Unreachable(f"DATABASE_URL: the database cannot be reached: {error.orig}") from None
        with connection:
            yield connection
    finally:
        engine.dispose()


def _where(url: str) -> URL:
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        raise Unreachable(
            "DATABASE_URL cannot be read: it should look like postgresql://name:password@host/database"
        ) from None


def _driven(where: URL) -> URL:
    if where.get_backend_name() == "sqlite":
        return where
    from storage import postgresql

    return postgresql.with_driver(where)


@contextmanager
def _alone(where: URL) -> Iterator[None]:
    """Hold a SQLite database's side file locked; the folder and the file are made for this user's eyes only.

    Not the database file itself: closing it would drop the locks that SQLite holds on it.
    """
    file = _sqlite_file(where)
    if file is None:
        yield
        return
    if not file.parent.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.parent.chmod(0o700)
    lock = os.open(f"{file}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
        yield
    finally:
        os.close(lock)


def _sqlite_file(where: URL) -> Path | None:
    if where.get_backend_name() != "sqlite":
        return None
    if not where.database or where.database == ":memory:" or where.database.startswith("file:"):
        raise ValueError("DATABASE_URL should name a SQLite file by its path, like sqlite:////srv/frontdesk.db")
    return Path(where.database)
