"""Names that are words of every day, places that look like names, numbers and addresses that leave something out."""

from datetime import datetime

import pytest
import pytz

from extractors import all as everything
from extractors import location, name, phone
from extractors.facts import Fact, Heard

ZONES = {"AU": "Australia/Melbourne", "IN": "Asia/Kolkata", "NG": "Africa/Lagos"}


def heard(text: str, asked: str | None, region: str = "AU", zone: str = "") -> Heard:
    now = pytz.timezone(zone or ZONES[region]).localize(datetime(2024, 8, 5, 14, 30))
    return Heard(text, now, region=region, asked=asked)


def first(facts: list[Fact], called: str, text: str) -> str | None:
    assert all(fact.text == text[slice(*fact.span)] for fact in facts)
    return next((fact.value for fact in facts if fact.name == called), None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Blessing", "Blessing"),
        ("blessing nwosu", "Blessing Nwosu"),
        ("Precious", "Precious"),
        ("it's Joy", "Joy"),
        ("hope", "Hope"),
        ("Goodness Udo", "Goodness Udo"),
        ("Friday Akpan", "Friday Akpan"),
        ("sunday okoro", "Sunday Okoro"),
        ("Monday", "Monday"),
        ("my name is Sunday Bello", "Sunday Bello"),
        ("Tom Young", "Tom Young"),
        ("grace king", "Grace King"),
        ("Quinn, Pat Quinn", "Pat Quinn"),
        ("okoro emeka okoro", "Emeka Okoro"),
        ("Philip with one l, Philip Sato S A T O", "Philip Sato"),
        ("Karen with a c, Caren Boyd", "Caren Boyd"),
    ],
)
def test_it_takes_a_name_though_its_words_are_others_too(text: str, value: str) -> None:
    assert first(everything.find_all(heard(text, "customer_name", "NG")), "customer_name", text) == value


@pytest.mark.parametrize(
    "text", ["hope so", "sunday please", "Sunday morning", "friday ten", "on friday", "long story", "great success"]
)
def test_it_takes_a_word_of_every_day_for_no_name(text: str) -> None:
    assert first(everything.find_all(heard(text, "customer_name", "NG")), "customer_name", text) is None


@pytest.mark.parametrize("text", ["Anna Quinn", "kim lee", "it's Bob Taylor", "Kamla Devi"])
def test_it_takes_a_person_for_no_place(text: str) -> None:
    facts = everything.find_all(heard(text, "customer_location"))
    assert first(facts, "customer_location", text) is None
    assert first(facts, "customer_name", text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "anytime",
        "any day",
        "whenever suits you",
        "sometime soon",
        "asap",
        "nsw",
        "Queensland",
        "the ambulance is here",
        "ambulance called",
    ],
)
def test_it_takes_no_time_and_no_state_for_a_suburb(text: str) -> None:
    assert first(location.find(heard(text, "customer_location")), "customer_location", text) is None


@pytest.mark.parametrize("text", ["Blackburn South", "geelong west", "Box Hill"])
def test_it_takes_a_place_of_two_words_for_no_name(text: str) -> None:
    assert first(name.find(heard(text, "customer_name")), "customer_name", text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no, Hawthorn in South Australia", "Hawthorn, South Australia"),
        ("no Kew NSW", "Kew, New South Wales"),
        ("actually it is kew in new south wales", "Kew, New South Wales"),
    ],
)
def test_it_keeps_the_suburb_before_its_state(text: str, value: str) -> None:
    assert first(location.find(heard(text, "confirm")), "customer_location", text) == value


@pytest.mark.parametrize(
    ("text", "asked", "zone", "value"),
    [
        ("9555 1234", "customer_phone", "Australia/Melbourne", "+61395551234"),
        ("nine five five five, one two three four", "customer_phone", "Australia/Perth", "+61895551234"),
        ("her number is 9555 1234", None, "Australia/Brisbane", "+61795551234"),
        ("ring us on 9555-1234 after six please", None, "Australia/Sydney", "+61295551234"),
    ],
)
def test_it_gives_a_local_number_its_area_code(text: str, asked: str | None, zone: str, value: str) -> None:
    facts = phone.find(heard(text, asked, zone=zone))
    assert first(facts, "customer_phone", text) == value
    assert facts[0].confidence < 0.9


@pytest.mark.parametrize(
    ("text", "asked", "region"),
    [
        ("9555 1234", None, "AU"),
        ("my order number is 95551234", None, "AU"),
        ("0412 3456", "customer_phone", "AU"),
        ("4123 4567", "customer_phone", "AU"),
        ("1234 5678", "customer_phone", "AU"),
        ("9555 1234", "customer_phone", "IN"),
    ],
)
def test_it_gives_no_other_digits_an_area_code(text: str, asked: str | None, region: str) -> None:
    assert phone.find(heard(text, asked, region)) == []


@pytest.mark.parametrize(
    ("text", "region", "address", "place"),
    [
        ("Flat 14, Whitefield 560066", "IN", "Flat 14, Whitefield 560066", "Whitefield"),
        ("house no 7 banjara hills", "IN", "House No 7, Banjara Hills", "Banjara Hills"),
        ("ghar bhej do, flat 12B Whitefield", "IN", "Flat 12B, Whitefield", "Whitefield"),
        ("House 9, Surulere", "NG", "House 9, Surulere", "Surulere"),
        ("unit 3 slash 27 Beach Road Sandringham", "AU", "Unit 3/27 Beach Road", "Sandringham"),
        ("three slash twenty seven beach road", "AU", "3/27 Beach Road", None),
    ],
)
def test_it_makes_an_address_of_what_is_said(text: str, region: str, address: str, place: str | None) -> None:
    facts = everything.find_all(heard(text, "customer_address", region))
    assert first(facts, "customer_address", text) == address
    assert first(facts, "customer_location", text) == place
