"""The bare answer to "which suburb?": any words that may be a place, the known and the likeliest heard first."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors import places
from extractors.facts import Fact, Heard
from extractors.given_names import GIVEN, SURNAMES
from extractors.location.addresses import STREETS
from extractors.location.cues import is_denied
from extractors.location.facts import fact as place_fact
from extractors.location.facts import in_pieces, misheard
from extractors.name_words import EVERYDAY, NOT_NAMES
from extractors.places.leads import FEELINGS, HEADS, OBJECTS, PLACES_ANYWAY, TAILS
from extractors.places.words import Text, is_person, known, shaped
from extractors.spoken import LIMIT

_BARE = re.compile(
    r"^(?:(?:um+|uh+|er+|ah+|oh|so|yes|yeah|yep|ok|okay|well|sure|right|hi|hello|hey|it['’]?s|its|that['’]?s"
    r"|that\s+would\s+be|that['’]?d\s+be|i['’]?m|im|i\s+am|we['’]?re|we\s+are|i\s+live|we\s+live|live|haan|ji|main|mein"
    r"|(?:(?:as|like)\s+)?(?:i|we)(?:['’]?ve|\s+have|\s+did)?(?:\s+(?:just|already)){0,2}\s+(?:said|told\s+(?:you|u|ya)|mentioned)"
    r"(?:\s+(?:already|before|it|that)(?![\w'’])){0,2}"
    r"|the|my|our|suburb|city|town|place|job|property|location|address|is|in|at|near|from|around|over|out|down|just"
    r"|located|of|i\s+think|i\s+guess|maybe|probably|called|it\s+is"
    r"|actually|sorry|no|i\s+meant?|rather|make\s+that|ghar|office|hum|hoon|hain|par|pe)\b[\s,.:]*"
    # The signs of Devanagari are no letters to \b.
    r"|(?:घर|मकान|ऑफिस|ऑफ़िस|दुकान|मैं|हम|जी|हाँ|हां|वो|यह|ये|मेरा|मेरे|हमारा|पर|पे|में|है|हैं|हूँ"
    r"|हूं)(?:[\s,.:।]+|$))+", re.I)  # fmt: skip
_FEELING = re.compile(r"\b(?:i['’]?m|i\s+am|we['’]?re|we\s+are)(?:\s+(?:just|so|very|really|all|not))*\s+$", re.I)
_UNSURE = frozenset(
    "cancel change dunno hello help here home idea idk make no none nope nothing pardon repeat same skip sorry stop"
    " what yes haan nahi pata anytime anyday whenever whichever wherever sometime someday asap soon soonest early late"
    " kabhi".split()
)
# After a word of every day they make a sentence of it: "fire brigade is here".
HAPPENS = frozenset("is are was were has have had will can brigade came comes".split())
_LONGEST = 8  # words; a longer one is a sentence, not the bare place asked for
_KNOWN, _ANY = 0.9, 0.85
_MOST_GUESSES = 5
_SHORT = 4  # words that are all the place, if another guess was right


def find(text: Text, heard: Heard) -> Iterator[Fact]:
    """The place answered: of the recogniser's guesses, the first that is a known place gives the name."""
    fact = _answer(text, heard)
    if fact is not None and places.find(fact.value, text.region):
        yield fact
        return
    for guess in heard.nbest[:_MOST_GUESSES]:
        other = Text.of(guess[:LIMIT], text.region)
        meant = _answer(other, replace(heard, text=guess, nbest=())) if len(other) else None
        if meant is not None and meant.confidence >= _KNOWN and len(text):
            said = fact.span if fact is not None and len(text) > _SHORT else (text.at[0], text.to[-1])
            yield Fact("customer_location", meant.value, text.text[slice(*said)], said, confidence=_ANY)
            return
    if fact is not None:
        yield fact


def _answer(text: Text, heard: Heard) -> Fact | None:
    if len(text) > _LONGEST:
        return None
    lead = _BARE.match(text.text)
    start = lead.end() if lead else 0
    first = next((n for n, at in enumerate(text.at) if at >= start), None)
    if first is None or text.low[first][0].isdigit():
        return None
    said = text.text[text.at[first] : text.to[-1]]
    if text.region != "US" and places.is_state_only(said, text.region) or _is_person(text, first):
        return None
    if pieces := in_pieces(text, first):
        return pieces
    for place in range(first, len(text)):
        count = known(text, place)
        after = text.low[place + count] if place + count < len(text) else ""
        if count and after not in STREETS and not is_denied(text, place):
            return place_fact(text, place, count, _KNOWN)
    count = shaped(text, first, 4)
    if count == 1 and is_person(text.low[first]):
        return None
    words = text.text[text.at[first] : text.to[first + count - 1]].split() if count else []
    if not words or max(map(len, words)) == 1 or words[0].lower() in _UNSURE:
        return None
    if _FEELING.search(text.text[: text.at[first]]) and _is_feeling(words[0].lower()):
        return None
    if _is_everyday(words, text.text[text.to[first + count - 1] :]):
        return None
    return misheard(text, heard, first, count) or place_fact(text, first, count, _ANY)


def _is_person(text: Text, first: int) -> bool:
    """Whether the answer is a person's name: a given name and a surname, and no place of both."""
    is_two = first + 2 == len(text) and text.low[first] in GIVEN and text.low[first + 1] in SURNAMES
    return is_two and known(text, first) < 2


def _is_feeling(word: str) -> bool:
    """Whether a word after "I am" tells how somebody is: "scared", "bleeding"."""
    return word not in PLACES_ANYWAY and (word in FEELINGS or len(word) > 4 and word.endswith("ed"))


def _is_everyday(words: list[str], after: str) -> bool:
    """Whether an answer begins with a word of every day, which no place does: a verb, a goodbye, a refusal."""
    first = words[0].lower().replace("’", "'")
    if first.endswith(("n't", "'re", "'ve", "'ll")):
        return True
    following = re.match(r"\s+([\w'’]+)", after)
    if words[0].islower() and following and following[1].lower() in OBJECTS and " it is" not in after:
        return True
    if first in HEADS or first in PLACES_ANYWAY or len(words) > 1 and _names_more(words):
        return False
    if words[0].islower() and following and following[1].lower() in HAPPENS:
        return True
    return any(word in EVERYDAY or word in NOT_NAMES for word in (first, first.removesuffix("s")))


def _names_more(words: list[str]) -> bool:
    """Whether the second word shows that the first is part of a place: "Come By Chance", "long beach"."""
    return words[1].lower() in TAILS or words[0][0].isupper() and words[1][0].isupper()
