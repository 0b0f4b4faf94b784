"""The ladders of silence and of not being understood: never the same words twice, and never alone at the end. Pure."""

from bot import language
from bot.tasks import book, for_staff, greet, hand_over, questions
from bot.thought import Remind, Thought


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
        thought.say("emergency.remember", emergency=language.emergency_number(thought))
    if thought.turn.phone:
        _ring_back(thought, "silence")
    else:
        thought.say("silence.hidden")
        end(thought)


def chosen(thought: Thought) -> bool:
    """The answer to the second silence: 1 or yes rings back, 2 or "message" records one; whether it was one."""
    said = thought.turn.text.strip("*# .").lower()
    yes = thought.first("yes_no")
    if (said == "1" or yes and yes.value == "yes" or "handoff" in thought.values_of("intent")) and thought.turn.phone:
        _ring_back(thought, "asked_for_call_back")
    elif said == "2" or "message" in said or "मैसेज" in said:
        record(thought)
    else:
        return False
    return True


def _ring_back(thought: Thought, reason: str) -> None:
    thought.acts.append(Remind("call_back", reason, for_staff.known(thought), "high"))
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
    greet.introduce(thought)
    session = thought.session
    session.misses += 1
    asked = session.asked or "help"
    if session.misses >= 3 and asked in questions.OPTIONAL:
        book.skip(thought, asked)
    elif session.misses >= 3:
        hand_over.give_up(thought)
    else:
        questions.put(thought, asked, variant=questions.VARIANTS[session.misses])


def end(thought: Thought) -> None:
    """Say no more: the call is hung up, the chat is over."""
    thought.ends = True
    thought.session.is_over = True
    thought.session.asked = None
