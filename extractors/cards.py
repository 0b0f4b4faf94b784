"""The card of a phrase that names a day or a time: what was said, which rule read it, and what it comes to. Pure.

A model cites a card; it never gives a day or a time of its own.
"""

from dataclasses import dataclass
from datetime import datetime

# How sure a rule is of a stretch of days of which it can name none.
VAGUE = 0.5
ON_CARDS = frozenset({"preferred_date", "preferred_time"})
"""The facts that a card can be."""


@dataclass(frozen=True, slots=True)
class Card:
    """One phrase and its reading.

    `name` is the fact it can be (preferred_date or preferred_time), `words` the customer's own and `span` where they
    stand, `rule` what read them, `now` the moment counted from and `zone` its zone. `result` is an ISO date, HH:MM,
    HH:MM-HH:MM or a part of the day, or None for a day that is over or cannot be named; `alternatives` are other
    readings, the likelier first. `is_wish`: the words around it do not deny it.
    """

    name: str
    words: str
    span: tuple[int, int]
    rule: str
    now: datetime
    zone: str
    result: str | None
    alternatives: tuple[str, ...] = ()
    confidence: float = 0.9
    is_wish: bool = True

    @property
    def is_over(self) -> bool:
        """A day that has gone by; one that only cannot be named ("some day this week") is no surer than a guess."""
        return self.result is None and self.confidence > VAGUE

    @property
    def readings(self) -> tuple[str, ...]:
        """Everything that the words can mean."""
        return (self.result, *self.alternatives) if self.result else ()


def zone_of(now: datetime) -> str:
    """The name of the zone of an instant, or its distance from UTC where it has no name; "" for a naive one."""
    return str(getattr(now.tzinfo, "zone", None) or now.tzinfo or "")
