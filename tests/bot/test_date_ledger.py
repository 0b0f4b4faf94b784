"""A model is told the cards of the turn, cites one, and never brings a day of its own into a session."""

import json
from pathlib import Path
from typing import Any

from tests import fake_model, world
from tests.fake_model import FakeModel, answer, found

PATIENT = 20.0
SAID = "whatever this is behind the wall sings, the sixteenth or so would be grand, my code is 0412 345 678"


def told(fake: FakeModel) -> dict[str, Any]:
    """What stood in the customer's message to the model."""
    said: dict[str, Any] = json.loads(fake.asked[-1]["messages"][-1]["content"])
    return said


def test_it_shows_the_model_the_cards_of_the_turn_and_no_number(tmp_path: Path) -> None:
    with fake_model.running() as fake:
        here = world.build(tmp_path, channel="whatsapp", model=fake_model.client(fake, deadline=PATIENT))
        here.say(SAID)
    assert told(fake)["cards"]["D1"] == {"words": "the sixteenth", "readings": ["2024-08-16"]}
    assert not any("0412" in card["words"] for card in told(fake)["cards"].values())


def test_it_puts_a_card_in_the_place_of_a_day_that_the_model_made_up(tmp_path: Path) -> None:
    def talk(said: str) -> dict[str, Any]:
        return answer(found("preferred_date", "sings", "2024-08-20"), found("preferred_time", "grand", "T1"))

    with fake_model.running(talk=talk) as fake:
        here = world.build(tmp_path, channel="whatsapp", model=fake_model.client(fake, deadline=PATIENT))
        here.say("whatever this is behind the wall sings, it would be grand to see somebody")
    assert {"preferred_date", "preferred_time"}.isdisjoint(here.facts)
    assert fake.asked
