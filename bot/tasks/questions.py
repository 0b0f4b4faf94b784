"""Questions: how each is put the first time, again, and when nothing has worked; what keys may answer it. Pure."""

from collections.abc import Mapping

from bot import claims, offers, which_person, which_place, which_value
from bot.tasks import gist
from bot.thought import Say, Thought
from extractors import choices, on_behalf
from extractors.facts import Fact

VARIANTS = ("first", "again", "offer")
OPTIONAL = (
    "property_type",
    "preferred_time",
    "previous_customer",
    "preferred_date",
    "medicine",
    "same_place",
    "which_state",
    "closed_day",
)
# What keys stand for when the question offers them; a confirmed yes or no is 1 or 2 everywhere.
KEYS: dict[str, tuple[tuple[str, str], ...]] = {
    "which_booking": (("which_booking", "change"), ("which_booking", "another")),
    "property_type": (("property_type", "house"), ("property_type", "unit"), ("property_type", "commercial")),
    "preferred_date": (("preferred_date", "today"), ("preferred_date", "tomorrow")),
}
YES_NO = (
    "confirm",
    "book_it",
    "move_it",
    "cancel_it",
    "for_them",
    "waitlist",
    "caller_number",
    "phone_read_back",
    "same_name",
    "same_place",
    "previous_customer",
    "anything_else",
    "another_time",
    "closed_day",
    "late_yes",
    "next_wish",
    "off_list",
    "move_there",
    "take_it",
)
OF_A_BOOKING = ("move_it", "cancel_it", "which_booking", "for_them")
# The facts that a question's answer may hold, for how long the phone listens.
EXPECTS = {
    "caller_number": "yes_no",
    "phone_read_back": "yes_no",
    "same_name": "yes_no",
    "same_place": "yes_no",
    "confirm": "yes_no",
    "book_it": "yes_no",
    "move_it": "yes_no",
    "next_wish": "yes_no",
    "off_list": "yes_no",
    "cancel_it": "yes_no",
    "for_them": "yes_no",
    "waitlist": "yes_no",
    "slot": "preferred_time",
    "change_who": "customer_name",
    "anything_else": "yes_no",
    "another_time": "yes_no",
    "which_date": "preferred_date",
    "closed_day": "preferred_date",
    "which_state": "customer_location",
    **which_value.QUESTIONS,
}


def put(thought: Thought, question: str, *, variant: str | None = None, **values: str | None) -> None:
    """Ask it: the first time plainly, after a miss with an example, after two with keys or a list."""
    session = thought.session
    is_repeat = session.asked == question
    session.times = session.times + 1 if is_repeat else 0
    if question == "phone_read_back" or question in which_value.QUESTIONS:
        thought.read_back.add(which_value.QUESTIONS.get(question, "customer_phone"))
    if variant is None and is_repeat and session.misses:
        variant = VARIANTS[min(session.misses, 2)]
    elif variant is None:
        variant = ("first", "short", "again")[session.times % 3]
    _clear_the_way(thought, question)
    if question == "preferred_time":
        session.offered, variant = _parts_of_day(thought), _variant_of_time(thought, variant)
    session.summary = values.get("summary") or session.summary
    filled = {**_values(thought, question), **values}
    expects = EXPECTS.get(question, question)
    key = f"ask.{question}.{variant}"
    if question == "customer_name" and "for_whom" in session.facts and variant != "offer":
        is_new = "for_whom" in thought.touched
        key = f"ask.customer_name.{'other_again' if session.times % 2 and not is_new else 'other'}"
        if session.value("for_whom") == on_behalf.OTHER and any(say.key == "ack.one_by_one" for say in thought.says):
            key = "ask.customer_name.whom_first"
        filled["whose"] = thought.wording.whose(session.value("for_whom") or "")
    thought.ask(question, key, expects, **filled)
    if _keys(thought, question) and variant == "offer":
        thought.choices = tuple(str(place + 1) for place in range(len(_keys(thought, question))))


def _clear_the_way(thought: Thought, question: str) -> None:
    """What the question itself names is not said twice in one breath."""
    if question in ("confirm", "book_it", "move_it", "which_date", "which_state", "closed_day", *which_value.QUESTIONS):
        thought.says = [say for say in thought.says if say.key not in ("ack.corrected", "ack.gist")]
    if question == "which_name":  # nobody is thanked by a name that is being asked about
        thought.says = [say for say in thought.says if say.key not in ("ack.thanks_name", "ack.thanks_all")]


def _parts_of_day(thought: Thought) -> list[str]:
    """What is left of the day that is asked about."""
    is_today = thought.session.value("preferred_date") == thought.wording.today.isoformat()
    return ["afternoon", "evening"] if is_today and thought.now.hour >= 11 else ["morning", "afternoon"]


def _variant_of_time(thought: Thought, variant: str) -> str:
    is_today = thought.session.value("preferred_date") == thought.wording.today.isoformat()
    if variant in ("first",) and any(say.key in ("ack.corrected", "ack.gist") for say in thought.says):
        variant = "short"
    if is_today and thought.now.hour >= 16:
        return "late"
    if is_today and thought.now.hour >= 11 and variant in ("first", "short"):
        return f"{variant}_today"
    return "short" if variant in ("first",) and not thought.session.value("preferred_date") else variant


def _keys(thought: Thought, question: str) -> tuple[tuple[str, str], ...]:
    if question == "preferred_time" and thought.session.offered:
        return (*(("preferred_time", part) for part in thought.session.offered), ("skip", "preferred_time"))
    if question == offers.QUESTION:
        return tuple((offers.ANSWER, one.id) for one in offers.offered(thought))
    return KEYS.get(question, ())


def _values(thought: Thought, question: str) -> dict[str, str]:
    session, wording = thought.session, thought.wording
    phone = session.value("customer_phone") or thought.turn.phone or ""
    on = session.value("preferred_date")
    parts = enumerate(_parts_of_day(thought), start=1)
    values = {
        "business": thought.profile.name,
        "example": thought.kind.example,
        "name_example": wording.words("example.name"),
        "place_example": thought.country.place_example,
        "name": session.value("customer_name") or "",
        "phone_example": wording.number(thought.country.phone_example),
        "day": wording.day(on) if on else "",
        "parts": wording.one_of([wording.words(f"part.{part}", {"key": str(key)}) for key, part in parts]),
        "ending": wording.ending(thought.turn.phone) if thought.turn.phone else "",
        "number": wording.number(phone) if phone else "",
        "summary": session.summary or "",
        "first": "",
        "second": "",
    }
    if question == "which_date" and len(session.options) >= 2:
        values["first"], values["second"] = (wording.day(option) for option in session.options[:2])
    if question in which_value.QUESTIONS:
        two = session.rivals.get(which_value.QUESTIONS[question], ["", ""])
        is_number = question == "which_phone"
        values["first"], values["second"] = (wording.number(one) if is_number and one else one for one in two)
    if question == offers.QUESTION:
        values |= _offered(thought)
    if question in ("move_there", "take_it"):
        values |= {name: (session.answering or {}).get(name, "") for name in ("old", "new")}
    if question == "next_wish":
        values["what"] = gist.next_one(thought)
    if question in OF_A_BOOKING:
        values |= _of_a_booking(thought)
    if question == which_place.QUESTION:
        values["place"] = session.value("customer_location") or ""
        values["states"] = wording.one_of(list(which_place.options(thought)))
    return values


def _of_a_booking(thought: Thought) -> dict[str, str]:
    """When and whose the booking is that is talked of, and when it is to be."""
    change = thought.session.change or {}
    old = offers.when_and_with(thought, offers.standing(thought))
    also = [(one["when"], one["name"]) for one in change.get("also", [])]
    whens = [when_and_whose(thought, when, name) for when, name in ((old, change.get("name")), *also)]
    new = offers.when_and_with(thought, offers.taken(thought))
    return {"old": old, "new": new, "when": thought.wording.all_of(whens)}


def when_and_whose(thought: Thought, when: str, name: str | None) -> str:
    """ "tomorrow at ten for Neha"."""
    return f"{when} {thought.wording.words('gist.whose', {'name': name})}" if name else when


def _offered(thought: Thought) -> dict[str, str]:
    """The times on offer: their day, whom they are with where somebody was asked for, and the keys that choose them."""
    here, wording = offers.offered(thought), thought.wording
    name = which_person.name_of(thought, thought.session.with_staff)
    keys = [
        wording.words("part.time", {"key": str(place), "time": offers.time_said(thought, one)})
        for place, one in enumerate(here, start=1)
    ]
    return {
        "day": wording.day(here[0].on) if here else "",
        "times": offers.listed(thought, here),
        "with": wording.words("gist.with", {"name": name}) if name else "",
        "keys": wording.one_of(keys),
    }


def key_fact(thought: Thought, question: str) -> Fact | None:
    """What a pressed key, or a number of what was listed, means as an answer to the open question, or None."""
    digits = thought.turn.text
    number = choices.number(digits)
    if number is None:
        return None
    place = number - 1
    if question in YES_NO and place in (0, 1):
        return Fact("yes_no", ("yes", "no")[place], digits, (0, 1), source="keys", confidence=1.0)
    if question == "which_date" and 0 <= place < len(thought.session.options):
        return Fact("preferred_date", thought.session.options[place], digits, (0, 1), source="keys", confidence=1.0)
    keys = _keys(thought, question)
    if 0 <= place < len(keys):
        name, value = keys[place]
        return Fact(name, value, digits, (0, 1), source="keys", confidence=1.0)
    return None


def return_to(thought: Thought) -> None:
    """After a digression: the open question again, in fewer words. It counts as no try of it."""
    asked, times = thought.session.asked, thought.session.times
    short = f"ask.{asked}.short"
    if asked and thought.wording.knows(short):
        is_said = thought.wording.sentence(short, _values(thought, asked)) in thought.session.said
        put(thought, asked, variant="again" if is_said else "short")
        thought.session.times = times
    else:
        put(thought, "help")


def worded(thought: Thought, rows: Mapping[str, object]) -> list[str]:
    """The sentences to be said. They are never the very same as the last time, unless that was asked for."""
    sentences = claims.clear(thought.says, thought.wording, rows)
    asked = thought.session.asked
    if sentences != thought.session.said or thought.is_repeat or asked is None:
        return sentences
    values = {**_values(thought, asked), **thought.says[-1].values}
    for variant in ("again", "short", "offer", "first"):
        key = f"ask.{asked}.{variant}"
        if thought.wording.knows(key):
            other = claims.clear([*thought.says[:-1], Say(key, values)], thought.wording, rows)
            if other != sentences:
                return other
    return sentences


def do_without(thought: Thought, name: str) -> None:
    """The customer cannot or will not say it: it is not asked again."""
    thought.session.skipped.append(name)
    thought.session.misses = 0
    thought.say("ack.skip")
