"""The sentences: none that nobody says, none that is missing, numbers and times as people say them."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.phrases import Wording, phrases, said, written
from bot.session import LADDER
from bot.tasks import asked, questions

ROOT = Path(__file__).resolve().parents[2]
# Families whose last part is put together when it is said.
FAMILIES = ("ask.", "file.", "ack.got_", "what.", "answer.", "trouble.")
SOURCE = "\n".join(path.read_text("utf-8") for part in ("bot", "channels") for path in (ROOT / part).rglob("*.py"))


@pytest.mark.parametrize("key", [key for key in phrases("en") if not key.startswith(FAMILIES)])
def test_it_keeps_no_sentence_that_nobody_says(key: str) -> None:
    assert f'"{key}"' in SOURCE


@pytest.mark.parametrize("key", sorted(set(re.findall(r'say\(\s*f?"([a-z_]+\.[a-z_.]+)"', SOURCE))))
def test_it_has_every_sentence_that_is_said(key: str) -> None:
    assert key in phrases("en")


@pytest.mark.parametrize("question", sorted(set(asked.SPECIAL) - set(LADDER) | set(questions.KEYS)))
def test_it_can_put_every_question_again(question: str) -> None:
    for variant in ("first", "short", "again", "offer"):
        assert f"ask.{question}.{variant}" in phrases("en")


def test_it_needs_no_more_values_for_the_eye_than_for_the_ear() -> None:
    for key, phrase in phrases("en").items():
        spoken, seen = (set(re.findall(r"\{(\w+)\}", text)) for text in (phrase.voice, phrase.chat))
        assert seen - spoken <= {"offer", "name", "phone_example", "reference"}, key


@pytest.mark.parametrize(
    ("number", "region", "spoken", "seen"),
    [
        ("+61412345678", "AU", "oh four one two, three four five, six seven eight", "0412 345 678"),
        ("+61412333467", "AU", "oh four one two, triple three, four six seven", "0412 333 467"),
        ("+919876543210", "IN", "nine eight seven six five, four three two one oh", "+91 98765 43210"),
        ("+14155550000", "AU", "plus one, four one five, triple five, triple oh oh", "+1 415-555-0000"),
    ],
)
def test_it_says_numbers_in_groups(number: str, region: str, spoken: str, seen: str) -> None:
    assert said.number(number, region) == spoken
    assert written.number(number, region) == seen


@pytest.mark.parametrize(
    ("time", "spoken", "seen"),
    [("14:30", "half past two", "2:30 pm"), ("10:00", "ten", "10 am"), ("16:45", "quarter to five", "4:45 pm"),
     ("12:00", "midday", "12 pm"), ("00:00", "midnight", "12 am"), ("20:05", "eight oh five at night", "8:05 pm"),
     ("11:45", "quarter to twelve", "11:45 am")],
)  # fmt: skip
def test_it_says_times_as_people_do(time: str, spoken: str, seen: str) -> None:
    assert said.clock(time) == spoken
    assert written.clock(time) == seen


def test_it_says_days_as_people_do() -> None:
    today = date(2024, 8, 5)
    assert [said.day(day, today) for day in (today, date(2024, 8, 6), date(2024, 8, 7), date(2024, 9, 16))] == [
        "today", "tomorrow", "Wednesday the seventh", "Monday the sixteenth of September",
    ]  # fmt: skip
    assert written.day(date(2025, 1, 3), today) == "Fri 3 Jan 2025"
    assert written.money(250000, "₹") == "₹2,500"
    assert Wording(True, "AU", today).time("16:00-18:00") == "between four and six"
