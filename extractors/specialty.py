"""Which sort of doctor or therapist is named, in the customer's own words. Knows no clinic and who works there."""

import re

from extractors.facts import Fact, Heard
from extractors.stems import Hint, words_of

_MOST = 2000  # nobody names one in more; keeps a pasted page cheap
_ONE = (
    r"[a-z]{3,}(?:ologist|alogist|iatrist|iatrician|thodontist|dontist|opractor|opath|opedist)|optometrist|dentist|dietici?an"
    r"|nutritionist|physio(?:therapist)?|psychotherapist|gyna?e(?:c|col)?|derma|cardio|neuro|ent|gp|obgyn"
)
_TWO = (
    r"(?:family|marriage|couples?|relationship|grief|child|school|mental\s+health)\s+(?:counsell?or|therapist|doctor|physician)"
    r"|general\s+(?:practitioner|physician|doctor)|ent\s+(?:specialist|doctor|surgeon)|nurse\s+practitioner"
    r"|(?:skin|heart|eye|bone|child|children['’]?s|kidney|lady|women['’]?s|ear|nerve|brain|lung|chest|foot|sugar|joint|back"
    r"|cancer|fertility|allergy|pain|sports?|orthop(?:a)?edic|plastic|oral|dental|vascular)\s+(?:specialist|doctor|surgeon|physician)"
)
_SAID = re.compile(rf"\b(?:{_TWO}|{_ONE})s?\b", re.I)
_WORDS = Hint(rf"(?:{_ONE})s?|counsell?ors?|therapists?|practitioners?|physicians?|specialists?|surgeons?|doctors?")
_DENIED = re.compile(
    r"\b(?:not|no|don['’]?t\s+(?:want|need)|rather\s+than|instead\s+of|other\s+than)\s+(?:an?\s+|the\s+)?$", re.I
)
_A_NAME = re.compile(r"\s+(?:street|road)\b|['’]s\b", re.I)


def find(heard: Heard) -> list[Fact]:
    """Each `specialty` named and not denied, in the order said; the value is the customer's words, small."""
    text = heard.text[:_MOST]
    if not _WORDS.stands_in(words_of(text)):
        return []
    return [
        Fact("specialty", m[0].lower(), m[0], m.span(), confidence=0.85)
        for m in _SAID.finditer(text)
        if not _DENIED.search(text, max(0, m.start() - 40), m.start()) and not _A_NAME.match(text, m.end())
    ]
