"""The doors of written messages: forms to turns, replies to TwiML."""

import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from bot.turn import Pin, Reply
from channels.whatsapp import render_message
from desk.errors import UnknownLine

FORM = {
    "MessageSid": "SM" + "0" * 32,
    "From": "whatsapp:+919876543210",
    "To": "whatsapp:+14155238886",
    "ProfileName": "Asha Rao",
    "Body": "",
    "NumMedia": "0",
}
Read = Callable[[Any], ET.Element]


def taken(client: FlaskClient, bot: Any, path: str = "/whatsapp/incoming", **form: str) -> Any:
    assert client.post(path, data=FORM | form).status_code == 200
    return bot.turns[-1]


@given(st.text(st.characters(), max_size=3000))
def test_it_is_always_valid_within_limits(text: str) -> None:
    message = ET.fromstring(render_message(text)).findtext("Message") or ""
    assert len(message.encode("utf-16-le")) <= 3200


def test_it_cuts_a_long_answer_after_a_sentence() -> None:
    message = ET.fromstring(render_message("Nine words are in this one sentence of ours. " * 60)).findtext("Message")
    assert message is not None
    assert message.endswith("ours.")
    assert 1500 < len(message) <= 1600


def test_it_takes_a_text(client: FlaskClient, bot: Any, xml: Read) -> None:
    turn = taken(client, bot, Body="see Dr Mehta <tomorrow>")
    assert (turn.channel, turn.kind, turn.text) == ("whatsapp", "text", "see Dr Mehta <tomorrow>")
    assert (turn.line, turn.sender, turn.phone, turn.key) == ("+14155238886", *["+919876543210"] * 3)
    assert (turn.external_id, turn.profile_name) == (FORM["MessageSid"], "Asha Rao")
    assert xml(client.post("/whatsapp/incoming", data=FORM)).findtext("Message") == "How can I help?"


def test_it_sends_nothing_for_an_empty_reply(client: FlaskClient, bot: Any, xml: Read) -> None:
    bot.reply = Reply(())
    assert len(xml(client.post("/whatsapp/incoming", data=FORM))) == 0


@pytest.mark.parametrize(
    ("form", "payload", "text"),
    [
        ({"Body": "Confirm", "ButtonText": "Confirm", "ButtonPayload": "confirm:8841"}, "confirm:8841", "Confirm"),
        ({"Body": "5 pm", "ListId": "slot_17", "ListTitle": "5 pm"}, "slot_17", "5 pm"),
        ({"FlowData": '{"flow_token":"a","screen_1_Choose_one_0":"1_Evening"}'}, None, "Choose one: Evening"),
        (
            {"InteractiveData": '{"flowResponse": {"flow_token": "a", "day": ["1_Mon", "2_Tue"]}}'},
            None,
            "day: Mon, Tue",
        ),
        ({"InteractiveData": "{not json"}, None, "{not json"),
        ({"InteractiveData": json.dumps([1])}, None, "[1]"),
    ],
)
def test_it_takes_buttons_lists_and_forms(
    client: FlaskClient, bot: Any, form: dict[str, str], payload: str | None, text: str
) -> None:
    turn = taken(client, bot, **form)
    assert (turn.kind, turn.payload, turn.text) == ("button", payload, text)


def test_it_takes_a_pin(client: FlaskClient, bot: Any) -> None:
    turn = taken(client, bot, Latitude="-33.8688", Longitude="151.2093", Label="Clinic", Address="14 Linking Road")
    assert turn.kind in {"pin"}
    assert turn.pin == Pin(-33.8688, 151.2093, "Clinic", "14 Linking Road")


@pytest.mark.parametrize("latitude", ["north", "nan", "91", "1e999"])
def test_it_takes_the_words_of_a_pin_that_is_none(client: FlaskClient, bot: Any, latitude: str) -> None:
    turn = taken(client, bot, Latitude=latitude, Longitude="151", Address="14 Linking Road")
    assert (turn.kind, turn.pin, turn.text) == ("text", None, "14 Linking Road")


def test_it_takes_media(client: FlaskClient, bot: Any) -> None:
    file = {"NumMedia": "1", "MediaUrl0": "https://api.twilio.com/ME1", "MediaContentType0": "audio/ogg"}
    turn = taken(client, bot, **file)
    assert (turn.kind, turn.media[0].content_type) == ("media", "audio/ogg")
    turn = taken(client, bot, **file, Body="my prescription")
    assert (turn.kind, turn.text, len(turn.media)) == ("text", "my prescription", 1)
    assert taken(client, bot, NumMedia="many").media == ()
    assert taken(client, bot, NumMedia="99999").media == ()


@pytest.mark.parametrize(
    ("form", "sender", "phone"),
    [
        ({"From": "whatsapp:IN.13491208655302741918"}, "IN.13491208655302741918", None),
        ({"From": "", "WaId": "919876543210"}, "+919876543210", "+919876543210"),
        ({"From": "", "ExternalUserId": "whatsapp:IN.45"}, "IN.45", None),
        ({"From": "whatsapp: 919876543210"}, "+919876543210", "+919876543210"),
        ({"From": "whatsapp:+0123"}, "+0123", None),
    ],
)
def test_it_needs_no_phone_number(
    client: FlaskClient, bot: Any, form: dict[str, str], sender: str, phone: str | None
) -> None:
    turn = taken(client, bot, **form)
    assert (turn.sender, turn.key, turn.phone) == (sender, sender, phone)


@pytest.mark.parametrize(
    ("name", "kept"), [("🌸Asha🌸", "🌸Asha🌸"), ("A\x00\n B", "A B"), ("x" * 500, "x" * 120), (" \x07", None)]
)
def test_it_cleans_the_name_that_people_give_themselves(
    client: FlaskClient, bot: Any, name: str, kept: str | None
) -> None:
    assert taken(client, bot, ProfileName=name).profile_name == kept


@pytest.mark.parametrize("path", ["/whatsapp/incoming", "/sms/incoming"])
def test_it_says_sorry_in_writing(client: FlaskClient, bot: Any, xml: Read, logged: list[Any], path: str) -> None:
    bot.failure = RuntimeError("secret")
    assert "something went wrong" in (xml(client.post(path, data=FORM)).findtext("Message") or "")
    assert [entry["event"] for entry in logged] == ["door_failed"]
    assert logged[0]["error"] == "RuntimeError"
    assert "secret" not in str(logged)
    bot.failure = UnknownLine("No business answers this line.")
    assert "not in use" in (xml(client.post(path, data=FORM)).findtext("Message") or "")


def test_it_takes_a_text_message(client: FlaskClient, bot: Any) -> None:
    turn = taken(client, bot, "/sms/incoming", From="+14017122661", To="+15558675310", Body="Ahoy")
    assert (turn.channel, turn.line, turn.phone, turn.text) == ("sms", "+15558675310", "+14017122661", "Ahoy")


def test_it_answers_nothing_where_twilio_answered(client: FlaskClient, bot: Any, xml: Read) -> None:
    stop = FORM | {"From": "+14017122661", "Body": "STOP", "OptOutType": "STOP"}
    assert len(xml(client.post("/sms/incoming", data=stop))) == 0
    assert bot.turns[0].text == "STOP"
    bot.failure = RuntimeError()
    assert len(xml(client.post("/sms/incoming", data=stop))) == 0
