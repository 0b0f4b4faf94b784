"""For staff: all that is known of a matter in one line, with the customer's own words. Pure; decides nothing."""

from bot import medicines
from bot.tasks import gist
from bot.thought import Thought
from desk import kinds

NOTHING = "The caller said nothing."
TOLD = ("customer_name", "service_type", "issue_description", "medicine", "customer_address", "customer_location",
        "property_type", "preferred_date", "preferred_time", "urgency_level", "customer_phone")  # fmt: skip


def known(thought: Thought) -> str:
    """All that is known so far, in a line for staff, with the customer's own words."""
    session, wording = thought.session, gist.for_the_record(thought)
    services = kinds.get(thought.kind.code).services
    parts = []
    for name in TOLD:
        value = session.value(name)
        if name == "service_type" and value in services:
            value = services[value].label if "issue_description" not in session.facts else None
        elif name == "medicine":
            value = ", ".join(medicines.line(thought))
        elif name == "preferred_date" and value:
            value = gist.days_open(thought) or wording.day(value)
        elif name == "preferred_time" and value:
            value = gist.clock_or_part(thought, value, wording)
        elif name == "customer_phone" and value:
            value = wording.number(value)
        if value and value != "routine":
            parts.append(value)
    said = [f"“{words}”" for words in session.words if words != session.value("issue_description")]
    then = [f"then {one['words']}" for one in session.then]
    return " · ".join([*parts, *said, *then]) or NOTHING


def pending(thought: Thought) -> str | None:
    """What staff must be told if the customer goes away now; None when nothing is open."""
    session = thought.session
    if session.is_over or session.is_told or session.booking_id and not (session.words or session.then):
        return None
    if session.is_dropped and session.task is None and not session.words:
        return None
    has_matter = session.task not in (None, "hand_over") and not session.booking_id
    has_something = bool(session.words or session.then) or "customer_name" in session.facts and thought.is_call
    return known(thought) if has_matter or has_something else None
