"""What the bot's own sentences claim names its row, and no sentence holds a price, a time or a dose of its own."""

import re

import pytest

from bot.phrases import languages, own

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
    "ask.move_there.first": "told from the booking's own row, read in this turn",
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
