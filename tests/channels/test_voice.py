"""The phone's door: forms to turns, replies to TwiML."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from bot.turn import Reply
from channels.voice import render_voice
from desk.errors import UnknownLine

CALL = {"CallSid": "CA" + "1" * 32, "From": "+61412345678", "To": "+61390001000", "Direction": "inbound"}
VERBS = {"Response", "Gather", "Say", "Redirect", "Hangup", "Dial", "Record", "Pause"}
Read = Callable[[Any], ET.Element]
words = st.text(st.characters(), max_size=400)


def rendered(reply: Reply, **more: Any) -> ET.Element:
    text = render_voice(reply, **more)
    assert len(text.encode()) < 64 * 1024
    return ET.fromstring(text)


def one(document: ET.Element, name: str) -> ET.Element:
    found = document.find(name)
    assert found is not None
    return found


@given(
    st.lists(words, max_size=5),
    st.lists(words, max_size=5),
    words,
    st.sampled_from([{}, {"ends": True}, {"records": True}, {"dial": "+61400000000"}, {"choices": ("1",)}]),
)
def test_it_is_always_valid_within_limits(sentences: list[str], hints: list[str], query: str, more: Any) -> None:
    reply = Reply(tuple(sentences), hints=tuple(hints), **more)
    document = rendered(reply, line=query, kept=(("t", query.encode("utf-8", "ignore").decode()),))
    assert {element.tag for element in document.iter()} <= VERBS
    assert document[-1].tag in {"Redirect", "Hangup", "Dial"}
    assert all(say.text and len(say.text) <= 1000 for say in document.iter("Say"))


@pytest.mark.parametrize("text", ["word " * 40_000, "नमस्ते " * 20_000, "<&\"'>" * 20_000, "😭" * 20_000])
def test_it_keeps_endless_text_within_limits(text: str) -> None:
    document = rendered(Reply((text,), hints=tuple(text.split()[:600]) * 2 + (text,)))
    says = [say.text or "" for say in document.iter("Say")]
    assert len(says) > 1
    assert all(len(say) <= 1000 and len(quote(say)) <= 4500 for say in says)
    assert len(one(document, "Gather").get("hints", "").split(",")) <= 500


def test_it_says_each_sentence_and_listens() -> None:
    reply = Reply(("Thanks.", "Which suburb?"), hints=("blocked drain", "a, b", " ", "blocked drain"), turn=3)
    document = rendered(reply, kept=(("t", "plumbing"),))
    gather = one(document, "Gather")
    assert [say.text for say in gather] == ["Thanks.", "Which suburb?"]
    assert gather.attrib == {
        "input": "dtmf speech",
        "action": "/voice/turn?turn=3&t=plumbing",
        "method": "POST",
        "actionOnEmptyResult": "true",
        "language": "en-AU",
        "hints": "blocked drain,a b",
        "speechTimeout": "auto",
        "timeout": "5",
        "finishOnKey": "#",
    }
    assert [element.tag for element in document] == ["Gather", "Redirect"]
    assert one(document, "Redirect").text == gather.get("action")
    assert one(gather, "Say").get("language") == "en-AU"


def test_it_speaks_hindi_with_a_hindi_voice_and_listens_for_hindi() -> None:
    reply = Reply(("नमस्ते।", "आपका नाम क्या है?"), language="hi-IN", voice="Polly.Aditi")
    gather = one(rendered(reply), "Gather")
    assert gather.get("language") == "hi-IN"
    assert [(say.get("language"), say.get("voice"), say.text) for say in gather] == [
        ("hi-IN", "Polly.Aditi", "नमस्ते।"), ("hi-IN", "Polly.Aditi", "आपका नाम क्या है?"),
    ]  # fmt: skip


def test_it_listens_longer_for_names_numbers_and_places() -> None:
    gather = one(rendered(Reply(("Your number?",), expects="customer_phone")), "Gather")
    assert (gather.get("speechTimeout"), gather.get("timeout")) == ("3", "8")


def test_it_takes_one_key_for_a_choice() -> None:
    gather = one(rendered(Reply(("Press 1.",), choices=("1", "2"))), "Gather")
    assert gather.get("numDigits") == "1"
    assert gather.get("finishOnKey") is None


def test_it_hangs_up_dials_and_records() -> None:
    assert [e.tag for e in rendered(Reply(("Bye.",), ends=True))] == ["Say", "Hangup"]
    dial = one(rendered(Reply(("Wait.",), dial="+61400000000", turn=4), line="+61390001000"), "Dial")
    assert dial.text == "+61400000000"
    assert dial.attrib == {
        "action": "/voice/after-dial?turn=4",
        "timeout": "20",
        "callerId": "+61390001000",
        "answerOnBridge": "true",
    }
    assert one(rendered(Reply((), dial="+61400000000"), line="client:x"), "Dial").get("callerId") is None
    document = rendered(Reply(("Speak.",), records=True, turn=5), base="/desk")
    assert [e.tag for e in document] == ["Say", "Record", "Redirect"]
    record = one(document, "Record")
    assert record.get("action") == one(document, "Redirect").text == "/desk/voice/voicemail?turn=5"
    assert record.get("recordingStatusCallback") == "/desk/voice/recording?turn=5"
    assert record.get("maxLength") == "120"


def test_it_opens_a_call(client: FlaskClient, bot: Any, xml: Read) -> None:
    document = xml(client.post("/voice/incoming?t=plumbing", data=CALL))
    turn = bot.turns[0]
    assert (turn.kind, turn.number, turn.external_id) == ("opening", 0, f"{CALL['CallSid']}:0")
    assert (turn.line, turn.sender, turn.phone, turn.key) == (
        CALL["To"],
        CALL["From"],
        CALL["From"],
        CALL["CallSid"],
    )
    assert one(document, "Gather").get("action") == "/voice/turn?turn=1&t=plumbing"


def test_it_passes_on_nothing_of_twilios_from_a_get(client: FlaskClient, xml: Read) -> None:
    document = xml(client.get("/voice/incoming", query_string=CALL | {"t": "clinic", "turn": "7"}))
    assert one(document, "Gather").get("action") == "/voice/turn?turn=1&t=clinic"


@pytest.mark.parametrize(
    ("form", "kind", "text", "confidence"),
    [
        ({"SpeechResult": "a burst pipe", "Confidence": "0.91"}, "speech", "a burst pipe", 0.91),
        ({"SpeechResult": "yes"}, "speech", "yes", None),
        ({"SpeechResult": "yes", "Confidence": "nan"}, "speech", "yes", None),
        ({"SpeechResult": "yes", "Confidence": "much"}, "speech", "yes", None),
        ({"Digits": "0412*"}, "keys", "0412*", None),
        ({"Digits": "1", "SpeechResult": "one"}, "keys", "1", None),
        ({"Digits": "", "SpeechResult": " "}, "silence", "", None),
        ({}, "silence", "", None),
    ],
)
def test_it_takes_speech_keys_and_silence(
    client: FlaskClient, bot: Any, form: dict[str, str], kind: str, text: str, confidence: float | None
) -> None:
    assert client.post("/voice/turn?turn=2", data=CALL | form).status_code == 200
    turn = bot.turns[0]
    assert (turn.kind, turn.text, turn.confidence, turn.number) == (kind, text, confidence, 2)
    assert turn.external_id == f"{CALL['CallSid']}:2"


@pytest.mark.parametrize(("name", "number"), [("7", 7), ("abc", None), ("99999999", None), ("-1", None), ("٣", None)])
def test_it_tolerates_a_turn_that_is_no_number(client: FlaskClient, bot: Any, name: str, number: int | None) -> None:
    for _ in range(2):
        assert client.post(f"/voice/turn?turn={quote(name)}", data=CALL | {"Digits": "1"}).status_code == 200
    assert [turn.number for turn in bot.turns] == [number, number]
    assert bot.turns[0].external_id == bot.turns[1].external_id


def test_it_tells_turns_apart_without_their_number(client: FlaskClient, bot: Any) -> None:
    sent = [("yes", "a"), ("yes", "a"), ("yes", "b"), ("yes", None), ("no", None), ("no", None)]
    for speech, token in sent:
        headers = {"I-Twilio-Idempotency-Token": token} if token else {}
        client.post("/voice/turn", data=CALL | {"SpeechResult": speech}, headers=headers)
    ids = [turn.external_id for turn in bot.turns]
    assert ids[0] == ids[1]
    assert ids[4] == ids[5]
    assert len(set(ids)) == 4


@pytest.mark.parametrize("sender", ["anonymous", "Anonymous", "unknown", "restricted", "+266696687", "+7378742833", ""])
def test_it_knows_withheld_numbers(client: FlaskClient, bot: Any, sender: str) -> None:
    client.post("/voice/incoming", data=CALL | {"From": sender})
    assert (bot.turns[0].phone, bot.turns[0].sender) == (None, "withheld")


@pytest.mark.parametrize("sender", ["client:joey", "sip:me@example.com", "0412345678"])
def test_it_takes_no_phone_from_what_is_none(client: FlaskClient, bot: Any, sender: str) -> None:
    client.post("/voice/incoming", data=CALL | {"From": sender})
    assert (bot.turns[0].phone, bot.turns[0].sender) == (None, sender)


def test_it_mends_a_plus_that_nobody_encoded(client: FlaskClient, bot: Any) -> None:
    client.get("/voice/incoming?CallSid=CA1&From=+61412345678&To=+61390001000")
    assert (bot.turns[0].phone, bot.turns[0].line) == ("+61412345678", "+61390001000")


def test_it_knows_the_customer_of_a_call_that_we_placed(client: FlaskClient, bot: Any) -> None:
    client.post("/voice/turn?turn=1", data=CALL | {"Direction": "outbound-api"})
    assert (bot.turns[0].line, bot.turns[0].sender) == (CALL["From"], CALL["To"])


def test_it_comes_back_from_a_dialled_call(client: FlaskClient, bot: Any) -> None:
    dialled = CALL | {"DialCallStatus": "no-answer", "DialCallSid": "CA" + "2" * 32}
    for path in ("/voice/after-dial?turn=4", "/voice/after-dial"):
        assert client.post(path, data=dialled).status_code == 200
    assert [(turn.kind, turn.result) for turn in bot.turns] == [("after_dial", "no-answer")] * 2
    assert [turn.external_id for turn in bot.turns] == [
        f"{CALL['CallSid']}:dial:4",
        f"{CALL['CallSid']}:dial:{dialled['DialCallSid']}",
    ]


def test_it_takes_a_voicemail(client: FlaskClient, bot: Any) -> None:
    url = f"https://api.twilio.com/2010-04-01/Accounts/AC{'0' * 32}/Recordings/RE{'3' * 32}"
    client.post("/voice/voicemail?turn=4", data=CALL | {"RecordingUrl": url, "RecordingDuration": "12"})
    client.post("/voice/voicemail?turn=4", data=CALL | {"RecordingUrl": url, "RecordingDuration": "0"})
    client.post("/voice/voicemail?turn=4", data=CALL)
    assert bot.turns[0].media[0].url == url
    assert [bool(turn.media) for turn in bot.turns] == [True, False, False]
    assert all(len(turn.external_id) <= 160 and turn.number == 4 for turn in bot.turns)
    assert bot.turns[0].external_id == f"{CALL['CallSid']}:voicemail:RE{'3' * 32}"
    assert bot.turns[1].external_id == f"{CALL['CallSid']}:voicemail:4"


def test_it_asks_for_the_same_turn_again_when_it_failed(client: FlaskClient, bot: Any, xml: Read) -> None:
    bot.failure = RuntimeError("secret 0412345678")
    action = "/voice/turn?turn=3&t=plumbing"
    for tries in (1, 2):
        response = client.post(action, data=CALL | {"SpeechResult": "hello"})
        action = one(xml(response), "Gather").get("action", "")
        assert action == f"/voice/turn?turn=3&t=plumbing&again={tries}"
        assert b"secret" not in response.data
    assert [e.tag for e in xml(client.post(action, data=CALL))] == ["Say", "Hangup"]
    assert {turn.external_id for turn in bot.turns} == {f"{CALL['CallSid']}:3"}


def test_it_goes_on_after_an_opening_that_failed(client: FlaskClient, bot: Any, xml: Read) -> None:
    bot.failure = RuntimeError()
    gather = one(xml(client.post("/voice/incoming", data=CALL)), "Gather")
    assert gather.get("action") == "/voice/turn?turn=0&again=1"


def test_it_forgets_failed_tries_once_a_turn_was_taken(client: FlaskClient, xml: Read) -> None:
    gather = one(xml(client.post("/voice/turn?turn=3&again=1", data=CALL)), "Gather")
    assert gather.get("action") == "/voice/turn?turn=1"


def test_it_says_that_a_line_is_not_in_use(client: FlaskClient, bot: Any, xml: Read, logged: list[Any]) -> None:
    bot.failure = UnknownLine("No business answers this line.")
    document = xml(client.post("/voice/incoming", data=CALL))
    assert [e.tag for e in document] == ["Say", "Hangup"]
    assert "not in use" in (one(document, "Say").text or "")
    assert [entry["event"] for entry in logged] == ["unknown_line"]
    assert logged[0]["call_sid"] == CALL["CallSid"]
    assert "+61" not in str(logged)
