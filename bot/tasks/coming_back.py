"""Coming back: what is said in a new talk by whoever has a booking to come, and wishes for no new one, is about that.

What is asked of it, or shall be changed, goes the way of every booking that is there: whose it is comes first. What is
only told goes to staff and stands with the booking, and nothing of that is told to anybody. Pure.
"""

import re

from bot import its_when, offer_answers, reminded, visits
from bot.lookups import Visit, VisitOf
from bot.tasks import after_booking, change_booking, greet, hand_over, move_or_another, questions, topics, whose_booking
from bot.thought import Keep, Thought
from desk import calendars
from extractors.facts import Fact
from extractors.plain import plain

MOVE, STATUS, TOLD, DOUBT = "reschedule", "status", "told", "doubt"
# Errands of which none is about the booking that stands, or which are taken up by themselves.
_OTHER_ERRANDS = frozenset("refill cancel reschedule handoff complain rude out_of_scope advice drop".split())
_MINE = re.compile(
    r"\b(?:mer[aie]|hamar[aie]|apn[aie])\b.{0,20}\b(?:appointment|appt|booking|visit)\b|मेर[ाीे].{0,20}(?:अपॉइंटमेंट|बुकिंग)"
    r"|\bi (?:have|had|got|made) an? (?:\w+ )?(?:appointment|appt|booking)\b"
)
_THEM = (
    r"(?:you|he|she|they|someone|somebody|(?:(?:the|my|your|our) )?"
    r"(?:plumber|doctor|dr|nurse|tradie|guy|bloke|man|technician)(?: \w+)?)"
)
_ASKS_WHEN = re.compile(
    r"\bmy (?:appointment|appt|booking|visit) (?:time|day|date)\b"
    r"|\b(?:time|day|date) (?:of|for) (?:my|our|the) (?:\w+ )?(?:appointment|appt|booking|visit|consultation|job)\b"
    rf"|\bwhen (?:is|are|will|does|do) {_THEM} (?:be )?(?:coming|come|arriv\w+|here|get here)\b"
)
_OF_ONES_OWN = re.compile(r"\b(?:i|we|my|our|mine|me|mer[aie]|mujhe|hum|aana|aaun\w*)\b|मेर|मुझे|आना|आऊ")
# Who was to come and is not there.
_WHERE = re.compile(
    rf"\bwhere(?:['’]s| is| are) {_THEM}(?!\w)(?<! you)"
    rf"|\b{_THEM}(?:['’]s| is| are| has| have| did)?(?: ?n['’]?t| not| never) (?:\w+ )?(?:show\w*|turn\w*"
    r"|arriv\w*|come|came)\b"
)
_ASKS_FREE = re.compile(
    r"\b(?:available|availability|free|open|slots?|any\w*|do you have|(?:is|are) there|khali|khaali)\b|ख़?ाली"
)
# Who was to come shall come at another time: no wish for somebody.
_COMES_SOONER = re.compile(r"\b(?:come|here|visit|see (?:me|us))\b.{0,20}\b(?:earlier|sooner|later)\b")
# What is told so that staff know it, by who is on the way or wants somebody to hear of it.
_TELLS = re.compile(
    r"\b(?:tell|inform|remind) (?!me\b|us\b)(?:(?:the|your|my|our) )?[^\W\d_]+|\blet (?!me\b|us\b)(?:\w+ ){1,2}know\b"
    r"|\bforgot (?:to )?(?:say|tell|mention|add|write)\b|\b(?:note|mention|add|write)(?: it)?(?: down)? that\b"
    r"|\b(?:doctor|dr|sir|madam|plumber|unko|unhe|usko)\b.{0,20}\b(?:bata|bol|keh)(?:na|a|iye)?\b"
    r"|\bon (?:my|the|our) way\b|\b(?:running|bit|little|min\w*|mins|be|am|i['’]m) late\b|\blate by\b"
    r"|\b(?:late|der) (?:ho|hun|hoon|aa\w*|se|lag\w*)\b|\braste (?:mein|me)\b|रास्ते में|(?:देर|लेट) (?:हो|से)"
    r"|(?:डॉक्टर|सर|मैडम).{0,20}(?:बता|बोल|कह)"
)


def take(thought: Thought) -> bool:
    """Take it up; False where nothing is to come on this number, or something else is wished for."""
    if thought.session.asked == move_or_another.QUESTION and (visit := _asked_about(thought)):
        return move_or_another.answer(thought, visit)
    wish = _wish(thought, plain(thought.turn.text)) if _is_free(thought) else None
    coming = _theirs(thought) if wish is not None else []
    if wish is None or not coming or wish in (MOVE, DOUBT) and not _is_of_those(thought, coming):
        return False
    if wish == DOUBT:
        return _ask_which(thought, coming)
    if wish == MOVE and any(_is_when_it_is(thought, one) for one in coming):
        wish = STATUS
    greet.introduce(thought)
    if wish == TOLD or _WHERE.search(plain(thought.turn.text)) and _has_begun(thought, coming):
        _pass_on(thought, coming)
        return True
    if wish == MOVE:
        thought.found.append(Fact("intent", MOVE, thought.turn.text))
    change_booking.begin(thought, wish)
    return True


def _is_free(thought: Thought) -> bool:
    """Whether nothing is made, changed or asked about in this talk."""
    session = thought.session
    is_new = session.task is None and session.booking_id is None and session.asked in after_booking.OPEN
    is_other = _OTHER_ERRANDS & set(thought.values_of("intent")) or topics.topic(thought.turn.text) is not None
    return is_new and not is_other and calendars.has_slots(thought.profile)


def _wish(thought: Thought, text: str) -> str | None:
    """What the words wish of a booking that stands, whoever says them."""
    is_new, is_instead = "book" in thought.values_of("intent"), reminded.INSTEAD.search(text) is not None
    if _TELLS.search(text):
        return None if is_new else TOLD
    if _WHERE.search(text):
        return STATUS
    if not is_instead and (_ASKS_FREE.search(text) or is_new and not _COMES_SOONER.search(text)):
        return None
    clock = thought.first("preferred_time")
    is_when = thought.first("preferred_date") or clock or its_when.days(thought) or offer_answers.further(text)
    is_change = is_instead or any(said.search(text) for said in (after_booking.CHANGES, reminded.MOVES))
    is_named = _MINE.search(text) or whose_booking.A_BOOKING.search(text)
    if is_when and is_change or is_named and clock:
        return MOVE
    is_asked = _ASKS_WHEN.search(text) or after_booking.ASKS_OF_IT.search(text) and _OF_ONES_OWN.search(text)
    return DOUBT if clock else STATUS if is_asked and not is_change else None


def _theirs(thought: Thought) -> list[Visit]:
    """Those to come on this number, of the person who is named where one is."""
    told = thought.first("for_whom")
    return [one for one in visits.own(thought) if told is None or one.relation == told.value]


def _is_of_those(thought: Thought, coming: list[Visit]) -> bool:
    """Whether one of them has a time that can change, and no other matter is named than that of one of them."""
    if all(one.starts_at is None for one in coming):
        return False
    services = set(thought.values_of("service_type")) - {thought.kind.other_service, *(one.service for one in coming)}
    matter = thought.first("issue_description")
    return not services and (matter is None or matter.source == "model")  # a model calls any words the matter


def _is_when_it_is(thought: Thought, visit: Visit) -> bool:
    """Whether the only time that is named is the one it has: "my appointment is at ten, right"."""
    clock = thought.first("preferred_time")
    is_at = clock is not None and visits.is_at(thought, visit, " ".join((clock.value, *clock.alternatives)))
    return is_at and its_when.days(thought) in ([], [visits.day_of(thought, visit)])


def _ask_which(thought: Thought, coming: list[Visit]) -> bool:
    """Another time on the day of the only one they have there: whether that one moves, or it is one more."""
    days = its_when.days(thought)
    those = [one for one in coming if visits.day_of(thought, one) in days]
    if (
        len(those) != 1
        or len(days) != 1
        or _is_when_it_is(thought, those[0])
        or after_booking.is_one_more(thought.turn.text)
    ):
        return False
    thought.session.spoken_of = those[0].id
    return move_or_another.ask(thought, those[0])


def _asked_about(thought: Thought) -> Visit | None:
    session = thought.session
    found = thought.seen.get(VisitOf(session.spoken_of)) if session.spoken_of and session.task is None else ()
    return found[0] if found and found[0].status == "confirmed" else None


def _has_begun(thought: Thought, coming: list[Visit]) -> bool:
    return any(one.starts_at is not None and one.starts_at <= thought.now for one in coming)


def _pass_on(thought: Thought, coming: list[Visit]) -> None:
    """Staff are told at once; where there is but one that it may be about, it stands with that as well."""
    hand_over.tell(thought, "change")
    if len(coming) == 1 and coming[0].status == "confirmed":
        thought.acts.append(Keep(coming[0].id, thought.turn.text.strip()))
    thought.outcome = thought.outcome or "call_back"
    thought.session.is_told, thought.session.words = True, []
    if after_booking.is_for_staff(thought.turn.text):
        thought.say("done.answer_passed_on", business=thought.profile.name)
    else:
        thought.say("done.message_noted")
    questions.put(thought, "anything_else")
