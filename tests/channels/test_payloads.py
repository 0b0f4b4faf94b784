"""Recorded-shape requests of Twilio (tests/payloads, signed) through the whole application, each on a fresh database.

Every file must be answered as its door answers; what must hold beyond that is said file by file.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select
from twilio.request_validator import RequestValidator
from werkzeug.test import TestResponse

import main
from config import Settings
from desk import businesses
from desk.office import Office
from storage.tables import Consent, Conversation, Customer, Message, Reminder, StoredFact

FILES = sorted((Path(__file__).resolve().parents[1] / "payloads").glob("*.json"))
TOKEN, PUBLIC_URL = "test_auth_token_0123456789abcdef", "https://bot.example.com"
KINDS = {"clinic": "clinic", "pharmacy": "pharmacy"}
SILENT = ("/voice/status", "/voice/recording", "/voice/transcription", "/voice/partial", "/voice/amd", "/status")
LAST_VERBS = {"Redirect", "Hangup", "Dial", "Message"}
CALL = "CA" + "1f" * 16


@dataclass
class Played:
    """An application, the requests of one file that were sent to it, and what came back."""

    client: FlaskClient
    office: Office
    forms: list[dict[str, str]] = field(default_factory=list)
    answers: list[TestResponse] = field(default_factory=list)

    def post(self, url: str, form: dict[str, str]) -> TestResponse:
        signature = RequestValidator(TOKEN).compute_signature(url, form)
        return self.send({"method": "POST", "url": url, "form": form, "headers": {"X-Twilio-Signature": signature}})

    def send(self, request: dict[str, Any]) -> TestResponse:
        parts = urlsplit(request["url"])
        is_get = request["method"] == "GET"
        headers = {name: value for name, value in request["headers"].items() if name != "Host"}
        return self.client.open(
            f"{parts.path}?{parts.query}" if parts.query else parts.path,
            method=request["method"],
            data=None if is_get else request.get("form") or request.get("body"),
            headers=headers,
            base_url=PUBLIC_URL,
        )

    def rows(self, table: type[Any]) -> list[Any]:
        with self.office.database.read_platform() as db:
            business = businesses.every(db)[0]
        with self.office.database.read_business(business.id) as db:
            return list(db.scalars(select(table).order_by(table.id)))

    @property
    def said(self) -> list[Message]:
        """What came from the customer in this file's requests, not in the opening sent before them."""
        ids = {form.get("MessageSid") or form.get("CallSid") for form in self.forms}
        found = [row for row in self.rows(Message) if row.speaker == "customer"]
        return [row for row in found if row.external_id and row.external_id.split(":")[0] in ids]

    @property
    def last(self) -> Message:
        return self.said[-1]

    @property
    def words(self) -> str:
        """What the customer hears or reads in the last answer."""
        return " ".join(ET.fromstring(self.answers[-1].data).itertext()).strip()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """A folder with a migrated database, its first business and its secrets; made once a kind, to be copied."""
    made: dict[str, Path] = {}

    def prepare(kind: str) -> Path:
        if kind not in made:
            folder = tmp_path_factory.mktemp(kind)
            main.prepare(settings_in(folder, kind))
            made[kind] = folder
        return made[kind]

    return prepare


def settings_in(folder: Path, kind: str) -> Settings:
    return Settings.load(
        env_file=None,
        data_dir=folder / "data",
        logs_dir=folder / "logs",
        database_url=f"sqlite:///{folder}/data/frontdesk.db",
        business_kind=kind,
        twilio_auth_token=TOKEN,
        public_url=PUBLIC_URL,
    )


@pytest.fixture
def play(tmp_path: Path, prepared: Callable[[str], Path]) -> Iterator[Callable[[Path], Played]]:
    """Send the requests of a file to a fresh application; a call that has begun before gets its opening first."""
    offices: list[Office] = []

    def start(file: Path) -> Played:
        content = json.loads(file.read_text("utf-8"))
        requests = content.get("requests") or ([content["request"]] if "request" in content else [])
        name = urlsplit(requests[0]["url"]).query.removeprefix("t=").partition("&")[0] if requests else ""
        kind = KINDS.get(name, "plumber")
        shutil.copytree(prepared(kind), tmp_path, dirs_exist_ok=True)
        settings = settings_in(tmp_path, kind)
        app = main.create_app(settings, is_prepared=True)
        office = app.extensions["frontdesk_office"]
        offices.append(office)
        played = Played(app.test_client(), office)
        _begin(played, requests)
        for request in requests:
            played.forms.append(request.get("form", {}))
            played.answers.append(played.send(request))
        return played

    yield start
    for office in offices:
        office.database.close()


def _begin(played: Played, requests: list[dict[str, Any]]) -> None:
    path = urlsplit(requests[0]["url"]).path if requests else ""
    if path.startswith("/voice/") and path != "/voice/incoming":
        form = {"CallSid": CALL, "From": "+14158675310", "To": "+18005551212", "Direction": "inbound"}
        form["CallSid"] = requests[0]["form"]["CallSid"]
        assert played.post(f"{PUBLIC_URL}/voice/incoming", form).status_code == 200


def opens_without_a_phone(played: Played) -> None:
    """A withheld number is a word, and no customer is keyed on it."""
    assert played.rows(Customer) == []
    assert [row.sender for row in played.rows(Conversation)] == ["withheld"]


def opens_for_a_client(played: Played) -> None:
    assert played.rows(Customer) == []
    assert [row.sender for row in played.rows(Conversation)] == ["client:joey"]


def opens_by_get(played: Played) -> None:
    conversation = played.rows(Conversation)[0]
    assert (conversation.sender, conversation.line) == ("+919876543210", "+912248901234")
    assert b"AccountSid" not in played.answers[0].data


def opens(played: Played) -> None:
    assert played.last.kind in {"opening"}
    assert played.rows(Conversation)[0].sender == "+14158675310"


def falls_back(played: Played) -> None:
    """It speaks and goes on, and stores nothing."""
    assert [row.kind for row in played.said] == ["opening"]
    assert ET.fromstring(played.answers[0].data).find("Redirect") is not None


def hears(text: str, kind: str = "speech") -> Callable[[Played], None]:
    def check(played: Played) -> None:
        assert (played.last.kind, played.last.text) == (kind, text)
        assert played.words

    return check


def is_silence(played: Played) -> None:
    assert (played.last.kind, played.last.text) == ("silence", "")
    assert played.words


def adds_nothing(played: Played) -> None:
    assert [row.kind for row in played.said] in ([], ["opening"])


def ends(status: str, seconds: int) -> Callable[[Played], None]:
    def check(played: Played) -> None:
        call = played.rows(Conversation)[0]
        assert (call.call_status, call.duration_seconds) == (status, seconds)
        assert call.closed_at is not None

    return check


def leaves_the_call_alone(played: Played) -> None:
    """A call that we placed is no call of a customer's."""
    assert len(played.rows(Conversation)) == 1


def comes_back(played: Played) -> None:
    assert played.last.kind in {"after_dial"}
    assert played.words


def leaves_a_voicemail(played: Played) -> None:
    assert played.last.kind in {"voicemail"}
    assert "Recordings/RE3d" in json.dumps(played.last.media)
    assert played.rows(Reminder) != []


def keeps_the_recording(played: Played) -> None:
    assert "Recordings/RE3d" in json.dumps([row.media for row in played.rows(Message)])


def keeps_the_transcript(played: Played) -> None:
    assert any("call me back about the leak" in row.text for row in played.rows(Message))


def knows_asha(played: Played) -> None:
    """The customer is made by the first message, with the profile name and the number."""
    assert [row.phone for row in played.rows(Customer)] == ["+919876543210"]
    assert played.words


def is_passed_on(played: Played) -> None:
    """A file is kept and a person is told, and only then does the bot say so."""
    knows_asha(played)
    assert "Media/ME" in json.dumps(played.last.media)
    assert len(played.rows(Reminder)) == 1


def is_a_sticker(played: Played) -> None:
    knows_asha(played)
    assert "Media/ME" in json.dumps(played.last.media)


def is_a_pin(place: str) -> Callable[[Played], None]:
    def check(played: Played) -> None:
        knows_asha(played)
        assert played.last.kind in {"pin"}
        facts = {row.name: row for row in played.rows(StoredFact)}
        assert place in facts["customer_location"].value
        assert facts["customer_location"].source == "pin"

    return check


def is_pressed(text: str, payload: str | None) -> Callable[[Played], None]:
    def check(played: Played) -> None:
        knows_asha(played)
        assert (played.last.kind, played.last.text) == ("button", text)
        assert payload is None or payload in json.dumps(played.last.media)

    return check


def has_no_phone(played: Played) -> None:
    assert [row.phone for row in played.rows(Customer)] == [None]
    assert [row.sender for row in played.rows(Conversation)] == ["IN.13491208655302741918"]
    assert played.words


def opts(is_out: bool) -> Callable[[Played], None]:
    def check(played: Played) -> None:
        knows_asha(played)
        assert [row.is_opt_out for row in played.rows(Consent)] == [is_out]

    return check


def is_no_opt_out(played: Played) -> None:
    knows_asha(played)
    assert played.rows(Consent) == []


def says_nothing_of_others(played: Played) -> None:
    knows_asha(played)
    assert "98765" not in played.words


def is_answered_once(played: Played) -> None:
    """A repeated delivery: one message, and the same bytes."""
    assert len(played.said) == 1
    assert played.answers[0].data == played.answers[1].data
    assert len(played.rows(Conversation)) == 1


def keeps_both(played: Played) -> None:
    assert [row.text for row in played.said] == ["and I am 34", "my name is Asha"]
    assert len(played.rows(Conversation)) == 1


def opts_out_unanswered(played: Played) -> None:
    """Twilio has answered itself; it is on record all the same."""
    assert played.words == ""
    assert [row.is_opt_out for row in played.rows(Consent)] == [True]


def is_refused(played: Played) -> None:
    assert (played.answers[0].status_code, played.answers[0].data) == (403, b"")
    assert [row for table in (Message, Conversation, Customer) for row in played.rows(table)] == []


def is_not_found(played: Played) -> None:
    assert played.answers[0].status_code == 404


def is_for_later(played: Played) -> None:
    """Frames of a streamed talk: its door is not in use, and says so politely."""
    form = {"CallSid": CALL, "From": "+14158675310", "To": "+18005551212"}
    answer = played.post(f"{PUBLIC_URL}/voice/relay", form)
    assert ET.fromstring(answer.data).find(".//Say") is not None


def is_on_record(played: Played) -> None:
    knows_asha(played)
    assert played.last.text == played.forms[0]["Body"]


MUST_HOLD: dict[str, Callable[[Played], None]] = {
    "01": opens,
    "02": opens_without_a_phone,
    "03": opens,
    "04": opens_for_a_client,
    "05": opens_by_get,
    "06": falls_back,
    "07": hears("Hi, my name is Maria Lopez and I have a burst pipe at 14 Oak Street, it is an emergency."),
    "08": hears("I want an appointment next Tuesday after five"),
    "09": hears("my number is 415 867 53 10"),
    "10": hears("मुझे अपनी दवाई दोबारा चाहिए"),
    "11": hears("the f***** toilet is overflowing"),
    "12": is_silence,
    "13": is_silence,
    "14": hears("1", "keys"),
    "15": hears("04158675310*", "keys"),
    "16": adds_nothing,
    "17": ends("completed", 95),
    **dict.fromkeys(("18", "19", "20", "21"), leaves_the_call_alone),
    "22": ends("completed", 61),
    "23": comes_back,
    "24": comes_back,
    "25": leaves_a_voicemail,
    "26": keeps_the_recording,
    "27": adds_nothing,
    "28": keeps_the_transcript,
    **dict.fromkeys(("29", "30", "31", "32", "33"), adds_nothing),
    **dict.fromkeys(("34", "35", "36", "37"), is_for_later),
    **dict.fromkeys(("38", "39", "40"), adds_nothing),
    **dict.fromkeys(("41", "42", "44", "45", "46", "57", "58", "59", "65"), is_on_record),
    "43": lambda played: hears(played.forms[0]["Body"], "text")(played),
    "47": says_nothing_of_others,
    "48": is_a_pin("14 Linking Road"),
    "49": is_a_pin("-33.868800"),
    **dict.fromkeys(("50", "51", "52", "54"), is_passed_on),
    "53": is_a_sticker,
    "55": is_pressed("Confirm", "confirm:bk_8841"),
    "56": is_pressed("Tomorrow 5:00 pm", "slot_2026-11-22T17:00"),
    "60": has_no_phone,
    "61": opts(True),
    "62": opts(False),
    "63": is_no_opt_out,
    "64": is_pressed("Choose one: Evening", None),
    "66": is_answered_once,
    "67": keeps_both,
    **dict.fromkeys(("68", "69", "70", "71", "72", "73", "74", "75", "78", "79"), adds_nothing),
    "76": hears("Ahoy! need a plumber", "text"),
    "77": opts_out_unanswered,
    "80": is_refused,
    "81": is_not_found,
}


def test_it_has_every_payload() -> None:
    assert [file.name[:2] for file in FILES] == sorted(MUST_HOLD)
    assert len(FILES) == 81


@pytest.mark.parametrize("file", [pytest.param(file, id=file.stem) for file in FILES])
def test_it_plays(file: Path, play: Callable[[Path], Played]) -> None:
    played = play(file)
    for form, answer in zip(played.forms, played.answers, strict=True):
        _check_answer(form, answer)
    MUST_HOLD[file.name[:2]](played)


def _check_answer(form: dict[str, str], answer: TestResponse) -> None:
    assert answer.request is not None
    path = answer.request.path
    if answer.status_code in (403, 404):
        return
    if path.endswith(SILENT):
        assert (answer.status_code, answer.data) == (204, b"")
        return
    assert answer.status_code == 200
    assert answer.content_type == "text/xml; charset=utf-8"
    document = ET.fromstring(answer.data)
    assert document.tag == "Response"
    assert "OptOutType" in form or document[-1].tag in LAST_VERBS
