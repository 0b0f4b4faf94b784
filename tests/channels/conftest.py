"""Doors on an app of their own, with a bot that only notes the turns it is given."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from flask import Flask
from flask.testing import FlaskClient
from structlog.testing import capture_logs
from twilio.request_validator import RequestValidator
from werkzeug.test import TestResponse

from bot.turn import Reply, Turn
from channels import doors

NOW = datetime(2026, 11, 21, 5, 50, tzinfo=UTC)
TOKEN, NEXT_TOKEN, PUBLIC_URL = "token", "next-token", "https://bot.example.com"


@dataclass
class NotingBot:
    """Answers every turn with the same reply, or fails."""

    reply: Reply = Reply(("How can I help?",), turn=1)
    failure: Exception | None = None
    turns: list[Turn] = field(default_factory=list)
    office: Any = "office"
    burst_quiet: timedelta = timedelta(0)

    def clock(self) -> datetime:
        return NOW

    def take_turn(self, turn: Turn, render: Callable[[Reply], str]) -> str:
        self.turns.append(turn)
        if self.failure is not None:
            raise self.failure
        return render(self.reply)


@pytest.fixture
def bot() -> NotingBot:
    return NotingBot()


@pytest.fixture
def client(bot: NotingBot) -> FlaskClient:
    """A program on this machine, at doors without a token."""
    app = Flask("doors")
    doors.register(app, bot, tokens=(), public_url=None)  # type: ignore[arg-type]
    return app.test_client()


@pytest.fixture
def guarded(bot: NotingBot) -> FlaskClient:
    """Doors that know Twilio by its signature."""
    app = Flask("doors")
    doors.register(app, bot, tokens=(TOKEN, NEXT_TOKEN), public_url=PUBLIC_URL)  # type: ignore[arg-type]
    return app.test_client()


@pytest.fixture
def logged() -> Iterator[list[Any]]:
    """What went to the log."""
    with capture_logs() as entries:
        yield entries


@pytest.fixture
def xml() -> Callable[[TestResponse], ET.Element]:
    """The answer as a document, once it is seen to be one."""

    def read(response: TestResponse) -> ET.Element:
        assert response.status_code == 200
        assert response.content_type == "text/xml; charset=utf-8"
        assert len(response.data) < 64 * 1024
        document = ET.fromstring(response.data)
        assert document.tag == "Response"
        return document

    return read


def signed(url: str, form: dict[str, Any] | None = None, token: str = TOKEN) -> dict[str, str]:
    return {"X-Twilio-Signature": RequestValidator(token).compute_signature(url, form or {})}


@pytest.fixture
def sign() -> Callable[..., dict[str, str]]:
    """The headers of a request to this address, as Twilio signs it."""
    return signed
