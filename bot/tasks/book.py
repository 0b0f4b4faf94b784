"""Book: collect what the kind says a booking needs, read it back once, and have it noted. Decides; writes nothing.

Refill, complaint and consultation are collected the same way, each with needs of its own.
"""

from bot import free_words, medicines, offers, understand, which_place, which_value
from bot.tasks import change_booking, closed_day, gist, hand_over, questions, slots, whose_booking, wish
from bot.thought import Book, Thought
from desk.kinds import Need
from extractors.facts import Fact

DETAILS = (
    "service_type",
    "issue_description",
    "preferred_date",
    "preferred_time",
    "urgency_level",
    "medicine",
    "for_whom",
)


def needs(thought: Thought) -> tuple[str, ...]:
    """The facts this task asks for, in order: fewer when it is an emergency."""
    task, booking = thought.session.task or "book", thought.kind.booking
    if task in thought.kind.requests:
        own = tuple(thought.kind.requests[task].needs)
    else:
        is_emergency = thought.session.value("urgency_level") == "emergency"
        own = tuple(booking.urgent_needs if is_emergency else booking.needs)
    spared = _spared(thought)
    return tuple(dict.fromkeys(name for name in (*own, *_needs_of_services(thought)) if name not in spared))


def _spared(thought: Thought) -> tuple[Need, ...]:
    """What the one thing that is to be done does without."""
    session, services = thought.session, thought.kind.services
    code = session.value("service_type") or ""
    return services[code].spares if code in services and not session.also and session.task == "book" else ()


def _needs_of_services(thought: Thought) -> list[Need]:
    """What a service needs of its own: a delivery, where to."""
    if thought.session.task == "complaint":
        return []
    services = [thought.session.value("service_type") or "", *thought.session.also]
    return [need for code in services if code in thought.kind.services for need in thought.kind.services[code].needs]


def missing(thought: Thought) -> list[str]:
    """The needs that are still open, in order."""
    return [name for name in needs(thought) if name not in thought.session.skipped and not _is_known(thought, name)]


def _is_known(thought: Thought, name: str) -> bool:
    facts = thought.session.facts
    if name in slots.INSTEAD and slots.applies(thought) and slots.knows(thought, name):
        return True
    if name == "customer_address" and "customer_address" not in facts:
        return "customer_location" in facts and facts["customer_location"].source == "pin"
    if name == "customer_location" and "customer_address" in facts:
        return True
    if name == "property_type" and name in facts:
        return facts[name].value != "residential"
    if name == "service_type" and "issue_description" in facts:
        return True
    if name == "customer_phone" and name in facts:
        return facts[name].is_confirmed
    if name == "customer_name" and name in facts:
        return "for_whom" not in facts or facts[name].source == "rule"
    return name in facts


def go_on(thought: Thought) -> None:
    """Ask the next open question, or read everything back."""
    session = thought.session
    session.task = session.task or "book"
    session.is_told = False
    if session.task == whose_booking.TASK:
        change_booking.go_on(thought)
        return
    if not _clears_up(thought):
        _ask_on(thought)


def _clears_up(thought: Thought) -> bool:
    """What is in doubt goes before what is missing: whether something is asked about it now."""
    session = thought.session
    in_doubt = which_value.open_question(thought)
    if in_doubt is not None:
        questions.put(thought, in_doubt)
        return True
    phone = session.facts.get("customer_phone")
    if phone and not phone.is_confirmed and "customer_phone" in thought.fresh + thought.corrected:
        questions.put(thought, "phone_read_back")
        return True
    if session.options and _is_stuck(thought, "which_date"):
        _leave_day_open(thought)
        return True
    if session.options:
        questions.put(thought, "which_date")
        return True
    if closed_day.is_open_question(thought):
        _tell_closed(thought)
        return True
    if which_place.options(thought) and "customer_location" in needs(thought):
        _ask_state(thought)
        return True
    return False


def _ask_on(thought: Thought) -> None:
    session = thought.session
    still = missing(thought)
    if still and _is_stuck(thought, still[0]) and not thought.news:
        give_way(thought, still[0])
    elif still:
        questions.put(thought, _question_for(thought, still[0]))
    elif slots.is_open(thought):
        _settle_time(thought)
    elif slots.is_news(thought):
        read_back(thought)
    elif session.booking_id and (thought.news or thought.confirmed):
        change_noted(thought)
    else:
        as_it_was(thought)


def _settle_time(thought: Thought) -> None:
    """Offer what is free; what is wished for to the minute, and free, is read back at once."""
    if any(fact.name in ("preferred_date", "preferred_time") for fact in thought.news):
        thought.session.times = 0  # another wish is no miss, however often
    if _is_stuck(thought, offers.QUESTION):
        hand_over.give_up(thought)
    elif closed_day.is_shut(thought):
        _tell_closed(thought)
    elif slots.settle(thought):
        read_back(thought)


def _ask_state(thought: Thought) -> None:
    """Ask in which state the place is; after three times the staff will have to find out."""
    if _is_stuck(thought, which_place.QUESTION):
        skip(thought, which_place.QUESTION)
    else:
        questions.put(thought, which_place.QUESTION)


def _tell_closed(thought: Thought) -> None:
    """Say that the day is one without opening hours; after three times it is noted as it is."""
    if _is_stuck(thought, closed_day.QUESTION):
        skip(thought, closed_day.QUESTION)
    else:
        questions.put(thought, closed_day.QUESTION)


def _leave_day_open(thought: Thought) -> None:
    """A day with two readings that nobody chooses from is no fact: staff read both, and the rest goes on."""
    session = thought.session
    session.noted = [*session.noted, f"which day is open: {gist.days_open(thought)}"]
    session.options = []
    thought.forget("preferred_date")
    session.skipped.append("preferred_date")
    session.asked, session.misses = None, 0
    go_on(thought)


def _is_stuck(thought: Thought, name: str) -> bool:
    """The same question would be put a fourth time, whatever else was learned in between."""
    return thought.session.asked == name and thought.session.times >= 2


def give_way(thought: Thought, name: str) -> None:
    """Take the words as they are, do without, or have a person ask."""
    session, text = thought.session, thought.turn.text.strip()
    if name in questions.OPTIONAL:
        skip(thought, name)
    elif name in ("service_type", "issue_description") and text and free_words.tells_something(thought):
        thought.learn(Fact("issue_description", text[:200], text, (0, len(text)), confidence=0.6))
        session.asked = None
        go_on(thought)
    else:
        hand_over.give_up(thought)


def skip(thought: Thought, name: str) -> None:
    """Go on without what the customer cannot or will not give."""
    questions.do_without(thought, name)
    thought.session.asked = None
    go_on(thought)


def _question_for(thought: Thought, name: str) -> str:
    """The need's own question, or a shorter one where the channel or the record knows the answer already."""
    session = thought.session
    if name == "customer_phone":
        if name in session.facts:
            return "phone_read_back"
        if thought.turn.phone and "caller_number" not in session.skipped:
            return "caller_number"
    if name == "customer_name" and thought.known and thought.known.name and "for_whom" not in session.facts:
        return name if "same_name" in session.skipped else "same_name"
    if name in ("customer_location", "customer_address") and _place_on_record(thought, name):
        if {"customer_location", "customer_address"} & set(session.facts):
            return name
        return name if "same_place" in session.skipped else "same_place"
    return name


def _place_on_record(thought: Thought, name: str) -> str | None:
    if thought.known is None:
        return None
    return thought.known.address if name == "customer_address" else thought.known.location


def read_back(thought: Thought) -> None:
    """Say back what matters, once, and ask for the go-ahead. Only a yes to exactly this counts."""
    was, thought.session.read_back = thought.session.read_back, gist.fingerprint(thought)
    thought.read_back |= set(gist.READ_BACK) & set(thought.session.facts)
    variant = None if was == thought.session.read_back else "first"
    question = "confirm" if offers.taken(thought) is None else slots.MOVE if thought.session.booked else "book_it"
    questions.put(thought, question, variant=variant, summary=gist.whole(thought))


def as_it_was(thought: Thought) -> None:
    """Nothing is to be changed: what was noted stands, what was not is read back."""
    if thought.session.booking_id:
        questions.put(thought, "anything_else")
    else:
        read_back(thought)


def note(thought: Thought) -> None:
    """The customer said yes: have the request recorded, and say what happens next."""
    for name in gist.READ_BACK:
        thought.confirm(name)
    understand.keep_words(thought)
    if offers.taken(thought) is not None:
        slots.book(thought)
        questions.put(thought, "anything_else")
        return
    thought.acts.append(Book(wish.whole(thought)))
    thought.outcome = "booking"
    key = "done.noted_request" if thought.session.task in thought.kind.requests else "done.noted"
    what = gist.about(thought) if thought.session.task in thought.kind.requests else gist.what_and_when(thought)
    thought.say(key, what=what, business=thought.profile.name)
    thought.session.words = []
    questions.put(thought, "anything_else")


def change_noted(thought: Thought) -> None:
    """A correction after the request was noted goes into the same request."""
    if thought.session.booked:
        add_words(thought)
        return
    thought.acts.append(Book(wish.whole(thought), thought.session.booking_id))
    if thought.session.task in thought.kind.requests:
        thought.say("done.added")
    else:
        thought.say("done.changed", what=gist.what_and_when(thought), business=thought.profile.name)
    thought.session.words = []
    questions.put(thought, "anything_else")


def add_words(thought: Thought) -> None:
    """Something more for staff to know about what was just noted, or booked."""
    session = thought.session
    if session.booked and session.booking_id:
        thought.acts.append(wish.more(thought, session.booking_id, session.value("for_whom")))
        name = session.value("customer_name") if {"for_whom", "customer_name"} & thought.touched else None
        thought.say("done.amended_for" if name else "done.amended", name=name)
    else:
        thought.acts.append(Book(wish.whole(thought), session.booking_id))
        thought.say("done.added")
    thought.session.words = []
    questions.put(thought, "anything_else")


def begin_another(thought: Thought) -> None:
    """Keep who the customer is and where; drop what the last request was about."""
    session = thought.session
    if "for_whom" in session.facts and thought.first("customer_name") is None:
        session.facts.pop("customer_name", None)  # the name is that of whom the last one was for
    for name in DETAILS:
        held, told = session.facts.get(name), thought.first(name)
        is_of_the_last = told is None or name == "issue_description" and held is not None and held.value != told.value
        if name not in thought.fresh + thought.corrected and is_of_the_last:
            session.facts.pop(name, None)
    session.amounts = {name: said for name, said in session.amounts.items() if name in medicines.held(thought)}
    thought.fresh += thought.corrected
    thought.corrected.clear()
    session.booking_id, session.task, session.read_back = None, None, None
    session.noted, session.closed_on = [], None
    session.words = [one for one in session.words if one == understand.sentence(thought)]
    session.slots, session.slot, session.booked, session.with_staff = [], None, None, None
    session.without_staff = []
    session.stands, session.is_told, session.is_older = None, False, False
    session.skipped, session.trail, session.also = [], [], []
    understand.recall_name(thought)
