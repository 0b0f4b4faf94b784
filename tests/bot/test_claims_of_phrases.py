"""What the bot's own sentences claim names its row, and no sentence holds a price, a time or a dose of its own."""

import re
from pathlib import Path
from typing import Any

import pytest
import pytz

from bot.phrases import languages, own, written
from bot.phrases.form import form
from desk.countries import get as country
from extractors.spoken import runs
from storage.tables import Business, Hours, Message, Service
from tests import world
from tests.bot.test_scenarios import play, some

# What says that something was done, is done or will be done by somebody.
DONE = re.compile(
    r"\b(?:I|we|they|it|you)(?:'ve| have|'s| has)(?: just| now| been)? (?:noted|booked|changed|withdrawn|cancelled|"
    r"added|passed|told|asked|sent|left|moved|marked|recorded|called|dialled|given|put)\b"
    r"|\b(?:I'm|we're|I am|we are) (?:putting|calling|connecting|sending|ringing|transferring|booking)\b"
    r"|\b(?:I'll|we'll|I will|we will|will) (?:have|ring|pass|call|send|book|tell|get back|put)\b"
    r"|\b(?:it's|is|are) (?:noted|booked|confirmed|sent|moved|cancelled)\b|\b(?:booked|moved) (?:for|to)\b"
    r"|\bit stands\b|"
    r"\bon the waiting list for\b|\bhave it marked\b|\bwill be in touch\b|\bthat time goes to\b"
    r"|\b(?:won't|'ll) get messages\b",
    re.I,
)
# True without a row of this very turn; each with the reason.
TRUE_ANYWAY = {
    "emergency.bye": "said only in an emergency, whose reminder is written with its first sentence",
    "trouble.passed_on": "said by the sweep, which writes the call-back it speaks of",
    "silence.still": "an offer; the one who takes it hears silence.call_back",
}


@pytest.mark.parametrize("key", sorted(own("en")))
def test_what_says_that_something_is_done_names_its_row(key: str) -> None:
    phrase = own("en")[key]
    is_claim = DONE.search(phrase.voice.replace("’", "'")) or DONE.search(phrase.chat.replace("’", "'"))
    assert not is_claim or phrase.claims or key in TRUE_ANYWAY, phrase


def test_every_exception_is_one() -> None:
    for key in TRUE_ANYWAY:
        phrase = own("en")[key]
        assert phrase.claims is None
        assert DONE.search(phrase.voice) or DONE.search(phrase.chat), key


def test_it_would_notice() -> None:
    claimed = [phrase for phrase in own("en").values() if phrase.claims]
    assert len(claimed) > 25
    missed = [phrase.voice for phrase in claimed if not DONE.search(phrase.voice)]
    assert missed == []


@pytest.mark.parametrize("language", languages())
def test_every_language_claims_what_english_claims(language: str) -> None:
    claims = {key: phrase.claims for key, phrase in own("en").items()}
    assert {key: phrase.claims for key, phrase in own(language).items()} == claims


@pytest.mark.parametrize("language", languages())
def test_no_sentence_holds_a_price_a_dose_or_a_number_of_its_own(language: str) -> None:
    """They come from rows and facts, by a value; a figure that stands in a sentence is a key."""
    for key, phrase in own(language).items():
        if key.startswith(("ask.", "silence.", "done.opted")):
            continue
        for text in (phrase.voice, phrase.chat):
            assert not re.search(r"\d|[$₹₦£€%]|\bmg\b|\bml\b|\btablets?\b|\bo'clock\b|\b[ap]m\b", text), (key, text)


# Figures that a chat writes: a number to ring, money, a time of the day.
PHONE = re.compile(r"\+?\d[\d -]{6,}\d")
MONEY = re.compile(r"(?:[$₹₦£€]|Rs\.?)\s?[\d,]+(?:\.\d\d)?|\b\d+ (?:dollars|rupees|naira)\b")
TIME = re.compile(r"\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b")


SCENES = some(1, 2)


@pytest.mark.parametrize(("name", "scene"), SCENES, ids=[name for name, _ in SCENES])
def test_what_it_says_of_numbers_prices_and_times_stands_in_a_row_or_a_fact(
    name: str, scene: dict[str, Any], tmp_path: Path
) -> None:
    here = play(scene, tmp_path)
    profile = here.rows(Business)[0]
    facts, messages = here.rows(world.StoredFact), here.rows(Message)
    told = [fact.value for fact in facts] + [one.text for one in messages if one.speaker == "customer"]
    told += [one.sender for one in here.conversations]
    known = " ".join(filter(None, (*told, profile.on_call, country(profile.country).phone_example)))
    digits = re.sub(r"\D", "", known) + "".join(run.digits for text in told for run in runs(text))
    prices = {row.price_minor for row in here.rows(Service)}
    hours = {time for row in here.rows(Hours) for time in (row.opens, row.closes)}
    zone = pytz.timezone(profile.zone)
    starts = [at for slot in here.slots(limit=2000) for at in (slot.starts_at, slot.ends_at)]
    starts += [at for row in here.bookings for at in (row.starts_at, row.ends_at) if at is not None]
    times = (
        hours
        | {f"{at.astimezone(zone):%H:%M}" for at in starts}
        | {part for fact in facts if fact.name == "preferred_time" for part in fact.value.split("-")}
    )
    for reply in here.replies:
        for number in PHONE.findall(reply.text):
            assert re.sub(r"\D", "", number).removeprefix("0")[-8:] in digits, (number, reply.text)
        for money in MONEY.findall(reply.text):
            assert round(float(re.sub(r"[^\d.]", "", money)) * 100) in prices, (money, reply.text)
        for clock in TIME.findall(reply.text):
            assert any(written.clock(form("en"), time) == clock for time in times if time[:1].isdigit()), clock
