"""What sort of property the job is at: house, unit or commercial as said, residential when only inferred."""

import re
from collections.abc import Iterable
from itertools import islice

from rapidfuzz.distance import OSA

from extractors import choices
from extractors.facts import Fact, Heard
from extractors.property_type import words as known


def _any(words: Iterable[str]) -> str:
    return "|".join(w.replace(" ", r"\s") for w in sorted(words, key=len, reverse=True))


def _cues(*lists: Iterable[str]) -> frozenset[str]:
    """The longest word of each name: without it the name is not there, and the costly search is spared."""
    return frozenset(max(re.split(r"[\s'’-]", name)[::-1], key=len) for names in lists for name in names)


_KINDS = dict.fromkeys(known.UNIT, "unit") | dict.fromkeys(known.HOUSE, "house")
_KINDS |= dict.fromkeys((*known.WORKPLACES, *known.VISITED), "commercial")
_PLURALS = {f"{word}s" for word in _KINDS if " " not in word and word.isascii()}
_CUES = _cues(_KINDS, _PLURALS) | {"floor", "semi", "terrace", "detached"}
_HOME_CUES = _cues(known.HOME)
_TOKEN = re.compile(r"[^\W_][\w\u0900-\u0963]*")
_SAID = re.compile(
    rf"(?<![\w-])(?:\d{{1,2}}\s?)?(?P<sort>{_any(_KINDS)})(?:s(?=\s|$|[,.!?]))?(?![\w\u0900-\u0963])"
    rf"(?!['’]?s\s(?:number|phone)|-)",
    re.I,
)
_HOME_SAID = re.compile(
    rf"(?<!\w)(?:{_any(known.HOME)})(?![\w\u0900-\u0963])"
    r"(?!\s(?:phone|loan|page|screen|insurance|number|town|care)\b)",
    re.I,
)
_NUMBERED = re.compile(r"\s*#?\s*\d")
_IN = re.compile(r"\bin\s$", re.I)
_ASKED = re.compile(
    r"\b(?:(?:type|sort|sort)\s+of\s+(?:property|building|place|premises|home)|house|unit|residential|commercial)\b",
    re.I,
)
_OFFERED = re.compile(r"\b(house|unit|flat|apartment|residential|commercial|business|home)\b", re.I)
_OFFERS = {"flat": "unit", "apartment": "unit", "business": "commercial", "home": "residential"}
_SLIPS = ("house", "unit", "apartment", "townhouse", "commercial", "residential", "office", "warehouse", "detached")
_SHORT = 5  # words of an answer in which one word alone, or a slip of it, tells
_MOST = 2000
_MOST_SAID = 12


def find(heard: Heard) -> list[Fact]:
    """The `property_type` said; a home is only inferred from what is in one."""
    text = heard.text[:_MOST]
    words = frozenset(_TOKEN.findall(text.lower()))
    is_asked = heard.asked == "property_type" or _ASKED.search(heard.question or "") is not None
    facts = _said(text, is_asked) if _CUES & words else []
    if facts:
        return sorted(facts, key=lambda f: -f.confidence)
    if is_asked and (answer := _answered(text, words, heard.question or "")):
        return [answer]
    if _HOME_CUES & words and (home := _HOME_SAID.search(text)):
        return [Fact("property_type", "residential", home[0], home.span(), confidence=0.5)]
    return []


def _said(text: str, is_asked: bool) -> list[Fact]:
    facts = []
    for m in islice(_SAID.finditer(text), _MOST_SAID):
        name = " ".join(m["sort"].lower().split())
        sort = _KINDS[name]
        start, end = m.span("sort")
        before, after = text[max(0, start - 40) : start], text[m.end() : m.end() + 40]
        is_denied = known.NOT_BEFORE.search(before) and not (_NUMBERED.match(after) or is_asked and _IN.search(before))
        if is_denied or known.NOT_AFTER.match(after):
            continue
        if sort == "commercial" and not (is_asked and _is_bare(text, start) or _is_ours(name, before, after)):
            continue
        sure = 0.75 if sort == "commercial" else 0.9
        if known.OTHERS.search(before):
            sure = 0.5  # "my sister has a unit": it may be at hers, but another one named is the likelier
        facts.append(Fact("property_type", sort, text[start:end], (start, end), confidence=sure))
    if not facts and (m2 := known.UPSTAIRS.search(text)):
        sort = "house" if m2["house"] else "unit"
        facts.append(Fact("property_type", sort, m2[0], m2.span(), confidence=0.6))
    return facts


def _is_bare(text: str, start: int) -> bool:
    """Whether little is said before the word: an answer, not a story."""
    return len(text[:start].split()) < _SHORT


def _is_ours(name: str, before: str, after: str) -> bool:
    """Whether a place of work is where the job is, and not where the customer goes, buys or waits."""
    if known.AWAY.search(before):
        return False
    if name in known.VISITED or name.removesuffix("s") in known.VISITED:
        ours = known.OURS.search(before)
        if ours is not None and name in known.FEW_OURS and ours[0].lower().startswith(("my", "for")):
            return False
        return ours is not None or known.OURS_AFTER.match(after) is not None
    return not before.strip() or known.OWN.search(before) is not None


def _answered(text: str, words: frozenset[str], question: str) -> Fact | None:
    """ "Home", "my work", "the second one" or "hosue" in answer to "house or unit?"."""
    if len(words) > _SHORT or "not" in words:
        return None
    offered = list(dict.fromkeys(_OFFERS.get(w.lower(), w.lower()) for w in _OFFERED.findall(question)))
    if chosen := choices.chosen(text, offered):
        start, end, sort = chosen
        return Fact("property_type", sort, text[start:end], (start, end), confidence=0.7)
    for m in _TOKEN.finditer(text):
        word = m[0].lower()
        meant = known.ANSWERS.get(word) or _slip(word)
        if meant is not None:
            return Fact("property_type", meant, m[0], m.span(), confidence=0.8)
    return None


def _slip(word: str) -> str | None:
    """The sort whose name a word is, letters swapped or one wrong."""
    for name in _SLIPS:
        if abs(len(word) - len(name)) <= 1 and word[0] == name[0] and OSA.distance(word, name, score_cutoff=1) <= 1:
            return _KINDS.get(name) or known.ANSWERS.get(name, name)
    return None
