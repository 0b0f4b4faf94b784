"""The lease of a machine's rounds: one process has it; a dead one loses it at once, a frozen one after a while."""

import os
from pathlib import Path

from storage.leader import LEASE_SECONDS, Lease


class Wall:
    now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def test_it_is_held_by_one(tmp_path: Path) -> None:
    wall = Wall()
    first, second = (Lease(tmp_path / "x", name, clock=wall) for name in ("first", "second"))
    assert [first.hold(), second.hold(), first.hold()] == [True, False, True]
    first.let_go()
    assert second.hold()
    second.let_go()


def test_a_killed_one_loses_it_at_once(tmp_path: Path) -> None:
    wall = Wall()
    first, second = (Lease(tmp_path / "x", name, clock=wall) for name in ("first", "second"))
    assert [first.hold(), second.hold()] == [True, False]
    os.close(first.file)  # what the end of a process does, without letting go
    assert second.hold()
    second.let_go()


def test_a_frozen_one_keeps_its_lock_and_loses_the_lease(tmp_path: Path) -> None:
    wall = Wall()
    frozen, second, third = (Lease(tmp_path / "x", name, clock=wall) for name in ("frozen", "second", "third"))
    assert frozen.hold()
    wall.now += LEASE_SECONDS
    assert not second.hold()
    wall.now += 1
    assert second.hold()
    assert not third.hold()
    # It wakes up, and goes on with nothing.
    assert not frozen.hold()
    wall.now += 3
    assert second.hold()
    assert not frozen.hold()
    os.close(frozen.file)
    assert second.hold()
    assert not third.hold()
    second.let_go()
    assert third.hold()
    third.let_go()
