"""Answers to offers: what words say to the free times that were put to choose from. Pure; decides nothing."""

import re

from bot.free_words import SURE
from bot.offers import ANSWER, QUESTION, Offer, fits, offered
from bot.thought import Thought
from bot.understand import CORRECTION
from desk.slots import PARTS
from extractors import choices
from extractors.facts import Fact
from extractors.plain import plain
from extractors.times import bounds

_ASKS = re.compile(
    r"\b(?:any\w*|some\w*|is there|are there|have you|do you have|got|what about|how about|other|else|bit|little|much"
    r"|kuch|koi|aur|thoda|thodi|ya)\b|\?|कुछ|कोई|और|थोड़"
)
_LATER = re.compile(
    r"\b(?:later|after (?:that|this)|baad|der|late)\b(?! (?:today|this|wal|one))|\blater one\b|(?:बाद|देर)(?! वाल)"
)
_EARLIER = re.compile(r"\b(?:earlier|sooner|before (?:that|this)|pehle|pahle|jaldi|early)\b|पहले|जल्दी")
_OTHER_TIMES = re.compile(
    r"\b(?:(?:any|some|what|which) (?:other|more|else)\b|other (?:times?|slots?|options?)|anything else|more (?:times"
    r"|options|slots)|(?:aur|doosra|dusra|koi aur) (?:koi )?(?:time|samay|slot))"
    r"|(?:और|दूसरा|कोई और) (?:कोई )?(?:टाइम|समय)"
)
_ANOTHER_DAY = re.compile(
    r"\b(?:another|other|different|next|some other|any other) (?:day|date)s?\b|\b(?:koi )?(?:doosr|dusr)[aie] din\b"
    r"|\b(?:koi )?aur (?:koi )?din\b|\bother days\b|दूसरे? दिन|(?:कोई )?और (?:कोई )?दिन"
)
_NEXT_WEEK = re.compile(r"\b(?:next week|week after|(?:agle|agla) (?:hafte|hafta|week))\b|अगले (?:हफ़?्ते|सप्ताह)")
_ANY_TIME = re.compile(
    r"\b(?:either|any ?(?:time|one|of (?:them|those))?(?: is| will| works| would)|any ?time|whichever|you (?:choose"
    r"|pick|decide)|^\W*any\W*$|both (?:are|work)|don'?t mind|doesn'?t matter|no preference|koi bhi|kabhi bhi|jo bhi)\b"
    r"|कोई भी|कभी भी"
)
_WAITLIST = re.compile(
    r"\bwait(?:ing)?[ -]?list\b|\bwait list\b|\b(?:on|to|onto) (?:the|your|that) list\b|\blist (?:mein|me|par|pe) |"
    r"\b(?:tell|let|inform|message|text|call|ring|notify) me (?:know )?"
    r"(?:if|when|once) (?:\w+ ){0,4}?(?:opens?|frees?|comes? (?:up|free)|cancels?|available|free)\b"
    r"|\b(?:if|when) (?:something|anything|a (?:slot|spot|place)) (?:opens?|frees?|comes?)\b"
    r"|\b(?:khali|khaali|free) (?:ho|hua|hone)\w*.{0,20}\b(?:bata|batana|bataiye|bolna)\w*|वेटिंग|प्रतीक्षा सूची"
)
_FURTHER = re.compile(
    r"(?:\b(?:make|move|shift|push|have|get|any\w*|some\w*|bit|little|can|could|come|possible|thoda|aur)\b.*|^\W*)"
    r"\b(?P<which>later|earlier|sooner|baad|pehle)\b"
)
_NOT_FURTHER = re.compile(r"\b(?:tell|call|see|pay|let|send|ring|message|talk|speak) (?:\w+ ){0,2}(?:later|earlier)\b")
# Where a time that was chosen is read back for a yes.
READ_BACK = ("book_it", "move_it")
# In an answer to the offer these are only its words once more.
_NOT_MEANT = frozenset(
    {"preferred_time", "preferred_date", "customer_location", "customer_name", "yes_no", "issue_description"}
)
WHEN = ("preferred_date", "preferred_time")
# What asks for a day, and may be answered by a mere "the first".
DAY_ASKED = ("preferred_date", "which_date", "closed_day", "change")
_NO_ERRAND = ("bye", "book", "question", "greet", "reschedule", "change", "wait")
# "The morning one", where one of them is in the morning.
_ONE = re.compile(r"\b(?:one|slot|wal[aie])\b|वाल")
_SINGLE = re.compile(r"^\W*(?:at )?(?P<hour>\d{1,2})(?:[:. ]?(?P<minutes>[0-5]\d))?(?!\d)")


def read(thought: Thought) -> None:
    """What the words say to the times on offer becomes one fact; what only looks like a time or a place is left out.

    While a time is read back, that others are wished for.
    """
    asked, text = thought.session.asked, plain(thought.turn.text)
    if not thought.turn.came_as("speech", "text", "keys", "button") or thought.first(ANSWER) is not None:
        return
    _tell_places_from_days(thought, text)
    is_read_back = asked in READ_BACK and not any(_is_plain(fact) for fact in thought.found)
    meant = _meant(thought, text) if asked == QUESTION else others(text) if is_read_back else None
    if meant is None:
        return
    thought.found = [
        fact
        for fact in thought.found
        if (fact.name not in _NOT_MEANT or meant == "waitlist" and fact.name in WHEN)
        and (fact.name, fact.value) not in {("intent", one) for one in _NO_ERRAND}
    ]
    thought.found.append(Fact(ANSWER, meant, thought.turn.text))


def _tell_places_from_days(thought: Thought, text: str) -> None:
    """ "The first" by itself names the first of a month only where a day is asked for, or corrected."""
    said = choices.spoken(text)
    if said is None or thought.session.asked in DAY_ASKED or CORRECTION.search(text):
        return
    names = {fact.name for fact in thought.found if fact.span[0] >= said[0] and fact.span[1] <= said[1]}
    if "preferred_date" in names:
        thought.found = [fact for fact in thought.found if fact.name != "preferred_date"]


def others(text: str) -> str | None:
    """week, day, later, earlier or other, where another time is wished for than the one that was told."""
    if _NEXT_WEEK.search(text):
        return "week"
    if _ANOTHER_DAY.search(text):
        return "day"
    return further(text) or ("other" if _OTHER_TIMES.search(text) else None)


def further(text: str) -> str | None:
    """later or earlier, where a time is wished for that is."""
    found = _FURTHER.search(text)
    if found is None or _NOT_FURTHER.search(text):
        return None
    return "later" if found["which"] in ("later", "baad") else "earlier"


def _meant(thought: Thought, text: str) -> str | None:
    """later, earlier, day, week, any, waitlist, or the id of the one chosen."""
    here, said = offered(thought), choices.spoken(text)
    asks = bool(_ASKS.search(text))
    named_time = any(fact.name == "preferred_time" for fact in thought.found) and said is None
    if _WAITLIST.search(text):
        return "waitlist"
    if any(fact.name == "preferred_date" and _is_plain(fact) for fact in thought.found):
        return None
    if _NEXT_WEEK.search(text):
        return "week"
    if _ANOTHER_DAY.search(text):
        return "day"
    if said is not None and not asks and here:
        return _placed(here, said[2])
    if not named_time and _LATER.search(text):
        return "later"
    if not named_time and _EARLIER.search(text):
        return "earlier"
    if _OTHER_TIMES.search(text):
        return "later"
    one = _named(thought, here, text)
    if one is not None:
        return one.id
    return "any" if _ANY_TIME.search(text) and here and not _names_person(text) else None


def _is_plain(fact: Fact) -> bool:
    """Whether it names a day or a time, as "next week" does not."""
    return fact.name in WHEN and fact.confidence >= SURE


def _placed(here: list[Offer], how: str) -> str | None:
    last = len(here) - 1
    place = {"least": 0, "first": 0, "second": 1, "third": 2, "middle": len(here) // 2, "most": last, "last": last}[how]
    return here[place].id if place < len(here) else None


def _named(thought: Thought, here: list[Offer], text: str) -> Offer | None:
    """The one on offer whose time is said, by the clock or as a bare number."""
    fact = thought.first("preferred_time")
    if fact is not None and bounds.bound(thought.turn.text, *fact.span) is None:
        for time in (fact.value, *fact.alternatives):
            same = [one for one in here if time in (one.time, one.start)]
            is_inside = time[:1].isdigit() and "-" not in time or time in PARTS and _ONE.search(text) is not None
            inside = [one for one in here if is_inside and fits(one, time, None)]
            if len(same or inside) == 1:
                return (same or inside)[0]
    if fact is not None:
        return None
    bare = _SINGLE.match(text)
    if bare is None:
        return None
    hour, minutes = int(bare["hour"]), bare["minutes"]
    same = [one for one in here if int(one.start[:2]) % 12 == hour % 12 and one.start[3:] == (minutes or one.start[3:])]
    return same[0] if len(same) == 1 else None


_PERSON = re.compile(r"\b(?:dr|doctor|doc|daktar|sir|madam|with|person|plumber)\b|डॉ")


def _names_person(text: str) -> bool:
    return _PERSON.search(text) is not None


def is_waitlist(text: str) -> bool:
    """Whether a place on the waiting list is asked for."""
    return _WAITLIST.search(plain(text)) is not None
