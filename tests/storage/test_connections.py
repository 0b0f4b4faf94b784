"""PostgreSQL's connections: one that broke fails nobody who had not begun, and a dead server holds nobody up."""

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from desk import customer_words, customers
from storage import postgresql
from storage.database import Collision, Database
from storage.tables import Business, Customer
from tests.storage.conftest import NOW, ON_POSTGRESQL, World

pytestmark = ON_POSTGRESQL
FOREVER = 30


def cut_off(world: World) -> None:
    """Kill every connection of our role to this database, and wait until they are gone."""
    with world.bare.connect() as connection:
        mine = "FROM pg_stat_activity WHERE datname = current_database() AND usename = 'plain'"
        connection.execute(text(f"SELECT pg_terminate_backend(pid) {mine}"))
        while connection.scalar(text(f"SELECT count(*) {mine}")):
            connection.rollback()
            time.sleep(0.01)


def names(world: World) -> list[str | None]:
    with world.database.read_business(world.ours.id) as db:
        return list(db.scalars(select(Customer.name)))


def test_it_takes_a_new_connection_for_one_that_broke_meanwhile(world: World) -> None:
    for _ in range(2):
        assert names(world) == ["ours name"]
        with world.database.open_business(world.ours.id) as db:
            db.execute(update(Customer).values(total_visits=Customer.total_visits + 1))
        cut_off(world)
    with world.database.read_platform():
        assert names(world) == ["ours name"]


def test_it_says_to_begin_anew_when_the_connection_breaks_in_the_middle(world: World) -> None:
    for session in (world.database.open_business, world.database.read_business):
        with pytest.raises(Collision), session(world.ours.id) as db:  # noqa: PT012
            db.scalars(select(Customer)).all()
            cut_off(world)
            db.scalars(select(Customer)).all()
    assert names(world) == ["ours name"]


def test_it_says_to_begin_anew_to_one_of_two_that_wait_for_each_other(world: World) -> None:
    with world.database.open_business(world.ours.id) as db:
        db.add(Customer(name="other", created_at=NOW, updated_at=NOW))
    ready = [Event(), Event()]

    def cross(number: int) -> str:
        order = ["ours name", "other"][:: 1 if number else -1]
        try:
            with world.database.open_business(world.ours.id) as db:
                db.execute(update(Customer).where(Customer.name == order[0]).values(total_visits=1))
                ready[number].set()
                ready[1 - number].wait(FOREVER)
                db.execute(update(Customer).where(Customer.name == order[1]).values(total_visits=1))
        except Collision:
            return "lost"
        return "won"

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(cross, range(2))) == ["lost", "won"]


def test_it_says_to_begin_anew_when_the_bot_finds_a_key_taken(world: World) -> None:
    for by, error in (("bot", Collision), ("owner", Exception)):
        with pytest.raises(error) as raised, world.database.open_business(world.ours.id, by=by) as db:
            db.add(Customer(phone="+61412345678", created_at=NOW, updated_at=NOW))
        assert isinstance(raised.value, Collision) == (by == "bot")


def test_it_has_what_people_do_wait_for_each_other(world: World) -> None:
    with ThreadPoolExecutor(1) as threads:
        entered = Event()

        def enter() -> None:
            with world.database.open_business(world.ours.id, by="owner") as db:
                db.scalars(select(Customer)).all()
                entered.set()

        with world.database.open_business(world.ours.id, by="owner") as db:
            db.scalars(select(Customer)).all()
            waiting = threads.submit(enter)
            assert not entered.wait(0.2)
            with world.database.open_business(world.stranger.id, by="owner") as other:
                assert other.scalars(select(Customer.name)).all() == ["stranger name"]
        waiting.result(FOREVER)
        assert entered.is_set()


def test_it_gives_up_on_a_server_that_does_not_answer(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgresql, "TURN_SECONDS", 1)
    assert names(world) == ["ours name"]
    with world.bare.connect() as connection:
        pids = connection.scalars(
            text("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND usename = 'plain'")
        ).all()
    for pid in pids:
        os.kill(pid, signal.SIGSTOP)
    try:
        began = time.monotonic()
        with pytest.raises(OperationalError, match="did not answer"):
            names(world)
        assert time.monotonic() - began < FOREVER / 3
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)
    assert names(world) == ["ours name"]


def test_it_ends_a_statement_that_takes_too_long(world: World) -> None:
    with world.database.reading.connect() as connection:
        limits = [connection.scalar(text(f"SHOW {name}")) for name in ("statement_timeout", "lock_timeout")]
    assert limits == [f"{postgresql.TURN_SECONDS}s", f"{postgresql.LOCK_SECONDS}s"]


def test_it_has_more_patience_with_a_report(world: World) -> None:
    with world.database.read_business(world.ours.id, is_slow=True) as db:
        db.scalars(select(Customer)).all()
        with Session.connection(db) as connection:
            assert connection.scalar(text("SHOW statement_timeout")) == "10min"
            assert connection.connection.driver_connection.patience == postgresql.SLOW_SECONDS
    with world.database.reading.connect() as connection:
        assert connection.scalar(text("SHOW statement_timeout")) == f"{postgresql.TURN_SECONDS}s"


def test_it_does_not_wait_for_a_server_that_is_not_there(url: str) -> None:
    database = Database(str(make_url(url).set(host="127.0.0.1", port=1, query={})))
    began = time.monotonic()
    with pytest.raises(OperationalError), database.read_platform() as db:
        db.scalars(select(Business)).all()
    assert time.monotonic() - began < FOREVER / 3


def test_it_keeps_the_words_of_both_turns_that_rename_a_customer_at_once(world: World) -> None:
    with world.database.open_business(world.ours.id) as slow:
        person = slow.scalars(select(Customer)).one()
        with world.database.open_business(world.ours.id) as quick:
            same = quick.scalars(select(Customer)).one()
            same.name = "Asha Kumar"
            customer_words.keep(quick, same)
        person.whatsapp_name = "Zelda Quinn"
        customer_words.keep(slow, person)
    with world.database.read_business(world.ours.id) as db:
        for word in ("kumar", "quinn"):
            assert [one.name for one in customers.search(db, word, "AU")] == ["Asha Kumar"]
