"""The connection to Redis, against a real server that is frozen, refused, flushed and started again."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest
from structlog.testing import capture_logs

from storage import redis_server
from storage.redis_server import Away, RedisServer
from tests import valkey
from tests.servers import free_port
from tests.valkey import Valkey

# Only against hanging: redis-py's own defaults wait for 20 seconds.
HANGS_SECONDS = 2.0


@pytest.fixture(scope="module")
def server() -> Iterator[Valkey]:
    with valkey.running() as running:
        yield running


@pytest.fixture
def ours(server: Valkey) -> Iterator[RedisServer]:
    server.flush()
    with valkey.connected(server) as connected:
        yield connected


def asked(server: RedisServer, *command: str) -> object:
    """The answer, or "away"; never a long wait for it."""
    started = time.monotonic()
    try:
        return server.ask(*command)
    except Away:
        return "away"
    finally:
        assert time.monotonic() - started < HANGS_SECONDS


def test_it_asks_and_tells(ours: RedisServer) -> None:
    ours.tell("SET", "colour", "blue")
    valkey.until(lambda: asked(ours, "GET", "colour") == b"blue")
    assert asked(ours, "GET", "nothing") is None


def test_it_gives_a_frozen_server_up_at_once_and_takes_it_back(server: Valkey, ours: RedisServer) -> None:
    assert asked(ours, "PING") == b"PONG"
    server.freeze()
    try:
        assert [asked(ours, "PING") for _ in range(200)] == ["away"] * 200
        assert not ours.is_here
    finally:
        server.thaw()
    valkey.until(lambda: ours.is_here)
    assert asked(ours, "PING") == b"PONG"


def test_it_notices_a_frozen_server_by_itself(server: Valkey, ours: RedisServer) -> None:
    server.freeze()
    try:
        valkey.until(lambda: not ours.is_here)
    finally:
        server.thaw()
    valkey.until(lambda: ours.is_here)


def test_it_outlives_a_restart(server: Valkey, ours: RedisServer) -> None:
    ours.tell("SET", "colour", "blue")
    server.kill()
    assert asked(ours, "GET", "colour") == "away"
    server.start()
    valkey.until(lambda: ours.is_here)
    assert asked(ours, "GET", "colour") is None


def test_it_takes_an_error_of_the_server_for_being_away(ours: RedisServer) -> None:
    assert asked(ours, "NO-SUCH-COMMAND") == "away"
    valkey.until(lambda: ours.is_here)


def test_it_opens_another_connection_when_all_are_taken(ours: RedisServer) -> None:
    taken = [ours._ready.get_nowait() for _ in range(redis_server.AT_START)]
    assert asked(ours, "PING") == "away"
    valkey.until(lambda: asked(ours, "PING") == b"PONG")
    for connection in taken:
        connection.disconnect()


def test_it_is_away_where_nothing_listens_and_says_so_once() -> None:
    nobody = RedisServer(f"redis://:hunter2@127.0.0.1:{free_port()}")
    with capture_logs() as lines:
        nobody.start()
        valkey.until(lambda: bool(lines))
        assert asked(nobody, "PING") == "away"
        nobody.tell("SET", "colour", "blue")
        nobody.close()
    assert [line["event"] for line in lines] == ["redis_away"]
    assert "hunter2" not in str(lines)


def test_it_is_away_where_somebody_listens_who_never_answers() -> None:
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        silent = RedisServer(f"redis://127.0.0.1:{deaf.getsockname()[1]}")
        with capture_logs() as lines:
            silent.start()
            valkey.until(lambda: bool(lines))
            assert asked(silent, "PING") == "away"
            silent.close()
    assert lines[0]["error"] == "TimeoutError"


def test_it_is_away_when_the_password_is_wrong(server: Valkey) -> None:
    server.do("CONFIG", "SET", "requirepass", "right")
    stranger = RedisServer(server.url.replace("redis://", "redis://:wrong@"))
    known = RedisServer(server.url.replace("redis://", "redis://:right@"), turn_waits_seconds=1, beside_waits_seconds=1)
    with capture_logs() as lines:
        stranger.start()
        valkey.until(lambda: bool(lines))
        assert asked(stranger, "PING") == "away"
        stranger.close()
    assert "wrong" not in str(lines)
    known.start()
    valkey.until(lambda: known.is_here)
    assert asked(known, "CONFIG", "SET", "requirepass", "") == b"OK"
    known.close()


def test_it_speaks_tls_when_the_address_says_so() -> None:
    secured = RedisServer("rediss://:secret@redis.example.com:6390/2")
    assert secured._make.__name__ == "SSLConnection"
    assert [secured._options[name] for name in ("host", "port", "db")] == ["redis.example.com", 6390, 2]


def test_it_does_what_it_was_told_before_it_closes(server: Valkey) -> None:
    with valkey.connected(server) as other:
        for number in range(50):
            other.tell("SET", f"told-{number}", "yes")
    assert server.do("EXISTS", *(f"told-{number}" for number in range(50))) == 50


def test_it_opens_nothing_before_it_is_used(server: Valkey) -> None:
    before = threading.active_count()
    RedisServer(server.url)
    assert threading.active_count() == before
