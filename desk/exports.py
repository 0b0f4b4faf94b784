"""The CSV files: their columns (DESIGN section 5, seed 004), and the rows of the database that go into them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytz
import structlog
from sqlalchemy import func, select
from sqlalchemy.orm import Session, defer

from desk import booking_lists, cells, conversations, learned
from desk.businesses import Profile
from desk.office import Office
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
# Before the words of what would have gone out, had there been an account.
UNSENT = "[not sent: dry run] "
CONVERSATION_LOGS = ["date", "time", "call_sid", "channel", "speaker", "text", "facts"]
FILES = {"call_logs": CALL_LOGS, "customer_data": CUSTOMER_DATA, "conversation_logs": CONVERSATION_LOGS}
# An event of ours that nobody said is no line of a transcript, nor is what another line says again.
UNSAID = ("opening", "after_dial", "part")
PAGE = 500
RECENT_SECONDS = int(csv_logs.RECENT_SECONDS)
# Longer than any transaction that was open when a rewrite began.
LATE_SECONDS = 120


Facts = Mapping[UUID, cells.Known]
Booked = Mapping[UUID, list[Booking]]


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
    return _said_line(profile, conversation, message, "; ".join(f"{fact.name}={fact.value}" for fact in facts))


def _said_line(profile: Profile, conversation: Conversation, message: Message, facts: str) -> Line:
    local = message.at.astimezone(pytz.timezone(profile.zone))
    sid = call_sid(conversation)
    text = f"{UNSENT}{message.text}" if conversations.delivery_of(message) == conversations.DRY_RUN else message.text
    told = (f"{local:%Y-%m-%d}", f"{local:%H:%M:%S}", sid, message.channel, message.speaker, text, facts)
    return Line(str(message.id), told)


def conversation_lines(db: Session, profile: Profile, conversation: Conversation) -> dict[str, Line]:
    """The line of a conversation in call_logs and the one in customer_data."""
    facts = {conversation.id: learned.standing_of(db, conversation.id)}
    booked = {conversation.id: booking_lists.of_conversation(db, conversation.id)}
    return {name: _line(profile, name, conversation, facts, booked) for name in cells.OF_A_CONVERSATION}


def _line(profile: Profile, name: str, row: Conversation, facts: Facts, booked: Booked) -> Line:
    local = row.opened_at.astimezone(pytz.timezone(profile.zone))
    known, visits = facts.get(row.id, {}), booked.get(row.id, [])
    told = cells.OF_A_CONVERSATION[name](profile, row, known, visits)
    return Line(str(row.id), (f"{local:%Y-%m-%d}", f"{local:%H:%M:%S}", call_sid(row), *told))


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
        for is_recent, line in self._lines(since):
            if since is not None and line.key in self.recent:
                continue
            if is_recent:
                self.recent.add(line.key)
            yield line.cells

    def _lines(self, since: int | None) -> Iterator[tuple[bool, Line]]:
        """The lines, and whether they are young, of all there is or of what is younger than `since` seconds."""
        last: UUID | None = None
        start = self.now - timedelta(seconds=since) if since is not None else None
        if self.name == "conversation_logs" and since is not None:
            last = earlier(self.began, since)
        while True:
            # A session a page: none is held open for as long as the whole takes.
            with self.office.database.read_business(self.profile.id, is_slow=True) as db:
                if self.name == "conversation_logs":
                    page, last = self._messages(db, last)
                else:
                    page, last = self._conversations(db, last, start)
            yield from page
            if last is None:
                return

    def _messages(self, db: Session, after: UUID | None) -> tuple[list[tuple[bool, Line]], UUID | None]:
        query = select(Message, Conversation).join(Conversation, Conversation.id == Message.conversation_id)
        query = query.where(Conversation.is_test.is_(False), Message.kind.not_in(UNSAID)).options(
            defer(Message.answer), defer(Message.media), *conversations.UNLISTED
        )
        if after is not None:
            query = query.where(Message.id > after)
        rows = db.execute(query.order_by(Message.id).limit(PAGE)).all()
        facts = learned.by_message(db, {talk.id for _, talk in rows})
        young = earlier(self.began, RECENT_SECONDS)
        page = [
            (message.id >= young, _said_line(self.profile, talk, message, "; ".join(facts.get(message.id, ()))))
            for message, talk in rows
        ]
        return page, rows[-1][0].id if len(rows) == PAGE else None

    def _conversations(
        self, db: Session, after: UUID | None, logged_since: datetime | None
    ) -> tuple[list[tuple[bool, Line]], UUID | None]:
        query = select(Conversation).where(
            Conversation.is_test.is_(False), Conversation.logged_at.is_not(None), conversations.IS_CUSTOMERS
        )
        if logged_since is not None:
            query = query.where(Conversation.logged_at >= logged_since)
        if after is not None:
            query = query.where(Conversation.id > after)
        rows = db.scalars(query.options(*conversations.UNLISTED).order_by(Conversation.id).limit(PAGE)).all()
        edge = self.now - timedelta(seconds=RECENT_SECONDS)
        ids = [row.id for row in rows]
        facts = learned.standing(db, ids, cells.NEEDS[self.name])
        booked = booking_lists.by_conversation(db, ids)
        page = [
            (bool(row.logged_at and row.logged_at >= edge), _line(self.profile, self.name, row, facts, booked))
            for row in rows
        ]
        return page, rows[-1].id if len(rows) == PAGE else None


def is_complete(office: Office, profile: Profile) -> bool:
    """Whether each file has as many lines as the database has rows for it."""
    messages = select(func.count(Message.id)).join(Conversation, Conversation.id == Message.conversation_id)
    messages = messages.where(Conversation.is_test.is_(False), Message.kind.not_in(UNSAID))
    ended = select(func.count(Conversation.id)).where(
        Conversation.is_test.is_(False), Conversation.logged_at.is_not(None), conversations.IS_CUSTOMERS
    )
    with office.database.read_business(profile.id, is_slow=True) as db:
        wanted = {"conversation_logs": db.scalar(messages), "call_logs": db.scalar(ended)}
    wanted["customer_data"] = wanted["call_logs"]
    return all(csv_logs.count_lines(path_of(office, profile, name)) == count for name, count in wanted.items())
