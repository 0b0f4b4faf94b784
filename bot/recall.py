"""Recall: what is read before a turn is thought about, in short reads, after which the database is let go."""

from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from bot import date_context, language, late_yes, reminded
from bot.lookups import Seen
from bot.phrases import Wording
from bot.session import Session
from bot.thought import Known, Thought
from bot.turn import Turn, TurnKind
from bot.understand import plain_name
from desk import bookings, businesses, conversations, countries, customers, kinds, languages, messages
from desk.businesses import Profile
from desk.errors import Stale, UnknownLine
from desk.kinds import Kind
from desk.office import Office
from extractors.facts import Fact
from extractors.plain import plain
from storage.database import Collision, Db
from storage.sessions import Copy
from storage.tables import Conversation

# How long the copy of a call's session is kept after a turn; Twilio ends a call after four hours of talk at most, and
# a silent one after minutes.
CALL_COPY_LASTS = timedelta(hours=1)
# Where nothing of ours waits for an answer but "anything else?".
NOTHING_ASKED = (None, "help", "anything_else", "another_time")
# So long what the talk itself asked last is answered as well as a message of ours that came meanwhile.
JUST_ASKED = timedelta(minutes=10)
# What a question that is not named after a fact is answered with.
ANSWERED_BY = {
    "caller_number": "customer_phone",
    "phone_read_back": "customer_phone",
    "same_name": "customer_name",
    "which_date": "preferred_date",
    "closed_day": "preferred_date",
    "slot": "preferred_time",
    "change_who": "customer_name",
    "which_state": "customer_location",
    "which_name": "customer_name",
    "which_phone": "customer_phone",
    "about": "issue_description",
    # These ask for no fact: what is said is taken as if nothing had been asked.
    "help": None,
    "confirm": None,
    "book_it": None,
    "move_it": None,
    "cancel_it": None,
    "which_visit": None,
    "waitlist": None,
    "change": None,
    "next_wish": None,
    "off_list": None,
    "off_which": None,
    "move_there": None,
    "take_it": None,
    "anything_else": None,
    "same_place": "customer_location",
}


@dataclass(frozen=True, slots=True)
class Sight:
    """What was there when the turn came in. `version` is the conversation's; nobody may have passed it at the end.

    `is_copy`: the session is Redis's copy, and whether it is the newest shows where the turn is written. `is_heard`:
    the message is stored and has no answer yet; `heard_as` are its kind and text. `seen` is what thinking asked for,
    `answering` the message of ours that the customer may be answering: looked for where no question of ours is open.
    """

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
    is_copy: bool = False
    is_heard: bool = False
    heard_as: tuple[str, str] | None = None
    seen: Seen = field(default_factory=Seen)
    answering: dict[str, Any] | None = None

    @property
    def is_being_thought_about(self) -> bool:
        return self.thinking_until is not None


def look_up(office: Office, turn: Turn, *, is_fresh: bool = False) -> Sight:
    """Whose line, whether this turn was answered already, the session and the customer. Raises UnknownLine.

    With `is_fresh` the session is the database's, also where Redis has a copy.
    """
    try:
        return _look_up(office, turn, is_fresh=is_fresh)
    except Collision:  # the connection broke; the next one is a new one
        return _look_up(office, turn, is_fresh=is_fresh)


def _look_up(office: Office, turn: Turn, *, is_fresh: bool) -> Sight:
    if businesses.is_test_line(turn.line) and not turn.is_test:
        raise UnknownLine("Only the simulator may name a test line.")
    with office.switchboard.read(office.database, turn.channel, turn.line) as (db, profile):
        kind = kinds.get(profile.kind)
        copy = None if is_fresh else _copy(office, turn, profile.id)
        kept = copy or conversations.find_session(db, turn.channel, turn.key, quiet_since=turn.at - office.chat_quiet)
        session = Session.from_json(kept.session) if kept is not None else None
        is_new = not is_fresh and _is_new(turn, session)
        seen = None if is_new else conversations.find_answer(db, turn.channel, turn.external_id)
        if seen is not None and seen.answer is not None:
            return Sight(profile, kind, answer=seen.answer)
        heard: dict[str, Any] = {
            "thinking_until": seen.thinking_until if seen is not None else None,
            "is_heard": seen is not None,
            "heard_as": (seen.kind, seen.text) if seen is not None else None,
        }
        if kept is None or session is None or kept.session is None:
            begun = replace(_begun(db, turn, profile, kind), **heard)
            return replace(begun, conversation_id=kept.conversation_id, version=kept.version) if kept else begun
        known = _remembered(session) if session.is_known_read else _known(db, turn)
        asked = session.question
        return Sight(
            profile,
            kind,
            session=kept.session,
            known=known,
            conversation_id=kept.conversation_id,
            version=kept.version,
            asked=ANSWERED_BY.get(asked, asked) if asked else None,
            question=" ".join(session.said[-1:]) or None,
            is_copy=copy is not None,
            answering=_answering(db, turn, session, kept.last_at),
            **heard,
        )


def _begun(db: Db, turn: Turn, profile: Profile, kind: Kind) -> Sight:
    """A talk begins, or goes on with what the chat before it asked; a message of ours that left since goes first."""
    before = late_yes.left_open(db, turn)
    answering = _answering(db, turn, None, before.last_at if before is not None else None)
    late, is_keep = None, reminded.KEEP.search(plain(turn.text)) is not None
    if before is not None and (is_keep or answering is None or not answering["is_new"]):
        late = late_yes.session_of(before, turn, profile)
    if late is not None:
        return Sight(profile, kind, late.to_json(), _known(db, turn))
    return Sight(profile, kind, None, _known(db, turn), answering=answering)


def is_time_open(sight: Sight) -> bool:
    """Whether the time of a visit is talked of: one is made, moved, on offer, has just been made or was reminded of."""
    kept = sight.session or {}
    is_of_visit = kept.get("task") in ("book", "change_booking") and "medicine" not in kept.get("facts", {})
    return is_of_visit or bool(kept.get("booked")) or sight.answering is not None


def _is_new(turn: Turn, session: Session | None) -> bool:
    """Whether a turn of a call can have no answer yet: its number is higher than any that was answered.

    One that is stored and has none all the same (another process thinks about it) collides, and is looked for then.
    """
    if turn.channel != conversations.CALL or turn.number is None:
        return False
    return session is None or turn.number > session.turn_number


def _answering(db: Db, turn: Turn, session: Session | None, last_at: datetime | None) -> dict[str, Any] | None:
    """The message of ours that this may answer; a question that is open in the talk goes before it.

    `open` are the reminders that wait, one of each booking; `is_new`: it left after what was last said in the talk;
    `is_sure`: what waits has left, as far as we know; `crosses`: the talk is as young as what it asked itself last.
    """
    if turn.channel == conversations.CALL or session is not None and session.asked not in NOTHING_ASKED:
        return None
    rows = messages.waiting_for_answer(db, turn.sender, now=turn.at)
    if not rows:
        return None
    row = rows[0]
    ids = {"id": row.id, "booking_id": row.booking_id, "waiting_id": row.waiting_id}
    asked = {str(one.booking_id): str(one.id) for one in reversed(rows) if one.booking_id and one.awaits == row.awaits}
    left_at = row.sent_at or row.sending_at
    is_new = last_at is None or left_at is None or left_at > last_at
    told = {name: str(value) if value else None for name, value in ids.items()}
    is_sure = all(one.status in messages.LEFT for one in rows)
    crosses = last_at is not None and turn.at - last_at <= JUST_ASKED
    return {"awaits": row.awaits, "open": asked, "is_new": is_new, "is_sure": is_sure, "crosses": crosses, **told}


def as_heard(turn: Turn, sight: Sight) -> Turn:
    """The turn with the words that are stored: a new delivery may lack them (Twilio's fallback brings no speech)."""
    if sight.heard_as is None:
        return turn
    kind, text = sight.heard_as
    return replace(turn, kind=cast(TurnKind, kind), text=text)


def _copy(office: Office, turn: Turn, business_id: UUID) -> Copy | None:
    """Redis's copy, unless it is of a chat that fell quiet since."""
    copy = office.sessions.find(business_id, turn.channel, turn.key)
    if copy is None or (turn.channel != conversations.CALL and copy.last_at < turn.at - office.chat_quiet):
        return None
    return copy


def keep(office: Office, row: Conversation) -> None:
    """After the commit, Redis gets a copy of the session for the next turn; that of a chat that is over is removed."""
    is_call = row.channel == conversations.CALL
    if row.closed_at is not None and not is_call:
        office.sessions.forget(row.business_id, row.channel, row.key)
        return
    copy = Copy(row.id, row.version, row.last_at, row.session)
    lasts = CALL_COPY_LASTS if is_call else office.chat_quiet
    office.sessions.keep(row.business_id, row.channel, row.key, copy, lasts=lasts)


def conversation_of(db: Db, sight: Sight) -> Conversation | None:
    """The stored conversation that was seen, or None when there was none.

    Raises Stale when only a copy told of it and the database knows better: it is gone, or that chat has ended.
    """
    if sight.conversation_id is None:
        return None
    row = conversations.hold(db, sight.conversation_id)
    if row is None or (sight.is_copy and row.closed_at is not None and row.channel != conversations.CALL):
        raise Stale("The copy is of a conversation that is over.")
    return row


def _remembered(session: Session) -> Known | None:
    return Known(**session.known) if session.known else None


def _known(db: Db, turn: Turn) -> Known | None:
    if turn.channel == conversations.CALL and turn.phone is None:
        return None
    customer = customers.find_by_identity(db, turn.channel, turn.sender, None if turn.is_test else turn.phone)
    if customer is None:
        return None
    last = bookings.latest_of(db, customer.id)
    return Known(
        str(customer.id),
        plain_name(customer.name),
        customer.phone,
        customer.whatsapp_name,
        location=last.location if last else None,
        address=last.address if last else None,
        property_type=last.property_type if last else None,
        language=customer.language,
    )


def thought(turn: Turn, sight: Sight) -> Thought:
    """A thought about to be had: the session as it was, and how to word things for this listener."""
    now = date_context.local(turn.at, sight.profile.zone)
    session = Session.from_json(sight.session)
    if session.asked in NOTHING_ASKED:
        session.answering = sight.answering
    session.known, session.is_known_read = asdict(sight.known) if sight.known else None, True
    is_call, profile = turn.channel == conversations.CALL, sight.profile
    wished = (session.language, sight.known.language if sight.known else None)
    tongue = language.first(profile.languages, *wished)
    wording = language.worded(Wording(is_call, profile.country, now.date(), trade=profile.kind), tongue)
    return Thought(
        turn=turn,
        session=session,
        profile=sight.profile,
        kind=languages.kind(profile.kind, wording.language),
        country=languages.country(countries.get(profile.country), wording.language),
        wording=wording,
        now=now,
        known=sight.known,
        seen=sight.seen,
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
