"""Waiting: a place on the waiting list, also beside the time that is being read back. Pure."""

from dataclasses import replace
from datetime import timedelta

from bot import offer_answers, offers
from bot.tasks import questions, wish
from bot.thought import Thought, Wait
from desk import calendars

# How far ahead somebody waits who has no day in mind.
WAITS_DAYS = 14


def join(thought: Thought, wished: str) -> None:
    """Put them on the list for the day and the time that they `wished` for, but not for what they just passed over."""
    session, today = thought.session, thought.wording.today
    on, time = session.value("preferred_date"), session.value("preferred_time")
    first, last = on or today.isoformat(), on or (today + timedelta(days=WAITS_DAYS)).isoformat()
    passed_over = tuple(one.id for one in offers.offered(thought))
    of, part, relation = wish.whole(thought), _kept(time, session.bound), session.value("for_whom")
    if session.change is not None and "id" in session.change:  # for another time of what they have
        of = replace(of, task="book", service=offers.service(thought), name=offers.whom(thought))
        relation = session.change.get("relation")
    thought.acts.append(Wait(of, session.with_staff, first, last, part, passed_over, relation))
    when = wished if on else " ".join([thought.wording.words("what.next_weeks"), wished]).strip()
    thought.say("done.waiting", when=when)


def _kept(time: str | None, bound: str | None) -> str | None:
    """The time as a Wish has it: what bounds it, a time after or before which it is to be, makes it a span."""
    if time is None or not time[:1].isdigit() or "-" in time:
        return time
    return f"{time}-23:59" if bound in ("after", "from") else f"00:00-{time}" if bound in ("before", "by") else time


def beside(thought: Thought) -> bool:
    """ "Put me on the list for tomorrow as well": the time that is held stays theirs, and its question open."""
    session, day = thought.session, thought.first("preferred_date")
    if not calendars.has_slots(thought.profile):
        return False
    if session.asked != "book_it" or day is None or not offer_answers.is_waitlist(thought.turn.text):
        return False
    time = thought.first("preferred_time")
    kept = _kept(time.value, None) if time is not None else None
    of = wish.whole(thought)
    thought.acts.append(Wait(of, session.with_staff, day.value, day.value, kept, relation=session.value("for_whom")))
    said = thought.wording.day(day.value)
    thought.say("done.waiting", when=f"{said} {thought.wording.time(time.value)}" if time is not None else said)
    questions.return_to(thought)
    return True
