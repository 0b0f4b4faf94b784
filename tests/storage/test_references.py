"""No row can refer to another business's row: the database itself refuses, whatever the session let through."""

from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Uuid, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from storage.tables import Customer, Message, PreferredStaff, Row, TakenTime
from tests.storage.conftest import World, business_classes, fill

LATER = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
REFERENCES = [
    (model, key.column_keys[1])
    for model in business_classes()
    for key in sorted(model.__table__.foreign_key_constraints, key=lambda key: key.column_keys)
    if len(key.column_keys) > 1
]


@pytest.mark.parametrize(("model", "column"), REFERENCES, ids=lambda part: getattr(part, "__name__", part))
def test_it_lets_no_row_refer_to_a_stranger_s(model: type[Any], column: str, world: World) -> None:
    def refer(db: Session, to: dict[type[Row], Any]) -> None:
        row = fill(model, "third", {name.__tablename__: row for name, row in world.ours.rows.items()})
        other = next(key.column.table.name for key in model.__table__.c[column].foreign_keys)
        setattr(row, column, next(to[name] for name in to if name.__tablename__ == other))
        unlike = {Customer: ("phone", None), Message: ("position", 99), TakenTime: ("at", LATER)}.get(model)
        if unlike:
            setattr(row, *unlike)
        if model is PreferredStaff:  # one a customer
            db.delete(db.get(model, world.ours.rows[model]))
            db.flush()
        row.business_id = world.ours.id
        db.add(row)
        db.flush()

    with pytest.raises(IntegrityError, match="(?i)foreign key"), world.database.open_business(world.ours.id) as db:
        refer(db, world.stranger.rows)
    with world.plain(world.ours.id) as db:
        off = "PRAGMA foreign_keys=OFF" if world.database.is_sqlite else "SET session_replication_role = replica"
        if world.database.is_sqlite:  # which takes no notice of it inside a transaction
            world.bare.raw_connection().driver_connection.execute(off)
        else:
            db.execute(text(off))
        refer(db, world.stranger.rows)
        db.rollback()
        world.bare.dispose()
    with world.database.open_business(world.ours.id) as db:
        refer(db, world.ours.rows)


@pytest.mark.parametrize("model", business_classes(), ids=lambda model: model.__name__)
def test_it_has_every_reference_name_the_business_too(model: type[Any]) -> None:
    referring = {name for owner, name in REFERENCES if owner is model}
    ids = {column.name for column in model.__table__.columns if isinstance(column.type, Uuid)}
    assert ids - {"id", "business_id"} == referring
    for key in model.__table__.foreign_key_constraints:
        assert key.column_keys[0] == "business_id"
