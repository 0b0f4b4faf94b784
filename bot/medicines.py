"""The medicines of a request: all that are named are kept, with their strengths and counts as said. Pure.

One that is no longer wished for leaves the list; tasks/leave_out.py says so.
"""

from collections.abc import Collection

from bot.thought import Thought
from extractors import medicine
from extractors.facts import Fact, Heard
from extractors.medicine import amounts as medicine_amounts

_BETWEEN = ", "
_ASKED_ABOUT = 0.5  # how surely one is wished for that was only asked about


def are_asked_for(thought: Thought) -> bool:
    """Whether a request at this business may be for medicines."""
    kind = thought.kind
    return "medicine" in kind.booking.needs or any("medicine" in one.needs for one in kind.requests.values())


def held(thought: Thought) -> list[str]:
    """The names on the list."""
    return _names(thought.session.value("medicine") or "")


def _names(value: str) -> list[str]:
    return [name for name in value.split(_BETWEEN) if name]


def together(found: list[Fact]) -> list[Fact]:
    """The facts with every medicine named in one, in the place of the first."""
    named = [fact for fact in found if fact.name == "medicine"]
    if len(named) < 2:
        return found
    in_order = sorted(named, key=lambda fact: fact.span)
    names = dict.fromkeys(name for fact in in_order for name in _names(fact.value))
    whole = named[0].but(value=_BETWEEN.join(names))
    return [whole if fact is named[0] else fact for fact in found if fact is named[0] or fact.name != "medicine"]


def leave_asked_about(thought: Thought) -> None:
    """Put nothing on a list for a question; where there is none, "send it" may still mean what was asked about."""
    named = [fact for fact in thought.found if fact.name == "medicine"]
    thought.found = [fact for fact in thought.found if fact.name != "medicine"]
    if "medicine" not in thought.session.facts or _is_only_asked_about(thought):
        thought.found += [fact.but(confidence=_ASKED_ABOUT) for fact in named]


def _is_only_asked_about(thought: Thought) -> bool:
    """Whether what is held was never asked for."""
    kept = thought.session.facts.get("medicine")
    return thought.session.task is None and kept is not None and kept.confidence <= _ASKED_ABOUT


def whole(thought: Thought, fact: Fact, *, is_corrected: bool) -> Fact:
    """The fact with what is on the list already; a correction replaces a list of one, an order what was asked about."""
    names = held(thought)
    if is_corrected and len(names) == 1 or _is_only_asked_about(thought):
        return fact
    return fact.but(value=_BETWEEN.join(dict.fromkeys([*names, *_names(fact.value)])))


def is_new(thought: Thought, fact: Fact) -> bool:
    """Whether it names one that is not on the list, or another strength or count of one that is."""
    amounts = thought.session.amounts
    changed = any(amounts.get(name) != _joined(thought, name, said) for name, said in _said(thought).items())
    return changed or _is_only_asked_about(thought) or not set(_names(fact.value)) <= set(held(thought))


def _said(thought: Thought) -> dict[str, tuple[str, str]]:
    heard = Heard(thought.turn.text, thought.now, region=thought.profile.country, asked=thought.session.question)
    return medicine_amounts.said(heard.text[: medicine.MOST], medicine.named(heard))


def are_counted(thought: Thought) -> bool:
    """Whether this turn tells how many are wanted."""
    return any(count for _, count in _said(thought).values())


def _joined(thought: Thought, name: str, said: tuple[str, str]) -> list[str]:
    """The strength and the count as they stand now: what was not said anew stays."""
    before = thought.session.amounts.get(name, ["", ""])
    return [new or old for new, old in zip(said, before, strict=True)]


def keep_amounts(thought: Thought) -> None:
    """Keep the strengths and counts that this turn tells of medicines on the list."""
    names = held(thought)
    if thought.first("medicine") is None:
        _keep_count(thought, names)
        return
    for name, said in _said(thought).items():
        if name in names:
            thought.session.amounts[name] = _joined(thought, name, said)


def _keep_count(thought: Thought, names: list[str]) -> None:
    """ "2 strips", said by itself, is of those of which nobody told yet how many; of the only one at any time."""
    count = medicine_amounts.alone(thought.turn.text.strip()) if names else ""
    amounts = thought.session.amounts
    meant = names if len(names) == 1 else [name for name in names if not amounts.get(name, ["", ""])[1]]
    if not count or not meant:
        return
    for name in meant:
        amounts[name] = [amounts.get(name, ["", ""])[0], count]
    text = thought.turn.text
    thought.learn(Fact("medicine", _BETWEEN.join(names), text, (0, len(text))))


def drop(thought: Thought, names: Collection[str], fact: Fact) -> list[str]:
    """Take these off the list, for the words of `fact`; those that stood on it."""
    before = held(thought)
    gone = [name for name in before if name in names]
    left = [name for name in before if name not in names]
    for name in gone:
        thought.session.amounts.pop(name, None)
    if gone and left:
        thought.learn(fact.but(name="medicine", value=_BETWEEN.join(left)))
    elif gone:
        thought.forget("medicine")
    return gone


def line(thought: Thought) -> list[str]:
    """Each medicine on the list, with its strength and count: "amlodipine 5mg (2 strips)"."""
    said = []
    for name in held(thought):
        strength, count = thought.session.amounts.get(name, ["", ""])
        said.append(" ".join(part for part in (name, strength, f"({count})" if count else "") if part))
    return said
