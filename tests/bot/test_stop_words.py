"""STOP and START: a whole message in any of the languages, and never a part of one."""

from pathlib import Path

import pytest

from bot import stop_words
from desk import languages
from tests.world import build

OUT = [
    "STOP",
    "stop.",
    " *Stop All!* ",
    "Unsubscribe",
    "बंद करो",
    "बंद करो।",
    "मैसेज मत भेजो",
    "Message band karo!",
    "band kar do",
    "STOP 🙏", "please stop", "Stop, please!!", "ok stop now", "Stop sending", "stop sending me messages",
    "stop texting me", "No more messages from you please", "please don’t message me again", "band karo ye messages",
    "ये मैसेज बंद कर दीजिए 🙏",
]  # fmt: skip
IN = ["START", "start.", "शुरू करो", "message shuru karo", "Opt in", "START please", "शुरू", "शुरू करें 🙏"]
NEITHER = [
    "stop by at 5", "please stop the leak", "can you start at 9", "cancel", "end", "yes", "", "!!!", "band", "बंद",
    "नल बंद नहीं हो रहा", "the tap won't stop", "stop it, my bus stop is flooded", "start from the kitchen",
    "stop the leak", "please stop the water", "please stop it", "stop by at 5 🙏", "no more", "don't send",
    "pani band karo", "please stop the reminders", "stop calling me", "ok", "please", "thank you",
]  # fmt: skip


@pytest.mark.parametrize("text", OUT)
def test_it_knows_an_opt_out(text: str) -> None:
    assert stop_words.meaning(text) is True


@pytest.mark.parametrize("text", IN)
def test_it_knows_an_opt_in(text: str) -> None:
    assert stop_words.meaning(text) is False


@pytest.mark.parametrize("text", NEITHER)
def test_everything_else_is_neither(text: str) -> None:
    assert stop_words.meaning(text) is None


def test_every_language_of_the_desk_has_both() -> None:
    for words in (stop_words.STOP, stop_words.START):
        assert all(languages.is_known(code) and words[code] for code in words)
        assert set(languages.names()) <= set(words)
    assert not {w for ws in stop_words.STOP.values() for w in ws} & {w for ws in stop_words.START.values() for w in ws}


@pytest.mark.parametrize("channel", ["whatsapp", "sms"])
def test_it_is_entered_in_the_ledger_for_every_channel(channel: str, tmp_path: Path) -> None:
    world = build(tmp_path, channel=channel)
    world.say("बंद करो")
    world.say("stop by at 5")
    assert [(entry.external_id, entry.channel, entry.is_opt_out) for entry in world.consents] == [
        (world.sender, channel, True)
    ]
    world.close()


def test_each_of_them_is_answered_by_what_was_done(tmp_path: Path) -> None:
    world = build(tmp_path, channel="whatsapp")
    world.say("well, well")
    assert [world.say(words) for words in ("STOP", "please stop", "STOP 🙏")] == [
        "You won't get messages from Harbour Plumbing any more. Reply START if you want them again."
    ] * 3
    assert len(world.consents) == 3
    world.close()
