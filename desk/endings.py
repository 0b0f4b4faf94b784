"""How conversations end: a call by its status callback, a chat by falling quiet. Leaves nothing half-done unseen."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import businesses, conversations, exports, holds, learned, lines, reminders
from desk.businesses import Profile
from desk.conversations import CALL
from desk.office import Office
from desk.states import CALL_ENDS
from extractors import phone_numbers
from storage.csv_logs import CsvError
from storage.tables import Business, Conversation, Message

log = structlog.get_logger()


def end_call(
    office: Office,
    call_sid: str,
    *,
    line: str,
    sender: str,
    direction: str,
    status: str,
    duration: int | None,
    now: datetime,
) -> bool:
    """Close a call with its status and duration (seconds) and write its CSV lines, once; False for an unknown line.

    It may arrive before the last turn, and for a call whose first request never reached us.
    """
    with office.database.read_platform() as db:
        answering = lines.find(db, conversations.CALL, line)
    if answering is None or businesses.is_test_line(line):
        return False
    if status not in CALL_ENDS:
        return True
    with office.database.open_business(answering.id) as db:
        if direction.startswith("outbound") and conversations.find(db, CALL, call_sid, quiet_since=now) is None:
            return True
        call = conversations.begin(
            db, CALL, call_sid, line=line, sender=sender, is_test=False, now=now, quiet_since=now
        )
        conversations.close(call, status=status, duration=duration, now=now)
        holds.release(db, str(call.id))  # nobody is deciding any more
        _leave_call_back(db, call, now=now)
        profile = office.switchboard.profile(db, answering)
        logged = _log_once(db, profile, call, now=now)
    _write(office, profile, logged, now=now)
    return True


def log_booked_chat(office: Office, profile: Profile, conversation_id: UUID, *, now: datetime) -> None:
    """A chat's line is written when it books (DESIGN section 5); later changes reach the file by export."""
    with office.database.open_business(profile.id) as db:
        chat = conversations.hold(db, conversation_id)
        logged = _log_once(db, profile, chat, now=now) if chat is not None else {}
    _write(office, profile, logged, now=now)


def close_quiet(office: Office, profile: Profile, *, now: datetime) -> int:
    """End what fell quiet: chats, and calls whose status never came. How many were ended."""
    with office.database.read_business(profile.id) as db:
        found = conversations.quiet(db, now=now, chat=office.chat_quiet, call=office.call_quiet)
        unlogged = db.scalars(
            select(Conversation)
            .where(
                Conversation.closed_at.is_not(None), Conversation.logged_at.is_(None), Conversation.is_test.is_(False)
            )
            .options(*conversations.UNLISTED)
            .limit(conversations.A_SWEEP)
        ).all()
    for row in [*found, *unlogged]:
        with office.database.open_business(profile.id) as db:
            conversation = conversations.hold(db, row.id)
            if conversation is None or conversation.version != row.version:
                continue
            is_call = conversation.channel == conversations.CALL
            status = "unknown" if is_call and conversation.call_status is None else None
            conversations.close(conversation, status=status, duration=None, now=now)
            _leave_call_back(db, conversation, now=now)
            logged = _log_once(db, profile, conversation, now=now)
        _write(office, profile, logged, now=now)
    return len(found)


def _leave_call_back(db: Session, conversation: Conversation, *, now: datetime) -> None:
    """Somebody told us what they need and went away before it was noted: staff ring them back."""
    if conversation.unfinished is None or conversation.is_test:
        return
    conversation.outcome = conversation.outcome or "unfinished"
    facts = {fact.name: fact.value for fact in learned.current(db, conversation.id)}
    reminders.add_last(
        db,
        reason="unfinished",
        preface="Went away before it was noted",
        said=conversation.unfinished,
        priority="urgent" if conversation.urgency == "emergency" else "high",
        about=reminders.About(
            customer_id=conversation.customer_id,
            conversation_id=conversation.id,
            phone=facts.get("customer_phone") or phone_numbers.e164(conversation.sender, "ZZ"),
        ),
        now=now,
    )
    conversation.unfinished = None


def settle(db: Session, conversation_id: UUID, *, now: datetime) -> None:
    """What a chat left unfinished was done in a later one: nobody has to see to it any more."""
    conversation = conversations.hold(db, conversation_id)
    if conversation is None:
        return
    conversation.unfinished = None
    conversations.save(db, conversation)
    for row in reminders.of_conversation(db, conversation_id):
        if row.reason == "unfinished" and row.done_at is None:
            row.text = f"{row.text}\nDone by the customer's late yes."
            reminders.finish(db, row.id, by=None, now=now)


def catch_up(db: Session, call: Conversation, *, now: datetime) -> None:
    """A turn landed when its call was over: the call-back is left that was due at the end, and the files are mended."""
    _leave_call_back(db, call, now=now)
    if call.logged_at is not None and not call.is_test:
        business = businesses.row(db)
        business.logs_stale_since = business.logs_stale_since or now


def _log_once(db: Session, profile: Profile, conversation: Conversation, *, now: datetime) -> dict[str, exports.Line]:
    if conversation.logged_at is not None or conversation.is_test:
        return {}
    conversation.logged_at = now
    conversations.save(db, conversation)
    # Where we alone have written there is no call or chat of a customer's to tell of.
    is_ours_alone = conversation.channel != CALL and not conversation.turns
    return {} if is_ours_alone else exports.conversation_lines(db, profile, conversation)


def _write(office: Office, profile: Profile, logged: dict[str, exports.Line], *, now: datetime) -> None:
    for name, line in logged.items():
        exports.append(office, profile, name, [line], now=now)


def keep_recording(
    office: Office, call_sid: str, *, url: str | None, seconds: int | None, transcript: str | None, now: datetime
) -> bool:
    """Attach a recording, or the words of one, to the stored call; False when no call of that id is known.

    Recording callbacks carry no line (interfaces.md 4.3), so the call is looked for in each business.
    """
    with office.database.read_platform() as db:
        every = [business.id for business in businesses.every(db)]
    for business_id in every:
        with office.database.open_business(business_id) as db:
            call = conversations.find(db, conversations.CALL, call_sid, quiet_since=now, is_held=True)
            if call is None:
                continue
            incoming = conversations.Incoming(
                channel=conversations.CALL,
                kind="recording",
                external_id=f"{call_sid}:{'words' if transcript else 'file'}:{(url or '').rsplit('/', 1)[-1]}",
                text=transcript or "",
                at=now,
                media=[{"url": url, "content_type": "audio/x-wav", "seconds": seconds}] if url else None,
            )
            message, made = conversations.hear(db, call, incoming)
            if made:
                conversations.store(db, message)
            profile = businesses.profile(db)
        _write_message(office, profile, call, message if made else None, now=now)
        return True
    return False


def answer_unanswered(office: Office, profile: Profile, give_up: Callable[[str], str], *, now: datetime) -> int:
    """Messages whose thinking was cut off (a crash, a kill) get an answer and a call-back; how many there were.

    The webhook that waited is gone, so a person gets back to them; `give_up` renders what a repeated delivery on a
    channel hears.
    """
    with office.database.read_business(profile.id) as db:
        waiting = conversations.unanswered(db, now=now)
    for row in waiting:
        with office.database.open_business(profile.id) as db:
            conversation = conversations.hold(db, row.conversation_id)
            message = db.get_one(Message, row.id)
            if conversation is None or message.answer is not None:
                continue
            message.answer = give_up(message.channel)
            message.thinking_until = None
            conversation.version += 1
            reminders.add(
                db,
                "call_back",
                reason="unanswered",
                text=message.text,
                priority="high",
                about=reminders.About(
                    customer_id=conversation.customer_id,
                    conversation_id=conversation.id,
                    phone=phone_numbers.e164(conversation.sender, "ZZ"),
                    is_test=conversation.is_test,
                ),
                now=now,
            )
        _write_message(office, profile, conversation, message, now=now)
    return len(waiting)


def _write_message(
    office: Office, profile: Profile, conversation: Conversation, message: Message | None, *, now: datetime
) -> None:
    if message is not None and not conversation.is_test and message.kind not in exports.UNSAID:
        line = exports.message_line(profile, conversation, message, ())
        exports.append(office, profile, "conversation_logs", [line], now=now)


def sweep(office: Office, give_up: Callable[[str], str], *, now: datetime) -> None:
    """Everything that time alone brings about, for every business; doing it twice does it once."""
    with office.database.read_platform() as db:
        every = [business.id for business in businesses.every(db)]
    for business_id in every:
        with office.database.read_business(business_id) as db:
            profile = office.switchboard.own(db)
            stale = db.scalars(select(Business.logs_stale_since)).first()
        answer_unanswered(office, profile, give_up, now=now)
        close_quiet(office, profile, now=now)
        if stale is not None:
            _rebuild(office, profile, now=now)


def _rebuild(office: Office, profile: Profile, *, now: datetime) -> None:
    try:
        exports.rebuild(office, profile, now=now)
    except CsvError as error:
        log.error("csv_not_rebuilt", business=str(profile.id), permanent=error.is_permanent)
