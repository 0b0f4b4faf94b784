"""A sentence as rules compare it, with every character in its place."""

import pytest

from extractors.plain import plain, words


@pytest.mark.parametrize("text", ["It’s OK\nthen", "İSTANBUL", "STRASSE ß", "हाँ JI", "", "👍🏽 Yes"])
def test_it_keeps_every_character_in_its_place(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert plain(text) == plain(plain(text))


def test_it_knows_words_of_both_scripts() -> None:
    assert words("Haan, ठीक है — it’s FINE") == {"haan", "ठीक", "है", "it's", "fine"}
