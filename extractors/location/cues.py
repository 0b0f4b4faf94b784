"""What leads to a place: "I'm in", "over at", "come out to". Says how strongly; knows no places."""

import re

from extractors.places.words import Text


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# After the last only a listed place is one: "needed at Gwarinpa", but not "at lunch".
STRONG, WEAK, LISTED = 2, 1, -1
# A text without any of these has no words that lead to a place.
CUES = _words(
    "in from at near around to visit visiting leaving leave of suburb city town location area for na dey nearby outside"
    " village locality region is within towards beside name"
)
_NAMED = _words("suburb city town location area village locality place")
_PLAIN = _words("in from near around within towards")
_SUBJECTS = _words(
    """
    i im i'm i’m we we're we’re were it's it’s its that's that’s thats who located based living live lives staying stay
    address place property house job unit shop home flat apartment office am over out down up calling here dey situated
    restaurant clinic
    """
)
_BETWEEN = _words(
    """
    is are am was located based living live lives staying stay over out up down just currently right here calling still
    both now right all the situated way dey actually
    """
)
_MOTION = _words(
    """
    come comes coming came go going get travel travelling traveling fly flying drive driving head heading move moving
    moved trip ride ticket tickets train trains bus flight flights visit reach pop
    """
)
_LEAVING = _words("moved moving shifted relocated")
_STILL = _words("live living stay staying")
_NOT_BEFORE = re.compile(
    r"(?:\b(?:not|isn['’]?t|aren['’]?t|ain['’]?t|don['’]?t|used\s+to|born|raised|made|believe|fluent|speak"
    r"|originally|interested)\s+(?:\w+\s+){0,2}"
    r"|\b(?:e-?mails?|mails?|messages?|texts?|money|bought|buy|ordered|heard|hear|refund)\s+(?:\w+\s+)?"
    r"|\b(?:moved|moving|shifted|relocated)\s+(?:(?:away|out|down|up|over)\s+)?from\s+)$",
    re.I,
)
_INTRODUCED = _words("its it's it’s this i'm i’m im name here")


def strength(text: Text, word: int) -> int:
    """How surely the word after `word` is where somebody is: STRONG, WEAK or 0 where it is no lead at all."""
    low = text.low
    cue = low[word]
    if cue in _NAMED:
        return STRONG if _is_named(text, word) else 0
    if cue == "name":
        return STRONG if word and low[word - 1] in _NAMED and text.low[word + 1 : word + 2] != ("is",) else 0
    if cue == "is":
        return _after_is(text, word)
    if cue == "na":
        return STRONG if word == 0 or low[word - 1] in ("side", "place", "house", "location") else 0
    if cue == "dey":
        return STRONG if word and low[word - 1] in ("i", "we", "e", "dem") else 0
    if cue in ("visit", "visiting", "leaving", "leave"):
        return WEAK
    if cue == "of":
        return WEAK if word and low[word - 1] in ("area", "city", "town", "suburb", "outside", "weather") else 0
    level = _by_preposition(low, word)
    is_left = cue == "from" and word and not _LEAVING.isdisjoint(low[max(0, word - 2) : word])
    return 0 if level and (is_left or is_denied(text, word)) else level


def is_denied(text: Text, word: int) -> bool:
    """Whether what begins at this word is where the customer is not: "not in", "used to live in", "born in"."""
    return _NOT_BEFORE.search(text.text[max(0, text.at[word] - 40) : text.at[word]]) is not None


def _by_preposition(low: tuple[str, ...], word: int) -> int:
    cue, before = low[word], low[word - 1] if word else ""
    if cue == "for":
        return STRONG if before in ("dey", "stay", "live") else 0
    if cue == "to":
        return WEAK if _MOTION.intersection(low[max(0, word - 2) : word]) else 0
    if _is_about_somebody(low, word):
        return STRONG
    if cue in _PLAIN or cue == "at" and _MOTION.union(_STILL).intersection(low[max(0, word - 3) : word]):
        return WEAK
    return LISTED if cue == "at" else 0


def _is_about_somebody(low: tuple[str, ...], word: int) -> bool:
    """Whether the customer, the job or nothing stands before the preposition: "I'm out in", "the house is at"."""
    place = word - 1
    while place >= 0 and word - place <= 3 and low[place] in _BETWEEN and low[place] not in _SUBJECTS:
        place -= 1
    if place < 0:
        return low[word] in ("in", "from", "at", "near", "around")
    if low[place] in _SUBJECTS:
        return True
    # "its Tom Baker here from", "this is Priya in"
    return bool(_INTRODUCED.intersection(low[max(0, place - 2) : place + 1])) and low[word] in ("from", "in", "at")


def _is_named(text: Text, word: int) -> bool:
    """ "the suburb Coburg", "city: Pune", "my city name is Pune"; the pattern's own word before: "the city of"."""
    following = text.low[word + 1] if word + 1 < len(text) else ""
    return following not in ("of", "in", "is", "name", "and") and text.low[word] != "place"


def _after_is(text: Text, word: int) -> int:
    """ "the suburb is", "city name is", "my location is"."""
    before = text.low[max(0, word - 3) : word]
    if before[-1:] == ("name",):
        before = before[:-1]
    return STRONG if before and before[-1] in _NAMED else 0
