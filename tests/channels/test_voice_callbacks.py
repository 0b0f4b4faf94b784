"""What Twilio tells beside the turns: written by desk, answered with nothing, or spoken when our answer failed."""

from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient

from desk import callbacks, endings

CALL = {"CallSid": "CA" + "1" * 32, "From": "+61412345678", "To": "+61390001000", "Direction": "inbound"}
Read = Callable[[Any], ET.Element]


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What desk was told."""
    told: list[dict[str, Any]] = []

    def note(office: Any, call_sid: str, **what: Any) -> bool:
        told.append({"call_sid": call_sid, **what})
        return True

    monkeypatch.setattr(endings, "end_call", note)
    monkeypatch.setattr(endings, "keep_recording", note)
    return told


def test_it_ends_a_call(client: FlaskClient, noted: list[Any]) -> None:
    response = client.post("/voice/status", data=CALL | {"CallStatus": "completed", "CallDuration": "95"})
    assert (response.status_code, response.data) == (204, b"")
    told = noted[0]
    assert (told["status"], told["duration"], told["direction"]) == ("completed", 95, "inbound")
    assert (told["line"], told["sender"]) == (CALL["To"], CALL["From"])


def test_it_knows_the_customer_of_a_call_that_we_placed(client: FlaskClient, noted: list[Any]) -> None:
    client.post("/voice/status", data=CALL | {"CallStatus": "busy", "Direction": "outbound-api", "CallDuration": "x"})
    assert (noted[0]["line"], noted[0]["sender"], noted[0]["duration"]) == (CALL["From"], CALL["To"], None)


@pytest.mark.parametrize("status", ["initiated", "ringing", "in-progress", ""])
def test_it_waits_for_the_end(client: FlaskClient, noted: list[Any], status: str) -> None:
    assert client.post("/voice/status", data=CALL | {"CallStatus": status}).status_code == 204
    assert noted == []


def test_it_keeps_recordings_and_their_words(client: FlaskClient, noted: list[Any]) -> None:
    url = "https://api.twilio.com/Recordings/RE1"
    sid = {"CallSid": CALL["CallSid"]}
    client.post(
        "/voice/recording", data=sid | {"RecordingUrl": url, "RecordingStatus": "completed", "RecordingDuration": "12"}
    )
    client.post(
        "/voice/transcription",
        data=sid | {"RecordingUrl": url, "TranscriptionStatus": "completed", "TranscriptionText": "ring me"},
    )
    client.post("/voice/recording", data=sid | {"RecordingStatus": "absent"})
    client.post("/voice/transcription", data=sid | {"TranscriptionStatus": "failed", "TranscriptionText": ""})
    assert [(told["url"], told["seconds"], told["transcript"]) for told in noted] == [
        (url, 12, None),
        (url, None, "ring me"),
    ]


@pytest.mark.parametrize("path", ["/voice/partial", "/voice/amd", "/whatsapp/status", "/sms/status"])
def test_it_answers_nothing_where_nothing_is_heard(
    client: FlaskClient, path: str, logged: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(callbacks, "take", lambda *_, **__: None)
    form = {"MessageSid": "SM" + "0" * 32, "MessageStatus": "read", "To": "+61412345678", "ErrorCode": "63016"}
    response = client.post(path, data=CALL | form)
    assert (response.status_code, response.data) == (204, b"")
    assert "+61" not in str(logged)


def test_it_lets_a_callback_that_failed_be_sent_again(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endings, "end_call", lambda *_, **__: 1 / 0)
    response = client.post("/voice/status", data=CALL | {"CallStatus": "completed"})
    assert (response.status_code, response.data) == (503, b"")


def test_it_logs_an_end_on_an_unknown_line(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, logged: list[Any]
) -> None:
    monkeypatch.setattr(endings, "end_call", lambda *_, **__: False)
    assert client.post("/voice/status", data=CALL | {"CallStatus": "completed"}).status_code == 204
    assert [entry["event"] for entry in logged] == ["unknown_line"]


@pytest.mark.parametrize(
    ("failed", "onward"),
    [
        ("https://bot.example.com/voice/turn?t=plumbing&turn=3", "/voice/turn?turn=3&t=plumbing&again=1"),
        ("https://bot.example.com/voice/turn?turn=3&again=1", "/voice/turn?turn=3&t=plumbing&again=2"),
        ("https://bot.example.com/voice/incoming?t=plumbing", "/voice/incoming?t=plumbing&again=1"),
        ("", "/voice/turn?t=plumbing&again=1"),
    ],
)
def test_it_takes_up_the_turn_that_failed(client: FlaskClient, bot: Any, xml: Read, failed: str, onward: str) -> None:
    response = client.post("/voice/fallback?t=plumbing", data=CALL | {"ErrorCode": "11200", "ErrorUrl": failed})
    document = xml(response)
    assert [element.tag for element in document] == ["Say", "Pause", "Redirect"]
    assert document[-1].text == onward
    assert bot.turns == []


def test_it_does_not_go_round_for_ever(client: FlaskClient, xml: Read) -> None:
    failed = CALL | {"ErrorUrl": "https://bot.example.com/voice/turn?turn=3&again=2"}
    assert [element.tag for element in xml(client.post("/voice/fallback", data=failed))] == ["Say", "Hangup"]


@pytest.mark.parametrize("path", ["/voice/relay", "/voice/relay-end", "/voice/outbound"])
def test_it_answers_at_doors_that_are_not_used_yet(client: FlaskClient, xml: Read, path: str) -> None:
    assert xml(client.post(path, data=CALL)).find(".//Say") is not None
