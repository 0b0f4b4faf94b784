"""Rows of labelled text through `main.py extract`."""

import json

import pytest

from extractors import rows
from extractors.facts import Words

NOW = "2025-05-07T10:00:00+10:00"


def words_of(kind: str) -> Words:
    if kind in {"pharmacy", "telehealth"}:
        return Words(services={"refill": ("refill",)})
    if kind not in {"plumber", "clinic"}:
        raise LookupError(kind)
    return Words(services={"leaking_tap": ("leaking tap",)} if kind in {"plumber"} else {"doctor": ("see a doctor",)})


def found(text: str, **more: object) -> dict[str, object]:
    row: dict[str, object] = {"id": "1", "text": text, "region": "AU", "now": NOW, **more}
    answer = rows.answer(row, words_of)["found"]
    assert isinstance(answer, dict)
    return answer


def test_it_answers_under_the_slot_names() -> None:
    answer = found("hi, I'm Ada in Carlton, a leaking tap, tomorrow at 5, it's urgent")
    assert answer["customer_name"] == "Ada"
    assert answer["location"] == "Carlton"
    assert answer["service_type"] == "leaking_tap"
    assert answer["urgency"] == "urgent"
    assert (answer["date"], answer["date_text"]) == ("2025-05-08", "tomorrow")
    assert answer["time"] == ["17:00", "05:00"]


@pytest.mark.parametrize(
    ("kind", "text", "intent"),
    [
        ("pharmacy", "i need my telmisartan again", "refill"),
        ("pharmacy", "next repeat of crestor please", "refill"),
        ("pharmacy", "same as last month please", "refill"),
        ("pharmacy", "crocin bhej do bhaiya", "refill"),
        ("pharmacy", "atorva 10 and ecosprin 75", "refill"),
        ("telehealth", "the doctor put me on omeprazole and i've run out", "refill"),
        ("pharmacy", "is metformin available", "question"),
        ("pharmacy", "what's the price of panadol osteo", "question"),
        ("plumber", "can i pay cash", "question"),
        ("clinic", "sunday ko khula hai kya", "question"),
        ("plumber", "just wondering if you guys do gas fitting", "question"),
        ("pharmacy", "you gave me the wrong tablets", "complain"),
        ("plumber", "nobody called me back like they promised", "complain"),
        ("clinic", "ek ghante se line mein baithe hain", "complain"),
        ("plumber", "please send a plumber", "book"),
        ("plumber", "gotta resched my booking", "reschedule"),
        ("plumber", "my visit will need to be moved", "reschedule"),
    ],
)
def test_it_names_what_a_sentence_to_a_business_wants(kind: str, text: str, intent: str) -> None:
    assert found(text, kind=kind)["intent"] == intent


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("clinic", "i have chest pain and im short of breath"),
        ("clinic", "my ears wont stop ringing"),
        ("pharmacy", "i took too many tablets"),
        ("plumber", "kitchen drops water from the ceiling"),
        ("clinic", "i need something for my cough, tablets don't help"),
    ],
)
def test_it_sees_no_errand_in_a_trouble(kind: str, text: str) -> None:
    assert found(text, kind=kind).get("intent") not in ("refill", "complain", "question")


def test_it_takes_a_question_to_no_known_business_for_none() -> None:
    assert "intent" not in found("how long does a flight to oslo take")


@pytest.mark.parametrize("text", ["wrong number", "hang on", "is it confirmed", "the name is wrong"])
def test_it_answers_no_intent_of_the_talk(text: str) -> None:
    assert "intent" not in found(text)


@pytest.mark.parametrize(
    ("text", "slot", "value"),
    [
        ("tomorrow evening", "daypart", "evening"),
        ("मंगलवार शाम 6 बजे", "daypart", "evening"),
        ("mon 12 may 1030", "time", ["10:30", "22:30"]),
        ("12 noon on friday", "time", "12:00"),
        ("2 wks from now", "date", "2025-05-21"),
        ("from the tenth to the twelfth we're away so the fourteenth", "date", "2025-05-14"),
        ("five pm tonight", "daypart", "night"),
        ("next friday", "date", ["2025-05-16", "2025-05-09"]),
        ("it began yesterday", "date_text", "yesterday"),
    ],
)
def test_it_names_days_and_parts_of_them(text: str, slot: str, value: object) -> None:
    assert found(text)[slot] == value


def test_it_leaves_out_what_hangs_on_an_unknown_now() -> None:
    assert "date" not in found("tomorrow at 6 pm", now=None)
    assert found("tomorrow at 6 pm", now=None)["time"] == "18:00"
    assert found("on 12 June 2034", now=None)["date"] == "2034-06-12"


def test_it_uses_what_was_asked_or_the_question() -> None:
    assert found("5", asked="time")["time"] == ["17:00", "05:00"]
    assert found("5", previous="What time suits you?")["time"] == ["17:00", "05:00"]
    assert found("coburg", previous="Which suburb are you in?")["location"] == "Coburg"
    assert "time" not in found("5", asked=["people", "time"])


def test_it_takes_the_words_of_the_rows_kind() -> None:
    assert found("I want to see a doctor", kind="clinic")["service_type"] == "doctor"


def test_it_takes_the_default_words_for_a_kind_that_is_no_trade() -> None:
    assert found("a leaking tap", kind="datetime")["service_type"] == "leaking_tap"


def test_it_answers_a_number_of_no_known_plan_as_it_was_given() -> None:
    assert found("my phone number is 070026444", region=None)["phone"] == "070026444"
    assert "phone" not in found("oh four one two three four five", previous="What number can we call you on?")


@pytest.mark.parametrize(
    ("question", "text", "slot", "value"),
    [
        ("Which number suits best?", "0412 345 678", "phone", "+61412345678"),
        ("And the postcode?", "three thousand", "postcode", "3000"),
        ("What is your date of birth?", "5 8 84", "dob", "1984-08-05"),
    ],
)
def test_it_knows_what_a_question_asks_for(question: str, text: str, slot: str, value: str) -> None:
    answer = found(text, previous=question)[slot]
    assert (answer[0] if isinstance(answer, list) else answer) == value


def test_it_never_looks_at_what_is_expected() -> None:
    assert "location" not in found("hello", expect={"location": "Perth"})


def test_it_streams_in_order_past_bad_rows() -> None:
    lines = [
        "not json",
        "[1]",
        '{"id": 3}',
        '{"id": 4, "text": "tomorrow", "now": "soon"}',
        '{"id": 5, "text": "hi", "zone": "Mars/X"}',
        json.dumps({"id": 6, "text": "today", "now": NOW}),
    ]
    answers = [json.loads(line) for line in rows.stream(iter(lines), words_of)]
    assert [a["id"] for a in answers] == [None, None, 3, 4, 5, 6]
    assert all("error" in a and "found" not in a for a in answers[:5])
    assert answers[5]["found"]["date"] == "2025-05-07"


def test_it_reads_lines_only_as_they_are_wanted() -> None:
    def lines() -> object:
        yield json.dumps({"id": 1, "text": "today"})
        raise AssertionError("the second line is not wanted yet")

    assert json.loads(next(rows.stream(lines(), words_of)))["id"] == 1  # type: ignore[arg-type]
