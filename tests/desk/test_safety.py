"""In danger the first words are right for every trade and country: what to do, then the number to ring."""

import re
from itertools import product

import pytest

from desk import countries, kinds, safety
from extractors import red_flags

TRADE = {"gas", "electric_water", "burst_pipe"}
EVERY = list(product(kinds.codes(), red_flags.RANK, countries.codes()))


@pytest.mark.parametrize(("kind", "flag", "code"), EVERY)
def test_it_has_a_filled_sentence_with_the_right_number(kind: str, flag: str, code: str) -> None:
    country = countries.get(code)
    written = safety.sentence(flag, kinds.get(kind), country, spoken=False)
    said = safety.sentence(flag, kinds.get(kind), country, spoken=True)
    assert country.emergency.written in written
    assert country.emergency.said in said
    assert not re.search(r"[{}]", written + said)
    assert not re.search(r"\d", said)
    for sentence in (written, said):
        assert sentence.count(". ") <= 1
        assert sentence.endswith(".")
        assert len(sentence) <= 300


def test_it_has_a_sentence_for_every_danger_that_is_found() -> None:
    assert set(safety.flags()) == set(red_flags.RANK)


def test_it_refuses_a_danger_it_has_no_words_for() -> None:
    with pytest.raises(safety.UnknownFlagError, match="sunburn"):
        safety.sentence("sunburn", kinds.get("clinic"), countries.get("IN"), spoken=False)


@pytest.mark.parametrize("flag", red_flags.RANK)
def test_it_knows_which_dangers_are_work_for_the_trade(flag: str) -> None:
    assert safety.is_trade(flag) == (flag in TRADE)


def test_it_prefers_the_kinds_own_words() -> None:
    country = countries.get("AU")
    own = safety.sentence("burst_pipe", kinds.get("plumber"), country, spoken=False)
    assert own != safety.sentence("burst_pipe", kinds.get("clinic"), country, spoken=False)


def test_it_tells_a_caller_to_hang_up_first() -> None:
    said = safety.sentence("chest_pain", kinds.get("clinic"), countries.get("IN"), spoken=True)
    assert "hang up and ring one one two" in said


def test_it_does_not_send_someone_in_despair_off_the_line() -> None:
    said = safety.sentence("self_harm", kinds.get("telehealth"), countries.get("AU"), spoken=True)
    assert "hang up" not in said


@pytest.mark.parametrize("code", ["AU", "US", "NZ"])
def test_it_gives_the_poison_line_where_there_is_one(code: str) -> None:
    country = countries.get(code)
    assert country.poison is not None
    assert country.poison.written in safety.sentence("poisoning", kinds.get("pharmacy"), country, spoken=False)


@pytest.mark.parametrize("code", ["AU", "IN", "GB", "US", "NZ"])
def test_it_gives_the_crisis_line_where_there_is_one(code: str) -> None:
    country = countries.get(code)
    assert country.crisis is not None
    assert country.crisis.said in safety.sentence("self_harm", kinds.get("clinic"), country, spoken=True)


def test_it_falls_back_to_the_emergency_number() -> None:
    nigeria = countries.get("NG")
    assert safety.sentence("self_harm", kinds.get("telehealth"), nigeria, spoken=False).endswith("ring 112.")
    assert safety.sentence("poisoning", kinds.get("telehealth"), nigeria, spoken=False).endswith("ring 112.")


@pytest.mark.parametrize(
    ("flag", "advice"),
    [
        ("gas", "leave the building"),
        ("electric_water", "don't touch the switches"),
        ("burst_pipe", "meter"),
        ("bleeding", "Press firmly"),
        ("fitting", "Don't hold them down"),
        ("unconscious", "breathing"),
        ("poisoning", "don't make them vomit"),
    ],
)
def test_it_gives_the_first_aid_that_matters(flag: str, advice: str) -> None:
    for kind in kinds.codes():
        assert advice in safety.sentence(flag, kinds.get(kind), countries.get("AU"), spoken=False)
