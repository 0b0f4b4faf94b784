"""Bursts: what a customer sends right after one another is answered once, after quiet; danger is answered at once."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot import bursts
from bot.engine import Bot
from bot.turn import Turn
from desk import conversations, jobs
from desk.sending import Leaving
from storage.database import insert_once
from storage.tables import Line, Message, Outgoing
from tests.world import World, build

QUIET = timedelta(seconds=5)
SENDER, LINE = "+61412000678", "+61390001000"


class Post:
    """The network: what left by it."""

    def __init__(self) -> None:
        self.taken: list[Leaving] = []

    def send(self, leaving: Leaving) -> str:
        self.taken.append(leaving)
        return f"SM{len(self.taken):032x}"

    def find(self, leaving: Leaving, known: Any) -> None:
        return None


@pytest.fixture(params=["sqlite", "postgresql"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    made = build(tmp_path, channel="whatsapp", engine=request.param, sender=SENDER, line=LINE)
    with made.office.database.open_business(made.business_id) as db:
        insert_once(db, Line, {"channel": "whatsapp", "address": LINE}, ("channel", "address"))
    yield made
    made.close()


def write(world: World, text: str, sid: str, kind: Any = "text") -> str:
    """A message at the door; what is answered at once."""
    world.clock.now += timedelta(seconds=1)
    turn = Turn("whatsapp", kind, LINE, SENDER, SENDER, sid, world.clock(), text=text, phone=SENDER)
    return "" if bursts.keep(world.bot, turn, QUIET) else world.bot.take_turn(turn, lambda reply: reply.text)


def work(world: World, post: Post, seconds: float = 6, bot: Bot | None = None) -> None:
    """Time passes, and the worker looks twice: for the burst, and for its answer."""
    world.clock.now += timedelta(seconds=seconds)
    rota = jobs.rota(
        world.office, post, None, public_url=None, clock=world.clock, burst=partial(bursts.answer, bot or world.bot)
    )  # fmt: skip

    def start(name: str, business_id: str, row_id: str, mark: str) -> None:
        jobs.by_name(rota.work)[name](business_id, row_id)

    for _ in range(2):
        jobs.look(world.office, rota.finders, start, now=world.clock())


def transcript(world: World) -> list[tuple[str, str]]:
    with world.office.database.read_business(world.business_id) as db:
        rows = conversations.transcript(db, world.conversations[0].id)
        return [(row.speaker, row.text) for row in rows]


def test_it_answers_a_burst_once_after_quiet(world: World) -> None:
    post = Post()
    for number, text in enumerate(["hi", "my toilet is blocked", "I'm Sam Lee from Coburg"]):
        assert write(world, text, f"SM{number}") == ""
    work(world, post, seconds=4)
    assert post.taken == []
    work(world, post)
    assert len(post.taken) == 1
    assert (post.taken[0].address, post.taken[0].line, post.taken[0].channel) == (SENDER, LINE, "whatsapp")
    assert world.facts["service_type"] == "toilet_repair"
    assert world.facts["customer_name"] == "Sam Lee"
    [(_, heard), (_, said)] = transcript(world)
    assert heard == "hi\nmy toilet is blocked\nI'm Sam Lee from Coburg"
    assert said == post.taken[0].text
    assert [line["speaker"] for line in world.csv("conversation_logs")] == ["customer", "bot"]
    answer = world.rows(Message)[-1]
    assert (answer.delivery, answer.external_id) == ("sent", f"SM{1:032x}")
    work(world, post, seconds=600)
    assert len(post.taken) == 1


def test_it_waits_anew_with_each_message_and_goes_on_with_the_next_burst(world: World) -> None:
    post = Post()
    write(world, "my toilet is blocked", "SM1")
    work(world, post, seconds=3)
    write(world, "please come soon", "SM2")
    work(world, post, seconds=3)
    assert post.taken == []
    work(world, post, seconds=3)
    assert len(post.taken) == 1
    write(world, "Sam Lee", "SM3")
    work(world, post)
    assert len(post.taken) == 2
    assert world.facts["customer_name"] == "Sam Lee"
    assert len(world.conversations) == 1


@pytest.mark.parametrize("text", ["I smell gas in the kitchen", "STOP"])
def test_it_lets_neither_danger_nor_stop_wait(world: World, text: str) -> None:
    write(world, "hello there", "SM1")
    assert write(world, text, "SM2") != ""
    post = Post()
    work(world, post)
    assert len(post.taken) == (0 if text == "STOP" else 1)


def test_it_keeps_a_message_once_that_is_delivered_twice(world: World) -> None:
    post = Post()
    for _ in range(2):
        write(world, "my toilet is blocked", "SM1")
    work(world, post)
    assert write(world, "my toilet is blocked", "SM1") == ""
    work(world, post)
    assert len(post.taken) == 1
    assert transcript(world)[0] == ("customer", "my toilet is blocked")


@pytest.mark.parametrize("after", ["gathered", "answered"])
def test_it_answers_once_through_a_crash(world: World, monkeypatch: pytest.MonkeyPatch, after: str) -> None:
    """The worker dies at the worst moments, and another message has come when it looks again."""
    post = Post()
    write(world, "my toilet is blocked", "SM1")
    with monkeypatch.context() as broken:

        def die(*args: Any, **more: Any) -> None:
            raise KeyboardInterrupt

        if after == "gathered":
            broken.setattr(Bot, "take_turn", die)
        else:
            broken.setattr("desk.bursts.reply", die)
        with pytest.raises(KeyboardInterrupt):
            work(world, post)
    write(world, "Sam Lee", "SM2")
    work(world, post)
    assert [row.status for row in world.rows(Outgoing)] == ["sent", "sent"]
    said = [text for speaker, text in transcript(world) if speaker == "customer"]
    assert said == ["my toilet is blocked", "Sam Lee"]
    assert world.facts["customer_name"] == "Sam Lee"
