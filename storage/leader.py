"""One process of a machine at a time: a lock on a file that a killed process lets go of. Knows no work.

Machines that share a PostgreSQL database do not see each other's lock. What is done under it (desk/endings.py) holds
its rows and looks again, so that two who do it at once do it once; the lock only spares the effort.
"""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

PAUSE_SECONDS = 2.0


@contextmanager
def alone(path: Path, until: Callable[[], bool]) -> Iterator[bool]:
    """Wait for our turn at the lock; True once it is ours, False when `until` said stop before."""
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        while not (is_ours := _take(file)) and not until():
            pause()
        yield is_ours
    finally:
        os.close(file)


def _take(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def pause() -> None:
    """The time between two looks."""
    time.sleep(PAUSE_SECONDS)
