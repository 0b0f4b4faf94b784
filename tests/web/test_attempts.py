"""Guesses at a password are counted in Redis too, under a name that tells nobody's address."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.redis_server import RedisServer
from tests import valkey
from tests.valkey import Valkey
from tests.web.conftest import ROOT, Browser
from tests.world import build
from web import api
from web import app as console


@pytest.fixture
def server() -> Iterator[Valkey]:
    with valkey.running() as running:
        yield running


@pytest.fixture
def redis(server: Valkey) -> Iterator[RedisServer]:
    with valkey.connected(server) as connected:
        yield connected


def test_it_counts_guesses_over_all_processes(server: Valkey, redis: RedisServer, tmp_path: Path) -> None:
    world = build(tmp_path, redis=redis)
    app = api.new_app("frontdesk", str(ROOT / "web/templates"), str(ROOT / "web/static"))
    console.register(app, world.office, world.clock, secret_key="test" * 8, public_url=None)
    browser = Browser(app.test_client())
    assert browser.post("/sign-in").status_code == 401
    [name] = server.do("KEYS", "*")
    assert server.do("GET", name) == b"1"
    assert b"127.0.0.1" not in name
    server.do("SET", name, 10, "EX", 60)  # what other processes counted
    assert browser.post("/sign-in").status_code == 429
    world.office.database.close()
