"""Act: what a thought decided becomes rows, in the turn's one transaction. Decides nothing itself."""

from datetime import datetime, timedelta
from uuid import UUID

from bot import act_bookings, late_yes
from bot.tasks.for_staff import pending
from bot.thought import Book, Consent, Remind, Thought, Withdraw
from desk import bookings, consents, customers, endings, reminders
from storage.database import Db
from storage.tables import Booking, Conversation

# The facts that say who is speaking.
OF_WHOM = {"customer_name", "customer_phone", "speaker_name"}


def perform(
    db: Db, thought: Thought, conversation: Conversation, *, chat_quiet: timedelta, now: datetime
) -> dict[str, object]:
    """Do the acts; what was done by the name a phrase claims it under (booking, noted, reminder, consent, dial)."""
    # Nothing that waits to be written has to do with who is speaking: it is written once, at the end.
    with db.no_autoflush:
        customer_id = _customer(db, thought, conversation, now=now)
        if customer_id is not None and thought.session.language is not None:
            customers.speak(db, customer_id, thought.session.language)
    rows: dict[str, object] = {}
    if thought.dial:
        rows["dial"] = thought.dial
    for act in thought.acts:
        if isinstance(act, Book):
            booking = _book(db, thought, act, conversation, now=now)
            rows["booking"], rows["reference"] = booking.id, booking.reference
            _remember(thought, act, booking)
        elif isinstance(act, Withdraw):
            rows["withdrawn"] = bookings.withdraw(db, UUID(act.booking_id), now=now).id
            thought.session.booking_id = None
            kept = {name: one for name, one in thought.session.requests.items() if one != act.booking_id}
            thought.session.requests = kept
        elif isinstance(act, Remind):
            rows["reminder"] = _remind(db, thought, act, conversation, now=now)
        elif isinstance(act, Consent):
            rows["consent"] = consents.record(
                db,
                conversation.sender,
                customer_id,
                is_opt_out=act.is_opt_out,
                words=act.words,
                channel=conversation.channel,
                now=now,
            ).id
        else:
            rows |= act_bookings.perform(db, thought, act, conversation, chat_quiet=chat_quiet, now=now)
    if thought.session.booking_id is not None:
        rows["noted"] = thought.session.booking_id  # of this turn or an earlier one of the conversation
    _settle_earlier(db, thought, is_done=bool({"booking", "cancelled"} & set(rows)), now=now)
    _settle(thought, conversation)
    return rows


def _settle_earlier(db: Db, thought: Thought, *, is_done: bool, now: datetime) -> None:
    """What was left open in a chat whose question is answered late here is done once just that is; or it is left."""
    session = thought.session
    done = [one for one in session.resumes if is_done and late_yes.is_done(thought, one)]
    for one in done:
        endings.settle(db, UUID(one["chat"]), now=now)
    is_left = session.asked in (None, "help", "anything_else")
    session.resumes = [one for one in session.resumes if one not in done and not is_left]


def _customer(db: Db, thought: Thought, conversation: Conversation, *, now: datetime) -> UUID | None:
    """Who is speaking: made at a chat's first message; for a call once there is something to remember of them."""
    turn, session = thought.turn, thought.session
    session.is_known_read = not thought.acts
    worth_it = bool(thought.acts) or "customer_name" in session.facts
    if turn.channel == "voice" and (turn.phone is None or not worth_it):
        return None
    is_settled = conversation.customer_id is not None and not OF_WHOM & thought.touched
    if is_settled and turn.profile_name in (None, thought.known.profile_name if thought.known else None):
        return conversation.customer_id
    session.is_known_read = False
    phone = None if turn.is_test else turn.phone
    profile_name = turn.profile_name if turn.channel == "whatsapp" else None
    customer = customers.get_or_create(
        db, turn.channel, turn.sender, phone=phone, profile_name=profile_name, is_test=turn.is_test, now=now
    )
    conversation.customer_id = customer.id
    session.customer_id = str(customer.id)
    is_other = "for_whom" in session.facts  # the name of the booking is not that of who rings
    name = session.facts.get("speaker_name" if is_other else "customer_name")
    if name and name.source in ("rule", "keys", "model", "staff"):
        customers.rename(db, customer, name.value, since=conversation.opened_at, now=now)
    confirmed = session.facts.get("customer_phone")
    if confirmed and confirmed.is_confirmed and confirmed.is_own and not turn.is_test:
        customers.give_phone(db, customer, confirmed.value, since=conversation.opened_at, now=now)
    return customer.id


def _book(db: Db, thought: Thought, act: Book, conversation: Conversation, *, now: datetime) -> Booking:
    if act.booking_id:
        return bookings.change_request(db, UUID(act.booking_id), act.wish, now=now)
    return bookings.request(
        db,
        act.wish,
        customer_id=conversation.customer_id,
        conversation_id=conversation.id,
        is_test=thought.turn.is_test,
        now=now,
    )


def _remember(thought: Thought, act: Book, booking: Booking) -> None:
    session = thought.session
    session.booking_id = session.booking_id if act.is_apart else str(booking.id)
    session.requests[booking.service or booking.task] = str(booking.id)


def _remind(db: Db, thought: Thought, act: Remind, conversation: Conversation, *, now: datetime) -> UUID:
    reminder = reminders.add(
        db,
        act.kind,
        reason=act.reason,
        text=act.text,
        priority=act.priority,
        about=reminders.About(
            customer_id=conversation.customer_id,
            conversation_id=conversation.id,
            phone=thought.session.value("customer_phone") or thought.turn.phone,
            is_test=thought.turn.is_test,
        ),
        now=now,
    )
    return reminder.id


def _settle(thought: Thought, conversation: Conversation) -> None:
    """What the conversation came to so far: an emergency stays one, a booking stands above the rest."""
    rank = ("emergency", "booking", "handed_over", "call_back", "opted_out", "answered")
    known = [outcome for outcome in rank if outcome in (thought.outcome, conversation.outcome)]
    conversation.outcome = known[0] if known else conversation.outcome
    conversation.unfinished = pending(thought)
    conversation.urgency = thought.session.value("urgency_level") or conversation.urgency
    if thought.session.red_flags:
        conversation.urgency = "emergency"
