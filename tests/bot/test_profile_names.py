"""A profile's name is taken as a person's where it can be said, in every script, without its emoji."""

from pathlib import Path

import pytest

from bot.understand import plain_name
from storage.tables import StoredFact
from tests import world


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Asha Rao", "Asha Rao"),
        ("  Asha   Rao ", "Asha Rao"),
        ("Jean-Luc O'Neil Jr.", "Jean-Luc O'Neil Jr."),
        ("प्रिया शर्मा", "प्रिया शर्मा"),
        ("பிரியா குமார்", "பிரியா குமார்"),
        ("প্রিয়া সেন", "প্রিয়া সেন"),
        ("ప్రియ రెడ్డి", "ప్రియ రెడ్డి"),
        ("ગીતા પટેલ", "ગીતા પટેલ"),
        ("ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ", "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ"),
        ("ನಂದಿನಿ ಗೌಡ", "ನಂದಿನಿ ಗೌಡ"),
        ("അവന്‍ നായര്‍", "അവന്\u200d നായര്\u200d"),
        ("Søren Müller", "Søren Müller"),
        ("So\u0308ren", "Sören"),
        ("محمد علي", "محمد علي"),
        ("Søren Müller 🌟", "Søren Müller"),
        ("❤️ Priya ❤️", "Priya"),
        ("Jo🌟Ann", "Jo Ann"),
        ("प्रिया 🇮🇳", "प्रिया"),
        ("Sam 👩🏽‍🔧", "Sam"),
        ("\u202aAsha\u202c", "Asha"),
        ("@asha_r", None),
        ("@asha_r 🌟", None),
        ("❤️", None),
        ("🌟🌟", None),
        ("👩🏽‍🔧", None),
        ("1️⃣", None),
        ("\u0301", None),
        ("ा", None),
        ("0412 345 678", None),
        ("<b>Asha</b>", None),
        ("", None),
        (None, None),
    ],
)
def test_it_takes_a_name_that_can_be_said(written: str | None, name: str | None) -> None:
    assert plain_name(written) == name


@pytest.mark.parametrize(
    ("profile_name", "first"), [("प्रिया शर्मा", "प्रिया"), ("Søren Müller 🌟", "Søren"), ("🌟 Søren", "Søren")]
)
def test_it_greets_by_the_name_of_the_profile_and_keeps_it(tmp_path: Path, profile_name: str, first: str) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name=profile_name)
    said = here.say("hello")
    assert first in said
    assert "🌟" not in said
    taken = [row for row in here.rows(StoredFact) if row.name == "customer_name"]
    assert [(row.value, row.source) for row in taken] == [(profile_name.replace("🌟", "").strip(), "profile")]


@pytest.mark.parametrize("profile_name", ["@asha_r", "❤️"])
def test_it_takes_no_name_from_a_handle_or_a_heart(tmp_path: Path, profile_name: str) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name=profile_name)
    assert profile_name not in here.say("hello")
    assert "customer_name" not in here.facts


def test_it_knows_who_comes_back_under_a_starred_name_from_the_record(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name="Søren Müller 🌟")
    here.say("hello")
    here.profile_name = None
    here.clock.now += here.office.chat_quiet * 2
    said = here.say("hello again")
    assert "Søren" in said
    assert "🌟" not in said
