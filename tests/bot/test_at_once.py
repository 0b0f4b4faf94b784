"""Turns at once, from two processes' worth of connections, on both engines: nothing lost, one answer a delivery."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.engine import Bot
from bot.turn import Turn
from desk import businesses, conversations, endings, exports
from storage.database import Database
from storage.tables import Conversation, Customer, Identity, Message, Reminder
from tests import world

ENGINES = ["sqlite", "postgresql"]
SENDER = "+61412000678"


@pytest.fixture(params=ENGINES)
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[world.World]:
    made = world.build(tmp_path, engine=request.param)
    yield made
    made.close()


@pytest.fixture
def both(here: world.World) -> Iterator[list[Bot]]:
    """The bots of two processes: each with connections of its own."""
    url = here.office.database.url.render_as_string(hide_password=False)
    offices = [replace(here.office, database=Database(url)) for _ in range(2)]
    yield [Bot(office=office, clock=here.clock) for office in offices]
    for office in offices:
        office.database.close()


def chat(here: world.World, number: int, text: str, sender: str = SENDER) -> Turn:
    return Turn(
        channel="whatsapp", kind="text", line=here.line, sender=sender, key=sender, external_id=f"SM{number}",
        at=here.clock(), text=text, phone=sender,
    )  # fmt: skip


def at_once(work: list[Callable[[], Any]]) -> list[Any]:
    """Do all of it, beginning at the same moment; what each gave."""
    gate = threading.Barrier(len(work))

    def begin(one: Callable[[], Any]) -> Any:
        gate.wait(30)
        return one()

    with ThreadPoolExecutor(len(work)) as threads:
        return list(threads.map(begin, work))


def take(bots: list[Bot], turns: list[Turn]) -> list[str]:
    pairs = [(bots[number % 2], turn) for number, turn in enumerate(turns)]
    return at_once([lambda bot=bot, turn=turn: bot.take_turn(turn, lambda reply: reply.text) for bot, turn in pairs])


def heard(here: world.World) -> list[str]:
    return sorted(row.text for row in here.rows(Message) if row.speaker == "customer")


def check_whole(here: world.World, said: list[str]) -> None:
    """Each thing said is there once and answered, in one row of positions, and in the file."""
    assert heard(here) == sorted(said)
    for one in here.rows(Conversation):
        rows = sorted((m for m in here.rows(Message) if m.conversation_id == one.id), key=lambda m: m.position)
        assert [row.position for row in rows] == list(range(one.messages))
        assert all(row.answer for row in rows if row.speaker == "customer")
    lines = Counter(line["text"] for line in here.csv("conversation_logs") if line["speaker"] == "customer")
    assert lines == Counter(said)


def test_it_loses_none_of_many_first_messages_at_once(here: world.World, both: list[Bot]) -> None:
    said = [f"photo {number}" for number in range(8)]
    take(both, [chat(here, number, text) for number, text in enumerate(said)])
    assert len(here.conversations) == 1
    assert len(here.customers) <= 1
    check_whole(here, said)


def test_it_closes_none_that_began_after_it_had_looked(here: world.World, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = []
    for look in (conversations.find, lambda *asked, **how: None):
        monkeypatch.setattr(conversations, "find", look)
        with here.office.database.open_business(here.business_id) as db:
            one = conversations.begin(
                db, "whatsapp", SENDER, line=here.line, sender=SENDER, is_test=False, now=here.clock(),
                quiet_since=here.clock() - timedelta(minutes=30),
            )  # fmt: skip
            begun.append((one.id, one.closed_at))
    assert begun == [begun[0]] * 2
    assert len(here.conversations) == 1


def test_it_loses_none_of_many_messages_in_a_conversation(here: world.World, both: list[Bot]) -> None:
    take(both[:1] * 2, [chat(here, 100, "hello")])
    said = ["my tap is dripping", "I'm Sam", "I'm in Coburg", "it is a house", "tomorrow", "in the morning"]
    take(both, [chat(here, number, text) for number, text in enumerate(said)])
    assert len(here.conversations) == 1
    check_whole(here, ["hello", *said])


def test_it_answers_duplicates_at_once_with_the_same_bytes(here: world.World, both: list[Bot]) -> None:
    for number, text in enumerate(["my tap is dripping", "I'm Sam and I'm in Coburg"]):
        answers = take(both, [chat(here, number, text)] * 8)
        assert len(set(answers)) == 1
    check_whole(here, ["my tap is dripping", "I'm Sam and I'm in Coburg"])


def test_it_makes_one_customer_of_two_conversations_at_once(here: world.World, both: list[Bot]) -> None:
    call = Turn(channel="voice", kind="opening", line=here.line, sender=SENDER, key="CA1", external_id="CA1:0",
                at=here.clock(), text="", phone=SENDER, number=0)  # fmt: skip
    take(both, [call, chat(here, 1, "my tap is dripping, I'm Sam")])
    spoken = replace(call, kind="speech", external_id="CA1:1", text="my sink is blocked, my name is Sam", number=1)
    take(both, [spoken, chat(here, 2, "I'm in Coburg")])
    assert [row.phone for row in here.rows(Customer)] == [SENDER]
    assert {row.customer_id for row in here.rows(Identity)} == {here.rows(Customer)[0].id}
    assert len(here.conversations) == 2


def test_it_keeps_many_conversations_apart_at_once(here: world.World, both: list[Bot]) -> None:
    senders = [f"+6141200{number:04}" for number in range(10)]
    take(both, [chat(here, number, f"my tap {number} is dripping", who) for number, who in enumerate(senders)])
    assert sorted(row.sender for row in here.conversations) == senders
    assert all(row.messages == 2 for row in here.conversations)


def test_it_ends_a_quiet_chat_once_however_many_sweep(here: world.World, both: list[Bot]) -> None:
    for number, who in enumerate([SENDER, "+61412000679", "+61412000680"]):
        take(both[:1] * 2, [chat(here, number, "my tap is dripping, I'm Sam", who)])
    now = here.clock() + timedelta(hours=1)
    at_once([lambda bot=bot: endings.sweep(bot.office, lambda channel: "", now=now) for bot in both * 2])
    assert all(row.closed_at == now for row in here.conversations)
    assert len([row for row in here.rows(Reminder) if row.reason == "unfinished"]) == 3
    assert len(here.csv("customer_data")) == len(here.csv("call_logs")) == 3


def test_it_leaves_one_call_back_for_an_unanswered_message_however_many_sweep(
    here: world.World, both: list[Bot]
) -> None:
    with here.office.database.open_business(here.business_id) as db:
        row = conversations.begin(db, "whatsapp", SENDER, line=here.line, sender=SENDER, is_test=False,
                                  now=here.clock(), quiet_since=here.clock())  # fmt: skip
        incoming = conversations.Incoming("whatsapp", "text", "SM9", "my tap is dripping", here.clock())
        message, _ = conversations.hear(db, row, incoming, thinking_until=here.clock())
        conversations.store(db, message)
    now = here.clock() + timedelta(minutes=1)
    at_once([lambda bot=bot: endings.sweep(bot.office, lambda channel: "sorry", now=now) for bot in both * 3])
    assert [row.reason for row in here.reminders] == ["unanswered"]
    assert len(here.csv("conversation_logs")) == 1


def test_it_stores_every_turn_beside_sweeps_and_the_end(here: world.World, both: list[Bot]) -> None:
    take(both[:1] * 2, [chat(here, 100, "hello")])
    said = ["my tap is dripping", "I'm Sam", "I'm in Coburg", "it is a house"]
    later = here.clock() + timedelta(minutes=40)
    turns = [replace(chat(here, number, text), at=later) for number, text in enumerate(said)]
    work: list[Callable[[], Any]] = [
        lambda bot=bot, turn=turn: bot.take_turn(turn, lambda reply: reply.text)
        for bot, turn in zip(both * 2, turns, strict=True)
    ]
    sweeps = [lambda bot=bot: endings.sweep(bot.office, lambda channel: "", now=later) for bot in both]
    at_once([*work, *sweeps])
    check_whole(here, ["hello", *said])
    assert len([row for row in here.conversations if row.closed_at is None]) == 1


def test_it_answers_although_the_connections_break(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = world.build(tmp_path, engine="postgresql")
    from tests import postgres

    database = here.office.database.url.database
    kill = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"
    here.channel = "whatsapp"
    assert here.say("my tap is dripping")
    postgres.server().admin(kill)
    assert here.say("I'm Sam")
    hear, count = conversations.hear, []

    def hear_and_break(*args: Any, **more: Any) -> Any:
        count.append(1)
        if len(count) == 1:
            postgres.server().admin(kill)
        return hear(*args, **more)

    monkeypatch.setattr(conversations, "hear", hear_and_break)
    assert here.say("I'm in Coburg")
    assert len(count) == 2
    monkeypatch.undo()
    with here.office.database.read_business(here.business_id) as db:
        profile = businesses.profile(db)
    endings.sweep(here.office, lambda channel: "", now=here.clock())
    assert exports.is_complete(here.office, profile)
    check_whole(here, ["my tap is dripping", "I'm Sam", "I'm in Coburg"])
    here.close()
