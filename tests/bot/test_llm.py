"""The real client over HTTP, against a server that is good, slow, wrong or down: an answer or nothing, in time."""

import json
import socket
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot import llm
from bot.breaker import Breaker
from bot.model import Question
from extractors.facts import Heard, Words
from tests import fake_model
from tests.fake_model import answer, found

SAID = "the bathroom basin won't let go of its water"
HEARD = Heard(
    SAID, datetime(2024, 8, 5, 14, 30, tzinfo=UTC), words=Words(services={"blocked_drain": ("blocked drain",)})
)
QUESTION = Question(
    (("system", "You read one turn."), ("user", f'{{"customer_said": "{SAID}"}}')), HEARD, SAID, ("book", "answer")
)
DEADLINE = 0.3
# Generous: a hang would take minutes, a loaded machine some hundreds of milliseconds.
HANG = 2.5


def good(said: str) -> dict[str, Any]:
    return answer(found("service_type", "basin won't let go", "blocked_drain"), task="book", reply="Oh dear.")


def timed(job: Callable[[], Any]) -> tuple[Any, float]:
    began = time.monotonic()
    return job(), time.monotonic() - began


class Seconds:
    """A clock for a breaker, that stands until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """The client is imported before any deadline counts, as the server does at its start."""
    with fake_model.running() as fake:
        assert fake_model.client(fake, deadline=60).propose(QUESTION) is not None


def test_it_returns_what_the_model_proposes() -> None:
    with fake_model.running(talk=good) as fake:
        proposed = fake_model.client(fake, deadline=10).propose(QUESTION)
    assert proposed is not None
    assert [(f.name, f.value, f.text, f.source) for f in proposed.facts] == [
        ("service_type", "blocked_drain", "basin won't let go", "model"),
        ("intent", "book", SAID, "model"),
    ]
    assert (proposed.task, proposed.reply) == ("book", "Oh dear.")


def test_it_asks_for_strict_output_that_is_not_kept() -> None:
    with fake_model.running(talk=good) as fake:
        fake_model.client(fake, deadline=10).propose(QUESTION)
    (asked,), (headers,) = fake.asked, fake.headers
    assert (asked["model"], asked["store"], asked["max_completion_tokens"]) == ("fake", False, llm.MOST_TOKENS)
    assert asked["response_format"]["json_schema"]["strict"] is True
    assert headers["authorization"] == "Bearer sk-test"
    assert headers["accept-encoding"] == "identity"


def test_its_schema_is_fit_for_strict_output() -> None:
    schema = llm.FORMAT["json_schema"]["schema"]  # type: ignore[index]
    objects = [schema, *schema["$defs"].values()]
    assert all(one["additionalProperties"] is False for one in objects)
    assert all(set(one["required"]) == set(one["properties"]) for one in objects)
    assert '"default"' not in json.dumps(schema)


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("length", "cut_off"), ("refusal", "refused"), ("filter", "refused"), ("garbage", "no_json"),
        ("not_json", "no_completion"), ("no_choices", "empty"), ("wrong_shape", "wrong_shape"),
        ("half_shape", "no_completion"), ("deep", "no_json"), ("megabyte", "TooMuch"), ("gzip", "TooMuch"),
        ("strange_task", "wrong_shape"), ("unauthorized", "refused_us"), ("not_found", "refused_us"),
        ("rate_limited", "rate_limited"), ("no_money", "refused_us"), ("error", "status"), ("redirect", "status"),
        ("down", "ConnectError"), ("cut", "RemoteProtocolError"),
    ],
)  # fmt: skip
def test_it_proposes_nothing_when_the_model_is_wrong(mode: str, kind: str) -> None:
    with fake_model.running(mode, talk=good) as fake, capture_logs() as logs:
        proposed, seconds = timed(lambda: fake_model.client(fake, deadline=5).propose(QUESTION))
    assert proposed is None
    assert seconds < HANG
    assert [(line["event"], line["kind"]) for line in logs] == [("model_silent", kind)]
    assert len(fake.asked) == (0 if mode == "down" else 1), "no second try"


@pytest.mark.parametrize("mode", ["slow", "drip_body", "drip_headers"])
def test_it_ends_at_the_deadline_however_slowly_bytes_come(mode: str) -> None:
    with fake_model.running(mode, talk=good, slow_seconds=HANG * 2) as fake, capture_logs() as logs:
        proposed, seconds = timed(lambda: fake_model.client(fake, deadline=0.9).propose(QUESTION))
        assert proposed is None
        assert 0.8 < seconds < HANG
        assert logs[0]["kind"] == "deadline"


def test_it_ends_at_the_deadline_when_nobody_accepts() -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        port = full.getsockname()[1]
        waiting = [socket.create_connection(("127.0.0.1", port)) for _ in range(1)]
        others = [socket.socket() for _ in range(3)]
        for other in others:
            other.setblocking(False)
            other.connect_ex(("127.0.0.1", port))
        fake = fake_model.FakeModel(port=port)
        proposed, seconds = timed(lambda: fake_model.client(fake, deadline=DEADLINE).propose(QUESTION))
        for one in waiting + others:
            one.close()
        fake.hang_up()
    assert proposed is None
    assert seconds < HANG


def test_it_ends_at_the_deadline_when_a_name_server_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    may_end = threading.Event()

    def look_up(*args: Any, **more: Any) -> Any:
        may_end.wait(HANG * 4)
        raise OSError("no such name")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    model = fake_model.client(fake_model.FakeModel(port=9), deadline=DEADLINE)
    proposed, seconds = timed(lambda: model.propose(QUESTION))
    may_end.set()
    model.close()
    assert proposed is None
    assert seconds < HANG


def test_it_lets_go_of_a_slow_answer_and_takes_the_next() -> None:
    with fake_model.running("drip_body", talk=good) as fake:
        model = fake_model.client(fake, deadline=DEADLINE, places=1)
        assert model.propose(QUESTION) is None
        fake.mode = "good"
        give_up = time.monotonic() + HANG
        while model.propose(QUESTION) is None:
            assert time.monotonic() < give_up, "the thread that was given up holds its place"
            time.sleep(0.05)


def test_it_answers_at_once_when_every_place_is_taken() -> None:
    with fake_model.running("slow", talk=good, slow_seconds=1.5) as fake, capture_logs() as logs:
        model = fake_model.client(fake, deadline=1.0, places=2)
        waiting = [threading.Thread(target=model.propose, args=(QUESTION,)) for _ in range(2)]
        for thread in waiting:
            thread.start()
        give_up = time.monotonic() + HANG
        while fake.most_at_once < 2 and time.monotonic() < give_up:
            time.sleep(0.01)
        proposed, seconds = timed(lambda: model.propose(QUESTION))
        assert proposed is None
        assert seconds < 0.5
        assert logs[0]["kind"] == "busy"
        for thread in waiting:
            thread.join()
    assert fake.most_at_once == 2


def test_it_leaves_a_failing_model_alone_and_tries_it_again() -> None:
    clock = Seconds()
    with fake_model.running("error", talk=good) as fake:
        model = fake_model.client(fake, deadline=5, breaker=Breaker(clock, after=3, rest=30))
        for _ in range(5):
            assert model.propose(QUESTION) is None
        assert len(fake.asked) == 3
        assert not model.is_ready()
        clock.now = 31
        assert model.is_ready()
        assert model.propose(QUESTION) is None
        assert model.propose(QUESTION) is None
        assert len(fake.asked) == 4, "one probe, then it rests again"
        clock.now = 62
        fake.mode = "good"
        assert model.propose(QUESTION) is not None
        assert model.propose(QUESTION) is not None


@pytest.mark.parametrize(
    ("mode", "rest"), [("unauthorized", 600), ("not_found", 600), ("no_money", 600), ("rate_limited", 30)]
)
def test_it_rests_at_once_when_another_try_cannot_help(mode: str, rest: float) -> None:
    clock = Seconds()
    with fake_model.running(mode) as fake:
        model = fake_model.client(fake, deadline=5, breaker=Breaker(clock, after=3, rest=10))
        model.propose(QUESTION)
        clock.now = rest - 1
        assert not model.is_ready()
        clock.now = rest
        assert model.is_ready()


def test_it_does_not_rest_for_a_text_that_the_model_refuses() -> None:
    with fake_model.running("refusal") as fake:
        model = fake_model.client(fake, deadline=5, breaker=Breaker(Seconds(), after=1))
        model.propose(QUESTION)
        assert model.is_ready()


def test_it_writes_nobody_s_words_into_the_log() -> None:
    with fake_model.running("wrong_shape") as fake, capture_logs() as logs:
        fake_model.client(fake, deadline=5).propose(QUESTION)
    assert "basin" not in str(logs)
    assert "Sam" not in str(logs)


def test_it_keeps_its_connection() -> None:
    with fake_model.running(talk=good) as fake:
        model = fake_model.client(fake, deadline=10)
        for _ in range(3):
            model.propose(QUESTION)
    assert fake.connections == 1


def test_it_takes_an_answer_in_a_code_fence() -> None:
    with fake_model.running(talk=lambda said: '```json\n{"facts": [], "task": "book", "reply": null}\n```') as fake:
        proposed = fake_model.client(fake, deadline=10).propose(QUESTION)
    assert proposed is not None
    assert proposed.task == "book"


@pytest.mark.parametrize(
    ("key", "url", "name", "is_there"),
    [(None, None, None, False), ("k", None, None, False), (None, None, "m", False), ("k", None, "m", True),
     (None, "http://127.0.0.1:9/v1", "m", True)],
    ids=["nothing", "no-name", "no-key", "key", "own-server"],
)  # fmt: skip
def test_it_is_there_when_the_settings_name_it(
    key: str | None, url: str | None, name: str | None, is_there: bool
) -> None:
    from datetime import timedelta

    assert (llm.connect(key, url, name, timedelta(seconds=1), places=1) is not None) is is_there


def test_a_probe_that_is_never_reported_does_not_close_the_breaker_for_ever() -> None:
    clock = Seconds()
    breaker = Breaker(clock, after=1, rest=10)
    breaker.failed()
    clock.now = 10
    assert breaker.admits()
    assert not breaker.admits()
    clock.now = 20
    assert breaker.admits()
