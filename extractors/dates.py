"""Preferred date: the day a customer wishes for, read against the business's own today. Knows no diary and no clock."""

import re

from extractors import day_rules
from extractors.day_rules import HINT, SHORT_WEEKDAYS, Said
from extractors.facts import Fact, Heard
from extractors.times import MOST, is_correction, is_wanted

_OR = re.compile(r"\s*,?\s*or\s+(?:on\s+|else\s+)?", re.I)
_LONELY = re.compile(r"(?:\b(?:on|this|next|coming|for|by|or|till|until|from|and|no|not)\s+|[,.!?]\s*|^\s*)$", re.I)
_AFTER_LONELY = re.compile(
    r"\s*(?:$|[,.!?]|\d|at\b|or\b|and\b|in\b|morn|after|even|arvo|night|please|pls|is\s|works)", re.I
)
# An answer to "when?": "now please", "you can come right now".
_NOW = re.compile(
    r"(?<!until )(?<!till )(?<!from )(?<!by )(?<!before )\b(?:right\s+|just\s+)?now"
    r"(?=\s*(?:$|[,.!?]|please|pls|thanks|if\b|is\b|works|would\b|or\b))",
    re.I,
)
_TWO_WAYS = 0.6  # "Friday or Monday": the customer is to choose


def _is_wish(text: str, said: Said) -> bool:
    before, after = text[max(0, said.start - 20) : said.start], text[said.end :]
    is_short = text[said.start : said.end].lower() in SHORT_WEEKDAYS
    if is_short and not (_LONELY.search(before) and _AFTER_LONELY.match(after)):
        return False
    return is_wanted(text, said.start, said.end)


def mentions(heard: Heard) -> list[tuple[int, int]]:
    """Where a day is spoken of at all, wished for or not, past or to come."""
    text = heard.text[:MOST]
    if not HINT.search(text):
        return []
    return [(s.start, s.end) for s in day_rules.mentions(text, heard.now.date(), heard.region)]


def _now(heard: Heard) -> list[Fact]:
    """ "Now", said when a day or a time was asked for, is today."""
    m = _NOW.search(heard.text[:MOST]) if heard.asked in ("preferred_date", "preferred_time") else None
    if m is None or not is_wanted(heard.text, *m.span()):
        return []
    return [Fact("preferred_date", heard.now.date().isoformat(), m[0], m.span(), "rule", 0.85)]


def find(heard: Heard) -> list[Fact]:
    """The day wished for as `preferred_date`: a correction first, then plain wishes as said, then vague ones."""
    text, now = heard.text[:MOST], heard.now.replace(tzinfo=None)
    if heard.asked == "dob" or not HINT.search(text):
        return _now(heard)
    said_days = day_rules.mentions(text, now.date(), heard.region)
    wishes = [s for s in said_days if s.days and _is_wish(text, s)]
    wishes = [s for s in wishes if now.hour < 12 or text[s.start : s.end].lower() != "this morning"]
    facts: list[tuple[bool, bool, int, Fact]] = []
    for n, said in enumerate(wishes):
        days, confidence = list(said.days), said.confidence
        if n + 1 < len(wishes) and _OR.fullmatch(text, said.end, wishes[n + 1].start):
            days[1:1] = wishes[n + 1].days
            confidence = min(confidence, _TWO_WAYS)
        value, *others = dict.fromkeys(d.isoformat() for d in days)
        words = text[said.start : said.end]
        fact = Fact("preferred_date", value, words, (said.start, said.end), "rule", confidence, tuple(others))
        facts.append((not is_correction(text, said.start), said.confidence < 0.65, said.start, fact))
    return [fact for *_, fact in sorted(facts, key=lambda f: f[:3])] or ([] if said_days else _now(heard))
