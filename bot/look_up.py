"""Look up: the answers to what thinking asks for, in one short read each, after which the database is let go."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from bot.lookups import Free, Look, OfferOf, OpenOn, Place, Visit, VisitOf, Visits, VisitsNamed, Waits, WrongTries
from bot.recall import Sight
from desk import bookings, calendars, doubts, families, identity, open_days, waitlist
from desk.businesses import Profile
from desk.calendars import Mine
from desk.errors import NotFound
from desk.office import Office
from desk.slots import Opening, Slot
from storage.database import Db
from storage.tables import Booking, Customer, Waiting

# More than there are times in a day, so that one reading serves every wish for it.
MOST_TIMES = 100


def look_up(office: Office, sight: Sight, look: Look, *, now: datetime) -> Sight:
    """What was seen, and the answer to this."""
    with office.database.read_business(sight.profile.id) as db:
        if isinstance(look, Free):
            found: tuple[Slot | Visit | Opening | Place | int, ...] = _free(db, sight, look, now=now)
        elif isinstance(look, OpenOn):
            found = open_days.on(db, sight.profile, look.on)
        elif isinstance(look, OfferOf):
            found = _offered(db, sight, look, now=now)
        elif isinstance(look, Waits):
            found = _places(db, sight.profile, look)
        elif isinstance(look, WrongTries):
            told = identity.wrong_tries(db, sight.profile, look.sender, look.name, but=sight.conversation_id, now=now)
            found = (told,)
        else:
            found = _visits(db, sight, look, now=now)
    return replace(sight, seen=sight.seen.but(look, found))


def _free(db: Db, sight: Sight, look: Free, *, now: datetime) -> tuple[Slot, ...]:
    booking_id = UUID(look.booking_id) if look.booking_id else None
    whose = UUID(sight.known.id) if sight.known else None
    busy = doubts.busy(db, whose, look.name, but=booking_id, now=now)
    mine = Mine(str(sight.conversation_id) if sight.conversation_id else None, booking_id, busy=busy)
    return tuple(calendars.find(db, sight.profile, look.wish, now=now, limit=MOST_TIMES, mine=mine))


def _offered(db: Db, sight: Sight, look: OfferOf, *, now: datetime) -> tuple[Visit, ...]:
    profile, row = sight.profile, db.get(Waiting, UUID(look.waiting_id))
    if row is None or row.offered_starts_at is None:
        return ()
    whose = {person.calendar_id: person.id for person in profile.people}
    staff_id = whose.get(row.offered_calendar_id) if row.offered_calendar_id else None
    slot = calendars.by_hand(profile, row.offered_starts_at, row.service, staff_id)
    who = str(slot.staff_id) if slot.staff_id else None
    customer = db.get(Customer, row.customer_id) if row.customer_id else None
    new = Visit(
        slot.id, "offered", "", row.name, row.service, slot.starts_at, slot.ends_at, who, slot.staff_name,
        relation=customer.relation if customer else None,
    )  # fmt: skip
    return (new, *(_visit(db, sight, one) for one in waitlist.meanwhile(db, row, now=now)))


def _places(db: Db, profile: Profile, look: Waits) -> tuple[Place, ...]:
    names: dict[UUID | None, str] = {person.id: person.name for person in profile.people}
    return tuple(
        Place(str(row.id), row.name, row.service, row.from_on, row.until_on, names.get(row.staff_id))
        for row in waitlist.places(db, look.address)
    )


def _visits(db: Db, sight: Sight, look: Visits | VisitOf | VisitsNamed, *, now: datetime) -> tuple[Visit, ...]:
    if isinstance(look, VisitOf):
        try:
            rows = [bookings.get(db, UUID(look.booking_id))]
        except NotFound:
            rows = []
    elif isinstance(look, Visits):
        behind = families.behind(db, UUID(look.customer_id))
        rows = bookings.upcoming(db, [one.id for one in behind], now=now)
    else:
        rows = identity.named(db, sight.profile, on=look.on, born_on=look.born_on, reference=look.reference, now=now)
    return tuple(_visit(db, sight, row) for row in rows)


def _visit(db: Db, sight: Sight, row: Booking) -> Visit:
    person = next((one.name for one in sight.profile.people if one.id == row.staff_id), None)
    customer = db.get(Customer, row.customer_id) if row.customer_id else None
    return Visit(
        id=str(row.id),
        status=row.status,
        reference=row.reference,
        name=row.name,
        service=row.service,
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        staff_id=str(row.staff_id) if row.staff_id else None,
        staff=person,
        born_on=customer.born_on if customer else None,
        relation=customer.relation if customer else None,
        wished_on=row.wished_on,
        is_of_this_talk=row.conversation_id is not None and row.conversation_id == sight.conversation_id,
    )
