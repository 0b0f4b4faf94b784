"""Gist: what is wanted, where, when and on which number, in the words of a sentence. Pure; decides nothing."""

import re

from bot.thought import Thought

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
NAMED = {
    "customer_name": re.compile(r"\bname\b", re.I),
    "customer_phone": re.compile(r"\b(?:number|phone|mobile)\b", re.I),
    "preferred_time": re.compile(r"\btime\b", re.I),
    "preferred_date": re.compile(r"\b(?:day|date)\b", re.I),
    "customer_address": re.compile(r"\b(?:address|street)\b", re.I),
    "customer_location": re.compile(r"\b(?:suburb|place|location|area)\b", re.I),
}


def fingerprint(thought: Thought) -> str:
    """What a yes would agree to."""
    facts = thought.session.facts
    return "|".join(f"{name}={facts[name].value}" for name in READ_BACK if name in facts)


def whole(thought: Thought) -> str:
    """Everything that matters in one line, in the order people say it."""
    value = thought.session.value
    place = value("customer_address") or ""
    suburb = value("customer_location") or ""
    if suburb not in place:
        place = f"{place}, {suburb}" if place else suburb
    home = value("property_type")
    if place[:1].isdigit() and ", " in place and place.replace(", ", "").replace(".", "").replace("-", "").isdigit():
        place = thought.wording.words("what.pin")
    at = "at" if value("customer_address") or place == thought.wording.words("what.pin") else "in"
    where = f"at your {home} {at} {place}" if home in ("house", "unit") and place else f"{at} {place}" if place else ""
    phone = value("customer_phone")
    parts = [
        value("customer_name") or "",
        " ".join(part for part in (about(thought), where) if part),
        when(thought),
        thought.wording.words("what.emergency") if value("urgency_level") == "emergency" else "",
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
        codes = [code, *(other for other in session.also if other in thought.kind.services)]
        said = " and ".join(thought.kind.services[one].said for one in codes)
        return f"{said}: {session.value('medicine')}" if session.value("medicine") else said
    if issue:
        return issue if thought.is_call else f"“{issue}”"
    return thought.wording.words("what.visit")


def what_and_when(thought: Thought) -> str:
    """What was noted, in a few words."""
    return " ".join(part for part in (about(thought), when(thought)) if part)


def named_need(text: str) -> str | None:
    """Which fact a customer names without saying it anew ("the time is wrong"), or None."""
    return next((name for name, pattern in NAMED.items() if pattern.search(text)), None)


def when(thought: Thought) -> str:
    """ "today in the afternoon", "Tuesday the sixth at half past two", or nothing."""
    on, time = thought.session.value("preferred_date"), thought.session.value("preferred_time")
    parts = [thought.wording.day(on)] if on else []
    return " ".join([*parts, thought.wording.time(time)] if time else parts)
