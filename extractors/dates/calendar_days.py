"""Days named by the calendar: "the 16th", "5 May", "12/5", "first Tuesday of June". Knows no today of its own."""

import re
from calendar import monthrange
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta, weekday

from extractors.dates.shapes import Moment, Rule, Said, pattern
from extractors.dates.words import (
    CARDINAL,
    CARDINALS,
    DIGITS,
    FIRST_TO_NINTH,
    JOINED,
    MONTH,
    MONTH_NAMES,
    MONTHS,
    NTH,
    NTHS,
    ORDINAL,
    PERIODS,
    PLAIN,
    WEEKDAY,
    WEEKDAYS,
    YEARS,
    number,
    weekday_of,
)

# Two orders of a numeric date that both stand: the region's is likelier, and the customer is asked.
_TWO_ORDERS = 0.65


_EDGES = {"until": 31, "till": 31, "end of": 31, "late": 25, "mid": 15, "middle of": 15}


def _month(text: str) -> int:
    return MONTHS.index(text[:3].lower()) + 1


def _year(text: str | None) -> int | None:
    """ "2031", "two thousand and thirty one", "twenty thirty one"."""
    if not text:
        return None
    if text.isdigit():
        return int(text)
    words = text.lower().replace("-", " ").replace(" and ", " ").split()
    return 2000 + CARDINALS.get(" ".join(words[2 if words[0] == "two" else 1 :]), 0)


def coming(day: int, after: date) -> date:
    """The nearest such weekday later than `after`."""
    return after + timedelta(days=(day - after.weekday() - 1) % 7 + 1)


def on_day(day: int, month: int, year: int | None, today: date) -> date | None:
    """A day of the year; without a year the next one that exists."""
    for candidate in [year] if year else range(today.year, today.year + 9):
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if found >= today:
            return found
    return None


def of_month(day: int, today: date, named: int | None = None) -> tuple[date, ...]:
    """The next such day of a month; with a weekday named, the month in which both agree comes first."""
    nearest: date | None = None
    for months in range(today.month - 1, today.month + 12):
        year, month = today.year + months // 12, months % 12 + 1
        if not 1 <= day <= monthrange(year, month)[1] or (found := date(year, month, day)) < today:
            continue
        nearest = nearest or found
        if named is None or found.weekday() == named:
            return (found,) if found == nearest else (found, nearest)
    return (nearest,) if nearest else ()


def _calendar(m: re.Match[str], moment: Moment) -> Said | None:
    """ "Friday 7th of May", "May 5", "23/Sep/2030", or a month alone, which is read as its first day."""
    year, today, day = _year(m["year"]), moment.today, number(m["day"]) if m["day"] else 1
    if edge := (m.groupdict().get("edge") or "").lower():
        day = (date(2001, _month(m["month"]), 1) + relativedelta(day=_EDGES.get(edge, 1))).day
    found = on_day(day, _month(m["month"]), year, today)
    if found is None:
        return Said(*m.span()) if year or day <= 31 else None  # "31st of February" is no day at all
    if m["wd"] and found.weekday() != weekday_of(m["wd"]):
        near = coming(weekday_of(m["wd"]), found - timedelta(days=4))
        return Said(*m.span(), (found, near) if near >= today else (found,), 0.6)
    return Said(*m.span(), (found,), 0.95 if m["day"] else 0.5)


def _nth(m: re.Match[str], moment: Moment) -> Said | None:
    """ "the 16th", "Friday 29th", "the 20th of next month"."""
    today, is_word = moment.today, not m["nth"][0].isdigit()
    is_led = bool(m["the"]) and (m["the"].lower().endswith("the ") or m["nth"].lower() not in FIRST_TO_NINTH[:3])
    if not (m["wd"] or is_led or m["which"] or not is_word):
        return None
    if is_word and not (m["wd"] or m["which"]) and not _STANDS_ALONE.match(m.string, m.end()):
        return None
    day, named = number(m["nth"]), weekday_of(m["wd"]) if m["wd"] else None
    if m["which"]:
        ahead = 1 if m["which"].lower() in ("next", "coming") else 0
        found = today + relativedelta(months=ahead, day=day)
        return Said(*m.span(), (found,) if found >= today and found.day == day else (), 0.9)
    days = of_month(day, today, named)
    return Said(*m.span(), days, 0.85 if len(days) == 1 else 0.6) if days else None


def _bare_nth(m: re.Match[str], moment: Moment) -> Said | None:
    """ "Sixteenth", "sixteenth please", "23": a whole answer to "which day?"."""
    days = of_month(number(m["nth"]), moment.today)
    return Said(*m.span("nth"), days, 0.8) if days else None


def bare(text: str, moment: Moment) -> Said | None:
    """A number of a day that is all that was said when a day was asked for."""
    m = _BARE.fullmatch(text)
    return _bare_nth(m, moment) if m else None


def _numeric(m: re.Match[str], moment: Moment) -> Said | None:
    """ "5/9", "12-05-2030", "2030/05/12": the region says which is the month, the other order stays as a reading."""
    today = moment.today
    if m["iso"]:
        found = on_day(int(m["d"]), int(m["m"]), int(m["iso"]), today)
        return Said(*m.span(), (found,) if found else (), 0.95)
    first, second, year = int(m["a"]), int(m["b"]), 2000 + int(m["y"]) % 2000 if m["y"] else None
    orders = [(second, first), (first, second)] if moment.region == "US" else [(first, second), (second, first)]
    days = [found for d, mon in orders if mon <= 12 and (found := on_day(d, mon, year, today))]
    return (
        Said(*m.span(), tuple(dict.fromkeys(days)), 0.9 if len(set(days)) == 1 else _TWO_ORDERS)
        if days or year
        else None
    )


def _led_numeric(m: re.Match[str], moment: Moment) -> Said | None:
    """ "Friday 7-6", "on 5.12": taken for a date where the weekday agrees with one order, or "on" leads."""
    said = _numeric(m, moment)
    if said is None or not m["wd"]:
        return said
    agreeing = [d for d in _both_orders(m, moment) if d.weekday() == weekday_of(m["wd"])]
    return replace_days(said, tuple(agreeing[:2])) if agreeing else None


def _both_orders(m: re.Match[str], moment: Moment) -> list[date]:
    """Each order in this year and the next, the nearest first."""
    a, b, today = int(m["a"]), int(m["b"]), moment.today
    orders = [(d, mon) for d, mon in ((a, b), (b, a)) if mon <= 12]
    years = [d for year in (today.year, today.year + 1) for day, mon in orders if (d := on_day(day, mon, year, today))]
    return sorted(dict.fromkeys(years))


def replace_days(said: Said, days: tuple[date, ...]) -> Said:
    """The same mention with other readings."""
    return Said(said.start, said.end, days, 0.9 if len(days) == 1 else 0.6)


def _compact(m: re.Match[str], moment: Moment) -> Said | None:
    """ "26082031", "26 08 2031": day, month and year without a sign between them."""
    first, second, year = int(m["a"]), int(m["b"]), int(m["y"])
    orders = [(second, first), (first, second)] if moment.region == "US" else [(first, second), (second, first)]
    if abs(year - moment.today.year) > 10 or not any(1 <= mon <= 12 and 1 <= d <= 31 for d, mon in orders):
        return None
    days = [found for d, mon in orders if 1 <= mon <= 12 and (found := on_day(d, mon, year, moment.today))]
    return Said(*m.span(), tuple(days[:1]), 0.8)


def _nth_weekday(m: re.Match[str], moment: Moment) -> Said | None:
    """ "first Tuesday of October", "last Friday in May"."""
    day, today = weekday(weekday_of(m["wd"])), moment.today
    is_last = m["nth"].lower() == "last"
    place = relativedelta(day=31, weekday=day(-1)) if is_last else relativedelta(weekday=day(number(m["nth"])))
    years = [_year(m["year"]) or 0] if m["year"] else [today.year, today.year + 1]
    found = [d for year in years if (d := date(year, _month(m["month"]), 1) + place) >= today]
    return Said(*m.span(), (found[0],), 0.9) if found else None


def _last_of_month(m: re.Match[str], moment: Moment) -> Said | None:
    """ "the last day of May", "the second last day of May"."""
    back = number(m["nth"]) - 1 if m["nth"] else 0
    found = date(moment.today.year, _month(m["month"]), 1) + relativedelta(day=31) - timedelta(days=back)
    found = found if found >= moment.today else found + relativedelta(years=1)
    return Said(*m.span(), (found,), 0.9)


_ALONE = r"(?<![\w$£€₹/.-])"
_YEAR = (
    r"(?:(?:,\s*|\s+|[-/.])(?:of\s+|in\s+)?(?P<year>(?:19|20)\d\d|two\s+thousand(?:\s+and)?\s+"
    rf"{CARDINAL}|twenty[\s-](?:twenty|thirty)(?:[\s-]\w+)?)\b)?"
)
_DAY = rf"(?:\d\d?(?:\s?(?:st|nd|rd|th))?|{ORDINAL})"
_BEFORE_DAY = rf"{_ALONE}(?:(?P<wd>{WEEKDAY})\b[.,]*\s+(?:on\s+)?)?(?:the\s+)?"
_OF_MONTH = r"\s+(?:day\s+)?(?:of\s+)?(?:the\s+)?(?P<which>this|next|current|coming)\s+month"
_NOT_A_DAY = (
    r"(?!\s+(?:[a-z]+\s+)?(?:floor|level|ave|avenue|street|st|road|rd|birthday|time|one|place|person|thing|half|day|visit"
    r"|option|class|grade|opinion|last|to\s+(?:none|last)|hand|name|number|appointment|booking|century|anniversary|week|month|president)\b)"
)
_IN_ADDRESS = r"(?:\s+[a-z]+){1,3}\s+(?:st|street|rd|road|ave|avenue|lane|drive|dr|court|nagar)\b"
# What may follow an ordinal in words that is a day: no noun that it could count.
_STANDS_ALONE = re.compile(
    r"\s*(?:$|[^\w\s]|\d|(?:at|around|about|in|is|are|was|or|and|of|please|pls|works?|would|will|if|for|with|suits?|then"
    r"|morning|afternoon|arvo|evening|night|before|after|between|from|to|till|until|this|next|i|we|you|he|she|they|it"
    r"|can|could|thanks?|ok|okay|sounds|looks|though|by|on|because|but|so|when|only|instead|not|should|might|may|any"
    r"|some|first|as|ko|ka|ke|hai|se|tak|noon|midday|um|uh|yeah|yes|no|just|maybe|say|also|too|good|fine|does|do|my"
    rf"|the|{'|'.join(CARDINALS)})\b)",
    re.I,
)
_BARE = re.compile(
    rf"\W*(?:(?:um|uh|yeah|yes|ok|okay|maybe|say|on|the|for|make\s+it|let['’]?s\s+say|i['’]?d\s+say)\s+)*"
    rf"(?P<nth>{NTH}|1[3-9]|2\d|3[01])(?:\s+(?:please|pls|thanks|then|is\s+(?:good|fine|ok)|works|suits))*\W*",
    re.I,
)
# fmt: off
RULES = (
    Rule("day and month", (MONTH_NAMES,),
         pattern(rf"{_BEFORE_DAY}(?P<day>{_DAY})(?:\s+day)?(?:\s+of\s+|\s*[-/]\s*|\s*)(?P<month>{MONTH})\b"
                 rf"(?!\s+(?:be|have|not|or\s+may))\.?{_YEAR}"), _calendar),
    Rule("number and month", (MONTH_NAMES,),
         pattern(rf"{_BEFORE_DAY}(?P<day>{CARDINAL})\s+(?:of\s+)?(?P<month>(?!may\b|mar\b){MONTH}|may(?=\s*(?:$|[,.!?]|at\b)))"
                 rf"\b{_YEAR}"), _calendar),
    Rule("month and day", (MONTH_NAMES,),
         pattern(rf"(?<![\w$])(?:(?P<wd>{WEEKDAY})\b[.,]*\s+(?:the\s+)?)?(?P<month>{MONTH})\.?"
                 rf"(?:,?\s+the\s+|\s*[-/,]\s*|\s*)(?P<day>{_DAY}|{CARDINAL})(?![\w:])(?!\s*[ap]\.?m)"
                 rf"(?:\s+in)?{_YEAR}"), _calendar),
    Rule("day of the month", (NTHS, WEEKDAYS | DIGITS, PERIODS | DIGITS),
         pattern(rf"{_ALONE}(?:(?P<wd>{WEEKDAY})\b[.,]*\s+)?(?P<the>(?:on\s+)?the\s+|on\s+)?(?P<nth>{NTH}"
                 rf"|(?<=day )(?:1[3-9]|2\d|3[01])(?=[,.!?]|$|\sat\b)"
                 rf"|\d\d?(?=\s+(?:day\s+)?of\s+\w+\s+(?:next\s+)?month)"
                 rf")\b(?:{_OF_MONTH})?{_NOT_A_DAY}"), _nth),
    Rule("numeric", (JOINED,),
         pattern(rf"{_ALONE}(?:(?P<iso>20\d\d)(?P<sep>[-/.])(?P<m>\d\d?)(?P=sep)(?P<d>\d\d?)|(?P<a>\d\d?)/(?P<b>\d\d?)"
                 rf"(?:/(?P<y>(?:20)?\d\d))?)(?<!24/7)(?![\d/%-]|\.\d|\s*(?:hours?|days?|of\s)|{_IN_ADDRESS})"),
         _numeric),
    Rule("numeric", (JOINED,),
         pattern(rf"{_ALONE}(?P<iso>)(?P<a>\d\d?)(?P<sep>[-.])(?P<b>\d\d?)(?P=sep)(?P<y>20\d\d|\d\d)"
                 r"(?![\d/%-]|\.\d)"), _numeric),
    Rule("numeric", (JOINED | WEEKDAYS,),
         pattern(rf"{_ALONE}(?P<wd>{WEEKDAY})\b,?\s+(?:the\s+)?(?P<iso>)(?P<y>)(?P<a>\d\d?)[-./](?P<b>\d\d?)"
                 r"(?![\d/%:-]|\.\d|\s*[ap]\.?m)"), _led_numeric),
    Rule("numeric", (JOINED,),
         pattern(r"(?<=\bon )(?P<wd>)(?P<iso>)(?P<y>)(?P<a>\d\d?)\.(?P<b>\d\d?)(?![\d/%:-]|\.\d|\s*[ap]\.?m)"),
         _led_numeric),
    Rule("numeric", (YEARS,),
         pattern(r"(?<![\w$£€₹/.+-])(?<!\d\s)(?P<a>0?[1-9]|[12]\d|3[01])(?P<sep>\s?)(?P<b>0[1-9]|[12]\d|3[01])(?P=sep)"
                 r"(?P<y>20\d\d)(?![\w/%-]|\.\d|\s\d(?!\d{0,3}\s?[ap]m))"), _compact),
    Rule("nth weekday", (WEEKDAYS | MONTH_NAMES,),
         pattern(rf"\b(?P<nth>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\s+(?P<wd>{WEEKDAY})\s+(?:of|in)\s+"
                 rf"(?P<month>{MONTH})\b{_YEAR}"), _nth_weekday),
    Rule("end of a month", (PLAIN | MONTH_NAMES,),
         pattern(rf"\b(?:the\s+)?(?:(?P<nth>{NTH})\s+)?last\s+day\s+(?:of|in)\s+(?P<month>{MONTH})\b"), _last_of_month),
    Rule("month", (MONTH_NAMES,),
         pattern(rf"\b(?:in|during|(?P<edge>until|till|late|mid(?:dle\s+of)?|early|end\s+of)|by|from|of|next|this(?!\smay))\s+"
                 rf"(?P<month>{MONTH})\b(?!\s*\d)(?!['’]s)(?P<day>)(?P<wd>)(?P<year>)"), _calendar),
)
# fmt: on
