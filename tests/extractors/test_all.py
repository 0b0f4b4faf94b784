"""Whole sentences: every extractor at once, and who owns words that several of them claim."""

from datetime import datetime

import pytest
import pytz

from extractors.all import find_all
from extractors.facts import Fact, Heard, Words

MELBOURNE = pytz.timezone("Australia/Melbourne").localize(datetime(2025, 5, 7, 10, 0))
PLUMBER = Words(
    services={
        "blocked_drain": ("blocked drain", "blocked sink"),
        "toilet_repair": ("toilet",),
        "leaking_tap": ("leaking tap",),
    },
    other_service="other_plumbing",
)
MIKE = (
    "Hi, I'm Mike from Brisbane. My toilet is blocked and it's an emergency. "
    "Can you come today? My number is 0412 345 678."
)
SARAH = (
    "Hi, my name is Sarah and I'm in North Sydney. I have a blocked drain in my kitchen sink. "
    "It's quite urgent and I need someone to come today if possible."
)


def values(text: str, asked: str | None = None, words: Words = PLUMBER) -> dict[str, str]:
    facts = find_all(Heard(text, MELBOURNE, asked=asked, words=words))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return {fact.name: fact.value for fact in reversed(facts)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            MIKE,
            {
                "customer_name": "Mike",
                "customer_location": "Brisbane",
                "service_type": "toilet_repair",
                "urgency_level": "emergency",
                "preferred_date": "2025-05-07",
                "customer_phone": "+61412345678",
                "issue_description": "toilet is blocked",
            },
        ),
        (
            SARAH,
            {
                "customer_name": "Sarah",
                "customer_location": "North Sydney",
                "service_type": "blocked_drain",
                "urgency_level": "urgent",
                "preferred_date": "2025-05-07",
                "property_type": "residential",
                "issue_description": "blocked drain in my kitchen sink",
            },
        ),
        ("need to see dr mehta kal subah", {"preferred_date": "2025-05-08", "preferred_time": "morning"}),
    ],
)
def test_it_hears_everything_in_one_breath(text: str, expected: dict[str, str]) -> None:
    assert values(text).items() >= expected.items()


@pytest.mark.parametrize("text", ["my number is 0412 345 678", "ring me on 0412 05 06 25"])
def test_it_reads_no_date_or_time_in_a_phone_number(text: str) -> None:
    assert not {"preferred_date", "preferred_time", "postcode"} & set(values(text))


def test_it_takes_a_number_behind_a_weekday_for_its_day_where_it_is_that() -> None:
    assert "preferred_time" not in values("friday 9 please")  # of May 2025
    assert values("friday 10 please")["preferred_time"] == "10:00"


def test_it_takes_an_hour_and_a_doctor_for_no_street() -> None:
    found = values("kal 11 baje dr mehta se milna hai")
    assert found["preferred_time"] == "11:00"
    assert "customer_address" not in found


def test_it_reads_no_date_in_an_address() -> None:
    found = values("it's unit 3/22 George St Parramatta, at 4 in the arvo")
    assert found["customer_address"] == "Unit 3/22 George St"
    assert found["preferred_time"] == "16:00"
    assert "preferred_date" not in found


def test_it_keeps_one_fact_a_name_but_several_services() -> None:
    facts: list[Fact] = find_all(Heard("a leaking tap and a blocked drain, monday or friday", MELBOURNE, words=PLUMBER))
    names = [fact.name for fact in facts]
    assert names.count("service_type") == 2
    assert names.count("preferred_date") == 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("i was born on the fifth of the eighth eighty four", "1984-08-05"),
        ("born twenty first of march nineteen eighty five", "1985-03-21"),
    ],
    ids=["numbers", "words"],
)
def test_it_reads_no_visit_in_a_date_of_birth(text: str, value: str) -> None:
    assert values(text) == {"dob": value}


@pytest.mark.parametrize("text", ["", " ", "?", "👍"])
def test_it_stands_empty_words(text: str) -> None:
    assert "preferred_date" not in values(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("oh four one two three four five six seven eight", "preferred_time"),
        ("0412 08 12 34", "preferred_date"),
        ("04/12 345", "customer_phone"),
        ("zero four one two three four five", "customer_phone"),
    ],
)
def test_it_takes_no_digits_of_a_phone_number_for_a_day_or_time(text: str, asked: str) -> None:
    assert {"preferred_date", "preferred_time"}.isdisjoint(values(text, asked))


@pytest.mark.parametrize("asked", ["preferred_time", "preferred_date"])
def test_it_takes_no_strength_of_a_medicine_for_a_time(asked: str) -> None:
    found = find_all(Heard("amlodipine 5", MELBOURNE, "IN", asked))
    assert [(fact.name, fact.value) for fact in found if fact.name != "intent"] == [("medicine", "amlodipine")]


def test_it_takes_a_time_said_where_a_number_was_asked_for() -> None:
    assert values("tomorrow at 10 30", "customer_phone")["preferred_time"] == "10:30"


def test_it_reads_the_end_of_a_long_message_as_well() -> None:
    talk = "we had the kitchen done by somebody years ago and it was never right since then. " * 16
    text = f"my name is Mia Dunn. {talk}please come tomorrow at 10 am, my number is 0491 570 156"
    facts = {fact.name: fact for fact in find_all(Heard(text, MELBOURNE, words=PLUMBER))}
    told = {name: facts[name].value for name in ("customer_name", "preferred_date", "preferred_time", "customer_phone")}
    assert list(told.values()) == ["Mia Dunn", "2025-05-08", "10:00", "+61491570156"]
    assert all(text[slice(*fact.span)] == fact.text for fact in facts.values())
    assert {fact.name for fact in find_all(Heard("x" * 5000, MELBOURNE))} <= {"issue_description"}
