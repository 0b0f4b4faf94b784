"""Waiting: a place on the waiting list, also beside what is being booked, and leaving the list. Pure."""

import re
from datetime import timedelta

from bot import offer_answers, offers, visits
from bot.lookups import Waits
from bot.tasks import greet, questions, wish
from bot.thought import LeaveList, Thought, Wait
from desk import calendars
from extractors.plain import WORD, plain

QUESTION = "off_list"
OFF = re.compile(
    r"\b(?:off|from|out of|leave|cancel) (?:\w+ ){0,2}(?:wait(?:ing)? ?list|wait list)\b"
    r"|\b(?:wait(?:ing)? ?list|list) se (?:\w+ ){0,2}(?:hata|nikal|hat|naam kaat)\w*"
    r"|(?:लिस्ट|सूची) से .{0,20}(?:हटा|निकाल)",
    re.I,
)
# What keeps its place whatever else is said.
_KEEPS = re.compile(
    r"\?|\b(?:keep|stay|remain|still|later|next|kya|rakh\w*|baad|agl[aei])\b|रख|बाद|अगल|क्या",
    re.I,
)
# Who needs no doctor, or no plumber, any more waits for none: all that is wanted is denied, not the one time or person.
_DENIES = re.compile(r"\b(?:no|not|don'?t|nahi+n?)\b|नहीं")
_NEEDS = frozenset("need needed want wanted require required chahiye zarurat zaroorat jarurat चाहिए ज़रूरत जरूरत".split())
_WHOLE = frozenset(
    "more anymore longer now ab अब appointment consultation visit doctor dentist plumber list अपॉइंटमेंट डॉक्टर".split()
)
_BESIDE = frozenset(
    "no not don't dont do nahi nahin नहीं i we it this that one an a any at all the to see come be on waiting really "
    "hai hi hello ok okay sorry thanks thank you please sir madam ji mujhe hume koi है मुझे कोई जी".split()
)
_ELSEWHERE = re.compile(
    r"\b(?:found|got|seen|went to) (?:(?:another|a different) (?:doctor|dentist|plumber|clinic|hospital|place)\b(?!')"
    r"|elsewhere|some(?:one|body|where) else\b(?!'))|\bdusr[aei] (?:jagah|doctor)\b.{0,20}\b(?:mil|dikha)"
)
_CLAUSES = re.compile(r"[,.;!।]+|\b(?:and|but|so|because|aur|kyunki)\b|और|क्योंकि")
# How far ahead somebody waits who has no day in mind.
WAITS_DAYS = 14


def take(thought: Thought) -> bool:
    """Take them off the list, or put them on it beside the time that is being read back; False for all else."""
    if not calendars.has_slots(thought.profile):
        return False
    if OFF.search(thought.turn.text) or _needs_none(thought):
        _leave(thought)
        return True
    if thought.session.asked == QUESTION:
        return _answered(thought)
    if _cancels_a_place(thought):
        greet.introduce(thought)
        questions.put(thought, QUESTION)
        return True
    return _beside(thought)


def _cancels_a_place(thought: Thought) -> bool:
    """Whether a cancelling can only mean the place on the list: there is one, and nothing booked or being made."""
    session = thought.session
    if (
        session.task is not None
        or session.booking_id
        or session.answering
        or "cancel" not in thought.values_of("intent")
    ):
        return False
    return not visits.own(thought) and thought.seen.get(Waits(thought.turn.sender)) != (0,)


def _answered(thought: Thought) -> bool:
    said = thought.first("yes_no")
    if said is not None and said.value == "yes":
        thought.session.asked = None
        _leave(thought)
    elif said is not None:
        thought.say("ack.skip")
        questions.put(thought, "anything_else")
    return said is not None


def needs_none(text: str) -> bool:
    """Whether the words say that what was waited for is not needed any more; never beside a question, or "keep me"."""
    return _KEEPS.search(text) is None and any(map(_denies_all, _CLAUSES.split(plain(text))))


def _denies_all(clause: str) -> bool:
    if not _DENIES.search(clause):
        return _ELSEWHERE.search(clause) is not None
    said = frozenset(WORD.findall(clause))
    return bool(said & _NEEDS) and bool(said & _WHOLE) and said <= _NEEDS | _WHOLE | _BESIDE


def _needs_none(thought: Thought) -> bool:
    session = thought.session
    if session.task is not None or session.asked not in (None, "help", "anything_else") or session.booking_id:
        return False
    is_wish = bool({"book", "question"} & set(thought.values_of("intent"))) or bool(
        {"preferred_date", "preferred_time"} & _names(thought)
    )
    return not is_wish and needs_none(thought.turn.text) and thought.seen.get(Waits(thought.turn.sender)) != (0,)


def _names(thought: Thought) -> set[str]:
    return {fact.name for fact in thought.found}


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


def join(thought: Thought, wished: str) -> None:
    """Put them on the list for the day and the time that they `wished` for, but not for what they just passed over."""
    session, today = thought.session, thought.wording.today
    on, time = session.value("preferred_date"), session.value("preferred_time")
    first, last = on or today.isoformat(), on or (today + timedelta(days=WAITS_DAYS)).isoformat()
    passed_over = tuple(one.id for one in offers.offered(thought))
    thought.acts.append(
        Wait(wish.whole(thought), session.with_staff, first, last, _kept(time, session.bound), passed_over)
    )
    when = wished if on else " ".join([thought.wording.words("what.next_weeks"), wished]).strip()
    thought.say("done.waiting", when=when)


def _kept(time: str | None, bound: str | None) -> str | None:
    """The time as a Wish has it: what bounds it, a time after or before which it is to be, makes it a span."""
    if time is None or not time[:1].isdigit() or "-" in time:
        return time
    return f"{time}-23:59" if bound in ("after", "from") else f"00:00-{time}" if bound in ("before", "by") else time


def _beside(thought: Thought) -> bool:
    """ "Put me on the list for tomorrow as well": the time that is held stays theirs, and its question open."""
    session, day = thought.session, thought.first("preferred_date")
    if session.asked != "book_it" or day is None or not offer_answers.is_waitlist(thought.turn.text):
        return False
    time = thought.first("preferred_time")
    kept = _kept(time.value, None) if time is not None else None
    thought.acts.append(Wait(wish.whole(thought), session.with_staff, day.value, day.value, kept))
    said = thought.wording.day(day.value)
    thought.say("done.waiting", when=f"{said} {thought.wording.time(time.value)}" if time is not None else said)
    questions.return_to(thought)
    return True
