"""Names spelled to a recogniser that hears some letters wrong, and names announced in two parts."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from extractors import name
from extractors.facts import Heard
from extractors.name import misheard

NOW = datetime(2026, 5, 7, 10, 0, tzinfo=ZoneInfo("Australia/Melbourne"))


def found(text: str, *nbest: str) -> list[str]:
    """The names found where one was asked for."""
    return [fact.value for fact in name.find(Heard(text, NOW, "AU", "customer_name", None, nbest))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("see 80 h e r I n e f OR d", "Catherine Ford"),  # "eighty" is the sound of two letters
        ("uh h e k t o r b ee CK", "Hector Beck"),
        ("I am o g e n r OSS", "Imogen Ross"),  # the letters of "I am" belong to it
        ("t are u d y h o d a n", "Trudy Hogan"),
        ("mu r a e l hey are ris", "Muriel Harris"),
        ("the rent h u d s on", "Brent Hudson"),  # "b" as a word
        ("kilo alpha tango echo", "Kate"),
        ("Sierra Uniform Sierra Alpha November Lima Echo Echo", "Susan Lee"),  # the letter said twice is no surname
    ],
)
def test_it_takes_misheard_letters_for_the_nearest_name(text: str, value: str) -> None:
    assert found(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("t a n v e k", "Tanvek"),
        ("o k o n space e b i", "Okon Ebi"),
        ("Z for zebra A for apple V for victor I N", "Zavin"),
        ("alpha romeo delta oscar", "Ardo"),
    ],
)
def test_it_leaves_letters_alone_that_were_heard_one_by_one(text: str, value: str) -> None:
    assert found(text) == [value]


@pytest.mark.parametrize("text", ["q x RR t b LL z v", "kx bd p zt r q", "m m r t t v v zz p", "x1 y2 z3 b4 t5"])
def test_it_makes_no_name_of_letters_that_are_far_from_all(text: str) -> None:
    assert found(text) == []


def test_it_prefers_a_hearing_that_is_a_name() -> None:
    assert found("p r g e t h u ll", "b r i d g e t h u ll", "b r g e t h u l")[:1] == ["Bridget Hull"]


def test_it_points_at_all_the_letters() -> None:
    text = "um see 80 h e r I n e f OR d"
    (fact,) = name.find(Heard(text, NOW, "AU", "customer_name"))
    assert text[slice(*fact.span)] == fact.text == "see 80 h e r I n e f OR d"
    assert fact.confidence < 0.7  # read back before it is relied on


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("first name j o a n last name m o s s", "Joan Moss"),
        ("surname is Moss first name is Joan", "Joan Moss"),
        ("it's joan j o a n last name moss m o s s", "Joan Moss"),
        ("first name Juliet Oscar Echo last name Mike Oscar Sierra Sierra", "Joe Moss"),
        ("my first name is Joan and my surname is spelled m o s s", "Joan Moss"),
        ("last name Moss", "Moss"),
    ],
)
def test_it_joins_a_first_name_and_a_surname_that_are_each_announced(text: str, value: str) -> None:
    assert found(text) == [value]


@pytest.mark.parametrize("text", ["b c d e g p t v z " * 60, "er " * 300, "a8 " * 300, "f OR d " * 140])
def test_it_looks_for_near_names_in_short_answers_only(text: str) -> None:
    misheard._nearest.cache_clear()
    name.find(Heard(text, NOW, "AU", "customer_name"))
    assert misheard._nearest.cache_info().misses == 0
