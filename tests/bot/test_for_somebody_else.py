"""A booking for somebody else is in that person's name, and the customer on record is the one who rang."""

from pathlib import Path

import pytest

from tests import world


def test_it_books_for_the_person_meant(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.say("hello this is Wendy calling for Mr Hassan Aziz, his tap is leaking in Coburg, it's a house")
    for words in ("use his number 0498 765 432", "yes", "tomorrow at 10"):
        said = here.say(words)
    assert "Hassan Aziz" in said
    here.say("yes")
    assert [(one.name, one.phone) for one in here.bookings] == [("Hassan Aziz", "+61498765432")]
    assert "asked for by Wendy" in (here.bookings[0].notes or "")
    assert [(one.name, one.phone) for one in here.customers] == [("Wendy", "+61412000678")]


def test_it_keeps_the_name_of_who_rang_from_the_one_it_is_for(tmp_path: Path) -> None:
    here = world.build(tmp_path, kind="clinic")
    here.call()
    said = here.say("I'm Tara Mehra, my 5 year old has a rash, tomorrow at 4 pm")
    assert "your child's name" in said
    here.say("Vivaan")
    for _ in range(2):
        here.say("yes")
    assert [one.name for one in here.bookings] == ["Vivaan"]
    assert [one.name for one in here.customers] == ["Tara Mehra"]


def test_it_leaves_the_first_name_where_the_surname_is_corrected(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    for words in ("my tap is leaking in Coburg, it's a house, tomorrow at 10", "Brown, Alice Brown", "yes"):
        said = here.say(words)
    assert "Alice Brown" in said
    assert "Alice Browne" in here.say("no, the surname is Browne with an e")
    assert "Alys Browne" in here.say("and the first name is Alys")


def test_it_puts_a_state_that_is_volunteered_with_the_place(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    for words in ("my tap is leaking in Hawthorn, it's a house, tomorrow at 10", "Alice Brown", "yes"):
        said = here.say(words)
    assert "Hawthorn, Victoria" in said
    assert "Hawthorn, South Australia" in here.say("the south australian one")
    assert "Hawthorn, Victoria" in here.say("sorry no, Hawthorn in Victoria")
    here.say("yes")
    assert [one.location for one in here.bookings] == ["Hawthorn, Victoria"]


def test_it_takes_a_name_for_no_answer_to_which_state(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    assert "South Australia?" in here.say("my tap is leaking in Springfield, it's a house")
    said = here.say("Alice Brown")
    assert "Springfield" in said
    assert "Springfield, Queensland" in here.say("the first one")


@pytest.mark.parametrize("place", ["Blackburn South", "Brunswick"])
def test_it_asks_for_the_name_again_when_a_suburb_was_said(tmp_path: Path, place: str) -> None:
    here = world.build(tmp_path)
    here.call()
    assert "name?" in here.say("my tap is leaking, it's a house")
    assert "name?" in here.say(place)
    assert "number" in here.say("Alice Brown")
    here.say("yes")
    assert f"in {place}" in here.say("tomorrow at 10")


def test_it_takes_a_surname_that_is_a_suburb_too_once_the_place_is_known(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    assert "name?" in here.say("my tap is leaking in Coburg, it's a house")
    assert "Thanks Brunswick" in here.say("Brunswick")


def test_it_takes_the_name_of_the_person_meant_for_the_one_before(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.say("hi it's Wendy, my tap is leaking in Coburg, it's a house, tomorrow at 10")
    here.say("I'm ringing for Hassan Aziz you know")
    assert here.facts["customer_name"] == "Hassan Aziz"
