"""Off the waiting list: who leaves it, with which of their places, who stays, and what they wait for still. Pure."""

import re
from collections.abc import Callable

from bot import reminded, visits
from bot.lookups import Place, Waits
from bot.tasks import after_booking, greet, questions, whose_booking
from bot.thought import LeaveList, StayOnList, Thought
from desk import calendars
from extractors import choices, for_whom
from extractors.plain import WORD, plain

QUESTION, WHICH = "off_list", "off_which"
Test = Callable[[Place], bool]
_TAKES = r"(?:take|taken|remove|removed|strike|drop|delete|cancel|comot|kick|pull)"
_OFF = re.compile(
    r"\b(?:off|from|out of|(?<!not )leave(?! (?:me|us|my|him|her|it|them)\b)|cancel) (?:\w+ ){0,2}wait(?:ing)? ?list\b"
    rf"|\b{_TAKES} (?:\w+ ){{0,4}}?(?:off|from|out of|for) (?:\w+ ){{0,2}}list\b"
    rf"|\b{_TAKES} (?:my|our|his|her) (?:place|spot)\b"
    r"|\b(?:wait(?:ing)? ?list|list) se (?:\w+ ){0,2}(?:hata|nikal|hat|naam kaat)\w*"
    r"|(?:लिस्ट|सूची) से .{0,20}(?:हटा|निकाल)"
)
_STAYS = re.compile(
    r"\b(?:keep|leave|stay|remain|put (?:\w+ )?back|still) (?:\w+ ){0,3}?(?:on|in) (?:\w+ ){0,2}(?:wait)?list\b"
    r"|\blist (?:mein|me|par|pe) (?:hi )?(?:rakh|reh|rah)\w*|(?:लिस्ट|सूची) में (?:ही )?(?:रख|रह)"
)
_ASKS = re.compile(
    r"\b(?:am i|are we|is (?:he|she|my \w+)) (?:\w+ ){0,2}on (?:\w+ ){0,2}(?:wait)?list\b"
    r"|\b(?:did|have|has|was|were) (?:you|u|they|i|we|he|she) (?:\w+ ){0,2}?(?:take|remove|cut|drop|cancel)\w* .*list\b"
    r"|\b(?:update|news|status)\b.{0,30}\bwait(?:ing)? ?list\b|\bwait(?:ing)? ?list (?:\w+ ){0,2}(?:update|status)\b"
    r"|\bhas (?:any\w*|some\w*|an? \w+) (?:\w+ )?(?:opened|come|came|freed|become)\b"
    r"|\blist (?:mein|me|par|pe) (?:\w+ ){0,2}(?:hoon|hun|hu|hai)\b|(?:लिस्ट|सूची) में .{0,12}(?:हूँ|हूं|है)"
)
# "Don't take me off", "list se mat hatao": what is denied is that they leave.
_NOT_OFF = re.compile(
    rf"\b(?:don'?t|do not|dont|never|not|no need to) (?:\w+ )?(?:{_TAKES}|leave|leaving|want to (?:leave|come))\b"
    r"|\bse (?:\w+ )?(?:mat|na|nahi+n?|nai|nhi)\b|\b(?:hata\w*|nikal\w*) (?:mat|na|nahi+n?|nai|nhi)\b|मत|नहीं|न हटा"
)
_NOT_STAYS = re.compile(r"\b(?:don'?t|do not|dont|no need to|not|stop) (?:\w+ )?(?:keep|leav|stay|remain)\w*")
# "No take me off" may be Pidgin's "don't" or a no and a wish; with an "if" nothing is wished for yet.
_IN_DOUBT = re.compile(rf"\bno {_TAKES}\b|\b(?:not sure|maybe|might|if|once|unless|should i|thinking)\b")
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
    "no not don't dont do nahi nahin नहीं i we you u youse it this that one an a any at all the to see come be on "
    "waiting really hai hi hello ok okay sorry thanks thank you please sir madam ji mujhe hume koi है मुझे कोई जी".split()
)
_ELSEWHERE = re.compile(
    r"\b(?:found|got|seen|went to) (?:(?:another|a different) (?:doctor|dentist|plumber|clinic|hospital|place)\b(?!')"
    r"|elsewhere|some(?:one|body|where) else\b(?!'))|\bdusr[aei] (?:jagah|doctor)\b.{0,20}\b(?:mil|dikha)"
    r"|\b(?:fixed|sorted|repaired) (?:it|that|the \w+) (?:ourselves|myself|already|now)\b"
    r"|\b(?:got|had) (?:it|that|the \w+) (?:fixed|sorted|repaired)\b"
)
_CLAUSES = re.compile(r"[,.;!।]+|\b(?:and|but|so|because|aur|kyunki)\b|और|क्योंकि")
_ALL = re.compile(r"(?<!at )\ball\b|\b(?:both|every\w*|altogether|completely|sab\w*|dono+n?|saar[ei])\b|दोनों|सब|सार[ीे]")
_OWN = re.compile(r"\b(?:mine|my own|only me|just me|me only|myself|mer[aei]|apn[aei])\b|मेर[ाीे]|अपन[ाीे]")
# "My mother's", "take her off": somebody else's than that of who writes.
_OTHERS = re.compile(
    rf"\b(?:{for_whom.KIN}|her|hers|him|his|maa|beti|beta|bete|patni|biwi|pati|uska|uski)\b|माँ|मां|बेट[ाीे]|पत्नी|पति|उस[का]"
)
_PLACED = {"first": 0, "second": 1, "third": 2, "last": -1}
_ERRANDS = frozenset("book cancel reschedule status question refill complain handoff".split())


def take(thought: Thought) -> bool:
    """Take them off the list, or tell that they are on it still; False for all else."""
    if not calendars.has_slots(thought.profile):
        return False
    said = _said(thought)
    if said is None:
        return thought.session.asked in (QUESTION, WHICH) and _answered(thought)
    here = _places(thought)
    if not here:
        return _tell_of_none(thought, said)
    greet.introduce(thought)
    if said == "off" or said == "cancel" and len(here) > 1:
        _leave(thought, here)
    elif said in ("doubt", "cancel"):
        questions.put(thought, QUESTION)
    else:
        _tell(thought, here)
        _go_back(thought)
    return True


def needs_none(text: str) -> bool:
    """Whether the words say that what was waited for is not needed any more; never beside a question, or "keep me"."""
    return _KEEPS.search(text) is None and any(map(_denies_all, _CLAUSES.split(plain(text))))


def _denies_all(clause: str) -> bool:
    if not _DENIES.search(clause):
        return _ELSEWHERE.search(clause) is not None
    said = frozenset(WORD.findall(clause))
    return bool(said & _NEEDS) and bool(said & _WHOLE) and said <= _NEEDS | _WHOLE | _BESIDE


def heard(text: str) -> str | None:
    """off, stay, asks or doubt, as the words say of the list; None where they say nothing of leaving it or staying."""
    for clause in _CLAUSES.split(plain(text)):
        is_off, is_kept = _OFF.search(clause), _STAYS.search(clause)
        if _ASKS.search(clause):
            return "asks"
        if is_off and _NOT_OFF.search(clause) or is_kept and not _NOT_STAYS.search(clause):
            return "stay"
        if is_off and not _IN_DOUBT.search(clause):
            return "off"
        if is_off or is_kept:
            return "doubt"
    return None


def _said(thought: Thought) -> str | None:
    """What is said of the list, by name or in other words, where nothing else is under way that it may be said of."""
    said = heard(thought.turn.text)
    if said == "off" and "medicine" in {fact.name for fact in thought.found}:
        return None  # it is the list of what is to be ready
    if said == "stay" and not _OFF.search(plain(thought.turn.text)) and not _may_stay(thought):
        return None
    if said is None and _needs_none(thought):
        return "off"
    return "cancel" if said is None and _cancels_a_place(thought) else said


def _may_stay(thought: Thought) -> bool:
    """Whether "keep me on the list" means the place that they have: no other day, time on offer or booking is meant."""
    days = [fact.value for fact in thought.found if fact.name == "preferred_date"]
    is_else = thought.session.asked in ("slot", "waitlist") or whose_booking.A_BOOKING.search(thought.turn.text)
    return not is_else and all(_is_on(one, day) for day in days for one in _places(thought))


def _needs_none(thought: Thought) -> bool:
    session = thought.session
    if session.task is not None or session.asked not in after_booking.OPEN or session.booking_id:
        return False
    names = {fact.name for fact in thought.found}
    is_wish = bool({"book", "question"} & set(thought.values_of("intent"))) or bool(
        {"preferred_date", "preferred_time"} & names
    )
    return not is_wish and needs_none(thought.turn.text) and bool(_places(thought))


def _cancels_a_place(thought: Thought) -> bool:
    """Whether a cancelling can only mean the place on the list: there is one, and nothing booked or being made."""
    session = thought.session
    is_busy = session.task is not None or session.booking_id or session.answering
    if is_busy or session.asked in (QUESTION, WHICH) or "cancel" not in thought.values_of("intent"):
        return False
    return not visits.own(thought) and bool(_places(thought))


def _places(thought: Thought) -> tuple[Place, ...]:
    """Their places; who withholds their number shares it with all who do, and has none."""
    if thought.is_call and thought.turn.phone is None:
        return ()
    return thought.seen.get(Waits(thought.turn.sender))


def _answered(thought: Thought) -> bool:
    """Whether they shall be taken off, or which of their places; who names none and wishes for more is heard on."""
    here, told = _places(thought), thought.first("yes_no")
    said = reminded.to_cancelling(thought, told.value if told is not None else None)
    those = _meant(thought, here, is_asked=True)
    is_which = thought.session.asked == WHICH
    if is_which and those or said == "yes" and not is_which:
        _leave(thought, here)
    elif said == "no":
        thought.say("ack.skip")
        questions.put(thought, "anything_else")
    elif not is_which or _ERRANDS & set(thought.values_of("intent")):
        return False
    elif thought.session.times < 1:
        questions.put(thought, WHICH, variant="again", summary=_listed(thought, here))
    else:
        _tell(thought, here)
        questions.put(thought, "anything_else")
    return True


def _leave(thought: Thought, here: tuple[Place, ...]) -> None:
    """The places that are meant are given up; where it may be one of several, which one is asked."""
    session = thought.session
    those = here if len(here) < 2 else _meant(thought, here, is_asked=session.asked == WHICH)
    if not those:
        questions.put(thought, WHICH, summary=_listed(thought, here))
        return
    thought.acts += [LeaveList(one.id) for one in those]
    thought.say("done.off_list")
    thought.outcome = thought.outcome or "answered"
    left = tuple(one for one in here if one not in those)
    if left:
        _tell(thought, left)
    _go_back(thought)


def _go_back(thought: Thought) -> None:
    """To what was asked, or to whether there is more."""
    if thought.session.asked in (*after_booking.OPEN, QUESTION, WHICH):
        thought.session.is_told, thought.session.words = True, []
        questions.put(thought, "anything_else")
    else:
        questions.return_to(thought)


def tell_of_others(thought: Thought, waiting_id: str) -> None:
    """What they wait for beside this place, where that is anything."""
    others = tuple(one for one in _places(thought) if one.id != waiting_id)
    if others:
        _tell(thought, others)


def _tell(thought: Thought, here: tuple[Place, ...]) -> None:
    thought.acts += [StayOnList(one.id) for one in here]
    thought.say("done.on_list", what=thought.wording.all_of([_what(thought, one) for one in here]))


def _tell_of_none(thought: Thought, said: str) -> bool:
    """Who has no place is told so where they leave the list or ask; who wants to stay on it may want to join it."""
    if said not in ("off", "asks") or not re.search(r"wait|वेटिंग|प्रतीक्षा", plain(thought.turn.text)):
        return False
    greet.introduce(thought)
    thought.say("done.not_on_list")
    _go_back(thought)
    return True


def _meant(thought: Thought, here: tuple[Place, ...], *, is_asked: bool) -> tuple[Place, ...]:
    """The places that the words name, by whose they are, their day, matter or doctor, or as all of them."""
    text = plain(thought.turn.text)
    if _ALL.search(text):
        return here
    spoken, number = choices.spoken(text) if is_asked else None, choices.number(text) if is_asked else None
    at = number - 1 if number is not None else _PLACED.get(spoken[2]) if spoken is not None else None
    if at is not None and -1 <= at < len(here):
        return (here[at],)
    left = here
    for test in _tests(thought, here, text):
        left = tuple(one for one in left if test(one)) or left
    return left if len(left) < len(here) else ()


def _tests(thought: Thought, here: tuple[Place, ...], text: str) -> list[Test]:
    """What the words say of the place that is meant, each as a test of one."""
    own = thought.known.name if thought.known else None
    words = [visits.words_of(f"{one.name or ''} {one.staff or ''}") for one in here]
    named = visits.words_of(thought.turn.text) - frozenset.intersection(*words)
    days, services = thought.values_of("preferred_date"), thought.values_of("service_type")
    tests: list[Test] = [
        lambda one: bool(named & visits.words_of(f"{one.name or ''} {one.staff or ''}")),
        lambda one: any(_is_on(one, day) for day in days),
        lambda one: one.service in services,
    ]
    if own and _OTHERS.search(text):
        tests.append(lambda one: not visits.is_name(own, one.name or "", is_own=False))
    elif own and _OWN.search(text):
        tests.append(lambda one: visits.is_name(own, one.name or "", is_own=False))
    return tests


def _is_on(one: Place, day: str) -> bool:
    return one.from_on.isoformat() <= day <= one.until_on.isoformat()


def _listed(thought: Thought, here: tuple[Place, ...]) -> str:
    said = [_what(thought, one) for one in here]
    if thought.is_call:
        return thought.wording.one_of(said)
    return " · ".join(f"{place}) {one}" for place, one in enumerate(said, start=1))


def _what(thought: Thought, one: Place) -> str:
    """Whose place it is and for when; in writing what it is about, too."""
    services, is_a_day = thought.kind.services, one.from_on == one.until_on
    about = services[one.service].said if one.service in services and not thought.is_call else ""
    day = thought.wording.day(one.from_on.isoformat()) if is_a_day else ""
    when = day or thought.wording.words("what.next_weeks")
    own = thought.known.name if thought.known else None
    name = None if one.name and visits.is_name(own, one.name, is_own=False) else one.name
    return ", ".join(part for part in (name, about, when) if part)
