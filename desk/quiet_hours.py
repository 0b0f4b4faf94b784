"""Quiet hours: when nothing goes out that can wait. Pure; local times are naive until they are placed in their zone."""

from datetime import datetime, time, timedelta

import pytz

# Where neither the business nor its kind wrote any down.
QUIET = ("21:00", "08:00")


def ends_at(now: datetime, zone: str, begins: str, ends: str) -> datetime | None:
    """When the quiet that `now` lies in is over; None outside of it. `begins` and `ends` are HH:MM local.

    Both the same is no quiet at all.
    """
    local = now.astimezone(pytz.timezone(zone)).replace(tzinfo=None)
    first, last = time.fromisoformat(begins), time.fromisoformat(ends)
    if first == last or not _lies_in(local.time(), first, last):
        return None
    day = local.date() + timedelta(days=1 if local.time() >= first > last else 0)
    return instant(datetime.combine(day, last), zone)


def _lies_in(at: time, first: time, last: time) -> bool:
    return first <= at < last if first < last else at >= first or at < last


def day_began(now: datetime, zone: str) -> datetime:
    """The midnight before, where the customer is."""
    local = now.astimezone(pytz.timezone(zone)).replace(tzinfo=None)
    return instant(datetime.combine(local.date(), time()), zone)


def instant(local: datetime, zone: str) -> datetime:
    """A local time as an instant in UTC. One that a clock change leaves out is an hour later, one that happens twice is
    the second one: nobody is written to before it.
    """
    place = pytz.timezone(zone)
    try:
        placed = place.localize(local, is_dst=None)
    except pytz.NonExistentTimeError:
        placed = place.localize(local + timedelta(hours=1), is_dst=True)
    except pytz.AmbiguousTimeError:
        placed = place.localize(local, is_dst=False)
    return placed.astimezone(pytz.utc)
