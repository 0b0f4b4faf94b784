"""Urgency told by when it must be done, by what happens this minute, or by what comes round each year.

Knows no trade's words for damage.
"""

import re
from collections.abc import Iterable

from extractors.facts import Fact

_DAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tmrw|tonight|the\s+weekend"
    r"|(?:the\s+)?end\s+of\s+(?:the\s+)?(?:day|week))"
)
_PART = (
    r"(?:this\s+(?:arvo|afternoon|evening|week|morning)|lunch(?:\s?time)?|noon|midday|cob"
    r"|close\s+of\s+business|dark|nightfall|night|evening|dinner)"
)
_GUESTS = (
    r"(?:guests?|visitors?|family|in[\s-]?laws|relatives|people|tenants?|customers|kids|wedding|party|function"
    r"|inspection"
    r"|open\s+(?:home|house)|settlement)"
)
_DUE = re.compile(
    rf"\b(?<!come )(?<!drop )(?<!pop )(?<!swing )(?<!stop )(?<!pass )(?<!go )by\s+(?:this\s+|next\s+)?(?:{_DAY}"
    rf"|{_PART}|today)\b"
    rf"|\b(?:someone|somebody|anyone|out|here|fixed|done|sorted|need(?:ed)?|it)\s+(?:(?!no\b"
    rf"|not\b)\w+\s+){{0,4}}?before\s+(?:{_DAY}|{_PART}|we\s+open"
    r"|opening|school|(?:the\s+)?(?:guests|tenants|visitors|inspection|party|kids|baby|rain|storm))\b"
    r"|\bwithin\s+(?:an?|the|the\s+next|\d+|two|three|(?:a\s+)?couple\s+of|a\s+few|twenty\s+four|24"
    r"|48)?\s*(?:next\s+)?(?:hours?|hrs?|day|days)\b"
    r"|\b(?:come|some(?:one|body)|any(?:one|body)|free|available|fit|visit)\s+(?:(?!came|was|said"
    r"|told)\w+\s+){0,4}?this\s+morning\b"
    r"|\bwithin\s+(?:a|one|1|the|the\s+next)\s+week\b(?!\s+(?:and|of)\b)"
    rf"|\b{_GUESTS}\s+(?:(?!was|were|came)[\w'’]+\s+){{0,3}}?(?:arriv\w+|com(?:e|ing)|moving\s+in|due"
    rf"|staying)\s+(?:\w+\s+){{0,2}}?"
    rf"(?:today|{_DAY}|this)\b"
    rf"|\b{_GUESTS}\s+(?:is\s+|on\s+|are\s+)?(?:today|tonight|tomorrow)\b"
    r"|\b(?:we|shop|cafe|salon|office|restaurant)\s+(?:re\s)?opens?\s+(?:again\s+)?(?:at\s+)?(?:\w+\s+){0,2}?(?:today|tonight|tomorrow)\b"
    r"|\bsee\s+(?:(?:me|us|him|her|them|(?:my|the)\s+\w+)\s+)?(?:right\s+)?now\b"
    r"|\b(?:fell|hurt|twisted|cut|burnt|burned|bitten|hit|broke)\b.{0,20}\bjust\s+now\b",
    re.I,
)
_BY_THE_CLOCK = re.compile(
    r"\bby\s+(?:\d{1,2}(?:[:.]\d\d)?|noon|lunch|five|four|six|three)\s*(?:[ap]\.?m\.?|o['’]?clock)?\s+(?:today|tonight|aaj)\b"
    r"|\b(?:today|aaj)\s+by\s+\d",
    re.I,
)
# "Before noon" is when it suits, not how much it presses; "by noon" too, beside another day.
_PART_OF_DAY = re.compile(r"\b(?P<before>before|by)\s+(?:noon|midday|lunch(?:\s?time)?|dark|dinner)$", re.I)
_OTHER_DAY = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|tmrw|next)\b", re.I)
# "Some time next week" is a wish for an ordinary day.
_ORDINARY = re.compile(
    r"\b(?:some\s?time\s+|any\s?time\s+|early\s+|late\s+)?(?:next\s+(?:week|month|fortnight)|in\s+a\s+fortnight"
    r"|in\s+(?:about\s+)?a\s+(?:month|fortnight)|in\s+(?:two|three|four|a\s+few)\s+weeks|agle\s+(?:hafte|mahine)|अगले\s+(?:हफ्ते|महीने))(?!\w)",
    re.I,
)
_NOW = (
    r"(?:right\s+now|now\s+now|as\s+we\s+speak|at\s+th(?:is|e)\s+(?:very\s+)?moment"
    r"|this\s+(?:very\s+)?(?:minute|second|instant))"
)
_HAPPENING = re.compile(
    r"\b(?:coming|spreading|entering|pouring|running|overflowing|leaking|flooding|filling|rising|spraying"
    r"|rushing|seeping|backing|soaking"
    rf"|bubbling|shooting|spewing)\b[^.!?]{{0,40}}\b{_NOW}\b(?!\s+i\b)"
    r"|\b(?:need|want|send|get)\s+(?:(?:me\s+|us\s+)?(?:some(?:one|body)|anyone|you|it|a\s+plumber"
    r"|help)\s+(?:\w+\s+){0,2}?)?"
    rf"(?:{_NOW}|now)\b|\b(?:overflow|flood|gush|pour|spray|leak)ing\s+(?:please\s+)?help\b",
    re.I,
)
_MONTHS = (
    r"(?:(?:next|coming|following)\s+)?(?:(?:few|several|two|three|four|six|[2-9]|(?:a\s+)?couple(?:\s+of)?)\s+)?months?"
    r"(?:\s+or\s+(?:so|two|three))?"
)
_SUITS = r"(?:fine|good|great|ok|okay|alright|perfect|works?|suits?|ideal|will\s+do|no\s+worries|no\s+problem)"
# Left open over months: "some time in the next couple of months", "a month or two from now is fine".
_FAR = re.compile(
    r"\b(?:some|any)\s?(?:time|day|where)\s+(?:(?:with)?in|over|during)\s+(?:the\s+|a\s+)?"
    rf"{_MONTHS}\b"
    rf"|\b(?:(?:with)?in|over|during)\s+(?:the\s+|a\s+){_MONTHS}\b(?=[^.!?;,]{{0,20}}?\b{_SUITS}\b)"
    rf"|\b{_MONTHS}\s+(?:from\s+now|away|time)\b"
    rf"(?=[^.!?;,]{{0,20}}?\b{_SUITS}\b)"
    r"|\b(?:some|any)\s?time\s+(?:this|next|later\s+in\s+the|later\s+this)\s+(?:year|season)\b",
    re.I,
)
_EACH_YEAR = r"(?:annual|anual|yearly|six[\s-]?monthly|three[\s-]?monthly|half[\s-]?yearly|quarterly|saalana|salana)"
# A job that comes round by itself; "the annual fee" and "annual leave" are none.
_YEARLY = re.compile(
    rf"\b{_EACH_YEAR}\s+(?:\w+\s+){{0,3}}?(?:one|ones|service|servicing|check\w*|test\w*|inspection|visit|clean\w*|flush"
    r"|once[\s-]over|look|review|tune\w*|jab|shot|physical|bloods?)\b"
    rf"|\b(?:the|my|our|ur|your|an|its|it['’]s|usual|normal|regular)\s+{_EACH_YEAR}"
    r"(?=\s*(?:$|[,.!?]|please\b|pls\b|thanks\b|thank\b|again\b|that\b|now\b|is\s+(?:due|up)\b|due\b))",
    re.I,
)
_MOST = 350  # nobody names a deadline in more
_DENIED = re.compile(r"\b(?:not|no|needn['’]?t|n['’]t|dont|doesnt|without|never)\s+(?:\w+\s+){0,3}$", re.I)
_DUE_CUES = frozenset(
    """
    by before morning within arriving arrive arrives coming moving due guests visitors guest party wedding inspection
    open opens see just
    """.split()
)
_PAST = re.compile(
    r"\b(?:came|arrived|responded|got\s+here|turned\s+up|was\s+here|were\s+here)\s+(?:\w+\s+){0,2}$", re.I
)
_FAR_CUES = frozenset("month months year season".split())
_CLOCK_CUES = frozenset("by".split())
_WEEK_CUES = frozenset("week month fortnight weeks hafte mahine हफ्ते महीने".split())
_YEAR_CUES = frozenset("annual anual yearly monthly quarterly saalana salana sixmonthly halfyearly".split())
_NOW_CUES = frozenset("now moment speak minute second instant help".split())


def find(text: str, words: Iterable[str]) -> list[Fact]:
    """The `urgency_level` of a near deadline (a hint), of harm going on, of months left open or of a yearly job."""
    words, text = tuple(words), text[:_MOST]
    facts: list[Fact] = []
    for cues, pattern, level, sure in (
        (_NOW_CUES, _HAPPENING, "emergency", 0.93),
        (_DUE_CUES, _DUE, "urgent", 0.7),
        (_CLOCK_CUES, _BY_THE_CLOCK, "urgent", 0.88),
        (_FAR_CUES, _FAR, "flexible", 0.8),
        (_YEAR_CUES, _YEARLY, "routine", 0.85),
    ):
        m = None if cues.isdisjoint(words) else pattern.search(text)
        if m is None:
            continue
        part = _PART_OF_DAY.search(m[0])
        if part and (part["before"].lower() == "before" or _OTHER_DAY.search(text)):
            continue
        near = max(0, m.start() - 40)
        if not (_DENIED.search(text, near, m.start()) or _PAST.search(text, near, m.start())):
            facts.append(Fact("urgency_level", level, m[0], m.span(), confidence=sure))
    return facts


def some_week(text: str, words: Iterable[str]) -> list[Fact]:
    """A wish for no day in particular of next week or month: an ordinary job, where nothing else was said of it."""
    m = None if _WEEK_CUES.isdisjoint(words) else _ORDINARY.search(text[:_MOST])
    return [Fact("urgency_level", "routine", m[0], m.span(), confidence=0.4)] if m else []
