"""Reception: what staff and programs book by hand, in one go: for whom, what, when. Decides nothing about words.

A time must be one that is offered (desk/calendars.py). Without one, or where the business has written down no hours,
it is a request, which somebody answers.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

import pytz
from sqlalchemy.orm import Session

from desk import bookings, calendars, doubts, local_times, preferences, slots, staff
from desk.bookings import Request
from desk.businesses import Profile
from desk.calendars import NOTHING, Mine
from desk.errors import Conflict, Invalid, NotFound, SlotTaken
from desk.slots import Slot, Wish
from storage.tables import Booking, Customer

CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
# How many free times are named where the one asked for is not.
OTHERS = 3


@dataclass(frozen=True, slots=True)
class When:
    """A time as it is asked for: a slot by its id, or a local day and time of day, with somebody or with anybody.

    `time` is HH:MM, or for a request as a Wish's. With `may_overlap` they are booked also where they have another
    visit then.
    """

    slot_id: str | None = None
    on: date | None = None
    time: str | None = None
    staff_id: UUID | None = None
    may_overlap: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it says a time and not only a wish."""
        return self.slot_id is not None or (self.on is not None and CLOCK.fullmatch(self.time or "") is not None)


def book(
    db: Session,
    profile: Profile,
    customer: Customer,
    wish: Request,
    when: When,
    *,
    source: str,
    is_wish: bool = False,
    now: datetime,
) -> tuple[Booking, bool]:
    """Book the time for the customer, or with `is_wish` only note it; (the booking, whether it is new).

    Asked for twice, it is the same booking. Raises Invalid, NotFound, SlotTaken, whose message and field `free` name
    the next times that are free, or Conflict, whose field `overlaps` names the customer's other bookings at that time.
    """
    _check(db, profile, wish.service, when)
    is_wish = is_wish or not when.is_exact or not calendars.has_slots(profile)
    known = _same(db, profile, customer, wish, when, now=now)
    if known is not None:
        return known, False
    whose: bookings.Whose = {
        "customer_id": customer.id, "conversation_id": None, "is_test": customer.is_test, "source": source,
    }  # fmt: skip
    if is_wish:
        asked = replace(wish, wished_on=when.on, wished_time=when.time)
        booking = bookings.request(db, asked, now=now, **whose)
        booking.staff_id = when.staff_id
        db.flush()
        return booking, True
    preferred = preferences.preferred(db, customer.id)
    slot = find(db, profile, wish.service, when, likes=preferred.id if preferred else None, now=now)
    _refuse_overlap(db, slot, when, Mine(customer_id=customer.id))
    return bookings.book(db, slot, wish, now=now, **whose), True


def move(db: Session, profile: Profile, booking_id: UUID, when: When, *, now: datetime) -> Booking:
    """Give a booking another day, time or person; what is not said stays as it is.

    Raises NotFound, Invalid, Conflict when it is over, SlotTaken and Conflict as `book` does.
    """
    booking = bookings.get(db, booking_id)
    bookings.refuse_over(booking)
    if when.slot_id is None:
        agreed = booking.starts_at.astimezone(pytz.timezone(profile.zone)) if booking.starts_at else None
        when = replace(
            when,
            on=when.on or (agreed.date() if agreed else booking.wished_on),
            time=when.time or (f"{agreed:%H:%M}" if agreed else booking.wished_time),
            staff_id=when.staff_id or booking.staff_id,
        )
    _check(db, profile, None, when)
    if when.is_exact and calendars.has_slots(profile):
        slot = find(db, profile, booking.service, when, mine=Mine(booking_id=booking.id), now=now)
        if (slot.starts_at, slot.staff_id) == (booking.starts_at, booking.staff_id):
            return booking
        _refuse_overlap(db, slot, when, Mine(booking_id=booking.id, customer_id=booking.customer_id))
        return bookings.reschedule(db, booking.id, slot, now=now)
    if booking.starts_at is not None:
        raise Invalid("An agreed visit is moved to a day and a time.", time="HH:MM")
    return bookings.change_wish(db, booking.id, when.on, when.time, when.staff_id, now=now)


def find(
    db: Session,
    profile: Profile,
    service: str | None,
    when: When,
    *,
    likes: UUID | None = None,
    mine: Mine = NOTHING,
    now: datetime,
) -> Slot:
    """The free slot that an exact time means; of several people the one the customer `likes`. Raises SlotTaken."""
    if when.slot_id is not None:
        try:
            return calendars.get(db, profile, when.slot_id, service, mine=mine, now=now)
        except SlotTaken:
            starts_at, _ = slots.read_id(when.slot_id)
            on = starts_at.astimezone(pytz.timezone(profile.zone)).date()
            raise _taken(db, profile, service, replace(when, on=on), now=now) from None
    wish = Wish(service, when.staff_id, on=when.on, time=when.time)
    free = calendars.find(db, profile, wish, limit=1, mine=mine, now=now)
    if not free:
        raise _taken(db, profile, service, when, now=now)
    return next((slot for slot in free if slot.staff_id == likes), free[0])


def by_hand(
    db: Session,
    profile: Profile,
    starts_at: datetime,
    service: str | None,
    staff_id: UUID | None,
    *,
    is_sure: bool,
    now: datetime,
    mine: Mine = NOTHING,
) -> Slot:
    """A time that staff choose themselves, with this person, or nobody's where nobody can be booked.

    Without a person it is whoever gives the service and is free then, those first against whose time nothing speaks.
    Raises Invalid for a day that cannot be meant, SlotTaken when nobody is free, then doubts.Doubtful unless `is_sure`.
    """
    doubts.refuse_day(profile, starts_at, now=now)
    givers = [person.id for person in profile.people if person.gives(service)]
    if staff_id is None and profile.people and not givers:
        raise Invalid("Nobody gives this service: choose with whom.", staff_id="missing")
    wanted = [staff_id] if staff_id is not None or not givers else givers
    options = [calendars.by_hand(profile, starts_at, service, one) for one in wanted]
    if len(options) == 1:
        doubts.refuse_taken(db, options[0], mine, now=now)
    free = [slot for slot in options if len(options) == 1 or calendars.is_free(db, profile, slot, mine=mine, now=now)]
    return _least_doubtful(db, profile, free, service, is_sure=is_sure, mine=mine)


def for_nobody(
    db: Session,
    profile: Profile,
    starts_at: datetime,
    service: str | None,
    *,
    is_sure: bool,
    now: datetime,
    mine: Mine = NOTHING,
) -> Slot:
    """A time that staff choose for what is nobody's yet: one at which somebody who could take it is free.

    Raises as `by_hand` does.
    """
    doubts.refuse_day(profile, starts_at, now=now)
    could = [calendars.by_hand(profile, starts_at, service, one.id) for one in profile.people if one.gives(service)]
    is_free = not could or any(calendars.is_free(db, profile, slot, mine=mine, now=now) for slot in could)
    own = calendars.by_hand(profile, starts_at, service, None)
    doubts.refuse_taken(db, own, mine, now=now)
    return _least_doubtful(db, profile, [own] if is_free else [], service, is_sure=is_sure, mine=mine)


def offered(
    db: Session, profile: Profile, slot_id: str, service: str | None, *, is_sure: bool, now: datetime, mine: Mine
) -> Slot:
    """A free time that staff chose out of those offered. Raises Invalid, SlotTaken, or doubts.Doubtful unless `is_sure`
    where the customer is booked elsewhere then.
    """
    slot = calendars.get(db, profile, slot_id, service, mine=mine, now=now)
    against = doubts.of_customer(db, profile, slot, mine)
    if against and not is_sure:
        raise doubts.Doubtful(" ".join(against), starts="doubtful")
    return slot


def _least_doubtful(
    db: Session, profile: Profile, free: list[Slot], service: str | None, *, is_sure: bool, mine: Mine
) -> Slot:
    if not free:
        raise SlotTaken("Nobody is free at that time. Please take another one.", starts="not free")
    spoken = [(doubts.of_time(db, profile, slot, service, mine=mine), slot) for slot in free]
    against, slot = min(spoken, key=lambda one: len(one[0]))
    if against and not is_sure:
        raise doubts.Doubtful(" ".join(against), starts="doubtful")
    return slot


def _refuse_overlap(db: Session, slot: Slot, when: When, mine: Mine) -> None:
    others = doubts.elsewhere(db, mine.customer_id, slot.starts_at, slot.ends_at, but=mine.booking_id)
    if others and not when.may_overlap:
        known = ", ".join(one.reference for one in others)
        raise Conflict(
            f"The customer has a booking at that time already: {known}. Take another time, or say that both are meant.",
            overlaps=" ".join(str(one.id) for one in others),
        )


def _check(db: Session, profile: Profile, service: str | None, when: When) -> None:
    if not profile.offers(service):
        raise Invalid("This service cannot be booked here.", service="not offered")
    if when.staff_id is None:
        return
    person = next((one for one in profile.people if one.id == when.staff_id), None)
    if person is None and not staff.get(db, when.staff_id).is_active:
        raise NotFound("There is no such person.")
    if person is not None and not person.gives(service):
        raise Invalid("This person does not give that service.", doctor_id="another service")


def _same(
    db: Session, profile: Profile, customer: Customer, wish: Request, when: When, *, now: datetime
) -> Booking | None:
    """The customer's own booking that says just this: the answer to the first request may have been lost."""
    starts_at = None
    if when.slot_id is not None:
        starts_at, _ = slots.read_id(when.slot_id)
    elif when.on is not None and when.is_exact and when.on < date.max:
        starts_at = local_times.at(when.on, when.time or "", profile.zone)
    for booking in bookings.upcoming(db, [customer.id], now=now):
        if booking.service != wish.service or when.staff_id not in (None, booking.staff_id):
            continue
        if booking.starts_at is not None and booking.starts_at == starts_at:
            return booking
        is_asked = booking.status == "requested" and booking.starts_at is None and booking.notes == wish.notes
        if is_asked and (booking.wished_on, booking.wished_time) == (when.on, when.time):
            return booking
    return None


def _taken(db: Session, profile: Profile, service: str | None, when: When, *, now: datetime) -> SlotTaken:
    wish = Wish(service, when.staff_id, on=when.on, until=date.max)
    others = calendars.find(db, profile, wish, limit=OTHERS, now=now)
    zone = pytz.timezone(profile.zone)
    times = dict.fromkeys(f"{slot.starts_at.astimezone(zone):%Y-%m-%d %H:%M}" for slot in others)
    message = f"That time is not free. Free next: {', '.join(times)}." if times else "That time is not free."
    return SlotTaken(message, time="not free", free=" ".join(slot.id for slot in others))
