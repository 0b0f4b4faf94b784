"""Open days: when the business is open on a day, without holidays and what is closed for everybody. Books nothing."""

from collections.abc import Iterator
from datetime import date

import pytz
from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import local_times
from desk.businesses import Profile
from desk.slots import Opening
from extractors.dates import holiday_days
from storage.tables import Closure


def on(db: Session, profile: Profile, day: date) -> tuple[Opening, ...]:
    """The stretches in which it is open on that day, in order; none on one that it is closed."""
    if profile.closes_on_holidays and holiday_days.is_public(day, profile.country, profile.zone):
        return ()
    midnight = local_times.at(day, "00:00", profile.zone)
    until = local_times.at(day, local_times.MIDNIGHT, profile.zone)
    query = select(Closure).where(Closure.staff_id.is_(None), Closure.starts_at < until, Closure.ends_at > midnight)
    spans = [(one.opens, one.closes) for one in profile.hours if one.weekday == day.weekday()]
    for closure in db.scalars(query.order_by(Closure.starts_at)):
        begins, ends = clocks(closure, day, profile.zone)
        spans = [left for span in spans for left in _without(span, begins, ends)]
    return tuple(Opening(day.weekday(), opens, closes) for opens, closes in spans)


def clocks(closure: Closure, day: date, zone: str) -> tuple[str, str]:
    """From when to when of this day, by its clock, the closure lasts; one of another day begins after it ends."""
    begins, ends = (at.astimezone(pytz.timezone(zone)) for at in (closure.starts_at, closure.ends_at))
    if ends.date() < day or begins.date() > day:
        return local_times.MIDNIGHT, "00:00"
    first = f"{begins:%H:%M}" if begins.date() == day else "00:00"
    return first, f"{ends:%H:%M}" if ends.date() == day else local_times.MIDNIGHT


def _without(span: tuple[str, str], begins: str, ends: str) -> Iterator[tuple[str, str]]:
    opens, closes = span
    for left in ((opens, min(closes, begins)), (max(opens, ends), closes)):
        if left[0] < left[1]:
            yield left
