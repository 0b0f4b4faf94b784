"""Services recognised by the business's own words."""

import time
from datetime import datetime

import pytest
import pytz

from desk import kinds
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


def test_it_takes_the_beginning_of_a_question_for_no_service() -> None:
    stocked = Words(services={"stock": ("do you have",)})
    assert found("when do you close", stocked) == []
    assert found("do you have it in blue", stocked) == ["stock"]


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


PLUMBER = kinds.get("plumber").words()
CLINIC = kinds.get("clinic").words()


@pytest.mark.parametrize(
    ("text", "service"),
    [
        ("the trough just sits there full of scummy water", "blocked_drain"),
        ("our septic has come back up into the yard", "blocked_drain"),
        ("bathtub takes forever to empty", "blocked_drain"),
        ("nali jaam ho gayi hai", "blocked_drain"),
        ("my kitchen sink is blocked in Coburg", "blocked_drain"),
        ("the toilet has been blocked in the upstairs bathroom", "toilet_repair"),
        ("the spigot by the gate wont shut off", "leaking_tap"),
        ("rasoi ka nal band nahi hota", "leaking_tap"),
        ("नल से पानी टपक रहा है", "leaking_tap"),
        ("the lav keeps running after you flush", "toilet_repair"),
        ("commode jaam hai", "toilet_repair"),
        ("havent had a hot bath in two days", "hot_water"),
        ("geezer not heating up", "hot_water"),
        ("garam paani band hai", "hot_water"),
        ("whiff of gas by the cooker", "gas_fitting"),
        ("hob wont light", "gas_fitting"),
        ("the flexi under the trough let go", "burst_pipe"),
        ("water streaming down the lounge wall", "burst_pipe"),
        ("borehole pump no dey work", "other_plumbing"),
        ("ghar me paani nahi aa raha", "other_plumbing"),
    ],
)
def test_it_joins_a_thing_with_what_is_wrong_with_it(text: str, service: str) -> None:
    assert found(text, PLUMBER)[:1] == [service]


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("the drain is fine its the tap that leaks", ["leaking_tap"]),
        ("there's no gas smell just no hot water", ["hot_water"]),
        ("we had the toilet replaced last month now the tap drips", ["leaking_tap"]),
        ("the tap used to drip", []),
        ("what if the pipe bursts overnight", []),
        ("my neighbour's toilet is blocked", []),
        ("my neighbour's toilet is blocked and it comes through our ceiling", ["toilet_repair"]),
        ("can i tap to pay", []),
        ("i live at 4 drain street", []),
        ("gas nahi, nal tapak raha hai", ["leaking_tap"]),
        ("i can't use the toilet", ["toilet_repair"]),
    ],
)
def test_it_leaves_out_what_is_fine_over_feared_or_somebody_elses(text: str, services: list[str]) -> None:
    assert found(text, PLUMBER) == services


def test_it_takes_where_it_is_for_no_job_of_its_own() -> None:
    assert found("a pipe has burst behind the toilet", PLUMBER) == ["burst_pipe"]
    assert found("something dripping behind the toilet", PLUMBER) == ["toilet_repair"]


def test_it_puts_the_catch_all_behind_a_service_that_is_named() -> None:
    assert found("when the dishwasher runs the sink backs up", PLUMBER)[:1] == ["blocked_drain"]


@pytest.mark.parametrize(
    "text", ["move my appointment to thursday", "fix the booking please", "no leaks here", "is this a1 plumbing"]
)
def test_it_supposes_no_job_where_none_is_told(text: str) -> None:
    assert found(text, PLUMBER) == []


def test_it_takes_an_everyday_word_for_no_slip_of_the_business_words() -> None:
    assert found("a burger please", PLUMBER) == []
    assert found("the dran is blocked", PLUMBER) == ["blocked_drain"]


def test_it_reads_the_words_of_another_trade_in_its_own_language() -> None:
    assert found("बच्चे को बुखार है", CLINIC)[:1] == ["child_checkup"]
    assert found("my molar is killing me", CLINIC) == ["dental"]


def test_it_keeps_apart_two_businesses_with_words_of_their_own() -> None:
    one, other = Words(services={"a": ("thing",)}), Words(services={"b": ("thing",)})
    assert (found("the thing", one), found("the thing", other), found("the thing", one)) == (["a"], ["b"], ["a"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the dunnys blocked again", "toilet_repair"),
        ("the toilet is overflowing all over the hallway", "toilet_repair"),
        ("theres a water hammer in the wall", "other_plumbing"),
        ("the pipes are knocking at night", "other_plumbing"),
        ("lit the oven and it went bang", "gas_fitting"),
        ("the hw unit is dripping", "hot_water"),
        ("hw tank pouring water onto the path", "hot_water"),
        ("the garage is filling up with water", "burst_pipe"),
        ("the laundry drain is filling up with water", "blocked_drain"),
        ("please send your plumber", "other_plumbing"),
        ("i want a plumber", "other_plumbing"),
        ("where can your plumber park", None),
        ("is the plumber bringing a ladder", None),
    ],
)
def test_it_tells_the_thing_at_fault_from_the_tradesman_and_the_room(text: str, wanted: str | None) -> None:
    assert (found(text, PLUMBER) or [None])[0] == wanted
