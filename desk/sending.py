"""One message out of the door, from its row to what became of it. The network is behind a Sender that main hands in.

At most one send is under way for a row: it is "sending", committed, before the network is asked. What was cut off
between is asked after, and sent again only when the provider surely has no such message (decision 22).
"""

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol, TypeVar
from uuid import UUID

import structlog
from sqlalchemy import select

from desk import businesses, messages, outcomes, templates
from desk.businesses import Profile
from desk.errors import DeskError, Stale
from desk.office import Office
from desk.outcomes import Failure
from storage.database import Collision, Db
from storage.tables import Conversation, Message, Outgoing, Template

log = structlog.get_logger()
TRIES = 5
# A claim older than this is not handed over any more: the request may take ten seconds, and after a minute
# (UNSURE_AFTER) somebody else asks what became of it.
HANDED_OVER_WITHIN = timedelta(seconds=30)
# A row of which staff were told that nobody knows stays open for late reports so long, and is then given up.
OPEN_FOR = timedelta(days=1)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rival:
    """Another row on its way from the same line to the same address; `is_young` while its request may be under way."""

    text: str
    is_template: bool
    is_young: bool
    order: tuple[datetime | None, UUID]


@dataclass(frozen=True, slots=True)
class Leaving:
    """A message as the network needs it. With a `content_sid` it goes as that template, `variables` by place.

    `is_ours` is asked right before the request: whether the row is still ours to send. `rivals` are told when it is
    asked after.
    """

    id: UUID
    attempt: int
    channel: str
    line: str
    address: str
    text: str
    content_sid: str | None = None
    variables: dict[str, str] = field(default_factory=dict)
    since: datetime | None = None
    is_test: bool = False
    is_ours: Callable[[], bool] = lambda: True
    rivals: tuple[Rival, ...] = ()


class NotSent(DeskError):
    """The provider did not take it, and surely has not sent it."""

    code = "not_sent"

    def __init__(self, failure: Failure) -> None:
        super().__init__("The message was not sent.")
        self.failure = failure


class MaybeSent(DeskError):
    """Nobody knows: the connection broke, or the time ran out, after it was handed over."""

    code = "maybe_sent"
    is_permanent = False


class CannotTell(DeskError):
    """The provider has messages that may be this one or another: neither taken for sent, nor sent again."""

    code = "not_known"


class Sender(Protocol):
    """The provider, as the desk needs it."""

    def send(self, leaving: Leaving) -> str:
        """Hand it over, if it `is_ours` still; the provider's id of it. Raises NotSent or MaybeSent."""

    def find(self, leaving: Leaving, known: Collection[str]) -> str | None:
        """The id of the message if it left after all, other than those `known`; None when it surely did not.

        Raises MaybeSent when that cannot be told now, and CannotTell when it will not be told.
        """


def send_one(
    office: Office, business_id: UUID, row_id: UUID, sender: Sender | None, *, clock: Callable[[], datetime]
) -> str | None:
    """Send a row that is due: the gate, the network, what became of it. Its status after that; None when not due.

    Calling it twice sends once. Without a sender, and for test talk, nothing leaves the house: a dry run.
    """
    began = time.monotonic()
    claimed = _tried(lambda: _claim(office, business_id, row_id, sender is not None, clock()))
    if claimed is None or isinstance(claimed, str):
        return claimed
    if sender is None or claimed.is_test:
        return _left(office, business_id, claimed, None, clock())
    is_ours = partial(_is_ours, office, business_id, claimed, began, clock)
    try:
        provider_id = sender.send(replace(claimed, is_ours=is_ours))
    except NotSent as refused:
        return _failed(office, business_id, claimed, refused.failure, clock())
    except MaybeSent:
        log.warning("message_unsure", outbox=str(row_id), business=str(business_id))
        return "sending"
    return _left(office, business_id, claimed, provider_id, clock())


def settle(
    office: Office, business_id: UUID, row_id: UUID, sender: Sender | None, *, clock: Callable[[], datetime]
) -> str | None:
    """Find out what became of a row that is `messages.unsure`; its status then, None when it is settled already."""
    with office.database.read_business(business_id) as db:
        row = db.get(Outgoing, row_id)
        if row is None or row.status != "sending" or clock() < (row.sending_at or clock()) + messages.UNSURE_AFTER:
            return None
        leaving = replace(_leaving(db, row), rivals=_rivals(db, row, clock()))
        was_told = row.reason == CannotTell.code
        same = select(Outgoing.provider_id).where(Outgoing.address == row.address, Outgoing.provider_id.is_not(None))
        known = {one for one in db.scalars(same) if one}
    try:
        found = sender.find(leaving, known) if sender is not None and not leaving.is_test else None
    except MaybeSent:
        return "sending"
    except CannotTell:
        return _not_known(office, business_id, leaving, clock())
    if found is not None:
        return _left(office, business_id, leaving, found, clock())
    if was_told:
        return _not_known(office, business_id, leaving, clock())
    return _failed(office, business_id, leaving, Failure("lost", "busy"), clock())


def _is_ours(
    office: Office, business_id: UUID, claimed: Leaving, began: float, clock: Callable[[], datetime]
) -> bool:  # fmt: skip
    """Whether the claim is young and still ours. A process may have been frozen, or a machine asleep, since.

    By both clocks: the one may have been set back, the other stands while the machine sleeps.
    """
    limit = HANDED_OVER_WITHIN
    if time.monotonic() - began > limit.total_seconds() or clock() - (claimed.since or clock()) > limit:
        return False
    with office.database.read_business(business_id) as db:
        row = db.get(Outgoing, claimed.id)
        return row is not None and (row.status, row.attempts) == ("sending", claimed.attempt)


def _rivals(db: Db, row: Outgoing, now: datetime) -> tuple[Rival, ...]:
    query = select(Outgoing).where(
        Outgoing.address == row.address, Outgoing.status == "sending", Outgoing.channel == row.channel,
        Outgoing.id != row.id, Outgoing.is_test.is_(False),
    )  # fmt: skip
    return tuple(
        Rival(
            text=outcomes.words(db, other),
            is_template=other.template_id is not None,
            is_young=other.sending_at is not None and now < other.sending_at + messages.UNSURE_AFTER,
            order=(other.sending_at, other.id),
        )
        for other in db.scalars(query)
        if other.line == row.line
    )


def _claim(office: Office, business_id: UUID, row_id: UUID, has_account: bool, now: datetime) -> Leaving | str | None:
    with office.database.open_business(business_id) as db:
        profile = businesses.profile(db)
        claimed = messages.claim(db, profile, row_id, now=now, has_account=has_account)
        if claimed is None:
            return None
        row, decision = claimed
        if decision.action == "refuse":
            outcomes.tell_staff(db, profile, row, now=now)
        return _leaving(db, row) if decision.action == "go" else row.status


def _leaving(db: Db, row: Outgoing) -> Leaving:
    template = db.get(Template, row.template_id) if row.template_id else None
    return Leaving(
        id=row.id,
        attempt=row.attempts,
        channel=row.channel,
        line=row.line or "",
        address=row.address,
        text=outcomes.words(db, row),
        content_sid=template.content_sid if template else None,
        variables=templates.filled(template, row.variables or {}) if template else {},
        since=row.sending_at,
        is_test=row.is_test,
    )


def _left(office: Office, business_id: UUID, leaving: Leaving, provider_id: str | None, now: datetime) -> str:
    """Enter that it left, also when the row has been put back in line meanwhile: it must not go again."""

    def enter() -> tuple[str, Profile, tuple[Conversation, Message | None] | None]:
        with office.database.open_business(business_id) as db:
            row, profile = _held(db, leaving.id), businesses.profile(db)
            # A callback may have been quicker than the answer to the request, and have entered it.
            if row.message_id is not None or _is_entered(db, row, provider_id):
                if provider_id not in (None, row.provider_id):
                    log.warning("message_known_otherwise", outbox=str(row.id), status=row.status)
                return row.status, profile, None
            row.status = "sending"
            entered = outcomes.left(db, profile, row, provider_id, chat_quiet=office.chat_quiet, now=now)
            return row.status, profile, entered

    status, profile, entered = _tried(enter)
    if entered is not None:
        outcomes.log_line(office, profile, *entered, now=now)
    return status


def _is_entered(db: Db, row: Outgoing, provider_id: str | None) -> bool:
    """Whether this id is another row's, or was this one's until it was reported as failed."""
    if provider_id is None:
        return False
    # Held: two who look for the same message at once must not both take it.
    around = select(Outgoing).where(Outgoing.address == row.address, Outgoing.status == "sending")
    db.scalars(around.order_by(Outgoing.id).with_for_update()).all()
    others = select(Outgoing.id).where(Outgoing.provider_id == provider_id, Outgoing.id != row.id)
    if db.scalars(others.limit(1)).first() is not None:
        return True
    said = select(Message.id).where(
        Message.conversation_id == row.conversation_id,
        Message.external_id == provider_id,
        Message.speaker != "customer",
    )
    return row.conversation_id is not None and db.scalars(said.limit(1)).first() is not None


def _not_known(office: Office, business_id: UUID, leaving: Leaving, now: datetime) -> str:
    """Have a person tell the customer, once; the row stays open for a report that comes late, and then is given up."""

    def enter() -> str:
        with office.database.open_business(business_id) as db:
            row = _held(db, leaving.id)
            if row.attempts != leaving.attempt or row.status != "sending":
                return row.status
            if row.reason != CannotTell.code:
                row.reason = CannotTell.code
                outcomes.tell_staff(db, businesses.profile(db), row, now=now)
            elif now >= (row.sending_at or now) + OPEN_FOR:
                messages.advance(row, "failed", now=now)
            return row.status

    log.warning("message_not_known", outbox=str(leaving.id), business=str(business_id))
    return _tried(enter)


def _failed(office: Office, business_id: UUID, leaving: Leaving, failure: Failure, now: datetime) -> str:
    def enter() -> str:
        with office.database.open_business(business_id) as db:
            row = _held(db, leaving.id)
            if row.attempts == leaving.attempt and row.status == "sending":
                outcomes.failed(db, businesses.profile(db), row, failure, now=now)
            return row.status

    log.info("message_not_sent", outbox=str(leaving.id), code=failure.code, remedy=failure.remedy)
    return _tried(enter)


def _held(db: Db, row_id: UUID) -> Outgoing:
    return db.scalars(select(Outgoing).where(Outgoing.id == row_id).with_for_update()).one()


def _tried(work: Callable[[], T]) -> T:
    """Others may be quicker on the same conversation: begun anew, a few times. Raises what the last try raised."""
    for _ in range(TRIES - 1):
        try:
            return work()
        except (Collision, Stale):
            continue
    return work()
