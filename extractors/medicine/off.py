"""Medicines that are named and not wished for: a doctor stopped them, they are taken off, there are some left.

Knows no list that they would leave.
"""

from extractors import medicine
from extractors.facts import Fact, Heard
from extractors.medicine import refused as medicine_refused
from extractors.stems import words_of

NAMES = {
    medicine_refused.STOPPED: "medicine_stopped",
    medicine_refused.UNWANTED: "medicine_unwanted",
    medicine_refused.IN_STOCK: "medicine_in_stock",
}


def find(heard: Heard) -> list[Fact]:
    """A `medicine_stopped`, `medicine_unwanted` or `medicine_in_stock` for each, with the name as its value."""
    if medicine_refused.CUES.isdisjoint(words_of(heard.text[: medicine.MOST])):
        return []
    named = medicine.named(heard)
    why = medicine_refused.reasons(heard.text, tuple(fact.span for fact in named))
    return [fact.but(name=NAMES[reason]) for fact, reason in zip(named, why, strict=True) if reason]
