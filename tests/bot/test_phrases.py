"""The sentences: none that nobody says, none that is missing, numbers and times as people say them."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.phrases import Wording, languages, own, phrases, said, written
from bot.phrases.form import form
from bot.session import LADDER
from bot.tasks import asked, questions
from desk import languages as desk_languages

ROOT = Path(__file__).resolve().parents[2]
# Families whose last part is put together when it is said.
FAMILIES = (
    "ask.", "file.", "ack.got_", "what.", "answer.", "trouble.", "greet.good_", "home.", "language.", "part.", "gist.",
)  # fmt: skip
SOURCE = "\n".join(path.read_text("utf-8") for part in ("bot", "channels") for path in (ROOT / part).rglob("*.py"))


@pytest.mark.parametrize("key", [key for key in phrases("en") if not key.startswith(FAMILIES)])
def test_it_keeps_no_sentence_that_nobody_says(key: str) -> None:
    assert f'"{key}"' in SOURCE


@pytest.mark.parametrize("key", sorted(set(re.findall(r'say\(\s*f?"([a-z_]+\.[a-z_.]+)"', SOURCE))))
def test_it_has_every_sentence_that_is_said(key: str) -> None:
    assert key in phrases("en")


@pytest.mark.parametrize("question", sorted(set(asked.SPECIAL) - set(LADDER) | set(questions.KEYS)))
def test_it_can_put_every_question_again(question: str) -> None:
    for variant in ("first", "short", "again", "offer"):
        assert f"ask.{question}.{variant}" in phrases("en")


def test_it_needs_no_more_values_for_the_eye_than_for_the_ear() -> None:
    for key, phrase in phrases("en").items():
        spoken, seen = (values(text) for text in (phrase.voice, phrase.chat))
        assert seen - spoken <= {"offer", "name", "phone_example", "reference"}, key


def values(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


OTHERS = [language for language in languages() if language != "en"]
other_language = pytest.mark.parametrize("language", OTHERS)


@other_language
def test_it_has_the_sentences_of_english_in_every_language(language: str) -> None:
    english, theirs = own("en"), own(language)
    assert sorted(theirs) == sorted(english)
    for key, phrase in theirs.items():
        assert values(phrase.chat) == values(english[key].chat), key
        assert values(phrase.voice) == values(english[key].voice) or form(language).spoken_as, key
        assert phrase.claims == english[key].claims, key


@pytest.mark.parametrize("language", languages())
def test_it_says_no_sentence_that_is_too_long_to_listen_to(language: str) -> None:
    for key, phrase in own(language).items():
        for text in (phrase.voice, phrase.chat):
            plain = re.sub(r"\{\w+\}", "", text)
            assert len(plain) <= 125, key
            assert len([part for part in re.split(r"[.?!।]\s", text) if part]) <= 3, key
            assert not re.search(r"[*_#`<>{}]", plain), key


def test_it_keeps_to_the_letters_of_each_language() -> None:
    devanagari = re.compile(r"[\u0900-\u097f]")
    for key, phrase in own("hi").items():
        # What is asked to be typed stays as the network knows it.
        rest = re.sub(r"\{\w+\}|START|STOP", "", phrase.voice + phrase.chat)
        assert not re.search("[A-Za-z]", rest), key
    for language in ("en", "hi-Latn"):
        assert not any(devanagari.search(phrase.voice + phrase.chat) for phrase in own(language).values())


def test_it_knows_the_same_languages_in_every_part() -> None:
    assert {path.stem for path in (ROOT / "bot/phrases/values").glob("*.toml")} == set(languages())
    assert {path.stem for path in (ROOT / "desk/languages").glob("*.toml")} == set(OTHERS)
    for language in languages():
        wording = Wording(False, "IN", date(2025, 12, 15), language)
        assert all(wording.knows(f"language.{code}") for code in desk_languages.names())


def test_it_is_english_where_a_language_lacks_a_sentence() -> None:
    assert set(phrases("hi")) == set(own("en"))


@pytest.mark.parametrize(
    ("number", "region", "spoken", "seen"),
    [
        ("+61412345678", "AU", "oh four one two, three four five, six seven eight", "0412 345 678"),
        ("+61412333467", "AU", "oh four one two, triple three, four six seven", "0412 333 467"),
        ("+919876543210", "IN", "nine eight seven six five, four three two one oh", "+91 98765 43210"),
        ("+14155550000", "AU", "plus one, four one five, triple five, triple oh oh", "+1 415-555-0000"),
    ],
)
def test_it_says_numbers_in_groups(number: str, region: str, spoken: str, seen: str) -> None:
    assert said.number(form("en"), number, region) == spoken
    assert written.number(form("en"), number, region) == seen


@pytest.mark.parametrize(
    ("time", "spoken", "seen"),
    [("14:30", "half past two", "2:30 pm"), ("10:00", "ten", "10 am"), ("16:45", "quarter to five", "4:45 pm"),
     ("12:00", "midday", "12 pm"), ("00:00", "midnight", "12 am"), ("20:05", "eight oh five at night", "8:05 pm"),
     ("11:45", "quarter to twelve", "11:45 am")],
)  # fmt: skip
def test_it_says_times_as_people_do(time: str, spoken: str, seen: str) -> None:
    assert said.clock(form("en"), time) == spoken
    assert written.clock(form("en"), time) == seen


def test_it_says_days_as_people_do() -> None:
    today = date(2024, 8, 5)
    days = (today, date(2024, 8, 6), date(2024, 8, 7), date(2024, 9, 16))
    assert [said.day(form("en"), day, today) for day in days] == [
        "today", "tomorrow", "Wednesday the seventh", "Monday the sixteenth of September",
    ]  # fmt: skip
    assert written.day(form("en"), date(2025, 1, 3), today) == "Fri 3 Jan 2025"
    assert written.money(form("en"), 250000, "₹") == "₹2,500"
    assert Wording(True, "AU", today).time("16:00-18:00") == "between four and six"


HINDI = Wording(True, "IN", date(2025, 12, 15), "hi")
HINDI_CHAT = Wording(False, "IN", date(2025, 12, 15), "hi")
LATIN_CHAT = Wording(False, "IN", date(2025, 12, 15), "hi-Latn")


@pytest.mark.parametrize(
    ("time", "spoken", "seen", "latin"),
    [
        ("14:00", "दोपहर दो बजे", "दोपहर 2 बजे", "dopahar 2 baje"),
        ("15:30", "दोपहर साढ़े तीन बजे", "दोपहर 3:30 बजे", "dopahar 3:30 baje"),
        ("13:30", "दोपहर डेढ़ बजे", "दोपहर 1:30 बजे", "dopahar 1:30 baje"),
        ("14:30", "दोपहर ढाई बजे", "दोपहर 2:30 बजे", "dopahar 2:30 baje"),
        ("17:45", "शाम पौने छह बजे", "शाम 5:45 बजे", "shaam 5:45 baje"),
        ("16:15", "शाम सवा चार बजे", "शाम 4:15 बजे", "shaam 4:15 baje"),
        ("09:10", "सुबह नौ बजकर दस मिनट", "सुबह 9:10 बजे", "subah 9:10 baje"),
        ("12:45", "दोपहर पौने एक बजे", "दोपहर 12:45 बजे", "dopahar 12:45 baje"),
        ("00:00", "रात बारह बजे", "रात 12 बजे", "raat 12 baje"),
        ("21:00", "रात नौ बजे", "रात 9 बजे", "raat 9 baje"),
    ],
)
def test_it_says_times_as_hindi_speakers_do(time: str, spoken: str, seen: str, latin: str) -> None:
    assert (HINDI.clock(time), HINDI_CHAT.clock(time), LATIN_CHAT.clock(time)) == (spoken, seen, latin)


def test_it_says_days_numbers_and_money_as_hindi_speakers_do() -> None:
    assert HINDI.day("2025-12-16") == "कल"
    assert HINDI.day("2025-12-23") == "मंगलवार तेईस दिसंबर"
    assert HINDI_CHAT.day("2026-01-02") == "शुक्रवार 2 जनवरी 2026"
    assert LATIN_CHAT.day("2025-12-23") == "Mangalvaar 23 December"
    assert HINDI.number("+919876543210") == "नौ आठ सात छह पाँच, चार तीन दो एक ज़ीरो"
    assert HINDI_CHAT.number("+919876543210") == "+91 98765 43210"
    assert HINDI.short_number("112") == "एक एक दो"
    assert HINDI.money(250000, "₹") == "2,500 रुपये"
    assert LATIN_CHAT.money(250000, "₹") == "₹2,500"
    assert HINDI.time("16:00-18:00") == "शाम चार बजे से शाम छह बजे के बीच"
    assert HINDI.count(21) == "इक्कीस"
    assert Wording(True, "AU", date(2025, 12, 15)).whose("kids") == "your kids'"
    assert HINDI.whose("mother") == "आपकी माँ का"
    assert HINDI.one_of(["क", "ख", "ग"]) == "क, ख या ग"


def test_it_never_says_what_is_only_written() -> None:
    assert form("hi-Latn").spoken_as == "hi"
    with pytest.raises(ValueError, match="only written"):
        Wording(True, "IN", date(2025, 12, 15), "hi-Latn").clock("09:00")


# What each voice's maker says it speaks (Amazon: docs.aws.amazon.com/polly/latest/dg/standard-voices.html). Another
# pair fails the whole <Say>, and a customer hears nothing: look it up before it is entered here.
SPEAK = {("hi-IN", "Polly.Aditi")}


@pytest.mark.parametrize("language", languages())
def test_it_gives_a_voice_only_with_a_language_that_it_speaks(language: str) -> None:
    values = form(language)
    assert values.voice is None or (values.speech, values.voice) in SPEAK
