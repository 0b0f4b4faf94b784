"""A migrated database a test, and a world of two businesses in it: ours, and a stranger that must never show.

Every test that takes `url`, `database`, `world`, `still` or `alone` runs on each engine; ON_SQLITE keeps one to SQLite.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Boolean, Date, Double, Engine, Float, Integer, NullPool, String, Uuid, create_engine
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from storage import migrate, postgresql
from storage.database import Database
from storage.tables import Booking, Business, Customer, InBusiness, Reminder, Row
from storage.types import Instant, Sealed, SealedJSON, new_id, vault
from tests import postgres

ENGINES = ["sqlite", "postgresql"]
ON_SQLITE = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
PHONE = "+61412345678"


@dataclass(frozen=True)
class Owned:
    """A business, and the id of its one row in each table."""

    id: UUID
    rows: dict[type[Row], UUID]


@dataclass(frozen=True)
class World:
    """Two businesses with the same customer's phone; every text of a business begins with its name.

    `bare` is an engine past every wall: on PostgreSQL it comes as the superuser.
    """

    database: Database
    ours: Owned
    stranger: Owned
    bare: Engine

    def plain(self, business_id: UUID | None) -> Session:
        """A session as `open_business` gives it, but without the wall."""
        return Session(self.bare, info={"business_id": business_id, "by": "bot"}, expire_on_commit=False)


def business_classes() -> list[type[Row]]:
    """Every table of a business, those after that they refer to."""
    order = [table.name for table in Row.metadata.sorted_tables]
    found = [mapper.class_ for mapper in Row.registry.mappers if issubclass(mapper.class_, InBusiness)]
    return sorted(found, key=lambda model: order.index(model.__tablename__))


def fill(model: type[Row], slug: str, made: dict[str, UUID]) -> Row:
    """A row with something in every column that needs it, and in every column that refers to another table."""
    values: dict[str, Any] = {}
    refers = {key.parent.name: key.column.table.name for key in model.__table__.foreign_keys}
    for column in model.__table__.columns:
        if column.name in ("id", "business_id") or column.default is not None:
            continue
        if column.name in refers:
            values[column.name] = made.get(refers[column.name])
        elif not column.nullable:
            values[column.name] = _value(column, slug)
    if model in (Customer, Booking, Reminder):
        values["phone"] = PHONE
    if model in (Customer, Booking):
        values["name"] = f"{slug} name"
    return model(**values)


def _value(column: Any, slug: str) -> Any:
    if isinstance(column.type, String):
        return f"{slug} {column.name}"[: column.type.length]
    if isinstance(column.type, Sealed):
        return f"{slug} {column.name}"
    values = {
        Instant: NOW,
        Boolean: False,
        Integer: 1,
        Double: 1.0,
        Float: 1.0,
        Date: date(2026, 11, 2),
        SealedJSON: {},
    }
    for kind, value in values.items():
        if isinstance(column.type, kind):
            return value
    assert not isinstance(column.type, Uuid), f"{column} is an id that refers to nothing"
    raise AssertionError(f"no value for {column}: add its type here")


def settle(database: Database, number: int, slug: str) -> Owned:
    """Make a business with one row in every table."""
    with database.open_platform() as db:
        business = Business(
            number=number, slug=slug, kind="plumber", name=f"{slug} name", country="AU", zone="UTC", created_at=NOW
        )
        db.add(business)
    made: dict[str, UUID] = {}
    rows: dict[type[Row], UUID] = {}
    with database.open_business(business.id) as db:
        for model in business_classes():
            row = fill(model, slug, made)
            db.add(row)
            db.flush()
            made[model.__tablename__] = rows[model] = row.id
    return Owned(business.id, rows)


@pytest.fixture(scope="session", autouse=True)
def _vault_keys() -> None:
    vault.use([KEY])


class Files:
    """SQLite's databases: files that are copied."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def template(self, name: str, fill: Callable[[str], None]) -> str:
        """The file of a database that `fill` (given its address) was run on once."""
        file = self.folder / f"{name}.db"
        if not file.exists():
            fill(f"sqlite:///{file}")
        return str(file)

    def copy(self, template: str) -> str:
        """The address of a new database like the template."""
        file = self.folder / new_id().hex / "frontdesk.db"
        file.parent.mkdir()
        shutil.copyfile(template, file)
        return f"sqlite:///{file}"

    def drop(self, url: str) -> None:
        """Remove a copy."""
        shutil.rmtree(Path(str(make_url(url).database)).parent)


Store = Files | postgres.Server


@pytest.fixture(params=ENGINES, scope="session")
def engine(request: pytest.FixtureRequest) -> str:
    """Which database the test runs on."""
    return str(request.param)


@pytest.fixture(scope="session")
def store(engine: str, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Where databases of the engine are made and copied."""
    return Files(tmp_path_factory.mktemp("files")) if engine == "sqlite" else postgres.server()


@pytest.fixture(scope="session")
def empty(store: Store) -> str:
    """The template of a migrated database with nothing in it."""
    return store.template("empty", migrate.upgrade)


@pytest.fixture(scope="session")
def settled(store: Store, empty: str) -> tuple[str, str, Owned, Owned]:
    """The templates of the world and of the same world with us alone in it, and who lives there."""

    def settle_both(url: str) -> None:
        migrate.upgrade(url)
        database = Database(url)
        settle(database, 1, "ours")
        settle(database, 2, "stranger")
        database.close()

    def settle_us(url: str) -> None:
        """The very rows of the world: those of the stranger are taken away from a copy, past every wall."""
        copy = store.copy(together)
        bare, target = past_the_wall(copy), past_the_wall(url)
        migrate.upgrade(url)
        ours, _ = who_lives(copy)
        with bare.connect() as source, target.begin() as connection:
            for table in Row.metadata.sorted_tables:
                mine = table.c.id if table.name == "businesses" else table.c.business_id
                rows = [dict(row) for row in source.execute(table.select().where(mine == ours.id)).mappings()]
                connection.execute(table.insert(), rows)
        bare.dispose()
        target.dispose()
        store.drop(copy)

    together = store.template("together", settle_both)
    alone = store.template("alone", settle_us)
    copy = store.copy(together)
    ours, stranger = who_lives(copy)
    store.drop(copy)
    return together, alone, ours, stranger


def who_lives(url: str) -> tuple[Owned, Owned]:
    """We and the stranger, as they stand in the database: another process of the test run may have settled them."""
    bare = past_the_wall(url)
    with Session(bare) as db:
        ids = [business.id for business in db.query(Business).order_by(Business.number)]
        found = [
            Owned(business_id, {model: db.query(model).filter_by(business_id=business_id).one().id
                                for model in business_classes()})
            for business_id in ids
        ]  # fmt: skip
    bare.dispose()
    return found[0], found[1]


def past_the_wall(url: str) -> Engine:
    """An engine that no wall holds back: on PostgreSQL it comes as the superuser."""
    where = make_url(url)
    if where.get_backend_name() != "sqlite":
        where = postgresql.with_driver(where).set(username="postgres")
    return create_engine(where, poolclass=NullPool)


@pytest.fixture
def url(store: Store, empty: str) -> Iterator[str]:
    """A migrated database with nothing in it."""
    url = store.copy(empty)
    yield url
    store.drop(url)


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    database = Database(url)
    yield database
    database.close()


@pytest.fixture
def world(store: Store, settled: tuple[str, str, Owned, Owned]) -> Iterator[World]:
    yield from _world(store, settled[0], settled)


@pytest.fixture(scope="session")
def still(store: Store, settled: tuple[str, str, Owned, Owned]) -> Iterator[World]:
    """The world for tests that only read it."""
    yield from _world(store, settled[0], settled)


@pytest.fixture(scope="session")
def alone(store: Store, settled: tuple[str, str, Owned, Owned]) -> Iterator[World]:
    """The world as it would be if there were no stranger: what we may see."""
    yield from _world(store, settled[1], settled)


def _world(store: Store, template: str, settled: tuple[str, str, Owned, Owned]) -> Iterator[World]:
    url = store.copy(template)
    database = Database(url)
    bare = database.writing if database.is_sqlite else past_the_wall(url)
    yield World(database, settled[2], settled[3], bare)
    bare.dispose()
    database.close()
    store.drop(url)
