"""The problem in the customer's own words."""

import time
from datetime import datetime

import pytest
import pytz

from extractors import issue
from extractors.facts import Heard, Words

NOW = pytz.timezone("Australia/Melbourne").localize(datetime(2025, 5, 7, 10, 0))
WORDS = Words(services={"blocked_drain": ("blocked drain",), "toilet_repair": ("toilet",)})


def found(text: str, asked: str | None = None) -> str | None:
    facts = issue.find(Heard(text, NOW, asked=asked, words=WORDS))
    assert all(text[slice(*fact.span)] == fact.text and len(fact.text) <= 200 for fact in facts)
    return facts[0].value if facts else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kitchen sink blocked", "kitchen sink blocked"),
        (
            "Hi, I'm Ada in Perth. I have a blocked drain in my laundry. It's quite urgent",
            "blocked drain in my laundry",
        ),
        ("hi its tom from carlton ive got a leaking tap can someone come today its urgent", "leaking tap"),
        ("My toilet is cracked and it's an emergency. Can you come today?", "toilet is cracked"),
        ("hello this is Ngozi, the shower stopped working. Can you come?", "shower stopped working"),
        ("my tooth hurts, can i see a doctor tomorrow", "tooth hurts"),
        ("I have a fever since yesterday", "fever since yesterday"),
        ("good morning, I need someone to fix a dripping tap in Coburg", "fix a dripping tap"),
        ("I'm having trouble with my toilet, it keeps running", "toilet, it keeps running"),
        ("no hot water since this morning", "no hot water since this morning"),
    ],
)
def test_it_keeps_the_problem_and_drops_the_rest(text: str, words: str) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text", ["what are your hours", "yes", "I want to book an appointment", "my name is Sarah", ""]
)
def test_it_finds_no_problem(text: str) -> None:
    assert found(text) is None


def test_it_takes_the_whole_answer_to_its_question() -> None:
    assert found("um, the thing under the basin is wet", "issue_description") == "the thing under the basin is wet"
    assert found("yes", "issue_description") is None
    assert found("I don't know", "issue_description") is None


def test_it_cuts_a_long_answer_at_a_word() -> None:
    words = found("the pipe rattles " * 40, "issue_description")
    assert words is not None
    assert words.split()[-1] in ("the", "pipe", "rattles")


@pytest.mark.parametrize("piece", ["i have ", "and my ", "leak, ", "x", " "])
def test_it_stays_quick_on_ten_thousand_characters(piece: str) -> None:
    start = time.process_time()
    found((piece * 10_000)[:10_000])
    assert time.process_time() - start < 5  # a hang, not a speed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("next friday for a leaking tap", "leaking tap"),
        ("tomorrow 10am for fever", "fever"),
        ("bloody shower is dripping again", "shower is dripping again"),
        ("You fixed my sink last year and now the toilet is leaking", "the toilet is leaking"),
        ("leaking tap friday 10am", "leaking tap"),
        ("the heater broke, how much to fix it", "heater broke"),
    ],
)
def test_it_keeps_day_price_and_what_is_past_out(text: str, words: str) -> None:
    assert found(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "what's the price for a leaking tap",
        "how much to fix a dripping shower",
        "do you fix leaking taps",
        "did you fix my neighbour's tap",
        "burst pipe was fixed last week",
        "then book me for saturday",
        "book for my mother actually",
    ],
)
def test_it_takes_no_question_and_no_booking_for_a_problem(text: str) -> None:
    assert found(text) is None
    assert found(text, "issue_description") is None or "fixed" in text


def test_it_leaves_the_greeting_out_of_an_answer() -> None:
    assert found("good morning my toilet is blocked", "issue_description") == "my toilet is blocked"


@pytest.mark.parametrize(
    ("text", "words", "answered"),
    [
        ("i don't have a blocked drain, i have a leaking tap", "leaking tap", "i have a leaking tap"),
        ("it's not the toilet, it's the shower", "shower", "it's the shower"),
        ("i never said blocked drain, i said leaking tap", "leaking tap", "leaking tap"),
        ("it's not the 5th, it's the 6th", None, "it's not the 5th, it's the 6th"),
    ],
)
def test_it_tells_only_what_was_not_denied(text: str, words: str | None, answered: str) -> None:
    assert found(text) == words
    assert found(text, "issue_description") == answered
