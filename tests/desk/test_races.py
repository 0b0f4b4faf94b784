"""One slot, several processes, one winner: by the database's own constraint, on both engines."""

from concurrent.futures import ThreadPoolExecutor, wait
from datetime import timedelta
from pathlib import Path

import pytest

from desk import holds
from desk.slots import Slot
from storage.tables import Hold
from tests.desk import booked, races
from tests.desk.booked import NINE, NOW

# The thousand of the issue are run by hand (tests/desk/races.py): they take longer than a test may.
RACES = 100
# Who waits for another transaction so long waits for its end.
HANGS_SECONDS = 8


@pytest.mark.parametrize("engine", booked.ENGINES)
def test_it_lets_one_win_each_slot(tmp_path: Path, engine: str) -> None:
    clinic = booked.clinic(tmp_path, engine)
    won = races.hold_races(clinic, RACES)
    booked.close(clinic)
    assert sum(won.values()) == RACES


@pytest.mark.parametrize("engine", booked.ENGINES[1:])
def test_it_keeps_nobody_waiting_for_expired_time_that_another_does_not_want(tmp_path: Path, engine: str) -> None:
    """Two who let go of what the other is about to take would wait for each other."""
    clinic = booked.clinic(tmp_path, engine)
    expired, elsewhere = clinic.slot(), clinic.slot(NINE + timedelta(hours=5))
    clinic.do(lambda db: holds.take(db, expired, key="gone", service=None, until=NOW, now=NOW))
    later = NOW + timedelta(minutes=10)

    def take(slot: Slot, key: str) -> None:
        with clinic.database.open_business(clinic.id) as db:
            holds.take(db, slot, key=key, service=None, until=later, now=NOW)

    with ThreadPoolExecutor(1) as pool:
        with clinic.database.open_business(clinic.id) as db:
            holds.take(db, elsewhere, key="first", service=None, until=later, now=NOW)
            second = pool.submit(take, expired, "second")
            done, _ = wait([second], timeout=HANGS_SECONDS)
        second.result()
    keys = {row.key for row in clinic.rows(Hold)}
    booked.close(clinic)
    assert (len(done), keys) == (1, {"first", "second"})
