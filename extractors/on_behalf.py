"""Who speaks and for whom, where both are named: "this is Sarah calling for Mr Ahmed Khan". Knows no relations."""

import re

from extractors.given_names import GIVEN
from extractors.name.shape import TITLE, fits, take
from extractors.ordinary import is_ordinary

Span = tuple[int, int]
OTHER = "other person"
"""The value of for_whom where nobody says how the two are related."""
_RINGING = r"(?:calling|ringing|phoning|speaking|messaging|writing|texting|booking|enquiring|here|call(?:ed)?|rang)"
_FOR = re.compile(
    rf"\b(?:(?P<ringing>{_RINGING})\s+(?:you\s+|up\s+|in\s+|this\s+|it\s+)*(?:for|(?:up)?on\s+behalf\s+of)|on\s+behalf\s+of|ki\s+taraf\s+se"
    r"|(?:an?\s+)?(?:appointment|booking|visit|consultation|refill|prescription|job)\s+(?:is\s+)?on\s+behalf\s+of)\s+",
    re.I,
)
# "Book it for Mrs Kapoor": with a title, and said by one who gives another name.
_TITLED = re.compile(r"\bfor\s+(?=(?:mr|mrs|ms|miss|mister|shri|smt|alhaji|alhaja|hajiya|mallam|chief|madam)\b)", re.I)
# "It's for Sunita Sharma, not me", "not me, Sunita Sharma": whoever is named instead of who speaks is a person.
_INSTEAD = re.compile(
    r"\b(?:(?P<after>not\s+(?:for\s+)?(?:me|myself))\b[\s,;.-]+(?:(?:it['’]?s|its|is|but|for)\s+)*|for\s+)", re.I
)
_NOT_ME = re.compile(r"[\s,;.-]+not\s+(?:for\s+)?(?:me|myself)\b", re.I)
_SPEAKER = re.compile(
    r"\b(?:this\s+is|i['’]?m|i\s+am|it['’]?s|its|my\s+(?:own\s+)?name(?:['’]?s|\s+is|\s+na)|myself|mera\s+naam|main)\s+",
    re.I,
)
_BEFORE_HERE = re.compile(r"\s+(?:here|speaking|calling|ringing)\b", re.I)
_DOCTOR = re.compile(r"(?:dr|doctor)\b", re.I)
_THEIR_NAME = re.compile(
    r"(?:['’]?s|\s+is|\s+was)\s+(?:his|her|their|the\s+(?:patient|child|boy|girl|baby|kid)['’]?s)\s+(?:full\s+|first\s+)?name\b"
    r"|\s+(?:uska|unka|iska)\s+naam\b",
    re.I,
)
_NAME_OF_THEM = re.compile(
    r"\b(?:his|her|the\s+(?:patient|child|boy|girl|baby|kid)['’]?s|(?:uska|unka|iska)(?=\s+naam))\s+(?:full\s+|first\s+)?"
    r"(?:name|naam)(?:['’]?s|\s+is|\s+would\s+be|\s+na|\s+hai)?\s+",
    re.I,
)


def named(text: str, lowered: str) -> tuple[Span, Span] | None:
    """Where it is said that somebody else is meant, and where that person's name stands."""
    if "not " in lowered and (instead := _named_instead(text)):
        return instead
    if " for " not in lowered and "behalf" not in lowered:
        return None
    who = speaker(text)
    for pattern in (_FOR, _TITLED):
        for match in pattern.finditer(text):
            span = take(text, match.end(), trust_capitals=True)
            is_doctor = _DOCTOR.match(text, match.end()) is not None
            if span and _is_other(text, match, span, who) and not (is_doctor and "behalf" not in match[0].lower()):
                return (match.start(), span[1]), span
    return None


def _named_instead(text: str) -> tuple[Span, Span] | None:
    for match in _INSTEAD.finditer(text):
        span = take(text, match.end())
        is_so = span and (match["after"] or _NOT_ME.match(text, span[1]))
        if span and is_so and not is_ordinary(text[slice(*span)].split(maxsplit=1)[0]):
            return (match.start(), span[1]), span
    return None


def _is_other(text: str, match: re.Match[str], span: Span, who: Span | None) -> bool:
    """Whether a name after "for" is the person meant, not one to be spoken to, nor a thing or a place."""
    words, is_titled = text[slice(*span)].split(), TITLE.match(text, match.end()) is not None
    if any(is_ordinary(word) for word in words[:1]) and not is_titled or who and who[0] == span[0]:
        return False
    if match.re is _TITLED:
        return who is not None
    is_person = is_titled or len(words) > 1 and words[0][0].isupper() or words[0].lower() in GIVEN
    return is_person and (who is not None or is_titled or "behalf" in match[0].lower() or len(words) > 1)


def speaker(text: str) -> Span | None:
    """Where the name stands of the one who speaks: "this is Sarah", "I'm Neha Gupta", "Sarah here calling"."""
    for match in _SPEAKER.finditer(text[:200]):
        span = take(text, match.end())
        if span is None:
            continue
        first = text[slice(*span)].split(maxsplit=1)[0]
        if first[0].isupper() and not is_ordinary(first) or first.lower() in GIVEN:
            return span
    words = re.match(r"\W*(?:(?:hi|hello|hey|good\s+\w+|yes|yeah)\b[\s,]*)*", text, re.I)
    span = take(text, words.end()) if words else None
    is_led = span is not None and _BEFORE_HERE.match(text, span[1]) is not None
    return span if span and is_led and fits(text[slice(*span)].split(maxsplit=1)[0]) else None


def theirs(text: str, lowered: str) -> Span | None:
    """Where the name stands that is said to be another's: "Aarav is his name", "her name is Sunita"."""
    if "name" not in lowered and "naam" not in lowered:
        return None
    if cue := _NAME_OF_THEM.search(text):
        return take(text, cue.end(), trust_capitals=True)
    cue = _THEIR_NAME.search(text)
    if cue is None:
        return None
    first = max(text.rfind(mark, 0, cue.start()) for mark in ".,!?;:") + 1
    lead = re.compile(r"\s*(?:(?:yes|yeah|well|so|and|um+|uh+|it['’]?s|oh|ok|okay)\b[\s,]*)*", re.I).match(text, first)
    span = take(text, lead.end() if lead else first)
    return span if span and span[1] == cue.start() else None
