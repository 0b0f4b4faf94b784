"""Hand over: put the caller through, or have a person get back to them; take a message. Pure."""

from bot.tasks import for_staff, gist, questions
from bot.thought import Remind, Thought


def begin(thought: Thought, reason: str = "asked_for_person") -> None:
    """The customer wants a person."""
    session = thought.session
    session.task = "hand_over"
    thought.outcome = "handed_over"
    if thought.is_call and thought.profile.on_call:
        thought.dial = thought.profile.on_call
        thought.say("person.dialling")
        session.before, session.asked = "about", "dial"
        return
    tell(thought, reason)
    _promise(thought)
    _ask_rest(thought)


def go_on(thought: Thought) -> None:
    """What they say now belongs to the message."""
    is_bare = thought.first("yes_no") is not None and len(thought.turn.text.split()) < 3
    if thought.turn.text.strip() and not is_bare:
        tell(thought, "asked_for_person")
        thought.say("done.message_noted")
    elif thought.session.asked in ("customer_name", "customer_phone"):
        thought.session.skipped.append(thought.session.asked)
    _ask_rest(thought)


def after_dial(thought: Thought) -> None:
    """The call was put through; when nobody answered, a call-back is promised because it is on record."""
    if thought.turn.result in ("completed", "answered"):
        thought.session.task, thought.session.is_told = None, True
        thought.say("person.spoke")
        questions.put(thought, "anything_else")
        return
    tell(thought, "nobody_answered")
    phone = reach(thought)
    if phone:
        thought.say("person.nobody", number=gist.number(thought, phone))
    else:
        thought.say("person.nobody_hidden")
    _ask_rest(thought)


def give_up(thought: Thought) -> None:
    """Three misses: a person takes it from here, with all that is known."""
    tell(thought, "not_understood")
    thought.outcome = thought.outcome or "call_back"
    thought.say("person.third_miss" if reach(thought) or not thought.is_call else "done.message_noted")
    session = thought.session
    session.misses, session.times, session.is_told = 0, 0, True
    if reach(thought) or not thought.is_call:
        session.task = None
        questions.put(thought, "anything_else")
    else:
        session.task = "hand_over"
        questions.put(thought, "customer_phone")


def reach(thought: Thought) -> str | None:
    """The number a person would ring back on."""
    return thought.session.value("customer_phone") or thought.turn.phone


def tell(thought: Thought, reason: str) -> None:
    """Staff get all that is known, and the last words."""
    text, last = for_staff.known(thought), thought.turn.text.strip()
    if last and last not in text:
        text = f"“{last}”" if text == for_staff.NOTHING else f"{text} · “{last}”"
    thought.acts.append(Remind("call_back", reason, text, "high"))


def _promise(thought: Thought) -> None:
    phone = reach(thought)
    if not thought.is_call:
        thought.say("person.write_back")
    elif phone:
        thought.say("person.ring_back", number=gist.number(thought, phone))
    else:
        thought.say("done.message_noted")


def _ask_rest(thought: Thought) -> None:
    session = thought.session
    has_matter = "issue_description" in session.facts or "service_type" in session.facts
    if thought.is_call and not reach(thought) and "customer_phone" not in session.skipped and session.times < 3:
        questions.put(thought, "customer_phone")
    elif not has_matter and session.asked not in ("about", "customer_name"):
        questions.put(thought, "about")
    elif thought.is_call and not {"customer_name"} & (set(session.facts) | set(session.skipped) | {session.asked}):
        questions.put(thought, "customer_name")
    else:
        session.task, session.is_told = None, True
        questions.put(thought, "anything_else")
