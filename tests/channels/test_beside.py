"""Workers beside the server: one that ended or is frozen is replaced."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from channels import working
from channels.beside import FROZEN_SECONDS, Beside
from channels.working import pulse_file
from storage.leader import Lease


@pytest.fixture
def now() -> list[float]:
    return [100.0]


@pytest.fixture
def crew(tmp_path: Path, now: list[float]) -> Iterator[Beside]:
    made = Beside([sys.executable, "-c", "import time; time.sleep(60)"], 1, tmp_path, lambda: now[0])
    yield made
    for process in filter(None, made.running):
        process.kill()
        process.wait()


def process_id(crew: Beside) -> int:
    crew.tend()
    assert crew.running[0] is not None
    return crew.running[0].pid


def test_a_worker_whose_pulse_stands_still_is_replaced(crew: Beside, now: list[float], tmp_path: Path) -> None:
    first = process_id(crew)
    now[0] += 10 * FROZEN_SECONDS
    assert process_id(crew) == first, "it has had no pulse yet: it is starting"
    pulse_file(tmp_path, first).touch()
    assert process_id(crew) == first
    now[0] += FROZEN_SECONDS
    assert process_id(crew) == first
    now[0] += 1
    crew.tend()
    assert crew.running[0] is not None
    assert crew.running[0].wait(60) == -9
    assert process_id(crew) != first
    assert not pulse_file(tmp_path, first).exists()


def test_a_worker_that_wakes_with_the_machine_is_left_alone(crew: Beside, now: list[float], tmp_path: Path) -> None:
    first = process_id(crew)
    for _ in range(3):
        pulse_file(tmp_path, first).touch()
        time.sleep(0.02)
        now[0] += 10 * FROZEN_SECONDS
        assert process_id(crew) == first


def test_a_worker_is_missed_after_a_minute_and_not_while_the_server_starts(tmp_path: Path) -> None:
    now = [1000.0]
    is_at_work = working.watch(tmp_path, clock=lambda: now[0])
    assert is_at_work(), "it may be starting"
    now[0] += 61
    assert not is_at_work()
    lease = Lease(tmp_path / f".{working.SWEEP}.lock", "worker", clock=lambda: now[0])
    assert lease.hold()
    assert is_at_work()
    now[0] += 61
    assert not is_at_work()
    lease.let_go()
