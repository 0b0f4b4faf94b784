"""What happens around a conversation: somebody else books, a reminder of ours goes out, time passes."""

from datetime import date, datetime, timedelta
from typing import Any

import pytz
from sqlalchemy import select

from desk import bookings, businesses, calendars, closures, endings, freed_times, notices, outcomes
from desk.bookings import Request
from storage.database import Db
from storage.tables import Booking, Customer, Outgoing
from tests.world import World

STEPS = (
    "elsewhere", "called_off", "reminded", "moved", "written_to", "freed", "sender", "minutes", "swept", "closed",
)  # fmt: skip


def do(here: World, step: dict[str, Any]) -> bool:
    """Do what this step of a scenario says beside the talk; False when it is part of the talk."""
    if "elsewhere" in step:
        elsewhere(here, **step["elsewhere"])
    elif "called_off" in step:
        called_off(here, step["called_off"])
    elif "reminded" in step:
        reminded(here, step["reminded"], is_noted=step.get("noted", True))
    elif "moved" in step:
        moved(here, **step["moved"])
    elif "written_to" in step:
        written_to(here, step["written_to"])
    elif "freed" in step:
        offered(here)
    elif "sender" in step:
        here.sender, here.profile_name = step["sender"], step.get("profile_name")
        here.key, here.turn_number = "CA" + step["sender"][-1] * 32, 0
    elif "swept" in step:
        endings.close_quiet(here.office, here.profile, now=here.clock())
    elif "closed" in step:
        closed(here, step["closed"])
    elif "minutes" in step:
        here.clock.now += timedelta(minutes=step["minutes"])
    else:
        return False
    return True


def elsewhere(
    here: World, day: str, at: str | None = None, *, service: str | None = None, name: str = "Somebody Else",
    phone: str = "+919811111111", until: str | None = None,
) -> None:  # fmt: skip
    """Another customer has the time that begins `at` (all of that day's without, up to those before `until`)."""
    zone = pytz.timezone(here.profile.zone)
    slots = here.slots(limit=500, on=date.fromisoformat(day), service=service)
    local = {slot.id: f"{slot.starts_at.astimezone(zone):%H:%M}" for slot in slots}
    taken = [one for one, begins in local.items() if at in (None, begins) and (until is None or begins < until)]
    if taken:
        _book(here, taken[:1] if at is not None else taken, service, name, phone)


def _book(here: World, slot_ids: list[str], service: str | None, name: str, phone: str) -> None:
    with here.office.database.open_business(here.business_id) as db:
        profile = businesses.profile(db)
        customer = db.scalars(select(Customer).where(Customer.phone == phone)).first()
        if customer is None:
            customer = Customer(name=name, phone=phone, created_at=here.clock(), updated_at=here.clock())
            db.add(customer)
            db.flush()
        wish = Request("book", service, name=name, phone=phone)
        for slot_id in slot_ids:
            try:
                slot = calendars.get(db, profile, slot_id, service, now=here.clock())
            except Exception:  # an earlier one of this very loop took it
                continue
            bookings.book(
                db, slot, wish, customer_id=customer.id, conversation_id=None, is_test=False, now=here.clock()
            )


def closed(here: World, day: str) -> None:
    """The business is closed on that day for a reason of its own."""
    with here.office.database.open_business(here.business_id) as db:
        typed = {"from_on": day}
        closures.add(db, closures.read(typed, here.profile, now=here.clock()))


def called_off(here: World, name: str) -> None:
    """The other customer of this name does not come."""
    with here.office.database.open_business(here.business_id) as db:
        for booking in db.scalars(select(Booking).where(Booking.name == name, Booking.status == "confirmed")):
            bookings.cancel(db, booking.id, now=here.clock())


def reminded(here: World, name: str, *, is_noted: bool = True) -> None:
    """Our reminder of the booking under this name has left; unless that `is_noted`, nobody knows whether it has."""
    with here.office.database.open_business(here.business_id) as db:
        booking = db.scalars(select(Booking).where(Booking.name == name, Booking.status == "confirmed")).one()
        profile, purposes = businesses.profile(db), ("reminder_day", "reminder_hours")
        rows = (notices.of_booking(db, profile, booking, purpose, now=here.clock()) for purpose in purposes)
        row = next(row for row in rows if row is not None)
        if is_noted:
            _left(db, row, now=here.clock())
        else:
            row.status, row.sending_at = "sending", here.clock()


def moved(here: World, name: str, day: str, at: str) -> None:
    """Staff moved the booking under this name."""
    slots = here.slots(limit=500, on=date.fromisoformat(day))
    zone = pytz.timezone(here.profile.zone)
    there = next(one for one in slots if f"{one.starts_at.astimezone(zone):%H:%M}" == at)
    with here.office.database.open_business(here.business_id) as db:
        booking = db.scalars(select(Booking).where(Booking.name == name, Booking.status == "confirmed")).one()
        bookings.reschedule(db, booking.id, there, now=here.clock())


def written_to(here: World, name: str) -> None:
    """The confirmation of the booking under this name has left: it asks nothing, and stands in a talk of its own."""
    with here.office.database.open_business(here.business_id) as db:
        booking = db.scalars(select(Booking).where(Booking.name == name, Booking.status == "confirmed")).one()
        row = notices.of_booking(db, here.profile, booking, "booking_confirmed", now=here.clock())
        assert row is not None
        outcomes.left(db, here.profile, row, "SM" + "7" * 32, chat_quiet=here.office.chat_quiet, now=here.clock())


def offered(here: World) -> None:
    """Freed times are offered to those on the waiting list, and the messages have left."""
    freed_times.offer(here.office.database, here.profile, now=here.clock())
    with here.office.database.open_business(here.business_id) as db:
        for row in db.scalars(select(Outgoing).where(Outgoing.status == "queued")):
            _left(db, row, now=here.clock())


def _left(db: Db, row: Outgoing, *, now: datetime) -> None:
    row.status, row.sent_at, row.status_at = "sent", now, now
    db.flush()
