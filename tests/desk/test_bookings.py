"""Bookings take time: one of a time, freed when called off or moved, counted on the customer; on both engines."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytz

from desk import bookings, holds
from desk.errors import Conflict, SlotTaken
from desk.slots import fives, read_id
from storage.tables import Booking, Hold
from tests.desk import booked
from tests.desk.booked import NINE, NOW, WISH, Clinic

LATER = NINE + timedelta(hours=1)


@pytest.fixture(params=booked.ENGINES)
def clinic(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Clinic]:
    made = booked.clinic(tmp_path, request.param)
    yield made
    booked.close(made)


def hold(db: Any, slot: Any, key: str, minutes: int = 10, now: Any = NOW) -> Hold:
    return holds.take(db, slot, key=key, service="check_up", until=now + timedelta(minutes=minutes), now=now)


def test_it_names_a_slot_by_its_time_and_calendar(clinic: Clinic) -> None:
    slot = clinic.slot()
    assert slot.id == f"20261216T0330Z.{clinic.calendars[0].hex}"
    assert read_id(slot.id) == (NINE, clinic.calendars[0])


def test_it_takes_whole_fives_and_no_more(clinic: Clinic) -> None:
    assert list(fives(clinic.slot(minutes=10))) == [NINE, NINE + timedelta(minutes=5)]
    assert list(fives(clinic.slot(NINE + timedelta(minutes=3), minutes=3))) == [NINE, NINE + timedelta(minutes=5)]


def test_it_books_a_slot_with_its_buffer_and_tells_its_end(clinic: Clinic) -> None:
    booking = clinic.book(clinic.slot(buffer=10), source="api")
    [row] = clinic.rows(Booking)
    assert (row.status, row.starts_at, row.ends_at) == ("confirmed", NINE, NINE + timedelta(minutes=30))
    assert (row.staff_id, row.source, row.revision) == (clinic.people[0], "api", 0)
    times = [NINE + timedelta(minutes=5 * n) for n in range(8)]
    assert clinic.taken() == [(at, booking.id, None) for at in times]


@pytest.mark.parametrize("minutes", [-25, -5, 0, 5, 25])
def test_it_refuses_a_slot_that_overlaps_and_leaves_nothing(clinic: Clinic, minutes: int) -> None:
    clinic.book(clinic.slot())
    before = clinic.taken()
    with pytest.raises(SlotTaken):
        clinic.book(clinic.slot(NINE + timedelta(minutes=minutes)))
    assert (clinic.taken(), len(clinic.rows(Booking))) == (before, 1)


@pytest.mark.parametrize(("minutes", "person"), [(-30, 0), (30, 0), (0, 1)])
def test_it_books_what_is_beside(clinic: Clinic, minutes: int, person: int) -> None:
    clinic.book(clinic.slot())
    clinic.book(clinic.slot(NINE + timedelta(minutes=minutes), person=person))
    assert len(clinic.taken()) == 12


def test_it_keeps_no_time_for_test_talk(clinic: Clinic) -> None:
    trial = clinic.book(clinic.slot(), is_test=True)
    assert (trial.status, clinic.taken()) == ("confirmed", [])
    later = clinic.slot(NINE + timedelta(hours=1))
    clinic.do(lambda db: bookings.reschedule(db, trial.id, later, now=NOW))
    assert clinic.taken() == []
    clinic.book(clinic.slot())
    with pytest.raises(SlotTaken):
        clinic.book(clinic.slot(), is_test=True)


def test_it_can_go_on_in_the_transaction_that_lost(clinic: Clinic) -> None:
    clinic.book(clinic.slot())

    def try_both(db: Any) -> Booking:
        whose: Any = {"customer_id": None, "conversation_id": None, "is_test": False, "now": NOW}
        with pytest.raises(SlotTaken):
            bookings.book(db, clinic.slot(NINE - timedelta(minutes=15)), WISH, **whose)
        return bookings.book(db, clinic.slot(LATER), WISH, **whose)

    clinic.do(try_both)
    assert [row.starts_at for row in clinic.rows(Booking)] == [NINE, LATER]
    assert len(clinic.taken()) == 12


def test_it_keeps_a_slot_for_who_is_deciding(clinic: Clinic) -> None:
    clinic.do(lambda db: hold(db, clinic.slot(), "one"))
    with pytest.raises(SlotTaken):
        clinic.book(clinic.slot())
    with pytest.raises(SlotTaken):
        clinic.do(lambda db: hold(db, clinic.slot(), "two"))
    booking = clinic.book(clinic.slot(), hold_key="one")
    assert [owner for _, owner, _ in clinic.taken()] == [booking.id] * 6
    assert clinic.rows(Hold) == []


def test_it_books_another_slot_than_the_one_held_and_lets_that_go(clinic: Clinic) -> None:
    clinic.do(lambda db: hold(db, clinic.slot(), "one"))
    clinic.book(clinic.slot(LATER), hold_key="one")
    assert [at for at, _, _ in clinic.taken()] == list(fives(clinic.slot(LATER)))


def test_it_holds_one_slot_a_key(clinic: Clinic) -> None:
    clinic.do(lambda db: hold(db, clinic.slot(), "one"))
    clinic.do(lambda db: hold(db, clinic.slot(NINE + timedelta(minutes=15)), "one"))
    [row] = clinic.rows(Hold)
    assert row.starts_at == NINE + timedelta(minutes=15)
    assert [at for at, _, _ in clinic.taken()] == list(fives(clinic.slot(row.starts_at)))


def test_it_keeps_the_hold_that_somebody_had_when_the_next_is_refused(clinic: Clinic) -> None:
    clinic.book(clinic.slot(LATER))
    clinic.do(lambda db: hold(db, clinic.slot(), "one"))
    with pytest.raises(SlotTaken):
        clinic.do(lambda db: hold(db, clinic.slot(LATER), "one"))
    [row] = clinic.rows(Hold)
    assert (row.starts_at, len(clinic.taken())) == (NINE, 12)


def test_it_lets_go_of_a_hold(clinic: Clinic) -> None:
    clinic.do(lambda db: hold(db, clinic.slot(), "one"))
    clinic.do(lambda db: holds.release(db, "one"))
    assert (clinic.rows(Hold), clinic.taken()) == ([], [])


def test_it_gives_the_time_of_an_expired_hold_to_the_next(clinic: Clinic) -> None:
    clinic.do(lambda db: hold(db, clinic.slot(), "one", minutes=10))
    now = NOW + timedelta(minutes=10)
    clinic.do(lambda db: hold(db, clinic.slot(), "two", now=now))
    assert [row.key for row in clinic.rows(Hold)] == ["two"]


def test_it_books_an_expired_hold_that_nobody_else_wanted(clinic: Clinic) -> None:
    clinic.do(lambda db: hold(db, clinic.slot(), "one", minutes=10))
    booking = clinic.book(clinic.slot(), hold_key="one", now=NOW + timedelta(hours=1))
    assert {owner for _, owner, _ in clinic.taken()} == {booking.id}


def test_it_books_over_a_hold_of_others_that_has_expired(clinic: Clinic) -> None:
    clinic.do(lambda db: hold(db, clinic.slot(), "one", minutes=10))
    booking = clinic.book(clinic.slot(), now=NOW + timedelta(hours=1))
    assert {owner for _, owner, _ in clinic.taken()} == {booking.id}


@pytest.mark.parametrize("minutes", [5, 15, 60, -60])
def test_it_moves_a_booking_also_into_its_own_time(clinic: Clinic, minutes: int) -> None:
    booking = clinic.book(clinic.slot())
    to = clinic.slot(NINE + timedelta(minutes=minutes))
    clinic.do(lambda db: bookings.reschedule(db, booking.id, to, now=NOW))
    [row] = clinic.rows(Booking)
    assert (row.starts_at, row.ends_at, row.revision, row.status) == (to.starts_at, to.ends_at, 1, "confirmed")
    local = to.starts_at.astimezone(pytz.timezone("Asia/Kolkata"))
    assert (row.wished_on, row.wished_time) == (local.date(), f"{local:%H:%M}")
    assert clinic.taken() == [(at, booking.id, None) for at in fives(to)]


def test_it_moves_to_another_person_whose_time_it_takes(clinic: Clinic) -> None:
    booking = clinic.book(clinic.slot())
    clinic.do(lambda db: setattr(bookings.get(db, booking.id), "on_my_way_at", NOW))
    clinic.do(lambda db: bookings.reschedule(db, booking.id, clinic.slot(person=1), now=NOW))
    [row] = clinic.rows(Booking)
    assert (row.staff_id, row.on_my_way_at) == (clinic.people[1], None), "nobody has set out for the new time"
    clinic.book(clinic.slot())
    with pytest.raises(SlotTaken):
        clinic.book(clinic.slot(person=1))


def test_it_leaves_a_booking_where_it_is_when_the_other_time_is_taken(clinic: Clinic) -> None:
    booking = clinic.book(clinic.slot())
    clinic.book(clinic.slot(LATER))
    with pytest.raises(SlotTaken):
        clinic.do(lambda db: bookings.reschedule(db, booking.id, clinic.slot(LATER), now=NOW))
    first = clinic.rows(Booking)[0]
    assert (first.starts_at, first.revision, len(clinic.taken())) == (NINE, 0, 12)


def test_it_frees_the_time_and_counts_when_it_is_called_off(clinic: Clinic) -> None:
    booking = clinic.book(clinic.slot())
    clinic.do(lambda db: bookings.cancel(db, booking.id, now=NOW))
    assert (clinic.taken(), clinic.person().total_cancellations) == ([], 1)
    clinic.book(clinic.slot())
    with pytest.raises(Conflict):
        clinic.do(lambda db: bookings.cancel(db, booking.id, now=NOW))
    with pytest.raises(Conflict):
        clinic.do(lambda db: bookings.reschedule(db, booking.id, clinic.slot(LATER), now=NOW))
    assert clinic.person().total_cancellations == 1


def test_it_brings_back_what_was_called_off(clinic: Clinic) -> None:
    booking = clinic.book(clinic.slot())
    clinic.do(lambda db: bookings.cancel(db, booking.id, now=NOW))
    clinic.do(lambda db: bookings.bring_back(db, booking.id, clinic.slot(), now=NOW))
    [row] = clinic.rows(Booking)
    assert (row.status, row.starts_at, row.reference, row.revision) == ("confirmed", NINE, booking.reference, 2)
    assert (len(clinic.taken()), clinic.person().total_cancellations) == (6, 0)
    with pytest.raises(Conflict):
        clinic.do(lambda db: bookings.bring_back(db, booking.id, clinic.slot(LATER), now=NOW))


def test_it_gives_a_request_its_slot(clinic: Clinic) -> None:
    whose: Any = {"customer_id": clinic.customer, "conversation_id": None, "is_test": False}
    asked = clinic.do(lambda db: bookings.request(db, WISH, now=NOW, **whose))
    clinic.do(lambda db: bookings.confirm(db, asked.id, clinic.slot(), now=NOW))
    [row] = clinic.rows(Booking)
    assert (row.status, row.starts_at, row.revision, len(clinic.taken())) == ("confirmed", NINE, 0, 6)
    with pytest.raises(Conflict):
        clinic.do(lambda db: bookings.confirm(db, asked.id, clinic.slot(LATER), now=NOW))


def test_it_confirms_a_request_without_a_slot_and_counts_no_cancelled_request(clinic: Clinic) -> None:
    whose: Any = {"customer_id": clinic.customer, "conversation_id": None, "is_test": False}
    asked, other = (clinic.do(lambda db: bookings.request(db, WISH, now=NOW, **whose)) for _ in range(2))
    clinic.do(lambda db: bookings.move(db, asked.id, "confirmed", now=NOW))
    clinic.do(lambda db: bookings.cancel(db, other.id, now=NOW))
    assert clinic.taken() == []
    assert clinic.person().total_cancellations == 0
    clinic.do(lambda db: bookings.move(db, asked.id, "completed", now=NOW))
    assert clinic.person().last_visit_on == date(2026, 12, 14)


def test_it_counts_visits_and_when_they_were_on_the_businesss_calendar(clinic: Clinic) -> None:
    late = NINE.replace(hour=20)  # 01:30 of the next day in Kolkata
    for at in (late, NINE):
        booking = clinic.book(clinic.slot(at))
        clinic.do(lambda db, one=booking: bookings.move(db, one.id, "completed", now=late))
    person = clinic.person()
    assert (person.total_visits, person.first_visit_on, person.last_visit_on) == (
        2, date(2026, 12, 16), date(2026, 12, 17),
    )  # fmt: skip


@pytest.mark.parametrize("status", ["completed", "no_show"])
def test_it_does_not_say_before_its_time_whether_a_visit_took_place(clinic: Clinic, status: str) -> None:
    booking = clinic.book(clinic.slot())
    with pytest.raises(Conflict):
        clinic.do(lambda db: bookings.move(db, booking.id, status, now=NINE - timedelta(minutes=1)))
    clinic.do(lambda db: bookings.move(db, booking.id, status, now=NINE))
    person = clinic.person()
    assert (person.total_visits, person.total_no_shows) == ((1, 0) if status == "completed" else (0, 1))


def test_it_takes_a_wrong_press_back_for_a_day(clinic: Clinic) -> None:
    first, second = (clinic.book(clinic.slot(at)) for at in (NINE - timedelta(days=1), NINE))
    for booking in (first, second):
        clinic.do(lambda db, one=booking: bookings.move(db, one.id, "completed", now=NINE))
    clinic.do(lambda db: bookings.move(db, second.id, "no_show", now=NINE + timedelta(hours=1)))
    person = clinic.person()
    assert (person.total_visits, person.total_no_shows) == (1, 1)
    assert (person.first_visit_on, person.last_visit_on) == (date(2026, 12, 15), date(2026, 12, 15))
    clinic.do(lambda db: bookings.move(db, first.id, "confirmed", now=NINE + timedelta(hours=2)))
    person = clinic.person()
    assert (person.total_visits, person.first_visit_on, person.last_visit_on) == (0, None, None)
    with pytest.raises(Conflict):
        clinic.do(lambda db: bookings.move(db, second.id, "confirmed", now=NINE + timedelta(days=2)))


def test_it_lists_what_is_to_come_the_next_first(clinic: Clinic) -> None:
    whose: Any = {"customer_id": clinic.customer, "conversation_id": None, "is_test": False}
    asked = clinic.do(lambda db: bookings.request(db, WISH, now=NOW, **whose))
    later, next_one = (clinic.book(clinic.slot(at)) for at in (LATER, NINE))
    over = clinic.book(clinic.slot(NINE - timedelta(hours=5)))
    called_off = clinic.book(clinic.slot(LATER + timedelta(hours=5)))
    clinic.do(lambda db: bookings.cancel(db, called_off.id, now=NOW))
    assert clinic.customer is not None
    found = clinic.do(lambda db: bookings.upcoming(db, [clinic.customer], now=NINE + timedelta(minutes=10)))
    assert over.status == "confirmed"
    assert [row.id for row in found] == [next_one.id, later.id, asked.id]
