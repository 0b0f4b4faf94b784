"""Calls and chats: the list, newest first, and the page of one with its transcript and where each fact came from."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from flask import render_template, request

import desk.learned
from desk import audit, booking_lists, conversation_lists, conversations, customers, exports, reminders
from web import pages
from web.auth import login_required
from web.console import learned, messages
from web.console.learned import Piece
from web.pages import console

CHANNELS = ("voice", "whatsapp", "sms")
UNSPOKEN = {"silence": "said nothing", "opening": "called", "after_dial": "the call to a person ended"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as the page shows it."""

    place: int
    speaker: str
    at: datetime
    came_as: str
    pieces: list[Piece]
    unspoken: str | None
    files: list[dict[str, Any]]


@console.get("/debug/call_logs")
@login_required("see_calls")
def call_list() -> str:
    """A page of calls and chats, of one channel if asked."""
    channel = request.args.get("channel")
    channel = channel if channel in CHANNELS else None
    with pages.reading() as db:
        rows = conversation_lists.newest(
            db, before=pages.page_of(), limit=pages.PAGE, channel=channel, is_customers=True
        )
        facts = desk.learned.values(db, [row.id for row in rows])
        people = customers.by_ids(db, [row.customer_id for row in rows])
    listed = [
        (row, exports.call_sid(row), facts.get(row.id, {}), people.get(row.customer_id or row.id)) for row in rows
    ]
    return render_template(
        "calls.html", rows=listed, channel=channel, channels=CHANNELS, next_page=pages.next_page(rows),
        files=tuple(exports.FILES),
    )  # fmt: skip


@console.get("/debug/call_logs/<sid>")
@login_required("see_calls")
def call_page(sid: str) -> str:
    """One call or chat: what was said, what was learned from which words, and what came of it."""
    with pages.reading() as db:
        row = conversations.get_by_sid(db, sid)
        said = conversations.transcript(db, row.id)
        facts = desk.learned.every(db, row.id)
        booked = booking_lists.of_conversation(db, row.id)
        due = reminders.of_conversation(db, row.id)
        person = customers.get(db, row.customer_id) if row.customer_id else None
        going_out = messages.of_conversation(db, row)
    with pages.writing() as db:
        audit.note_seen(db, row)
    hides = pages.hides_medical()
    spans, talk = learned.spans(facts), learned.Talk.of(row, said)
    shown = [
        Shown(
            place=message.position,
            speaker=message.speaker,
            at=message.at,
            came_as=message.kind,
            pieces=[] if hides else learned.pieces(message.text, spans.get(message.id, [])),
            unspoken=UNSPOKEN.get(message.kind),
            files=[] if hides else files(message.media),
        )
        for message in said
    ]
    return render_template(
        "call.html", row=row, sid=exports.call_sid(row), messages=shown,
        facts=learned.learned(facts, talk, hides=hides), booked=booked, due=due, person=person,
        delivered={message.position: conversations.delivery_of(message) for message in said if message.delivery},
        once=uuid4().hex, **going_out,
    )  # fmt: skip


def files(media: Any) -> list[dict[str, Any]]:
    """What came with a message: files, map pins and pressed buttons, as they are kept."""
    kept = media if isinstance(media, list) else []
    return [entry for entry in kept if isinstance(entry, dict)]
