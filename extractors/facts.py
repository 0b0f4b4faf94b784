"""What an extractor is given and what it finds. Knows nothing of where either comes from."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

Source = Literal["rule", "keys", "caller_id", "profile", "pin", "button", "record", "model", "staff"]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something learned. Names are those of SESSION_VARIABLES_TEMPLATE (seed 004) and a few more.

    `value` is canonical (E.164, ISO date, HH:MM, a service's code); `text` the customer's own words
    that prove it and `span` where they stand in the text. `confidence` is 0 to 1. `alternatives`
    holds other readings of the same words, the likelier first.
    """

    name: str
    value: str
    text: str
    span: tuple[int, int] = (0, 0)
    source: Source = "rule"
    confidence: float = 0.9
    alternatives: tuple[str, ...] = ()

    def overlaps(self, other: "Fact") -> bool:
        """Whether some of the same words prove both."""
        return self.span[0] < other.span[1] and other.span[0] < self.span[1]

    def but(self, **changes: object) -> "Fact":
        """The same fact with some fields changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Words:
    """The business's own words: what customers call its services, and how they say that it presses.

    `services` maps a service's code to phrases (plain words, matched whole and case-blind);
    `urgencies` maps an urgency (emergency, urgent, routine, flexible) likewise. `alike` maps a word of
    those phrases to all that stands for it; in a phrase of `never` the words mean something else.
    """

    services: dict[str, tuple[str, ...]] = field(default_factory=dict)
    urgencies: dict[str, tuple[str, ...]] = field(default_factory=dict)
    other_service: str = ""
    alike: dict[str, tuple[str, ...]] = field(default_factory=dict)
    never: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing the customer said, and what is needed to understand it.

    `asked` names the fact the last question asked for (or None); `question` is its sentence.
    `now` is aware, in the business's own zone. `region` is the ISO country code for numbers and
    date order. `nbest` are a recogniser's other guesses, best first. `is_time_open`: times of visits are
    talked of, so that a bare hour may be one.
    """

    text: str
    now: datetime
    region: str = "AU"
    asked: str | None = None
    question: str | None = None
    nbest: tuple[str, ...] = ()
    words: Words = field(default_factory=Words)
    is_time_open: bool = False
