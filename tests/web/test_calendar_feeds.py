"""Calendar programs read bookings at secret addresses; nobody else's are in them, and no reason for a visit."""

import re
from datetime import datetime, time, timedelta
from typing import Any

import pytest
import pytz
from icalendar import Calendar

from desk import businesses, staff
from desk.businesses import Profile
from desk.calendar_links import Links
from storage.tables import Booking
from tests.web.conftest import Console, Make
from web import addresses


def _booked(console: Console, **more: Any) -> Booking:
    world = console.world
    starts = more.pop("starts_at", world.clock() + timedelta(days=2))
    ends = more.pop("ends_at", starts and starts + timedelta(minutes=20))
    values = {"reference": "BKG-7Q2MX", "status": "confirmed", "name": "Sunita Rao", "service": None,
              "notes": "a cough", "phone": "+919876543210", "starts_at": starts, "ends_at": ends,
              "created_at": world.clock(), "updated_at": world.clock()}  # fmt: skip
    with world.office.database.open_business(world.business_id) as db:
        row = Booking(**{**values, **more})
        db.add(row)
        db.flush()
    return row


def _person(console: Console, name: str) -> Any:
    with console.world.office.database.open_business(console.world.business_id) as db:
        person = staff.add(db, name, "doctor", None, now=console.world.clock())
        person.is_bookable = True
    return person.id


def _addresses(console: Console, *staff_ids: Any) -> list[str]:
    """The addresses of the feeds on the page, after each of these (None: the business) got one."""
    browser = console.signed_in("owner")
    for staff_id in staff_ids:
        assert browser.post("/calendar-feeds", page="/calendar-feeds", staff_id=str(staff_id or "")).status_code == 303
    return re.findall(r"/calendar/[\w-]+\.ics", browser.text("/calendar-feeds"))


def _events(console: Console, address: str) -> list[Any]:
    response = console.browser().get(address)
    assert response.status_code == 200
    assert response.content_type == "text/calendar; charset=utf-8"
    assert response.headers["Cache-Control"] == "no-store"
    return list(Calendar.from_ical(response.data).walk("VEVENT"))


def test_it_gives_the_bookings_of_the_business_in_its_own_zone(ours: Console) -> None:
    day = ours.world.clock().date() + timedelta(days=3)
    starts = pytz.timezone("Australia/Melbourne").localize(datetime.combine(day, time(8)))
    _booked(ours, service="toilet_repair", starts_at=starts, location="Richmond")
    (address,) = _addresses(ours, None)
    (event,) = _events(ours, address)
    assert str(event["summary"]) == "Toilet repair: Sunita Rao"
    assert event.decoded("dtstart").isoformat() == starts.isoformat()
    assert event["dtstart"].params["TZID"] == "Australia/Melbourne"
    assert (str(event["status"]), str(event["location"])) == ("CONFIRMED", "Richmond")
    assert "a cough" not in str(event)


def test_it_carries_the_zone_so_that_every_program_reads_the_same_time(ours: Console) -> None:
    _booked(ours)
    (address,) = _addresses(ours, None)
    calendar = Calendar.from_ical(ours.browser().get(address).data)
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Australia/Melbourne"]


def test_it_tells_no_reason_where_the_trade_is_medical(make: Make) -> None:
    clinic = make("clinic")
    _booked(clinic, service="womens_health")
    (address,) = _addresses(clinic, None)
    text = clinic.browser().get(address).get_data(as_text=True)
    assert "Appointment: Sunita Rao" in text
    assert "omen" not in text
    assert "cough" not in text


def test_it_has_one_person_s_bookings_in_that_person_s_feed(make: Make) -> None:
    clinic = make("clinic")
    mehta, rao = _person(clinic, "Dr Mehta"), _person(clinic, "Dr Rao")
    _booked(clinic, staff_id=mehta, name="Asha")
    _booked(clinic, staff_id=rao, name="Vikram", reference="BKG-22222")
    (address,) = _addresses(clinic, mehta)
    assert [str(event["summary"]) for event in _events(clinic, address)] == ["Appointment: Asha"]


def test_it_says_in_the_feed_of_all_with_whom_a_visit_is(make: Make) -> None:
    clinic = make("clinic")
    _booked(clinic, staff_id=_person(clinic, "Dr Mehta"), name="Asha", service="womens_health")
    _booked(clinic, name="Vikram", reference="BKG-22222")
    (address,) = _addresses(clinic, None)
    summaries = {str(event["summary"]) for event in _events(clinic, address)}
    assert summaries == {"Appointment: Asha (Dr Mehta)", "Appointment: Vikram"}


def test_it_says_that_nobody_came_and_neither_that_it_stands_nor_that_it_was_called_off(ours: Console) -> None:
    _booked(ours, status="no_show", starts_at=ours.world.clock() - timedelta(days=1))
    _booked(ours, status="completed", starts_at=ours.world.clock() - timedelta(days=2), reference="BKG-22222")
    (address,) = _addresses(ours, None)
    done, missed = _events(ours, address)
    assert (str(done["status"]), "transp" in done) == ("CONFIRMED", False)
    assert ("status" in missed, str(missed["transp"])) == (False, "TRANSPARENT")
    assert str(missed["summary"]) == "No-show, Job: Sunita Rao"


def test_it_keeps_cancelled_ones_as_cancelled_and_leaves_wishes_and_trials_out(ours: Console) -> None:
    _booked(ours, status="cancelled", revision=1)
    _booked(ours, status="requested", starts_at=None, ends_at=None, reference="BKG-33333")
    _booked(ours, is_test=True, reference="BKG-44444")
    (address,) = _addresses(ours, None)
    (event,) = _events(ours, address)
    assert (str(event["status"]), event["sequence"]) == ("CANCELLED", 2)


def test_it_shuts_an_old_address_when_a_new_one_is_made(ours: Console) -> None:
    (old,) = _addresses(ours, None)
    (new,) = _addresses(ours, None)
    assert old != new
    assert ours.browser().get(old).status_code == 404
    assert ours.browser().get(new).status_code == 200


def test_it_shuts_the_feed_of_who_no_longer_works_here(make: Make) -> None:
    clinic = make("clinic")
    mehta = _person(clinic, "Dr Mehta")
    (address,) = _addresses(clinic, mehta)
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        staff.get(db, mehta).is_active = False
    assert clinic.browser().get(address).status_code == 404


def test_it_shows_the_addresses_to_those_who_may_change_settings_alone(ours: Console) -> None:
    assert ours.signed_in("staff").get("/calendar-feeds").status_code == 403
    assert ours.browser().get("/calendar-feeds").status_code == 302


@pytest.mark.parametrize("public_url", [None, "https://desk.example.com"], ids=["local", "public"])
def test_it_says_where_an_address_that_is_passed_on_opens_nothing(make: Make, public_url: str | None) -> None:
    ours = make(public_url=public_url)
    owner, asha = ours.signed_in(), ours.hire("staff", "Asha")
    shown = [owner.text("/calendar-feeds"), owner.post(f"/staff/{asha}/link").get_data(as_text=True)]
    assert ["It opens on this computer alone." in text for text in shown] == [public_url is None] * 2


@pytest.mark.parametrize(
    ("address", "is_ours"),
    [("http://127.0.0.1:5000/x", True), ("http://[::1]:5000", True), ("http://192.168.1.20:5000", False)],
    ids=["loopback", "loopback_6", "in_the_house"],
)
def test_it_knows_an_address_that_no_other_computer_opens(address: str, is_ours: bool) -> None:
    assert addresses.is_of_this_computer(address) is is_ours


def test_it_has_a_file_of_one_booking_at_its_signed_address(make: Make) -> None:
    clinic = make("clinic")
    _booked(clinic, service="womens_health")
    links, profile = clinic.world.office.links, _known(clinic)
    path = f"/calendar/{profile.number}/BKG-7Q2MX-{links.sign(profile.id, 'BKG-7Q2MX')}.ics"
    (event,) = _events(clinic, path)
    assert (str(event["summary"]), str(event["description"])) == (profile.name, "Appointment BKG-7Q2MX")
    assert "Sunita" not in clinic.browser().get(path).get_data(as_text=True)


def test_it_opens_no_booking_by_a_forged_or_a_stranger_s_address(make: Make) -> None:
    clinic = make("clinic")
    _booked(clinic)
    stranger = clinic.stranger()
    links, profile = clinic.world.office.links, _known(clinic)
    good = links.sign(profile.id, "BKG-7Q2MX")
    for number, reference, mac in (
        (profile.number, "BKG-7Q2MX", "0" * 32),
        (profile.number, "BKG-7Q2MZ", good),
        (2, "BKG-7Q2MX", good),
        (2, "BKG-7Q2MX", links.sign(stranger, "BKG-7Q2MX")),
        (99, "BKG-7Q2MX", good),
    ):
        assert clinic.browser().get(f"/calendar/{number}/{reference}-{mac}.ics").status_code == 404


def test_it_names_the_address_of_a_booking_only_where_the_installation_has_one(make: Make) -> None:
    profile = _known(make("clinic"))
    assert Links(None, "secret").of_booking(profile, "BKG-7Q2MX") is None
    address = Links("https://desk.example.com/", "secret").of_booking(profile, "BKG-7Q2MX")
    assert address is not None
    assert re.fullmatch(r"https://desk\.example\.com/calendar/1/BKG-7Q2MX-[0-9a-f]{32}\.ics", address)


def _known(console: Console) -> Profile:
    with console.world.office.database.read_business(console.world.business_id) as db:
        return businesses.profile(db)
