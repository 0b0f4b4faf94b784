"""Twilio's side of every door: is it really Twilio, what did it send, what its XML can hold.

Knows no bot, no rows and no sentences. Facts: reference/interfaces.md, sections 1, 6 and 8.
"""

import ipaddress
import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import quote, urlsplit

from flask import Request
from twilio.request_validator import RequestValidator, compare

from desk.errors import DeskError

SIGNATURE = "X-Twilio-Signature"
RETRY_TOKEN = "I-Twilio-Idempotency-Token"
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
PASSED_ON = ("forwarded", "via")
PHONE = re.compile(r"\+[1-9][0-9]{6,14}")
SID = re.compile(r"[A-Z]{2}[0-9a-f]{32}")
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SENTENCE_END = re.compile(r"[.!?\u0964\u3002\u061f](?=\s)")
LONGEST_SID = 100
LONGEST_TEXT = 4096
LONGEST_KEPT = 300


class Malformed(DeskError):
    """The form lacks what every request of its sort has; the sentence says what, without repeating any of it."""

    code = "malformed"


@dataclass(frozen=True, slots=True)
class Webhook:
    """One request of Twilio's: `fields` are its form (of a GET its query), `query` is what stands in the address."""

    path: str
    fields: Mapping[str, str]
    query: Mapping[str, str] = field(default_factory=dict)
    retry_token: str | None = None
    base: str = ""

    @classmethod
    def read(cls, request: Request, public_url: str | None) -> Self:
        """Repeated fields count once, the first. A form that came with GET is not signed and not read."""
        fields = request.form if request.method == "POST" and request.form else request.args
        return cls(
            path=request.path,
            fields=fields.to_dict(),
            query=request.args.to_dict(),
            retry_token=request.headers.get(RETRY_TOKEN),
            base=urlsplit(public_url or "").path.rstrip("/"),
        )

    def text(self, name: str) -> str:
        """A field without what neither XML nor a database holds; "" when it is missing."""
        return xml_text(self.fields.get(name, ""))[:LONGEST_TEXT]

    def sid(self, *names: str) -> str:
        """The first of these ids that is there. Raises Malformed."""
        for name in names:
            value = self.text(name).strip()
            if 0 < len(value) <= LONGEST_SID:
                return value
        raise Malformed(f"The form has no {names[0]}, or one that is too long.")

    def whole(self, name: str) -> int | None:
        """A field that counts something, or None."""
        value = self.fields.get(name, "")
        return int(value) if re.fullmatch("[0-9]{1,6}", value) else None

    @property
    def kept(self) -> tuple[tuple[str, str], ...]:
        """What the owner wrote into the address (?t=plumbing); Twilio's own names begin with a capital."""
        ours = ("turn", "again", "bodySHA256")
        pairs = tuple((n, v) for n, v in self.query.items() if n[:1].islower() and n not in ours)
        return pairs if sum(len(name) + len(value) for name, value in pairs) <= LONGEST_KEPT else ()

    @property
    def ids(self) -> dict[str, str]:
        """What a log line may say of it: Twilio's ids, when that is what they are."""
        names = {"call_sid": "CallSid", "message_sid": "MessageSid"}
        return {key: sid for key, name in names.items() if SID.fullmatch(sid := self.fields.get(name, ""))}


def check(request: Request, tokens: Sequence[str], public_url: str | None) -> bool:
    """Whether the request may come in: signed with one of the tokens, or without any token from this very machine."""
    if not tokens:
        return public_url is None and _is_from_here(request)
    signature, signed = request.headers.get(SIGNATURE), _signed(request)
    if not signature or signed is None:
        return False
    target = _target(request.environ)
    urls = [start + target for start in _starts(request, public_url)]
    return any(_fits(token, url, signed, signature) for token in tokens for url in urls)


def _fits(token: str, url: str, signed: Any, signature: str) -> bool:
    validator = RequestValidator(token)
    try:
        if url.endswith("?") and compare(validator.compute_signature(url, signed), signature):
            return True  # validate() drops a question mark that nothing follows
        return bool(validator.validate(url, signed, signature))
    except (TypeError, ValueError):  # a port that is none, letters that cannot be encoded: not Twilio
        return False


def _signed(request: Request) -> Any:
    """What is signed beside the address: the form, or a JSON body by its hash; None when nothing vouches for the body.

    The validator skips the hash unless the body is given as text.
    """
    if request.method != "POST":
        return {}
    if request.mimetype in FORMS:
        return request.form
    body = request.get_data()
    if not body:
        return {}
    try:
        return body.decode("utf-8") if request.args.get("bodySHA256") else None
    except UnicodeDecodeError:
        return None


def _starts(request: Request, public_url: str | None) -> list[str]:
    """Scheme and host as they were signed. Without PUBLIC_URL a proxy may have taken the TLS off: both are tried."""
    if public_url:
        parts = urlsplit(public_url)
        return [parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl().rstrip("/")]
    host = request.headers.get("Host", "")
    return [f"{scheme}://{host}" for scheme in ("https", "http")] if host else []


def _target(environ: Mapping[str, Any]) -> str:
    """Path and query as they were sent. Flask's own are decoded, and a signature over decoded text fails."""
    raw = str(environ.get("RAW_URI") or environ.get("REQUEST_URI") or "")
    if raw and not raw.startswith("/"):
        raw = "/" + raw.partition("://")[2].partition("/")[2]
    if not raw:
        path = f"{environ.get('SCRIPT_NAME', '')}{environ.get('PATH_INFO', '')}"
        raw = quote(path.encode("latin-1"), safe="/:@!$&'()*+,;=~")
    query = environ.get("QUERY_STRING", "")
    return f"{raw}?{query}" if query and "?" not in raw else raw


def _is_from_here(request: Request) -> bool:
    """A program on this machine, neither passed on by a proxy nor sent by somebody else's page in our browser."""
    names = [name.lower() for name, _ in request.headers]
    if any(name.startswith("x-forwarded") or name in PASSED_ON for name in names):
        return False
    origin = request.headers.get("Origin")
    hosts = [request.headers.get("Host", "")] + ([origin.partition("://")[2]] if origin is not None else [])
    return _is_loopback(request.environ.get("REMOTE_ADDR", "")) and all(_is_loopback_host(host) for host in hosts)


def _is_loopback_host(host: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return name == "localhost" or _is_loopback(name)


def _is_loopback(address: str) -> bool:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    inner = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return (inner or found).is_loopback


def xml_text(text: str, limit: int | None = None) -> str:
    """The text without what XML 1.0 forbids (one such character ends a call), at most `limit` long."""
    clean = NOT_XML.sub("", text)
    return clean if limit is None else clean[: end_within(clean, limit)].rstrip()


def utf16_size(text: str) -> int:
    """How long phones count it: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def end_within(text: str, limit: int, size: Callable[[str], int] = utf16_size) -> int:
    """Where to cut so that `size` stays within `limit`: after a sentence, else after a word, else where it must be."""
    if size(text) <= limit:
        return len(text)
    most = bisect_right(range(1, len(text) + 1), limit, key=lambda end: size(text[:end]))
    sentences = [found.end() for found in SENTENCE_END.finditer(text, most // 2, most + 1) if found.end() <= most]
    if sentences:
        return sentences[-1]
    words = [place for place in range(most // 2, most + 1) if text[place : place + 1].isspace()]
    return words[-1] if words else most
