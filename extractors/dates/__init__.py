"""Preferred date: the day a customer wishes for, read against the business's own today. Knows no diary and no clock.

Every phrase that names a day becomes a card (`cards`); the wishes among them become facts (`find`). "Tonight" said
after midnight is the evening of the day that has begun, or the rest of the night that is on: the date is the same.
"Tomorrow" said before four in the morning can be either day, and is asked.
"""

import re
from datetime import date
from functools import lru_cache

from extractors import choices, devanagari
from extractors.cards import Card, zone_of
from extractors.dates import calendar_days, hindi_days
from extractors.dates import rules as day_rules
from extractors.dates.shapes import Moment, Said
from extractors.dates.wishes import MOST, is_correction, is_wanted
from extractors.dates.words import PLAIN, SHORT_WEEKDAYS, seen
from extractors.facts import Fact, Heard

_OR = re.compile(r"\s*,?\s*(?:or|ya)\s+(?:on\s+|else\s+)?", re.I)
_LONELY = re.compile(
    r"(?:\b(?:on|this|next|come|coming|for|by|or|till|until|from|and|no|not|(?:dr|doctor)\.?\s+\w+)\s+|[,.!?]\s*|^\s*)$",
    re.I,
)
_AFTER_LONELY = re.compile(
    r"\s*(?:$|[,.!?]|\d|at\b|or\b|and\b|in\b|morn|after|even|arvo|night|please|pls|is\s|works)", re.I
)
# An hour makes a day of it wherever it stands; "sat 10 minutes" tells none.
_HOUR_BEHIND = re.compile(
    r"\s+(?:at\s+)?\d{1,2}(?::\d\d)?\s?(?:[ap]m\b|(?![\w:])(?!\s(?:min|h(?:ou)?rs?|day|week|month|year|of)))", re.I
)
# An answer to "when?": "now please"; or with a verb of coming: "can you come right now".
_NOW = re.compile(
    r"(?<!until )(?<!till )(?<!from )(?<!by )(?<!before )\b(?:right\s+|just\s+)?now"
    r"(?=\s*(?:$|[,.!?]|please|pls|thanks|if\b|is\b|works|would\b|or\b))",
    re.I,
)
_COMING_NOW = re.compile(r"\b(?:come|go|free|available|see|meet|send|visit|book|appointment)\b[\w\s']{0,24}$", re.I)
_TWO_WAYS = 0.6  # "Friday or Monday": the customer is to choose
_VAGUE = 0.65


def _is_wish(text: str, said: Said, moment: Moment) -> bool:
    before, after = text[max(0, said.start - 20) : said.start], text[said.end : said.end + 20]
    words = text[said.start : said.end].lower()
    is_alone = _LONELY.search(before) and _AFTER_LONELY.match(after)
    if words in SHORT_WEEKDAYS and not (is_alone or _HOUR_BEHIND.match(after)):
        return False
    if moment.now.hour >= 12 and words == "this morning":
        return False
    return is_wanted(text, said.start, said.end)


def _wished(text: str, said: list[Said], moment: Moment) -> list[bool]:
    """Which of the days are wished for. "Not tomorrow Wednesday" denies the first of two different days only."""
    wished: list[bool] = []
    for n, one in enumerate(said):
        is_wish = _is_wish(text, one, moment)
        last = said[n - 1] if n else None
        if last and not (is_wish or wished[-1]) and text[last.end : one.start].isspace() and last.days != one.days:
            is_wish = is_wanted(text[last.end :], one.start - last.end, one.end - last.end)
        wished.append(is_wish)
    return wished


def _moment(heard: Heard) -> Moment:
    return Moment(heard.now.replace(tzinfo=None), heard.region, zone_of(heard.now))


def _read(heard: Heard) -> tuple[str, devanagari.Reading | None]:
    """The words in the letters that rules read."""
    text = heard.text[:MOST]
    reading = devanagari.reading(text)
    return (reading.text if reading else text), reading


def _span(reading: devanagari.Reading | None, start: int, end: int) -> tuple[int, int]:
    return reading.span(start, end) if reading else (start, end)


# The days of a text are looked for once, though its trouble is told without them.
@lru_cache(maxsize=4)
def _mentions(text: str, moment: Moment) -> tuple[Said, ...]:
    return tuple(day_rules.mentions(text, moment))


def mentions(heard: Heard) -> list[tuple[int, int]]:
    """Where a day is spoken of at all, wished for or not, past or to come."""
    text, reading = _read(heard)
    if not seen(text):
        return []
    return [_span(reading, said.start, said.end) for said in _mentions(text, _moment(heard))]


def _offered(heard: Heard) -> list[date]:
    """The days that the question put to choose from, in its order; none where it offered fewer than two."""
    if heard.asked != "preferred_date" or not heard.question:
        return []
    question = heard.question[:MOST]
    reading = devanagari.reading(question)
    said = _mentions(reading.text if reading else question, _moment(heard))
    days = list(dict.fromkeys(one.days[0] for one in said if one.days))
    return days if len(days) > 1 else []


def _as_answer(text: str, said: list[Said], heard: Heard, moment: Moment) -> list[Said]:
    """What only the question makes a day: "the second one", "sixteenth", "now"; a bare day is one of those offered."""
    if heard.asked not in ("preferred_date", "preferred_time"):
        return said or _coming_now(text, moment)
    offered = _offered(heard)
    chosen = choices.chosen(text, [day.isoformat() for day in offered])
    if chosen and not any(day in offered for one in said for day in one.days):
        return [Said(chosen[0], chosen[1], (date.fromisoformat(chosen[2]),), 0.9, "choice")]
    if offered and len(said) == 1 and said[0].days:
        meant = [day for day in offered if day.day == said[0].days[0].day] if "month" in said[0].rule else []
        meant = meant or [day for day in said[0].days if day in offered]
        return [Said(said[0].start, said[0].end, (meant[0],), 0.9, said[0].rule)] if len(meant) == 1 else said
    is_open = not said and heard.asked == "preferred_date"
    if is_open and (one := calendar_days.bare(text, moment) or hindi_days.bare(text, moment)):
        return [Said(one.start, one.end, one.days, one.confidence, "day of the month")]
    m = _NOW.search(text) if not said else None
    return [Said(*m.span(), (moment.today,), 0.85, "now")] if m else said


def _coming_now(text: str, moment: Moment) -> list[Said]:
    m = _NOW.search(text) if seen(text) & PLAIN else None
    led = m and _COMING_NOW.search(text, max(0, m.start() - 40), m.start())
    return [Said(*m.span(), (moment.today,), 0.7, "now")] if m and led else []


def _said(heard: Heard) -> tuple[str, devanagari.Reading | None, list[Said], Moment]:
    text, reading = _read(heard)
    moment = _moment(heard)
    if heard.asked == "dob":
        return text, reading, [], moment
    return text, reading, _as_answer(text, list(_mentions(text, moment)), heard, moment), moment


def cards(heard: Heard) -> list[Card]:
    """A card for each phrase that names a day, in the order said; past ones too, without a result."""
    text, reading, said_days, moment = _said(heard)
    found = []
    for said, is_wish in zip(said_days, _wished(text, said_days, moment), strict=True):
        span = _span(reading, said.start, said.end)
        days = tuple(day.isoformat() for day in said.days)
        found.append(
            Card("preferred_date", heard.text[slice(*span)], span, said.rule, heard.now, moment.zone,
                 days[0] if days else None, days[1:], said.confidence, is_wish)
        )  # fmt: skip
    return found


def find(heard: Heard) -> list[Fact]:
    """The day wished for as `preferred_date`: a correction first, then plain wishes as said, then vague ones."""
    if heard.asked is None and heard.text.isascii() and not seen(heard.text[:MOST]):
        return []
    text, reading, said_days, moment = _said(heard)
    wished = _wished(text, said_days, moment)
    wishes = [said for said, is_wish in zip(said_days, wished, strict=True) if said.days and is_wish]
    facts: list[tuple[bool, bool, int, Fact]] = []
    for n, said in enumerate(wishes):
        days, confidence = list(said.days), said.confidence
        if n + 1 < len(wishes) and _OR.fullmatch(text, said.end, wishes[n + 1].start):
            days[1:1] = wishes[n + 1].days
            confidence = min(confidence, _TWO_WAYS)
        value, *others = dict.fromkeys(d.isoformat() for d in days)
        span = _span(reading, said.start, said.end)
        fact = Fact("preferred_date", value, heard.text[slice(*span)], span, "rule", confidence, tuple(others))
        if len(wishes) == 1:
            return [fact]
        facts.append((not is_correction(text, said.start), said.confidence < _VAGUE, said.start, fact))
    return [fact for *_, fact in sorted(facts, key=lambda f: f[:3])]
