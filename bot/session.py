"""What the bot remembers between two turns. Plain data, kept as JSON with the conversation."""

from dataclasses import dataclass, field, fields
from typing import Any

from extractors.facts import Fact


@dataclass
class Held:
    """A fact as it stands now: its value, the words behind it, and whether the customer confirmed it.

    `is_own`: of a number, that it is the customer's own by their words, not only one to ring for this request.
    """

    value: str
    text: str
    source: str
    confidence: float
    is_confirmed: bool = False
    alternatives: list[str] = field(default_factory=list)
    is_own: bool = False

    @classmethod
    def of(cls, fact: Fact) -> "Held":
        return cls(fact.value, fact.text, fact.source, fact.confidence, False, list(fact.alternatives))


def fact_of(kept: dict[str, Any]) -> Fact:
    """A fact that was put aside for another turn."""
    return Fact(**{name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()})  # type: ignore[arg-type]


LADDER = ("call_back", "record", "dial")


@dataclass
class Session:
    """The memory of one conversation.

    `facts` are named as in SESSION_VARIABLES_TEMPLATE (seed 004). `asked` is the open question, `asked_at` the turn
    that must answer it, `times` how often it was put again in a row; `before` is the question that a ladder of silence
    put aside. `read_back` is what was read aloud for a yes, so that a yes to anything else confirms nothing;
    `summary` are the words it was read in. `turn_number` is the highest number a turn of this call carried.
    `trail` are the questions answered so far, for "go back"; `skipped` are facts the customer could not give.
    `rivals` are the two values of a fact that have to be chosen from, `doubted` the facts ever asked about so.
    `amounts` are the strength and the count said with a medicine.
    `options` are the days and `offered` the parts of the day last put to choose from; `also` are further services of
    the same sentence. `words` are the customer's own sentences since the last request was noted, `noted` those that
    are with it. `stored` are the names of all facts ever learned in the conversation (None: not known). `booking_id`
    is the request noted last, `requests` all of them by service; `is_told`: staff know all there is to know. `known`
    is the customer on record as last read; `is_known_read`: this conversation changed nothing about them since.
    `bound` is after, from, before or by where the time wished for is the first or last to come, `is_half_told`: the
    half of the day is said with it. `is_dropped`: the customer took the request back before it was noted.
    `closed_on` is the day wished for although the business is closed then, as the customer knows.
    `slots` are the free times last put to choose from, `slot` the one chosen and held, `booked` the id of the one that
    is booked and `stands` that time; `is_older`: it was made before, and its row knows more of it; `called_off` is what
    was cancelled last, while it may be had back. `aside` is what was told until it is known which booking it is for;
    `then` are the words and facts of what was wished for with it, and comes after it.
    `with_staff` is whom the customer wants to see, `without_staff` whom not. `change` is what is to become of a booking
    of theirs, and what they told of it; `answering` is the message of ours that they may be answering.
    `wrong_tries` counts what was told wrong of a booking, `wrong_names` are the names it was said to be under.
    `spoken_of` is the id of the booking that was last told of; `resumes` are the chats whose question is
    answered late here and what it was about (bot/late_yes.py), until that is done or left.
    `language` is the one talked in (None: the business's own), `is_language_asked`: the customer asked for it.
    """

    facts: dict[str, Held] = field(default_factory=dict)
    task: str | None = None
    asked: str | None = None
    before: str | None = None
    asked_at: int = 0
    misses: int = 0
    times: int = 0
    turn_number: int = 0
    silences: int = 0
    said: list[str] = field(default_factory=list)
    trail: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    options: list[str] = field(default_factory=list)
    offered: list[str] = field(default_factory=list)
    rivals: dict[str, list[str]] = field(default_factory=dict)
    amounts: dict[str, list[str]] = field(default_factory=dict)
    doubted: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)
    stored: list[str] | None = None
    also: list[str] = field(default_factory=list)
    read_back: str | None = None
    summary: str | None = None
    booking_id: str | None = None
    requests: dict[str, str] = field(default_factory=dict)
    red_flags: list[str] = field(default_factory=list)
    customer_id: str | None = None
    known: dict[str, Any] | None = None
    is_known_read: bool = False
    business_id: str | None = None
    is_greeted: bool = False
    is_over: bool = False
    is_told: bool = False
    bound: str | None = None
    is_half_told: bool = False
    is_dropped: bool = False
    closed_on: str | None = None
    slots: list[dict[str, Any]] = field(default_factory=list)
    slot: dict[str, Any] | None = None
    booked: str | None = None
    with_staff: str | None = None
    without_staff: list[str] = field(default_factory=list)
    stands: dict[str, Any] | None = None
    is_older: bool = False
    called_off: dict[str, Any] | None = None
    aside: list[dict[str, Any]] = field(default_factory=list)
    then: list[dict[str, Any]] = field(default_factory=list)
    change: dict[str, Any] | None = None
    answering: dict[str, Any] | None = None
    wrong_tries: int = 0
    wrong_names: list[str] = field(default_factory=list)
    spoken_of: str | None = None
    resumes: list[dict[str, Any]] = field(default_factory=list)
    language: str | None = None
    is_language_asked: bool = False

    @property
    def question(self) -> str | None:
        """What the customer is answering when they speak: a ladder's offer does not close the question before it."""
        return self.before if self.asked in LADDER else self.asked

    def value(self, name: str) -> str | None:
        """The value of a fact, or None."""
        held = self.facts.get(name)
        return held.value if held else None

    def to_json(self) -> dict[str, Any]:
        # Not asdict(): it copies every list, and what is kept is written out at once.
        return {**vars(self), "facts": {name: dict(vars(held)) for name, held in self.facts.items()}}

    @classmethod
    def from_json(cls, data: dict[str, Any] | None) -> "Session":
        """The session as stored; what an older or newer version wrote and this one does not know is left out."""
        known = _NAMES[Session]
        # Copies: a turn may be thought through twice from the same session.
        session = cls(**{name: _copied(value) for name, value in (data or {}).items() if name in known})
        session.facts = {name: _held(held) for name, held in session.facts.items()}
        return session


def _copied(value: Any) -> Any:
    return value.copy() if isinstance(value, list | dict) else value


def _held(kept: "Held | dict[str, Any]") -> Held:
    if isinstance(kept, Held):
        return kept
    known = _NAMES[Held]
    return Held(**{name: value for name, value in kept.items() if name in known})


_NAMES = {kept: frozenset(field.name for field in fields(kept)) for kept in (Session, Held)}
