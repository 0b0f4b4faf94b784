"""Home: what presses stands first, what was done can be taken back, and a new business is told what comes next."""

import re
import uuid
from datetime import date, timedelta

import pytest
import pytz
from sqlalchemy import select

from desk import keys, local_times
from storage.tables import Booking
from tests.web.conftest import Console, Make
from web import api


def asked(ours: Console, reference: str, urgency: str, **more: object) -> None:
    now = ours.world.clock()
    values = {"status": "requested", "name": "Ann", "created_at": now, "updated_at": now, **more}
    with ours.world.office.database.open_business(ours.world.business_id) as db:
        db.add(Booking(reference=reference, urgency=urgency, **values))


def test_it_puts_pressing_requests_between_danger_and_call_backs(ours: Console) -> None:
    ours.remind("Ordinary", "high", kind="call_back")
    ours.remind("Danger", "urgent", kind="urgent", reason="red_flag")
    asked(ours, "BKG-URGEN", "urgent")
    asked(ours, "BKG-EMERG", "emergency")
    asked(ours, "BKG-ROUTI", "routine", wished_on=date(2026, 11, 21))
    page = ours.signed_in("staff").text("/")
    order = ["Danger", "BKG-EMERG", "BKG-URGEN", "Ordinary", "Open requests", "BKG-ROUTI"]
    assert sorted(order, key=page.index) == order
    assert page.count("BKG-EMERG") == 1
    assert "EMERGENCY" in page
    assert "Sat 21 Nov 2026" in page


def test_it_says_what_comes_next_in_a_new_business(ours: Console) -> None:
    owner, receptionist = ours.signed_in(), ours.signed_in("staff")
    page = owner.text("/")
    assert "What comes next" in page
    assert 'href="/settings#lines"' in page
    assert "Every request has been answered" not in page
    assert 'href="/settings' not in receptionist.text("/")
    ours.world.call()
    assert "What comes next" not in owner.text("/")


def test_it_shows_the_visits_of_today_and_the_next(make: Make) -> None:
    clinic = make("clinic")
    doctor = clinic.hire("doctor", "Dr Rao")
    browser, now = clinic.signed_in("staff"), clinic.world.clock()
    assert "Nobody has called or written yet" in browser.text("/")
    zone = pytz.timezone(clinic.world.profile.zone)
    today = now.astimezone(zone).date()
    for name, on, clock, status in (
        ("Asha", 0, "16:30", "confirmed"), ("Dev", 0, "09:00", "completed"), ("Kiran", 0, "10:00", "cancelled"),
        ("Vikram", 1, "11:00", "confirmed"), ("Old", -1, "11:00", "confirmed"), ("Trial", 0, "12:00", "confirmed"),
    ):  # fmt: skip
        begins = local_times.at(today + timedelta(days=on), clock, clinic.world.profile.zone)
        asked(clinic, f"BKG-{name.upper()}", "routine", status=status, name=name, starts_at=begins, staff_id=doctor,
              service="vaccination", ends_at=begins + timedelta(minutes=15), is_test=name == "Trial")  # fmt: skip
    page = browser.text("/")
    assert "Nobody has called" not in page
    shown = ["Appointments today", "9:00 am", "Dev", "completed", "4:30 pm", "Asha", "Next", "11:00 am", "Vikram"]
    places = [page.index(word) for word in shown]
    assert places == sorted(places)
    assert not [name for name in ("Kiran", "Old", "Trial", "accination") if f">{name}" in page]
    assert page.count("Dr Rao") == 3
    assert page.count(">With<") == 2
    assert "accination" in clinic.signed_in("doctor").text("/")
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        for row in db.scalars(select(Booking)):
            row.staff_id = None
    assert ">With<" not in browser.text("/")  # a column in which nothing stands is left out
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        for row in db.scalars(select(Booking)):
            row.starts_at = row.ends_at = None
    assert "None today. None on later days either." in browser.text("/")


@pytest.mark.parametrize(
    ("is_here", "starts", "said"), [(False, True, True), (True, True, False), (False, False, False)]
)
def test_it_says_when_no_worker_is_at_work(ours: Console, is_here: bool, starts: bool, said: bool) -> None:
    object.__setattr__(ours.world.office, "is_worker_here", lambda: is_here)
    object.__setattr__(ours.world.office, "starts_workers", starts)
    assert ("No worker is at work" in ours.signed_in().text("/")) is said


def test_it_says_that_nobody_waits_only_when_nobody_does(ours: Console) -> None:
    ours.world.call()
    owner = ours.signed_in()
    assert "Nobody is waiting for you." in owner.text("/")
    asked(ours, "BKG-ROUTI", "routine")
    page = owner.text("/")
    assert "Nobody is waiting" not in page
    assert "1 request below waits for an answer." in page
    asked(ours, "BKG-SECON", "flexible")
    assert "2 requests below wait for an answer." in owner.text("/")
    ours.remind("Ring Sarah")
    page = owner.text("/")
    assert "below wait" not in page
    assert "Nobody is waiting" not in page


def test_it_takes_a_done_back(ours: Console) -> None:
    reminder = ours.remind("Ring Sarah", phone="+61412345678")
    browser = ours.signed_in("staff")
    where = browser.post(f"/reminders/{reminder}/done", page="/").location
    page = browser.text(where)
    assert re.search(r'role="status"><div[^>]*>Marked done: <strong>Name not known', page)
    assert "Done today" in page
    assert "by Staff" in page
    assert browser.post(f"/reminders/{reminder}/undo", page="/").status_code == 303
    assert ours.world.reminders[0].done_at is None
    assert "Ring Sarah" in browser.text("/")
    assert "Marked done" not in browser.text(f"/?done={reminder}")
    assert browser.post(f"/reminders/{uuid.uuid4()}/undo", page="/").status_code == 404


@pytest.fixture
def sick(make: Make) -> tuple[Console, dict[str, str]]:
    """A clinic where Rahul asked for a skin consultation, and whose API knows a key for each role."""
    console = make("clinic")
    world = console.world
    world.channel, world.sender, world.profile_name = "whatsapp", "+919876543210", "Rahul"
    world.say("I have had a rash for two weeks, can I see a doctor tomorrow morning")
    chat = world.conversations[0]
    known = {"service": "vaccination", "phone": "+919876543210", "address": "12 High Street", "notes": "itching",
             "customer_id": chat.customer_id, "conversation_id": chat.id}  # fmt: skip
    asked(console, "BKG-22222", "urgent", **known)
    asked(console, "BKG-33333", "routine", **known)
    api.register(console.app, world.office, world.clock)
    with world.office.database.open_business(world.business_id) as db:
        return console, {role: keys.create(db, role, role, now=world.clock()) for role in ("staff", "doctor")}


@pytest.mark.parametrize(("role", "sees"), [("staff", False), ("doctor", True)])
def test_it_hides_what_the_api_hides(sick: tuple[Console, dict[str, str]], role: str, sees: bool) -> None:
    console, secrets = sick
    chat = console.world.conversations[0]
    headers = {"Authorization": f"Bearer {secrets[role]}"}
    shown = console.app.test_client().get("/api/v1/appointments/BKG-22222", headers=headers).get_json()
    assert (shown["service"] is not None, shown["urgency"] is not None) == (sees, sees)
    browser = console.signed_in(role)
    for path in ("/", "/bookings", f"/customers/{chat.customer_id}", f"/debug/call_logs/{chat.id}"):
        page = browser.text(path)
        assert "BKG-22222" in page, path
        assert ("accination" in page, "URGENT" in page, "routine" in page) == (sees, sees, sees), path
        assert ("hidden for your role" in page) is not sees, path
        assert "12 High Street" in page, path


def test_it_tells_everybody_what_to_do_in_danger(sick: tuple[Console, dict[str, str]]) -> None:
    console, _ = sick
    chat = console.world.conversations[0]
    console.remind("chest pain", "urgent", kind="urgent", phone="+919876543210", conversation_id=chat.id)
    page = console.signed_in("staff").text("/")
    assert "Ring back now, or fetch the doctor" in page
    assert "chest pain" not in page
    assert 'href="tel:+919876543210"' in page
    assert "chest pain" in console.signed_in("doctor").text("/")


def test_it_takes_an_answered_request_off_the_list(ours: Console) -> None:
    asked(ours, "BKG-FIRST", "emergency")
    asked(ours, "BKG-OTHER", "routine")
    first, other = sorted(ours.world.bookings, key=lambda row: row.reference)
    receptionist = ours.signed_in("staff")
    receptionist.post(f"/bookings/{first.id}/confirmed")
    receptionist.post(f"/bookings/{other.id}/cancelled")
    page = receptionist.text("/")
    assert "BKG-FIRST" not in page
    assert "BKG-OTHER" not in page
    assert {row.reference: row.status for row in ours.world.bookings} == {
        "BKG-FIRST": "confirmed",
        "BKG-OTHER": "cancelled",
    }
    assert receptionist.post(f"/bookings/{other.id}/confirmed").status_code == 409
    assert receptionist.post(f"/bookings/{uuid.uuid4()}/confirmed").status_code == 404
