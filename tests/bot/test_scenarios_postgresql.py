"""Whole conversations again on PostgreSQL, every second one: the same is said, and the same rows are left."""

from pathlib import Path
from typing import Any

import pytest

from tests.bot.test_scenarios import check_rows, play, some

SCENES = some(0, 2)


@pytest.mark.parametrize(("name", "scene"), SCENES, ids=[name for name, _ in SCENES])
def test_it_holds_the_conversation(name: str, scene: dict[str, Any], tmp_path: Path) -> None:
    here = play({**scene, "world": {**scene["world"], "engine": "postgresql"}}, tmp_path)
    try:
        check_rows(here, scene.get("rows", {}))
    finally:
        here.close()
