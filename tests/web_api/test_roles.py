"""A key does what a person of its role may do, and no more: every operation of the document by every role."""

import hashlib
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from flask.testing import FlaskClient

from desk import keys, permissions
from storage.database import Database
from tests.web_api.conftest import Ask, Place, World

ALL = permissions.ROLES
# What each operation asks for: the actions, and whether it shows medical content. A new operation must be put here.
NEEDS: dict[str, tuple[tuple[str, ...], bool]] = {
    "listCalls": (("see_calls",), True),
    "getCall": (("see_calls",), True),
    "getDailyReport": (("see_calls",), True),
    "listPatients": (("see_customers",), False),
    "createPatient": (("see_customers", "change_customers"), False),
    "updatePatient": (("see_customers", "change_customers"), False),
    "getClinicStats": (("see_customers", "see_bookings"), False),
    "getPatient": (("see_customers",), False),
    "getPatientByPhone": (("see_customers",), False),
    "listAppointmentsOfPatient": (("see_customers", "see_bookings"), True),
    "listAppointments": (("see_bookings",), True),
    "getAppointment": (("see_bookings",), True),
    "createAppointment": (("see_bookings", "change_bookings"), True),
    "updateAppointment": (("see_bookings", "change_bookings"), True),
    "cancelAppointment": (("see_bookings", "change_bookings"), True),
    "listSlots": (("see_bookings",), False),
}
# Operations that make something, and what they are given.
BODIES: dict[str, Callable[[Place], dict[str, Any]]] = {
    "createPatient": lambda place: {"name": "Asha", "phone": "+919876500001"},
    "updatePatient": lambda place: {"whatsapp_name": "Mike"},
    "createAppointment": lambda place: {"patient_id": str(place.customer), "notes": "about toilet_repair"},
    "updateAppointment": lambda place: {"notify": False},
}
MAKE = ("createPatient", "createAppointment")
# Who may do it today. A change of desk/permissions.py that opens the API wider must be made here too.
ROLES = {
    "see_calls": ALL, "see_customers": ALL, "see_bookings": ALL, "see_medical": ("owner", "doctor"),
    "change_customers": ALL, "change_bookings": ALL,
}  # fmt: skip


def address(path: str, place: Place) -> str:
    """The path with what this place has in it."""
    words = {
        "{sid}": place.sid, "{phone}": "98765 43210", "/appointments/{id}": f"/appointments/{place.booking}",
        "/clinic/{id}": f"/clinic/{place.id}",
    }  # fmt: skip
    for word, value in {**words, "{id}": str(place.customer)}.items():
        path = path.replace(word, value)
    return path


def operations(client: FlaskClient, place: Place) -> dict[str, tuple[str, str]]:
    """Method and address of every operation of the document."""
    spec: Any = client.get("/api/docs/openapi.json").json
    return {
        operation["operationId"]: (method, address(path, place))
        for path, item in spec["paths"].items()
        for method, operation in item.items()
    }


def given(name: str, method: str, place: Place) -> dict[str, Any]:
    """How an operation is asked for, with its body if it takes one."""
    return {"method": method, **({"json": BODIES[name](place)} if name in BODIES else {})}


def success(name: str) -> int:
    return 201 if name in MAKE else 200


def test_it_has_an_expectation_for_every_operation(client: FlaskClient, world: World) -> None:
    assert set(operations(client, world.clinic)) == set(NEEDS)


@pytest.mark.parametrize("role", ALL)
def test_it_does_for_a_key_what_its_role_may_do(client: FlaskClient, ask: Ask, world: World, role: str) -> None:
    for name, (method, path) in operations(client, world.clinic).items():
        actions, is_medical = NEEDS[name]
        answered = ask(path, world.clinic.keys[role], **given(name, method, world.clinic))
        is_allowed = all(role in ROLES[action] for action in actions)
        assert (name, answered.status_code) == (name, success(name) if is_allowed else 403)
        if is_allowed:
            is_told = is_medical and role in ROLES["see_medical"]
            assert (name, "toilet_repair" in answered.text) == (name, is_told)


@pytest.mark.parametrize(
    "action", ["see_calls", "see_customers", "see_bookings", "change_customers", "change_bookings"]
)
def test_it_asks_every_permission_of_every_operation(
    client: FlaskClient, ask: Ask, world: World, monkeypatch: pytest.MonkeyPatch, action: str
) -> None:
    monkeypatch.setitem(permissions.ALLOWED, action, ("owner",))
    for name, (method, path) in operations(client, world.clinic).items():
        asked = given(name, method, world.clinic)
        expected = 403 if action in NEEDS[name][0] else success(name)
        assert (name, ask(path, world.clinic.keys["doctor"], **asked).status_code) == (name, expected)
        if expected == 403:
            assert (name, ask(path, world.clinic.keys["owner"], **asked).status_code) == (name, success(name))


def test_it_lets_nobody_in_with_a_role_that_does_not_exist(
    client: FlaskClient, ask: Ask, world: World, database: Database
) -> None:
    with database.open_business(world.clinic.id) as db:
        for key in keys.every(db):
            key.role = "administrator"
    for name, (method, path) in operations(client, world.clinic).items():
        assert ask(path, world.clinic.keys["owner"], **given(name, method, world.clinic)).status_code == 403


def test_it_tells_a_stranger_that_nothing_is_there(client: FlaskClient, ask: Ask, world: World) -> None:
    for name, (method, path) in operations(client, world.clinic).items():
        answered = ask(path, world.stranger.keys["owner"], **given(name, method, world.clinic))
        is_list = name.startswith("list") and name != "listAppointmentsOfPatient"
        is_theirs = is_list or name in ("createPatient", "getDailyReport")
        assert (name, answered.status_code) == (name, success(name) if is_theirs else 404)
        for word in (world.clinic.id, world.clinic.customer, world.clinic.booking, world.clinic.sid):
            assert str(word) not in answered.text


def test_it_has_no_operation_that_lets_everybody_in(client: FlaskClient, world: World) -> None:
    for name, (method, path) in operations(client, world.clinic).items():
        assert (name, client.open(path, method=method).status_code) == (name, 401)


@pytest.mark.parametrize("change", ["prefix", "no prefix", "case", "longer", "shorter", "hash", "scheme"])
def test_it_knows_a_key_only_whole(client: FlaskClient, world: World, change: str) -> None:
    key = world.plumber.keys["owner"]
    given = {
        "prefix": f"Bearer sk_{key[3:]}",
        "no prefix": f"Bearer {key[3:]}",
        "case": f"Bearer {key.swapcase()}",
        "longer": f"Bearer {key}x",
        "shorter": f"Bearer {key[:-1]}",
        "hash": f"Bearer {hashlib.sha256(key.encode()).hexdigest()}",
        "scheme": f"Basic {key}",
    }[change]
    assert client.get("/api/calls", headers={"Authorization": given}).status_code == 401
    assert client.get("/api/calls", headers={"Authorization": f"bearer {key}"}).status_code == 200


def test_it_writes_the_key_into_the_audit_and_not_its_name(ask: Ask, world: World, seen: Any) -> None:
    ask(f"/api/calls/{world.clinic.sid}", world.clinic.keys["doctor"])
    [(by, *_)] = seen(world.clinic.id)
    assert UUID(by.removeprefix("key:"))
