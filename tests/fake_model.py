"""A language model's server on this machine that can be good, slow, wrong or down. It speaks HTTP as OpenAI's does."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from bot.breaker import Breaker
from bot.llm import ChatModel

NOTHING_FOUND: dict[str, Any] = {"facts": [], "task": None, "reply": None}
DRIP_SECONDS = 0.4
MEGABYTE = 1_000_000


def found(name: str, words: str, value: str | None = None) -> dict[str, Any]:
    """One fact as a model gives it."""
    return {"name": name, "value": value, "words": words}


def answer(*facts: dict[str, Any], task: str | None = None, reply: str | None = None) -> dict[str, Any]:
    return {"facts": list(facts), "task": task, "reply": reply}


def completion(content: Any, *, finish_reason: str = "stop", refusal: str | None = None) -> bytes:
    """The body of a completion; `content` is the answer, or text as it is."""
    text = content if isinstance(content, str) or content is None else json.dumps(content)
    message = {"role": "assistant", "content": text, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish_reason, "logprobs": None}
    whole = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "fake", "choices": [choice]}
    return json.dumps(whole).encode()


def lies(said: str) -> dict[str, Any]:
    """Words nobody said, a number and a date of its own, values outside the lists, and a booking that nobody made."""
    return answer(
        found("customer_phone", "+61499999999"),
        found("customer_phone", "call me on 0499 999 999"),
        found("preferred_date", "2031-01-01", "2031-01-01"),
        found("preferred_date", "on Christmas Day", "2031-12-25"),
        found("customer_name", "Mallory Impostor"),
        found("customer_location", "Atlantis"),
        found("service_type", said[:40], "time_travel"),
        found("urgency_level", said[:40], "apocalyptic"),
        reply="You are booked at 9, see you then!",
    )


def strange_task(said: str) -> dict[str, Any]:
    return answer(found("customer_name", said[:20]), task="transfer_money")


Talk = Callable[[str], Any]


@dataclass
class FakeModel:
    """What it does next is `mode`; `talk` makes an answer of the customer's words, `asked` is what it was asked."""

    mode: str = "good"
    talk: Talk = lambda said: NOTHING_FOUND
    port: int = 0
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    slow_seconds: float = 0.0
    most_at_once: int = 0
    connections: int = 0
    clients: list[ChatModel] = field(default_factory=list)
    _now: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def said(self) -> list[str]:
        """The customer's words of every request, as the model saw them."""
        return [json.loads(body["messages"][-1]["content"])["customer_said"] for body in self.asked]

    def hang_up(self) -> None:
        """Close the clients that talk to it."""
        for one in self.clients:
            one.close()

    @contextmanager
    def busy(self) -> Iterator[None]:
        with self._lock:
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)
        try:
            yield
        finally:
            with self._lock:
                self._now -= 1

    def body(self, said: str) -> bytes:
        """The body of a 200."""
        bodies: dict[str, Callable[[], bytes]] = {
            "length": lambda: completion('{"facts": [{"name": "custo', finish_reason="length"),
            "refusal": lambda: completion(None, refusal="I can't help with that."),
            "filter": lambda: completion(None, finish_reason="content_filter"),
            "garbage": lambda: completion("Sure! Here is what I found: the tap."),
            "not_json": lambda: b"<html>502 Bad Gateway</html>",
            "no_choices": lambda: b'{"id": "x", "object": "chat.completion", "choices": []}',
            "wrong_shape": lambda: completion({"facts": {"customer_name": "Sam"}, "reply": 7}),
            "half_shape": lambda: b'{"choices": [{"message": "hello"}]}',
            "deep": lambda: completion("[" * 100_000),
            "megabyte": lambda: completion(answer(reply="x" * MEGABYTE)),
            "lies": lambda: completion(lies(said)),
            "strange_task": lambda: completion(strange_task(said)),
            "language": lambda: completion(answer(reply="Das tut mir sehr leid, ich habe Sie gebucht.")),
        }  # fmt: skip
        return bodies.get(self.mode, lambda: completion(self.talk(said)))()


STATUSES: dict[str, tuple[int, dict[str, str], dict[str, Any]]] = {
    "unauthorized": (401, {}, {"code": "invalid_api_key", "message": "Incorrect API key"}),
    "not_found": (404, {}, {"code": "model_not_found", "message": "no such model"}),
    "rate_limited": (429, {"Retry-After": "30"}, {"code": "rate_limit_exceeded", "message": "slow down"}),
    "no_money": (429, {}, {"code": "insufficient_quota", "message": "no money"}),
    "error": (500, {}, {"message": "boom"}),
    "redirect": (307, {"Location": "http://127.0.0.1:9/v1/chat/completions"}, {}),
}


class _Door(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    fake: FakeModel

    def setup(self) -> None:
        self.fake.connections += 1
        super().setup()

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        asked = json.loads(self.rfile.read(length))
        self.fake.asked.append(asked)
        self.fake.headers.append({name.lower(): value for name, value in self.headers.items()})
        said = json.loads(asked["messages"][-1]["content"])["customer_said"]
        try:
            with self.fake.busy():
                self._answer(said)
        except OSError:  # the client had enough
            self.close_connection = True

    def _answer(self, said: str) -> None:
        mode = self.fake.mode
        if mode in STATUSES:
            status, headers, error = STATUSES[mode]
            self._send(status, json.dumps({"error": error}).encode(), headers)
        elif mode == "drip_headers":
            self.close_connection = True
            self._drip(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Padding: " + b"x" * 400)
        elif mode == "drip_body":
            body = self.fake.body(said)
            self._head(200, len(body), {})
            self._drip(body)
        elif mode == "cut":
            body = self.fake.body(said)
            self._head(200, len(body), {})
            self.wfile.write(body[: len(body) // 2])
            self.close_connection = True
        elif mode == "gzip":
            self._send(200, b"\x1f\x8b not really", {"Content-Encoding": "gzip"})
        else:
            if mode == "slow":
                time.sleep(self.fake.slow_seconds)
            self._send(200, self.fake.body(said), {})

    def _head(self, status: int, length: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(length))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.flush()

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self._head(status, len(body), headers)
        self.wfile.write(body)

    def _drip(self, data: bytes) -> None:
        for place in range(len(data)):
            self.wfile.write(data[place : place + 1])
            self.wfile.flush()
            time.sleep(DRIP_SECONDS)

    def log_message(self, *args: Any) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


@contextmanager
def running(mode: str = "good", talk: Talk | None = None, **more: Any) -> Iterator[FakeModel]:
    """A fake model's server, for as long as it is needed. In the mode "down" nobody listens at its port."""
    fake = FakeModel(mode, talk or (lambda said: NOTHING_FOUND), **more)
    if mode == "down":
        with socket.socket() as unheard:
            unheard.bind(("127.0.0.1", 0))
            fake.port = unheard.getsockname()[1]
            yield fake
        fake.hang_up()
        return
    server = _Server(("127.0.0.1", 0), type("Door", (_Door,), {"fake": fake}))
    fake.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        fake.hang_up()
        server.shutdown()
        server.server_close()
        thread.join()


def client(fake: FakeModel, *, deadline: float = 0.3, places: int = 16, breaker: Breaker | None = None) -> ChatModel:
    """The real client, pointed at the fake; seconds."""
    made = ChatModel(
        name="fake", key="sk-test", base_url=fake.url, deadline=timedelta(seconds=deadline), places=places,
        breaker=breaker,
    )  # fmt: skip
    fake.clients.append(made)
    return made
