"""Whether the customer speaks for somebody else ("book for my mother"), and that person's name when it follows."""

import re

from extractors.facts import Fact, Heard

_FAMILY = (
    "mother-in-law|father-in-law|mother|mummy|mumma|mum|mom|mama|father|daddy|dad|papa|wife|husband|partner|son|daughter"
    "|baby|child|kids?|children|toddler|brother|sister|grandmother|grandfather|grandma|grandpa|grandson|granddaughter"
    "|nana|nan|uncle|aunty|auntie|aunt|nephew|niece|cousin|girlfriend|boyfriend|fiancee?|missus"
)
KIN = rf"{_FAMILY}|friend|neighbour|neighbor|tenant|boss|flatmate|housemate|colleague"
_ADJECTIVES = (
    r"(?:(?:little|elder|older|younger|eldest|youngest|old|elderly|own|\d+[\s-]?(?:year|month)s?[\s-]old)\s+)*"
)
_MY = rf"(?:my|our)\s+{_ADJECTIVES}"
_NAME = r"(?:,?\s+(?:named\s+|called\s+)?(?-i:(?P<name>[A-Z][a-z'’-]+(?:\s[A-Z][a-z'’-]+)?)))?"
# "For my mother's knee" is for her; "for my neighbour's tree" is for the tree, "for my wife's party" for the party.
_NOT_HERS = r"(?!['’]?s\s+(?:\w+\s+)?(?:birthday|party|wedding|present|gift|friend|house|place|home|unit|flat|car)\b)"
_KIN_ONE = rf"(?P<kin>(?:{_FAMILY})\b(?!-){_NOT_HERS}|(?:{KIN})\b(?!-)(?!['’]))"
_ILL = (
    r"(?:fever|temperature|cough\w*|cold|flu|pains?|ache\w*|headaches?|migraine|rash|sore|throat|infect\w*|asthma|allerg\w*"
    r"|vomit\w*|throwing\s+up|diarr\w*|dizz\w*|swollen|swelling|sick|unwell|ill|injur\w*|hurt\w*|tooth\w*|earache|stomach"
    r"|tummy|breath\w*|bleeding|diabet\w*|pressure|bukhar|dard|not\s+(?:feeling|eating|sleeping|drinking)\b.*|burn\w*)"
)
_NEED = (
    r"(?:needs?|wants?|has|would\s+like|is\s+due)\s+(?:to\s+(?:see|be\s+seen|visit|come\s+in|get\s+(?:a|his|her))|an?\s+"
    r"(?:\w+\s+)?(?:doctor|dentist|gp|appointment|check|check-?up|refill|script|prescription|consultation|plumber|visit|x-?ray"
    r"|blood\s+test)|(?:his|her|some|more)\s+(?:\w+\s+){0,2}(?:tablets?|medicines?|medication|meds|pills?|insulin|inhaler"
    r"|script|prescription)|help\b|medicines?\b)"
)
_STATE = (
    rf"(?:(?:has|have|had|is|was|gets?|got|keeps?|feels?|['’]s|been|having|feeling|can['’]?t|cannot|suffer\w*|started)\s+"
    rf"(?:\w+\s+){{0,4}}?{_ILL}\b|{_NEED})"
)
_SMALL_NAME = (
    r"(?P<small>(?!(?:has|have|is|was|needs?|wants?|can|who|really|just|still|also|now|and|keeps?|got|had|said|told|will"
    r"|would|feels?|gets?|been|cannot|suffers?|started|having|feeling|suffering|only|always)\b)[a-z]{3,15})"
)
# What shows for whom it is, the plainest first.
_SHOWN = (
    re.compile(rf"\b(?:for|on\s+behalf\s+of)\s+{_MY}{_KIN_ONE}{_NAME}(?!\s+and\s+(?:i|me|myself)\b)", re.I),
    re.compile(r"\b(?:for|on\s+behalf\s+of)\s+(?:the\s+)?"
        r"(?P<kin>mum|mom|mummy|dad|daddy|papa|grandma|grandpa|nan)\b(?!['’])",
        re.I,
    ),
    re.compile(
        r"\bfor\s+(?:the|a)\s+(?:little\s+)?(?P<kin>kids?|child|baby|toddler|wife|husband|missus|mother|father|son"
        r"|daughter|children)\b(?!['’]|\s+(?:seat|room|gate|bath|clinic|food)|,\s*(?:wife|husband|kids|child))",
        re.I,
    ),
    re.compile(rf"(?<!because )(?<!since )(?<!as )\b{_MY}(?P<kin>{KIN})\b(?!['’-])"
        rf"(?:{_NAME}|\s+{_SMALL_NAME})(?=,?\s+{_STATE})",
        re.I,
    ),
    re.compile(
        rf"\b(?:see|look\s+at|examine|check|treat|bring|book)\s+(?:in\s+)?{_MY}(?P<kin>{_FAMILY})\b(?!['’-]){_NAME}"
        r"(?!\s+(?:time|home|to\s+work))",
        re.I,
    ),
    re.compile(
        rf"\b(?:it['’]?s|its|this\s+is|that['’]?s)\s+(?:actually\s+)?{_MY}(?P<kin>{_FAMILY})\s+(?:who|that)\s+"
        r"(?:is|needs|has|wants)\b",
        re.I,
    ),
)  # fmt: skip


# "Cancel it, my partner is ill" books nothing for the partner.
_CALLING_OFF = re.compile(r"\b(?:cancel\w*|reschedul\w*|postpon\w*|can['’]?t\s+(?:come|make))\b", re.I)


def _shown(text: str) -> re.Match[str] | None:
    shown = _SHOWN[:3] if _CALLING_OFF.search(text) else _SHOWN
    return next((m for pattern in shown if (m := pattern.search(text))), None)


def find(heard: Heard) -> list[Fact]:
    """for_whom: the relation in the customer's word ("mother"); a name said after it is the patient's."""
    match = _shown(heard.text[:2000])
    if match is None:
        return []
    said = match.group().rstrip()
    start = match.start()
    groups = match.groupdict()
    facts = [Fact("for_whom", match["kin"].lower(), said, (start, start + len(said)), confidence=0.85)]
    for group in ("name", "small"):
        if name := groups.get(group):
            value = name if group == "name" else name.title()
            facts.append(Fact("customer_name", value, name, match.span(group), "rule", 0.85))
    return facts
