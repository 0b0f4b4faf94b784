"""Trades are data: each file is whole, and speaks the extractor's language."""

from typing import get_args

import pytest
from pydantic import ValidationError

from desk import countries, kinds, safety
from extractors.facts import Words

FACTS = {
    "service_type",
    "customer_name",
    "customer_phone",
    "customer_location",
    "customer_address",
    "property_type",
    "preferred_date",
    "preferred_time",
    "issue_description",
    "medicine",
    "previous_customer",
}
EVERY = kinds.codes()
every_kind = pytest.mark.parametrize("kind", [kinds.get(code) for code in EVERY], ids=EVERY)


def test_it_finds_the_kinds_that_have_a_file() -> None:
    assert EVERY == ["clinic", "pharmacy", "plumber", "telehealth"]


def test_it_reads_a_kind_once() -> None:
    assert kinds.get("plumber") is kinds.get("plumber")


def test_it_names_the_known_kinds_when_asked_for_another() -> None:
    with pytest.raises(kinds.UnknownKindError, match="plumber"):
        kinds.get("florist")


def test_it_keeps_the_plumbers_service_codes_of_the_csv() -> None:
    assert " ".join(kinds.get("plumber").services) == (
        "blocked_drain leaking_tap toilet_repair hot_water gas_fitting burst_pipe other_plumbing"
    )


@pytest.mark.parametrize(
    ("code", "country"), [("plumber", "AU"), ("clinic", "IN"), ("pharmacy", "IN"), ("telehealth", "NG")]
)
def test_it_knows_where_a_kind_is_at_home(code: str, country: str) -> None:
    assert kinds.get(code).default_country == countries.get(country).code


@every_kind
def test_it_asks_only_for_facts_that_exist(kind: kinds.Kind) -> None:
    asked = [kind.booking.needs, kind.booking.urgent_needs, *(request.needs for request in kind.requests.values())]
    for needs in asked:
        assert set(needs) <= FACTS
        assert len(needs) == len(set(needs))
    assert set(get_args(kinds.Need)) == FACTS


@every_kind
def test_it_asks_less_when_it_is_an_emergency(kind: kinds.Kind) -> None:
    assert len(kind.booking.urgent_needs) < len(kind.booking.needs)
    assert "customer_phone" in kind.booking.urgent_needs


@every_kind
def test_it_gives_every_service_words_and_a_way_to_say_it(kind: kinds.Kind) -> None:
    for service in kind.services.values():
        assert service.label
        assert len(service.words) >= 10
        assert service.said[0].islower()
    assert kind.other_service in kind.services


@every_kind
def test_it_uses_a_phrase_for_one_service_only(kind: kinds.Kind) -> None:
    phrases = [phrase for service in kind.services.values() for phrase in service.words]
    assert len(phrases) == len(set(phrases))
    assert all(phrase == phrase.lower() for phrase in phrases)


@every_kind
def test_it_calls_a_phrase_one_urgency_only(kind: kinds.Kind) -> None:
    phrases = [phrase for _, said in kind.urgency for phrase in said]
    assert len(phrases) == len(set(phrases))


@every_kind
def test_it_hands_its_words_to_the_extractors(kind: kinds.Kind) -> None:
    words = kind.words()
    assert isinstance(words, Words)
    assert set(words.services) == set(kind.services)
    assert set(words.urgencies) <= {"emergency", "urgent", "routine", "flexible"}
    assert words.other_service == kind.other_service


@every_kind
def test_it_gives_hints_that_a_recogniser_takes(kind: kinds.Kind) -> None:
    hints = kind.hints()
    assert 30 <= len(hints) <= 100
    assert len(hints) == len(set(hints))
    assert all(0 < len(hint) <= 100 and "," not in hint for hint in hints)


@every_kind
def test_it_can_do_what_every_kind_can(kind: kinds.Kind) -> None:
    assert {"book", "answer", "hand_over", "emergency"} <= set(kind.tasks)


@every_kind
def test_it_words_safety_only_for_dangers_that_are_known(kind: kinds.Kind) -> None:
    assert set(kind.safety) <= set(safety.flags())


def test_it_refuses_a_misspelled_key() -> None:
    plumber = kinds.get("plumber").model_dump(by_alias=True)
    with pytest.raises(ValidationError, match="tax"):
        kinds.Kind.model_validate({**plumber, "tax": 10})


def test_it_refuses_a_request_that_is_not_described() -> None:
    plumber = kinds.get("plumber").model_dump(by_alias=True)
    with pytest.raises(ValidationError, match="requests"):
        kinds.Kind.model_validate({**plumber, "requests": {}})


def test_it_refuses_an_other_service_that_is_not_described() -> None:
    plumber = kinds.get("plumber").model_dump(by_alias=True)
    with pytest.raises(ValidationError, match="other_roofing"):
        kinds.Kind.model_validate({**plumber, "other_service": "other_roofing"})


def test_it_does_not_change_in_use() -> None:
    with pytest.raises(ValidationError):
        kinds.get("plumber").label = "baker"


@every_kind
def test_it_says_how_times_are_offered(kind: kinds.Kind) -> None:
    booking = kind.booking
    assert bool(booking.windows) == (booking.slots == "windows")
    assert all((service.minutes or booking.minutes) >= 5 for service in kind.services.values())


@pytest.mark.parametrize(
    "wrong",
    [{"slots": "windows"}, {"windows": [["08:00", "10:00"]]},
     {"slots": "windows", "windows": [["10:00", "08:00"]]},
     {"slots": "windows", "windows": [["10:00", "12:00"], ["08:00", "10:00"]]}, {"step_minutes": 7}],
    ids=["none named", "of exact slots", "backwards", "out of order", "no fives"],
)  # fmt: skip
def test_it_refuses_times_that_cannot_be_offered(wrong: dict[str, object]) -> None:
    good = kinds.get("clinic").booking.model_dump()
    kinds.Booking.model_validate(good)
    with pytest.raises(ValidationError):
        kinds.Booking.model_validate({**good, **wrong})
