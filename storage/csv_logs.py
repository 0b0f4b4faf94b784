"""CSV files that several processes write at once: whole lines or none. Knows no column's meaning and no database."""

import csv
import errno
import fcntl
import io
import json
import os
import re
import time
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from defusedcsv import csv as defused

RECENT_SECONDS = 600.0
"""How long after `replace` an append may still come whose row `replace` has written."""

_NUMBER = re.compile(r"-?[0-9.,]+")
_FORMULA = re.compile(r"""[\s"'`“”„‘’«»\u00ad\u200b-\u200f\u2060]*[=+\-@|%＝＋－＠｜％]""")
_LINE_BREAKS_AND_TABS = dict.fromkeys(map(ord, "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"), " ")
_PASSES = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EINTR, errno.EAGAIN, errno.EMFILE, errno.ENOENT}


# What stands in a lock's file while somebody writes, and while nobody does: as long as each other, since cutting a file
# takes longer than writing over it.
_INTENDED = re.compile(rb" *([0-9]+) ([0-9]+) ([0-9]+)\n")
_IDLE = b" " * 80


class CsvError(Exception):
    """A CSV file could not be written and is as it was before. Where not permanent (a full disk), try again later."""

    def __init__(self, path: Path, cause: OSError) -> None:
        super().__init__(f"{path.name} could not be written: {cause.strerror or cause}")
        self.is_permanent = cause.errno not in _PASSES


@dataclass(frozen=True, slots=True)
class Appended:
    """`was_missing`: there was no file, or an empty one, so it now lacks what it once held. `skipped`: keys it had."""

    was_missing: bool
    skipped: tuple[str, ...] = ()


def cell(value: str) -> str:
    """The value as no spreadsheet takes it for a formula: an apostrophe stands before = + - @ | % and their wide forms.

    The signs are those of defusedcsv and of OWASP's page on CSV injection; they count also after spaces and quotes.
    A plain negative number (-5, -1,250.00) stays a number; a lone "-" gets its apostrophe like all else that begins so.
    Line breaks and tabs become spaces, control characters go, half characters become "?". Twice does no more than once.
    """
    if value.isascii() and value.isprintable() and (value[:1].isalnum() or not value):
        return value
    text = value.translate(_LINE_BREAKS_AND_TABS).encode("utf-8", "replace").decode("utf-8")
    text = "".join(char for char in text if unicodedata.category(char) != "Cc" and not _is_unseen(char))
    if text.startswith("'") or _NUMBER.fullmatch(text):
        return text
    return f"'{text}" if _FORMULA.match(text) else text


def _is_unseen(char: str) -> bool:
    """Byte order marks and marks that turn the writing direction; joiners stay, Indian scripts and emoji need them."""
    return char == "\ufeff" or "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069"


def append(path: Path, header: Sequence[str], rows: Sequence[Sequence[str]], keys: Sequence[str]) -> Appended:
    """Add lines at the end, all of them or none, in the order given; make folder, file and header where missing.

    `keys` holds one id per row: a row that a `replace` has just written is not written again. Every value goes through
    `cell`. Call it after the commit that made the rows, never inside a transaction: it waits for the file's lock.
    Raises CsvError.
    """
    try:
        with _locked(path) as lock:
            return _append_locked(path, lock, header, list(zip(keys, rows, strict=True)))
    except OSError as cause:
        raise CsvError(path, cause) from cause


def replace(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    late: Callable[[], Iterable[Sequence[str]]] = tuple,
    recent_keys: Callable[[], Collection[str]] = tuple,
) -> int:
    """Write the file anew and put it into place in one step; returns the number of data lines.

    Appends go on while `rows` is read. Then, under the lock that appends wait for, `late` gives the rows that came to
    be since, which must be few. `recent_keys` is called last and gives the keys of the rows younger than
    RECENT_SECONDS, whose own append may still be waiting for the lock. Raises CsvError, or what `rows` and `late`
    raise; the old file is then untouched.
    """
    try:
        with _locked(path, "rewrite"):
            return _rewrite(path, header, rows, late, recent_keys)
    except OSError as cause:
        raise CsvError(path, cause) from cause


def count_lines(path: Path) -> int:
    """How many data lines the file holds, without its header; 0 when there is no file, -1 when it is no CSV file."""
    try:
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            return max(0, sum(1 for line in csv.reader(file) if line) - 1)
    except FileNotFoundError:
        return 0
    except (csv.Error, OSError):
        return -1


def _append_locked(path: Path, lock: int, header: Sequence[str], keyed: list[tuple[str, Sequence[str]]]) -> Appended:
    while True:
        with _opened(path, os.O_APPEND) as file:
            _cut_torn_write(file, lock)
            size = os.fstat(file).st_size
            if size == 0:
                _side(path, "recent").unlink(missing_ok=True)
            known = _recent(path, file)
            fresh = [row for key, row in keyed if key not in known]
            data = _lines([header] if size == 0 else [], fresh)
            if size and data and os.pread(file, 1, size - 1) != b"\n":
                data = b"\n" + data
            _write(file, lock, data, size)
            # Somebody may have removed or moved the file meanwhile: then the lines are written again, to the new one.
            if _names(path, file):
                return Appended(size == 0, tuple(key for key, _ in keyed if key in known))


def _rewrite(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    late: Callable[[], Iterable[Sequence[str]]],
    recent_keys: Callable[[], Collection[str]],
) -> int:
    draft = _side(path, "new")
    draft.unlink(missing_ok=True)  # left by a process that was killed
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(_lines([header]))
            lines = sum(file.write(_lines([row])) > 0 for row in rows)
            os.fsync(file.fileno())
            with _locked(path):
                lines += sum(file.write(_lines([row])) > 0 for row in late())
                file.flush()
                os.fsync(file.fileno())
                _remember(path, file.fileno(), recent_keys())
                os.replace(draft, path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return lines


def _lines(*groups: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO()
    writer = defused.writer(text, lineterminator="\n")
    for rows in groups:
        writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8")


def _write(file: int, lock: int, data: bytes, size: int) -> None:
    """Write all at the end or nothing. What is intended stands in the lock's file meanwhile, for _cut_torn_write."""
    if not data:
        return
    os.pwrite(lock, f"{os.fstat(file).st_ino} {size} {size + len(data)}\n".encode().rjust(len(_IDLE)), 0)
    try:
        written = os.write(file, data)
        while written < len(data):
            written += os.write(file, data[written:])
    except BaseException:
        os.ftruncate(file, size)
        os.pwrite(lock, _IDLE, 0)
        raise
    os.pwrite(lock, _IDLE, 0)


def _cut_torn_write(file: int, lock: int) -> None:
    """Take off what a process left that was killed while it wrote; a write that was complete stays."""
    intended = _INTENDED.fullmatch(os.pread(lock, 100, 0))
    if intended:
        status = os.fstat(file)
        inode, before, after = map(int, intended.groups())
        if status.st_ino == inode and before < status.st_size < after:
            os.ftruncate(file, before)
        os.pwrite(lock, _IDLE, 0)


def _remember(path: Path, file: int, keys: Collection[str]) -> None:
    """Note which rows the new file holds already. The inode ties the note to that very file."""
    side = _side(path, "recent")
    note = {"inode": os.fstat(file).st_ino, "until": time.time() + RECENT_SECONDS, "keys": sorted(keys)}
    draft = _side(path, "recent.new")
    draft.unlink(missing_ok=True)
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as handle:
            json.dump(note, handle)
        os.replace(draft, side)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def _recent(path: Path, file: int) -> frozenset[str]:
    side = _side(path, "recent")
    try:
        with open(side, "rb") as noted:
            note = json.loads(noted.read())
        inode, until, keys = note["inode"], note["until"], note["keys"]
    except FileNotFoundError:
        return frozenset()
    except (ValueError, KeyError, TypeError):
        inode = until = 0
        keys = ()
    if inode != os.fstat(file).st_ino or not time.time() < until <= time.time() + RECENT_SECONDS:
        side.unlink(missing_ok=True)
        return frozenset()
    return frozenset(keys)


@contextmanager
def _locked(path: Path, what: str = "lock") -> Iterator[int]:
    """One thread of one process at a time. The lock is on a hidden file beside, `replace` puts a new file here."""
    _make_folder(path.parent)
    side = _side(path, what)
    while True:
        with _opened(side) as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            try:
                if _names(side, lock):
                    yield lock
                    return
            finally:
                # Closing does not unlock while a child of a fork still has the file open.
                fcntl.flock(lock, fcntl.LOCK_UN)


@contextmanager
def _opened(path: Path, flags: int = 0) -> Iterator[int]:
    file = os.open(path, os.O_RDWR | os.O_CREAT | flags, 0o600)
    try:
        yield file
    finally:
        os.close(file)


def _names(path: Path, file: int) -> bool:
    """Whether the path still leads to the open file."""
    try:
        return os.path.samestat(os.stat(path), os.fstat(file))
    except FileNotFoundError:
        return False


def _side(path: Path, what: str) -> Path:
    return path.with_name(f".{path.name}.{what}")


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
