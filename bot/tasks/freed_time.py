"""Freed time: the answer to a time that came free and was offered to somebody on the waiting list. Pure."""

import re
from dataclasses import asdict
from typing import Any

from bot import offers, reminded, visits
from bot.lookups import OfferOf, Visit
from bot.offers import Offer
from bot.tasks import book, called_off, greet, off_list, questions
from bot.thought import Answered, AnswerOffer, LeaveList, Thought
from extractors.facts import Fact

QUESTION, TAKE = "move_there", "take_it"
_LEAVES = re.compile(r"\b(?:keep|leave|stay|stick|rakh\w*|rehne)\b|रख|रहने", re.I)
# With one of these something else is wished for, and the offer stays open.
_ERRANDS = frozenset("book question status handoff complain refill".split())


def take(thought: Thought, answering: dict[str, Any]) -> bool | None:
    """Book it, or leave it to the next in line; None where what is said of it is neither. Where that may have answered
    something else, it is asked.

    Who has booked for the same meanwhile is asked which of the two it shall be. False where it is another errand.
    """
    is_over = off_list.needs_none(thought.turn.text) or off_list.heard(thought.turn.text) == "off"
    said = "no" if is_over else reminded.yes_or_no(thought.found, thought.turn.text)
    found = thought.seen.get(OfferOf(answering["waiting_id"]))
    if not found:
        return None
    new, *stand = found
    wish = reminded.wish(thought, thought.turn.text, thought.found, new)
    if stand and not is_over and (thought.session.asked == QUESTION or said == "yes"):
        return _beside_another(thought, answering, new, stand[0], said)
    if wish == "move":
        return _instead(thought, answering, new, said)
    if said is None:
        return None
    greet.introduce(thought)
    if not is_over and thought.session.asked != TAKE and reminded.is_in_doubt(thought):
        thought.session.answering = answering | {"new": visits.when(thought, new)}
        questions.put(thought, TAKE)
        return True
    if said == "yes":
        _accept(thought, answering, new)
        return True
    _settle(thought, answering, AnswerOffer(answering["waiting_id"], False))
    thought.acts += [LeaveList(answering["waiting_id"])] if is_over else []
    thought.say("done.off_list" if is_over else "done.offer_declined")
    thought.outcome = thought.outcome or "answered"
    if is_over:
        off_list.tell_of_others(thought, answering["waiting_id"])
    questions.put(thought, "anything_else")
    return True


def _accept(thought: Thought, answering: dict[str, Any], new: Visit, moves: str | None = None) -> None:
    _settle(thought, answering, AnswerOffer(answering["waiting_id"], True, moves))
    thought.say("done.moved" if moves else "done.booked", when=visits.when(thought, new))
    thought.outcome = "booking"
    _go_on_with_it(thought, new)
    questions.put(thought, "anything_else")


def _go_on_with_it(thought: Thought, new: Visit) -> None:
    """The talk goes on with it as with any that it made; what else it needs stands in its row."""
    session, on, time = thought.session, visits.day_of(thought, new) or "", visits.time_of(thought, new) or ""
    book.begin_another(thought)
    stands = asdict(Offer(new.id, on, time, new.service or "", new.staff_id, new.staff))
    called_off.for_the_same(thought, {"stands": stands, "name": new.name, "relation": new.relation})
    for name, value in (("preferred_date", on), ("preferred_time", time)):
        if value:
            thought.learn(Fact(name, value, value, source="record", confidence=1.0))
    session.task, session.booked, session.is_told, session.is_older = "book", new.id, True, True
    session.stands = stands | {"service": offers.service(thought)}
    session.slot, session.words = session.stands, []
    session.skipped = book.missing(thought)


def _settle(thought: Thought, answering: dict[str, Any], act: AnswerOffer) -> None:
    thought.acts += [act, Answered(answering["id"])]
    thought.session.answering, thought.session.is_told, thought.session.words = None, True, []


def _beside_another(thought: Thought, answering: dict[str, Any], new: Visit, stands: Visit, said: str | None) -> bool:
    """They have a booking for the same: it is moved to the time offered, or kept, or both stand; that is asked."""
    is_asked, old = thought.session.asked == QUESTION, visits.when(thought, stands)
    greet.introduce(thought)
    if stands.starts_at == new.starts_at:
        thought.say("slot.theirs", when=old)
        _decline(thought, answering)
        return True
    wish = _which(thought, new, stands, said, is_asked=is_asked)
    if wish is None and is_asked and _ERRANDS & set(thought.values_of("intent")):
        return False
    if wish is None:
        thought.session.answering = answering | {"old": old, "new": visits.when(thought, new)}
        questions.put(thought, QUESTION)
    elif wish == "keep":
        thought.say("change.kept")
        _decline(thought, answering)
    else:
        _accept(thought, answering, new, stands.id if wish == "move" else None)
    return True


def _decline(thought: Thought, answering: dict[str, Any]) -> None:
    _settle(thought, answering, AnswerOffer(answering["waiting_id"], False))
    thought.outcome = thought.outcome or "answered"
    questions.put(thought, "anything_else")


def _which(thought: Thought, new: Visit, stands: Visit, said: str | None, *, is_asked: bool) -> str | None:
    """move, keep or both; None where it is not said."""
    text, intents = thought.turn.text, set(thought.values_of("intent"))
    if reminded.BOTH.search(text) or reminded.ANOTHER.search(text):
        return "both"
    if "reschedule" in intents or reminded.MOVES.search(text):
        return "keep" if said == "no" else "move"
    if not is_asked:
        return None
    days = thought.values_of("preferred_date")
    if days:
        is_new, is_off = visits.day_of(thought, new) in days, "cancel" in intents
        return "move" if is_new != is_off else "keep" if visits.day_of(thought, stands) in days or is_off else None
    return "keep" if said == "no" or _LEAVES.search(text) else "move" if said == "yes" else None


def _instead(thought: Thought, answering: dict[str, Any], one: Visit, said: str | None) -> bool:
    """Another time for the same is wished for as ever; the one offered is left to others only by a no."""
    if said == "no":
        greet.introduce(thought)
        thought.acts += [AnswerOffer(answering["waiting_id"], False), Answered(answering["id"])]
        thought.say("done.offer_declined")
    same = {"service_type": one.service, "preferred_date": visits.day_of(thought, one)}
    for name, value in same.items() if thought.first("for_whom") is None else ():
        if value and thought.first(name) is None:
            thought.learn(Fact(name, value, thought.turn.text, source="record", confidence=1.0))
    thought.session.asked = None
    thought.found = [fact for fact in thought.found if fact.name not in ("yes_no", "intent")]
    thought.found.append(Fact("intent", "book", thought.turn.text))
    return False
