"""Late yes: what was read back before the chat fell quiet is looked up anew and read back again. Pure."""

from bot import offers, visits
from bot.lookups import Visit, VisitOf
from bot.tasks import book, change_booking, greet, slots
from bot.thought import Thought


def take(thought: Thought) -> bool:
    """That nothing is booked yet is said, and what is free now."""
    greet.introduce(thought)
    is_change = change_booking.is_under_way(thought) or thought.session.booked is not None
    thought.say("ack.late_change" if is_change else "ack.late_yes")
    book.go_on(thought)
    return True


def is_over(thought: Thought) -> bool:
    """Whether the booking that was to be changed before the quiet stands no more, which is told.

    Where staff moved it meanwhile, it is changed from there: what was read back before is agreed to by no yes.
    """
    session = thought.session
    changed = (session.change or {}).get("id") or (session.booking_id if session.booked else None)
    if changed is None or not session.resumes or session.resumes[-1]["of"] != changed:
        return False
    found = thought.seen.get(VisitOf(changed))
    if found and found[0].status == "confirmed":
        _follow(thought, found[0])
        return False
    greet.introduce(thought)
    slots.drop(thought)
    session.booking_id, session.booked, session.stands, session.read_back = None, None, None, None
    thought.say("change.not_found")
    change_booking.close(thought)
    return True


def _follow(thought: Thought, visit: Visit) -> None:
    """The booking is where its row has it."""
    session, stands = thought.session, change_booking.as_it_stands(thought, visit)
    if stands is None or offers.is_theirs(thought, offers.Offer(**stands)):
        return
    session.read_back = None
    if session.change is not None:
        session.change |= {"stands": stands, "when": visits.when(thought, visit)}
    else:
        session.stands, session.booked = stands, visit.id
