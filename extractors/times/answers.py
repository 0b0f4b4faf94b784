"""Short answers to "which time?": am, a bare hour, "the 445 one". Reads no time inside a sentence."""

import re

from extractors.dates.wishes import MOVING

_HALF = re.compile(
    r"\W*(?:(?:i|we|would|like|prefer|in|the|um|uh|any|an|some(?:where|time)?|say|maybe|either|better|yes|yeah|ok)\s+)*"
    r"(?P<half>[ap]\.?\s?m\b\.?)"
    r"(?:\s+(?:one|slot|is|would|be|fine|good|better|best|please|pls|thanks|works|suits|for|me|us|then))*\W*",
    re.I,
)
_HOUR = re.compile(r"\W*(?P<hour>1[0-2]|0?[1-9])[\s.!?]*")
# "8 15", "the 445 one": an hour and minutes with nothing between them.
_RUN = re.compile(r"\W*(?P<run>(?P<hour>1\d|2[0-3]|0?[1-9])\s(?P<min>[0-5][05]))[\s.!?]*")
_THE_RUN = re.compile(
    r"\b(?:the|that|your)\s+(?P<run>(?P<hour>1\d|2[0-3]|0?[1-9])(?P<min>[0-5][05]))\s+"
    r"(?:one|slot|time|appointment|booking|option)\b",
    re.I,
)
# "Mon 11 may 1030": no year, and so the hour of that day.
_DAY_RUN = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|jan\w*|feb\w*|mar(?:ch)?|apr(?:il)?|may"
    r"|june?|july?"
    r"|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*|today|tomorrow|tmrw)\s+(?:at\s+)?(?P<run>(?P<hour>0[7-9]"
    r"|1[0-8])(?P<min>[0-5][05]))"
    r"(?=\s*(?:$|[,.!?]|please|pls|plz|thanks|hrs|hours|ok|works))",
    re.I,
)
# What makes the "one" after it a thing and not an hour: "that one", "the second one", "3rd one".
_ONE_OF_SOME = re.compile(
    r"(?:\b(?:the|an?|my|your)\s+[\w:]+|(?<!in )\b(?:the|this|that|which|any|every|each|another|either|some|no)"
    r"|\b(?:early|earlier|earliest|late|later|latest|latter|last|next|other|first|second|third|fourth|good|best|better"
    r"|same|morning|afternoon|evening|\d+(?:st|nd|rd|th)|\d\s?[ap]m))\s+$",
    re.I,
)
# What makes the number after it one of things: "only the other two", "those three".
_COUNTED = re.compile(r"\b(?:other|those|these|both|all|first|last|remaining|same|any)\s+$", re.I)
TODAY = re.compile(r"\b(?:today|tonight|aaj|this\s+(?:morning|afternoon|arvo|evening))\b", re.I)
LATER_DAY = re.compile(r"\b(?:tom+or+ow|tmrw?|kal|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.I)


def half(text: str) -> tuple[int, int, str] | None:
    """ "am" or "pm" alone."""
    m = _HALF.fullmatch(text)
    return (*m.span("half"), "morning" if m["half"][0] in "aA" else "afternoon") if m else None


def hour(text: str) -> tuple[int, int] | None:
    """A number of the clock face that is all that was said."""
    m = _HOUR.fullmatch(text)
    return m.span("hour") if m else None


def run(text: str, *, is_all: bool) -> tuple[int, int, int, int] | None:
    """Where an hour and minutes stand side by side, naming one of some or, with `is_all`, as all that is said."""
    m = (_RUN.fullmatch(text) if is_all else None) or _THE_RUN.search(text) or _DAY_RUN.search(text)
    return (*m.span("run"), int(m["hour"]), int(m["min"])) if m else None


def is_one_of_some(text: str, at: int) -> bool:
    """Whether the words before `at` make a "one" there a thing: "the later one"."""
    return _ONE_OF_SOME.search(text[max(0, at - 40) : at]) is not None


def is_count(text: str, at: int) -> bool:
    """Whether the words before `at` make the number there one of things: "the other two"."""
    return _COUNTED.search(text[max(0, at - 20) : at]) is not None


def is_bound(cue: str, before: str) -> bool:
    """Whether the cue of a time bounds it ("after four") and so is part of what was said; not in "move it from 3"."""
    return cue.startswith(("after", "before")) or (cue.startswith("from") and not MOVING.search(before))
