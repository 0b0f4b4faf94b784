"""Today and tomorrow in the business's own zone, through clock changes, midnights and year ends."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import pytz

from bot import date_context

MELBOURNE = "Australia/Melbourne"
LORD_HOWE = "Australia/Lord_Howe"


def lines(year: int, month: int, day: int, hour: int, minute: int, zone: str) -> list[str]:
    """The block at this wall-clock time; a time that happens twice is taken the first time."""
    wall = datetime(year, month, day, hour, minute)
    instant = pytz.timezone(zone).localize(wall, is_dst=True).astimezone(UTC)
    return date_context.block(date_context.local(instant, zone)).splitlines()


def test_it_gives_the_block_word_for_word() -> None:
    now = date_context.local(datetime(2024, 8, 5, 4, 30, tzinfo=UTC), MELBOURNE)
    assert date_context.block(now) == (
        "\U0001f4c5 CURRENT DATE & TIME CONTEXT:\n"
        "Today is Monday, August 5, 2024 at 2:30 PM\n"
        "Tomorrow is Tuesday, August 6, 2024\n"
        'When customer says "today" they mean Monday, August 5, 2024\n'
        'When customer says "tomorrow" they mean Tuesday, August 6, 2024'
    )


def clock(moment: datetime) -> str:
    return moment.strftime("%I:%M %p").lstrip("0")


# The zone, the instant of (the first) 01:59, how many minutes there are until 03:01 by the wall, today and tomorrow.
CHANGES = [
    (MELBOURNE, datetime(2024, 4, 6, 14, 59, tzinfo=UTC), 123, "Sunday, April 7, 2024", "Monday, April 8, 2024"),
    (MELBOURNE, datetime(2024, 10, 5, 15, 59, tzinfo=UTC), 3, "Sunday, October 6, 2024", "Monday, October 7, 2024"),
    (LORD_HOWE, datetime(2024, 4, 6, 14, 59, tzinfo=UTC), 93, "Sunday, April 7, 2024", "Monday, April 8, 2024"),
    (LORD_HOWE, datetime(2024, 10, 5, 15, 29, tzinfo=UTC), 33, "Sunday, October 6, 2024", "Monday, October 7, 2024"),
]


@pytest.mark.parametrize(("zone", "start", "minutes", "today", "tomorrow"), CHANGES)
def test_it_keeps_the_day_at_every_minute_of_a_clock_change(
    zone: str, start: datetime, minutes: int, today: str, tomorrow: str
) -> None:
    walls = []
    for minute in range(minutes):
        now = date_context.local(start + timedelta(minutes=minute), zone)
        walls.append(clock(now))
        assert date_context.block(now).splitlines()[1:] == [
            f"Today is {today} at {clock(now)}",
            f"Tomorrow is {tomorrow}",
            f'When customer says "today" they mean {today}',
            f'When customer says "tomorrow" they mean {tomorrow}',
        ]
    assert (walls[0], walls[-1]) == ("1:59 AM", "3:01 AM")


def test_it_shows_the_hour_that_happens_twice_twice() -> None:
    first = date_context.local(datetime(2024, 4, 6, 15, 30, tzinfo=UTC), MELBOURNE)
    again = date_context.local(datetime(2024, 4, 6, 16, 30, tzinfo=UTC), MELBOURNE)
    assert date_context.block(first) == date_context.block(again)


def test_it_skips_the_half_hour_that_lord_howe_skips() -> None:
    before = date_context.local(datetime(2024, 10, 5, 15, 29, tzinfo=UTC), LORD_HOWE)
    after = date_context.local(datetime(2024, 10, 5, 15, 30, tzinfo=UTC), LORD_HOWE)
    assert (clock(before), clock(after)) == ("1:59 AM", "2:30 AM")


@pytest.mark.parametrize("day", [6, 7, 8])
@pytest.mark.parametrize(("month", "zone"), [(4, MELBOURNE), (4, LORD_HOWE), (10, MELBOURNE), (10, LORD_HOWE)])
def test_it_takes_tomorrow_from_the_calendar_around_a_clock_change(month: int, zone: str, day: int) -> None:
    for hour, minute in ((0, 0), (0, 1), (12, 0), (23, 30), (23, 59)):
        block = lines(2024, month, day, hour, minute, zone)
        assert f" {day}, 2024 at " in block[1]
        assert block[2].endswith(f" {day + 1}, 2024")


@pytest.mark.parametrize("zone", [MELBOURNE, LORD_HOWE, "Asia/Kolkata", "Africa/Lagos", "Europe/London"])
def test_it_turns_the_day_at_local_midnight(zone: str) -> None:
    assert lines(2024, 8, 5, 23, 59, zone)[1:3] == [
        "Today is Monday, August 5, 2024 at 11:59 PM",
        "Tomorrow is Tuesday, August 6, 2024",
    ]
    assert lines(2024, 8, 6, 0, 0, zone)[1:3] == [
        "Today is Tuesday, August 6, 2024 at 12:00 AM",
        "Tomorrow is Wednesday, August 7, 2024",
    ]
    assert lines(2024, 8, 6, 0, 1, zone)[1] == "Today is Tuesday, August 6, 2024 at 12:01 AM"


def test_it_says_noon_as_twelve_pm() -> None:
    assert lines(2024, 8, 5, 12, 0, MELBOURNE)[1] == "Today is Monday, August 5, 2024 at 12:00 PM"


@pytest.mark.parametrize(
    ("day", "tomorrow"),
    [
        ((2024, 8, 31), "Tomorrow is Sunday, September 1, 2024"),
        ((2024, 2, 28), "Tomorrow is Thursday, February 29, 2024"),
        ((2025, 2, 28), "Tomorrow is Saturday, March 1, 2025"),
        ((2024, 12, 31), "Tomorrow is Wednesday, January 1, 2025"),
    ],
)
def test_it_crosses_the_ends_of_months_and_years(day: tuple[int, int, int], tomorrow: str) -> None:
    assert lines(*day, 23, 30, "Asia/Kolkata")[2] == tomorrow


@pytest.mark.parametrize(
    ("zone", "today"),
    [
        (MELBOURNE, "Today is Wednesday, January 1, 2025 at 5:45 AM"),
        ("Asia/Kolkata", "Today is Wednesday, January 1, 2025 at 12:15 AM"),
        ("Africa/Lagos", "Today is Tuesday, December 31, 2024 at 7:45 PM"),
    ],
)
def test_it_is_a_different_day_in_different_places(zone: str, today: str) -> None:
    now = date_context.local(datetime(2024, 12, 31, 18, 45, tzinfo=UTC), zone)
    assert date_context.block(now).splitlines()[1] == today


def test_it_places_no_instant_without_a_zone() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        date_context.local(datetime(2024, 8, 5, 4, 30), MELBOURNE)


@pytest.mark.parametrize(
    ("day", "at", "zone", "change"),
    [
        (date(2025, 10, 5), time(2, 30), MELBOURNE, date_context.ClockChange(True, time(3, 30))),
        (date(2025, 4, 6), time(2, 30), MELBOURNE, date_context.ClockChange(False, time(2, 30))),
        (date(2025, 10, 5), time(2, 15), LORD_HOWE, date_context.ClockChange(True, time(2, 45))),
        (date(2025, 10, 5), time(3, 30), MELBOURNE, None),
        (date(2025, 10, 5), time(2, 30), "Asia/Kolkata", None),
    ],
)
def test_it_knows_times_that_are_skipped_or_come_twice(
    day: date, at: time, zone: str, change: date_context.ClockChange | None
) -> None:
    assert date_context.clock_change(day, at, zone) == change
