"""Attempts for rate limits: over all processes while Redis is here, and never fewer than this process has seen."""

from collections.abc import Iterator

import pytest
from limits.storage import storage_from_string

from storage.attempts import PREFIX, Attempts
from storage.redis_server import RedisServer
from tests import valkey
from tests.valkey import Valkey


@pytest.fixture(scope="module")
def server() -> Iterator[Valkey]:
    with valkey.running() as running:
        yield running


@pytest.fixture
def redis(server: Valkey) -> Iterator[RedisServer]:
    server.flush()
    with valkey.connected(server) as connected:
        yield connected


def test_it_counts_in_the_process_without_redis() -> None:
    attempts = storage_from_string("frontdesk://")
    assert isinstance(attempts, Attempts)
    assert [attempts.incr("a", 60) for _ in range(3)] == [1, 2, 3]
    assert (attempts.get("a"), attempts.get("b"), attempts.check()) == (3, 0, True)
    attempts.clear("a")
    assert attempts.get("a") == 0


def test_it_counts_over_two_processes(server: Valkey, redis: RedisServer) -> None:
    with valkey.connected(server) as second:
        here, there = Attempts(server=redis), Attempts(server=second)
        assert [here.incr("a", 60), there.incr("a", 60), here.incr("a", 60)] == [1, 2, 3]
        assert (here.get("a"), there.get("a"), there.get("b")) == (3, 3, 0)
        assert 0 < server.do("TTL", f"{PREFIX}a") <= 60
        there.clear("a")
        assert there.get("a") == 0


def test_it_gives_nobody_his_attempts_back_when_redis_goes(server: Valkey, redis: RedisServer) -> None:
    attempts = Attempts(server=redis)
    for _ in range(5):
        attempts.incr("a", 60)
    server.freeze()
    try:
        assert attempts.incr("a", 60) == 6
        assert attempts.get("a") == 6
    finally:
        server.thaw()
