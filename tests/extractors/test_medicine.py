"""Names of medicines."""

import time
from datetime import datetime

import pytest
import pytz

from extractors import medicine
from extractors.facts import Heard

NOW = pytz.timezone("Asia/Kolkata").localize(datetime(2025, 5, 7, 10, 0))


def found(text: str, asked: str | None = None) -> list[str]:
    facts = medicine.find(Heard(text, NOW, "IN", asked))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return [fact.value for fact in facts]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("refill metformin 500", ["metformin"]),
        ("my Amlodipine is finished", ["amlodipine"]),
        ("running out of atorvastatin 20 mg", ["atorvastatin"]),
        ("2 strips of Zentavo", ["zentavo"]),
        ("my mother's telmisartan tablets", ["telmisartan"]),
        ("Norvexa 5mg please", ["norvexa"]),
        ("lisinopril and metformin", ["lisinopril, metformin"]),
    ],
)
def test_it_names_the_medicine(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    ["refill my prescription", "running out of hot water", "need more time", "my drain is blocked", "virgin", ""],
)
def test_it_names_none(text: str) -> None:
    assert found(text) == []


def test_it_takes_the_bare_answer_to_its_question() -> None:
    assert found("it's Zentavo", "medicine") == ["zentavo"]
    assert found("Zentavo") == []


@pytest.mark.parametrize("piece", ["a", "refill my ", "tablet of ", "5 mg "])
def test_it_stays_quick_on_ten_thousand_characters(piece: str) -> None:
    start = time.process_time()
    found((piece * 10_000)[:10_000])
    assert time.process_time() - start < 5  # a hang, not a speed


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("i need my amlodipine and metformin again", ["amlodipine, metformin"]),
        ("atorvastatin, lisinopril and my metformin please", ["atorvastatin, lisinopril, metformin"]),
        ("doctor stopped the metformin", []),
        ("i'm allergic to amoxicillin", []),
    ],
)
def test_it_joins_what_is_said_in_one_breath_and_leaves_what_is_not_wished_for(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text", ["yes", "no", "how much", "how much is it", "it", "them", "my name is Asha Rao", "the blue one", "sorry"]
)
def test_it_takes_no_answer_that_names_no_medicine(text: str) -> None:
    assert medicine.find(Heard(text, NOW, asked="medicine")) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("crocin hai kya", ["crocin"]),
        ("metphormin 500 please", ["metformin"]),
        ("met formin is over", ["metformin"]),
        ("losarten refill", ["losartan"]),
        ("atorvastain 10 mg", ["atorvastatin"]),
        ("amoxcillin syrup", ["amoxicillin"]),
        ("do you stock jardiance", ["jardiance"]),
        ("folic acid and vitamin c", ["folic acid, vitamin c"]),
        ("panadol osteo two boxes", ["panadol osteo"]),
        ("metformin sr 500", ["metformin"]),
        ("ten metformin left", ["metformin"]),
        ("मेटफॉर्मिन खत्म हो गई", ["metformin"]),
        ("a strip of dolo", ["dolo"]),
    ],
)
def test_it_names_the_medicine_as_it_is_spelled_right(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "my blood pressure tablets",
        "sugar ki goli khatam",
        "my thyroid tablets have run out",
        "hi its allegra from yarraville",
        "the creator of electrical things",
        "one bottle of milk",
        "i want to speak to dr martin",
    ],
)
def test_it_takes_no_class_no_person_and_no_other_ware_for_a_medicine(text: str) -> None:
    assert found(text) == []


def test_it_believes_a_name_that_means_something_else_only_among_medicines() -> None:
    assert found("pan is hot") == []
    assert found("pan 40 tablets") == ["pan"]
    assert found("it's pan", "medicine") == ["pan"]


def test_it_makes_a_name_cut_short_whole_when_it_asked_for_it() -> None:
    assert found("metfo", "medicine") == ["metformin"]


def test_it_leaves_the_amount_out_of_the_words() -> None:
    fact = medicine.find(Heard("telmisartan 40 mg 2 strips", NOW, "IN"))[0]
    assert (fact.value, fact.text) == ("telmisartan", "telmisartan 40 mg")
