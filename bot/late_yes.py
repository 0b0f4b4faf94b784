"""Late yes: an answer to what was asked last in a chat that fell quiet meanwhile. Books nothing, and asks nothing.

The chat goes on where it was left, on the same day. What was read back is agreed to by no late yes: the time is looked
up anew, and asked about once more.
"""

from dataclasses import replace

from bot import date_context, reminded
from bot.session import Session
from bot.turn import Turn
from desk import conversations
from desk.businesses import Profile
from extractors import choices, yes_no
from extractors.all import find_all
from extractors.facts import Heard
from extractors.plain import plain
from storage.database import Db
from storage.sessions import Copy

QUESTION = "late_yes"
# What a late yes agrees to only once it is asked again: what is to be booked, what is to become of a booking.
_READ_BACK = ("book_it", "confirm", "move_it", "cancel_it")
# What else is answered late.
_OPEN = ("slot", "waitlist", "next_wish", "preferred_date", "preferred_time", "another_time")
# Facts that are an answer by themselves; with any other one it is a wish of its own.
_ANSWERS = frozenset({"yes_no", "preferred_date", "preferred_time"})
# Letters of an answer that is one and no more.
_MOST = 20


def left_open(db: Db, turn: Turn) -> Copy | None:
    """The chat of this key that is over, where something was asked last that may be answered late."""
    if turn.channel == conversations.CALL or not turn.came_as("text", "button") or len(turn.text) > _MOST:
        return None
    before = conversations.find_ended(db, turn.channel, turn.key)
    session = Session.from_json(before.session) if before is not None else Session()
    is_made = session.asked in ("book_it", "confirm") and session.booking_id is not None
    return before if session.asked in (*_READ_BACK, *_OPEN) and not is_made else None


def session_of(before: Copy, turn: Turn, profile: Profile) -> Session | None:
    """The session of that chat, to go on with, where it is of today and this is a mere answer to it; else None.

    What was called off may be had back as long as its day is not over.
    """
    now, session = date_context.local(turn.at, profile.zone), Session.from_json(before.session)
    until = session.called_off["stands"]["on"] if session.called_off and session.asked == "another_time" else ""
    if max(date_context.local(before.last_at, profile.zone).date().isoformat(), until) < now.date().isoformat():
        return None
    heard = Heard(turn.text, now, profile.country, question=" ".join(session.said[-1:]))
    said = [one.value for one in yes_no.find(heard)]
    if not said and not _is_answer(heard):
        return None
    asked = QUESTION if session.asked in _READ_BACK and said == ["yes"] else session.asked
    return replace(
        session, asked=asked, read_back=None, slot=None, misses=0, times=0, is_greeted=False, stored=[],
        follows=[*session.follows, str(before.conversation_id)],
    )  # fmt: skip


def _is_answer(heard: Heard) -> bool:
    """Whether it is a day, a time, a place in a list or KEEP, and nothing besides."""
    is_place = choices.number(heard.text) is not None or choices.spoken(heard.text) is not None
    names = {fact.name for fact in find_all(replace(heard, is_time_open=True))}
    return is_place or bool(names) and names <= _ANSWERS or reminded.BACK.search(plain(heard.text)) is not None
