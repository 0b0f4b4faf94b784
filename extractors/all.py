"""Everything one sentence says: runs each extractor once and settles who owns words that several of them claim."""

from collections.abc import Callable
from dataclasses import replace

from extractors import (
    dates,
    dob,
    for_whom,
    holiday_days,
    intent,
    issue,
    language,
    location,
    medicine,
    name,
    phone,
    places,
    postcode,
    previous_customer,
    property_type,
    red_flags,
    refill,
    service,
    times,
    urgency,
    yes_no,
)
from extractors.facts import Fact, Heard
from extractors.given_names import GIVEN

_MODULES = (
    red_flags, phone, postcode, dob, name, for_whom, location, dates, times, service, urgency, property_type,
    previous_customer, refill, medicine, issue, yes_no, intent, language,
)  # fmt: skip
EXTRACTORS: tuple[Callable[[Heard], list[Fact]], ...] = tuple(module.find for module in _MODULES)
# Characters; nobody says who, where and when in more, and a pasted page stays cheap.
MOST = 1000
_MANY = frozenset({"red_flag", "service_type", "intent"})
# Words claimed by the first are not read as the others; the asked fact goes before all.
_YIELDS = {
    "customer_phone": {"postcode", "preferred_date", "preferred_time", "customer_address", "dob", "customer_location"},
    "dob": {"preferred_date", "preferred_time", "postcode"},
    "customer_address": {"postcode", "preferred_date", "preferred_time", "customer_name"},
    "customer_name": {"customer_location", "preferred_date", "medicine"},
    "postcode": {"preferred_date", "preferred_time", "customer_location", "medicine"},
    "preferred_date": {"customer_location", "postcode"},
    "preferred_time": {"customer_location", "postcode"},
    "medicine": {"customer_location", "preferred_time"},
}


def _overlap(one: Fact, other: Fact) -> bool:
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def _covers(one: Fact, other: Fact) -> bool:
    return one.span[0] <= other.span[0] and other.span[1] <= one.span[1]


# A name that nothing led to gives way to what is known: "glen waverley", "metformin".
_SURER = frozenset(
    {"customer_address", "medicine", "service_type", "preferred_date", "preferred_time", "dob", "postcode"}
)
_GUESSED = 0.66
_LED = 0.8  # of a place that words lead to, or a street address


def _gives_way(fact: Fact, facts: list[Fact], asked: str | None) -> bool:
    """Whether this is a name that was only guessed, and whose words are surely something else."""
    if fact.name != "customer_name" or asked == "customer_name":
        return False
    places = (other for other in facts if other.name == "customer_location" and _overlap(fact, other))
    if fact.confidence >= _GUESSED:
        return any(place.confidence > fact.confidence for place in places)
    # A guess was looked up among the places already: one wins where it is all of it, and no common name ("asha 3056").
    is_common = fact.text.split()[0].lower() in GIVEN
    if any(_covers(place, fact) and (place.confidence > _LED or not is_common) for place in places):
        return True
    return any(other.name in _SURER and _overlap(fact, other) for other in facts)


def _settled(facts: list[Fact], asked: str | None) -> list[Fact]:
    """The facts without those whose words belong to another one."""
    rank = {name: n for n, name in enumerate(_YIELDS)}
    first = {asked, "customer_phone"} if asked in _WHEN else {asked}
    owners = sorted((f for f in facts if f.name in rank), key=lambda f: (f.name not in first, rank[f.name]))
    lost = {id(f) for f in facts if _gives_way(f, facts, asked)}
    for owner in owners:
        if id(owner) in lost:
            continue
        weaker = {f.name for f in facts} - {owner.name} if owner.name == asked else _YIELDS[owner.name]
        lost |= {id(f) for f in facts if f.name in weaker and f.name in _CONTESTED and _overlap(owner, f)}
    return [f for f in facts if id(f) not in lost]


_CONTESTED = frozenset().union(*_YIELDS.values()) | set(_YIELDS)


# Digits of a phone number are never one of these, not even where it was asked for.
_WHEN = frozenset({"preferred_date", "preferred_time"})
# As many digits, where a number was asked for, are one cut short, and no clock time.
_PARTIAL = 5


def _without_partial(facts: list[Fact], heard: Heard) -> list[Fact]:
    """The facts without days and times that are the digits of a number said in part."""
    if heard.asked != "customer_phone" or _WHEN.isdisjoint(f.name for f in facts):
        return facts
    part = phone.partial(heard)
    if part is None or len(part.value) < _PARTIAL:
        return facts
    return [f for f in facts if f.name not in _WHEN or not _overlap(part, f)]


def find_all(heard: Heard) -> list[Fact]:
    """All facts said, one a name but for services, red flags and intents, which may be several.

    Of a text longer than MOST only the beginning is read, but for danger.
    """
    head = heard if len(heard.text) <= MOST else replace(heard, text=heard.text[:MOST])
    found = [fact for find in EXTRACTORS for fact in find(heard if find is red_flags.find else head)]
    facts = _settled(_without_partial(found, head), heard.asked)
    kept: list[Fact] = []
    for fact in facts:
        is_first = all(other.name != fact.name for other in kept)
        if is_first or (fact.name in _MANY and all((o.name, o.value) != (fact.name, fact.value) for o in kept)):
            kept.append(fact)
    return kept


def warm(*regions: str) -> None:
    """Load before a server forks what is loaded when it is first said: the places of these regions, and holidays."""
    places.warm(*regions)
    holiday_days.warm(*regions)
