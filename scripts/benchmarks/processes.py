"""The servers under measurement, as processes of their own: started, waited for, their CPU time read, stopped."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psutil

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "bench_token_0123456789abcdef"
PUBLIC_URL = "https://bench.example.com"
LINE = "+61390001000"
WORKERS, THREADS = 2, 16
START_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers at `port`; `label` names it in tables."""

    label: str
    port: int
    process: subprocess.Popen[bytes]

    def cpu_seconds(self) -> float:
        """User and system time of all its processes since they began."""
        return sum(sum(one.cpu_times()[:2]) for one in self._tree())

    def megabytes(self) -> float:
        """Resident memory of all its processes, shared pages counted once each (PSS)."""
        return sum(one.memory_full_info().pss for one in self._tree()) / 1e6

    def _tree(self) -> list[psutil.Process]:
        parent = psutil.Process(self.process.pid)
        return [parent, *parent.children(recursive=True)]


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def floor(url: str) -> Iterator[Running]:
    """The floor over this database."""
    port = free_port()
    command = [sys.executable, "-m", "scripts.benchmarks.floor", str(port), url, TOKEN, PUBLIC_URL]
    with _running("floor", port, [*command, str(WORKERS), str(THREADS)], {}) as server:
        yield server


@contextmanager
def frontdesk(folder: Path, **settings: str) -> Iterator[Running]:
    """The product with a data folder of its own; `settings` go into its environment."""
    port = free_port()
    ours = {
        "DATA_DIR": str(folder / "var"), "LOGS_DIR": str(folder / "logs"), "PORT": str(port),
        "TWILIO_AUTH_TOKEN": TOKEN, "PUBLIC_URL": PUBLIC_URL, "BUSINESS_PHONE": LINE, "BUSINESS_WHATSAPP": LINE,
        "WEB_CONCURRENCY": str(WORKERS), "WEB_THREADS": str(THREADS),
    }  # fmt: skip
    with _running("frontdesk", port, [sys.executable, str(ROOT / "main.py")], {**ours, **settings}) as server:
        yield server


@contextmanager
def _running(label: str, port: int, command: list[str], settings: dict[str, str]) -> Iterator[Running]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**kept, **settings}, stdout=output, stderr=output, start_new_session=True
        )
        try:
            running = Running(label, port, process)
            _wait_until_ready(running, output)
            yield running
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _wait_until_ready(running: Running, output: IO[bytes]) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and running.process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{running.port}/readyz", timeout=2) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.05)
    output.seek(0)
    raise RuntimeError(f"{running.label} did not come up: {output.read()[-2000:]!r}")
