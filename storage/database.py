"""Database sessions: one for each business, one for the platform, nothing else. Knows nothing of rules.

Reading and writing are two session makers. On SQLite a reader cannot write and a writer takes its
lock at once (BEGIN IMMEDIATE), so no transaction fails half-way for want of a lock.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Engine, create_engine, event, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import QueuePool
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from storage import tenancy
from storage.tables.rows import Row
from storage.types import new_id

BUSY_SECONDS = 10
Db = Session
"""A session as it is handed about; the packages above need not know whose class it is."""

R = TypeVar("R", bound=Row)
INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class Database:
    """The engines and session makers of one process. Connections open at first use, so make it after a fork."""

    def __init__(self, url: str, readers: int = 16) -> None:
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.reading = self._engine(readers, writes=False)
        # SQLite has one writer at a time: waiting for the pool is fair, waiting for the file's lock is not.
        self.writing = self._engine(1 if self.is_sqlite else readers, writes=True)
        self._read = sessionmaker(self.reading, class_=tenancy.Scoped, expire_on_commit=False, autoflush=False)
        self._write = sessionmaker(self.writing, class_=tenancy.Scoped, expire_on_commit=False)

    @contextmanager
    def open_business(self, business_id: UUID, *, by: str = "bot") -> Iterator[Session]:
        """A writing session of one business: commits at the end, rolls back on an error.

        `by` is who acts (a staff id, or "bot", "owner", a key's name); it goes into the audit rows.
        """
        with self._write(info={"business_id": business_id, "by": by}) as db, db.begin():
            yield db

    @contextmanager
    def read_business(self, business_id: UUID) -> Iterator[Session]:
        """A reading session of one business. What it reads may be used after it is closed."""
        with self._read(info={"business_id": business_id}) as db:
            yield db

    @contextmanager
    def open_platform(self) -> Iterator[Session]:
        """A writing session of the platform: businesses, and the tables by which a business is found."""
        with self._write(info={"business_id": None}) as db, db.begin():
            yield db

    @contextmanager
    def read_platform(self) -> Iterator[Session]:
        """A reading session of the platform."""
        with self._read(info={"business_id": None}) as db:
            yield db

    def close(self) -> None:
        """Close every connection."""
        self.reading.dispose()
        self.writing.dispose()

    def _engine(self, connections: int, *, writes: bool) -> Engine:
        if not self.is_sqlite:
            return create_engine(
                self.url,
                pool_size=connections,
                max_overflow=4,
                pool_pre_ping=True,
                execution_options={"postgresql_readonly": not writes},
            )
        engine = create_engine(
            self.url,
            poolclass=QueuePool,
            pool_size=connections,
            max_overflow=0,
            pool_timeout=BUSY_SECONDS,
            connect_args={"timeout": BUSY_SECONDS, "isolation_level": None, "check_same_thread": False},
        )
        _prepare_sqlite(engine, writes=writes)
        return engine


def _prepare_sqlite(engine: Engine, *, writes: bool) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, record: Any) -> None:
        cursor = connection.cursor()
        cursor.execute("PRAGMA journal_mode=WAL")
        # FULL: a power cut loses nothing that was acknowledged.
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        if not writes:
            cursor.execute("PRAGMA query_only=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def on_begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def insert_once(db: Session, model: type[R], values: Mapping[str, Any], key: Sequence[str]) -> tuple[R, bool]:
    """Insert a row unless one with the same `key` columns is there; (the row, whether it is new).

    Two processes that do it at once end with one row. The business is set here and cannot be given.
    Raises tenancy.Unscoped when `values` names a business or the session is the platform's and the table is not.
    """
    fresh = {"id": new_id(), **values, **tenancy.ownership(db, model, values)}
    columns = model.__table__.columns
    for column in columns:
        if column.name not in fresh and isinstance(column.default, ScalarElementColumnDefault):
            fresh[column.name] = column.default.arg
    insert = INSERTS[db.get_bind().dialect.name](model).values(fresh).on_conflict_do_nothing()
    # By what comes back: the count of rows is not there on PostgreSQL.
    made = db.scalar(insert.returning(model.id), execution_options={tenancy.VOUCHED: True}) is not None
    if made and getattr(model, "is_audited", False):
        tenancy.note(db, "add", model, fresh["id"], sorted(values))
    match = [getattr(model, name) == fresh[name] for name in key]
    return db.scalars(select(model).where(*match)).one(), made
