"""Whom it is for: "tomorrow's appointment is for my daughter Tara" puts the booking there is in her name, after a yes.

Whose booking it is comes first (whose_booking.py), by all that is told but for the new name. Pure.
"""

import re

from bot import visits
from bot.tasks import questions, whose_booking
from bot.thought import Amend, Thought
from desk import calendars
from desk.bookings import Request
from extractors import name
from extractors.facts import Fact, Heard
from extractors.ordinary import is_ordinary
from extractors.plain import plain

WISH, QUESTION = "for_whom", "for_them"
# A booking that is there is said to be for somebody: no wish for one.
_IS_FOR = re.compile(
    r"\b(?:the|my|our|this|that|\w+'s) (?:\w+ ){0,3}(?:appointment|appt|booking|visit|consultation|slot|job)\b"
    r"[^?]{0,30}\b(?:is|was|will be|should be)\b[^?]{0,30}?\bfor\b"
    r"|\b(?:ki|ka|wal[ia]|meri|mera) (?:appointment|appt|booking|visit)\b[^?]{0,40}\bke liye (?:hai|thi|hogi)\b"
    r"|(?:की|मेरी|वाली) (?:अपॉइंटमेंट|बुकिंग)[^?]{0,40}के लिए (?:है|थी|होगी)"
)
_OTHER_ERRANDS = frozenset("book cancel reschedule change complain refill handoff".split())
_WHOM = ("for_whom", "customer_name")


def take(thought: Thought) -> bool:
    """Whether the turn says it of a coming booking of theirs; whom it is for is learned, and which one comes next."""
    session, told = thought.session, thought.first("for_whom")
    is_free = session.task is None and session.booking_id is None and calendars.has_slots(thought.profile)
    if not is_free or told is None or not _IS_FOR.search(plain(thought.turn.text)):
        return False
    if _OTHER_ERRANDS & set(thought.values_of("intent")) or not visits.own(thought):
        return False
    called = thought.first("customer_name")
    thought.learn(told)
    thought.forget("customer_name")
    if called is not None:
        thought.learn(called)
    thought.found = [fact for fact in thought.found if fact.name not in _WHOM]
    return True


def go_on(thought: Thought) -> None:
    """The booking is known: the name is asked for, or all of it read back."""
    held = thought.session.facts.get("customer_name")
    questions.put(thought, QUESTION if held is not None and held.source == "rule" else "customer_name")


def answer(thought: Thought, said: str | None) -> bool:
    """Yes puts it in that name; no leaves it as it is."""
    session, change = thought.session, thought.session.change
    if thought.news or said is None or change is None:
        return False
    if said == "no" and (other := _put_right(thought)):
        thought.learn(other)
        go_on(thought)
        return True
    theirs = session.value("customer_name") or ""
    if said == "yes":
        thought.acts.append(Amend(Request(task="book", name=theirs), change["id"], session.value("for_whom")))
        thought.outcome = thought.outcome or "answered"
        thought.say("done.amended_for", name=theirs)
    else:
        thought.say("change.kept")
    whose_booking.end(thought)
    questions.put(thought, "anything_else")
    return True


def _put_right(thought: Thought) -> Fact | None:
    """ "No, Preeti"."""
    found = name.find(Heard(thought.turn.text, thought.now, thought.profile.country, "customer_name"))
    return next((one for one in found if not any(map(is_ordinary, one.value.split()))), None)
