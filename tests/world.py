"""A small world for tests: a real database, a fixed clock, two businesses, and somebody who calls or writes."""

import re
import shutil
import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytz
from cryptography.fernet import Fernet
from sqlalchemy import select

from bot.engine import Bot, Model
from bot.turn import Media, Pin, Reply, Turn
from desk import businesses, calendars, conversations, endings, kinds, services, staff
from desk.countries import get as country
from desk.office import Office
from desk.slots import Slot, Wish
from storage import migrate
from storage.database import Database, insert_once
from storage.redis_server import RedisServer
from storage.sessions import Sessions
from storage.tables import (
    Booking,
    Business,
    Consent,
    Conversation,
    Customer,
    Hold,
    Hours,
    Message,
    Outgoing,
    Reminder,
    Service,
    StaffHours,
    StoredFact,
    Waiting,
)
from storage.types import new_id, vault

KEY = Fernet.generate_key().decode()
# Alike in every database of its own: what is narrowed to a business once is narrowed for the whole test run.
OURS = uuid.UUID("01912345-0000-7000-8000-000000000001")
_made: dict[str, Path] = {}


class Clock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def fresh_database(folder: Path, engine: str = "sqlite") -> str:
    """A migrated, empty database: the migrations run once a process, then it is copied, SQLite's into the folder."""
    vault.use([KEY])
    if engine == "postgresql":
        from tests import postgres

        server = postgres.server()
        return server.copy(server.template("empty", migrate.upgrade))
    made = _made.get("file")
    if made is None or not made.exists():
        import tempfile

        made = Path(tempfile.mkdtemp()) / "made.db"
        migrate.upgrade(f"sqlite:///{made}")
        _made["file"] = made
    target = folder / "frontdesk.db"
    shutil.copy(made, target)
    return f"sqlite:///{target}"


@dataclass
class World:
    """One installation. `reply` is what the bot said last, as the door was handed it."""

    office: Office
    bot: Bot
    clock: Clock
    business_id: uuid.UUID
    channel: str = "voice"
    sender: str = "+61412000678"
    line: str = "+61390001000"
    profile_name: str | None = None
    key: str = "CA" + "1" * 32
    turn_number: int = 0
    count: int = 0
    reply: Reply | None = None
    replies: list[Reply] = field(default_factory=list)

    def turn(self, kind: str, text: str = "", **more: Any) -> str:
        """Something comes in; what was answered."""
        is_call = self.channel == "voice"
        self.count += 1
        self.clock.now += timedelta(seconds=7)
        phone = self.sender if re.fullmatch(r"\+[1-9]\d{6,14}", self.sender) else None
        turn = Turn(
            channel=self.channel,  # type: ignore[arg-type]
            kind=kind,  # type: ignore[arg-type]
            line=self.line,
            sender=self.sender,
            key=self.key if is_call else self.sender,
            external_id=more.pop("external_id", f"{self.key}:{self.turn_number}" if is_call else f"SM{self.count}"),
            at=self.clock(),
            text=text,
            phone=phone,
            number=self.turn_number if is_call else None,
            profile_name=self.profile_name,
            **more,
        )
        if is_call:
            self.turn_number += 1

        def render(reply: Reply) -> str:
            self.reply = reply
            self.replies.append(reply)
            return reply.text

        return self.bot.take_turn(turn, render)

    def call(self) -> str:
        return self.turn("opening")

    def say(self, text: str, **more: Any) -> str:
        return self.turn("speech" if self.channel == "voice" else "text", text, **more)

    def keys(self, digits: str) -> str:
        return self.turn("keys", digits)

    def silence(self) -> str:
        return self.turn("silence")

    def pin(self, latitude: float, longitude: float, label: str = "", address: str = "") -> str:
        return self.turn("pin", pin=Pin(latitude, longitude, label, address))

    def media(self, content_type: str, text: str = "") -> str:
        return self.turn("media", text, media=(Media("https://api.twilio.com/m/1", content_type),))

    def hang_up(self, seconds: int = 95, status: str = "completed") -> None:
        endings.end_call(
            self.office, self.key, line=self.line, sender=self.sender, direction="inbound", status=status,
            duration=seconds, now=self.clock(),
        )  # fmt: skip

    def close(self) -> None:
        """Let go of the database; PostgreSQL's is removed, since a file goes with its folder."""
        self.office.database.close()
        if not self.office.database.is_sqlite:
            from tests import postgres

            postgres.server().drop(self.office.database.url.render_as_string(hide_password=False))

    def rows(self, table: type[Any]) -> list[Any]:
        with self.office.database.read_business(self.business_id) as db:
            return list(db.scalars(select(table).order_by(table.id)))

    @property
    def bookings(self) -> list[Booking]:
        return self.rows(Booking)

    @property
    def reminders(self) -> list[Reminder]:
        return self.rows(Reminder)

    @property
    def customers(self) -> list[Customer]:
        return self.rows(Customer)

    @property
    def messages(self) -> list[Message]:
        return self.rows(Message)

    @property
    def conversations(self) -> list[Conversation]:
        return self.rows(Conversation)

    @property
    def consents(self) -> list[Consent]:
        return self.rows(Consent)

    @property
    def waitlist(self) -> list[Waiting]:
        return self.rows(Waiting)

    @property
    def holds(self) -> list[Hold]:
        return self.rows(Hold)

    @property
    def outbox(self) -> list[Outgoing]:
        return self.rows(Outgoing)

    @property
    def facts(self) -> dict[str, str]:
        current = [f for f in self.rows(StoredFact) if f.is_current]
        return {fact.name: fact.value for fact in current}

    def csv(self, name: str) -> list[dict[str, str]]:
        """The lines of a CSV file of the first business."""
        import csv

        path = self.office.logs / f"{name}.csv"
        if not path.exists():
            return []
        with path.open(newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file))

    def write_down(self, *, hours: dict[int, tuple[str, ...]] | None = None, **about: Any) -> None:
        """What the business writes on its Settings page; `hours` are opens and closes, a second pair after a break."""
        prices = about.pop("prices", {})
        with self.office.database.open_business(self.business_id) as db:
            row = businesses.row(db)
            row.revision += 1
            for name, value in about.items():
                setattr(row, name, value)
            for day, clocks in (hours or {}).items():
                for opens, closes in zip(clocks[::2], clocks[1::2], strict=True):
                    db.add(Hours(weekday=day, opens=opens, closes=closes))
            rows = {row.code: row for row in db.scalars(select(Service))}
            for code, (minor, note) in prices.items():
                rows[code].price_minor, rows[code].price_note = minor, note

    def hire(
        self, name: str, role: str = "doctor", *, services: str | None = None,
        hours: dict[int, tuple[str, str]] | None = None,
    ) -> uuid.UUID:  # fmt: skip
        """Somebody who can be booked: for all services or the codes named ("scan,dental"), in the business's hours
        or their own.
        """
        with self.office.database.open_business(self.business_id, by="owner") as db:
            person = staff.add(db, name, role, None, now=self.clock())
            person.is_bookable, person.services = True, services
            for day, (opens, closes) in (hours or {}).items():
                db.add(StaffHours(staff_id=person.id, weekday=day, opens=opens, closes=closes))
            db.flush()
            calendars.ensure(db)
            return person.id

    @property
    def profile(self) -> businesses.Profile:
        """The business as it stands written down."""
        with self.office.database.read_business(self.business_id) as db:
            return businesses.profile(db)

    def slots(self, limit: int = 50, **wish: Any) -> list[Slot]:
        """What is free now for a wish (service, staff_id, on, until, time)."""
        with self.office.database.read_business(self.business_id) as db:
            return calendars.find(db, businesses.profile(db), Wish(**wish), now=self.clock(), limit=limit)


def build(
    folder: Path, *, kind: str = "plumber", name: str = "Harbour Plumbing", at: str = "2024-08-05T14:30",
    country_code: str | None = None, model: Model | None = None, redis: RedisServer | None = None,
    engine: str = "sqlite", **more: Any,
) -> World:  # fmt: skip
    """A world with one business of a kind, at a local time of its zone; with `redis` its sessions are copied there."""
    url = fresh_database(folder, engine)
    code = country_code or kinds.get(kind).default_country
    zone = country(code).zone
    clock = Clock(pytz.timezone(zone).localize(datetime.fromisoformat(at)).astimezone(pytz.utc))
    office = Office(database=Database(url), logs=folder / "logs", redis=redis, sessions=Sessions(redis, "secret"))
    values = {
        # A Redis server is shared by several worlds, so there each has an id of its own.
        "id": OURS if redis is None else new_id(),
        "number": 1, "slug": "ours", "kind": kind, "name": name, "country": code, "zone": zone,
        "on_call": more.pop("on_call", None), "created_at": clock(),
    }  # fmt: skip
    with office.database.open_platform() as db:
        business, _ = insert_once(db, Business, values, ("slug",))
    with office.database.open_business(business.id) as db:
        calendars.ensure(db)
        services.ensure(db, kind)
    bot = Bot(office=office, clock=clock, model=model)
    return World(office=office, bot=bot, clock=clock, business_id=business.id, **more)


__all__ = ["Clock", "World", "build", "conversations", "fresh_database"]
