"""Quiet hours in local time, also across midnight and on days when the clocks change."""

from datetime import UTC, datetime

import pytest

from desk import quiet_hours


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


CASES = [
    # Kolkata is UTC+5:30 all year.
    ("2024-08-05T15:29", "Asia/Kolkata", "21:00", "08:00", None),
    ("2024-08-05T15:30", "Asia/Kolkata", "21:00", "08:00", "2024-08-06T02:30"),
    ("2024-08-06T02:29", "Asia/Kolkata", "21:00", "08:00", "2024-08-06T02:30"),
    ("2024-08-06T02:30", "Asia/Kolkata", "21:00", "08:00", None),
    # Within a day.
    ("2024-08-05T07:30", "Asia/Kolkata", "12:00", "14:00", "2024-08-05T08:30"),
    ("2024-08-05T08:30", "Asia/Kolkata", "12:00", "14:00", None),
    ("2024-08-05T07:30", "Asia/Kolkata", "12:00", "12:00", None),
    # Melbourne goes from UTC+10 to UTC+11 in the night to 6 October 2024: 08:00 is an hour earlier in UTC.
    ("2024-10-05T12:00", "Australia/Melbourne", "21:00", "08:00", "2024-10-05T21:00"),
    # 02:30 does not exist that night, and 03:30 is taken.
    ("2024-10-05T12:00", "Australia/Melbourne", "21:00", "02:30", "2024-10-05T16:30"),
    # 02:30 happens twice in the night to 7 April 2024: the first is meant, at UTC+11, and the quiet is not begun anew.
    ("2024-04-06T12:00", "Australia/Melbourne", "21:00", "02:30", "2024-04-06T15:30"),
    ("2024-04-06T15:40", "Australia/Melbourne", "21:00", "02:30", None),
]


@pytest.mark.parametrize(("now", "zone", "begins", "ends", "until"), CASES)
def test_it_ends_when_the_customers_clock_says(now: str, zone: str, begins: str, ends: str, until: str | None) -> None:
    assert quiet_hours.ends_at(at(now), zone, begins, ends) == (at(until) if until else None)


def test_a_day_begins_at_the_customers_midnight() -> None:
    assert quiet_hours.day_began(at("2024-08-05T13:00"), "Australia/Melbourne") == at("2024-08-04T14:00")
    assert quiet_hours.day_began(at("2024-08-05T14:00"), "Australia/Melbourne") == at("2024-08-05T14:00")
