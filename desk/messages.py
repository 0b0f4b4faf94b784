"""Messages going out: each is a row before it is sent, passes the gate, and leaves once. Talks to no network."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from desk import gate, reach
from desk.businesses import Profile
from desk.errors import Conflict, Invalid, NotFound
from desk.gate import Decision
from desk.purposes import PURPOSES
from storage.database import insert_once
from storage.tables import Outgoing

CHANNELS = (gate.WHATSAPP, gate.SMS)
LONGEST = 1600
# How far a message has come; callbacks arrive in any order, and none takes it back (interfaces.md, section 7.2).
RANKS = {"queued": 0, "sending": 1, "sent": 2, "delivered": 3, "read": 4, "failed": 5, "refused": 5}
LEFT = ("sent", "delivered", "read")
# What has arrived does not fail any more: a failure reported after that is of something else, or out of order.
ARRIVED = ("delivered", "read")
# After so long a row that is still "sending" was cut off by a crash, or its answer was lost.
UNSURE_AFTER = timedelta(seconds=60)
# How long a customer's yes or no may be the answer to a message of ours.
ANSWERABLE = timedelta(days=3)
# Of those that wait for an answer as many are told apart: a family's in one day.
MOST_OPEN = 5


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to be queued. `cause` names what it is about, once (desk/causes.py makes those of bookings).

    `channel` is the one to try first (whatsapp, sms); without it WhatsApp. `variables` fill a template by their names.
    `awaits` is what the customer's next message may answer: booking or waitlist.
    """

    purpose: str
    cause: str
    address: str
    text: str
    language: str | None = None
    channel: str | None = None
    variables: Mapping[str, str] = field(default_factory=dict)
    customer_id: UUID | None = None
    booking_id: UUID | None = None
    waiting_id: UUID | None = None
    conversation_id: UUID | None = None
    awaits: str | None = None
    staff_id: UUID | None = None
    is_test: bool = False


def queue(
    db: Session, profile: Profile, draft: Draft, *, now: datetime, due_at: datetime | None = None
) -> Outgoing | None:
    """Put a message in line, due at once or then; None when one of its cause is there already.

    Raises Invalid for a purpose or channel that is not known, and for no words or too many.
    """
    if draft.purpose not in PURPOSES or draft.channel not in (None, "voice", *CHANNELS):
        raise Invalid("There is no such purpose or channel.", purpose=draft.purpose)
    if not draft.text.strip() or len(draft.text) > LONGEST:
        raise Invalid(f"A message has from 1 to {LONGEST} characters.", text="length")
    values = {
        "cause": draft.cause,
        "purpose": draft.purpose,
        "channel": draft.channel if draft.channel in CHANNELS else gate.WHATSAPP,
        "address": draft.address[:160],
        "language": draft.language or profile.languages[0],
        "text": draft.text.strip(),
        "variables": dict(draft.variables) or None,
        "status": "queued",
        "reason": "queued",
        "is_test": draft.is_test,
        "due_at": due_at or now,
        "status_at": now,
        "created_at": now,
        "awaits": draft.awaits,
        "customer_id": draft.customer_id,
        "booking_id": draft.booking_id,
        "waiting_id": draft.waiting_id,
        "conversation_id": draft.conversation_id,
        "staff_id": draft.staff_id,
    }
    row, made = insert_once(db, Outgoing, values, ("cause",))
    return row if made else None


def decide(
    db: Session, profile: Profile, row: Outgoing, *, now: datetime, has_account: bool = True
) -> tuple[Decision, reach.Lines]:
    """What the gate says of this row as things are now, and the lines it could leave by."""
    known = reach.look(db, profile, row, now=now, has_account=has_account)
    return gate.decide(row.purpose, row.channel, known, now=now), known.lines


def claim(
    db: Session, profile: Profile, row_id: UUID, *, now: datetime, has_account: bool = True
) -> tuple[Outgoing, Decision] | None:
    """Take a row that is due through the gate. None when it is not due, or somebody else has it.

    What may go is "sending" from here on; commit before it is handed to the network, so that a crash leaves it seen.
    """
    row = db.scalars(select(Outgoing).where(Outgoing.id == row_id).with_for_update()).first()
    if row is None or row.status != "queued" or row.due_at > now:
        return None
    decision, lines = decide(db, profile, row, now=now, has_account=has_account)
    row.reason, row.status_at = decision.reason, now
    if decision.action == "wait":
        row.due_at = decision.until or now
    elif decision.action == "refuse":
        row.status = "refused"
    else:
        row.status, row.sending_at, row.attempts = "sending", now, row.attempts + 1
        row.answered_at = None  # what was said before it left answered something else
        row.channel = decision.channel or row.channel
        row.line, row.template_id = lines.get(row.channel) or None, decision.template_id
    return row, decision


def advance(row: Outgoing, status: str, *, now: datetime) -> bool:
    """Take the row to a later status; whether it was one. A callback that came late changes nothing."""
    if RANKS[status] <= RANKS[row.status] or (status == "failed" and row.status in ARRIVED):
        return False
    row.status, row.status_at = status, now
    if status in LEFT:
        row.sent_at = row.sent_at or now
    return True


def unsure(db: Session, *, now: datetime, limit: int = 100) -> list[Outgoing]:
    """Rows of which nobody knows whether they left: a crash, or a lost answer, came between."""
    query = select(Outgoing).where(Outgoing.status == "sending", Outgoing.sending_at <= now - UNSURE_AFTER)
    return list(db.scalars(query.order_by(Outgoing.sending_at).limit(limit)))


def waiting_for_answer(db: Session, address: str, *, now: datetime) -> list[Outgoing]:
    """The messages of ours that this customer's yes, no or "can I move it" may answer: the last that left first.

    One that is on its way may have been read: the network is quicker than our note of what it answered.
    """
    left_at = func.coalesce(Outgoing.sent_at, Outgoing.sending_at)
    query = select(Outgoing).where(
        Outgoing.address == address,
        Outgoing.awaits.is_not(None),
        Outgoing.answered_at.is_(None),
        Outgoing.status.in_(("sending", *LEFT)),
        # Of a dry run the customer has read nothing; on a test line it is all there is.
        or_(Outgoing.is_dry_run.is_(False), Outgoing.is_test.is_(True)),
        left_at >= now - ANSWERABLE,
    )
    return list(db.scalars(query.order_by(left_at.desc(), Outgoing.id.desc()).limit(MOST_OPEN)))


def answered(db: Session, row_id: UUID, *, now: datetime) -> None:
    """Note that the customer answered it; others that ask the same about the same booking or offer are settled too."""
    row = get(db, row_id)
    row.answered_at = row.answered_at or now
    query = select(Outgoing).where(
        Outgoing.address == row.address, Outgoing.awaits == row.awaits, Outgoing.answered_at.is_(None)
    )
    for other in db.scalars(query.where(Outgoing.status.in_(("sending", *LEFT)))):
        if (other.booking_id, other.waiting_id) == (row.booking_id, row.waiting_id):
            other.answered_at = now


def about_booking(db: Session, booking_id: UUID) -> list[Outgoing]:
    """What was put in line about a booking, the oldest first."""
    return list(db.scalars(select(Outgoing).where(Outgoing.booking_id == booking_id).order_by(Outgoing.id)))


def get(db: Session, row_id: UUID) -> Outgoing:
    """The row. Raises NotFound."""
    found = db.get(Outgoing, row_id)
    if found is None:
        raise NotFound("There is no such message.")
    return found


def withdraw(db: Session, row_id: UUID, *, now: datetime) -> Outgoing:
    """Take back a message that still waits. Raises NotFound, and Conflict when it is on its way or gone."""
    row = db.scalars(select(Outgoing).where(Outgoing.id == row_id).with_for_update()).first()
    if row is None:
        raise NotFound("There is no such message.")
    if row.status != "queued":
        raise Conflict("It is no longer waiting.")
    row.status, row.reason, row.status_at = "refused", "withdrawn", now
    return row
