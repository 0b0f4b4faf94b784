"""Acts on bookings that take time: hold, book, move, cancel, wait. Decides nothing itself."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from bot import offers
from bot.thought import (
    Act,
    Amend,
    Answered,
    AnswerOffer,
    BookSlot,
    Cancel,
    Hold,
    Keep,
    LeaveList,
    Release,
    Say,
    StayOnList,
    Thought,
    Wait,
)
from desk import bookings, calendars, doubts, families, holds, messages, notices, slots, waitlist
from desk.calendar_links import Links
from desk.calendars import Mine
from desk.errors import Conflict
from storage.database import Db
from storage.tables import Booking, Conversation

# How long a time is kept for a customer who is deciding; longer than a call's silence, shorter than anybody minds.
HOLD_LASTS = timedelta(minutes=10)
Rows = dict[str, object]


def perform(
    db: Db, thought: Thought, act: Act, conversation: Conversation, *, chat_quiet: timedelta, now: datetime
) -> Rows:
    """Do it; what was done by the name a phrase claims it under (booked, moved, cancelled, kept, waiting).

    Raises SlotTaken where somebody else has the time by now, and other DeskErrors where the booking is not there.
    """
    key = str(conversation.id)
    if isinstance(act, Hold):
        mine = _mine(db, thought, conversation, offers.whom(thought), now=now)
        slot = calendars.get(db, thought.profile, act.slot_id, act.service, now=now, mine=mine)
        # A chat that is over keeps nothing: who comes back to it finds their time free.
        lasts = HOLD_LASTS if thought.is_call else min(HOLD_LASTS, chat_quiet)
        holds.take(db, slot, key=key, service=act.service, until=now + lasts, now=now)
        return {}
    if isinstance(act, Release):
        holds.release(db, key)
        return {}
    if isinstance(act, BookSlot):
        return _book(db, thought, act, conversation, now=now)
    if isinstance(act, Amend):
        return _amend(db, thought, act, conversation, now=now)
    if isinstance(act, Cancel):
        booking = bookings.cancel(db, UUID(act.booking_id), now=now)
        _write(db, thought, booking, "booking_cancelled", now=now)
        return {"cancelled": booking.id} if booking.status == "cancelled" else {}
    if isinstance(act, Keep):
        booking = bookings.get(db, UUID(act.booking_id))
        if booking.status != "confirmed":
            raise Conflict("That booking does not stand any more.")
        if act.words:
            bookings.note(db, booking.id, f"“{act.words}”", now=now)
        return {"kept": booking.id, "reference": booking.reference}
    return _wait(db, thought, act, conversation, now=now)


def give_file(thought: Thought, rows: Rows, links: Links) -> None:
    """In writing, what was booked comes with the address of its file for a calendar, where there is one."""
    link = links.of_booking(thought.profile, str(rows["reference"])) if "booked" in rows else None
    if link is not None and not thought.is_call:
        thought.says.insert(max(0, len(thought.says) - 1), Say("done.calendar", {"link": link}))


def _mine(
    db: Db, thought: Thought, conversation: Conversation, name: str | None, moved: str | None = None, *, now: datetime
) -> Mine:
    """What is taken already by this talk, and when who is to come, by this name, is booked elsewhere."""
    moved = moved or (thought.session.change or {}).get("id") or thought.session.booking_id
    own = UUID(moved) if moved else None
    busy = doubts.busy(db, conversation.customer_id, name, but=own, now=now)
    return Mine(str(conversation.id), own, busy=busy)


def _book(db: Db, thought: Thought, act: BookSlot, conversation: Conversation, *, now: datetime) -> Rows:
    key = str(conversation.id)
    name = bookings.get(db, UUID(act.booking_id)).name if act.booking_id else act.wish.name
    mine = _mine(db, thought, conversation, name, act.booking_id, now=now)
    slot = calendars.get(db, thought.profile, act.slot_id, act.service, now=now, mine=mine)
    if act.booking_id is not None:
        booking = bookings.reschedule(db, UUID(act.booking_id), slot, now=now, hold_key=key)
    elif act.back is not None:
        booking = bookings.bring_back(db, UUID(act.back), slot, now=now, hold_key=key)
    else:
        booking = bookings.book(
            db,
            slot,
            act.wish,
            customer_id=_whose(db, act, conversation, is_test=thought.turn.is_test, now=now),
            conversation_id=conversation.id,
            is_test=thought.turn.is_test,
            now=now,
            hold_key=key,
        )
    _write(db, thought, booking, "booking_moved" if act.booking_id else "booking_confirmed", now=now)
    session = thought.session
    session.booking_id, session.booked = str(booking.id), act.slot_id
    session.is_older = session.is_older if act.booking_id else act.back is not None
    session.requests[booking.service or booking.task] = str(booking.id)
    stands = booking.status == "confirmed" and booking.starts_at == slot.starts_at
    rows: Rows = {"booking": booking.id, "reference": booking.reference}
    return {**rows, "booked": booking.id, "moved": booking.id} if stands else rows


def _amend(db: Db, thought: Thought, act: Amend, conversation: Conversation, *, now: datetime) -> Rows:
    is_told = act.relation is not None or "for_whom" in thought.forgotten
    whose = _whose(db, act, conversation, is_test=thought.turn.is_test, now=now) if is_told else None
    wish = replace(act.wish, notes=None) if act.is_added else act.wish
    booking = bookings.amend(db, UUID(act.booking_id), wish, customer_id=whose, now=now)
    if act.is_added and act.wish.notes:
        bookings.note(db, booking.id, act.wish.notes, now=now)
    return {"booking": booking.id}


def _write(db: Db, thought: Thought, booking: Booking, purpose: str, *, now: datetime) -> None:
    """Who rang gets it in writing as well; a chat has it in writing already."""
    if thought.is_call:
        notices.of_booking(db, thought.profile, booking, purpose, now=now)


def _whose(
    db: Db, act: BookSlot | Amend | Wait, conversation: Conversation, *, is_test: bool, now: datetime
) -> UUID | None:
    """The customer, or the one of theirs whom it is for: a person of their own, reached through this number."""
    owner = conversation.customer_id
    if act.relation is None or owner is None or not act.wish.name:
        return owner
    return families.member(db, owner, act.wish.name, relation=act.relation, is_test=is_test, now=now).id


def _wait(db: Db, thought: Thought, act: Act, conversation: Conversation, *, now: datetime) -> Rows:
    if isinstance(act, Wait):
        return {"waiting": _join(db, thought, act, conversation, now=now)}
    if isinstance(act, LeaveList):
        waitlist.decline(db, UUID(act.waiting_id), stays=False, now=now)
        return {}
    if isinstance(act, StayOnList):
        return {"waiting": act.waiting_id} if waitlist.is_open(db, UUID(act.waiting_id)) else {}
    if isinstance(act, AnswerOffer) and act.is_yes:
        moves = UUID(act.moves) if act.moves else None
        booking: Booking = waitlist.accept(db, UUID(act.waiting_id), moves=moves, now=now)
        thought.session.booking_id = str(booking.id)
        rows: Rows = {"booking": booking.id, "reference": booking.reference}
        return {**rows, "booked": booking.id, "moved": booking.id} if booking.status == "confirmed" else rows
    if isinstance(act, AnswerOffer):
        waitlist.decline(db, UUID(act.waiting_id), now=now)
        return {"declined": act.waiting_id}
    if isinstance(act, Answered):
        messages.answered(db, UUID(act.outgoing_id), now=now)
    return {}


def _join(db: Db, thought: Thought, act: Wait, conversation: Conversation, *, now: datetime) -> UUID:
    wish, turn = act.wish, thought.turn
    asked = slots.Wish(
        service=wish.service,
        staff_id=UUID(act.staff_id) if act.staff_id else None,
        on=date.fromisoformat(act.from_on),
        until=date.fromisoformat(act.until_on),
        time=act.part,
    )
    if not calendars.could_be_free(thought.profile, asked, now=now):
        # Nobody works then: a promise to tell of a free time could not be kept, so a person answers.
        raise Conflict("Nothing can become free then.")
    kept = wish.columns()
    place = waitlist.Place(
        channel=turn.channel,
        address=turn.sender,
        from_on=date.fromisoformat(act.from_on),
        until_on=date.fromisoformat(act.until_on),
        part=act.part,
        passed_over=waitlist.passed_over(slots.read_id(one)[0] for one in act.passed_over),
        service=kept["service"],
        urgency=kept["urgency"],
        location=kept["location"],
        visit_address=kept["address"],
        property_type=kept["property_type"],
        staff_id=asked.staff_id,
        name=kept["name"],
        phone=kept["phone"],
        customer_id=_whose(db, act, conversation, is_test=turn.is_test, now=now),
        conversation_id=conversation.id,
        notes=kept["notes"],
        is_test=turn.is_test,
    )
    return waitlist.join(db, place, now=now).id
