"""Refusals: what the desk would not do is said, and what is possible instead. An ordinary path, not a failure. Pure."""

from bot.session import Session
from bot.tasks import questions, replies, slots
from bot.thought import Answered, AnswerOffer, BookSlot, Hold, Thought
from desk.errors import DeskError, SlotTaken


def take(thought: Thought, refused: DeskError, *, before: Session) -> None:
    """A time that somebody else took a moment ago is offered anew; anything else goes to a person.

    `before` is the session as the turn found it: what a yes would have ended is still to be done. What was thought anew
    with the times that are left, and takes none of them, stands as it is.
    """
    is_taken = isinstance(refused, SlotTaken)
    if is_taken and any(isinstance(act, BookSlot) for act in thought.acts):
        thought.session = before
    if is_taken and any(isinstance(act, Hold | BookSlot) for act in thought.acts):
        slots.lost(thought)
    elif is_taken and any(isinstance(act, AnswerOffer) for act in thought.acts):
        thought.acts = [act for act in thought.acts if isinstance(act, Answered)]
        thought.session, thought.says, thought.outcome = before, [], "answered"
        before.answering, before.is_told, before.words = None, True, []
        thought.say("slot.gone")
        questions.put(thought, "anything_else")
    elif not is_taken:
        replies.pass_on_instead(thought)
