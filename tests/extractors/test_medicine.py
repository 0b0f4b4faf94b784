"""Names of medicines."""

import time
from datetime import datetime

import pytest
import pytz

from extractors import medicine
from extractors.facts import Heard
from extractors.medicine import amounts as medicine_amounts
from extractors.medicine import asked_about
from extractors.medicine import hearing as medicine_hearing
from extractors.medicine import off as medicine_off

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
        ("aur pan 40 bhi", ["pan"]),
        ("I wan refill my BP medicine", []),
        ("metformin refill pickup", ["metformin"]),
        ("refill delivery", []),
        ("we gave him paracetamol, please send more", ["paracetamol"]),
    ],
)
def test_it_names_the_medicine(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize("word", ["metropolitan", "dishwasher", "gardening"])
def test_it_hears_no_medicine_in_a_word_that_only_begins_like_one(word: str) -> None:
    assert medicine_hearing.look(word) == ("", 0)


@pytest.mark.parametrize(
    "text",
    [
        "refill karna hai",
        "refill mummy ke liye",
        "refill my prescription",
        "running out of hot water",
        "need more time",
        "my drain is blocked",
        "virgin",
        "my son has fever, we gave him paracetamol but it is not coming down, our regular doctor is on leave so "
        "kindly give an appointment, call on this only",
        "",
    ],
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


def off(text: str) -> list[str]:
    facts = medicine_off.find(Heard(text, NOW, "IN"))
    assert all(text[slice(*fact.span)] == fact.text for fact in facts)
    return [f"{fact.name.removeprefix('medicine_')} {fact.value}" for fact in facts]


@pytest.mark.parametrize(
    ("text", "refused", "wished"),
    [
        ("my doctor told me to stop losartan", ["stopped losartan"], []),
        ("glimepiride was discontinued in march", ["stopped glimepiride"], []),
        ("rosuvastatin doctor ne band karwa di", ["stopped rosuvastatin"], []),
        ("doctor don stop the losartan", ["stopped losartan"], []),
        ("डॉक्टर ने टेल्मा बंद कर दी है", ["stopped telma"], []),
        ("leave out the omeprazole please", ["unwanted omeprazole"], []),
        ("omeprazole hata do", ["unwanted omeprazole"], []),
        ("abeg comot omeprazole", ["unwanted omeprazole"], []),
        ("don't send losartan or crocin", ["unwanted losartan", "unwanted crocin"], []),
        ("we still have a few strips of crocin", ["in_stock crocin"], []),
        ("crocin abhi padi hai", ["in_stock crocin"], []),
        ("losartan still dey", ["in_stock losartan"], []),
        ("send ramipril, not losartan", ["unwanted losartan"], ["ramipril"]),
        ("send ramipril, the doctor stopped losartan", ["stopped losartan"], ["ramipril"]),
        ("ramipril chahiye par losartan nahi chahiye", ["unwanted losartan"], ["ramipril"]),
    ],
)
def test_it_tells_what_is_refused_and_why(text: str, refused: list[str], wished: list[str]) -> None:
    assert (off(text), found(text)) == (refused, wished)


@pytest.mark.parametrize(
    "text",
    [
        "don't forget the losartan",
        "please do not remove losartan",
        "the doctor has not stopped losartan",
        "should i stop losartan",
        "i have only 4 losartan left",
        "losartan hai kya",
        "do you have losartan",
    ],
)
def test_it_refuses_nothing_that_is_only_asked_denied_or_nearly_gone(text: str) -> None:
    assert (off(text), found(text)) == ([], ["losartan"])


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        (
            "20 tablets of losartan 50mg, 3 strips crocin and two asthalin inhalers",
            {"losartan": ("50mg", "20 tablets"), "crocin": ("", "3 strips"), "asthalin": ("", "two inhalers")},
        ),
        ("losartan 3 strips ramipril 2 strips", {"losartan": ("", "3 strips"), "ramipril": ("", "2 strips")}),
        ("losartan and ramipril 5 mg, one box each", {"losartan": ("", "one box"), "ramipril": ("5 mg", "one box")}),
        ("ramipril five mg", {"ramipril": ("five mg", "")}),
        ("i have only 2 strips of losartan left", {}),
        ("losartan 50 chahiye 2 strips", {"losartan": ("50", "2 strips")}),
        ("refill losartan tomorrow at 5", {}),
        # The number said last counts, also without its unit; a clock time, a day and a strength are none.
        ("losartan 2 strips no sorry 5 strips", {"losartan": ("", "5 strips")}),
        ("losartan 1 strip tomorrow, actually 3", {"losartan": ("", "3 strip")}),
        (
            "2 strip losartan, no make it 3, and ramipril 1 strip",
            {"losartan": ("", "3 strip"), "ramipril": ("", "1 strip")},
        ),
        ("losartan do patte nahi teen patte bhej do", {"losartan": ("", "teen patte")}),
        ("losartan 2 strips at 5, no make it 6", {"losartan": ("", "2 strips")}),
        ("losartan 2 strips, actually 3 pm", {"losartan": ("", "2 strips")}),
        ("losartan 3 strips, not 2", {"losartan": ("", "3 strips")}),
    ],
)
def test_it_keeps_strengths_and_counts_as_they_were_said(text: str, amounts: dict[str, tuple[str, str]]) -> None:
    assert medicine_amounts.said(text, medicine.named(Heard(text, NOW, "IN"))) == amounts


def test_it_knows_a_brand_that_is_also_a_word_by_its_strength() -> None:
    assert found("dolo 650 please") == ["dolo"]
    assert found("alex 25 market street") == []


def test_it_takes_a_given_name_for_no_medicine() -> None:
    assert found("Asha", "medicine") == []


@pytest.mark.parametrize(
    "piece", ["losartan the doctor has ", "i still have 10 ", " " * 50 + "losartan", "not losartan "]
)
def test_it_stays_quick_on_many_refusals(piece: str) -> None:
    start = time.process_time()
    off((piece * 10_000)[:10_000])
    assert time.process_time() - start < 5  # a hang, not a speed


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("is ibuprofen ok with my pills?", "is ibuprofen ok with my pills?"),
        ("can I take dolo along with crocin", "can I take dolo along with crocin"),
        ("is it safe to take metformin while pregnant", "is it safe to take metformin while pregnant"),
        ("abeg fit I take panadol with my BP medicine?", "abeg fit I take panadol with my BP medicine?"),
        ("kya main dolo ke saath crocin le sakta hu", "kya main dolo ke saath crocin le sakta hu"),
        ("क्या मैं डोलो के साथ क्रोसिन ले सकता हूँ", "क्या मैं डोलो के साथ क्रोसिन ले सकता हूँ"),
        ("need 2 strips dolo. is it ok with my bp tablets?", "is it ok with my bp tablets?"),
        ("kya main ise khane ke baad loon?", "kya main ise khane ke baad loon?"),
        ("can I take 2 strips of dolo please", None),
        ("can you take my order for metformin", None),
        ("can I get ibuprofen with my pills", None),
        ("I take metformin twice a day, need a refill", None),
        ("what time can I collect my tablets", None),
        ("can I use my insurance for the medicines", None),
        ("is it ok to come with my mum?", None),
    ],
)
def test_it_tells_a_medicine_asked_about_from_one_asked_for(text: str, asks: str | None) -> None:
    said = [fact.text.strip() for fact in asked_about.find(Heard(text, NOW, "IN"))]
    assert said == ([asks] if asks else [])
