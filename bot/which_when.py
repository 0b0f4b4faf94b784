"""Which day, which time: what a turn leaves open about either is read in the light of what was wished before. Pure.

"Make it Wednesday" of a visit next week is that week's; "3:30, then" of one at half past two in the night is too.
"""

import re
from datetime import date, timedelta

from bot.thought import Thought
from extractors import dates
from extractors.facts import Fact, Heard
from extractors.times import bounds as time_bounds

# Below it a day with two readings is asked about, naming both.
SAME_TIME = re.compile(r"\bsame (?:time|slot)\b|\busi (?:time|waqt|samay)\b|उसी (?:समय|वक़?्त)")
SURE_OF_A_DAY = 0.7
# Where each part of the day is looked for when a clock time has two readings, and where it begins and ends.
MIDDLES = {"morning": 9 * 60, "afternoon": 15 * 60, "evening": 19 * 60}
PARTS = {"morning": (5 * 60, 12 * 60), "afternoon": (12 * 60, 18 * 60), "evening": (16 * 60, 24 * 60)}
# Outside these hours a visit is only where one outside them was wished for.
AWAKE = (6 * 60, 22 * 60)
NIGHT = re.compile(r"night|raat|रात", re.I)
ANY = re.compile(r"\bany\s?time\b|\bkabhi bhi\b|कभी भी", re.I)
CALLING = re.compile(
    r"\b(?:call|ring|phone|text|message|contact|reach)\s+(?:me|us|him|her|them|back|my\s+\w+)\b"
    r"(?:(?!\b(?:come|visit|and|but)\b)[^.;!?]){0,60}$",
    re.I,
)


def take(thought: Thought) -> None:
    """Read this turn's day and time as they are meant; before facts are taken."""
    meant = (_meant(thought, fact) for fact in thought.found if not _is_for_a_call(thought, fact))
    thought.found = [_bounding(thought, fact) for fact in meant]


def _bounding(thought: Thought, fact: Fact) -> Fact:
    """ "After five" is after one five: read as the other, nearly any time would do."""
    is_clock = fact.name == "preferred_time" and fact.alternatives and fact.source == "rule"
    return fact.but(alternatives=()) if is_clock and time_bounds.bound(thought.turn.text, *fact.span) else fact


def keep(thought: Thought, fact: Fact) -> None:
    """Of a time that is about to be taken: what bounds it, and whether its half of the day has to be heard."""
    if fact.name == "preferred_time":
        session, is_clock = thought.session, fact.value[:1].isdigit() and "-" not in fact.value
        session.bound = time_bounds.bound(thought.turn.text, *fact.span) if is_clock else None
        session.is_half_told = _changes_half(thought, fact)


def _meant(thought: Thought, fact: Fact) -> Fact:
    held = thought.session.facts.get(fact.name)
    if held is None or fact.source != "rule":
        return fact
    if fact.name == "preferred_date" and not thought.session.options:
        return _in_its_week(thought, fact, date.fromisoformat(held.value))
    if fact.name != "preferred_time" or "-" in fact.value + held.value:
        return fact
    if fact.value in PARTS:
        return _with_the_hour(thought, fact, held.value, held.alternatives)
    return _in_its_half(fact, held.value)


def _in_its_week(thought: Thought, fact: Fact, held: date) -> Fact:
    """A weekday by itself, said of a day further off, is one of the same week."""
    said = date.fromisoformat(fact.value)
    if thought.session.question == "closed_day" and _is_bare_weekday(thought, fact):
        return _beside(fact, said, held)
    meant = held - timedelta(days=held.weekday()) + timedelta(days=said.weekday())
    is_open = meant.isoformat() in (fact.value, *fact.alternatives) if fact.alternatives else meant > said
    if not is_open or meant == thought.wording.today or not _is_bare_weekday(thought, fact):
        return fact  # whether today is meant is asked
    return fact.but(value=meant.isoformat(), confidence=0.9, alternatives=())


def _beside(fact: Fact, said: date, held: date) -> Fact:
    """The weekday instead of a day on which we are closed is the one nearest to it."""
    meant = min((said + timedelta(weeks=ahead) for ahead in range(53)), key=lambda day: abs((day - held).days))
    return fact.but(value=meant.isoformat(), confidence=0.9, alternatives=())


def _is_bare_weekday(thought: Thought, fact: Fact) -> bool:
    heard = Heard(thought.turn.text, thought.now, thought.profile.country)
    card = next((card for card in dates.cards(heard) if card.span == fact.span), None)
    return card is not None and card.rule == "weekday" and len(card.words.split()) == 1


def _with_the_hour(thought: Thought, fact: Fact, held: str, others: list[str]) -> Fact:
    """ "In the evening" said of "at eight" is eight in the evening; of one that lies there it says nothing new.

    Of ten it is another time: that of ten is the night, where it is not said.
    """
    if not held[:1].isdigit() or ANY.search(thought.turn.text):
        return fact
    start, end = PARTS[fact.value]
    end = end if NIGHT.search(fact.text) else min(end, AWAKE[1])
    inside = [value for value in (held, *others) if value[:1].isdigit() and start <= _minutes(value) < end]
    return fact.but(value=inside[0], alternatives=()) if inside else fact


def _in_its_half(fact: Fact, held: str) -> Fact:
    """A clock time with two readings is the one nearer to the time that it replaces, at hours when people are up."""
    others = [value for value in fact.alternatives if value[:1].isdigit() and "-" not in value]
    if len(others) != 1:
        return fact
    at = MIDDLES.get(held)
    before = _minutes(held) if at is None else at
    is_odd = not AWAKE[0] <= before <= AWAKE[1]
    own, other = (_minutes(value) for value in (fact.value, others[0]))
    if abs(other - before) >= abs(own - before) or not (is_odd or AWAKE[0] <= other <= AWAKE[1]):
        return fact
    return fact.but(value=others[0], alternatives=(fact.value,))


def _changes_half(thought: Thought, fact: Fact) -> bool:
    """Whether a clock time that has two readings ends up in the other half of the day than the one it replaces."""
    held = thought.session.value("preferred_time") or ""
    if not fact.alternatives or not (fact.value[:1].isdigit() and held[:1].isdigit()):
        return False
    return (fact.value < "12:00") != (held < "12:00")


def _minutes(value: str) -> int:
    hours, _, minutes = value.partition(":")
    return int(hours) * 60 + int(minutes)


def _is_for_a_call(thought: Thought, fact: Fact) -> bool:
    """ "Call me after five" asks for a call; where somebody is visited it is not the time of the visit."""
    if fact.name != "preferred_time" or thought.session.question == "preferred_time":
        return False
    calling = CALLING.search(thought.turn.text[: fact.span[0]])
    if calling is None:
        return False
    is_visit = bool({"customer_location", "customer_address"} & set(thought.kind.booking.needs))
    number = thought.first("customer_phone")
    return is_visit or number is not None and calling.start() <= number.span[0] < fact.span[0]
