"""Whose booking: who is asking about one is checked by two things (bot/visits.py), three tries; then a person. Pure.

A wrong name or day gets the same answer as one that is unknown, and nothing of the booking is said before.
"""

from dataclasses import asdict

from bot import visits
from bot.lookups import Visit
from bot.tasks import hand_over, questions
from bot.thought import Thought
from bot.visits import Told

TASK, WHO = "change_booking", "change_who"
TRIES = 3


def find(thought: Thought, *, is_asked: bool) -> Visit | None:
    """The booking, once enough is told of it; None where something is asked, or a person takes it.

    `is_asked`: the turn answers what name it is under, and for which day.
    """
    session = thought.session
    change = session.change or {}
    before = Told(**change["told"])
    what = visits.told(thought, before, is_asked=is_asked)
    change["told"] = asdict(what)
    if TASK in session.skipped:
        _give_up(thought)
        return None
    agree = visits.agreeing(thought, what)
    if agree is None:
        _ask_for_more(thought, what, is_missed=is_asked and what == before)
    elif not agree:
        change["told"] = asdict(Told())
        _missed(thought)
    elif len({visit.name for visit in agree}) > 1 and what.name is None:
        questions.put(thought, WHO, variant="name")
    elif len(agree) > 1 and what.on is None:
        questions.put(thought, WHO, variant="day")
    else:
        return agree[0]
    return None


def _ask_for_more(thought: Thought, what: Told, *, is_missed: bool) -> None:
    if is_missed:
        _missed(thought)
    else:
        variant = "day" if what.name and not what.on else "name" if what.count else None
        questions.put(thought, WHO, variant=variant)


def _missed(thought: Thought) -> None:
    """Unknown and wrong are told alike."""
    change = thought.session.change or {}
    change["tries"] += 1
    if change["tries"] < TRIES:
        thought.say("change.not_found")
        questions.put(thought, WHO, variant="again")
    else:
        _give_up(thought)


def _give_up(thought: Thought) -> None:
    """A person takes it; whoever could not tell whose it is gets no more tries."""
    hand_over.tell(thought, "identity")
    thought.outcome = thought.outcome or "call_back"
    thought.say("change.to_person", business=thought.profile.name)
    thought.session.skipped.append(TASK)
    end(thought)
    questions.put(thought, "anything_else")


def end(thought: Thought) -> None:
    """Nothing more is to be changed."""
    session = thought.session
    session.task, session.change, session.slots, session.words, session.is_told = None, None, [], [], True
    session.misses = session.times = 0
