"""A migrated database a test, and a world of two businesses in it: ours, and a stranger that must never show."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Boolean, Date, Double, Float, Integer, String, Uuid, create_engine
from sqlalchemy.orm import Session

from storage import migrate
from storage.database import Database
from storage.tables import Booking, Business, Customer, InBusiness, Reminder, Row
from storage.types import Instant, Sealed, SealedJSON, vault

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
    """Two businesses with the same customer's phone; every text of a business begins with its name."""

    database: Database
    ours: Owned
    stranger: Owned

    def plain(self, business_id: UUID | None) -> Session:
        """A session as `open_business` gives it, but without the wall."""
        return Session(self.database.writing, info={"business_id": business_id, "by": "bot"}, expire_on_commit=False)


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


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("migrated") / "frontdesk.db"
    migrate.upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def settled(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Owned, Owned]:
    """The world's file, the same file with us alone in it, and who lives there."""
    folder = tmp_path_factory.mktemp("world")
    together, alone = folder / "together.db", folder / "alone.db"
    shutil.copyfile(migrated_file, together)
    database = Database(f"sqlite:///{together}")
    ours, stranger = settle(database, 1, "ours"), settle(database, 2, "stranger")
    database.close()
    shutil.copyfile(together, alone)
    engine = create_engine(f"sqlite:///{alone}")
    with engine.begin() as connection:
        for table in reversed(Row.metadata.sorted_tables):
            mine = table.c.id if table.name == "businesses" else table.c.business_id
            connection.execute(table.delete().where(mine != ours.id))
    engine.dispose()
    return together, alone, ours, stranger


@pytest.fixture
def url(migrated_file: Path, tmp_path: Path) -> str:
    """A migrated database with nothing in it."""
    shutil.copyfile(migrated_file, tmp_path / "frontdesk.db")
    return f"sqlite:///{tmp_path / 'frontdesk.db'}"


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    database = Database(url)
    yield database
    database.close()


@pytest.fixture
def world(settled: tuple[Path, Path, Owned, Owned], tmp_path: Path) -> Iterator[World]:
    together, _, ours, stranger = settled
    shutil.copyfile(together, tmp_path / "world.db")
    database = Database(f"sqlite:///{tmp_path / 'world.db'}")
    yield World(database, ours, stranger)
    database.close()


@pytest.fixture(scope="session")
def still(settled: tuple[Path, Path, Owned, Owned]) -> Iterator[World]:
    """The world for tests that only read it."""
    together, _, ours, stranger = settled
    database = Database(f"sqlite:///{together}")
    yield World(database, ours, stranger)
    database.close()


@pytest.fixture(scope="session")
def alone(settled: tuple[Path, Path, Owned, Owned]) -> Iterator[World]:
    """The world as it would be if there were no stranger: what we may see."""
    _, file, ours, stranger = settled
    database = Database(f"sqlite:///{file}")
    yield World(database, ours, stranger)
    database.close()
