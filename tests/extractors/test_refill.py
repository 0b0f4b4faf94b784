"""Asking for more of a medicine."""

from datetime import datetime

import pytest
import pytz

from extractors import refill
from extractors.facts import Heard

NOW = pytz.timezone("Asia/Kolkata").localize(datetime(2025, 5, 7, 10, 0))


def found(text: str) -> str | None:
    facts = refill.find(Heard(text, NOW, "IN"))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return facts[0].text if facts else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I need my tablets again", "need my tablets again"),
        ("please refill my prescription", "refill my prescription"),
        ("I'm running out of metformin", "running out of"),
        ("can I get a repeat script", "repeat script"),
        ("my tablets are finished", "tablets are finished"),
    ],
)
def test_it_hears_a_refill(text: str, words: str) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text", ["I don't need my tablets", "running out of hot water", "running out of time", "what are tablets", ""]
)
def test_it_hears_none(text: str) -> None:
    assert found(text) is None


@pytest.mark.parametrize(
    ("text", "is_refill"),
    [
        ("i need my amlodipine and metformin again", True),
        ("want the tablets again", True),
        ("doctor stopped the metformin", False),
        ("i need the drain fixed again", False),
    ],
)
def test_it_hears_again_as_more_of_a_medicine(text: str, is_refill: bool) -> None:
    assert bool(refill.find(Heard(text, NOW))) is is_refill


@pytest.mark.parametrize(
    "text", ["metformin khatam ho gayi", "dawai khatam ho gayi", "दवाई खत्म हो गई", "my crestor has run out"]
)
def test_it_hears_that_a_medicine_is_used_up(text: str) -> None:
    assert found(text)
