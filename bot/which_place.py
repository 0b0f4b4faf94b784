"""Which place: a suburb that several states have is asked back with them, unless the business itself tells. Pure."""

import re

from bot.thought import Thought
from extractors import places
from extractors.facts import Fact
from extractors.places import states
from extractors.places.words import is_plain_place

QUESTION = "which_state"
SAID = ("rule", "model")
ORDER = {"first": 0, "former": 0, "second": 1, "latter": 1, "third": 2, "last": -1}
# "The one near Ipswich" tells of a place by another; "Ipswich" alone is the other.
NEARBY = re.compile(r"\b(?:ones?|near|by|close|outside|past|next to|around|wala|wali|paas)\b", re.I)
POSTCODE = re.compile(r"(?<!\d)\d{4}(?!\d)")
ADJECTIVES = {
    "tasmanian": "Tasmania",
    "victorian": "Victoria",
    "south australian": "South Australia",
    "west australian": "Western Australia",
    "western australian": "Western Australia",
    "queenslander": "Queensland",
}
LIKE_STATES = re.compile(rf"\b(?:{'|'.join(ADJECTIVES)})\b", re.I)
DENIED = re.compile(r"\bnot\b(?!\s+(?:here|in\s+this))|n['’]t\b", re.I)
SHORT = 7  # words that may be about the state and nothing else
# Australian postcodes begin with a figure of the state's (Australia Post); New South Wales and the ACT share theirs.
BY_POSTCODE = {"2": "NSW", "3": "VIC", "4": "QLD", "5": "SA", "6": "WA", "7": "TAS", "0": "NT"}


def options(thought: Thought) -> tuple[str, ...]:
    """The states between which the place has to be asked for; none where it is plain, or nobody could tell."""
    session = thought.session
    held = session.facts.get("customer_location")
    if held is None or held.source not in SAID or session.booking_id or QUESTION in session.skipped:
        return ()
    profile, postcode = thought.profile, session.value("postcode")
    about = " ".join(part for part in (profile.address, profile.area) if part)
    found = places.rivals(held.value, profile.country, profile.zone, about)
    told = _by_postcode(thought, postcode) if postcode else None
    return () if told in found else found


def is_unheard_of(thought: Thought, place: str) -> bool:
    """Whether no list has the place, as answered to "which suburb?": such an answer is taken as it is."""
    return not places.find(place.partition(",")[0], thought.profile.country)


def take(thought: Thought) -> None:
    """The answer to "which state?" goes with the place it was asked of: "Victoria", "the Geelong one", "the second"."""
    session = thought.session
    held = session.value("customer_location")
    if held is None and session.question == "customer_name":
        _take_for_name(thought)
    if held is None or session.booking_id and session.question != QUESTION:
        return
    state = _answered(thought) if session.question == QUESTION else _volunteered(thought, held)
    if state is None:
        return
    text, place = thought.turn.text, held.partition(",")[0]
    fact = Fact("customer_location", f"{place}, {state}", text, (0, len(text)), confidence=0.9)
    thought.found = [fact, *(one for one in thought.found if one.name != "customer_location")]


def _volunteered(thought: Thought, held: str) -> str | None:
    """The state that a short turn names of its own accord, where it has the place that is held: "nsw", "no, the one in
    Tasmania"."""
    country, text = thought.profile.country, _plain(thought.turn.text)
    if len(text.split()) > SHORT or DENIED.search(text):
        return None
    codes = places.states_named(text, country, by_places=False)
    others = {one.value for one in thought.found if one.name == "customer_location"}
    names = {states.name(code, country) for code in codes}
    if len(codes) != 1 or any(not places.is_region(other, country) for other in others - names):
        return None
    is_there = any(p.country == country and p.state in codes for p in places.find(held.partition(",")[0], country))
    return names.pop() if is_there else None


def _plain(text: str) -> str:
    """The words with states in the place of what they are like: "the tasmanian one"."""
    return LIKE_STATES.sub(lambda match: f" {ADJECTIVES[match[0].lower()]} ", text)


def _take_for_name(thought: Thought) -> None:
    """A suburb answered where the name was asked is the place, while that is open; the name is asked again."""
    name, country = thought.first("customer_name"), thought.profile.country
    is_alone = name is not None and thought.turn.text.strip(" .,!") == name.text
    if name is None or not is_alone or not is_plain_place(name.text.split(), country):
        return
    place = name.but(name="customer_location", value=places.spelled(name.text), confidence=0.7)
    thought.found = [place if one is name else one for one in thought.found]


def said(thought: Thought, place: str) -> str:
    """The place with its state where another state has one like it: what is read back can then be put right."""
    profile = thought.profile
    if not places.rivals(place, profile.country, ""):
        return place
    about = " ".join(part for part in (profile.address, profile.area) if part)
    state = places.state_of(place, profile.country, profile.zone, about)
    return f"{place}, {state}" if state else place


def _answered(thought: Thought) -> str | None:
    """The state that this turn names: itself, by a place in it, by a postcode, or as the first or last offered."""
    country, text = thought.profile.country, _plain(thought.turn.text)
    offered = options(thought)
    named = {states.name(code, country) for code in places.states_named(text, country, by_places=False)}
    if NEARBY.search(text):
        near = {states.name(code, country) for code in places.states_named(text, country)}
        named |= near & set(offered)
    likely = named & set(offered) or named
    if len(likely) == 1:
        return likely.pop()
    code = POSTCODE.search(text)
    if code is not None and (state := _by_postcode(thought, code[0])):
        return state
    order = next((ORDER[word] for word in re.findall(r"\w+", text.lower()) if word in ORDER), None)
    return offered[order] if order is not None and -len(offered) <= order < len(offered) else None


def _by_postcode(thought: Thought, postcode: str) -> str | None:
    code = BY_POSTCODE.get(postcode[:1]) if thought.profile.country == "AU" else None
    return states.name(code, "AU") if code else None
