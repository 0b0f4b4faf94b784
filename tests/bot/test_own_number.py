"""A number that was only read back is to be rung for this request; whoever owns it hears nothing of who gave it."""

from pathlib import Path

import pytest

from tests import world

THEIRS = "+61498765432"
CALLER = "+61390001111"


def call(here: world.World, sender: str, key: str, *lines: str) -> list[str]:
    here.sender, here.key, here.turn_number = sender, key, 0
    return [here.call(), *(here.say(line) for line in lines)]


@pytest.mark.parametrize(
    "words",
    [
        "no use 0498 765 432",
        "no my wife's number is 0498 765 432",
        "my phone is playing up so ring 0498 765 432",
        "no, 0498 765 432 is my boss's number",
        "nahi, mere bhai ka number 0498 765 432 hai",
    ],
)
def test_it_tells_the_owner_of_a_given_number_nothing_of_who_gave_it(tmp_path: Path, words: str) -> None:
    here = world.build(tmp_path, sender=CALLER)
    call(
        here, CALLER, "CA1", "my tap drips in Coburg, it's a house, tomorrow at 10", "Petra Novak", words, "yes", "yes"
    )
    assert [(one.phone, one.name) for one in here.bookings] == [(THEIRS, "Petra Novak")]
    assert [one.phone for one in here.customers] == [CALLER]
    said = call(here, THEIRS, "CA2", "my toilet is blocked", "yes", "yes")
    assert not any(word in line for line in said for word in ("Petra", "Novak", "same", "last time", "Coburg"))
    again = call(here, CALLER, "CA3", "my toilet is blocked")
    assert "same name" in again[-1]


@pytest.mark.parametrize(
    ("words", "agreed"),
    [
        ("no my number is 0498 765 432", "yes"),
        ("no, 0498 765 432, that's my mobile", "yes"),
        ("nahi, mera number 0498 765 432 hai", "haan"),
        ("use 0498 765 432", "yes that's my own number"),
    ],
)
def test_it_knows_a_customer_by_the_number_they_called_theirs(tmp_path: Path, words: str, agreed: str) -> None:
    here = world.build(tmp_path, sender=CALLER)
    call(here, CALLER, "CA1", "my tap drips in Coburg, it's a house, tomorrow at 10", "Petra Novak", words, agreed)
    assert [one.phone for one in here.customers] == [THEIRS]


def test_it_does_not_take_over_whose_number_the_one_before_was(tmp_path: Path) -> None:
    here = world.build(tmp_path, sender=CALLER)
    first = "my number is 0412 345 678, my tap drips in Coburg, it's a house, tomorrow at 10"
    call(here, CALLER, "CA1", first, "Petra Novak", "no, better use 0498 765 432", "yes", "yes")
    assert [one.phone for one in here.bookings] in ([THEIRS], [])
    assert THEIRS not in [one.phone for one in here.customers]
