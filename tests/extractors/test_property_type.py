"""Kinds of property, said or inferred."""

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
