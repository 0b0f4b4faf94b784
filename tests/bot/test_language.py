"""The bot answers in the language of the business, the one asked for, or the one plainly written, and in no other."""

from pathlib import Path

import pytest

from tests import fake_model, world
from tests.fake_model import answer

DEVANAGARI = range(0x900, 0x980)


def clinic(folder: Path, channel: str = "whatsapp", **more: object) -> world.World:
    return world.build(folder, kind="clinic", name="Lotus Clinic", at="2025-12-15T10:00", channel=channel,
                       sender="+919876543210", profile_name="Asha" if channel != "voice" else None, **more)  # type: ignore[arg-type]  # fmt: skip


def letters(text: str) -> str:
    return "hi" if sum(ord(char) in DEVANAGARI for char in text) > len(text) / 4 else "Latin"


def language(here: world.World) -> str | None:
    session = here.conversations[0].session
    return session["language"] if session else None


def test_it_answers_in_the_letters_that_are_written(tmp_path: Path) -> None:
    here = clinic(tmp_path)
    assert "What do you need?" in here.say("hello")
    assert letters(here.say("मुझे अपॉइंटमेंट चाहिए")) == "hi"
    assert letters(here.say("mujhe doctor ko dikhana hai")) == "Latin"
    assert language(here) == "hi-Latn"


def test_it_does_not_turn_for_a_single_word(tmp_path: Path) -> None:
    here = clinic(tmp_path)
    here.say("need to see dr rao kal subah")
    assert "Please check" in here.say("fever since two days")
    assert language(here) is None


def test_it_turns_back_when_english_is_written_again(tmp_path: Path) -> None:
    here = clinic(tmp_path)
    here.say("mujhe appointment chahiye ji")
    assert "Which day" in here.say("I have had a fever for two days and a cough")


def test_it_does_not_turn_for_an_address(tmp_path: Path) -> None:
    here = world.build(tmp_path, name="Sagar Plumbing", country_code="IN", at="2025-12-15T10:00", channel="whatsapp",
                       sender="+919876543210", profile_name="Irfan")  # fmt: skip
    here.say("geyser kharab ho gaya hai")
    here.say("flat 5 in front of the school near the park at Indiranagar")
    assert language(here) == "hi-Latn"


def test_it_keeps_the_language_that_was_asked_for(tmp_path: Path) -> None:
    here = clinic(tmp_path)
    assert "Hindi mein baat karte hain" in here.say("Hindi mein baat karo")
    here.say("I have a fever and a cough for two days")
    assert language(here) == "hi-Latn"
    assert "go on in English" in here.say("can we speak English")
    assert letters(here.say("मुझे कल सुबह आना है")) == "Latin"


def test_it_puts_the_open_question_again_in_the_new_language(tmp_path: Path) -> None:
    here = clinic(tmp_path, "voice")
    here.call()
    here.say("I have a sore throat")
    said = here.say("Hindi please")
    assert "हिंदी में बात करते हैं" in said
    assert "नाम" in said
    assert here.reply is not None
    assert here.reply.expects == "customer_name"


def test_it_reads_back_in_the_new_language(tmp_path: Path) -> None:
    here = clinic(tmp_path)
    here.say("book me for tomorrow morning I have a sore throat")
    assert "Shall I send it to Lotus Clinic?" in here.replies[-1].text
    assert "Lotus Clinic तक पहुँचा दूँ?" in here.say("हिंदी में बात कीजिए")
    assert "कल सुबह" in here.say("हम्म")
    here.say("हाँ")
    assert [row.wished_time for row in here.bookings] == ["morning"]


def test_it_takes_what_is_said_together_with_the_wish(tmp_path: Path) -> None:
    here = clinic(tmp_path, "voice")
    here.call()
    said = here.say("Hindi mein baat karo mujhe blood test karana hai kal subah")
    assert "नाम" in said
    assert here.facts["preferred_date"] == "2025-12-16"


def test_it_says_which_languages_there_are(tmp_path: Path) -> None:
    here = clinic(tmp_path)
    assert "I can only talk in English and Hindi here." in here.say("can you speak Tamil")
    plumber_folder = tmp_path / "plumber"
    plumber_folder.mkdir()
    plumber = world.build(plumber_folder)
    plumber.call()
    assert "I can only talk in English here." in plumber.say("hindi please")
    plumber.say("मेरा नल टपक रहा है")
    assert all(letters(reply.text) == "Latin" for reply in plumber.replies)


def test_it_begins_in_the_language_of_the_business(tmp_path: Path) -> None:
    here = clinic(tmp_path, "voice")
    here.write_down(languages="hi,en")
    said = here.call()
    assert said == "Lotus Clinic, नमस्ते। इंग्लिश में बात करनी हो तो कह दीजिए। बताइए, क्या मदद करूँ?"
    assert here.reply is not None
    assert (here.reply.language, here.reply.voice) == ("hi-IN", "Polly.Aditi")
    assert "go on in English" in here.say("इंग्लिश")
    assert (here.reply.language, here.reply.voice) == ("en-IN", None)


def test_it_speaks_devanagari_on_a_call_however_hindi_was_heard(tmp_path: Path) -> None:
    here = clinic(tmp_path, "voice")
    here.call()
    assert letters(here.say("mujhe bukhar hai doctor ko dikhana hai")) == "hi"


def test_it_remembers_the_language_for_the_next_time(tmp_path: Path) -> None:
    here = clinic(tmp_path)
    here.say("hindi please")
    assert [customer.language for customer in here.customers] == ["hi-Latn"]
    here.channel, here.key, here.turn_number = "voice", "CA" + "2" * 32, 0
    assert letters(here.call()) == "hi"
    here.write_down(languages="en")
    here.key, here.turn_number = "CA" + "3" * 32, 0
    assert here.call() == "Lotus Clinic, good morning. How can I help?"


def test_it_writes_for_staff_in_english(tmp_path: Path) -> None:
    here = clinic(tmp_path)
    here.say("मुझे किसी इंसान से बात करनी है")
    here.say("कल दोपहर में blood test")
    (reminder,) = here.reminders
    assert "कल दोपहर में blood test" in reminder.text
    assert not reminder.text.startswith("मुझे")


@pytest.mark.parametrize(("channel", "number"), [("voice", "एक एक दो पर फ़ोन"), ("whatsapp", "112 पर फ़ोन")])
def test_it_tells_what_to_do_in_danger_in_hindi(tmp_path: Path, channel: str, number: str) -> None:
    here = clinic(tmp_path, channel)
    here.write_down(languages="hi,en")
    if channel == "voice":
        here.call()
    assert number in here.say("पापा को chest pain हो रहा है")


@pytest.mark.parametrize("language", ["en", "hi,en"])
def test_it_takes_the_same_keys_in_every_language(tmp_path: Path, language: str) -> None:
    here = clinic(tmp_path, "voice")
    here.write_down(languages=language)
    here.call()
    here.silence()
    here.silence()
    here.keys("1")
    assert [(row.kind, row.reason) for row in here.reminders] == [("call_back", "asked_for_call_back")]


def test_it_says_nothing_of_a_model_s_own_in_hindi(tmp_path: Path) -> None:
    kind = answer(reply="Oh dear, that sounds unpleasant.")
    with fake_model.running(talk=lambda said: kind) as fake:
        here = clinic(tmp_path, model=fake_model.client(fake, deadline=20.0))
        here.write_down(languages="hi,en")
        here.say("namaste")
        here.say("wohi purani wali dikkat phir se")
        assert fake.asked
        assert "reply: null" in str(fake.asked[-1])
    assert not any("unpleasant" in reply.text for reply in here.replies)
