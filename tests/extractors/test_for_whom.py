"""For whom a booking is, and the name said after the relation."""

from datetime import UTC, datetime

import pytest

from extractors import for_whom
from extractors.facts import Heard


def found(text: str) -> dict[str, str]:
    facts = for_whom.find(Heard(text, datetime(2024, 8, 5, tzinfo=UTC)))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return {fact.name: fact.value for fact in facts}


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("it's for my mother", "mother"),
        ("my son needs to see a doctor", "son"),
        ("can he see my mum", "mum"),
        ("for the kid", "kid"),
        ("for my mother-in-law", "mother-in-law"),
        ("my little brother is really sick", "brother"),
        ("book my son in please", "son"),
        ("my pikin get fever", "child"),
        ("my wife here needs help", "wife"),
        ("no, my daughter", "daughter"),
        ("mere husband ke liye", "husband"),
    ],
)
def test_it_hears_the_relation(text: str, kin: str) -> None:
    assert found(text) == {"for_whom": kin}


@pytest.mark.parametrize(
    "text",
    [
        "my daughter Anaya has a fever",
        "my daughter anaya has a fever",
        "for my daughter Anaya",
        "No not me, my daughter Anaya",
        "my daughter Anaya, not me",
    ],
)
def test_it_hears_the_name_after_the_relation(text: str) -> None:
    assert found(text) == {"for_whom": "daughter", "customer_name": "Anaya"}


@pytest.mark.parametrize(
    "text",
    [
        "my husband will be home",
        "my wife told me to call",
        "my neighbour's tree",
        "a wall for my neighbour's tree",
        "my wife has a key",
        "cancel it because my partner is ill",
    ],
)
def test_it_hears_nobody_else(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("text", "kin", "name"),
    [
        ("book for my mother sunita please", "mother", "Sunita"),
        ("can you book my son aarav in at 10 30", "son", "Aarav"),
        ("my son Karthik aged 7 years is having high fever", "son", "Karthik"),
        ("for my son, his name is Rohan Das", "son", "Rohan Das"),
        ("my wife needs a doctor her name is Ngozi Eze", "wife", "Ngozi Eze"),
        ("mere bete Aarav ko bukhar hai", "son", "Aarav"),
        ("a vaccination for my daughter Tara Friday morning", "daughter", "Tara"),
        ("for my son Sunday Eze Monday at 10", "son", "Sunday Eze"),
    ],
)
def test_it_hears_the_name_wherever_it_is_said(text: str, kin: str, name: str) -> None:
    assert found(text) == {"for_whom": kin, "customer_name": name}


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("meri maa ke liye appointment chahiye", "mother"),
        ("मेरी बेटी को बुखार है", "daughter"),
        ("refill karna hai mummy ke liye", "mother"),
        ("for my mother tomorrow", "mother"),
    ],
)
def test_it_hears_the_relation_in_hindi_and_no_name(text: str, kin: str) -> None:
    assert found(text) == {"for_whom": kin}
