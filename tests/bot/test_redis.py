"""A conversation whose session is copied to Redis: what is used, what is caught, and that nothing depends on it."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot import recall
from bot.engine import Bot
from storage.redis_server import RedisServer
from storage.sessions import Copy
from storage.tables import Conversation
from tests import valkey
from tests.valkey import Valkey
from tests.world import World, build

ANSWERS = {
    "help": "I have a blocked drain",
    "customer_name": "My name is Minh Tran",
    "service_type": "a blocked drain",
    "issue_description": "The kitchen drain is blocked",
    "customer_location": "14 Wattle Street Marrickville",
    "preferred_date": "tomorrow",
    "preferred_time": "in the morning",
    "urgency_level": "it's urgent",
    "property_type": "a house",
    "previous_customer": "no",
    "anything_else": "no thank you",
}
MOST_TURNS = 20
VAGUE = "um I think there is something wrong with the water in my place"


@pytest.fixture(scope="module")
def server() -> Iterator[Valkey]:
    with valkey.running() as running:
        yield running


@pytest.fixture
def redis(server: Valkey) -> Iterator[RedisServer]:
    server.flush()
    with valkey.connected(server) as connected:
        yield connected


@pytest.fixture
def world(redis: RedisServer, tmp_path: Path) -> World:
    return build(tmp_path, redis=redis)


def copy_of(world: World) -> Copy | None:
    key = world.key if world.channel == "voice" else world.sender
    return world.office.sessions.find(world.business_id, world.channel, key)


def settle(world: World) -> Copy:
    """Wait until the copy of the last turn has been written."""
    valkey.until(lambda: (copy := copy_of(world)) is not None and copy.version == world.conversations[0].version)
    found = copy_of(world)
    assert found is not None
    return found


def put(world: World, copy: Copy) -> None:
    key = world.key if world.channel == "voice" else world.sender
    world.office.sessions.keep(world.business_id, world.channel, key, copy, lasts=timedelta(hours=1))
    valkey.until(lambda: copy_of(world) == copy)


def turned(world: World, text: str) -> tuple[str, list[str]]:
    """The answer to what was said, and the events it left in the log."""
    with capture_logs() as lines:
        answer = world.say(text)
    return answer, [line["event"] for line in lines]


def plain(text: str | None) -> str:
    """Without the reference of a booking, which is drawn by chance."""
    return re.sub(r"BKG-\w+|(?<=B K G, ).*?\.|[Rr]eference[^.]*\.", "REF", text or "")


def ends(world: World) -> list[Any]:
    """The rows as they stand, without what differs by chance."""
    return [
        [(one.service, one.location, one.phone, one.urgency, one.status) for one in world.bookings],
        sorted(world.facts.items()),
        [(one.speaker, one.kind, plain(one.text), plain(one.answer)) for one in world.messages],
        [(one.version, one.turns, one.outcome, one.session["asked"]) for one in world.conversations],
        [(one.kind, plain(one.text)) for one in world.reminders],
    ]


def test_it_goes_on_from_the_copy(world: World) -> None:
    world.call()
    world.say("My name is Minh Tran")
    copy = settle(world)
    name = {**copy.session["facts"]["customer_name"], "value": "Linh Pham"}
    facts = {**copy.session["facts"], "customer_name": name}
    put(world, Copy(copy.conversation_id, copy.version, copy.last_at, {**copy.session, "facts": facts}))
    world.say("a blocked drain")
    assert world.conversations[0].session["facts"]["customer_name"]["value"] == "Linh Pham"


@pytest.mark.parametrize("behind", [1, 2, -1, -7], ids=["one-behind", "two-behind", "one-ahead", "far-ahead"])
def test_it_reads_the_database_when_the_copy_is_not_the_newest(world: World, behind: int) -> None:
    world.call()
    world.say("My name is Minh Tran")
    copy = settle(world)
    put(world, Copy(copy.conversation_id, copy.version - behind, copy.last_at, {"asked": "customer_name"}))
    answer, events = turned(world, "a blocked drain")
    assert events.count("turn_again") == 1
    assert "name" not in answer.lower()
    assert world.facts["customer_name"] == "Minh Tran"
    assert settle(world).version == world.conversations[0].version


def test_it_reads_the_database_when_the_copy_is_of_a_conversation_that_is_gone(world: World) -> None:
    world.call()
    copy = settle(world)
    put(world, Copy(world.business_id, copy.version, copy.last_at, copy.session))
    _, events = turned(world, "My name is Minh Tran")
    assert events.count("turn_again") == 1
    assert world.facts["customer_name"] == "Minh Tran"


def test_it_asks_the_model_once_also_when_the_copy_was_old(world: World) -> None:
    asked = []

    class CountingModel:
        def is_ready(self) -> bool:
            return True

        def propose(self, question: Any) -> None:
            asked.append(question)

    world.call()
    copy = settle(world)
    put(world, Copy(copy.conversation_id, copy.version - 1, copy.last_at, copy.session))
    world.bot = Bot(office=world.office, clock=world.clock, model=CountingModel())
    _, events = turned(world, VAGUE)
    assert events.count("turn_again") == 1
    assert len(asked) == 1


def test_it_answers_by_rules_when_no_place_is_left_for_the_model(world: World) -> None:
    asked = []

    class CountingModel:
        def is_ready(self) -> bool:
            return True

        def propose(self, question: Any) -> None:
            asked.append(question)

    world.call()
    world.bot = Bot(office=world.office, clock=world.clock, model=CountingModel())
    with ExitStack() as others:
        while others.enter_context(world.bot.admission.enter()):
            pass
        answer, events = turned(world, VAGUE)
    assert answer
    assert "not_admitted" in events
    assert not asked
    world.say(VAGUE)
    assert len(asked) == 1


def test_it_begins_a_new_chat_when_the_copied_one_has_ended(world: World) -> None:
    world.channel = "whatsapp"
    world.say("Hi, my name is Minh Tran")
    copy = settle(world)
    with world.office.database.open_business(world.business_id) as db:
        db.get_one(Conversation, copy.conversation_id).closed_at = world.clock()
    world.say("a blocked drain")
    first, second = world.conversations
    assert first.closed_at is not None
    assert second.closed_at is None


def test_it_does_not_go_on_with_a_chat_that_fell_quiet(world: World) -> None:
    world.channel = "whatsapp"
    world.say("Hi, my name is Minh Tran")
    settle(world)
    world.clock.now += timedelta(minutes=31)
    _, events = turned(world, "a blocked drain")
    assert "turn_again" not in events
    assert len(world.conversations) == 2


def test_it_removes_the_copy_of_a_chat_that_is_over(world: World) -> None:
    world.channel = "whatsapp"
    world.say("Hi, my name is Minh Tran")
    settle(world)
    with world.office.database.open_business(world.business_id) as db:
        row = db.get_one(Conversation, world.conversations[0].id)
        row.closed_at = world.clock()
    recall.keep(world.office, world.conversations[0])
    valkey.until(lambda: copy_of(world) is None)


def test_it_never_reads_another_business_s_copy(world: World, redis: RedisServer, tmp_path: Path) -> None:
    world.call()
    world.say("My name is Minh Tran")
    settle(world)
    folder = tmp_path / "other"
    folder.mkdir()
    other = build(folder, name="Other Plumbing", redis=redis)  # the same line, caller and CallSid
    assert copy_of(other) is None
    other.call()
    assert "Minh" not in other.say("a blocked drain")
    assert "customer_name" not in other.facts


Happening = Callable[[Valkey, int], None]


def frozen(server: Valkey, turn: int) -> None:
    """Frozen for three turns in the middle."""
    if turn == 2:
        server.freeze()
    if turn == 5:
        server.thaw()


def refused(server: Valkey, turn: int) -> None:
    """Killed in the middle, and not started again before the end."""
    if turn == 2:
        server.kill()


def restarted(server: Valkey, turn: int) -> None:
    if turn == 3:
        server.kill()
        server.start()


def flushed(server: Valkey, turn: int) -> None:
    server.flush()


def healthy(server: Valkey, turn: int) -> None:
    pass


@pytest.mark.parametrize("channel", ["voice", "whatsapp"])
@pytest.mark.parametrize("happening", [healthy, frozen, refused, restarted, flushed], ids=lambda one: one.__name__)
def test_it_says_and_stores_the_same_whatever_happens_to_redis(
    happening: Happening, channel: str, server: Valkey, redis: RedisServer, tmp_path: Path
) -> None:
    worlds = []
    for name, ours in (("without", None), ("with", redis)):
        (tmp_path / name).mkdir()
        worlds.append(build(tmp_path / name, redis=ours, channel=channel))
    without, with_redis = worlds
    try:
        for world in worlds:
            world.call() if channel == "voice" else world.say("Hi")
        for turn in range(MOST_TURNS):
            happening(server, turn)
            asked = without.conversations[0].session["asked"]
            text = ANSWERS.get(asked, "yes")
            assert plain(with_redis.say(text)) == plain(without.say(text)), text
            if asked == "anything_else":
                break
    finally:
        if server._server is None:
            server.start()
        server.thaw()
    assert ends(with_redis) == ends(without)
    assert len(with_redis.bookings) == 1


def test_it_takes_turns_of_one_chat_that_come_at_once(world: World) -> None:
    world.channel = "whatsapp"
    world.say("Hi, my name is Minh Tran")
    threads = [
        threading.Thread(target=world.say, args=(text,)) for text in ("a blocked drain", "it's urgent", "a house")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    valkey.until(lambda: copy_of(world) is not None)
    world.say("14 Wattle Street Marrickville")
    assert {"customer_name", "service_type", "urgency_level", "property_type"} <= set(world.facts)
    assert len(world.messages) == 10
