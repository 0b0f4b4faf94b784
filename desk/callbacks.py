"""What the provider reports of messages that left: delivered, read, failed, in any order, more than once, late."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import messages, number_states, outcomes
from desk.businesses import Profile
from desk.office import Office
from desk.outcomes import Failure
from storage.tables import Message, Outgoing

# Its words for what a row calls otherwise; the rest says nothing new (queued, sending, accepted).
STATUSES = {"sent": "sent", "delivered": "delivered", "read": "read", "failed": "failed", "undelivered": "failed"}


@dataclass(frozen=True, slots=True)
class Report:
    """One report. `row_id` and `attempt` stood in the address that it came to, where it was one of our own."""

    channel: str
    line: str
    address: str
    provider_id: str
    status: str
    failure: Failure | None = None
    row_id: UUID | None = None
    attempt: int | None = None


def take(office: Office, report: Report, *, now: datetime) -> str | None:
    """Enter a report; the row's status then, None for a message that is none of ours. Raises UnknownLine.

    That the number is reached is learned all the same: replies to webhooks are reported on too.
    """
    status = STATUSES.get(report.status)
    if status is None:
        return None
    with office.switchboard.read(office.database, report.channel, report.line) as (_, known):
        profile = known
    entered = None
    with office.database.open_business(profile.id) as db:
        if status in ("delivered", "read"):
            number_states.note(db, report.channel, report.address, number_states.ACTIVE, because=status, now=now)
        row = _find(db, report)
        if row is None:
            return None
        if row.status == "sending":
            # The report was quicker than the answer to our request, or the answer never came.
            entered = outcomes.left(db, profile, row, report.provider_id, chat_quiet=office.chat_quiet, now=now)
        _enter(db, profile, row, report, status, now)
        reached = row.status
    if entered is not None:
        outcomes.log_line(office, profile, *entered, now=now)
    return reached


def _find(db: Session, report: Report) -> Outgoing | None:
    """The row by the provider's id; else by its own, as long as the attempt that is reported on is under way."""
    query = select(Outgoing).where(Outgoing.provider_id == report.provider_id[:64]).with_for_update()
    row = db.scalars(query).first()
    if row is not None or report.row_id is None:
        return row
    query = select(Outgoing).where(Outgoing.id == report.row_id).with_for_update()
    row = db.scalars(query).first()
    is_under_way = row is not None and row.status == "sending" and row.attempts == report.attempt
    return row if is_under_way else None


def _enter(db: Session, profile: Profile, row: Outgoing, report: Report, status: str, now: datetime) -> None:
    if not messages.advance(row, status, now=now):
        return
    message = db.get(Message, row.message_id) if row.message_id else None
    if message is not None:
        message.delivery = status
    if status == "failed":
        outcomes.failed(db, profile, row, report.failure or Failure("unknown", "give_up"), now=now)
