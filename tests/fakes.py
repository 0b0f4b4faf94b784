"""Fakes named for what they fake. Twilio here is the caller's side: it signs, posts, and follows the TwiML it gets."""

import base64
import hashlib
import hmac
import http.client
import urllib.parse
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field

TOKEN = "test_auth_token_0123456789abcdef"
ACCOUNT = "AC" + "0" * 32


def signature(token: str, url: str, form: dict[str, str]) -> str:
    """X-Twilio-Signature of a form POST (twilio.com/docs/usage/security)."""
    text = url + "".join(name + form[name] for name in sorted(form))
    return base64.b64encode(hmac.new(token.encode(), text.encode(), hashlib.sha1).digest()).decode()


@dataclass
class Answer:
    """What the server answered."""

    status: int
    body: bytes

    @property
    def verbs(self) -> list[ET.Element]:
        return list(ET.fromstring(self.body))

    def find(self, verb: str) -> ET.Element | None:
        return ET.fromstring(self.body).find(f".//{verb}")

    @property
    def said(self) -> str:
        return " ".join(say.text or "" for say in ET.fromstring(self.body).iter("Say"))


@dataclass
class FakeTwilio:
    """Twilio as one server sees it. `public_url` is what the server believes its address to be."""

    port: int
    public_url: str = "https://bot.example.com"
    token: str = TOKEN
    timeout: float = 15.0

    def post(self, path: str, form: dict[str, str], *, sign: bool = True, idempotency: str | None = None) -> Answer:
        """A signed webhook. Raises OSError or http.client.HTTPException when the server is gone."""
        headers = {"Content-Type": "application/x-www-form-urlencoded; charset=UTF-8", "Host": "bot.example.com"}
        if sign:
            headers["X-Twilio-Signature"] = signature(self.token, self.public_url + path, form)
        if idempotency:
            headers["I-Twilio-Idempotency-Token"] = idempotency
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        try:
            connection.request("POST", path, urllib.parse.urlencode(form), headers)
            response = connection.getresponse()
            return Answer(response.status, response.read())
        finally:
            connection.close()


@dataclass
class FakeCall:
    """One call through Twilio: it opens, says things where the TwiML tells it to, and reports its end."""

    twilio: FakeTwilio
    sid: str
    caller: str = "+61412000678"
    line: str = "+61390001000"
    action: str = "/voice/turn?turn=1"
    answers: list[Answer] = field(default_factory=list)

    @property
    def form(self) -> dict[str, str]:
        return {"AccountSid": ACCOUNT, "CallSid": self.sid, "From": self.caller, "To": self.line,
                "Direction": "inbound", "CallStatus": "in-progress", "ApiVersion": "2010-04-01"}  # fmt: skip

    def open(self) -> Answer:
        return self._follow(self.twilio.post("/voice/incoming", {**self.form, "CallStatus": "ringing"}))

    def say(self, text: str) -> Answer:
        return self._follow(self.twilio.post(self.action, {**self.form, "SpeechResult": text, "Confidence": "0.9"}))

    def press(self, digits: str) -> Answer:
        return self._follow(self.twilio.post(self.action, {**self.form, "Digits": digits}))

    def keep_silent(self) -> Answer:
        return self._follow(self.twilio.post(self.action, self.form))

    def end(self, seconds: int = 95) -> Answer:
        form = {**self.form, "CallStatus": "completed", "CallDuration": str(seconds)}
        return self.twilio.post("/voice/status", form)

    def _follow(self, answer: Answer) -> Answer:
        self.answers.append(answer)
        if answer.status == 200:
            for verb in ("Gather", "Dial", "Record"):
                found = answer.find(verb)
                if found is not None and found.get("action"):
                    self.action = found.get("action") or self.action
                    break
        return answer
