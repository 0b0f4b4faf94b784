"""Called off: a plain NO to a reminder cancels that booking, as the reminder says it does. Then another time is
offered, or the same one back; what is cancelled in the talk is had back too. Pure.
"""

import re
from dataclasses import asdict
from typing import Any

from bot import offers, reminded, visits, which_when
from bot.lookups import Visit
from bot.offers import Offer
from bot.tasks import book, greet, questions, replies, slots
from bot.thought import Answered, Cancel, Keep, Thought
from extractors import on_behalf
from extractors.facts import Fact
from extractors.plain import plain

QUESTION = "another_time"
# Where it may still be had back as KEEP promises, in that very talk; after "anything else?" it is read back first.
_PROMISED = (QUESTION, "preferred_date")
# Words of a KEEP that is nothing else.
_MERE = 3
_PUT_RIGHT = re.compile(r"\b(?:sorry|mean|meant|oops|wrong|matlab)\b|मतलब")


def begin(thought: Thought, visit: Visit, message: str) -> None:
    """It is cancelled at once, and what may follow is of the same matter, person and doctor."""
    session = thought.session
    greet.introduce(thought)
    thought.acts += [Cancel(visit.id), Answered(message)]
    thought.outcome = thought.outcome or "answered"
    thought.say("done.cancelled", when=visits.when(thought, visit) or thought.wording.words("what.booking"))
    session.answering, session.task, session.is_told, session.words = None, None, True, []
    on, time = visits.day_of(thought, visit), visits.time_of(thought, visit)
    if on is None or time is None:
        questions.put(thought, "anything_else")
        return
    stands = asdict(Offer(visit.id, on, time, visit.service or "", visit.staff_id, visit.staff))
    session.called_off = {"stands": stands, "name": visit.name, "relation": visit.relation}
    for_the_same(thought, session.called_off)
    questions.put(thought, QUESTION)


def for_the_same(thought: Thought, was: dict[str, Any]) -> None:
    """What follows is of the matter, person and doctor of what was cancelled, or stands."""
    stands, name = Offer(**was["stands"]), was["name"]
    thought.session.with_staff = stands.staff_id
    if stands.service:
        _learn(thought, "service_type", stands.service)
    if name and not visits.is_name(thought.known.name if thought.known else None, name, is_own=False):
        thought.learn(Fact("customer_name", name, name, confidence=1.0))
        _learn(thought, "for_whom", was.get("relation") or on_behalf.OTHER)


def take(thought: Thought) -> bool:
    """Back as it was, or nothing more; False where another time is named, or something else altogether."""
    session, was = thought.session, thought.session.called_off
    if was is None and session.booked and session.asked == "anything_else":
        return _is_kept_again(thought)
    if was is None or session.asked not in (*_PROMISED, "anything_else"):
        return False
    said, intents = reminded.yes_or_no(thought.found, thought.turn.text), set(thought.values_of("intent"))
    is_when = bool({"preferred_date", "preferred_time"} & {fact.name for fact in thought.found})
    if not is_when and _is_back(thought, said):
        _have_it_back(thought, was)
    elif session.asked != QUESTION:
        return False
    elif said == "no" or intents & {"bye", "thank"}:
        session.facts.pop("service_type", None)
        session.with_staff = session.called_off = None
        replies.goodbye(thought)
    elif said == "yes" and not is_when:
        session.task = "book"
        questions.put(thought, "preferred_date")
    else:
        _on_its_day(thought, Offer(**was["stands"]))
        return False
    return True


def _is_kept_again(thought: Thought) -> bool:
    """KEEP said once more of what stands already."""
    text = plain(thought.turn.text)
    if reminded.KEEP.search(text) is None or len(text.split()) > _MERE or thought.session.booking_id is None:
        return False
    thought.acts.append(Keep(thought.session.booking_id))
    thought.say("done.kept")
    questions.put(thought, "anything_else")
    return True


def _on_its_day(thought: Thought, was: Offer) -> None:
    """A time by itself is of the day that was called off, and "the same time" is its time."""
    is_same = which_when.SAME_TIME.search(plain(thought.turn.text)) is not None
    if thought.first("preferred_date") is not None or not (is_same or thought.first("preferred_time")):
        return
    _learn(thought, "preferred_date", was.on)
    if thought.first("preferred_time") is None:
        _learn(thought, "preferred_time", was.time)


def _is_back(thought: Thought, said: str | None) -> bool:
    """KEEP in its many words; or the answer to the reminder put right: "sorry, I meant yes", "I am coming"."""
    text = plain(thought.turn.text)
    if reminded.BACK.search(text) or "back" in thought.values_of("intent"):
        return True
    is_put_right = said == "yes" and _PUT_RIGHT.search(text) is not None or reminded.COMES.search(text) is not None
    is_other = reminded.MOVES.search(text) or reminded.CANT.search(text)
    return thought.session.asked in _PROMISED and is_put_right and not is_other


def _have_it_back(thought: Thought, called_off: dict[str, Any]) -> None:
    """It stands again where its time is still free; else what is free is offered."""
    session, was = thought.session, Offer(**called_off["stands"])
    is_promised = session.asked in _PROMISED
    book.begin_another(thought)
    for_the_same(thought, called_off)
    session.task = "book"
    _learn(thought, "preferred_date", was.on)
    _learn(thought, "preferred_time", was.time)
    same = [one for one in offers.on_day(thought, was.on) if one.time == was.time]
    if same:
        slots.choose(thought, same[0])
    if same and offers.called_off(thought, same[0]):
        session.skipped = book.missing(thought)  # all that it needs stands in its row
        (book.note if is_promised else book.read_back)(thought)
    else:
        book.go_on(thought)


def _learn(thought: Thought, name: str, value: str) -> None:
    thought.learn(Fact(name, value, value, source="record", confidence=1.0))
