"""How trades differ, as data: one TOML file in this folder is one kind. Knows no business and no customer."""

import tomllib
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from extractors.facts import Words

FOLDER = Path(__file__).parent
# What a recogniser takes at most from us, so that the business's own names still find room.
MOST_HINTS = 100

Need = Literal[
    "service_type", "customer_name", "customer_phone", "customer_location", "customer_address", "property_type",
    "preferred_date", "preferred_time", "issue_description", "medicine", "previous_customer",
]  # fmt: skip
Request = Literal["refill", "complaint", "consultation"]
Task = Literal["book", "answer", "hand_over", "emergency", "refill", "complaint", "consultation"]
# Hints travel as one list with commas between.
Hint = Annotated[str, Field(pattern=r"^[^,]+$", max_length=100)]
Phrase = Annotated[str, Field(pattern=r"^\S(.*\S)?$", max_length=60)]
Minutes = Annotated[int, Field(ge=5, le=600)]
Clock = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]


class Strict(BaseModel):
    """A part of a kind: nothing in it changes, and a misspelled key is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Labels(Strict):
    """What this trade calls the things that every trade has."""

    customer: str
    customers: str
    booking: str
    bookings: str
    on_call: str

    def worded(self, sentence: str) -> str:
        """A sentence of ours in this trade's words: those at {customer}, {bookings}, or {Booking} where it begins."""
        own = self.model_dump()
        return sentence.format(**own, **{name.capitalize(): word.capitalize() for name, word in own.items()})

    def plain(self, code: str) -> str:
        """A code in this trade's words: "booking_moved" as "appointment moved", "call_back" as "call back"."""
        own = self.model_dump()
        return " ".join(own.get(part, part) for part in code.split("_"))


class Booking(Strict):
    """What a booking needs, in the order it is asked (less when every minute counts), and how times are offered.

    Exact slots begin every `step_minutes`; of windows somebody arrives within one. `minutes` is how long a service
    takes that says nothing else, `buffer_minutes` how long until the next can begin. What stands here holds until a
    business writes down its own.
    """

    needs: tuple[Need, ...] = Field(min_length=1)
    urgent_needs: tuple[Need, ...] = Field(min_length=1)
    slots: Literal["exact", "windows"]
    windows: tuple[tuple[Clock, Clock], ...] = ()
    step_minutes: Annotated[int, Field(ge=5, multiple_of=5)] = 15
    minutes: Minutes
    buffer_minutes: Annotated[int, Field(ge=0, le=240)] = 0
    notice_minutes: Annotated[int, Field(ge=0)]
    horizon_days: Annotated[int, Field(ge=1, le=365)]

    @model_validator(mode="after")
    def _has_windows(self) -> Self:
        if (self.slots == "windows") != bool(self.windows):
            raise ValueError("windows are named where slots are windows, and nowhere else")
        if any(begins >= until for begins, until in self.windows) or list(self.windows) != sorted(self.windows):
            raise ValueError("windows end after they begin, and stand in their order")
        return self


class RequestNeeds(Strict):
    """What a request taken down in words needs, in the order it is asked."""

    needs: tuple[Need, ...] = Field(min_length=1)


class Care(Strict):
    """What a trade does for customers who come again: switches (seed 002). Every so many visits one is free."""

    birthdays: bool = False
    loyalty_visits: int | None = Field(None, ge=2)


class Service(Strict):
    """One thing that can be booked: its name on a page, in a sentence, and in customers' mouths.

    `needs` are asked beside those of every booking. A service that has them is a way of getting what was asked for, as
    a delivery is. `spares` are not asked for it, though every other booking needs them: a check of the blood pressure
    is of no medicine. `is_question`: it is something to be told, as what a medicine costs is; whoever only asks that
    books nothing.
    """

    label: str
    said: str
    words: tuple[Phrase, ...] = Field(min_length=1)
    hints: tuple[Hint, ...] = ()
    needs: tuple[Need, ...] = ()
    spares: tuple[Need, ...] = ()
    is_question: bool = False
    minutes: Minutes | None = None


class Urgency(Strict):
    """The trade's own words for how much a need presses; the general ones are known to the extractor."""

    emergency: tuple[Phrase, ...] = ()
    urgent: tuple[Phrase, ...] = ()
    routine: tuple[Phrase, ...] = ()
    flexible: tuple[Phrase, ...] = ()


class Samples(Strict):
    """What the demonstration fills in where a real business writes its own; prices in minor units."""

    address: str
    hours: dict[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], tuple[Clock, Clock]]
    prices: dict[str, Annotated[int, Field(ge=0)]]


class Kind(Strict):
    """One trade. `goes_out`: whether somebody sets out to customers. `alike` gives a word of its phrases the words that
    stand for it; `never` is what it does not mean.
    """

    code: str
    label: str
    default_country: str = Field(pattern="^[A-Z]{2}$")
    is_medical: bool = False
    goes_out: bool = False
    greeting_offer: str
    example: str
    tasks: tuple[Task, ...]
    other_service: str
    hints_: tuple[Hint, ...] = Field(default=(), alias="hints")
    labels: Labels
    booking: Booking
    requests: dict[Request, RequestNeeds] = {}
    care: Care = Care(loyalty_visits=None)
    alike: dict[str, tuple[Phrase, ...]] = {}
    never: tuple[Phrase, ...] = ()
    services: dict[str, Service]
    urgency: Urgency
    safety: dict[str, str] = {}
    samples: Samples

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        strangers = ({self.other_service} | set(self.samples.prices)) - set(self.services)
        if strangers:
            raise ValueError(f"{self.code}: services named but not described: {sorted(strangers)}")
        if {task for task in self.tasks if task in ("refill", "complaint", "consultation")} != set(self.requests):
            raise ValueError(f"{self.code}: the requests among tasks and the [requests] tables differ")
        return self

    def words(self) -> Words:
        """The trade's words, as the extractors take them: the same each time, since what is made of them is kept."""
        return self._words

    @cached_property
    def _words(self) -> Words:
        services = {code: service.words for code, service in self.services.items()}
        urgencies = {name: phrases for name, phrases in self.urgency if phrases}
        return Words(services, urgencies, self.other_service, self.alike, self.never)

    def hints(self) -> tuple[str, ...]:
        """Words that a recogniser should expect, the trade's own first, each once."""
        every = [*self.hints_, *(hint for service in self.services.values() for hint in service.hints)]
        return tuple(dict.fromkeys(every))[:MOST_HINTS]


class UnknownKindError(LookupError):
    """No file of this name lies in the folder."""


def get(code: str) -> Kind:
    """The kind of this code."""
    try:
        return _kinds()[code]
    except KeyError:
        raise UnknownKindError(f"No kind {code!r}: known are {', '.join(codes())}") from None


def codes() -> list[str]:
    """The codes of every kind that has a file."""
    return sorted(_kinds())


@cache
def _kinds() -> dict[str, Kind]:
    return {path.stem: _read(path) for path in FOLDER.glob("*.toml")}


def _read(path: Path) -> Kind:
    return Kind.model_validate({"code": path.stem, **tomllib.loads(path.read_text(encoding="utf-8"))})
