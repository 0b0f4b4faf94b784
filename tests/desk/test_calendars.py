"""Calendars: whose free times answer a wish, with what is written down and taken around them."""

import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import pytz
from sqlalchemy import event, insert

from desk import bookable, bookings, calendars, closures, kinds, slots
from desk.calendars import Mine
from desk.errors import NotFound, SlotTaken
from desk.slots import Slot, Wish
from storage.tables import Booking, Calendar, Closure, Hold, TakenTime
from storage.types import new_id
from tests.world import World, build

WEEK = dict.fromkeys(range(5), ("09:00", "12:00", "13:00", "17:00"))
MONDAY = date(2024, 8, 5)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[World]:
    """A clinic in Bengaluru on Monday 5 August 2024 at 8: Dr Mehta gives everything, Dr Rao scans on Mondays."""
    here = build(tmp_path, kind="clinic", name="Lotus Clinic", at="2024-08-05T08:00")
    here.write_down(hours=WEEK)
    here.hire("Dr Mehta")
    here.hire("Dr Rao", services="scan,dental", hours={0: ("10:00", "12:00")})
    yield here
    here.close()


@pytest.fixture
def plumber(tmp_path: Path) -> Iterator[World]:
    """A plumber in Melbourne on Monday 5 August 2024 at 7."""
    here = build(tmp_path, kind="plumber", at="2024-08-05T07:00")
    here.write_down(hours=dict.fromkeys(range(5), ("07:00", "17:00")))
    yield here
    here.close()


def told(here: World, found: list[Slot]) -> list[str]:
    zone = pytz.timezone(here.profile.zone)
    return [f"{slot.starts_at.astimezone(zone):%a %H:%M} {slot.staff_name or 'anybody'}" for slot in found]


def hold(here: World, slot: Slot, key: str, expires_at: datetime) -> None:
    with here.office.database.open_business(here.business_id) as db:
        row = Hold(key=key, calendar_id=slot.calendar_id, starts_at=slot.starts_at, ends_at=slot.ends_at,
                   expires_at=expires_at)  # fmt: skip
        db.add(row)
        db.flush()
        db.add_all(TakenTime(calendar_id=slot.calendar_id, at=at, hold_id=row.id) for at in slots.fives(slot))


def get(here: World, slot_id: str, service: str | None, mine: Mine = calendars.NOTHING) -> Slot:
    with here.office.database.read_business(here.business_id) as db:
        return calendars.get(db, here.profile, slot_id, service, now=here.clock(), mine=mine)


def test_it_offers_everybody_who_gives_the_service(clinic: World) -> None:
    found = clinic.slots(service="scan", on=MONDAY, time="10:00-10:20")
    assert told(clinic, found) == ["Mon 10:00 Dr Mehta", "Mon 10:00 Dr Rao", "Mon 10:15 Dr Mehta", "Mon 10:15 Dr Rao"]


def test_it_counts_times_not_people(clinic: World) -> None:
    assert len(clinic.slots(service="scan", on=MONDAY, time="10:00-11:00", limit=2)) == 4


def test_it_offers_a_person_in_their_own_hours_only_what_they_give(clinic: World) -> None:
    rao = next(person.id for person in clinic.profile.people if person.name == "Dr Rao")
    assert told(clinic, clinic.slots(service="dental", staff_id=rao, limit=1)) == ["Mon 10:00 Dr Rao"]
    assert {slot.starts_at.weekday() for slot in clinic.slots(service="dental", staff_id=rao)} == {0}
    assert clinic.slots(service="vaccination", staff_id=rao) == []


def test_it_takes_a_service_as_long_as_it_takes(clinic: World) -> None:
    assert {slot.ends_at - slot.starts_at for slot in clinic.slots(service="scan")} == {timedelta(minutes=30)}
    assert {slot.ends_at - slot.starts_at for slot in clinic.slots(service="vaccination")} == {timedelta(minutes=10)}


def test_it_keeps_the_business_s_own_calendar_where_nobody_can_be_booked(plumber: World) -> None:
    assert told(plumber, plumber.slots(on=MONDAY)) == ["Mon 10:00 anybody", "Mon 12:00 anybody", "Mon 14:00 anybody"]


def test_it_has_slots_only_once_hours_are_written_down(tmp_path: Path) -> None:
    here = build(tmp_path, kind="clinic")
    assert not calendars.has_slots(here.profile)
    assert here.slots() == []
    here.write_down(hours=WEEK)
    assert calendars.has_slots(here.profile)
    here.close()


def test_it_keeps_what_others_hold_until_it_expires(plumber: World) -> None:
    first = plumber.slots(on=MONDAY)[0]
    hold(plumber, first, "conversation", plumber.clock() + timedelta(minutes=10))
    assert first not in plumber.slots(on=MONDAY)
    with pytest.raises(SlotTaken) as refused:
        get(plumber, first.id, None)
    assert refused.value.code == "slot_taken"
    assert get(plumber, first.id, None, Mine(hold_key="conversation")) == first
    plumber.clock.now += timedelta(minutes=10)
    assert get(plumber, first.id, None) == first


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_it_finds_the_same_on_every_engine(engine: str, tmp_path: Path) -> None:
    here = build(tmp_path, kind="plumber", at="2024-08-05T07:00", engine=engine)
    here.write_down(hours=dict.fromkeys(range(5), ("07:00", "17:00")))
    first, second, third = here.slots(on=MONDAY)
    hold(here, first, "gone", here.clock())
    hold(here, second, "ours", here.clock() + timedelta(minutes=10))
    noon = third.starts_at + timedelta(minutes=30)
    with here.office.database.open_business(here.business_id, by="owner") as db:
        now = here.clock()
        db.add(Booking(reference="BKG-1", status="confirmed", starts_at=noon, ends_at=noon + timedelta(hours=1),
                       created_at=now, updated_at=now))  # fmt: skip
        closure = closures.add(db, closures.Written(third.starts_at, third.ends_at)).id
    assert here.slots(on=MONDAY) == [first]
    assert get(here, second.id, None, Mine(hold_key="ours")) == second
    with here.office.database.read_business(here.business_id) as db:
        standing = closures.standing(db, now=here.clock())
    assert [(key, [row.reference for row in rows]) for key, rows in standing.items()] == [(closure, ["BKG-1"])]
    here.close()


def test_it_gives_the_slot_of_an_id_only_where_it_is_offered(clinic: World) -> None:
    slot = clinic.slots(service="scan", on=MONDAY)[0]
    assert get(clinic, slot.id, "scan") == slot
    rao = next(person for person in clinic.profile.people if person.name == "Dr Rao")
    for wrong in (
        f"20240805T0333Z.{slot.calendar_id.hex}",
        f"20240804T0430Z.{slot.calendar_id.hex}",
        f"20250805T0430Z.{slot.calendar_id.hex}",
        f"20240805T0430Z.{uuid.UUID(int=1).hex}",
        f"20240806T0530Z.{rao.calendar_id.hex}",
    ):
        with pytest.raises(SlotTaken):
            get(clinic, wrong, "scan")


def test_it_is_closed_when_all_or_one_is_away(clinic: World) -> None:
    mehta = next(person.id for person in clinic.profile.people if person.name == "Dr Mehta")
    zone = pytz.timezone(clinic.profile.zone)
    with clinic.office.database.open_business(clinic.business_id) as db:
        db.add(Closure(staff_id=mehta, starts_at=zone.localize(datetime(2024, 8, 5)),
                       ends_at=zone.localize(datetime(2024, 8, 6))))  # fmt: skip
        db.add(Closure(starts_at=zone.localize(datetime(2024, 8, 5, 10)),
                       ends_at=zone.localize(datetime(2024, 8, 5, 11))))  # fmt: skip
    assert told(clinic, clinic.slots(service="scan", on=MONDAY)) == [
        "Mon 11:00 Dr Rao", "Mon 11:15 Dr Rao", "Mon 11:30 Dr Rao",
    ]  # fmt: skip


def test_it_is_closed_on_public_holidays_unless_the_business_is_open(plumber: World) -> None:
    cup = date(2024, 11, 5)
    plumber.write_down(horizon_days=120)
    assert plumber.slots(on=cup) == []
    plumber.write_down(closes_on_holidays=False)
    assert len(plumber.slots(on=cup)) == 4


def test_it_keeps_notice_and_horizon_of_the_business(plumber: World) -> None:
    plumber.write_down(notice_minutes=0, horizon_days=1)
    found = told(plumber, plumber.slots())
    assert found[0] == "Mon 08:00 anybody"
    assert found[-1] == "Tue 14:00 anybody"


def test_it_offers_nothing_that_is_not_given(plumber: World) -> None:
    from storage.tables import Service

    with plumber.office.database.open_business(plumber.business_id) as db:
        row = next(row for row in db.query(Service) if row.code == "gas_fitting")
        row.is_offered = False
    assert plumber.slots(service="gas_fitting") == []
    assert plumber.slots(service="leaking_tap") != []


def test_it_makes_a_time_by_hand_outside_the_hours(clinic: World) -> None:
    night = pytz.timezone(clinic.profile.zone).localize(datetime(2024, 8, 4, 23)).astimezone(UTC)
    mehta = next(person for person in clinic.profile.people if person.name == "Dr Mehta")
    made = calendars.by_hand(clinic.profile, night, "scan", mehta.id)
    assert (made.calendar_id, made.ends_at - made.starts_at) == (mehta.calendar_id, timedelta(minutes=30))
    assert calendars.by_hand(clinic.profile, night, None, None).calendar_id == clinic.profile.calendar_id
    with pytest.raises(NotFound):
        calendars.by_hand(clinic.profile, night, None, uuid.UUID(int=1))


def test_it_makes_each_calendar_once(clinic: World) -> None:
    before = clinic.profile
    with clinic.office.database.open_business(clinic.business_id) as db:
        calendars.ensure(db)
    assert len(clinic.rows(Calendar)) == 3
    assert clinic.profile == before


def test_it_asks_little_and_by_index_with_years_of_bookings_behind_it(plumber: World) -> None:
    """Two months back to back in the one calendar, with a single day still open."""
    calendar_id, start = plumber.profile.calendar_id, plumber.clock().replace(minute=0)
    now = datetime(2024, 8, 5, tzinfo=UTC)
    values = [
        {"id": new_id(), "business_id": plumber.business_id, "calendar_id": calendar_id, "at": at}
        for at in (now - timedelta(days=50) + n * slots.FIVE for n in range(18_000))
        if at < start + timedelta(days=8) or at >= start + timedelta(days=9)
    ]
    with plumber.office.database.writing.begin() as connection:
        connection.execute(insert(TakenTime.__table__), values)  # type: ignore[arg-type]
    asked: list[tuple[str, object]] = []
    event.listen(plumber.office.database.reading, "before_cursor_execute",
                 lambda *args: asked.append((args[2], args[3])))  # fmt: skip
    profile = plumber.profile
    asked.clear()
    with plumber.office.database.read_business(plumber.business_id) as db:
        found = calendars.find(db, profile, Wish(), now=plumber.clock(), limit=3)
    reads = [(text, values) for text, values in asked if text.startswith("SELECT")]
    assert told(plumber, found) == ["Tue 08:00 anybody", "Tue 10:00 anybody", "Tue 12:00 anybody"]
    # The closures, and what is taken in four days, then in eight.
    assert len(reads) == 3
    with plumber.office.database.reading.connect() as connection:
        plans = [connection.exec_driver_sql("EXPLAIN QUERY PLAN " + text, values).all() for text, values in reads]
    assert not [step for plan in plans for step in plan if "SCAN" in step[3]], plans


@pytest.mark.parametrize("code", kinds.codes())
def test_it_lets_every_kind_offer_something(code: str, tmp_path: Path) -> None:
    here = build(tmp_path, kind=code)
    here.write_down(hours=dict.fromkeys(range(7), ("08:00", "18:00")))
    for service in kinds.get(code).services:
        assert here.slots(service=service, limit=1), service
    here.close()


@pytest.mark.parametrize("hired", [1, 2])
def test_it_offers_nothing_twice_when_the_first_people_become_bookable(tmp_path: Path, hired: int) -> None:
    here = build(tmp_path, kind="clinic", at="2024-08-05T08:00")
    here.write_down(hours=WEEK)
    nine = here.slots(service="scan", on=MONDAY)[0]
    booking = book(here, nine)
    held = next(slot for slot in here.slots(service="scan", on=MONDAY) if slot.starts_at >= nine.ends_at)
    hold(here, held, "somebody", here.clock() + timedelta(minutes=10))
    for number in range(hired):
        here.hire(f"Dr {number}")
    found = here.slots(service="scan", on=MONDAY)
    assert {slot.staff_name for slot in found} == {f"Dr {number}" for number in range(hired)}
    assert min(slot.starts_at for slot in found) == held.ends_at
    # Given to one of them, it is taken for this one alone.
    giver = here.profile.people[0]
    with here.office.database.open_business(here.business_id) as db:
        given = calendars.by_hand(here.profile, nine.starts_at, "scan", giver.id)
        bookings.reschedule(db, booking, given, now=here.clock())
    free = {slot.staff_name for slot in here.slots(service="scan", on=MONDAY) if slot.starts_at == nine.starts_at}
    assert free == {f"Dr {number}" for number in range(1, hired)}
    here.close()


def test_it_keeps_what_is_booked_with_the_last_one_who_could_be_booked(tmp_path: Path) -> None:
    here = build(tmp_path, kind="clinic", at="2024-08-05T08:00")
    here.write_down(hours=WEEK)
    here.hire("Dr Mehta")
    nine = here.slots(service="scan", on=MONDAY)[0]
    booking = book(here, nine)
    with here.office.database.open_business(here.business_id) as db:
        bookable.write(db, here.profile.people[0].id, bookable.Written(False, None, ()))
    found = here.slots(service="scan", on=MONDAY)
    assert (found[0].staff_id, found[0].starts_at) == (None, nine.ends_at)
    mine = Mine(booking_id=booking)
    with here.office.database.read_business(here.business_id) as db:
        again = calendars.find(db, here.profile, Wish("scan", on=MONDAY), now=here.clock(), mine=mine)
    assert again[0].starts_at == nine.starts_at
    here.close()


def book(here: World, slot: Slot) -> uuid.UUID:
    whose: bookings.Whose = {"customer_id": None, "conversation_id": None, "is_test": False}
    with here.office.database.open_business(here.business_id) as db:
        return bookings.book(db, slot, bookings.Request("book", "scan"), now=here.clock(), **whose).id


@pytest.mark.parametrize(
    ("wish", "can_come"),
    [
        (Wish("scan", on=MONDAY), True),
        (Wish("scan", on=MONDAY, time="evening"), False),
        (Wish("scan", on=date(2024, 8, 10), until=date(2024, 8, 11)), False),
        (Wish("scan", on=date(2024, 8, 10), until=date(2024, 8, 12)), True),
        (Wish("scan", on=date(2025, 3, 3)), True),
        (Wish("scan", on=date(2024, 8, 2)), False),
        (Wish("scan"), True),
        (Wish("scan", time="evening"), False),
    ],
    ids=["monday", "evening", "weekend", "weekend and monday", "far away", "past", "whenever", "any evening"],
)
def test_it_knows_what_could_ever_be_free(clinic: World, wish: Wish, can_come: bool) -> None:
    assert calendars.could_be_free(clinic.profile, wish, now=clinic.clock()) is can_come


def test_it_knows_when_a_person_could_ever_be_free(clinic: World) -> None:
    rao = next(person.id for person in clinic.profile.people if person.name == "Dr Rao")
    for service, on, can_come in [
        ("scan", MONDAY, True),
        ("scan", MONDAY + timedelta(days=1), False),
        ("vaccination", MONDAY, False),
    ]:
        wish = Wish(service, rao, on)
        assert calendars.could_be_free(clinic.profile, wish, now=clinic.clock()) is can_come
