"""Slots: real free times are offered, and one of them, another day or the waiting list is taken. Pure."""

from dataclasses import asdict
from datetime import timedelta

from bot import offer_answers, offers, visits, which_person
from bot.offers import Offer
from bot.tasks import closed_day, gist, questions, waiting, wish
from bot.thought import BookSlot, Consent, Hold, Release, Remind, Thought
from desk import calendars
from extractors.facts import Fact

TASKS = ("book", "change_booking")
WAITLIST, MOVE = "waitlist", "move_it"


def applies(thought: Thought) -> bool:
    """Whether what is wanted gets a real time: never an emergency, nor a closed day that the customer insists on."""
    session = thought.session
    if not calendars.has_slots(thought.profile):
        return False
    is_urgent = session.value("urgency_level") == "emergency"
    return session.task in TASKS and not is_urgent and not closed_day.is_kept(thought)


# What a business with real times does not ask for as others do: the time is chosen, and whom they want to see, or for
# what, is enough to find one.
INSTEAD = ("preferred_time", "issue_description", "service_type")


def knows(thought: Thought, name: str) -> bool:
    """Whether that is settled otherwise where a time is chosen."""
    session = thought.session
    return name == "preferred_time" or session.with_staff is not None or "service_type" in session.facts


def is_news(thought: Thought) -> bool:
    """Whether a time is chosen that is not booked yet."""
    one = offers.taken(thought)
    return applies(thought) and one is not None and one.id != thought.session.booked


def is_open(thought: Thought) -> bool:
    """Whether a time is yet to be chosen."""
    return applies(thought) and offers.taken(thought) is None


def settle(thought: Thought) -> bool:
    """Choose what is wished for where that is free; else offer what is, and False."""
    _let_go(thought)
    which_person.turn_to_who_does(thought, offers.service(thought))
    on = _day_meant(thought)
    if on is None:
        _offer_or_wait(thought, offers.next_day(thought, None))
        return False
    day = offers.on_day(thought, on)
    as_wished = offers.as_wished(thought, day)
    if len(as_wished) == 1 and offers.is_theirs(thought, as_wished[0]):
        _tell_theirs(thought, offers.when_and_with(thought, as_wished[0]), day)
        return False
    is_offered = len(as_wished) == 1 and as_wished[0] in offers.offered(thought)
    if len(as_wished) == 1 and (is_offered or offers.is_exact(thought)):
        choose(thought, as_wished[0])
        return True
    if as_wished:
        put(thought, as_wished)
        return False
    own = offers.elsewhere(thought, on, thought.session.value("preferred_time"))
    if own is not None and offers.is_exact(thought):
        _tell_theirs(thought, visits.when(thought, own), day)
        return False
    thought.say("slot.none", when=_wished(thought, on))
    if day:
        put(thought, day)
    else:
        _offer_or_wait(thought, offers.next_day(thought, on), variant="other")
    return False


def _tell_theirs(thought: Thought, when: str, day: list[Offer]) -> None:
    """At the time wished for they have a visit: that is said, and what else there is."""
    thought.say("slot.theirs", when=when)
    _offer_or_wait(thought, day or offers.next_day(thought, thought.session.value("preferred_date")))
    thought.forget("preferred_time")


def _day_meant(thought: Thought) -> str | None:
    """The day said; without one that of the times on offer, which may lie beyond the day once wished for."""
    session = thought.session
    is_said = any(fact.name == "preferred_date" for fact in thought.news)
    return session.slots[0]["on"] if session.slots and not is_said else session.value("preferred_date")


def put(thought: Thought, free: list[Offer], *, variant: str | None = None) -> None:
    """Put two or three of them to choose from."""
    few = offers.few(thought, [one for one in free if not offers.is_theirs(thought, one)])
    session, slots = thought.session, [asdict(one) for one in few]
    is_same = session.asked == offers.QUESTION and slots == session.slots
    session.slots = slots
    if not is_same:
        session.asked = None  # other times are another question
    if variant is None and not session.misses:
        variant = "one" if len(few) == 1 else "short" if is_same else "first"
    # The day is said with the times.
    thought.says = [say for say in thought.says if say.key not in ("ack.corrected", "ack.gist")]
    questions.put(thought, offers.QUESTION, variant=variant)


def choose(thought: Thought, one: Offer) -> None:
    """Take this time and have it kept while the customer decides."""
    session = thought.session
    session.slot, session.slots, session.bound, session.is_half_told = asdict(one), [], None, False
    for name, value in (("preferred_date", one.on), ("preferred_time", one.time)):
        if session.value(name) != value:
            thought.learn(Fact(name, value, thought.turn.text or one.time, confidence=1.0))
    session.misses, session.asked = 0, None
    if one.id != session.booked:
        thought.acts.append(Hold(one.id, one.service))


def answer(thought: Thought, said: str | None) -> bool | None:
    """The answer to the offer: True where a time is chosen now, False where something is asked, None where it is none.

    `said` is yes or no, where that is the answer.
    """
    meant, here = thought.first(offers.ANSWER), offers.offered(thought) or _chosen(thought)
    if meant is None and thought.news:
        return None
    if meant is None and thought.first("preferred_date") is not None:
        thought.session.slots = []  # the day wished for is said again, while times of another are on offer
        return settle(thought)
    if meant is None:
        return _plainly(thought, said, here)
    if meant.value == WAITLIST:
        join(thought)
        return False
    thought.session.misses = thought.session.times = 0
    if meant.value in ("later", "earlier"):
        further(thought, here, is_later=meant.value == "later")
    elif meant.value == "day":
        _offer_or_wait(thought, offers.next_day(thought, here[0].on if here else None))
        _turn_to_its_day(thought)
    elif meant.value == "week":
        _next_week(thought)
        _turn_to_its_day(thought)
    elif meant.value == "other":
        thought.forget("preferred_time")
        _let_go(thought)
        put(thought, [one for one in offers.on_day(thought, here[0].on) if one not in here])
    elif meant.value == "person":
        return settle(thought)
    else:
        chosen = next((one for one in here if one.id == meant.value), here[0])
        choose(thought, chosen)
        return True
    return False


def _chosen(thought: Thought) -> list[Offer]:
    """The time that is read back, to which others are wished for."""
    slot = thought.session.slot
    return [Offer(**slot)] if slot else []


def _plainly(thought: Thought, said: str | None, here: list[Offer]) -> bool | None:
    """A bare yes takes the only one; a bare no wants another day."""
    if said == "yes" and len(here) == 1:
        choose(thought, here[0])
        return True
    if said == "yes" and here:
        questions.put(thought, offers.QUESTION, variant="again")
        return False
    if said == "no":
        thought.forget("preferred_time")
        thought.forget("preferred_date")
        questions.put(thought, "preferred_date", variant="short")
        return False
    return None


def _turn_to_its_day(thought: Thought) -> None:
    """The day they wished for before is wished for no more: said again, it is news."""
    on = thought.session.slots[0]["on"] if thought.session.slots else None
    if on is not None and on != thought.session.value("preferred_date"):
        thought.learn(Fact("preferred_date", on, thought.turn.text, confidence=0.9))


def further(thought: Thought, here: list[Offer], *, is_later: bool) -> None:
    """What is free later or earlier on the same day; where nothing is, that is said."""
    if not here:
        settle(thought)
        return
    edge = here[-1].start if is_later else here[0].start
    day = offers.on_day(thought, here[0].on)
    rest = [one for one in day if (one.start > edge if is_later else one.start < edge)]
    _let_go(thought)
    if rest:
        thought.forget("preferred_time")
        put(thought, rest[: max(len(here), 2)] if is_later else rest[-max(len(here), 2) :])
        return
    when = thought.wording.day(here[0].on)
    thought.say("slot.none_later" if is_later else "slot.none_earlier", day=when)
    if is_later:
        _offer_or_wait(thought, offers.next_day(thought, here[0].on), variant="other")
    else:
        put(thought, here, variant="again")


def _next_week(thought: Thought) -> None:
    today = thought.wording.today
    monday = today + timedelta(days=7 - today.weekday())
    week = offers.free(thought, monday, monday + timedelta(days=6))
    found = offers.as_wished(thought, week) or week
    if found:
        put(thought, [one for one in found if one.on == found[0].on])
    else:
        thought.say("slot.none", when=thought.wording.words("what.next_week"))
        _offer_or_wait(thought, offers.next_day(thought, (monday + timedelta(days=6)).isoformat()), variant="other")


def _offer_or_wait(thought: Thought, free: list[Offer], *, variant: str | None = None) -> None:
    if free:
        put(thought, free, variant=variant)
    else:
        thought.says = [say for say in thought.says if say.key != "slot.none"]
        questions.put(thought, WAITLIST)


def _wished(thought: Thought, on: str | None = None) -> str:
    """ "tomorrow in the morning with Dr Mehta"; `on`: the day of the times on offer, where it is another."""
    name = which_person.name_of(thought, thought.session.with_staff)
    when = gist.when(thought, on)
    return f"{when} {thought.wording.words('gist.with', {'name': name})}" if name else when


def waits(thought: Thought) -> bool:
    """Whether a place on the waiting list is asked for out of turn."""
    is_answer = thought.session.asked in (offers.QUESTION, WAITLIST, closed_day.QUESTION)
    return calendars.has_slots(thought.profile) and not is_answer and offer_answers.is_waitlist(thought.turn.text)


def join(thought: Thought) -> None:
    """Put them on the waiting list for what they wished."""
    session = thought.session
    _let_go(thought)
    waiting.join(thought, _wished(thought))
    session.task, session.is_told, session.words, session.slots = None, True, [], []
    thought.outcome = thought.outcome or "answered"
    questions.put(thought, "anything_else")


def book(thought: Thought) -> None:
    """The customer said yes to exactly this time: have it booked, or the booking moved there."""
    one = offers.taken(thought)
    if one is None:
        return
    session = thought.session
    is_moved, back = session.booked is not None, offers.called_off(thought, one)
    relation = session.value("for_whom")
    thought.acts.append(BookSlot(wish.whole(thought), one.id, one.service, session.booking_id, relation, back))
    thought.outcome = "booking"
    thought.say("done.moved" if is_moved else "done.booked", when=offers.when_and_with(thought, one))
    session.words, session.stands, session.called_off = [], asdict(one), None


def lost(thought: Thought) -> None:
    """Somebody else took the time a moment ago: say so, and offer what is still free."""
    session = thought.session
    one = Offer(**session.slot) if session.slot else None
    thought.acts = [act for act in thought.acts if isinstance(act, Remind | Consent)]
    thought.says, thought.outcome, thought.ends = [], None, False
    session.slot, session.read_back, session.asked, session.times = None, None, None, 0
    if one is None:
        settle(thought)
        return
    own = offers.elsewhere(thought, one.on, one.time)
    if own is not None:
        thought.say("slot.theirs", when=visits.when(thought, own))
    else:
        key = "ack.past" if offers.has_passed(thought, one) else "slot.taken"
        thought.say(key, time=offers.time_said(thought, one))
    left = [other for other in offers.on_day(thought, one.on) if other.id != one.id]
    if left:
        put(thought, left, variant="left")
    else:
        _offer_or_wait(thought, offers.next_day(thought, one.on), variant="other")


def drop(thought: Thought) -> None:
    """Nothing is to be booked after all."""
    _let_go(thought)
    thought.session.slots, thought.session.with_staff = [], None


def _let_go(thought: Thought) -> None:
    """A time that is no longer wished for is kept for nobody."""
    session = thought.session
    if session.slot is not None and session.slot["id"] != session.booked:
        thought.acts.append(Release())
        session.slot = None
