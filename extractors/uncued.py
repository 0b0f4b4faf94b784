"""Names and places said without a word that leads to them: corrected ("not Tom, Tim"), in a list, "Tom in Glebe"."""

import re
from collections.abc import Iterator
from itertools import islice

from rapidfuzz.fuzz import ratio

from extractors import dates, medicine, property_type, service, times, urgency
from extractors.facts import Heard
from extractors.name_words import EVERYDAY, LOWER_ENDINGS, NAMES_ANYWAY, NOT_NAME_ENDINGS, NOT_NAMES
from extractors.spoken import LIMIT

Span = tuple[int, int]
PLACE_ASKED = ("customer_location", "customer_address")
NAME_ASKED = ("customer_name", "patient_name", "name")
# Where the answer may be any noun.
NOUNS_ASKED = (
    *(*PLACE_ASKED, "service_type", "issue_description", "about", "medicine", "specialty", "property_type", "help"),
    "doctor",
)
WORD = r"[^\W\d_][\w'’-]+"
CAPITAL = r"(?-i:[A-Z])[\w'’-]+"
BETWEEN = r"(?:(?:but|it['’]?s|it\s+is|that['’]?s|i\s+meant?|rather|sorry|in|at)\s+)"
ENDS = r"\s*(?=$|[,.!?])"
NOT_FIRST = re.compile(
    rf"\bnot\s+(?:in\s+|at\s+)?(?P<old>{WORD}(?:\s+{WORD})?)(?:\s*[,.;]\s*{BETWEEN}{{0,3}}|\s+{BETWEEN}{{1,3}})"
    rf"(?P<new>{WORD}(?:\s+{WORD})?){ENDS}",
    re.I,
)
NOT_AFTER = re.compile(
    rf"(?:^|[,.!]|\b(?:no|sorry|actually|oh)\b)\s*(?P<lead>(?:it['’]?s|it\s+is|that['’]?s|my\s+name\s+is)\s+)?(?P<in>in\s+)?"
    rf"(?P<new>{WORD}(?:\s+{WORD})?)\s*,?\s+(?:and\s+)?not\s+(?:in\s+|at\s+)?(?P<old>{WORD}(?:\s+{WORD})?){ENDS}",
    re.I,
)
PERSON_IN = re.compile(
    rf"(?:^|[,.!?])\s*(?:(?:hi|hello|hey|yes|it['’]?s|its)\b[\s,]*){{0,2}}(?P<name>{CAPITAL}(?:\s{CAPITAL})?)\s+(?:in|from)\s+"
    rf"(?P<place>{CAPITAL}(?:\s{CAPITAL}){{0,2}}){ENDS}",
    re.I,
)
ITEM = re.compile(rf"{CAPITAL}(?:\s{CAPITAL})?", re.I)
MOST_ITEMS = 7
CONTRACTIONS = ("n't", "'s", "'re", "'ve", "'ll", "'d")
ALIKE = 55  # how alike two spellings of a person's name are, and two suburbs seldom


def corrected(heard: Heard) -> tuple[str, Span] | None:
    """The fact corrected and where its new word stands: "no, it's Tim not Tom", "no not newtown, Enmore"."""
    text = heard.text[:LIMIT]
    if "not" not in text.lower():
        return None
    for pattern in (NOT_FIRST, NOT_AFTER):
        for match in islice(pattern.finditer(text), 5):
            old, new, span = match["old"], match["new"], match.span("new")
            if _is_everyday(old) or _is_everyday(new) or is_known(heard, span):
                continue
            is_in = pattern is NOT_AFTER and match["in"] is not None
            is_led = pattern is NOT_AFTER and match["lead"] is not None
            fact = "customer_location" if is_in else _corrects(heard, old, new, is_led)
            if fact:
                return fact, span
    return None


def _corrects(heard: Heard, old: str, new: str, is_led: bool) -> str | None:
    """Which fact a correction is of: the one asked for, the one its old word had in the question, else by likeness."""
    if heard.asked in PLACE_ASKED:
        return "customer_location"
    if heard.asked in NAME_ASKED:
        return "customer_name"
    if not new[0].isupper():
        return None
    before = re.search(rf"\b(in|at|near)?\s*{re.escape(old)}\b", heard.question or "", re.I)
    if before:
        return "customer_location" if before[1] else "customer_name"
    if ratio(old.lower(), new.lower()) >= ALIKE:
        return "customer_name"
    return None if is_led else "customer_location"


def listed(heard: Heard) -> tuple[Span, Span] | None:
    """The name and the place of "Leaking tap, Lee, Ryde, house": the two capitalised items that are nothing known."""
    text = heard.text[:LIMIT]
    items = list(re.finditer(r"[^,;\s][^,;]*", text))
    if not 3 <= len(items) <= MOST_ITEMS:
        return None
    spans = [(item.start(), item.start() + len(item[0].rstrip(" .!"))) for item in items]
    free = [span for span in spans if ITEM.fullmatch(text[slice(*span)]) and not _is_everyday(text[slice(*span)])]
    known = set(_known(heard)) if len(free) >= 2 else set()
    free = [span for span in free if not any(_overlap(span, one) for one in known)]
    others = [span for span in spans if any(_overlap(span, one) for one in known) or _is_matter(text[slice(*span)])]
    return (free[0], free[1]) if len(free) == 2 and others else None


def person_in(heard: Heard) -> tuple[Span, Span] | None:
    """The name and the place of "Tom in Glebe"."""
    for match in islice(PERSON_IN.finditer(heard.text[:LIMIT]), 5):
        spans = match.span("name"), match.span("place")
        if not (_is_everyday(match["name"]) or _is_everyday(match["place"]) or is_known(heard, spans[0])):
            return spans
    return None


def _is_matter(item: str) -> bool:
    """Whether an item says what it is about, in the everyday words of such a thing: "blocked drain"."""
    return len(item.split()) > 1 and _is_everyday(item)


def _is_everyday(words: str) -> bool:
    """Whether one of the words is a word of every day or has the ending of one."""
    for word in words.replace("’", "'").split():
        lowered = word.lower()
        if any(one in NOT_NAMES or one in EVERYDAY for one in (lowered, lowered.removesuffix("s"))):
            return True
        endings = (*NOT_NAME_ENDINGS, *LOWER_ENDINGS) if word.islower() else CONTRACTIONS
        if lowered.endswith(endings) and lowered not in NAMES_ANYWAY:
            return True
    return False


def _known(heard: Heard) -> Iterator[Span]:
    """Where something else is said that has its own extractor."""
    for module in (service, property_type, medicine, dates, times, urgency):
        yield from (fact.span for fact in module.find(heard))


def is_known(heard: Heard, span: Span) -> bool:
    return any(_overlap(span, one) for one in _known(heard))


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
