"""Called off: a plain NO to a reminder cancels that booking, as the reminder says it does. Then another time is
offered, or the same one back. Pure.
"""

import re
from dataclasses import asdict

from bot import offers, reminded, visits
from bot.lookups import Visit
from bot.offers import Offer
from bot.tasks import book, greet, questions, replies, slots
from bot.thought import Answered, Cancel, Thought
from extractors import on_behalf
from extractors.facts import Fact
from extractors.plain import plain

QUESTION = "another_time"
_BACK = re.compile(
    r"\b(?:keep|kept|undo|mistake|restore|back|un-?cancel|galti|wapas|rakh\w*|rehne)\b|वापस|ग़?लती|गलती|रख|रहने"
)


def begin(thought: Thought, visit: Visit, message: str) -> None:
    """It is cancelled at once, and what may follow is of the same matter, person and doctor."""
    session = thought.session
    greet.introduce(thought)
    thought.acts += [Cancel(visit.id), Answered(message)]
    thought.outcome = thought.outcome or "answered"
    thought.say("done.cancelled", when=visits.when(thought, visit) or thought.wording.words("what.visit"))
    session.answering, session.task, session.is_told, session.words = None, None, True, []
    on, time = visits.day_of(thought, visit), visits.time_of(thought, visit)
    if on is None or time is None:
        questions.put(thought, "anything_else")
        return
    session.stands = asdict(Offer(visit.id, on, time, visit.service or "", visit.staff_id, visit.staff))
    session.with_staff = visit.staff_id
    if visit.service:
        _learn(thought, "service_type", visit.service)
    if visit.name and not visits.is_name(thought.known.name if thought.known else None, visit.name, is_own=False):
        thought.learn(Fact("customer_name", visit.name, visit.name, confidence=1.0))
        _learn(thought, "for_whom", on_behalf.OTHER)
    questions.put(thought, QUESTION)


def take(thought: Thought) -> bool:
    """Back as it was, or nothing more; False where another time is named, or something else altogether."""
    session = thought.session
    if session.asked != QUESTION:
        return False
    said, intents = reminded.yes_or_no(thought.found, thought.turn.text), set(thought.values_of("intent"))
    is_when = bool({"preferred_date", "preferred_time"} & {fact.name for fact in thought.found})
    if not is_when and (_BACK.search(plain(thought.turn.text)) or "back" in intents):
        _have_it_back(thought)
    elif said == "no" or intents & {"bye", "thank"}:
        session.facts.pop("service_type", None)
        session.with_staff = session.stands = None
        replies.goodbye(thought)
    elif said == "yes" and not is_when:
        session.task = "book"
        questions.put(thought, "preferred_date")
    else:
        return False
    return True


def _have_it_back(thought: Thought) -> None:
    """The time is booked again where it is still free; else what is free is offered."""
    session = thought.session
    if session.stands is None:
        return
    was, session.task, session.is_told = Offer(**session.stands), "book", False
    _learn(thought, "preferred_date", was.on)
    _learn(thought, "preferred_time", was.time)
    same = [one for one in offers.on_day(thought, was.on) if one.time == was.time]
    if same and not book.missing(thought):
        slots.choose(thought, same[0])
        book.note(thought)
    else:
        book.go_on(thought)


def _learn(thought: Thought, name: str, value: str) -> None:
    thought.learn(Fact(name, value, value, source="record", confidence=1.0))
