"""Places and street addresses in what customers say."""

import time
from datetime import datetime

import pytest
import pytz

from extractors import location
from extractors.facts import Heard

NOW = pytz.timezone("Australia/Melbourne").localize(datetime(2025, 5, 7, 10, 0))


def found(text: str, name: str, asked: str | None = None) -> str | None:
    facts = location.find(Heard(text, NOW, asked=asked))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return next((fact.value for fact in facts if fact.name == name), None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I'm in Melbourne", "Melbourne"),
        ("we are located in north sydney", "North Sydney"),
        ("Hello, I'm Priya from Carlton. My tap drips.", "Carlton"),
        ("the address is in Perth", "Perth"),
        ("hi its tom from north sydney ive got a leak", "North Sydney"),
        ("from newtown toilet blocked", "Newtown"),
        ("a burst pipe in Surry Hills", "Surry Hills"),
        ("over at bondi", "Bondi"),
        ("the place is in coburg and it's urgent", "Coburg"),
        ("something in the Brunswick area", "Brunswick"),
        ("can you come out to Richmond", "Richmond"),
        ("a clinic in St. Kilda?", "St. Kilda"),
    ],
)
def test_it_finds_the_place(text: str, place: str) -> None:
    assert found(text, "customer_location") == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("parramatta", "Parramatta"),
        ("it's in Bondi Junction near the station", "Bondi Junction"),
        ("um Coburg I think", "Coburg"),
        ("yeah we're out in glen waverley", "Glen Waverley"),
    ],
)
def test_it_takes_the_bare_answer_to_its_question(text: str, place: str) -> None:
    assert found(text, "customer_location", "customer_location") == place


@pytest.mark.parametrize(
    "text",
    [
        "water in the kitchen",
        "in the morning",
        "I'm in pain",
        "I'm in a hurry",
        "we're in the office",
        "calling from work",
        "from 9 to 5",
        "in April",
        "on Monday",
        "I'm not in Sydney",
        "need to see dr mehta kal subah",
        "",
    ],
)
def test_it_takes_no_other_word_for_a_place(text: str) -> None:
    assert found(text, "customer_location") is None


@pytest.mark.parametrize("text", ["yes", "no idea", "what?", "the same"])
def test_it_takes_no_refusal_for_an_answer(text: str) -> None:
    assert found(text, "customer_location", "customer_location") is None


@pytest.mark.parametrize("asked", ["customer_location", "customer_address"])
@pytest.mark.parametrize(
    "text",
    "sorry no, false alarm, it was the bin|actually forget it, bye|just send someone|either|goodbye|hang on"
    "|call me back|i don't want to give the address|fix the tap|ring my wife"
    "|nevermind|cheers|ask her|wrong number|drop it|why"
    "|grab someone|can't say".split("|"),
)
def test_it_takes_no_everyday_word_for_a_place(text: str, asked: str) -> None:
    assert found(text, "customer_location", asked) is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bondi unit", "Bondi"),
        ("Ryde NSW house", "Ryde"),
        ("Bondi Junction NSW 2022", "Bondi Junction"),
        ("sorry I mean Glebe", "Glebe"),
        ("it's Enmore not Newtown", "Enmore"),
        ("not Newtown, Enmore", "Enmore"),
        ("no not newtown, Enmore", "Enmore"),
        ("not newtown, enmore", "Enmore"),
        ("Epping", "Epping"),
        ("Orange", "Orange"),
        ("long beach", "Long Beach"),
        ("Manly", "Manly"),
    ],
)
def test_it_still_takes_the_bare_place(text: str, place: str) -> None:
    assert found(text, "customer_location", "customer_location") == place


@pytest.mark.parametrize("text", ["no not newtown, Enmore", "not Newtown, Enmore", "sorry, it's in Enmore not Newtown"])
@pytest.mark.parametrize("asked", [None, "preferred_date", "customer_phone"])
def test_it_takes_a_corrected_place_at_any_question(text: str, asked: str | None) -> None:
    fact = location.find(Heard(text, NOW, asked=asked))[0]
    assert (fact.value, fact.text) == ("Enmore", "Enmore")
    assert fact.confidence >= 0.75


@pytest.mark.parametrize(
    "text",
    ["not Tom, Tim", "not Monday, Tuesday", "not the kitchen, the bathroom", "no not morning, Evening", "not working"],
)
def test_it_takes_no_other_correction_for_a_place(text: str) -> None:
    assert found(text, "customer_location", "preferred_time") is None


@pytest.mark.parametrize(
    ("text", "place", "confidence"),
    [
        ("Leaking tap, Lee, Ryde, house", "Ryde", 0.62),
        ("Tom in Glebe", "Glebe", 0.75),
        ("my tap is dripping its Sam in Coburg", "Coburg", 0.75),
    ],
)
def test_it_finds_a_place_beside_a_name(text: str, place: str, confidence: float) -> None:
    fact = location.find(Heard(text, NOW))[0]
    assert (fact.value, fact.confidence) == (place, confidence)


@pytest.mark.parametrize("text", ["leaking tap, lee, ryde, house", "Sydney, Melbourne, Perth"])
def test_it_leaves_other_lists_alone(text: str) -> None:
    assert found(text, "customer_location") is None


@pytest.mark.parametrize(
    ("text", "address", "place"),
    [
        ("14 Oak Street, Coburg", "14 Oak Street", "Coburg"),
        ("it's unit 3/22 George St Parramatta 2150", "Unit 3/22 George St", "Parramatta"),
        ("i live at fourteen oak street coburg", "Fourteen Oak Street", "Coburg"),
        ("12 MG Road Indiranagar", "12 MG Road", "Indiranagar"),
        ("5 the esplanade", "5 The Esplanade", None),
    ],
)
def test_it_finds_the_street_address_and_its_suburb(text: str, address: str, place: str | None) -> None:
    assert found(text, "customer_address") == address
    assert found(text, "customer_location") == place


@pytest.mark.parametrize("text", ["2 taps on main street", "10 minutes from the street", "3 people at 5"])
def test_it_takes_no_count_for_a_street_number(text: str) -> None:
    assert found(text, "customer_address") is None


@pytest.mark.parametrize("piece", ["in ", "from a b ", "3 blue ", "at Sydney ", "one two ", "x"])
def test_it_stays_quick_on_ten_thousand_characters(piece: str) -> None:
    start = time.process_time()
    location.find(Heard((piece * 10_000)[:10_000], NOW, asked="customer_location"))
    assert time.process_time() - start < 5  # a hang, not a speed


@pytest.mark.parametrize("asked", [None, "customer_location", "customer_address"])
@pytest.mark.parametrize(
    "text", ["i am scared", "I'm ok now", "i am alone", "i'm bleeding", "I am Trapped", "i am in tears"]
)
def test_it_takes_no_feeling_for_a_place(text: str, asked: str | None) -> None:
    assert found(text, "customer_location", asked) is None


@pytest.mark.parametrize(
    "text", ["i said Glebe", "i told you Glebe", "I already told you, Glebe", "as i said it's glebe"]
)
def test_it_hears_a_place_said_again(text: str) -> None:
    assert found(text, "customer_location", "customer_location") == "Glebe"


@pytest.mark.parametrize("text", ["i told you already", "i said no", "i said tomorrow"])
def test_it_takes_nothing_else_said_again_for_a_place(text: str) -> None:
    assert found(text, "customer_location", "customer_location") is None
