"""Places and street addresses in what customers say."""

import time
from datetime import datetime

import pytest
import pytz

from extractors import location
from extractors.facts import Heard

NOW = pytz.timezone("Australia/Melbourne").localize(datetime(2025, 5, 7, 10, 0))


def found(text: str, name: str, asked: str | None = None, region: str = "AU") -> str | None:
    facts = location.find(Heard(text, NOW, region=region, asked=asked))
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
        ("we moved from Richmond to Point Cook", "Point Cook"),
        ("im in Dandenog, behind the station", "Dandenong"),
        ("leaking tap in brunswick, sorry, i mean preston", "Preston"),
        ("from Carlton, actually in Fitzroy", "Fitzroy"),
        ("sorry, the tap in Brunswick drips again", "Brunswick"),
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
    "|grab someone|can't say|ok going to hospital".split("|"),
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
        ("Tom in Glebe", "Glebe", 0.8),
        ("Tom in Quonderfield", "Quonderfield", 0.75),
        ("my tap is dripping its Sam in Coburg", "Coburg", 0.88),
    ],
)
def test_it_finds_a_place_beside_a_name(text: str, place: str, confidence: float) -> None:
    fact = location.find(Heard(text, NOW))[0]
    assert (fact.value, fact.confidence) == (place, confidence)


@pytest.mark.parametrize("text", ["leaking tap, lee, quonder, house", "Sydney, Melbourne, Perth"])
def test_it_leaves_other_lists_alone(text: str) -> None:
    assert found(text, "customer_location") is None


@pytest.mark.parametrize(
    ("text", "address", "place"),
    [
        ("14 Oak Street, Coburg", "14 Oak Street", "Coburg"),
        ("it's unit 3/22 George St Parramatta 2150", "Unit 3/22 George St", "Parramatta"),
        ("i live at fourteen oak street coburg", "Fourteen Oak Street", "Coburg"),
        ("12 MG Road Indiranagar", "12 MG Road", "Indiranagar"),
        ("12 mg road indiranagar", "12 MG Road", "Indiranagar"),
        ("5 the esplanade", "5 The Esplanade", None),
        ("unit 4, 12 Bell Street Coburg", "Unit 4, 12 Bell Street", "Coburg"),
        ("unit four twelve bell street coburg", "Unit Four Twelve Bell Street", "Coburg"),
        ("lot 5 old coach road in yarra glen", "Lot 5 Old Coach Road", "Yarra Glen"),
        ("9 High St Quonderfield", "9 High St", "Quonderfield"),
        ("flat 302 lotus towers, 5th cross, hsr layout", "Flat 302 Lotus Towers, 5th Cross", "HSR Layout"),
        ("sector 15 gurgaon", "Sector 15", "Gurgaon"),
        ("my house is at 12 Allen Avenue Ikeja", "12 Allen Avenue", "Ikeja"),
    ],
)
def test_it_finds_the_street_address_and_its_suburb(text: str, address: str, place: str | None) -> None:
    region = "IN" if place in ("HSR Layout", "Gurgaon", "Indiranagar") else "NG" if place == "Ikeja" else "AU"
    assert found(text, "customer_address", region=region) == address
    assert found(text, "customer_location", region=region) == place


@pytest.mark.parametrize(
    "text",
    [
        "2 taps on main street",
        "10 minutes from the street",
        "3 people at 5",
        "fever, tmrw 4pm Dr Shah pls",
        "thursday 11am w dr shah",
        "thursday 11 pls dr shah",
    ],
)
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


@pytest.mark.parametrize(
    ("text", "place", "region"),
    [
        ("got a burst pipe brunswick west send someone", "Brunswick West", "AU"),
        ("yeah blocked drain parramatta can someone come", "Parramatta", "AU"),
        ("do you service ascot vale", "Ascot Vale", "AU"),
        ("we're on the Gold Coast", "Gold Coast", "AU"),
        ("leak at my place in st kilda", "St Kilda", "AU"),
        ("Wodonga 3690", "Wodonga", "AU"),
        ("quonderfield 3999", "Quonderfield", "AU"),
        ("I'm not in Perth I'm in Hobart", "Hobart", "AU"),
        ("Surrey Quays is too far, I'm in Kew Gardens", "Kew Gardens", "AU"),
        ("near the forum mall koramangala", "Koramangala", "IN"),
        ("pin code 560034 and koramangala", "Koramangala", "IN"),
        ("i dey ikeja", "Ikeja", "NG"),
        ("we dey for lekki phase 1", "Lekki Phase 1", "NG"),
        ("na surulere i dey", "Surulere", "NG"),
        ("around ojota axis", "Ojota", "NG"),
        ("plumber needed at Gwarinpa Abuja", "Gwarinpa", "NG"),
    ],
)
def test_it_finds_a_listed_place_however_it_is_led(text: str, place: str, region: str) -> None:
    assert found(text, "customer_location", region=region) == place


@pytest.mark.parametrize(
    "text",
    [
        "Dr Preston told me to ring",
        "my name is Preston and my sink is blocked",
        "Melbourne Water said its the pipe",
        "Preston Jones is my name",
        "I used to live in Perth",
        "i bought it from bunnings",
        "did you get my email from Adelaide",
        "it's ice cold in the garage",
        "im in love with the new tap",
        "I need it in order",
        "my wife is in labour",
        "i'm in bed",
        "reading the meter",
        "nice one",
        "At half-past six",
    ],
)
def test_it_takes_no_person_company_or_thing_for_a_listed_place(text: str) -> None:
    sure = [f for f in location.find(Heard(text, NOW)) if f.confidence >= 0.6]
    assert sure == []


@pytest.mark.parametrize(
    ("text", "place", "asked"),
    [
        ("im calling from melborne", "Melbourne", None),
        ("the house is in cobourg", "Coburg", None),
        ("paramata", "Parramatta", "customer_location"),
        ("um I think its called tullamarine", "Tullamarine", "customer_location"),
        ("its sydney road brunswick", "Brunswick", "customer_location"),
        ("Blackburn", "Blackburn", "customer_location"),
    ],
)
def test_it_hears_a_misheard_place_where_one_was_asked_or_led_to(text: str, place: str, asked: str | None) -> None:
    assert found(text, "customer_location", asked) == place


@pytest.mark.parametrize("text", ["Sydney", "Adelaide", "Blackburn", "Sydney Lewis"])
def test_it_takes_no_name_that_was_asked_for_for_a_place(text: str) -> None:
    assert found(text, "customer_location", "customer_name") is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I'm in Richmond Victoria", "Richmond, Victoria"),
        ("we're at richmond in nsw", "Richmond, New South Wales"),
        ("I'm in Coburg Victoria", "Coburg"),
    ],
)
def test_it_keeps_the_state_where_the_name_needs_it(text: str, place: str) -> None:
    assert found(text, "customer_location") == place


def test_it_takes_the_guess_of_the_recogniser_that_is_a_place() -> None:
    heard = Heard("glenn ways", NOW, asked="customer_location", nbest=("glenn ways", "glen waverley", "glenn waves"))
    fact = location.find(heard)[0]
    assert (fact.value, fact.text, fact.span) == ("Glen Waverley", "glenn ways", (0, 10))


def test_it_keeps_a_known_place_whatever_else_was_guessed() -> None:
    heard = Heard("coburg", NOW, asked="customer_location", nbest=("coburg", "cobar"))
    assert location.find(heard)[0].value == "Coburg"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("main Koramangala mein hoon", "Koramangala"),
        ("Andheri se bol raha hoon", "Andheri"),
        ("mera ghar whitefield mein hai", "Whitefield"),
        ("main thakur village mein rehta hoon", "Thakur Village"),
        ("hum Quondpur mein rehte hain", "Quondpur"),
        ("powai ke paas", "Powai"),
        ("मैं इंदिरानगर में हूँ", "इंदिरानगर"),
        ("मुंबई से बोल रहा हूँ", "Mumbai"),
    ],
)
def test_it_hears_where_somebody_is_in_hindi(text: str, place: str) -> None:
    assert found(text, "customer_location", region="IN") == place


@pytest.mark.parametrize(
    "text",
    [
        "kitchen mein paani aa raha hai",
        "pet mein dard hai",
        "subah se dard hai",
        "nal se paani tapak raha hai",
        "main meeting mein hoon",
        "main ghar mein hoon",
        "मेरे पेट में दर्द है",
        "रसोई में लीक है",
        "मैं घर में हूँ",
    ],
)
def test_it_takes_no_thing_in_hindi_for_a_place(text: str) -> None:
    assert found(text, "customer_location", region="IN") is None


@pytest.mark.parametrize(
    ("text", "address", "place"),
    [
        ("Flat 5C, Moonlight Apts, Koramangala", "Flat 5C, Moonlight Apts", "Koramangala"),
        ("C-108 Palm Grove society, Andheri, near the lake", "C-108 Palm Grove Society", "Andheri"),
        ("House 9, Jasmine Villa, Adyar", "House 9, Jasmine Villa", "Adyar"),
    ],
)
def test_it_keeps_the_locality_behind_a_building(text: str, address: str, place: str) -> None:
    assert found(text, "customer_address", "customer_address", region="IN") == address
    assert found(text, "customer_location", "customer_address", region="IN") == place


def test_it_keeps_the_unit_however_it_is_called() -> None:
    assert found("units 6 20 bell street preston", "customer_address") == "Units 6 20 Bell Street"
