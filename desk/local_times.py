"""Local times as instants, in whole minutes since 1970 (UTC): here clock changes are met. Pure; knows nobody's hours.

A time that a clock change skips does not exist; of one that comes twice the first is meant.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

import pytz

# Who closes at this minute is open until midnight: a clock has no 24:00 to write down.
MIDNIGHT = "23:59"
DAY = 24 * 60
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# What is taken is kept in fives (docs/decisions/0021).
FIVE = 5
# A local day lies between these, by the clock of UTC: zones go from 14 hours before it to 12 behind.
EARLIEST, LATEST = timedelta(hours=-14), timedelta(hours=36)


def minute_of_day(clock: str) -> int:
    """ "08:30" as 510; 23:59 is midnight. Raises ValueError for what is no clock time."""
    hours, minutes = (int(part) for part in clock.split(":"))
    if not (0 <= hours <= 24 and 0 <= minutes < 60):
        raise ValueError(clock)
    return DAY if clock == MIDNIGHT else hours * 60 + minutes


def floor(at: datetime) -> int:
    """The minute in which an instant lies."""
    return (at - EPOCH) // timedelta(minutes=1)


def ceil(at: datetime) -> int:
    """The first full minute that is not before an instant."""
    return -((EPOCH - at) // timedelta(minutes=1))


def full_five(minutes: int) -> int:
    """The same, or the next full five."""
    return -(-minutes // FIVE) * FIVE


def instant(minutes: int) -> datetime:
    """The instant, in UTC."""
    return EPOCH + timedelta(minutes=minutes)


def exact(day: date, minute: int, zone: str) -> int | None:
    """When the clock of the zone shows this minute of the day; None when a clock change skips it."""
    offset = _offset(day, zone)
    if offset is not None:
        return _shown(day) + minute - offset
    local = datetime.combine(day, time()) + timedelta(minutes=minute)
    there = pytz.timezone(zone)
    try:
        return floor(there.localize(local, is_dst=None))
    except pytz.AmbiguousTimeError:
        return floor(there.localize(local, is_dst=True))
    except pytz.NonExistentTimeError:
        return None


def bound(day: date, minute: int, zone: str) -> int:
    """When hours begin or end that are written down for this minute. One that is skipped: the same time by the clock
    of before, which is after the change.
    """
    found = exact(day, minute, zone)
    if found is None:
        local = datetime.combine(day, time()) + timedelta(minutes=minute)
        found = floor(pytz.timezone(zone).localize(local, is_dst=False))
    return found


def at(day: date, clock: str, zone: str) -> datetime:
    """The instant at which the zone's clock shows this time on the day (23:59: midnight), as `bound` takes it."""
    return instant(bound(day, minute_of_day(clock), zone))


@lru_cache(maxsize=4096)
def _offset(day: date, zone: str) -> int | None:
    """The zone's minutes ahead of UTC, where they are the same all day; None on the days of a clock change."""
    there, midnight = pytz.timezone(zone), datetime.combine(day, time())
    before, after = (there.fromutc(midnight + edge).utcoffset() for edge in (EARLIEST, LATEST))
    if before != after or before is None or before % timedelta(minutes=1):
        return None
    return before // timedelta(minutes=1)


def _shown(day: date) -> int:
    return (day.toordinal() - EPOCH.toordinal()) * DAY
