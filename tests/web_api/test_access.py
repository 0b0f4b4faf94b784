"""Who gets in, what a stranger finds, what reading leaves behind, and the one shape of every error."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask.testing import FlaskClient
from flask_openapi3.openapi import OpenAPI

from desk import keys, permissions
from storage.database import Database
from storage.tables import ApiKey
from tests.web_api.conftest import NOW, Ask, Place, World, settle
from web.api import access
from web.api.bodies import MOST_BODY_BYTES

LISTS = ("/api/calls", "/api/v1/patients", "/api/v1/appointments")
Seen = Callable[[UUID], list[tuple[str, str, str, str]]]


def records(place: Place) -> list[str]:
    """The address of each record of a place."""
    return [
        f"/api/calls/{place.sid}",
        f"/api/v1/patients/{place.customer}",
        f"/api/v1/patients/{place.customer}/appointments",
        f"/api/v1/appointments/{place.booking}",
        f"/api/v1/appointments/{place.reference}",
    ]


def shape_of(answered: Any) -> str:
    """The code of an error, after a look at its shape."""
    assert answered.mimetype == "application/json"
    assert list(answered.json) == ["error"]
    assert set(answered.json["error"]) == {"code", "message", "fields"}
    assert answered.headers["Cache-Control"] == "no-store"
    code: str = answered.json["error"]["code"]
    return code


def test_it_shows_a_stranger_nothing_of_ours(ask: Ask, world: World) -> None:
    for path in records(world.plumber):
        answered = ask(path, world.stranger.keys["owner"])
        assert (path, answered.status_code, shape_of(answered)) == (path, 404, "not_found")
    for path in LISTS:
        text = ask(path, world.stranger.keys["owner"]).text
        assert str(world.plumber.id) not in text
        assert str(world.plumber.customer) not in text


def test_it_gives_empty_lists_to_who_has_nothing(ask: Ask, database: Database) -> None:
    newcomer = settle(database, 4, "newcomer", "plumber", "AU", "UTC")
    for path in LISTS:
        assert ask(path, newcomer.keys["owner"]).json == {"items": [], "next_cursor": None}


@pytest.mark.parametrize("word", ["clinic_id", "shop_id"])
def test_it_does_not_know_another_business(ask: Ask, world: World, word: str) -> None:
    key = world.plumber.keys["owner"]
    for path in [*LISTS, *records(world.plumber), "/api/v1/patients/by-phone/0412345678"]:
        assert ask(f"{path}?{word}={world.plumber.id}", key).status_code == 200
        for other in (world.stranger.id, uuid4()):
            answered = ask(f"{path}?{word}={other}", key)
            assert (path, answered.status_code, shape_of(answered)) == (path, 404, "not_found")


@pytest.mark.parametrize(
    "header",
    ["Bearer fd_wrong", "Bearer", "Bearer ", "Basic Zm86YmFy", "fd_x", "", "Bearer \u00fc", "Bearer " + "x" * 9000],
)
def test_it_refuses_a_wrong_key(client: FlaskClient, header: str) -> None:
    answered = client.get("/api/calls", headers={"Authorization": header})
    assert (answered.status_code, shape_of(answered)) == (401, "unauthorized")
    assert answered.headers["WWW-Authenticate"].startswith("Bearer")


def test_it_asks_for_a_key_before_it_looks_at_anything_else(client: FlaskClient, world: World) -> None:
    for path in [*LISTS, *records(world.plumber), "/api/calls?limit=x", "/api/v1/patients/by-phone/1"]:
        assert client.get(path).status_code == 401


def test_it_refuses_a_key_that_was_taken_back(ask: Ask, world: World, database: Database) -> None:
    with database.read_platform() as db:
        found = keys.find(db, world.plumber.keys["staff"])
    assert found
    with database.open_business(world.plumber.id) as db:
        row = db.get(ApiKey, found.key_id)
        assert row
        row.revoked_at = NOW
    assert ask("/api/calls", world.plumber.keys["staff"]).status_code == 401


def test_it_writes_no_key_into_the_log(ask: Ask, world: World, capfd: pytest.CaptureFixture[str]) -> None:
    ask("/api/calls", "fd_secret")
    ask("/api/calls", world.plumber.keys["owner"])
    said = "".join(capfd.readouterr())
    assert "fd_" not in said


@dataclass(frozen=True)
class SignedIn:
    """Somebody at the console, as web/auth.py gives them."""

    staff_id: UUID
    business_id: UUID
    role: str
    name: str = "Olga"


def test_it_lets_a_signed_in_person_read(
    client: FlaskClient, world: World, monkeypatch: pytest.MonkeyPatch, seen: Seen
) -> None:
    olga = SignedIn(uuid4(), world.clinic.id, "staff")
    monkeypatch.setattr(access, "current_login", lambda: olga)
    call = client.get(f"/api/calls/{world.clinic.sid}").json
    assert call["redacted"] is True
    assert [row[0] for row in seen(world.clinic.id)] == [str(olga.staff_id)]
    assert client.get("/api/calls", headers={"Authorization": "Bearer fd_wrong"}).status_code == 401


@pytest.mark.parametrize(
    ("action", "path"),
    [
        ("see_calls", "/api/calls"),
        ("see_customers", "/api/v1/patients"),
        ("see_bookings", "/api/v1/appointments"),
        ("see_bookings", "/api/v1/patients/{customer}/appointments"),
    ],
)
def test_it_asks_the_role(ask: Ask, world: World, monkeypatch: pytest.MonkeyPatch, action: str, path: str) -> None:
    monkeypatch.setitem(permissions.ALLOWED, action, ("owner",))
    path = path.format(customer=world.plumber.customer)
    answered = ask(path, world.plumber.keys["staff"])
    assert (answered.status_code, shape_of(answered)) == (403, "forbidden")
    assert ask(path, world.plumber.keys["owner"]).status_code == 200


def test_it_leaves_an_audit_row_for_each_record_read_and_none_for_lists(ask: Ask, world: World, seen: Seen) -> None:
    place = world.plumber
    for path in [*LISTS, f"/api/v1/patients/{place.customer}/appointments"]:
        ask(path, place.keys["owner"])
    ask(f"/api/calls/{place.sid}", world.stranger.keys["owner"])
    assert seen(place.id) == []
    for path in (
        "/api/calls/CA123456",
        f"/api/v1/patients/{place.customer}",
        f"/api/v1/appointments/{place.reference}",
    ):
        assert ask(path, place.keys["owner"]).status_code == 200
    ask("/api/v1/patients/by-phone/0412345678", place.keys["owner"])
    rows = seen(place.id)
    assert [table for _, table, _, _ in rows] == ["conversations", "customers", "bookings", "customers"]
    assert {by.split(":")[0] for by, *_ in rows} == {"key"}
    assert [row for _, _, row, _ in rows][1:3] == [str(place.customer), str(place.booking)]


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("/api/calls?limit=0", "limit"),
        ("/api/calls?limit=201", "limit"),
        ("/api/calls?limit=many", "limit"),
        ("/api/calls?cursor=there", "cursor"),
        ("/api/calls?channel=fax", "channel"),
        ("/api/v1/patients?clinic_id=1", "clinic_id"),
        ("/api/v1/patients?q=%00", "q"),
        ("/api/v1/patients/1", "id"),
        ("/api/v1/appointments?status=lost", "status"),
        ("/api/v1/appointments?patient_id=1", "patient_id"),
    ],
)
def test_it_says_which_field_is_wrong(ask: Ask, world: World, path: str, wrong: str) -> None:
    answered = ask(path, world.plumber.keys["owner"])
    assert (answered.status_code, shape_of(answered)) == (422, "invalid")
    assert list(answered.json["error"]["fields"]) == [wrong]


def test_it_has_one_shape_for_addresses_methods_and_sizes(client: FlaskClient, world: World) -> None:
    owner = {"Authorization": f"Bearer {world.plumber.keys['owner']}"}
    for path in ("/api", "/api/", "/api/nothing", "/api/v1/patients/a/b/c"):
        assert shape_of(client.get(path)) == "not_found"
    refused = client.delete("/api/calls")
    assert (refused.status_code, shape_of(refused)) == (405, "method_not_allowed")
    assert "GET" in refused.headers["Allow"]
    large = client.get("/api/calls", headers=owner, data=b"x" * (MOST_BODY_BYTES + 1))
    assert (large.status_code, shape_of(large)) == (413, "too_large")


def test_it_keeps_its_shape_whatever_the_pages_do_with_errors(app: OpenAPI) -> None:
    app.register_error_handler(404, lambda error: ("<h1>Not here</h1>", 404))
    app.register_error_handler(Exception, lambda error: ("<h1>Oh</h1>", 500))
    client = app.test_client()
    assert shape_of(client.get("/api/nothing")) == "not_found"
    assert client.get("/nothing").text == "<h1>Not here</h1>"


def test_it_tells_nobody_what_went_wrong_inside(
    ask: Ask, world: World, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken(*args: object) -> None:
        raise RuntimeError("Mike's secret")

    monkeypatch.setattr("web.api.calls._variables", broken)
    answered = ask("/api/calls", world.plumber.keys["owner"])
    assert (answered.status_code, shape_of(answered)) == (500, "internal")
    assert "secret" not in answered.text + "".join(capfd.readouterr())
