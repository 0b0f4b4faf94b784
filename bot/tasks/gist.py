"""Gist: what is wanted, where, when and on which number, in the words of a sentence. Pure; decides nothing."""

import re
from dataclasses import replace

from bot import medicines, offers, which_place
from bot.phrases import Wording
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
# A pin without a name; south of the equator its latitude is negative.
COORDINATES = re.compile(r"-?\d{1,2}\.\d+, -?\d{1,3}\.\d+")
NAMED = {
    "customer_name": re.compile(r"\b(?:name|naam)\b|नाम", re.I),
    "customer_phone": re.compile(r"\b(?:number|phone|mobile)\b|नंबर|फ़ोन|फोन", re.I),
    "preferred_time": re.compile(r"\b(?:time|samay)\b|टाइम|समय", re.I),
    "preferred_date": re.compile(r"\b(?:day|date|din|ta{1,2}ri?kh)\b|दिन|तारी", re.I),
    "customer_address": re.compile(r"\b(?:address|street|pata)\b|पता|एड्रेस", re.I),
    "customer_location": re.compile(r"\b(?:suburb|place|location|area|jagah)\b|जगह|इलाक|इलाक़|एरिया", re.I),
}


def fingerprint(thought: Thought) -> str:
    """What a yes would agree to."""
    facts, amounts = thought.session.facts, thought.session.amounts
    agreed = [f"{name}={facts[name].value}" for name in READ_BACK if name in facts]
    one = offers.taken(thought)
    agreed += [f"slot={one.id}"] if one else []
    return "|".join([*agreed, *(f"{name}:{' '.join(said)}" for name, said in sorted(amounts.items()))])


def whole(thought: Thought) -> str:
    """Everything that matters in one line, in the order people say it."""
    value = thought.session.value
    place = value("customer_address") or ""
    suburb = which_place.said(thought, value("customer_location") or "")
    if place in suburb:
        place = suburb  # a pin's name holds its address
    elif suburb not in place:
        place = f"{place}, {suburb}"
    home = value("property_type")
    if COORDINATES.fullmatch(place):
        place = thought.wording.words("what.pin")
    at = "at" if value("customer_address") or place == thought.wording.words("what.pin") else "in"
    words, matter = thought.wording.words, about(thought)
    if place and home in ("house", "unit"):
        place = words(f"gist.home_{at}", {"home": words(f"home.{home}"), "place": place})
    elif place:
        place = words(f"gist.{at}", {"place": place})
    phone = value("customer_phone")
    parts = [
        _whose(thought),
        words("gist.about_where", {"about": matter, "where": place}) if place else matter,
        " ".join(part for part in (when(thought), _with(thought)) if part),
        thought.wording.words("what.emergency") if value("urgency_level") == "emergency" else "",
        words("gist.on", {"number": number(thought, phone)}) if phone else "",
    ]
    return ", ".join(part for part in parts if part)


def _whose(thought: Thought) -> str:
    """The name it is under; of a booking for somebody else, that it hangs on the number of who asks."""
    name = thought.session.value("customer_name") or ""
    is_other = "for_whom" in thought.session.facts and offers.taken(thought) is not None
    return thought.wording.words("gist.through", {"name": name}) if name and is_other else name


def _with(thought: Thought) -> str:
    """ "with Dr Mehta", where the time chosen is somebody's."""
    one = offers.taken(thought)
    return thought.wording.words("gist.with", {"name": one.staff}) if one and one.staff else ""


def number(thought: Thought, phone: str) -> str:
    """The number a booking hangs on: by its ending when it is the one they are calling from."""
    if thought.is_call and phone == thought.turn.phone:
        return thought.wording.words("gist.ending", {"ending": thought.wording.ending(phone)})
    return thought.wording.number(phone)


def called(thought: Thought, name: str) -> str:
    """How the customer of this name is spoken to."""
    return thought.wording.words("gist.called", {"name": name.split(maxsplit=1)[0]})


def about(thought: Thought) -> str:
    """What it is about, in the business's words where the service is known, else in the customer's."""
    session = thought.session
    code, issue = session.value("service_type"), session.value("issue_description")
    if session.task and session.task in thought.kind.requests:
        said = thought.wording.words(f"what.{session.task}")
        return _with_medicine(thought, "gist.for_medicine", request=said)
    if code and code != thought.kind.other_service and code in thought.kind.services:
        codes = [code, *(other for other in session.also if other in thought.kind.services)]
        said = thought.wording.all_of([thought.kind.services[one].said for one in dict.fromkeys(codes)])
        return _with_medicine(thought, "gist.with_medicine", service=said)
    if issue:
        return issue if thought.is_call else f"“{issue}”"
    return thought.wording.words("what.visit")


def _with_medicine(thought: Thought, key: str, **said: str) -> str:
    """Strengths and counts are read back with the names."""
    named = [thought.wording.amount(one) for one in medicines.line(thought)]
    values = {**said, "medicine": thought.wording.all_of(named) if named else ""}
    return thought.wording.words(key, values) if named else "".join(said.values())


def next_one(thought: Thought) -> str:
    """Whom or what the next of several wishes is about."""
    facts = {kept["name"]: kept for one in thought.session.then[:1] for kept in one["facts"]}
    if "for_whom" in facts and "customer_name" not in facts:
        return thought.wording.whose(facts["for_whom"]["value"])
    if "customer_name" in facts:
        return str(facts["customer_name"]["value"])
    code = facts["service_type"]["value"] if "service_type" in facts else ""
    if code in thought.kind.services:
        return thought.kind.services[code].said
    told = next((facts[name]["value"] for name in ("medicine", "issue_description") if name in facts), None)
    return str(told or thought.session.then[0]["words"])


def what_and_when(thought: Thought) -> str:
    """What was noted, in a few words."""
    matter, time = about(thought), when(thought)
    return thought.wording.words("gist.about_when", {"about": matter, "when": time}) if time else matter


def named_need(text: str) -> str | None:
    """Which fact a customer names without saying it anew ("the time is wrong"), or None."""
    return next((name for name, pattern in NAMED.items() if pattern.search(text)), None)


def when(thought: Thought, on: str | None = None) -> str:
    """ "today in the afternoon", "Tuesday the sixth at half past two", or nothing; `on`: another day than is wished."""
    if thought.session.task == "complaint":
        return ""  # a day is part of its story, and has mostly gone by
    on, time = on or thought.session.value("preferred_date"), thought.session.value("preferred_time")
    parts = [thought.wording.day(on)] if on else []
    return " ".join([*parts, clock_or_part(thought, time)] if time else parts)


def for_the_record(thought: Thought) -> Wording:
    """How staff read days, times and numbers: written, in English."""
    return replace(thought.wording, is_spoken=False, language="en")


def days_open(thought: Thought) -> str:
    """The readings of a day between which the customer has not chosen, for staff; "" where there are none."""
    wording = for_the_record(thought)
    return wording.one_of([wording.day(day) for day in thought.session.options])


def clock_or_part(thought: Thought, time: str, wording: Wording | None = None) -> str:
    """The time wished for in words: with what bounds it, and with its half of the day where that changed."""
    session = thought.session
    return (wording or thought.wording).time(time, session.bound, is_half_told=session.is_half_told)
