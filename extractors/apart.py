"""Parts of a sentence that are each about another person: "me at ten, and my wife Priya at 10:30 for back pain".

Knows no bookings, nor whether a part tells enough to be a wish of its own.
"""

import re

from extractors import for_whom, on_behalf, several
from extractors.facts import Fact, Heard
from extractors.spoken.number_words import LIMIT

Part = tuple[tuple[int, int], list[Fact] | None]
"""Where a part stands, and the facts that say whom it is about: none for who speaks, None where nobody is named."""
_CUT = re.compile(r"\s*[,.;!]\s+(?:(?:and|also|aur|plus)\s+)*|\s+(?:and|also|aur|plus|और)\s+(?:(?:and|also)\s+)?", re.I)
_OWN = re.compile(
    r"(?:.*\bfor\s+)?(?:me|myself)\b(?!\s+and\b)|.*?\b(?:i\s+(?:have|am)|i['’](?:ve|m))\b|(?:mere\s+liye|मेरे\s+लिए)(?!\w)",
    re.I,
)
_LEAD = re.compile(r"(?:one\s+)?(?:for\s+)?", re.I)
_FOR = re.compile(r"\bfor\s+", re.I)
# "My wife Bisi tomorrow": a time straight behind a person is theirs.
_WHEN = re.compile(
    r"\W*(?:(?:at|on)\s+)?(?:\d|today|tonight|tomorrow|kal|aaj|parso|(?:mon|tue|wed|thu|fri|sat|sun)\w*day)", re.I
)


def find(heard: Heard) -> list[Part]:
    """The parts in their order, where at least two people are told of; what names nobody belongs to the part before."""
    text = heard.text[:LIMIT]
    found: list[Part] = []
    start = 0
    for cut in [*_CUT.finditer(text), None]:
        end = cut.start() if cut else len(text)
        told = _whom(heard, text[start:end])
        last = found[-1][1] if found else None
        if found and (told is None or _names(told) == _names(last)):
            found[-1] = ((found[-1][0][0], end), told if last is None else last)
        else:
            found.append(((start, end), told))
        start = cut.end() if cut else end
    return found if len(found) > 1 else []


def _names(told: list[Fact] | None) -> list[str]:
    return [fact.value for fact in told or []]


def _whom(heard: Heard, part: str) -> list[Fact] | None:
    if _OWN.match(part):
        return []
    told = for_whom.find(Heard(part, heard.now, heard.region))
    if any(fact.name == "for_whom" for fact in told):
        return [fact for fact in told if fact.name != "speaker_name"]
    lead = _LEAD.match(part)
    kin = several.person_at(part, lead.end() if lead else 0)
    if kin is not None and _WHEN.match(part, kin[1]):
        (relation, called), end = kin
        return _told(relation or on_behalf.OTHER, called, (0, end), part)
    for led in _FOR.finditer(part):
        names, end = several.names_at(part, led.end())
        if len(names) == 1:
            return _told(on_behalf.OTHER, names[0], (led.start(), end), part)
    return None


def _told(relation: str, name: str | None, span: tuple[int, int], part: str) -> list[Fact]:
    pairs = [("for_whom", relation), *([("customer_name", name)] if name else [])]
    return [Fact(slot, value, part[slice(*span)], span, confidence=0.85) for slot, value in pairs]
