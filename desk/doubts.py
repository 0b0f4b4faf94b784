"""Doubts: what speaks against a time that staff put into a calendar themselves. Changes nothing, forbids little.

A day that is over, or too far off to be meant, is refused; a closure, a holiday or the hours are only a reason to ask.
"""

from datetime import datetime, timedelta

import pytz
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desk import calendars, slots
from desk.businesses import Profile
from desk.errors import Invalid
from desk.local_times import FIVE
from desk.slots import Calendar, Rules, Slot
from extractors.dates import holiday_days
from storage.tables import Closure

# A year and a half: who books a later day has mistyped the year.
FURTHEST = timedelta(days=548)


class Doubtful(Invalid):
    """Something speaks against it; it is done all the same when it is asked for a second time."""


def refuse_day(profile: Profile, starts_at: datetime, *, now: datetime) -> None:
    """Raise Invalid for a day before today, or one that is too far off to be meant."""
    zone = pytz.timezone(profile.zone)
    day, today = starts_at.astimezone(zone).date(), now.astimezone(zone).date()
    if day < today:
        raise Invalid("This day is over: give a day from today on.", starts="in the past")
    if day > today + FURTHEST:
        raise Invalid(f"This is in the year {day.year}: give a day within a year and a half.", starts="too far off")


def of_time(db: Session, profile: Profile, slot: Slot, service: str | None) -> list[str]:
    """What speaks against the time, a sentence each, for whose calendar it is; nothing is said of what is taken."""
    zone = pytz.timezone(profile.zone)
    day = slot.starts_at.astimezone(zone).date()
    person = next((one for one in profile.people if one.id == slot.staff_id), None)
    openings = (person.hours if person else ()) or profile.hours
    found = []
    if person is not None and not person.gives(service):
        found.append(f"{person.name} does not give this service.")
    if openings and not _is_inside(Calendar(slot.calendar_id, slot.staff_id, None, openings), profile, slot, service):
        found.append("This time lies outside the opening hours.")
    if profile.closes_on_holidays and holiday_days.is_public(day, profile.country, profile.zone):
        found.append("This day is a public holiday, and you are closed then.")
    closure = select(Closure.id).where(
        Closure.starts_at < slot.ends_at,
        Closure.ends_at > slot.starts_at,
        or_(Closure.staff_id.is_(None), Closure.staff_id == slot.staff_id),
    )
    if db.scalar(closure.limit(1)) is not None:
        found.append("There is a closure at this time.")
    return found


def _is_inside(calendar: Calendar, profile: Profile, slot: Slot, service: str | None) -> bool:
    """Whether the hours hold it: it would be offered if times began every five minutes and nothing else stood there."""
    rules = calendars.rules_of(profile, service)
    day = slot.starts_at.astimezone(pytz.timezone(profile.zone)).date()
    told = int((slot.ends_at - slot.starts_at) / timedelta(minutes=1))
    length = told if rules.windows else rules.minutes
    every = Rules(zone=rules.zone, minutes=length, step_minutes=FIVE)
    before = slot.starts_at - timedelta(days=1)
    return any(one.starts_at == slot.starts_at for one in slots.free(calendar, every, [day], now=before))
