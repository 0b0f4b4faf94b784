"""Whole conversations again, every third one: between the turns Redis is flushed, frozen and full of old copies."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from storage.redis_server import RedisServer
from tests import valkey
from tests.bot import test_scenarios as scenarios
from tests.valkey import Valkey
from tests.world import World

SCENES = scenarios.some(0, 3)


@pytest.fixture(scope="module")
def server() -> Iterator[Valkey]:
    with valkey.running() as running:
        yield running


@pytest.fixture
def redis(server: Valkey) -> Iterator[RedisServer]:
    server.flush()
    with valkey.connected(server) as connected:
        yield connected


class Trouble:
    """Something else happens to Redis before each turn."""

    def __init__(self, server: Valkey) -> None:
        self.server = server
        self.turn = 0
        self.seen: dict[bytes, list[bytes]] = {}

    def strike(self) -> None:
        self.turn += 1
        for name in self.server.do("KEYS", "frontdesk:session:*"):
            value = self.server.do("GET", name)
            if value is not None:
                self.seen.setdefault(name, []).append(value)
        if self.turn % 4 == 1:
            self.server.flush()
        if self.turn % 4 == 3:
            for name, values in self.seen.items():
                self.server.do("SET", name, values[0])


@pytest.mark.parametrize(("name", "scene"), SCENES, ids=[name for name, _ in SCENES])
def test_it_holds_the_conversation_whatever_happens_to_redis(
    name: str,
    scene: dict[str, Any],
    tmp_path: Path,
    server: Valkey,
    redis: RedisServer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trouble, do = Trouble(server), scenarios.do

    def do_in_trouble(here: World, step: dict[str, Any]) -> str:
        trouble.strike()
        return do(here, step)

    monkeypatch.setattr(scenarios, "do", do_in_trouble)
    scene = {**scene, "world": {**scene["world"], "redis": redis}}
    scenarios.check_rows(scenarios.play(scene, tmp_path), scene.get("rows", {}))
