"""The date ledger: every phrase that names a day or a time is a card, and a model may only cite one."""

from datetime import datetime

import pytest
import pytz

from extractors import dates, ledger, times
from extractors.facts import Heard
from extractors.model import Found, Name, anchored


def heard(text: str, asked: str | None = None, question: str | None = None, now: str = "2025-05-07 10:00") -> Heard:
    zone = pytz.timezone("Australia/Melbourne")
    return Heard(text, zone.localize(datetime.fromisoformat(now)), "AU", asked, question)


def test_it_says_what_was_read_how_and_against_which_moment() -> None:
    said = heard("can you come next friday")
    (card,) = dates.cards(said)
    assert (card.words, card.span) == ("next friday", (13, 24))
    assert (card.rule, card.zone, card.now) == ("weekday", "Australia/Melbourne", said.now)
    assert (card.result, card.alternatives) == ("2025-05-16", ("2025-05-09",))
    assert card.readings == ("2025-05-16", "2025-05-09")


def test_it_keeps_a_card_of_what_is_past_or_denied_but_no_wish() -> None:
    past, denied = dates.cards(heard("it broke yesterday, not tomorrow please"))
    assert (past.words, past.result, past.readings) == ("yesterday", None, ())
    assert (denied.words, denied.is_wish) == ("tomorrow", False)


@pytest.mark.parametrize(
    ("text", "rule", "result"),
    [
        ("between 9 and 11", "range", "09:00-11:00"),
        ("at half past two", "clock", "14:30"),
        ("in two hours", "in a while", "12:00"),
        ("some time in the arvo", "part of the day", "afternoon"),
    ],
)
def test_it_names_the_rule_that_read_a_time(text: str, rule: str, result: str) -> None:
    (card,) = times.cards(heard(text))
    assert (card.rule, card.result) == (rule, result)


def test_it_labels_what_is_still_to_come() -> None:
    cards = ledger.labelled(heard("it broke yesterday, come friday at 5 or on the 20th"))
    assert {label: card.result for label, card in cards.items()} == {
        "D1": "2025-05-09", "D2": "2025-05-20", "T1": "17:00",
    }  # fmt: skip


def cited(
    text: str, words: str, value: str | None, name: Name = "preferred_date"
) -> tuple[str, tuple[str, ...]] | None:
    fact = anchored(Found(name=name, value=value, words=words), heard(text), text)
    return (fact.value, fact.alternatives) if fact else None


def test_it_lets_a_model_cite_a_card_or_one_of_its_readings() -> None:
    text = "monday is out but next friday, or the 20th, would do"
    assert cited(text, "next friday", "D2") == ("2025-05-16", ("2025-05-09",))
    assert cited(text, "next friday", "2025-05-09") == ("2025-05-09", ("2025-05-16",))
    assert cited(text, "the 20th", "D3") == ("2025-05-20", ())


def test_it_puts_the_card_in_the_place_of_a_model_s_own_day_or_time() -> None:
    assert cited("the day after tomorrow then", "day after tomorrow", "2031-01-01") == ("2025-05-09", ())
    assert cited("make it half past two", "half past two", "16:45", "preferred_time") == ("14:30", ("02:30",))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("whenever the grass is dry", "grass is dry", "2025-05-09"),
        ("whenever the grass is dry", "grass is dry", "D1"),
        ("friday or the 20th", "friday", "D2"),
        ("it broke on monday", "monday", "D1"),
        ("not friday", "friday", "2025-05-09"),
        ("it began yesterday", "yesterday", "2025-05-06"),
        ("last tuesday", "tuesday", "2025-05-06"),
    ],
)
def test_it_drops_a_day_that_no_card_bears_out(text: str, words: str, value: str) -> None:
    assert cited(text, words, value) is None


def test_it_gives_a_bare_number_a_card_only_for_who_points_at_it() -> None:
    assert cited("sixteenth", "sixteenth", None) == ("2025-05-16", ())
    assert dates.find(heard("sixteenth")) == []


PUT = "Do you mean Friday the ninth, or Friday the sixteenth?"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the second one", "2025-05-16"),
        ("the later one please", "2025-05-16"),
        ("the latter", "2025-05-16"),
        ("the first", "2025-05-09"),
        ("the earlier one works", "2025-05-09"),
        ("option two", "2025-05-16"),
        ("pehla wala", "2025-05-09"),
        ("sixteenth", "2025-05-16"),
        ("the ninth", "2025-05-09"),
        ("this friday", "2025-05-09"),
        ("no, the tenth", "2025-05-10"),
    ],
)
def test_it_takes_an_answer_for_one_of_the_days_offered(text: str, value: str) -> None:
    (fact,) = dates.find(heard(text, "preferred_date", PUT))
    assert (fact.value, fact.alternatives) == (value, ())
    assert text[slice(*fact.span)] == fact.text


def test_it_takes_a_day_of_the_month_for_the_one_offered_of_another_month() -> None:
    question = "Which day: Thursday the third of July, or Friday the fourth of July?"
    assert dates.find(heard("the third", "preferred_date", question))[0].value == "2025-07-03"


def test_it_chooses_nothing_where_nothing_was_offered() -> None:
    assert dates.find(heard("the second one", "preferred_date", "Which day suits you?")) == []
    assert dates.find(heard("the later one", None, PUT)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("the later one", "16:00-18:00"), ("the first one", "14:00-16:00"), ("the second please", "16:00-18:00")],
)
def test_it_takes_an_answer_for_one_of_the_times_offered(text: str, value: str) -> None:
    question = "Today we have two till four, or four till six. Which suits?"
    assert times.find(heard(text, "preferred_time", question))[0].value == value
