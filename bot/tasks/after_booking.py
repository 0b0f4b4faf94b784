"""After booking: what is said once a time is booked or noted: another one, a change, or a question about it. Pure.

Where it may be either, the customer is asked which: a booking is never moved by guess.
"""

import re
from dataclasses import asdict, replace

from bot import offer_answers, offers, visits, which_person, which_when
from bot.lookups import VisitOf
from bot.session import fact_of
from bot.tasks import book, gist, questions, slots, whose_booking
from bot.thought import Keep, Release, Thought
from extractors import for_whom
from extractors.facts import Fact, Heard
from extractors.plain import plain

WHICH = "which_booking"
# What was said beside the facts that are put aside.
WORDS = "words"
WHEN = ("preferred_date", "preferred_time")
MATTER = ("service_type", "issue_description")
_ANOTHER = re.compile(
    r"\b(?:another|one more|(?:a |the )?second|(?:a )?new|(?:an )?(?:additional|extra)|(?:ek|koi) aur|doosr[aie]"
    r"|dusr[aie])"
    r" (?:\w+ ){0,2}?(?:appointment|appt|booking|visit|consultation|one|check-?up)\b"
    r"|\bone (?:more )?for (?:me|my|our|the)\b"
    r"|\bek aur\b|(?:एक|कोई) और|दूसर[ाीे] (?:अपॉ|बुकिंग)"
)
_ALSO = re.compile(r"\b(?:also|as well|too|plus|bhi)\b|^\W*(?:and|aur|now) (?:for |one |my |our |mer[aei] )|भी|^\W*और ")
_ALSO_WORDS = re.compile(r"\s*\b(?:also|as well|too|plus|bhi)\b", re.I)
_BEFORE_WHOM = re.compile(
    rf"^\W*(?:(?:and|now|aur|yes|yeah|yep|ok|okay|haan)\W+)*(?=(?:my|our|mer[aei]|{for_whom.ANY_KIN})\b)", re.I
)
_MYSELF = re.compile(r"\b(?:me|myself|i|mujhe|mere liye)\b|मुझे|मेरे लिए")
# What says plainly that the one that stands is to be another; and what may say so.
CHANGES = re.compile(r"\b(?:instead|move|change|shift|push|reschedule|make (?:it|that)|badal\w*|rather|prefer)\b|बदल")
_MAY_CHANGE = re.compile(
    r"\b(?:actually|no|not|sorry|wrong|mean|meant|it'?s|e be|nahi|(?:ye|yeh|yah|wo|woh) (?=.*\bhai\b))\b|नहीं"
)
ASKS_OF_IT = re.compile(
    r"\b(?:which|what|wat) (?:time|day|date)\b|\bwhen(?: is| was|'s| am i)\b(?: (?:it|that|this|my|the|mine|for|again)"
    r"\b|\W*$)"
    r"|\breference\b|\b(?:booking|appointment) (?:number|no|id|ref|code)\b|\bkitne baje\b|\bkab hai\b|कितने बजे|कब है"
)
_REFERENCE = re.compile(r"\b(?:reference|number|id|ref|code)\b")
_NEW = re.compile(r"\b(?:another|other|new|second|more|separate|extra|naya|nayi|d(?:oo|u)sr[aie])\b|नई|नया|दूसर")
_SAME = re.compile(r"\b(?:same|first|wahi|that one|this one)\b|वही")
_REQUESTS = re.compile(
    r"\?|\b(?:can|could|would|will|may|shall|should) (?:you|u|we|i|it|they|he|she|the|my|someone)\b|\bplease\b|\bpls\b"
    r"|\b(?:want|wish|like|need) (?:to|a|an|some)\b|\b(?:sakt[aei]|chahiye|kar ?do|dijiye)\b|सकत[ाीे]|चाहिए|दीजिए"
)
TO_BE_TOLD = re.compile(
    r"\b(?:tell|inform|note|mention|add|write|remind|let) (?:\w+ ){0,3}?(?:that|there|know|him|her|them|doctor|dr|it"
    r"|down|i|we)\b|\b(?:bata|bol|likh)\w*\b|बता|लिख"
)
# Open questions at which something new may be said; at any other one the words answer that.
OPEN = ("anything_else", "help", None)


def take(thought: Thought) -> bool:
    """Take it up; False where the turn goes on as ever, what was booked put aside where it is for another booking."""
    session, text = thought.session, plain(thought.turn.text)
    is_noted = session.booked is None and session.task == "book"
    if session.booking_id is None or session.task == whose_booking.TASK or not (session.booked or is_noted):
        return False
    if session.asked == WHICH:
        return _answered(thought, text)
    if session.asked not in OPEN or set(thought.values_of("intent")) & {"cancel", "handoff", "out_of_scope"}:
        return False
    hear_of_whom(thought)
    # Another service told of a request begins another by itself, with a place of its own.
    is_about_more = is_noted and thought.first("service_type") is not None and not _is_general(thought)
    if _is_another(thought, text) and not is_about_more:
        begin(thought)
        return False
    if is_noted:
        return _of_the_one_noted(thought, text)
    if _is_in_doubt(thought, text):
        words = Fact(WORDS, thought.turn.text, thought.turn.text)
        session.aside = [asdict(fact) for fact in (words, *thought.found)]
        questions.put(thought, WHICH, old=_when(thought))
        return True
    return _of_the_one_booked(thought, text)


def begin(thought: Thought) -> None:
    """A new booking; the day of the last one holds where only a time is said, or whom else it is for."""
    session, said = thought.session, {fact.name for fact in thought.found}
    told = thought.first("for_whom")
    is_other = session.value("for_whom") != (told.value if told else None)
    day, service = session.facts.get("preferred_date"), session.facts.get("service_type")
    time = session.facts.get("preferred_time") if which_when.SAME_TIME.search(plain(thought.turn.text)) else None
    book.begin_another(thought)
    if time is not None and "preferred_time" not in said:
        session.facts["preferred_time"] = time
    if service is not None and is_other and "service_type" not in said:
        session.facts["service_type"] = service  # "and one for my son" is the same for somebody else
    if day is not None and "preferred_date" not in said and (is_other or "preferred_time" in {*said, *session.facts}):
        session.facts["preferred_date"] = day
    session.task, session.asked = "book", None
    thought.found = [fact for fact in thought.found if (fact.name, fact.value) != ("intent", "reschedule")]
    if "book" not in thought.values_of("intent"):
        thought.found.append(Fact("intent", "book", thought.turn.text))


def keep(thought: Thought) -> None:
    """Never mind: what is booked stays as it is, and what was meant for it is let go."""
    session = thought.session
    if session.slot is not None and session.slot["id"] != session.booked:
        thought.acts.append(Release())
    session.slots, session.slot, session.options, session.aside = [], session.stands, [], []
    session.read_back, session.bound, session.words = None, None, []
    if session.stands is not None:
        one = offers.Offer(**session.stands)
        session.with_staff = one.staff_id if session.with_staff else None
        for name, value in zip(WHEN, (one.on, one.time), strict=True):
            if session.value(name) != value:
                thought.learn(Fact(name, value, value, source="record", confidence=1.0))
    thought.say("change.kept")
    questions.put(thought, "anything_else")


def is_for_staff(text: str) -> bool:
    """Whether something is asked for that is no word to go with the booking: a person has to see to it."""
    text = plain(text)
    return bool((_REQUESTS.search(text) or CHANGES.search(text)) and not TO_BE_TOLD.search(text))


def is_one_more(text: str) -> bool:
    """Whether the words name another one, beside what is there."""
    return _ANOTHER.search(plain(text)) is not None


def hear_of_whom(thought: Thought) -> None:
    """ "And my son" names whom it is for once a booking was made or is read back, as "for my son" does."""
    if thought.first("for_whom") is None and _ALSO.search(plain(thought.turn.text)):
        plainly = _ALSO_WORDS.sub("", _BEFORE_WHOM.sub("for ", thought.turn.text))
        thought.found += for_whom.find(Heard(plainly, thought.now, thought.profile.country, "customer_name"))


def _is_another(thought: Thought, text: str) -> bool:
    """Whether the words say that it is one more, for whomever."""
    if CHANGES.search(text):
        return False
    if _ANOTHER.search(text):
        return True
    if not _ALSO.search(text):
        return _is_for_another(thought, text)
    names = {fact.name for fact in thought.found}
    is_own = thought.session.value("for_whom") is not None and _MYSELF.search(text) is not None
    return bool({"for_whom", *WHEN} & names) or "book" in thought.values_of("intent") or is_own


def _is_for_another(thought: Thought, text: str) -> bool:
    """Whether another person is named with a word for a new one, or with a yes to "anything else?"."""
    told, said = thought.first("for_whom"), thought.first("yes_no")
    if told is None or told.value == thought.session.value("for_whom") or _MAY_CHANGE.search(text):
        return False
    is_new = _NEW.search(text) is not None or "book" in thought.values_of("intent")
    return is_new or said is not None and said.value == "yes"


def _is_general(thought: Thought) -> bool:
    return thought.values_of("service_type")[:1] == [thought.kind.other_service]


def _is_in_doubt(thought: Thought, text: str) -> bool:
    """Another day, time or person, and nothing says whether it is for the one booked."""
    session, intents = thought.session, set(thought.values_of("intent"))
    if intents & {"reschedule", "change", "drop", "question", "status"} or thought.first("service_type"):
        return False
    if CHANGES.search(text) or _MAY_CHANGE.search(text) or thought.first("yes_no") or "?" in text:
        return False
    told = {name: fact.value for name in (*WHEN, "for_whom") if (fact := thought.first(name)) is not None}
    return any(value != session.value(name) for name, value in told.items())


def _answered(thought: Thought, text: str) -> bool:
    """Which of the two it is; after two answers that are neither, the booking stays as it is."""
    session = thought.session
    aside, session.aside = session.aside, []
    which, said = which_of_the_two(thought), thought.first("yes_no")
    is_dropped = "drop" in thought.values_of("intent") or said is not None and said.value == "no"
    if which is None and not is_dropped and session.times < 2:
        session.aside = aside
        questions.put(thought, WHICH, variant="again", old=_when(thought))
        return True
    if which is None:
        keep(thought)
        return True
    if which == "change":  # of what it is about nothing was asked: "the booking I have" is no trouble
        thought.found = [fact for fact in thought.found if fact.name not in MATTER]
    names, kept = {fact.name for fact in thought.found}, [fact_of(one) for one in aside]
    kept = [fact for fact in kept if fact.name not in names]  # "another one, on Friday": what is said last counts
    thought.found += [fact for fact in kept if fact.name not in ("intent", WORDS)]
    session.asked = None
    if which == "another":
        begin(thought)
    hear_whom_they_want(thought, " ".join(fact.value for fact in kept if fact.name == WORDS))
    return False


def hear_whom_they_want(thought: Thought, before: str) -> None:
    """Whom they asked for with the words that were put aside; who is named now is taken up after this."""
    now, thought.turn = thought.turn, replace(thought.turn, text=before)
    which_person.take(thought)
    thought.turn = now


def which_of_the_two(thought: Thought) -> str | None:
    """Whether the answer means the one there is ("change") or another one; None where it says neither."""
    key, text = thought.first(WHICH), plain(thought.turn.text)
    if key is not None:
        return key.value
    if _ANOTHER.search(text) or _NEW.search(text):
        return "another"
    return "change" if CHANGES.search(text) or _SAME.search(text) else None


def _of_the_one_booked(thought: Thought, text: str) -> bool:
    """A question about it is answered from the row; "can we make it later?" offers what there is."""
    names = {fact.name for fact in thought.found}
    further = offer_answers.further(text)
    if further and not set(WHEN) & names and thought.session.slot is not None:
        slots.further(thought, [offers.Offer(**thought.session.slot)], is_later=further == "later")
        return True
    said = [fact for fact in thought.found if fact.name in WHEN]
    if said and CHANGES.search(text) and all(one.value == thought.session.value(one.name) for one in said):
        thought.say("slot.theirs", when=_when(thought))
        questions.put(thought, "anything_else")
        return True
    if ASKS_OF_IT.search(text) and not set(WHEN) & names and not CHANGES.search(text):
        thought.acts.append(Keep(thought.session.booking_id or ""))
        has_reference = _REFERENCE.search(text) is not None
        thought.say("done.stands_as" if has_reference or not thought.is_call else "done.stands", when=_when(thought))
        questions.put(thought, "anything_else")
        return True
    return False


def _of_the_one_noted(thought: Thought, text: str) -> bool:
    """The same of what is only asked for yet: a day that is said changes it at once, and that is told."""
    if set(WHEN) & {fact.name for fact in thought.found} or CHANGES.search(text) and not offer_answers.further(text):
        return False
    if offer_answers.further(text):
        questions.put(thought, "preferred_time")
        return True
    found = thought.seen.get(VisitOf(thought.session.booking_id or "")) if ASKS_OF_IT.search(text) else ()
    if not found:
        return False
    what, business = gist.what_and_when(thought), thought.profile.name
    key = "done.status_as" if _REFERENCE.search(text) or not thought.is_call else "done.status"
    thought.say(key, what=what, business=business, code=found[0].reference)
    questions.put(thought, "anything_else")
    return True


def _when(thought: Thought) -> str:
    """When it is, as it stands in the row now."""
    session = thought.session
    found = thought.seen.get(VisitOf(session.booking_id or ""))
    if session.stands is not None and (not found or found[0].starts_at is None):
        return offers.when_and_with(thought, offers.Offer(**session.stands))
    return visits.when(thought, found[0]) if found else ""
