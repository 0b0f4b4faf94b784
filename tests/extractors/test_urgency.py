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
        ("please come straight away", "emergency"),
        ("please come fast", "emergency"),
        ("please come asap", "urgent"),
        ("as soon as possible please", "urgent"),
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
        ("only toilet wont stop, whenever you are around", "flexible"),
        ("the earliest you have please", "urgent"),
        ("later in the year", "flexible"),
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
        "can someone come before noon",
        "by midday on friday",
        "is the doctor in today",
        "an urgent letter came",
        "are you the emergency plumber",
        "the tap drips",
        "do i need to come fasting",
        "can i come right now",
        "press the button",
        "once at 5 and once at 9",
        "immediately after lunch",
        "kya khali pet aana zaroori hai",
        "",
    ],
)
def test_it_finds_no_urgency(text: str) -> None:
    assert first(text) is None


@pytest.mark.parametrize("text", ["the water isn't everywhere yet", "water not everywhere, just in the shower"])
def test_it_hears_a_denial_within_the_business_words(text: str) -> None:
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
        "no wait not thursday",
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("water is spreading under the door right now", "emergency"),
        ("we need somebody now", "emergency"),
        ("water is coming out of the light", "emergency"),
        ("sewage is entering the study", "emergency"),
        ("my in-laws are arriving on friday", "urgent"),
        ("could you have it done by thursday", "urgent"),
        ("we can't have a shower", "urgent"),
        ("can anyone come this morning", "urgent"),
        ("within the next two days please", "urgent"),
        ("just an ordinary washer", "routine"),
        ("some time after the holidays", "flexible"),
        ("next week or the week after", "flexible"),
        ("put us at the bottom of the list", "flexible"),
        ("dont drop everything for this", "flexible"),
    ],
)
def test_it_reads_deadlines_and_what_goes_on_now(text: str, wanted: str) -> None:
    assert level(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "your van said burst pipes",
        "it's not the toilet, it's the drain",
        "no its the toilet",
        "it hasn't burst",
        "is the shop open in an emergency",
        "i can drop by tomorrow",
        "what time next week",
        "i spoke to someone this afternoon",
        "i can't wait to see you",
        "right now i'm at work",
        "what are your emergency rates",
    ],
)
def test_it_hears_no_level_in_news_adverts_and_corrections(text: str) -> None:
    assert level(text) is None


@pytest.mark.parametrize(
    ("question", "text", "wanted"),
    [
        ("How soon do you need someone?", "now", "emergency"),
        ("How soon do you need someone?", "tomorrow", "urgent"),
        ("How soon do you need someone?", "in a few weeks", "flexible"),
        ("Can it wait?", "yes", "flexible"),
        ("Can it wait?", "no", "urgent"),
        ("Is it urgent?", "kind of", "urgent"),
        ("Is it urgent or can it wait?", "wait", "flexible"),
        ("Is this an emergency?", "no just a drip", "routine"),
        ("Is this an emergency?", "no the house is the one with the blue door", None),
    ],
)
def test_it_takes_an_answer_to_how_soon(question: str, text: str, wanted: str | None) -> None:
    assert level(text, question) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the loos overflowing and its running onto the carpet", "emergency"),
        ("sewage is spilling out across the tiles", "emergency"),
        ("the shed is filling up with water", "emergency"),
        ("theres an inch of water in the hall", "emergency"),
        ("we cant get the stop valve shut", "emergency"),
        ("it's dripping through the sitting room ceiling", "emergency"),
        ("the elbow came off and its all over the kitchen", "emergency"),
        ("the toilet keeps rising", "urgent"),
        ("the bowl is about to overflow", "urgent"),
        ("i was told to have it tested this week", "urgent"),
        ("it must be seen to within a week", "urgent"),
        ("any time over the next three months would be fine", "flexible"),
        ("a month or two from now is okay", "flexible"),
        ("abeg come when you chance", "flexible"),
        ("the tap dey leak small small", "flexible"),
        ("it's only the yearly one", "routine"),
        ("my usual six monthly please", "routine"),
        ("a few tiles all over the bathroom need grouting", None),
        ("his van is coming down the driveway", None),
        ("we had it tested this week", None),
        ("you told me you would ring this week", None),
        ("we move in the next couple of months", None),
        ("how much is the annual fee", None),
        ("my annual leave begins on monday", None),
        ("the technician arrived within a week", None),
    ],
)
def test_it_reads_damage_going_on_orders_open_months_and_yearly_jobs(text: str, wanted: str | None) -> None:
    facts = urgency.find(Heard(text, NOW, words=kinds.get("plumber").words()))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    assert (facts[0].value if facts else None) == wanted


def test_it_judges_no_more_than_a_handful_of_the_same_words() -> None:
    assert len(urgency.find(Heard("gas smell " * 200, NOW, words=kinds.get("plumber").words()))) <= 8


@pytest.mark.parametrize(
    "text",
    [
        "is before noon on thursday all right for the tap",
        "mornings before noon suit me best",
        "i am fasting for the test",
    ],
)
def test_it_hears_no_haste_in_when_it_suits(text: str) -> None:
    assert level(text) is None


def test_it_hears_haste_in_a_clock_time_of_today() -> None:
    assert level("i need the letter by 4 today") == "urgent"


def test_it_takes_some_day_of_next_week_for_an_ordinary_job() -> None:
    assert level("could you clear the gutter next week") == "routine"
