"""Whether the customer was served here before, by their own account. Knows no record."""

import re

from extractors.facts import Fact, Heard

_NEVER = re.compile(
    r"\b(?:(?:i['’]?m\s+a\s+|i\s+am\s+a\s+|im\s+a\s+|as\s+a\s+)?new\s+(?:customer|client|patient|here|to\s+(?:you"
    r"|your\s+\w+))"
    r"|first[\s-]time(?:\s+(?:calling|caller|customer|here|i|patient|using|ringing|visit\w*))?(?!\s+ago)"
    r"|(?:have\s+not|haven['’]?t|never)\s+(?:ever\s+)?(?:used|called|been|booked|dealt|rung|visited|had|come|tried"
    r"|seen)(?:\s+(?:to|with|by|anyone\s+from))?"
    r"\s+(?:you|u|your|here|there|before|this\s+(?:business|company|clinic|place|service"
    r"|pharmacy))(?:\s+\w+)?(?:\s+before)?)\b",
    re.I,
)
_BEFORE = re.compile(
    r"\b(?:(?:you|u|your\s+\w+|ye|somebody|someone|one\s+of\s+your\s+\w+|he|they|you\s+guys)\s+(?:guys\s+)?(?:came"
    r"|come|fixed|did|installed|have\s+been|were|was|serviced|replaced|saw|treated|helped|put\s+in)"
    r"\s+(?:\w+\s+){0,6}?(?:last\s+\w+|before|a(?:n|lready)?\s+(?:\w+\s+){0,2}(?:ago|back)|\w+\s+(?:days?|weeks?"
    r"|months?|years?)\s+(?:ago|back)|previously|earlier|recently|in\s+(?:19|20)\d\d)"
    r"|(?:i['’]?ve|i\s+have|ive|we['’]?ve|we\s+have|weve|i|we|have|had)\s+(?:\w+\s+)?(?:used|called|booked\s+with"
    r"|dealt\s+with|been\s+to|visited|hired|been|come|had)\s+(?:with\s+)?(?:you|u|here|there|your\s+\w+)(?:\s+guys)?"
    r"(?:\s+\w+){0,3}?\s+(?:before|already|previously|last\s+\w+|in\s+the\s+past|ago|many\s+times|for\s+years)"
    r"|used\s+(?:you|u|your\s+\w+)(?:\s+guys)?(?:\s+\w+){0,2}?\s+before|(?:existing|regular|returning|repeat"
    r"|previous|old|long[\s-]?time|loyal)\s+(?:customer|client|patient)"
    r"|(?:you|u)\s+(?:guys\s+)?(?:always\s+do|have\s+my\s+(?:details|file|address|record)|know\s+(?:me|my\s+place))"
    r"|same\s+(?:plumber|doctor|guy)\s+as\s+(?:last\s+time|before))\b",
    re.I,
)
_HINT = re.compile(
    r"\b(?:before|last|ago|back|first|new|never|have\s*n['’]?t|not|customer|client|patient|already"
    r"|previously|past|times|years|details|file|record|know|always|same|recently|in)\b",
    re.I,
)
_OTHERS = re.compile(r"\b(?:not|n['’]t|never|are|do|does|for)\s+(?:an?\s+|you\s+(?:take|accept|see)\s+)?$", re.I)


def find(heard: Heard) -> list[Fact]:
    """`previous_customer` yes or no when the customer says so."""
    if not _HINT.search(heard.text):
        return []
    if (m := _NEVER.search(heard.text)) and not _OTHERS.search(heard.text[: m.start()]):
        return [Fact("previous_customer", "no", m[0], m.span(), confidence=0.9)]
    if (m := _BEFORE.search(heard.text)) and not _OTHERS.search(heard.text[: m.start()]):
        return [Fact("previous_customer", "yes", m[0], m.span(), confidence=0.85)]
    return []
