"""Words, their stems, and what is remembered of them."""

import pytest

from extractors import stems


def test_it_makes_once_what_it_keeps_of_a_word() -> None:
    made: list[str] = []

    def make(word: str) -> int:
        made.append(word)
        return len(made)

    kept = stems.Kept(make)
    assert [kept["tap"], kept["drain"], kept["tap"]] == [1, 2, 1]
    assert made == ["tap", "drain"]


def test_it_remembers_nothing_longer_than_a_word() -> None:
    kept = stems.Kept(len)
    longest = "a" * stems.LONGEST_KEPT
    assert [kept[longest], kept[longest + "a"]] == [len(longest), len(longest) + 1]
    assert list(kept) == [longest]


def test_it_remembers_only_so_many_words() -> None:
    kept = stems.Kept(len)
    for number in range(stems.MOST_KEPT + 1):
        assert kept[f"word{number}"] == len(f"word{number}")
    assert list(kept) == [f"word{stems.MOST_KEPT}"]


@pytest.mark.parametrize(("words", "fits"), [(("my", "taps"), True), (("my", "tape"), False), ((), False)])
def test_it_looks_cheaply_whether_a_word_fits(words: tuple[str, ...], fits: bool) -> None:
    hint = stems.Hint("taps?")
    assert hint.stands_in(words) is fits
    assert hint.stands_in(words) is fits
