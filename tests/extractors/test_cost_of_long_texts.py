"""What a long text costs, counted in calls rather than in time: it grows with the text at most, and then no more."""

import random
import sys
from collections.abc import Callable
from typing import Any

import pytest

from desk import kinds
from extractors import all as every
from extractors import red_flags
from extractors.facts import Heard
from tests.extractors.test_all import MELBOURNE as NOW

SAID = """
no hot water, the drain is blocked, gas smell, can't stop the water, leaking tap in the bathroom, not urgent, urgent,
run out of insulin, reorder, inspection, 0491 570 156, by friday, i can't breathe, water near the power point, it burst
""".replace("\n", " ").split(",")
WORDS = kinds.get("plumber").words()
MOST_CALLS, MOST_FOR_NUMBERS = 45_000, 100_000
"""Above what any of these texts takes, below what it was when each mention was held against each other; the phone
library has many small steps."""


def mixed(size: int) -> str:
    """Phrases of trouble in no order, so that no stretch of them is said twice."""
    chance = random.Random(5)
    said = ""
    while len(said) < size:
        said += chance.choice(SAID).strip() + " "
    return said[:size]


def calls(find: Callable[[Heard], Any], text: str) -> int:
    """How many functions are called to read the text, Python's own among them."""
    count = 0

    def seen(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    heard = Heard(text, NOW, words=WORDS)
    find(heard)  # what is made once is made, and words are known
    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        find(Heard(text + " ", NOW, words=WORDS))
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("find", every.EXTRACTORS, ids=lambda find: find.__module__.rpartition(".")[2])
def test_it_takes_at_most_so_much_longer_as_the_text_is(find: Callable[[Heard], Any]) -> None:
    short, long = calls(find, mixed(500)), calls(find, mixed(1000))
    assert long <= 2.6 * short + 400


@pytest.mark.parametrize("unit", [*SAID, ""], ids=lambda unit: unit.strip().replace(" ", "-") or "mixed")
def test_it_reads_a_very_long_text_in_so_many_steps(unit: str) -> None:
    text = (unit.strip() + " ") * 10_000 if unit else mixed(10_000)
    most = MOST_FOR_NUMBERS if unit.strip()[:1].isdigit() else MOST_CALLS
    assert calls(every.find_all, text[:10_000]) <= most


def test_it_takes_no_longer_for_a_text_that_goes_on() -> None:
    assert calls(every.find_all, mixed(40_000)) <= 1.3 * calls(every.find_all, mixed(10_000))


def parts_read(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many parts of a text danger is looked for in."""
    read: list[int] = []
    in_window = red_flags._in_window
    monkeypatch.setattr(red_flags, "_in_window", lambda *given: read.append(1) or in_window(*given))
    red_flags.find(Heard(text, NOW))
    return len(read)


@pytest.mark.parametrize("unit", ["gas smell ", "no hot water and the drain is blocked "])
def test_it_looks_once_for_danger_in_what_is_said_over_and_over(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert parts_read((unit * 1000)[:10_000], monkeypatch) == 1


def test_it_looks_for_danger_in_all_parts_of_what_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert parts_read(mixed(10_000), monkeypatch) == 3


@pytest.mark.parametrize("place", [1_000, 1_500, 2_000, 2_800, 3_500, 4_000])
def test_it_hears_a_danger_amid_what_is_said_over_and_over(place: int) -> None:
    filler = "the drain is blocked and " * 400
    text = f"{filler[:place]} my dad can't breathe. {filler}"[:4_096]
    assert "breathing" in [fact.value for fact in red_flags.find(Heard(text, NOW))]


def test_it_hears_the_end_of_a_text_that_is_said_over_and_over() -> None:
    text = "the drain is blocked and " * 400 + "my name is Mara Quill"
    assert [fact.value for fact in every.find_all(Heard(text, NOW, words=WORDS)) if fact.name == "customer_name"] == [
        "Mara Quill"
    ]
