"""A small world behind the API: a plumber, a clinic, and a stranger who knows the same people by the same numbers."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from flask import Flask
from flask.testing import FlaskClient
from flask_openapi3.openapi import OpenAPI
from sqlalchemy import select
from werkzeug.test import TestResponse

import main
from config import Settings
from desk import bookings, conversations, customers, keys, learned
from desk.conversations import Incoming
from desk.office import Office
from extractors.facts import Fact
from storage import migrate
from storage.database import Database
from storage.tables import Audit, Business, Conversation, Staff
from storage.types import vault
from web import api
from web.api import access

KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2024, 8, 5, 4, 30, 15, tzinfo=UTC)
MIKE = "+61412345678"
RAHUL = "+919876543210"
ROLES = ("owner", "manager", "staff", "doctor")


@dataclass
class Place:
    """A business, a key for each role, and the ids of what it has."""

    id: UUID
    keys: dict[str, str] = field(default_factory=dict)
    customer: UUID | None = None
    booking: UUID | None = None
    reference: str = ""
    sid: str = ""


@dataclass
class World:
    """The three businesses in their file."""

    file: Path
    plumber: Place
    clinic: Place
    stranger: Place


Ask = Callable[..., TestResponse]


def settle(database: Database, number: int, slug: str, kind: str, country: str, zone: str) -> Place:
    with database.open_platform() as db:
        business = Business(number=number, slug=slug, kind=kind, name=slug, country=country, zone=zone, created_at=NOW)
        db.add(business)
    place = Place(business.id)
    with database.open_business(business.id) as db:
        place.keys = {role: keys.create(db, f"{slug} {role}", role, now=NOW) for role in ROLES}
    return place


def hold_call(database: Database, place: Place, phone: str, sid: str, *, channel: str = "voice") -> None:
    """A call or chat in which somebody says who they are, is read back their number, and asks for a visit."""
    with database.open_business(place.id) as db:
        known = customers.get_or_create(db, channel, phone, phone=phone, profile_name="Mike", is_test=False, now=NOW)
        held = conversations.begin(
            db, channel, sid if channel == "voice" else phone, line="+61290001000", sender=phone, is_test=False,
            now=NOW, quiet_since=NOW - timedelta(minutes=30),
        )  # fmt: skip
        held.customer_id = known.id
        opening, _ = conversations.hear(db, held, Incoming(channel, "opening", f"{sid}-0", "", NOW))
        greeting = conversations.say(held, "Hello, how can I help?", sentences=1, at=NOW)
        text = "Mike from Brisbane, my toilet is blocked"
        said, _ = conversations.hear(db, held, Incoming(channel, "speech", f"{sid}-1", text, NOW, confidence=0.9))
        conversations.store(db, opening, greeting, said)
        learned.learn(db, held, said, facts(), {"customer_phone"}, at=NOW)
        learned.learn(db, held, said, [Fact("customer_location", "Brisbane", "Brisbane", (10, 18))], set(), at=NOW)
        wish = bookings.Request(
            task="book", service="toilet_repair", urgency="emergency", name="Mike", phone=phone, location="Brisbane",
            wished_on=date(2024, 8, 5), wished_time="afternoon", notes="my toilet is blocked",
        )  # fmt: skip
        made = bookings.request(db, wish, customer_id=known.id, conversation_id=held.id, is_test=False, now=NOW)
        held.outcome = "booking"
        if channel == "voice":
            rung, _ = conversations.hear(db, held, Incoming(channel, "after_dial", f"{sid}-2", "no-answer", NOW))
            conversations.store(db, rung)
            conversations.close(held, status="completed", duration=180, now=NOW + timedelta(minutes=3))
        place.customer, place.booking, place.reference = known.id, made.id, made.reference
        place.sid = sid if channel == "voice" else str(held.id)


def facts() -> list[Fact]:
    return [
        Fact("customer_name", "Mike", "Mike", (0, 4)),
        Fact("customer_phone", MIKE, MIKE, (0, 0), "caller_id", 1.0),
        Fact("customer_location", "Bris", "Bris", (10, 14)),
        Fact("service_type", "toilet_repair", "toilet", (23, 29)),
        Fact("issue_description", "my toilet is blocked", "my toilet is blocked", (20, 40)),
    ]


def settled(file: Path) -> World:
    migrate.upgrade(f"sqlite:///{file}")
    database = Database(f"sqlite:///{file}")
    plumber = settle(database, 1, "plumber", "plumber", "AU", "Australia/Brisbane")
    clinic = settle(database, 2, "clinic", "clinic", "IN", "Asia/Kolkata")
    stranger = settle(database, 3, "stranger", "plumber", "AU", "Australia/Sydney")
    hold_call(database, clinic, RAHUL, "chat", channel="whatsapp")
    hold_call(database, stranger, MIKE, "CAstranger")
    hold_call(database, plumber, MIKE, "CA123456")
    database.close()
    return World(file, plumber, clinic, stranger)


@pytest.fixture(autouse=True)
def _vault_keys() -> None:
    vault.use([KEY])


@pytest.fixture(scope="session")
def first_world(tmp_path_factory: pytest.TempPathFactory) -> World:
    vault.use([KEY])
    return settled(tmp_path_factory.mktemp("api") / "frontdesk.db")


@pytest.fixture
def world(first_world: World, tmp_path: Path) -> World:
    """The world as it was made, in a file of this test's own."""
    shutil.copyfile(first_world.file, tmp_path / "frontdesk.db")
    return World(tmp_path / "frontdesk.db", first_world.plumber, first_world.clinic, first_world.stranger)


@pytest.fixture
def database(world: World) -> Iterator[Database]:
    database = Database(f"sqlite:///{world.file}")
    yield database
    database.close()


@pytest.fixture
def app(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenAPI:
    """The application with the API alone on it; nobody is signed in."""
    monkeypatch.setattr(access, "current_login", lambda: None)
    app = api.new_app("frontdesk", str(ROOT / "web/templates"), str(ROOT / "web/static"))
    api.register(app, Office(database, tmp_path / "logs"), lambda: NOW)
    return app


@pytest.fixture
def whole_app(world: World, database: Database, tmp_path: Path) -> Flask:
    """The application as it is served: doors, screens, guards and API."""
    settings = Settings.load(
        env_file=None, data_dir=tmp_path, logs_dir=tmp_path / "logs", database_url=f"sqlite:///{world.file}",
        encryption_keys=KEY, secret_key="test" * 8,
    )  # fmt: skip
    return main.create_app(settings, is_prepared=True, office=Office(database, tmp_path / "logs"))


@pytest.fixture
def client(app: OpenAPI) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def ask(client: FlaskClient) -> Ask:
    """Ask for an address with a key: ask("/api/calls", place.keys["owner"])."""

    def asked(path: str, key: str, **options: Any) -> TestResponse:
        return client.open(path, headers={"Authorization": f"Bearer {key}"}, **options)

    return asked


@pytest.fixture
def seen(database: Database) -> Callable[[UUID], list[tuple[str, str, str, str]]]:
    """The audit rows of reading in a business: (who, table, row, columns)."""

    def rows(business_id: UUID) -> list[tuple[str, str, str, str]]:
        with database.read_business(business_id) as db:
            found = db.scalars(select(Audit).where(Audit.action == "see").order_by(Audit.id))
            return [(row.by, row.table, row.row_id, row.columns) for row in found]

    return rows


def agree(database: Database, place: Place, starts_at: datetime) -> None:
    """Somebody of the business takes the visit at this moment."""
    assert place.booking
    with database.open_business(place.id) as db:
        person = Staff(name="Dr Mehta", role="doctor", created_at=NOW)
        db.add(person)
        db.flush()
        visit = bookings.get(db, place.booking)
        visit.status, visit.starts_at, visit.staff_id = "confirmed", starts_at, person.id


def add_test_call(database: Database, place: Place) -> None:
    """A call from the test page."""
    with database.open_business(place.id) as db:
        db.add(
            Conversation(
                channel="voice", key="CAtest", line="", sender="test", is_test=True, opened_at=NOW, last_at=NOW
            )
        )
