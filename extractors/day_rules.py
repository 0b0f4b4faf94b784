"""Every mention of a day and the days it can mean, read against a given today. Knows no wish, no diary and no clock."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import MO, relativedelta, weekday

from extractors.times import NUMBER_WORDS, NUMBERS


@dataclass(frozen=True, slots=True)
class Said:
    """One mention of a day: its readings, the likelier first; none when past, so that no smaller part of it counts."""

    start: int
    end: int
    days: tuple[date, ...] = ()
    confidence: float = 0.9


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:[et]m[bp]er)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_STARTS = ("mon som", "tue teu man", "wed wen bud", "thu gur", "fri shu", "sat sha", "sun rav itv")
_WEEKDAY_STARTS = {start: n for n, starts in enumerate(_STARTS) for start in starts.split()}
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s|sday|day)?|teusday|wed(?:s|nesday)?|we(?:ndes|nds|dns|ns)day|thu(?:r|rs|rsday|rday)?"
    r"|fri(?:day)?|sat(?:[ue]rday)?|sun(?:day)?|somvaar|somvar|mangalvaa?r|budhvaa?r|guruvaa?r|shukravaa?r"
    r"|shanivaa?r|ravivaa?r|itvaa?r)"
)
SHORT_WEEKDAYS = frozenset({"mon", "wed", "sat", "sun"})
_ONES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEEN_STEMS = ("thir", "four", "fif", "six", "seven", "eigh", "nine")
_TEENS = ("tenth", "eleventh", "twelfth", *(f"{stem}teenth" for stem in _TEEN_STEMS))
_ORDINALS = {word: n for n, word in enumerate((*_ONES, *_TEENS, "twentieth"), 1)} | {"thirtieth": 30}
_ORDINALS |= {f"twenty {word}": 20 + n for n, word in enumerate(_ONES, 1)} | {"thirty first": 31}
_ORDINAL_WORD = rf"(?:(?:twenty|thirty)[\s-](?:{'|'.join(_ONES)})|{'|'.join(_ONES + _TEENS)}|twentieth|thirtieth)"
_NTH = rf"(?:\d\d?\s?(?:st|nd|rd|th)|{_ORDINAL_WORD})"
_DAY = rf"(?:\d\d?(?:\s?(?:st|nd|rd|th))?|{_ORDINAL_WORD})"
_COUNT = rf"(?:\d{{1,3}}|an?|(?:a\s)?couple(?:\sof)?|a\sfew|{'|'.join(NUMBER_WORDS)})"
_YEAR = r"(?:(?:,\s*|\s+|[-/.])(?:of\s+|in\s+)?(?P<year>(?:19|20)\d\d)\b)?"
_ALONE = r"(?<![\w$£€₹/.-])"
_BEFORE_DAY = rf"{_ALONE}(?:(?P<wd>{_WEEKDAY})\b[.,]*\s+(?:on\s+)?)?(?:the\s+)?"


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


HINT = _pattern(
    r"\d|\b(?:[ms]on|tue|teu|we[dn]|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|to[dmn]|2m|tmr|week"
    r"|month|fortnight|day|yest|aaj|kal\b|parso|asap|as\ssoon|right\saway|straight\s?away|immediat|this\s|the\s"
    rf"|mangal|budh|guru|shuk|shani|ravi|itva|{_ORDINAL_WORD})|आज|कल"
)


def _number(text: str) -> int:
    """The number a count, an ordinal or a day of the month says."""
    if digits := re.match(r"\d+", text):
        return int(digits[0])
    words = text.lower().replace("-", " ").split()
    ordinal = _ORDINALS.get(" ".join(words)) or _ORDINALS.get(words[0])
    return ordinal or next(int(NUMBERS[word]) for word in reversed(words) if word in NUMBERS)


def _weekday(text: str) -> int:
    return _WEEKDAY_STARTS[text[:3].lower()]


def _month(text: str) -> int:
    return _MONTHS.index(text[:3].lower()) + 1


def _coming(day: int, after: date) -> date:
    """The nearest such weekday later than `after`."""
    return after + timedelta(days=(day - after.weekday() - 1) % 7 + 1)


def _on(day: int, month: int, year: int | None, today: date) -> date | None:
    """A day of the year; without a year the next one that exists."""
    for candidate in [year] if year else range(today.year, today.year + 9):
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def _of_month(day: int, today: date, named: int | None = None) -> tuple[date, ...]:
    """The next such day of a month; with a weekday named, the month in which both agree comes first."""
    months = [today.replace(day=1) + relativedelta(months=n) for n in range(13)]
    days = [d for m in months if (d := m + relativedelta(day=day)).day == day and d >= today]
    agreeing = [d for d in days if named is None or d.weekday() == named]
    return tuple(dict.fromkeys(agreeing[:1] + days[:1]))


def _calendar(m: re.Match[str], today: date, region: str) -> Said | None:
    """ "Friday 7th of May", "May 5", "23/Sep/2030", or a month alone, which is read as its first day."""
    year = int(m["year"]) if m["year"] else None
    found = _on(_number(m["day"]) if m["day"] else 1, _month(m["month"]), year, today)
    if found is None:
        return Said(*m.span()) if year or int(_number(m["day"])) <= 31 else None  # "31st of February" is no day at all
    if m["wd"] and found.weekday() != _weekday(m["wd"]):
        near = _coming(_weekday(m["wd"]), found - timedelta(days=4))
        return Said(*m.span(), (found, near) if near >= today else (found,), 0.6)
    return Said(*m.span(), (found,), 0.95 if m["day"] else 0.5)


def _nth(m: re.Match[str], today: date, region: str) -> Said | None:
    """ "the 16th", "Friday 29th", "the 20th of next month"."""
    is_led = bool(m["the"]) and (m["the"].lower().endswith("the ") or m["nth"].lower() not in _ONES[:3])
    if not (m["wd"] or is_led or m["which"] or m["nth"][0].isdigit()):
        return None
    day, named = _number(m["nth"]), _weekday(m["wd"]) if m["wd"] else None
    if m["which"]:
        ahead = 1 if m["which"].lower() in ("next", "coming") else 0
        found = today + relativedelta(months=ahead, day=day)
        return Said(*m.span(), (found,) if found >= today and found.day == day else (), 0.9)
    days = _of_month(day, today, named)
    return Said(*m.span(), days, 0.85 if len(days) == 1 else 0.6) if days else None


def _numeric(m: re.Match[str], today: date, region: str) -> Said | None:
    """ "5/9", "12-05-2030", "2030/05/12": the region says which is the month, the other order stays as a reading."""
    if m["iso"]:
        found = _on(int(m["d"]), int(m["m"]), int(m["iso"]), today)
        return Said(*m.span(), (found,) if found else (), 0.95)
    first, second, year = int(m["a"]), int(m["b"]), 2000 + int(m["y"]) % 2000 if m["y"] else None
    orders = [(second, first), (first, second)] if region == "US" else [(first, second), (second, first)]
    days = [found for d, mon in orders if mon <= 12 and (found := _on(d, mon, year, today))]
    return Said(*m.span(), tuple(dict.fromkeys(days)), 0.9 if len(set(days)) == 1 else 0.75) if days or year else None


def _by_weekday(m: re.Match[str], today: date, region: str) -> Said | None:
    """A weekday with what is said about it: this, next, next week, Friday week, after next."""
    named, which, week = _weekday(m["wd"]), (m["which"] or "").lower(), (m["week"] or m["week2"] or "").lower()
    nearest = _coming(named, today)
    if which in ("last", "past", "previous", "every", "each") or week.startswith("last"):
        return Said(*m.span())
    if week:
        found = today + timedelta(days=named - today.weekday() + (0 if week.startswith("this") else 7))
        return Said(*m.span(), (found,) if found >= today else (), 0.9)
    if m["on_top"] or m["later"]:
        word = (m["on_top"] or m["later"]).lower()
        return Said(*m.span(), (nearest + timedelta(days=14 if "fortnight" in word else 7),), 0.85)
    if which in ("next", "following", "agle"):
        sure = nearest - today == timedelta(days=7)
        return Said(*m.span(), (nearest,) if sure else (nearest, nearest + timedelta(days=7)), 0.9 if sure else 0.6)
    if named == today.weekday():
        return Said(*m.span(), (today, nearest) if which == "this" else (nearest, today), 0.6)
    return Said(*m.span(), (nearest,), 0.9)


def _plain(m: re.Match[str], today: date, region: str) -> Said | None:
    """Words that name one day: today, tomorrow, kal, asap."""
    if m["past"]:
        return Said(*m.span())
    ahead = 2 if m["after"] else 1 if m["next"] else 0
    return Said(*m.span(), (today + timedelta(days=ahead),), 0.6 if m["asap"] else 0.9)


def _in_a_while(m: re.Match[str], today: date, region: str) -> Said | None:
    """ "in five days", "two weeks from tomorrow", "3 days ago"."""
    unit, end = m["unit"].lower(), (m["end"] or "").lower()
    if end.startswith(("ago", "back")):
        return Said(*m.span())
    if not (m["lead"] or end) or (end in ("today", "tomorrow") and unit[0] not in "wf"):
        return None
    count = _number(m["count"])
    if unit[:3] in _WEEKDAY_STARTS and not unit.startswith("month"):
        return Said(*m.span(), (_coming(_weekday(unit), today) + timedelta(days=7 * (count - 1)),), 0.85)
    start = today + timedelta(days=1) if "tomorrow" in end else today
    steps = {
        "d": relativedelta(days=count),
        "w": relativedelta(weeks=count),
        "f": relativedelta(weeks=2 * count),
        "m": relativedelta(months=count),
        "y": relativedelta(years=count),
    }
    return Said(*m.span(), (start + steps[unit[0]],), 0.9)


def _period(m: re.Match[str], today: date, region: str) -> Said | None:
    """A week, a weekend or a month, or one of its ends: a wish too wide for a high confidence."""
    which, unit, edge = (m["which"] or "this").lower(), m["unit"].lower(), (m["edge"] or "").lower()
    ahead = 0 if which in ("this", "the", "coming") else 1
    if which in ("last", "past") or (edge == "last" and not m["which"]):
        return Said(*m.span())
    if unit == "weekend":
        saturday = today if today.weekday() > 4 else _coming(5, today)
        return Said(*m.span(), (saturday + timedelta(days=7 * ahead), saturday)[: 1 + ahead], 0.6 if ahead else 0.7)
    if unit == "month":
        found = today + relativedelta(months=ahead, day={"end": 31, "last": 31, "middle": 15, "mid": 15}.get(edge, 1))
    else:
        found = today + relativedelta(weekday=MO(-1), weeks=ahead + (1 if m["then"] else 0))
        found += timedelta(days=4 if edge in ("end", "last") else 2 if edge in ("middle", "mid") else 0)
    return Said(*m.span(), (found,), 0.6 if edge else 0.5) if (edge or ahead) and found >= today else None


def _nth_weekday(m: re.Match[str], today: date, region: str) -> Said | None:
    """ "first Tuesday of October", "last Friday in May"."""
    day = weekday(_weekday(m["wd"]))
    is_last = m["nth"].lower() == "last"
    place = relativedelta(day=31, weekday=day(-1)) if is_last else relativedelta(weekday=day(_number(m["nth"])))
    years = [int(m["year"])] if m["year"] else [today.year, today.year + 1]
    found = [d for year in years if (d := date(year, _month(m["month"]), 1) + place) >= today]
    return Said(*m.span(), (found[0],), 0.9) if found else None


_Reader = Callable[[re.Match[str], date, str], Said | None]
_WHICH_WEEK = r"(?:this|next|the\sfollowing|the\scoming|last)\sweek"
_OF_MONTH = r"\s+(?:day\s+)?(?:of\s+)?(?:the\s+)?(?P<which>this|next|current|coming)\s+month"
_NOT_A_DAY = (
    r"(?!\s+(?:[a-z]+\s+)?(?:floor|level|ave|avenue|street|st|road|rd|birthday|time|one|place|person|thing|half|day|visit"
    r"|option|class|grade|opinion|last|to|hand|name|number|appointment|booking|century|anniversary)\b)"
)
_IN_ADDRESS = r"(?:\s+[a-z]+){1,3}\s+(?:st|street|rd|road|ave|avenue|lane|drive|dr|court|nagar)\b"
# fmt: off
_RULES: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_pattern(rf"{_BEFORE_DAY}(?P<day>{_DAY})(?:\s+day)?(?:\s+of\s+|\s*[-/]\s*|\s*)(?P<month>{_MONTH})\b"
              rf"(?!\s+(?:be|have|not|or\s+may))\.?{_YEAR}"), _calendar),
    (_pattern(rf"(?<![\w$])(?:(?P<wd>{_WEEKDAY})\b[.,]*\s+(?:the\s+)?)?(?P<month>{_MONTH})\.?"
              rf"(?:,?\s+the\s+|\s*[-/,]\s*|\s*)(?P<day>{_DAY}|{'|'.join(NUMBER_WORDS)})(?![\w:])(?!\s*[ap]\.?m)"
              rf"(?:\s+in)?{_YEAR}"), _calendar),
    (_pattern(rf"{_ALONE}(?:(?P<wd>{_WEEKDAY})\b[.,]*\s+)?(?P<the>(?:on\s+)?the\s+|on\s+)?(?P<nth>{_NTH}"
              rf"|(?<=day )(?:1[3-9]|2\d|3[01])(?=[,.!?]|$|\sat\b)|\d\d?(?=\s+(?:day\s+)?of\s+\w+\s+(?:next\s+)?month)"
              rf")\b(?:{_OF_MONTH})?{_NOT_A_DAY}"), _nth),
    (_pattern(rf"{_ALONE}(?:(?P<iso>20\d\d)(?P<sep>[-/.])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)|(?P<a>\d\d?)/(?P<b>\d\d?)"
              rf"(?:/(?P<y>(?:20)?\d\d))?)(?<!24/7)(?![\d/%-]|\.\d|\s*(?:hours?|days?|of\s)|{_IN_ADDRESS})"), _numeric),
    (_pattern(rf"{_ALONE}(?P<iso>)(?P<a>\d\d?)(?P<sep>[-.])(?P<b>\d\d?)(?P=sep)(?P<y>20\d\d|\d\d)"
              r"(?![\d/%-]|\.\d)"), _numeric),
    (_pattern(rf"\b(?P<nth>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\s+(?P<wd>{_WEEKDAY})\s+(?:of|in)\s+"
              rf"(?P<month>{_MONTH})\b{_YEAR}"), _nth_weekday),
    (_pattern(rf"(?<!\w)(?:an?\s+(?P<on_top>week|fortnight)\s+(?:on|from)\s+|(?P<week>{_WHICH_WEEK})\s+(?:on\s+)?)?"
              r"(?:this\s(?=coming))?(?:(?P<which>this|next|coming|following|agle|last|past|previous|every|each)\s+)?"
              rf"(?P<wd>{_WEEKDAY})\b(?:'s\b)?(?!-)(?:\s+(?:of\s+)?(?P<week2>{_WHICH_WEEK})"
              r"|\s+(?P<later>week\b|fortnight\b|after\s+next)|\s+coming\b)?"), _by_weekday),
    (_pattern(r"(?<!\w)(?:(?P<past>(?:the\s+)?day\s+before\s+yesterday|yest[ea]rday|last\s+night|beeta\s+kal"
              r"|(?:kal|aaj)\s+se)|(?P<after>(?:the\s+)?day\s+after\s+(?:tom+or+ow|tmrw?)|overmorrow|parson?|परसों)"
              r"|(?P<next>tom+[aeo]r+[ao]?w|tmrw?|tomm?oz|tomoro|2mor+[ow]+|kal|कल)|(?P<asap>asap|a\.s\.a\.p"
              r"|as\s+soon\s+as\s+(?:possible|you\s+can|u\s+can|poss)|right\s+away|straight\s?away|immediately)"
              r"|to-?day|tonight|tonite|this\s+(?:morning|afternoon|arvo|evening)|aaj|आज)(?!\w)"), _plain),
    (_pattern(rf"\b(?:(?P<lead>in|after)\s+)?(?:about\s+)?(?P<count>{_COUNT})\s+"
              rf"(?P<unit>(?:days?|weeks?|fortnights?|months?|years?|{_WEEKDAY}s?))\b(?:['’]?s?\s+"
              r"(?P<end>from\s+(?:now|today|tomorrow)|hence|later|time|ago|back|today|tomorrow)\b)?"), _in_a_while),
    (_pattern(r"\b(?:(?P<edge>end|start|beginning|middle|mid|last|early)\s+(?:of\s+)?(?:the\s+)?)?"
              r"(?:(?P<which>this|next|the|coming|following|last|past)\s+)?(?P<unit>weekend|week|month)\b"
              r"(?!\s+(?:of\s+(?:the\s+)?\d|in\s+the\s+week|away))(?:\s+(?P<then>after\s+next))?"), _period),
    (_pattern(rf"\b(?:in|during|until|till|by|from|of|next|this(?!\smay)|early|late|mid)\s+(?P<month>{_MONTH})\b"
              r"(?!\s*\d)(?!['’]s)(?P<day>)(?P<wd>)(?P<year>)"), _calendar),
)
# fmt: on


def mentions(text: str, today: date, region: str) -> list[Said]:
    """Every mention of a day, the longest where they overlap, in the order said."""
    found = [said for pattern, read in _RULES for m in pattern.finditer(text) if (said := read(m, today, region))]
    kept: list[Said] = []
    for said in sorted(found, key=lambda s: s.start - s.end):
        if all(said.end <= other.start or said.start >= other.end for other in kept):
            kept.append(said)
    return sorted(kept, key=lambda s: s.start)
