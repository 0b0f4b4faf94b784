"""Short answers to "which time?": the later one, am, a bare hour. Reads no time inside a sentence."""

import re

_UNIT = r"(?:one|time|slot|option|appointment|appt)"
_LATE = r"(?:later|latter|latest|second|2nd|last|other\s+later)"
_EARLY = r"(?:early|earlier|earliest|former|first|1st)"
_STOP = r"(?=\s*(?:$|[,.!?]|please|pls|thanks|thank|then\b|is\b|suits|works|sounds|would\b|will\b|if\b|for\b))"
_CHOICE = re.compile(
    rf"\b(?:(?:the|that|your)\s+)?(?:(?P<late>{_LATE})|{_EARLY})\s+{_UNIT}\b"
    rf"|\b(?:the|that)\s+(?:(?P<late2>{_LATE})|{_EARLY})\b{_STOP}",
    re.I,
)
_HALF = re.compile(
    r"\W*(?:(?:i|we|would|like|prefer|in|the|um|uh|any|an|some(?:where|time)?|say|maybe|either|better|yes|yeah|ok)\s+)*"
    r"(?P<half>[ap]\.?\s?m\b\.?)"
    r"(?:\s+(?:one|slot|is|would|be|fine|good|better|best|please|pls|thanks|works|suits|for|me|us|then))*\W*",
    re.I,
)
_HOUR = re.compile(r"\W*(?P<hour>1[0-2]|0?[1-9])[\s.!?]*")
# What makes the "one" after it a thing and not an hour: "that one", "the second one", "3rd one".
_ONE_OF_SOME = re.compile(
    r"(?:\b(?:the|an?|my|your)\s+[\w:]+|(?<!in )\b(?:the|this|that|which|any|every|each|another|either|some|no)"
    r"|\b(?:early|earlier|earliest|late|later|latest|latter|last|next|other|first|second|third|fourth|good|best|better"
    r"|same|morning|afternoon|evening|\d+(?:st|nd|rd|th)|\d\s?[ap]m))\s+$",
    re.I,
)
TODAY = re.compile(r"\b(?:today|tonight|aaj|this\s+(?:morning|afternoon|arvo|evening))\b", re.I)
LATER_DAY = re.compile(r"\b(?:tom+or+ow|tmrw?|kal|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.I)
MOVING = re.compile(r"\b(?:mov|chang|reschedul|shift|push|postpon|switch)\w*\b", re.I)
_NOT_CHOSEN = re.compile(r"\b(?:not|n['’]t\s+\w+|instead\s+of)\s+$", re.I)


def choice(text: str) -> tuple[int, int, str] | None:
    """Where the later or the earlier of what was offered is chosen, and the part of the day that it stands for."""
    for m in _CHOICE.finditer(text):
        if not _NOT_CHOSEN.search(text[: m.start()]):
            return m.start(), m.end(), "afternoon" if m["late"] or m["late2"] else "morning"
    return None


def half(text: str) -> tuple[int, int, str] | None:
    """ "am" or "pm" alone."""
    m = _HALF.fullmatch(text)
    return (*m.span("half"), "morning" if m["half"][0] in "aA" else "afternoon") if m else None


def hour(text: str) -> tuple[int, int] | None:
    """A number of the clock face that is all that was said."""
    m = _HOUR.fullmatch(text)
    return m.span("hour") if m else None


def is_one_of_some(text: str, at: int) -> bool:
    """Whether the words before `at` make a "one" there a thing: "the later one"."""
    return _ONE_OF_SOME.search(text[max(0, at - 40) : at]) is not None


def is_bound(cue: str, before: str) -> bool:
    """Whether the cue of a time bounds it ("after four") and so is part of what was said; not in "move it from 3"."""
    return cue.startswith(("after", "before")) or (cue.startswith("from") and not MOVING.search(before))
