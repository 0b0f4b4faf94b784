"""What was learned in a call or chat, and why we believe it: words, source, sureness, read-back, what it replaced.

Knows rows and no pages: the screen of a call shows what stands here.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from web import pages
from web.redaction import UNREDACTED

if TYPE_CHECKING:
    from storage.tables import Conversation, Message, StoredFact

CONFIRMED = "confirmed"
READ_BACK = "read back, not confirmed"
NOT_READ_BACK = "not read back"
FROM_CHANNEL = "told by the channel itself"
TAKEN_BACK = "taken back"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a sentence; `facts` names what was learned from it."""

    text: str
    facts: str = ""


@dataclass(frozen=True, slots=True)
class Learned:
    """A value with the words behind it. `place` is the position of the message they stand in.

    `state` is one of the words above. `replaced` are the values that it took the place of, the newest first.
    """

    name: str
    value: str
    words: str
    source: str
    confidence: float
    at: datetime
    place: int | None
    state: str
    confirmed_at: datetime | None = None
    replaced: "list[Learned]" = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Talk:
    """What must be known of a conversation to say how its facts stand: its kind, and where its messages are."""

    is_call: bool
    places: dict[UUID, int]

    @classmethod
    def of(cls, row: "Conversation", messages: "list[Message]") -> "Talk":
        """What the rows of a conversation tell."""
        return cls(row.channel == "voice", {message.id: message.position for message in messages})

    def state(self, fact: "StoredFact") -> str:
        """How far the customer has agreed to a value."""
        if fact.confirmed_at is not None:
            is_untold = fact.source == "caller_id" and not self.is_call and fact.confirmed_at == fact.at
            return FROM_CHANNEL if is_untold else CONFIRMED
        return READ_BACK if fact.read_back_at is not None else NOT_READ_BACK


def learned(facts: "list[StoredFact]", talk: Talk, *, hides: bool = False) -> list[Learned]:
    """Each fact once, in the order they were learned: as it stands, with what stood before it.

    What the customer took back and never said anew stands at the end. With `hides`, values and words of all but what
    is needed to reach somebody are left out; where a value came from, and how sure it is, stays.
    """
    by_name: dict[str, list[StoredFact]] = {}
    for fact in facts:
        by_name.setdefault(fact.name, []).append(fact)
    standing: list[Learned] = []
    gone: list[Learned] = []
    for name, values in by_name.items():
        *before, last = values
        is_hidden = hides and name not in UNREDACTED
        old = [] if is_hidden else _replaced(before, last, talk)
        state = talk.state(last) if last.is_current else TAKEN_BACK
        (standing if last.is_current else gone).append(_shown(last, talk, state, is_hidden=is_hidden, replaced=old))
    return standing + gone


def _replaced(before: "list[StoredFact]", last: "StoredFact", talk: Talk) -> list[Learned]:
    """The other values it had, newest first; a value heard again in other words is the same value."""
    found: list[Learned] = []
    newer = last.value
    for fact in reversed(before):
        if fact.value != newer:
            found.append(_shown(fact, talk, talk.state(fact), is_hidden=False))
        newer = fact.value
    return found


def _shown(
    fact: "StoredFact", talk: Talk, state: str, *, is_hidden: bool, replaced: list[Learned] | None = None
) -> Learned:
    return Learned(
        name=fact.name,
        value=pages.HIDDEN if is_hidden else fact.value,
        words="" if is_hidden else fact.text,
        source=pages.source(fact.source),
        confidence=fact.confidence,
        at=fact.at,
        place=talk.places.get(fact.message_id),
        state=state,
        confirmed_at=fact.confirmed_at,
        replaced=replaced or [],
    )


def spans(facts: "list[StoredFact]") -> dict[UUID, list[tuple[int, int, str]]]:
    """Where in each message the words of the facts stand that are believed now."""
    found: dict[UUID, list[tuple[int, int, str]]] = {}
    for fact in facts:
        if fact.is_current and fact.span_end > fact.span_start:
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
