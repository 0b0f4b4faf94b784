"""What the clause around a place says of what stands there: put right, asked about, feared. Knows no trade."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from extractors.stems import words_of

_BREAK = re.compile(
    r"[.!?;,\n।]|\bbut\b|\b(?:and|so)\s+now\b|\bnow\s+(?=(?:it|its|it['’]s|the|my|our|there|we|theres)\b)"
    r"|\bit['’]?s\s+(?:just|only|actually|the|my|our)\b|\bjust\s+no\b",
    re.I,
)
# What the business does at all is asked, not a job of the speaker's own.
_ABILITY = re.compile(
    r"\b(?:(?:do|does|did|are|can)\s+(?:you|u|ya|they|he|she|your\s+\w+)\s+(?:guys\s+|also\s+|even\s+|actually\s+)*"
    r"(?:do|fix|install|offer|handle|provide|repair|service|work\s+(?:with|on)|deal\s+with|have|sell|replace"
    r"|clear|unblock|cover)"
    r"|how\s+(?:do|would|can)\s+(?:you|u|they)\s+\w+|(?:is|are)\s+there\s+(?!some(?:one|body)|any(?:one|body"
    r"|\s+chance)|a\s+(?:plumber|doctor|pharmacist)))\b",
    re.I,
)
_CAN_YOU = re.compile(r"\bcan\s+(?:you|u)\b", re.I)
_OWN = re.compile(
    r"\b(?:mine|i\s+need|i\s+have|i['’]ve|(?:my|our)\s+(?!street|area|suburb|road|town|building|neighbou?r))", re.I
)
_ONLY_FEARED = re.compile(
    r"\b(?:in\s+case|what\s+if|what\s+happens\s+if|so\s+(?:that\s+)?(?:it|they)\s+(?:doesn['’]?t|don['’]?t"
    r"|won['’]?t))\b"
    r"|(?<!check )(?<!see )\bif\b(?=.{0,60}\b(?:ever|again)\b)",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:neighbou?r(?:s|['’]s|s['’])|next\s+doors?(?:['’]s)?|padosi\s+k[aei])\s+(?:\w+\s+){0,2}$"
    r"|\b(?:neighbou?r|next\s+door)\s+(?:has|had|have|got)\s+(?:\w+\s+){0,2}$",
    re.I,
)
_MINE = re.compile(r"\b(?:my|our|me|us|into|through)\b", re.I)
_PUT_RIGHT = re.compile(
    r"\b(?:was|were|got|been|already|is\s+(?:now|all))\s+(?:all\s+|already\s+|now\s+)?"
    r"(?:fixed|repaired|sorted|replaced|mended|resolved|cleared)\b"
    r"|\b(?:you|u|they|he|she|somebody|someone|your\s+\w+|plumber|we)\s+(?:guys\s+)?(?:came\s+and\s+|already\s+)?"
    r"(?:fixed|repaired|sorted|replaced|mended|installed|unblocked|cleared)\b"
    r"|\bhad\s+(?:the|my|our|a)\s+(?:\w+\s+){1,4}(?:done|fixed|replaced|serviced|repaired|installed|cleared|sorted)\b"
    r"|\bused\s+to\b",
    re.I,
)
# Without one of these nothing was.
_RIGHT_WORDS = frozenset(
    "fixed repaired sorted replaced mended resolved cleared installed unblocked done serviced used".split()
)
_AGAIN = re.compile(r"\b(?:still|again|since|now|but|not|n['’]t|wrong|badly|after)\b", re.I)
_LONGEST_CLAUSE = 300  # letters to either side


# Several extractors ask about the clauses of the same text, and each about many places in it.
@lru_cache(maxsize=4)
def breaks(text: str) -> tuple[list[int], list[int]]:
    """Where what parts the clauses begins, and where it ends."""
    found = [m.span() for m in _BREAK.finditer(text)]
    return [start for start, _ in found], [end for _, end in found]


def _clause(text: str, at: int) -> tuple[int, int]:
    """Where the clause around a place begins and ends."""
    begins, ends = breaks(text)
    before, behind = bisect_right(ends, at), bisect_left(begins, at)
    start = max(0, at - _LONGEST_CLAUSE)
    if behind < len(begins) and begins[behind] == at:
        start = ends[behind]
        behind += 1
    elif before:
        start = max(start, ends[before - 1])
    last = min(len(text), at + _LONGEST_CLAUSE)
    return start, min(last, begins[behind]) if behind < len(begins) else last


@lru_cache(maxsize=4)
def _may_be_put_right(text: str) -> bool:
    return not _RIGHT_WORDS.isdisjoint(words_of(text))


def is_over(text: str, at: int) -> bool:
    """Whether the clause around a place tells of something that was put right: "the pipe was fixed last week"."""
    if not _may_be_put_right(text):
        return False
    start, end = _clause(text, at)
    return _PUT_RIGHT.search(text, start, end) is not None and _AGAIN.search(text, start, end) is None


def is_asked_about(text: str, at: int) -> bool:
    """Whether the clause around a place asks what the business does at all: "do you do gas"."""
    start, end = _clause(text, at)
    asked = _ABILITY.search(text, start, end)
    if asked is None or asked.start() > at or _CAN_YOU.match(asked[0]):
        return False
    return _OWN.search(text, asked.end(), end) is None


def is_not_here(text: str, start: int, end: int) -> bool:
    """Whether what stands there is only feared, or somebody else's: "in case it bursts", "my neighbour's toilet"."""
    first, last = _clause(text, start)
    feared = _ONLY_FEARED.search(text, first, end)
    if feared is not None and feared.start() < start:
        return True
    return _OTHERS.search(text, first, start) is not None and _MINE.search(text, end, last) is None
