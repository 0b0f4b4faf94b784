"""Whether the customer speaks for somebody else ("book for my mother"), and that person's name when it follows."""

import re

from extractors.facts import Fact, Heard
from extractors.given_names import GIVEN
from extractors.name_shape import proper, take
from extractors.number_words import LIMIT
from extractors.ordinary import is_ordinary

_FAMILY = (
    "mother-in-law|father-in-law|mother|mummy|mumma|mum|mom|mama|father|daddy|dad|papa|wife|husband|partner|son|daughter"
    "|baby|child|kids?|children|toddler|brother|sister|grandmother|grandfather|grandma|grandpa|grandson|granddaughter"
    "|nana|nan|uncle|aunty|auntie|aunt|nephew|niece|cousin|girlfriend|boyfriend|fiancee?|missus"
)
KIN = rf"{_FAMILY}|friend|neighbour|neighbor|tenant|boss|flatmate|housemate|colleague"
_ANY_KIN = re.compile(rf"\b(?:{KIN}|missus)", re.I)
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


# The same said in Hindi, under the English word for it.
_HINDI = {
    "mother": "maa ma mummy mataji माँ मां मम्मी",
    "father": "papa pitaji पापा पिताजी",
    "wife": "patni biwi पत्नी",
    "husband": "pati पति",
    "son": "beta bete बेटा बेटे",
    "daughter": "beti bitiya बेटी",
    "brother": "bhai भाई",
    "sister": "behen behan बहन",
    "grandmother": "dadi nani दादी नानी",
    "grandfather": "dada nana दादा",
    "child": "bachche bacche bachcha बच्चे",
}
_HINDI_KIN = {word: kin for kin, words in _HINDI.items() for word in words.split()}
_FOR_HINDI = re.compile(
    r"(?:mer[aei]|apn[aei]|hamar[aei]|मेर[ाीे]|अपन[ाीे]|हमार[ाीे])\s+"
    rf"(?P<kin>{'|'.join(sorted(_HINDI_KIN, key=len, reverse=True))})\s+"
    r"(?:(?P<small>[^\W\d_]\S{1,20})\s+)?(?:ji\s+)?(?:ke\s+liye|ko|के\s+लिए|को)(?![\w])",
    re.I,
)
_NEXT = re.compile(
    r",?\s+(?:named\s+|called\s+)?(?P<name>[^\W\d_][\w'’-]{2,20})"
    r"(?=\s*(?:$|[,.!?;]|(?:and|she|he|who|please|tomorrow|today|on|at|has|is|needs|from|because)\b))",
    re.I,
)
_HER_NAME = re.compile(
    rf"\b(?:(?:her|his|the\s+patient['’]?s)|(?:{_FAMILY})['’]?s)\s+(?:full\s+)?name(?:['’]?s|\s+is|\s+would\s+be)\s+",
    re.I,
)


def _shown(text: str) -> re.Match[str] | None:
    lowered = text.lower()
    if not ("my " in lowered or "our " in lowered or "for " in lowered):
        return None
    if _ANY_KIN.search(text) is None:
        return None
    shown = _SHOWN[:3] if _CALLING_OFF.search(text) else _SHOWN
    return next((m for pattern in shown if (m := pattern.search(text))), None)


def find(heard: Heard) -> list[Fact]:
    """for_whom: the relation in the customer's word ("mother"); a name said after it is the patient's."""
    text = heard.text[:LIMIT]
    match = _shown(text) or _shown_in_hindi(text)
    if match is None:
        return []
    said, kin = match.group().rstrip(), match["kin"].lower()
    start = match.start()
    whom = Fact(
        "for_whom",
        _HINDI_KIN.get(kin, kin) if match.re is _FOR_HINDI else kin,
        said,
        (start, start + len(said)),
        confidence=0.85,
    )
    span = _their_name(text, match)
    if span is None:
        return [whom]
    return [whom, Fact("customer_name", proper(text[slice(*span)]), text[slice(*span)], span, "rule", 0.85)]


def _shown_in_hindi(text: str) -> re.Match[str] | None:
    return _FOR_HINDI.search(text) if " ko" in text or "liye" in text or "को" in text or "लिए" in text else None


def _their_name(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Where the other person's name stands: after the relation, or after "her name is"."""
    groups = match.groupdict()
    for group in ("name", "small"):
        if groups.get(group) and (match.re is not _FOR_HINDI or not is_ordinary(match[group])):
            return match.span(group)
    after = _NEXT.match(text, match.end())
    if after and (after["name"].lower() in GIVEN or after["name"][0].isupper() and not is_ordinary(after["name"])):
        return after.span("name")
    cue = _HER_NAME.search(text)
    return take(text, cue.end(), trust_capitals=True) if cue else None
