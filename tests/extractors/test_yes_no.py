"""Yes and no in their many words, and the sentences that hold a "no" without saying it."""

import time
from datetime import UTC, datetime

import pytest

from extractors import yes_no
from extractors.facts import Heard

NOW = datetime(2024, 8, 5, 14, 30, tzinfo=UTC)


def answer(text: str, question: str | None = None) -> str | None:
    facts = yes_no.find(Heard(text, NOW, question=question))
    assert all(text[fact.span[0] : fact.span[1]] == fact.text for fact in facts)
    return facts[0].value if facts else None


@pytest.mark.parametrize(
    "text",
    "yes|Yep|yeah sure|nah yeah|sure|correct|that's right|no worries|please do|go ahead|haan|haan ji|ji|हाँ|👍"
    "|theek hai|y|Y!|ha ji|book it|ok na|i reckon so|i should be able to|you beauty"
    "|sounds good|yep. actually make it wednesday not tuesday|that works|of course|ok|yes, that is so".split("|"),
)
def test_it_hears_yes(text: str) -> None:
    assert answer(text) == "yes"


@pytest.mark.parametrize(
    "text",
    "no|n|Nope.|yeah nah|not really|nahi|नहीं|no thats it|no, Tuesday|not today|that's not right|it's not ok"
    "|definitely not|im afraid not|unfortunately not"
    "|I don't think so|no thank you|I said no|please don't".split("|"),
)
def test_it_hears_no(text: str) -> None:
    assert answer(text) == "no"


@pytest.mark.parametrize(
    "text",
    "I have no hot water|no hot water|no idea|I know|know|I don't know|I'm not sure|maybe|no one is home|no rush"
    "|right now"
    "|I don't have hot water|the later one|Tuesday at four|I would like a plumber|I am in Bondi|north sydney|"
    "|good morning".split("|"),
)
def test_it_hears_neither(text: str) -> None:
    assert answer(text) is None


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("1", "Shall I book it? Reply 1 yes, 2 change", "yes"),
        ("2", "Shall I book it? Reply 1 yes, 2 no", "no"),
        ("1 yes", "Shall I book it? Reply 1 yes, 2 change", "yes"),
        ("2 change", "Shall I book it? Reply 1 yes, 2 change", "no"),
        ("2 yes", "Shall I book it? Reply 1 yes, 2 change", None),
        ("y did he not come", "Shall I book it? Reply 1 yes, 2 change", None),
        ("1", "How many taps?", None),
        ("that's all thanks", "Anything else?", "no"),
        ("nothing", "Is there anything else?", "no"),
        ("yes", "Anything else?", "yes"),
        ("I don't live there", "Is it your own house?", "no"),
        ("can you make it Wednesday", "Tuesday at four, is that right?", "no"),
        ("great", "Shall I book that?", "yes"),
    ],
)
def test_it_reads_the_answer_by_its_question(text: str, question: str, value: str | None) -> None:
    assert answer(text, question) == value


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        ("yes and can you tell them there's a dog", None, ("yes", 0.95, "yes")),
        ("no, the last digit is 9", None, ("no", 0.95, "no")),
        ("no not really", None, ("no", 0.95, "no")),
        ("no not today", None, ("no", 0.95, "no")),
        ("no not newtown, Enmore", None, ("no", 0.55, "no")),
        ("no, not the blue one", None, ("no", 0.55, "no")),
        ("actually no friday's bad, monday", None, ("no", 0.55, "no")),
        ("no tomorrow won't work", None, ("no", 0.55, "no")),
        ("cheers", "Shall I book it?", ("yes", 0.6, "cheers")),
        ("cheers", "What is your name?", None),
        ("cheers", "Is there anything else?", None),
        ("actually no hot water", None, None),
        ("so is it confirmed", None, None),
        ("is that right", "What is your name?", None),
    ],
)
def test_it_weighs_the_answer_by_what_follows(
    text: str, question: str | None, said: tuple[str, float, str] | None
) -> None:
    facts = yes_no.find(Heard(text, NOW, question=question))
    assert (facts and (facts[0].value, facts[0].confidence, facts[0].text) or None) == said


def test_it_is_surer_of_a_plain_word() -> None:
    plain, weak = (yes_no.find(Heard(text, NOW))[0].confidence for text in ("yes", "ok"))
    assert plain > weak


@pytest.mark.parametrize("piece", ["no no ", "yes ", "um ", ", ", "ok so ", "that's ", "i think ", "don't "])
def test_it_does_not_choke_on_long_text(piece: str) -> None:
    pasted = (piece * 10_000)[:10_000]
    start = time.perf_counter()
    answer(pasted, "Is that right? Anything else?")
    assert time.perf_counter() - start < 5  # a hang, not a speed


@pytest.mark.parametrize("question", [None, "Shall I book that?"])
@pytest.mark.parametrize(
    "text",
    ["what time will he come exactly", "is there a fee", "do i have to be there", "are you sure that works"],
)
def test_it_takes_no_question_for_a_yes(text: str, question: str | None) -> None:
    assert answer(text, question) is None


@pytest.mark.parametrize("text", ["yes no wait", "yes... no, hang on", "yes wait, no"])
def test_it_waits_where_both_are_said(text: str) -> None:
    assert answer(text, "Shall I book that?") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("i guess so, is there a fee", ("yes", 0.55)),
        ("i guess so", ("yes", 0.85)),
        ("no wait, not tomorrow, friday", ("no", 0.55)),
        ("no, wait, that's wrong", ("no", 0.95)),
    ],
)
def test_it_doubts_an_answer_that_goes_on_otherwise(text: str, said: tuple[str, float]) -> None:
    fact = yes_no.find(Heard(text, NOW))[0]
    assert (fact.value, fact.confidence) == said


@pytest.mark.parametrize("text", ["do it", "why not", "what? yes"])
def test_it_hears_yes_in_what_only_looks_like_a_question(text: str) -> None:
    assert answer(text) == "yes"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yeah nah we're right thanks", "no"),
        ("nah yeah that would be grand", "yes"),
        ("nah yeah nah", "no"),
        ("yeah no worries", "yes"),
        ("जी नहीं", "no"),
        ("ठीक है", "yes"),
        ("ji nahi rehne dijiye", "no"),
        ("haan kar dijiye", "yes"),
        ("koi baat nahi", "yes"),
        ("abhi nahi", "no"),
        ("pata nahi", None),
        ("paani nahi aa raha", None),
        ("पता नहीं", None),
        ("नहाना है", None),
        ("abeg no", "no"),
        ("i no want again", "no"),
        ("no wahala", "yes"),
        ("na so", "yes"),
        ("👍🏽", "yes"),
        ("yesplease", "yes"),
        ("no thnks", "no"),
        ("spot on", "yes"),
        ("too easy", "yes"),
        ("you're not wrong", "yes"),
        ("not a clue", None),
        ("can't complain", None),
        ("no pressure in the kitchen", None),
        ("maybe another day", "no"),
        ("that's right next to the station", None),
        ("i can do it myself", None),
    ],
)
def test_it_hears_them_as_people_say_them(text: str, value: str | None) -> None:
    assert answer(text) == value


@pytest.mark.parametrize(
    ("text", "question", "value"),
    [
        ("i'm good thanks", "Would you like a reminder?", "no"),
        ("all good", "Is that all right, then?", "yes"),
        ("if you could", "Would you like me to text you?", "yes"),
        ("i'd rather the morning", "Would you like the afternoon?", "no"),
        ("could you make that half past three", "Monday at two, correct?", "no"),
        ("it's number seven not eleven", "Eleven Smith Street, is that right?", "no"),
        ("you've got my name wrong", "Sam Lee, is that right?", "no"),
        ("please put it in the diary", "Shall I note it for Monday?", "yes"),
        ("please tell me the price first", "Shall I note it for Monday?", None),
        ("i've changed my mind", "Shall I send it?", "no"),
        ("it's not draining", "What is the problem?", None),
        ("can you try for monday", "I could not book that. Can I help with anything else?", None),
        ("i'd like four o'clock", "What time would you like?", None),
        ("that'll do us", "Is there anything else?", "no"),
        ("aur kuch nahi", "Is there anything else?", "no"),
        ("sure, what will it cost", "Shall I book it?", "yes"),
    ],
)
def test_it_knows_what_the_question_wanted(text: str, question: str, value: str | None) -> None:
    assert answer(text, question) == value


def test_it_is_unsure_of_an_answer_that_only_follows() -> None:
    facts = yes_no.find(Heard("make it thursday", NOW, question="Tuesday at ten, is that right?"))
    assert [(fact.value, fact.confidence < 0.6) for fact in facts] == [("no", True)]
