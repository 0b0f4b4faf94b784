"""Races for a slot, run by processes that all start at once: who books, who holds, who moves a booking there.

By hand: `python -m tests.desk.races 1000` runs so many on each engine and prints how long they took.
"""

import multiprocessing
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from desk import bookings, holds
from desk.errors import SlotTaken
from desk.slots import Slot
from storage.database import Collision, Database
from storage.tables import Booking, Hold, TakenTime
from tests.desk import booked
from tests.desk.booked import NINE, NOW, WISH, Clinic

PROCESSES = 2
# Longer than any of it takes: a process that hangs breaks the barrier for the others.
HANGS_SECONDS = 60
WHOSE: Any = {"customer_id": None, "conversation_id": None, "is_test": False}


@dataclass(frozen=True)
class Track:
    """What a process needs to run: where, and a booking of its own for each race in which it moves one."""

    url: str
    business_id: UUID
    calendar_id: UUID
    staff_id: UUID
    moved: dict[int, UUID]


def wanted(track: Track, race: int, who: int) -> Slot:
    """All want the same half hour, or in every third race one that overlaps it."""
    starts_at = NINE + timedelta(days=race // 8, hours=race % 8, minutes=5 * who * (race % 3 == 0))
    ends_at = starts_at + timedelta(minutes=30)
    return Slot(track.calendar_id, track.staff_id, None, starts_at, ends_at, ends_at)


def way(race: int, who: int) -> str:
    """How this one tries to get it."""
    return "book" if who == 0 or race % 4 < 2 else ("hold", "move")[race % 2]


def run(track: Track, who: int, races: int, start: Any, results: Any) -> None:
    """Every race as one of those who run; puts the races it has won, in the order of `way`."""
    database = Database(track.url)
    won = []
    for race in range(races):
        start.wait(HANGS_SECONDS)
        if _try(database, track, race, who):
            won.append(race)
    database.close()
    results.put((who, won))


def _try(database: Database, track: Track, race: int, who: int) -> bool:
    slot = wanted(track, race, who)
    while True:
        try:
            with database.open_business(track.business_id) as db:
                if way(race, who) == "hold":
                    key = f"race:{race}:{who}"
                    holds.take(db, slot, key=key, service=None, until=NOW + timedelta(minutes=9), now=NOW)
                elif way(race, who) == "move":
                    bookings.reschedule(db, track.moved[race], slot, now=NOW)
                else:
                    bookings.book(db, slot, WISH, now=NOW, **WHOSE)
            return True
        except SlotTaken:
            return False
        except Collision:
            continue  # begin anew, as a turn does


def hold_races(clinic: Clinic, races: int) -> Counter[str]:
    """Run them all; how many were won in which way. Raises AssertionError unless each has one winner, to the row."""
    far = NINE + timedelta(days=2000)
    moved = {
        race: clinic.book(clinic.slot(far + timedelta(hours=race)), customer_id=None).id
        for race in range(races)
        if way(race, 1) == "move"
    }
    url = clinic.database.url.render_as_string(hide_password=False)
    track = Track(url, clinic.id, clinic.calendars[0], clinic.people[0], moved)
    context = multiprocessing.get_context("spawn")
    start, results = context.Barrier(PROCESSES), context.Queue()
    runners = [context.Process(target=run, args=(track, who, races, start, results)) for who in range(PROCESSES)]
    for runner in runners:
        runner.start()
    won = dict(results.get(timeout=HANGS_SECONDS + races) for _ in runners)
    for runner in runners:
        runner.join(HANGS_SECONDS)
    _check(clinic, track, won, races)
    return Counter(way(race, who) for who, mine in won.items() for race in mine)


def _check(clinic: Clinic, track: Track, won: dict[int, list[int]], races: int) -> None:
    winners = {race: [who for who, mine in won.items() if race in mine] for race in range(races)}
    lost = {race: who for race, who in winners.items() if len(who) != 1}
    assert not lost, f"not one winner each: {lost}"
    bookings_by_start = {row.starts_at: row.id for row in clinic.rows(Booking)}
    holds_by_start = {row.starts_at: row.id for row in clinic.rows(Hold)}
    taken: dict[datetime, UUID | None] = {row.at: row.booking_id or row.hold_id for row in clinic.rows(TakenTime)}
    for race, [who] in winners.items():
        slot = wanted(track, race, who)
        by_start = holds_by_start if way(race, who) == "hold" else bookings_by_start
        assert {taken[slot.starts_at + timedelta(minutes=5 * n)] for n in range(6)} == {by_start[slot.starts_at]}
    unmoved = sum(race not in won[1] for race in track.moved)
    assert len(taken) == 6 * (races + unmoved)
    assert len(bookings_by_start) + len(holds_by_start) == races + unmoved


def main(races: int) -> None:
    """So many on each engine."""
    for engine in booked.ENGINES:
        with tempfile.TemporaryDirectory() as folder:
            clinic = booked.clinic(Path(folder), engine)
            began = time.monotonic()
            won = hold_races(clinic, races)
            took = time.monotonic() - began
            booked.close(clinic)
        sys.stdout.write(
            f"{engine}: {races} races of {PROCESSES} processes, one winner each: {dict(won)}, {took:.1f} s\n"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]))
