"""No business sees or touches another's rows; each leak known to us is tried, and shows once the wall is away."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from sqlalchemy import CompoundSelect, column, exists, func, literal_column, select, table, text, true, union
from sqlalchemy import orm as sa_orm
from sqlalchemy.exc import InvalidRequestError, ProgrammingError
from sqlalchemy.orm import Session, aliased

from storage.narrowing import Unscoped
from storage.tables import Booking, Business, Customer, Message, Row, StoredFact
from tests.storage.conftest import ON_SQLITE, World, business_classes

# Tables side by side without a condition are meant here.
pytestmark = pytest.mark.filterwarnings("ignore:SELECT statement has a cartesian:sqlalchemy.exc.SAWarning")

CUSTOMERS, BOOKINGS = Customer.__table__, Booking.__table__
OTHER = aliased(Customer)
STRANGERS = Booking.name == "stranger name"

# What would let a stranger's rows be read, or be counted, or decide whether ours are.
READS: dict[str, Callable[[], Any]] = {
    "select": lambda: select(Customer),
    "select of a column": lambda: select(Customer.name),
    "select by phone": lambda: select(Customer.name).where(Customer.phone == "+61412345678"),
    "or": lambda: select(Customer.name).where((Customer.name == "x") | true()),
    "order and limit": lambda: select(Customer.name).order_by(Customer.name.desc()).limit(1),
    "count": lambda: select(func.count()).select_from(Customer),
    "aggregate": lambda: select(func.max(Customer.name)),
    "bundle": lambda: select(sa_orm.Bundle("both", Customer.name, Customer.phone)),
    "two classes in one expression": lambda: select(Customer.name + Booking.name),
    "window": lambda: select(Customer.name, func.max(Customer.name).over(partition_by=Booking.id)),
    "filter of an aggregate": lambda: select(func.max(Customer.name).filter(Booking.name != "ours name")),
    "alias": lambda: select(OTHER.name),
    "alias of the table": lambda: select(aliased(Booking, BOOKINGS.alias()).name),
    "self join": lambda: select(Customer.name, OTHER.name).join(OTHER, true()),
    "self join that only counts": lambda: select(Customer.name).join(OTHER, OTHER.id != Customer.id),
    "join": lambda: select(Booking.name).join(Customer, Customer.phone == Booking.phone),
    "outer join": lambda: select(Customer.name, Booking.name).outerjoin(Booking, true()),
    "join in FROM": lambda: select(Customer.name).select_from(sa_orm.join(Customer, Booking, true())),
    "left side of a join": lambda: select(Booking.name).select_from(Customer).join(Booking, true()),
    "join to a join": lambda: select(Customer.name).join(sa_orm.join(Booking, OTHER, true()), true()),
    "full join": lambda: (
        select(Booking.name).select_from(select(Message.id).subquery()).join(Booking, Booking.name == "x", full=True)
    ),
    "Core join": lambda: select(Customer.name).select_from(CUSTOMERS.join(BOOKINGS, true())),
    "join to a table": lambda: select(Customer.name).join(BOOKINGS, true()),
    "class in WHERE alone": lambda: select(Customer.name).where(STRANGERS),
    "alias in WHERE alone": lambda: select(Customer.name).where(OTHER.name == "stranger name"),
    "business in WHERE alone": lambda: select(Customer.name).where(Business.slug == "stranger"),
    "subquery": lambda: select(select(Booking.name).subquery()),
    "Core subquery": lambda: select(Customer.id, select(BOOKINGS.c.name).subquery().c.name),
    "Core subquery in WHERE": lambda: select(Customer.name).where(select(BOOKINGS).subquery().c.name != "ours name"),
    "class over a Core subquery": lambda: select(
        aliased(Booking, select(BOOKINGS).order_by(BOOKINGS.c.name.desc()).limit(1).subquery()).name
    ),
    "class over a narrow subquery": lambda: select(
        aliased(Customer, select(Customer.id, Customer.name).subquery()).name
    ),
    "alias of a subquery": lambda: select(Customer.id, select(Booking.name).subquery().alias().c.name),
    "scalar subquery": lambda: select(Customer.id, select(func.max(Booking.name)).scalar_subquery()),
    "Core scalar subquery": lambda: select(Customer.id, select(func.max(BOOKINGS.c.name)).scalar_subquery()),
    "CTE": lambda: select(Customer.id, select(Booking.name).cte().c.name),
    "Core CTE": lambda: select(Customer.id, select(BOOKINGS.c.name).cte().c.name),
    "union": lambda: select(Customer.name).union(select(Booking.name)),
    "union in FROM": lambda: select(
        Customer.id, union(select(Customer.name), select(BOOKINGS.c.name)).subquery().c.name
    ),
    "class over a union": lambda: select(
        aliased(Customer, select(Customer).union_all(select(CUSTOMERS)).subquery()).name
    ),
    "exists": lambda: select(Customer.name).where(select(Booking.id).where(STRANGERS).exists()),
    "exists by WHERE alone": lambda: select(Customer.name).where(exists().where(STRANGERS)),
    "exists as a column": lambda: select(exists(select(Booking.id).where(STRANGERS))),
    "exists that is not correlated": lambda: select(Customer.name).where(
        select(Booking.id).where(OTHER.name != Booking.name).correlate(None).exists()
    ),
    "IN": lambda: select(func.count(Customer.id)).where(Customer.phone.in_(select(Booking.phone))),
    "Core select in IN": lambda: select(Customer.name).where(
        Customer.phone.in_(select(BOOKINGS.c.phone).where(BOOKINGS.c.name != "ours name"))
    ),
    "deep Core select": lambda: select(Customer.name).where(
        Customer.phone.in_(
            select(Booking.phone).where(exists(select(BOOKINGS.c.id).where(BOOKINGS.c.name != "ours name")))
        )
    ),
    "Core select": lambda: select(CUSTOMERS),
    "Core alias": lambda: select(Customer.id, BOOKINGS.alias().c.name),
    "Core column": lambda: select(Customer.id, BOOKINGS.c.name),
    "table by its name": lambda: select(Customer.id, table("bookings", column("name")).c.name),
    "raw text": lambda: text("SELECT name FROM customers"),
    "text in WHERE": lambda: select(Customer.name).where(text("1 = 1 OR 1 = 1")),
    "text as a column": lambda: select(Customer.id, text("(SELECT max(name) FROM customers)")),
    "literal column": lambda: select(Customer.id, literal_column("(SELECT max(name) FROM customers)")),
    "text in FROM": lambda: select(
        Customer.id, text("SELECT name FROM bookings").columns(column("name")).subquery().c.name
    ),
    "suffix": lambda: select(Customer.name).suffix_with("UNION SELECT name FROM customers"),
    "from_statement": lambda: select(Customer).from_statement(text("SELECT * FROM customers")),
    "from_statement of a Core select": lambda: select(Customer).from_statement(select(CUSTOMERS)),
    "other columns": lambda: select(Customer).with_only_columns(Booking.name),
    "businesses": lambda: select(Business.name),
    "join to businesses": lambda: select(Business.name).join(Customer, Customer.phone == "+61412345678"),
}


def rows(db: Session, statement: Any) -> list[str]:
    """What a statement gives, in no order."""
    found = db.execute(statement).all()
    return sorted(str([part.id if isinstance(part, Row) else part for part in row]) for row in found)


def allowed(alone: World, statement: Any) -> list[str]:
    """What it gives, without any wall, where there is no stranger."""
    with alone.plain(alone.ours.id) as db:
        return rows(db, statement)


@pytest.mark.parametrize("name", READS)
def test_it_reads_as_if_there_were_no_stranger(name: str, still: World, alone: World) -> None:
    with still.database.read_business(still.ours.id) as db:
        try:
            found = rows(db, READS[name]())
        except Unscoped:
            return
    assert found == allowed(alone, READS[name]())


@pytest.mark.parametrize("name", READS)
@ON_SQLITE
def test_it_would_show_the_stranger_without_the_wall(name: str, still: World, alone: World) -> None:
    with still.plain(still.ours.id) as db:
        assert rows(db, READS[name]()) != allowed(alone, READS[name]())


USUAL = [
    "select", "select of a column", "select by phone", "count", "aggregate", "alias", "self join", "join", "outer join",
    "left side of a join", "subquery", "scalar subquery", "CTE", "exists", "IN", "businesses", "join to businesses",
]  # fmt: skip


@pytest.mark.parametrize("name", USUAL)
def test_it_lets_through_what_can_be_narrowed(name: str, still: World) -> None:
    with still.database.read_business(still.ours.id) as db:
        assert isinstance(rows(db, READS[name]()), list)


def test_it_lets_a_correlated_exists_through(still: World, alone: World) -> None:
    booked = select(Booking.id).where(Booking.customer_id == Customer.id)
    for inner in (booked, booked.correlate(Customer)):
        with still.database.read_business(still.ours.id) as db:
            assert rows(db, select(Customer.name).where(inner.exists())) == ["['ours name']"]
            assert rows(db, select(Customer.name).where(~inner.exists())) == []
    with still.database.read_business(still.ours.id) as db, pytest.raises(Unscoped):
        db.execute(select(Customer.name).where(booked.correlate(None).exists()))


COLUMNS: list[Callable[[], list[Any]]] = [
    lambda: [Customer],
    lambda: [Customer.name, Booking.name],
    lambda: [Booking.name + Customer.name],
    lambda: [func.coalesce(Customer.name, Booking.name), OTHER.name],
    lambda: [func.count(Booking.id)],
    lambda: [OTHER.name, Customer.phone],
    lambda: [CUSTOMERS.c.name, Booking.id],
    lambda: [func.max(Message.position).over(order_by=Customer.name)],
    lambda: [select(func.count(Message.id)).where(Message.channel != Booking.name).scalar_subquery(), Booking.id],
]
SOURCES: list[Callable[[Any], Any]] = [
    lambda query: query,
    lambda query: query.select_from(Customer),
    lambda query: query.select_from(sa_orm.join(Customer, Booking, true())),
    lambda query: query.select_from(CUSTOMERS),
    lambda query: query.select_from(Customer).join(Booking, true()).outerjoin(OTHER, OTHER.id != Booking.id),
    lambda query: query.select_from(Customer, Booking, OTHER),
    lambda query: query.select_from(sa_orm.outerjoin(Customer, sa_orm.join(Booking, OTHER, true()), true())),
    lambda query: query.select_from(select(Message.id).subquery()),
]
FILTERS: list[Callable[[Any], Any]] = [
    lambda query: query,
    lambda query: query.where(Customer.name != Booking.name),
    lambda query: query.where(exists(select(OTHER.id).where(OTHER.name != Customer.name))),
    lambda query: query.where(select(StoredFact.id).join(Message, true()).where(Message.id != Booking.id).exists()),
    lambda query: query.where(~select(Booking.id).where(Booking.name == Customer.name).correlate(Customer).exists()),
    lambda query: query.order_by(OTHER.name).group_by(Booking.id),
    lambda query: query.group_by(Customer.id).having(func.count(Customer.id) > 0),
]


@pytest.mark.parametrize("filtered", FILTERS)
def test_it_holds_for_any_mixture(filtered: Callable[[Any], Any], still: World, alone: World) -> None:
    read = 0
    for columns, source in product(COLUMNS, SOURCES):
        statement = filtered(source(select(*columns())))
        with still.database.read_business(still.ours.id) as db:
            try:
                found = rows(db, statement)
            except (Unscoped, InvalidRequestError):
                continue
            except ProgrammingError:  # PostgreSQL groups by all that is shown, or not at all
                assert not still.database.is_sqlite
                continue
        assert found == allowed(alone, statement), statement
        read += 1
    assert read or not still.database.is_sqlite


@pytest.mark.parametrize("model", business_classes(), ids=lambda model: model.__name__)
def test_it_shows_only_our_rows_of_every_table(model: type[Any], still: World) -> None:
    ours, stranger = still.ours.rows[model], still.stranger.rows[model]
    with still.database.read_business(still.ours.id) as db:
        assert [row.id for row in db.scalars(select(model))] == [ours]
        assert db.scalars(select(model.id)).all() == [ours]
        assert db.scalar(select(func.count()).select_from(model)) == 1
        assert (db.get(model, ours).id, db.get(model, stranger)) == (ours, None)
    with still.plain(still.ours.id) as db:
        assert {row.id for row in db.scalars(select(model))} == {ours, stranger}


@pytest.mark.parametrize("model", business_classes(), ids=lambda model: model.__name__)
def test_it_shows_the_platform_only_what_a_business_is_found_by(model: type[Any], still: World) -> None:
    with still.database.read_platform() as db:
        if model.found_by_platform:
            assert {row.id for row in db.scalars(select(model))} == {still.ours.rows[model], still.stranger.rows[model]}
            return
        for statement in (
            select(model),
            select(func.count()).select_from(model),
            select(Business).join(model, model.business_id == Business.id),
            select(Business).where(model.business_id == Business.id),
            select(Business).where(Business.id.in_(select(model.business_id))),
        ):
            with pytest.raises(Unscoped):
                db.execute(statement)
        with pytest.raises(Unscoped):
            db.get(model, still.ours.rows[model])


def test_it_refuses_a_union_even_of_what_can_be_narrowed(still: World) -> None:
    statement: CompoundSelect[Any] = union(select(Customer.name), select(Booking.name))
    with still.database.read_business(still.ours.id) as db, pytest.raises(Unscoped, match="CompoundSelect"):
        db.execute(statement)
