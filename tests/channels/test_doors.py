"""What every door has: the size of a body, the signature, a clear answer to a bad form, and no stack trace."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

from channels import doors
from channels.twilio import Webhook
from storage.database import Collision

CALL = {"CallSid": "CA" + "1" * 32, "From": "+61412345678", "To": "+61390001000"}
VOICE = (
    "incoming turn partial status after-dial voicemail recording transcription amd outbound fallback relay relay-end"
)
DOORS = [f"/voice/{name}" for name in VOICE.split()] + [
    f"/{channel}/{name}" for channel in ("whatsapp", "sms") for name in ("incoming", "status")
]
Sign = Callable[..., dict[str, str]]


@pytest.mark.parametrize("path", DOORS)
def test_it_refuses_everywhere_what_is_not_signed(guarded: FlaskClient, bot: Any, path: str, logged: list[Any]) -> None:
    for headers in ({}, {"X-Twilio-Signature": "AAAAAAAAAAAAAAAAAAAAAAAAAAA="}):
        response = guarded.post(path, data=CALL, headers=headers)
        assert (response.status_code, response.data) == (403, b"")
    assert bot.turns == []
    assert [entry["event"] for entry in logged] == ["door_refused", "door_refused"]


@pytest.mark.parametrize("token", ["token", "next-token"])
def test_it_lets_in_what_is_signed(guarded: FlaskClient, bot: Any, sign: Sign, token: str) -> None:
    target = "/voice/incoming?t=%E0%A4%A8"
    headers = sign(f"https://bot.example.com{target}", CALL, token)
    assert guarded.post(target, data=CALL, headers=headers).status_code == 200
    assert len(bot.turns) == 1


def test_it_never_redirects_to_https(guarded: FlaskClient, sign: Sign) -> None:
    headers = sign("https://bot.example.com/voice/incoming", CALL)
    response = guarded.post("/voice/incoming", data=CALL, headers=headers, base_url="http://bot.example.com")
    assert response.status_code == 200


class Unread(io.BytesIO):
    """A body that must not be touched."""

    def read(self, *_: Any) -> bytes:
        raise AssertionError

    readline = readinto = read


def test_it_refuses_a_large_body_unread(guarded: FlaskClient, bot: Any) -> None:
    environ = {"CONTENT_LENGTH": str(64 * 1024 + 1), "wsgi.input": Unread()}
    response = guarded.post(
        "/whatsapp/incoming", content_type="application/x-www-form-urlencoded", environ_overrides=environ
    )
    assert response.status_code == 413
    assert response.content_type.startswith("text/plain")
    assert bot.turns == []


def test_it_refuses_a_large_body_in_chunks(client: FlaskClient, bot: Any) -> None:
    environ = {"wsgi.input": io.BytesIO(b"Body=" + b"x" * 200_000), "wsgi.input_terminated": True}
    response = client.post(
        "/whatsapp/incoming",
        content_type="application/x-www-form-urlencoded",
        headers={"Transfer-Encoding": "chunked"},
        environ_overrides=environ,
    )
    assert response.status_code == 413
    assert bot.turns == []


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/voice/incoming", {"From": "+61412345678"}),
        ("/voice/turn?turn=1", {"CallSid": "  "}),
        ("/voice/turn?turn=1", {"CallSid": "C" * 500}),
        ("/voice/status", {"CallStatus": "completed"}),
        ("/whatsapp/incoming", {"From": "whatsapp:+61412345678", "Body": "hello"}),
        ("/whatsapp/incoming", {"MessageSid": "SM1", "Body": "hello"}),
        ("/sms/incoming", {}),
    ],
)
def test_it_says_what_a_bad_form_lacks(
    client: FlaskClient, bot: Any, path: str, form: dict[str, str], logged: list[Any]
) -> None:
    response = client.post(path, data=form)
    assert response.status_code == 400
    assert response.content_type == "text/plain; charset=utf-8"
    assert response.text.startswith("The form has no ")
    assert "+614" not in response.text + str(logged)
    assert bot.turns == []


@pytest.mark.parametrize("body", [b"", b"\xff\xfe=%ZZ&&&=;", b"{}", b"CallSid", b"--x--"])
@pytest.mark.parametrize("content_type", ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain", ""])
def test_it_answers_400_to_what_is_no_form(client: FlaskClient, body: bytes, content_type: str) -> None:
    assert client.post("/voice/incoming", data=body, content_type=content_type).status_code == 400


def test_it_shows_no_stack_trace(client: FlaskClient, bot: Any, logged: list[Any]) -> None:
    bot.failure = ValueError("my number is 0412345678")
    response = client.post("/voice/turn?turn=1", data=CALL | {"SpeechResult": "my name is Mike"})
    assert response.status_code == 200
    assert b"Traceback" not in response.data
    assert [entry["event"] for entry in logged] == ["door_failed"]
    assert logged[0]["error"] == "ValueError"
    assert logged[0]["call_sid"] == CALL["CallSid"]
    for word in ("Mike", "0412345678", "+614", "number is"):
        assert word not in str(logged) + response.text


def test_it_logs_only_ids_that_are_ids(client: FlaskClient, bot: Any, logged: list[Any]) -> None:
    bot.failure = ValueError()
    client.post("/voice/turn?turn=1", data=CALL | {"CallSid": "+61412345678"})
    assert "+614" not in str(logged)


def test_it_is_never_cached(client: FlaskClient) -> None:
    assert client.post("/voice/incoming", data=CALL).headers["Cache-Control"] == "no-store"


def test_it_answers_404_elsewhere(client: FlaskClient) -> None:
    assert client.post("/events/json", json={}).status_code == 404


def test_it_takes_a_webhook_again_that_collided() -> None:
    tries: list[int] = []

    def take(bot: object, webhook: object) -> str:
        tries.append(1)
        if len(tries) == 1:
            raise Collision("another one was quicker")
        return "<Response/>"

    assert doors._taken(take, None, Webhook("/voice/status", {})) == "<Response/>"  # type: ignore[arg-type]
    assert len(tries) == 2
