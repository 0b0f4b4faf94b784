"""Whether an address can be reached on WhatsApp: learned from traffic and errors, with its date, never looked up.

There is no question one may ask WhatsApp but sending (reference/interfaces.md, section 7.4): that is seed 001's
detection, honestly done.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.database import insert_once
from storage.tables import Conversation, Message, NumberState

WHATSAPP = "whatsapp"
ACTIVE, INACTIVE, UNKNOWN = "active", "inactive", "unknown"


@dataclass(frozen=True, slots=True)
class State:
    """Active, inactive or unknown; since when, and what showed it: wrote, delivered, read, or an error's code."""

    status: str = UNKNOWN
    at: datetime | None = None
    because: str | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """A customer's last message on a channel, and the line it came to."""

    at: datetime
    line: str


def note(db: Session, channel: str, address: str, status: str, *, because: str, now: datetime) -> None:
    """Enter what traffic or an error showed. What is older than the entry that is there changes nothing."""
    values = {"channel": channel, "address": address[:160], "status": status, "because": because[:40], "at": now}
    row, made = insert_once(db, NumberState, values, ("channel", "address"))
    if not made and now >= row.at:
        row.status, row.because, row.at = status, because[:40], now


def of(db: Session, channel: str, address: str, *, wrote: datetime | None = None) -> State:
    """What is known of an address on a channel: the latest of what was noted, and of when the customer last `wrote`."""
    noted = db.scalars(select(NumberState).filter_by(channel=channel, address=address)).first()
    if wrote is not None and (noted is None or wrote > noted.at):
        return State(ACTIVE, wrote, "wrote")
    return State(noted.status, noted.at, noted.because) if noted is not None else State()


def of_customer(db: Session, address: str | None) -> State:
    """Whether an address can be reached on WhatsApp, for a page."""
    if address is None:
        return State()
    last = heard(db, address, channels=(WHATSAPP,)).get(WHATSAPP)
    return of(db, WHATSAPP, address, wrote=last.at if last else None)


def heard(db: Session, address: str, *, channels: tuple[str, ...]) -> dict[str, Heard]:
    """When the customer of this address last wrote on each channel, and to which line of ours."""
    query = (
        select(Conversation.channel, Conversation.line, func.max(Message.at))
        .join(Message, Message.conversation_id == Conversation.id)
        .where(Conversation.channel.in_(channels), Conversation.key == address, Message.speaker == "customer")
        .group_by(Conversation.channel, Conversation.line)
    )
    found: dict[str, Heard] = {}
    for channel, line, at in db.execute(query):
        if channel not in found or at > found[channel].at:
            found[channel] = Heard(at, line)
    return found
