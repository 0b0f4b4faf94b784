"""How much it presses: emergency, urgent, routine or flexible, in everybody's words and the business's own."""

import re
from dataclasses import dataclass
from functools import lru_cache

from extractors import service
from extractors.facts import Fact, Heard

_MOST = 2000  # nobody says how much it presses in more; keeps a pasted page cheap
_WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?", re.I)
_LEVELS = ("emergency", "urgent", "routine", "flexible")
_SURE = {
    "emergency": (
    "emergency",
    "emergancy",
    "emergencies", "life or death", "asap", "as soon as possible", "flooding", "flooded", "burst", "bursting",
                  "gushing", "pouring", "overflowing", "right away", "straight away", "immediately"),
    "urgent": (
    "urgent",
    "urgently", "urjent", "desperate", "desperately", "can't wait", "cannot wait", "high priority", "jaldi", "turant"),
    "routine": (
    "routine",
    "annual service",
    "yearly service", "annual check", "check up", "checkup", "check-up", "regular service", "general service",
                "maintenance", "follow up visit"),
    "flexible": (
    "whenever",
    "no rush", "no hurry", "not in a rush", "not in a hurry", "not in any rush", "not in any hurry", "take your time",
                 "in your own time",
                 "any time is fine",
                 "anytime is fine", "any day is fine", "i'm flexible", "im flexible", "i am flexible",
                 "flexible with",
                 "no big rush",
                 "when you get a chance", "when you can", "when you have time", "not fussed when", "easy on time"),
}  # fmt: skip
_WEAK = ("soon", "sooner", "today", "tonight", "this week", "quickly", "quick", "first available", "earliest", "aaj")
_CONFIDENCE = {
    "asap": 0.75,
    "as soon as possible": 0.75,
    "right away": 0.75,
    "straight away": 0.75,
    "immediately": 0.75,
    "when you can": 0.6,
}
_DENIED = re.compile(
    r"(?:\b(?:not|isn['’]?t|ain['’]?t|aint|nothing|hardly|no|never|wasn['’]?t)|n['’]t)\s+(?:(?:an?"
    r"|the|that|so|really|very|too|super|all|exactly|quite|it|be|is)\s+){0,3}$",
    re.I,
)
_OVER = re.compile(r"\b(?:was|were|had|been|got)\s+(?:\w+\s+)?$", re.I)
_STOPPED = re.compile(
    r"\b(?:yesterday|last\s+(?:night|week|month|year)|stopped|has\s+stopped|fixed|earlier"
    r"|used\s+to|ago|gone\s+now|under\s+control)\b",
    re.I,
)
_NOT_A_NEED = re.compile(r"\s*(?:contact|number|phone|exit|room|service\?|department|fund|only)\b", re.I)
_ENQUIRY = re.compile(r"\bdo\s+(?:you|u)\s+(?:do|have|offer|handle|take)\s+(?:any\s+|an?\s+)?$", re.I)
_SMALL_TALK = re.compile(
    r"\b(?:are|r|doing|going)\s+(?:you|u|it)?\s*(?:doing\s+)?$|\b(?:get\s+well|feel\s+better"
    r"|see\s+you|talk)\s+$",
    re.I,
)
_NOT_UNTIL = re.compile(r"\b(?:not|n['’]t|no)\s+(?:\w+\s+){0,2}$", re.I)

_ANY_TIME = re.compile(
    r"\bany\s?(?:time|day)\b(?=\s*(?:$|[,.!?]|please|is\b|works|suits|will\s+do|thanks|you\b|that\b))", re.I
)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase as words, the level it means, and whether it only hints at it."""

    words: tuple[str, ...]
    level: str
    is_weak: bool


def _letters(text: str) -> str:
    return re.sub(r"['’]", "", text.lower())


@lru_cache(maxsize=64)
def _phrases(own: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, list[_Phrase]]:
    """All phrases by their first word, the longest first; the business's words win over ours."""
    levels = {said: (level, False) for level, phrases in _SURE.items() for said in phrases} | dict.fromkeys(
        _WEAK, ("urgent", True)
    )
    levels |= {said: (level, False) for level, phrases in own for said in phrases if level in _LEVELS}
    found: dict[str, list[_Phrase]] = {}
    for said, (level, is_weak) in levels.items():
        words = tuple(_letters(word) for word in _WORD.findall(said))
        if words:
            found.setdefault(words[0], []).insert(0, _Phrase(words, level, is_weak))
    for phrases in found.values():
        phrases.sort(key=lambda p: -len(p.words))
    return found


def _weighed(text: str, start: int, end: int, phrase: _Phrase) -> tuple[str, float] | None:
    """The level a phrase shows once the words around it are heard; None when they take it away."""
    before, after, level = text[max(0, start - 60) : start], text[end : end + 40], phrase.level
    if phrase.is_weak:
        return None if _SMALL_TALK.search(before) or _NOT_UNTIL.search(before) else (level, 0.6)
    if level in ("emergency", "urgent"):
        if _DENIED.search(before):
            return "routine", 0.85
        if service.is_over(text, start) or "false alarm" in text.lower():
            return None
        if _ENQUIRY.search(before) or _NOT_A_NEED.match(after) or (_OVER.search(before) and _STOPPED.search(text)):
            return None
    elif _DENIED.search(before):
        return None
    return level, _CONFIDENCE.get(" ".join(phrase.words), 0.9)


def _any_time(text: str) -> list[Fact]:
    m = _ANY_TIME.search(text)
    return [Fact("urgency_level", "flexible", m[0], m.span(), confidence=0.5)] if m else []


def find(heard: Heard) -> list[Fact]:
    """The `urgency_level` shown, the plainest and then the most pressing first."""
    text, phrases = heard.text[:_MOST], _phrases(tuple(heard.words.urgencies.items()))
    tokens = list(_WORD.finditer(text))
    words = [_letters(t[0]) for t in tokens]
    facts: list[Fact] = []
    at = 0
    while at < len(words):
        phrase = next((p for p in phrases.get(words[at], ()) if tuple(words[at : at + len(p.words)]) == p.words), None)
        size = len(phrase.words) if phrase else 1
        start, end = tokens[at].start(), tokens[at + size - 1].end()
        at += size
        if phrase and (found := _weighed(text, start, end, phrase)):
            facts.append(Fact("urgency_level", found[0], text[start:end], (start, end), confidence=found[1]))
    if heard.asked in ("preferred_time", "preferred_date"):
        # "Whenever" answers when it suits, not how much it presses.
        facts = [f.but(confidence=min(f.confidence, 0.5)) if f.value == "flexible" else f for f in facts]
        facts += [] if facts else _any_time(text)
    return sorted(facts, key=lambda f: (-f.confidence, _LEVELS.index(f.value)))
