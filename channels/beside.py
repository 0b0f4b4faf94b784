"""Processes beside the server: started with it, started anew when they end, stopped with it. Knows not what they do."""

import os
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import structlog

from channels.working import pulse_file

log = structlog.get_logger()
# One that ends at once is started again no sooner than this after its last start.
PAUSE_SECONDS = 2.0
# How long one may take to finish what it is at, beyond what its jobs' own deadlines are.
STOP_SECONDS = 15.0
# One whose pulse has stood still for so long is frozen. Its pulse goes every three seconds, beside its work.
FROZEN_SECONDS = 30.0


class Beside:
    """So many processes of one command. They are new programs, so that nothing opened here is shared with them."""

    def __init__(
        self, command: Sequence[str], count: int, folder: Path, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.command, self.clock, self.folder = list(command), clock, folder
        self.running: list[subprocess.Popen[bytes] | None] = [None] * count
        self.started = [0.0] * count
        self.pulses: dict[int, tuple[float, float]] = {}

    def tend(self) -> None:
        """Start those that do not run. Called again and again, by the process that the server's own are children of."""
        for place, process in enumerate(self.running):
            if process is not None and process.poll() is None:
                self._wake(process)
                continue
            if process is not None and self.clock() - self.started[place] < PAUSE_SECONDS:
                continue
            if process is not None:
                log.error("worker_ended")  # gunicorn takes the exit status of every child
                self._forget(process)
            self.started[place] = self.clock()
            self.running[place] = subprocess.Popen([*self.command, str(os.getpid())], stdin=subprocess.DEVNULL)

    def _wake(self, process: subprocess.Popen[bytes]) -> None:
        """Kill one whose pulse stands still: the next look starts another. One that has had none yet is starting.

        By our own clock and not by the file's time, which are far apart when the machine has been asleep.
        """
        try:
            pulse = pulse_file(self.folder, process.pid).stat().st_mtime
        except OSError:
            return
        last, since = self.pulses.get(process.pid, (None, 0.0))
        if pulse != last:
            self.pulses[process.pid] = (pulse, self.clock())
        elif self.clock() - since > FROZEN_SECONDS:
            log.error("worker_frozen")
            process.kill()
            self._forget(process)

    def _forget(self, process: subprocess.Popen[bytes]) -> None:
        self.pulses.pop(process.pid, None)
        pulse_file(self.folder, process.pid).unlink(missing_ok=True)

    def tell_to_stop(self) -> None:
        """Have them begin nothing more."""
        for process in self.running:
            if process is not None and process.poll() is None:
                process.terminate()

    def stop(self) -> None:
        """Wait until they have ended, and no longer than they may take."""
        self.tell_to_stop()
        deadline = self.clock() + STOP_SECONDS
        for process in filter(None, self.running):
            try:
                process.wait(max(0.1, deadline - self.clock()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
