"""Messages going out: what was sent, what waits and why, what failed; and a message that staff write themselves."""

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import conversations, customers, message_lists, messages
from desk.conversations import CALL
from desk.errors import Invalid
from desk.gate import REASONS, Decision
from desk.messages import Draft
from desk.purposes import FREE
from web import pages
from web.auth import login_required
from web.pages import console

if TYPE_CHECKING:
    from storage.database import Db
    from storage.tables import Conversation, Outgoing

GROUPS = {"waiting": "Waiting", "sent": "Sent", "failed": "Not sent", "unsure": "Not known"}
STATES = {
    "queued": "waits", "sending": "on its way", "sent": "sent", "delivered": "delivered", "read": "read",
    "failed": "failed", "refused": "not sent",
}  # fmt: skip
# What left as a dry run reached nobody.
DRY = "would have been sent"
# What a template calls the words that staff typed.
TEXT = "text"


@console.get("/messages")
@login_required("see_messages")
def message_list() -> str:
    """A page of them, of one group if asked."""
    group = request.args.get("group")
    group = group if group in GROUPS else None
    with pages.reading() as db:
        rows = message_lists.page(db, group, before=pages.page_of(), limit=pages.PAGE)
        people = customers.by_ids(db, [row.customer_id for row in rows])
        words = message_lists.words(db, rows)
        trouble = message_lists.trouble(db, now=pages.parts().clock())
    return render_template(
        "messages.html", rows=rows, people=people, words=words, group=group, groups=GROUPS, free=FREE, trouble=trouble,
        next_page=pages.next_page(rows), has_account=pages.parts().has_account, **told(rows),
    )  # fmt: skip


@console.post("/messages/<uuid:message_id>/withdraw")
@login_required("write_messages")
def withdraw_message(message_id: UUID) -> ResponseReturnValue:
    """Take back one that waits."""
    with pages.writing() as db:
        messages.withdraw(db, message_id, now=pages.parts().clock())
    return redirect(url_for("console.message_list"), 303)


@console.post("/debug/call_logs/<sid>/write")
@login_required("write_messages")
def write_message(sid: str) -> ResponseReturnValue:
    """Put what was typed in line, to who called or wrote. The form sent twice is one message."""
    once, text = request.form.get("once", ""), request.form.get("text", "")
    if not (once.isalnum() and len(once) == 32):
        raise Invalid("That form was not complete. Please load the page again.")
    profile, now = pages.business(), pages.parts().clock()
    with pages.writing() as db:
        row = conversations.get_by_sid(db, sid)
        address = reply_address(row)
        if address is None:
            raise Invalid("There is no number to write to.")
        person = customers.get(db, row.customer_id) if row.customer_id else None
        names = {"business": profile.name, "name": (person.name if person else None) or "", TEXT: text.strip()}
        draft = Draft(
            purpose="staff_message",
            cause=f"staff:{once}",
            address=address,
            channel=row.channel,
            text=text,
            language=person.language if person else None,
            variables=names,
            customer_id=row.customer_id,
            conversation_id=row.id,
            staff_id=pages.signed_in().staff_id,
            is_test=row.is_test,
        )
        messages.queue(db, profile, draft, now=now)
    return redirect(f"{url_for('console.call_page', sid=sid)}#write", 303)


def reply_address(row: "Conversation") -> str | None:
    """Where an answer to a call or chat can go: the chat's sender, or the number that called. Test talk has its own."""
    if row.channel != CALL or row.is_test:
        return row.sender
    return row.sender if pages.tel(row.sender) else None


def of_conversation(db: "Db", row: "Conversation") -> dict[str, object]:
    """What the page of a call or chat shows of messages to its customer."""
    address, now = reply_address(row), pages.parts().clock()
    if address is None:
        return {"outgoing": [], "preview": None}
    channel = None if row.channel == CALL else row.channel
    rows = message_lists.of_address(db, address)
    decision = message_lists.preview(
        db, pages.business(), address, channel, now=now, is_test=row.is_test, has_account=pages.parts().has_account
    )
    return {
        "outgoing": rows,
        "outgoing_words": message_lists.words(db, rows),
        "preview": _foretold(decision),
        "free": FREE,
        **told(rows),
    }


def told(rows: "Iterable[Outgoing]") -> dict[str, dict[UUID, str]]:
    """Of each message its state, and why: of the reason what the state has not said."""
    now, states, why = pages.parts().clock(), dict[UUID, str](), dict[UUID, str]()
    for row in rows:
        state = DRY if row.is_dry_run and row.status == "sent" else STATES[row.status]
        states[row.id], why[row.id] = state, _beside(state, message_lists.why(row, pages.kind().labels, now=now))
    return {"states": states, "why": why}


def _beside(state: str, reason: str) -> str:
    """A reason without the state it begins with: "not sent" and "Not sent: it came too late." are said once."""
    if not reason.lower().startswith(state):
        return reason
    _, _, rest = reason.partition(": ")
    return rest


def _foretold(decision: Decision) -> str:
    """What will become of a message that is written now, before it is written."""
    dry = "" if pages.parts().has_account else " A dry run: there is no Twilio account."
    when = f"It will go {pages.moment(decision.until)}. " if decision.until else ""
    return f"{when}{pages.kind().labels.worded(REASONS[decision.reason])}{dry}"
