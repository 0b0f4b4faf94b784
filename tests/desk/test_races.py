"""One slot, several processes, one winner: by the database's own constraint, on both engines."""

from pathlib import Path

import pytest

from tests.desk import booked, races

# The thousand of the issue are run by hand (tests/desk/races.py): they take longer than a test may.
RACES = 100


@pytest.mark.parametrize("engine", booked.ENGINES)
def test_it_lets_one_win_each_slot(tmp_path: Path, engine: str) -> None:
    clinic = booked.clinic(tmp_path, engine)
    won = races.hold_races(clinic, RACES)
    booked.close(clinic)
    assert sum(won.values()) == RACES
