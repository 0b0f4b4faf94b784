"""Twilio's REST interface for messages, over real HTTP: it keeps what it took, fails by code, is slow, hangs up after
taking a message, and reports on messages signed, late, twice and in any order.
"""

import base64
import json
import re
import threading
import time
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from tests.fakes import ACCOUNT, TOKEN, signature

Post = Callable[[str, dict[str, str], str], Any]
MESSAGES = re.compile(r"/2010-04-01/Accounts/(AC[0-9a-f]{32})/Messages\.json")
FORMS = ("Body", "MediaUrl", "ContentSid")


@dataclass
class Taken:
    """A message that Twilio took."""

    sid: str
    form: dict[str, str]
    at: datetime
    status: str = "queued"
    error_code: int | None = None
    body: str = ""

    @property
    def to(self) -> str:
        return self.form["To"]

    def json(self) -> dict[str, Any]:
        return {
            "sid": self.sid, "account_sid": ACCOUNT, "to": self.to, "from": self.form["From"],
            "body": self.form.get("Body", self.body), "status": self.status, "direction": "outbound-api",
            "date_created": format_datetime(self.at), "date_updated": format_datetime(self.at), "date_sent": None,
            "error_code": self.error_code, "error_message": None, "num_segments": "1", "num_media": "0", "price": None,
            "price_unit": "USD", "api_version": "2010-04-01", "messaging_service_sid": None, "subresource_uris": {},
            "uri": f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{self.sid}.json",
        }  # fmt: skip


@dataclass
class FakeTwilioApi:
    """What it holds is real state: a number that opted out is refused, words outside of the window fail later.

    `contents` are the texts of templates by ContentSid, where it shows what they became; else it shows none.
    `refuses` maps an address to the (HTTP status, code) of the next create; `fails` to a code that is reported later.
    `next` is how the next request goes wrong: slow, hang_up (after taking it), down, broken, gateway, problem.
    """

    port: int = 0
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    taken: list[Taken] = field(default_factory=list)
    opted_out: set[str] = field(default_factory=set)
    windows: set[str] | None = None
    contents: dict[str, str] = field(default_factory=dict)
    refuses: dict[str, tuple[int, int]] = field(default_factory=dict)
    fails: dict[str, int] = field(default_factory=dict)
    next: str = ""
    slow_seconds: float = 0.0
    asked: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def create(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """The answer to a create: a message, or why not."""
        to = form.get("To", "")
        if not to or not form.get("From") or sum(name in form for name in FORMS) != 1:
            return _error(400, 21604 if not to else 21603)
        if to in self.opted_out:
            return _error(400, 21610)
        if to in self.refuses:
            return _error(*self.refuses.pop(to))
        with self._lock:
            message = Taken(f"SM{len(self.taken) + 1:032x}", form, self.clock(), body=self._rendered(form))
            self.taken.append(message)
        is_shut = self.windows is not None and to.startswith("whatsapp:") and to not in self.windows
        if is_shut and "Body" in form:
            self.fails[to] = 63016
        return 201, message.json()

    def _rendered(self, form: dict[str, str]) -> str:
        body = self.contents.get(form.get("ContentSid", ""), "")
        for place, value in json.loads(form.get("ContentVariables", "{}")).items():
            body = body.replace("{{" + place + "}}", value)
        return body

    def listed(self, query: dict[str, str]) -> dict[str, Any]:
        """A page of what it took, the newest first."""
        found = [
            m for m in self.taken if query.get("To") in (None, m.to) and query.get("From") in (None, m.form["From"])
        ]
        page = [message.json() for message in reversed(found)]
        return {"messages": page, "page": 0, "page_size": 50, "next_page_uri": None, "first_page_uri": "", "uri": ""}

    def by_sid(self, sid: str) -> Taken:
        return next(message for message in self.taken if message.sid == sid)

    def report(self, post: Post, message: Taken, *statuses: str) -> list[Any]:
        """Report these statuses, in this order, as often as they are named; what each was answered."""
        return [self._report(post, message, status) for status in statuses]

    def _report(self, post: Post, message: Taken, status: str) -> Any:
        callback = message.form.get("StatusCallback")
        assert callback, "the message asked for no reports"
        channel = message.to.partition(":")[0] if ":" in message.to else "sms"
        form = {
            "MessageSid": message.sid, "SmsSid": message.sid, "AccountSid": ACCOUNT, "From": message.form["From"],
            "To": message.to, "MessageStatus": status, "SmsStatus": status, "ApiVersion": "2010-04-01",
            **({"ChannelPrefix": channel} if channel != "sms" else {}),
        }  # fmt: skip
        code = self.fails.get(message.to)
        if status in ("failed", "undelivered") and code is not None:
            form["ErrorCode"] = str(code)
        return post(callback, form, signature(TOKEN, callback, form))

    def deliver(self, post: Post) -> None:
        """Report on everything as it would come by itself: those that fail, fail."""
        for message in self.taken:
            if message.status == "queued":
                message.status = "failed" if message.to in self.fails else "delivered"
                self.report(post, message, "sent", message.status)


def _error(status: int, code: int) -> tuple[int, dict[str, Any]]:
    page = f"https://www.twilio.com/docs/errors/{code}"
    return status, {"code": code, "message": f"error {code}", "more_info": page, "status": status}


def _problem(status: int, code: int) -> tuple[int, dict[str, Any]]:
    """The newer form of an error (RFC 9457), for which the library has another exception."""
    return status, {"type": f"https://twilio.com/{code}", "title": "error", "status": status, "code": code}


class _Door(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    api: FakeTwilioApi

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        form = dict(urllib.parse.parse_qsl(body, keep_blank_values=True))
        self._answer(lambda: self.api.create(form))

    def do_GET(self) -> None:
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(self.path).query))
        self.api.asked.append(urllib.parse.urlsplit(self.path).query)
        self._answer(lambda: (200, self.api.listed(query)))

    def _answer(self, work: Callable[[], tuple[int, dict[str, Any]]]) -> None:
        mode, self.api.next = self.api.next, ""
        wanted = "Basic " + base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
        if self.headers.get("Authorization") != wanted:
            self._send(*_error(401, 20003))
        elif not MESSAGES.fullmatch(urllib.parse.urlsplit(self.path).path):
            self._send(*_error(404, 20404))
        elif mode == "gateway":
            self._send(502, None)
        elif mode == "busy":
            self._send(*_error(429, 20429))
        elif mode == "problem":
            self._send(*_problem(400, 63003))
        else:
            status, answer = work()
            if mode == "slow":
                time.sleep(self.api.slow_seconds)
            if mode == "hang_up":
                self.close_connection = True
                self.connection.close()
            else:
                self._send(status, None if mode == "broken" else answer)

    def _send(self, status: int, answer: dict[str, Any] | None) -> None:
        body = b"<html>so sorry" if answer is None else json.dumps(answer).encode()
        try:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:  # the client had enough
            self.close_connection = True

    def log_message(self, *args: Any) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


@contextmanager
def running(**more: Any) -> Iterator[FakeTwilioApi]:
    """The server, for as long as it is needed."""
    api = FakeTwilioApi(**more)
    server = _Server(("127.0.0.1", 0), type("Door", (_Door,), {"api": api}))
    api.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield api
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
