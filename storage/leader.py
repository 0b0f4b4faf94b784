"""One process of a machine at a time: a lease that is renewed, and that a dead or frozen holder loses. Knows no work.

A lock on the file tells at once that a process was killed. A frozen one keeps its lock, so that the time of the file
counts as well. Machines that share a PostgreSQL database do not see each other's lease. What is done under it holds its
rows and looks again, so that two who do it at once do it once; the lease only spares the effort.
"""

import fcntl
import os
import time
from collections.abc import Callable
from pathlib import Path

# Who has not renewed it for so long has lost it. It is renewed every few seconds.
LEASE_SECONDS = 15.0


class Lease:
    """A lease on a file, for the process of this name. `hold` is called again and again."""

    def __init__(
        self, path: Path, name: str, *, seconds: float = LEASE_SECONDS, clock: Callable[[], float] = time.time
    ) -> None:
        self.name, self.seconds, self.clock = name, seconds, clock
        self.is_ours = self.has_lock = False
        self.file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)

    def hold(self) -> bool:
        """Take the lease or renew it; whether it is ours."""
        self.has_lock = self.has_lock or _lock(self.file)
        holder, _, had_lock = os.pread(self.file, 200, 0).decode("ascii", "replace").partition(" ")
        # Whoever held it with the lock that is ours now has ended.
        is_free = not holder or (had_lock == "locked" and self.has_lock)
        is_late = not 0 <= self.clock() - os.stat(self.file).st_mtime + 1 <= self.seconds + 1
        self.is_ours = holder == self.name or is_free or is_late
        if self.is_ours:
            self._write(f"{self.name} {'locked' if self.has_lock else ''}")
        return self.is_ours

    def let_go(self) -> None:
        """Leave it to the next one at once."""
        if self.is_ours and os.pread(self.file, 200, 0).decode("ascii", "replace").partition(" ")[0] == self.name:
            self._write("")
        self.is_ours = False
        os.close(self.file)

    def _write(self, words: str) -> None:
        os.ftruncate(self.file, 0)
        os.pwrite(self.file, words.encode("ascii"), 0)
        os.utime(self.file, (self.clock(), self.clock()))


def _lock(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
