"""Change a booking that is there: move it, cancel it, tell when it is; whose it is comes first. Writes nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from types import MappingProxyType
from typing import Any

from bot import its_when, offers, reminded, understand, visits
from bot.lookups import Visit, VisitOf
from bot.offers import Offer
from bot.session import fact_of
from bot.tasks import questions, slots, topics, when, whom_it_is_for, whose_booking
from bot.tasks.whose_booking import TASK, WHO, end
from bot.thought import Answered, BookSlot, Thought
from bot.visits import Told
from desk import calendars
from desk.bookings import Request
from extractors.all import find_all
from extractors.facts import Fact, Heard

CANCEL = "cancel_it"
# What is wished of a booking, by the intent that says so.
WISHES = {"cancel": "cancel", "reschedule": "move", "status": "status", whom_it_is_for.WISH: "whom"}


def is_meant(thought: Thought) -> bool:
    """Whether it is of a booking that takes time, and not of the request that is only being made or noted here."""
    session = thought.session
    if not calendars.has_slots(thought.profile) or session.task == "emergency":
        return False
    if session.booked is not None:
        return True
    is_named = bool(whose_booking.A_BOOKING.search(thought.turn.text))
    if session.requests:  # what was made here before is meant by its name alone, while another is being made
        return is_named and session.booking_id is None
    return is_named or session.task in (None, TASK, "hand_over")


def is_under_way(thought: Thought) -> bool:
    """Whether the booking is known, and only the new time or a yes is wanted."""
    change = thought.session.change
    return thought.session.task == TASK and change is not None and "id" in change


def cancel_instead(thought: Thought) -> None:
    """Cancel the booking that was to be moved, after all; whether it is that is asked."""
    change = thought.session.change or {}
    slots.drop(thought)
    change["wish"] = "cancel"
    questions.put(thought, CANCEL)


def drop(thought: Thought) -> None:
    """Never mind: it stays as it is."""
    thought.say("change.kept")
    slots.drop(thought)
    close(thought)


def begin(thought: Thought, intent: str) -> None:
    """The customer wants something of a booking that is there."""
    session = thought.session
    _forget_request(thought)
    understand.keep_words(thought)
    if intent == "cancel" and reminded.is_moved_instead(thought):
        intent = "reschedule"
    is_all = intent == "cancel" and whose_booking.ALL.search(thought.turn.text) is not None
    after = visits.cut_off_new_wish(thought) if intent == "cancel" else None
    session.change = {**new_change(thought, intent), "after": after, "is_all": is_all}
    session.task = TASK
    if (here := whose_booking.of_this_talk(thought)) is not None:
        found = thought.seen.get(VisitOf(here))
        if found:
            checked(thought, found[0])
            return
    identify(thought, is_asked=False)


def begin_next(thought: Thought, wishes: Sequence[dict[str, Any]]) -> bool:
    """The first of several things wished in answer to messages of ours, by its own words; the others come after it."""
    one, *then = wishes
    is_answer = one["intent"] != "status"
    thought.session.answering = (
        {"id": one["message"], "awaits": "booking", "booking_id": one["id"]} if is_answer else None
    )
    turn, found, words = thought.turn, thought.found, one["words"]
    if words != turn.text:
        thought.turn = replace(turn, text=words)
        thought.found = find_all(Heard(words, thought.now, thought.profile.country, is_time_open=True))
    is_begun = begin_with(thought, one["id"], one["intent"], also=one["also"], then=then)
    thought.turn, thought.found = turn, found
    return is_begun


def begin_with(
    thought: Thought,
    booking_id: str,
    intent: str,
    *,
    also: Mapping[str, str] = MappingProxyType({}),
    then: Sequence[dict[str, Any]] = (),
) -> bool:
    """The same of the booking that a message of ours was about: it went to this very number. False if it is gone.

    `also`: the bookings that are to be cancelled with it, and the messages that this answers. `then`: what is wished
    of others after it.
    """
    found = [one for one in thought.seen.get(VisitOf(booking_id)) if one.status == "confirmed"]
    if not found:
        return False
    session = thought.session
    days = its_when.days(thought)
    _forget_request(thought)
    session.change, session.task = new_change(thought, intent), TASK
    own = visits.day_of(thought, found[0])
    session.change |= _new_day(thought, next((day for day in days if day != own), None))
    others = [(one, message) for id_, message in also.items() for one in thought.seen.get(VisitOf(id_))]
    session.change["also"] = [_also(thought, one, message) for one, message in others]
    session.change["then"] = list(then)
    checked(thought, found[0])
    return True


def new_change(thought: Thought, intent: str) -> dict[str, Any]:
    """What is to become of a booking, before it is known which."""
    wish = WISHES[intent]
    new_on = its_when.new_day(thought) if wish == "move" else None
    time = its_when.kept_time(thought) if wish == "move" else {}
    return {"wish": wish, "told": asdict(Told()), **time, **_new_day(thought, new_on)}


def _also(thought: Thought, visit: Visit, message: str | None = None) -> dict[str, Any]:
    """A booking to be cancelled with another, and the message of ours that this answers."""
    return {"id": visit.id, "when": visits.when(thought, visit), "name": visit.name, "message": message}


def _new_day(thought: Thought, new_on: str | None) -> dict[str, Any]:
    return {"new_on": new_on, "new_or": list(its_when.other_readings(thought, new_on))}


def _forget_request(thought: Thought) -> None:
    """The day said of a booking that is there is no wish for another."""
    session = thought.session
    if session.slot is None:
        for name in ("preferred_date", "preferred_time", "issue_description"):
            if any(fact.name == name for fact in thought.news):
                thought.forget(name)
    session.options, session.offered, session.with_staff = [], [], None


def told_of(thought: Thought) -> bool:
    """The answer to "what name is it under, and for which day?"; False where the turn is a question of theirs."""
    if thought.session.asked != WHO or topics.topic(thought.turn.text) is not None or whose_booking.is_left(thought):
        return False
    understand.keep_words(thought)
    identify(thought, is_asked=True)
    return True


def identify(thought: Thought, *, is_asked: bool) -> None:
    """Find out whose booking it is; `is_asked`: the turn answers that."""
    if (visit := whose_booking.find(thought, is_asked=is_asked)) is not None:
        checked(thought, visit)


def go_on(thought: Thought) -> None:
    """Whatever is next: whose booking it is, the new time, or the yes that changes it."""
    change = thought.session.change
    if change is None or "id" not in change:
        identify(thought, is_asked=thought.session.asked == WHO)
    elif change["wish"] == "move":
        _move(thought)
    elif change["wish"] == "whom":
        whom_it_is_for.go_on(thought)
    else:
        questions.put(thought, CANCEL)


def checked(thought: Thought, visit: Visit) -> None:
    """It is theirs: now it may be told of, and changed."""
    session = thought.session
    change = session.change or {}
    change.update(
        id=visit.id, when=visits.when(thought, visit), service=visit.service, name=visit.name, staff_id=visit.staff_id,
        stands=as_it_stands(thought, visit), relation=visit.relation,
    )  # fmt: skip
    session.spoken_of = visit.id
    is_agreed = visit.starts_at is not None
    if change["wish"] == "status":
        thought.say(
            "change.it_is" if is_agreed else "change.it_is_open", when=change["when"], business=thought.profile.name
        )
        close(thought)
    elif change["wish"] == "move":
        session.with_staff = session.with_staff or visit.staff_id
        _begin_move(thought, visit)
    else:
        if change.get("is_all"):
            change["also"] = [_also(thought, one) for one in whose_booking.others(thought, visit)]
        go_on(thought)


def as_it_stands(thought: Thought, visit: Visit) -> dict[str, Any] | None:
    """Its time, as the session keeps it; None while none is agreed."""
    on, time = visits.day_of(thought, visit), visits.time_of(thought, visit)
    return asdict(Offer(visit.id, on, time, visit.service or "", visit.staff_id, visit.staff)) if on and time else None


def _begin_move(thought: Thought, visit: Visit) -> None:
    session = thought.session
    change = session.change or {}
    session.booked, session.slot, session.slots = None, None, []
    time = fact_of(change["new_at"]) if change.get("new_at") else None
    if time is None and change.get("is_same_time") and (own := visits.time_of(thought, visit)):
        time = Fact("preferred_time", own, thought.turn.text, confidence=0.9)
    new_on = change["new_on"]
    for name in ("preferred_date", "preferred_time"):
        thought.forget(name)
    if new_on is not None:
        others = tuple(change.get("new_or", ()))
        thought.learn(
            Fact("preferred_date", new_on, thought.turn.text, confidence=0.6 if others else 0.9, alternatives=others)
        )
    elif time is not None and visits.day_of(thought, visit):
        thought.learn(Fact("preferred_date", visits.day_of(thought, visit) or "", thought.turn.text, confidence=0.9))
    if time is not None:
        thought.learn(time)
        session.bound = change.get("bound")
    when.settle_days(thought)
    _move(thought)


def _move(thought: Thought) -> None:
    session = thought.session
    if session.options:
        questions.put(thought, "which_date")
        return
    one = offers.taken(thought)
    if one is None and "preferred_date" not in session.facts and "preferred_date" not in session.skipped:
        questions.put(thought, "preferred_date", variant="short" if session.asked == "preferred_date" else "first")
        return
    if one is None and not slots.settle(thought):
        return
    one = offers.taken(thought)
    if one is not None:
        session.read_back = one.id
        questions.put(thought, slots.MOVE)


def answer_move(thought: Thought, said: str | None) -> bool:
    """Yes to exactly the time that was read back moves it; no asks for another."""
    session, one = thought.session, offers.taken(thought)
    if thought.news or said is None or session.change is None:
        return False
    if said == "no":
        for name in ("preferred_date", "preferred_time"):
            thought.forget(name)
        slots.drop(thought)
        questions.put(thought, "preferred_date", variant="short")
        return True
    if one is None or session.read_back != one.id:
        _move(thought)
        return True
    _book_there(thought, one, session.change)
    return True


def _book_there(thought: Thought, one: Offer, change: dict[str, Any]) -> None:
    thought.acts.append(BookSlot(Request(task="book"), one.id, one.service, change["id"]))
    thought.outcome = "booking"
    thought.say("done.moved", when=offers.when_and_with(thought, one))
    answered(thought)
    close(thought)


def close(thought: Thought) -> None:
    """That is done with; what else was wished of other bookings in the same message is taken up now."""
    session = thought.session
    then = (session.change or {}).get("then", [])
    end(thought)
    for place, one in enumerate(then):
        found = thought.seen.get(VisitOf(one["id"]))
        if found and found[0].status == "confirmed":
            session.is_told, session.words = False, [one["words"]]
            name, at = found[0].name or "", visits.when(thought, found[0])
            thought.say("change.next", what=thought.wording.words("gist.visit_of", {"name": name, "when": at}))
            begin_next(thought, then[place:])
            return
    questions.put(thought, "anything_else")


def answered(thought: Thought) -> None:
    """A message of ours that led here has its answer."""
    answering, change = thought.session.answering, thought.session.change or {}
    thought.acts += [Answered(one["message"]) for one in change.get("also", []) if one["message"]]
    if answering is not None:
        thought.acts.append(Answered(answering["id"]))
        thought.session.answering = None
