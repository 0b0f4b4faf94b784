"""/api/v1/appointments: bookings as DESIGN section 6 names their fields."""

from datetime import UTC, datetime

import pytest

from desk import bookings
from storage.database import Database
from tests.web_api.conftest import MIKE, NOW, Ask, World, agree

FIELDS = (
    "id reference patient_id clinic_id doctor_id service_id patient_name patient_phone date time status doctor service "
    "notes urgency location address property_type created_at call_sid task redacted"
).split()


@pytest.mark.parametrize("by", ["id", "reference", "spoken reference"])
def test_it_gives_an_appointment_by_id_and_by_reference(ask: Ask, world: World, by: str) -> None:
    place = world.plumber
    name = {"id": place.booking, "reference": place.reference, "spoken reference": place.reference.lower()}[by]
    found = ask(f"/api/v1/appointments/{name}", place.keys["owner"]).json
    assert list(found) == FIELDS
    assert (found["id"], found["reference"]) == (str(place.booking), place.reference)
    assert (found["patient_id"], found["clinic_id"]) == (str(place.customer), str(place.id))
    assert (found["patient_name"], found["patient_phone"]) == ("Mike", MIKE)
    assert (found["date"], found["time"], found["status"]) == ("2024-08-05", "afternoon", "requested")
    assert (found["service"], found["notes"], found["urgency"]) == (
        "toilet_repair",
        "my toilet is blocked",
        "emergency",
    )
    assert (found["location"], found["call_sid"], found["task"]) == ("Brisbane", "CA123456", "book")
    assert (found["doctor_id"], found["doctor"]) == (None, None)


def test_it_gives_an_agreed_visit_in_the_businesss_own_time(ask: Ask, world: World, database: Database) -> None:
    agree(database, world.clinic, datetime(2024, 8, 6, 20, 0, tzinfo=UTC))
    [found] = ask("/api/v1/appointments?status=confirmed", world.clinic.keys["owner"]).json["items"]
    assert (found["date"], found["time"], found["doctor"]) == ("2024-08-07", "01:30", "Dr Mehta")
    assert found["doctor_id"]


@pytest.mark.parametrize(("status", "found"), [("requested", 1), ("confirmed", 0), ("no_show", 0)])
def test_it_filters_by_status(ask: Ask, world: World, status: str, found: int) -> None:
    page = ask(f"/api/v1/appointments?status={status}", world.plumber.keys["owner"]).json
    assert len(page["items"]) == found


def test_it_filters_by_patient(ask: Ask, world: World) -> None:
    key = world.plumber.keys["owner"]
    assert len(ask(f"/api/v1/appointments?patient_id={world.plumber.customer}", key).json["items"]) == 1
    assert ask(f"/api/v1/appointments?patient_id={world.stranger.customer}", key).json["items"] == []


def test_it_spares_who_may_not_see_medical_content(ask: Ask, world: World) -> None:
    staff, doctor = (
        ask("/api/v1/appointments", world.clinic.keys[role]).json["items"][0] for role in ("staff", "doctor")
    )
    assert (staff["redacted"], staff["notes"], staff["service"], staff["urgency"]) == (True, None, None, None)
    assert (staff["patient_name"], staff["date"], staff["time"]) == ("Mike", "2024-08-05", "afternoon")
    assert (doctor["redacted"], doctor["notes"]) == (False, "my toilet is blocked")


def test_it_pages_without_loss_or_double(ask: Ask, world: World, database: Database) -> None:
    with database.open_business(world.plumber.id) as db:
        for number in range(5):
            wish = bookings.Request(task="book", name=f"N{number}")
            bookings.request(db, wish, customer_id=None, conversation_id=None, is_test=False, now=NOW)
        bookings.request(db, wish, customer_id=None, conversation_id=None, is_test=True, now=NOW)
    names, cursor = [], ""
    while cursor is not None:
        page = ask(f"/api/v1/appointments?limit=2{cursor and f'&cursor={cursor}'}", world.plumber.keys["owner"]).json
        names += [item["patient_name"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert names == ["N4", "N3", "N2", "N1", "N0", "Mike"]
