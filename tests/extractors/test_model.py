"""A model's answer is worth what the customer's own words bear out; rules say what those words mean."""

from datetime import datetime

import pytest
import pytz

from extractors import all as rules
from extractors.facts import Fact, Heard, Words
from extractors.model import CONFIDENCE, Answer, Found, Name, anchored, proposal, where

WORDS = Words(
    services={"blocked_drain": ("blocked drain",), "leaking_tap": ("leaking tap",), "other": ()}, other_service="other"
)
NOW = pytz.timezone("Australia/Sydney").localize(datetime(2024, 8, 5, 14, 30))


def heard(text: str, asked: str | None = None) -> Heard:
    return Heard(text, NOW, asked=asked, words=WORDS)


def kept(text: str, name: Name, words: str, value: str | None = None) -> Fact | None:
    return anchored(Found(name=name, value=value, words=words), heard(text), text)


@pytest.mark.parametrize(
    ("text", "name", "words", "value", "expected"),
    [
        ("the sink holds on to its water", "service_type", "holds on to its water", "blocked_drain", "blocked_drain"),
        ("put me down as Priya Nair", "customer_name", "Priya Nair", None, "Priya Nair"),
        ("mobile oh four one two, three four five, six seven eight", "customer_phone",
         "oh four one two, three four five, six seven eight", "+61499999999", "+61412345678"),
        ("the day after tomorrow would be grand", "preferred_date", "day after tomorrow", "2031-01-01", "2024-08-07"),
        ("any time from two to four", "preferred_time", "from two to four", "03:00", "14:00-16:00"),
        ("round at Umbakumba", "customer_location", "Umbakumba", None, "Umbakumba"),
        ("it's a semi on the corner", "property_type", "semi on the corner", "house", "house"),
        ("the basin sulks", "issue_description", "basin sulks", "x", "basin sulks"),
        ("whenever you get round to it", "urgency_level", "whenever you get round to it", "flexible", "flexible"),
    ],
)  # fmt: skip
def test_it_keeps_what_stands_in_the_words(text: str, name: Name, words: str, value: str, expected: str) -> None:
    fact = kept(text, name, words, value)
    assert fact is not None
    assert (fact.name, fact.value, fact.source, fact.confidence) == (name, expected, "model", CONFIDENCE)
    assert text[slice(*fact.span)] == fact.text == words


@pytest.mark.parametrize(
    ("text", "name", "words", "value"),
    [
        ("my tap drips", "customer_name", "Sam", None),
        ("my tap drips", "customer_phone", "my tap", "+61412345678"),
        ("my tap drips", "preferred_date", "tap drips", "2024-08-06"),
        ("my tap drips", "service_type", "tap drips", "time_travel"),
        ("my tap drips", "service_type", "tap drips", None),
        ("my tap drips", "urgency_level", "drips", "apocalyptic"),
        ("my tap drips", "property_type", "my tap", "castle"),
        ("my tap drips", "issue_description", "", None),
        ("my tap drips", "issue_description", " .,! ", None),
        ("my tap drips", "issue_description", "y tap dri", None),
        ("my tap drips", "issue_description", "x" * 500, None),
        ("not tomorrow, I work", "preferred_date", "tomorrow", None),
        ("any day except Friday", "preferred_date", "Friday", None),
        ("my name isn't Kim", "customer_name", "Kim", None),
        ("it's not the sink that sulks", "service_type", "sink that sulks", "blocked_drain"),
        ("I live at 7", "customer_location", "7", None),
    ],
)
def test_it_drops_what_the_words_do_not_bear_out(text: str, name: Name, words: str, value: str | None) -> None:
    assert kept(text, name, words, value) is None


@pytest.mark.parametrize("words", ["PRIYA  nair", '"Priya Nair"', "Priya\nNair", "Priya Nair."])
def test_it_finds_words_whatever_their_case_and_spaces(words: str) -> None:
    text = "It's  Priya \t Nair here"
    span = where(words, text)
    assert span is not None
    assert text[slice(*span)] == "Priya \t Nair"


def test_it_takes_the_words_from_what_was_said_where_the_model_saw_them_covered() -> None:
    text, shown = "ring me on 0412 345 678 ok", "ring me on #### ### ### ok"
    fact = anchored(Found(name="customer_phone", value=None, words="#### ### ###"), heard(text), shown)
    assert fact is not None
    assert (fact.value, fact.text) == ("+61412345678", "0412 345 678")


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("ring oh four one two double five five six seven eight ok", "oh four one two double five five six seven eight",
         "+61412555678"),
        ("0412 345 678 or 0498 765 432 then", "0498 765 432", "+61498765432"),
        ("I'm in unit 7 0412 345 678", "0412 345 678", "+61412345678"),
        ("it's ०४१२ ३४५ ६७८ ok", "०४१२ ३४५ ६७८", "+61412345678"),
        ("ring 0412 345 678", "0498 765 432", None),
        ("ring oh four one two three four five", "oh four one two three four five six seven eight", None),
        ("my card is 4111 0412 345 678 1111", "0412 345 678", None),
        ("card four one one one oh four one two three four five six seven eight one one one one",
         "oh four one two three four five six seven eight", None),
    ],
    ids=["spoken", "second", "unit", "devanagari", "unsaid", "half", "card", "spoken_card"],
)  # fmt: skip
def test_it_takes_no_number_that_nobody_said(text: str, words: str, number: str | None) -> None:
    fact = kept(text, "customer_phone", words, number or "+61412345678")
    assert (fact.value if fact else None) == number


def test_it_gives_every_reading_of_a_day_that_has_two() -> None:
    fact = kept("next Wednesday then", "preferred_date", "next Wednesday")
    ruled = next(f for f in rules.find_all(heard("next Wednesday", "preferred_date")) if f.name == "preferred_date")
    assert fact is not None
    assert (fact.value, fact.alternatives) == (ruled.value, ruled.alternatives)


def test_it_keeps_one_fact_a_name_and_a_task_that_was_offered() -> None:
    facts = [Found(name="issue_description", value=None, words=words) for words in ("tap drips", "my tap")]
    kept_ = proposal(Answer(facts=facts, task="book", reply=" Oh dear. "), heard("my tap drips"), tasks=("book",))
    assert [(f.name, f.value) for f in kept_.facts] == [("issue_description", "tap drips"), ("intent", "book")]
    assert kept_.reply == "Oh dear."
    other = proposal(Answer(facts=[], task="refill", reply=None), heard("my tap drips"), tasks=("book",))
    assert (other.facts, other.task, other.reply) == ((), None, None)


def test_it_is_not_held_up_by_a_thousand_facts() -> None:
    facts = [Found(name="issue_description", value=None, words="no such words")] * 50_000
    assert proposal(Answer(facts=facts, task=None, reply=None), heard("my tap drips " * 100)).facts == ()
