"""Cancel a booking: the answer to whether one, or several, shall be cancelled; another may be meant after all. Pure."""

from dataclasses import replace
from typing import Any

from bot import reminded, understand, visits, which_person
from bot.lookups import VisitOf
from bot.tasks import book, change_booking, slots, when
from bot.thought import Cancel, Thought
from bot.visits import Told
from extractors.all import find_all
from extractors.facts import Fact, Heard


def answer_cancel(thought: Thought, said: str | None) -> bool:
    """Yes cancels it, no keeps it; another time moves it instead."""
    session = thought.session
    change = session.change
    if change is None:
        return False
    if _is_of_one_of_them(thought, change) or _is_of_another(thought, change):
        return True
    is_moved = bool({"preferred_date", "preferred_time"} & thought.touched) or (
        said != "yes" and bool(reminded.MOVES.search(thought.turn.text))
    )
    is_moved = is_moved or "reschedule" in thought.values_of("intent")
    if is_moved:
        change |= {**change_booking.new_change(thought, "reschedule"), "told": change["told"]}
        found = thought.seen.get(VisitOf(change["id"]))
        if found:
            change_booking.checked(thought, found[0])
            return True
    said = reminded.to_cancelling(thought, said)
    if said == "yes":
        _cancel(thought, change)
    elif said == "no":
        thought.say("change.kept")
    else:
        return False
    change_booking.answered(thought)
    change_booking.close(thought)
    if change.get("after") and (said == "yes" or "instead" not in change["after"]):
        _book_instead(thought, change["after"], change.get("service"))
    return True


def _cancel(thought: Thought, change: dict[str, Any]) -> None:
    """All that was asked about is cancelled; one by itself may be had back."""
    session, also = thought.session, change.get("also", [])
    slots.drop(thought)
    ids = [change["id"], *(one["id"] for one in also)]
    thought.acts += [Cancel(id_) for id_ in ids]
    thought.outcome = thought.outcome or "answered"
    whens = [change["when"] or thought.wording.words("what.booking"), *(one["when"] for one in also)]
    thought.say("done.cancelled_all" if also else "done.cancelled", when=thought.wording.all_of(whens))
    is_one = change.get("stands") is not None and not also
    kept = ("stands", "name", "relation")
    session.called_off = {name: change.get(name) for name in kept} if is_one else None
    if session.booking_id in ids:
        session.booking_id, session.booked, session.slot, session.read_back = None, None, None, None
        session.requests = {name: one for name, one in session.requests.items() if one not in ids}


def told_of(thought: Thought) -> bool:
    """The answer to whose booking it is; what was wished for beside is taken up where a person has to find out that."""
    after = (thought.session.change or {}).get("after")
    if not change_booking.told_of(thought):
        return False
    if after and thought.session.change is None:
        _book_instead(thought, after, None)
    return True


def _book_instead(thought: Thought, words: str, service: str | None) -> None:
    """What was wished for with the cancelling is taken up, for the same matter, as if it were said now."""
    session = thought.session
    if service is not None and "service_type" not in session.facts:
        thought.learn(Fact("service_type", service, words, source="record", confidence=0.6))
    thought.says.pop()
    thought.turn = replace(thought.turn, text=words)
    thought.found = find_all(Heard(words, thought.now, thought.profile.country, is_time_open=True))
    for name in ("preferred_date", "preferred_time"):
        thought.forget(name)
    session.task, session.asked, session.is_told = "book", None, False
    which_person.take(thought)
    understand.learn(thought)
    when.settle(thought)
    book.go_on(thought)


def _is_of_one_of_them(thought: Thought, change: dict[str, Any]) -> bool:
    """ "Only Sunita's", where several are to be cancelled: it is asked anew of what was named."""
    also = change.get("also")
    if not also:
        return False
    those = [one for id_ in (change["id"], *(one["id"] for one in also)) for one in thought.seen.get(VisitOf(id_))]
    is_key = any(fact.source == "keys" for fact in thought.found)  # that of yes or no, and no place in a list
    named = reminded.named(thought, thought.turn.text, those, is_asked=not is_key)
    if not named or len(named) == len(those):
        return False
    messages = {one["id"]: one["message"] for one in also} | {change["id"]: (thought.session.answering or {}).get("id")}
    kept = {one.id: messages[one.id] for one in named[1:]}
    if message := messages[named[0].id]:
        thought.session.answering = {"id": message, "awaits": "booking", "booking_id": named[0].id}
    return change_booking.begin_with(thought, named[0].id, "cancel", also=kept, then=change.get("then", ()))


def _is_of_another(thought: Thought, change: dict[str, Any]) -> bool:
    """Another booking is meant than the one that was read out: "the three o'clock one", "Aarav's". It is asked anew."""
    found = thought.seen.get(VisitOf(change["id"]))
    what = visits.told(thought, Told(), is_asked=False)
    if not found or not what.count and not what.at:
        return False
    others = [one for one in visits.own(thought) if one.id != change["id"]]
    meant = [one for one in others if visits.agrees(thought, one, what, is_own=True)]
    meant = [one for one in meant if not what.at or visits.is_at(thought, one, what.at)]
    is_named_else = what.name is not None and not visits.is_name(found[0].name, what.name, is_own=True)
    is_this = visits.agrees(thought, found[0], what, is_own=True)
    is_this = is_this and not (what.at and not visits.is_at(thought, found[0], what.at))
    if is_named_else or meant and not is_this:
        thought.forget("customer_name")
    if len(meant) == 1 and not is_this:
        change_booking.checked(thought, meant[0])
        return True
    if is_named_else:
        thought.session.change = change_booking.new_change(thought, "cancel") if change["wish"] == "cancel" else change
        change_booking.identify(thought, is_asked=True)
    return is_named_else
