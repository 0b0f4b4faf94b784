"""The migrations make the same tables as storage/tables, both ways, also when two processes start at once."""

import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import NullPool, create_engine, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError

from storage import migrate
from storage.database import Database
from storage.tables import Business, Customer, Line, Row
from storage.types import new_id
from tests.storage.conftest import ON_POSTGRESQL, Files, Store, World

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)


@pytest.fixture
def unmade(engine: str, store: Store, tmp_path: Path) -> Iterator[str]:
    """Where a database is to be made: a file that is not there, or an empty database of PostgreSQL's."""
    if isinstance(store, Files):
        yield f"sqlite:///{tmp_path / 'var' / 'frontdesk.db'}"
        return
    url = store.copy()
    yield url
    store.drop(url)


def _tables(url: str) -> set[str]:
    return set(inspect(create_engine(url, poolclass=NullPool)).get_table_names())


def test_it_makes_the_tables_of_the_metadata(url: str) -> None:
    with create_engine(url, poolclass=NullPool).connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Row.metadata) == []


def test_it_makes_the_partial_index_and_the_composite_keys(url: str) -> None:
    found = inspect(create_engine(url, poolclass=NullPool))
    partial = next(index for index in found.get_indexes("conversations") if index["name"] == "uq_conversations_open")
    assert partial["unique"]
    where = partial["dialect_options"][f"{make_url(url).get_backend_name()}_where"]
    assert str(where).strip("()") == "closed_at IS NULL"
    for table in Row.metadata.tables.values():
        wanted = {tuple(key.column_keys): key.ondelete for key in table.foreign_key_constraints}
        made = {
            tuple(key["constrained_columns"]): key["options"]["ondelete"] for key in found.get_foreign_keys(table.name)
        }
        assert made == wanted


def test_it_goes_down_and_up_again(url: str) -> None:
    assert migrate.current(url) == migrate.head()
    migrate.downgrade(url, "base")
    assert migrate.current(url) is None
    assert _tables(url) == {"alembic_version"}
    migrate.upgrade(url)
    assert migrate.current(url) == migrate.head()
    assert _tables(url) == {*Row.metadata.tables, "alembic_version"}


def test_it_keeps_the_rows_when_there_is_nothing_to_do(url: str, database: Database) -> None:
    with database.open_platform() as db:
        db.add(Business(number=1, slug="a", kind="k", name="n", country="AU", zone="UTC", created_at=NOW))
    migrate.upgrade(url)
    with database.read_platform() as db:
        assert db.query(Business).one().slug == "a"


def test_it_knows_the_head_without_asking_alembic() -> None:
    script = ScriptDirectory(str(migrate.MIGRATIONS))
    assert script.get_heads() == [migrate.head()]
    assert migrate.head() == max(revision.revision for revision in script.walk_revisions())


def test_it_imports_alembic_only_when_there_is_work(url: str) -> None:
    code = f"import sys; from storage import migrate; migrate.upgrade({url!r}); print('alembic' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=30
    )
    assert done.stdout == "False\n"


def test_it_ends_well_when_two_processes_start_at_once(unmade: str) -> None:
    url = unmade
    code = (
        "from storage import migrate; from storage.database import Database; "
        f"migrate.upgrade({url!r}); d = Database({url!r}); d.open_platform().__enter__(); print('started')"
    )
    both = [
        subprocess.Popen(
            [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    for process in both:
        out, err = process.communicate(timeout=30)
        assert (out, process.returncode) == ("started\n", 0), err
    assert migrate.current(url) == migrate.head()


def test_it_leaves_nothing_behind_when_it_fails(unmade: str, monkeypatch: pytest.MonkeyPatch) -> None:
    url = unmade

    def fail(connection: object) -> None:
        raise RuntimeError("the power went")

    monkeypatch.setattr(migrate, "_check_references", fail)
    with pytest.raises(RuntimeError):
        migrate.upgrade(url)
    assert _tables(url) == set()
    monkeypatch.undo()
    migrate.upgrade(url)
    assert migrate.current(url) == migrate.head()


def test_it_makes_folder_and_file_for_this_user_only(tmp_path: Path) -> None:
    file = tmp_path / "var" / "frontdesk.db"
    assert migrate.current(f"sqlite:///{file}") is None
    assert not file.parent.exists()
    migrate.upgrade(f"sqlite:///{file}")
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    database = Database(f"sqlite:///{file}")
    with database.open_platform() as db:
        db.add(Business(number=1, slug="a", kind="k", name="n", country="AU", zone="UTC", created_at=NOW))
        db.flush()
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in file.parent.iterdir()}
    database.close()
    assert modes == dict.fromkeys(["frontdesk.db", "frontdesk.db-wal", "frontdesk.db-shm", "frontdesk.db.lock"], 0o600)


def test_it_leaves_the_mode_of_a_folder_that_is_there(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    migrate.upgrade(f"sqlite:///{tmp_path / 'frontdesk.db'}")
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_it_takes_a_path_with_a_percent_sign_and_blanks(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a b' / '50%25.db'}"
    migrate.upgrade(url)
    assert migrate.current(url) == migrate.head()


@pytest.mark.parametrize("url", ["sqlite://", "sqlite:///:memory:", "sqlite:///file:x?mode=memory&uri=true"])
def test_it_refuses_a_database_without_a_file(url: str) -> None:
    with pytest.raises(ValueError, match="DATABASE_URL"):
        migrate.upgrade(url)


def test_it_has_foreign_keys_enforced(database: Database) -> None:
    with pytest.raises(IntegrityError), database.open_platform() as db:
        db.add(Line(business_id=new_id(), channel="voice", address="+61290001000"))


def test_it_writes_nothing_and_leaves_logging_alone(tmp_path: Path) -> None:
    code = (
        "import logging; from storage import migrate; before = logging.root.handlers[:], logging.root.level; "
        f"migrate.upgrade('sqlite:///{tmp_path}/x.db'); "
        "assert before == (logging.root.handlers[:], logging.root.level); "
        "assert not logging.getLogger('storage').disabled"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=30
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_it_drafts_the_next_migration(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(migrate.MIGRATIONS, tmp_path / "migrations", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrate, "MIGRATIONS", tmp_path / "migrations")
    head = migrate.head()
    number = f"{int(head) + 1:04}"
    migrate.draft(url, "more to come")
    drafted = (tmp_path / "migrations" / "versions" / f"{number}_more_to_come.py").read_text()
    assert drafted.startswith('"""more to come."""')
    # What is drafted against tables that are up to date changes nothing: both engines have what the metadata says.
    assert drafted.count("    pass\n") == 2
    assert migrate.head() == number
    migrate.upgrade(url)
    assert migrate.current(url) == number
    migrate.downgrade(url, head)
    assert migrate.current(url) == head


@pytest.mark.parametrize("revision", ["0001", "0002"])
def test_it_goes_back_one_migration_and_forth_with_rows_there(revision: str, world: World) -> None:
    url = world.database.url.render_as_string(hide_password=False)
    world.database.close()
    migrate.downgrade(url, revision)
    assert migrate.current(url) == revision
    migrate.upgrade(url)
    with world.database.read_business(world.ours.id) as db:
        assert [row.name for row in db.query(Customer)] == ["ours name"]


@ON_POSTGRESQL
def test_it_says_that_the_database_does_not_let_us_in(url: str) -> None:
    wrong = str(make_url(url).set(database="nowhere"))
    for ask in (migrate.current, migrate.upgrade):
        with pytest.raises(migrate.Unreachable, match=r"DATABASE_URL.*nowhere"):
            ask(wrong)


@ON_POSTGRESQL
def test_it_tells_a_role_that_is_above_the_wall(url: str) -> None:
    assert not migrate.is_role_above_the_wall(url)
    assert migrate.is_role_above_the_wall(str(make_url(url).set(username="postgres")))
