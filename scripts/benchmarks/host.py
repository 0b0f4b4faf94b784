"""What the machine's host does meanwhile: CPU time it gives to others, and a disk that stands still.

A virtual machine shares both with neighbours; where they take much, a figure is theirs. Knows nothing of servers.
"""

import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

# A flush of 4 kB takes a fifth of a millisecond on the machines measured; one that takes longer than this stands still.
FLUSH_SECONDS, FLUSH_EVERY = 0.03, 0.05


@dataclass(frozen=True, slots=True)
class Taken:
    """Shares (of 1) of some time: of the CPU stolen by the host, and in which the disk flushed nothing."""

    stolen: float
    still: float


class Host:
    """Watches the disk that holds `folder`, from one flush to the next, until the process ends."""

    def __init__(self, folder: Path) -> None:
        self._file = os.open(folder / "flushed", os.O_RDWR | os.O_CREAT, 0o600)
        self._still = 0.0
        self._since = self._readings()
        threading.Thread(target=self._watch, daemon=True).start()

    def taken(self) -> Taken:
        """What was taken since this was asked last."""
        before, self._since = self._since, self._readings()
        seconds, stolen, still = (b - a for a, b in zip(before, self._since, strict=True))
        return Taken(stolen / seconds / (psutil.cpu_count() or 1), still / seconds)

    def _readings(self) -> tuple[float, float, float]:
        # Linux counts what is stolen, of all cores, since the machine began; elsewhere nothing is known of it.
        return time.perf_counter(), float(getattr(psutil.cpu_times(), "steal", 0.0)), self._still

    def _watch(self) -> None:
        while True:
            began = time.perf_counter()
            os.pwrite(self._file, b"x" * 4096, 0)
            os.fsync(self._file)
            took = time.perf_counter() - began
            self._still += took if took > FLUSH_SECONDS else 0.0
            time.sleep(FLUSH_EVERY)
