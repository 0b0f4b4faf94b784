"""A first name and a surname, each announced: "first name Jo last name M O S S". Knows no other cue."""

import re

from extractors.facts import Fact
from extractors.name import spelled
from extractors.name.cues import LEAD
from extractors.name.shape import fact_at, proper, take

BE = r"(?:['’]?s\b|\s+(?:is|was|would be|will be))?(?:\s+(?:spelled|spelt)(?:\s+as)?)?\s*[:=,-]?\s+"
CUE = re.compile(
    rf"[\s,.;]*\b(?:and\s+)?(?:(?:my|the)\s+)?(?:(?P<last>last|sur|family|second)|first|given|fore)\s?name{BE}", re.I
)


def parts(text: str) -> list[Fact]:
    """Both names, in their order; where only the surname is announced, the first name is what stands before it."""
    cues = list(CUE.finditer(text))
    if not cues or not any(cue["last"] for cue in cues):
        return []
    ends = [*(cue.start() for cue in cues[1:]), len(text)]
    said = {bool(cue["last"]): _one(text, cue.end(), end) for cue, end in zip(cues, ends, strict=True)}
    if False not in said:
        lead = LEAD.match(text)
        said[False] = _one(text, lead.end() if lead and lead.end() < cues[0].start() else 0, cues[0].start())
    first, last = said[False], said[True]
    if not first or not last:
        return []
    start, end = min(first.span[0], last.span[0]), max(first.span[1], last.span[1])
    return [Fact("customer_name", f"{first.value} {last.value}", text[start:end], (start, end), confidence=0.9)]


def _one(text: str, start: int, end: int) -> Fact | None:
    """The name between these places, if it is all that stands there."""
    said = text[start:end].strip(" .,!?")
    start = text.index(said, start)
    if (letters := spelled.read(said)) and letters.span == (0, len(said)):
        return Fact("customer_name", proper(letters.letters), said, (start, start + len(said)), confidence=0.9)
    span = take(text[: start + len(said)], start, trust_capitals=True)
    fact = fact_at(text[: start + len(said)], span, 0.9) if span else None
    return fact if fact and fact.span[1] == start + len(said) else None
