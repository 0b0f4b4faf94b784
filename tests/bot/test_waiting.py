"""Waiting: who leaves the waiting list by their words, and who does not."""

import pytest

from bot.tasks import off_list

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
    "all good we fixed the tap ourselves, dont need youse anymore",
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
    assert off_list.needs_none(text)


@pytest.mark.parametrize("text", STAYS)
def test_it_keeps_the_place_of_who_denies_less_than_all(text: str) -> None:
    assert not off_list.needs_none(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("take me off the waiting list please", "off"),
        ("No, take me off the list", "off"),
        ("i dont need it any more please take me off the waitlist", "off"),
        ("can you remove us from the list?", "off"),
        ("mera naam waiting list se hata do", "off"),
        ("मेरा नाम लिस्ट से हटा दीजिए", "off"),
        ("don't take me off the list", "stay"),
        ("please don’t ever remove me from the waiting list", "stay"),
        ("no no keep me on the list please", "stay"),
        ("leave me on waitlist", "stay"),
        ("can you put me back on the list", "stay"),
        ("do not cancel my place", "stay"),
        ("list se mat hatana mujhe", "stay"),
        ("मुझे लिस्ट से मत हटाओ", "stay"),
        ("abeg no comot my name for list", "doubt"),
        ("if I get wednesday take me off the waiting list", "doubt"),
        ("no need to keep me on the list", "doubt"),
        ("am I still on the waiting list?", "asks"),
        ("did you take me off the list", "asks"),
        ("any update on my waiting list?", "asks"),
        ("has anything opened up for tomorrow?", "asks"),
        ("do you have a waiting list?", None),
        ("put me on the waiting list", None),
        ("no thanks", None),
        ("get off the bus at the list", None),
    ],
)
def test_it_hears_what_is_denied_of_the_list(text: str, meant: str | None) -> None:
    assert off_list.heard(text) == meant
