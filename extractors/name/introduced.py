"""Well-known names where people introduce themselves without capitals: "hi this is rahul gupta can i", "sam here".

Knows only names that are given to people and mean nothing else; what may be a word of every day is left alone.
"""

import re

from extractors.facts import Fact
from extractors.given_names import GIVEN, SURNAMES
from extractors.name.cues import POSSESSIVE
from extractors.name.shape import PRONOUNS, fact_at
from extractors.name_words import DAY_NAMES, WORDS_TOO
from extractors.ordinary import is_ordinary

Span = tuple[int, int]
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_GREETING = (
    r"(?:hi|hiya|hello|hey|g['’]?day|good\s+(?:morning|afternoon|evening)|namaste|namaskar|yes|yeah|ok|okay|sir|madam)"
)
# Up to here the talk opens, perhaps with whom it greets: "hi bob, its".
_LED = re.compile(
    rf"\W*(?:{_GREETING}\b[\s,.!-]*){{0,3}}(?:\w+[,.!]\s+)?(?P<cue>this\s+is|it['’]?s|i['’]?m|i\s+am|main?|myself|na)\s+",
    re.I,
)
_OPENS = re.compile(rf"\W*(?:{_GREETING}\b[\s,.!-]*){{0,3}}(?P<title>(?:mr|mrs|ms|miss)\b\.?\s+)?", re.I)
_FROM = re.compile(r"\s+(?:from|in|at)\s+[^\W\d_]", re.I)
_AFTER = re.compile(r"[\s,-]{1,3}(?:here|this\s+side|bol\s+rah[aie])(?![\w'’])", re.I)
_LEADING = PRONOUNS | set("is are was were to see doctor dr if when has did will our your by named called".split())
SURE = 0.75


def find(text: str) -> list[Fact]:
    """The name somebody introduces themselves by, or none."""
    led = _LED.match(text)
    span = _known(text, led.end()) if led else None
    if span is None and (opens := _OPENS.match(text)):
        span = _known(text, opens.end(), is_titled=bool(opens["title"]))
        span = span if span and _FROM.match(text, span[1]) else None
    span = span or _before_here(text)
    return [fact_at(text, span, SURE)] if span else []


def _known(text: str, at: int, *, is_titled: bool = False) -> Span | None:
    """A name that begins here: a given one, with the surname behind it; after a title a surname by itself."""
    first = _WORD.match(text, at)
    if first is None or not (is_titled and first[0].lower() in SURNAMES or _is_given(first[0])):
        return None
    second = _WORD.match(text, first.end() + 1) if text[first.end() : first.end() + 1] == " " else None
    is_two = second is not None and second[0].lower() in SURNAMES and not is_ordinary(second[0])
    if POSSESSIVE.match(text, second.end() if second else first.end()) or POSSESSIVE.match(text, first.end()):
        return None  # "Suresh Kumar's wife" is somebody else, "Sydney based" nobody
    return first.start(), second.end() if second and is_two else first.end()


def _is_given(word: str) -> bool:
    lowered = word.lower()
    return lowered in GIVEN and lowered not in WORDS_TOO and lowered not in DAY_NAMES


def _before_here(text: str) -> Span | None:
    """ "Tap leaking in coburg sam here": the last of what goes before, unless a word leads to it ("is sam here")."""
    cue = _AFTER.search(text)
    words = list(_WORD.finditer(text, 0, cue.start()))[-3:] if cue else []
    if cue is None or not words or words[-1].end() != cue.start():
        return None
    place = len(words) - (2 if len(words) > 1 and _is_given(words[-2][0]) and words[-1][0].lower() in SURNAMES else 1)
    is_led = place > 0 and words[place - 1][0].lower() in _LEADING
    return (words[place].start(), words[-1].end()) if _is_given(words[place][0]) and not is_led else None
