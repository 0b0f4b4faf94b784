"""Keys of programs: made with a role that exists, listed, taken back at once; on their page and by command."""

import re
from pathlib import Path

import pytest

import main
from channels import log_lines
from desk import keys
from desk.errors import Invalid, NotFound
from storage.database import Database
from storage.tables import Audit
from tests.web.conftest import Console, Make, make, ours
from tests.web_api.conftest import NOW, World

__all__ = ["make", "ours"]  # fixtures of the console
# All of it is in view on a phone too: a line of input would cut it off.
MADE = re.compile(r'<textarea[^>]* id="key" [^>]*readonly>(fd_[^<]+)<')


def test_it_keeps_the_hash_alone(world: World, database: Database) -> None:
    secret = world.plumber.keys["owner"].encode()
    assert secret not in world.file.read_bytes()
    with database.read_business(world.plumber.id) as db:
        assert [(key.role, key.revoked_at) for key in keys.every(db)] == [
            *(("doctor", None), ("staff", None), ("manager", None), ("owner", None))
        ]


@pytest.mark.parametrize(("name", "role"), [("books", "admin"), ("books", ""), ("books", "Owner"), (" ", "owner")])
def test_it_makes_no_key_without_a_name_and_a_role_that_exists(
    world: World, database: Database, name: str, role: str
) -> None:
    with database.open_business(world.plumber.id) as db, pytest.raises(Invalid):
        keys.create(db, name, role, now=NOW)


def test_it_takes_a_key_back_but_no_strangers(world: World, database: Database) -> None:
    with database.read_platform() as db:
        found = keys.find(db, world.plumber.keys["staff"])
    assert found
    with database.open_business(world.stranger.id) as db, pytest.raises(NotFound):
        keys.revoke(db, found.key_id, now=NOW)
    with database.open_business(world.plumber.id, by="owner") as db:
        keys.revoke(db, found.key_id, now=NOW)
    with database.read_platform() as db:
        assert keys.find(db, world.plumber.keys["staff"]) is None
        assert keys.find(db, world.plumber.keys["owner"])
    with database.read_business(world.plumber.id) as db:
        audited = db.query(Audit).filter(Audit.table == "api_keys", Audit.action == "change").one()
        assert (audited.row_id, audited.columns) == (str(found.key_id), "revoked_at")


def test_it_makes_lists_and_takes_back_a_key_on_its_page(ours: Console) -> None:
    browser = ours.signed_in()
    assert "There are no keys yet" in browser.text("/keys")
    page = browser.post("/keys", page="/keys", name="books", role="manager").text
    made = MADE.search(page)
    assert made
    assert made[1] not in browser.text("/keys")
    with ours.world.office.database.read_platform() as db:
        found = keys.find(db, made[1])
    assert found
    assert (found.name, found.role, found.business_id) == ("books", "manager", ours.world.business_id)
    assert browser.post(f"/keys/{found.key_id}/revoke", page="/keys").status_code == 303
    assert "taken back" in browser.text("/keys")
    with ours.world.office.database.read_platform() as db:
        assert keys.find(db, made[1]) is None


@pytest.mark.parametrize(
    ("kind", "customers", "bookings", "rest"),
    [
        ("plumber", "customers", "jobs", {"owner": "", "staff": ""}),
        ("clinic", "patients", "appointments", {"doctor": "; sees health data", "staff": "; sees no health data: no "}),
    ],
)
def test_it_says_what_a_key_of_a_role_reads_and_writes(
    make: Make, kind: str, customers: str, bookings: str, rest: dict[str, str]
) -> None:
    browser = make(kind).signed_in()
    browser.post("/keys", page="/keys", name="books", role="staff")
    page = " ".join(browser.text("/keys").split())
    does = f"reads calls and chats, {customers} and {bookings}; adds and changes {customers} and {bookings}"
    for role, more in rest.items():
        assert f"<strong>{role}</strong> {does}{more}" in page
    assert f'data-name="What it may do">{does}{rest["staff"]}' in page


def test_it_says_what_is_wrong_with_a_new_key(ours: Console) -> None:
    answered = ours.signed_in().post("/keys", page="/keys", name=" ", role="owner")
    assert answered.status_code == 400
    assert "A key needs a name" in answered.text
    answered = ours.signed_in().post("/keys", page="/keys", name="books", role="king")
    assert "There is no role king" in answered.text


@pytest.mark.parametrize("role", ["manager", "staff", "doctor"])
def test_it_lets_only_the_owner_at_keys(ours: Console, role: str) -> None:
    browser = ours.signed_in(role)
    assert browser.get("/keys").status_code == 403
    assert browser.post("/keys", page="/password", name="books", role="owner").status_code == 403


def test_it_shows_and_takes_back_no_key_of_another_business(ours: Console) -> None:
    with ours.world.office.database.open_business(ours.world.business_id) as db:
        secret = keys.create(db, "ours alone", "owner", now=NOW)
    with ours.world.office.database.read_platform() as db:
        found = keys.find(db, secret)
    assert found
    stranger = ours.signed_in("owner", ours.stranger())
    assert "ours alone" not in stranger.text("/keys")
    assert stranger.post(f"/keys/{found.key_id}/revoke", page="/keys").status_code == 404
    with ours.world.office.database.read_platform() as db:
        assert keys.find(db, secret)


def test_it_refuses_a_role_that_does_not_exist_on_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in {"DATA_DIR": tmp_path, "LOGS_DIR": tmp_path / "logs", "DATABASE_URL": ""}.items():
        monkeypatch.setenv(name, str(value))
    monkeypatch.setattr(log_lines, "configure", lambda: None)
    assert main.main(["api-key", "books", "--role", "king"]) == 2
    said = capsys.readouterr()
    assert "There is no role king. Take one of: owner, manager, staff, doctor." in said.err
    assert "fd_" not in said.out
    assert main.main(["api-key", "books", "--role", "staff"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("fd_")
