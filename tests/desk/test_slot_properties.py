"""Slots of any hours, rules and taken times: none overlaps what is taken or closed, none lies outside the hours."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
import pytz
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desk import slots
from desk.slots import Calendar, Opening, Rules, Slot

ZONES = ["Australia/Melbourne", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Lagos", "America/New_York"]
# Both clock changes of the first two, and of New York; a leap day; and any other.
CHANGES = [date(2026, 4, 4), date(2026, 10, 3), date(2026, 3, 7), date(2026, 10, 31), date(2028, 2, 28)]
DAYS = st.sampled_from(CHANGES) | st.dates(date(2024, 1, 1), date(2030, 12, 31))
MINUTE = st.integers(0, 24 * 60 - 1)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
patient = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])


@dataclass(frozen=True)
class Offer:
    """What was given, and what was found."""

    calendar: Calendar
    rules: Rules
    days: list[date]
    taken: set[datetime]
    closed: tuple[datetime, datetime]
    found: list[Slot] = field(repr=False)


def clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


@st.composite
def weeks(draw: st.DrawFn) -> tuple[Opening, ...]:
    """Up to two spans a day that do not overlap, of any minutes."""
    found = []
    for weekday in range(7):
        bounds = sorted(draw(st.sets(MINUTE, max_size=4)))
        for opens, closes in zip(bounds[::2], bounds[1::2], strict=False):
            found.append(Opening(weekday, clock(opens), clock(closes)))
    return tuple(found)


@st.composite
def ruled(draw: st.DrawFn) -> Rules:
    windows: list[tuple[str, str]] = []
    if draw(st.booleans()):
        bounds = sorted(draw(st.sets(st.integers(0, 47), min_size=2, max_size=8)))
        windows = [(clock(a * 30), clock(b * 30)) for a, b in zip(bounds, bounds[1:], strict=False)]
    return Rules(
        zone=draw(st.sampled_from(ZONES)), minutes=draw(st.integers(5, 300)),
        step_minutes=draw(st.sampled_from([5, 15, 30])), buffer_minutes=draw(st.integers(0, 60)),
        notice_minutes=draw(st.integers(0, 600)), windows=tuple(windows),
    )  # fmt: skip


@st.composite
def offers(draw: st.DrawFn) -> Offer:
    calendar = Calendar(draw(st.uuids()), None, None, draw(weeks()))
    rules, first = draw(ruled()), draw(DAYS)
    days = [first + timedelta(days=n) for n in range(3)]
    midnight = datetime.combine(first, datetime.min.time(), UTC)
    taken = {midnight + n * slots.FIVE for n in draw(st.sets(st.integers(-288, 288 * 4), max_size=60))}
    begins = midnight + timedelta(minutes=draw(st.integers(0, 4000)))
    closed = (begins, begins + timedelta(minutes=draw(st.integers(1, 900))))
    found = slots.free(calendar, rules, days, closed=[closed], taken=taken, now=LONG_AGO)
    return Offer(calendar, rules, days, taken, closed, found)


def is_open(calendar: Calendar, local: datetime) -> bool:
    """By the hours as they are written: at this local minute."""
    now = f"{local:%H:%M}"
    return any(
        opening.opens <= now and (now < opening.closes or (now, opening.closes) == ("23:59", "23:59"))
        for opening in calendar.openings
        if opening.weekday == local.weekday()
    )


@patient
@given(offers())
def test_it_overlaps_nothing_that_is_taken_or_closed(
    offer: Offer,
) -> None:
    rules, taken, closed = offer.rules, offer.taken, offer.closed
    for slot in offer.found:
        assert not [at for at in taken if at < slot.taken_until and slot.starts_at < at + slots.FIVE]
        works_until = max(slot.ends_at, slot.starts_at + timedelta(minutes=rules.minutes))
        assert works_until <= closed[0] or closed[1] <= slot.starts_at


@patient
@given(offers())
def test_it_lies_inside_the_hours_minute_by_minute(
    offer: Offer,
) -> None:
    zone, minutes = pytz.timezone(offer.rules.zone), set()
    for slot in offer.found:
        assert slot.starts_at.astimezone(zone).date() in offer.days
        length = int((slot.ends_at - slot.starts_at).total_seconds()) // 60
        minutes |= {slot.starts_at + timedelta(minutes=n) for n in range(length)}
    for moment in minutes:
        local = moment.astimezone(zone)
        # Hours that begin in a time that comes twice begin the first time; the clock then shows what is before them.
        is_again = zone.localize(local.replace(tzinfo=None), is_dst=True) < moment
        assert is_again or is_open(offer.calendar, local), local


@patient
@given(offers())
def test_it_stands_in_order_on_fives_and_is_found_by_its_id(
    offer: Offer,
) -> None:
    calendar, rules, found = offer.calendar, offer.rules, offer.found
    instants = [slot.starts_at for slot in found]
    assert instants == sorted(set(instants))
    local = [at.astimezone(pytz.timezone(rules.zone)).replace(tzinfo=None) for at in instants]
    assert len(set(local)) == len(local), "no time of the clock is offered twice"
    for slot in found:
        assert slot.taken_until.minute % 5 == 0
        assert (slot.taken_until - slot.starts_at) >= timedelta(minutes=rules.minutes + rules.buffer_minutes)
        assert slots.read_id(slot.id) == (slot.starts_at, calendar.id)
        assert slots.at(calendar, rules, slot.starts_at).taken_until >= slot.starts_at


@patient
@given(offers(), st.integers(0, 4000))
def test_it_only_loses_slots_as_time_goes_by(offer: Offer, minutes: int) -> None:
    rules, days = offer.rules, offer.days
    now = datetime.combine(days[0], datetime.min.time(), UTC) + timedelta(minutes=minutes)
    left = slots.free(offer.calendar, rules, days, closed=[offer.closed], taken=offer.taken, now=now)
    assert left == [slot for slot in offer.found if slot.starts_at >= now + timedelta(minutes=rules.notice_minutes)]


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)), st.uuids())
def test_it_reads_the_id_it_writes(at: datetime, calendar_id: UUID) -> None:
    starts_at = at.replace(second=0, microsecond=0, tzinfo=UTC)
    slot = Slot(calendar_id, None, None, starts_at, starts_at, starts_at)
    assert slots.read_id(slot.id) == (starts_at, calendar_id)


@pytest.mark.parametrize("zone", ZONES)
def test_it_offers_every_hour_of_every_day_of_a_year_once(zone: str) -> None:
    """Open round the clock: a day has as many whole hours as its clock shows, whatever the clock does."""
    calendar = Calendar(UUID(int=1), None, None, tuple(Opening(day, "00:00", "23:59") for day in range(7)))
    rules = Rules(zone=zone, minutes=60, step_minutes=60)
    shown = {datetime(2026, 1, 1) + timedelta(hours=n) for n in range(365 * 24)}
    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    found = slots.free(calendar, rules, days, now=LONG_AGO)
    local = [slot.starts_at.astimezone(pytz.timezone(zone)).replace(tzinfo=None) for slot in found]
    skipped = {at for at in shown if _is_skipped(at, zone)}
    assert set(local) == shown - skipped
    assert len(local) == len(set(local))


def _is_skipped(at: datetime, zone: str) -> bool:
    there = pytz.timezone(zone)
    return there.normalize(there.localize(at)).replace(tzinfo=None) != at
