"""Work for later: which rows are due, and what is done about each. Jobs go by name, so that whoever runs them need not
know what they are; a job is told ids, and looks again at its row when it runs.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from uuid import UUID

import structlog
from sqlalchemy import select

from desk import bursts, businesses, freed_times, holds, mails, messages, sending, visit_reminders, waitlist
from desk.businesses import Profile
from desk.care import Care
from desk.mails import Mailer
from desk.office import Office
from desk.sending import Sender
from storage.database import Db
from storage.tables import Hold, Outgoing, Waiting

log = structlog.get_logger()
# How many rows of a kind one look starts for a business; the next one takes the others.
A_LOOK = 200
# A job that ended without a word, with its row as it was, is done again after this, then after twice as long, and on.
AGAIN_AFTER = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Due:
    """A row about which something is to be done, by the job of this name. The same row and `mark` is started once."""

    name: str
    row_id: UUID
    mark: str


Finder = Callable[[Db, Profile, datetime], Iterable[Due]]
"""Tells what is due; only reads."""
Chore = Callable[[Office, Profile, datetime], None]
"""Writes what time brings about, as reminders of tomorrow's bookings. Doing it twice does it once."""
Job = Callable[[UUID, UUID], object]
"""Does what is due about a row, told its business and its id. Doing it twice does it once."""
Clock = Callable[[], datetime]
Start = Callable[[str, str, str, str], object]
"""Starts a job: its name, the ids of business and row, the mark."""


def due_messages(db: Db, profile: Profile, now: datetime) -> Iterator[Due]:
    """Messages that are to leave, and those of which nobody knows whether they left."""
    query = select(Outgoing.id, Outgoing.attempts, Outgoing.due_at)
    query = query.where(Outgoing.status == "queued", Outgoing.due_at <= now)
    for row in db.execute(query.order_by(Outgoing.due_at, Outgoing.id).limit(A_LOOK)):
        yield Due("send", row.id, mark(row.attempts, row.due_at, now))
    for doubtful in messages.unsure(db, now=now, limit=A_LOOK):
        yield Due("settle", doubtful.id, mark(doubtful.attempts, doubtful.sending_at or now, now))


def due_bursts(db: Db, profile: Profile, now: datetime) -> Iterator[Due]:
    """Conversations in which several messages came at once, and now it is quiet."""
    for conversation_id, due_at in bursts.due(db, now=now, limit=A_LOOK):
        yield Due("burst", conversation_id, mark(0, due_at, now))


def let_go_of_holds(office: Office, profile: Profile, now: datetime) -> None:
    """Free the times that somebody kept while deciding, and no longer does."""
    with office.database.read_business(profile.id) as db:
        has_any = db.scalars(select(Hold.id).where(Hold.expires_at <= now).limit(1)).first() is not None
    if has_any:
        with office.database.open_business(profile.id) as db:
            holds.sweep(db, now=now)


def offer_freed_times(office: Office, profile: Profile, now: datetime) -> None:
    """Offer what came free to those who wait for it, and take back offers that nobody answered."""
    with office.database.read_business(profile.id) as db:
        has_any = db.scalars(select(Waiting.id).where(Waiting.status.in_(waitlist.OPEN)).limit(1)).first() is not None
    if has_any:
        freed_times.offer(office.database, profile, now=now)


def due_mails(db: Db, profile: Profile, now: datetime) -> Iterator[Due]:
    """Mails to staff that are to be sent."""
    for mail in mails.due(db, now=now, limit=A_LOOK):
        yield Due("mail", mail.id, mark(mail.attempts, mail.due_at, now))


FINDERS: tuple[Finder, ...] = (due_messages, due_bursts)
CHORES: tuple[Chore, ...] = (let_go_of_holds, visit_reminders.remind, offer_freed_times, Care())


@dataclass(frozen=True, slots=True)
class Rota:
    """All that a worker is to do: what it looks for, the chores, and what each job does."""

    finders: tuple[Finder, ...]
    chores: tuple[Chore, ...]
    work: Mapping[str, Job]


def rota(
    office: Office, sender: Sender | None, mailer: Mailer | None, *, public_url: str | None, clock: Clock, **more: Job
) -> Rota:
    """Without a sender, messages are a dry run; without a mailer, there are no mails.

    `more` are jobs of other parts by name: burst, which answers the messages that came at once.
    """
    work: dict[str, Job] = {
        "send": partial(sending.send_one, office, sender=sender, clock=clock),
        "settle": partial(sending.settle, office, sender=sender, clock=clock),
        **more,
    }
    if mailer is None:
        return Rota(FINDERS, CHORES, work)
    work["mail"] = partial(mails.send_one, office, mailer=mailer, public_url=public_url, clock=clock)
    return Rota((*FINDERS, due_mails), (*CHORES, mails.queue_daily), work)


def by_name(work: Mapping[str, Job]) -> dict[str, Callable[[str, str], object]]:
    """The jobs as they are carried out: told their ids in letters."""

    def told(job: Job) -> Callable[[str, str], object]:
        return lambda business_id, row_id: job(UUID(business_id), UUID(row_id))

    return {name: told(job) for name, job in work.items()}


def look(office: Office, finders: Sequence[Finder], start: Start, *, now: datetime) -> None:
    """Start the jobs of every row that is due, in every business. A business that fails does not hold up others."""
    for business_id in _every(office):
        try:
            with office.database.read_business(business_id) as db:
                profile = office.switchboard.own(db)
                found = [due for finder in finders for due in finder(db, profile, now)]
            for due in found:
                start(due.name, str(business_id), str(due.row_id), due.mark)
        except Exception as error:
            log.error("look_failed", business=str(business_id), error=type(error).__name__)


def do_chores(office: Office, chores: Sequence[Chore] = CHORES, *, now: datetime) -> None:
    """Write what time has brought about, in every business. A chore or business that fails holds up no other."""
    for business_id in _every(office):
        try:
            with office.database.read_business(business_id) as db:
                profile = office.switchboard.own(db)
        except Exception as error:
            log.error("chore_failed", business=str(business_id), chore="profile", error=type(error).__name__)
            continue
        for chore in chores:
            try:
                chore(office, profile, now)
            except Exception as error:
                log.error(
                    "chore_failed",
                    business=str(business_id),
                    chore=getattr(chore, "__name__", type(chore).__name__),
                    error=type(error).__name__,
                )


def mark(attempts: int, since: datetime, now: datetime) -> str:
    """Which attempt at a row this is: another one once the row has changed, or has waited too long unchanged."""
    return f"{attempts}:{since:%Y%m%dT%H%M%S%f}:{int((now - since) / AGAIN_AFTER).bit_length()}"


def _every(office: Office) -> list[UUID]:
    with office.database.read_platform() as db:
        return [business.id for business in businesses.every(db)]
