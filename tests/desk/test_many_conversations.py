"""With many conversations the files are read in pages, with as many statements a page however many lines it has."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from desk import businesses, conversation_lists, conversations, endings, exports
from desk.office import Office
from tests import world


def profile_of(here: world.World) -> businesses.Profile:
    with here.office.database.read_business(here.business_id) as db:
        return businesses.profile(db)


@contextmanager
def statements(office: Office) -> Iterator[list[str]]:
    """What is asked of the database meanwhile."""
    asked: list[str] = []

    def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
        asked.append(statement)

    engines = (office.database.reading, office.database.writing)
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield asked
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)


def talk(here: world.World, count: int) -> None:
    """So many calls that book, one after another."""
    known = len(here.conversations)
    for number in range(known, known + count):
        here.key, here.turn_number, here.sender = f"CA{number:032}", 0, f"+6141200{number:04}"
        here.call()
        for said in ("it's mike, my toilet is blocked in brisbane", "tomorrow morning", "yes", "a house", "yes", "yes"):
            here.say(said)
        here.hang_up()


@pytest.fixture(params=["sqlite", "postgresql"])
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[world.World]:
    made = world.build(tmp_path, engine=request.param)
    yield made
    made.close()


@pytest.mark.parametrize("page", [1, 2, 5, 500])
def test_it_rewrites_the_same_bytes_whatever_a_page_holds(
    here: world.World, page: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    talk(here, 4)
    files = {name: here.office.logs / f"{name}.csv" for name in exports.FILES}
    before = {name: file.read_bytes() for name, file in files.items()}
    assert all(text.count(b"\n") >= 5 for text in before.values())
    monkeypatch.setattr(exports, "PAGE", page)
    exports.rebuild(here.office, profile_of(here), now=here.clock())
    assert {name: file.read_bytes() for name, file in files.items()} == before
    assert exports.is_complete(here.office, profile_of(here))


def test_it_asks_for_a_page_of_lines_at_once(here: world.World) -> None:
    talk(here, 2)
    exports.rebuild(here.office, profile_of(here), now=here.clock())  # takes the mark off that the first lines left
    with statements(here.office) as few:
        exports.rebuild(here.office, profile_of(here), now=here.clock())
    talk(here, 5)
    with statements(here.office) as many:
        exports.rebuild(here.office, profile_of(here), now=here.clock())
    assert len(many) == len(few) < 40


def test_it_takes_up_an_unlogged_backlog_a_part_a_sweep(here: world.World, monkeypatch: pytest.MonkeyPatch) -> None:
    talk(here, 3)
    with here.office.database.open_business(here.business_id) as db:
        for row in conversation_lists.newest(db):
            row.logged_at = None
    monkeypatch.setattr(conversations, "A_SWEEP", 2)
    endings.close_quiet(here.office, profile_of(here), now=here.clock())
    assert [row.logged_at is None for row in here.conversations].count(True) == 1
    endings.close_quiet(here.office, profile_of(here), now=here.clock())
    assert all(row.logged_at for row in here.conversations)
