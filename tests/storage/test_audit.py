"""What a person changes leaves a row that names the columns and never the values; what the bot does leaves none."""

import pytest
from sqlalchemy import delete, select, update

from storage.database import insert_once
from storage.tables import Audit, Booking, Business, Consent, Customer, Reminder, Row
from storage.types import new_id
from tests.storage.conftest import NOW, World

ANN = "staff:0192"


def left(world: World) -> list[tuple[str, str, str, str]]:
    """The audit rows that were not there from the start, oldest first."""
    with world.database.read_business(world.ours.id) as db:
        rows = db.scalars(select(Audit).where(Audit.id != world.ours.rows[Audit]).order_by(Audit.id)).all()
        return [(row.by, row.action, row.table, row.columns) for row in rows]


def test_it_names_what_a_person_changed_and_not_how(world: World) -> None:
    with world.database.open_business(world.ours.id, by=ANN) as db:
        customer = db.scalars(select(Customer)).one()
        customer.name, customer.whatsapp_name = "Secret Name", "Secret Name"
    assert left(world) == [(ANN, "change", "customers", "name,whatsapp_name")]
    with world.database.read_business(world.ours.id) as db:
        row = db.scalars(select(Audit).where(Audit.by == ANN)).one()
        assert row.row_id == str(customer.id)
        assert "Secret" not in str(vars(row))


def test_it_notes_what_a_person_added_and_took_away(world: World) -> None:
    with world.database.open_business(world.ours.id, by=ANN) as db:
        customer = Customer(name="Secret Name", created_at=NOW, updated_at=NOW)
        db.add(customer)
        db.flush()
        db.delete(db.scalars(select(Reminder)).one())
    assert left(world) == [
        (ANN, "add", "customers", "created_at,name,updated_at"),
        (ANN, "delete", "reminders", ""),
    ]
    with world.database.read_business(world.ours.id) as db:
        assert db.scalars(select(Audit.row_id).where(Audit.action == "add")).one() == str(customer.id)


def test_it_notes_an_insert_once_if_it_made_the_row(world: World) -> None:
    values = {"phone": "+61400000000", "created_at": NOW, "updated_at": NOW}
    for _ in range(2):
        with world.database.open_business(world.ours.id, by=ANN) as db:
            insert_once(db, Customer, values, ["phone"])
    assert left(world) == [(ANN, "add", "customers", "created_at,phone,updated_at")]


def test_it_notes_a_statement_over_many_rows(world: World) -> None:
    with world.database.open_business(world.ours.id, by=ANN) as db:
        db.execute(update(Booking).values(name="Secret Name", status="done"))
        db.execute(delete(Reminder))
        db.execute(update(Consent).values(words="not audited"))
    assert left(world) == [(ANN, "change", "bookings", "name,status"), (ANN, "delete", "reminders", "")]


def test_it_leaves_no_row_for_the_bot(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        db.scalars(select(Customer)).one().name = "x"
        db.add(Customer(name="x", created_at=NOW, updated_at=NOW))
        db.execute(update(Booking).values(name="x"))
        insert_once(db, Customer, {"phone": "+61400000000", "created_at": NOW, "updated_at": NOW}, ["phone"])
    assert left(world) == []


def test_it_leaves_no_row_for_what_is_not_audited_or_not_changed(world: World) -> None:
    with world.database.open_business(world.ours.id, by=ANN) as db:
        db.scalars(select(Consent)).one().words = "x"
        customer = db.scalars(select(Customer)).one()
        customer.name = "ours name"
    assert left(world) == []


def test_it_leaves_no_row_when_the_change_is_taken_back(world: World) -> None:
    def fail() -> None:
        with world.database.open_business(world.ours.id, by=ANN) as db:
            db.scalars(select(Customer)).one().name = "x"
            db.flush()
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        fail()
    assert left(world) == []


def test_it_leaves_no_row_for_the_platform(world: World) -> None:
    with world.database.open_platform() as db:
        db.scalars(select(Business).where(Business.id == world.ours.id)).one().name = "x"
    assert left(world) == []


@pytest.mark.parametrize("model", [Customer, Booking, Reminder])
def test_it_names_columns_that_fit(model: type[Row]) -> None:
    assert len(",".join(model.__table__.columns.keys())) <= Audit.columns.type.length
    assert len(str(new_id())) <= Audit.row_id.type.length
