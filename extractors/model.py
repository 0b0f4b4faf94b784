"""What a model may say of a sentence, and what is kept of it: only what the customer's own words bear out. Pure.

The model points at words; rules resolve what they mean. It never resolves a date, makes up a number, or touches what
steers a conversation (yes and no, danger).
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import Literal

from pydantic import BaseModel, ConfigDict

from extractors import ledger, location, medicine, name, phone
from extractors.cards import ON_CARDS
from extractors.facts import Fact, Heard
from extractors.spoken import runs

Name = Literal[
    "customer_name", "customer_phone", "customer_location", "customer_address", "service_type", "issue_description",
    "urgency_level", "property_type", "preferred_date", "preferred_time", "previous_customer", "medicine",
]  # fmt: skip
Task = Literal["book", "answer", "hand_over", "refill", "complaint"]

# Below every sure rule, and high enough to be taken and then read back.
CONFIDENCE = 0.65
MOST_FACTS = 20
MOST_WORDS = 300
MOST_PLACE_WORDS = 5
# Digits of the longest telephone number (ITU-T E.164).
LONGEST_NUMBER = 15
INTENTS: dict[str, str] = {
    "book": "book",
    "answer": "question",
    "hand_over": "question",
    "refill": "refill",
    "complaint": "complain",
}
"""A task by the intent that rules would have found. None of them does anything that cannot be taken back. Cancelling
and moving are not among them, since a noted request is withdrawn without another question; and who a model thinks wants
a person gets a call-back, like who asks what nobody wrote down: only the customer's own words ring a phone."""

# An emergency is for rules to hear: it asks for an address, skips the day and wakes people.
VALUES: dict[str, tuple[str, ...]] = {
    "urgency_level": ("urgent", "routine", "flexible"),
    "property_type": ("house", "unit", "commercial"),
    "previous_customer": ("yes", "no"),
}
RESOLVED: dict[str, Callable[[Heard], list[Fact]]] = {
    "customer_name": name.find,
    "customer_phone": phone.find,
    "customer_location": location.find,
    "customer_address": location.find,
    "medicine": medicine.find,
}
DENIED = re.compile(
    r"(?:\b(?:not|no|nor|never|without|except|unless|cannot|neither|instead of|rather than|anything but)\b|n['’]?t\b)"
    r"[^.!?;,]{0,20}$",
    re.I,
)
MAY_BE_DENIED = frozenset({"issue_description", "previous_customer", "urgency_level"})
PLACE = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:[ '’.-]+[^\W\d_]+)*")
EDGES = " \t\r\n\"'“”‘’.,;:!?()[]"


class Found(BaseModel):
    """One fact as a model gives it: which, its code where there is a list of codes, and the words that prove it."""

    model_config = ConfigDict(extra="forbid")

    name: Name
    value: str | None
    words: str


class Answer(BaseModel):
    """The answer to the one question that is put to a model. Flat, without defaults: fit for strict output."""

    model_config = ConfigDict(extra="forbid")

    facts: list[Found]
    task: Task | None
    reply: str | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is kept of a model's answer: facts with the customer's words, a task's intent among them, and a wording."""

    facts: tuple[Fact, ...] = ()
    task: str | None = None
    reply: str | None = None


def proposal(answer: Answer, heard: Heard, *, shown: str | None = None, tasks: Collection[str] = ()) -> Proposal:
    """The part of the answer that stands in the customer's words.

    `shown` is the text as the model saw it, of the same length as the one heard; `tasks` are those it was offered.
    """
    facts: dict[str, Fact] = {}
    for found in answer.facts[:MOST_FACTS]:
        fact = anchored(found, heard, shown if shown is not None else heard.text)
        if fact is not None:
            facts.setdefault(fact.name, fact)
    task = answer.task if answer.task in tasks else None
    if task is not None:
        facts["intent"] = Fact("intent", INTENTS[task], heard.text, (0, len(heard.text)), "model", CONFIDENCE)
    return Proposal(tuple(facts.values()), task, (answer.reply or "").strip() or None)


def anchored(found: Found, heard: Heard, shown: str) -> Fact | None:
    """The fact with its place in the text and the value that rules give its words; None where anything is amiss."""
    span = where(found.words, shown)
    if span is None or (found.name not in MAY_BE_DENIED and DENIED.search(heard.text[: span[0]])):
        return None
    words = heard.text[slice(*span)]
    # A day or a time of the model's own is replaced by the card's or dropped.
    value, more = _on_a_card(found, span, heard) if found.name in ON_CARDS else _value(found, words, heard)
    if not value or found.name == "customer_phone" and _is_cut_out(value, span, heard):
        return None
    return Fact(found.name, value, words, span, source="model", confidence=CONFIDENCE, alternatives=more)


def where(words: str, text: str) -> tuple[int, int] | None:
    """Where the words stand in the text, whatever the case and the spaces; None where they do not, or are no words."""
    parts = words.strip(EDGES).replace("’", "'").split()
    if not parts or len(words) > MOST_WORDS or sum(map(len, parts)) < 2:
        return None
    pattern = r"\s+".join(map(re.escape, parts))
    match = re.search(rf"(?<!\w){pattern}(?!\w)", text.replace("’", "'"), re.I)
    return match.span() if match else None


def _is_cut_out(number: str, span: tuple[int, int], heard: Heard) -> bool:
    """Whether the number is a part of more digits than any number has, as of a card's, and rules see none in them."""
    longer = [run for run in runs(heard.text) if run.span[0] < span[1] and span[0] < run.span[1]]
    if not any(len(run.digits) > LONGEST_NUMBER for run in longer):
        return False
    return all(fact.value != number for fact in phone.find(replace(heard, asked="customer_phone")))


def _on_a_card(found: Found, span: tuple[int, int], heard: Heard) -> tuple[str | None, tuple[str, ...]]:
    """The reading of the card over these words: the one that is cited where the card has it, else the card's own."""
    card = ledger.cited(ledger.labelled(heard), found.name, span, found.value)
    if card is None:
        return None, ()
    value = next((reading for reading in card.readings if reading == found.value), card.result)
    return value, tuple(reading for reading in card.readings if reading != value)


def _value(found: Found, words: str, heard: Heard) -> tuple[str | None, tuple[str, ...]]:
    """What the words come to and other readings of them."""
    if found.name == "service_type":
        return (found.value if found.value in heard.words.services else None), ()
    if found.name == "previous_customer" and heard.asked != found.name:
        return None, ()  # nobody reads it back, so it is taken only where it was asked for
    if found.name in VALUES:
        return (found.value if found.value in VALUES[found.name] else None), ()
    if found.name == "issue_description":
        return words[:200], ()
    part = replace(heard, text=words, asked=found.name, question=None, nbest=())
    facts = [fact for fact in RESOLVED[found.name](part) if fact.name == found.name]
    if facts:
        return facts[0].value, facts[0].alternatives
    is_place = PLACE.fullmatch(words) and len(words.split()) <= MOST_PLACE_WORDS
    return (words if found.name == "customer_location" and is_place else None), ()
