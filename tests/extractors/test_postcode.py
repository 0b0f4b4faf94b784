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
        ("my postcode is g 3 4 7 w p", "postcode", "GB", "G34 7WP"),
        ("tango quebec seven one whiskey echo", "postcode", "GB", "TQ7 1WE"),
        ("g for glasgow 4 3 six r n for november", "postcode", "GB", "G43 6RN"),
        ("w 2 d 5 r zed", "postcode", "GB", "W2D 5RZ"),
        ("e t sorry e 3 w 0 h h", "postcode", "GB", "E3W 0HH"),
        ("s w 1 a double 1 a", "postcode", "GB", None),
        ("s w 1 a 1 double a", "postcode", "GB", "SW1A 1AA"),
        ("q o o 6 r d", "postcode", "GB", None),
        ("c m o 7 r d", "postcode", "GB", "CM0 7RD"),
        ("b s v 8 n g", "postcode", "GB", "BS5 8NG"),
        ("three thousand", "postcode", "AU", "3000"),
        ("thirty one twenty one", "postcode", "AU", "3121"),
        ("two thousand and sixty", "postcode", "AU", "2060"),
        ("3056 no sorry 3058", "postcode", "AU", "3058"),
        ("five six double zero three four", "postcode", "IN", "560034"),
        ("५६००३४", "postcode", "IN", "560034"),
        ("12 King Street Preston 3072", None, "AU", "3072"),
        ("I'm in Preston VIC 3072 and it leaks", None, "AU", "3072"),
        ("preston 3072", None, "AU", "3072"),
        ("Indiranagar, Bengaluru - 560038", None, "IN", "560038"),
        ("pune 411001", None, "IN", "411001"),
        ("60601", None, "US", "60601"),
        ("5 Smith Road tomorrow 1030", None, "AU", None),
        ("built 2985", None, "AU", None),
        ("my order 411001", None, "IN", None),
        ("maria 411001", None, "IN", None),
        ("june 41100", None, "US", None),
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
