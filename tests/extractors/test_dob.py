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
        ("21031 985", "dob", "AU", "1985-03-21"),
        ("2 103 1985", "dob", "AU", "1985-03-21"),
        ("0210 31985", "dob", "AU", "1985-03-21"),
        ("210385", "dob", "AU", "1985-03-21"),
        ("one two oh seven one nine nine oh", "dob", "AU", "1990-07-12"),
        ("fifth of the eighth eighty four", "dob", "AU", "1984-08-05"),
        ("sixth of june nineteen oh five", "dob", "AU", "1905-06-06"),
        ("tenth october nineteen hundred and fifty two", "dob", "AU", "1952-10-10"),
        ("21 march 1980 fifth", "dob", "AU", "1985-03-21"),
        ("21 march 1950 to", "dob", "AU", "1952-03-21"),
        ("21 march 19th 1985", "dob", "AU", "1985-03-21"),
        ("21st may 3rd 1985", "dob", "AU", "1985-03-21"),
        ("3rd of june 3rd of march 1985", "dob", "AU", "1985-03-03"),
        ("21 march 1985 no sorry 22 march 1985", "dob", "AU", "1985-03-22"),
        ("15 agast 1990", "dob", "IN", "1990-08-15"),
        ("15 अगस्त 1990", "dob", "IN", "1990-08-15"),
        ("0412 345 678", "dob", "AU", None),
        ("a job on 3/4/1980", None, "AU", None),
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


@pytest.mark.parametrize(
    ("text", "guesses", "value"),
    [
        ("march 1985", ("and march 1985", "21st march 1985"), "1985-03-21"),
        ("210 1985", ("21 03 1985",), "1985-03-21"),
        ("21 march 1985", ("22 march 1985",), "1985-03-21"),
        ("whatever", ("what ever",), None),
    ],
)
def test_it_tries_the_other_guesses_of_the_recogniser(text: str, guesses: tuple[str, ...], value: str | None) -> None:
    facts = dob.find(Heard(text, NOW, "AU", "dob", None, guesses))
    assert (facts[0].value if facts else None) == value
    assert all(text[fact.span[0] : fact.span[1]] == fact.text for fact in facts)


def test_it_keeps_the_other_reading() -> None:
    (fact,) = dob.find(Heard("3/4/1980", NOW, "AU", "dob"))
    assert fact.alternatives == ("1980-03-04",)
