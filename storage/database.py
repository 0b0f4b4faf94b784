"""Database sessions: one for each business, one for the platform, nothing else. Knows nothing of rules.

Reading and writing are two session makers; a reader cannot write. On SQLite a writer takes its lock at once
(BEGIN IMMEDIATE), so no transaction fails half-way for want of a lock. On PostgreSQL writers work side by side, and
one that lost out to another raises Collision.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Engine, bindparam, create_engine, event, insert, inspect, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import QueuePool
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from storage import tenancy
from storage.narrowing import Unscoped
from storage.tables.rows import Row
from storage.types import new_id

BUSY_SECONDS = 10
# What SQLite calls it when a row with the same key is there already (sqlite.org/rescode.html).
TAKEN = "SQLITE_CONSTRAINT_UNIQUE"
# Rows in one INSERT of new rows; each number of them is a statement of its own, kept by the process.
MOST_AT_ONCE = 32
Db = Session
"""A session as it is handed about; the packages above need not know whose class it is."""

R = TypeVar("R", bound=Row)
INSERTS: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


class Collision(Exception):
    """Others were quicker, or the connection broke: begin anew.

    Nothing was kept, unless it `may_be_stored`: the connection broke, perhaps at the very end.
    """

    def __init__(self, why: str, *, may_be_stored: bool = False) -> None:
        super().__init__(why)
        self.may_be_stored = may_be_stored


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

        `by` is who acts (a staff id, or "bot", "owner", a key's name); it goes into the audit rows. Raises Collision.
        """
        info = {"business_id": business_id, "by": by}
        with self._collisions(by == "bot"), self._session(self._write, info) as db, db.begin():
            yield db

    @contextmanager
    def read_business(self, business_id: UUID, *, is_slow: bool = False) -> Iterator[Session]:
        """A reading session of one business. What it reads may be used after it is closed. Raises Collision.

        `is_slow` has the patience that a report over every row needs, which a turn has not.
        """
        with self._collisions(), self._session(self._read, {"business_id": business_id}, is_slow=is_slow) as db:
            yield db

    @contextmanager
    def open_platform(self) -> Iterator[Session]:
        """A writing session of the platform: businesses, and the tables by which a business is found."""
        with self._collisions(), self._session(self._write, {"business_id": None}) as db, db.begin():
            yield db

    @contextmanager
    def read_platform(self) -> Iterator[Session]:
        """A reading session of the platform."""
        with self._collisions(), self._session(self._read, {"business_id": None}) as db:
            yield db

    def close(self) -> None:
        """Close every connection."""
        self.reading.dispose()
        self.writing.dispose()

    def _session(self, make: sessionmaker[tenancy.Scoped], info: dict[str, Any], *, is_slow: bool = False) -> Session:
        if self.is_sqlite:
            return make(info=info)
        from storage import postgresql

        is_one_by_one = make is self._write and info.get("by") != "bot"
        said: dict[str, Any] = {postgresql.SCOPE: postgresql.scope(info["business_id"], is_one_by_one=is_one_by_one)}
        if is_slow:
            said[postgresql.PATIENCE] = postgresql.SLOW_SECONDS
        return make(info=info, execution_options=said)

    @contextmanager
    def _collisions(self, may_be_taken: bool = False) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            if self.is_sqlite:
                if may_be_taken and getattr(error.orig, "sqlite_errorname", None) == TAKEN:
                    raise Collision(type(error.orig).__name__) from error
            else:
                from storage import postgresql

                if postgresql.lost_out(error, may_be_taken=may_be_taken):
                    raise Collision(type(error.orig).__name__, may_be_stored=error.connection_invalidated) from error
            raise

    def _engine(self, connections: int, *, writes: bool) -> Engine:
        if not self.is_sqlite:
            # Its driver takes its time to import, and is only when it is used.
            from storage import postgresql

            return postgresql.make_engine(self.url, connections, writes=writes)
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

    def begin(connection: Any) -> None:
        connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")

    # Not the event "begin": an engine with events looks for some at every statement.
    dialect: Any = engine.dialect
    dialect.do_begin = begin


@cache
def _insert(dialect: str, model: type[Row]) -> Any:
    table: Any = model.__table__
    values = {column.name: bindparam(column.name, type_=column.type) for column in table.columns}
    return INSERTS[dialect](table).values(values).on_conflict_do_nothing()


def insert_new(db: Session, rows: Sequence[Row]) -> None:
    """Insert new rows of one table in one statement. Cheaper than adding them to the session, which does not come to
    know them: what is changed on them afterwards is not written.

    The id and the business are set here, on the rows too. Raises TypeError for rows of several tables or of an audited
    one, and tenancy.Unscoped when a row names a business or the session is the platform's and the table is not.
    """
    if not rows:
        return
    model = type(rows[0])
    if any(type(row) is not model for row in rows) or getattr(model, "is_audited", False):
        raise TypeError(f"{model.__tablename__}: rows of one table that is not audited go in at once")
    written = []
    for row in rows:
        given = {"id": new_id(), **{name: value for name, value in row.__dict__.items() if value is not None}}
        given |= tenancy.ownership(db, model, given)
        written.append({name: given.get(name, default) for name, default in _columns(model)})
        for name in tenancy.KEYS & given.keys():
            setattr(row, name, given[name])
    for start in range(0, len(written), MOST_AT_ONCE):
        some = written[start : start + MOST_AT_ONCE]
        values = {f"{name}_{place}": value for place, row in enumerate(some) for name, value in row.items()}
        tenancy.vouched(db, _plain_insert(model, len(some)), values)


@cache
def _columns(model: type[Row]) -> tuple[tuple[str, Any], ...]:
    """The columns of a table with their defaults; a default that is made anew for each row is not among them."""
    columns = model.__table__.columns
    defaults = {c.name: c.default.arg for c in columns if isinstance(c.default, ScalarElementColumnDefault)}
    return tuple((column.name, defaults.get(column.name)) for column in columns)


@cache
def _plain_insert(model: type[Row], rows: int) -> Any:
    table: Any = model.__table__
    return insert(table).values(
        [{c.name: bindparam(f"{c.name}_{place}", type_=c.type) for c in table.columns} for place in range(rows)]
    )


def write_changes(db: Session, row: Row) -> bool:
    """Write what changed on a row that this session read, in one statement; whether it is still there.

    A third of the cost of a flush. The session knows the row no more: what is changed on it afterwards is not written.
    Raises TypeError for an audited row, and tenancy.Unscoped for one that is to be another's, or not this session's.
    """
    model, state, business_id = type(row), inspect(row), db.info["business_id"]
    if getattr(model, "is_audited", False):
        raise TypeError(f"{model.__tablename__} is audited: its rows are written by a flush")
    changed = state.committed_state.keys() & model.__table__.columns.keys()
    if not state.persistent or state.session is not db or row.__dict__.get("business_id") != business_id:
        raise Unscoped(f"a {model.__name__} of another business or session")
    if changed & tenancy.KEYS:
        raise Unscoped("a row does not change its business")
    db.expunge(row)
    if not changed:
        return True
    values = {name: getattr(row, name) for name in changed}
    of_row = {"its_id_0": row.id, "its_business_id": business_id}
    return bool(tenancy.vouched(db, _plain_update(model, frozenset(changed), 1), {**values, **of_row}))


def write_alike(db: Session, model: type[Row], ids: Sequence[UUID], values: Mapping[str, Any]) -> None:
    """Write the same values on several rows, in one statement; the session is not told of it.

    Rows that are gone or another business's stay as they are. Raises TypeError for an audited table, and
    tenancy.Unscoped when `values` names a key.
    """
    if getattr(model, "is_audited", False):
        raise TypeError(f"{model.__tablename__} is audited: its rows are written by a flush")
    if tenancy.KEYS & values.keys():
        raise Unscoped("a row does not change its business")
    for start in range(0, len(ids), MOST_AT_ONCE):
        some = ids[start : start + MOST_AT_ONCE]
        of_rows = {f"its_id_{place}": row_id for place, row_id in enumerate(some)}
        of_rows["its_business_id"] = db.info["business_id"]
        tenancy.vouched(db, _plain_update(model, frozenset(values), len(some)), {**values, **of_rows})


@cache
def _plain_update(model: type[Row], names: frozenset[str], rows: int) -> Any:
    table: Any = model.__table__
    is_it = or_(*(table.c.id == bindparam(f"its_id_{place}") for place in range(rows)))
    is_ours = table.c.business_id == bindparam("its_business_id")
    return update(table).where(is_it, is_ours).values({name: bindparam(name) for name in sorted(names)})


def insert_once(db: Session, model: type[R], values: Mapping[str, Any], key: Sequence[str]) -> tuple[R, bool]:
    """Insert a row unless one with the same `key` columns is there; (the row, whether it is new).

    Two processes that do it at once end with one row. The business is set here and cannot be given. A new row holds
    the values as they were given, and is not read back.
    Raises TypeError for a column that is not there, and Collision when the row that is in the way is not the one with
    this key, or is gone again. Raises tenancy.Unscoped when `values` names a business or the session is the platform's
    and the table is not.
    """
    _make_room(db, model)
    given = {"id": new_id(), **values, **tenancy.ownership(db, model, values)}
    fresh = {name: given.pop(name, default) for name, default in _columns(model)}
    if given:
        raise TypeError(f"{model.__name__} has no {', '.join(sorted(given))}")
    if tenancy.vouched(db, _insert(db.get_bind().dialect.name, model), fresh):
        if getattr(model, "is_audited", False):
            tenancy.note(db, "add", model, fresh["id"], sorted(values))
        return tenancy.known(db, model, fresh), True
    match = [getattr(model, name) == fresh[name] for name in key]
    row = db.scalars(select(model).where(*match)).one_or_none()
    if row is None:
        raise Collision(f"another row of {model.__tablename__} is in the way")
    return row, False


def _make_room(db: Session, model: type[Row]) -> None:
    """Write what a new row may refer to, and what was changed in its table and may be in its way; no more than that."""
    if db.new or any(isinstance(row, model) for row in (*db.dirty, *db.deleted)):
        db.flush()
