"""Public holidays and feasts by name: when the next one is, in the region. Its package loads when one is said."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

from extractors.dates.shapes import Moment, Said
from extractors.places.states import OF_ZONE

# What customers say (a pattern), and the holiday's name in the package `holidays`, or a rule of the calendar.
_SAID: tuple[tuple[str, str], ...] = (
    (r"new\s+year['’]?s?\s+eve|nye", "12-31"),
    (r"new\s+year(?:['’]?s)?(?:\s+day)?", "01-01"),
    (r"australia\s+day", "australia day"),
    (r"anzac(?:\s+day)?", "04-25"),
    (r"(?:x-?mas|christmas|chris+ie|chrissy)\s+eve", "12-24"),
    (r"(?:x-?mas|christmas|chrissy)(?:\s+day)?", "12-25"),
    (r"boxing\s+day", "12-26"),
    (r"valentine['’]?s?(?:\s+day)?", "02-14"),
    (r"hallowe['’]?en", "10-31"),
    (r"good\s+friday", "easter-2"),
    (r"easter\s+saturday", "easter-1"),
    (r"easter\s+monday", "easter+1"),
    (r"easter(?:\s+sunday)?", "easter+0"),
    (r"(?:king|queen)['’]?s\s+birthday", "king's birthday"),
    (r"labou?r\s+day", "labor day"),
    (r"melbourne\s+cup(?:\s+day)?|cup\s+day", "melbourne cup day"),
    (r"show\s+day|ekka", "show"),
    (r"picnic\s+day", "picnic day"),
    (r"bank\s+holiday", "bank holiday"),
    (r"republic\s+day", "republic day"),
    (r"independence\s+day", "independence day"),
    (r"democracy\s+day", "democracy day"),
    (r"national\s+day", "national day"),
    (r"(?:workers?['’]?s?|may)\s+day", "workers' day|may day"),
    (r"(?:mahatma\s+)?gandhi\s+jayanti", "mahatma gandhi's birthday"),
    (r"diwali|divali|deepavali|deepawali", "diwali"),
    (r"dhanteras", "diwali-2"),
    (r"bhai\s+d(?:oo|u)j", "bhai duj"),
    (r"holi", "holi"),
    (r"eid\s*(?:al|ul|el)?[\s-]*(?:adh?a|azha)|bakri?d|(?:big|main)\s+sallah", "eid al-adha"),
    (r"eid\s*(?:al|ul|el)?[\s-]*fi?tr|(?:small)\s+sallah", "eid al-fitr"),
    (r"eid|sallah", "eid al-fitr|eid al-adha"),
    (r"dussehra|dasara|dushera|vijaya?\s?dashami", "dussehra"),
    (r"(?:raksha\s+bandhan|rakhi)", "raksha bandhan"),
    (r"janmashtami", "janmashtami"),
    (r"(?:ganesh|ganapati|ganpati)(?:\s+chaturthi)?", "ganesh chaturthi"),
    (r"(?:maha\s?)?shiv\s?ratri|(?:maha\s?)?shivaratri", "maha shivaratri"),
    (r"ram\s?navami", "ram navami"),
    (r"onam", "onam"),
    (r"pongal|(?:makar\s+)?sankranti", "makar sankranti"),
    (r"ugadi|gudi\s+padwa", "ugadi"),
    (r"vaisakhi|baisakhi", "vaisakhi"),
    (r"vishu", "vishu"),
    (r"karwa\s+chauth", "karwa chouth"),
    (r"chhath(?:\s+puja)?", "chhath puja"),
    (r"buddha\s+purnima", "buddha purnima"),
    (r"guru\s+nanak(?:\s+jayanti|['’]?s\s+birthday)", "guru nanak's birthday"),
    (r"muharram|ashura", "ashura"),
    (r"(?:eid\s+)?milad(?:\s?un\s?nabi)?|maulid|mawlid|prophet['’]?s\s+birthday", "prophet's birthday"),
    (r"thanksgiving(?:\s+day)?", "thanksgiving day"),
    (r"memorial\s+day", "memorial day"),
    (r"columbus\s+day", "columbus day"),
    (r"veterans['’]?s?\s+day", "veterans day"),
    (r"juneteenth", "juneteenth"),
    (r"(?:martin\s+luther\s+king|mlk)(?:\s+jr\.?)?\s+day", "martin luther king"),
)
_ANY = re.compile(
    r"(?<!\w)(?<!happy\s)(?<!merry\s)(?P<which>(?:this|next|the\s+following|following|coming|upcoming|on|the|last)\s+)?(?:"
    + "|".join(f"(?P<n{n}>{said})" for n, (said, _) in enumerate(_SAID))
    + r")(?:['’]s)?(?:,?\s+(?:in\s+)?(?P<year>20\d\d))?(?!\w)"
    r"(?!\s+(?:lights?|tree|party|parties|present|gift|dinner|lunch|cake|card|eggs?|bunny|ham|decorations?|shopping|sale"
    r"|holidays|break|bonus|resolution|mubarak|wishes))",
    re.IGNORECASE,
)
# Feasts that the region's own calendar does not have are those of India, where most of these are kept.
_ELSEWHERE = "IN"


def warm(*regions: str) -> None:
    """Import the package and its regions before somebody waits for it; which year does not matter."""
    for region in (*regions, _ELSEWHERE):
        _listed(region, None, 2020)


def state_of(zone: str) -> str | None:
    """The state whose clocks the zone's are, the likelier one; None where a zone does not tell."""
    states = OF_ZONE.get(zone)
    return states[0] if states else None


def is_public(on: date, region: str, zone: str) -> bool:
    """Whether the day is a public holiday of the region, and of the state that the zone tells; False for an unknown
    region. Days kept in place of one that falls on a weekend are holidays too.
    """
    return public_name(on, region, zone) is not None


def public_name(on: date, region: str, zone: str) -> str | None:
    """The name of the public holiday that the day is; None where it is none."""
    return _public(region, state_of(zone), on.year).get(on)


@lru_cache(maxsize=64)
def _public(region: str, state: str | None, year: int) -> dict[date, str]:
    import holidays

    try:
        # Without a language the names are in that of the machine.
        return dict(holidays.country_holidays(region, subdiv=state, years=[year], language=f"en_{region}"))
    except (NotImplementedError, ValueError):
        return {}


@lru_cache(maxsize=64)
def _listed(region: str, state: str | None, year: int) -> tuple[tuple[date, str], ...]:
    """The holidays of one year by their English names in lower case; none where the region is not known."""
    import holidays  # 60 ms and 8 MB that only who hears a holiday needs

    categories = ("public", "optional") if region == "IN" else ("public",)
    try:
        # The names that rules look for are those of one English, whatever the machine speaks.
        days = holidays.country_holidays(region, subdiv=state, years=[year], categories=categories, language="en_US")
    except (NotImplementedError, ValueError):
        return ()
    named = ((day, name.strip().lower()) for day, names in sorted(days.items()) for name in names.split(";"))
    return tuple((day, name) for day, name in named if "observed" not in name and not name.endswith("holiday)"))


@lru_cache(maxsize=256)
def _by_name(name: str, region: str, state: str | None, year: int) -> tuple[date, ...]:
    own = tuple(day for day, known in _listed(region, state, year) if name in known)
    return own[:1] or tuple(day for day, known in _listed(_ELSEWHERE, None, year) if name in known)[:1]


def _in_year(rule: str, moment: Moment, year: int) -> Iterator[date]:
    """The days of one year that a rule names."""
    if rule[:2].isdigit():
        yield date(year, int(rule[:2]), int(rule[3:]))
    elif rule.startswith("easter"):
        yield easter(year) + timedelta(days=int(rule[6:]))
    else:
        name, _, shift = rule.partition("-") if rule[-1].isdigit() else (rule, "", "")
        for one in name.split("|"):
            days = _by_name(one, moment.region, state_of(moment.zone), year)
            yield from (day - timedelta(days=int(shift or 0)) for day in days)


def mentions(text: str, moment: Moment) -> Iterator[Said]:
    """Each holiday said, and when the next one is; with a year, that year's."""
    for m in _ANY.finditer(text):
        if (m["which"] or "").lower().startswith("last"):
            yield Said(*m.span(), (), 0.9, "holiday")
            continue
        rule = next(rule for n, (_, rule) in enumerate(_SAID) if m[f"n{n}"])
        first = int(m["year"]) if m["year"] else moment.today.year
        years = (first,) if m["year"] else (first, first + 1)
        days = sorted(d for year in years for d in _in_year(rule, moment, year) if d >= moment.today)
        start = m.start() if (m["which"] or "").lower().strip() not in ("on", "the") else m.end("which")
        if days or m["year"]:
            yield Said(start, m.end(), tuple(days[:1]), 0.85, "holiday")
