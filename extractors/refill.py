"""Whether the customer asks for more of a medicine they already take. Knows no prescription."""

import re

from extractors import medicine
from extractors.facts import Fact, Heard

_THINGS = (
    r"(?:tablets?|medicines?|medication|meds|pills?|prescriptions?|script|scripts|inhalers?|insulin|capsules"
    r"|drops|syrup|dawai|dawaai|dava|strips?|dose|refills?)"
)
_MY = (
    r"(?:my|his|her|the|our|more|some|some\s+more|(?:my\s+)?(?:mother|father|mum|mom|dad|wife|husband|son"
    r"|daughter)['’]?s?)"
)
_CUE = re.compile(
    rf"\b(?:re-?fill(?:s|ing|ed)?|repeat\s+(?:script|prescription|order|dose|of)|re-?order(?:ing)?|renew(?:al)?"
    rf"|top\s+up)\b(?:\s+(?:of\s+)?(?:{_MY}\s+)?{_THINGS}\b)?"
    rf"|\b(?:running|run|ran|runs|almost|nearly|all)\s+(?:out|low|short)\s+(?:of"
    rf"|on)\s+(?:{_MY}\s+)?(?:[\w-]+\s+)?(?:\d+\s*)?(?:{_THINGS}\b)?"
    rf"|\b(?:(?:need|want|get|order|send|deliver|have|like)\s+(?:{_MY}\s+)+(?:(?!and\b"
    rf"|my\b)[\w-]+\s+){{0,2}}?{_THINGS}(?:\s+(?:again|refilled|please))?)\b"
    rf"|\b(?:finished|used\s+up)\s+(?:all\s+)?(?:of\s+)?{_MY}\s+(?:[\w-]+\s+)?{_THINGS}\b|\b{_THINGS}\s+(?:are|is"
    rf"|have|has|khatam|khtm)\s*(?:almost\s+|nearly\s+)?(?:finished|finishing|over|run\s+out|gone|low|ho\s+gay[aei]"
    rf"|khatam)",
    re.I,
)
_HINT = re.compile(
    r"\b(?:re-?fill|repeat|re-?order|renew|top\s+up|run|ran|out\s+of|low\s+on|tablet|medic|meds|pill"
    r"|prescription|script|inhaler|insulin|capsule|drops|syrup|dawa|dava|strip|dose)",
    re.I,
)
_DENIED = re.compile(r"\b(?:not|don['’]?t|no|stop|without|never|cancel|didn['’]?t)\s+(?:\w+\s+){0,3}$", re.I)
_OF_MEDICINE = re.compile(
    rf"\b(?:{_THINGS}|re-?fill\w*)\b|[a-z]{{3,}}(?:in|ol|pril|mab|ine|one|ide|ate|artan|cin"
    rf"|zole)\b",
    re.I,
)
_NOT_MEDICINE = re.compile(
    r"\b(?:renew|top\s+up)|\bhot\s+water|\bout\s+of\s+(?:hours?|time|office|money|water|gas"
    r"|town|patience)",
    re.I,
)
_ONCE_MORE = re.compile(r"\b(?:need|want|get|order|send|like)\b[^.!?;]{1,80}?\bagain\b", re.I)
_THING = re.compile(rf"\b{_THINGS}\b", re.I)


def _once_more(heard: Heard) -> list[Fact]:
    """ "I need my metformin again"."""
    m = _ONCE_MORE.search(heard.text)
    if m is None or _DENIED.search(heard.text[max(0, m.start() - 60) : m.start()]):
        return []
    named = any(m.start() <= f.span[0] < m.end() and f.confidence > 0.7 for f in medicine.find(heard))
    if not (named or _THING.search(m[0])):
        return []
    return [Fact("refill", "yes", m[0], m.span(), confidence=0.85)]


def find(heard: Heard) -> list[Fact]:
    """`refill` yes, with the words that ask for it."""
    if not _HINT.search(heard.text):
        return _once_more(heard)
    for m in _CUE.finditer(heard.text):
        said = m[0].rstrip()
        proof = said if _NOT_MEDICINE.search(said) else heard.text
        before = heard.text[max(0, m.start() - 60) : m.start()]
        if _DENIED.search(before) or not _OF_MEDICINE.search(proof) or _NOT_MEDICINE.match(said):
            continue
        return [Fact("refill", "yes", said, (m.start(), m.start() + len(said)), confidence=0.9)]
    return _once_more(heard)
