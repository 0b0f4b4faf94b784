"""/api/v1/patients: seed 002's fields, and one patient a phone in whatever form the number is asked for."""

from urllib.parse import quote

import pytest

from desk import customers
from storage.database import Database
from tests.web_api.conftest import MIKE, NOW, RAHUL, Ask, World

FIELDS = (
    "id clinic_id name phone whatsapp_name total_visits total_cancellations total_no_shows first_visit_date "
    "last_visit_date created_at updated_at is_active birthday tags preferred_doctor_id reached_through_id relation"
).split()


def test_it_gives_a_patient_with_the_seeds_fields_and_then_ours(ask: Ask, world: World) -> None:
    patient = ask(f"/api/v1/patients/{world.clinic.customer}", world.clinic.keys["owner"]).json
    assert list(patient) == FIELDS
    assert patient == {
        "id": str(world.clinic.customer),
        "clinic_id": str(world.clinic.id),
        "name": "Mike",
        "phone": RAHUL,
        "whatsapp_name": "Mike",
        "total_visits": 0,
        "total_cancellations": 0,
        "total_no_shows": 0,
        "first_visit_date": None,
        "last_visit_date": None,
        "created_at": "2024-08-05T04:30:15Z",
        "updated_at": "2024-08-05T04:30:15Z",
        "is_active": True,
        "birthday": None,
        "tags": [],
        "preferred_doctor_id": None,
        "reached_through_id": None,
        "relation": None,
    }


@pytest.mark.parametrize(
    "phone", [RAHUL, "98765 43210", "09876543210", "919876543210", "0091 98765 43210", "+91-98765-43210"]
)
def test_it_finds_a_patient_by_any_form_of_the_number(ask: Ask, world: World, phone: str) -> None:
    path = f"/api/v1/patients/by-phone/{quote(phone, safe='')}?clinic_id={world.clinic.id}"
    assert ask(path, world.clinic.keys["staff"]).json["id"] == str(world.clinic.customer)


@pytest.mark.parametrize("phone", ["%2B919876543211", "abc", "%2B", "0"])
def test_it_answers_404_for_a_number_that_is_nobodys(ask: Ask, world: World, phone: str) -> None:
    answered = ask(f"/api/v1/patients/by-phone/{phone}", world.clinic.keys["owner"])
    assert (answered.status_code, answered.json["error"]["code"]) == (404, "not_found")


def test_it_keeps_the_same_phone_at_two_businesses_apart(ask: Ask, world: World) -> None:
    path = f"/api/v1/patients/by-phone/{quote(MIKE, safe='')}"
    ours, theirs = (ask(path, place.keys["owner"]).json for place in (world.plumber, world.stranger))
    assert (ours["id"], theirs["id"]) == (str(world.plumber.customer), str(world.stranger.customer))


@pytest.mark.parametrize(("q", "found"), [("mik", 1), ("0412 345", 1), ("%25", 0), ("nobody", 0)])
def test_it_searches_names_and_numbers(ask: Ask, world: World, q: str, found: int) -> None:
    page = ask(f"/api/v1/patients?q={q}&clinic_id={world.plumber.id}", world.plumber.keys["owner"]).json
    assert len(page["items"]) == found


def test_it_lists_a_patients_appointments(ask: Ask, world: World) -> None:
    path = f"/api/v1/patients/{world.plumber.customer}/appointments"
    page = ask(path, world.plumber.keys["owner"]).json
    assert [item["reference"] for item in page["items"]] == [world.plumber.reference]
    assert page["next_cursor"] is None
    assert ask(path, world.stranger.keys["owner"]).status_code == 404


@pytest.mark.parametrize("limit", [1, 3, 11, 12, 200])
def test_it_pages_without_loss_or_double(ask: Ask, world: World, database: Database, limit: int) -> None:
    with database.open_business(world.plumber.id) as db:
        for number in range(11):
            customers.get_or_create(
                db, "whatsapp", f"wa{number}", phone=None, profile_name=f"N{number}", is_test=False, now=NOW
            )
    names, cursor = [], ""
    while cursor is not None:
        page = ask(f"/api/v1/patients?limit={limit}{cursor and f'&cursor={cursor}'}", world.plumber.keys["owner"]).json
        assert len(page["items"]) <= limit
        names += [item["name"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert names == [*(f"N{number}" for number in range(10, -1, -1)), "Mike"]
