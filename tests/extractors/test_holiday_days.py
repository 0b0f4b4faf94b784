"""Holidays by their names, said on Wednesday 7 May 2025, and days counted from other days."""

from datetime import date, datetime

import pytest
import pytz

from extractors import dates
from extractors.dates import holiday_days
from extractors.facts import Heard

ZONES = {"AU": "Australia/Melbourne", "IN": "Asia/Kolkata", "NG": "Africa/Lagos"}


def first(text: str, region: str = "AU", zone: str | None = None) -> str | None:
    now = pytz.timezone(zone or ZONES[region]).localize(datetime(2025, 5, 7, 10))
    facts = dates.find(Heard(text, now, region))
    return facts[0].value if facts else None


@pytest.mark.parametrize(
    ("text", "region", "value"),
    [
        ("on christmas eve", "AU", "2025-12-24"),
        ("boxing day if you can", "AU", "2025-12-26"),
        ("Australia Day", "AU", "2026-01-26"),
        ("easter monday", "AU", "2026-04-06"),
        ("good friday", "NG", "2026-04-03"),
        ("cup day", "AU", "2025-11-04"),
        ("the queen's birthday", "AU", "2025-06-09"),
        ("new year's day", "NG", "2026-01-01"),
        ("diwali", "IN", "2025-10-20"),
        ("deepawali", "AU", "2025-10-20"),
        ("dhanteras", "IN", "2025-10-18"),
        ("gudi padwa", "IN", "2026-03-19"),
        ("ram navami", "IN", "2026-03-26"),
        ("mawlid", "NG", "2025-09-05"),
        ("x-mas", "AU", "2025-12-25"),
        ("independence day", "IN", "2025-08-15"),
        ("republic day ke din", "IN", "2026-01-26"),
        ("democracy day", "NG", "2025-06-12"),
        ("easter 2027", "AU", "2027-03-28"),
    ],
)
def test_it_knows_the_next_holiday_of_the_region(text: str, region: str, value: str) -> None:
    assert first(text, region) == value


def test_it_reads_a_holiday_of_the_state_that_the_zone_tells() -> None:
    assert first("labour day") == "2026-03-09"
    assert first("labour day", zone="Australia/Sydney") == "2025-10-06"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the day after boxing day", "2025-12-27"),
        ("the day before christmas eve", "2025-12-23"),
        ("the friday before christmas", "2025-12-19"),
        ("first monday after easter", "2026-04-06"),
        ("three days after the 12th", "2025-05-15"),
        ("two weeks from the 1st of june", "2025-06-15"),
        ("a fortnight after anzac day", "2026-05-09"),
    ],
)
def test_it_counts_from_a_day(text: str, value: str) -> None:
    assert first(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "merry christmas to you all",
        "happy new year",
        "the christmas lights are broken",
        "last christmas it broke too",
        "easter 2019",
        "a new fridge",
        "good work the other day",
        "holiday house",
    ],
)
def test_it_takes_no_greeting_and_no_past_holiday_for_a_day(text: str) -> None:
    assert first(text) is None


def test_it_counts_no_nights_of_a_stay() -> None:
    assert first("for two days from the 20th") == "2025-05-20"


@pytest.mark.parametrize(
    ("on", "region", "zone", "is_public"),
    [
        (date(2026, 11, 3), "AU", "Australia/Melbourne", True),
        (date(2026, 11, 3), "AU", "Australia/Sydney", False),
        (date(2026, 10, 5), "AU", "Australia/Lord_Howe", True),
        (date(2026, 12, 25), "AU", "Australia/Perth", True),
        (date(2026, 12, 28), "AU", "Australia/Melbourne", True),
        (date(2026, 12, 29), "AU", "Australia/Melbourne", False),
        (date(2026, 8, 15), "IN", "Asia/Kolkata", True),
        (date(2026, 10, 1), "NG", "Africa/Lagos", True),
        (date(2026, 12, 25), "XX", "Etc/UTC", False),
    ],
    ids=["cup day", "not in sydney", "labour day in nsw", "christmas", "boxing day in its place", "a tuesday",
         "independence", "national day", "no such region"],
)  # fmt: skip
def test_it_knows_the_public_holidays_of_a_state(on: date, region: str, zone: str, is_public: bool) -> None:
    assert holiday_days.is_public(on, region, zone) is is_public


def test_it_names_a_public_holiday_as_the_country_spells_it() -> None:
    assert holiday_days.public_name(date(2026, 3, 9), "AU", "Australia/Melbourne") == "Labour Day"
    assert holiday_days.public_name(date(2026, 10, 26), "NZ", "Pacific/Auckland") == "Labour Day"
    assert holiday_days.public_name(date(2026, 3, 10), "AU", "Australia/Melbourne") is None
