"""Real server processes for tests: started with the command people use, killed as a power cut would."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.fakes import TOKEN

ROOT = Path(__file__).parent.parent
SLOW_MACHINE_SECONDS = 40


@dataclass
class Server:
    """One `python main.py` with its worker processes."""

    port: int
    process: subprocess.Popen[bytes]
    output: Path

    def kill(self) -> None:
        """Everything at once, as kill -9 of the whole group."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def environment(folder: Path, **more: str) -> dict[str, str]:
    """Nothing of this machine's settings but the path; a data folder of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    ours = {
        "DATA_DIR": str(folder / "var"),
        "LOGS_DIR": str(folder / "logs"),
        # Each process of a server costs a second to start: tests/test_two_servers.py has two of them, as people do.
        "WEB_CONCURRENCY": "1",
        "BUSINESS_NAME": "Harbour Plumbing",
        "TWILIO_AUTH_TOKEN": TOKEN,
        "PUBLIC_URL": "https://bot.example.com",
    }
    return {**kept, **ours, **more}  # fmt: skip


def start(folder: Path, **more: str) -> Server:
    """A server that is ready. Fails with what it printed when it does not come up."""
    port = free_port()
    output = folder / f"server-{port}.log"
    with output.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py")], env=environment(folder, PORT=str(port), **more), cwd=folder,
            stdout=log, stderr=log, start_new_session=True,
        )  # fmt: skip
    deadline = time.monotonic() + SLOW_MACHINE_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/readyz", timeout=2) as answer:
                if answer.status == 200:
                    return Server(port, process, output)
        except OSError:
            time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL) if process.poll() is None else None
    raise AssertionError(f"the server did not come up: {output.read_text()[-3000:]}")


@contextmanager
def running(folder: Path, count: int = 1, **more: str) -> Iterator[list[Server]]:
    """Servers over one data folder, stopped at the end."""
    servers: list[Server] = []
    try:
        for _ in range(count):
            servers.append(start(folder, **more))
        yield servers
    finally:
        for server in servers:
            server.stop()
