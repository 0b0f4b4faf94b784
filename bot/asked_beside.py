"""Asked beside: questions to us where one of ours is open, alone or in one breath with its answer. Pure; answers none.

"Yes, and do I need to bring anything?" is a yes, and a question: the yes is taken as ever, and then the question.
"""

import re
from dataclasses import replace

from bot import offer_answers, offers, reminded
from bot.tasks import after_booking, topics
from bot.thought import Thought
from extractors import dates, intent
from extractors.facts import Fact, Heard
from extractors.medicine import asked_about
from extractors.plain import plain

# What these ask for never begins like a question itself.
AT = (offers.QUESTION, "confirm", "book_it", "move_it", "cancel_it", "waitlist")
# All that is said in these goes to a person as it is.
_FOR_A_PERSON = ("emergency", "hand_over", "complaint")
_BEGINS = re.compile(
    r"\W*(?:(?:and|so|also|ok|okay|oh|just|one more thing|aur)\W+)*"
    r"(?:what|where|who|whose|which|why|how|when|can|could|may|do|does|did|is|are|will|would|should|shall|must|have)\b"
    r"\W+\w+\W+\w",
    re.I,
)
_ENDS = re.compile(r"\w\W+\w.*\?\W*$", re.S)
# Where anything may be told of the matter: what we are to know, or what they are to do, and no "can someone come?".
_SURELY = re.compile(
    r"\W*(?:(?:and|so|also|ok|okay|oh|just|aur)\W+)*(?:(?:what|how|where|which)\s+(?:\w+\s+)?)?"
    r"(?:(?P<own>(?:do|should|must)\s+(?:i|we))|(?:shall|may|can|am)\s+(?:i|we)|(?:is|are|does)\s+(?:it|there|they|the|my|parking)"
    r"|do\s+you\s+(?:take|accept|need|offer|charge|give|sell))\b(?!\s+(?:any|some)(?:one|body)\b)",
    re.I,
)
# "And the fees", after a question: a short one that goes on with the words of the one before.
_SHORT = re.compile(
    r"\W*(?:and|also|aur)\W+(?:(?:the|your|ur|what about|how about)\W+)*(?P<what>\w+(?: \w+)?)\W*", re.I
)
_BREAK = re.compile(r"[,.;!?\n]+\s*|\s+(?=(?:and|also|aur)\b)", re.I)
# At these a booking may be moved instead, however that is put.
_OF_A_BOOKING = ("move_it", "cancel_it")
# With one of these it is a wish, however it is put: "yes, can you make it Friday?".
_WISHES = frozenset("book reschedule cancel change handoff drop back refill".split())
_SOCIAL = (("intent", "greet"), ("intent", "thank"), ("intent", "question"), ("intent", "wait"))
_OF_A_WISH = frozenset({"preferred_date", "preferred_time", "service_type", "customer_name", offers.ANSWER})


def is_one(thought: Thought) -> bool:
    """Whether all of the turn is a question to us, where nothing of the kind answers the open one."""
    return thought.session.asked in AT and _is_question(thought, 0)


def cut(thought: Thought) -> str | None:
    """The question asked beside an answer, cut off from the turn; None where there is none."""
    text = thought.turn.text
    at = next((m.end() for m in _BREAK.finditer(text) if m.start() and _is_question(thought, m.end())), None)
    if at is None or not _says_they_come(thought, at) and (_is_question(thought, 0, at) or not _is_told(thought, at)):
        return None
    thought.found = [fact for fact in thought.found if fact.span[1] <= at and fact.value != "question"]
    thought.turn = replace(thought.turn, text=text[:at].rstrip(" ,;"))
    return text[at:]


def each(thought: Thought) -> list[tuple[str, str | None]]:
    """The questions that the turn asks us one after another: the words of each, in their places, and its topic.

    What stands before the first goes with it; a wish among them is left out.
    """
    text = thought.turn.text
    starts: list[tuple[int, str | None]] = []
    for start, end in _pieces(text):
        short = _SHORT.fullmatch(text, start, end) if starts else None
        topic = topics.topic(f"what is the {short['what']}" if short else text[start:end])
        if topic is not None or not short and _BEGINS.match(text, start, end):
            starts.append((start, topic))
    if len(starts) < 2:
        return [(text, topics.topic(text))]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    found = [(" " * start + text[start:end], topic) for (start, topic), end in zip(starts, ends, strict=True)]
    return [(words, topic) for words, topic in found if topic is not None or not _is_wish(thought, words)]


def _pieces(text: str) -> list[tuple[int, int]]:
    cuts = [0, *(m.end() for m in _BREAK.finditer(text)), len(text)]
    return [(start, end) for start, end in zip(cuts, cuts[1:], strict=False) if start < end]


def _is_wish(thought: Thought, words: str) -> bool:
    said = intent.find(Heard(words, thought.now, thought.profile.country))
    return any(one.value in _WISHES for one in said)


def days(thought: Thought, question: str) -> list[Fact]:
    """The days that it asks about."""
    return dates.find(Heard(question, thought.now, thought.profile.country))


def is_for_a_doctor(thought: Thought, question: str) -> bool:
    """Whether only a doctor or a pharmacist answers it."""
    said = Heard(question, thought.now, thought.profile.country)
    asked = (*intent.find(said), *asked_about.find(said))
    return thought.kind.is_medical and any(one.value == "advice" for one in asked)


def _is_told(thought: Thought, at: int) -> bool:
    """Whether what stands before the question is of the matter: more than a greeting."""
    if thought.session.asked in AT:
        return True
    is_for_a_person = thought.session.task in _FOR_A_PERSON or "complain" in thought.values_of("intent")
    here = [one for one in thought.found if one.span[1] <= at and (one.name, one.value) not in _SOCIAL]
    return bool(here) and not is_for_a_person


def _says_they_come(thought: Thought, end: int) -> bool:
    """Whether the words before the question are the yes that our reminder waits for."""
    here = [fact for fact in thought.found if fact.span[1] <= end]
    return reminded.waits(thought) and reminded.wish(thought, thought.turn.text[:end], here, None) == "yes"


def _is_question(thought: Thought, start: int, end: int | None = None) -> bool:
    text = thought.turn.text[start:end]
    said = plain(text)
    if offer_answers.others(said) or offer_answers.is_waitlist(text) or after_booking.TO_BE_TOLD.search(said):
        return False
    is_reminded = reminded.waits(thought)
    if (is_reminded or thought.session.asked in _OF_A_BOOKING) and reminded.MOVES.search(said):
        return False
    if is_reminded and reminded.ASKS_WHEN.search(said):
        return False  # of the very visit that we wrote about
    if topics.topic(_BREAK.split(text, maxsplit=1)[0] if start else text) is not None:
        return True
    here = [one for one in thought.found if one.span[0] >= start and (end is None or one.span[1] <= end)]
    if start and any((one.name, one.value) == ("intent", "advice") for one in here):
        return True  # of the medicine or the pain, whatever else it names
    surely = _SURELY.match(text)
    # "Do I need to bring my reports?" names what the visit is for, and wishes for none; so after a reminder of one.
    is_of_that = is_reminded or surely is not None and surely["own"]
    wishes = _OF_A_WISH - {"service_type"} if is_of_that else _OF_A_WISH
    is_wish = any(one.name in wishes or one.name == "intent" and one.value in _WISHES for one in here)
    is_for_somebody = any(one.name == "for_whom" for one in here)
    if thought.session.asked not in AT and not is_reminded:
        return not is_wish and surely is not None
    return not is_wish and bool(_BEGINS.match(text) or not is_for_somebody and _ENDS.search(text))
