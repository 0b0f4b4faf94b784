"""Waiting: a place on the waiting list beside what is being booked, and leaving the list. Pure."""

import re

from bot import offer_answers
from bot.tasks import greet, questions, wish
from bot.thought import LeaveList, Thought, Wait
from desk import calendars

OFF = re.compile(
    r"\b(?:off|from|out of|leave|cancel) (?:\w+ ){0,2}(?:wait(?:ing)? ?list|wait list)\b"
    r"|\b(?:wait(?:ing)? ?list|list) se (?:\w+ ){0,2}(?:hata|nikal|hat|naam kaat)\w*"
    r"|(?:लिस्ट|सूची) से .{0,20}(?:हटा|निकाल)",
    re.I,
)
PARTS = ("morning", "afternoon", "evening")


def take(thought: Thought) -> bool:
    """Take them off the list, or put them on it beside the time that is being read back; False for all else."""
    if not calendars.has_slots(thought.profile):
        return False
    if OFF.search(thought.turn.text):
        _leave(thought)
        return True
    return _beside(thought)


def _leave(thought: Thought) -> None:
    greet.introduce(thought)
    thought.acts.append(LeaveList(thought.turn.sender))
    thought.say("done.off_list")
    thought.outcome = thought.outcome or "answered"
    if thought.session.asked in (None, "help", "anything_else"):
        thought.session.is_told, thought.session.words = True, []
        questions.put(thought, "anything_else")
    else:
        questions.return_to(thought)


def _beside(thought: Thought) -> bool:
    """ "Put me on the list for tomorrow as well": the time that is held stays theirs, and its question open."""
    session, day = thought.session, thought.first("preferred_date")
    if session.asked != "book_it" or day is None or not offer_answers.is_waitlist(thought.turn.text):
        return False
    time = thought.first("preferred_time")
    part = time.value if time is not None and time.value in PARTS else None
    thought.acts.append(Wait(wish.whole(thought), session.with_staff, day.value, day.value, part))
    thought.say("done.waiting", when=thought.wording.day(day.value))
    questions.return_to(thought)
    return True
