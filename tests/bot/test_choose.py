"""What a wish means by where the talk stands."""

from pathlib import Path

import pytest

from tests import world


@pytest.mark.parametrize("said", ["can we make it friday instead", "can we move it to friday"])
def test_it_takes_another_day_for_the_request_that_is_being_made(tmp_path: Path, said: str) -> None:
    here = world.build(tmp_path)
    here.call()
    here.say("i need a plumber for a leaking tap in bondi tomorrow morning")
    here.say(said)
    assert here.facts["preferred_date"] == "2024-08-09"


def test_it_asks_for_the_day_that_is_to_be_another(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.say("i need a plumber for a leaking tap in bondi tomorrow morning")
    assert "day" in here.say("can we do another day").lower()
    assert "preferred_date" not in here.facts


def test_it_passes_on_the_change_of_a_booking_there_was(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    assert "passed it on" in here.say("can you move my appointment to friday")


@pytest.mark.parametrize("asked", ["डॉक्टर कब आएँगे", "kitni der lagegi", "क्या रिपोर्ट मिल जाएगी"])
def test_it_gets_an_answer_to_a_question_in_hindi_that_is_on_no_list(tmp_path: Path, asked: str) -> None:
    here = world.build(tmp_path, kind="clinic", channel="whatsapp", sender="+919876543210", at="2025-12-15T10:00")
    here.say("mujhe doctor ko dikhana hai bukhar hai")
    here.say(asked)
    assert [row.reason for row in here.reminders] == ["question"]


@pytest.mark.parametrize("said", ["पता नहीं कब", "haan", "कल सुबह"])
def test_it_takes_no_answer_in_hindi_for_a_question(tmp_path: Path, said: str) -> None:
    here = world.build(tmp_path, kind="clinic", channel="whatsapp", sender="+919876543210", at="2025-12-15T10:00")
    here.say("mujhe doctor ko dikhana hai bukhar hai")
    here.say(said)
    assert here.reminders == []
