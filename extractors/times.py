"""Preferred time: a clock time, a range or a part of the day. Knows no diary; reads a bare hour as a business would."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from extractors import time_answers
from extractors.facts import Fact, Heard

MOST = 2000  # nobody says when in more characters; keeps a pasted page cheap
NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TENS = ("twenty", "thirty", "forty", "fifty")
# fmt: off
NUMBERS: dict[str, float] = {"fifteen": 15, "a": 1, "an": 1}
NUMBERS |= {word: n for n, word in enumerate(NUMBER_WORDS, 1)}
NUMBERS |= {"oh five": 5, "couple": 2, "few": 3, "half an": 0.5}
NUMBERS |= {word: 10 * n for n, word in enumerate(_TENS, 2)}
NUMBERS |= {f"{word} five": 10 * n + 5 for n, word in enumerate(_TENS, 2)}
_PARTS = {
    "morning": "morning", "subah": "morning", "savere": "morning", "first thing": "morning", "before noon": "morning",
    "before lunch": "morning", "afternoon": "afternoon", "arvo": "afternoon", "dopahar": "afternoon",
    "after lunch": "afternoon", "after noon": "afternoon", "evening": "evening", "shaam": "evening", "sham": "evening",
    "after work": "evening", "tonight": "night", "tonite": "night", "night": "night", "raat": "night",
}
_FROM_NOON = {"afternoon": range(1, 11), "evening": range(1, 12), "night": range(5, 12)}
_PART = rf"(?:{'|'.join(sorted(_PARTS, key=len, reverse=True))})".replace(" ", r"\s+")
_DAY_WORDS = "(?:today|tomorrow|tmrw|(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|kal|aaj)"
_MINUTES = rf"(?:(?:{'|'.join(_TENS)})(?:[\s-]five)?|fifteen|ten|oh\s+five)"
_CLOCK = (  # "#" is the number of the clock in its pattern, so that a range can hold two
    r"(?:(?P<past#>half(?:\s+past)?|(?:(?:a\s+)?quarter|(?P<count#>twenty[\s-]five|twenty|fifteen|ten|five|\d\d?)"
    r"(?P<unit#>\s+min(?:ute)?s?)?)\s+(?P<way#>to|past|before|after|till|from))\s+)?"
    rf"(?:(?P<noon#>noon|mid-?day|midnight|lunch\s?time)\b|(?P<hour#>2[0-4]|[01]?\d|{'|'.join(NUMBER_WORDS)})"
    rf"(?:(?P<sep#>\s?[:.]\s?|\s?h\s?|\s*)(?P<min#>[0-5]\d)|[\s-](?P<word#>{_MINUTES})\b|\s?(?P<h#>h|hrs)\b)?"
    r"(?!\d|\.\d|\s?(?:st|nd|rd|th)\b)(?P<ampm#>\s*[ap]\s?\.?\s?m\b\.?"
    r"|[ap]\b\.?)?(?P<oclock#>\s*o\W{0,2}\s?clock)?(?P<ish#>\s?ish\b)?(?![\w/%]))"
)
_START = r"(?<![\w$£€₹/+.:#-])(?<!\d,)(?:(?<!\d\s)|(?<=\b20\d\d\s))"
_LEAD = rf"(?:(?P<before>{_PART})(?:\s+|,\s*)(?:at\s+|around\s+|about\s+|by\s+)?)?"
_TAIL = rf"(?P<after>,?(?:\s+(?:in\s+the|in|at(?=\s+night)|this|the|{_DAY_WORDS})){{0,2}}\s+{_PART}s?\b)?"
_CUES = (
    r"make\s+(?:it|that)|at|around|about|by|after|before|till|until|from|to|say|(?:later|earlier|sooner)\s+than|time"
)
_POINT = re.compile(rf"{_START}(?P<cue>(?:{_CUES})\s+(?:about\s+|around\s+|like\s+)?|@\s?)?"
                    rf"{_LEAD}{_CLOCK.replace('#', '1')}{_TAIL}", re.I)
_RANGE = re.compile(rf"{_START}(?:(?P<lead>between|from|anytime\s+from|btw)\s+)?{_LEAD}{_CLOCK.replace('#', '1')}\s*"
                    rf"(?P<joint>and|to|till|until|-|–|—)\s*{_CLOCK.replace('#', '2')}{_TAIL}", re.I)
_AWAY = re.compile(rf"\b(?P<lead>in\s+(?:about\s+)?)?(?P<count>half\s+an|an?|\d{{1,3}}|fifteen"
                   rf"|{'|'.join(NUMBER_WORDS + _TENS)})\s?"
                   r"(?P<unit>h|hr|hrs|hours?|min|mins|minutes?)\b(?P<later>\s+(?:from\s+now|later)\b)?", re.I)
_PART_ALONE = re.compile(r"(?<![\w-])(?<!good\s)(?<!last\s)(?<!gud\s)(?<!all\s)(?<!every\s)(?<!each\s)"
                         rf"{_PART}s?(?!\w)(?!-)(?!\s+(?:stay|shift|after\s+pill))", re.I)
_GREETING = re.compile(r"(?:hi|hello|hey)?[\s,]*(?:morning|afternoon|evening)(?:[,!.]"
                       r"|\s+(?:mate|all|there|i|i'?m|this|my|can|it'?s|we|the|guys|team)\b)", re.I)
_FOLLOWS = re.compile(rf"\s*(?:$|[.!?;,)]|(?:on|in|if|or|and|but|please|pls|thanks|works?|is|would|will|sharp"
                      rf"|{_DAY_WORDS}|for|with|then|suits?|this|next|onwards?|ok|okay|instead|should|i|we|ko|baje|bje|the|not|when|to"
                      r"|until|till|that|under)\b)", re.I)
_AT = re.compile(r"\b(?:at|by|around|about)\s+$", re.I)
_DAY_NEXT = re.compile(rf"\s+{_DAY_WORDS}\b", re.I)
_MOVING = time_answers.MOVING
_LEFT_OPEN = re.compile(rf"(?:^\s*|[,.;:!?]\s*|\b(?:{_DAY_WORDS}|any\s?time|free|available|say|maybe)\s+)$", re.I)

_REACH = 80  # how many characters around a mention can change what it means
_NOT_BEFORE = re.compile(
    r"(?:\b(?:not|cannot|can['’]?t|don['’]?t|won['’]?t|isn['’]?t|did\s*n['’]?t|except|never|instead\s+of"
    r"|rather\s+than)\s+(?:\w+\s+){0,2}"
    r"|\b(?:since|every|each|how\s+(?:are|r)\s+(?:you|u)(?:\s+doing)?|for\s+the)\s+"
    r"|\b(?:broke|started|happened|began|came|burst|stopped|visited|noticed|went)\s+(?:\w+\s+){0,2})$",
    re.I,
)
_STILL_WANTED = re.compile(r"\b(?:why\s+not|not?\s+later\s+than|can['’]?t\s+(?:you|u|someone|wait)"
                           r"|not\s+sure)\b[\w\s]*$", re.I)
_NOT_AFTER = re.compile(r"\s*(?:(?:is\s+|are\s+|was\s+)?(?:an?\s+)?bad\b|is\s+(?:out|off|full|taken|booked|busy)\b"
                        r"|(?:is\s*n['’]?t|is\s+not|does\s*n['’]?t|does\s+not|won['’]?t|will\s+not|is\s+no)\s|(?:is\s+)?(?:no\s+good|too\s+late|impossible)"
                        r"|i['’]?(?:m|\s+am)\s+(?:busy|away)|i\s+can['’]?t)", re.I)
_CORRECTED = re.compile(r"(?:\b(?:make\s+it|actually|wait|i\s+mean|i\s+meant|i\s+said|change\s+(?:it|that)?\s*to"
                        r"|sorry|no|rather)[\s,]+)(?:(?:on|for|to|the|say)\s+)*$", re.I)
_MOVED_FROM = re.compile(rf"{_MOVING.pattern}.*\bfrom\s+(?:the\s+|on\s+)?$", re.I)
# fmt: on


def is_wanted(text: str, start: int, end: int) -> bool:
    """Whether the words around a mention leave it a wish: "not Tuesday" and "it broke on Monday" do not."""
    near = text[max(0, start - _REACH) : start]
    before, after = re.sub(r"\b(?:on|at|for|the|until|till)\s+$", "", near), text[end : end + _REACH]
    if re.search(r"['’]s$", text[start:end], re.I):
        after = " is" + after  # "Friday's bad"
    if _NOT_BEFORE.search(before) and not _STILL_WANTED.search(before):
        return False
    return not (_NOT_AFTER.match(after) or (_MOVED_FROM.search(near) and re.search(r"\bto\b", after)))


def is_correction(text: str, start: int) -> bool:
    """Whether a mention mends an earlier one: "no, Wednesday", "make it five"."""
    return _CORRECTED.search(text[max(0, start - _REACH) : start]) is not None


@dataclass(frozen=True, slots=True)
class _Clock:
    """One clock time as said: minutes since midnight, the other reading if it has one, and how plainly it is a time."""

    minutes: int
    other: int | None
    is_plain: bool
    is_bare: bool


def _hhmm(minutes: int) -> str:
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def _fact(text: str, start: int, end: int, value: str, confidence: float, others: tuple[str, ...] = ()) -> Fact:
    return Fact("preferred_time", value, text[start:end], (start, end), "rule", confidence, others)


def _number(text: str) -> int:
    word = re.sub(r"[\s-]+", " ", text.lower())
    return int(text) if text.isdigit() else int(NUMBERS[word])


def _part_in(text: str | None) -> str | None:
    """The part of the day that ends or begins these words."""
    found = re.search(_PART, text, re.I) if text else None
    return _PARTS[re.sub(r"\s+", " ", found[0].lower())] if found else None


def _hour(hour: int, half: str, part: str | None, is_padded: bool) -> tuple[int, int | None]:
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
    got = {k[:-1]: v for k, v in m.groupdict().items() if k.endswith(str(n))}
    half = (got["ampm"] or half).strip().lower()[:1]
    if got["noon"]:
        hour, other = (0 if got["noon"].lower() == "midnight" else 12), None
    else:
        padded = got["hour"].startswith("0") and got["min"] is not None
        hour, other = _hour(_number(got["hour"]), half, part, padded)
    minute = _number(got["min"] or got["word"]) if got["min"] or got["word"] else 0
    if got["past"]:
        size = 30 if got["past"].lower().startswith("half") else _number(got["count"]) if got["count"] else 15
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
    if is_more or not first or not hour or m["joint"].lower() != "to" or _number(first) not in (5, 10, 15, 20):
        return False
    size, target = _number(first), _number(hour)
    is_out_of_part = part is not None and (part == "morning") != (7 <= size <= 11)
    return size > 12 or target > 12 or is_out_of_part or _AT.search(m.string[: m.start()]) is not None


def _range(m: re.Match[str], asked: bool, part: str | None) -> Fact | None:
    """ "between four and six", "9 to 11", "2-4pm"."""
    own = _part_in(m["after"]) or _part_in(m["before"])
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
    if (m["lead"] or "").lower() == "from" and _MOVING.search(text[: m.start()]):
        at = m.start("past2") if m["past2"] else m.start("hour2") if m["hour2"] else m.start("noon2")
        return _fact(text, at, m.end(), _hhmm(last), 0.8)
    others = [(start.other, end.other)] if None not in (start.other, end.other) and last == end.minutes else []
    alternatives = tuple(f"{_hhmm(a)}-{_hhmm(b)}" for a, b in others if a is not None and b is not None and a < b)
    return _fact(text, *m.span(), f"{_hhmm(start.minutes)}-{_hhmm(last)}", 0.85, alternatives)


def _point(m: re.Match[str], asked: bool, part: str | None) -> Fact | None:
    """ "half past two", "at 5", "tonight at eight"."""
    own, cue, text = _part_in(m["after"]) or _part_in(m["before"]), (m["cue"] or "").strip().lower(), m.string
    if m["noon1"] and text[: m.start("noon1")].lower().endswith("before "):
        return None
    clock = _clock(m, 1, own or part)
    followed = _FOLLOWS.match(text[m.end() :]) is not None
    whole = not m["hour1"] or bool(m["word1"] and not m["hour1"].isdigit())
    is_led = bool(cue) or whole or asked or bool(m["ish1"] and m["hour1"].isdigit()) or bool(m["past1"])
    is_before_day = _DAY_NEXT.match(text[m.end() :]) is not None and _LEFT_OPEN.search(text[: m.start()]) is not None
    if not (clock.is_plain or own or (followed and is_led) or is_before_day):
        return None
    if clock.is_bare and (m["hour1"] or "").lower() == "one" and time_answers.is_one_of_some(text, m.start("hour1")):
        return None
    if clock.is_bare and cue == "to" and not (asked or own or is_correction(text, m.end("cue"))):
        return None
    start = m.start("cue") if time_answers.is_bound(cue, text[: m.start()]) else m.end("cue") if m["cue"] else m.start()
    others = () if clock.other is None else (_hhmm(clock.other),)
    confidence = 0.95 if clock.other is None else 0.75 if clock.is_plain or cue else 0.7
    if clock.is_bare and not own and re.search(r"\bfor\s+$", text[max(0, start - 5) : start]):
        confidence = 0.5  # "a table for four" and "a visit for four" look alike
    return _fact(text, start, m.end(), _hhmm(clock.minutes), confidence, others)


def _clocks(text: str, asked: bool, part: str | None) -> Iterator[Fact]:
    """Ranges first, then the clock times outside them."""
    taken: list[tuple[int, int]] = []
    for pattern, read in ((_RANGE, _range), (_POINT, _point)):
        at = 0
        while m := pattern.search(text, at):
            fact = read(m, asked, part)
            at = m.end() if fact else m.end("cue") if "cue" in m.re.groupindex and m["cue"] else m.start() + 1
            if fact and all(m.end() <= a or m.start() >= b for a, b in taken):
                taken.append(m.span())
                yield fact


def _away(heard: Heard) -> Iterator[Fact]:
    """ "in two hours", "in half an hour"."""
    for m in _AWAY.finditer(heard.text[:MOST]):
        if not (m["lead"] or m["later"]):
            continue
        count = float(m["count"]) if m["count"].isdigit() else NUMBERS[re.sub(r"\s+", " ", m["count"].lower())]
        minutes = count * (60 if m["unit"].lower().startswith("h") else 1)
        at = heard.now.replace(tzinfo=None) + timedelta(minutes=minutes)
        yield Fact("preferred_time", at.strftime("%H:%M"), m[0], m.span(), confidence=0.8)


def _parts(heard: Heard) -> list[Fact]:
    """Parts of the day wished for: not a greeting, not this morning when it is over."""
    text, facts = heard.text[:MOST], []
    greeting = None if heard.asked == "preferred_time" else _GREETING.match(text)
    for m in _PART_ALONE.finditer(text, greeting.end() if greeting else 0):
        part = _part_in(m[0]) or ""
        is_over = heard.now.hour >= 12 and re.search(r"\bthis\s+$", text[: m.start()], re.I) and part == "morning"
        if not is_over and is_wanted(text, m.start(), m.end()):
            facts.append(Fact("preferred_time", "evening" if part == "night" else part, m[0], m.span(), confidence=0.8))
    return facts


_HINT = re.compile(rf"\d|\b(?:{'|'.join(NUMBER_WORDS)}|half|quarter|noon|mid-?day|midnight|lunch|{_PART})", re.I)


def _answer(heard: Heard) -> list[Fact]:
    """A whole answer that is a time only because of its question: "the later one", "pm", "10"."""
    text = heard.text[:MOST]
    if heard.asked == "preferred_time":
        if (chosen := time_answers.choice(text)) and not any(_clocks(text, True, None)):
            return [_fact(text, *chosen, 0.7)]
        if part := time_answers.half(text):
            return [_fact(text, *part, 0.8)]
    if heard.asked in ("preferred_time", "preferred_date", "issue_description") and (at := time_answers.hour(text)):
        first, other = _hour(int(text[slice(*at)]), "", None, False)
        return [_fact(text, *at, _hhmm(60 * first), 0.6, () if other is None else (_hhmm(60 * other),))]
    return []


def _doubted(heard: Heard, fact: Fact) -> Fact:
    """ "Today at 9am" said in the afternoon: the bot is to ask again."""
    last = fact.value.rpartition("-")[2]
    is_over = last <= heard.now.strftime("%H:%M") if last[0].isdigit() else last == "morning" and heard.now.hour >= 12
    today = time_answers.TODAY.search(heard.text) if is_over else None
    if today is None or time_answers.LATER_DAY.search(heard.text) or not is_wanted(heard.text, *today.span()):
        return fact
    return fact.but(confidence=0.4)


def find(heard: Heard) -> list[Fact]:
    """The time wished for as `preferred_time`: a correction first, then clock times as said, then parts of the day."""
    text = heard.text[:MOST]
    if answer := _answer(heard):
        return answer
    if heard.asked == "dob" or not _HINT.search(text):
        return []
    parts = _parts(heard)
    part = _part_in(parts[0].text) if len(parts) == 1 else None
    clocks = [*_clocks(text, heard.asked == "preferred_time", part), *_away(heard)]
    wishes = [f for f in clocks if is_wanted(text, *f.span)]
    wishes.sort(key=lambda f: (f.confidence < 0.75, not is_correction(text, f.span[0]), f.span[0]))
    found = wishes + [p for p in parts if not any(f.span[0] <= p.span[0] < f.span[1] for f in wishes)]
    return [_doubted(heard, fact) for fact in found]
