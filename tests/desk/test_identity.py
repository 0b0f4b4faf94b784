"""Bookings that somebody names from a number that is not on them: only by what is told, only those to come."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desk import bookings, businesses, customers, identity
from storage.tables import Booking
from tests.desk import booked
from tests.desk.booked import NINE, NOW, Clinic

DAY = date(2026, 12, 16)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made = booked.clinic(tmp_path, "sqlite")
    yield made
    booked.close(made)


def named(clinic: Clinic, **told: Any) -> list[Booking]:
    now = told.pop("now", NOW)
    found: list[Booking] = clinic.do(lambda db: identity.named(db, businesses.profile(db), now=now, **told))
    return found


def test_it_finds_by_day_reference_and_birthday(clinic: Clinic) -> None:
    booking = clinic.book(clinic.slot())
    clinic.do(lambda db: setattr(customers.get(db, clinic.customer), "born_on", date(1990, 5, 1)))  # type: ignore[arg-type]
    for told in ({"on": DAY}, {"reference": booking.reference.lower()}, {"born_on": date(1990, 5, 1)}):
        assert [row.id for row in named(clinic, **told)] == [booking.id]
    for told in (
        {}, {"on": DAY + timedelta(days=1)}, {"reference": "BKG-00000"}, {"born_on": date(1990, 5, 2)},
        {"on": DAY, "reference": "BKG-00000"},
    ):  # fmt: skip
        assert named(clinic, **told) == []


def test_it_finds_no_booking_of_test_talk(clinic: Clinic) -> None:
    trial, real = clinic.book(clinic.slot(), is_test=True), clinic.book(clinic.slot())
    assert [row.id for row in named(clinic, on=DAY)] == [real.id]
    assert named(clinic, reference=trial.reference) == []


def test_it_takes_the_day_by_the_businesss_clock(clinic: Clinic) -> None:
    clinic.book(clinic.slot(NINE.replace(hour=18, minute=30)))  # midnight in Kolkata
    assert [len(named(clinic, on=DAY + timedelta(days=n))) for n in range(3)] == [0, 1, 0]


def test_it_finds_nothing_that_is_over_or_called_off(clinic: Clinic) -> None:
    booking = clinic.book(clinic.slot())
    assert named(clinic, on=DAY, now=NINE + timedelta(hours=1)) == []
    clinic.do(lambda db: bookings.cancel(db, booking.id, now=NOW))
    assert named(clinic, on=DAY) == []
