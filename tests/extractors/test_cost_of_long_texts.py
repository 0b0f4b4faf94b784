"""What a long text costs, counted in calls rather than in time: it grows with the text at most, and then no more."""

import random
import sys
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from desk import kinds
from extractors import all as every
from extractors import red_flags
from extractors.facts import Heard
from extractors.red_flags import patterns
from extractors.red_flags.meanings import meanings
from extractors.red_flags.patterns import RULES
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


def every_cue() -> list[str]:
    """Every word and phrase that any kind of business or any danger is known by."""
    cues: set[str] = {cue for rule in RULES for cue in rule.triggers} | set(meanings().words)
    cues |= {" ".join(phrase) for of_two in meanings().phrases.values() for phrase, _ in of_two}
    for words in (kinds.get(code).words() for code in kinds.codes()):
        told: Iterable[Iterable[str]] = (*words.services.values(), *words.urgencies.values(), *words.alike.values())
        cues |= {word for group in told for word in group} | set(words.never)
    return sorted(cues)


def of_units(units: list[str], seed: int, joined: str = " ", size: int = 10_000) -> str:
    """A text of some of these in no order."""
    chance = random.Random(seed)
    said = ""
    while len(said) < size:
        said += chance.choice(units) + joined
    return said[:size]


DEVANAGARI = [chr(code) for code in range(0x900, 0x980)]
STORMS = {
    "punctuation": list(".,;:!?()\"'-/\u2026\u2013\u0964@#$%&*+=_~"),
    "digits-and-marks": list("0123456789-/.:, +"),
    "letters": list("abest"),
    "devanagari": [*DEVANAGARI, " "],
    "blanks": list(" \n\ta"),
}
MOST_FOR_WORST, MOST_STRETCHES = 20_000, 400
"""Calls, and stretches of text in which a wording of danger is looked for, well above what any 10,000 letters take."""


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


def stretches(text: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """In how many stretches of a text the wordings of danger are looked for."""
    looked: list[int] = []
    around = patterns._around

    def counted(places: list[int], starts: list[int], last: int) -> list[tuple[int, int]]:
        found = around(places, starts, last)
        looked.append(len(found))
        return found

    monkeypatch.setattr(patterns, "_around", counted)
    red_flags.find(Heard(text, NOW))
    return sum(looked)


@pytest.mark.parametrize("joined", [" ", ". ", ", "])
@pytest.mark.parametrize("how_many", [2, 3, 4, 5, None])
def test_it_reads_any_mix_of_cues_in_so_many_steps(
    how_many: int | None, joined: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    cues = every_cue()
    for seed in range(3):
        units = random.Random(seed).sample(cues, how_many) if how_many else cues
        text = of_units(units, seed, joined)
        assert calls(every.find_all, text) <= MOST_FOR_WORST, units[:5]
        assert stretches(text, monkeypatch) <= MOST_STRETCHES, units[:5]


@pytest.mark.parametrize("storm", STORMS)
def test_it_reads_a_storm_of_signs_in_so_many_steps(storm: str) -> None:
    assert calls(every.find_all, of_units(STORMS[storm], 1, "")) <= MOST_FOR_WORST


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
    sentences = [f"the drain number {n} is blocked" for n in range(400)]
    assert parts_read(of_units(sentences, 1, ". "), monkeypatch) == 5


def test_it_reads_no_further_where_several_dangers_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert parts_read("i smell gas and my dad cant breathe. " + mixed(9_000), monkeypatch) == 1


@pytest.mark.parametrize("place", [1_000, 1_500, 2_000, 2_800, 3_500, 4_000])
def test_it_hears_a_danger_amid_what_is_said_over_and_over(place: int) -> None:
    filler = "the drain is blocked and " * 400
    text = f"{filler[:place]} my dad can't breathe. {filler}"[:4_096]
    assert "breathing" in [fact.value for fact in red_flags.find(Heard(text, NOW))]


@pytest.mark.parametrize("place", [1_000, 2_000, 3_000, 4_000])
def test_it_hears_a_danger_amid_much_that_sounds_like_one(place: int) -> None:
    harmless = [
        "no chest pain",
        "the water is cold",
        "i take two tablets",
        "no gas smell",
        "my side of the house",
        "dad",
    ]
    filler = of_units(harmless, 2, ". ")
    assert red_flags.find(Heard(filler[:4_096], NOW)) == []
    text = f"{filler[:place]}. she is not breathing at all. {filler}"[:4_096]
    assert [fact.value for fact in red_flags.find(Heard(text, NOW))] == ["breathing"]


def test_it_hears_the_end_of_a_text_that_is_said_over_and_over() -> None:
    text = "the drain is blocked and " * 400 + "my name is Mara Quill"
    assert [fact.value for fact in every.find_all(Heard(text, NOW, words=WORDS)) if fact.name == "customer_name"] == [
        "Mara Quill"
    ]
