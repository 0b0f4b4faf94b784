"""Whether the customer says they were here before."""

from datetime import datetime

import pytest
import pytz

from extractors import previous_customer
from extractors.facts import Heard

NOW = pytz.timezone("Australia/Melbourne").localize(datetime(2025, 5, 7, 10, 0))


def found(text: str) -> str | None:
    facts = previous_customer.find(Heard(text, NOW))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return facts[0].value if facts else None


@pytest.mark.parametrize(
    "text",
    [
        "you came last year",
        "we've used you guys before",
        "you fixed our tap two years ago",
        "I'm a regular customer",
        "I have been to your clinic before",
    ],
)
def test_it_hears_that_they_were_here(text: str) -> None:
    assert found(text) == "yes"


@pytest.mark.parametrize(
    "text", ["first time calling", "I've never used you", "haven't used you guys before", "I'm a new patient"]
)
def test_it_hears_that_they_are_new(text: str) -> None:
    assert found(text) == "no"


@pytest.mark.parametrize(
    "text", ["are you taking new patients", "it broke last year", "come before noon", "in the last week", ""]
)
def test_it_hears_neither(text: str) -> None:
    assert found(text) is None
