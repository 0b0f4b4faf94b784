"""Talk: what is said about the conversation, not the matter: repeat, hold on, never mind, a person, insults. Pure."""

import re
from collections.abc import Callable

from bot import free_words, language, reminded, understand, visits
from bot.tasks import after_booking, change_booking, emergency, gist, greet, hand_over, questions, replies, slots
from bot.tasks.whose_booking import TASK, WHO, tell_all
from bot.thought import Remind, Thought
from extractors import for_whom
from extractors.all import find_all
from extractors.facts import Heard

CHANGED_TO = re.compile(
    r"\b(?:name|number|phone|mobile|address|street|suburb|place|location|area)\b[^.,]{0,12}?\b(?:to|into|as|is)\s+",
    re.I,
)
# When the booking is that is there, also where the word that asks stands at the end.
ASKS_ITS_TIME = re.compile(
    r"\b(?:my|our|meri|mera|hamari|hamara) (?:\w+ ){0,2}(?:appointment|appt|booking|visit)\b.{0,30}"
    r"\b(?:kab|kitne baje|kis (?:din|time|samay))\b"
    r"|\b(?:what time|when|what day) (?:is|was) (?:my|our|the) (?:\w+ )?(?:appointment|appt|booking|visit)\b"
    r"|(?:मेरी|मेरा|हमारी) (?:अपॉइंटमेंट|बुकिंग).{0,30}(?:कब|कितने बजे|किस दिन)",
    re.I,
)
# Every booking there is: "what appointments do I have".
ASKS_ALL = re.compile(r"\b(?:appointments|appts|bookings|visits|consultations|kya[- ]kya|kitn[ie])\b|कितन[ीे]", re.I)
ASKS_AGAIN = re.compile(r"\b(?:what time|when|what day) (?:is|was) (?:it|that)\b(?! (?:open|clos))|\bkab hai\b", re.I)
# Another booking than the one just talked about.
OTHER_BOOKING = re.compile(
    r"\b(?:other|another|old|existing|earlier|previous|last|wife|husband|partner|mother|mum|mom|father|dad|son|daughter"
    r"|brother|sister|friend)(?:['’]?s)?\s+(?:\w+\s+)?(?:appointment|booking|visit|reservation|consultation|one)s?\b",
    re.I,
)
# "My wife's appointment": of those booked through this number; of anybody else's, who can name it and its day.
_OF_FAMILY = re.compile(
    rf"\b(?:my|our)\s+(?:{for_whom.KIN})['’]?s?\s+(?:\w+\s+)?(?:appointment|appt|booking|visit|consultation)s?\b", re.I
)
# "Leave it as it is", where something is offered or read back, wants none of it.
LEAVES = re.compile(
    r"\b(?:never ?mind|leave it|forget (?:it|about it)|(?:don'?t|do not) (?:want|need) (?:it|that|this|to)\b"
    r"|rehne d\w+|chhod\w*)"
    r"|रहने द|छोड़",
    re.I,
)
LEFT = ("slot", "book_it", "move_it", "cancel_it", "waitlist", "preferred_date", "which_booking", WHO)


def take(thought: Thought) -> bool:
    """Answer it; False when the turn is about the matter after all."""
    intents = thought.values_of("intent")
    is_when = {"preferred_date", "preferred_time", "slot"} & {fact.name for fact in thought.found}
    is_no = thought.session.asked == WHO and reminded.is_plain_no(thought)
    if thought.session.asked in LEFT and not is_when and (is_no or LEAVES.search(thought.turn.text)):
        return _drop(thought)
    if replies.fewer_messages(thought):
        return True
    if thought.first("language") and not _has_matter(thought):
        _language(thought)
        return True
    if _asks_its_time(thought):
        return True
    for name in intents:
        answer = ANSWERS.get(name)
        if answer is not None and answer(thought):
            return True
    return False


def _asks_its_time(thought: Thought) -> bool:
    """ "What time is my appointment", and just after it was made or told of "what time is it again?"."""
    session, text = thought.session, thought.turn.text
    if ASKS_AGAIN.search(text) and session.asked in ("book_it", "move_it", "cancel_it"):
        return _repeat(thought)
    is_again = ASKS_AGAIN.search(text) and (session.booked or session.spoken_of) and session.task != "emergency"
    if not is_again and not (ASKS_ITS_TIME.search(text) and change_booking.is_meant(thought)):
        return False
    return _status(thought)


# What may be said beside the wish for a language, and needs no answer of its own.
BESIDE_A_LANGUAGE = {"language", "yes_no", "intent", "issue_description", "for_whom"}


def _has_matter(thought: Thought) -> bool:
    return any(fact.name not in BESIDE_A_LANGUAGE for fact in thought.found)


def _language(thought: Thought) -> None:
    """The language has been taken up where it is spoken here; else they hear which ones are."""
    wished = thought.values_of("language")[0]
    greet.introduce(thought)
    if language.is_offered(wished, thought.profile.languages):
        thought.say("ack.language")
    else:
        thought.say("ack.other_language", languages=thought.wording.all_of(language.every(thought)))
    questions.return_to(thought)


def _out_of_scope(thought: Thought) -> bool:
    is_theirs = visits.owner(thought.turn.text) or _OF_FAMILY.search(thought.turn.text)
    if change_booking.is_meant(thought) and is_theirs:
        return _status(thought)  # who can name the booking and its day is told of it
    greet.introduce(thought)
    thought.say("ack.no_others")
    questions.return_to(thought)
    return True


def _repeat(thought: Thought) -> bool:
    if thought.session.said:
        replies.repeat(thought)
    return bool(thought.session.said)


def _back(thought: Thought) -> bool:
    if thought.session.trail:
        replies.back(thought)
    return bool(thought.session.trail)


def _wait(thought: Thought) -> bool:
    if thought.session.asked is None and not thought.is_call:
        return False
    thought.say("ack.wait")
    questions.return_to(thought)
    return True


def _drop(thought: Thought) -> bool:
    session = thought.session
    if session.task == "emergency":
        emergency.false_alarm(thought)
    elif session.task == TASK:
        change_booking.drop(thought)
    elif session.booking_id and session.asked == "anything_else":
        replies.goodbye(thought)
    elif (
        session.booking_id
        and not session.booked
        and session.asked in (*gist.NAMED, "change", "which_date", "closed_day")
    ):
        thought.say("ack.skip")  # what was noted stays as it is
        session.options = []
        questions.put(thought, "anything_else")
    elif session.booking_id and session.booked:
        after_booking.keep(thought)
    elif session.booking_id:
        replies.cancel(thought, "cancel")
    else:
        session.task, session.words = None, []
        slots.drop(thought)
        greet.introduce(thought)
        thought.say("ack.skip")
        if session.then:
            questions.put(thought, "anything_else")
        else:
            replies.goodbye(thought)
    return True


def _handoff(thought: Thought) -> bool:
    if thought.session.question in ("issue_description", "about"):
        return False
    understand.learn(thought)
    greet.introduce(thought)
    hand_over.begin(thought)
    return True


def _cancel(thought: Thought) -> bool:
    if change_booking.is_under_way(thought) and "cancel" in thought.values_of("intent"):
        if thought.session.asked == change_booking.CANCEL:
            return False
        change_booking.cancel_instead(thought)
        return True
    if change_booking.is_under_way(thought):
        return False
    if "book" in thought.values_of("intent"):
        is_both = "cancel" in thought.values_of("intent") and visits.new_wish(thought.turn.text) is not None
        if not is_both or not change_booking.is_meant(thought):
            return False
    greet.introduce(thought)
    intent = next(one for one in thought.values_of("intent") if one in ("cancel", "reschedule"))
    if change_booking.is_meant(thought):
        change_booking.begin(thought, intent)
    else:
        replies.cancel(thought, intent)
        return not replies.has_new_wish(thought)
    return True


def _rude(thought: Thought) -> bool:
    session = thought.session
    is_told = thought.first("issue_description") is not None and session.question != "issue_description"
    if thought.first("service_type") or is_told:
        return False
    if "upset" in session.skipped:
        thought.say("ack.still_here")
        questions.return_to(thought)
        return True
    session.skipped.append("upset")
    hand_over.tell(thought, "upset")
    thought.say("ack.sorry_useless")
    session.task = "hand_over"
    questions.put(thought, "about")
    return True


def _advice(thought: Thought) -> bool:
    if not thought.kind.is_medical:
        return False
    greet.introduce(thought)
    advise(thought)
    questions.return_to(thought)
    return True


def advise(thought: Thought) -> None:
    """What only a doctor or a pharmacist answers goes to one."""
    thought.acts.append(Remind("call_back", "advice", f"“{thought.turn.text.strip()}”", "high"))
    thought.outcome = thought.outcome or "call_back"
    thought.say("done.advice")


def _status(thought: Thought) -> bool:
    if change_booking.is_under_way(thought):
        return False
    greet.introduce(thought)
    if ASKS_ALL.search(thought.turn.text) and thought.session.booked and tell_all(thought):
        return True
    if change_booking.is_meant(thought):
        change_booking.begin(thought, "status")
        return True
    if thought.session.booking_id:
        thought.say("done.status", what=gist.what_and_when(thought), business=thought.profile.name)
        questions.put(thought, "anything_else")
        return True
    thought.acts.append(Remind("call_back", "status", f"“{thought.turn.text.strip()}”", "medium"))
    thought.outcome = thought.outcome or "call_back"
    thought.say("done.unknown_answer")
    questions.return_to(thought)
    return True


def _reschedule(thought: Thought) -> bool:
    """What was noted in this very conversation is changed there; what was agreed before is for a person."""
    session, text = thought.session, thought.turn.text
    if change_booking.is_under_way(thought):
        return False
    named = [code for code in thought.values_of("service_type") if code in session.requests]
    is_this = all(session.requests[code] == session.booking_id for code in named) and not OTHER_BOOKING.search(text)
    if session.booking_id is None or session.task == "emergency" or not is_this:
        return _cancel(thought)
    if not understand.brings_news(thought):
        need = gist.named_need(text) or "preferred_date"
        questions.put(thought, need if need in session.facts else "change")
        return True
    return False


def _names_anew(thought: Thought, name: str) -> bool:
    """ "Change the suburb to Kew": what follows is read as the answer to which suburb it is."""
    text = thought.turn.text
    told = CHANGED_TO.search(text)
    if told is None:
        return False
    at = told.end()
    heard = Heard(text[at:], thought.now, thought.profile.country, name, None)
    facts = [fact for fact in find_all(heard) if fact.name == name and fact.confidence >= free_words.SURE]
    thought.found += [fact.but(span=(fact.span[0] + at, fact.span[1] + at), confidence=0.9) for fact in facts[:1]]
    return bool(facts)


def _change(thought: Thought) -> bool:
    """ "Change the time": it is asked for, and the old one stands until there is another. "To four" is that already."""
    if thought.session.asked not in ("confirm", "book_it", "change", "anything_else"):
        return False
    named = gist.named_need(thought.turn.text)
    if understand.brings_news(thought) or named and _names_anew(thought, named):
        return False
    questions.put(thought, named if named and named in thought.session.facts else "change")
    return True


ANSWERS: dict[str, Callable[[Thought], bool]] = {
    "out_of_scope": _out_of_scope,
    "repeat": _repeat,
    "back": _back,
    "wait": _wait,
    "drop": _drop,
    "advice": _advice,
    "handoff": _handoff,
    "cancel": _cancel,
    "reschedule": _reschedule,
    "status": _status,
    "rude": _rude,
    "change": _change,
}
