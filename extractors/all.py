"""Everything one sentence says: runs each extractor once and settles who owns words that several of them claim."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from extractors import (
    dates,
    dob,
    for_whom,
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
from extractors.cards import ON_CARDS
from extractors.dates import holiday_days
from extractors.facts import Fact, Heard
from extractors.given_names import GIVEN
from extractors.medicine import amounts as medicine_amounts
from extractors.medicine import asked_about
from extractors.medicine import off as medicine_off
from extractors.plain import plain
from extractors.yes_no.words import YES_PHRASES

_MODULES = (
    red_flags, phone, postcode, dob, for_whom, name, location, dates, times, service, urgency, property_type,
    previous_customer, refill, medicine, medicine_off, issue, yes_no, intent, asked_about, language,
)  # fmt: skip
EXTRACTORS: tuple[Callable[[Heard], list[Fact]], ...] = tuple(module.find for module in _MODULES)
# Characters that are read whole, and how many of the beginning and of the end of what is longer: nobody says who, where
# and when in more. What is longer than any channel brings nobody said: of such a page still less is read.
MOST = 1000
ENDS_OF_MESSAGE, ENDS_OF_PAGE = (600, 400), (120, 80)
_MANY = frozenset({"red_flag", "service_type", "intent", "medicine", *medicine_off.NAMES.values()})
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
    if fact.name == "medicine" and fact.confidence == medicine.ANSWERED:
        return any(other.name in ON_CARDS and _covers(other, fact) for other in facts)
    if fact.name != "customer_name" or asked == "customer_name":
        return False
    places = (other for other in facts if other.name == "customer_location" and fact.overlaps(other))
    if fact.confidence >= _GUESSED:
        return any(place.confidence > fact.confidence for place in places)
    # A guess was looked up among the places already: one wins where it is all of it, and no common name ("asha 3056").
    is_common = fact.text.split()[0].lower() in GIVEN
    if any(_covers(place, fact) and (place.confidence > _LED or not is_common) for place in places):
        return True
    return any(other.name in _SURER and fact.overlaps(other) for other in facts)


def _is_its_day(time: Fact, facts: list[Fact], text: str) -> bool:
    """Whether a bare number right behind a weekday is that day of the month: "fri 12" of Friday the twelfth."""
    return time.name == "preferred_time" and any(
        day.name == "preferred_date"
        and text[day.span[1] : time.span[0]].isspace()
        and time.text == day.value[-2:].lstrip("0")
        for day in facts
    )


def _is_count(time: Fact, facts: list[Fact], heard: Heard) -> bool:
    """Whether a bare number tells how many of a medicine are wanted after all."""
    if time.name != "preferred_time" or all(fact.name != "medicine" for fact in facts):
        return False
    return medicine_amounts.puts_right(heard.text, time.span, medicine.named(heard))


def _place(name: str, order: tuple[str | None, ...]) -> int:
    return order.index(name) if name in order else len(order)


def _settled(facts: list[Fact], asked: str | None) -> list[Fact]:
    """The facts without those whose words belong to another one."""
    rank = {name: n for n, name in enumerate(_YIELDS)}
    # Digits of a phone number or a medicine's strength are never a day or a time, not even where that was asked for.
    first = ("customer_phone", "medicine", asked) if asked in ON_CARDS else (asked,)
    owners = sorted((f for f in facts if f.name in rank), key=lambda f: (_place(f.name, first), rank[f.name]))
    lost = {id(f) for f in facts if _gives_way(f, facts, asked)}
    for owner in owners:
        if id(owner) in lost:
            continue
        weaker = {f.name for f in facts} - {owner.name} if owner.name == asked else _YIELDS[owner.name]
        lost |= {id(f) for f in facts if f.name in weaker and f.name in _CONTESTED and owner.overlaps(f)}
    return [f for f in facts if id(f) not in lost]


# A yes that says what is to be done with what was asked: "haan bhej do" orders no delivery.
_ASSENT = re.compile(rf"(?:{YES_PHRASES})(?![\w\u0900-\u0963])")


def _without_assent(facts: list[Fact], text: str) -> list[Fact]:
    """The facts without services whose words only say yes once more."""
    yes = next((fact for fact in facts if fact.name == "yes_no" and fact.value == "yes"), None)
    if yes is None:
        return facts
    return [
        fact
        for fact in facts
        if fact.name != "service_type" or fact.span[0] < yes.span[0] or not _ASSENT.match(plain(text), fact.span[0])
    ]


_CONTESTED = frozenset().union(*_YIELDS.values()) | set(_YIELDS)


# As many digits, where a number was asked for, are one cut short, and no clock time.
_PARTIAL = 5


def _without_partial(facts: list[Fact], heard: Heard) -> list[Fact]:
    """The facts without days and times that are the digits of a number said in part."""
    if heard.asked != "customer_phone" or ON_CARDS.isdisjoint(f.name for f in facts):
        return facts
    part = phone.partial(heard)
    if part is None or len(part.value) < _PARTIAL:
        return facts
    return [f for f in facts if f.name not in ON_CARDS or not part.overlaps(f)]


def find_all(heard: Heard) -> list[Fact]:
    """All facts said, one a name but for services, red flags and intents, which may be several.

    Of a text longer than MOST only the beginning and the end are read, and less of it where no channel brings as much
    (the longest input takes no more than a message); danger is looked for in as much of it as channels bring.
    """
    if len(heard.text) <= MOST:
        return _one_a_name(_settled_facts(heard, EXTRACTORS))
    facts = red_flags.find(heard)
    first, last = ENDS_OF_MESSAGE if len(heard.text) <= red_flags.LONGEST else ENDS_OF_PAGE
    for start, end in ((0, first), (_word_from(heard.text, len(heard.text) - last), None)):
        part = replace(heard, text=heard.text[start:end])
        if start and part.text in heard.text[:first]:
            continue  # the same over again
        found = _settled_facts(part, (find for find in EXTRACTORS if find is not red_flags.find))
        facts += [fact.but(span=(fact.span[0] + start, fact.span[1] + start)) for fact in found]
    return _one_a_name(facts)


def _word_from(text: str, place: int) -> int:
    space = text.find(" ", place)
    return place if space < 0 else space + 1


def _settled_facts(heard: Heard, extractors: Iterable[Callable[[Heard], list[Fact]]]) -> list[Fact]:
    found = [fact for find in extractors for fact in find(heard)]
    found = [fact for fact in found if not _is_its_day(fact, found, heard.text) and not _is_count(fact, found, heard)]
    return _without_assent(_settled(_without_partial(found, heard), heard.asked), heard.text)


def _one_a_name(facts: list[Fact]) -> list[Fact]:
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
