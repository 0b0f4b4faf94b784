"""Slots: what is offered on a day, across clock changes, and what is never offered."""

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest
import pytz

from desk import slots
from desk.errors import Invalid
from desk.slots import Calendar, Opening, Rules, Slot, Wish

MELBOURNE = "Australia/Melbourne"
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
WINDOWS = (("08:00", "10:00"), ("10:00", "12:00"), ("12:00", "14:00"), ("14:00", "16:00"), ("16:00", "18:00"))
CALENDAR = uuid.UUID(int=7)


def calendar(*hours: str, weekdays: range = range(7)) -> Calendar:
    openings = (Opening(day, *span.split("-")) for day in weekdays for span in hours)
    return Calendar(CALENDAR, None, None, tuple(openings))


def rules(zone: str = MELBOURNE, minutes: int = 30, step: int = 30, **more: object) -> Rules:
    return Rules(zone=zone, minutes=minutes, step_minutes=step, **more)  # type: ignore[arg-type]


def local(text: str, zone: str = MELBOURNE) -> datetime:
    return pytz.timezone(zone).localize(datetime.fromisoformat(text), is_dst=None).astimezone(UTC)


def starts(found: list[Slot], zone: str = MELBOURNE) -> list[str]:
    return [f"{slot.starts_at.astimezone(pytz.timezone(zone)):%H:%M}" for slot in found]


def test_it_offers_exact_slots_inside_the_hours_with_a_break_between() -> None:
    found = slots.free(calendar("09:00-10:30", "13:00-14:00"), rules(), [date(2026, 5, 4)], now=LONG_AGO)
    assert starts(found) == ["09:00", "09:30", "10:00", "13:00", "13:30"]
    assert found[0].ends_at - found[0].starts_at == timedelta(minutes=30)


def test_it_offers_no_slot_that_runs_into_a_break() -> None:
    found = slots.free(calendar("09:00-10:30"), rules(minutes=45), [date(2026, 5, 4)], now=LONG_AGO)
    assert starts(found) == ["09:00", "09:30"]


def test_it_lets_the_rest_after_a_service_run_beyond_the_hours_but_into_nothing_taken() -> None:
    ruled = rules(buffer_minutes=15)
    day, hours = [date(2026, 5, 4)], calendar("09:00-10:30")
    assert starts(slots.free(hours, ruled, day, now=LONG_AGO)) == ["09:00", "09:30", "10:00"]
    taken = {local("2026-05-04T10:00")}
    assert starts(slots.free(hours, ruled, day, taken=taken, now=LONG_AGO)) == ["09:00"]


def test_it_rounds_to_full_fives() -> None:
    found = slots.free(calendar("09:03-10:00"), rules(minutes=12, step=15), [date(2026, 5, 4)], now=LONG_AGO)
    assert starts(found) == ["09:05", "09:20", "09:35"]
    assert found[0].ends_at == local("2026-05-04T09:17")
    assert found[0].taken_until == local("2026-05-04T09:20")


def test_it_offers_only_windows_that_lie_inside_the_hours() -> None:
    ruled = rules(minutes=90, buffer_minutes=30, windows=WINDOWS)
    found = slots.free(calendar("07:00-13:00", "14:00-17:00"), ruled, [date(2026, 5, 4)], now=LONG_AGO)
    assert starts(found) == ["08:00", "10:00", "14:00"]
    assert {slot.taken_until - slot.starts_at for slot in found} == {timedelta(hours=2)}


def test_it_gives_a_long_job_as_many_windows_as_it_takes() -> None:
    ruled = rules(minutes=180, buffer_minutes=30, windows=WINDOWS)
    day, hours = [date(2026, 5, 4)], calendar("07:00-18:00")
    first = slots.free(hours, ruled, day, now=LONG_AGO)[0]
    assert first.ends_at == local("2026-05-04T10:00")
    assert first.taken_until == local("2026-05-04T11:30")
    assert starts(slots.free(hours, ruled, day, taken=set(slots.fives(first)), now=LONG_AGO)) == [
        "12:00", "14:00", "16:00",
    ]  # fmt: skip


@pytest.mark.parametrize(("minutes", "expected"), [(150, ["08:00", "12:00"]), (151, ["12:00"])])
def test_it_offers_no_window_whose_work_runs_into_a_closure(minutes: int, expected: list[str]) -> None:
    ruled = rules(minutes=minutes, windows=WINDOWS)
    closed = [(local("2026-05-04T10:30"), local("2026-05-04T11:00"))]
    found = slots.free(calendar("08:00-14:00"), ruled, [date(2026, 5, 4)], closed=closed, now=LONG_AGO)
    assert starts(found) == expected


def test_it_keeps_notice() -> None:
    now = local("2026-05-04T09:10")
    found = slots.free(calendar("09:00-12:00"), rules(notice_minutes=60), [date(2026, 5, 4)], now=now)
    assert starts(found) == ["10:30", "11:00", "11:30"]


def test_it_offers_nothing_in_a_closure_or_on_a_holiday() -> None:
    closed = [(local("2026-05-04T10:00"), local("2026-05-04T11:00"))]
    days = [date(2026, 5, 4), date(2026, 5, 5)]
    found = slots.free(calendar("09:00-12:00"), rules(), days, closed=closed, holidays={date(2026, 5, 5)}, now=LONG_AGO)
    assert starts(found) == ["09:00", "09:30", "11:00", "11:30"]


@pytest.mark.parametrize(
    ("zone", "day", "expected"),
    [
        # 4 October 2026: at 02:00 it is 03:00. 5 April 2026: 02:00 to 03:00 comes twice.
        (MELBOURNE, date(2026, 10, 4), ["01:00", "01:30", "03:00", "03:30"]),
        (MELBOURNE, date(2026, 4, 5), ["01:00", "01:30", "02:00", "02:30", "03:00", "03:30"]),
        # Half an hour there: 02:00 to 02:30 is skipped, 01:30 to 02:00 comes twice.
        ("Australia/Lord_Howe", date(2026, 10, 4), ["01:00", "01:30", "02:30", "03:00", "03:30"]),
        ("Australia/Lord_Howe", date(2026, 4, 5), ["01:00", "01:30", "02:00", "02:30", "03:00", "03:30"]),
    ],
    ids=["melbourne-spring", "melbourne-autumn", "lord-howe-spring", "lord-howe-autumn"],
)
def test_it_offers_no_skipped_time_and_a_doubled_one_once(zone: str, day: date, expected: list[str]) -> None:
    found = slots.free(calendar("01:00-04:00"), rules(zone), [day], now=LONG_AGO)
    assert starts(found, zone) == expected
    instants = [slot.starts_at for slot in found]
    assert instants == sorted(set(instants))


def test_it_does_not_offer_a_skipped_time_as_a_later_one() -> None:
    found = slots.free(calendar("02:00-05:00"), rules(step=45), [date(2026, 10, 4)], now=LONG_AGO)
    assert starts(found) == ["03:30", "04:15"]


def test_it_means_the_first_of_a_time_that_comes_twice() -> None:
    found = slots.free(calendar("02:00-03:00"), rules(), [date(2026, 4, 5)], now=LONG_AGO)
    assert [slot.starts_at for slot in found] == [datetime(2026, 4, 4, 15, 0, tzinfo=UTC),
                                                  datetime(2026, 4, 4, 15, 30, tzinfo=UTC)]  # fmt: skip


def test_it_lasts_real_minutes_over_a_clock_change() -> None:
    found = slots.free(calendar("01:00-04:00"), rules(minutes=60, step=60), [date(2026, 10, 4)], now=LONG_AGO)
    assert starts(found) == ["01:00", "03:00"]
    assert {slot.ends_at - slot.starts_at for slot in found} == {timedelta(hours=1)}


def test_it_is_open_until_midnight_when_it_closes_at_23_59() -> None:
    found = slots.free(calendar("23:00-23:59"), rules(), [date(2026, 5, 4)], now=LONG_AGO)
    assert starts(found) == ["23:00", "23:30"]
    assert found[-1].ends_at == local("2026-05-05T00:00")


def test_it_works_through_midnight_where_it_never_closes() -> None:
    ruled = rules(minutes=60)
    found = slots.free(calendar("00:00-23:59"), ruled, [date(2026, 5, 4)], now=LONG_AGO)
    assert starts(found)[-1] == "23:30"
    monday = calendar("00:00-23:59", weekdays=range(1))
    assert starts(slots.free(monday, ruled, [date(2026, 5, 4)], now=LONG_AGO))[-1] == "23:00"


def test_it_has_a_leap_day() -> None:
    wish = Wish(on=date(2028, 2, 28), until=date(2028, 3, 1))
    days = slots.days(wish, zone=MELBOURNE, horizon_days=60, now=local("2028-02-20T09:00"))
    assert days == [date(2028, 2, 28), date(2028, 2, 29), date(2028, 3, 1)]
    found = slots.free(calendar("09:00-09:30"), rules(), days, now=LONG_AGO)
    assert [slot.starts_at.astimezone(pytz.timezone(MELBOURNE)).date() for slot in found] == days


@pytest.mark.parametrize(
    ("wish", "first", "count"),
    [
        (Wish(), "2026-05-04", 11),
        (Wish(on=date(2026, 5, 6)), "2026-05-06", 1),
        (Wish(on=date(2026, 5, 1)), None, 0),
        (Wish(on=date(2026, 5, 1), until=date(2026, 5, 5)), "2026-05-04", 2),
        (Wish(on=date(2026, 5, 12), until=date(2026, 6, 30)), "2026-05-12", 3),
        (Wish(until=date(2026, 5, 5)), "2026-05-04", 2),
        (Wish(on=date(2026, 9, 1)), None, 0),
    ],
    ids=["any", "a day", "gone", "begun", "beyond", "until", "too far"],
)
def test_it_looks_at_the_days_of_the_wish_as_far_as_the_horizon(wish: Wish, first: str | None, count: int) -> None:
    # It is the 4th in Melbourne already.
    days = slots.days(wish, zone=MELBOURNE, horizon_days=10, now=datetime(2026, 5, 3, 15, tzinfo=UTC))
    assert len(days) == count
    assert not days or days[0].isoformat() == first


@pytest.mark.parametrize(
    ("wished", "expected"),
    [
        ("morning", ["10:30", "11:00", "11:30"]),
        ("afternoon", ["12:00", "12:30", "16:30"]),
        ("evening", ["17:00", "17:30"]),
        ("11:00", ["11:00"]),
        ("11:10", []),
        ("11:30-12:30", ["11:30", "12:00"]),
    ],
)
def test_it_finds_exact_slots_at_the_wished_time(wished: str, expected: list[str]) -> None:
    hours = calendar("10:30-13:00", "16:30-18:00")
    assert starts(slots.free(hours, rules(), [date(2026, 5, 4)], wished=wished, now=LONG_AGO)) == expected


@pytest.mark.parametrize(
    ("wished", "expected"),
    [
        ("morning", ["08:00", "10:00"]),
        ("afternoon", ["12:00", "14:00", "16:00"]),
        ("evening", ["16:00"]),
        ("09:15", ["08:00"]),
        ("10:00", ["10:00"]),
        ("09:00-11:00", ["10:00"]),
        ("10:30-11:30", ["10:00"]),
        ("10:00-14:00", ["10:00", "12:00"]),
    ],
)
def test_it_finds_windows_at_the_wished_time(wished: str, expected: list[str]) -> None:
    ruled = rules(minutes=90, windows=WINDOWS)
    found = slots.free(calendar("08:00-18:00"), ruled, [date(2026, 5, 4)], wished=wished, now=LONG_AGO)
    assert starts(found) == expected


def test_it_makes_a_time_by_hand_a_window_only_where_one_begins() -> None:
    ruled = rules(minutes=90, buffer_minutes=30, windows=WINDOWS)
    assert slots.at(calendar(), ruled, local("2026-05-04T08:00")).ends_at == local("2026-05-04T10:00")
    odd = slots.at(calendar(), ruled, local("2026-05-04T08:30"))
    assert (odd.ends_at, odd.taken_until) == (local("2026-05-04T10:00"), local("2026-05-04T10:30"))


@pytest.mark.parametrize(
    "text", ["", "x", "20261216T0450Z", "20261216T0450Z.xyz", ".", f"20261316T0450Z.{CALENDAR.hex}"]
)
def test_it_refuses_what_is_no_id(text: str) -> None:
    with pytest.raises(Invalid):
        slots.read_id(text)
