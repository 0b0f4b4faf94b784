"""Slots: the free times of a calendar, as they are offered. Pure; knows no database, no channel and no words.

Local times become instants here, and only here: a time that a clock change skips is not offered, one that comes twice
is offered once, the first time round.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytz

from desk.errors import Invalid

if TYPE_CHECKING:
    from pytz.tzinfo import DstTzInfo, StaticTzInfo

    Zone = pytz._UTCclass | StaticTzInfo | DstTzInfo

WRITTEN = "%Y%m%dT%H%MZ"
# What is taken is kept in fives (docs/decisions/0021).
FIVE = timedelta(minutes=5)
# How people divide a day; from and until, local.
PARTS = {"morning": ("00:00", "12:00"), "afternoon": ("12:00", "17:00"), "evening": ("17:00", "24:00")}
# Who closes at this minute is open until midnight: a clock has no 24:00 to write down.
MIDNIGHT = ("23:59", "24:00")

Span = tuple[datetime, datetime]


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
        return datetime.strptime(when, WRITTEN).replace(tzinfo=UTC), UUID(hex=calendar)
    except ValueError:
        raise Invalid("There is no such slot.", slot="unknown") from None


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
    its own length; what rests after it need not.
    """
    zone = pytz.timezone(rules.zone)
    earliest = now + timedelta(minutes=rules.notice_minutes)
    # The day after: who is open over midnight is open through it.
    beyond = {day + timedelta(days=1) for day in on}
    is_open = _joined(
        (instant(day, opening.opens, zone), instant(day, opening.closes, zone))
        for day in sorted({*on, *beyond} - set(holidays))
        for opening in _of_day(calendar, day)
    )
    found: dict[datetime, Slot] = {}
    for day in on:
        if day in holidays:
            continue
        for starts, until in _offered(calendar, rules, day):
            if wished is not None and not _suits(wished, starts, until):
                continue
            slot = _slot(calendar, rules, day, (starts, until), zone)
            if slot is None or slot.starts_at < earliest or slot.starts_at in found:
                continue
            works_until = max(slot.ends_at, slot.starts_at + timedelta(minutes=rules.minutes))
            if not any(opens <= slot.starts_at and slot.ends_at <= closes for opens, closes in is_open):
                continue
            if any(begins < works_until and slot.starts_at < ends for begins, ends in closed):
                continue
            if not any(at in taken for at in fives(slot)):
                found[slot.starts_at] = slot
    return [found[at] for at in sorted(found)]


def at(calendar: Calendar, rules: Rules, starts_at: datetime) -> Slot:
    """The time that a visit beginning then takes, whether it would be offered or not; a window if one begins then."""
    zone = pytz.timezone(rules.zone)
    there = starts_at.astimezone(zone)
    written = f"{there:%H:%M}"
    until = next((until for begins, until in rules.windows if begins == written), None)
    made = _slot(calendar, rules, there.date(), (written, until), zone) if until else None
    return made if made and made.starts_at == starts_at else _lasting(calendar, rules, starts_at)


def fives(slot: Slot) -> Iterator[datetime]:
    """The fives that a slot takes, from its start to `taken_until`; one that is begun or ends in it is taken whole."""
    moment = slot.starts_at - _over(slot.starts_at)
    while moment < slot.taken_until:
        yield moment
        moment += FIVE


def instant(day: date, clock: str, zone: "Zone") -> datetime:
    """When hours begin or end that are written as HH:MM. Of a time that comes twice the first is meant; for a time
    that a clock change skips it is the same time by the clock of before, which is after the change.
    """
    local = _naive(day, clock)
    try:
        return zone.localize(local, is_dst=None).astimezone(UTC)
    except pytz.AmbiguousTimeError:
        return zone.localize(local, is_dst=True).astimezone(UTC)
    except pytz.NonExistentTimeError:
        return zone.localize(local, is_dst=False).astimezone(UTC)


def _exact(day: date, clock: str, zone: "Zone") -> datetime | None:
    """The instant, or None for a time that is skipped on that day."""
    try:
        zone.localize(_naive(day, clock), is_dst=None)
    except pytz.NonExistentTimeError:
        return None
    except pytz.AmbiguousTimeError:
        pass
    return instant(day, clock, zone)


def _naive(day: date, clock: str) -> datetime:
    hours, minutes = (int(part) for part in (MIDNIGHT[1] if clock == MIDNIGHT[0] else clock).split(":"))
    return datetime.combine(day, time()) + timedelta(hours=hours, minutes=minutes)


def _of_day(calendar: Calendar, day: date) -> Iterator[Opening]:
    return (opening for opening in calendar.openings if opening.weekday == day.weekday())


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch made one."""
    found: list[Span] = []
    for opens, closes in sorted(spans):
        if found and opens <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], closes))
        elif opens < closes:
            found.append((opens, closes))
    return found


def _offered(calendar: Calendar, rules: Rules, day: date) -> Iterator[tuple[str, str | None]]:
    """The times of a day at which something could begin, each with the end of its window if it is one."""
    if rules.windows:
        yield from rules.windows
        return
    for opening in _of_day(calendar, day):
        moment, closes = _rounded(_naive(day, opening.opens)), _naive(day, opening.closes)
        while moment < closes:
            yield f"{moment:%H:%M}", None
            moment += timedelta(minutes=rules.step_minutes)


def _slot(calendar: Calendar, rules: Rules, day: date, span: tuple[str, str | None], zone: "Zone") -> Slot | None:
    starts_at = _exact(day, span[0], zone)
    if starts_at is None:
        return None
    if span[1] is None:
        return _lasting(calendar, rules, starts_at)
    ends_at = _exact(day, span[1], zone)
    if ends_at is None or ends_at <= starts_at:
        return None
    rests_until = starts_at + timedelta(minutes=rules.minutes + rules.buffer_minutes)
    return _made(calendar, starts_at, ends_at, max(ends_at, rests_until))


def _lasting(calendar: Calendar, rules: Rules, starts_at: datetime) -> Slot:
    ends_at = starts_at + timedelta(minutes=rules.minutes)
    return _made(calendar, starts_at, ends_at, ends_at + timedelta(minutes=rules.buffer_minutes))


def _made(calendar: Calendar, starts_at: datetime, ends_at: datetime, rests_until: datetime) -> Slot:
    return Slot(calendar.id, calendar.staff_id, calendar.staff_name, starts_at, ends_at, _rounded(rests_until))


def _rounded(moment: datetime) -> datetime:
    """The moment, or the next full five minutes."""
    over = _over(moment)
    return moment + (FIVE - over) if over else moment


def _over(moment: datetime) -> timedelta:
    return timedelta(minutes=moment.minute % 5, seconds=moment.second, microseconds=moment.microsecond)


def _suits(wished: str, starts: str, until: str | None) -> bool:
    """Whether a time of day answers the wish: it begins then. A window does too when it holds all that is wished for,
    and any part of one answers a part of the day.
    """
    if wished in PARTS:
        first, last = PARTS[wished]
        return first <= starts < last or (until is not None and starts < last and first < until)
    first, is_range, last = wished.partition("-")
    if not is_range:
        return starts <= first < until if until else starts == first
    return first <= starts < last or (until is not None and starts <= first and last <= until)
