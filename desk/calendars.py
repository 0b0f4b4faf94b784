"""Calendars: whose time is free when. Gathers what is written down and what is taken; the rules are those of slots."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import chain
from uuid import UUID

import pytz
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desk import businesses, kinds, slots
from desk.businesses import OWN_CALENDAR, Profile
from desk.errors import NotFound, SlotTaken
from desk.slots import Calendar, Rules, Slot, Wish
from extractors.dates import holiday_days
from storage import tables
from storage.database import insert_once
from storage.tables import Closure, Hold, Staff, TakenTime

# So many days are looked at first, then twice as many, and so on: most wishes are answered by the first few.
DAYS_FIRST = 4
# Hours repeat every week, holidays every year: what is not open within a year never is.
LONGEST_WISH_DAYS = 366
# Longer than any visit lasts with what rests after it.
LONGEST = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Mine:
    """What is taken already by whoever asks, and so is free to them: their hold's key, the booking they would move.
    `customer_id` is who is to come, where that is known; `busy` are times that are not free to them.
    """

    hold_key: str | None = None
    booking_id: UUID | None = None
    customer_id: UUID | None = None
    busy: tuple[slots.Span, ...] = ()


NOTHING = Mine()
# More times than a day has.
MANY = 24 * 60


def has_slots(profile: Profile) -> bool:
    """Whether times can be offered: somebody's hours, or the business's, are written down."""
    own = bool(profile.hours) and profile.calendar_id is not None
    return own or any(person.hours or profile.hours for person in profile.people)


def find(
    db: Session,
    profile: Profile,
    wish: Wish,
    *,
    now: datetime,
    limit: int = 50,
    mine: Mine = NOTHING,
    is_by_days: bool = False,
) -> list[Slot]:
    """The free slots that answer the wish, in order of time: at most `limit` times, each with all who are free then.

    With `is_by_days` the last day is whole, however many times it has: nobody reads a cut day as a full one.
    """
    calendars = _calendars(profile, wish.service, wish.staff_id)
    days = slots.days(wish, zone=profile.zone, horizon_days=profile.horizon_days, now=now)
    rules = rules_of(profile, wish.service)
    if not calendars or not days or not profile.offers(wish.service):
        return []
    closures = _closures(db, *_around(profile, days))
    found: list[Slot] = []
    for some in _some_at_a_time(days):
        taken = _taken(db, profile, calendars, _around(profile, some), mine, now=now)
        holidays = _holidays(profile, some)
        for calendar in calendars:
            found += slots.free(
                calendar, rules, some, closed=[*_closed(closures, calendar), *mine.busy], holidays=holidays,
                taken=taken[calendar.id], wished=wish.time, now=now,
            )  # fmt: skip
        if len({slot.starts_at for slot in found}) >= limit:
            break
    found.sort(key=lambda slot: slot.starts_at)
    times, zone = sorted({slot.starts_at for slot in found})[:limit], pytz.timezone(profile.zone)
    if is_by_days and times:
        last = times[-1].astimezone(zone).date()
        return [slot for slot in found if slot.starts_at.astimezone(zone).date() <= last]
    return [slot for slot in found if times and slot.starts_at <= times[-1]]


def could_be_free(profile: Profile, wish: Wish, *, now: datetime) -> bool:
    """Whether a time that answers the wish could ever become free: somebody gives the service and works then.

    By what is written down alone, whatever is booked or closed now, and also for days that cannot be booked yet. Days
    without end, or further away than a year, are looked at for a year. Raises Invalid for a time that is none.
    """
    if not profile.offers(wish.service):
        return False
    days = slots.days(wish, zone=profile.zone, horizon_days=LONGEST_WISH_DAYS, now=now)
    rules = rules_of(profile, wish.service)
    calendars = _calendars(profile, wish.service, wish.staff_id)
    return any(
        slots.free(calendar, rules, some, holidays=_holidays(profile, some), wished=wish.time, now=now)
        for some in _some_at_a_time(days)
        for calendar in calendars
    )


def get(
    db: Session, profile: Profile, slot_id: str, service: str | None, *, now: datetime, mine: Mine = NOTHING
) -> Slot:
    """The slot of this id, if it is still offered for the service. Raises Invalid for what is no id, and SlotTaken."""
    starts_at, calendar_id = slots.read_id(slot_id)
    on = starts_at.astimezone(pytz.timezone(profile.zone)).date()
    offering = next((one for one in _calendars(profile, service) if one.id == calendar_id), None)
    if offering is not None:
        wish = Wish(service, staff_id=offering.staff_id, on=on)
        for slot in find(db, profile, wish, now=now, limit=MANY, mine=mine):
            if slot.id == slot_id:
                return slot
    raise SlotTaken("That time is not free any more. Please take another one.")


def by_hand(profile: Profile, starts_at: datetime, service: str | None, staff_id: UUID | None) -> Slot:
    """The time of a visit that staff put into a calendar themselves, inside the opening hours or not; nobody's: the
    business's own. Whether it is free shows when it is taken. Raises NotFound for a person who has no calendar.
    """
    for calendar in chain(_every(profile), _own(profile)):
        if calendar.staff_id == staff_id:
            return slots.at(calendar, rules_of(profile, service), starts_at)
    raise NotFound("This person has no calendar.")


def is_free(db: Session, profile: Profile, slot: Slot, *, now: datetime, mine: Mine = NOTHING) -> bool:
    """Whether nothing has taken the time of this slot in its calendar."""
    calendar = Calendar(slot.calendar_id, slot.staff_id, slot.staff_name, ())
    around = (slot.starts_at - LONGEST, slot.taken_until + LONGEST)
    taken = _taken(db, profile, [calendar], around, mine, now=now).get(slot.calendar_id, set())
    return taken.isdisjoint(slots.fives(slot))


def ensure(db: Session) -> None:
    """Make the calendars that are missing: the business's own, and one of everybody who can be booked."""
    bookable = db.scalars(select(Staff.id).where(Staff.is_bookable.is_(True))).all()
    known = set(db.scalars(select(tables.Calendar.key)))
    missing: dict[str, UUID | None] = {OWN_CALENDAR: None, **{str(staff_id): staff_id for staff_id in bookable}}
    missing = {key: staff_id for key, staff_id in missing.items() if key not in known}
    for key, staff_id in missing.items():
        insert_once(db, tables.Calendar, {"key": key, "staff_id": staff_id}, ("key",))
    if missing:
        businesses.row(db).revision += 1


def rules_of(profile: Profile, service: str | None) -> Rules:
    """How times of a service are offered here."""
    booking = kinds.get(profile.kind).booking
    return Rules(
        zone=profile.zone,
        minutes=profile.minutes(service),
        step_minutes=booking.step_minutes,
        buffer_minutes=profile.buffer(service),
        notice_minutes=profile.notice_minutes,
        windows=profile.windows,
    )


def _every(profile: Profile) -> Iterator[Calendar]:
    for person in profile.people:
        yield Calendar(person.calendar_id, person.id, person.name, person.hours or profile.hours)


def _own(profile: Profile) -> Iterator[Calendar]:
    if profile.calendar_id is not None:
        yield Calendar(profile.calendar_id, None, None, profile.hours)


def _calendars(profile: Profile, service: str | None, staff_id: UUID | None = None) -> list[Calendar]:
    """In which calendars the service can stand: of the person wished for, else of all who give it, else the own."""
    giving = {person.id for person in profile.people if person.gives(service)}
    people = [one for one in _every(profile) if one.staff_id in giving and staff_id in (None, one.staff_id)]
    return people or ([] if staff_id is not None else list(_own(profile)))


def _some_at_a_time(days: Sequence[date]) -> Iterator[Sequence[date]]:
    done, count = 0, DAYS_FIRST
    while done < len(days):
        yield days[done : done + count]
        done, count = done + count, count * 2


def _around(profile: Profile, days: Sequence[date]) -> tuple[datetime, datetime]:
    """Instants between which all lies that these days have to do with."""
    zone = pytz.timezone(profile.zone)
    midnight = zone.localize(datetime.combine(days[0], time()))
    return midnight - LONGEST, midnight + timedelta(days=len(days)) + 2 * LONGEST


def _closures(db: Session, start: datetime, end: datetime) -> list[Closure]:
    query = select(Closure).where(Closure.ends_at > start, Closure.starts_at < end)
    return list(db.scalars(query.order_by(Closure.starts_at)))


def _closed(closures: Sequence[Closure], calendar: Calendar) -> list[slots.Span]:
    return [(one.starts_at, one.ends_at) for one in closures if one.staff_id in (None, calendar.staff_id)]


def _holidays(profile: Profile, days: Sequence[date]) -> set[date]:
    if not profile.closes_on_holidays:
        return set()
    beyond = [*days, days[-1] + timedelta(days=1)]
    return {day for day in beyond if holiday_days.is_public(day, profile.country, profile.zone)}


def _taken(
    db: Session,
    profile: Profile,
    calendars: Sequence[Calendar],
    around: tuple[datetime, datetime],
    mine: Mine,
    *,
    now: datetime,
) -> dict[UUID, set[datetime]]:
    """The fives that are taken for each calendar by bookings and holds; a hold that has expired takes nothing.

    What stands in the business's own calendar is somebody's work, and nobody knows yet whose: it is taken for all. In
    turn the own calendar is free when nobody has anything, who cannot be booked any more included (decision 0021).
    """
    holding = select(Hold.id).where(Hold.expires_at > now, Hold.key != (mine.hold_key or ""))
    query = select(TakenTime.calendar_id, TakenTime.at).where(
        TakenTime.at >= around[0],
        TakenTime.at < around[1],
        or_(TakenTime.hold_id.is_(None), TakenTime.hold_id.in_(holding)),
    )
    ids = {calendar.id for calendar in calendars}
    if profile.calendar_id not in ids:
        query = query.where(TakenTime.calendar_id.in_([*ids, profile.calendar_id]))
    if mine.booking_id is not None:
        query = query.where(or_(TakenTime.booking_id.is_(None), TakenTime.booking_id != mine.booking_id))
    found: dict[UUID, set[datetime]] = {calendar_id: set() for calendar_id in ids}
    for calendar_id, at in db.execute(query):
        concerned = ids if calendar_id == profile.calendar_id else ids & {calendar_id, profile.calendar_id}
        for one in concerned:
            found[one].add(at)
    return found
