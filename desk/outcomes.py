"""What became of a message: it left, it arrived, it failed, and what follows from that as rows. Talks to no network."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import (
    bursts,
    businesses,
    causes,
    consents,
    conversations,
    exports,
    gate,
    kinds,
    messages,
    number_states,
    reminders,
    templates,
)
from desk.businesses import Profile
from desk.office import Office
from desk.purposes import FREE, PURPOSES
from extractors import phone_numbers
from storage.tables import Conversation, Message, Outgoing, Reminder, Template
from storage.types import new_id

Remedy = Literal["opt_out", "unreachable", "busy", "limited", "template", "alert", "give_up"]
MOST_ATTEMPTS = 6
# How long is waited after the first attempt; it doubles. A limit of WhatsApp's lasts hours (63018).
PAUSES = {"busy": timedelta(minutes=1), "limited": timedelta(hours=1)}
OVER = ("failed", "refused")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a message did not go, or did not arrive: the provider's code, and what to do about it."""

    code: str
    remedy: Remedy


def left(
    db: Session, profile: Profile, row: Outgoing, provider_id: str | None, *, chat_quiet: timedelta, now: datetime
) -> tuple[Conversation, Message | None]:
    """The message has left: it stands in the conversation with the customer from here on. A dry run has no id.

    What the bot answered a burst with stands there already, and is no new message.
    Raises Stale when the conversation was ended just then.
    """
    row.provider_id, row.is_dry_run, row.error_code = provider_id, provider_id is None, None
    messages.advance(row, "sent", now=now)
    conversation = _conversation(db, profile, row, chat_quiet, now)
    answer, delivery = bursts.said(db, row), "sent" if provider_id else conversations.DRY_RUN
    if answer is not None:
        answer.external_id, answer.delivery, row.message_id = provider_id, delivery, answer.id
        return conversation, None
    speaker = "bot" if row.staff_id is None else "staff"
    message = Message(
        id=new_id(),
        conversation_id=conversation.id,
        position=conversation.messages,
        channel=row.channel,
        speaker=speaker,
        kind="text",
        text=words(db, row),
        at=now,
        external_id=provider_id,
        delivery=delivery,
    )
    # The customer said nothing: `last_at` and `version` stay, so that a turn that is being thought about stands.
    conversation.messages += 1
    conversations.store(db, message)
    row.conversation_id, row.message_id = conversation.id, message.id
    return conversation, message


def log_line(
    office: Office, profile: Profile, conversation: Conversation, message: Message | None, *, now: datetime
) -> None:
    """Put the message, if it is a new one, into conversation_logs.csv, after the commit that made it."""
    if message is not None and not conversation.is_test:
        line = exports.message_line(profile, conversation, message, ())
        exports.append(office, profile, "conversation_logs", [line], now=now)


def words(db: Session, row: Outgoing) -> str:
    """What the customer reads: the template's text where it goes as one, else the message's own."""
    template = db.get(Template, row.template_id) if row.template_id else None
    return row.text if template is None else templates.words(template, row.variables or {})


def _conversation(db: Session, profile: Profile, row: Outgoing, chat_quiet: timedelta, now: datetime) -> Conversation:
    known = conversations.hold(db, row.conversation_id) if row.conversation_id else None
    if known is not None and (known.channel, known.key) == (row.channel, row.address):
        return known
    line = row.line or businesses.test_line(profile.id)
    found = conversations.begin(
        db, row.channel, row.address, line=line, sender=row.address, is_test=row.is_test, now=now,
        quiet_since=now - chat_quiet,
    )  # fmt: skip
    found.customer_id = found.customer_id or row.customer_id
    return found


def failed(db: Session, profile: Profile, row: Outgoing, failure: Failure, *, now: datetime) -> None:
    """The message did not go or did not arrive. What can be done is done: another channel, a template, a pause."""
    row.error_code, row.status_at = failure.code, now
    _remember(db, row, failure, now)
    again = _again_at(row, failure, now)
    limit = causes.of_use_until(db, row)
    if again is not None and row.attempts < MOST_ATTEMPTS and (limit is None or again < limit):
        row.status, row.due_at, row.provider_id, row.message_id = "queued", again, None, None
        row.reason = "backing_off" if failure.remedy in PAUSES else "queued"
        return
    row.status = "failed"
    row.reason = {"opt_out": "opted_out", "alert": "misconfigured", "unreachable": "undelivered"}.get(
        failure.remedy, "gave_up" if failure.remedy in PAUSES else "rejected"
    )
    tell_staff(db, profile, row, now=now)


def _remember(db: Session, row: Outgoing, failure: Failure, now: datetime) -> None:
    """What the failure says of the number or of our own set-up, beyond this one message."""
    if failure.remedy == "opt_out" and not consents.is_opted_out(db, row.address):
        consents.record(
            db, row.address, row.customer_id, is_opt_out=True, words=failure.code, channel=row.channel, now=now
        )
    elif failure.remedy == "unreachable":
        number_states.note(db, row.channel, row.address, number_states.INACTIVE, because=failure.code, now=now)
    elif failure.remedy == "alert":
        _alert(db, row, failure, now)


def _again_at(row: Outgoing, failure: Failure, now: datetime) -> datetime | None:
    """When to try again; None when that would be no use."""
    if failure.remedy in PAUSES:
        return now + PAUSES[failure.remedy] * (1 << max(row.attempts - 1, 0))
    by_whatsapp = row.channel == gate.WHATSAPP
    if failure.remedy == "unreachable":
        # The gate knows the number's state by now, and takes SMS or refuses.
        return now if by_whatsapp else None
    if failure.remedy == "template":
        return now if by_whatsapp and row.template_id is None else None
    return None


def _alert(db: Session, row: Outgoing, failure: Failure, now: datetime) -> None:
    """The set-up is wrong, which concerns every message: staff have one open note about a code, not one a message."""
    query = select(Reminder).filter_by(kind="message", reason="sending_broken", is_test=False)
    page = f"twilio.com/docs/api/errors/{failure.code}"
    text = f"Messages by {row.channel} are refused, with Twilio's error {failure.code}: see {page}"
    if not any(known.text == text for known in db.scalars(query.where(Reminder.done_at.is_(None)))):
        about = reminders.About(is_test=row.is_test)
        reminders.add(db, "message", reason="sending_broken", text=text, priority="high", about=about, now=now)


def tell_staff(db: Session, profile: Profile, row: Outgoing, *, now: datetime) -> None:
    """No message can tell the customer: a person has to, where the customer is owed it."""
    rule, reason = PURPOSES[row.purpose], row.reason or ""
    is_moot = reason in ("changed", "answered", "too_late", "withdrawn")
    if (
        is_moot
        or (reason == "enough_today" and row.booking_id is None)
        or not rule.is_owed
        or (reason == "opted_out" and rule.is_capped)
    ):
        return
    about = reminders.About(
        customer_id=row.customer_id,
        conversation_id=row.conversation_id,
        booking_id=row.booking_id,
        phone=phone_numbers.e164(row.address, "ZZ"),
        is_test=row.is_test,
    )
    why = kinds.get(profile.kind).labels.worded(f"{rule.label}: {gate.REASONS.get(reason, reason)}")
    text = f"{why} “{row.text}”"
    # Apart, since each adds to an open one of its reason: what somebody wrote is not read by whoever may read the rest.
    not_sent = "not_sent" if row.purpose in FREE else "notice_not_sent"
    reminders.add(db, "call_back", reason=not_sent, text=text, priority="high", about=about, now=now)
