"""The ladders of silence and of not being understood: never the same words twice, and never alone at the end. Pure."""

from bot.tasks import hand_over, questions
from bot.thought import Remind, Thought

OPTIONAL = ("property_type", "preferred_time", "previous_customer", "preferred_date", "medicine")


def silent(thought: Thought) -> None:
    """Nothing was said or pressed. Third time: a call-back on the caller's number, and goodbye."""
    session = thought.session
    session.silences += 1
    if session.silences == 1:
        thought.say("silence.first")
        session.misses = max(session.misses, 1)
        questions.put(thought, session.asked or "help")
        session.misses = 0
    elif session.silences == 2:
        thought.say("silence.still" if thought.turn.phone else "silence.still_hidden")
        session.asked, thought.choices = "call_back", ("1", "2")
        session.asked_at = thought.next_number
    elif thought.turn.phone:
        thought.acts.append(Remind("call_back", "silence", known(thought), "high"))
        thought.outcome = thought.outcome or "call_back"
        thought.say("silence.call_back")
        end(thought)
    else:
        thought.say("silence.hidden")
        end(thought)


def known(thought: Thought) -> str:
    """What is known so far, in a line for staff."""
    names = ("customer_name", "issue_description", "service_type", "customer_location", "preferred_date")
    parts = [value for name in names if (value := thought.session.value(name))]
    return " · ".join(parts) or "The caller said nothing."


def chosen(thought: Thought) -> bool:
    """The answer to the second silence: 1 or yes rings back, 2 records a message; whether it was one."""
    said = thought.turn.text.strip("*# ") if thought.turn.came_as("keys") else None
    yes = thought.first("yes_no")
    if (said == "1" or yes and yes.value == "yes") and thought.turn.phone:
        thought.acts.append(Remind("call_back", "asked_for_call_back", known(thought), "high"))
        thought.outcome = thought.outcome or "call_back"
        thought.say("silence.call_back")
        end(thought)
    elif said == "2":
        record(thought)
    else:
        return False
    return True


def record(thought: Thought) -> None:
    """Let the caller leave a message after the tone."""
    thought.say("record.start")
    thought.records = True
    thought.session.asked = "record"


def missed(thought: Thought) -> None:
    """What was said answers nothing: ask differently, then offer keys or a list, then a person."""
    session = thought.session
    session.misses += 1
    asked = session.asked or "help"
    if session.misses >= 3 and asked in OPTIONAL:
        session.skipped.append(asked)
        session.misses = 0
        thought.say("ack.skip")
        session.asked = None
        raise_next(thought)
    elif session.misses >= 3:
        hand_over.give_up(thought)
    else:
        if asked not in ("help",) and not thought.says and session.misses == 1:
            thought.say("ack.not_clear") if asked in ("confirm", "anything_else", "change", "which_date") else None
        questions.put(thought, asked, variant=questions.VARIANTS[session.misses])


def raise_next(thought: Thought) -> None:
    """Go on with the booking after a question was given up."""
    from bot.tasks import book

    book.go_on(thought)


def end(thought: Thought) -> None:
    """Say no more: the call is hung up, the chat is over."""
    thought.ends = True
    thought.session.is_over = True
    thought.session.asked = None
