"""How conversations end: once, with their lines in the files, and with nobody forgotten."""

import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desk import businesses, conversations, endings, exports
from storage.tables import Hold
from tests import world


def profile_of(here: world.World) -> businesses.Profile:
    with here.office.database.read_business(here.business_id) as db:
        return businesses.profile(db)


@contextmanager
def full_disk(size: int) -> Iterator[None]:
    """No file may grow beyond `size` bytes, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def test_it_logs_a_call_once_at_its_status(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.say("hi its mike, my toilet is blocked")
    here.hang_up(95)
    here.hang_up(95)
    assert [line["call_duration"] for line in here.csv("customer_data")] == ["95"]
    assert [line["call_status"] for line in here.csv("call_logs")] == ["completed"]


def test_it_takes_a_status_that_comes_before_the_first_turn(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.hang_up(12, status="no-answer")
    here.call()
    assert len(here.conversations) == 1
    assert here.conversations[0].call_status == "no-answer"
    assert len(here.csv("call_logs")) == 1


def test_it_rings_back_who_hung_up_before_it_was_noted(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.say("my toilet is blocked and it's an emergency")
    here.hang_up(20)
    assert [(r.kind, r.reason, r.priority) for r in here.reminders] == [("call_back", "unfinished", "urgent")]


def test_it_says_once_what_was_said_in_danger_before_somebody_hung_up(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.say("my name is Tom and I smell gas in the kitchen")
    here.hang_up(20)
    (reminder,) = here.reminders
    assert reminder.text.count("I smell gas in the kitchen") == 1
    assert reminder.text.endswith("\nWent away before it was noted: emergency")


def test_it_ends_a_quiet_chat_and_logs_it_once(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name="Asha")
    here.say("my tap is dripping")
    endings.close_quiet(here.office, profile_of(here), now=here.clock())
    assert here.csv("customer_data") == []
    here.clock.now += timedelta(minutes=31)
    for _ in range(2):
        endings.close_quiet(here.office, profile_of(here), now=here.clock())
    assert [line["customer_name"] for line in here.csv("customer_data")] == ["Asha"]
    assert [r.reason for r in here.reminders] == ["unfinished"]


def test_it_ends_a_call_whose_status_never_came(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.clock.now += timedelta(hours=7)
    endings.sweep(here.office, lambda channel: "", now=here.clock())
    assert [line["call_status"] for line in here.csv("call_logs")] == ["unknown"]


def test_it_does_not_end_what_went_on_while_it_looked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = world.build(tmp_path)
    here.call()
    here.clock.now += timedelta(hours=7)
    quiet = conversations.quiet

    def look(*some: Any, **more: Any) -> list[Any]:
        found = quiet(*some, **more)
        here.say("my toilet is blocked")
        return found

    with monkeypatch.context() as patched:
        patched.setattr(conversations, "quiet", look)
        endings.close_quiet(here.office, profile_of(here), now=here.clock())
    assert (here.conversations[0].closed_at, here.reminders, here.csv("call_logs")) == (None, [], [])


def test_it_mends_the_files_after_a_turn_that_landed_when_its_call_was_over(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.hang_up(12)
    endings.sweep(here.office, lambda channel: "", now=here.clock())  # the first line of a file has it looked at
    here.say("its mike, my toilet is blocked")
    assert [line["customer_name"] for line in here.csv("customer_data")] == [""]
    endings.sweep(here.office, lambda channel: "", now=here.clock())
    assert [line["customer_name"] for line in here.csv("customer_data")] == ["Mike"]


def test_it_keeps_test_talk_out_of_the_files(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.turn("opening", is_test=True)
    here.turn("speech", "my tap is dripping", is_test=True)
    here.hang_up(9)
    assert here.csv("conversation_logs") == []
    assert here.csv("call_logs") == []
    assert here.conversations[0].is_test


def test_it_loses_no_line_when_a_file_is_deleted(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.say("my tap is dripping")
    (here.office.logs / "conversation_logs.csv").unlink()
    here.say("it's Sam")
    assert len(here.csv("conversation_logs")) == 2
    here.clock.now += timedelta(seconds=5)
    endings.sweep(here.office, lambda channel: "", now=here.clock())
    assert [line["speaker"] for line in here.csv("conversation_logs")] == ["bot", "customer", "bot", "customer", "bot"]
    assert exports.is_complete(here.office, profile_of(here))


def test_it_loses_no_line_when_the_disk_was_full(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    file = here.office.logs / "conversation_logs.csv"
    # The limit counts for every file: this one is made larger than the database, so that it alone is full.
    with file.open("a") as padded:
        padded.write("2024-08-05,14:00:00,CA0,voice,bot,an older line,\n" * 200_000)
    before = file.read_bytes()
    with full_disk(len(before) + 10):
        assert here.say("my tap is dripping")
        assert here.say("it's Sam")
        assert file.read_bytes() == before
    here.clock.now += timedelta(seconds=5)
    endings.sweep(here.office, lambda channel: "", now=here.clock())
    assert [line["text"] for line in here.csv("conversation_logs") if line["speaker"] == "customer"] == [
        "my tap is dripping",
        "it's Sam",
    ]
    assert exports.is_complete(here.office, profile_of(here))


def test_it_rebuilds_the_same_lines_that_were_written(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.say("hi its mike from brisbane, my toilet is blocked, my number is 0412 345 678")
    here.hang_up(40)
    written = {name: here.csv(name) for name in exports.FILES}
    exports.rebuild(here.office, profile_of(here), now=here.clock())
    assert {name: here.csv(name) for name in exports.FILES} == written


def test_it_writes_no_formula_and_spoils_no_number(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", sender="+14158675310", profile_name="=HYPERLINK(1)")
    here.say("=cmd|'/C calc'!A0 my tap is dripping")
    here.clock.now += timedelta(minutes=31)
    endings.sweep(here.office, lambda channel: "", now=here.clock())
    for name in exports.FILES:
        for line in here.csv(name):
            assert not any(value[:1] in ("=", "+", "-", "@", "\t", "\r") for value in line.values()), line
    assert here.csv("customer_data")[0]["customer_phone"] == "14158675310"
    assert here.csv("call_logs")[0]["from"] == "14158675310"


def test_it_keeps_a_mark_that_was_set_while_the_files_were_rebuilt(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    profile = profile_of(here)
    later = here.clock() + timedelta(seconds=1)
    real = exports.csv_logs.replace

    def slow(*args: Any, **more: Any) -> int:
        written = real(*args, **more)
        exports.mark_stale(here.office, profile.id, now=later)
        return written

    exports.csv_logs.replace = slow  # type: ignore[assignment]
    try:
        exports.rebuild(here.office, profile, now=here.clock())
    finally:
        exports.csv_logs.replace = real
    with here.office.database.read_business(profile.id) as db:
        assert businesses.row(db).logs_stale_since == later
    exports.rebuild(here.office, profile, now=here.clock())
    with here.office.database.read_business(profile.id) as db:
        assert businesses.row(db).logs_stale_since is None


def test_it_sweeps_on_when_a_file_is_no_csv(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    with (here.office.logs / "conversation_logs.csv").open("a") as file:
        file.write('"' + "x" * 200_000)
    assert not exports.is_complete(here.office, profile_of(here))
    exports.rebuild(here.office, profile_of(here), now=here.clock())
    assert exports.is_complete(here.office, profile_of(here))


def test_it_takes_the_real_status_over_the_one_it_supposed(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.clock.now += timedelta(hours=7)
    endings.sweep(here.office, lambda channel: "", now=here.clock())
    here.hang_up(33)
    assert (here.conversations[0].call_status, here.conversations[0].duration_seconds) == ("completed", 33)


def test_it_keeps_no_time_for_whoever_hung_up(tmp_path: Path) -> None:
    here = world.build(tmp_path, kind="clinic", at="2025-12-15T10:00", sender="+919876543210")
    here.write_down(hours=dict.fromkeys(range(5), ("09:00", "12:00")))
    here.hire("Dr Mehta")
    here.call()
    for words in ("fever, need a doctor tomorrow at 10", "Asha Gupta", "yes"):
        here.say(words)
    assert len(here.rows(Hold)) == 1
    here.hang_up(40)
    assert here.rows(Hold) == []


def test_a_worker_sees_what_was_written_down_since(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    for name in ("Harbour Plumbing", "Harbour and Sons"):
        here.write_down(name=name)
        with here.office.database.read_business(here.business_id) as db:
            assert here.office.switchboard.own(db).name == name
