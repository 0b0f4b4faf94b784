"""Processes beside the server: started with it, started anew when they end, stopped with it. Knows not what they do."""

import os
import subprocess
import time
from collections.abc import Callable, Sequence

import structlog

log = structlog.get_logger()
# One that ends at once is started again no sooner than this after its last start.
PAUSE_SECONDS = 2.0
# How long one may take to finish what it is at, beyond what its jobs' own deadlines are.
STOP_SECONDS = 15.0


class Beside:
    """So many processes of one command. They are new programs, so that nothing opened here is shared with them."""

    def __init__(self, command: Sequence[str], count: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.command, self.clock = list(command), clock
        self.running: list[subprocess.Popen[bytes] | None] = [None] * count
        self.started = [0.0] * count

    def tend(self) -> None:
        """Start those that do not run. Called again and again, by the process that the server's own are children of."""
        for place, process in enumerate(self.running):
            if process is not None and process.poll() is None:
                continue
            if process is not None and self.clock() - self.started[place] < PAUSE_SECONDS:
                continue
            if process is not None:
                log.error("worker_ended")  # gunicorn takes the exit status of every child
            self.started[place] = self.clock()
            self.running[place] = subprocess.Popen([*self.command, str(os.getpid())], stdin=subprocess.DEVNULL)

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
