"""Days named by their distance from today: "tomorrow", "next Friday", "in five days", "end of the month"."""

import re
from datetime import timedelta

from dateutil.relativedelta import MO, relativedelta

from extractors.dates.calendar_days import coming
from extractors.dates.shapes import Moment, Rule, Said, pattern
from extractors.dates.words import COUNT, PERIODS, PLAIN, UNITS, WEEKDAY, WEEKDAY_STARTS, WEEKDAYS, number, weekday_of

# Until this hour somebody who is still awake may call the coming day "tomorrow".
SMALL_HOURS = 4
_PAST = ("last", "past", "previous", "pichle", "pichhle")
_NEXT = ("next", "following", "agle", "agla", "agli", "aane wale")


def _by_weekday(m: re.Match[str], moment: Moment) -> Said | None:
    """A weekday with what is said about it: this, next, next week, Friday week, after next."""
    named, which, week = weekday_of(m["wd"]), (m["which"] or "").lower(), (m["week"] or m["week2"] or "").lower()
    today = moment.today
    nearest = coming(named, today)
    if which in (*_PAST, "every", "each") or week.startswith("last"):
        return Said(*m.span())
    if week:
        found = today + timedelta(days=named - today.weekday() + (0 if week.startswith(("this", "is ")) else 7))
        return Said(*m.span(), (found,) if found >= today else (), 0.9)
    if m["on_top"] or m["later"]:
        word = (m["on_top"] or m["later"]).lower()
        return Said(*m.span(), (nearest + timedelta(days=14 if "fortnight" in word else 7),), 0.85)
    if which in _NEXT:
        # Most mean the one of next week, some the nearest: the customer is asked where these are two.
        of_next_week = today + timedelta(days=7 - today.weekday() + named)
        days = tuple(dict.fromkeys((of_next_week, nearest)))
        return Said(*m.span(), days, 0.9 if len(days) == 1 else 0.6)
    if m["plural"]:
        return Said(*m.span(), (nearest,), 0.6)
    if named == today.weekday():
        return Said(*m.span(), (today, nearest) if which == "this" else (nearest, today), 0.6)
    return Said(*m.span(), (nearest,), 0.9)


def _plain(m: re.Match[str], moment: Moment) -> Said | None:
    """Words that name one day: today, tomorrow, kal, asap."""
    if m["past"]:
        return Said(*m.span())
    today = moment.today
    if m["day_after"]:
        # Said alone it follows tomorrow in India, and today or a day just spoken of elsewhere.
        return Said(*m.span(), (today + timedelta(days=2 if moment.region == "IN" else 1),), 0.55)
    ahead = 2 if m["after"] else 1 if m["next"] else 0
    if m["on_top"]:
        # "Tomorrow week" is a week from tomorrow in Australia and Britain.
        ahead += 14 if m["on_top"].lower() == "fortnight" else 7
    if ahead == 1 and moment.now.hour < SMALL_HOURS:
        return Said(*m.span(), (today + timedelta(days=1), today), 0.6)
    return Said(*m.span(), (today + timedelta(days=ahead),), 0.6 if m["asap"] else 0.9)


_STEPS = {
    "d": lambda n: relativedelta(days=n),
    "w": lambda n: relativedelta(weeks=n),
    "f": lambda n: relativedelta(weeks=2 * n),
    "mo": lambda n: relativedelta(months=n),
    "y": lambda n: relativedelta(years=n),
    "haft": lambda n: relativedelta(weeks=n),
    "mah": lambda n: relativedelta(months=n),
}


def step(unit: str, count: int) -> relativedelta:
    """So many days, weeks, fortnights, months or years, in English or Hindi."""
    low = unit.lower()
    start = next(start for start in sorted(_STEPS, key=len, reverse=True) if low.startswith(start))
    return _STEPS[start](count)


def _in_a_while(m: re.Match[str], moment: Moment) -> Said | None:
    """ "in five days", "two weeks from tomorrow", "do din baad", "3 days ago"."""
    unit, end, today = m["unit"].lower(), (m["end"] or "").lower(), moment.today
    if end.startswith(("ago", "back", "pehle", "pahle")) or (m["lead"] or "").lower() in ("last", "past"):
        return Said(*m.span())
    lead = (m["lead"] or "").lower()
    if lead.endswith(("next", "coming", "agle")) and not end:
        return Said(*m.span(), (), 0.5)  # some day among several
    if not (lead or end) or (end in ("today", "tomorrow") and unit[0] not in "wf"):
        return None
    count = number(m["count"])
    if unit[:3] in WEEKDAY_STARTS and not unit.startswith(("month", "mah", "min")):
        return Said(*m.span(), (coming(weekday_of(unit), today) + timedelta(days=7 * (count - 1)),), 0.85)
    start = today + timedelta(days=1) if "tomorrow" in end else today
    return Said(*m.span(), (start + step(unit, count),), 0.85)


def _in_hours(m: re.Match[str], moment: Moment) -> Said | None:
    """ "in two hours", "half an hour from now": the day in which that is."""
    if not (m["lead"] or m["end"]):
        return None
    half = 0.5 if m["count"].lower().startswith("half") else number(m["count"])
    minutes = half * (60 if m["unit"][0] in "hHgG" else 1)
    return Said(*m.span(), ((moment.now + timedelta(minutes=minutes)).date(),), 0.85)


def _period(m: re.Match[str], moment: Moment) -> Said | None:
    """ "next week", "this weekend", "end of the month": the first day that fits, or none that can be named."""
    today, which, unit, edge = (
        moment.today,
        (m["which"] or "").lower(),
        m["unit"].lower(),
        " ".join((m["edge"] or "").lower().split()),
    )
    if which in _PAST and not edge:
        return Said(*m.span())
    ahead = 1 if which in _NEXT or which == "coming" or m["then"] else 0
    if unit.startswith(("weekend", "wknd")):
        saturday = today if today.weekday() > 4 else coming(5, today)
        return Said(*m.span(), (saturday + timedelta(days=7 * ahead), saturday)[: 1 + ahead], 0.6 if ahead else 0.7)
    if unit[0] == "y":
        return Said(*m.span(), (), 0.5) if which and which != "the" else None
    if unit.startswith(("mon", "mah")):
        day = {"end": 31, "last day": 31, "middle": 15, "mid": 15, "late": 25}.get(edge, 1)
        found = today + relativedelta(months=ahead, day=day)
    else:
        found = today + relativedelta(weekday=MO(-1), weeks=ahead + (1 if m["then"] and which not in _NEXT else 0))
        found += timedelta(days={"end": 4, "last day": 6, "late": 3, "later": 3, "middle": 2, "mid": 2}.get(edge, 0))
    if (edge or ahead) and found >= today:
        return Said(*m.span(), (found,), 0.6 if edge else 0.5)
    return Said(*m.span(), (), 0.5) if which in ("this", "is", "rest") or m["rest"] else None


def _end_of_day(m: re.Match[str], moment: Moment) -> Said | None:
    return Said(*m.span(), (moment.today,), 0.7)


_WHICH_WEEK = r"(?:this|next|the\sfollowing|the\scoming|last|is|agle|agla)\s(?:week|hafte)"
_TOMORROW = r"tom+or+ow|tmr?o?r?ow?|tmrw?|tmw|tomm?oz|tomoro|2mor+[ow]+|2mrw|2moz|tom+[aeo]r+[ao]?w"
# fmt: off
RULES = (
    Rule("weekday", (WEEKDAYS,),
         pattern(rf"(?<!\w)(?:an?\s+(?P<on_top>week|fortnight)\s+(?:on|from)\s+|(?P<week>{_WHICH_WEEK})\s+(?:on\s+|ke\s+)?)?"
                 r"(?:this\s(?=coming))?(?:(?P<which>this|next|coming|following|agle|agla|is|last|past|previous|pichle|every"
                 rf"|each)\s+)?(?P<wd>{WEEKDAY})(?P<plural>(?<=day)s)?\b(?:['’]s\b)?(?!-)(?:\s+(?:of\s+)?(?P<week2>{_WHICH_WEEK})"
                 r"|\s+(?P<later>week\b|fortnight\b|after\s+next)|\s+coming\b)?"), _by_weekday),
    Rule("day word", (PLAIN,),
         pattern(r"(?<!\w)(?:(?P<past>(?:the\s+)?day\s+before\s+yesterday|yest[ea]rday|last\s+night|beeta\s+kal"
                 r"|(?:kal|aaj|parso)\s+(?:subah\s+|shaam\s+|raat\s+)?se\b"
                 r"|(?:kal|parson?)(?=(?:\s+\w+){0,3}\s+(?:tha|thi|hua|hui|gaya|gayi|aaya|aayi)\b))"
                 rf"|(?P<after>(?:the\s+)?day\s+after\s+(?:{_TOMORROW})|next\s+(?:{_TOMORROW})|parson?)"
                 rf"|(?P<next>{_TOMORROW}|kal)|(?P<asap>asap|a\.s\.a\.p"
                 r"|as\s+soon\s+as\s+(?:possible|you\s+can|u\s+can|poss)|right\s+away|straight\s?away|immediately)"
                 r"|(?P<day_after>(?:the\s+)?day\s+after"
                 r"(?=\s*(?:$|[,.!?]|please|pls|at\b|morning|afternoon|evening|works|is\b)))"
                 r"|to-?day|tonight|tonite|this\s+(?:morning|afternoon|arvo|evening)|aaj)(?:['’]?s(?=\s))?(?!\w)"
                 r"(?:(?<=day|row)\s+(?P<on_top>week|fortnight)\b)?"),
         _plain),
    Rule("in a while", (UNITS, WEEKDAYS),
         pattern(rf"\b(?:(?P<lead>in(?:\s+the\s+next)?|after|within(?:\s+the\s+next)?|(?:the\s+)?next|coming|agle|last|past)"
                 rf"\s+)?(?:about\s+|around\s+)?(?P<count>{COUNT})\s+"
                 rf"(?P<unit>(?:days?|weeks?|wks?|fortnights?|months?|years?|din|haft[ae]y?|mahin[ae]|{WEEKDAY}s?))\b(?:['’]?s?\s+"
                 r"(?P<end>from\s+(?:now|today|tomorrow)|after\s+today|hence|later|time|ago|back|today|tomorrow|baad"
                 r"|ke\s+baad|mein|me|pehle|pahle)\b)?"), _in_a_while),
    Rule("in hours", (UNITS,),
         pattern(rf"\b(?:(?P<lead>in|after|within)\s+)?(?:about\s+|around\s+|just\s+)?(?P<count>{COUNT})\s?"
                 r"(?P<unit>hours?|hrs?|minutes?|mins?|ghant[ae]y?)\b(?:['’]?s?\s+(?P<end>from\s+now|later|time|mein|me|baad"
                 r"|ke\s+baad)\b)?"), _in_hours),
    Rule("period", (PERIODS,),
         pattern(r"\b(?:(?P<edge>end|last\s+day|first\s+day|start|beginning|middle|mid|early|later?)\s+(?:in\s+|of\s+)?(?:the\s+)?)?"
                 r"(?P<rest>rest\s+of\s+)?"
                 r"(?:(?P<which>this|next|the|coming|following|last|past|previous|is|agle|agla|pichle)\s+)?"
                 r"(?<!great )(?<!nice )(?<!good )(?<!lovely )(?<!happy )"
                 r"(?P<unit>weekend|wknd|week|month|year|haft[ae]y?|mahin[ae])\b(?:['’]s\b)?"
                 r"(?!\s+(?:of\s+(?:the\s+)?\d|in\s+the\s+week|away))(?:\s+(?P<then>after\s+next))?"), _period),
    Rule("end of the day", (PLAIN,),
         pattern(r"\b(?:(?:by\s+)?(?:the\s+)?(?:end\s+of\s+(?:the\s+)?(?:business\s+)?day|close\s+of\s+business)|eod|cob)\b"),
         _end_of_day),
)
# fmt: on
