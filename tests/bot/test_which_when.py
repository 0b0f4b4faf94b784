"""What a turn leaves open about a day or a time is read in the light of what was wished before."""

from pathlib import Path

import pytest

from tests import world

NOW = "2024-08-05T14:30"


def heard(folder: Path, first: str, then: str) -> world.World:
    here = world.build(folder, at=NOW)
    here.call()
    here.say(f"my tap is dripping in coburg {first}")
    here.say(then)
    return here


@pytest.mark.parametrize(
    ("first", "then", "meant"),
    [
        ("tomorrow at 2:30 am", "make it 4", "04:00"),
        ("tomorrow at 8 pm", "make it 9", "21:00"),
        ("tomorrow at 9", "make it 2", "14:00"),
        ("tomorrow at 7 am", "make it 3:30", "15:30"),
        ("tomorrow at 4 pm", "make it 10", "10:00"),
        ("tomorrow evening", "make it 8", "20:00"),
        ("tomorrow at 8", "in the evening", "20:00"),
        ("tomorrow at 8 am", "in the evening", "evening"),
        ("tomorrow at 10", "in the evening", "evening"),
        ("tomorrow at 10", "at night", "22:00"),
        ("tomorrow at 8", "any time in the evening", "evening"),
        ("tomorrow at 8 am", "make it 8 pm", "20:00"),
    ],
)
def test_it_reads_an_unclear_time_beside_the_one_before(tmp_path: Path, first: str, then: str, meant: str) -> None:
    assert heard(tmp_path, first, then).facts["preferred_time"] == meant


@pytest.mark.parametrize(
    ("first", "then", "meant"),
    [
        ("next week friday", "make it tuesday", "2024-08-13"),
        ("next week friday", "make it this wednesday", "2024-08-07"),
        ("next week friday", "make it wednesday the 7th", "2024-08-07"),
        ("on thursday", "make it wednesday", "2024-08-07"),
        ("next week friday", "actually monday is better", "2024-08-12"),
    ],
)
def test_it_keeps_a_bare_weekday_in_the_week_wished_for(tmp_path: Path, first: str, then: str, meant: str) -> None:
    assert heard(tmp_path, first, then).facts["preferred_date"] == meant


@pytest.mark.parametrize("said", ["ring me after 5", "call me on 0412 345 678 after 5", "please text my wife at 5"])
def test_it_takes_the_time_of_a_call_for_no_visit(tmp_path: Path, said: str) -> None:
    here = heard(tmp_path, "tomorrow", said)
    assert "preferred_time" not in here.facts


def test_it_takes_the_time_of_a_visit_beside_a_call(tmp_path: Path) -> None:
    here = heard(tmp_path, "tomorrow", "call me first and come at 5")
    assert here.facts["preferred_time"] == "17:00"
