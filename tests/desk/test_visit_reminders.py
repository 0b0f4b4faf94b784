"""Reminders of visits: at the right local time, once, and none for what is no longer so."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytz

from desk import bookings, jobs, sending, visit_reminders
from desk.slots import Slot
from storage.database import insert_once
from storage.tables import Booking, Business, Calendar, Customer, Line, Outgoing, Reminder
from tests.world import World, build

PHONE = "+61412000678"


def local(world: World, text: str) -> datetime:
    return pytz.timezone(world.profile.zone).localize(datetime.fromisoformat(text)).astimezone(pytz.utc)


@pytest.fixture
def world(tmp_path: Path) -> Any:
    made = build(tmp_path, at="2026-12-01T10:00")
    with made.office.database.open_business(made.business_id) as db:
        insert_once(db, Line, {"channel": "sms", "address": "+61390001000"}, ("channel", "address"))
    yield made
    made.close()


def book(world: World, at: str, phone: str = PHONE, **more: Any) -> Any:
    """A visit that was agreed now for a local time."""
    starts_at = local(world, at)
    with world.office.database.open_business(world.business_id) as db:
        customer, _ = insert_once(
            db, Customer, {"phone": phone, "name": "Sam", "created_at": world.clock(), "updated_at": world.clock()},
            ("phone",),
        )  # fmt: skip
        values = {
            "reference": f"BKG-{at[-8:]}{phone[-3:]}", "status": "confirmed", "customer_id": customer.id,
            "phone": phone,
            "starts_at": starts_at, "ends_at": starts_at + timedelta(hours=1),
            "created_at": world.clock(), "updated_at": world.clock(),
        }  # fmt: skip
        booking, _ = insert_once(db, Booking, {**values, **more}, ("reference",))
        return booking.id


def at(world: World, text: str) -> list[tuple[str, str]]:
    """What a round of chores at this local time leaves in line: (purpose, status)."""
    world.clock.now = local(world, text)
    jobs.do_chores(world.office, now=world.clock())
    return [(row.purpose, row.status) for row in world.rows(Outgoing)]


def send_all(world: World) -> None:
    for row in world.rows(Outgoing):
        sending.send_one(world.office, world.business_id, row.id, None, clock=world.clock)


def test_it_reminds_the_evening_before_and_two_hours_before_once_each(world: World) -> None:
    book(world, "2026-12-10T14:00")
    assert at(world, "2026-12-08T19:00") == []
    assert at(world, "2026-12-09T17:59") == []
    assert at(world, "2026-12-09T18:00") == [("reminder_day", "queued")]
    assert at(world, "2026-12-09T18:30") == [("reminder_day", "queued")]
    assert at(world, "2026-12-10T11:59") == [("reminder_day", "queued")]
    assert at(world, "2026-12-10T12:00")[1:] == [("reminder_hours", "queued")]
    assert at(world, "2026-12-10T13:00")[1:] == [("reminder_hours", "queued")]
    rows = world.rows(Outgoing)
    assert [row.awaits for row in rows] == ["booking", "booking"]
    assert [row.address for row in rows] == [PHONE, PHONE]


@pytest.mark.parametrize(
    ("visit", "before", "evening"),
    [
        # Sydney's clocks go forward on 4 October 2026 and back on 5 April 2026, at two and three in the morning.
        pytest.param("2026-10-04T09:00", "2026-10-03T17:59", "2026-10-03T18:00", id="forward"),
        pytest.param("2026-10-05T09:00", "2026-10-04T17:59", "2026-10-04T18:00", id="day after forward"),
        pytest.param("2026-04-05T09:00", "2026-04-04T17:59", "2026-04-04T18:00", id="back"),
    ],
)
def test_it_keeps_to_the_clock_on_the_wall(world: World, visit: str, before: str, evening: str) -> None:
    world.clock.now = local(world, visit) - timedelta(days=7)
    book(world, visit)
    assert at(world, before) == []
    assert at(world, evening) == [("reminder_day", "queued")]


def test_it_counts_two_hours_as_they_pass_when_the_clocks_change(world: World) -> None:
    zone = world.profile.zone
    starts = local(
        world, "2026-10-04T03:30"
    )  # an hour and a half before it was one o'clock on the wall, and not half past one
    assert visit_reminders.due_at("reminder_hours", starts, zone) == local(world, "2026-10-04T00:30")


def test_it_leaves_out_who_has_just_heard_and_who_cannot_be_written_to(world: World) -> None:
    world.clock.now = local(world, "2026-12-09T16:00")
    book(world, "2026-12-10T09:00")
    book(world, "2026-12-10T11:00", phone="+61412000001", customer_id=None, created_at=local(world, "2026-12-01T09:00"))
    with world.office.database.open_business(world.business_id) as db:
        other = db.query(Booking).filter_by(phone="+61412000001").one()
        other.phone = None
    assert at(world, "2026-12-09T18:05") == []


def test_it_sends_nothing_for_what_was_cancelled_or_moved(world: World) -> None:
    cancelled, moved = book(world, "2026-12-10T14:00"), book(world, "2026-12-10T15:00", phone="+61412000002")
    assert len(at(world, "2026-12-09T18:00")) == 2
    with world.office.database.open_business(world.business_id) as db:
        bookings.cancel(db, cancelled, now=world.clock())
        calendar = db.query(Calendar).first()
        assert calendar is not None
        later = local(world, "2026-12-11T10:00")
        bookings.reschedule(
            db, moved, Slot(calendar.id, None, None, later, later + timedelta(hours=1), later + timedelta(hours=1)),
            now=world.clock(),
        )  # fmt: skip
    send_all(world)
    reminders = [row for row in world.rows(Outgoing) if row.purpose == "reminder_day"]
    assert [(row.status, row.reason) for row in reminders] == [("refused", "changed")] * 2
    again = [row for row in at(world, "2026-12-10T18:00") if row == ("reminder_day", "queued")]
    assert len(again) == 1


def test_it_has_staff_remember_birthdays_and_round_visits_where_the_kind_says_so(tmp_path: Path) -> None:
    world = build(tmp_path, kind="clinic", at="2027-02-28T07:59")
    with world.office.database.open_business(world.business_id) as db:
        people = [
            {"name": "Asha", "phone": "+919812300001", "born_on": date(1990, 2, 28)},
            {"name": "Leap", "phone": "+919812300002", "born_on": date(1992, 2, 29)},
            {"name": "Other", "phone": "+919812300003", "born_on": date(1990, 3, 1)},
            {"name": "Nine", "phone": "+919812300004", "total_visits": 9, "last_visit_on": date(2027, 2, 26)},
            {"name": "Long ago", "phone": "+919812300005", "total_visits": 9, "last_visit_on": date(2026, 2, 26)},
            {"name": "Gone", "phone": "+919812300006", "born_on": date(1990, 2, 28), "is_active": False},
        ]
        for person in people:
            insert_once(db, Customer, {**person, "created_at": world.clock(), "updated_at": world.clock()}, ("phone",))
    assert at(world, "2027-02-28T07:59") == []
    assert world.rows(Reminder) == []
    for _ in range(2):
        jobs.CHORES[-1].looked.clear()  # type: ignore[attr-defined]
        at(world, "2027-02-28T08:00")
    found = sorted((row.kind, row.text.split()[0]) for row in world.rows(Reminder))
    assert found == [("birthday", "Asha"), ("birthday", "Leap"), ("loyalty", "Nine")]
    world.close()


def test_what_the_evening_missed_is_told_in_the_morning_unless_the_visit_is_near(world: World) -> None:
    """No worker ran from before six in the evening until after midnight."""
    book(world, "2026-12-10T14:00")
    book(world, "2026-12-10T09:30", phone="+61412000002")
    assert at(world, "2026-12-10T00:05") == []
    assert sorted(at(world, "2026-12-10T08:00")) == [("reminder_day", "queued"), ("reminder_hours", "queued")]
    assert {row.address: row.purpose for row in world.rows(Outgoing)}[PHONE] == "reminder_day"
    assert len(at(world, "2026-12-10T08:05")) == 2


def test_a_business_that_cannot_be_read_holds_up_no_other(world: World) -> None:
    values = {
        "number": 0, "slug": "broken", "kind": "nonesuch", "name": "X", "country": "AU", "zone": "Australia/Sydney",
        "on_call": None, "created_at": world.clock(),
    }  # fmt: skip
    with world.office.database.open_platform() as db:
        insert_once(db, Business, values, ("slug",))
    book(world, "2026-12-10T14:00")
    assert at(world, "2026-12-09T18:00") == [("reminder_day", "queued")]
