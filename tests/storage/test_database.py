"""Sessions keep their promises: one row of two that insert at once, nothing half-written, nothing lost."""

import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import DBAPIError

from storage.database import Collision, Database, insert_new, insert_once
from storage.tables import Business, Conversation, Customer, Line, Message, Service, StoredFact
from storage.tenancy import Unscoped
from tests.storage.conftest import KEY, NOW, ON_SQLITE, World

ROOT = Path(__file__).resolve().parents[2]
PERSON = {"phone": "+61400000000", "created_at": NOW, "updated_at": NOW}
READ_ONLY = "readonly|read-only"
START = """
import sys
from datetime import UTC, datetime
from uuid import UUID
from storage.database import Collision, Database, insert_once
from storage.tables import Customer
from storage.types import vault
vault.use([sys.argv[3]])
database, ours = Database(sys.argv[1]), UUID(sys.argv[2])
now = datetime(2026, 11, 2, tzinfo=UTC)
print("ready", flush=True)
sys.stdin.readline()
"""


def processes(world: World, code: str, count: int = 2) -> list[str]:
    """Run the code in processes that begin at the same moment; what each one printed."""
    arguments = [
        sys.executable,
        "-c",
        START + code,
        world.database.url.render_as_string(False),
        str(world.ours.id),
        KEY,
    ]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    running = [subprocess.Popen(arguments, cwd=ROOT, text=True, **pipes) for _ in range(count)]
    for process in running:
        assert process.stdout.readline() == "ready\n", process.communicate()
    for process in running:
        process.stdin.write("go\n")
        process.stdin.flush()
    said = []
    for process in running:
        out, err = process.communicate(timeout=30)
        assert process.returncode == 0, err
        said.append(out)
    return said


def test_it_inserts_once_from_many_threads(world: World) -> None:
    def insert(_: int) -> tuple[object, bool]:
        with world.database.open_business(world.ours.id) as db:
            row, made = insert_once(db, Customer, PERSON, ["phone"])
            return row.id, made

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(insert, range(24)))
    assert len({row for row, _ in found}) == 1
    assert [made for _, made in found].count(True) == 1


def test_it_inserts_once_from_two_processes(world: World) -> None:
    code = """
for number in range(30):
    with database.open_business(ours) as db:
        person = {"phone": f"+614000001{number:02}", "created_at": now, "updated_at": now}
        print(int(insert_once(db, Customer, person, ["phone"])[1]))
"""
    first, second = (said.split() for said in processes(world, code))
    assert [{one, other} for one, other in zip(first, second, strict=True)] == [{"0", "1"}] * 30
    with world.database.read_business(world.ours.id) as db:
        assert db.scalar(select(func.count()).where(Customer.phone.like("+614000001%")).select_from(Customer)) == 30


def test_it_inserts_once_with_the_defaults_of_the_table(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        row, made = insert_once(db, Customer, PERSON, ["phone"])
    assert (made, row.is_active, row.is_test, row.total_visits, row.business_id) == (
        True,
        True,
        False,
        0,
        world.ours.id,
    )
    with world.database.open_business(world.ours.id) as db:
        again, made = insert_once(db, Customer, {**PERSON, "name": "other"}, ["phone"])
    assert (made, again.id, again.name) == (False, row.id, None)


def message(world: World, position: int, **more: Any) -> Message:
    about = {
        "conversation_id": world.ours.rows[Conversation],
        "channel": "voice",
        "speaker": "bot",
        "kind": "text",
        "text": f"said {position}",
        "at": NOW,
    }
    return Message(position=position, **about | more)


def test_it_inserts_new_rows_in_the_business_of_the_session(world: World) -> None:
    rows = [message(world, 50, external_id="E50", media=[{"url": "u"}]), message(world, 51)]
    with world.database.open_business(world.ours.id) as db:
        insert_new(db, rows)
        insert_new(db, [])
        assert not db.new
        stored = db.scalars(select(Message).where(Message.position >= 50).order_by(Message.position)).all()
        told = [(row.id, row.business_id, row.text, row.external_id, row.media, row.at) for row in stored]
    assert told == [
        (rows[0].id, world.ours.id, "said 50", "E50", [{"url": "u"}], NOW),
        (rows[1].id, world.ours.id, "said 51", None, None, NOW),
    ]
    assert {row.business_id for row in rows} == {world.ours.id}


def test_it_inserts_new_rows_with_the_defaults_of_the_table(world: World) -> None:
    learned = {"name": "n", "value": "v", "text": "t", "span_start": 0, "span_end": 1, "source": "rule", "at": NOW}
    of = {"conversation_id": world.ours.rows[Conversation], "message_id": world.ours.rows[Message]}
    with world.database.open_business(world.ours.id) as db:
        row = StoredFact(confidence=0.5, **learned, **of)
        insert_new(db, [row])
    with world.database.read_business(world.ours.id) as db:
        assert db.get_one(StoredFact, row.id).is_current


def test_it_refuses_new_rows_for_somebody_else(world: World) -> None:
    theirs = world.stranger.rows[Conversation]
    with world.database.open_business(world.ours.id) as db:
        with pytest.raises(Unscoped):
            insert_new(db, [message(world, 50, business_id=world.stranger.id)])
        with pytest.raises(Unscoped):
            insert_new(db, [message(world, 50, business_id=world.ours.id)])
        with pytest.raises(Unscoped):
            insert_new(db, [Business(number=9, slug="ninth", kind="k", name="n", country="AU", zone="UTC")])
    with world.database.open_platform() as db, pytest.raises(Unscoped):
        insert_new(db, [message(world, 50)])
    with pytest.raises(DBAPIError), world.database.open_business(world.ours.id) as db:
        insert_new(db, [message(world, 50, conversation_id=theirs)])


def test_it_refuses_new_rows_that_would_leave_no_audit_row(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        with pytest.raises(TypeError):
            insert_new(db, [Customer(**PERSON)])
        with pytest.raises(TypeError):
            insert_new(db, [message(world, 50), Conversation()])


def test_it_calls_a_new_row_that_is_there_already_a_collision(world: World) -> None:
    for expected in (nullcontext(), pytest.raises(Collision)):
        with expected, world.database.open_business(world.ours.id) as db:
            insert_new(db, [message(world, 50, external_id="E50")])


def test_it_opens_one_conversation_at_a_time(world: World) -> None:
    values = {"channel": "voice", "key": "CA1", "line": "+1", "sender": "+2", "opened_at": NOW, "last_at": NOW}
    key = ["channel", "key", "closed_at"]
    with world.database.open_business(world.ours.id) as db:
        first, made = insert_once(db, Conversation, {**values, "closed_at": None}, key)
        assert made
        assert insert_once(db, Conversation, {**values, "closed_at": None}, key) == (first, False)
        first.closed_at = NOW
        second, made = insert_once(db, Conversation, {**values, "closed_at": None}, key)
    assert made
    assert second.id != first.id


def test_it_inserts_a_business_once_on_the_platform(database: Database) -> None:
    values = {"number": 1, "slug": "a", "kind": "k", "name": "n", "country": "AU", "zone": "UTC", "created_at": NOW}
    for expected in (True, False):
        with database.open_platform() as db:
            row, made = insert_once(db, Business, values, ["slug"])
        assert (made, row.has_csv_logs) == (expected, True)


def test_it_refuses_to_insert_once_for_somebody_else(world: World) -> None:
    key = {"channel": "voice", "address": "stranger address"}
    with world.database.open_business(world.ours.id) as db:
        with pytest.raises(Unscoped):
            insert_once(db, Line, {**key, "business_id": world.stranger.id}, ["channel", "address"])
        with pytest.raises(Unscoped):
            insert_once(db, Business, {"slug": "third"}, ["slug"])
        row, made = insert_once(db, Line, key, ["channel", "address"])
        assert (row.business_id, made) == (world.ours.id, True)
    with world.database.open_platform() as db, pytest.raises(Unscoped):
        insert_once(db, Customer, {"phone": "+61400000000"}, ["phone"])


def test_it_does_not_take_over_a_stranger_s_line(world: World) -> None:
    taken = {"channel": "stranger channel", "address": "stranger address"}
    with pytest.raises(Collision), world.database.open_business(world.ours.id) as db:
        insert_once(db, Line, taken, ["channel", "address"])


def test_it_only_reads_in_a_reading_session(world: World) -> None:
    with world.database.read_business(world.ours.id) as db, pytest.raises(DBAPIError, match=READ_ONLY):
        db.execute(update(Customer).values(name="x"))
    with world.database.read_business(world.ours.id) as db:
        db.add(Service(code="x"))
        with pytest.raises(DBAPIError, match=READ_ONLY):
            db.commit()
    with world.database.read_platform() as db, pytest.raises(DBAPIError, match=READ_ONLY):
        db.execute(update(Business).values(name="x"))


def test_it_lets_what_was_read_be_used_afterwards(world: World) -> None:
    with world.database.read_business(world.ours.id) as db:
        message = db.scalars(select(Message)).one()
    assert (message.text, message.at) == ("ours text", NOW)


def test_it_reads_one_moment_while_others_write(world: World) -> None:
    with world.database.read_business(world.ours.id) as reader:
        assert reader.scalar(select(Customer.name)) == "ours name"
        with world.database.open_business(world.ours.id) as writer:
            writer.execute(update(Customer).values(name="new"))
        assert reader.scalar(select(Customer.name)) == "ours name"
    with world.database.read_business(world.ours.id) as reader:
        assert reader.scalar(select(Customer.name)) == "new"


def test_it_takes_everything_back_after_an_error(world: World) -> None:
    def fail() -> None:
        with world.database.open_business(world.ours.id) as db:
            db.execute(update(Customer).values(name="x"))
            insert_once(db, Customer, PERSON, ["phone"])
            raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError, match="on purpose"):
        fail()
    with world.database.read_business(world.ours.id) as db:
        assert db.scalars(select(Customer.name)).all() == ["ours name"]
    with world.database.open_business(world.ours.id) as db:
        assert insert_once(db, Customer, PERSON, ["phone"])[1]


def test_it_takes_everything_back_when_the_process_dies(world: World) -> None:
    code = """
import os, signal
with database.open_business(ours) as db:
    insert_once(db, Customer, {"phone": "+61400000000", "created_at": now, "updated_at": now}, ["phone"])
    print("written", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""
    with pytest.raises(AssertionError):
        processes(world, code, 1)
    with world.database.open_business(world.ours.id) as db:
        assert insert_once(db, Customer, PERSON, ["phone"])[1]


def test_it_has_two_processes_write_side_by_side(world: World) -> None:
    code = """
from sqlalchemy import update
for _ in range(25):
    with database.open_business(ours) as db:
        db.execute(update(Customer).values(total_visits=Customer.total_visits + 1))
"""
    processes(world, code)
    with world.database.read_business(world.ours.id) as db:
        assert db.scalar(select(Customer.total_visits)) == 50


@pytest.mark.parametrize("writes", [True, False])
@ON_SQLITE
def test_it_loses_nothing_in_a_power_cut(writes: bool, world: World) -> None:
    engine = world.database.writing if writes else world.database.reading
    with engine.connect() as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "query_only")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "query_only": int(not writes)}


@ON_SQLITE
def test_it_takes_the_write_lock_at_once(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        db.scalars(select(Customer)).one()
        other = sqlite3.connect(str(world.database.url.database), timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.close()


def test_it_opens_no_connection_before_the_first_use(url: str) -> None:
    database = Database(url)
    assert database.reading.pool.status().startswith("Pool size: 16  Connections in pool: 0")
    if database.is_sqlite:
        assert not any(name.endswith("-wal") for name in os.listdir(Path(str(database.url.database)).parent))


def test_it_can_delete_a_business_with_all_that_is_its_own(world: World) -> None:
    with world.database.open_platform() as db:
        db.delete(db.get(Business, world.stranger.id))
    for model, row in world.stranger.rows.items():
        with world.plain(None) as db:
            assert db.get(model, row) is None
    with world.database.read_business(world.ours.id) as db:
        assert all(db.get(model, row) for model, row in world.ours.rows.items())


def test_it_refuses_a_column_that_is_not_there(world: World) -> None:
    values = {"nmae": "Ann", "created_at": NOW, "updated_at": NOW}
    with pytest.raises(TypeError, match="nmae"), world.database.open_business(world.ours.id) as db:
        insert_once(db, Customer, values, ("id",))
