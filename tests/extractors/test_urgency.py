"""How much it presses, in everybody's words and the business's own."""

import time
from datetime import datetime

import pytest
import pytz

from desk import kinds
from extractors import urgency
from extractors.facts import Heard, Words

NOW = pytz.timezone("Australia/Melbourne").localize(datetime(2025, 5, 7, 10, 0))
WORDS = Words(urgencies={"emergency": ("water everywhere",), "urgent": ("only toilet",), "flexible": ("slow drip",)})


def first(text: str) -> tuple[str, float] | None:
    facts = urgency.find(Heard(text, NOW, words=WORDS))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return (facts[0].value, facts[0].confidence) if facts else None


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("it's an EMERGENCY", "emergency"),
        ("please come asap", "emergency"),
        ("the kitchen is flooding", "emergency"),
        ("there is water everywhere", "emergency"),
        ("it's quite urgent", "urgent"),
        ("it's our only toilet", "urgent"),
        ("can you come today", "urgent"),
        ("as quickly as you can, this week", "urgent"),
        ("just a routine check", "routine"),
        ("for the annual service", "routine"),
        ("no rush at all", "flexible"),
        ("whenever suits you", "flexible"),
        ("take your time", "flexible"),
        ("a slow drip", "flexible"),
    ],
)
def test_it_reads_the_level(text: str, level: str) -> None:
    assert (first(text) or ("", 0))[0] == level


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("it's not urgent", "routine"),
        ("not an emergency", "routine"),
        ("it isn't really urgent but soon would be nice", "routine"),
        ("not an emergency but quite urgent", "urgent"),
    ],
)
def test_it_hears_a_denial(text: str, level: str) -> None:
    assert (first(text) or ("", 0))[0] == level


@pytest.mark.parametrize(
    "text",
    [
        "it was flooding yesterday but it stopped",
        "do you do emergencies",
        "what's your emergency number",
        "how are you today",
        "see you soon",
        "not today",
        "the tap drips",
        "",
    ],
)
def test_it_finds_no_urgency(text: str) -> None:
    assert first(text) is None


def test_it_believes_a_wish_for_today_less_than_the_word_urgent() -> None:
    today, urgent = first("can you come today"), first("it is urgent")
    assert today is not None
    assert urgent is not None
    assert today[1] < urgent[1]


@pytest.mark.parametrize("piece", ["not very ", "urgent ", "as soon ", "x"])
def test_it_stays_quick_on_ten_thousand_characters(piece: str) -> None:
    start = time.process_time()
    first((piece * 10_000)[:10_000])
    assert time.process_time() - start < 5  # a hang, not a speed


def test_it_takes_what_was_put_right_for_no_emergency() -> None:
    for text in ("burst pipe was fixed last week", "the flooding got sorted", "burst pipe, sorry false alarm"):
        assert urgency.find(Heard(text, NOW)) == []


@pytest.mark.parametrize("text", ["whenever", "anytime", "any day is ok"])
def test_it_hears_only_when_it_suits_in_an_answer_about_time(text: str) -> None:
    fact = urgency.find(Heard(text, NOW, asked="preferred_time"))[0]
    assert (fact.value, fact.confidence) == ("flexible", 0.5)


PLUMBER = kinds.get("plumber").words()


def level(text: str, question: str | None = None) -> str | None:
    facts = urgency.find(Heard(text, NOW, question=question, words=PLUMBER))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return facts[0].value if facts else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("someone come right now please", "emergency"),
        ("its coming through the light fitting", "emergency"),
        ("paani bhar gaya ghar me", "emergency"),
        ("इमरजेंसी है", "emergency"),
        ("we can hardly wait, can't be left over the weekend", "urgent"),
        ("preferably today", "urgent"),
        ("the sooner the better mate", "urgent"),
        ("jaldi aaiye", "urgent"),
        ("i no fit wait again", "urgent"),
        ("within the hour if you can", "urgent"),
        ("i wouldn't call it urgent", "routine"),
        ("urgent nahi hai", "routine"),
        ("koi emergency nahi hai", "routine"),
        ("just the six monthly service", "routine"),
        ("it can wait", "flexible"),
        ("doesn't need to be today", "flexible"),
        ("when you're next out this way", "flexible"),
        ("sometime next month", "flexible"),
        ("koi jaldi nahi hai", "flexible"),
        ("aaram se aaiye", "flexible"),
        ("जल्दी नहीं है", "flexible"),
    ],
)
def test_it_reads_the_level_as_people_put_it(text: str, wanted: str) -> None:
    assert level(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "do you charge extra for emergency callouts",
        "what counts as an emergency",
        "if it's urgent what does it cost",
        "you came so quickly, thank you",
        "is today a holiday",
        "did he come today",
        "a flexible hose",
        "my neighbour's flat was flooded",
        "the pipe burst last winter",
        "i'll ring again soon",
        "no leaks and no wait",
    ],
)
def test_it_hears_no_level_in_questions_in_what_is_over_or_another_meaning(text: str) -> None:
    assert level(text) is None


@pytest.mark.parametrize(
    ("question", "text", "wanted"),
    [
        ("Is it urgent?", "yes", "urgent"),
        ("Is it urgent?", "not really", "routine"),
        ("Is this an emergency?", "yeah", "emergency"),
        ("Is it urgent or can it wait?", "yes", None),
        ("Is it urgent or can it wait?", "it can wait", "flexible"),
        ("Which suburb is it?", "yes", None),
    ],
)
def test_it_takes_a_bare_answer_to_its_question(question: str, text: str, wanted: str | None) -> None:
    assert level(text, question) == wanted
