"""Rules and a model on one sentence: who wins, as a table with its reasons. Pure.

The table is read from above; the first case that fits decides on the model's fact. Facts of rules are never dropped for
a model's, but for a guess where the model names the thing. Where the two differ on what a request stands or falls with,
what rules read is kept, and the customer is asked once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from extractors.facts import Fact, Heard

# Below it a rule only supposes: a job that nothing names, a home without its kind.
SUPPOSED = 0.6
SUPPOSABLE = frozenset({"service_type", "property_type"})
STEERING = frozenset({"yes_no", "red_flag", "skip", "customer_phone_partial"})
SAID = frozenset({"rule", "keys", "pin", "button"})
# Words that are one of these are not another of them as well.
OWNED = frozenset(
    "customer_name customer_phone customer_location customer_address preferred_date preferred_time medicine "
    "medicine_stopped medicine_unwanted medicine_in_stock dob postcode".split()
)
# Who comes when, and how they are reached: what is wrong here is found out too late.
CRITICAL = ("customer_phone", "preferred_date", "customer_name")
# Digits by which a number is told from another, however much of its country is said with it.
NATIONAL = 8
# Wishes about the matter; any other is about the talk, and its words are no trouble with a tap.
MATTERS = frozenset({"book", "refill", "complain", "question"})
# To be put through, or to be told something by staff, is for a turn that nothing else can be made of.
LAST_RESORT = frozenset({"handoff", "question"})


class Standing(Protocol):
    """A fact as the conversation has it before this turn."""

    @property
    def value(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def confidence(self) -> float: ...
    @property
    def is_confirmed(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Meeting:
    """A model's fact, and what it meets: the rules' facts of this turn, what stands already, the question asked."""

    fact: Fact
    rules: tuple[Fact, ...]
    standing: Standing | None
    asked: str | None
    other_service: str

    @property
    def same(self) -> list[Fact]:
        """What rules found of the same name."""
        return [rule for rule in self.rules if rule.name == self.fact.name]

    @property
    def other_readings(self) -> list[str]:
        """What rules have for it instead: of this turn, else what stands."""
        heard = [value for rule in self.same for value in (rule.value, *rule.alternatives)]
        return heard or ([self.standing.value] if self.standing is not None else [])

    @property
    def is_guess(self) -> bool:
        """Whether rules only supposed what the model names, this turn or before."""
        if self.fact.name not in SUPPOSABLE or self.fact.value == self.other_service:
            return False
        sure = [rule for rule in self.same if rule.confidence >= SUPPOSED and rule.value != self.other_service]
        held = self.standing
        if not self.same and held is None:
            return False
        return not sure and (held is None or held.confidence < SUPPOSED or held.value == self.other_service)


@dataclass(frozen=True, slots=True)
class Case:
    """When it fits, whether the model's fact is taken, and why."""

    name: str
    fits: Callable[[Meeting], bool]
    is_taken: bool
    why: str


def is_same(name: str, one: str, other: str) -> bool:
    """Whether two values of a critical fact are one: a name with and without its surname, a number in two forms."""
    if name == "customer_phone":
        return one[-NATIONAL:] == other[-NATIONAL:]
    if name == "customer_name":
        words, others = set(one.casefold().split()), set(other.casefold().split())
        return words <= others or others <= words
    return one == other


def _is_disputed(meeting: Meeting) -> bool:
    name, value, held = meeting.fact.name, meeting.fact.value, meeting.standing
    others = meeting.other_readings
    if name not in CRITICAL or not others or any(is_same(name, value, other) for other in others):
        return False
    # What stands, was not confirmed and was not said to rules was only proposed; what was just asked for is an answer.
    is_weak = held is not None and not held.is_confirmed and (held.source not in SAID or meeting.asked == name)
    return bool(meeting.same) or not is_weak


def _is_owned(meeting: Meeting) -> bool:
    others = (rule for rule in meeting.rules if rule.name in OWNED and rule.name != meeting.fact.name)
    return meeting.fact.name in OWNED and any(rule.overlaps(meeting.fact) for rule in others)


def _is_talk(meeting: Meeting) -> bool:
    intents = {rule.value for rule in meeting.rules if rule.name == "intent"}
    return meeting.fact.name == "issue_description" and bool(intents - MATTERS)


def _is_idle_intent(meeting: Meeting) -> bool:
    return meeting.fact.value in LAST_RESORT and any(rule.name != "issue_description" for rule in meeting.rules)


CASES = (
    Case("steering", lambda m: m.fact.name in STEERING, False, "a model confirms nothing and takes back no danger"),
    Case("owned", _is_owned, False, "a day is no place: these words are something else already"),
    Case("disputed", _is_disputed, False, "a number, day or name read in two ways is asked about, naming both, once"),
    Case("confirmed", lambda m: m.standing is not None and m.standing.is_confirmed, False, "the customer said yes"),
    Case("intent", lambda m: m.fact.name == "intent" and bool(m.same), False, "rules know what is wanted"),
    Case("last", lambda m: m.fact.name == "intent" and _is_idle_intent(m), False, "rules have something to go on with"),
    Case("wish", lambda m: m.fact.name == "intent", True, "rules know of no wish; none of these acts by itself"),
    Case("guess", lambda m: m.is_guess, True, "rules only supposed; the model names it and it is read back"),
    Case("same", lambda m: bool(m.same), False, "what rules read can be checked, and they saw the whole sentence"),
    Case("talk", _is_talk, False, "to want a person, or to thank, is not what is wrong"),
    Case("first", lambda m: m.standing is None, True, "nothing else knows it, and it is read back"),
    Case("answer", lambda m: m.asked == m.fact.name, True, "it was just asked for, and is not confirmed yet"),
    Case("own", lambda m: m.standing is not None and m.standing.source in ("model", "profile", "record"), True,
         "what stands was proposed or taken from a record, not said to rules"),
    Case("standing", lambda m: True, False, "what rules understood before stands until rules hear a correction"),
)  # fmt: skip


def decide(meeting: Meeting) -> Case:
    """The case that decides."""
    return next(case for case in CASES if case.fits(meeting))


def reconcile(
    rules: list[Fact], proposed: tuple[Fact, ...], standing: Mapping[str, Standing], heard: Heard
) -> list[Fact]:
    """This turn's facts. `standing` are the conversation's facts by name, `heard.asked` the one asked for."""
    taken = []
    for fact in proposed:
        meeting = Meeting(fact, tuple(rules), standing.get(fact.name), heard.asked, heard.words.other_service)
        if decide(meeting).is_taken:
            taken.append(fact)
    guessed = {fact.name for fact in taken}
    return [fact for fact in rules if fact.name not in guessed or fact.name == "intent"] + taken


def disputed(
    rules: list[Fact], proposed: tuple[Fact, ...], standing: Mapping[str, Standing], heard: Heard
) -> dict[str, str]:
    """The critical facts that a model reads otherwise than rules, by name, with the model's value."""
    found: dict[str, str] = {}
    for fact in proposed:
        meeting = Meeting(fact, tuple(rules), standing.get(fact.name), heard.asked, heard.words.other_service)
        if decide(meeting).name == "disputed":
            found.setdefault(fact.name, fact.value)
    return found
