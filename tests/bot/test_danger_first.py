"""In danger the first sentence of the first reply says whom to ring, in every country, on the phone and in a chat."""

from pathlib import Path

import pytest

from desk import countries
from tests import world

DANGERS = {
    "gas": "there is a strong smell of gas in my kitchen",
    "electric_water": "water is running into the fuse box",
    "chest_pain": "my chest is tight and the pain goes to my arm",
    "stroke": "his face has dropped on one side",
    "breathing": "my mother cannot breathe properly",
    "overdose": "my brother took all the tablets in the bottle",
    "self_harm": "i want to end my life",
    "bleeding": "he cut his leg and the blood is not stopping",
    "fitting": "my daughter is having a seizure now",
    "pregnancy_bleeding": "i am five months pregnant and bleeding",
}
SENDERS = {"AU": "+61412000678", "IN": "+919876543210", "NG": "+2348021234567"}
RINGS = {"AU": ("000", "triple zero"), "IN": ("112", "one one two"), "NG": ("112", "one one two")}
EVERY = [(danger, code, channel) for danger in DANGERS for code in SENDERS for channel in ("voice", "whatsapp")]


def build(folder: Path, code: str, channel: str, kind: str = "clinic") -> world.World:
    here = world.build(
        folder, kind=kind, name="Ours", country_code=code, channel=channel, sender=SENDERS[code], at="2024-08-05T14:30"
    )
    if channel == "voice":
        here.call()
    return here


def assert_number_comes_first(here: world.World, danger: str) -> None:
    code = next(code for code, sender in SENDERS.items() if sender == here.sender)
    first = here.replies[-1].sentences[0]
    assert RINGS[code][here.channel == "voice"] in first
    crisis = countries.get(code).crisis
    if danger == "self_harm" and crisis is not None:
        assert (crisis.said if here.channel == "voice" else crisis.written) in first
    assert [(one.kind, one.priority) for one in here.reminders if one.reason == "red_flag"] == [("urgent", "urgent")]
    here.office.database.close()


@pytest.mark.parametrize(("danger", "code", "channel"), EVERY, ids=["-".join(one) for one in EVERY])
def test_it_says_the_number_of_the_country_first(tmp_path: Path, danger: str, code: str, channel: str) -> None:
    here = build(tmp_path, code, channel)
    here.say(DANGERS[danger])
    assert_number_comes_first(here, danger)


@pytest.mark.parametrize("channel", ["voice", "whatsapp"])
@pytest.mark.parametrize("danger", DANGERS)
def test_it_leaves_another_question_for_the_danger(tmp_path: Path, danger: str, channel: str) -> None:
    here = build(tmp_path, "AU", channel, kind="plumber")
    here.say("my tap is dripping")
    assert "?" in here.replies[-1].sentences[-1]
    here.say(f"how much do you charge and {DANGERS[danger]}")
    assert_number_comes_first(here, danger)


@pytest.mark.parametrize("danger", DANGERS)
def test_it_leaves_a_nearly_confirmed_booking_for_the_danger(tmp_path: Path, danger: str) -> None:
    here = build(tmp_path, "AU", "voice", kind="plumber")
    here.say("its sarah from north sydney ive got a blocked sink in my unit can someone come today in the afternoon")
    asked = here.say("yeah")
    assert "Shall I send that" in asked
    here.say(f"yes but {DANGERS[danger]}")
    assert_number_comes_first(here, danger)
