"""The calendar and the page of a booking: what staff see and do there, and what the customer is told of it."""

import json
import re
import uuid
from datetime import date, datetime, time, timedelta
from html import unescape
from typing import Any

import pytest
import pytz
from sqlalchemy import select

from desk import businesses, staff
from desk.calendar_links import Links
from storage.tables import Booking, Closure, Customer, Outgoing, Staff, TakenTime
from tests.web.conftest import Console, Make


@pytest.fixture
def clinic(make: Make) -> Console:
    """A clinic that is open every day, with Dr Mehta and Dr Rao."""
    console = make("clinic")
    console.world.write_down(hours=dict.fromkeys(range(7), ("09:00", "18:00")))
    for name in ("Dr Mehta", "Dr Rao"):
        console.world.hire(name)
    return console


def _at(console: Console, days: int, clock: str) -> datetime:
    """So many days from now, at this time in the business's zone."""
    zone = pytz.timezone("Asia/Kolkata")
    day = console.world.clock().astimezone(zone).date() + timedelta(days=days)
    return zone.localize(datetime.combine(day, time.fromisoformat(clock)))


def _typed(at: datetime) -> str:
    return f"{at:%Y-%m-%dT%H:%M}"


def _person(console: Console, name: str) -> uuid.UUID:
    with console.world.office.database.read_business(console.world.business_id) as db:
        return next(person.id for person in staff.everyone(db) if person.name == name)


def _rows(console: Console, model: Any) -> list[Any]:
    with console.world.office.database.read_business(console.world.business_id) as db:
        return db.query(model).order_by(model.id).all()


def _book(console: Console, at: datetime, doctor: str = "Dr Mehta", **form: str) -> Booking:
    """Book by hand; the booking."""
    typed = {"name": "Asha Rao", "phone": "98765 43210", "service": "general_consultation", "starts": _typed(at),
             "staff_id": str(_person(console, doctor)), **form}  # fmt: skip
    response = console.signed_in("staff").post("/bookings/new", page="/bookings/new", **typed)
    assert response.status_code == 303, response.get_data(as_text=True)
    found: Booking = _rows(console, Booking)[-1]
    return found


def _set_down(console: Console, at: datetime | None, **more: Any) -> Booking:
    """A booking that is there already, of nobody's calendar."""
    now = console.world.clock()
    values = {"reference": "BKG-33333", "status": "confirmed", "name": "Asha", "phone": "+919876543210",
              "starts_at": at, "ends_at": at and at + timedelta(minutes=20), "created_at": now,
              "updated_at": now}  # fmt: skip
    with console.world.office.database.open_business(console.world.business_id) as db:
        row = Booking(**{**values, **more})
        db.add(row)
    return row


def test_it_books_by_hand_and_tells_the_customer(clinic: Console) -> None:
    at = _at(clinic, 1, "10:00")
    booking = _book(clinic, at)
    assert booking.urgency is None  # nobody said how urgent it is
    assert (booking.status, booking.source, booking.starts_at) == ("confirmed", "staff", at)
    assert (booking.name, booking.phone, booking.staff_id) == ("Asha Rao", "+919876543210", _person(clinic, "Dr Mehta"))
    (customer,) = _rows(clinic, Customer)
    assert booking.customer_id == customer.id
    (message,) = _rows(clinic, Outgoing)
    assert (message.purpose, message.address, message.booking_id) == ("booking_confirmed", "+919876543210", booking.id)
    assert "calendar" not in message.text


def test_it_sends_the_address_of_the_visit_s_file_where_the_installation_has_one(clinic: Console) -> None:
    object.__setattr__(clinic.world.office, "links", Links("https://desk.example.com", "secret"))
    booking = _book(clinic, _at(clinic, 1, "10:00"))
    (message,) = _rows(clinic, Outgoing)
    path = re.findall(r"https://desk\.example\.com(/calendar/\S+\.ics)$", message.text)[0]
    file = clinic.browser().get(path)
    assert file.status_code == 200
    assert booking.reference in file.get_data(as_text=True)


def test_it_offers_the_free_times_and_books_the_one_chosen(clinic: Console) -> None:
    browser = clinic.signed_in()
    page = browser.text("/bookings/new?service=general_consultation")
    slot = re.findall(r'name="slot" id="slot\d+" value="([^"]+)"', page)[0]
    form = {"name": "Vikram", "service": "general_consultation", "slot": slot}
    assert browser.post("/bookings/new", page="/bookings/new", **form).status_code == 303
    again = browser.post("/bookings/new", page="/bookings/new", **{**form, "name": "Asha"})
    assert again.status_code == 409
    page = again.get_data(as_text=True)
    assert "not free any more" in page
    assert 'value="Asha"' in page
    assert len(_rows(clinic, Booking)) == 1


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"name": ""}, "Who is it for?"),
        ({"phone": "55555 55555"}, "In India it is written like +91 81234 56789; one from abroad begins"),
        ({"starts": ""}, "Choose a free time, or give one."),
        ({"starts": "tomorrow"}, "steps of five minutes"),
        ({"service": "haircut"}, "one of the services"),
    ],
    ids=["no_name", "no_number", "no_time", "not_a_time", "no_service"],
)
def test_it_keeps_what_was_typed_when_something_is_wrong(clinic: Console, form: dict[str, str], sentence: str) -> None:
    typed = {"name": "Asha Rao", "phone": "9876543210", "service": "general_consultation", "notes": "a cough",
             "starts": _typed(_at(clinic, 1, "10:00")), "staff_id": str(_person(clinic, "Dr Rao")), **form}  # fmt: skip
    response = clinic.signed_in().post("/bookings/new", page="/bookings/new", **typed)
    assert response.status_code == 400
    page = unescape(response.get_data(as_text=True))
    assert sentence in page
    assert "a cough" in page
    assert _rows(clinic, Booking) == []


def test_it_books_a_second_person_of_the_same_phone_as_reached_through_its_owner(clinic: Console) -> None:
    first = _book(clinic, _at(clinic, 1, "10:00"))
    second = _book(clinic, _at(clinic, 1, "11:00"), name="Sunita Rao")
    owner, member = _rows(clinic, Customer)
    assert (first.customer_id, second.customer_id) == (owner.id, member.id)
    browser, starts = clinic.signed_in(), _typed(_at(clinic, 1, "12:00"))
    again = {"customer_id": str(member.id), "starts": starts, "service": "general_consultation",
             "staff_id": str(_person(clinic, "Dr Rao"))}  # fmt: skip
    assert browser.post("/bookings/new", page="/bookings/new", **again).status_code == 303
    assert _rows(clinic, Booking)[-1].phone == owner.phone, "a member of the family is rung at the owner's number"
    assert (member.name, member.phone, member.reached_through_id) == ("Sunita Rao", None, owner.id)


def test_it_shows_a_day_and_a_week_of_bookings_in_the_business_s_own_time(clinic: Console) -> None:
    booking = _book(clinic, _at(clinic, 0, "17:00"))
    _book(clinic, _at(clinic, 30, "10:00"), name="Far Away")
    for view in ("day", "week"):
        page = clinic.signed_in("doctor").text(f"/calendar?view={view}")
        assert "Asha Rao" in page
        assert "Far Away" not in page
        (event,) = json.loads(unescape(re.findall(r'data-events="([^"]+)"', page)[0]))
        assert event["start"] == _typed(_at(clinic, 0, "17:00")) + ":00"
        assert event["resourceIds"] == [str(booking.staff_id)]
    _set_down(clinic, _at(clinic, 0, "16:00"), is_test=True)
    page = clinic.signed_in("doctor").text("/calendar?view=day")
    drawn = json.loads(unescape(re.findall(r'data-events="([^"]+)"', page)[0]))
    assert [event["title"].partition(",")[0] for event in drawn] == ["test: Asha", "Asha Rao"]


@pytest.mark.parametrize(
    "address", ["/calendar?view=year", "/calendar?on=yesterday", "/calendar?view=day&on=2026-02-30"]
)
def test_it_shows_a_calendar_whatever_the_address_says(clinic: Console, address: str) -> None:
    assert "Calendar" in clinic.signed_in().text(address)


def test_it_moves_a_booking_that_is_dragged_and_tells_the_customer(clinic: Console) -> None:
    booking, to = _book(clinic, _at(clinic, 1, "10:00")), _at(clinic, 2, "12:30")
    browser = clinic.signed_in("staff")
    form = {"csrf_token": browser.token("/calendar"), "starts": _typed(to), "staff_id": str(_person(clinic, "Dr Rao"))}
    answer = browser.client.post(f"/bookings/{booking.id}/move", data=form, headers={"Accept": "application/json"})
    assert answer.get_json()["starts"] == _typed(to) + ":00"
    (moved,) = _rows(clinic, Booking)
    assert (moved.starts_at, moved.staff_id, moved.revision) == (to, _person(clinic, "Dr Rao"), 1)
    assert {row.at for row in _rows(clinic, TakenTime)} >= {to}
    assert [row.purpose for row in _rows(clinic, Outgoing)] == ["booking_confirmed", "booking_moved"]


def test_it_does_not_move_a_booking_onto_another(clinic: Console) -> None:
    first, _ = _book(clinic, _at(clinic, 1, "10:00")), _book(clinic, _at(clinic, 1, "11:00"), name="Vikram")
    form = {"starts": _typed(_at(clinic, 1, "11:00")), "staff_id": str(first.staff_id)}
    response = clinic.signed_in().post(f"/bookings/{first.id}/move", page="/calendar", **form)
    assert response.status_code == 409
    assert _rows(clinic, Booking)[0].starts_at == _at(clinic, 1, "10:00")


def test_it_says_who_has_a_time_before_it_asks_about_anything_else(clinic: Console) -> None:
    there = _book(clinic, _at(clinic, 1, "10:00"), name="Asha Rao")
    mine = _book(clinic, _at(clinic, 1, "11:00"), name="Vikram", phone="98765 43211")
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        shut = _at(clinic, 1, "09:00")
        db.add(Closure(starts_at=shut, ends_at=shut + timedelta(hours=2)))
    form = {"starts": _typed(_at(clinic, 1, "10:05")), "staff_id": str(mine.staff_id)}
    page = f"/bookings/{mine.id}"
    refused = clinic.signed_in("staff").post(f"{page}/move", page=page, **form)
    assert refused.status_code == 409
    said = refused.get_data(as_text=True)
    assert f"That time is taken: Asha Rao, {there.reference}." in said
    assert "all the same" not in said
    assert f'href="http://localhost{page}"' in said  # the way back to where the form was


def test_it_gives_a_request_its_time(clinic: Console) -> None:
    world = clinic.world
    with world.office.database.open_business(world.business_id) as db:
        row = Booking(reference="BKG-22222", status="requested", name="Asha", phone="+919876543210",
                      created_at=world.clock(), updated_at=world.clock())  # fmt: skip
        db.add(row)
        db.flush()
        wished = row.id
    browser, to = clinic.signed_in("staff"), _at(clinic, 1, "09:20")
    page = browser.text(f"/bookings/{wished}")
    assert "Give it a time" in page
    form = {"starts": _typed(to), "staff_id": str(_person(clinic, "Dr Mehta"))}
    assert browser.post(f"/bookings/{wished}/move", page=f"/bookings/{wished}", **form).status_code == 303
    (booking,) = _rows(clinic, Booking)
    assert (booking.status, booking.starts_at) == ("confirmed", to)
    assert [row.purpose for row in _rows(clinic, Outgoing)] == ["booking_confirmed"]


def test_it_says_once_that_somebody_is_on_the_way(make: Make) -> None:
    clinic = make("plumber")
    booking = _set_down(clinic, clinic.world.clock() + timedelta(hours=1))
    browser, page = clinic.signed_in("staff"), f"/bookings/{booking.id}"
    assert "On my way" in browser.text(page)
    assert browser.post(f"{page}/on-my-way", page=page, minutes="abc").status_code == 400
    for _ in range(2):
        assert browser.post(f"{page}/on-my-way", page=page, minutes="25").status_code == 303
    told = [row for row in _rows(clinic, Outgoing) if row.purpose == "on_my_way"]
    assert len(told) == 1
    assert "25" in told[0].text
    assert _rows(clinic, Booking)[0].on_my_way_at == clinic.world.clock()
    assert "Message that you are on your way: waits" in browser.text(page)


def test_it_says_who_cannot_be_told_that_somebody_is_on_the_way(make: Make) -> None:
    clinic = make("plumber")
    booking = _set_down(clinic, clinic.world.clock() + timedelta(hours=1))
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        db.get_one(Booking, booking.id).phone = None
    browser, page = clinic.signed_in("staff"), f"/bookings/{booking.id}"
    assert browser.post(f"{page}/on-my-way", page=page).status_code == 303
    assert [row for row in _rows(clinic, Outgoing) if row.purpose == "on_my_way"] == []
    assert "ring them" in browser.text(page)


def test_it_does_not_say_so_of_a_visit_on_another_day(clinic: Console) -> None:
    booking = _book(clinic, _at(clinic, 3, "10:00"))
    browser, page = clinic.signed_in("staff"), f"/bookings/{booking.id}"
    assert "Minutes away" not in browser.text(page)
    assert browser.post(f"{page}/on-my-way", page=page).status_code == 409
    assert [row.purpose for row in _rows(clinic, Outgoing)] == ["booking_confirmed"]


def test_it_calls_a_visit_off_and_says_what_became_of_one(clinic: Console) -> None:
    booking = _book(clinic, _at(clinic, 1, "10:00"))
    browser, page = clinic.signed_in("staff"), f"/bookings/{booking.id}"
    assert browser.post(f"{page}/status", page=page, status="completed").status_code == 409
    clinic.world.clock.now += timedelta(days=2)
    browser = clinic.signed_in("staff")
    assert browser.post(f"{page}/status", page=page, status="completed").status_code == 303
    (customer,) = _rows(clinic, Customer)
    assert customer.total_visits == 1
    later = _book(clinic, _at(clinic, 1, "10:00"))
    page = f"/bookings/{later.id}"
    assert browser.post(f"{page}/status", page=page, status="cancelled").status_code == 303
    assert [row.purpose for row in _rows(clinic, Outgoing)][-1] == "booking_cancelled"
    assert f"/bookings/new?customer_id={customer.id}" in browser.text(page)
    assert "later" not in browser.text("/calendar")
    assert browser.post(f"{page}/status", page="/calendar", status="on_fire").status_code == 400


def test_it_hides_the_service_and_notes_from_who_may_not_see_health_data(clinic: Console) -> None:
    booking = _book(clinic, _at(clinic, 0, "17:00"), notes="a cough")
    for address in (f"/bookings/{booking.id}", "/calendar?view=day"):
        page = clinic.signed_in("staff").text(address)
        assert "Asha Rao" in page
        assert "consultation" not in page
        assert "cough" not in page
    assert "cough" in clinic.signed_in("doctor").text(f"/bookings/{booking.id}")


def test_it_shows_and_changes_no_stranger_s_booking(clinic: Console) -> None:
    world, stranger = clinic.world, clinic.stranger()
    with world.office.database.open_business(stranger) as db:
        row = Booking(reference="BKG-99999", status="confirmed", name="Theirs", starts_at=world.clock(),
                      ends_at=world.clock(), created_at=world.clock(), updated_at=world.clock())  # fmt: skip
        db.add(row)
        db.flush()
        theirs = row.id
    browser = clinic.signed_in()
    assert browser.get(f"/bookings/{theirs}").status_code == 404
    assert "Theirs" not in browser.text("/calendar?view=day")
    for what, form in (
        ("move", {"starts": _typed(_at(clinic, 1, "10:00"))}),
        ("status", {"status": "cancelled"}),
        ("on-my-way", {}),
    ):
        assert browser.post(f"/bookings/{theirs}/{what}", page="/calendar", **form).status_code == 404


@pytest.mark.parametrize(
    ("wish", "said"), [({}, None), ({"wished_on": date(2026, 12, 16), "wished_time": "morning"}, "Wed 16 Dec")]
)
def test_it_tells_no_empty_time_when_a_request_is_confirmed_without_one(
    clinic: Console, wish: dict[str, Any], said: str | None
) -> None:
    row = _set_down(clinic, None, status="requested", **wish)
    browser, page = clinic.signed_in("staff"), f"/bookings/{row.id}"
    shown = browser.text(page)
    assert shown.index("Give it a time") < shown.index("Confirm without a time")
    assert f"{page}#time" in browser.text("/")
    assert "Confirmed with Asha" not in browser.text("/")
    assert browser.post(f"{page}/status", page=page, status="confirmed").status_code == 303
    texts = [message.text for message in _rows(clinic, Outgoing)]
    assert [said in text and "no exact time" in text for text in texts] == ([True] if said else [])
    assert "without a time yet" in browser.text("/calendar")
    assert row.reference in browser.text("/calendar")


def test_it_shows_the_free_times_of_what_is_chosen_and_keeps_what_was_typed(clinic: Console) -> None:
    on, doctor = _at(clinic, 3, "09:00"), str(_person(clinic, "Dr Rao"))
    typed = {"name": "Asha", "service": "general_consultation", "staff_id": doctor, "on": f"{on:%Y-%m-%d}"}
    browser = clinic.signed_in("staff")
    page = browser.post("/bookings/new", page="/bookings/new", show="yes", **typed).get_data(as_text=True)
    assert 'value="Asha"' in page
    offered = _offered(page)
    assert offered[0] == f"9:00 am, Dr Rao, {on:%a} {on.day} {on:%b} {on.year}"
    assert offered[-1].startswith("5:45 pm, Dr Rao")  # the day is whole, however many times it has
    assert not [one for one in offered if "Dr Mehta" in one]
    first = re.findall(r'id="slot1" value="([^"]+)"', page)[0]
    assert browser.post("/bookings/new", page="/bookings/new", slot=first, **typed).status_code == 303
    (booking,) = _rows(clinic, Booking)
    assert (booking.starts_at, str(booking.staff_id), booking.service) == (on, doctor, "general_consultation")


def test_it_gives_a_visit_with_anyone_to_somebody_who_is_free(clinic: Console) -> None:
    typed = {"name": "Asha", "starts": _typed(_at(clinic, 1, "10:00"))}
    browser = clinic.signed_in("staff")
    answers = [browser.post("/bookings/new", page="/bookings/new", **typed).status_code for _ in range(3)]
    assert answers == [303, 303, 409]
    assert len({booking.staff_id for booking in _rows(clinic, Booking)} - {None}) == 2


@pytest.mark.parametrize("days", [-1, 700], ids=["yesterday", "years away"])
def test_it_refuses_a_day_that_cannot_be_meant(clinic: Console, days: int) -> None:
    browser, kept = clinic.signed_in("staff"), _book(clinic, _at(clinic, 1, "10:00"))
    at = _typed(_at(clinic, days, "10:00"))
    for sure in ("", "yes"):
        typed = {"name": "Vikram", "starts": at, "sure": sure}
        assert browser.post("/bookings/new", page="/bookings/new", **typed).status_code == 400
        move = {"starts": at, "staff_id": str(kept.staff_id), "sure": sure}
        assert browser.post(f"/bookings/{kept.id}/move", page="/bookings/new", **move).status_code == 400
    assert [row.starts_at for row in _rows(clinic, Booking)] == [kept.starts_at]


def test_it_asks_before_it_books_or_moves_out_of_hours_or_into_a_closure(clinic: Console) -> None:
    late, shut = _at(clinic, 1, "21:00"), _at(clinic, 2, "10:00")
    holiday = _at(clinic, 10, "10:00")
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        db.add(Closure(starts_at=shut, ends_at=shut + timedelta(hours=2), reason="staff training"))
    browser, form = clinic.signed_in("staff"), {"name": "Vikram", "service": "general_consultation"}
    for at, said in (
        (late, "outside the opening hours"),
        (shut, "There is a closure at this time: staff training."),
        (holiday, "This day is a public holiday, Independence Day, and you are closed then."),
    ):
        asked = browser.post("/bookings/new", page="/bookings/new", starts=_typed(at), **form)
        assert asked.status_code == 400
        assert said in asked.get_data(as_text=True)
        assert "Book all the same" in asked.get_data(as_text=True)
    assert _rows(clinic, Booking) == []
    assert (
        browser.post("/bookings/new", page="/bookings/new", starts=_typed(late), sure="yes", **form).status_code == 303
    )
    (kept,) = _rows(clinic, Booking)
    move = {"starts": _typed(shut), "staff_id": str(kept.staff_id)}
    asked = browser.post(f"/bookings/{kept.id}/move", page="/bookings/new", **move)
    assert asked.status_code == 409
    assert "Move it all the same" in asked.get_data(as_text=True)
    assert browser.post(f"/bookings/{kept.id}/move", page="/bookings/new", sure="yes", **move).status_code == 303
    assert _rows(clinic, Booking)[0].starts_at == shut


def test_it_asks_before_it_gives_somebody_a_service_that_they_do_not_give(clinic: Console) -> None:
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        for person in db.scalars(select(Staff).where(Staff.is_bookable.is_(True))):
            person.services = "general_consultation"
        businesses.row(db).revision += 1
    browser, form = clinic.signed_in("staff"), {"name": "Vikram", "starts": _typed(_at(clinic, 1, "10:00"))}
    form["staff_id"] = str(_person(clinic, "Dr Mehta"))
    asked = browser.post("/bookings/new", page="/bookings/new", service="dental", **form)
    assert asked.status_code == 400
    assert "Dr Mehta does not give this service" in asked.get_data(as_text=True)
    same = {**form, "service": "general_consultation"}
    assert browser.post("/bookings/new", page="/bookings/new", **same).status_code == 303


def test_what_is_nobody_s_yet_is_moved_as_what_is_somebody_s(clinic: Console) -> None:
    """Hours and closures are asked about; a time at which nobody is free is refused, one of two being busy is not."""
    late, shut, busy = _at(clinic, 1, "20:00"), _at(clinic, 2, "10:00"), _at(clinic, 3, "10:00")
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        db.add(Closure(starts_at=shut, ends_at=shut + timedelta(hours=2)))
    row = _set_down(clinic, _at(clinic, 1, "10:00"))
    browser, move = clinic.signed_in("staff"), f"/bookings/{row.id}/move"
    for at, said in ((late, "outside the opening hours"), (shut, "There is a closure")):
        asked = browser.post(move, page="/bookings/new", starts=_typed(at), staff_id="own")
        assert asked.status_code == 409
        assert said in asked.get_data(as_text=True)
        assert "Move it all the same" in asked.get_data(as_text=True)
    _book(clinic, busy)
    assert browser.post(move, page="/bookings/new", starts=_typed(busy), staff_id="own").status_code == 303
    assert browser.post(move, page="/bookings/new", starts=_typed(late), staff_id="own", sure="yes").status_code == 303
    _book(clinic, busy, "Dr Rao", name="Vikram", phone="98765 43211")
    refused = browser.post(move, page="/bookings/new", starts=_typed(busy), staff_id="own", sure="yes")
    assert refused.status_code == 409
    assert "Nobody is free at that time" in refused.get_data(as_text=True)
    moved = next(one for one in _rows(clinic, Booking) if one.id == row.id)
    assert (moved.starts_at, moved.staff_id) == (late, None)


def test_it_does_nothing_where_nothing_is_changed(clinic: Console) -> None:
    row = _set_down(clinic, _at(clinic, 1, "10:00"))
    browser, page = clinic.signed_in("staff"), f"/bookings/{row.id}"
    assert 'value="own" selected>nobody' in browser.text(page)
    form = {"starts": _typed(_at(clinic, 1, "10:00")), "staff_id": "own"}
    assert browser.post(f"{page}/move", page=page, **form).status_code == 303
    assert _rows(clinic, Outgoing) == []
    assert _rows(clinic, Booking)[0].revision == 0


def test_it_tells_nobody_that_a_wrong_press_is_taken_back(clinic: Console) -> None:
    row = _set_down(clinic, _at(clinic, -1, "10:00"))
    browser, page = clinic.signed_in("staff"), f"/bookings/{row.id}"
    for status in ("no_show", "confirmed"):
        assert browser.post(f"{page}/status", page=page, status=status).status_code == 303
    assert _rows(clinic, Booking)[0].status == "confirmed"
    assert _rows(clinic, Outgoing) == []
    assert browser.post(f"{page}/status", page=page, status="no_show").status_code == 303
    assert "It was completed" in browser.text(page)
    clinic.world.clock.now += timedelta(days=2)
    assert "It was completed" not in clinic.signed_in("staff").text(page)


def test_it_sends_nobody_out_from_where_customers_come(clinic: Console) -> None:
    row = _set_down(clinic, clinic.world.clock() + timedelta(hours=1))
    browser, page = clinic.signed_in("staff"), f"/bookings/{row.id}"
    assert "Minutes away" not in browser.text(page)
    assert browser.post(f"{page}/on-my-way", page=page).status_code == 409


def test_it_shows_address_and_suburb_plain_reasons_and_asks_before_it_cancels(clinic: Console) -> None:
    booking = _book(clinic, _at(clinic, 0, "17:00"), address="12 High Street", location="Pune")
    browser = clinic.signed_in("staff")
    page = unescape(browser.text(f"/bookings/{booking.id}"))
    assert "Appointment confirmed, waits</li>" in page
    assert "Yes, cancel it" in page[page.index("<details><summary class") :]
    for address in (f"/bookings/{booking.id}", "/calendar?view=day", "/bookings"):
        shown = browser.text(address)
        assert "12 High Street, Pune" in shown
        assert "Dr Mehta" in shown
    assert [clinic.signed_in(role).text("/bookings").count("hidden for your role") for role in ("owner", "staff")] == [
        0,
        1,
    ]


def test_its_grid_has_rows_for_the_shortest_visit_and_everybody_with_a_booking(clinic: Console) -> None:
    booking = _book(clinic, _at(clinic, 0, "17:00"))
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        db.get_one(Staff, booking.staff_id).is_bookable = False
        businesses.row(db).revision += 1
    page = unescape(clinic.signed_in("staff").text("/calendar?view=day"))
    assert f'data-today="{_at(clinic, 0, "12:00"):%Y-%m-%d}"' in page
    grid = json.loads(re.findall(r'data-grid="(\{.*?\})"', page)[0])
    assert (grid["opens"], grid["closes"]) == ("09:00", "18:00")
    assert grid["minutes"] <= 15
    assert str(booking.staff_id) in re.findall(r'data-people="(\{.*?\})"', page)[0]


def test_it_shows_what_is_closed_with_its_name(clinic: Console) -> None:
    """Behind the bookings of the grid, and in words under the day: 15 August 2024 is Independence Day."""
    shut, rao = _at(clinic, 8, "15:00"), _person(clinic, "Dr Rao")
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        db.add(Closure(starts_at=shut, ends_at=shut + timedelta(hours=2), reason="staff training"))
        db.add(Closure(starts_at=_at(clinic, 9, "00:00"), ends_at=_at(clinic, 10, "00:00"), staff_id=rao))
    browser = clinic.signed_in("staff")
    page = browser.text(f"/calendar?view=week&on={shut:%Y-%m-%d}")
    closed = json.loads(unescape(re.findall(r'data-closed="([^"]+)"', page)[0]))
    assert {each["display"] for each in closed} == {"background"}
    drawn = {each["title"]: (each["start"][8:16], each["end"][8:16]) for each in closed}
    assert drawn["Closed: staff training"] == ("13T15:00", "13T17:00")
    assert drawn["Dr Rao away"] == ("14T00:00", "15T00:00")
    assert drawn["Independence Day, public holiday"] == ("15T00:00", "16T00:00")
    assert ("12T18:00", "13T00:00") in [(each["start"][8:16], each["end"][8:16]) for each in closed]
    for said in ("Closed: staff training (3:00 pm to 5:00 pm)", ">Dr Rao away<", ">Independence Day, public holiday<"):
        assert said in page
    day = browser.text(f"/calendar?view=day&on={_at(clinic, 9, '10:00'):%Y-%m-%d}")
    away = [each for each in json.loads(unescape(re.findall(r'data-closed="([^"]+)"', day)[0])) if each["title"]]
    assert [each["resourceIds"] for each in away] == [[str(rao)]]


def _offered(page: str) -> list[str]:
    """Each free time on a page, as it is read out."""
    return re.findall(r">([^<>]+ [ap]m[^<>]*, .+?)</(?:button|label)>", re.sub(r"</?span[^>]*>", "", page))


def _free_days(page: str) -> list[str]:
    return re.findall(r'<h3 class="h6">([^<]+)</h3>', page)


def test_it_offers_times_from_the_booking_s_own_day_or_another_one(clinic: Console) -> None:
    later, past = _book(clinic, _at(clinic, 20, "10:00")), _set_down(clinic, _at(clinic, -3, "10:00"))
    wish = _set_down(clinic, None, reference="BKG-44444", status="requested", wished_time="evening",
                     wished_on=_at(clinic, 6, "10:00").date())  # fmt: skip
    browser, today = clinic.signed_in("staff"), _at(clinic, 0, "10:00")
    page = browser.text(f"/bookings/{later.id}")
    assert _free_days(page) == [f"{later.starts_at.astimezone(today.tzinfo):%a} 25 Aug 2024"]
    offered = [text.rsplit(", ", 1)[0] for text in _offered(page)]
    assert "9:00 am, Dr Mehta" in offered
    assert "10:00 am, Dr Mehta" not in offered
    assert "10:00 am, Dr Rao" in offered
    assert "5:45 pm, Dr Rao" in offered  # the day is whole
    assert _free_days(browser.text(f"/bookings/{past.id}"))[0] == "Mon 5 Aug 2024"
    asked = browser.text(f"/bookings/{later.id}?from=2024-08-12")
    assert _free_days(asked)[0] == "Mon 12 Aug 2024"
    assert 'name="from" value="2024-08-12"' in asked
    assert "Nothing is free from then on" in browser.text(f"/bookings/{later.id}?from=2024-12-24")
    wished = browser.text(f"/bookings/{wish.id}")
    assert _free_days(wished) == ["Sun 11 Aug 2024"]
    assert "9:00 am" not in wished
    assert f"5:00 pm, Dr Rao, {_free_days(wished)[0]}" in _offered(wished)
    assert "9:00 am" in browser.text(f"/bookings/{wish.id}?from=2024-08-11")


def test_it_asks_before_somebody_is_booked_at_two_places_and_shows_who_is(clinic: Console) -> None:
    at, slots = _at(clinic, 1, "10:00"), clinic.world.slots
    first = _book(clinic, at)
    free = next(one for one in slots(on=at.date()) if one.starts_at == at and one.staff_name == "Dr Rao")
    browser, page = clinic.signed_in("staff"), "/bookings/new"
    form = {"name": "Asha Rao", "phone": "98765 43210", "service": "general_consultation"}
    said = f"Asha Rao is booked at that time already with Dr Mehta: {first.reference}."
    for when in ({"slot": free.id}, {"starts": _typed(at + timedelta(minutes=5)), "staff_id": str(free.staff_id)}):
        asked = browser.post(page, page=page, **form, **when)
        assert asked.status_code == 400
        assert said in asked.get_data(as_text=True)
    assert len(_rows(clinic, Booking)) == 1
    assert browser.post(page, page=page, **{**form, "name": "Ravi Rao"}, slot=free.id).status_code == 303
    later = _book(clinic, _at(clinic, 1, "12:00"), "Dr Rao")
    move = {"starts": _typed(at + timedelta(minutes=15)), "staff_id": str(free.staff_id)}
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        db.get_one(Booking, first.id).ends_at = at + timedelta(minutes=20)
    asked = browser.post(f"/bookings/{later.id}/move", page=page, **move)
    assert asked.status_code == 409
    assert said in asked.get_data(as_text=True)
    assert "Move Asha Rao to " in asked.get_data(as_text=True)
    assert "booked twice" not in browser.text("/calendar")
    assert browser.post(f"/bookings/{later.id}/move", page=page, sure="yes", **move).status_code == 303
    assert browser.text("/calendar").count("booked twice at this time") == 2
    assert f"/bookings/{first.id}" in browser.text(f"/bookings/{later.id}")
    assert "booked at this time twice" in browser.text(f"/bookings/{first.id}")


@pytest.mark.parametrize("on", ["9999-12-31", "0001-01-01", "rubbish"])
def test_a_day_in_no_calendar_is_today(clinic: Console, on: str) -> None:
    for view in ("day", "week"):
        assert clinic.signed_in("staff").get(f"/calendar?view={view}&on={on}").status_code == 200
