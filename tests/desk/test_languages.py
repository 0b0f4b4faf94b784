"""Languages are data: every trade and every danger has its words, with the right number, in each of them."""

import re
from datetime import date
from itertools import product

import pytest
from pydantic import ValidationError

from bot.phrases import Wording
from desk import countries, kinds, languages, safety
from desk.businesses import spoken
from tests.bot.test_phrases import OTHERS, values

TODAY = date(2025, 12, 15)
EVERY = list(product(OTHERS, kinds.codes()))
DANGERS = list(product(OTHERS, kinds.codes(), safety.flags()))


@pytest.mark.parametrize(("language", "code"), EVERY)
def test_it_has_the_words_of_every_trade(language: str, code: str) -> None:
    plain, theirs = kinds.get(code), languages.get(language).kinds[code]
    assert set(theirs.services) == set(plain.services)
    assert set(theirs.safety) == set(plain.safety)
    told = languages.kind(code, language)
    assert told.greeting_offer == theirs.offer != plain.greeting_offer
    assert told.labels.customer == plain.labels.customer
    assert told.services[plain.other_service].words == plain.services[plain.other_service].words
    assert len(told.hints()) <= kinds.MOST_HINTS


@pytest.mark.parametrize("language", OTHERS)
def test_it_has_a_sentence_for_every_danger(language: str) -> None:
    theirs = languages.get(language)
    assert set(theirs.safety) == set(safety.flags())
    for flag, text in theirs.safety.items():
        assert values(text) == (
            {"crisis"} if flag in {"self_harm"} else values(text) & {"ring", "emergency", "gas", "poison"}
        )
    assert set(theirs.lines) == {"gas", "poison", "crisis"}


@pytest.mark.parametrize(("language", "code", "flag"), DANGERS)
def test_it_gives_the_right_number_in_danger(language: str, code: str, flag: str) -> None:
    for country in map(countries.get, ("IN", "AU", "NG")):
        kind = languages.kind(code, language)
        written = safety.sentence(flag, kind, country, False, language)
        assert country.emergency.written in written
        assert not re.search(r"[{}]|  ", written)
        assert len(re.findall(r"[.।](?:\s|$)", written)) <= 2
        assert len(written) <= 300


def test_it_says_the_number_in_hindi() -> None:
    wording = Wording(True, "IN", TODAY, "hi")
    said = safety.sentence("chest_pain", languages.kind("clinic", "hi"), countries.get("IN"), True, "hi",
                           wording.short_number)  # fmt: skip
    assert "फ़ोन रखकर एक एक दो पर फ़ोन कीजिए" in said
    assert not re.search(r"[0-9A-Za-z]", said)
    despair = safety.sentence("self_harm", languages.kind("clinic", "hi"), countries.get("IN"), True, "hi",
                              wording.short_number)  # fmt: skip
    assert "एक चार चार एक छह" in despair
    assert "फ़ोन रखकर" not in despair


@pytest.mark.parametrize(
    ("written", "country", "tongues"),
    [
        (None, "AU", ("en",)),
        (None, "IN", ("en", "hi")),
        ("hi,en", "IN", ("hi", "en")),
        ("en", "IN", ("en",)),
        ("hi", "NG", ("hi",)),
        ("xx", "AU", ("en",)),
    ],
)
def test_it_knows_what_a_business_speaks(written: str | None, country: str, tongues: tuple[str, ...]) -> None:
    assert spoken(written, country) == tongues


def test_it_names_what_a_business_may_choose() -> None:
    assert languages.names() == {"en": "English", "hi": "Hindi"}
    assert languages.is_known("hi-Latn")
    assert not languages.is_known("xx")
    with pytest.raises(languages.UnknownLanguageError, match="hi-Latn"):
        languages.get("xx")


def test_it_refuses_a_misspelled_key() -> None:
    hindi = languages.get("hi").model_dump()
    with pytest.raises(ValidationError, match="greeting"):
        languages.Language.model_validate({**hindi, "greeting": "नमस्ते"})
