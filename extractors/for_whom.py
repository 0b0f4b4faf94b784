"""Whether the customer speaks for somebody else ("book for my mother"), and that person's name when it follows."""

import re

from extractors import on_behalf, uncued
from extractors.facts import Fact, Heard
from extractors.given_names import GIVEN
from extractors.name.shape import proper, take
from extractors.name_words import DAY_NAMES
from extractors.ordinary import is_ordinary
from extractors.spoken.number_words import LIMIT

_FAMILY = (
    "mother-in-law|father-in-law|mother|mummy|mumma|mum|mom|mama|father|daddy|dad|papa|wife|husband|partner|son|daughter"
    "|baby|child|kids?|children|toddler|brother|sister|grandmother|grandfather|grandma|grandpa|grandson|granddaughter"
    "|pikin|nana|nan|uncle|aunty|auntie|aunt|nephew|niece|cousin|girlfriend|boyfriend|fiancee?|missus"
)
KIN = rf"{_FAMILY}|friend|neighbour|neighbor|tenant|boss|flatmate|housemate|colleague"
_ANY_KIN = re.compile(rf"\b(?:{KIN}|missus)", re.I)
_ADJECTIVES = (
    r"(?:(?:little|elder|older|younger|eldest|youngest|old|elderly|own|\d+[\s-]?(?:year|month)s?[\s-]old)\s+)*"
)
_MY = rf"(?:my|our)\s+{_ADJECTIVES}"
_TITLE = r"(?:(?:mr|mrs|ms|miss|mister|shri|smt|alhaji|alhaja|hajiya|mallam|chief)\b\.?\s+)"
# "My daughter Tara Friday morning": the day is none of her names; "my son Sunday Eze" is called after one.
_DAYS = rf"(?i:{'|'.join(sorted(DAY_NAMES))}|today|tomorrow|tonight|next|this)\b"
_NAMES = rf"(?!{_DAYS}(?!\s[A-Z]))[A-Z][a-z'’-]+(?:\s(?!{_DAYS})[A-Z][a-z'’-]+)?"
_NAME = rf"(?:,?\s+(?:named\s+|called\s+)?{_TITLE}?(?-i:(?P<name>{_NAMES})))?"
# "For my mother's knee" is for her; "for my neighbour's tree" is for the tree, "for my wife's party" for the party.
_NOT_HERS = r"(?!['’]?s\s+(?:\w+\s+)?(?:birthday|party|wedding|present|gift|friend|house|place|home|unit|flat|car)\b)"
_KIN_ONE = rf"(?P<kin>(?:{_FAMILY})\b(?!-){_NOT_HERS}|(?:{KIN})\b(?!-)(?!['’]))"
ILL = (
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
STATE = (
    rf"(?:(?:has|have|had|is|was|gets?|got|keeps?|feels?|['’]s|been|having|feeling|can['’]?t|cannot|suffer\w*|started)\s+"
    rf"(?:\w+\s+){{0,4}}?{ILL}\b|{_NEED})"
)
_NO_NAME = (
    r"(?!(?:has|have|is|was|needs?|wants?|can|who|really|just|still|also|now|and|keeps?|got|had|said|told|will|both|all|dono"
    r"|here"
    r"|would|feels?|gets?|been|cannot|suffers?|started|having|feeling|suffering|only|always)\b)[a-z]{3,15}"
)
# How old they are stands between the name and what ails them.
_AGED = r"(?:\s+here)?(?:,?\s+(?:aged?\s+)?\d{1,2}\s?(?:years?|yrs?|months?)(?:\s+old)?)?"
_SMALL_NAME = rf"{_TITLE}?(?P<small>{_NO_NAME}(?:\s{_NO_NAME})?)"
# Young enough that somebody else rings for them: "my six year old has a fever".
_AGE = (
    r"(?:1[0-7]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)"
    r"[\s-](?:year|yr|month|week)s?[\s-]old"
)
# What shows for whom it is, the plainest first.
_SHOWN = (
    re.compile(rf"\b(?:for|on\s+behalf\s+of)\s+{_MY}{_KIN_ONE}{_NAME}(?!\s+and\s+(?:i|me|myself)\b)", re.I),
    re.compile(r"\b(?:for|on\s+behalf\s+of)\s+(?:the\s+)?"
        r"(?P<kin>mum|mom|mummy|dad|daddy|papa|grandma|grandpa|nan)\b(?!['’])",
        re.I,
    ),
    re.compile(rf"\bfor\s+(?P<kin>mother|father|wife|husband|son|daughter|brother|sister)\b(?!['’-]){_NAME}", re.I),
    re.compile(
        r"\bfor\s+(?:the|a)\s+(?:little\s+)?(?P<kin>kids?|child|baby|toddler|wife|husband|missus|mother|father|son"
        r"|daughter|children)\b(?!['’]|\s+(?:seat|room|gate|bath|clinic|food)|,\s*(?:wife|husband|kids|child))",
        re.I,
    ),
    re.compile(rf"(?<!because )(?<!since )(?<!as )\b{_MY}(?P<kin>{KIN})\b(?!['’-])"
        rf"(?:{_NAME}|\s+{_SMALL_NAME})(?={_AGED},?\s+{STATE})",
        re.I,
    ),
    re.compile(
        rf"\b(?:see|look\s+at|examine|check|treat|bring|book)\s+(?:in\s+)?{_MY}(?P<kin>{_FAMILY})\b(?!['’-]){_NAME}"
        r"(?!\s+(?:time|home|to\s+work))",
        re.I,
    ),
    re.compile(
        rf"\b(?:it['’]?s|its|this\s+is|that['’]?s)\s+(?:actually\s+)?{_MY}(?P<kin>{_FAMILY})(?:{_NAME}|\s+{_SMALL_NAME})?"
        r"\s+(?:who|that)\s+(?:is|needs|has|wants)\b",
        re.I,
    ),
    re.compile(
        rf"\bnot\s+(?:for\s+)?(?:me|myself)\b[\s,;.-]+(?:(?:it['’]?s|its|is|but|for)\s+)*{_MY}{_KIN_ONE}{_NAME}", re.I
    ),
    re.compile(rf"\b{_MY}{_KIN_ONE}{_NAME}[\s,;.-]+not\s+(?:for\s+)?(?:me|myself)\b", re.I),
    re.compile(rf"^\W*(?:(?:no|nah|sorry|actually)\W+)+{_MY}{_KIN_ONE}{_NAME}\W*$", re.I),
    re.compile(rf"\b(?:patient|appointment|booking)\s+is\s+(?:actually\s+)?{_MY}{_KIN_ONE}{_NAME}", re.I),
    re.compile(
        rf"\b(?:it['’]?s|its)\s+(?:actually\s+)?{_MY}(?P<kin>{_FAMILY})['’]?s\s+(?:appointment|booking|visit)\b{_NAME}",
        re.I,
    ),
    re.compile(rf"\b{_MY}(?P<kin>{_AGE})(?=,?\s+{STATE})|\bfor\s+{_MY}(?P<other>{_AGE})(?!\s+[a-z])", re.I),
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
# Many say the English word among the others: "meri wife ke liye".
_HINDI_WORDS = "|".join(sorted(_HINDI_KIN, key=len, reverse=True))
_HINDI_ONE = rf"(?P<kin>{_HINDI_WORDS}|{_FAMILY})"
ANY_KIN = rf"{KIN}|{_HINDI_WORDS}"
_SIGNS_OF_HINDI = (" k", "liye", "को", "लिए", " की", " का")
_NEEDS_HINDI = (
    r"(?:दिखा|मिल|अपॉइ|बुकिंग|चेक|बुखार|दर्द|तकलीफ|खाँसी|खांसी|तबी?यत|dikha|appo?i|booking|check|bukhar|dard|takl|tabi?ya"
    r"|khans|fever|pain)"
)
# "Mere bete ko" needs no more; "papa ko" without whose is for him where he is to be seen, or is ill.
_FOR_HINDI = re.compile(
    r"(?<![\w\u0900-\u0963])(?:(?:mer[aei]|apn[aei]|hamar[aei]|मेर[ाीे]|अपन[ाीे]|हमार[ाीे])\s+"
    rf"{_HINDI_ONE}\s+(?:(?P<small>[^\W\d_]\S{{1,20}})\s+)?(?:ji\s+|जी\s+)?(?:ke\s+liye|ko|के\s+लिए|को)(?![\w])"
    rf"|{_HINDI_ONE.replace('kin', 'other')}\s+(?:ji\s+|जी\s+)?(?:(?:ke\s+liye|के\s+लिए)(?!\w)|(?:ko|ki|ka|को|की|का)"
    rf"(?=\s+(?:\S+\s+){{0,2}}?{_NEEDS_HINDI})))",
    re.I,
)
# Asked for a name, the relation is an answer: "my wife Neha", "wife".
_ANSWER = re.compile(
    rf"\W*(?:(?:(?:first|pehle|for|the|my|our|mer[aei])\s+)+(?P<kin>{ANY_KIN})\b{_NAME}"
    r"|(?P<other>wife|husband|son|daughter|mother|father|mum|mom|dad|mummy|papa|brother|sister))(?:\s+(?:first|pehle))?\W*$",
    re.I,
)
_NEXT = re.compile(
    r",?\s+(?:named\s+|called\s+)?(?P<name>[^\W\d_][\w'’-]{2,20})"
    r"(?=\s*(?:$|[,.!?;]|(?:and|she|he|who|please|tomorrow|today|on|at|in|for|has|is|needs|from|because|also|too)\b))",
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
    if _ANY_KIN.search(text) is None and "old" not in lowered:
        return None
    shown = _SHOWN[:3] if _CALLING_OFF.search(text) else _SHOWN
    return next((m for pattern in shown if (m := pattern.search(text))), None)


def find(heard: Heard) -> list[Fact]:
    """for_whom: the relation in the customer's word ("mother"); a name said after it is the patient's.

    Where both are named, `speaker_name` is the name of the one who speaks.
    """
    text = heard.text[:LIMIT]
    lowered = text.lower()
    match = _shown(text) or _shown_in_hindi(text)
    if match is None and heard.asked in uncued.NAME_ASKED:
        match = _ANSWER.match(text)
    if match is None:
        return _by_name(heard, text, lowered)
    said, kin = match.group().rstrip(), _kin(match)
    whom = relation(kin) if match.re in (_FOR_HINDI, _ANSWER) else _in_english(kin)
    span = _their_name(text, match)
    return [_whom(whom, text, (match.start(), match.start() + len(said))), *_names(text, span)]


def relation(word: str) -> str:
    """The English word for whom a word of any language names, where there is another."""
    return _in_english(_HINDI_KIN.get(word.lower(), word.lower()))


def _in_english(kin: str) -> str:
    return "child" if kin in ("pikin", "kids", "children") or kin.endswith("old") else kin


def _by_name(heard: Heard, text: str, lowered: str) -> list[Fact]:
    """Somebody else who is only named: "this is Sarah calling for Mr Khan", "Aarav is his name"."""
    if found := on_behalf.named(text, lowered):
        return [_whom(on_behalf.OTHER, text, found[0]), *_names(text, found[1])]
    span = on_behalf.theirs(text, lowered)
    is_meant = span and (heard.asked in uncued.NAME_ASKED or on_behalf.speaker(text))
    return _names(text, span) if is_meant else []


def _whom(value: str, text: str, span: tuple[int, int]) -> Fact:
    return Fact("for_whom", value, text[slice(*span)], span, confidence=0.85)


def _names(text: str, other: tuple[int, int] | None) -> list[Fact]:
    """The names of who is meant and of who speaks, those that were said."""
    speaker = on_behalf.speaker(text)
    if other and speaker and other[0] < speaker[1] and speaker[0] < other[1]:
        speaker = None
    return [
        Fact(name, proper(text[slice(*span)]), text[slice(*span)], span, "rule", 0.85)
        for name, span in (("customer_name", other), ("speaker_name", speaker))
        if span
    ]


def _kin(match: re.Match[str]) -> str:
    groups = match.groupdict()
    return (groups["kin"] or groups["other"]).lower()


def _shown_in_hindi(text: str) -> re.Match[str] | None:
    return _FOR_HINDI.search(text) if any(sign in text for sign in _SIGNS_OF_HINDI) else None


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
