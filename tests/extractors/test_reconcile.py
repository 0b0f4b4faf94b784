"""Rules and a model on one sentence: the table that says who wins, each of its cases."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from extractors.facts import Fact, Heard, Words
from extractors.reconcile import CASES, Meeting, decide, disputed, reconcile


@dataclass
class Held:
    """A fact of the conversation."""

    value: str
    source: str = "rule"
    confidence: float = 0.9
    is_confirmed: bool = False


def ruled(name: str, value: str, span: tuple[int, int] = (0, 5), confidence: float = 0.9) -> Fact:
    return Fact(name, value, value, span, confidence=confidence)


def modelled(name: str, value: str, span: tuple[int, int] = (10, 15)) -> Fact:
    return Fact(name, value, value, span, source="model", confidence=0.65)


def meeting(
    fact: Fact, *rules: Fact, standing: Held | None = None, asked: str | None = None, other: str = "other"
) -> Meeting:
    return Meeting(fact, rules, standing, asked, other)


MEETINGS = [
    ("steering", False, meeting(modelled("yes_no", "yes"))),
    ("steering", False, meeting(modelled("red_flag", "none"))),
    ("confirmed", False, meeting(modelled("service_type", "drain"), standing=Held("tap", is_confirmed=True))),
    ("confirmed", False, meeting(modelled("customer_name", "Kim"), standing=Held("Kim Lee", is_confirmed=True))),
    ("confirmed", False, meeting(modelled("customer_phone", "+61412345678"),
                                 standing=Held("0412345678", is_confirmed=True))),
    ("disputed", False, meeting(modelled("customer_phone", "+61498765432"),
                                standing=Held("+61412345678", is_confirmed=True))),
    ("disputed", False, meeting(modelled("customer_name", "Kim"), standing=Held("Sam", "model", is_confirmed=True),
                                asked="customer_name")),
    ("disputed", False, meeting(modelled("customer_name", "Kim"), ruled("customer_name", "Sam"))),
    ("disputed", False, meeting(modelled("customer_name", "Kim"), standing=Held("Sam"))),
    ("disputed", False, meeting(modelled("customer_name", "Kim"), ruled("customer_name", "Sam"),
                                standing=Held("asha_r", "profile"))),
    ("disputed", False, meeting(modelled("preferred_date", "2024-08-07"), ruled("preferred_date", "2024-08-06"))),
    ("intent", False, meeting(modelled("intent", "book"), ruled("intent", "cancel"))),
    ("last", False, meeting(modelled("intent", "handoff"), ruled("preferred_date", "2024-08-06"))),
    ("wish", True, meeting(modelled("intent", "handoff"))),
    ("wish", True, meeting(modelled("intent", "handoff"), ruled("issue_description", "it sulks"))),
    ("wish", True, meeting(modelled("intent", "book"), ruled("preferred_date", "2024-08-06"))),
    ("guess", True, meeting(modelled("service_type", "drain"), ruled("service_type", "other", confidence=0.5))),
    ("guess", True, meeting(modelled("service_type", "drain"), standing=Held("other"))),
    ("guess", True, meeting(modelled("property_type", "unit"), standing=Held("residential", confidence=0.5))),
    ("same", False, meeting(modelled("service_type", "drain"), ruled("service_type", "tap"))),
    ("same", False, meeting(modelled("preferred_time", "09:00"), ruled("preferred_time", "10:00", (9, 20)))),
    ("same", False, meeting(modelled("preferred_date", "2024-08-07"),
                            ruled("preferred_date", "2024-08-06").but(alternatives=("2024-08-07",)))),
    ("same", False, meeting(modelled("customer_name", "Kim Lee"), ruled("customer_name", "Kim"))),
    ("owned", False, meeting(modelled("customer_location", "Sam"), ruled("customer_name", "Sam", (10, 13)))),
    ("talk", False, meeting(modelled("issue_description", "get me a person"), ruled("intent", "handoff"))),
    ("first", True, meeting(modelled("issue_description", "it sulks"), ruled("intent", "book"))),
    ("first", True, meeting(modelled("customer_location", "Ryde"), ruled("customer_name", "Sam", (0, 3)))),
    ("first", True, meeting(modelled("service_type", "drain"), ruled("issue_description", "it sulks", (10, 18)))),
    ("answer", True, meeting(modelled("customer_name", "Kim"), standing=Held("Sam"), asked="customer_name")),
    ("own", True, meeting(modelled("customer_name", "Kim"), standing=Held("asha_r", "profile"))),
    ("standing", False, meeting(modelled("customer_location", "Ryde"), standing=Held("Coburg"))),
    ("standing", False, meeting(modelled("customer_name", "Kim"), standing=Held("kim lee"))),
    ("standing", False, meeting(modelled("service_type", "drain"), standing=Held("tap"))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "is_taken", "met"), MEETINGS, ids=[f"{number}-{one[0]}" for number, one in enumerate(MEETINGS)]
)
def test_it_decides_by_the_first_case_that_fits(name: str, is_taken: bool, met: Meeting) -> None:
    case = decide(met)
    assert (case.name, case.is_taken) == (name, is_taken)


def test_it_has_an_example_and_a_reason_for_every_case() -> None:
    assert {case.name for case in CASES} == {name for name, _, _ in MEETINGS}
    assert all(case.why for case in CASES)


def heard(asked: str | None = None) -> Heard:
    return Heard("some words", datetime(2024, 8, 5, tzinfo=UTC), asked=asked, words=Words(other_service="other"))


def test_it_leaves_the_rules_facts_as_they_are() -> None:
    rules = [ruled("red_flag", "gas"), ruled("yes_no", "yes"), ruled("service_type", "tap")]
    proposed = (modelled("service_type", "drain"), modelled("red_flag", "none"), modelled("customer_name", "Kim"))
    assert reconcile(rules, proposed, {}, heard()) == [*rules, proposed[2]]
    assert reconcile(rules, (), {}, heard()) == rules


def test_it_puts_what_the_model_names_in_the_place_of_a_guess() -> None:
    guess, named = ruled("service_type", "other", confidence=0.5), modelled("service_type", "drain")
    assert reconcile([guess], (named,), {}, heard()) == [named]


def test_it_tells_what_a_model_reads_otherwise() -> None:
    rules = [ruled("customer_name", "Sam"), ruled("service_type", "tap"), ruled("preferred_date", "2024-08-06")]
    proposed = (modelled("customer_name", "Kim"), modelled("service_type", "drain"), modelled("customer_phone", "1"),
                modelled("preferred_date", "2024-08-06"))  # fmt: skip
    assert disputed(rules, proposed, {}, heard()) == {"customer_name": "Kim"}
    assert reconcile(rules, proposed, {}, heard()) == [*rules, proposed[2]]
    assert disputed(rules, (), {}, heard()) == {}
