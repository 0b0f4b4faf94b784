"""Preferred time: a clock time, a range or a part of the day. Knows no diary; reads a bare hour as a business would.

Every phrase that names a time becomes a card (`cards`); the wishes among them become facts (`find`).
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from extractors import choices, devanagari
from extractors.cards import Card, zone_of
from extractors.dates.wishes import MOST, MOST_MENTIONS, is_correction, is_wanted
from extractors.dates.words import CARDINALS, CLOCK_CUES, DIGITS, HOURS, NUMBER_WORDS, PARTS_OF_DAY, UNITS, seen
from extractors.facts import Fact, Heard
from extractors.once import once
from extractors.times import answers as time_answers
from extractors.times import bare_hours, clocks, hindi_clocks, readings
from extractors.times import bounds as time_bounds
from extractors.times.clocks import PART, fact, hhmm, hour_of, part_in

_AWAY = re.compile(
    r"\b(?P<lead>in\s+(?:about\s+)?)?(?P<count>half\s+an|an?|\d{1,3}|(?:a\s+)?couple\s+of|fifteen"
    rf"|{'|'.join(NUMBER_WORDS)}|twenty|thirty|forty|fifty)\s?(?P<unit>h|hr|hrs|hours?|min|mins|minutes?)\b"
    r"(?P<later>(?:['’]?s?\s+time|\s+from\s+now|\s+later)\b)?",
    re.I,
)
_PART_ALONE = re.compile(
    r"(?<![\w-])(?<!good\s)(?<!last\s)(?<!gud\s)(?<!all\s)(?<!every\s)(?<!each\s)"
    rf"{PART}s?(?!\w)(?!-)(?!\s+(?:stay|shift|after\s+pill))",
    re.I,
)
_GREETING = re.compile(
    r"(?:hi|hello|hey)?[\s,]*(?:morning|afternoon|evening)(?:[,!.]"
    r"|\s+(?:mate|all|there|i|i'?m|this|my|can|it'?s|we|the|guys|team)\b)",
    re.I,
)
_THIS = re.compile(r"\bthis\s+$", re.I)
_SINCE = re.compile(r"\s+se\b(?!.{0,20}\btak\b)", re.I)  # "kal raat se" is since when
Found = tuple[str, Fact]
# A clock time that could as well be a number.
_BARE = 0.7
# Where one of these is asked for, a number by itself answers that.
_NUMBERS_ASKED = ("customer_phone", "customer_address", "dob", "medicine")


def _away(text: str, heard: Heard) -> Iterator[Found]:
    """ "in two hours", "in half an hour"."""
    for m in islice(_AWAY.finditer(text), MOST_MENTIONS):
        if not (m["lead"] or m["later"]):
            continue
        word = " ".join(m["count"].lower().split())
        named = {"half an": 0.5, "a": 1.0, "an": 1.0, "couple of": 2.0, "a couple of": 2.0}
        count = float(word) if word.isdigit() else named.get(word) or float(CARDINALS[word])
        minutes = count * (60 if m["unit"].lower().startswith("h") else 1)
        at = heard.now.replace(tzinfo=None) + timedelta(minutes=minutes)
        yield "in a while", fact(text, *m.span(), at.strftime("%H:%M"), 0.8)


def _bare(text: str) -> Iterator[Found]:
    """ "Is 10 free?", of an hour that either half of the day has."""
    for start, end, hour, minutes in bare_hours.found(text):
        first, other = hour_of(clocks.number(hour), "", None, False)
        others = () if other is None else (hhmm(60 * other + minutes),)
        yield "clock", fact(text, start, end, hhmm(60 * first + minutes), _BARE, others)


def _parts(text: str, heard: Heard) -> Iterator[Found]:
    """Parts of the day: not a greeting, not this morning when it is over."""
    greeting = None if heard.asked == "preferred_time" else _GREETING.match(text)
    for m in islice(_PART_ALONE.finditer(text, greeting.end() if greeting else 0), MOST_MENTIONS):
        part = part_in(m[0]) or ""
        is_over = heard.now.hour >= 12 and part == "morning" and _THIS.search(text, 0, m.start())
        if not (is_over or _SINCE.match(text, m.end())):
            yield "part of the day", fact(text, *m.span(), "evening" if part == "night" else part, 0.8)


def _offered(heard: Heard) -> list[str]:
    """The times that the question put to choose from, in its order; morning and afternoon where it named none."""
    asked = replace(heard, text=heard.question or "", question=None)
    reading = devanagari.reading(asked.text[:MOST])
    text = reading.text if reading else asked.text[:MOST]
    named = [one.value for _, one in sorted(_found(text, asked), key=lambda f: f[1].span)]
    several = list(dict.fromkeys(named))
    return several if len(several) > 1 else ["morning", "afternoon"]


def _answer(text: str, heard: Heard) -> Found | None:
    """A whole answer that is a time only because of its question: "the later one", "pm", "10"."""
    if heard.asked == "preferred_time":
        if choices.spoken(text) and not any(clocks.found(text, True, None)):
            chosen = choices.chosen(text, _offered(heard))
            return ("choice", fact(text, *chosen, 0.7)) if chosen else None
        if part := time_answers.half(text):
            return "half of the day", fact(text, *part, 0.8)
    if heard.asked in ("preferred_time", "preferred_date", "issue_description") and (at := time_answers.hour(text)):
        first, other = hour_of(int(text[slice(*at)]), "", None, False)
        return "clock", fact(text, *at, hhmm(60 * first), 0.6, () if other is None else (hhmm(60 * other),))
    is_open = heard.asked in (None, "preferred_time") and seen(text) & DIGITS
    if is_open and (run := time_answers.run(text, is_all=heard.asked == "preferred_time")):
        first, other = hour_of(run[2], "", None, False)
        others = () if other is None else (hhmm(60 * other + run[3]),)
        return "clock", fact(text, *run[:2], hhmm(60 * first + run[3]), 0.6, others)
    return None


def _doubted(text: str, heard: Heard, one: Fact) -> Fact:
    """ "Today at 9am" said in the afternoon: the bot is to ask again."""
    last = one.value.rpartition("-")[2]
    is_over = last <= heard.now.strftime("%H:%M") if last[0].isdigit() else last == "morning" and heard.now.hour >= 12
    today = time_answers.TODAY.search(text) if is_over else None
    if today is None or time_answers.LATER_DAY.search(text) or not is_wanted(text, *today.span()):
        return one
    return one.but(confidence=0.4)


def _found(text: str, heard: Heard) -> list[Found]:
    """The rule and the fact of every time in the text, denied or not; clock times before the parts around them."""
    bits = seen(text)
    parts = list(_parts(text, heard)) if bits & PARTS_OF_DAY else []
    wished = [one for _, one in parts if is_wanted(text, *one.span)]
    part = part_in(wished[0].text) if len(wished) == 1 else None
    found = (
        list(islice(hindi_clocks.found(text), MOST_MENTIONS))
        if bits & (HOURS | DIGITS) and hindi_clocks.CUE.search(text)
        else []
    )
    is_asked = heard.asked == "preferred_time"
    if bits & (HOURS | DIGITS) and (is_asked or bits & CLOCK_CUES or "@" in text):
        found += [
            (rule, one)
            for rule, one in clocks.found(text, is_asked, part)
            if all(one.span[1] <= other.span[0] or one.span[0] >= other.span[1] for _, other in found)
        ]
    if heard.is_time_open and bits & (HOURS | DIGITS) and heard.asked not in _NUMBERS_ASKED:
        found += [one for one in _bare(text) if not any(one[1].overlaps(other) for _, other in found)]
    measured = readings.found(text) if found else []
    found = [
        one for one in found if not any(one[1].span[0] < end and start < one[1].span[1] for start, end in measured)
    ]
    if bits & UNITS:
        found += _away(text, heard)
    held = [one.span for _, one in found if _is_wish(text, one)]
    return found + [p for p in parts if not any(start <= p[1].span[0] < end for start, end in held)]


def _read(heard: Heard) -> tuple[str, devanagari.Reading | None, list[Found]]:
    """The words in the letters that rules read, and what they found in them."""
    text = heard.text[:MOST]
    reading = devanagari.reading(text)
    text = reading.text if reading else text
    if answer := _answer(text, heard):
        return text, reading, [answer]
    return text, reading, _found(text, heard) if heard.asked != "dob" else []


def _is_wish(text: str, one: Fact) -> bool:
    """ "Not at ten" wishes for no ten; "not before ten" does."""
    return is_wanted(text, *one.span) or time_bounds.is_limit(text, *one.span)


def _quoted(heard: Heard, reading: devanagari.Reading | None, one: Fact) -> Fact:
    """The fact with the customer's own letters."""
    if reading is None:
        return one
    span = reading.span(*one.span)
    return one.but(text=heard.text[slice(*span)], span=span)


def cards(heard: Heard) -> list[Card]:
    """A card for each phrase that names a time, in the order said."""
    text, reading, found = _read(heard)
    made = []
    for rule, one in sorted(found, key=lambda f: f[1].span):
        is_wish, own = _is_wish(text, one), _quoted(heard, reading, one)
        made.append(
            Card(one.name, own.text, own.span, rule, heard.now, zone_of(heard.now), one.value, one.alternatives,
                 one.confidence, is_wish)
        )  # fmt: skip
    return made


def _order(text: str, rule: str, one: Fact) -> tuple[bool, bool, bool, int]:
    return rule == "part of the day", one.confidence < 0.75, not is_correction(text, one.span[0]), one.span[0]


@once
def find(heard: Heard) -> list[Fact]:
    """The time wished for as `preferred_time`: a correction first, then clock times as said, then parts of the day."""
    text, reading, found = _read(heard)
    wishes = [(rule, one) for rule, one in found if _is_wish(text, one)]
    if heard.asked == "customer_phone":  # "five thirty" is digits there
        wishes = [(rule, one) for rule, one in wishes if rule != "clock" or one.confidence > _BARE]
    if len(wishes) > 1:
        wishes.sort(key=lambda wish: _order(text, *wish))
    return [_quoted(heard, reading, _doubted(text, heard, one)) for _, one in wishes]
