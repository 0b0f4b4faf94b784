"""Messages going out as pages show them: lists, counts, what would happen to one now. Changes nothing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk import causes, gate, messages, outcomes
from desk.businesses import Profile
from desk.gate import Decision
from desk.kinds import Labels
from desk.messages import UNSURE_AFTER
from storage.tables import Outgoing, Waiting

# What a page may be narrowed to, with the statuses behind it.
GROUPS: dict[str, tuple[str, ...]] = {
    "waiting": ("queued",),
    "sent": messages.LEFT,
    "failed": ("failed", "refused"),
    "unsure": ("sending",),
}
TROUBLE_LASTS = timedelta(days=2)
# A worker takes what is due within seconds, and what failed for a while is due later.
STUCK_AFTER = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Trouble:
    """How many messages failed lately, of how many nobody knows whether they left, and how many have stood in line for
    so long that no worker can be at work.
    """

    failed: int
    unsure: int
    stuck: int


def page(db: Session, group: str | None, *, before: UUID | None = None, limit: int = 50) -> list[Outgoing]:
    """Messages, the newest first; of one group if asked. `before` is the last id of the page before."""
    query = select(Outgoing).order_by(Outgoing.id.desc()).limit(limit)
    if before is not None:
        query = query.where(Outgoing.id < before)
    if group is None:
        return list(db.scalars(query))
    # One status at a time: each is read from its end of the index, however many there are.
    rows = [row for status in GROUPS[group] for row in db.scalars(query.where(Outgoing.status == status))]
    return sorted(rows, key=lambda row: row.id, reverse=True)[:limit]


def of_address(db: Session, address: str, *, limit: int = 20) -> list[Outgoing]:
    """What goes or went to this address, the oldest first."""
    query = select(Outgoing).where(Outgoing.address == address).order_by(Outgoing.id.desc()).limit(limit)
    return list(reversed(db.scalars(query).all()))


def trouble(db: Session, *, now: datetime) -> Trouble:
    """What staff must know of on the home page; test talk is left out."""
    query = select(func.count()).select_from(Outgoing).where(Outgoing.is_test.is_(False))
    failed = query.where(Outgoing.status == "failed", Outgoing.due_at >= now - TROUBLE_LASTS)
    unsure = query.where(Outgoing.status == "sending", Outgoing.sending_at <= now - UNSURE_AFTER)
    stuck = query.where(Outgoing.status == "queued", Outgoing.due_at <= now - STUCK_AFTER)
    return Trouble(failed=db.scalar(failed) or 0, unsure=db.scalar(unsure) or 0, stuck=db.scalar(stuck) or 0)


def words(db: Session, rows: list[Outgoing]) -> dict[UUID, str]:
    """What the customer reads or will read of each."""
    return {row.id: outcomes.words(db, row) for row in rows}


def why(row: Outgoing, labels: Labels, *, now: datetime) -> str:
    """The reason of the last decision on it, in a sentence for staff, in the words of their trade."""
    if row.status == "sending":
        is_late = row.sending_at is not None and row.sending_at <= now - UNSURE_AFTER
        return "Nobody knows yet whether it left: Twilio is being asked." if is_late else "On its way."
    known = labels.worded(gate.REASONS.get(row.reason or "", row.reason or ""))
    return f"{known} Twilio's error {row.error_code}." if row.error_code and row.error_code.isdigit() else known


def dry_offers(db: Session, waiting: Iterable[Waiting]) -> set[UUID]:
    """Of these places on the waitlist those whose present offer was a dry run: nobody has read it to say yes."""
    offers = {causes.of_offer(row.id, row.offered_starts_at): row.id for row in waiting if row.offered_starts_at}
    query = select(Outgoing.cause).where(Outgoing.cause.in_(offers), Outgoing.is_dry_run.is_(True))
    return {offers[cause] for cause in db.scalars(query)}


def preview(
    db: Session, profile: Profile, address: str, channel: str | None, *, now: datetime, is_test: bool, has_account: bool
) -> Decision:
    """What would become of a message that staff write to this address now."""
    row = Outgoing(
        purpose="staff_message",
        cause="",
        channel=channel or gate.WHATSAPP,
        address=address,
        language=profile.languages[0],
        is_test=is_test,
        created_at=now,
        due_at=now,
    )
    return messages.decide(db, profile, row, now=now, has_account=has_account)[0]
