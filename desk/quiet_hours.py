"""Quiet hours: when nothing goes out that can wait, where the customer is. Pure."""

from datetime import datetime, time, timedelta

import pytz

from desk import local_times

# Where the business wrote none down.
QUIET = ("21:00", "08:00")


def ends_at(now: datetime, zone: str, begins: str, ends: str) -> datetime | None:
    """When the quiet that `now` lies in is over; None outside of it. `begins` and `ends` are HH:MM local.

    Both the same is no quiet at all.
    """
    local = now.astimezone(pytz.timezone(zone))
    first, last = time.fromisoformat(begins), time.fromisoformat(ends)
    if first == last or not _lies_in(local.time(), first, last):
        return None
    return local_times.at(local.date() + timedelta(days=local.time() >= first > last), ends, zone)


def _lies_in(at: time, first: time, last: time) -> bool:
    return first <= at < last if first < last else at >= first or at < last


def day_began(now: datetime, zone: str) -> datetime:
    """The midnight before, where the customer is."""
    return local_times.at(now.astimezone(pytz.timezone(zone)).date(), "00:00", zone)
