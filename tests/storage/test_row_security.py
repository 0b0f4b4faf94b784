"""PostgreSQL itself keeps businesses apart, for a plain role that owns the tables, with our own wall taken away."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError, ProgrammingError
from sqlalchemy.orm import Session

from storage import postgresql
from storage.tables import Business, Customer, Row
from tests.storage.conftest import ON_POSTGRESQL, World, business_classes
from tests.storage.test_tenancy import READS
from tests.storage.test_tenancy_writes import LEAKS, dump, leaks

pytestmark = [
    ON_POSTGRESQL,
    pytest.mark.filterwarnings("ignore:SELECT statement has a cartesian product"),
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
]
TABLES = [model.__tablename__ for model in business_classes()]


@contextmanager
def transaction(world: World, said: str = "", *, writes: bool = True) -> Iterator[Connection]:
    """A transaction of our pools without a session, that says so much of itself; taken back at the end."""
    engine = world.database.writing if writes else world.database.reading
    with engine.connect().execution_options(**{postgresql.SCOPE: said}) as connection:
        yield connection
        connection.rollback()


def seen(connection: Connection, table: str) -> set[UUID]:
    column = "id" if table == "businesses" else "business_id"
    return set(connection.scalars(text(f"SELECT {column} FROM {table}")))


def test_it_comes_as_a_plain_role_that_owns_the_tables(world: World) -> None:
    with transaction(world) as connection:
        asked = text("SELECT rolsuper, rolbypassrls, rolname FROM pg_roles WHERE rolname = current_user")
        assert connection.execute(asked).one() == (False, False, "plain")
        owners = text("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'")
        assert connection.scalars(owners).all() == ["plain"]


def test_it_holds_in_every_table_there_is(world: World) -> None:
    asked = text("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace "
                 "AND relrowsecurity AND relforcerowsecurity")  # fmt: skip
    with transaction(world) as connection:
        assert set(connection.scalars(asked)) == set(Row.metadata.tables) == {"businesses", *TABLES}


@pytest.mark.parametrize("table", ["businesses", *TABLES])
def test_it_shows_nothing_where_no_business_is_named(table: str, still: World) -> None:
    for said in ("", "; SELECT set_config('frontdesk.business_id', '', true)"):
        with transaction(still, said) as connection:
            assert seen(connection, table) == set()


@pytest.mark.parametrize("table", ["businesses", *TABLES])
def test_it_shows_only_our_rows_to_raw_text(table: str, still: World) -> None:
    for writes in (True, False):
        with transaction(still, postgresql.scope(still.ours.id), writes=writes) as connection:
            assert seen(connection, table) == {still.ours.id}


@pytest.mark.parametrize("model", business_classes(), ids=lambda model: model.__name__)
def test_it_shows_the_platform_what_a_business_is_found_by(model: type[Any], still: World) -> None:
    both = {still.ours.id, still.stranger.id}
    with transaction(still, postgresql.scope(None)) as connection:
        assert seen(connection, "businesses") == both
        assert seen(connection, model.__tablename__) == (both if model.found_by_platform else set())


@pytest.mark.parametrize("table", TABLES)
def test_it_changes_and_deletes_only_our_rows(table: str, world: World) -> None:
    before = dump(world)
    with world.database.writing.connect().execution_options(
        **{postgresql.SCOPE: postgresql.scope(world.ours.id)}
    ) as connection:
        assert connection.execute(text(f"UPDATE {table} SET id = id")).rowcount == 1
        connection.commit()
    with transaction(world, postgresql.scope(world.ours.id)) as connection:
        query = text(f"DELETE FROM {table} WHERE business_id = :stranger")
        assert connection.execute(query, {"stranger": world.stranger.id}).rowcount == 0
    assert dump(world) == before


def test_it_refuses_rows_for_another_business(world: World) -> None:
    insert = text("INSERT INTO consents (id, business_id, external_id, channel, is_opt_out, words, at) "
                  "VALUES (gen_random_uuid(), :business, 'x', 'sms', true, 'stop', now())")  # fmt: skip
    for said in (postgresql.scope(world.ours.id), postgresql.scope(None), ""):
        with transaction(world, said) as connection, pytest.raises(ProgrammingError, match="row-level security"):
            connection.execute(insert, {"business": world.stranger.id})
    with transaction(world, postgresql.scope(world.ours.id)) as connection:
        assert connection.execute(insert, {"business": world.ours.id}).rowcount == 1
        with pytest.raises(ProgrammingError, match="row-level security"):
            connection.execute(text("UPDATE customers SET business_id = :other"), {"other": world.stranger.id})


def test_it_leaves_nothing_on_a_connection_for_the_next_one(world: World) -> None:
    for session in (world.database.read_business, world.database.open_business):
        with session(world.ours.id) as db:
            assert db.query(Customer).count() == 1
    for engine in (world.database.reading, world.database.writing):
        with engine.connect() as connection:
            assert engine.pool.checkedin() == 0
            assert seen(connection, "customers") == set()


def test_it_names_the_business_in_each_transaction_of_a_session(world: World) -> None:
    with world.database.read_business(world.ours.id) as db:
        for _ in range(2):
            assert [row.name for row in db.query(Customer)] == ["ours name"]
            db.rollback()


def without_our_wall(world: World) -> Session:
    """A session that knows nothing of businesses; only its transaction says whose it is."""
    options = {postgresql.SCOPE: postgresql.scope(world.ours.id)}
    info = {"business_id": world.ours.id, "by": "bot"}
    return Session(world.database.writing, info=info, execution_options=options, expire_on_commit=False)


@pytest.mark.parametrize("name", LEAKS)
def test_it_leaks_nothing_even_without_our_wall(name: str, world: World) -> None:
    before = dump(world)
    with suppress(Exception):  # whatever becomes of it
        leaks(without_our_wall(world), LEAKS[name], world)
    assert dump(world) == before


@pytest.mark.parametrize("name", READS)
def test_it_reads_no_stranger_s_row_even_without_our_wall(name: str, still: World) -> None:
    with without_our_wall(still) as db:
        try:
            found = db.execute(READS[name]()).all()
        except DBAPIError:
            return
    assert "stranger" not in str([[getattr(part, "name", part) for part in row] for row in found])
    assert str(still.stranger.id) not in str(found)


def test_it_lets_the_platform_delete_a_business_with_all_that_is_its_own(world: World) -> None:
    with world.database.open_platform() as db:
        db.delete(db.get(Business, world.stranger.id))
    assert not any(dump(world).values())
