"""Street addresses: unit, number, street, as one fact. Knows no suburbs; location.py finds the one that follows."""

import re
from itertools import islice

from extractors.spoken.number_words import ENGLISH, TEENS, TENS


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


STREETS = _words(
    """
    street st road rd avenue ave lane ln drive dr court ct crescent cres place pl parade pde highway hwy boulevard
    blvd terrace tce close way grove circuit cct esplanade square sq walk row rise mews nagar marg colony layout
    chowk salai bypass cross main enclave sarani veedhi vihar gali
    """
)
_UNITS = _words(
    "unit units flat apt apartment shop suite level lot villa plot house room block no number door floor townhouse"
)
COUNTS = frozenset(
    _words(
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety oh hundred
        """
    )
)
_BUILDINGS = _words(
    """
    towers tower apartments apartment apts apt residency heights complex estate building house society chs villa villas
    chambers plaza mansion court
    """
)
# What makes a street or a building possible; looked for before any pattern. A house alone is no address.
HINTS = frozenset((*STREETS, *_BUILDINGS, *_words("strand mall sector phase block"))) - {"house"}
_COUNT = rf"(?:{'|'.join(sorted(COUNTS, key=len, reverse=True))})"
_STREET = rf"(?:{'|'.join(STREETS)})\b\.?"
_SLASH = r"\s(?:forward\s)?(?:slash|oblique|stroke)\s"
_NUMBER = (
    rf"(?:\d{{1,5}}[a-z]?(?:(?:\s?[/-]\s?|{_SLASH})\d{{1,5}}[a-z]?)?(?![a-z])"
    rf"|{_COUNT}(?:[\s-]{_COUNT}){{0,3}}(?:{_SLASH}{_COUNT}(?:[\s-]{_COUNT}){{0,3}})?)"
)
_NAME_WORD = (
    r"(?!(?:on|in|at|and|or|to|for|with|from|is|are|my|our|people|am|pm|minutes?|hours?|days?|weeks?|blocked"
    r"|leaking|times?|taps?|toilets?|o['’]?clock|baje|bje|see|meet|please|pls|plz|w\sdr)\b)[a-z][\w'’.-]*"
)
# One white space at a time, and none repeated beside another: ten thousand words must not cost seconds.
_UNIT = rf"(?:{'|'.join(_UNITS)})\b\.?\s?(?:no\.?\s)?#?(?:{_COUNT}(?:[\s-]{_COUNT})?|\d\w{{0,4}}|[a-z]\d{{0,3}})\b"
_ADDRESS = re.compile(
    rf"(?<![\w$£€₹/.])(?:"
    rf"(?:{_UNIT}(?:\s?[,/]\s?|{_SLASH}|\s(?:(?:at|of|on)\s)?)){{0,2}}(?:(?:lot|plot|house|number|no\.?)\s)?{_NUMBER}\s?,?\s?"
    rf"(?:the\s(?:esplanade|parade|crescent|avenue|boulevard|strand|mall)\b"
    rf"|(?:{_NAME_WORD}\s){{1,3}}?{_STREET})(?!\s(?:minutes|hours))"
    rf"|(?:{_UNIT}|[a-z]-\d{{1,4}}\b)\s?,?\s?(?:{_NAME_WORD}\s){{1,2}}?(?:{'|'.join(_BUILDINGS)})\b"
    rf"|(?:(?:{_UNIT})\s?,?\s?)?(?:sector|phase|block)\s?-?\d{{1,3}}[a-z]?\b|\d{{1,2}}(?:st|nd|rd|th)\s(?:avenue|cross|main|street)\b)",
    re.I,
)
_SAID_SLASH = re.compile(rf"({_COUNT}(?:[\s-]{_COUNT})?)?{_SLASH}({_COUNT}(?:[\s-]{_COUNT})?)?", re.I)
# A dwelling told by its number and its locality alone, as in "Flat 302, Koramangala 560034".
DWELLINGS = frozenset(_words("flat house plot door villa shop block apartment apt room no tower"))
_DWELLING = re.compile(
    r"(?<![\w/])(?:(?:flat|house|plot|door|villa|shop|block|apartment|apt|room)\b\.?\s?(?:no\b\.?\s?|number\s)?#?"
    r"(?:[a-z]-?)?\d{1,4}[a-z]?)(?![\w/])",
    re.I,
)
_PIN = re.compile(r"[\s,-]{1,3}(\d{6}|\d{3}\s\d{3})(?!\d)")
MOST = 20


def spans(text: str) -> list[tuple[int, int]]:
    """Where the street addresses stand: "unit 4, 12 Bell Street", "fourteen oak street". Parts side by side are one."""
    found: list[tuple[int, int]] = []
    for match in islice(_ADDRESS.finditer(text), MOST):
        start, end = match.span()
        if found and not text[found[-1][1] : start].strip(" ,"):
            start = found.pop()[0]
        found.append((start, end))
    return found


def written(said: str) -> str:
    """An address as it is written, where its slash was said: "unit 5 slash 18 Bay Road" is "unit 5/18 Bay Road"."""
    return _SAID_SLASH.sub(lambda match: f"{_figures(match[1])}/{_figures(match[2])}", said)


def _figures(said: str | None) -> str:
    """ "eighteen" and "twenty one" in figures."""
    words = (said or "").lower().replace("-", " ").split()
    tens = len(words) > 1 and words[0] in TENS and words[1] in ENGLISH
    if tens:
        return TENS[words[0]] + ENGLISH[words[1]]
    return "".join(TENS[word] + "0" if word in TENS else TEENS.get(word) or ENGLISH.get(word, word) for word in words)


def dwellings(text: str) -> list[tuple[int, int]]:
    """Where a dwelling's number stands, which the locality behind it makes an address."""
    return [match.span() for match in islice(_DWELLING.finditer(text), MOST)]


def pin_behind(text: str, end: int) -> str:
    """The pincode that stands right behind a locality, or nothing."""
    match = _PIN.match(text, end)
    return match[1] if match else ""
