"""Mails to staff: the daily summary, at the business's evening. Each is a row before it is sent; failures are shown.

One that was cut off between the mail server's yes and our own note is sent again: a summary that comes twice does no
harm, and both carry the same Message-ID. Talks to no network.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Protocol
from uuid import UUID

import pytz
import structlog
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desk import businesses, kinds, local_times, permissions, reports
from desk.businesses import Profile
from desk.errors import DeskError
from desk.office import Office
from storage.database import insert_once
from storage.tables import Mail, Staff

log = structlog.get_logger()
DAILY = "daily_report"
READERS = ("owner", "manager")
EVENING = time(18)
# Until when the morning makes up for an evening that was missed.
LATEST = time(12)
# After so long one that is still "sending" was cut off.
CUT_OFF_AFTER = timedelta(minutes=5)
MOST_TRIES = 6
FIRST_PAUSE = timedelta(minutes=1)
LONGEST_ERROR = 80


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as the network needs it. `id` makes its Message-ID."""

    id: UUID
    to: str
    subject: str
    text: str


class NotMailed(DeskError):
    """The mail server did not take it. `code` is its own, or a word for what went wrong."""

    def __init__(self, code: str, *, is_permanent: bool) -> None:
        super().__init__("The mail was not sent.")
        self.code, self.is_permanent = code, is_permanent


class Mailer(Protocol):
    """The mail server, as the desk needs it."""

    def send(self, letter: Letter) -> None:
        """Hand it over. Raises NotMailed."""


def queue_daily(office: Office, profile: Profile, now: datetime) -> None:
    """From the evening on: one row for each owner and manager with an address. Doing it twice does it once.

    What an evening has missed is made up for the next morning, for those who were there that evening.
    """
    local = now.astimezone(pytz.timezone(profile.zone))
    if LATEST < local.time() < EVENING:
        return
    on = local.date() if local.time() >= EVENING else local.date() - timedelta(days=1)
    evening = local_times.at(on, f"{EVENING:%H:%M}", profile.zone)
    with office.database.read_business(profile.id) as db:
        query = select(Staff.id).where(Staff.is_active.is_(True), Staff.email.is_not(None), Staff.role.in_(READERS))
        if on != local.date():
            query = query.where(Staff.created_at <= evening)
        there = select(Mail.staff_id).where(Mail.purpose == DAILY, Mail.on == on)
        missing = set(db.scalars(query)) - set(db.scalars(there))
    if not missing:
        return
    with office.database.open_business(profile.id) as db:
        for staff_id in missing:
            values = {
                "purpose": DAILY, "on": on, "staff_id": staff_id, "status": "queued", "due_at": now,
                "created_at": now,
            }  # fmt: skip
            insert_once(db, Mail, values, ("purpose", "on", "staff_id"))


def due(db: Session, *, now: datetime, limit: int = 100) -> Iterator[Mail]:
    """Mails that are to be sent, those that were cut off too."""
    cut_off = (Mail.status == "sending") & (Mail.due_at <= now - CUT_OFF_AFTER)
    query = select(Mail).where(or_((Mail.status == "queued") & (Mail.due_at <= now), cut_off))
    yield from db.scalars(query.order_by(Mail.id).limit(limit))


def send_one(
    office: Office, business_id: UUID, mail_id: UUID, mailer: Mailer, *, public_url: str | None,
    clock: Callable[[], datetime],
) -> str | None:  # fmt: skip
    """Send a mail that is due; its status after that, None when it is not due."""
    letter = _claim(office, business_id, mail_id, public_url, clock())
    if letter is None:
        return None
    try:
        mailer.send(letter)
    except NotMailed as wrong:
        log.warning("mail_not_sent", mail=str(mail_id), business=str(business_id), code=wrong.code)
        return _note(office, business_id, mail_id, wrong, clock())
    return _note(office, business_id, mail_id, None, clock())


def failures(db: Session, *, limit: int = 5) -> list[tuple[Mail, str]]:
    """The newest mails that were not sent, with whose they are."""
    query = select(Mail, Staff.name).join(Staff, Staff.id == Mail.staff_id).where(Mail.error.is_not(None))
    return [(mail, name) for mail, name in db.execute(query.order_by(Mail.id.desc()).limit(limit))]


def _claim(office: Office, business_id: UUID, mail_id: UUID, public_url: str | None, now: datetime) -> Letter | None:
    with office.database.open_business(business_id) as db:
        mail = db.scalars(select(Mail).where(Mail.id == mail_id).with_for_update()).first()
        if mail is None or mail.id not in {one.id for one in due(db, now=now)}:
            return None
        person, profile = db.get(Staff, mail.staff_id), businesses.profile(db)
        if person is None or person.email is None or not person.is_active:
            mail.status, mail.error = "failed", "no address"
            return None
        if mail.attempts >= MOST_TRIES:
            mail.status, mail.error = "failed", mail.error or "cut off"
            return None
        # `due_at` of one that is being sent is when that began.
        mail.status, mail.attempts, mail.due_at = "sending", mail.attempts + 1, now
        return _letter(db, profile, mail, person, public_url)


def _letter(db: Session, profile: Profile, mail: Mail, person: Staff, public_url: str | None) -> Letter:
    hides = kinds.get(profile.kind).is_medical and not permissions.allows(person.role, "see_medical")
    report = reports.daily(db, profile, mail.on, hides_medical=hides)
    before = reports.daily(db, profile, mail.on - timedelta(days=1), hides_medical=hides)
    labels = kinds.get(profile.kind).labels
    text = [
        *reports.lines(report, profile),
        "",
        f"So far; the day before, as a whole: {before.calls} calls, {before.chats} chats, "
        f"{reports.made(before.bookings, before.cancelled)} {labels.bookings}, {before.emergencies} emergencies.",
    ]
    if public_url:
        text += ["", f"{public_url}/reports/daily?date={mail.on}"]
    return Letter(mail.id, person.email or "", f"{profile.name}: the day in figures, {mail.on}", "\n".join(text) + "\n")


def _note(office: Office, business_id: UUID, mail_id: UUID, wrong: NotMailed | None, now: datetime) -> str:
    with office.database.open_business(business_id) as db:
        mail = db.scalars(select(Mail).where(Mail.id == mail_id).with_for_update()).one()
        if wrong is None:
            mail.status, mail.sent_at, mail.error = "sent", now, None
        elif wrong.is_permanent or mail.attempts >= MOST_TRIES:
            mail.status, mail.error = "failed", wrong.code[:LONGEST_ERROR]
        else:
            mail.status, mail.error = "queued", wrong.code[:LONGEST_ERROR]
            mail.due_at = now + FIRST_PAUSE * 2 ** (mail.attempts - 1)
        return mail.status
