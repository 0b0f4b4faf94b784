"""Late yes: an answer to what was read back in a chat that fell quiet meanwhile. Books nothing, and asks nothing.

What was read back is taken up on the same day: the time is looked up anew, and asked about once more.
"""

from dataclasses import replace

from bot import date_context
from bot.session import Session
from bot.turn import Turn
from desk import conversations
from extractors import yes_no
from extractors.facts import Heard
from storage.database import Db

QUESTION = "late_yes"
# What a late yes may answer: what is to be booked, and what is to become of a booking that stands.
_READ_BACK, _CHANGES = ("book_it", "confirm"), ("move_it", "cancel_it")
# Letters of an answer that is a yes and no more.
_MOST = 20


def session_of(db: Db, turn: Turn, zone: str) -> Session | None:
    """What the chat that ended today had read back, where this is a mere yes to it; else None."""
    if turn.channel == conversations.CALL or not turn.came_as("text", "button") or len(turn.text) > _MOST:
        return None
    before = conversations.find_ended(db, turn.channel, turn.key)
    now = date_context.local(turn.at, zone)
    if before is None or date_context.local(before.last_at, zone).date() != now.date():
        return None
    session = Session.from_json(before.session)
    is_new = session.asked in _READ_BACK and session.booking_id is None
    if not is_new and session.asked not in _CHANGES:
        return None
    said = yes_no.find(Heard(turn.text, now, question=" ".join(session.said[-1:])))
    if [one.value for one in said] != ["yes"]:
        return None
    return replace(
        session, asked=QUESTION, read_back=None, slot=None, slots=[], misses=0, times=0, is_greeted=False, stored=[],
        follows=[*session.follows, str(before.conversation_id)],
    )  # fmt: skip
