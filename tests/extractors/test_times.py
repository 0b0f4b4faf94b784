"""Times that customers wish for, said at ten in the morning unless a test says otherwise."""

import time
from dataclasses import replace
from datetime import datetime

import pytest
import pytz

from extractors import times
from extractors.facts import Heard


def heard(text: str, asked: str | None = None, now: str = "2025-05-07 10:00") -> Heard:
    zone = pytz.timezone("Australia/Melbourne")
    return Heard(text, zone.localize(datetime.fromisoformat(now)), asked=asked)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10am is good", "10:00"),
        ("at 6 pm", "18:00"),
        ("book my wife at 11 too", "11:00"),
        ("17:30", "17:30"),
        ("around 13h30", "13:30"),
        ("330 p.m.", "15:30"),
        ("12:30 a.m.", "00:30"),
        ("ten o'clock", "10:00"),
        ("half past two", "14:30"),
        ("quarter to five", "16:45"),
        ("twenty minutes to 2pm", "13:40"),
        ("five thirty", "17:30"),
        ("quarter past noon", "12:15"),
        ("lunchtime", "12:00"),
        ("4 in the arvo", "16:00"),
        ("eight tonight", "20:00"),
        ("tomorrow afternoon at 5", "17:00"),
        ("evening 4:30", "16:30"),
        ("after 5 please", "17:00"),
        ("in half an hour", "10:30"),
        ("at ten to four", "15:50"),
        ("between four and six", "16:00-18:00"),
        ("9 to 11", "09:00-11:00"),
        ("2-4pm", "14:00-16:00"),
        ("from 10am to 2", "10:00-14:00"),
        ("Saturday 10 to 12", "10:00-12:00"),
        ("make it 5 not 4", "17:00"),
        ("at seven twenty seven", "07:27"),
        ("7:56:30 pm", "19:56"),
        ("friday 23 at 4", "16:00"),
        ("the 445 one will do", "16:45"),
        ("0412 345 678 after 5pm", "17:00"),
        ("move it from 2pm to 4pm", "16:00"),
        ("see dr nair tomorrow at 11 fever", "11:00"),
        ("saturday 3 with dr nair", "15:00"),
        ("9 with dr nair", "09:00"),
        ("rather ten", "10:00"),
        ("half past ten rather", "10:30"),
        ("dr nair 4 please", "16:00"),
        ("parso 5 se pehle", "17:00"),
        ("dr nair tomorrow 10 fever", "10:00"),
        ("friday 3 knee pain", "15:00"),
        ("fever around 102, tomorrow at 10", "10:00"),
        ("sugar is at 250, tomorrow morning", "morning"),
        ("an appointment for fever at 230", "14:30"),
    ],
)
def test_it_reads_the_clock(text: str, value: str) -> None:
    assert times.find(heard(text))[0].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("kal subah", "morning"),
        ("first thing", "morning"),
        ("before noon", "morning"),
        ("sometime in the arvo", "afternoon"),
        ("after lunch", "afternoon"),
        ("tonight", "evening"),
        ("shaam ko", "evening"),
        ("morning is best", "morning"),
    ],
)
def test_it_reads_the_part_of_the_day(text: str, value: str) -> None:
    assert times.find(heard(text))[0].value == value


@pytest.mark.parametrize(
    "text",
    [
        "2 toilets",
        "at 14 Oak Street",
        "at 2 houses",
        "0412 345 678",
        "my number is 04 12 34 56 78",
        "oh four one two three four five six seven eight",
        "it was $10",
        "it costs 5.30",
        "between 4 and 6 weeks",
        "the 5th of June",
        "on 5/9",
        "unit 4a",
        "7 eleven",
        "tomorrow 3 taps",
        "kal 2 strips",
        "tomorrow 3 day fever",
        "tomorrow 2 kids fever",
        "temperature about 101",
        "high fever since 2 days around 102",
        "fever of around one oh two",
        "BP at 140",
        "sugar between 200 and 250",
        "saw dr nair 2 weeks ago",
        "friday 23 please",
        "a rating greater than 4",
        "Good morning, I need a plumber",
        "morning mate",
        "not in the morning",
        "I can't do 5pm",
        "it leaked all night",
        "last night",
        "5",
        "",
    ],
)
def test_it_finds_no_time(text: str) -> None:
    assert times.find(heard(text)) == []


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [("at 5", "17:00", "05:00"), ("at 9", "09:00", "21:00"), ("half past two", "14:30", "02:30")],
)
def test_it_reads_a_bare_hour_as_a_business_would(text: str, value: str, other: str) -> None:
    fact = times.find(heard(text))[0]
    assert (fact.value, fact.alternatives) == (value, (other,))


@pytest.mark.parametrize(("text", "value"), [("5", "17:00"), ("two please", "14:00"), ("10", "10:00")])
def test_it_takes_a_bare_number_only_when_the_time_is_asked(text: str, value: str) -> None:
    assert times.find(heard(text, "preferred_time"))[0].value == value
    assert times.find(heard("4", "people")) == []


def test_it_takes_no_digits_of_a_phone_number_for_a_time() -> None:
    assert times.find(heard("five thirty", "customer_phone")) == []
    assert times.find(heard("five thirty", "preferred_time"))[0].value == "17:30"


def test_it_prefers_the_plain_time_to_the_number_of_people() -> None:
    assert times.find(heard("a visit for 3 at 12 pm", "preferred_time"))[0].value == "12:00"


def test_it_drops_this_morning_when_it_is_over() -> None:
    assert times.find(heard("the tap broke this morning", now="2025-05-07 15:00")) == []


@pytest.mark.parametrize("text", ["Hi, at 4 in the arvo", "☎ between 9 and 11", "İyi, tonight at eight"])
def test_it_quotes_the_customers_own_words(text: str) -> None:
    facts = times.find(heard(text))
    assert facts
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)


@pytest.mark.parametrize("piece", ["five to ", "from 5 to 6 ", "1 ", "half past ", "at ", "9", " "])
def test_it_stays_quick_on_ten_thousand_characters(piece: str) -> None:
    start = time.process_time()
    times.find(heard((piece * 10_000)[:10_000]))
    assert time.process_time() - start < 5  # a hang, not a speed


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("the later one", "afternoon", "the later one"),
        ("the second one please", "afternoon", "the second one"),
        ("the latter", "afternoon", "the latter"),
        ("i'll take the early one", "morning", "the early one"),
        ("the first one", "morning", "the first one"),
        ("not the first one, the second one", "afternoon", "the second one"),
        ("pm please", "afternoon", "pm"),
        ("am", "morning", "am"),
        ("8ish", "08:00", "8ish"),
        ("the second one, at 3pm", "15:00", "3pm"),
    ],
)
def test_it_reads_a_short_answer_about_the_time(text: str, value: str, words: str) -> None:
    fact = times.find(heard(text, "preferred_time"))[0]
    assert (fact.value, fact.text, text[slice(*fact.span)]) == (value, words, words)


@pytest.mark.parametrize(
    "text", ["that one", "any one", "the other one", "which one", "just the other two", "those three", "all four"]
)
def test_it_takes_a_thing_for_no_hour(text: str) -> None:
    assert times.find(heard(text, "preferred_time")) == []


@pytest.mark.parametrize("asked", ["preferred_time", "preferred_date", "issue_description"])
def test_it_reads_a_bare_number_that_is_all_that_was_said(asked: str) -> None:
    fact = times.find(heard("10", asked))[0]
    assert (fact.value, fact.confidence) == ("10:00", 0.6)
    assert times.find(heard("10", "customer_name")) == []


def test_it_doubts_a_time_of_today_that_is_over() -> None:
    afternoon = "2024-08-05 14:30"
    assert times.find(heard("today at 9am", now=afternoon))[0].confidence == 0.4
    assert times.find(heard("today at 5pm", now=afternoon))[0].confidence > 0.9
    assert times.find(heard("tomorrow at 9am", now=afternoon))[0].confidence > 0.9


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        ("any time after four", "16:00", "after four"),
        ("tomorrow after about 5", "17:00", "after about 5"),
        ("before 10", "10:00", "before 10"),
        ("friday from 3", "15:00", "from 3"),
        ("by 4", "16:00", "4"),
        ("move it from 3pm friday to 4pm", "16:00", "4pm"),
    ],
)
def test_it_keeps_the_word_that_bounds_a_time(text: str, value: str, said: str) -> None:
    fact = times.find(heard(text))[0]
    assert (fact.value, fact.text) == (value, said)
    assert text[slice(*fact.span)] == said


@pytest.mark.parametrize(
    ("text", "value", "other"),
    [
        ("Can I move it to 11", "11:00", "23:00"),
        ("can i have 11 back", "11:00", "23:00"),
        ("move my appointment to 11 tomorrow", "11:00", "23:00"),
        ("is ten free?", "10:00", "22:00"),
        ("do you have 4?", "16:00", "04:00"),
        ("11 instead?", "11:00", "23:00"),
        ("sorry, is 10 30 possible", "10:30", "22:30"),
        ("ise 11 kar do", "11:00", "23:00"),
        ("i'll take 2", "14:00", "02:00"),
    ],
)
def test_it_takes_an_hour_that_counts_nothing_where_times_are_talked_of(text: str, value: str, other: str) -> None:
    (found,) = times.find(replace(heard(text), is_time_open=True))
    assert (found.value, found.alternatives) == (value, (other,))
    assert times.find(replace(heard(text, "customer_phone"), is_time_open=True)) == times.find(heard(text)) == []


@pytest.mark.parametrize(
    "text",
    ["we are 2 people", "he is 11", "there are 4 of us", "I have 2", "should i take 2?", "can I have one", "book 2",
     "can I bring 2 reports", "move it to 11 May", "move my 2 appointments", "unit 4", "need 2 more tablets"],
)  # fmt: skip
def test_it_takes_a_number_of_something_for_no_hour(text: str) -> None:
    assert times.find(replace(heard(text), is_time_open=True)) == []
