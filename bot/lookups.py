"""Lookups: what thinking may need beside the session, asked for by value and read between two passes of thinking.

Thinking is pure. Where it needs free times or bookings it raises `Unseen`; the engine reads that, and the turn is
thought through again with the answer in `Seen`. A turn that needs nothing pays nothing. Knows no words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from desk.slots import Wish

# Of one thought. More than any turn needs; a turn that wants more is wrong.
MOST_LOOKS = 8


@dataclass(frozen=True, slots=True)
class Free:
    """Which times are free, beside those held for this conversation and taken by the booking that is to be moved.

    `name` is who is to come, once that is known: when they are booked elsewhere is not free to them. The answer: slots
    in order.
    """

    wish: Wish
    booking_id: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Visits:
    """The coming bookings of a customer and of those reached through them. The answer: visits in order of time."""

    customer_id: str


@dataclass(frozen=True, slots=True)
class VisitOf:
    """One booking, whoever's it is; the answer: at most one visit."""

    booking_id: str


@dataclass(frozen=True, slots=True)
class OfferOf:
    """The time offered to somebody on the waiting list; the answer: the visit as it would be, then those that they
    have for the same by now; nothing where nothing is on offer.
    """

    waiting_id: str


@dataclass(frozen=True, slots=True)
class VisitsNamed:
    """Coming bookings by what is told of them, by somebody whose number is not on them."""

    on: date | None = None
    born_on: date | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Waits:
    """The places on the waiting list that are reached by this address. The answer: places in order of joining."""

    address: str


@dataclass(frozen=True, slots=True)
class WrongTries:
    """How often this sender told wrongly today, in other talks, whose booking they mean. The answer: one number.

    With a `name`: only those who said that it is under that one.
    """

    sender: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class OpenOn:
    """When the business is open on a day; the answer: stretches in order, none where it is closed."""

    on: date


Look = OpenOn | Free | Visits | VisitOf | VisitsNamed | OfferOf | Waits | WrongTries


@dataclass(frozen=True, slots=True)
class Visit:
    """A booking as the bot may have to tell of it; `starts_at` is None while nothing is agreed but the day wished for.

    `is_of_this_talk`: it was made in this very conversation. `relation`: how who comes is related to the customer.
    """

    id: str
    status: str
    reference: str
    name: str | None
    service: str | None
    starts_at: datetime | None
    ends_at: datetime | None
    staff_id: str | None = None
    staff: str | None = None
    born_on: date | None = None
    is_of_this_talk: bool = False
    relation: str | None = None
    wished_on: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the waiting list as the bot may have to tell of it; the days are local, both included."""

    id: str
    name: str | None
    service: str | None
    from_on: date
    until_on: date
    staff: str | None = None


class Unseen(Exception):
    """Thinking needs this answered before it can go on."""

    def __init__(self, look: Look) -> None:
        super().__init__("Something has to be looked up first.")
        self.look = look


@dataclass(frozen=True, slots=True)
class Seen:
    """What was looked up for this turn so far."""

    answers: Mapping[Look, tuple[Any, ...]] = field(default_factory=dict)

    def get(self, look: Look) -> tuple[Any, ...]:
        """The answer. Raises Unseen where it was not looked up yet."""
        if look not in self.answers:
            raise Unseen(look)
        return self.answers[look]

    def but(self, look: Look, answer: tuple[Any, ...]) -> "Seen":
        """The same with one more answer. Raises RuntimeError where a thought asks without end."""
        if len(self.answers) >= MOST_LOOKS:
            raise RuntimeError("One turn needs no more lookups than that.")
        return Seen({**self.answers, look: answer})
