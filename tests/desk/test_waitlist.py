"""The waitlist: a freed time goes to the first who waits for it, then to the next; the first yes has it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desk import bookings, businesses, calendars, consents, freed_times, holds, waitlist
from desk.errors import Conflict, SlotTaken
from storage.database import Db
from storage.tables import Booking, Closure, Hold, Hours, Outgoing, Waiting
from tests.desk import booked
from tests.desk.booked import NINE, NOW, Clinic

DAY = date(2026, 12, 16)
SOON = NOW + timedelta(minutes=40)
TOMORROW = NOW + timedelta(days=1)


@pytest.fixture(params=booked.ENGINES)
def clinic(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Clinic]:
    """On Wednesdays each doctor has a quarter of an hour from nine, and nothing else."""
    made = booked.clinic(tmp_path, request.param)
    made.do(lambda db: db.add(Hours(weekday=2, opens="09:00", closes="09:15")))
    yield made
    booked.close(made)


def join(clinic: Clinic, number: int, **more: Any) -> UUID:
    place: dict[str, Any] = {
        "channel": "whatsapp", "address": f"+9198765000{number:02}", "from_on": DAY, "until_on": DAY,
        "service": "general_consultation", "staff_id": clinic.people[0], "name": f"Person {number}", **more,
    }  # fmt: skip
    row: Waiting = clinic.do(lambda db: waitlist.join(db, waitlist.Place(**place), now=NOW))
    return row.id


def offer(clinic: Clinic, now: datetime = NOW) -> list[UUID]:
    with clinic.database.read_business(clinic.id) as db:
        profile = businesses.profile(db)
    return [row.id for row in freed_times.offer(clinic.database, profile, now=now)]


def status(clinic: Clinic, waiting_id: UUID) -> str:
    return str(next(row.status for row in clinic.rows(Waiting) if row.id == waiting_id))


def test_it_offers_a_freed_time_to_the_first_and_holds_it(clinic: Clinic) -> None:
    booking = clinic.book(clinic.slot(minutes=15))
    first, second = join(clinic, 1), join(clinic, 2)
    assert offer(clinic) == []
    clinic.do(lambda db: bookings.cancel(db, booking.id, now=NOW))
    assert offer(clinic) == [first]
    assert offer(clinic) == []
    [row] = [row for row in clinic.rows(Waiting) if row.id == first]
    assert (row.offered_starts_at, row.offered_until) == (NINE, NOW + freed_times.OFFER_LIFE)
    [message] = clinic.rows(Outgoing)
    assert (message.waiting_id, message.purpose, message.awaits) == (first, "waitlist_offer", "waitlist")
    with pytest.raises(SlotTaken):
        clinic.book(clinic.slot(minutes=15))
    assert status(clinic, second) == "waiting"


def test_it_books_for_the_first_yes_and_says_the_same_to_the_second_yes(clinic: Clinic) -> None:
    first, second = join(clinic, 1), join(clinic, 2)
    offer(clinic)
    made = [clinic.do(lambda db: waitlist.accept(db, first, now=NOW)).id for _ in range(2)]
    [booking] = clinic.rows(Booking)
    assert made == [booking.id] * 2
    assert (booking.status, booking.starts_at, booking.staff_id) == ("confirmed", NINE, clinic.people[0])
    assert (clinic.rows(Hold), status(clinic, first)) == ([], "booked")
    with pytest.raises(Conflict):
        clinic.do(lambda db: waitlist.accept(db, second, now=NOW))
    assert offer(clinic, TOMORROW) == []


@pytest.mark.parametrize("stays", [True, False])
def test_it_goes_to_the_next_after_a_no(clinic: Clinic, stays: bool) -> None:
    first, second = join(clinic, 1), join(clinic, 2)
    offer(clinic)
    clinic.do(lambda db: waitlist.decline(db, first, stays=stays, now=NOW))
    assert offer(clinic) == [second]
    assert status(clinic, first) == ("waiting" if stays else "closed")


def test_it_goes_to_the_next_when_nobody_answers_and_asks_nobody_twice_for_one_time(clinic: Clinic) -> None:
    first, second = join(clinic, 1), join(clinic, 2)
    offer(clinic)
    assert offer(clinic, NOW + timedelta(minutes=29)) == []
    assert offer(clinic, SOON) == [second]
    assert offer(clinic, SOON + timedelta(minutes=40)) == []
    assert offer(clinic, TOMORROW) == []
    assert (status(clinic, first), status(clinic, second)) == ("waiting", "waiting")


def test_it_takes_a_late_yes_as_long_as_the_time_is_free(clinic: Clinic) -> None:
    first, second = join(clinic, 1), join(clinic, 2)
    offer(clinic)
    assert offer(clinic, SOON) == [second]
    with pytest.raises(SlotTaken):
        clinic.do(lambda db: waitlist.accept(db, first, now=SOON))
    clinic.do(lambda db: waitlist.decline(db, second, now=SOON))
    assert clinic.do(lambda db: waitlist.accept(db, first, now=SOON)).starts_at == NINE


def test_it_takes_no_late_yes_to_a_time_that_is_closed_by_now(clinic: Clinic) -> None:
    first = join(clinic, 1)
    offer(clinic)
    clinic.do(lambda db: db.add(Closure(starts_at=NINE, ends_at=NINE + timedelta(hours=1))))
    assert offer(clinic, SOON) == []
    with pytest.raises(SlotTaken):
        clinic.do(lambda db: waitlist.accept(db, first, now=SOON))


def test_it_offers_another_time_on_another_day(clinic: Clinic) -> None:
    first = join(clinic, 1, until_on=DAY + timedelta(days=7))
    offer(clinic)
    clinic.do(lambda db: waitlist.decline(db, first, now=NOW))
    assert offer(clinic) == []
    assert offer(clinic, TOMORROW) == [first]
    assert clinic.rows(Waiting)[0].offered_starts_at == NINE + timedelta(days=7)


def test_it_offers_two_times_to_two(clinic: Clinic) -> None:
    first, second = (join(clinic, number, staff_id=None) for number in (1, 2))
    assert offer(clinic) == [first, second]
    assert {row.offered_calendar_id for row in clinic.rows(Waiting)} == set(clinic.calendars)


def test_it_asks_nobody_who_opted_out_or_at_night(clinic: Clinic) -> None:
    first, second = join(clinic, 1), join(clinic, 2)
    clinic.do(
        lambda db: consents.record(
            db, "+919876500001", None, is_opt_out=True, words="STOP", channel="whatsapp", now=NOW
        )
    )
    assert offer(clinic, NOW.replace(hour=17)) == []  # 22:30 in Kolkata
    assert offer(clinic) == [second]
    assert status(clinic, first) == "waiting"


def test_it_asks_nobody_who_has_a_visit_then_or_got_what_they_wished_for(clinic: Clinic) -> None:
    busy = join(clinic, 1, customer_id=clinic.customer, service="scan")
    clinic.book(clinic.slot(person=1, minutes=15))
    assert offer(clinic) == []
    assert status(clinic, busy) == "waiting"
    happy = join(clinic, 1, customer_id=clinic.customer, service="check_up")  # that of the visit
    assert offer(clinic) == []
    assert status(clinic, happy) == "closed"


def test_it_forgets_wishes_whose_days_are_past(clinic: Clinic) -> None:
    first = join(clinic, 1)
    offer(clinic, NINE + timedelta(days=1))
    assert status(clinic, first) == "closed"


def test_it_keeps_a_place_when_somebody_asks_again(clinic: Clinic) -> None:
    first, second = join(clinic, 1), join(clinic, 2)
    assert join(clinic, 1, until_on=DAY + timedelta(days=1)) == first
    assert [row.id for row in clinic.do(waitlist.every)] == [first, second]
    assert offer(clinic) == [first]


@pytest.mark.parametrize(
    ("booked_as", "is_it"),
    [({}, True), ({"name": "Person"}, True), ({"name": "Asha"}, False), ({"service": "scan"}, False),
     ({"location": "elsewhere"}, False)],
    ids=["same", "first-name", "another", "matter", "place"],
)  # fmt: skip
def test_it_knows_what_they_have_booked_for_the_same(clinic: Clinic, booked_as: dict[str, str], is_it: bool) -> None:
    first = join(clinic, 1, customer_id=clinic.customer, location="here", from_on=DAY + timedelta(days=7))
    wish = bookings.Request(
        "book", **{"service": "general_consultation", "name": "Person 1", "location": "Here", **booked_as}
    )
    whose = {"customer_id": clinic.customer, "conversation_id": None, "is_test": False}
    clinic.do(lambda db: bookings.book(db, clinic.slot(minutes=15), wish, now=NOW, **whose))
    here = clinic.do(lambda db: waitlist.meanwhile(db, db.get_one(Waiting, first), now=NOW))
    assert bool(here) is is_it


def test_it_gives_two_places_for_the_same_on_two_days(clinic: Clinic) -> None:
    week = DAY + timedelta(days=7)
    first, later = join(clinic, 1), join(clinic, 1, from_on=week, until_on=week)
    assert [row.id for row in clinic.do(lambda db: waitlist.places(db, "+919876500001"))] == [first, later]


def test_it_offers_nothing_that_is_held_for_somebody(clinic: Clinic) -> None:
    join(clinic, 1)
    clinic.do(
        lambda db: holds.take(
            db, clinic.slot(minutes=15), key="a talk", service=None, until=NOW + timedelta(minutes=5), now=NOW
        )
    )
    assert offer(clinic) == []
    assert len(offer(clinic, NOW + timedelta(minutes=5))) == 1


@pytest.mark.parametrize("page", [2, freed_times.PAGE])
def test_it_comes_to_everybody_behind_those_whose_wish_is_not_free(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    monkeypatch.setattr(freed_times, "PAGE", page)
    for number in range(4):
        join(clinic, number, part="evening")
    last = join(clinic, 5)
    assert offer(clinic) == [last]


def test_it_looks_up_each_wish_once_and_keeps_nobody_from_writing(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        join(clinic, number, part="evening" if number % 2 else "afternoon")
    looked, find = [], calendars.find
    monkeypatch.setattr(calendars, "find", lambda *some, **more: looked.append(some[2]) or find(*some, **more))
    with clinic.database.open_business(clinic.id) as db:
        businesses.row(db).name = "Theirs"
        db.flush()
        assert offer(clinic) == []
    assert sorted(str(wish.time) for wish in looked) == ["afternoon", "evening"]


def test_it_passes_over_one_who_was_offered_all_that_is_free(clinic: Clinic) -> None:
    week, later = DAY + timedelta(days=7), DAY + timedelta(days=14)
    first = join(clinic, 1, from_on=week, until_on=later)
    for day in range(2):
        assert offer(clinic, NOW + timedelta(days=day)) == [first]
        clinic.do(lambda db: waitlist.decline(db, first, now=NOW))
    second = join(clinic, 2, from_on=week, until_on=week)
    assert offer(clinic, NOW + timedelta(days=2)) == [second]


def test_it_offers_nothing_that_begins_before_they_could_answer(clinic: Clinic) -> None:
    def at_once(db: Db) -> None:
        businesses.row(db).notice_minutes = 0

    clinic.do(at_once)
    join(clinic, 1)
    assert offer(clinic, NINE - freed_times.OFFER_LIFE) == []
    assert len(offer(clinic, NINE - freed_times.OFFER_LIFE - timedelta(minutes=1))) == 1


def test_it_offers_test_talk_a_time_that_customers_are_offered_too(clinic: Clinic) -> None:
    test, real = join(clinic, 1, is_test=True), join(clinic, 2)
    assert offer(clinic) == [test, real]
    assert [hold.key for hold in clinic.rows(Hold)] == [f"waiting:{real}"]
    clinic.do(lambda db: waitlist.decline(db, real, now=NOW))
    assert clinic.do(lambda db: waitlist.accept(db, test, now=NOW)).is_test
    assert clinic.taken() == []


def test_it_gives_two_people_behind_one_number_a_place_each(clinic: Clinic) -> None:
    mother, child = join(clinic, 1, customer_id=clinic.customer), join(clinic, 1, name="Asha")
    assert mother != child
    assert [row.name for row in clinic.do(waitlist.every)] == ["Person 1", "Asha"]
