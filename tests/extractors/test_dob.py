"""Birth dates, written and said, and days that are none."""

from datetime import UTC, datetime

import pytest

from extractors import dob
from extractors.facts import Heard

NOW = datetime(2024, 8, 5, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "asked", "region", "value"),
    [
        ("3/4/1980", "dob", "AU", "1980-04-03"),
        ("3/4/1980", "dob", "US", "1980-03-04"),
        ("I was born on 21 March 1985", None, "AU", "1985-03-21"),
        ("dob 05-06-83", None, "IN", "1983-06-05"),
        ("twenty first of march nineteen eighty five", "dob", "AU", "1985-03-21"),
        ("the third of May two thousand and four", "dob", "AU", "2004-05-03"),
        ("March 4 1980", "dob", "US", "1980-03-04"),
        ("12 07 19 90", "dob", "AU", "1990-07-12"),
        ("12071990", "dob", "AU", "1990-07-12"),
        ("1985-03-21", "dob", "AU", "1985-03-21"),
        ("I need you on 3/4/2024", None, "AU", None),
        ("31/02/1980", "dob", "AU", None),
        ("5/6/2031", "dob", "AU", None),
        ("tomorrow", "dob", "AU", None),
        ("march march march", "dob", "AU", None),
        ("", "dob", "AU", None),
    ],
)
def test_it_finds_a_date_of_birth(text: str, asked: str | None, region: str, value: str | None) -> None:
    facts = dob.find(Heard(text, NOW, region, asked))
    assert (facts[0].value if facts else None) == value
    assert all(text[fact.span[0] : fact.span[1]] == fact.text for fact in facts)


def test_it_keeps_the_other_reading() -> None:
    (fact,) = dob.find(Heard("3/4/1980", NOW, "AU", "dob"))
    assert fact.alternatives == ("1980-03-04",)
