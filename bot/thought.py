"""One turn being thought about: what is known, what was understood, and what shall be said and done. Pure."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.lookups import Seen
from bot.phrases import Wording
from bot.session import Held, Session
from bot.turn import Turn
from desk.bookings import Request
from desk.businesses import Profile
from desk.countries import Country
from desk.kinds import Kind
from extractors.facts import Fact

INFERRED = 0.6


@dataclass(frozen=True, slots=True)
class Known:
    """The customer on record behind this sender."""

    id: str
    name: str | None
    phone: str | None
    profile_name: str | None = None
    location: str | None = None
    address: str | None = None
    property_type: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """A phrase to be worded once the acts are done; `values` are ready to be read out."""

    key: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Book:
    """Record the request, or put a correction into the one already noted (`booking_id`).

    `is_apart`: what is told from here on is of another one.
    """

    wish: Request
    booking_id: str | None = None
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take back the request that was noted in this conversation."""

    booking_id: str


@dataclass(frozen=True, slots=True)
class Remind:
    """Something staff must do now."""

    kind: str
    reason: str
    text: str
    priority: str


@dataclass(frozen=True, slots=True)
class Consent:
    """The customer opted out of messages, or in again."""

    is_opt_out: bool
    words: str


@dataclass(frozen=True, slots=True)
class Hold:
    """Keep this time for the customer while they decide."""

    slot_id: str
    service: str


@dataclass(frozen=True, slots=True)
class Release:
    """Let go of the time kept for them."""


@dataclass(frozen=True, slots=True)
class BookSlot:
    """Book the time, or move a booking there (`booking_id`). `relation` is who of theirs it is for, where it is; `back`
    is a booking that they called off and that has just this time.
    """

    wish: Request
    slot_id: str
    service: str
    booking_id: str | None = None
    relation: str | None = None
    back: str | None = None


@dataclass(frozen=True, slots=True)
class Amend:
    """Put what else is known into a booking that stands; its time stays. `relation` as in BookSlot.

    `is_added`: the notes come after those that it has; else they are all of them.
    """

    wish: Request
    booking_id: str
    relation: str | None = None
    is_added: bool = False


@dataclass(frozen=True, slots=True)
class Cancel:
    """Cancel a booking that stands."""

    booking_id: str


@dataclass(frozen=True, slots=True)
class Keep:
    """The booking stands: the customer comes, as they said when reminded. `words` of theirs go with it, for staff."""

    booking_id: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    """Put the customer on the waiting list, for these days (ISO dates, local) and time (`part`, as a Wish's), but for
    none of the slots (ids) that were `passed_over`. `relation` as in BookSlot.
    """

    wish: Request
    staff_id: str | None
    from_on: str
    until_on: str
    part: str | None
    passed_over: tuple[str, ...] = ()
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class LeaveList:
    """Give up this place on the waiting list."""

    waiting_id: str


@dataclass(frozen=True, slots=True)
class StayOnList:
    """The place on the waiting list is theirs still, as they are told."""

    waiting_id: str


@dataclass(frozen=True, slots=True)
class AnswerOffer:
    """Yes or no to a freed time that was offered from the waiting list; with `moves` a booking of theirs goes there."""

    waiting_id: str
    is_yes: bool
    moves: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """What was sent has its answer: the next message answers it no more."""

    outgoing_id: str


Act = (
    Book
    | Withdraw
    | Remind
    | Consent
    | Hold
    | Release
    | BookSlot
    | Amend
    | Cancel
    | Keep
    | Wait
    | LeaveList
    | StayOnList
    | AnswerOffer
    | Answered
)


@dataclass
class Thought:
    """What a turn leads to. `now` is aware, in the business's zone; `disputed` is what a model reads otherwise.

    `seen` is what was looked up for this turn.
    """

    turn: Turn
    session: Session
    profile: Profile
    kind: Kind
    country: Country
    wording: Wording
    now: datetime
    known: Known | None = None
    found: list[Fact] = field(default_factory=list)
    says: list[Say] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    learned: list[Fact] = field(default_factory=list)
    confirmed: set[str] = field(default_factory=set)
    read_back: set[str] = field(default_factory=set)
    corrected: list[str] = field(default_factory=list)
    fresh: list[str] = field(default_factory=list)
    expects: str | None = None
    choices: tuple[str, ...] = ()
    dial: str | None = None
    records: bool = False
    ends: bool = False
    outcome: str | None = None
    recalled: int = 0
    forgotten: list[str] = field(default_factory=list)
    asked_about: list[Fact] = field(default_factory=list)
    is_repeat: bool = False
    disputed: dict[str, str] = field(default_factory=dict)
    seen: Seen = field(default_factory=Seen)

    @property
    def is_call(self) -> bool:
        return self.turn.channel == "voice"

    @property
    def touched(self) -> set[str]:
        """The names of the facts that this turn brought or confirmed."""
        return {fact.name for fact in self.learned} | self.confirmed

    @property
    def next_number(self) -> int:
        """The number that the next turn of a call will carry: never one that an earlier turn has carried."""
        return max(self.turn.number or 0, self.session.turn_number) + 1

    @property
    def news(self) -> list[Fact]:
        """What was learned from this turn's words, not from the channel or the record."""
        return self.learned[self.recalled :]

    def first(self, name: str) -> Fact | None:
        """The best fact of that name in this turn's words."""
        return next((fact for fact in self.found if fact.name == name), None)

    def values_of(self, name: str) -> list[str]:
        """Every value of that name in this turn's words, the best first."""
        return [fact.value for fact in self.found if fact.name == name]

    def say(self, key: str, **values: str | None) -> None:
        """Say a phrase after the acts are done."""
        self.says.append(Say(key, {name: value or "" for name, value in values.items()}))

    def learn(self, fact: Fact, *, is_confirmed: bool = False) -> None:
        """Take a fact into the session, noting whether it is fresh or corrects another."""
        old = self.session.facts.get(fact.name)
        self.session.facts[fact.name] = Held.of(fact)
        self.learned.append(fact)
        if old is None:
            self.fresh.append(fact.name)
        elif old.value != fact.value:
            # What was only inferred is not corrected by what is said; it is said for the first time.
            is_supposed = old.source in ("profile", "record") or old.confidence < INFERRED
            is_first = is_supposed or old.value == self.kind.other_service
            (self.fresh if is_first else self.corrected).append(fact.name)
        if is_confirmed:
            self.confirm(fact.name)

    def forget(self, name: str) -> None:
        """The customer took this back."""
        if self.session.facts.pop(name, None) is not None:
            self.forgotten.append(name)
            self.learned = [*self.learned[: self.recalled], *(fact for fact in self.news if fact.name != name)]

    def confirm(self, name: str) -> None:
        """The customer said yes to this value."""
        if name in self.session.facts:
            self.session.facts[name].is_confirmed = True
            self.confirmed.add(name)

    def ask(self, question: str, key: str, expects: str | None = None, **values: str | None) -> None:
        """Put a question; the next turn is understood as its answer."""
        self.say(key, **values)
        self.session.asked = question
        self.session.asked_at = self.next_number
        self.expects = expects
