"""Asked beside: questions to us where one of ours is open, alone or in one breath with its answer. Pure; answers none.

"Yes, and do I need to bring anything?" is a yes, and a question: the yes is taken as ever, and then the question.
"""

import re
from dataclasses import replace

from bot import offer_answers, offers, reminded
from bot.tasks import after_booking, topics
from bot.thought import Thought
from extractors.plain import plain

# What these ask for never begins like a question itself.
AT = (offers.QUESTION, "confirm", "book_it", "move_it", "cancel_it", "waitlist")
_BEGINS = re.compile(
    r"\W*(?:(?:and|so|also|ok|okay|oh|just|one more thing|aur)\W+)*"
    r"(?:what|where|who|whose|which|why|how|when|can|could|may|do|does|did|is|are|will|would|should|shall|must|have)\b"
    r"\W+\w+\W+\w",
    re.I,
)
_ENDS = re.compile(r"\w\W+\w.*\?\W*$", re.S)
_BREAK = re.compile(r"[,.;!\n]+\s*|\s+(?=(?:and|also|aur)\b)", re.I)
# At these a booking may be moved instead, however that is put.
_OF_A_BOOKING = ("move_it", "cancel_it")
# With one of these it is a wish, however it is put: "yes, can you make it Friday?".
_WISHES = frozenset("book reschedule cancel change handoff drop back refill".split())
_OF_A_WISH = frozenset({"preferred_date", "preferred_time", "service_type", "customer_name", offers.ANSWER})


def is_one(thought: Thought) -> bool:
    """Whether all of the turn is a question to us, where nothing of the kind answers the open one."""
    return thought.session.asked in AT and _is_question(thought, 0)


def cut(thought: Thought) -> str | None:
    """The question asked beside an answer, cut off from the turn; None where there is none."""
    text = thought.turn.text
    at = next((m.end() for m in _BREAK.finditer(text) if m.start() and _is_question(thought, m.end())), None)
    if thought.session.asked not in AT or at is None or _is_question(thought, 0, at):
        return None
    thought.found = [fact for fact in thought.found if fact.span[1] <= at and fact.value != "question"]
    thought.turn = replace(thought.turn, text=text[:at].rstrip(" ,;"))
    return text[at:]


def _is_question(thought: Thought, start: int, end: int | None = None) -> bool:
    text = thought.turn.text[start:end]
    said = plain(text)
    if offer_answers.others(said) or offer_answers.is_waitlist(text) or after_booking.TO_BE_TOLD.search(said):
        return False
    if thought.session.asked in _OF_A_BOOKING and reminded.MOVES.search(said):
        return False
    if topics.topic(text) is not None:
        return True
    here = [one for one in thought.found if one.span[0] >= start and (end is None or one.span[1] <= end)]
    is_wish = any(one.name in _OF_A_WISH or one.name == "intent" and one.value in _WISHES for one in here)
    is_for_somebody = any(one.name == "for_whom" for one in here)
    return not is_wish and bool(_BEGINS.match(text) or not is_for_somebody and _ENDS.search(text))
