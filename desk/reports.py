"""The daily summary (seed 004): who called, what about, how urgent, when and where they want it, what was booked.

A day is one of the business's calendar. Test talk does not count, nor do chats in which we alone have written. It is
computed from rows whenever it is looked at. A booking counts on the day it was made, whatever became of it: so many as
the pages and the API list; those cancelled since are counted beside it. COUNTED says what an issue and a place count.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

import pytz
from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from desk import kinds, local_times
from desk.businesses import Profile
from desk.conversations import CALL, IS_CUSTOMERS
from storage.tables import Booking, Conversation, Customer, StoredFact

# As seed 004's parts of a day; who wished for a clock time is counted where it lies.
PARTS = (("morning", time(12)), ("afternoon", time(17)), ("evening", time.max))
MOST_LISTED = 5
WISH = (
    Booking.id, Booking.conversation_id, Booking.service, Booking.location, Booking.wished_time, Booking.starts_at,
    Booking.status,
)  # fmt: skip
# As docs/api.md has it. {customers} and {booking} are in the words of the trade.
COUNTED = (
    "Issues and locations count each call and chat that was about them, and each {booking} made without one. "
    "New and repeat {customers} are those who called or wrote."
)


@dataclass(frozen=True, slots=True)
class Daily:
    """A day in figures. Lists are (what, how many), the most first; `average_seconds` is of calls that ended.

    `issues` are None for a reader who may not see what customers come for.
    """

    on: date
    calls: int
    chats: int
    new_customers: int
    repeat_customers: int
    bookings: int
    cancelled: int
    emergencies: int
    average_seconds: int | None
    issues: tuple[tuple[str, int], ...] | None
    urgencies: tuple[tuple[str, int], ...]
    times: tuple[tuple[str, int], ...]
    locations: tuple[tuple[str, int], ...]


def daily(db: Session, profile: Profile, on: date, *, hides_medical: bool = False) -> Daily:
    """The figures of a day, in four queries."""
    begins, ends = _day(on, profile.zone)
    in_day = Conversation.opened_at >= begins, Conversation.opened_at < ends
    of_day = (*in_day, Conversation.is_test.is_(False), IS_CUSTOMERS)
    counted = select(
        Conversation.channel, Conversation.urgency, func.count(), func.count(Conversation.duration_seconds),
        func.sum(Conversation.duration_seconds),
    ).where(*of_day).group_by(Conversation.channel, Conversation.urgency)  # fmt: skip
    talks: list[Any] = [tuple(row) for row in db.execute(counted)]
    made_in_day = Booking.created_at >= begins, Booking.created_at < ends, Booking.is_test.is_(False)
    wishes = db.execute(select(*WISH).where(*made_in_day)).all()
    about = _about(db, wishes, of_day)
    new, repeat = _customers(db, begins, ends, of_day)
    lasted = sum(row[3] for row in talks if row[0] == CALL)
    seconds = sum(row[4] or 0 for row in talks if row[0] == CALL)
    urgencies = Counter[str]()
    for _, urgency, count, _, _ in talks:
        urgencies[urgency or "not said"] += count
    services = kinds.get(profile.kind).services
    labels = (services[code].label if code in services else code for code in about["service_type"])
    return Daily(
        on=on,
        calls=sum(row[2] for row in talks if row[0] == CALL),
        chats=sum(row[2] for row in talks if row[0] != CALL),
        new_customers=new,
        repeat_customers=repeat,
        bookings=len(wishes),
        cancelled=sum(wish.status == "cancelled" for wish in wishes),
        emergencies=urgencies["emergency"],
        average_seconds=round(seconds / lasted) if lasted else None,
        issues=None if hides_medical else _most(labels),
        urgencies=_most(urgencies.elements()),
        times=_most(_part(wish.wished_time, wish.starts_at, profile.zone) for wish in wishes),
        locations=_most(about["customer_location"]),
    )


def _about(db: Session, made: Iterable[Any], of_day: Iterable[Any]) -> dict[str, list[str | None]]:
    """What is wanted and where, by the names of facts: once for each talk that says it, whether or not it was booked,
    and once for each booking made without a talk.
    """
    found: dict[str, set[tuple[UUID, str | None]]] = {"service_type": set(), "customer_location": set()}
    said = select(StoredFact.name, StoredFact.conversation_id, StoredFact.value).join(
        Conversation, Conversation.id == StoredFact.conversation_id
    )
    for name, talk, value in db.execute(said.where(*of_day, StoredFact.name.in_(found), StoredFact.is_current)):
        found[name].add((talk, value))
    for one in made:
        source = one.conversation_id or one.id
        found["service_type"].add((source, one.service))
        found["customer_location"].add((source, one.location))
    return {name: [value for _, value in pairs] for name, pairs in found.items()}


def _customers(db: Session, begins: datetime, ends: datetime, of_day: Iterable[object]) -> tuple[int, int]:
    """How many different customers called or wrote: those first known on that day, and those known before."""
    is_new = case((Customer.created_at >= begins, Customer.id))
    query = select(func.count(func.distinct(Customer.id)), func.count(func.distinct(is_new)))
    query = query.select_from(Conversation).join(Customer, Customer.id == Conversation.customer_id)
    every, new = db.execute(query.where(*of_day)).one()  # type: ignore[arg-type]
    return new, every - new


def _most(found: Iterable[str | None]) -> tuple[tuple[str, int], ...]:
    counts = Counter(one for one in found if one)
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST_LISTED])


def _part(wished: str | None, starts_at: datetime | None, zone: str) -> str | None:
    """The part of the day that was wished for, else agreed on."""
    if wished in [name for name, _ in PARTS]:
        return wished
    if wished:
        try:
            at = time.fromisoformat(wished[:5])
        except ValueError:
            return None
    elif starts_at is not None:
        at = starts_at.astimezone(pytz.timezone(zone)).time()
    else:
        return None
    return next(name for name, until in PARTS if at < until or until is time.max)


def today(zone: str, *, now: datetime) -> date:
    """The day it is where the business is."""
    return now.astimezone(pytz.timezone(zone)).date()


def _day(on: date, zone: str) -> tuple[datetime, datetime]:
    """From midnight to midnight; 23 or 25 hours when the clocks change."""
    return local_times.at(on, "00:00", zone), local_times.at(on + timedelta(days=1), "00:00", zone)


def lines(report: Daily, profile: Profile) -> Iterator[str]:
    """The report in plain text, in the seed's order and words; whom it counts is in those of the trade."""
    labels = kinds.get(profile.kind).labels
    yield f"DAILY CALL SUMMARY - {profile.name} - {report.on:%B} {report.on.day}, {report.on.year}"
    yield f"Total Calls: {report.calls}"
    yield f"Chats: {report.chats}"
    yield f"New {labels.customers.capitalize()}: {report.new_customers}"
    yield f"Repeat {labels.customers.capitalize()}: {report.repeat_customers}"
    yield f"Most Common Issue: {commonest(report)}"
    yield f"Average Call Duration: {spoken_duration(report.average_seconds)}"
    yield f"Bookings Made: {made(report.bookings, report.cancelled)}"
    yield f"Emergencies: {report.emergencies}"
    for label, found in (
        ("Urgency", report.urgencies), ("Preferred Times", report.times), ("Locations", report.locations),
    ):  # fmt: skip
        yield f"{label}: {', '.join(f'{what} {count}' for what, count in found) or 'none'}"
    yield counted(profile)


def counted(profile: Profile) -> str:
    """What the figures count, for who reads them."""
    labels = kinds.get(profile.kind).labels
    return COUNTED.format(customers=labels.customers, booking=labels.booking)


def made(bookings: int, cancelled: int) -> str:
    """How many bookings were made, and how many of them are off: "7 (1 of them cancelled)"."""
    return f"{bookings} ({cancelled} of them cancelled)" if cancelled else str(bookings)


def commonest(report: Daily) -> str:
    """What was asked for most, in words."""
    if report.issues is None:
        return "hidden for your role"
    return f"{report.issues[0][0]} ({report.issues[0][1]})" if report.issues else "none"


def spoken_duration(seconds: int | None) -> str:
    """A duration in the words of the report."""
    if seconds is None:
        return "none"
    minutes, rest = divmod(seconds, 60)
    parts = [f"{minutes} minute{'s' * (minutes != 1)}"] if minutes else []
    if rest or not minutes:
        parts.append(f"{rest} second{'s' * (rest != 1)}")
    return " ".join(parts)
