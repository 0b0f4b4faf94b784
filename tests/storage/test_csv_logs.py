"""The CSV files: whole lines or none, whoever else writes, whatever the disk does."""

import csv
import itertools
import os
import stat
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from storage import csv_logs
from storage.csv_logs import CsvError, append, cell, count_lines, replace

ROOT = Path(__file__).resolve().parents[2]
HEADER = ["ref", "text"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "logs" / "mike" / "call_logs.csv"


def read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def add(path: Path, *refs: str, text: str = "words") -> csv_logs.Appended:
    return append(path, HEADER, [[ref, text] for ref in refs], list(refs))


def files_beside(path: Path) -> set[str]:
    locks = {f".{path.name}.lock", f".{path.name}.rewrite"}
    return {file.name for file in path.parent.iterdir()} - {path.name} - locks


def start(code: str, *arguments: object) -> subprocess.Popen[bytes]:
    """Another process that runs the code."""
    return subprocess.Popen([sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)], cwd=ROOT)


def test_it_makes_folder_file_and_header_for_the_owner_only(path: Path) -> None:
    assert add(path, "a").was_missing
    assert not add(path, "b").was_missing
    assert read(path) == [HEADER, ["a", "words"], ["b", "words"]]
    assert path.read_bytes() == b"ref,text\na,words\nb,words\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (path.parent, path.parent.parent)} == {0o700}
    replace(path, HEADER, [["c", ""]])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_never_mixes_the_lines_of_several_processes(path: Path) -> None:
    code = """
        import sys, pathlib
        from storage.csv_logs import append
        path, name = pathlib.Path(sys.argv[1]), sys.argv[2]
        while not path.with_name("go").exists():
            pass
        for number in range(200):
            ref = f"{name}-{number}"
            append(path, ["ref", "text"], [[ref, "x" * (number * 37 % 900)]], [ref])
    """
    path.parent.mkdir(parents=True)
    writers = [start(code, path, name) for name in "abcd"]
    time.sleep(0.3)
    path.with_name("go").touch()
    assert [writer.wait(60) for writer in writers] == [0, 0, 0, 0]
    lines = read(path)
    assert lines[0] == HEADER
    assert sorted(ref for ref, _ in lines[1:]) == sorted(f"{n}-{i}" for n in "abcd" for i in range(200))
    assert all(text == "x" * (int(ref.split("-")[1]) * 37 % 900) for ref, text in lines[1:])
    for name in "abcd":
        own = [int(ref.split("-")[1]) for ref, _ in lines[1:] if ref.startswith(name)]
        assert own == sorted(own)


def test_it_never_mixes_the_lines_of_several_threads(path: Path) -> None:
    threads = [threading.Thread(target=lambda n=n: [add(path, f"{n}-{i}") for i in range(50)]) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(read(path)) == 201


@pytest.mark.parametrize("remains", [None, b""])
def test_it_starts_again_and_says_so_when_the_file_was_removed_or_emptied(path: Path, remains: bytes | None) -> None:
    add(path, "a")
    path.unlink()
    if remains is not None:
        path.write_bytes(remains)
    assert add(path, "b").was_missing
    assert read(path) == [HEADER, ["b", "words"]]


def test_it_starts_again_when_the_whole_folder_was_removed(path: Path) -> None:
    add(path, "a")
    for file in path.parent.iterdir():
        file.unlink()
    path.parent.rmdir()
    assert add(path, "b").was_missing


def test_it_writes_to_the_new_file_when_the_old_one_is_removed_during_the_write(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(path, "a")
    real_write = os.write

    def write(file: int, data: bytes) -> int:
        monkeypatch.setattr(os, "write", real_write)
        path.unlink()
        return real_write(file, data)

    monkeypatch.setattr(os, "write", write)
    assert add(path, "b").was_missing
    assert read(path) == [HEADER, ["b", "words"]]


def test_it_mends_a_missing_newline(path: Path) -> None:
    add(path, "a")
    path.write_bytes(path.read_bytes()[:-1])
    add(path, "b")
    assert read(path) == [HEADER, ["a", "words"], ["b", "words"]]


def test_it_leaves_nothing_half_written_on_a_full_disk_and_goes_on_when_there_is_room(path: Path) -> None:
    code = """
        import pathlib, resource, signal, sys
        from storage.csv_logs import CsvError, append, replace
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        path = pathlib.Path(sys.argv[1])
        append(path, ["ref", "text"], [["a", "words"]], ["a"])
        whole = path.read_bytes()
        most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, most))
        rows = [[str(number), "x" * 9] for number in range(20)]
        failures = []
        for attempt in (
            lambda: append(path, ["ref", "text"], rows, [row[0] for row in rows]),
            lambda: append(path.with_name("new.csv"), ["ref", "text"], rows, [row[0] for row in rows]),
            lambda: replace(path, ["ref", "text"], rows),
        ):
            try:
                attempt()
            except CsvError as wrong:
                failures.append(wrong.is_permanent)
        assert failures == [False, False, False]
        assert path.read_bytes() == whole
        assert path.with_name("new.csv").read_bytes() == b""
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        append(path, ["ref", "text"], [["b", "words"]], ["b"])
        assert append(path.with_name("new.csv"), ["ref", "text"], [["b", "words"]], ["b"]).was_missing
    """
    assert start(code, path).wait(30) == 0
    assert read(path) == read(path.with_name("new.csv"))[:1] + [["a", "words"], ["b", "words"]]
    assert files_beside(path) == {"new.csv", ".new.csv.lock"}


def test_it_finishes_a_short_write(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real_write = os.write
    monkeypatch.setattr(os, "write", lambda file, data: real_write(file, data[:3]))
    add(path, "a", "b")
    assert read(path) == [HEADER, ["a", "words"], ["b", "words"]]


def test_it_takes_off_what_a_killed_process_left_of_its_lines(path: Path) -> None:
    add(path, "a")
    code = """
        import os, pathlib, signal, sys
        from storage.csv_logs import append
        real_write = os.write
        def write(file, data):
            real_write(file, data[:4])
            os.kill(os.getpid(), signal.SIGKILL)
        os.write = write
        append(pathlib.Path(sys.argv[1]), ["ref", "text"], [["torn", "words"]], ["torn"])
    """
    assert start(code, path).wait(30) == -9
    assert path.read_bytes().endswith(b"torn")
    add(path, "b")
    assert read(path) == [HEADER, ["a", "words"], ["b", "words"]]


def test_it_says_that_a_folder_it_may_not_write_is_permanent(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CsvError) as wrong:
        add(tmp_path / "file" / "call_logs.csv", "a")
    assert wrong.value.is_permanent


def test_it_replaces_the_file_in_one_step_and_counts(path: Path) -> None:
    add(path, "a")
    with path.open() as before:
        assert replace(path, HEADER, ([str(n), "x"] for n in range(1000))) == 1000
        assert before.read() == "ref,text\na,words\n"
    assert count_lines(path) == 1000
    assert count_lines(path.with_name("none.csv")) == 0


def test_it_keeps_the_old_file_when_the_rows_fail(path: Path) -> None:
    add(path, "a")

    def rows() -> Iterator[list[str]]:
        yield ["b", "words"]
        raise LookupError("the database is gone")

    with pytest.raises(LookupError):
        replace(path, HEADER, rows())
    assert read(path) == [HEADER, ["a", "words"]]
    assert files_beside(path) == set()


def test_it_overwrites_the_draft_of_a_killed_replace(path: Path) -> None:
    add(path, "a")
    path.with_name(".call_logs.csv.new").write_text("torn,and longer than what comes now" * 10)
    replace(path, HEADER, [["b", "words"]])
    assert read(path) == [HEADER, ["b", "words"]]
    assert files_beside(path) == {".call_logs.csv.recent"}


def test_it_skips_a_row_that_replace_has_just_written(path: Path) -> None:
    replace(path, HEADER, [["a", "words"], ["b", "words"]], recent_keys=lambda: {"b"})
    assert add(path, "b", "c").skipped == ("b",)
    assert read(path) == [HEADER, ["a", "words"], ["b", "words"], ["c", "words"]]


def test_it_forgets_the_rows_of_replace_after_a_while(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_logs, "RECENT_SECONDS", 0.0)
    replace(path, HEADER, [["a", "words"]], recent_keys=lambda: {"a"})
    assert add(path, "a").skipped == ()
    assert files_beside(path) == set()


def test_it_writes_a_row_again_when_the_file_of_replace_was_removed(path: Path) -> None:
    replace(path, HEADER, [["a", "words"]], recent_keys=lambda: {"a"})
    path.unlink()
    assert add(path, "a").was_missing
    assert read(path) == [HEADER, ["a", "words"]]


def test_it_survives_a_torn_note_of_recent_rows(path: Path) -> None:
    replace(path, HEADER, [["a", "words"]], recent_keys=lambda: {"a"})
    path.with_name(".call_logs.csv.recent").write_text('{"inode": 1')
    assert add(path, "b").skipped == ()


def test_it_writes_each_line_once_while_the_file_is_replaced(path: Path) -> None:
    """Rows are committed first and appended after; a replace may take its snapshot between the two."""
    committed: list[str] = []

    def converse(name: int) -> None:
        for number in range(60):
            committed.append(f"{name}-{number}")
            time.sleep(0.0005)
            add(path, f"{name}-{number}")

    talkers = [threading.Thread(target=converse, args=(name,)) for name in range(3)]
    for talker in talkers:
        talker.start()
    for _ in itertools.takewhile(lambda _: any(talker.is_alive() for talker in talkers), itertools.count()):
        snapshot: list[str] = []

        def rows(snapshot: list[str] = snapshot) -> Iterator[list[str]]:
            snapshot.extend(committed)
            yield from ([ref, "words"] for ref in snapshot)

        def late(snapshot: list[str] = snapshot) -> Iterator[list[str]]:
            fresh = [ref for ref in list(committed) if ref not in snapshot]
            snapshot.extend(fresh)
            yield from ([ref, "words"] for ref in fresh)

        replace(path, HEADER, rows(), late, partial(set, snapshot))
    for talker in talkers:
        talker.join()
    lines = read(path)
    assert lines[0] == HEADER
    assert sorted(ref for ref, _ in lines[1:]) == sorted(committed)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+61412345678", "'+61412345678"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2+3", "'-2+3"),
        ("|calc", "'|calc"),
        ("  =1", "'  =1"),
        ('"=1', "'\"=1"),
        ("“=1”", "'“=1”"),
        ("\t=1", "' =1"),
        ("\r\n=1", "'  =1"),
        ("\x00=1", "'=1"),
        ("\ufeff=1", "'=1"),
        ("\u200b=1", "'\u200b=1"),
        ("＝1", "'＝1"),
        ("＠SUM", "'＠SUM"),
        ("-", "'-"),
        ("-5", "-5"),
        ("-1,250.00", "-1,250.00"),
        ("－5", "'－5"),
        ("0412345678", "0412345678"),
        ("61412345678", "61412345678"),
        ("", ""),
        ("'t Hooft", "'t Hooft"),
        ("a = b", "a = b"),
        ("one\ntwo\u2028three", "one two three"),
        ("bell\x07", "bell"),
        ("half \ud83d", "half ?"),
        ("क्‍ष नमस्ते 👩‍🔧", "क्‍ष नमस्ते 👩‍🔧"),
    ],
)
def test_it_lets_no_cell_become_a_formula(value: str, written: str, path: Path) -> None:
    assert cell(value) == written
    assert cell(written) == written
    append(path, HEADER, [["a", value]], ["a"])
    assert read(path)[1] == ["a", written]
    assert count_lines(path) == 1
