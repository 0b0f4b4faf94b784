"""A console over a small world: an owner, a manager, a receptionist, a doctor, and a stranger's business beside it."""

import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from channels import simulator
from desk import kinds, staff
from desk.countries import get as country
from storage.database import insert_once
from storage.tables import Business, Reminder
from tests.world import World, build
from web import api
from web import app as console

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "correct horse"


@dataclass
class Browser:
    """A person's browser: follows forms with their tokens, as a real one does."""

    client: FlaskClient

    def get(self, path: str, **more: object) -> TestResponse:
        return self.client.get(path, buffered=True, **more)  # type: ignore[arg-type]

    def text(self, path: str) -> str:
        response = self.get(path)
        assert response.status_code == 200, (path, response.status_code)
        return response.get_data(as_text=True)

    def token(self, path: str = "/sign-in") -> str:
        found = re.search(r'name="csrf_token" value="([^"]+)"', self.text(path))
        assert found
        return found[1]

    def post(self, path: str, page: str = "/sign-in", **form: str) -> TestResponse:
        """Send a form with the token that `page` gives, as a browser sends it from that page."""
        form = {"csrf_token": self.token(page), **form}
        return self.client.post(path, data=form, headers={"Referer": f"http://localhost{page}"})


@dataclass
class Console:
    """The app, its world, and a way to come in as anybody."""

    app: Flask
    world: World

    def browser(self) -> Browser:
        return Browser(self.app.test_client())

    def hire(
        self, role: str, name: str = "", email: str | None = None, business_id: uuid.UUID | None = None
    ) -> uuid.UUID:
        with self.world.office.database.open_business(business_id or self.world.business_id) as db:
            return staff.add(db, name or role.capitalize(), role, email, now=self.world.clock()).id

    def link(self, person_id: uuid.UUID, business_id: uuid.UUID | None = None) -> str:
        with self.world.office.database.open_business(business_id or self.world.business_id) as db:
            return "/sign-in/" + staff.make_link(db, person_id, now=self.world.clock())

    def signed_in(self, role: str = "owner", business_id: uuid.UUID | None = None) -> Browser:
        browser = self.browser()
        assert browser.post(self.link(self.hire(role, business_id=business_id), business_id)).status_code == 303
        return browser

    def remind(self, text: str, priority: str = "high", **more: Any) -> uuid.UUID:
        """Something that staff must do."""
        now = self.world.clock()
        row = Reminder(**{"kind": "message", "reason": "question", "text": text, "priority": priority, "due_at": now,
                          "created_at": now, **more})  # fmt: skip
        with self.world.office.database.open_business(self.world.business_id) as db:
            db.add(row)
            db.flush()
            return row.id

    def stranger(self) -> uuid.UUID:
        """Another business in the same database."""
        values = {"number": 2, "slug": "theirs", "kind": "plumber", "name": "Stranger Plumbing", "country": "AU",
                  "zone": "Australia/Sydney", "created_at": self.world.clock()}  # fmt: skip
        with self.world.office.database.open_platform() as db:
            return insert_once(db, Business, values, ("slug",))[0].id


Make = Callable[..., Console]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Makes a console over a business of a kind."""
    made: list[World] = []

    def make(kind: str = "plumber", public_url: str | None = None, has_token: bool = True) -> Console:
        assert country(kinds.get(kind).default_country)
        world = build(tmp_path, kind=kind)
        made.append(world)
        app = api.new_app("frontdesk", str(ROOT / "web/templates"), str(ROOT / "web/static"))
        console.register(app, world.office, world.clock, secret_key="test" * 8, public_url=public_url,
                         has_token=has_token)  # fmt: skip
        simulator.register(app, world.bot)
        return Console(app, world)

    yield make
    for world in made:
        world.office.database.close()


@pytest.fixture
def ours(make: Make) -> Console:
    """A plumber's console."""
    return make()
