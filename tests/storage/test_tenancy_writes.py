"""No business touches another's rows, nor gets one into its session; each way that is known to us is tried."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Uuid, bindparam, delete, event, func, insert, literal_column, select, text, update
from sqlalchemy.orm import Session, load_only, make_transient_to_detached

from storage import tenancy
from storage.narrowing import Unscoped
from storage.tables import Booking, Business, Consent, Customer, StoredFact
from tests.storage.conftest import NOW, ON_SQLITE, World, business_classes, fill

# Ways to write that SQLAlchemy warns of are tried too.
pytestmark = [
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.SAWarning"),
    pytest.mark.filterwarnings("ignore::sqlalchemy.exc.LegacyAPIWarning"),
]

Leak = Callable[[Session, World], Any]
LEAKS: dict[str, Leak] = {}
WORDS = {"external_id": "x", "channel": "voice", "is_opt_out": True, "words": "stop", "at": NOW}


def leak(name: str) -> Callable[[Leak], Leak]:
    """A way to a stranger's row. It leaks when that row changes, or when the function gives something true."""

    def keep(found: Leak) -> Leak:
        LEAKS[name] = found
        return found

    return keep


def theirs(world: World, *options: Any) -> Customer:
    """The stranger's customer, read in the stranger's own session."""
    with world.database.read_business(world.stranger.id) as db:
        return db.scalars(select(Customer).options(*options)).one()


def mine(db: Session, model: type[Any]) -> Any:
    return db.scalars(select(model).where(model.business_id == db.info["business_id"])).one()


def forged(db: Session, world: World) -> Customer:
    """The stranger's customer under our name, as if it had been read."""
    row = Customer(id=theirs(world).id, business_id=world.ours.id)
    make_transient_to_detached(row)
    db.add(row)
    return row


def dump(world: World) -> dict[str, list[Any]]:
    """Every row of the stranger, read past every wall."""
    key = bindparam("key", world.stranger.id, Uuid())
    tables = [model.__tablename__ for model in business_classes()]
    query = "SELECT * FROM {} WHERE business_id = :key ORDER BY id"
    with world.bare.connect() as connection:
        return {t: list(connection.execute(text(query.format(t)).bindparams(key)).all()) for t in tables}


leak("update of all rows")(lambda db, world: db.execute(update(Customer).values(name="x")) and None)
leak("update by id")(
    lambda db, world: db.execute(update(Customer).where(Customer.id == theirs(world).id).values(name="x")) and None
)
leak("update of a list of rows")(
    lambda db, world: db.execute(update(Customer), [{"id": theirs(world).id, "name": "x"}])
)
leak("update with text")(lambda db, world: db.execute(update(Customer).where(text("1 OR 1")).values(name="x")))
leak("update by another class in WHERE")(
    lambda db, world: db.execute(update(Consent).where(Customer.name == "stranger name").values(words="x"))
)
leak("update that moves the row")(
    lambda db, world: db.execute(
        update(Consent)
        .where(Consent.business_id == world.ours.id)
        .values(business_id=world.stranger.id, customer_id=None)
    )
)
leak("update that moves the row, in order")(
    lambda db, world: db.execute(
        update(Consent).ordered_values((Consent.customer_id, None), (Consent.business_id, world.stranger.id))
    )
)
leak("update with the business beside it")(
    lambda db, world: db.execute(update(Consent), {"business_id": world.stranger.id, "customer_id": None})
)
leak("update from a Core select")(
    lambda db, world: (
        db.execute(
            update(Customer)
            .values(name=select(func.max(Booking.__table__.c.name)).scalar_subquery())
            .returning(Customer.name)
        ).scalar()
        == "stranger name"
    )
)
leak("update that gives back text")(
    lambda db, world: db.execute(
        update(Customer).values(name="x").returning(literal_column("(SELECT max(name) FROM bookings)"))
    ).scalar()
)
leak("delete of all rows")(lambda db, world: db.execute(delete(StoredFact)) and None)
leak("Core update")(lambda db, world: db.execute(update(Customer.__table__).values(name="x")))
leak("Core delete")(lambda db, world: db.execute(delete(StoredFact.__table__)))
leak("Core insert")(
    lambda db, world: db.execute(
        insert(Consent.__table__), {"id": world.ours.id, "business_id": world.stranger.id, **WORDS}
    )
)
leak("ORM insert")(lambda db, world: db.execute(insert(Consent).values(business_id=world.stranger.id, **WORDS)))
leak("bulk insert")(lambda db, world: db.execute(insert(Consent), [{"business_id": world.stranger.id, **WORDS}]))
leak("raw text")(lambda db, world: db.execute(text("UPDATE customers SET name = 'x'")))
leak("bulk_insert_mappings")(
    lambda db, world: db.bulk_insert_mappings(Consent, [{"business_id": world.stranger.id, **WORDS}])
)
leak("bulk_update_mappings")(
    lambda db, world: db.bulk_update_mappings(Customer, [{"id": theirs(world).id, "name": "x"}])
)
leak("bulk_save_objects")(
    lambda db, world: db.bulk_save_objects([Consent(business_id=world.stranger.id, customer_id=None, **WORDS)])
)
leak("connection of its own")(lambda db, world: db.connection().exec_driver_sql("SELECT name FROM customers").all()[1])
leak("query.get")(lambda db, world: db.query(Customer).get(theirs(world).id))
leak("query.all")(lambda db, world: len(db.query(Customer).all()) > 1)
leak("query.count")(lambda db, world: db.query(Customer).count() > 1)
leak("query.exists")(
    lambda db, world: db.query(db.query(Customer).filter(Customer.name == "stranger name").exists()).scalar()
)
leak("query.from_statement")(
    lambda db, world: db.query(Customer).from_statement(text("SELECT * FROM customers")).all()[1]
)
leak("query.update")(lambda db, world: db.query(Customer).update({"name": "x"}) and None)
leak("query.delete")(lambda db, world: db.query(StoredFact).delete() and None)
leak("get")(lambda db, world: db.get(Customer, theirs(world).id))
leak("insert of the stranger's row")(lambda db, world: db.add(Consent(business_id=world.stranger.id, **WORDS)))
leak("merge")(lambda db, world: db.merge(theirs(world)))
leak("merge without a look")(lambda db, world: db.merge(theirs(world), load=False))


@leak("identity map")
def _(db: Session, world: World) -> Any:
    row = theirs(world)
    db.add(row)
    return db.get(Customer, row.id)


@leak("delete of a detached row")
def _(db: Session, world: World) -> None:
    with world.database.read_business(world.stranger.id) as other:
        row = other.scalars(select(StoredFact)).one()
    db.delete(row)


@leak("insert that changes its mind")
def _(db: Session, world: World) -> None:
    row = Consent(business_id=world.ours.id, **WORDS)
    db.add(row)
    row.business_id = world.stranger.id


@leak("change of the business")
def _(db: Session, world: World) -> None:
    row = mine(db, Consent)
    row.business_id, row.customer_id = world.stranger.id, None


@leak("detached row said to be ours")
def _(db: Session, world: World) -> None:
    row = theirs(world)
    row.business_id, row.phone, row.reached_through_id = world.ours.id, None, None
    row.name = "x"
    with db.no_autoflush:
        db.add(row)
        db.expire(row, ["business_id", "phone"])


@leak("detached row whose business was not read")
def _(db: Session, world: World) -> None:
    row = theirs(world, load_only(Customer.name))
    row.name = "x"
    db.add(row)


@leak("forged row, loaded when asked")
def _(db: Session, world: World) -> str:
    return forged(db, world).name


@leak("forged row, refreshed")
def _(db: Session, world: World) -> str:
    row = forged(db, world)
    db.refresh(row)
    return row.name


def leaks(session: Any, found: Leak, world: World) -> bool:
    before = dump(world)
    with session as db:
        shown = bool(found(db, world))
        db.flush()
        if not isinstance(db, tenancy.Scoped):
            db.commit()
    return shown or dump(world) != before


@pytest.mark.parametrize("name", LEAKS)
def test_it_does_not_leak(name: str, world: World) -> None:
    before = dump(world)
    try:
        assert not leaks(world.database.open_business(world.ours.id), LEAKS[name], world)
    except Unscoped:
        assert dump(world) == before


@pytest.mark.parametrize("name", LEAKS)
@ON_SQLITE
def test_it_would_leak_without_the_wall(name: str, world: World) -> None:
    assert leaks(world.plain(world.ours.id), LEAKS[name], world)


@pytest.mark.parametrize(
    ("kind", "listener", "name"),
    [
        ("do_orm_execute", tenancy.narrow, "query.all"),
        ("do_orm_execute", tenancy.narrow, "update of all rows"),
        ("before_flush", tenancy.own, "change of the business"),
        ("before_attach", tenancy.keep_out, "identity map"),
    ],
)
@ON_SQLITE
def test_it_is_the_listener_that_holds(kind: str, listener: Any, name: str, world: World) -> None:
    event.remove(tenancy.Scoped, kind, listener)
    try:
        assert leaks(world.database.open_business(world.ours.id), LEAKS[name], world)
    finally:
        event.listen(tenancy.Scoped, kind, listener)
    assert event.contains(tenancy.Scoped, kind, listener)


def test_it_touches_only_our_rows(world: World) -> None:
    before = dump(world)
    with world.database.open_business(world.ours.id) as db:
        assert db.execute(update(Customer).values(name="new")).rowcount == 1
        assert db.execute(delete(StoredFact)).rowcount == 1
        assert db.query(Booking).update({"name": "new"}) == 1
    with world.database.read_business(world.ours.id) as db:
        assert (db.scalar(select(Customer.name)), db.scalar(select(Booking.name))) == ("new", "new")
        assert db.scalars(select(StoredFact)).all() == []
    assert dump(world) == before


def test_it_loads_what_was_deferred_or_expired(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        row = db.scalars(select(Customer).options(load_only(Customer.id))).one()
        assert row.name == "ours name"
        db.refresh(row)
        db.expire(row)
        assert row.name == "ours name"
        with db.begin_nested() as savepoint:
            db.delete(mine(db, StoredFact))
            db.flush()
            savepoint.rollback()
        assert mine(db, StoredFact).name == "ours name"


def test_it_changes_our_business_and_no_other(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        db.scalars(select(Business)).one().name = "new"
        assert db.get(Business, world.stranger.id) is None
    with world.database.read_platform() as db:
        assert sorted(db.scalars(select(Business.name))) == ["new", "stranger name"]
    with pytest.raises(Unscoped), world.database.open_business(world.ours.id) as db:
        db.add(fill(Business, "third", {}))


def test_it_lets_the_platform_write_no_business_s_rows(world: World) -> None:
    for statement in (update(Customer).values(name="x"), delete(StoredFact)):
        with world.database.open_platform() as db, pytest.raises(Unscoped):
            db.execute(statement)
    with pytest.raises(Unscoped), world.database.open_platform() as db:
        db.add(Consent(business_id=world.ours.id, **WORDS))
