"""Parts of a sentence that are each about another person."""

from datetime import datetime

import pytest

from extractors import apart
from extractors.facts import Heard

NOW = datetime(2025, 12, 15, 10, 0)


def parts(text: str) -> list[str]:
    """Each as "relation name: words"; "me" is who speaks, "-" nobody."""
    found = apart.find(Heard(text, NOW, "IN"))
    whom = ["-" if told is None else " ".join(fact.value for fact in told) or "me" for _, told in found]
    return [f"{one}: {text[slice(*span)]}" for one, (span, _) in zip(whom, found, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "appointment for me tomorrow 10 am fever and for my wife Priya at 10:30 back pain",
            "me: appointment for me tomorrow 10 am fever | wife Priya: for my wife Priya at 10:30 back pain",
        ),
        (
            "book 10 am for Aarav fever and 10:15 for Diya cough",
            "other person Aarav: book 10 am for Aarav fever | other person Diya: 10:15 for Diya cough",
        ),
        (
            "my mother Sunita needs a check-up tomorrow. Also for my daughter Anaya friday 11am, vaccination",
            "mother Sunita: my mother Sunita needs a check-up tomorrow"
            " | daughter Anaya: for my daughter Anaya friday 11am, vaccination",
        ),
        (
            "today 4pm headache and my wife Bisi tomorrow 10am rashes",
            "-: today 4pm headache | wife Bisi: my wife Bisi tomorrow 10am rashes",
        ),
        (
            "refill for my father Mohan amlodipine, and for me thyronorm",
            "father Mohan: refill for my father Mohan amlodipine | me: for me thyronorm",
        ),
        (
            "mujhe kal 10 baje bukhar aur meri wife ko 11 baje kamar dard",
            "-: mujhe kal 10 baje bukhar | wife: meri wife ko 11 baje kamar dard",
        ),
    ],
)
def test_it_tells_the_parts_apart(text: str, expected: str) -> None:
    assert " | ".join(parts(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "tomorrow 11 am for my mother, knee pain and fever since monday",
        "my son Aarav has fever and cough, can you see him tomorrow at 5 and tell me the fee",
        "my mother needs a checkup on friday, my sister will bring her at 11",
        "appointment for my mother, she is 70, for Dr Mehta tomorrow at 10",
        "I and my wife are coming at 10 tomorrow, she has fever",
        "and for my father also same day",
    ],
)
def test_it_leaves_whole_what_is_about_one(text: str) -> None:
    assert parts(text) == []
