"""Everything one sentence says: runs each extractor once and settles who owns words that several of them claim."""

from collections.abc import Callable

from extractors import (
    dates,
    dob,
    for_whom,
    intent,
    issue,
    location,
    medicine,
    name,
    phone,
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

_MODULES = (
    red_flags, phone, postcode, dob, name, for_whom, location, dates, times, service, urgency, property_type,
    previous_customer, refill, medicine, issue, yes_no, intent,
)  # fmt: skip
_EXTRACTORS: tuple[Callable[[Heard], list[Fact]], ...] = tuple(module.find for module in _MODULES)
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


def _settled(facts: list[Fact], asked: str | None) -> list[Fact]:
    """The facts without those whose words belong to another one."""
    rank = {name: n for n, name in enumerate(_YIELDS)}
    owners = sorted((f for f in facts if f.name in rank), key=lambda f: (f.name != asked, rank[f.name]))
    lost: set[int] = set()
    for owner in owners:
        if id(owner) in lost:
            continue
        weaker = {f.name for f in facts} - {owner.name} if owner.name == asked else _YIELDS[owner.name]
        lost |= {id(f) for f in facts if f.name in weaker and f.name in _CONTESTED and _overlap(owner, f)}
    return [f for f in facts if id(f) not in lost]


_CONTESTED = frozenset().union(*_YIELDS.values()) | set(_YIELDS)


def find_all(heard: Heard) -> list[Fact]:
    """All facts said, one a name but for services, red flags and intents, which may be several."""
    facts = _settled([fact for find in _EXTRACTORS for fact in find(heard)], heard.asked)
    kept: list[Fact] = []
    for fact in facts:
        is_first = all(other.name != fact.name for other in kept)
        if is_first or (fact.name in _MANY and all((o.name, o.value) != (fact.name, fact.value) for o in kept)):
            kept.append(fact)
    return kept
