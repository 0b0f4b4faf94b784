"""Wish: a request as the session has it, with what staff read beside the columns. Pure."""

from datetime import date

from bot import medicines, offers
from bot.tasks import closed_day, gist
from bot.thought import Amend, Thought
from desk import kinds
from desk.bookings import Request
from extractors import on_behalf

# The columns of a request that a fact told later changes, and that fact.
_TOLD = {
    "urgency": "urgency_level",
    "name": "customer_name",
    "phone": "customer_phone",
    "location": "customer_location",
    "address": "customer_address",
    "property_type": "property_type",
}


def whole(thought: Thought) -> Request:
    """The request as the session has it. Of a complaint a day is part of the story, not a wish."""
    session, value = thought.session, thought.session.value
    is_visit = session.task != "complaint"
    on = value("preferred_date") if is_visit else None
    return Request(
        task=session.task or "book",
        service=value("service_type") or _service_of(thought),
        urgency=value("urgency_level") or "routine",
        name=value("customer_name"),
        phone=value("customer_phone") or thought.turn.phone,
        location=value("customer_location"),
        address=value("customer_address"),
        property_type=value("property_type"),
        wished_on=date.fromisoformat(on) if on else None,
        wished_time=value("preferred_time") if is_visit else None,
        notes=_notes(thought),
    )


def more(thought: Thought, booking_id: str, relation: str | None = None) -> Amend:
    """What else is known of what is booked; where it was made before, what this turn tells and no more."""
    if not thought.session.is_older:
        return Amend(whole(thought), booking_id, relation)
    told = {fact.name for fact in thought.news} | thought.confirmed
    every = whole(thought)
    columns = {name: getattr(every, name) for name, fact in _TOLD.items() if fact in told}
    wish = Request(every.task, **columns, notes=_joined(_told_of(thought, told)))
    return Amend(wish, booking_id, relation if told & {"for_whom", "customer_name"} else None, is_added=True)


def _service_of(thought: Thought) -> str:
    """The service that is the task itself, as a refill is; else the one where none is named."""
    task = thought.session.task or "book"
    return task if task in thought.kind.services else offers.unnamed(thought)


def _pin(thought: Thought) -> str:
    """The coordinates of the pin that was sent: of a pin with an address the address is what the columns have."""
    held = thought.session.facts.get("customer_location")
    return f"map pin: {held.text}" if held and held.source == "pin" else ""


def _persons(thought: Thought) -> list[str]:
    """For whom it is, and who asked for it, where that is somebody else."""
    whom, speaker = thought.session.value("for_whom"), thought.session.value("speaker_name")
    if not whom:
        return []
    told = "for somebody else" if whom == on_behalf.OTHER else f"for their {whom}"
    return [told, f"asked for by {speaker}"] if speaker else [told]


def _bound(thought: Thought) -> str:
    """ "After 5 pm": the column has the time alone."""
    time = thought.session.value("preferred_time")
    return (
        f"time: {gist.clock_or_part(thought, time, gist.for_the_record(thought))}"
        if thought.session.bound and time
        else ""
    )


def _notes(thought: Thought) -> str | None:
    """What staff read beside the columns: the issue, what else is to be done, and the customer's own sentences."""
    session, value = thought.session, thought.session.value
    services = kinds.get(thought.kind.code).services
    parts = [
        value("issue_description") or "",
        f"also: {', '.join(services[code].label for code in session.also)}" if session.also else "",
        f"medicine: {', '.join(medicines.line(thought))}" if value("medicine") else "",
        *_persons(thought),
        _pin(thought),
        _bound(thought),
        closed_day.note(thought),
        *session.noted,
        *(f"“{words}”" for words in session.words if words != value("issue_description")),
    ]
    session.noted = [*session.noted, *(f"“{words}”" for words in session.words)][-12:]
    return _joined(parts)


def _told_of(thought: Thought, told: set[str]) -> list[str]:
    """What staff read of these facts alone, and of the words since."""
    issue = thought.session.value("issue_description") if "issue_description" in told else None
    return [
        issue or "",
        f"medicine: {', '.join(medicines.line(thought))}" if "medicine" in told else "",
        *(_persons(thought) if "for_whom" in told else []),
        _pin(thought) if "customer_location" in told else "",
        *(f"“{said}”" for said in thought.session.words if said != issue),
    ]


def _joined(parts: list[str]) -> str | None:
    return "; ".join(dict.fromkeys(part for part in parts if part)) or None
