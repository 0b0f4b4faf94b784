"""Whole conversations, one YAML file each, graded on what was said and on the final rows."""

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import figures, happenings, world

FILES = sorted((Path(__file__).parent.parent / "scenarios").glob("*.yaml"))
SCENARIOS = [
    (f"{path.stem}:{number}", one)
    for path in FILES
    for number, one in enumerate(yaml.load_all(path.read_text("utf-8"), yaml.CSafeLoader))
]


def some(part: int, of: int) -> list[tuple[str, dict[str, Any]]]:
    """One of so many parts of the scenes, for where they are played once more: so the tests stay within minutes.

    EVERY_SCENE=1 in the environment plays all of them everywhere.
    """
    return SCENARIOS if os.environ.get("EVERY_SCENE") else SCENARIOS[part::of]


def play(scene: dict[str, Any], folder: Path) -> world.World:
    """Play every turn; each one's `hear` must be in the answer and its `never` must not."""
    here = world.build(folder, **scene["world"])
    if "written" in scene:
        here.write_down(**scene["written"])
    for name in scene.get("people", ()):
        here.hire(**name) if isinstance(name, dict) else here.hire(name)
    for step in scene["turns"]:
        if happenings.do(here, step):
            continue
        said = do(here, step)
        for words in listed(step.get("hear")):
            assert words.lower() in said.lower(), f"{step}: {words!r} is not in {said!r}"
        for words in listed(step.get("never")):
            assert words.lower() not in said.lower(), f"{step}: {words!r} is in {said!r}"
        if here.reply is not None and "expects" in step:
            assert here.reply.expects == step["expects"], f"{step}: {here.reply}"
        for flag in ("ends", "dial", "records"):
            if here.reply is not None and flag in step:
                assert getattr(here.reply, flag) == step[flag], f"{step}: {here.reply}"
    return here


def do(here: world.World, step: dict[str, Any]) -> str:
    if "call" in step:
        return here.call()
    if "say" in step:
        return here.say(step["say"], **step.get("with", {}))
    if "keys" in step:
        return here.keys(str(step["keys"]))
    if "silence" in step:
        return here.silence()
    if "pin" in step:
        return here.pin(**step["pin"])
    if "media" in step:
        return here.media(step["media"], step.get("caption", ""))
    if "after_dial" in step:
        return here.turn("after_dial", result=step["after_dial"])
    here.hang_up(step["hang_up"])
    return ""


def listed(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else value or []


@pytest.mark.parametrize(("name", "scene"), SCENARIOS, ids=[name for name, _ in SCENARIOS])
def test_it_holds_the_conversation(name: str, scene: dict[str, Any], tmp_path: Path) -> None:
    here = play(scene, tmp_path)
    check_rows(here, scene.get("rows", {}))
    says_nothing_twice(here, scene)
    figures.stand_in_rows(here)


def check_rows(here: world.World, rows: dict[str, Any]) -> None:
    """The rows that are there at the end, and the lines in the files, are those that the scenario names."""
    for table in ("bookings", "reminders", "customers", "conversations", "consents", "waitlist", "outbox", "holds"):
        if table in rows:
            compare(getattr(here, table), rows[table], table)
    for fact, value in rows.get("facts", {}).items():
        assert here.facts.get(fact) == value, here.facts
    for file in ("customer_data", "call_logs", "conversation_logs"):
        if file in rows:
            lines = here.csv(file)
            assert len(lines) == len(rows[file]), lines
            for line, expected in zip(lines, rows[file], strict=True):
                assert {**line, **expected} == line, (line, expected)


def compare(found: list[Any], expected: list[dict[str, Any]], table: str) -> None:
    assert len(found) == len(expected), f"{table}: {[vars(row) for row in found]}"
    for row, wanted in zip(found, expected, strict=True):
        for column, value in wanted.items():
            have = getattr(row, column)
            if isinstance(value, str) and value.startswith("~"):
                assert value[1:].lower() in str(have).lower(), f"{table}.{column} is {have!r}"
            else:
                assert (str(have) if have is not None else None) == (str(value) if value is not None else None), (
                    f"{table}.{column} is {have!r}"
                )


def says_nothing_twice(here: world.World, scene: dict[str, Any]) -> None:
    """The same words never come twice in a row, but where the scene says that they may."""
    said = [reply.text for reply in here.replies]
    steps = [step for step in scene["turns"] if not {"hang_up", *happenings.STEPS} & set(step)]
    for step, one, other in zip(steps[1:], said, said[1:], strict=False):
        assert one != other or step.get("repeats"), f"{one!r} twice"
