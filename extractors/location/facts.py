"""A place said, made a fact: as it is written, with its state where one is said and needed, or the one misheard."""

from extractors import places
from extractors.facts import Fact, Heard
from extractors.places import states
from extractors.places.words import COMMON, Text, is_inflected

MISHEARD = 0.7


def fact(text: Text, first: int, count: int, confidence: float) -> Fact:
    """The place of `count` words from `first`; a state said behind it stays where the name needs it."""
    start, end = text.at[first], text.to[first + count - 1]
    words = text.text[start:end]
    value = places.spelled(words) if words.islower() and places.find(words, text.region) else places.titled(words)
    if first + count < len(text) and (state := _state_behind(text, first + count)):
        code, more = state
        if places.has_namesakes(words, text.region):
            end = text.to[first + count + more - 1]
            value = f"{value}, {states.name(code, text.region)}"
    return Fact("customer_location", value, text.text[start:end], (start, end), confidence=confidence)


def names_state(text: Text, end: int) -> bool:
    """Whether a state is said right behind the word before `end`, as only a place has one: "Richmond NSW"."""
    return end < len(text) and _state_behind(text, end) is not None


def _state_behind(text: Text, first: int) -> tuple[str, int] | None:
    """The code of the state said here and how many words say it: "vic", "in new south wales"."""
    skipped = 1 if text.low[first] == "in" and first + 1 < len(text) else 0
    for count in (3, 2, 1):
        if first + skipped + count <= len(text):
            code = states.code(" ".join(text.low[first + skipped : first + skipped + count]), text.region)
            if code and text.gap(first - 1) in (" ", ", ", ","):
                return code, skipped + count
    return None


def misheard(text: Text, heard: Heard, first: int, count: int) -> Fact | None:
    """The listed place that the words from `first` sound like: "paramata"."""
    zone = getattr(heard.now.tzinfo, "zone", None) or ""
    for length in range(text.joined(first, min(count + 1, 3)), 0, -1):
        said = text.said(first, length)
        words = text.low[first : first + length]
        if not said.isascii() or any(word in COMMON or is_inflected(word) for word in words):
            continue
        if meant := places.alike(said, text.region, zone):
            span = text.at[first], text.to[first + length - 1]
            return Fact("customer_location", meant, said, span, confidence=MISHEARD)
    return None


def in_pieces(text: Text, first: int) -> Fact | None:
    """The listed place that a recogniser wrote in pieces: "craigie burn"."""
    for count in (3, 2):
        name = "".join(text.low[first : first + count])
        here = text.joined(first, count) == count and places.find(name, text.region)
        if here and here[0].country == text.region:
            span = text.at[first], text.to[first + count - 1]
            return Fact("customer_location", places.spelled(name), text.text[slice(*span)], span, confidence=MISHEARD)
    return None
