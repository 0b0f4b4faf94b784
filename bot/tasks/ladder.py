"""The ladders of silence and of not being understood: never the same words twice, and never alone at the end. Pure."""

from dataclasses import replace

from bot.tasks import book, hand_over, questions
from bot.thought import Remind, Thought

NOTHING = "The caller said nothing."
OPTIONAL = ("property_type", "preferred_time", "previous_customer", "preferred_date", "medicine", "same_place")
TOLD = ("customer_name", "service_type", "issue_description", "medicine", "customer_address", "customer_location",
        "property_type", "preferred_date", "preferred_time", "urgency_level", "customer_phone")  # fmt: skip


def silent(thought: Thought) -> None:
    """Nothing was said or pressed. Third time: a call-back on the caller's number, and goodbye."""
    session = thought.session
    session.silences += 1
    if session.silences == 1:
        thought.say("silence.first")
        questions.put(thought, session.question or "help", variant="again")
    elif session.silences == 2:
        thought.say("silence.still" if thought.turn.phone else "silence.still_hidden")
        session.before, session.asked = session.question or "help", "call_back"
        session.asked_at = thought.next_number
        thought.choices = ("1", "2") if thought.turn.phone else ("2",)
    else:
        _give_way(thought)


def _give_way(thought: Thought) -> None:
    if thought.session.task == "emergency":
        number = thought.country.emergency
        thought.say("emergency.remember", emergency=number.said if thought.is_call else number.written)
    if thought.turn.phone:
        _ring_back(thought, "silence")
    else:
        thought.say("silence.hidden")
        end(thought)


def known(thought: Thought) -> str:
    """All that is known so far, in a line for staff, with the customer's own words."""
    session, wording = thought.session, replace(thought.wording, is_spoken=False)
    parts = []
    for name in TOLD:
        value = session.value(name)
        if name == "service_type" and value in thought.kind.services:
            value = thought.kind.services[value].label if "issue_description" not in session.facts else None
        elif name == "preferred_date" and value:
            value = wording.day(value)
        elif name == "preferred_time" and value:
            value = wording.time(value)
        elif name == "customer_phone" and value:
            value = wording.number(value)
        if value and value != "routine":
            parts.append(value)
    said = [f"“{words}”" for words in session.words if words != session.value("issue_description")]
    return " · ".join([*parts, *said]) or NOTHING


def pending(thought: Thought) -> str | None:
    """What staff must be told if the customer goes away now; None when nothing is open."""
    session = thought.session
    if session.is_over or session.is_told or session.booking_id and not session.words:
        return None
    has_matter = session.task not in (None, "hand_over") and not session.booking_id
    has_something = bool(session.words) or "customer_name" in session.facts and thought.is_call
    return known(thought) if has_matter or has_something else None


def chosen(thought: Thought) -> bool:
    """The answer to the second silence: 1 or yes rings back, 2 or "message" records one; whether it was one."""
    said = thought.turn.text.strip("*# .").lower()
    yes = thought.first("yes_no")
    if (said == "1" or yes and yes.value == "yes" or "handoff" in thought.values_of("intent")) and thought.turn.phone:
        _ring_back(thought, "asked_for_call_back")
    elif said == "2" or "message" in said:
        record(thought)
    else:
        return False
    return True


def _ring_back(thought: Thought, reason: str) -> None:
    thought.acts.append(Remind("call_back", reason, known(thought), "high"))
    thought.outcome = thought.outcome or "call_back"
    thought.say("silence.call_back")
    end(thought)


def record(thought: Thought) -> None:
    """Let the caller leave a message after the tone."""
    thought.say("record.start")
    thought.records = True
    thought.session.before = thought.session.question or "help"
    thought.session.asked = "record"


def missed(thought: Thought) -> None:
    """What was said answers nothing: ask differently, then offer keys or a list, then a person."""
    session = thought.session
    session.misses += 1
    asked = session.asked or "help"
    if session.misses >= 3 and asked in OPTIONAL:
        skip(thought, asked)
    elif session.misses >= 3:
        hand_over.give_up(thought)
    else:
        questions.put(thought, asked, variant=questions.VARIANTS[session.misses])


def skip(thought: Thought, name: str) -> None:
    """Go on without what the customer cannot or will not give."""
    do_without(thought, name)
    thought.session.asked = None
    book.go_on(thought)


def do_without(thought: Thought, name: str) -> None:
    """The customer cannot or will not say it: it is not asked again."""
    thought.session.skipped.append(name)
    thought.session.misses = 0
    thought.say("ack.skip")


def end(thought: Thought) -> None:
    """Say no more: the call is hung up, the chat is over."""
    thought.ends = True
    thought.session.is_over = True
    thought.session.asked = None
