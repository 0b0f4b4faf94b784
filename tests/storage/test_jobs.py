"""Jobs by real worker processes: each done once, also by two at once; taken over when its worker is killed."""

import stat
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy.engine import make_url

from storage import postgresql
from tests import postgres

ON_SQLITE = pytest.mark.parametrize("crew", ["sqlite"], indirect=True)
PROGRAM = Path(__file__).parent / "working.py"
SLOW_MACHINE_SECONDS = 60


@dataclass
class Crew:
    """Worker processes over one place for jobs, each with a folder of its own as on several machines."""

    folder: Path
    url: str
    running: dict[str, subprocess.Popen[str]]

    def hire(self, name: str, seconds: float = 0.0) -> None:
        """One more worker, ready to work."""
        (self.folder / name).mkdir(exist_ok=True)
        before = len(self.lines("ready"))
        command = [sys.executable, str(PROGRAM), self.url, str(self.folder / name), str(self.log), str(seconds)]
        with (self.folder / f"{name}.err").open("w") as said:
            self.running[name] = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said, text=True)
        self.wait(lambda: len(self.lines("ready")) > before)

    def tell(self, name: str, *row_ids: str) -> None:
        pipe = self.running[name].stdin
        assert pipe is not None
        pipe.write(" ".join(row_ids) + "\n")
        pipe.flush()

    def kill(self, name: str) -> None:
        with self.running.pop(name) as process:
            process.kill()

    @property
    def log(self) -> Path:
        return self.folder / "log"

    def lines(self, what: str) -> list[str]:
        """The rows of which this was written."""
        written = self.log.read_text().splitlines() if self.log.exists() else []
        return [line.split()[1] for line in written if line.startswith(what)]

    def wait(self, so: Callable[[], bool]) -> None:
        deadline = time.monotonic() + SLOW_MACHINE_SECONDS
        while not so():
            assert time.monotonic() < deadline, [p.read_text()[-2000:] for p in self.folder.glob("*.err")]
            time.sleep(0.02)


@pytest.fixture(params=["sqlite", "postgresql"])
def crew(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Crew]:
    made = None
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/jobs.db"
    else:
        made = postgres.server().copy()
        url = postgresql.with_driver(make_url(made)).render_as_string(hide_password=False)
    hired = Crew(tmp_path, url, {})
    yield hired
    for name in list(hired.running):
        hired.kill(name)
    if made is not None:
        postgres.server().drop(made)


def test_it_does_a_job_once_whoever_starts_it_and_takes_over_from_the_dead(crew: Crew) -> None:
    rows = [f"row{number}" for number in range(30)]
    crew.hire("one", seconds=0.3)
    crew.hire("two", seconds=0.3)
    crew.tell("one", *rows)
    crew.tell("two", *rows)
    crew.wait(lambda: len(crew.lines("began")) >= 5)
    crew.kill("one")
    cut_off = Counter(crew.lines("began")) - Counter(crew.lines("ended"))
    crew.wait(lambda: set(crew.lines("ended")) == set(rows))
    time.sleep(1)
    # What the dead one was at was begun again; nothing else was, and nothing was done to its end twice.
    assert set(Counter(crew.lines("ended")).values()) == {1}
    assert {row for row, times in Counter(crew.lines("began")).items() if times > 1} <= set(cut_off)
    assert cut_off


@ON_SQLITE
def test_it_takes_up_its_own_work_when_it_starts_again(crew: Crew) -> None:
    crew.hire("one", seconds=30)
    crew.tell("one", "long")
    crew.wait(lambda: crew.lines("began") == ["long"])
    crew.kill("one")
    crew.hire("one", seconds=0)
    crew.wait(lambda: crew.lines("ended") == ["long"])
    assert len(set(crew.lines("ready"))) == 1


@ON_SQLITE
def test_it_names_what_went_wrong_and_quotes_nothing(crew: Crew) -> None:
    crew.hire("one")
    crew.tell("one", "wrong", "right")
    crew.wait(lambda: crew.lines("ended") == ["right"])
    crew.wait(lambda: "job_failed" in (crew.folder / "one.err").read_text())
    said = (crew.folder / "one.err").read_text()
    assert "ValueError" in said
    assert "words of a customer" not in said
    files = [*crew.folder.glob("jobs.db*")]
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in files)
    assert not any(b"words of a customer" in path.read_bytes() for path in files)


@ON_SQLITE
def test_a_broken_file_is_set_aside(crew: Crew) -> None:
    (crew.folder / "jobs.db").write_bytes(b"no database at all " * 300)
    crew.hire("one")
    crew.tell("one", "right")
    crew.wait(lambda: crew.lines("ended") == ["right"])
    assert len([*crew.folder.glob("jobs.db.broken-*")]) == 1
    assert "jobs_file_broken" in (crew.folder / "one.err").read_text()
