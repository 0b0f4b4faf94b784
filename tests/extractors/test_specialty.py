"""The sort of doctor named."""

from datetime import datetime

import pytest
import pytz

from extractors import specialty
from extractors.facts import Heard

NOW = pytz.timezone("Asia/Kolkata").localize(datetime(2025, 5, 7, 10, 0))


def found(text: str) -> list[str]:
    facts = specialty.find(Heard(text, NOW, "IN"))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return [fact.value for fact in facts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I'd like a cardiologist please", ["cardiologist"]),
        ("is there a skin doctor on friday", ["skin doctor"]),
        ("a Family Counsellor near me", ["family counsellor"]),
        ("not a psychiatrist, a psychologist", ["psychologist"]),
        ("an ENT specialist", ["ent specialist"]),
        ("some doctor will do", []),
        ("my tap drips", []),
    ],
)
def test_it_takes_the_sort_of_doctor_in_the_customers_words(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted
