"""Our message: what the customer answers to one that we sent, a reminder or a freed time that was offered. Pure."""

from typing import Any

from bot import reminded, visits
from bot.lookups import Visit, VisitOf
from bot.tasks import called_off, change_booking, freed_time, greet, hand_over, move_or_another, questions, topics
from bot.thought import Answered, Keep, Remind, Thought
from extractors.plain import plain

WAITLIST = "waitlist"
WHICH = "which_visit"
# What is asked about a message of ours: the answer is to that, whatever the talk was about.
OWN = (WHICH, freed_time.QUESTION, freed_time.TAKE, move_or_another.QUESTION)
MATTER = frozenset({"medicine", "refill", "service_type", "red_flag"})
# With one of these the customer has something else in mind, and the message may be answered another time.
OTHER_ERRANDS = frozenset(
    "refill complain handoff question status rude out_of_scope advice book repeat language".split()
)


def take(thought: Thought) -> bool:
    """Answer it; False when this turn is about something else."""
    session, answering = thought.session, thought.session.answering
    is_new = answering is not None and answering.get("is_new", True) is True
    if (not is_new or reminded.KEEP.search(plain(thought.turn.text))) and called_off.take(thought):
        return True
    if session.asked == called_off.QUESTION and not is_new:
        return False
    if answering is None or session.asked not in (None, *reminded.TALKS_OWN, *OWN):
        return False
    if session.task is not None and session.asked not in OWN and not (is_new and _is_done_with(thought)):
        return False
    if session.asked == "anything_else" and not is_new and _is_bare(thought):
        return False  # yes and no answer what was asked last
    if answering["awaits"] == WAITLIST:
        is_settled = freed_time.take(thought, answering)
        return _unclear(thought, answering) if is_settled is None and is_new else bool(is_settled)
    return _reminder(thought, answering)


def _is_done_with(thought: Thought) -> bool:
    """Whether what the talk was about is done."""
    return thought.session.task != "emergency" and thought.session.asked == "anything_else"


def _is_bare(thought: Thought) -> bool:
    said = reminded.yes_or_no(thought.found, thought.turn.text)
    return said is not None and len(thought.turn.text.split()) < 3


def _reminder(thought: Thought, answering: dict[str, Any]) -> bool:
    if reminded.WRONG_NUMBER.search(thought.turn.text):
        _wrong_number(thought, answering)
        return True
    asked = answering.get("open") or {answering["booking_id"]: answering["id"]}
    those = [one for id_ in asked for one in thought.seen.get(VisitOf(id_)) if _is_to_come(thought, one)]
    if not those:
        return _unclear(thought, answering)
    is_asked = thought.session.asked == WHICH
    if len(those) > 1:
        wishes = reminded.paired(thought, those, said=answering.get("said"), is_asked=is_asked)
        if not wishes:
            return _ask_which(thought, answering, those)
    elif thought.session.asked == move_or_another.QUESTION:
        return move_or_another.answer(thought, those[0])
    else:
        wish = reminded.wish(thought, thought.turn.text, thought.found, those[0])
        if move_or_another.may_be_it(thought, those[0], wish):
            return move_or_another.ask(thought, those[0])
        if reminded.asks_for_another(thought, those[0]):
            wish = "yes" if reminded.yes_or_no(thought.found, thought.turn.text) == "yes" else "else"
        wishes = {those[0].id: wish} if wish else {}
    if "else" in wishes.values():
        return False
    is_sure = answering.get("is_new", True) and not reminded.is_in_doubt(thought)
    if len(those) == 1 and is_sure and reminded.is_plain_no(thought):
        called_off.begin(thought, those[0], asked[those[0].id])
        return True
    return _settle(thought, asked, wishes, those) if wishes else _unclear(thought, answering)


def _is_to_come(thought: Thought, visit: Visit) -> bool:
    return visit.status == "confirmed" and (visit.starts_at is None or visit.starts_at > thought.now)


def _settle(thought: Thought, asked: dict[str, str], wishes: dict[str, str], those: list[Visit]) -> bool:
    """Who comes is kept; then the first that is to be moved, cancelled or told of, and after it the others."""
    session = thought.session
    greet.introduce(thought)
    is_another = reminded.asks_for_another(thought, those[0] if len(those) == 1 else None)
    goes_on = is_another or bool(OTHER_ERRANDS & set(thought.values_of("intent")) or topics.topic(thought.turn.text))
    asks_more = not goes_on and reminded.asks_more(thought)
    kept = [one for one in those if wishes.get(one.id) == "yes"]
    if kept:
        _keep(thought, asked, {one.id: "" if goes_on or asks_more else _told(thought, one, those) for one in kept})
    others = _wished(thought, asked, {id_: wish for id_, wish in wishes.items() if wish != "yes"}, those)
    if others:
        return change_booking.begin_next(thought, others)
    if goes_on:
        thought.found = [fact for fact in thought.found if fact.name != "yes_no"]
        session.asked = None
        return False
    if asks_more:
        hand_over.tell(thought, "unclear_answer")
        thought.say("done.answer_passed_on", business=thought.profile.name)
    questions.put(thought, "anything_else")
    return True


def _keep(thought: Thought, asked: dict[str, str], told: dict[str, str]) -> None:
    """These stand; what was told with the yes goes with each, for staff."""
    session = thought.session
    for id_, words in told.items():
        thought.acts += [Keep(id_, words), Answered(asked[id_])]
        session.spoken_of = id_
    thought.say("done.kept_with" if any(told.values()) else "done.kept")
    session.answering, session.is_told, session.words = None, True, []
    thought.outcome = thought.outcome or "answered"


def _told(thought: Thought, visit: Visit, those: list[Visit]) -> str:
    """What was said of it beside the yes, now or before it was asked which one is meant; "" where that is nothing."""
    answering = thought.session.answering or {}
    here = "" if thought.session.asked == WHICH else reminded.words_of(thought, visit, those)
    words = here if len(those) > 1 else thought.turn.text
    told = [one.strip() for one in (answering.get("words", ""), words) if reminded.tells_more(thought, one, visit)]
    return "; ".join(told)


def _wished(
    thought: Thought, asked: dict[str, str], wishes: dict[str, str], those: list[Visit]
) -> list[dict[str, Any]]:
    """What is wished of each, in the order said; those that are to be cancelled in one go."""
    off = {id_: asked[id_] for id_, wish in wishes.items() if wish == "no"}
    ones: list[dict[str, Any]] = []
    for id_, wish in wishes.items():
        if wish != "no" or id_ == next(iter(off)):
            words = reminded.words_of(thought, next(one for one in those if one.id == id_), those)
            also = {other: message for other, message in off.items() if wish == "no" and other != id_}
            intent = {"no": "cancel", "move": "reschedule"}.get(wish, wish)
            ones.append({"id": id_, "intent": intent, "message": asked[id_], "words": words, "also": also})
    return ones


def _ask_which(thought: Thought, answering: dict[str, Any], those: list[Visit]) -> bool:
    """Several wait for an answer, and none is named: which one is asked, once."""
    is_again = thought.session.asked == WHICH
    said = answering.get("said") if is_again else reminded.wish(thought, thought.turn.text, thought.found, None)
    if (
        is_again
        and (thought.session.times or not _is_bare(thought))
        or said is None
        or reminded.asks_for_another(thought)
    ):
        return _unclear(thought, answering)
    greet.introduce(thought)
    thought.session.answering = answering | {"said": said, "words": thought.turn.text}
    all_of_them = [
        thought.wording.words("gist.visit_of", {"name": one.name or "", "when": visits.when(thought, one)})
        for one in those
    ]
    questions.put(thought, WHICH, summary=thought.wording.one_of(all_of_them))
    return True


def _wrong_number(thought: Thought, answering: dict[str, Any]) -> None:
    """Nothing is told; staff learn that the number is not whom they think."""
    greet.introduce(thought)
    thought.acts += [
        Remind("call_back", "wrong_number", f"“{thought.turn.text.strip()}”", "high"),
        Answered(answering["id"]),
    ]
    thought.outcome = thought.outcome or "call_back"
    thought.say("done.wrong_number", business=thought.profile.name)
    session = thought.session
    session.answering, session.is_told, session.words = None, True, []
    session.asked = None


def _unclear(thought: Thought, answering: dict[str, Any]) -> bool:
    """What is neither yes nor no goes to a person, unless it is plainly about something else."""
    intents = set(thought.values_of("intent"))
    names = {fact.name for fact in thought.found}
    if intents & OTHER_ERRANDS or MATTER & names or "?" in thought.turn.text or topics.topic(thought.turn.text):
        return False
    if not thought.turn.text.strip() or intents & {"greet", "thank", "bye"}:
        return False
    greet.introduce(thought)
    hand_over.tell(thought, "unclear_answer")
    if answering["awaits"] != WAITLIST:  # "let me ask my wife": the time is kept for them a while yet
        thought.acts.append(Answered(answering["id"]))
    thought.outcome = thought.outcome or "call_back"
    thought.say("done.answer_passed_on", business=thought.profile.name)
    session = thought.session
    session.answering, session.is_told, session.words = None, True, []
    questions.put(thought, "anything_else")
    return True
