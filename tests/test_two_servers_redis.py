"""Two servers over one database and one Redis: what they share, and a call that goes on when Redis freezes or dies."""

import urllib.request
from collections.abc import Iterator

import pytest

from tests import servers, valkey
from tests.fakes import FakeCall, FakeTwilio
from tests.servers import Server
from tests.valkey import Valkey


@pytest.fixture(scope="module")
def redis() -> Iterator[Valkey]:
    with valkey.running() as running:
        yield running


@pytest.fixture(scope="module")
def two(redis: Valkey, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Server]]:
    folder = tmp_path_factory.mktemp("two")
    with servers.running(folder, 2, WORKER_PROCESSES="0", REDIS_URL=redis.url, PUBLIC_URL="") as both:
        yield both


def get(server: Server, path: str) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{server.port}{path}", timeout=10) as answer:
        return str(answer.read().decode())


def test_it_goes_on_with_a_call_whatever_happens_to_redis(two: list[Server], redis: Valkey) -> None:
    for server in two:
        valkey.until(lambda server=server: "redis: ok" in get(server, "/readyz"))  # type: ignore[misc]
    call = FakeCall(FakeTwilio(two[0].port), "CA" + "7" * 32)
    call.open()
    steps = [("I have a blocked drain", None), ("My name is Minh Tran", redis.freeze),
             ("14 Wattle Street Marrickville", None), ("it's urgent", redis.thaw), ("tomorrow morning", redis.kill),
             ("it's a house", redis.start), ("yes", redis.flush),
             ("yes please", None)]  # fmt: skip
    said = []
    for number, (words, happens) in enumerate(steps):
        if happens is not None:
            happens()
        call.twilio = FakeTwilio(two[number % 2].port)
        answer = call.say(words)
        assert answer.status == 200
        said.append(answer.said)
    assert len(set(said)) == len(said), "no question is asked twice"
    assert "noted" in said[-1], said
    for server in two:
        log = server.output.read_text()
        assert "door_failed" not in log
        assert "Traceback" not in log
