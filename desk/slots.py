"""Slots: the free times of a calendar, as they are offered. Pure; knows no database, no channel and no words.

A time that a clock change skips is not offered, one that comes twice is offered once, the first time round. Times are
whole minutes since 1970 until a slot is found (local_times).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytz

from desk import local_times
from desk.errors import Invalid
from desk.local_times import DAY, full_five, minute_of_day

WRITTEN = "%Y%m%dT%H%MZ"
FIVE = timedelta(minutes=local_times.FIVE)
# How people divide a day: from and until, minutes of the day.
PARTS = {"morning": (0, 12 * 60), "afternoon": (12 * 60, 17 * 60), "evening": (17 * 60, DAY)}

Span = tuple[datetime, datetime]
Minutes = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Opening:
    """Open on `weekday` (0 Monday to 6 Sunday) from `opens` to `closes`, HH:MM local."""

    weekday: int
    opens: str
    closes: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """Whose time a slot takes, and when that is open: a person's, or the business's own (no `staff_id`)."""

    id: UUID
    staff_id: UUID | None
    staff_name: str | None
    openings: tuple[Opening, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """How times are offered. With `windows` (from, until; HH:MM local) somebody arrives within one of them; without,
    a slot begins every `step_minutes` from each opening on. After `minutes` the calendar rests for `buffer_minutes`.
    """

    zone: str
    minutes: int
    step_minutes: int
    buffer_minutes: int = 0
    notice_minutes: int = 0
    windows: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """What a customer would like. `on` alone is that day; with `until`, the days from one to the other, both included.

    `time` is morning, afternoon, evening, HH:MM or HH:MM-HH:MM.
    """

    service: str | None = None
    staff_id: UUID | None = None
    on: date | None = None
    until: date | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A free time, in UTC. The customer is told `starts_at` to `ends_at`; until `taken_until` nothing else begins.

    For a window (8 to 10) that is when somebody arrives; for an exact slot, when it begins and how long it takes.
    """

    calendar_id: UUID
    staff_id: UUID | None
    staff_name: str | None
    starts_at: datetime
    ends_at: datetime
    taken_until: datetime

    @property
    def id(self) -> str:
        """By which it is chosen, as "20261216T0450Z.<the calendar's id in hex>"."""
        return f"{self.starts_at.astimezone(UTC).strftime(WRITTEN)}.{self.calendar_id.hex}"


def read_id(text: str) -> tuple[datetime, UUID]:
    """When the slot of this id begins (UTC), and on which calendar. Raises Invalid."""
    when, _, calendar = text.partition(".")
    try:
        starts_at, calendar_id = datetime.strptime(when, WRITTEN).replace(tzinfo=UTC), UUID(hex=calendar)
    except ValueError:
        raise Invalid("There is no such slot.", slot="unknown") from None
    if not 1970 <= starts_at.year < 9999:
        raise Invalid("There is no such slot.", slot="unknown")
    return starts_at, calendar_id


def days(wish: Wish, *, zone: str, horizon_days: int, now: datetime) -> list[date]:
    """The local days that the wish leaves, from today to `horizon_days` from now."""
    today = now.astimezone(pytz.timezone(zone)).date()
    first = max(wish.on or today, today)
    last = wish.until or wish.on or date.max
    count = (min(last, today + timedelta(days=horizon_days)) - first).days + 1
    return [first + timedelta(days=n) for n in range(max(count, 0))]


def free(
    calendar: Calendar,
    rules: Rules,
    on: Sequence[date],
    *,
    closed: Sequence[Span] = (),
    holidays: Collection[date] = (),
    taken: Collection[datetime] = (),
    wished: str | None = None,
    now: datetime,
) -> list[Slot]:
    """The slots that begin on these local days, in order of time.

    `closed` are times without bookings, `holidays` whole days; `taken` the fives (aware, UTC) that something has taken;
    `wished` is a time of day as in a Wish. A slot lies inside the opening hours with all its minutes, a window with
    its own length; what rests after it need not. Raises Invalid for a wish that is no time of day.
    """
    wanted = _wanted(wished) if wished is not None else None
    earliest = local_times.ceil(now + timedelta(minutes=rules.notice_minutes))
    is_open = _open(calendar, rules.zone, on, holidays)
    shut = [(local_times.floor(begins), local_times.ceil(ends)) for begins, ends in closed]
    busy = {local_times.floor(at) for at in taken}
    found: dict[int, Slot] = {}
    for day in on:
        if day in holidays:
            continue
        for starts, until in _offered(calendar, rules, day):
            if wanted is not None and not _suits(wanted, starts, until):
                continue
            span = _told(rules, day, starts, until)
            if span is None or span[0] < earliest or span[0] in found:
                continue
            if _lies_free(span, rules, is_open, shut) and busy.isdisjoint(_fives(span[0], _rests_until(span, rules))):
                found[span[0]] = _made(calendar, rules, span)
    return [found[at] for at in sorted(found)]


def at(calendar: Calendar, rules: Rules, starts_at: datetime) -> Slot:
    """The time that a visit beginning then takes, whether it would be offered or not; a window if one begins then."""
    begins = local_times.floor(starts_at)
    return _made(calendar, rules, _window(rules, starts_at) or (begins, begins + rules.minutes))


def arrives_until(rules: Rules, starts_at: datetime, ends_at: datetime | None) -> datetime | None:
    """When the window of arrival ends whose start was agreed on; None for an exact time.

    What begins beside the windows and is as long as its work (to `ends_at`) is an exact time that staff chose; else it
    is a window from before they were changed. Without `ends_at` it is a window of today's, or none.
    """
    window = _window(rules, starts_at)
    if ends_at is None or not rules.windows:
        return local_times.instant(window[1]) if window else None
    return ends_at if window or ends_at - starts_at != timedelta(minutes=rules.minutes) else None


def _window(rules: Rules, starts_at: datetime) -> Minutes | None:
    """The window that begins then."""
    day = starts_at.astimezone(pytz.timezone(rules.zone)).date()
    spans = (_told(rules, day, begins, until) for begins, until in _windows(rules))
    return next((span for span in spans if span and local_times.instant(span[0]) == starts_at), None)


def fives(slot: Slot) -> Iterator[datetime]:
    """The fives that a slot takes, from its start to `taken_until`; one that is begun or ends in it is taken whole."""
    starts, until = local_times.floor(slot.starts_at), local_times.ceil(slot.taken_until)
    return (local_times.instant(five) for five in _fives(starts, until))


def _fives(starts: int, until: int) -> range:
    return range(starts - starts % local_times.FIVE, until, local_times.FIVE)


def _open(calendar: Calendar, zone: str, on: Sequence[date], holidays: Collection[date]) -> list[Minutes]:
    """When it is open on these days and the day after each, spans that touch made one: who is open over midnight is
    open through it.
    """
    beyond = {day + timedelta(days=1) for day in on}
    return _joined(
        (local_times.bound(day, opens, zone), local_times.bound(day, closes, zone))
        for day in sorted({*on, *beyond} - set(holidays))
        for opens, closes in _of_day(calendar, day)
    )


def _of_day(calendar: Calendar, day: date) -> Iterator[Minutes]:
    for opening in calendar.openings:
        if opening.weekday == day.weekday():
            yield minute_of_day(opening.opens), minute_of_day(opening.closes)


def _windows(rules: Rules) -> Iterator[Minutes]:
    return ((minute_of_day(begins), minute_of_day(until)) for begins, until in rules.windows)


def _joined(spans: Iterable[Minutes]) -> list[Minutes]:
    """The spans in order, those that touch made one."""
    found: list[Minutes] = []
    for opens, closes in sorted(spans):
        if found and opens <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], closes))
        elif opens < closes:
            found.append((opens, closes))
    return found


def _offered(calendar: Calendar, rules: Rules, day: date) -> Iterator[tuple[int, int | None]]:
    """The minutes of a day at which something could begin, each with the end of its window if it is one."""
    if rules.windows:
        yield from _windows(rules)
        return
    for opens, closes in _of_day(calendar, day):
        for minute in range(full_five(opens), closes, rules.step_minutes):
            yield minute, None


def _told(rules: Rules, day: date, starts: int, until: int | None) -> Minutes | None:
    """What a customer would be told, or None where a clock change leaves nothing of it."""
    begins = local_times.exact(day, starts, rules.zone)
    if begins is None:
        return None
    ends = begins + rules.minutes if until is None else local_times.exact(day, until, rules.zone)
    return (begins, ends) if ends is not None and begins < ends else None


def _lies_free(span: Minutes, rules: Rules, is_open: Sequence[Minutes], shut: Sequence[Minutes]) -> bool:
    """Whether it lies inside the hours, and outside every closure with all the work in it."""
    starts, ends = span
    works_until = max(ends, starts + rules.minutes)
    if any(begins < works_until and starts < until for begins, until in shut):
        return False
    return any(opens <= starts and ends <= closes for opens, closes in is_open)


def _rests_until(span: Minutes, rules: Rules) -> int:
    return full_five(max(span[1], span[0] + rules.minutes + rules.buffer_minutes))


def _made(calendar: Calendar, rules: Rules, span: Minutes) -> Slot:
    times = (*span, _rests_until(span, rules))
    return Slot(calendar.id, calendar.staff_id, calendar.staff_name, *(local_times.instant(time) for time in times))


def _wanted(wished: str) -> tuple[str, int, int]:
    """A time of day in a Wish: a part of the day, a time, or between two. Raises Invalid."""
    if wished in PARTS:
        return ("part", *PARTS[wished])
    first, is_range, last = wished.partition("-")
    try:
        begins = minute_of_day(first)
        return ("between", begins, minute_of_day(last)) if is_range else ("at", begins, begins)
    except ValueError:
        raise Invalid("Give a time like 14:30, 14:00-16:00 or morning.", time="unknown") from None


def _suits(wanted: tuple[str, int, int], starts: int, until: int | None) -> bool:
    """Whether a time of day answers the wish: it begins then. A window does too when it holds all that is wished for,
    and any part of one answers a part of the day.
    """
    sort, first, last = wanted
    if sort == "at":
        return starts <= first < until if until is not None else starts == first
    if first <= starts < last:
        return True
    if until is None:
        return False
    return starts < last and first < until if sort == "part" else starts <= first and last <= until
