"""Sealed text stays sealed and its keys can be changed; instants are in UTC; ids are in the order of their making."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import select, text
from sqlalchemy.exc import StatementError

from storage.tables import Booking, Conversation, Message, StoredFact
from storage.types import Vault, new_id, vault
from tests.storage.conftest import KEY, NOW, ON_SQLITE, World

SECRET = "the drain beneath 14 Wattle Street"


@pytest.fixture
def keys() -> Iterator[Vault]:
    yield vault
    vault.use([KEY])


def write(world: World, **values: Any) -> None:
    with world.database.open_business(world.ours.id) as db:
        message = db.scalars(select(Message)).one()
        for name, value in values.items():
            setattr(message, name, value)


def read(world: World) -> Message:
    with world.database.read_business(world.ours.id) as db:
        return db.scalars(select(Message)).one()


@ON_SQLITE
def test_it_keeps_sealed_text_out_of_the_file(world: World) -> None:
    file = Path(str(world.database.url.database))
    with world.database.open_business(world.ours.id) as db:
        message = db.scalars(select(Message)).one()
        message.text = message.answer = SECRET
        message.media = {"words": SECRET}
        db.scalars(select(StoredFact)).one().value = SECRET
        db.scalars(select(Booking)).one().notes = SECRET
        conversation = db.scalars(select(Conversation)).one()
        conversation.session, conversation.line = {"facts": [SECRET]}, "an open line"
    lying = b"".join(path.read_bytes() for path in file.parent.glob(f"{file.name}*"))
    assert b"an open line" in lying
    assert (file.parent / f"{file.name}-wal").stat().st_size > 0
    for word in SECRET.encode().split():
        assert len(word) < 5 or word not in lying
    world.database.close()
    assert SECRET.encode() not in file.read_bytes()
    assert read(world).text == SECRET


@pytest.mark.parametrize("text", ["", "é漢字🙂", "a\x00b", "half of a pair \ud83d", "\udfff", "x" * 100_000])
def test_it_gives_back_any_text(text: str, world: World) -> None:
    write(world, text=text, answer=None, media={"text": text, "n": [1, None, 1.5]})
    found = read(world)
    assert (found.text, found.answer, found.media) == (text, None, {"text": text, "n": [1, None, 1.5]})


def test_it_opens_old_rows_after_a_change_of_keys(world: World, keys: Vault) -> None:
    newer = Fernet.generate_key().decode()
    write(world, text="old")
    keys.use([newer, KEY])
    assert read(world).text == "old"
    write(world, text="new")
    keys.use([newer])
    assert read(world).text == "new"


@pytest.mark.parametrize("statement", [select(Message), select(Message.text)])
def test_it_says_which_setting_is_wrong_when_no_key_fits(statement: Any, world: World, keys: Vault) -> None:
    keys.use([Fernet.generate_key().decode()])
    with world.database.read_business(world.ours.id) as db, pytest.raises(ValueError, match="ENCRYPTION_KEYS"):
        db.execute(statement).all()


def test_it_notices_what_was_changed_in_the_file(world: World) -> None:
    with world.bare.begin() as connection:
        sealed = connection.execute(text("SELECT text FROM messages")).scalars().all()
        changed = [value[:60] + b"AA" + value[62:] for value in map(bytes, sealed)]
        connection.execute(text("UPDATE messages SET text = :text"), {"text": changed[0]})
    with pytest.raises(ValueError, match="ENCRYPTION_KEYS"):
        read(world)


@pytest.mark.parametrize("bad", [["short"], [""], [KEY[:-4]], []])
def test_it_refuses_keys_that_are_none(bad: list[str]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - Fernet words it
        Vault().use(bad)


def test_it_seals_nothing_without_keys() -> None:
    with pytest.raises(RuntimeError, match="vault has no keys"):
        Vault().seal(b"x")


def test_it_keeps_an_instant_whatever_its_zone(world: World) -> None:
    sydney = timezone(timedelta(hours=11))
    write(world, at=datetime(2026, 11, 2, 20, 30, 0, 123456, tzinfo=sydney), thinking_until=None)
    found = read(world)
    assert (found.at, found.at.tzinfo) == (NOW.replace(microsecond=123456), UTC)
    assert found.thinking_until is None
    with world.database.read_business(world.ours.id) as db:
        assert db.scalar(select(Message.id).where(Message.at > NOW.astimezone(sydney))) == found.id


def test_it_refuses_an_instant_without_a_zone(world: World) -> None:
    with pytest.raises((ValueError, StatementError), match="an instant needs a time zone"):
        write(world, at=datetime(2026, 11, 2, 9, 30))
    with world.database.read_business(world.ours.id) as db:
        query = select(Message).where(Message.at > datetime(2026, 11, 2, 9, 30))
        with pytest.raises((ValueError, StatementError), match="an instant needs a time zone"):
            db.execute(query)


def test_it_makes_ids_in_order() -> None:
    ids = [new_id() for _ in range(5000)]
    assert ids == sorted(ids)
    assert len(set(ids)) == len(ids)
    assert {(one.version, one.variant) for one in ids} == {(7, "specified in RFC 4122")}


def test_it_makes_ids_in_order_across_processes() -> None:
    code = "from storage.types import new_id; print(new_id())"
    root = Path(__file__).resolve().parents[2]
    before = str(new_id())
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True, timeout=30
    )
    assert before < done.stdout.strip() < str(new_id())
