"""Which of several suburbs of one name: how the question is answered, and when it is not put."""

from pathlib import Path

import pytest

from tests import world


def asked_in(folder: Path, **about: str) -> world.World:
    here = world.build(folder, channel="whatsapp", profile_name="Kim")
    if about:
        here.write_down(**about)
    here.say("my tap is dripping in Springfield, it's a house")
    return here


@pytest.mark.parametrize(
    ("answer", "place"),
    [
        ("queensland", "Springfield, Queensland"),
        ("qld", "Springfield, Queensland"),
        ("it's in South Australia", "Springfield, South Australia"),
        ("the second one", "Springfield, South Australia"),
        ("the former", "Springfield, Queensland"),
        ("the one near Ipswich", "Springfield, Queensland"),
        ("4300", "Springfield, Queensland"),
        ("Ipswich", "Ipswich"),
        ("victoria actually", "Springfield, Victoria"),
        ("sorry, I meant Coburg", "Coburg"),
    ],
)
def test_it_understands_the_answer(answer: str, place: str, tmp_path: Path) -> None:
    here = asked_in(tmp_path)
    assert here.reply is not None
    assert "Springfield in Queensland or South Australia?" in here.reply.text
    assert "Springfield in" not in here.say(answer)
    assert here.facts["customer_location"] == place


def test_it_asks_no_more_than_three_times(tmp_path: Path) -> None:
    here = asked_in(tmp_path)
    said = [here.say(text) for text in ("hmm", "what do you mean", "why is that")]
    assert "Springfield" in said[0]
    assert here.facts["customer_location"] == "Springfield"
    assert all(one != other for one, other in zip(said, said[1:], strict=False))


def test_it_asks_nothing_where_a_pin_tells(tmp_path: Path) -> None:
    here = asked_in(tmp_path)
    said = here.pin(-27.66, 152.91)
    assert "Springfield" not in said
    assert here.facts["customer_location"] == "-27.660000, 152.910000"


@pytest.mark.parametrize(
    "about", [{"address": "4 Queen Street, Brisbane"}, {"area": "All of South Australia"}, {"area": "Ipswich, Logan"}]
)
def test_it_asks_nothing_where_the_business_tells(about: dict[str, str], tmp_path: Path) -> None:
    here = asked_in(tmp_path, **about)
    assert here.reply is not None
    assert "Springfield in" not in here.reply.text


def test_it_asks_nothing_in_an_emergency(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name="Kim")
    assert "Springfield in" not in here.say("burst pipe flooding everything in Springfield right now, emergency")


def test_it_asks_nothing_where_a_booking_needs_no_place(tmp_path: Path) -> None:
    here = world.build(tmp_path, kind="clinic", country_code="AU", channel="whatsapp", profile_name="Kim")
    assert "Springfield in" not in here.say("I'm in Springfield and need to see a doctor for my knee tomorrow")


def test_it_asks_nothing_where_a_postcode_tells(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name="Kim")
    assert "Springfield in" not in here.say("my tap is dripping in Springfield, postcode 4300, it's a house")


def test_it_asks_on_where_a_postcode_is_of_none_of_the_states(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name="Kim")
    assert "Springfield in" in here.say("my tap is dripping in Springfield, postcode 6000, it's a house")


def test_it_asks_for_the_street_and_no_state_in_an_emergency_without_danger(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name="Kim")
    assert "What's the address?" in here.say("it's an emergency, my toilet is blocked in Springfield, it's a house")
    assert "Springfield in" not in here.say("9 Smith Street")
