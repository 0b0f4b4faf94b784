"""Hand over: put the caller through, or have a person get back to them; take a message. Pure."""

from bot.tasks import book, questions
from bot.thought import Remind, Thought


def begin(thought: Thought, reason: str = "asked_for_person") -> None:
    """The customer wants a person."""
    session = thought.session
    session.task = "hand_over"
    thought.outcome = "handed_over"
    if thought.is_call and thought.profile.on_call and not thought.turn.is_test:
        thought.dial = thought.profile.on_call
        thought.say("person.dialling")
        session.asked = "dial"
        return
    _call_back(thought, reason)
    _promise(thought)
    _ask_rest(thought)


def go_on(thought: Thought) -> None:
    """What they say now belongs to the message."""
    text = thought.turn.text.strip()
    if text:
        _call_back(thought, "asked_for_person", text)
        thought.say("done.message_noted")
    _ask_rest(thought)


def after_dial(thought: Thought) -> None:
    """The call was put through; when nobody answered, a call-back is promised because it is on record."""
    if thought.turn.result in ("completed", "answered"):
        thought.session.task = None
        questions.put(thought, "anything_else")
        return
    _call_back(thought, "nobody_answered")
    phone = reach(thought)
    if phone:
        thought.say("person.nobody", number=book.number(thought, phone))
    else:
        thought.say("person.nobody_hidden")
    _ask_rest(thought)


def give_up(thought: Thought) -> None:
    """Three misses: a person takes it from here, with all that is known."""
    _call_back(thought, "not_understood", thought.turn.text.strip())
    thought.outcome = thought.outcome or "call_back"
    thought.say("person.third_miss")
    thought.session.task, thought.session.misses = None, 0
    if reach(thought) or not thought.is_call:
        questions.put(thought, "anything_else")
    else:
        thought.session.task = "hand_over"
        questions.put(thought, "customer_phone")


def reach(thought: Thought) -> str | None:
    """The number a person would ring back on."""
    return thought.session.value("customer_phone") or thought.turn.phone


def _promise(thought: Thought) -> None:
    phone = reach(thought)
    if not thought.is_call:
        thought.say("person.write_back")
    elif phone:
        thought.say("person.ring_back", number=book.number(thought, phone))
    else:
        thought.say("done.message_noted")


def _ask_rest(thought: Thought) -> None:
    session = thought.session
    if thought.is_call and not reach(thought) and "customer_phone" not in session.skipped:
        questions.put(thought, "customer_phone")
    elif "issue_description" not in session.facts and session.asked != "about":
        questions.put(thought, "about")
    else:
        session.task = None
        questions.put(thought, "anything_else")


def _call_back(thought: Thought, reason: str, words: str = "") -> None:
    session = thought.session
    parts = [session.value("customer_name"), words or session.value("issue_description"), reach(thought)]
    text = " · ".join(part for part in parts if part) or "Wants to talk to a person."
    thought.acts.append(Remind("call_back", reason, text, "high"))
