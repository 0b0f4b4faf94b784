"""Closed day: whoever wishes for a day on which the business is closed is told, and may still have it noted. Pure."""

import re
from datetime import date

from bot import offers
from bot.lookups import OpenOn
from bot.tasks import questions
from bot.thought import Thought
from extractors.dates import holiday_days

QUESTION = "closed_day"
ANOTHER = re.compile(
    r"\b(?:another|other|different|next) (?:day|one|time|date)\b|\bwhich days?\b|\b(?:doosr|dusr)[aie]\b|दूसर", re.I
)
INSISTS = re.compile(
    r"\b(?:note it|all the same|any ?ways?|regardless|still|even so|phir bhi|fir bhi|tab bhi|likh (?:do|lo|dijiye)"
    r"|note kar\w*)\b|फिर भी|लिख (?:दो|लो|दीजिए)|नोट कर",
    re.I,
)


def is_open_question(thought: Thought) -> bool:
    """Whether the day wished for is one without opening hours, and the customer does not know it yet."""
    session, hours = thought.session, thought.profile.hours
    on = session.value("preferred_date")
    if not on or not hours or session.task == "complaint" or session.value("urgency_level") == "emergency":
        return False
    return QUESTION not in session.skipped and session.closed_on != on and _is_closed(thought, on)


def is_kept(thought: Thought) -> bool:
    """Whether the day wished for is a closed one that the customer wants noted all the same, or would not change."""
    session, on = thought.session, thought.session.value("preferred_date")
    if on is None:
        return False
    return session.closed_on == on or QUESTION in session.skipped and _is_closed(thought, on)


def is_shut(thought: Thought) -> bool:
    """Whether nothing is free on the day wished for since the business is closed then, for whatever reason."""
    on = thought.session.value("preferred_date")
    if not on or QUESTION in thought.session.skipped or offers.on_day(thought, on):
        return False
    return not thought.seen.get(OpenOn(date.fromisoformat(on)))


def _is_closed(thought: Thought, on: str) -> bool:
    """Whether it has no opening hours on that weekday, or it is a public holiday that it keeps."""
    profile, day = thought.profile, date.fromisoformat(on)
    if day.weekday() not in {opening.weekday for opening in profile.hours}:
        return True
    return profile.closes_on_holidays and holiday_days.is_public(day, profile.country, profile.zone)


def settle(thought: Thought) -> bool | None:
    """The answer to it: True where the day is to be noted all the same, False where another is wished for.

    None where the turn says neither, or names the other day itself.
    """
    session, text = thought.session, thought.turn.text
    on = session.value("preferred_date")
    named = next((fact for fact in thought.news if fact.name == "preferred_date"), None)
    if named is not None and named.value not in (on, None) or "preferred_date" in thought.corrected:
        return None
    said = next((fact.value for fact in thought.found if fact.name == "yes_no"), None)
    if ANOTHER.search(text) or said == "no" and named is None and not INSISTS.search(text):
        return False
    return True if said == "yes" or named is not None or INSISTS.search(text) else None


def keep(thought: Thought) -> None:
    """It is noted all the same."""
    thought.session.closed_on = thought.session.value("preferred_date")


def note(thought: Thought) -> str:
    """What staff read of a day that is kept; "" of any other."""
    on = thought.session.value("preferred_date")
    return "we are closed on that day, and the customer knows" if on and on == thought.session.closed_on else ""


def ask_for_another(thought: Thought) -> None:
    """Which other day, then."""
    thought.forget("preferred_date")
    questions.put(thought, "preferred_date", variant="first")
