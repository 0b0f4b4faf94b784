"""Calls and chats: the list, newest first, and the page of one with its transcript and where each fact came from."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask import render_template, request

from desk import audit, bookings, conversations, customers, exports, reminders
from web import pages
from web.auth import login_required
from web.pages import console
from web.redaction import UNREDACTED

if TYPE_CHECKING:
    from storage.tables import StoredFact

CHANNELS = ("voice", "whatsapp", "sms")
UNSPOKEN = {"silence": "said nothing", "opening": "called", "after_dial": "the call to a person ended"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence; `facts` names what was learned from it."""

    text: str
    facts: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as the page shows it."""

    speaker: str
    at: datetime
    came_as: str
    pieces: list[Piece]
    unspoken: str | None
    files: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Learned:
    """A fact that stands, with the words behind it and the values that it replaced."""

    name: str
    value: str
    words: str
    source: str
    confidence: float
    is_confirmed: bool
    replaced: list[str] = field(default_factory=list)


@console.get("/debug/call_logs")
@login_required("see_calls")
def call_list() -> str:
    """A page of calls and chats, of one channel if asked."""
    channel = request.args.get("channel")
    channel = channel if channel in CHANNELS else None
    with pages.reading() as db:
        rows = conversations.newest(db, before=pages.page_of(), limit=pages.PAGE, channel=channel)
        facts = conversations.facts_of(db, [row.id for row in rows])
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
        messages = conversations.transcript(db, row.id)
        facts = conversations.all_facts(db, row.id)
        booked = bookings.of_conversation(db, row.id)
        due = reminders.of_conversation(db, row.id)
        person = customers.get(db, row.customer_id) if row.customer_id else None
    with pages.writing() as db:
        audit.note_seen(db, row)
    hides = pages.hides_medical()
    spans = _spans([fact for fact in facts if fact.is_current])
    shown = [
        Shown(
            speaker=message.speaker,
            at=message.at,
            came_as=message.kind,
            pieces=[] if hides else pieces(message.text, spans.get(message.id, [])),
            unspoken=UNSPOKEN.get(message.kind),
            files=[] if hides else files(message.media),
        )
        for message in messages
    ]
    return render_template(
        "call.html", row=row, sid=exports.call_sid(row), messages=shown, facts=learned(facts, hides=hides),
        booked=booked, due=due, person=person,
    )  # fmt: skip


def _spans(facts: "list[StoredFact]") -> dict[UUID, list[tuple[int, int, str]]]:
    found: dict[UUID, list[tuple[int, int, str]]] = {}
    for fact in facts:
        if fact.span_end > fact.span_start:
            found.setdefault(fact.message_id, []).append((fact.span_start, fact.span_end, pages.plain(fact.name)))
    return found


def pieces(text: str, spans: list[tuple[int, int, str]]) -> list[Piece]:
    """The text cut at the borders of the spans, each part with the names of the facts that stand on it."""
    borders = sorted({0, len(text), *(min(max(place, 0), len(text)) for span in spans for place in span[:2])})
    found = []
    for start, end in zip(borders, borders[1:], strict=False):
        names = dict.fromkeys(name for first, last, name in spans if first <= start and end <= last)
        found.append(Piece(text[start:end], ", ".join(names)))
    return found


def files(media: Any) -> list[dict[str, Any]]:
    """What came with a message: files, map pins and pressed buttons, as they are kept."""
    kept = media if isinstance(media, list) else []
    return [entry for entry in kept if isinstance(entry, dict)]


def learned(facts: "list[StoredFact]", *, hides: bool = False) -> list[Learned]:
    """The facts that stand, in the order they were learned."""
    by_id = {fact.id: fact for fact in facts}
    found = []
    for fact in facts:
        if not fact.is_current:
            continue
        is_hidden = hides and fact.name not in UNREDACTED
        replaced, old = [], by_id.get(fact.replaces_id or fact.id)
        while old is not None and old is not fact and not is_hidden:
            replaced.append(old.value)
            old = by_id.get(old.replaces_id) if old.replaces_id else None
        found.append(
            Learned(
                name=fact.name,
                value=pages.HIDDEN if is_hidden else fact.value,
                words="" if is_hidden else fact.text,
                source=pages.source(fact.source),
                confidence=fact.confidence,
                is_confirmed=fact.confirmed_at is not None,
                replaced=[value for value in replaced if value != fact.value],
            )
        )
    return found
