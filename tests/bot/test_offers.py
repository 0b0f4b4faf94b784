"""Offering real times: what a turn looks up, what is given with a booking, and that thinking twice changes nothing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot import look_up
from bot.session import Session
from desk import businesses, calendars, holds
from desk.calendar_links import Links
from desk.slots import Wish
from tests import world

HOURS = dict.fromkeys(range(5), ("09:00", "12:00"))


def a_clinic(folder: Path) -> world.World:
    here = world.build(
        folder, kind="clinic", name="Lotus Clinic", at="2025-12-15T10:00", channel="whatsapp", sender="+919876543210",
        profile_name="Rahul",
    )  # fmt: skip
    here.write_down(hours=HOURS)
    here.hire("Dr Mehta")
    return here


def test_it_looks_up_only_where_times_are_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, looked = a_clinic(tmp_path), []
    look = look_up.look_up

    def counted(office, sight, what, *, now):  # type: ignore[no-untyped-def]
        looked.append(what)
        return look(office, sight, what, now=now)

    monkeypatch.setattr(look_up, "look_up", counted)
    here.say("hello")
    here.say("what are your hours?")
    assert looked == []
    here.say("i have a fever, can i see dr mehta tomorrow morning")
    # Whether they have one that this would be about, and what is free.
    assert [type(what).__name__ for what in looked] == ["Visits", "Free"]
    here.say("the middle one")
    assert len(looked) == 2
    assert [hold.starts_at for hold in here.holds] == [datetime(2025, 12, 16, 5, 0, tzinfo=UTC)]


def test_it_gives_the_address_of_the_file_only_where_there_is_one(tmp_path: Path) -> None:
    here = a_clinic(tmp_path)
    here.bot = replace(here.bot, office=replace(here.office, links=Links("https://desk.example.com", "secret")))
    here.say("fever, need a doctor tomorrow at 10")
    said = here.say("yes")
    assert f"https://desk.example.com/calendar/1/{here.bookings[0].reference}-" in said
    (tmp_path / "other").mkdir()
    other = a_clinic(tmp_path / "other")
    other.say("fever, need a doctor tomorrow at 10")
    assert "http" not in other.say("yes")


def test_it_keeps_a_chosen_time_for_nobody_else_to_take(tmp_path: Path) -> None:
    here = a_clinic(tmp_path)
    here.say("fever, need a doctor tomorrow at 10")
    [hold] = here.holds
    assert hold.expires_at > here.clock()
    assert here.bookings == []
    assert not any(slot.starts_at == hold.starts_at for slot in here.slots())


def test_it_thinks_twice_from_the_same_session() -> None:
    kept = Session(skipped=["a"], requests={"x": "1"}).to_json()
    session = Session.from_json(kept)
    session.skipped.append("b")
    session.requests["y"] = "2"
    assert (kept["skipped"], kept["requests"]) == (["a"], {"x": "1"})


def test_it_promises_no_place_on_the_waiting_list_where_nothing_can_ever_be_free(tmp_path: Path) -> None:
    here = a_clinic(tmp_path)
    here.hire("Dr Rao", hours={2: ("09:00", "12:00")})
    here.say("i have a fever, can i see dr rao tomorrow")
    said = here.say("put me on the waiting list for tomorrow with dr rao")
    assert "passed it on" in said
    assert here.waitlist == []
    assert [row.kind for row in here.reminders] == ["call_back"]


def test_it_offers_what_is_left_to_whoever_was_slower(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, look = a_clinic(tmp_path), look_up.look_up

    def overtaken(office, sight, what, *, now):  # type: ignore[no-untyped-def]
        seen = look(office, sight, what, now=now)
        with office.database.open_business(here.business_id) as db:
            tomorrow = date(2025, 12, 16)
            wish = Wish(service="general_consultation", on=tomorrow, until=tomorrow)
            slots = calendars.find(db, businesses.profile(db), wish, now=now)
            for slot in slots if "another" not in {hold.key for hold in here.holds} else ():
                if slot.starts_at == datetime(2025, 12, 16, 4, 30, tzinfo=UTC):
                    holds.take(db, slot, key="another", service=wish.service, until=now + timedelta(1), now=now)
        return seen

    monkeypatch.setattr(look_up, "look_up", overtaken)
    said = here.say("fever, need a doctor tomorrow at 10")
    assert "another" in {hold.key for hold in here.holds}
    assert [time for time in ("9:45", "10:15") if time in said] == ["9:45", "10:15"], said
    assert not here.reminders
