"""Our message: what the customer answers to one that we sent, a reminder or a freed time that was offered. Pure."""

import re

from bot import offers
from bot.lookups import OfferOf
from bot.tasks import change_booking, greet, hand_over, questions, slots
from bot.thought import Answered, AnswerOffer, Keep, Thought

BOOKING, WAITLIST = "booking", "waitlist"
SURE_ENOUGH = 0.6
MOVES = re.compile(
    r"\b(?:move|shift|change|postpone|reschedule|another (?:day|time)|different (?:day|time)|later|earlier|badal\w*"
    r"|aage|kisi aur (?:din|time)|(?:doosr|dusr)[ae] (?:din|time))\b|बदल|दूसरे? (?:दिन|समय)|आगे",
    re.I,
)
CANT = re.compile(
    r"\b(?:can'?t|cannot|won'?t|not|unable|nahi+n?) (?:\w+ ){0,2}(?:come|make|coming|aa\w*|attend)\b"
    r"|\b(?:nahi+n?|nai) aa\w*\b|नहीं आ",
    re.I,
)
COMES = re.compile(
    r"\b(?:i'?ll|i will|we'?ll|will) (?:be there|come|see you)\b|\bsee you\b|\bconfirm\w*\b|\b(?:aa|aau\w*) "
    r"(?:raha|rahi|jaunga|jaungi)\b|\baaung[ai]\b|\bcoming\b|आ रह|आऊँग|आऊंग",
    re.I,
)
MATTER = frozenset({"medicine", "refill", "service_type", "red_flag"})
# With one of these the customer has something else in mind, and the message may be answered another time.
OTHER_ERRANDS = frozenset(
    "refill complain handoff question status rude out_of_scope advice book repeat language".split()
)


def take(thought: Thought) -> bool:
    """Answer it; False when this turn is about something else."""
    session, answering = thought.session, thought.session.answering
    if answering is None or session.task is not None or session.asked not in (None, "help", "anything_else"):
        return False
    if answering["awaits"] == WAITLIST:
        return _offer(thought, answering)
    return _reminder(thought, answering)


def _reminder(thought: Thought, answering: dict[str, str]) -> bool:
    text, intents, said = thought.turn.text, set(thought.values_of("intent")), _yes_or_no(thought)
    booking_id = answering["booking_id"]
    if "reschedule" in intents or "change" in intents or MOVES.search(text):
        greet.introduce(thought)
        return change_booking.begin_with(thought, booking_id, "reschedule") or _unclear(thought, answering)
    if said == "no" or "cancel" in intents or CANT.search(text):
        greet.introduce(thought)
        return change_booking.begin_with(thought, booking_id, "cancel") or _unclear(thought, answering)
    if said == "yes" or COMES.search(text):
        greet.introduce(thought)
        thought.acts += [Keep(booking_id), Answered(answering["id"])]
        thought.say("done.kept")
        session = thought.session
        session.answering, session.is_told, session.words = None, True, []
        thought.outcome = thought.outcome or "answered"
        questions.put(thought, "anything_else")
        return True
    return _unclear(thought, answering)


def _offer(thought: Thought, answering: dict[str, str]) -> bool:
    said = _yes_or_no(thought)
    found = thought.seen.get(OfferOf(answering["waiting_id"]))
    if said is None or not found:
        return _unclear(thought, answering)
    greet.introduce(thought)
    thought.acts += [AnswerOffer(answering["waiting_id"], said == "yes"), Answered(answering["id"])]
    if said == "yes":
        thought.say("done.booked", when=slots.when_and_with(thought, offers.offer(thought, found[0])))
        thought.outcome = "booking"
    else:
        thought.say("done.offer_declined")
        thought.outcome = thought.outcome or "answered"
    session = thought.session
    session.answering, session.is_told, session.words = None, True, []
    questions.put(thought, "anything_else")
    return True


def _yes_or_no(thought: Thought) -> str | None:
    fact = thought.first("yes_no")
    if fact is None:
        key = thought.turn.text.strip("*# .!")
        return {"1": "yes", "2": "no"}.get(key)
    return fact.value if fact.confidence >= SURE_ENOUGH else None


def _unclear(thought: Thought, answering: dict[str, str]) -> bool:
    """What is neither yes nor no goes to a person, unless it is plainly about something else."""
    intents = set(thought.values_of("intent"))
    names = {fact.name for fact in thought.found}
    if intents & OTHER_ERRANDS or MATTER & names or "?" in thought.turn.text:
        return False
    if not thought.turn.text.strip() or intents & {"greet", "thank", "bye"}:
        return False
    greet.introduce(thought)
    hand_over.tell(thought, "unclear_answer")
    thought.acts.append(Answered(answering["id"]))
    thought.outcome = thought.outcome or "call_back"
    thought.say("done.answer_passed_on", business=thought.profile.name)
    session = thought.session
    session.answering, session.is_told, session.words = None, True, []
    questions.put(thought, "anything_else")
    return True
