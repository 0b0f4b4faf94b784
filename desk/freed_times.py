"""Times that came free, offered to those who wait for them, in order of joining (desk/waitlist.py keeps the list).

A time is offered to one at a time and held for them. An offer is told by a row of the outbox, in the same transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

import pytz
from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from desk import bookings, calendars, causes, consents, holds, local_times, notices, quiet_hours, waitlist
from desk.businesses import Profile
from desk.errors import SlotTaken
from desk.slots import Slot, Wish
from storage.database import Database
from storage.tables import Booking, Outgoing, Waiting

OFFER_LIFE = timedelta(minutes=30)
# So many are read at a time.
PAGE = 100


def offer(database: Database, profile: Profile, *, now: datetime) -> list[Waiting]:
    """Offer what is free to those who wait for it, the first of them first; those who are offered something now.

    Each of them has OFFER_LIFE to say yes. Nobody is asked in quiet hours, twice on one day, or after STOP. What is
    free is looked up beforehand, so that others who write wait for one offer at most. Raises Collision.
    """
    _tidy(database, profile, now=now)
    quiet = (profile.quiet_from or quiet_hours.QUIET[0], profile.quiet_until or quiet_hours.QUIET[1])
    if quiet_hours.ends_at(now, profile.zone, *quiet) is not None:
        return []
    return [
        row
        for offer in _offers(database, profile, now=now)
        if (row := _put(database, profile, offer, now=now)) is not None
    ]


def _tidy(database: Database, profile: Profile, *, now: datetime) -> None:
    """Take back what nobody answered; whose days are past leaves the list. Without any of them nothing is written."""
    late = Waiting.status == "offered", Waiting.offered_until <= now
    past = Waiting.status == "waiting", Waiting.until_on < _today(profile, now)
    with database.read_business(profile.id) as db:
        has_any = db.scalars(select(Waiting.id).where(or_(and_(*late), and_(*past))).limit(1)).first() is not None
    if not has_any:
        return
    with database.open_business(profile.id) as db:
        waitlist.expire(db, now=now)
        for row in db.scalars(select(Waiting).where(*past).limit(PAGE).with_for_update(skip_locked=True)):
            row.status, row.updated_at = "closed", now


@dataclass(frozen=True, slots=True)
class _Offer:
    """What one of them is to be offered; without a slot they have got what they wished for."""

    waiting_id: UUID
    slot: Slot | None


def _offers(database: Database, profile: Profile, *, now: datetime) -> list[_Offer]:
    """What to offer to whom, in order of joining. Only reads: who cannot be asked now keeps nobody else waiting."""
    known: dict[Wish, list[Slot]] = {}
    given: set[tuple[UUID, datetime]] = set()
    found: list[_Offer] = []
    after: UUID | None = None
    while True:
        with database.read_business(profile.id) as db:
            rows = db.scalars(_due(profile, after, now=now).limit(PAGE)).all()
            visits = _visits(db, rows, now=now)
            for row in rows:
                offer = _choose(db, profile, row, visits.get(row.customer_id, []), known, given, now=now)
                if offer is not None:
                    found.append(offer)
        if len(rows) < PAGE:
            return found
        after = rows[-1].id


def _due(profile: Profile, after: UUID | None = None, *, now: datetime) -> Select[Waiting]:
    """Those behind `after` who may be asked today: their days are not past, and they were not asked today."""
    today = _today(profile, now)
    midnight = local_times.at(today, "00:00", profile.zone)
    was_not_asked = or_(Waiting.offered_until.is_(None), Waiting.offered_until < midnight)
    query = select(Waiting).where(Waiting.status == "waiting", Waiting.until_on >= today, was_not_asked)
    return (query if after is None else query.where(Waiting.id > after)).order_by(Waiting.id)


def _visits(db: Session, rows: Sequence[Waiting], *, now: datetime) -> dict[UUID | None, list[Booking]]:
    """What those who wait have agreed on already, by customer."""
    found: dict[UUID | None, list[Booking]] = {}
    for booking in bookings.upcoming(db, {row.customer_id for row in rows if row.customer_id is not None}, now=now):
        if booking.starts_at is not None:
            found.setdefault(booking.customer_id, []).append(booking)
    return found


def _choose(
    db: Session, profile: Profile, row: Waiting, visits: Sequence[Booking],
    known: dict[Wish, list[Slot]], given: set[tuple[UUID, datetime]], *, now: datetime,
) -> _Offer | None:  # fmt: skip
    """The first time for this one that nobody before them is offered; it is `given` then, unless this is a test."""
    if any(_answers(visit, row, profile) for visit in visits):
        return _Offer(row.id, None)
    wish = waitlist.wish(row)
    if wish not in known:
        soon = now + OFFER_LIFE
        known[wish] = [slot for slot in calendars.find(db, profile, wish, now=now) if slot.starts_at > soon]
    possible = [
        slot
        for slot in known[wish]
        if (slot.calendar_id, slot.starts_at) not in given
        and not waitlist.is_passed_over(row, slot.starts_at)
        and not any(_overlaps(visit, slot) for visit in visits)
    ]
    if not possible or consents.is_opted_out(db, row.address):
        return None
    before = _offered_before(db, row, possible)
    slot = next((slot for slot in possible if causes.of_offer(row.id, slot.starts_at) not in before), None)
    if slot is None:
        return None
    if not row.is_test:
        given.add((slot.calendar_id, slot.starts_at))
    return _Offer(row.id, slot)


def _answers(visit: Booking, row: Waiting, profile: Profile) -> bool:
    """Whether they have since agreed on this visit for the same on one of the days."""
    if visit.starts_at is None or visit.service != row.service:
        return False
    return row.from_on <= _today(profile, visit.starts_at) <= row.until_on


def _overlaps(visit: Booking, slot: Slot) -> bool:
    if visit.starts_at is None:
        return False
    return visit.starts_at < slot.ends_at and slot.starts_at < (visit.ends_at or visit.starts_at)


def _offered_before(db: Session, row: Waiting, possible: Sequence[Slot]) -> set[str]:
    """The causes of the offers of these times that they have had already: nobody is asked twice for one time."""
    wanted = {causes.of_offer(row.id, slot.starts_at) for slot in possible}
    return set(db.scalars(select(Outgoing.cause).where(Outgoing.cause.in_(wanted))))


def _put(database: Database, profile: Profile, offer: _Offer, *, now: datetime) -> Waiting | None:
    """Hold the slot for them and tell them, if all is still as it was; the row then. Test talk keeps no time."""
    try:
        with database.open_business(profile.id) as db:
            # A row that another worker looks at now is left to it.
            query = _due(profile, now=now).where(Waiting.id == offer.waiting_id)
            row = db.scalars(query.with_for_update(skip_locked=True)).first()
            if row is None:
                return None
            row.updated_at = now
            if offer.slot is None:
                row.status = "closed"
                return None
            if not row.is_test:
                holds.take(db, offer.slot, key=waitlist.key(row), service=row.service, until=now + OFFER_LIFE, now=now)
            row.status, row.offered_until = "offered", now + OFFER_LIFE
            row.offered_calendar_id, row.offered_starts_at = offer.slot.calendar_id, offer.slot.starts_at
            if notices.of_offer(db, profile, row, now=now) is None:
                raise SlotTaken("They were offered this very time before.")
            return row
    except SlotTaken:
        return None


def _today(profile: Profile, at: datetime) -> date:
    return at.astimezone(pytz.timezone(profile.zone)).date()
