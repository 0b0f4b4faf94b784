"""Which of two: where rules and a model read a number, a day or a name differently, both are named once. Pure.

What rules read stands meanwhile, and stands on where the question is not answered.
"""

from bot.thought import Thought
from extractors import choices
from extractors.facts import Fact
from extractors.reconcile import is_same

QUESTIONS = {"which_name": "customer_name", "which_phone": "customer_phone"}
"""The fact that each question is about. Of two days "which_date" asks, as of a day with two readings."""


def open_question(thought: Thought) -> str | None:
    """The question that has to be put now, or None. One that was put already is put no more."""
    session = thought.session
    session.rivals.pop(QUESTIONS.get(session.asked or "", ""), None)
    return next((question for question, name in QUESTIONS.items() if name in session.rivals), None)


def take(thought: Thought) -> None:
    """The answer: one of the two, by itself, a part of it, its place or its key."""
    name = QUESTIONS.get(thought.session.question or "")
    if name is None:
        return
    value = _chosen(thought, name, thought.session.rivals.get(name, []))
    if value is None:
        return
    thought.session.rivals.pop(name)
    text = thought.turn.text
    thought.found = [one for one in thought.found if one.name != name]
    if value != thought.session.value(name):
        thought.learn(Fact(name, value, text, (0, len(text)), confidence=0.9))
    # It was named to them, and they chose it.
    thought.confirm(name)


def settle(thought: Thought) -> None:
    """After this turn's facts are taken: what a model reads otherwise is kept to be asked about, where it never was."""
    session = thought.session
    for name, other in thought.disputed.items():
        held = session.facts.get(name)
        if held is None or session.booking_id or name in session.doubted or is_same(name, held.value, other):
            continue
        session.doubted = [*session.doubted, name]
        if name == "preferred_date":
            if other >= thought.wording.today.isoformat() and not session.options:
                session.options = sorted([held.value, other])
            continue
        session.rivals[name] = [held.value, other]
        held.is_confirmed = False
        thought.confirmed.discard(name)
    # What was corrected meanwhile is in doubt no more.
    session.rivals = {name: two for name, two in session.rivals.items() if session.value(name) in two}


def _chosen(thought: Thought, name: str, rivals: list[str]) -> str | None:
    text = thought.turn.text
    said = [fact.value for fact in thought.found if fact.name == name]
    meant = [rival for rival in rivals if any(is_same(name, rival, value) for value in said)]
    if name == "customer_name" and not meant:
        words = set(text.casefold().replace(",", " ").replace(".", " ").split())
        meant = [rival for rival in rivals if words & set(rival.casefold().split())]
    if len(meant) == 1:
        return meant[0]
    key = text.strip("*# .")
    if key in ("1", "2") and len(rivals) == 2:
        return rivals[int(key) - 1]
    placed = choices.chosen(text, rivals)
    return placed[2] if placed is not None and not said else None
