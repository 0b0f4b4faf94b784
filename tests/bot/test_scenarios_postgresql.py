"""Every whole conversation again on PostgreSQL: the same is said, and the same rows are left."""

from pathlib import Path
from typing import Any

import pytest

from tests.bot.test_scenarios import SCENARIOS, check_rows, play


@pytest.mark.parametrize(("name", "scene"), SCENARIOS, ids=[name for name, _ in SCENARIOS])
def test_it_holds_the_conversation(name: str, scene: dict[str, Any], tmp_path: Path) -> None:
    here = play({**scene, "world": {**scene["world"], "engine": "postgresql"}}, tmp_path)
    try:
        check_rows(here, scene.get("rows", {}))
    finally:
        here.close()
