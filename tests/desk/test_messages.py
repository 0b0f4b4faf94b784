"""Messages going out: queued once, through the gate, left once. The network is a sender that the test plays."""

from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest

from desk import businesses, messages, sending
from desk.errors import Invalid
from desk.messages import Draft
from desk.sending import Leaving
from storage.database import insert_once
from storage.tables import Line, Outgoing
from tests.world import World, build

CUSTOMER = "+61412000678"
SENDER = "+61390001000"


class Post:
    """The network as the test plays it: what it was given, what it answers next."""

    def __init__(self) -> None:
        self.taken: list[Leaving] = []
        self.next: Exception | None = None
        self.left: str | None = None

    def send(self, leaving: Leaving) -> str:
        self.taken.append(leaving)
        if self.next is not None:
            wrong, self.next = self.next, None
            raise wrong
        return f"SM{len(self.taken):032x}"

    def find(self, leaving: Leaving, known: Collection[str]) -> str | None:
        return self.left if self.left not in known else None


@pytest.fixture
def world(tmp_path: Path) -> Any:
    made = build(tmp_path, channel="whatsapp", at="2024-08-05T10:00")
    with made.office.database.open_business(made.business_id) as db:
        for channel in ("whatsapp", "sms"):
            insert_once(db, Line, {"channel": channel, "address": SENDER}, ("channel", "address"))
    yield made
    made.close()


def queue(world: World, cause: str = "reply:1", **more: Any) -> Any:
    draft = Draft(**({"purpose": "reply", "cause": cause, "address": CUSTOMER, "text": "We are open until 5."} | more))
    with world.office.database.open_business(world.business_id) as db:
        row = messages.queue(db, businesses.profile(db), draft, now=world.clock())
        return row.id if row else None


def send(world: World, row_id: Any, post: Post | None) -> Any:
    return sending.send_one(world.office, world.business_id, row_id, post, clock=world.clock)


def only(world: World) -> Outgoing:
    (row,) = world.rows(Outgoing)
    return row


def test_it_queues_a_cause_once(world: World) -> None:
    assert queue(world) is not None
    assert queue(world) is None
    assert len(world.rows(Outgoing)) == 1


def test_it_refuses_an_unknown_purpose_and_no_words(world: World) -> None:
    for wrong in ({"purpose": "gossip"}, {"text": "  "}, {"text": "x" * 1601}, {"channel": "pigeon"}):
        with pytest.raises(Invalid):
            queue(world, **wrong)


def test_it_sends_free_words_while_the_window_is_open_and_enters_them_in_the_chat(world: World) -> None:
    world.say("hello")
    post = Post()
    assert send(world, row_id := queue(world), post) == "sent"
    assert send(world, row_id, post) is None
    row, (leaving,) = only(world), post.taken
    assert (row.reason, row.channel, row.line, leaving.content_sid) == ("window_open", "whatsapp", SENDER, None)
    (said,) = [m for m in world.messages if m.id == row.message_id]
    assert (said.speaker, said.text, said.external_id) == ("bot", "We are open until 5.", row.provider_id)
    assert len(world.conversations) == 1
    assert world.csv("conversation_logs")[-1]["text"] == "We are open until 5."
    world.say("thanks")
    assert [m.position for m in world.messages] == list(range(len(world.messages)))
