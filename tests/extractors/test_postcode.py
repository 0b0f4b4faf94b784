"""Postcodes by country, and numbers that are none."""

from datetime import UTC, datetime

import pytest

from extractors import postcode
from extractors.facts import Heard

NOW = datetime(2024, 8, 5, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "asked", "region", "value"),
    [
        ("2060", "postcode", "AU", "2060"),
        ("two oh six oh", "postcode", "AU", "2060"),
        ("my postcode is 2060 and it leaks", None, "AU", "2060"),
        ("pincode 560001", None, "IN", "560001"),
        ("560 001", "postcode", "IN", "560001"),
        ("zip 90210", None, "US", "90210"),
        ("sw1a 1aa", "postcode", "GB", "SW1A 1AA"),
        ("my postcode is l 2 8 9 y n", "postcode", "GB", "L28 9YN"),
        ("sierra papa nine two sierra bravo", "postcode", "GB", "SP9 2SB"),
        ("I live at 2060 Smith Street", None, "AU", None),
        ("my pin number is 1234", None, "AU", None),
        ("0412 345 678", "postcode", "AU", None),
        ("", "postcode", "AU", None),
    ],
)
def test_it_finds_a_postcode(text: str, asked: str | None, region: str, value: str | None) -> None:
    facts = postcode.find(Heard(text, NOW, region, asked))
    assert (facts[0].value if facts else None) == value
    assert all(text[fact.span[0] : fact.span[1]] == fact.text for fact in facts)


def test_it_tries_the_other_guesses_of_the_recogniser() -> None:
    (fact,) = postcode.find(Heard("and one eight", NOW, "GB", "postcode", None, ("n 1 8 a b",)))
    assert (fact.value, fact.text) == ("N1 8AB", "and one eight")
    assert fact.confidence <= 0.5
