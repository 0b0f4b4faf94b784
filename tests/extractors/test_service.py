"""Services recognised by the business's own words."""

import time
from datetime import datetime

import pytest
import pytz

from extractors import service
from extractors.facts import Heard, Words

NOW = pytz.timezone("Australia/Melbourne").localize(datetime(2025, 5, 7, 10, 0))
WORDS = Words(
    services={
        "blocked_drain": ("blocked drain", "clogged drain", "blocked sink", "drain"),
        "leaking_tap": ("leaking tap", "dripping tap", "tap"),
        "toilet_repair": ("toilet", "loo", "blocked toilet"),
        "hot_water": ("no hot water", "water heater", "hot water"),
    },
    other_service="other_plumbing",
)


def found(text: str, words: Words = WORDS) -> list[str]:
    facts = service.find(Heard(text, NOW, words=words))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return [fact.value for fact in facts]


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("my toilet is blocked", ["toilet_repair"]),
        ("the drain is blocked", ["blocked_drain"]),
        ("blocked kitchen drain", ["blocked_drain"]),
        ("two CLOGGED drains", ["blocked_drain"]),
        ("a blocked drain in my kitchen sink", ["blocked_drain"]),
        ("the tap keeps dripping", ["leaking_tap"]),
        ("we don't have hot water", ["hot_water"]),
        ("the tap is leaking and the loo too", ["leaking_tap", "toilet_repair"]),
        ("my toliet won't flush", ["toilet_repair"]),
    ],
)
def test_it_knows_the_service_by_the_business_words(text: str, services: list[str]) -> None:
    assert found(text) == services


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("it's not the toilet, it's the tap", ["leaking_tap"]),
        ("it isn't the drain but the tap", ["leaking_tap"]),
        ("I'm not sure but the drain is slow", ["blocked_drain"]),
    ],
)
def test_it_hears_what_it_is_not(text: str, services: list[str]) -> None:
    assert found(text) == services


def test_it_falls_back_only_for_a_job() -> None:
    fact = service.find(Heard("I need someone to fix the gutter", NOW, words=WORDS))[0]
    assert (fact.value, fact.confidence) == ("other_plumbing", 0.5)
    assert found("what are your hours") == []
    assert found("hello, this is Tom") == []


def test_it_finds_nothing_without_words() -> None:
    assert found("my toilet is blocked", Words()) == []


@pytest.mark.parametrize("piece", ["no not ", "toilet tap drain ", "blocked, ", "x", " "])
def test_it_stays_quick_on_ten_thousand_characters(piece: str) -> None:
    start = time.process_time()
    found((piece * 10_000)[:10_000])
    assert time.process_time() - start < 5  # a hang, not a speed


GAS = Words(services={"gas": ("gas",), "toilet": ("toilet",), "hot_water": ("hot water", "hot water not working")})


@pytest.mark.parametrize(
    "text",
    ["do you do gas", "is there gas in my street", "gas bill question", "my dog is called Gas", "how do you do gas"],
)
def test_it_hears_no_wish_in_a_question_about_the_business(text: str) -> None:
    facts = service.find(Heard(text, NOW, words=GAS))
    assert all(fact.confidence <= 0.4 for fact in facts)


def test_it_keeps_two_services_in_the_order_said() -> None:
    text = "I need my toilet fixed and also the hot water is not working"
    facts = service.find(Heard(text, NOW, words=GAS))
    assert [fact.value for fact in facts] == ["toilet", "hot_water"]


def test_it_leaves_out_what_was_put_right() -> None:
    assert service.find(Heard("the toilet was fixed last week", NOW, words=GAS)) == []


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("i don't have a blocked drain, i have a leaking tap", ["leaking_tap"]),
        ("i do not actually have a blocked drain, it's the tap", ["leaking_tap"]),
        ("it's not the toilet, it's the shower", []),
        ("the toilet is not blocked, it leaks", ["toilet_repair"]),
        ("not just the toilet, the tap too", ["toilet_repair", "leaking_tap"]),
    ],
)
def test_it_denies_a_phrase_with_all_its_words(text: str, services: list[str]) -> None:
    assert found(text) == services
