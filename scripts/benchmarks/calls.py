"""Calls as Twilio places them: signed posts over kept connections, following the address each answer names.

It is the customer's side of the measurement: it knows the wire, and nothing of what happens behind it.
"""

import base64
import hashlib
import hmac
import html
import http.client
import re
import threading
import time
import urllib.parse
from dataclasses import dataclass, field

from scripts.benchmarks.processes import LINE, PUBLIC_URL, TOKEN

ACTION = re.compile(rb'<(?:Gather|Dial|Record)[^>]*? action="([^"]+)"')
# A plumber's customer, from the opening to the yes; the last words close the call.
SAID = (
    "hi there I've got a blocked drain in the kitchen",
    "it's Mike Brown",
    "Brunswick, it's a house",
    "tomorrow morning would be good",
    "yes that's my number",
    "yes that's right",
    "no thanks bye",
)
TURNS = len(SAID) + 1
_local = threading.local()


@dataclass
class Call:
    """One call to a server. Its turns go one after another."""

    port: int
    number: int
    action: str = "/voice/incoming"
    place: int = 0
    form: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.form = {
            "AccountSid": "AC" + "0" * 32, "CallSid": f"CA{self.number:032x}", "From": f"+614{self.number % 10**8:08d}",
            "To": LINE, "Direction": "inbound", "CallStatus": "in-progress", "ApiVersion": "2010-04-01",
        }  # fmt: skip

    @property
    def is_over(self) -> bool:
        """Whether everything has been said."""
        return self.place == TURNS

    def turn(self) -> None:
        """Say the next words, and remember where the answer wants the turn after them. Raises AssertionError."""
        said = {"SpeechResult": SAID[self.place - 1], "Confidence": "0.91"} if self.place else {}
        status, body = post(self.port, self.action, {**self.form, **said})
        assert status == 200, f"{self.action} was answered {status}"
        found = ACTION.search(body)
        if found is not None:
            self.action = (
                urllib.parse.urlsplit(html.unescape(found[1].decode()))._replace(scheme="", netloc="").geturl()
            )
        self.place += 1

    def hang_up(self) -> None:
        """Report the end of the call, as Twilio does."""
        form = {**self.form, "CallStatus": "completed", "CallDuration": "95"}
        post(self.port, "/voice/status", form)


def post(port: int, path: str, form: dict[str, str]) -> tuple[int, bytes]:
    """A signed webhook over this thread's connection: (status, body)."""
    text = PUBLIC_URL + path + "".join(name + form[name] for name in sorted(form))
    signature = base64.b64encode(hmac.new(TOKEN.encode(), text.encode(), hashlib.sha1).digest()).decode()
    headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Twilio-Signature": signature}
    body = urllib.parse.urlencode(form)
    for attempt in (1, 2):
        connection = _connection(port)
        try:
            connection.request("POST", path, body, headers)
            response = connection.getresponse()
            return response.status, response.read()
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            # The server closes a connection that was quiet for a while; what was not read was not answered.
            connection.close()
            if attempt == 2:
                raise
    raise AssertionError("unreachable")


def _connection(port: int) -> http.client.HTTPConnection:
    kept: dict[int, http.client.HTTPConnection] = _local.__dict__.setdefault("kept", {})
    if port not in kept:
        kept[port] = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    return kept[port]


def now() -> float:
    """Seconds of a clock that only goes on."""
    return time.perf_counter()
