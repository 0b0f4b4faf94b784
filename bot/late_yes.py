"""Late yes: an answer to what was asked last in a chat that fell quiet meanwhile. Books nothing, and asks nothing.

The chat goes on where it was left, on the same day. What was read back is agreed to by no late yes: the time is looked
up anew, and asked about once more.
"""

from dataclasses import replace
from typing import cast

from bot import date_context, reminded, visits
from bot.session import Session
from bot.thought import Book, BookSlot, Cancel, Thought
from bot.turn import Turn
from desk import conversations
from desk.businesses import Profile
from extractors import choices, yes_no
from extractors.all import find_all
from extractors.facts import Fact, Heard, Source
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
# Letters of an answer that is one and no more; of KEEP in its many words.
_MOST, _MOST_BACK = 20, 60


def left_open(db: Db, turn: Turn) -> Copy | None:
    """The chat of this key that is over, where something was asked last that may be answered late."""
    is_long = len(turn.text) > _MOST
    may_be_back = len(turn.text) <= _MOST_BACK and reminded.BACK.search(plain(turn.text)) is not None
    if turn.channel == conversations.CALL or not turn.came_as("text", "button") or is_long and not may_be_back:
        return None
    before = conversations.find_ended(db, turn.channel, turn.key)
    session = Session.from_json(before.session) if before is not None else Session()
    if is_long and session.called_off is None:
        return None
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
        resumes=[*session.resumes, _resumed(session, str(before.conversation_id))],
    )  # fmt: skip


def _resumed(session: Session, chat: str) -> dict[str, str | None]:
    """That chat, with what it asked about: the booking that was to be changed, or for whom a new one was to be."""
    is_next = session.asked == "next_wish" and bool(session.then)
    told: dict[str, str | None] = {name: session.value(name) for name in ("for_whom", "customer_name")}
    if is_next:
        told = {fact["name"]: fact["value"] for fact in session.then[0]["facts"]}
    is_of_another = is_next or session.asked == "another_time"
    of = (session.change or {}).get("id") or (session.booking_id if session.booked and not is_of_another else None)
    return {"chat": chat, "of": of, "whom": told.get("for_whom"), "name": told.get("customer_name")}


def brought_along(thought: Thought, earlier: list[str] | None) -> list[Fact]:
    """What stands from the chat that is answered late, with its words, where it is not known here yet.

    `earlier` are the names of all facts that this conversation has; None when that is not known.
    """
    known = {*(earlier or ()), *(fact.name for fact in thought.learned)}
    return [
        Fact(name, held.value, held.text, source=cast(Source, held.source), confidence=held.confidence)
        for name, held in thought.session.facts.items()
        if earlier is not None and name not in known
    ]


def is_done(thought: Thought, resumed: dict[str, str | None]) -> bool:
    """Whether this turn does just what that chat asked about."""
    for act in thought.acts:
        if isinstance(act, Book | BookSlot) and act.booking_id is None and resumed["of"] is None:
            is_name = not resumed["name"] or visits.is_name(act.wish.name, resumed["name"], is_own=True)
            return is_name and thought.session.value("for_whom") == resumed["whom"]
        if isinstance(act, Book | BookSlot | Cancel) and act.booking_id is not None and act.booking_id == resumed["of"]:
            return True
    return False


def _is_answer(heard: Heard) -> bool:
    """Whether it is a day, a time, a place in a list or KEEP, and nothing besides."""
    is_place = choices.number(heard.text) is not None or choices.spoken(heard.text) is not None
    names = {fact.name for fact in find_all(replace(heard, is_time_open=True))}
    return is_place or bool(names) and names <= _ANSWERS or reminded.BACK.search(plain(heard.text)) is not None
