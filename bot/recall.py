"""Recall: what is read before a turn is thought about, in short reads, after which the database is let go."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from bot import date_context
from bot.phrases import Wording
from bot.session import Session
from bot.thought import Known, Thought
from bot.turn import Turn
from bot.understand import is_name
from desk import bookings, businesses, conversations, countries, customers, kinds
from desk.businesses import Profile
from desk.errors import UnknownLine
from desk.kinds import Kind
from desk.office import Office
from extractors.facts import Fact
from storage.database import Db

# What a question that is not named after a fact is answered with.
ANSWERED_BY = {
    "caller_number": "customer_phone",
    "phone_read_back": "customer_phone",
    "same_name": "customer_name",
    "which_date": "preferred_date",
    "about": "issue_description",
    # These ask for no fact: what is said is taken as if nothing had been asked.
    "help": None,
    "confirm": None,
    "change": None,
    "anything_else": None,
    "same_place": "customer_location",
}


@dataclass(frozen=True, slots=True)
class Sight:
    """What was there when the turn came in. `version` is the conversation's; nobody may have passed it at the end."""

    profile: Profile
    kind: Kind
    session: dict[str, Any] | None = None
    known: Known | None = None
    conversation_id: UUID | None = None
    version: int = 0
    answer: str | None = None
    thinking_until: datetime | None = None
    asked: str | None = None
    question: str | None = None

    @property
    def is_being_thought_about(self) -> bool:
        return self.thinking_until is not None


def look_up(office: Office, turn: Turn) -> Sight:
    """Whose line, whether this turn was answered already, the session and the customer. Raises UnknownLine."""
    if businesses.is_test_line(turn.line) and not turn.is_test:
        raise UnknownLine("Only the simulator may name a test line.")
    with office.database.read_platform() as db:
        business_id = businesses.find_by_line(db, turn.channel, turn.line)
    if business_id is None:
        raise UnknownLine("No business answers this line.")
    with office.database.read_business(business_id) as db:
        profile = businesses.profile(db)
        kind = kinds.get(profile.kind)
        seen = conversations.find_message(db, turn.channel, turn.external_id)
        if seen is not None and seen.answer is not None:
            return Sight(profile, kind, answer=seen.answer)
        conversation = conversations.find(db, turn.channel, turn.key, quiet_since=turn.at - office.chat_quiet)
        known = _known(db, turn)
        if conversation is None:
            return Sight(profile, kind, known=known)
        session = Session.from_json(conversation.session)
        asked = session.question
        return Sight(
            profile,
            kind,
            session=conversation.session,
            known=known,
            conversation_id=conversation.id,
            version=conversation.version,
            thinking_until=seen.thinking_until if seen is not None else None,
            asked=ANSWERED_BY.get(asked, asked) if asked else None,
            question=" ".join(session.said[-1:]) or None,
        )


def _known(db: Db, turn: Turn) -> Known | None:
    if turn.channel == conversations.CALL and turn.phone is None:
        return None
    customer = customers.find_by_identity(db, turn.channel, turn.sender, None if turn.is_test else turn.phone)
    if customer is None:
        return None
    name = customer.name if is_name(customer.name) else None
    last = bookings.latest_of(db, customer.id)
    return Known(
        str(customer.id),
        name,
        customer.phone,
        customer.whatsapp_name,
        location=last.location if last else None,
        address=last.address if last else None,
        property_type=last.property_type if last else None,
    )


def thought(turn: Turn, sight: Sight) -> Thought:
    """A thought about to be had: the session as it was, and how to word things for this listener."""
    country = countries.get(sight.profile.country)
    now = date_context.local(turn.at, sight.profile.zone)
    return Thought(
        turn=turn,
        session=Session.from_json(sight.session),
        profile=sight.profile,
        kind=sight.kind,
        country=country,
        wording=Wording(turn.channel == conversations.CALL, sight.profile.country, now.date()),
        now=now,
        known=sight.known,
    )


def from_pin(turn: Turn) -> list[Fact]:
    """A map pin is a place: its label and address where it has them, else its coordinates."""
    if turn.pin is None:
        return []
    coordinates = f"{turn.pin.latitude:.6f}, {turn.pin.longitude:.6f}"
    address = ", ".join(part for part in (turn.pin.label, turn.pin.address) if part)
    facts = [Fact("customer_location", address or coordinates, coordinates, source="pin", confidence=1.0)]
    if turn.pin.address:
        facts.append(Fact("customer_address", turn.pin.address, coordinates, source="pin", confidence=1.0))
    return facts


def attached(turn: Turn) -> list[dict[str, Any]] | None:
    """What came with the words, as it is kept on the message."""
    kept = [asdict(media) for media in turn.media]
    if turn.pin is not None:
        kept.append(asdict(turn.pin))
    if turn.payload:
        kept.append({"payload": turn.payload})
    return kept or None
