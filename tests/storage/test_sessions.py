"""Copies of sessions in Redis: whose they are, what they show to a stranger, and what happens when they are no good."""

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from cryptography.fernet import Fernet

from storage.redis_server import RedisServer
from storage.sessions import Copy, Sessions
from storage.types import vault
from tests import valkey
from tests.valkey import Valkey
from tests.world import KEY

OURS, THEIRS = uuid.uuid4(), uuid.uuid4()
PHONE = "+61412000678"
HOUR = timedelta(hours=1)
NOW = datetime(2026, 11, 21, 5, 50, tzinfo=UTC)


@pytest.fixture(scope="module")
def server() -> Iterator[Valkey]:
    with valkey.running() as running:
        yield running


@pytest.fixture
def redis(server: Valkey) -> Iterator[RedisServer]:
    vault.use([KEY])
    server.flush()
    with valkey.connected(server) as connected:
        yield connected


@pytest.fixture
def sessions(redis: RedisServer) -> Sessions:
    return Sessions(redis, "secret")


def copy(version: int = 3, session: Any = None) -> Copy:
    return Copy(uuid.uuid4(), version, NOW, session or {"said": ["Where is it, Minh?"]})


def kept(sessions: Sessions, business_id: uuid.UUID, one: Copy, **more: Any) -> None:
    sessions.keep(business_id, "whatsapp", PHONE, one, lasts=more.get("lasts", HOUR))
    valkey.until(lambda: sessions.find(business_id, "whatsapp", PHONE) == one)


def test_it_finds_what_was_kept_last(sessions: Sessions) -> None:
    assert sessions.find(OURS, "whatsapp", PHONE) is None
    kept(sessions, OURS, copy(3))
    newer = copy(4, {"said": ["Ταῦτα", "\ud83d"]})
    kept(sessions, OURS, newer)
    assert sessions.find(OURS, "whatsapp", PHONE) == newer


def test_it_keeps_businesses_channels_and_customers_apart(sessions: Sessions) -> None:
    kept(sessions, OURS, copy())
    assert sessions.find(THEIRS, "whatsapp", PHONE) is None
    assert sessions.find(OURS, "sms", PHONE) is None
    assert sessions.find(OURS, "whatsapp", "+61412000679") is None


def test_it_does_not_believe_a_copy_that_lies_under_another_name(
    server: Valkey, redis: RedisServer, sessions: Sessions
) -> None:
    kept(sessions, OURS, copy())
    [name] = server.do("KEYS", "*")
    server.do("COPY", name, sessions._name(THEIRS, "whatsapp", PHONE))
    server.do("COPY", name, sessions._name(OURS, "sms", PHONE))
    assert server.do("DBSIZE") == 3
    assert sessions.find(THEIRS, "whatsapp", PHONE) is None
    assert sessions.find(OURS, "sms", PHONE) is None


def test_it_shows_nothing_of_a_customer_to_who_reads_redis(server: Valkey, sessions: Sessions) -> None:
    kept(sessions, OURS, copy())
    [name] = server.do("KEYS", "*")
    value = server.do("GET", name)
    for shown in (name, value):
        for hidden in (PHONE, PHONE[1:], "Minh", str(OURS), OURS.hex):
            assert hidden.encode() not in shown


def test_it_names_copies_by_a_secret(redis: RedisServer) -> None:
    kept(Sessions(redis, "one"), OURS, copy())
    assert Sessions(redis, "other").find(OURS, "whatsapp", PHONE) is None


def test_it_lets_copies_run_out(server: Valkey, sessions: Sessions) -> None:
    kept(sessions, OURS, copy(), lasts=timedelta(minutes=30))
    [name] = server.do("KEYS", "*")
    assert 0 < server.do("TTL", name) <= 1800


def test_it_forgets(sessions: Sessions) -> None:
    kept(sessions, OURS, copy())
    sessions.forget(OURS, "whatsapp", PHONE)
    valkey.until(lambda: sessions.find(OURS, "whatsapp", PHONE) is None)


@pytest.mark.parametrize("value", [b"", b"rubbish", b"gAAAAA", "sealed {}", "sealed []", "sealed 1", "sealed other"])
def test_it_takes_rubbish_for_nothing(server: Valkey, sessions: Sessions, value: bytes | str) -> None:
    if isinstance(value, str):
        value = Fernet(Fernet.generate_key()).encrypt(b"{}") if "other" in value else vault.seal(value[7:].encode())
    server.do("SET", sessions._name(OURS, "voice", "CA1"), value)
    assert sessions.find(OURS, "voice", "CA1") is None


def test_it_finds_nothing_without_redis(server: Valkey) -> None:
    nowhere = Sessions()
    nowhere.keep(OURS, "voice", "CA1", copy(), lasts=HOUR)
    nowhere.forget(OURS, "voice", "CA1")
    assert nowhere.find(OURS, "voice", "CA1") is None


def test_it_finds_nothing_while_redis_is_frozen_and_does_not_wait_to_write(server: Valkey, sessions: Sessions) -> None:
    kept(sessions, OURS, copy())
    server.freeze()
    try:
        assert sessions.find(OURS, "whatsapp", PHONE) is None
        for _ in range(2000):
            sessions.keep(OURS, "whatsapp", PHONE, copy(), lasts=HOUR)
    finally:
        server.thaw()
