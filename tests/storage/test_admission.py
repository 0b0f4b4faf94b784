"""Who may wait for a model: counted in the process, and over all processes in leases that run out."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from storage.admission import Admission, shared_by
from storage.redis_server import RedisServer
from tests import valkey
from tests.valkey import Valkey

DEADLINE = timedelta(seconds=4)


@pytest.fixture(scope="module")
def server() -> Iterator[Valkey]:
    with valkey.running() as running:
        yield running


@pytest.fixture
def redis(server: Valkey) -> Iterator[RedisServer]:
    server.flush()
    with valkey.connected(server) as connected:
        yield connected


def admission(redis: RedisServer | None = None, **more: Any) -> Admission:
    return Admission(
        **{"own": 3, "together": 4, "alone": 2, "lease_seconds": 60, "server": redis, "secret": "us", **more}
    )


def entered(stack: ExitStack, places: Admission, times: int) -> list[bool]:
    return [stack.enter_context(places.enter()) for _ in range(times)]


def test_it_lets_as_many_in_as_this_process_may_hold_alone() -> None:
    places = admission()
    with ExitStack() as stack:
        assert entered(stack, places, 4) == [True, True, False, False]
    with places.enter() as is_in:
        assert is_in


def test_it_gives_a_place_back_when_the_model_fails() -> None:
    places = admission(alone=1)

    def fail() -> None:
        with places.enter() as is_in:
            assert is_in
            raise RuntimeError

    for _ in range(3):
        with pytest.raises(RuntimeError):
            fail()


def test_it_counts_all_processes_together(server: Valkey, redis: RedisServer) -> None:
    with valkey.connected(server) as second, ExitStack() as stack:
        here, there = admission(redis), admission(second)
        assert entered(stack, here, 4) == [True, True, True, False], "its own head-room is kept"
        assert entered(stack, there, 3) == [True, False, False]
        stack.close()
        valkey.until(lambda: server.do("DBSIZE") == 0)
        assert entered(stack, there, 2) == [True, True]


def test_it_counts_installations_apart(redis: RedisServer) -> None:
    with ExitStack() as stack:
        assert entered(stack, admission(redis, together=1), 1) == [True]
        assert entered(stack, admission(redis, together=1, secret="others"), 1) == [True]


def test_it_frees_the_places_of_a_killed_process(server: Valkey, redis: RedisServer) -> None:
    killed = admission(redis, together=2, lease_seconds=2).enter()
    assert killed.__enter__()
    places = admission(redis, together=2)

    def is_let_in() -> bool:
        with places.enter() as is_in:
            return is_in

    with places.enter() as is_in:
        assert is_in
        assert not is_let_in()
        valkey.until(is_let_in)


def test_it_leaves_nothing_in_redis_for_ever(server: Valkey, redis: RedisServer) -> None:
    with admission(redis).enter():
        [name] = server.do("KEYS", "*")
        assert 0 < server.do("TTL", name) <= 61


def test_it_counts_alone_while_redis_is_away(server: Valkey, redis: RedisServer) -> None:
    places = admission(redis)
    with ExitStack() as stack:
        assert entered(stack, places, 1) == [True]
        server.freeze()
        try:
            assert entered(stack, places, 2) == [True, False]
        finally:
            server.thaw()
    with places.enter() as is_in:
        assert is_in


def test_it_logs_whom_it_does_not_admit() -> None:
    places = admission(alone=0)
    with capture_logs() as lines, places.enter() as is_in:
        assert not is_in
    assert [line["event"] for line in lines] == ["not_admitted"]


def test_it_leaves_threads_free_and_takes_an_even_share_alone() -> None:
    with ExitStack() as stack:
        assert entered(stack, shared_by(2, 16, 100, deadline=DEADLINE, server=None, secret="s"), 13) == [True] * 12 + [
            False
        ]
        assert entered(stack, shared_by(2, 16, 10, deadline=DEADLINE, server=None, secret="s"), 6) == [True] * 5 + [
            False
        ]
        assert entered(stack, shared_by(8, 1, 2, deadline=DEADLINE, server=None, secret="s"), 2) == [True, False]
