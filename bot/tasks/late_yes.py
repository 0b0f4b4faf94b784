"""Late yes: what was read back before the chat fell quiet is looked up anew and read back again. Pure."""

from bot.lookups import VisitOf
from bot.tasks import book, change_booking, greet
from bot.thought import Thought


def take(thought: Thought) -> bool:
    """That nothing is booked yet is said, and what is free now."""
    greet.introduce(thought)
    is_change = change_booking.is_under_way(thought) or thought.session.booked is not None
    thought.say("ack.late_change" if is_change else "ack.late_yes")
    if _is_gone(thought):
        thought.says.pop()
        thought.say("change.not_found")
        change_booking.close(thought)
    else:
        book.go_on(thought)
    return True


def _is_gone(thought: Thought) -> bool:
    """Whether the booking that was to be changed does not stand any more."""
    change = thought.session.change or {}
    found = thought.seen.get(VisitOf(change["id"])) if "id" in change else ()
    return "id" in change and not (found and found[0].status == "confirmed")
