"""When the business is open on a day: hours without holidays and closures, and what is said of it."""

from datetime import date
from pathlib import Path

import pytest

from desk import closed_times, closures, open_days
from tests import world

TUESDAY = date(2026, 3, 3)


@pytest.fixture
def here(tmp_path: Path) -> world.World:
    here = world.build(tmp_path, kind="clinic", country_code="AU", at="2026-03-02T10:00", channel="whatsapp")
    here.write_down(hours=dict.fromkeys(range(5), ("09:00", "13:00", "14:00", "18:00")))
    return here


def close(here: world.World, **typed: str) -> None:
    with here.office.database.open_business(here.business_id) as db:
        closures.add(db, closures.read(typed, here.profile, now=here.clock()))


def open_on(here: world.World, day: date) -> list[tuple[str, str]]:
    with here.office.database.read_business(here.business_id) as db:
        return [(one.opens, one.closes) for one in open_days.on(db, here.profile, day)]


def test_it_is_open_in_its_hours(here: world.World) -> None:
    assert open_on(here, TUESDAY) == [("09:00", "13:00"), ("14:00", "18:00")]
    assert open_on(here, date(2026, 3, 7)) == []


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ({"from_on": "2026-03-03"}, []),
        ({"from_on": "2026-03-02", "until_on": "2026-03-04"}, []),
        ({"from_on": "2026-03-03", "from_time": "12:00", "until_time": "15:30"},
         [("09:00", "12:00"), ("15:30", "18:00")]),
        (
            {"from_on": "2026-03-03", "from_time": "10:00", "until_time": "11:00"},
            [("09:00", "10:00"), ("11:00", "13:00"), ("14:00", "18:00")],
        ),
        ({"from_on": "2026-03-04"}, [("09:00", "13:00"), ("14:00", "18:00")]),
    ],
    ids=["the day", "days around it", "over the break", "an hour", "another day"],
)  # fmt: skip
def test_it_is_shut_while_closed_for_everybody(here: world.World, typed: dict[str, str], left: list[object]) -> None:
    close(here, **typed)
    assert open_on(here, TUESDAY) == left


def test_it_is_open_while_one_person_is_away(here: world.World) -> None:
    person = here.hire("Dr Mehta")
    close(here, from_on="2026-03-03", staff_id=str(person))
    assert open_on(here, TUESDAY)


def test_it_is_shut_on_a_public_holiday_unless_it_works_then(here: world.World) -> None:
    new_year = date(2026, 1, 1)
    assert open_on(here, new_year) == []
    here.write_down(closes_on_holidays=False)
    assert open_on(here, new_year)


def test_it_tells_nobody_that_it_is_open_when_it_is_not(here: world.World) -> None:
    close(here, from_on="2026-03-03")
    assert "closed" in here.say("are you open on tuesday?")
    close(here, from_on="2026-03-02", from_time="09:00", until_time="12:00")
    assert "We're closed now" in here.say("are you open now?")
    assert "tomorrow" not in here.say("are you open on wednesday?")


@pytest.mark.parametrize(
    ("day", "typed", "told"),
    [
        (TUESDAY, {}, ["00:00-09:00 hours", "13:00-14:00 break", "18:00-23:59 hours"]),
        (TUESDAY, {"from_on": "2026-03-03", "from_time": "15:00", "until_time": "16:00", "reason": "training"},
         ["00:00-09:00 hours", "13:00-14:00 break", "18:00-23:59 hours", "15:00-16:00 closure training"]),
        (TUESDAY, {"from_on": "2026-03-04"}, ["00:00-09:00 hours", "13:00-14:00 break", "18:00-23:59 hours"]),
        (date(2026, 3, 7), {}, ["00:00-23:59 hours"]),
        (date(2026, 3, 9), {"from_on": "2026-03-09"}, ["00:00-23:59 holiday Labour Day"]),
    ],
    ids=["night and break", "closure", "another day's closure", "no hours", "holiday"],
)  # fmt: skip
def test_it_says_what_is_closed_on_a_day(here: world.World, day: date, typed: dict[str, str], told: list[str]) -> None:
    if typed:
        close(here, **typed)
    with here.office.database.read_business(here.business_id) as db:
        whose = {None: closed_times.together(here.profile)}
        found = closed_times.on_days(db, here.profile, [day], whose)
    assert [" ".join(filter(None, (f"{one.begins}-{one.ends}", one.sort, one.name))) for one in found] == told


def test_it_is_closed_for_all_only_when_nobody_works(here: world.World) -> None:
    here.hire("Dr Rao")
    here.hire("Dr Mehta", hours={1: ("10:00", "20:00")})
    openings = closed_times.together(here.profile)
    with here.office.database.read_business(here.business_id) as db:
        found = closed_times.on_days(db, here.profile, [TUESDAY], {None: openings})
    assert [(one.begins, one.ends, one.sort) for one in found] == [
        ("00:00", "09:00", "hours"), ("20:00", "23:59", "hours"),
    ]  # fmt: skip
