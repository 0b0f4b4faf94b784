"""What this turn's words change in the session: which facts are taken, which are too weak, what is confirmed. Pure."""

import re

from bot.thought import Thought
from extractors.facts import Fact

CONTROL = {"intent", "yes_no", "red_flag", "customer_phone_partial"}
# Below this a fact counts only as the answer to its own question.
SURE = 0.6
NAME_LIKE = re.compile(r"^[^\W\d_][^\W\d_'’. -]*(?:[ '’.-]+[^\W\d_]+)*\.?$")
CAREFUL = {"customer_name", "customer_location", "preferred_time", "preferred_date", "service_type"}


def is_name(text: str | None) -> bool:
    """Whether a profile's name can be said as a person's ("Asha Rao", not "@asha_r" or a heart)."""
    return bool(text and NAME_LIKE.match(text.strip()))


def recall(thought: Thought) -> None:
    """Take what the channel itself tells, at the first turn: the number that writes, the profile's name."""
    turn, session = thought.turn, thought.session
    if thought.known:
        session.customer_id = thought.known.id
    session.business_id = str(thought.profile.id)
    if thought.is_call:
        return
    if turn.phone and "customer_phone" not in session.facts:
        own = Fact("customer_phone", turn.phone, turn.phone, source="caller_id", confidence=1.0)
        thought.learn(own, is_confirmed=True)
    if "customer_name" not in session.facts:
        recorded = thought.known.name if thought.known else None
        if recorded and recorded != turn.profile_name:
            thought.learn(Fact("customer_name", recorded, recorded, source="record", confidence=0.8))
        elif turn.profile_name and is_name(turn.profile_name):
            name = turn.profile_name.strip()[:60]
            thought.learn(Fact("customer_name", name, name, source="profile", confidence=0.6))
    thought.fresh.clear()
    thought.recalled = len(thought.learned)


def learn(thought: Thought) -> None:
    """Take this turn's facts into the session, each with its words."""
    taken: set[str] = set()
    for fact in sorted(thought.found, key=lambda f: f.value == thought.kind.other_service):
        if fact.name not in CONTROL | taken and _is_wanted(thought, fact):
            taken.add(fact.name)
            is_own = fact.name == "customer_phone" and fact.value == thought.turn.phone
            thought.learn(fact, is_confirmed=is_own)
    _take_free_words(thought)


def _is_wanted(thought: Thought, fact: Fact) -> bool:
    asked = thought.session.asked
    held = thought.session.facts.get(fact.name)
    if held is not None and held.value == fact.value:
        return False
    if fact.name in CAREFUL and fact.confidence < SURE and asked != fact.name:
        return fact.name == "service_type" and held is None
    if held is None:
        return True
    if fact.name == "issue_description":
        return asked in (fact.name, "about", "change") or bool(thought.first("service_type")) and asked != "confirm"
    if fact.name == "service_type":
        return fact.confidence >= SURE
    if fact.name == "urgency_level":
        return fact.confidence > SURE
    if fact.name == "property_type":
        return fact.confidence >= SURE
    return True


def _take_free_words(thought: Thought) -> None:
    """When asked what it is about, or when nothing else was understood at the start, the words are the issue."""
    text = thought.turn.text.strip()
    asked, session = thought.session.asked, thought.session
    is_answer = asked in ("service_type", "issue_description", "about")
    is_start = asked in (None, "help") and session.task is None and len(text.split()) >= 4 and not thought.news
    if thought.values_of("intent") or thought.first("yes_no") or thought.turn.came_as("keys"):
        return
    if (is_answer and len(text.split()) >= 2 or is_start) and "issue_description" not in session.facts:
        thought.learn(Fact("issue_description", text[:200], text, (0, len(text)), confidence=0.6))
