"""Who withholds their number rings from the same "number" as all who do: one's tries are not another's."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests import happenings, world
from tests.world import World

NAMES = ("Sunita Sharma", "Ravi Kumar")
TO_PERSON = "I've asked Lotus Clinic to get back to you"


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[World]:
    here = world.build(tmp_path, kind="clinic", name="Lotus Clinic", at="2025-12-15T10:00", sender="withheld")
    here.write_down(hours=dict.fromkeys(range(6), ("09:00", "17:00")))
    here.hire("Dr Mehta")
    for hour, name in enumerate(NAMES, start=10):
        happenings.elsewhere(here, "2025-12-17", f"{hour}:00", name=name, phone=f"+9198111111{hour}")
    yield here
    here.close()


def ring(here: World, *said: str) -> str:
    """A new call that wants to cancel; the last answer."""
    here.key, here.turn_number = f"CA{here.count:032d}", 0
    here.call()
    answer = here.say("i want to cancel my appointment")
    for words in said:
        answer = here.say(words)
    return answer


def test_it_lets_others_ask_after_their_own_when_one_has_guessed(clinic: World) -> None:
    assert TO_PERSON in ring(clinic, *("sunita sharma on friday", "sunita sharma thursday", "sunita sharma saturday"))
    assert "at eleven" in ring(clinic, "ravi kumar on wednesday")


def test_it_gives_nobody_more_tries_at_one_name_by_ringing_again(clinic: World) -> None:
    assert TO_PERSON not in ring(clinic, "sunita sharma on friday", "sharma sunita thursday")
    assert TO_PERSON in ring(clinic, "sunita sharma on saturday")
    assert TO_PERSON in ring(clinic, "sunita sharma on wednesday")
    clinic.clock.now += timedelta(days=1)
    assert "at ten" in ring(clinic, "sunita sharma on wednesday")


def test_it_gives_three_tries_a_call_whatever_the_names(clinic: World) -> None:
    assert TO_PERSON in ring(clinic, "anita rao on friday", "meera das on friday", "gita sen on friday")
