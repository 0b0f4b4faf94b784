"""Kinds of property, said or inferred."""

import time
from datetime import datetime

import pytest
import pytz

from extractors import property_type
from extractors.facts import Heard

NOW = pytz.timezone("Australia/Melbourne").localize(datetime(2025, 5, 7, 10, 0))


def found(text: str, asked: str | None = None) -> str | None:
    facts = property_type.find(Heard(text, NOW, asked=asked))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return facts[0].value if facts else None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("it's a house", "house"),
        ("an old townhouse", "house"),
        ("Unit 3/22 George St", "unit"),
        ("we rent an apartment", "unit"),
        ("a small flat", "unit"),
        ("the granny flat", "unit"),
        ("it's for my cafe", "commercial"),
        ("our warehouse in Yarraville", "commercial"),
        ("it's a shop", "commercial"),
        ("granny flat out the back", "unit"),
        ("a four bedroom duplex in lekki", "house"),
        ("i stay in the bq", "unit"),
        ("boys quarters behind the main building", "unit"),
        ("it's a mini flat", "unit"),
        ("i have a 3 bhk", "unit"),
        ("mera makaan", "house"),
        ("meri dukaan mein leak hai", "commercial"),
        ("मेरा फ्लैट", "unit"),
        ("its not a unit its a house", "house"),
        ("we're in a flat above the bakery", "unit"),
    ],
)
def test_it_reads_the_kind(text: str, kind: str) -> None:
    assert found(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "do you do house calls",
        "the hot water unit",
        "flat tyre",
        "find me a restaurant",
        "the doctor's office",
        "post office",
        "not a house",
        "office hours",
        "the bathroom light",
        "my shop-bought tap broke",
        "i bought the tap from the shop",
        "got it at a hardware store",
        "we had a house party last night",
        "flat out at the moment",
        "is there a flat rate",
        "the ac unit is dripping",
        "he is in the intensive care unit",
        "what's the price per unit",
        "is the shop open",
        "the shop said it was fine",
        "go to the shop",
        "in-house plumber",
        "ice cold in the garage",
        "it isn't a house",
        "the tap",
    ],
)
def test_it_finds_no_property(text: str) -> None:
    assert found(text) is None


def test_it_infers_a_home_with_little_confidence() -> None:
    fact = property_type.find(Heard("the kitchen sink is blocked", NOW))[0]
    assert (fact.value, fact.confidence) == ("residential", 0.5)
    assert found("the kitchen sink in my unit") == "unit"


def test_it_takes_the_bare_answer() -> None:
    assert found("unit", "property_type") == "unit"
    assert found("shop", "property_type") == "commercial"
    assert found("business", "property_type") == "commercial"
    assert found("home", "property_type") == "house"
    assert found("it's my work", "property_type") == "commercial"
    assert found("business") is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("i run a hair salon in geelong", "commercial"),
        ("the principal of a primary school here", "commercial"),
        ("it's our dental surgery", "commercial"),
        ("the church toilets are blocked", "commercial"),
        ("ringing from the hotel", "commercial"),
        ("we rent a one bedder", "unit"),
        ("we're on the ninth floor", "unit"),
        ("we're in a semi in newtown", "house"),
        ("it's a queenslander", "house"),
        ("i'm the landlord and my tenant rang", "residential"),
        ("it's my mum's place", "residential"),
        ("my brother has a flat but the job is at our house", "house"),
        ("there's a leak behind the house", "house"),
    ],
)
def test_it_reads_the_kind_from_where_they_live_or_work(text: str, kind: str) -> None:
    assert found(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "my son is at school",
        "i'm at the shops",
        "we are opposite the hotel",
        "i'll leave the key at your office",
        "the restaurant gave me a stomach ache",
        "what does the warranty on the unit cover",
        "this one's on the house",
        "the tyre is flat",
        "twelve units of insulin",
        "my home loan",
        "is it bank transfer",
    ],
)
def test_it_finds_no_property_where_they_only_go_or_in_another_meaning(text: str) -> None:
    assert found(text) is None


@pytest.mark.parametrize(
    ("question", "text", "kind"),
    [
        ("Is it a house or a unit?", "the second one", "unit"),
        ("Is it a house or a unit?", "huose", "house"),
        ("Is it residential or commercial?", "the first", "residential"),
        ("What type of property is it?", "third floor", "unit"),
        ("Is it a house or a unit?", "none of your business really mate", None),
    ],
)
def test_it_takes_the_answer_to_its_question(question: str, text: str, kind: str | None) -> None:
    facts = property_type.find(Heard(text, NOW, question=question))
    assert (facts[0].value if facts else None) == kind


@pytest.mark.parametrize("piece", ["flat a ", "unit 4 ", "my shop ", "not a ", "bought it at the ", "a"])
def test_it_stays_quick_on_ten_thousand_characters(piece: str) -> None:
    start = time.process_time()
    property_type.find(Heard((piece * 10_000)[:10_000], NOW))
    assert time.process_time() - start < 5  # a hang, not a speed
