"""The CSV files: their columns (DESIGN section 5, seed 004), and the rows of the database that go into them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytz
import structlog
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk import bookings, conversations
from desk.businesses import Profile
from desk.office import Office
from extractors import phone_numbers
from storage import csv_logs
from storage.tables import Booking, Business, Conversation, Message, StoredFact
from storage.types import earlier, new_id

log = structlog.get_logger()
CUSTOMER_DATA = (
    "call_date", "call_time", "call_sid", "customer_name", "customer_phone", "customer_location", "service_type",
    "urgency_level", "issue_description", "preferred_date", "preferred_time", "property_type",
    "previous_customer", "call_duration", "call_status", "audio_files_used", "tts_responses",
)  # fmt: skip
CALL_LOGS = (
    "call_date", "call_time", "call_sid", "channel", "from", "to", "customer_name", "call_duration",
    "call_status", "turns", "outcome", "booking_ref",
)  # fmt: skip
CONVERSATION_LOGS = ["date", "time", "call_sid", "channel", "speaker", "text", "facts"]
FILES = {"call_logs": CALL_LOGS, "customer_data": CUSTOMER_DATA, "conversation_logs": CONVERSATION_LOGS}
# An event of ours that nobody said is no line of a transcript.
UNSAID = ("opening", "after_dial")
PAGE = 500
RECENT_SECONDS = int(csv_logs.RECENT_SECONDS)
# Longer than any transaction that was open when a rewrite began.
LATE_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file; `key` is the id of the row it comes from."""

    key: str
    cells: Sequence[str]


def path_of(office: Office, profile: Profile, name: str) -> Path:
    """Where a file lies: the first business's in the folder itself, further ones' in a folder of their slug."""
    folder = office.logs if profile.number == 1 else office.logs / profile.slug
    return folder / f"{name}.csv"


def call_sid(conversation: Conversation) -> str:
    """The CallSid of a call, the id of a chat."""
    return conversation.key if conversation.channel == conversations.CALL else str(conversation.id)


def message_line(profile: Profile, conversation: Conversation, message: Message, facts: Iterable[StoredFact]) -> Line:
    """A message as it was stored, with the facts that were learned from it."""
    local = message.at.astimezone(pytz.timezone(profile.zone))
    learned = "; ".join(f"{fact.name}={fact.value}" for fact in facts)
    sid = call_sid(conversation)
    cells = (f"{local:%Y-%m-%d}", f"{local:%H:%M:%S}", sid, message.channel, message.speaker, message.text, learned)
    return Line(str(message.id), cells)


def conversation_lines(db: Session, profile: Profile, conversation: Conversation) -> dict[str, Line]:
    """The line of a conversation in call_logs and the one in customer_data."""
    facts = {fact.name: fact for fact in conversations.current_facts(db, conversation.id)}
    booked = bookings.of_conversation(db, conversation.id)
    local = conversation.opened_at.astimezone(pytz.timezone(profile.zone))
    when = (f"{local:%Y-%m-%d}", f"{local:%H:%M:%S}", call_sid(conversation))
    key = str(conversation.id)
    return {
        "call_logs": Line(key, (*when, *_call(profile, conversation, facts, booked))),
        "customer_data": Line(key, (*when, *_customer(profile, conversation, facts, booked))),
    }


def _call(profile: Profile, row: Conversation, facts: dict[str, StoredFact], booked: list[Booking]) -> tuple[str, ...]:
    name = facts.get("customer_name")
    return (
        row.channel,
        _address(row.sender, profile),
        _address(row.line, profile),
        name.value if name else "",
        "" if row.duration_seconds is None else str(row.duration_seconds),
        _status(row),
        str(row.turns),
        row.outcome or "nothing",
        " ".join(booking.reference for booking in booked),
    )


def _customer(
    profile: Profile, row: Conversation, facts: dict[str, StoredFact], booked: list[Booking]
) -> tuple[str, ...]:
    def value(name: str) -> str:
        return facts[name].value if name in facts else ""

    service = value("service_type") or (booked[-1].service if booked else None) or ""
    urgency = value("urgency_level") or (booked[-1].urgency if booked else None) or ("routine" if service else "")
    return (
        value("customer_name"),
        phone_numbers.national(_phone(row, facts), profile.country),
        value("customer_location") or value("customer_address"),
        service,
        urgency,
        value("issue_description"),
        value("preferred_date"),
        value("preferred_time").split("-")[0],
        value("property_type"),
        value("previous_customer"),
        "" if row.duration_seconds is None else str(row.duration_seconds),
        _status(row),
        str(row.audio_files),
        str(row.spoken_sentences),
    )


def _phone(row: Conversation, facts: dict[str, StoredFact]) -> str | None:
    """The confirmed number, else the caller id (DESIGN section 5); a hidden caller's is what they said."""
    said = facts.get("customer_phone")
    if said is not None and said.confirmed_at is not None:
        return said.value
    if phone_numbers.e164(row.sender, "ZZ"):
        return row.sender
    return said.value if said is not None else None


def _address(address: str, profile: Profile) -> str:
    return phone_numbers.national(address, profile.country) if address.startswith("+") else address


def _status(row: Conversation) -> str:
    """A call's last status; a chat is completed when it has ended."""
    if row.channel == conversations.CALL:
        return row.call_status or ""
    return "completed" if row.closed_at else "in-progress"


def append(office: Office, profile: Profile, name: str, lines: Sequence[Line], *, now: datetime) -> None:
    """Put lines into a file now. What cannot be written is in the database: the file is marked and rebuilt later."""
    if not lines or not profile.has_csv_logs:
        return
    path = path_of(office, profile, name)
    try:
        done = csv_logs.append(path, FILES[name], [line.cells for line in lines], [line.key for line in lines])
    except csv_logs.CsvError as error:
        log.error("csv_not_written", business=str(profile.id), file=name, permanent=error.is_permanent)
        mark_stale(office, profile.id, now=now)
        return
    if done.was_missing:
        mark_stale(office, profile.id, now=now)


def mark_stale(office: Office, business_id: UUID, *, now: datetime) -> None:
    """Note that the files lack lines that the database has; the sweep rebuilds them."""
    try:
        with office.database.open_business(business_id) as db:
            for business in db.scalars(select(Business)):
                business.logs_stale_since = now
    except Exception as error:  # the turn is stored and must be answered; the next check of the files finds the gap
        log.error("csv_not_marked", business=str(business_id), error=type(error).__name__)


def rebuild(office: Office, profile: Profile, *, now: datetime) -> dict[str, int]:
    """Write the files anew from the database; lines written a file. Raises storage.csv_logs.CsvError."""
    with office.database.read_business(profile.id) as db:
        stale_since = db.scalars(select(Business.logs_stale_since)).first()
    written = {}
    for name, header in FILES.items():
        pages = _Pages(office, profile, name, now)
        written[name] = csv_logs.replace(
            path_of(office, profile, name),
            header,
            pages.every(),
            pages.late,
            pages.recent_keys,
        )
    with office.database.open_business(profile.id) as db:
        for business in db.scalars(select(Business)):
            # What was marked since then is not in these files.
            if business.logs_stale_since == stale_since:
                business.logs_stale_since = None
    return written


class _Pages:
    """The lines of one file out of the database, oldest first, a page at a time so that memory stays flat.

    `recent` are the keys of lines so young that their own append may still be on its way.
    """

    def __init__(self, office: Office, profile: Profile, name: str, now: datetime) -> None:
        self.office, self.profile, self.name, self.now = office, profile, name, now
        self.began = new_id()
        self.recent: set[str] = set()

    def every(self) -> Iterator[Sequence[str]]:
        """All there is now."""
        yield from self._read(None)

    def late(self) -> Iterator[Sequence[str]]:
        """What came to be while `every` was read."""
        yield from self._read(LATE_SECONDS)

    def recent_keys(self) -> set[str]:
        """The keys of the young lines that were read so far."""
        return self.recent

    def _read(self, since: int | None) -> Iterator[Sequence[str]]:
        young = earlier(self.began, RECENT_SECONDS)
        with self.office.database.read_business(self.profile.id) as db:
            if self.name == "conversation_logs":
                first = earlier(self.began, since) if since is not None else None
                found = ((message.id >= young, line) for message, line in _messages(db, self.profile, first))
            else:
                start = self.now - timedelta(seconds=since) if since is not None else None
                edge = self.now - timedelta(seconds=RECENT_SECONDS)
                rows = _conversations(db, self.profile, self.name, start)
                found = ((bool(row.logged_at and row.logged_at >= edge), line) for row, line in rows)
            for is_recent, line in found:
                if since is not None and line.key in self.recent:
                    continue
                if is_recent:
                    self.recent.add(line.key)
                yield line.cells


def _messages(db: Session, profile: Profile, first: UUID | None) -> Iterator[tuple[Message, Line]]:
    last = first
    while True:
        query = select(Message, Conversation).join(Conversation, Conversation.id == Message.conversation_id)
        query = query.where(Conversation.is_test.is_(False), Message.kind.not_in(UNSAID))
        if last is not None:
            query = query.where(Message.id > last)
        page = db.execute(query.order_by(Message.id).limit(PAGE)).all()
        facts: dict[UUID, list[StoredFact]] = {}
        ids = [message.id for message, _ in page]
        for fact in db.scalars(select(StoredFact).where(StoredFact.message_id.in_(ids)).order_by(StoredFact.id)):
            facts.setdefault(fact.message_id, []).append(fact)
        for message, conversation in page:
            yield message, message_line(profile, conversation, message, facts.get(message.id, ()))
        if len(page) < PAGE:
            return
        last = page[-1][0].id
        db.expunge_all()


def _conversations(
    db: Session, profile: Profile, name: str, logged_since: datetime | None
) -> Iterator[tuple[Conversation, Line]]:
    last: UUID | None = None
    while True:
        query = select(Conversation).where(Conversation.is_test.is_(False), Conversation.logged_at.is_not(None))
        if logged_since is not None:
            query = query.where(Conversation.logged_at >= logged_since)
        if last is not None:
            query = query.where(Conversation.id > last)
        page = db.scalars(query.order_by(Conversation.id).limit(PAGE)).all()
        for conversation in page:
            yield conversation, conversation_lines(db, profile, conversation)[name]
        if len(page) < PAGE:
            return
        last = page[-1].id
        db.expunge_all()


def is_complete(office: Office, profile: Profile) -> bool:
    """Whether each file has as many lines as the database has rows for it."""
    messages = select(func.count(Message.id)).join(Conversation, Conversation.id == Message.conversation_id)
    messages = messages.where(Conversation.is_test.is_(False), Message.kind.not_in(UNSAID))
    ended = select(func.count(Conversation.id)).where(
        Conversation.is_test.is_(False), Conversation.logged_at.is_not(None)
    )
    with office.database.read_business(profile.id) as db:
        wanted = {"conversation_logs": db.scalar(messages), "call_logs": db.scalar(ended)}
    wanted["customer_data"] = wanted["call_logs"]
    return all(csv_logs.count_lines(path_of(office, profile, name)) == count for name, count in wanted.items())
