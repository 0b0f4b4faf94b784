"""Reads and writes that pass the ORM by: the wall between businesses holds for them as for all others."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import bindparam, delete, event, insert, select, update
from sqlalchemy.orm import Session

from storage.database import MOST_AT_ONCE, Collision, insert_new, insert_once, write_alike, write_changes
from storage.narrowing import Unscoped, fixed
from storage.tables import Consent, Conversation, Customer, InBusiness, Message, Staff
from storage.tenancy import columns, read_columns, read_rows, vouched
from tests.storage.conftest import PHONE, World

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
NAMES = fixed(select(Customer.name).where(Customer.phone == bindparam("phone")))
KEYS = fixed(select(Conversation.key).where(Conversation.key == bindparam("key")))
OF_CONVERSATION = fixed(
    select(Message.text).where(Message.conversation_id == bindparam("id")).order_by(Message.position)
)
FOUND = fixed(select(Conversation).where(Conversation.key == bindparam("key")))
WHOLE = fixed(select(*columns(Conversation, Conversation.session)).where(Conversation.key == bindparam("key")))


def begun(db: Session, key: str = "CA1") -> Conversation:
    values = {"channel": "voice", "key": key, "line": "l", "sender": "s", "opened_at": NOW, "last_at": NOW}
    return insert_once(db, Conversation, {**values, "closed_at": None}, ("channel", "key"))[0]


def message(conversation_id: UUID, position: int, text: str) -> Message:
    return Message(
        conversation_id=conversation_id,
        position=position,
        channel="voice",
        speaker="bot",
        kind="text",
        text=text,
        at=NOW,
    )


def version_of(world: World, business_id: UUID) -> int:
    with world.database.read_business(business_id) as db:
        return db.scalars(FOUND, {"key": "CA1"}).one().version


def test_it_reads_columns_of_its_own_business_only(world: World) -> None:
    for business, name in ((world.ours, "ours name"), (world.stranger, "stranger name")):
        with world.database.read_business(business.id) as db:
            assert read_columns(db, NAMES, {"phone": PHONE}) == [(name,)]


def test_it_reads_no_columns_of_a_business_for_the_platform(world: World) -> None:
    with world.database.read_platform() as db, pytest.raises(Unscoped):
        read_columns(db, NAMES, {"phone": PHONE})


@pytest.mark.parametrize(
    "statement",
    [
        select(Customer.name).outerjoin(Conversation, Conversation.customer_id == Customer.id),
        select(Customer.name).where(Customer.id.in_(select(Conversation.customer_id))),
        select(Customer.__table__.c.name),
        update(Customer).values(name="taken"),
    ],
    ids=["an outer join", "a select inside", "a Core select", "a write"],
)
def test_it_refuses_what_where_alone_does_not_narrow(world: World, statement: object) -> None:
    with world.database.open_business(world.ours.id) as db, pytest.raises(Unscoped):
        read_columns(db, statement, {})  # type: ignore[arg-type]


def test_it_writes_the_changes_of_a_row_once(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        row = begun(db)
        row.version, row.unfinished = 7, "a tap"
        written: list[str] = []
        event.listen(world.database.writing, "before_cursor_execute", lambda *said: written.append(said[2]))
        assert write_changes(db, row)
        row.version = 8
    assert [words[:6] for words in written] == ["UPDATE"]
    with world.database.read_business(world.ours.id) as db:
        kept = db.scalars(FOUND, {"key": "CA1"}).one()
        assert (kept.version, kept.unfinished) == (7, "a tap")


def test_it_says_that_a_row_is_gone(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        row = begun(db)
        gone = delete(Conversation).where(Conversation.id == row.id)
        db.execute(gone, execution_options={"synchronize_session": False})
        row.version = 3
        assert not write_changes(db, row)


def test_it_writes_no_row_of_another_session(world: World) -> None:
    for business in (world.ours, world.stranger):
        with world.database.open_business(business.id) as db:
            begun(db)
    with world.database.read_business(world.stranger.id) as db:
        theirs = db.scalars(FOUND, {"key": "CA1"}).one()
    theirs.version = 9
    with world.database.open_business(world.ours.id) as db:
        with pytest.raises(Unscoped):
            write_changes(db, theirs)
        ours = db.scalars(FOUND, {"key": "CA1"}).one()
        ours.business_id = world.stranger.id
        with pytest.raises(Unscoped):
            write_changes(db, ours)
        db.expunge(ours)
    assert version_of(world, world.ours.id) == version_of(world, world.stranger.id) == 0


def test_it_leaves_the_other_business_s_row_of_the_same_id_alone(world: World) -> None:
    with world.database.open_business(world.stranger.id) as db:
        stranger_s = begun(db).id
    with world.database.open_business(world.ours.id) as db:
        row = begun(db)
        row.__dict__["id"] = stranger_s
        row.version = 5
        if write_changes(db, row):
            pytest.fail("a row of another business was found")
    assert version_of(world, world.stranger.id) == 0


def test_it_leaves_audited_rows_to_the_session(world: World) -> None:
    with world.database.open_business(world.ours.id, by="owner") as db:
        member = db.scalars(select(Staff)).first()
        assert member is not None
        member.name = "Somebody else"
        with pytest.raises(TypeError, match="audited"):
            write_changes(db, member)


def test_it_refuses_a_row_that_is_not_stored_yet(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        row = Consent(external_id="x", channel="sms", is_opt_out=True, words="stop", at=NOW)
        db.add(row)
        with pytest.raises(Unscoped):
            write_changes(db, row)


def test_it_writes_many_rows_in_as_few_statements_as_one_may_hold(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        conversation_id = begun(db).id
        written: list[str] = []
        event.listen(world.database.writing, "before_cursor_execute", lambda *said: written.append(said[2]))
        texts = [f"text {place}" for place in range(MOST_AT_ONCE + 3)]
        insert_new(db, [message(conversation_id, place, text) for place, text in enumerate(texts)])
    assert [words[:6] for words in written] == ["INSERT"] * 2
    with world.database.read_business(world.ours.id) as db:
        assert list(db.scalars(OF_CONVERSATION, {"id": conversation_id})) == texts


def test_it_names_errors_as_sqlalchemy_does_and_goes_on(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        conversation_id = begun(db).id
    with pytest.raises(Collision), world.database.open_business(world.ours.id) as db:
        insert_new(db, [message(conversation_id, 0, "one"), message(conversation_id, 0, "two")])
    with world.database.open_business(world.ours.id) as db:
        insert_new(db, [message(conversation_id, 0, "one")])
        assert [row.key for row in read_columns(db, KEYS, {"key": "CA1"})] == ["CA1"]


def test_it_runs_no_statement_that_fills_in_values_by_itself(world: World) -> None:
    with world.database.open_business(world.ours.id) as db, pytest.raises(TypeError):
        vouched(db, insert(Customer).values(name=bindparam("who")), {"who": "A name"})


def test_it_asks_for_every_value(world: World) -> None:
    with world.database.read_business(world.ours.id) as db, pytest.raises(KeyError):
        read_columns(db, NAMES, {})


def test_it_reads_whole_rows_that_are_the_sessions_as_any_others(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        begun(db).session = {"asked": "name"}
    with world.database.open_business(world.ours.id) as db:
        (row,) = read_rows(db, Conversation, WHOLE, {"key": "CA1"})
        assert row is db.get(Conversation, row.id)
        assert row.session == {"asked": "name"}, "what the select leaves out is read when it is asked for"
        row.version = 5
        assert read_rows(db, Conversation, WHOLE, {"key": "CA1"}) == [row]
        assert row.version == 5, "it is handed out as the session knows it"
    assert version_of(world, world.ours.id) == 5


def test_it_reads_a_whole_row_as_it_is_in_the_database_where_that_is_asked_for(world: World) -> None:
    table: Any = Conversation.__table__
    names = {name: bindparam(name, type_=table.c[name].type) for name in ("version", "session")}
    behind_its_back = update(table).where(table.c.key == "CA1").values(names)
    with world.database.open_business(world.ours.id) as db:
        row = begun(db)
        row.session = {"asked": "name"}
        db.flush()
        vouched(db, behind_its_back, {"version": 9, "session": {"asked": "phone"}})
        assert read_rows(db, Conversation, WHOLE, {"key": "CA1"}, is_fresh=True) == [row]
        assert row.version == 9
        assert row.session == {"asked": "phone"}, "what the select leaves out is read anew when it is asked for"


@pytest.mark.parametrize("model", InBusiness.__subclasses__(), ids=lambda model: model.__name__)
def test_it_reads_whole_rows_of_every_table(world: World, model: Any) -> None:
    with world.database.read_business(world.ours.id) as db:
        for row in read_rows(db, model, fixed(select(*columns(model))), {}):
            assert row.business_id == world.ours.id


def test_it_reads_whole_rows_of_its_own_business_only(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        begun(db)
    with world.database.open_business(world.stranger.id) as db:
        assert read_rows(db, Conversation, WHOLE, {"key": "CA1"}) == []
    with world.database.read_platform() as db, pytest.raises(Unscoped):
        read_rows(db, Conversation, WHOLE, {"key": "CA1"})


def test_it_takes_no_row_of_another_session_after_it_has_read_its_own(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        begun(db)
    with world.database.read_business(world.ours.id) as db:
        (theirs,) = read_rows(db, Conversation, WHOLE, {"key": "CA1"})
    with world.database.open_business(world.stranger.id) as db:
        read_rows(db, Conversation, WHOLE, {"key": "CA1"})
        with pytest.raises(Unscoped):
            db.add(theirs)


def test_it_writes_the_same_on_many_rows_of_its_own_business(world: World) -> None:
    some = MOST_AT_ONCE + 3
    with world.database.open_business(world.ours.id) as db:
        ours = [begun(db, f"CA{place}").id for place in range(some)]
    with world.database.open_business(world.stranger.id) as db:
        theirs = begun(db).id
    with world.database.open_business(world.ours.id) as db:
        write_alike(db, Conversation, [*ours[1:], theirs], {"outcome": "answered"})
    with world.database.read_business(world.ours.id) as db:
        outcomes = {row.id: row.outcome for row in db.scalars(select(Conversation))}
        assert [outcomes[one] for one in ours] == [None, *["answered"] * (some - 1)]
    with world.database.read_business(world.stranger.id) as db:
        assert db.get_one(Conversation, theirs).outcome is None


def test_it_writes_the_same_on_no_audited_row_and_on_no_key(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        with pytest.raises(TypeError):
            write_alike(db, Staff, [world.ours.id], {"name": "x"})
        with pytest.raises(Unscoped):
            write_alike(db, Conversation, [begun(db).id], {"business_id": world.stranger.id})
