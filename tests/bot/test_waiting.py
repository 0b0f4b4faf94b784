"""Waiting: who leaves the waiting list by their words, and who does not."""

import pytest

from bot.tasks import waiting

LEAVES = (
    "I don't need it any more",
    "found another doctor",
    "no thanks, I found a different clinic",
    "no need now",
    "ab zaroorat nahi hai",
    "अब ज़रूरत नहीं है",
    "my fever is gone so I no longer need an appointment",
    "we don't need the plumber any more, thanks",
    "No, I don’t want to see a doctor any more.",
    "dusre doctor ko dikha diya",
)
STAYS = (
    "I have another question, do you do x-rays?",
    "ok thanks. I got another question",
    "I have a different number now",
    "I don't want Dr Rao",
    "no, I don't want a morning that early, keep me on the list",
    "No I don't need one that early",
    "no, I have another appointment at that time",
    "No, got another meeting then. next one please",
    "no I don't want it",
    "no I don't need anything",
    "I don't need it any more? who said that",
    "I don't need it now, keep me for later",
    "I have not found another doctor",
    "don't want Dr Rao any more",
    "got another doctor's letter",
    "nahi chahiye",
)


@pytest.mark.parametrize("text", LEAVES)
def test_it_lets_go_who_needs_none_any_more(text: str) -> None:
    assert waiting.needs_none(text)


@pytest.mark.parametrize("text", STAYS)
def test_it_keeps_the_place_of_who_denies_less_than_all(text: str) -> None:
    assert not waiting.needs_none(text)
