"""The worker process: sweeps, looks for rows that are due, and does the jobs they start. Knows no rule."""

import gc
import os
import secrets
import signal
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

import structlog

from storage.leader import Lease

log = structlog.get_logger()
BEAT_SECONDS = 3.0
# The round that every worker has (main.py).
SWEEP = "sweep"
CLEAN_SECONDS = 3600.0
# Without a worker for so long there is none: one that died has been started again before.
MISSED_SECONDS = 60.0
# How long what is under way may take once the worker is told to stop; then the next worker takes it up.
PATIENCE_SECONDS = 5.0


class Jobs(Protocol):
    """What carries the jobs out (storage/jobs.py)."""

    def open(self) -> None: ...
    def beat(self) -> None: ...
    def take_over(self) -> list[str]: ...
    def clean(self) -> int: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Round:
    """Something done again and again by one worker of a machine, the one that holds the lease of its name."""

    name: str
    every: timedelta
    work: Callable[[datetime], None]


def keep(
    jobs: Jobs, rounds: Sequence[Round], data_dir: Path, clock: Callable[[], datetime], server: int | None
) -> None:
    """Work until told to stop (SIGTERM, SIGINT), or until the `server` that started us, a process id, is gone.

    Raises OSError when the jobs cannot be kept.
    """
    stop = threading.Event()
    for told in (signal.SIGTERM, signal.SIGINT):
        signal.signal(told, lambda *_: stop.set())
    jobs.open()
    gc.freeze()  # what is loaded by now stays until the end: it is not looked through for garbage
    name = f"{os.getpid()}-{secrets.token_hex(4)}"
    leases = [Lease(data_dir / f".{one.name}.lock", name) for one in rounds]
    _pulse(leases, pulse_file(data_dir, os.getpid()))
    threads = [threading.Thread(target=_keep_pulse, args=(leases, data_dir, stop), name="pulse", daemon=True)]
    for one, lease in zip(rounds, leases, strict=True):
        threads.append(threading.Thread(target=_go_round, args=(one, lease, clock, stop), name=one.name, daemon=True))
    for thread in threads:
        thread.start()
    try:
        _watch(jobs, stop, server)
    finally:
        stop.set()
        for thread in threads:
            thread.join(PATIENCE_SECONDS)
        for lease in leases:
            lease.let_go()
        pulse_file(data_dir, os.getpid()).unlink(missing_ok=True)
        jobs.close()


def pulse_file(data_dir: Path, process: int) -> Path:
    """The file whose time says when this worker was last awake; whoever started it looks there."""
    return data_dir / f".pulse-{process}"


def watch(data_dir: Path, clock: Callable[[], float] = time.time) -> Callable[[], bool]:
    """Tells whether a worker of this machine was at work within the last minute; until we have run so long, it was."""
    began = clock()

    def is_at_work() -> bool:
        # Whoever sweeps renews this lease, and another worker takes it up when that one is gone.
        lease = data_dir / f".{SWEEP}.lock"
        seen = lease.stat().st_mtime if lease.exists() else 0.0
        return clock() - max(seen, began) < MISSED_SECONDS

    return is_at_work


def _keep_pulse(leases: Sequence[Lease], data_dir: Path, stop: threading.Event) -> None:
    """Beside all work, so that a long round or a slow database is not taken for a frozen process."""
    while not stop.wait(BEAT_SECONDS):
        try:
            _pulse(leases, pulse_file(data_dir, os.getpid()))
        except OSError as error:
            log.error("pulse_failed", error=type(error).__name__)


def _pulse(leases: Sequence[Lease], file: Path) -> None:
    file.touch(mode=0o600)
    for lease in leases:
        lease.hold()


def _watch(jobs: Jobs, stop: threading.Event, server: int | None) -> None:
    """Say that we live, and take over from those that do not."""
    beats = 0
    while not stop.wait(BEAT_SECONDS) and server in (None, os.getppid()):
        beats += 1
        try:
            jobs.beat()
            taken = jobs.take_over()
            if taken:
                log.warning("worker_taken_over", workers=len(taken))
            if beats * BEAT_SECONDS % CLEAN_SECONDS < BEAT_SECONDS:
                jobs.clean()
        except OSError:
            raise
        except Exception as error:
            log.error("worker_failed", error=type(error).__name__)


def _go_round(one: Round, lease: Lease, clock: Callable[[], datetime], stop: threading.Event) -> None:
    while not stop.is_set():
        if lease.is_ours:
            try:
                one.work(clock())
            except Exception as error:
                log.error("round_failed", round=one.name, error=type(error).__name__)
        stop.wait(one.every.total_seconds())
