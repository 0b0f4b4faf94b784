"""The signature and the limits of XML: what naive code gets wrong (interfaces.md, section 8)."""

import hashlib
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from twilio.request_validator import RequestValidator
from werkzeug.datastructures import MultiDict
from werkzeug.test import EnvironBuilder

from channels.twilio import check, end_within, utf16_size, xml_text

TOKEN, PUBLIC = "12345", "https://bot.example.com"
FORM = {"CallSid": "CA1", "From": "+14158675310", "ToCity": "", "Body": "  spaced \n "}


def request(target: str, form: Any = None, signature: str | None = None, raw: bool = True, **more: Any) -> Any:
    path, _, query = target.partition("?")
    method = more.pop("method", "POST")
    environ = EnvironBuilder(path=path, query_string=query, method=method, data=form, **more).get_environ()
    environ["REMOTE_ADDR"] = "127.0.0.1"
    for name in ("RAW_URI", "REQUEST_URI"):
        environ.pop(name, None)
    if raw:
        environ["RAW_URI"] = target
    if signature is not None:
        environ["HTTP_X_TWILIO_SIGNATURE"] = signature
    return Flask("x").request_class(environ)


def sign(url: str, form: Any = None, token: str = TOKEN) -> str:
    return str(RequestValidator(token).compute_signature(url, form or {}))


TARGETS = [
    "/voice/turn",
    "/voice/turn?t=plumbing&turn=1",
    "/voice/turn?name=%E0%A4%A8",
    "/voice/turn?u=https%3A%2F%2Fexample.com%2Fa%3Fb",
    "/voice/turn?x=%7B%2B%20+",
    "/voice/turn?b=2&a=1",
    "/voice/turn?blank=",
]


@pytest.mark.parametrize("raw", [True, False])
@pytest.mark.parametrize("target", TARGETS)
def test_it_accepts_what_was_signed_over_the_raw_address(target: str, raw: bool) -> None:
    assert check(request(target, FORM, sign(PUBLIC + target, FORM), raw), [TOKEN], PUBLIC)
    assert not check(request(target + "&x=1", FORM, sign(PUBLIC + target, FORM), raw), [TOKEN], PUBLIC)


@pytest.mark.parametrize("signed_as", ["/voice/turn?", "/voice/turn"])
def test_it_accepts_a_bare_question_mark(signed_as: str) -> None:
    assert check(request("/voice/turn?", FORM, sign(PUBLIC + signed_as, FORM)), [TOKEN], PUBLIC)


def test_it_reads_the_path_of_a_whole_address() -> None:
    made = request("/voice/turn?turn=1", FORM, sign(f"{PUBLIC}/voice/turn?turn=1", FORM))
    made.environ["RAW_URI"] = "http://10.0.0.1:5000/voice/turn?turn=1"
    assert check(made, [TOKEN], PUBLIC)


def test_it_accepts_get_where_the_address_holds_everything() -> None:
    target = "/voice/incoming?CallSid=CA1&From=%2B919876543210"
    assert check(request(target, None, sign(PUBLIC + target), method="GET"), [TOKEN], PUBLIC)


def test_it_accepts_repeated_fields() -> None:
    form = MultiDict([("CallSid", "CA1"), ("Event", "b"), ("Event", "a")])
    assert check(request("/voice/turn", form, sign(f"{PUBLIC}/voice/turn", form)), [TOKEN], PUBLIC)


@pytest.mark.parametrize("signature", [None, "", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "é" * 28])
def test_it_refuses_what_is_not_signed(signature: str | None) -> None:
    assert not check(request("/voice/turn", FORM, signature), [TOKEN], PUBLIC)


def test_it_refuses_a_changed_field_and_another_address() -> None:
    signature = sign(f"{PUBLIC}/voice/turn", FORM)
    assert not check(request("/voice/turn", FORM | {"From": "+1"}, signature), [TOKEN], PUBLIC)
    assert not check(request("/voice/incoming", FORM, signature), [TOKEN], PUBLIC)
    assert not check(request("/voice/turn", FORM, signature), [TOKEN], "https://other.example.com")


def test_it_accepts_both_tokens_while_they_are_changed() -> None:
    for token, is_good in (("a", True), ("b", True), ("c", False)):
        signature = sign(f"{PUBLIC}/voice/turn", FORM, token)
        assert check(request("/voice/turn", FORM, signature), ["a", "b"], PUBLIC) is is_good


@pytest.mark.parametrize("public", ["https://me:secret@bot.example.com", "https://bot.example.com/", PUBLIC])
def test_it_takes_the_address_as_twilio_signs_it(public: str) -> None:
    assert check(request("/voice/turn", FORM, sign(f"{PUBLIC}/voice/turn", FORM)), [TOKEN], public)


def test_it_checks_a_json_body_by_its_hash() -> None:
    body = '{"status": "done"}'
    target = f"/voice/turn?bodySHA256={hashlib.sha256(body.encode()).hexdigest()}"
    signature = sign(PUBLIC + target)

    def sent(data: str | bytes, to: str = target, signature: str = signature) -> bool:
        return check(request(to, data, signature, content_type="application/json"), [TOKEN], PUBLIC)

    assert sent(body)
    assert not sent(body + " ")
    assert not sent(b"\xff")
    assert not sent(body, "/voice/turn", sign(f"{PUBLIC}/voice/turn"))
    assert not sent(body, "/voice/turn?bodySHA256=", sign(f"{PUBLIC}/voice/turn?bodySHA256="))


def test_it_takes_the_host_of_the_request_without_a_public_address() -> None:
    for scheme in ("http", "https"):
        signature = sign(f"{scheme}://abc.example.org/voice/turn", FORM)
        assert check(request("/voice/turn", FORM, signature, headers={"Host": "abc.example.org"}), [TOKEN], None)
    assert not check(request("/voice/turn", FORM, "x" * 28, headers={"Host": "abc:port"}), [TOKEN], None)


HERE = {"Host": "127.0.0.1:5000"}


@pytest.mark.parametrize(
    ("peer", "headers", "is_good"),
    [
        ("127.0.0.1", HERE, True),
        ("127.8.8.8", {"Host": "localhost:5000"}, True),
        ("::1", {"Host": "[::1]:5000"}, True),
        ("::ffff:127.0.0.1", HERE, True),
        ("127.0.0.1", HERE | {"Origin": "http://127.0.0.1:5000"}, True),
        ("127.0.0.1", HERE | {"Origin": "https://elsewhere.example"}, False),
        ("127.0.0.1", HERE | {"Origin": "null"}, False),
        ("192.168.1.4", HERE, False),
        ("", HERE, False),
        ("127.0.0.1", {"Host": "bot.example.com"}, False),
        ("127.0.0.1", {"Host": "127.0.0.1.example.com"}, False),
        ("127.0.0.1", {"Host": "[bad"}, False),
        ("127.0.0.1", HERE | {"X-Forwarded-For": "1.2.3.4"}, False),
        ("127.0.0.1", HERE | {"X-Forwarded-Proto": ""}, False),
        ("127.0.0.1", HERE | {"Forwarded": "for=1.2.3.4"}, False),
        ("127.0.0.1", HERE | {"Via": "1.1 ngrok"}, False),
    ],
)
def test_it_answers_only_this_machine_without_a_token(peer: str, headers: dict[str, str], is_good: bool) -> None:
    made = request("/voice/turn", FORM, headers=headers)
    made.environ["REMOTE_ADDR"] = peer
    assert check(made, [], None) is is_good
    assert not check(made, [], PUBLIC)


@given(st.text(st.characters()), st.integers(1, 200))
def test_it_keeps_any_text_within_xml_and_limits(text: str, limit: int) -> None:
    clean = xml_text(text, limit)
    assert utf16_size(clean) <= limit
    element = ET.Element("a")
    element.text = clean
    ET.fromstring(ET.tostring(element))


def test_it_strips_what_xml_forbids() -> None:
    assert xml_text("a\x00b\x0bc\ud800d\ufffee\uffff\tf\ng😭") == "abcde\tf\ng😭"


def test_it_cuts_after_a_sentence_else_after_a_word() -> None:
    assert xml_text("One two. Three four. Five six", 25) == "One two. Three four."
    assert xml_text("one two three four five", 16) == "one two three"
    assert xml_text("x" * 50, 20) == "x" * 20
    assert xml_text("नमस्ते जी। आप कैसे हैं। फिर मिलेंगे", 26) == "नमस्ते जी। आप कैसे हैं।"
    assert end_within("😭" * 10, 5) == 2
