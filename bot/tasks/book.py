"""Book: collect what the kind says a booking needs, read it back once, and have it noted. Decides; writes nothing.

Refill, complaint and consultation are collected the same way, each with needs of its own.
"""

from datetime import date

from bot.tasks import questions
from bot.thought import Book, Thought
from desk.bookings import Request

READ_BACK = (
    "customer_name",
    "service_type",
    "medicine",
    "property_type",
    "customer_location",
    "customer_address",
    "preferred_date",
    "preferred_time",
    "customer_phone",
)
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
        return tuple(thought.kind.requests[task].needs)
    is_emergency = thought.session.value("urgency_level") == "emergency"
    return tuple(booking.urgent_needs if is_emergency else booking.needs)


def missing(thought: Thought) -> list[str]:
    """The needs that are still open, in order."""
    return [name for name in needs(thought) if name not in thought.session.skipped and not _is_known(thought, name)]


def _is_known(thought: Thought, name: str) -> bool:
    facts = thought.session.facts
    if name == "customer_address" and "customer_address" not in facts:
        return False
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
    phone = session.facts.get("customer_phone")
    if phone and not phone.is_confirmed and "customer_phone" in thought.fresh + thought.corrected:
        questions.put(thought, "phone_read_back")
        return
    if session.options:
        questions.put(thought, "which_date")
        return
    still = missing(thought)
    if still:
        questions.put(thought, _question_for(thought, still[0]))
    elif session.booking_id:
        change_noted(thought)
    else:
        read_back(thought)


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
    return name


def read_back(thought: Thought) -> None:
    """Say back what matters, once, and ask for the go-ahead. Only a yes to exactly this counts."""
    was, thought.session.read_back = thought.session.read_back, fingerprint(thought)
    variant = None if was == thought.session.read_back else "first"
    questions.put(thought, "confirm", variant=variant, summary=summary(thought))


def fingerprint(thought: Thought) -> str:
    """What a yes would agree to."""
    facts = thought.session.facts
    return "|".join(f"{name}={facts[name].value}" for name in READ_BACK if name in facts)


def summary(thought: Thought) -> str:
    """Everything that matters in one line, in the order people say it."""
    value = thought.session.value
    place = value("customer_address") or ""
    suburb = value("customer_location") or ""
    if suburb not in place:
        place = f"{place}, {suburb}" if place else suburb
    home = value("property_type")
    at = "at" if value("customer_address") else "in"
    where = f"at your {home} {at} {place}" if home in ("house", "unit") and place else f"{at} {place}" if place else ""
    phone = value("customer_phone")
    parts = [
        value("customer_name") or "",
        " ".join(part for part in (about(thought), where) if part),
        when(thought),
        f"on {number(thought, phone)}" if phone else "",
    ]
    return ", ".join(part for part in parts if part)


def number(thought: Thought, phone: str) -> str:
    """The number a booking hangs on: by its ending when it is the one they are calling from."""
    if thought.is_call and phone == thought.turn.phone:
        return f"the number ending {thought.wording.ending(phone)}"
    return thought.wording.number(phone)


def about(thought: Thought) -> str:
    """What it is about, in the business's words where the service is known, else in the customer's."""
    session = thought.session
    code, issue = session.value("service_type"), session.value("issue_description")
    if session.task and session.task in thought.kind.requests:
        said = thought.wording.words(f"what.{session.task}")
        return f"{said} for {session.value('medicine')}" if session.value("medicine") else said
    if code and code != thought.kind.other_service and code in thought.kind.services:
        return thought.kind.services[code].said
    if issue:
        return issue if thought.is_call else f"“{issue}”"
    return thought.wording.words("what.visit")


def when(thought: Thought) -> str:
    """ "today in the afternoon", "Tuesday the sixth at half past two", or nothing."""
    on, time = thought.session.value("preferred_date"), thought.session.value("preferred_time")
    parts = [thought.wording.day(on)] if on else []
    return " ".join([*parts, thought.wording.time(time)] if time else parts)


def note(thought: Thought) -> None:
    """The customer said yes: have the request recorded, and say what happens next."""
    for name in READ_BACK:
        thought.confirm(name)
    thought.acts.append(Book(wish(thought)))
    thought.outcome = "booking"
    if thought.session.task in thought.kind.requests:
        thought.say("done.noted_request", what=about(thought), business=thought.profile.name)
    else:
        what = " ".join(part for part in (about(thought), when(thought)) if part)
        thought.say("done.noted", what=what, business=thought.profile.name)
    questions.put(thought, "anything_else")


def change_noted(thought: Thought) -> None:
    """A correction after the request was noted goes into the same request."""
    thought.acts.append(Book(wish(thought), thought.session.booking_id))
    what = " ".join(part for part in (about(thought), when(thought)) if part)
    thought.say("done.changed", what=what, business=thought.profile.name)
    questions.put(thought, "anything_else")


def begin_another(thought: Thought) -> None:
    """Keep who the customer is and where; drop what the last request was about."""
    session = thought.session
    for name in DETAILS:
        if name not in thought.fresh + thought.corrected:
            session.facts.pop(name, None)
    thought.fresh += thought.corrected
    thought.corrected.clear()
    session.booking_id, session.task, session.read_back = None, None, None
    session.skipped, session.trail = [], []


def wish(thought: Thought) -> Request:
    """The request as the session has it."""
    value = thought.session.value
    on = value("preferred_date")
    words = [
        value("issue_description") or "",
        f"medicine: {value('medicine')}" if value("medicine") else "",
        f"for their {value('for_whom')}" if value("for_whom") else "",
    ]
    return Request(
        task=thought.session.task or "book",
        service=value("service_type") or thought.kind.other_service,
        urgency=value("urgency_level") or "routine",
        name=value("customer_name"),
        phone=value("customer_phone") or thought.turn.phone,
        location=value("customer_location"),
        address=value("customer_address"),
        property_type=value("property_type"),
        wished_on=date.fromisoformat(on) if on else None,
        wished_time=value("preferred_time"),
        notes="; ".join(word for word in words if word) or None,
    )
