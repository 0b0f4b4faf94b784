"""What customers are told about bookings and free times, as messages put in line. Sends nothing itself.

Who is told: the chat in which it was booked, else the booking's number, else the customer's own or that of the person
whose phone they are reached through.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from desk import calendars, causes, conversations, messages, slots, wording
from desk.businesses import Profile
from desk.messages import Draft
from storage.tables import Booking, Conversation, Customer, Outgoing, Staff, Waiting

AWAITS = {"reminder_day": "booking", "reminder_hours": "booking", "waitlist_offer": "waitlist"}


def of_booking(
    db: Session,
    profile: Profile,
    booking: Booking,
    purpose: str,
    *,
    now: datetime,
    staff_id: UUID | None = None,
    minutes: int | None = None,
    link: str | None = None,
) -> Outgoing | None:
    """Put a message about a booking in line; None when it is there already, nobody can be written to, or there is
    nothing to tell yet: agreed without a time and without a wished day.

    `staff_id` is who pressed the button, if anybody did. `minutes` says in how long they arrive (on_my_way).
    `link` is the address of the booking's file for their calendar.
    """
    channel, address = _where(db, booking)
    if address is None or _tells_nothing(purpose, booking):
        return None
    language = _language(db, profile, booking.customer_id)
    text, variables = wording.message(purpose, language, _visit(db, profile, booking, minutes, link, now=now))
    draft = Draft(
        purpose=purpose,
        cause=causes.of_booking(purpose, booking),
        address=address,
        channel=channel,
        text=text,
        language=language,
        variables=variables,
        customer_id=booking.customer_id,
        booking_id=booking.id,
        conversation_id=booking.conversation_id,
        awaits=AWAITS.get(purpose),
        staff_id=staff_id,
        is_test=booking.is_test,
    )
    return messages.queue(db, profile, draft, now=now)


def of_offer(db: Session, profile: Profile, waiting: Waiting, *, now: datetime) -> Outgoing | None:
    """Put the offer of a freed time in line for the next on the waitlist; None when it is there already.

    Raises ValueError when nothing is offered.
    """
    if waiting.offered_starts_at is None:
        raise ValueError("nothing is offered")
    visitor = db.get(Staff, waiting.staff_id) if waiting.staff_id else None
    visit = wording.Visit(
        business=profile.name,
        zone=profile.zone,
        starts_at=waiting.offered_starts_at,
        ends_at=_arrives_until(profile, waiting.service, waiting.offered_starts_at, None),
        name=waiting.name,
        staff=visitor.name if visitor else None,
        until=waiting.offered_until,
        now=now,
    )
    language = _language(db, profile, waiting.customer_id)
    text, variables = wording.message("waitlist_offer", language, visit)
    draft = Draft(
        purpose="waitlist_offer",
        cause=causes.of_offer(waiting.id, waiting.offered_starts_at),
        address=waiting.address,
        channel=waiting.channel,
        text=text,
        language=language,
        variables=variables,
        customer_id=waiting.customer_id,
        waiting_id=waiting.id,
        conversation_id=waiting.conversation_id,
        awaits=AWAITS["waitlist_offer"],
        is_test=waiting.is_test,
    )
    return messages.queue(db, profile, draft, now=now)


def _arrives_until(
    profile: Profile, service: str | None, starts_at: datetime | None, ends_at: datetime | None
) -> datetime | None:
    return slots.arrives_until(calendars.rules_of(profile, service), starts_at, ends_at) if starts_at else None


def _tells_nothing(purpose: str, booking: Booking) -> bool:
    return purpose in ("booking_confirmed", "booking_moved") and booking.starts_at is None and booking.wished_on is None


def _visit(
    db: Session, profile: Profile, booking: Booking, minutes: int | None, link: str | None, *, now: datetime
) -> wording.Visit:
    visitor = db.get(Staff, booking.staff_id) if booking.staff_id else None
    return wording.Visit(
        business=profile.name,
        zone=profile.zone,
        starts_at=booking.starts_at,
        ends_at=_arrives_until(profile, booking.service, booking.starts_at, booking.ends_at),
        name=booking.name,
        staff=visitor.name if visitor else None,
        reference=booking.reference,
        minutes=minutes,
        link=link if booking.starts_at is not None else None,
        wished_on=booking.wished_on,
        wished_time=booking.wished_time,
        now=now,
    )


def _language(db: Session, profile: Profile, customer_id: UUID | None) -> str:
    """The one the customer asked for or writes in, else the business's own."""
    person = db.get(Customer, customer_id) if customer_id else None
    return (person.language if person else None) or profile.languages[0]


def _where(db: Session, booking: Booking) -> tuple[str | None, str | None]:
    """The channel to try first, and the address; no address where nobody left one."""
    talk = db.get(Conversation, booking.conversation_id) if booking.conversation_id else None
    if talk is not None and (talk.channel != conversations.CALL or booking.is_test):
        # Test talk never leaves for a number, whatever number was said in it.
        return (None if talk.channel == conversations.CALL else talk.channel), talk.sender
    if booking.is_test:
        return None, None
    person = db.get(Customer, booking.customer_id) if booking.customer_id else None
    owner = db.get(Customer, person.reached_through_id) if person is not None and person.reached_through_id else None
    phones = (booking.phone, person.phone if person else None, owner.phone if owner else None)
    return None, next((phone for phone in phones if phone), None)
