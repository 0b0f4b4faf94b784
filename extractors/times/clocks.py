"""Clock times and ranges of them inside a sentence, read as a business would mean them. Knows no day and no wish."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.dates.wishes import MOST_MENTIONS, MOVING, is_correction
from extractors.dates.words import CARDINALS, NUMBER_WORDS, ONES, TENS
from extractors.facts import Fact
from extractors.times import answers as time_answers

_TEENS = ("ten", "eleven", "twelve", *(word for word in CARDINALS if word.endswith("teen")))
# fmt: off
PARTS = {
    "morning": "morning", "subah": "morning", "savere": "morning", "first thing": "morning", "before noon": "morning",
    "before lunch": "morning", "afternoon": "afternoon", "arvo": "afternoon", "dopahar": "afternoon",
    "after lunch": "afternoon", "after noon": "afternoon", "evening": "evening", "shaam": "evening", "sham": "evening",
    "after work": "evening", "mrng": "morning", "mornin": "morning", "aftn": "afternoon", "evng": "evening",
    "tonight": "night", "tonite": "night", "night": "night", "raat": "night",
}
_FROM_NOON = {"afternoon": range(1, 11), "evening": range(1, 12), "night": range(5, 12)}
PART = rf"(?:{'|'.join(sorted(PARTS, key=len, reverse=True))})".replace(" ", r"\s+")
DAY_WORDS = "(?:today|tomorrow|tmrw|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|kal|aaj)"
_ONE_TO_NINE = "|".join(ONES)
_MINUTES = rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{_ONE_TO_NINE}))?|{'|'.join(_TEENS)}|oh[\s-](?:{_ONE_TO_NINE}))"
_CLOCK = (  # "#" is the number of the clock in its pattern, so that a range can hold two
    r"(?:(?P<past#>half(?:\s+past)?|(?:(?:a\s+)?quarter|(?P<count#>twenty[\s-]five|twenty|fifteen|ten|five|\d\d?)"
    r"(?P<unit#>\s+min(?:ute)?s?)?)\s+(?P<way#>to|past|before|after|till|from))\s+)?"
    rf"(?:(?P<noon#>(?:12\s?|twelve\s)?(?:noon|mid-?day|midnight)|lunch\s?time)\b|(?P<hour#>2[0-4]|[01]?\d|{'|'.join(NUMBER_WORDS)})"
    rf"(?:(?P<sep#>\s?[:.]\s?|\s?h\s?|\s*)(?P<min#>[0-5]\d)(?::[0-5]\d)?|[\s-](?P<word#>{_MINUTES})\b|\s?(?P<h#>h|hrs?)\b)?"
    r"(?!\d|\.\d|\s?(?:st|nd|rd|th)\b)(?P<ampm#>\s*[ap]\s?\.?\s?m\b\.?"
    r"|[ap]\b\.?)?(?P<oclock#>\s*o\W{0,2}\s?clock)?(?P<ish#>\s?ish\b)?(?![\w/%]))"
)
_START = (r"(?<![\w$£€₹/+.:#-])(?<!\d,)(?:(?<!\d\s)|(?<=\b20\d\d\s)"
          r"|(?=(?:at|around|about|by|after|before|until|till|between)\s|@))")
# How every cue, part of the day and clock begins: a look ahead that spares the long alternatives at other words.
_LOOK = (r"(?=\d|@|ma|mo|mr|mi|at|ar|ab|af|a\s|an|by|be|bt|ti|to|tw|thr|te|un|fr|fi|fo|sa|sha|so|su|se|si|la|lu|ea|ev"
         r"|ei|el|no|ni|dop|ra|hal|qu|one)")
_LEAD = rf"(?:(?P<before>{PART})(?:\s+|,\s*)(?:at\s+|around\s+|about\s+|by\s+|like\s+|so\s+)?)?"
_TAIL = rf"(?P<after>,?(?:\s+(?:in\s+the|in|at(?=\s+night)|this|the|{DAY_WORDS})){{0,2}}\s+{PART}s?\b)?"
_CUES = (
    r"make\s+(?:it|that)|at|around|about|by|after|before|till|until|from|to|say|rather|(?:later|earlier|sooner)\s+than|time"
)
_POINT = re.compile(rf"{_START}{_LOOK}(?P<cue>(?:{_CUES})\s+(?:about\s+|around\s+|like\s+)?|@\s?)?"
                    rf"{_LEAD}{_CLOCK.replace('#', '1')}{_TAIL}", re.I)
_RANGE = re.compile(rf"{_START}{_LOOK}(?:(?P<lead>between|from|anytime\s+from|btw)\s+)?"
                    rf"{_LEAD}{_CLOCK.replace('#', '1')}\s*"
                    rf"(?P<joint>and|to|till|until|-|–|—)\s*{_CLOCK.replace('#', '2')}{_TAIL}", re.I)
# What a range cannot do without: a word or a sign between two clocks, here before the second.
_JOINT = re.compile(rf"(?:[-–—]|\b(?:and|to|till|until)\b)\s*(?=\d|half|(?:a\s+)?quarter|noon|mid|lunch|twenty"
                    rf"|fifteen|{'|'.join(NUMBER_WORDS)})", re.I)
_FOLLOWS = re.compile(rf"\s*(?:$|[.!?;,)]|(?:on|in|if|or|and|but|please|pls|thanks|works?|is|would|will|sharp"
                      rf"|{DAY_WORDS}|for|with|then|suits?|this|next|onwards?|ok|okay|instead|should|i|we|ko|baje|bje|the|not|when|to"
                      r"|until|till|that|under|see|meet|rather|though|too|also|as\s+well|actually|dr|doctor"
                      r"|(?:se|ke)\s+(?:pe?hle|pahle|baad))\b)", re.I)
_AT = re.compile(r"\b(?:at|by|around|about)\s+$", re.I)
# A day, or somebody with a title: a bare number beside either is the hour of a visit.
_DAY = (r"(?:today|tomorrow|tmrw?|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|kal|aaj|parso"
        r"|\d\d?(?:st|nd|rd|th))")
_PERSON = r"(?:dr|doctor)\.?\s+[a-z]{3,}"
_NEXT = re.compile(rf"\s+(?:{DAY_WORDS}\b|(?:with|(?:ko\s+)?see)\s+{_PERSON})", re.I)
_BEHIND = re.compile(rf"\b(?:{_DAY}|{_PERSON})\s*,?\s+(?:ko\s+)?$", re.I)
# What ails one is never counted: "tomorrow 10 fever", "friday 3 knee pain"; days and children are.
_AILS = re.compile(r"\s+(?!(?:day|week|month|year|yr|din)\b)(?:\w+[^\Ws]\s+)?(?:fever|cough|cold|pain|\w*ache"
                   r"|sore\s+throat|rash|nausea|vomiting|swelling|infection|bukhar|dard|khansi)\b", re.I)
_LEFT_OPEN = re.compile(rf"(?:^\s*|[,.;:!?]\s*|\b(?:{DAY_WORDS}|any\s?time|free|available|say|maybe)\s+)$", re.I)
_FOR = re.compile(r"\bfor\s+$")
_GROUPS = (
    "past", "count", "unit", "way", "noon", "hour", "sep", "min", "word", "h", "ampm", "oclock", "ish",
)
_NUMBERED = {n: tuple(f"{name}{n}" for name in _GROUPS) for n in (1, 2)}
_ANY_PART = re.compile(PART, re.I)
# fmt: on


@dataclass(frozen=True, slots=True)
class _Clock:
    """One clock time as said: minutes since midnight, the other reading if it has one, and how plainly it is a time."""

    minutes: int
    other: int | None
    is_plain: bool
    is_bare: bool


def hhmm(minutes: int) -> str:
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def fact(text: str, start: int, end: int, value: str, confidence: float, others: tuple[str, ...] = ()) -> Fact:
    return Fact("preferred_time", value, text[start:end], (start, end), "rule", confidence, others)


def number(text: str) -> int:
    """The number that digits or words say: "15", "twenty five", "oh five"."""
    words = " ".join(text.lower().replace("-", " ").split())
    return int(words) if words.isdigit() else CARDINALS[words.removeprefix("oh ")]


def part_in(text: str | None) -> str | None:
    """The part of the day that ends or begins these words."""
    said = _ANY_PART.search(text) if text else None
    return PARTS[" ".join(said[0].lower().split())] if said else None


def hour_of(hour: int, half: str, part: str | None, is_padded: bool) -> tuple[int, int | None]:
    """The hour of the day and its other reading."""
    if hour > 12 or (hour == 0 and half != "p"):
        return hour % 24, None
    if half:
        return hour % 12 + (12 if half == "p" else 0), None
    if part:
        if part in _FROM_NOON and hour in _FROM_NOON[part]:
            return hour + 12, None
        return (0, None) if hour == 12 and part == "night" else (hour, None)
    early = is_padded or 7 <= hour <= 11
    return (hour, hour + 12) if early else (hour % 12 + 12, hour % 12)


def _clock(m: re.Match[str], n: int, part: str | None, half: str = "") -> _Clock:
    """Reads the n-th clock of a match."""
    got = dict(zip(_GROUPS, m.group(*_NUMBERED[n]), strict=True))
    half = (got["ampm"] or half).strip().lower()[:1]
    if got["noon"]:
        hour, other = (0 if got["noon"].lower().endswith("midnight") else 12), None
    else:
        padded = got["hour"].startswith("0") and got["min"] is not None
        hour, other = hour_of(number(got["hour"]), half, part, padded)
    minute = number(got["min"] or got["word"]) if got["min"] or got["word"] else 0
    if got["past"]:
        size = 30 if got["past"].lower().startswith("half") else number(got["count"]) if got["count"] else 15
        minute += -size if (got["way"] or "").lower() in ("to", "before", "till") else size
    by_sep = bool(got["sep"] and got["sep"].strip() and "." not in got["sep"])
    by_half = bool(got["ampm"] and (len(got["ampm"].strip()) > 1 or got["min"]))
    plain = by_sep or by_half or any(got[k] for k in ("noon", "h", "oclock", "way"))
    bare = not (plain or got["min"] or got["word"] or got["past"])
    return _Clock((hour * 60 + minute) % 1440, None if other is None else (other * 60 + minute) % 1440, plain, bare)


def _is_minutes_to(m: re.Match[str], part: str | None) -> bool:
    """Whether "ten to four" is 3:50 and not a range: so after "at", and where a range would make no sense."""
    first, hour = m["hour1"], m["hour2"]
    is_more = any(m[part] for part in ("past1", "min1", "word1", "ampm1", "lead"))
    if is_more or not first or not hour or m["joint"].lower() != "to" or number(first) not in (5, 10, 15, 20):
        return False
    size, target = number(first), number(hour)
    is_out_of_part = part is not None and (part == "morning") != (7 <= size <= 11)
    return size > 12 or target > 12 or is_out_of_part or _AT.search(m.string[: m.start()]) is not None


def _range(m: re.Match[str], asked: bool, part: str | None) -> Fact | None:
    """ "between four and six", "9 to 11", "2-4pm"."""
    own = part_in(m["after"]) or part_in(m["before"])
    if _is_minutes_to(m, own) or (m["joint"].lower() == "and" and not m["lead"]):
        return None
    end = _clock(m, 2, own or part)
    start = _clock(m, 1, own or part, m["ampm2"] or "")
    if start.minutes >= end.minutes:
        start = _clock(m, 1, None)
    if start.other is not None and start.minutes >= end.minutes and start.other < end.minutes:
        start = _Clock(start.other, None, start.is_plain, start.is_bare)
    last = end.minutes + (720 if end.minutes <= start.minutes and end.minutes + 720 < 1440 and not m["ampm2"] else 0)
    text = m.string
    is_sure = start.is_plain or end.is_plain or own is not None
    if not is_sure and not (
        _FOLLOWS.match(text[m.end() :]) and (m["lead"] or asked or _LEFT_OPEN.search(text[: m.start()]))
    ):
        return None
    if last <= start.minutes:
        return None
    if (m["lead"] or "").lower() == "from" and MOVING.search(text[: m.start()]):
        at = m.start("past2") if m["past2"] else m.start("hour2") if m["hour2"] else m.start("noon2")
        return fact(text, at, m.end(), hhmm(last), 0.8)
    others = [(start.other, end.other)] if None not in (start.other, end.other) and last == end.minutes else []
    alternatives = tuple(f"{hhmm(a)}-{hhmm(b)}" for a, b in others if a is not None and b is not None and a < b)
    return fact(text, *m.span(), f"{hhmm(start.minutes)}-{hhmm(last)}", 0.85, alternatives)


def _is_beside(m: re.Match[str], clock: _Clock, *, followed: bool) -> bool:
    """Whether it stands by a day or a person: "11 tomorrow", "tomorrow 11 with Dr Rao", "tomorrow at 11, fever"."""
    text, cue = m.string, (m["cue"] or "").strip().lower()
    if _NEXT.match(text, m.end()) is not None and _LEFT_OPEN.search(text[: m.start()]) is not None:
        return True
    is_hour = clock.is_bare and (m["hour1"] or "").isdigit() and 1 <= int(m["hour1"]) <= 12
    followed = followed or _AILS.match(text, m.end()) is not None
    return is_hour and (followed or cue in ("at", "@")) and _BEHIND.search(text, 0, m.start()) is not None


def _point(m: re.Match[str], asked: bool, part: str | None) -> Fact | None:
    """ "half past two", "at 5", "tonight at eight"."""
    own, cue, text = part_in(m["after"]) or part_in(m["before"]), (m["cue"] or "").strip().lower(), m.string
    if m["noon1"] and text[: m.start("noon1")].lower().endswith("before "):
        return None
    clock = _clock(m, 1, own or part)
    followed = _FOLLOWS.match(text[m.end() :]) is not None
    whole = not m["hour1"] or bool(m["word1"] and not m["hour1"].isdigit())
    is_led = bool(cue) or whole or asked or bool(m["ish1"] and m["hour1"].isdigit()) or bool(m["past1"])
    is_beside = _is_beside(m, clock, followed=followed)
    if not (clock.is_plain or own or (followed and is_led) or is_beside):
        return None
    if clock.is_bare and (m["hour1"] or "").lower() == "one" and time_answers.is_one_of_some(text, m.start("hour1")):
        return None
    if clock.is_bare and not own and time_answers.is_count(text, m.start("hour1")):
        return None
    if clock.is_bare and cue == "to" and not (asked or own or is_correction(text, m.end("cue"))):
        return None
    start = m.start("cue") if time_answers.is_bound(cue, text[: m.start()]) else m.end("cue") if m["cue"] else m.start()
    others = () if clock.other is None else (hhmm(clock.other),)
    confidence = 0.95 if clock.other is None else 0.75 if clock.is_plain or cue else 0.7
    if clock.is_bare and not own and _FOR.search(text[max(0, start - 5) : start]):
        confidence = 0.5  # "a table for four" and "a visit for four" look alike
    return fact(text, start, m.end(), hhmm(clock.minutes), confidence, others)


def found(text: str, asked: bool, part: str | None) -> Iterator[tuple[str, Fact]]:
    """The rule and the fact of each clock time: ranges first, then those outside them."""
    taken: list[tuple[int, int]] = []
    for rule, pattern, read in (("range", _RANGE, _range), ("clock", _POINT, _point)):
        at = 0 if rule == "clock" or _JOINT.search(text) else len(text)
        while m := pattern.search(text, at):
            time = read(m, asked, part)
            at = m.end() if time else m.end("cue") if "cue" in m.re.groupindex and m["cue"] else m.start() + 1
            if time and all(m.end() <= a or m.start() >= b for a, b in taken):
                taken.append(m.span())
                yield rule, time
                if len(taken) >= MOST_MENTIONS:
                    return
