"""Whether the customer says they were here before."""

import time
from datetime import datetime

import pytest
import pytz

from extractors import previous_customer
from extractors.facts import Heard

NOW = pytz.timezone("Australia/Melbourne").localize(datetime(2025, 5, 7, 10, 0))


def found(text: str) -> str | None:
    facts = previous_customer.find(Heard(text, NOW))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return facts[0].value if facts else None


@pytest.mark.parametrize(
    "text",
    [
        "you came last year",
        "we've used you guys before",
        "you fixed our tap two years ago",
        "I'm a regular customer",
        "I have been to your clinic before",
    ],
)
def test_it_hears_that_they_were_here(text: str) -> None:
    assert found(text) == "yes"


@pytest.mark.parametrize(
    "text", ["first time calling", "I've never used you", "haven't used you guys before", "I'm a new patient"]
)
def test_it_hears_that_they_are_new(text: str) -> None:
    assert found(text) == "no"


@pytest.mark.parametrize(
    "text", ["are you taking new patients", "it broke last year", "come before noon", "in the last week", ""]
)
def test_it_hears_neither(text: str) -> None:
    assert found(text) is None


def answer(text: str, question: str | None = None, asked: str | None = None) -> str | None:
    facts = previous_customer.find(Heard(text, NOW, question=question, asked=asked))
    return facts[0].value if facts else None


@pytest.mark.parametrize(
    "text",
    [
        "you lot put in our heater a while back",
        "one of your blokes was here on tuesday",
        "i've booked through you a few times",
        "we're repeat customers",
        "not my first time ringing you",
        "you should have our address on file",
        "aap pehle bhi aaye the",
        "आप पहले भी आए थे",
        "my wife recommended you but i've used you before too",
    ],
)
def test_it_hears_in_many_ways_that_they_were_here(text: str) -> None:
    assert answer(text) == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "first time ringing you",
        "don't think we've used you before",
        "we've not had you out before",
        "pehli baar call kar rahi hoon",
        "पहली बार फोन किया है",
        "got you from a mate, haven't called you before",
    ],
)
def test_it_hears_in_many_ways_that_they_are_new(text: str) -> None:
    assert answer(text) == "no"


@pytest.mark.parametrize(
    "text",
    [
        "my neighbour used you last year",
        "are you the ones who did my mum's place",
        "she's a regular customer of yours",
        "can you come before lunch",
        "another plumber came last week",
        "it's the first time this happened",
        "do i need to be an existing customer",
        "i saw your van last week",
        "have you been to coburg before",
    ],
)
def test_it_tells_the_customer_from_others_and_once_from_before(text: str) -> None:
    assert answer(text) is None


@pytest.mark.parametrize(
    ("question", "text", "was_here"),
    [
        ("Have you used us before?", "yeah", "yes"),
        ("Have you used us before?", "no", "no"),
        ("Is this your first time with us?", "yes", "no"),
        ("What is your name?", "yes", None),
    ],
)
def test_it_takes_yes_and_no_as_it_was_asked(question: str, text: str, was_here: str | None) -> None:
    assert answer(text, question) == was_here


@pytest.mark.parametrize(
    "text",
    [
        "you blokes did our gutters two summers ago",
        "my husband had you round at easter",
        "your sticker is still on our heater",
        "it's mrs oyelaran again",
        "i'm back again with the same trouble",
        "i've been seeing dr rao for ages",
        "our records are with you",
        "customer no 8841",
        "the lad who came last time was lovely",
        "i always get it from your shop",
        "purana mareez hoon",
        "i don use una before",
    ],
)
def test_it_hears_old_customers_who_do_not_say_so_outright(text: str) -> None:
    assert answer(text) == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "found you guys on google",
        "we're new to the area",
        "i don't have a file with you",
        "this will be my first order",
        "i am just now registering",
        "nobody's been out here before",
        "thought we'd give you a try",
        "i never use this app",
        "main yahan naya hoon",
    ],
)
def test_it_hears_new_customers_who_do_not_say_so_outright(text: str) -> None:
    assert answer(text) == "no"


@pytest.mark.parametrize(
    "text",
    [
        "my last doctor retired",
        "i rang you two minutes ago and got cut off",
        "the tap leaked for the first time",
        "say that to me again",
        "its leaking again",
        "your customer service is slow",
        "we just moved in and the drain is blocked",
        "my account number is 4411 0092",
        "pehle daam bata dijiye",
    ],
)
def test_it_takes_no_other_past_for_custom(text: str) -> None:
    assert answer(text) is None


@pytest.mark.parametrize(
    ("question", "text", "was_here"),
    [
        ("Have you used us before?", "heaps of times", "yes"),
        ("Have you used us before?", "pretty sure we have", "yes"),
        ("Have we been to your place before?", "two years ago", "yes"),
        ("Have you used us before?", "can't say i have", "no"),
        ("Have you used us before?", "don't believe so", "no"),
        ("Have you ordered from us before?", "we're new", "no"),
        ("Have you ordered from us before?", "first order hai", "no"),
        ("Are you a new patient?", "never been there", "no"),
        ("Have you had this pain before?", "yes", None),
    ],
)
def test_it_takes_an_answer_in_its_own_words(question: str, text: str, was_here: str | None) -> None:
    assert answer(text, question) == was_here


@pytest.mark.parametrize("piece", ["you came last ", "never used ", "we have had ", "first time "])
def test_it_stays_quick_on_ten_thousand_characters(piece: str) -> None:
    start = time.process_time()
    answer((piece * 10_000)[:10_000])
    assert time.process_time() - start < 5  # a hang, not a speed
