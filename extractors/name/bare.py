"""Names that nothing leads to: a bare answer or message, "booking for ...", "..., party of 8". Knows no cues."""

import re
from collections.abc import Iterator
from itertools import islice

from extractors import places
from extractors.facts import Fact
from extractors.given_names import GIVEN, SURNAMES
from extractors.name import spelled, spelled_answer
from extractors.name.cues import LEAD
from extractors.name.shape import fact_at, fits, take
from extractors.name_words import DAY_NAMES, VIRTUES, WORDS_TOO
from extractors.ordinary import is_never_name, is_ordinary
from extractors.places.words import is_plain_place
from extractors.spoken.letters import NATO

# How sure a name is that nothing leads to; whatever else is known takes its words.
GUESS = 0.5
MOST_TRIES = 5
LARGE_PLACE = 6  # digits of its people
AFTER_BARE = re.compile(
    r"\s*(?:$|[,.!?;:\d(-]|(?:and|please|thanks|thank|here|speaking|from|is|my|phone|mobile|number|ssn|account|password"
    r"|pls|sir|mate|that['’]?s|i|i['’]?m|it['’]?s|but|with|hai|है|the|email|not|spelled|spelt)(?![\w'’]))",
    re.I,
)
# Behind a name that is no other word: "rahul kal", "sunita sharma on tuesday".
DAY_AFTER = re.compile(
    r"\s+(?:(?:on|for)\s+)?(?:today|tomorrow|tonight|kal|aaj|parson?|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:som|mangal|budh|guru|shukra|shani|ravi)va+r|कल|आज|परसों)(?![\w\u0900-\u0963])",
    re.I,
)
TWO_NAMES = re.compile(r"\s*((?-i:[A-Z])[\w'’-]+)\s*,\s*((?-i:[A-Z])[\w'’-]+)\s*[.!]?\s*$")
# "Bond, James Bond".
LAST_FIRST_LAST = re.compile(
    r"(?P<last>[^\W\d_][\w'’-]+)[\s,.]+(?P<name>(?P<first>[^\W\d_][\w'’-]+)\s+(?P=last))(?![\w'’])", re.I
)
LONE = re.compile(r"(?P<word>[^\W\d_]+)(?:\s+(?P<next>[^\W\d_][\w'’-]+))?(?:\s+please)?\s*[.!]?\s*$", re.I)
AGREED = re.compile(r"\W*(?:(?:sure|yes|yeah|certainly|of course|sir|madam|it['’]?s|it is)\b[\s,.!]*){0,4}", re.I)
DETAIL = re.compile(
    r"\s*[,.;:-]?\s*(?:$|\S*\d|from\s\w|(?:and\b|my\b|the\b)?\s*(?:my\s+)?(?:[a-z]{1,5}\s+\d|(?:[a-z]+\s)?(?:no|number|num|ssn|ac|acc|account|ph|phone"
    r"|mobile|cell|contact|password|email|mail|address|last\s+(?:4|four)|id)\b|[a-z]*\d))",
    re.I,
)
PIN = re.compile(r"\s*(?:and\s+)?(?:\d{5,6}|\d{3}\s\d{3})\b")
SHORT = 3
LONG_REST = 60  # where so much more follows, the message is about something else
NO_PERSON = ("com", "mail", "card", "number")
# Where a place's name begins or ends, and a person's seldom does.
PLACE_START = frozenset(
    "new san los las port fort lake mount mt saint st north south east west upper lower santa".split()
)
PLACE_WORD = re.compile(
    r"(?:ville|pur|puram|abad|nagar|halli|palli|patnam|town|burgh?|ganj|gaon|shire|.\s(?:hills|park|beach|city|valley|heights|springs|bay"
    r"|creek|vale|road|street|estate|layout|colony|island|lane|avenue))\b|.\s[a-z]{2}$",
    re.I,
)
NEVER_ALONE = frozenset("april may june august sunday monday".split())
VOWEL = re.compile(r"[aeiouyAEIOUY]|[^\x00-\x7f]")
BOOKING = re.compile(
    r"\b(?:book\w*|reserv\w*|tables?|appointments?|party|visit|lunch|dinner|room|cancel\w*|it['’]?s)\b", re.I
)
COUNTED = re.compile(r"\d|\b(?:today|tomorrow|tonight|people|persons?)\b", re.I)
FOR = re.compile(r"\bfor\s+(?:the\s+|[Ii] think\s+)?(?=[A-Z])")
FOR_LOWER = re.compile(r"\b(?:bookings?|reservation|table|appointment)\s+for\s+(?=[a-z])")
NO_BOOKING = re.compile(r"\b(?:tickets?|events?|concerts?|game|match|flights?|bus|train|songs?|movies?)\b", re.I)
OF_THEM = re.compile(
    r"(?<![\w'’])(?:The\s+)?(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)\s+(?:party|table|booking|reservation|family)\b"
    r"|(?<![\w'’])(?P<who>[A-Z][\w'’-]+\s[A-Z][\w'’-]+)\s+(?:has|had|have)\s+(?:done\s+|made\s+|got\s+)?(?:an?|the|my)\s+"
    r"(?:booking|reservation|table|appointment)\b"
)
PAIR = r"[A-Z][\w'’-]+\s[A-Z][\w'’-]+"
LEADING = re.compile(rf"^\s*(?P<name>{PAIR})(?:\s*,\s*(?=\S)|\s+(?:today|tomorrow|tonight)\b)")
TRAILING = re.compile(rf",\s*(?P<name>{PAIR})\s*[.!]?\s*$")


def bare(text: str, region: str = "") -> list[Fact]:
    """A name and nothing else, said or spelled, as an answer to the question for it."""
    lead = LEAD.match(text)
    start = lead.end() if lead else 0
    if span := _as_answered(text, start, region):
        return [fact_at(text, span, 0.85)]
    if spelled.read(text[start:]) or spelled.is_attempted(text):
        return spelled_answer.named(text, start)
    if (pair := TWO_NAMES.match(text)) and not any(is_ordinary(word) for word in pair.groups()):
        span = (pair.start(1), pair.end(2))
        return [Fact("customer_name", f"{pair[1]} {pair[2]}", text[slice(*span)], span, confidence=0.8)]
    for mixed in (False, True):
        span_taken = take(text, start, mixed=mixed)
        if (
            span_taken
            and (AFTER_BARE.match(text, span_taken[1]) or _is_before_a_day(text, span_taken))
            and text[span_taken[1] : span_taken[1] + 1] not in ("@", "<", "_", "'")
            and not (region and _is_suburb(text[slice(*span_taken)].split(), region))
        ):
            return [fact_at(text, span_taken, 0.85)]
    return spelled_answer.misheard_as(text, start) if spelled.is_in_pieces(text[start:]) else []


def _is_before_a_day(text: str, span: tuple[int, int]) -> bool:
    first = text[slice(*span)].split(maxsplit=1)[0].lower()
    return first in GIVEN and first not in WORDS_TOO and DAY_AFTER.match(text, span[1]) is not None


def _as_answered(text: str, start: int, region: str) -> tuple[int, int] | None:
    """Where a name stands that is one as nothing else was answered: "Bond, James Bond", "hope", "Friday Okon"."""
    twice = LAST_FIRST_LAST.match(text, start)
    is_letters = twice is not None and twice["last"].lower() in NATO and text[twice.end() :].strip(" .!") != ""
    if twice and not is_letters and fits(twice["first"]) and (fits(twice["last"]) or twice["last"].lower() in SURNAMES):
        return twice.span("name")
    lone = LONE.match(text, start)
    word, after = (lone["word"].lower(), lone["next"]) if lone else ("", None)
    if not lone or word not in DAY_NAMES and word not in VIRTUES:
        return None
    if after is None or after.lower() == "please":
        is_name = word in VIRTUES or after is None and region == "NG" and word in GIVEN
        return lone.span("word") if is_name else None
    is_surname = after.lower() in SURNAMES or fits(after) and not is_ordinary(after) and after[0].isupper()
    return (lone.start("word"), lone.end("next")) if is_surname else None


def alone(text: str, region: str) -> list[Fact]:
    """A first message that is a name, with or without a number after it: "rahul verma", "asha and account 1207"."""
    lead = AGREED.match(text)
    start = lead.end() if lead else 0
    span = take(text, start)
    if span is None:
        return []
    words = text[slice(*span)].split()
    if len(words) > 1 and text[span[1] : span[1] + 2].strip()[:1].isdigit() and _is_code(words):
        span = (span[0], span[0] + len(text[slice(*span)].removesuffix(words.pop()).rstrip()))
    if not DETAIL.match(text, span[1]) or not _reads_as_person(words) or _is_place(words, region):
        return []
    is_common = any(word.lower() in GIVEN for word in words)
    if len(text) - span[1] > LONG_REST or not is_common and PIN.match(text, span[1]):
        return []
    return [fact_at(text, span, GUESS)]


def person(text: str, region: str) -> list[Fact]:
    """A given name and a surname, answered to the question for the place: "Kim Lee"."""
    lead = LEAD.match(text)
    span = take(text, lead.end() if lead else 0)
    words = text[slice(*span)].lower().split() if span else []
    if (
        span is None
        or len(words) != 2
        or words[0] not in GIVEN
        or words[1] not in SURNAMES
        or text[span[1] :].strip(" .,!")
    ):
        return []
    return [] if places.find(" ".join(words), region) else [fact_at(text, span, 0.7)]


def _is_suburb(words: list[str], region: str) -> bool:
    """Whether two words or more, answered as a name, are a place: a single one may be a surname."""
    return len(words) > 1 and is_plain_place(words, region)


def _is_place(words: list[str], region: str) -> bool:
    """Whether these words are a place rather than a person: "sydney", "glen waverley"; not "ada" (in Ohio)."""
    is_common = words[0].lower() in GIVEN
    found = places.find(" ".join(words), region)
    if not found:
        return False
    largest = max(place.digits or LARGE_PLACE - 1 for place in found)
    if found[0].country == region or largest >= LARGE_PLACE:
        return largest >= LARGE_PLACE - 1 or not is_common
    return not is_common and largest >= LARGE_PLACE - 1


def _is_code(words: list[str]) -> bool:
    """Whether the last word before digits is letters of a code: "jenny qrt 205"."""
    last = words[-1].lower()
    first = words[0].lower()
    is_like_first = first.startswith(last) or last.startswith(first)
    return last not in GIVEN and (len(last) <= 3 or not VOWEL.search(last) or is_like_first)


def _reads_as_person(words: list[str]) -> bool:
    """Whether these words, alone, are a person's likelier than not: a common name, or two words that are no others."""
    lowered = [word.lower() for word in words]
    if any(
        is_never_name(word) or not VOWEL.search(word) or word.endswith(NO_PERSON) for word in lowered if len(word) > 1
    ):
        return False
    if lowered[0] in NEVER_ALONE or len(words) > 1 and lowered[0] in PLACE_START or PLACE_WORD.search(" ".join(words)):
        return False
    if any(word in GIVEN for word in lowered):
        return len(words) < 3 or sum(not is_ordinary(word) for word in lowered) > 1
    # A single unknown word is as often a brand, a medicine or another language.
    return len(words) > 1 and all(len(word) > 2 and not is_ordinary(word) for word in lowered)


def booked(text: str, region: str) -> list[Fact]:
    """ "a booking for Linda Moffat", "the Moffat party", "Linda Moffat, party of 8"."""
    if text.islower():
        return _booked_lower(text)
    for pattern, sure in _patterns(text):
        for match in islice(pattern.finditer(text), MOST_TRIES):
            span = take(text, match.end()) if pattern is FOR else match.span(match.lastgroup or 0)
            words = text[slice(*span)].split() if span else []
            if (
                span
                and _is_person(words, pattern is FOR)
                and not _is_where(words, region)
                and _is_booking(text, pattern is FOR)
            ):
                return [fact_at(text, span, sure)]
    return []


def _is_where(words: list[str], region: str) -> bool:
    """Whether these words are a place, or begin with one: "Glen Waverley", "Melbourne Cup"."""
    first = words[0].lower()
    return (
        _is_place(words, region)
        or first not in GIVEN
        and any(p.digits > LARGE_PLACE for p in places.find(first, region))
    )


def _patterns(text: str) -> Iterator[tuple[re.Pattern[str], float]]:
    """The ways of saying it that this text can hold at all, by a look that costs little."""
    if " for " in text:
        yield FOR, 0.65
    if (
        "part" in text
        or "table" in text
        or "ooking" in text
        or "reserv" in text
        or "family" in text
        or "appoint" in text
    ):
        yield OF_THEM, 0.55
    if LEADING.match(text):
        yield LEADING, 0.55
    if "," in text:
        yield TRAILING, 0.55


def _is_booking(text: str, must_say_so: bool) -> bool:
    is_booking = BOOKING.search(text) is not None or not must_say_so and COUNTED.search(text) is not None
    return is_booking and not NO_BOOKING.search(text)


def _booked_lower(text: str) -> list[Fact]:
    match = FOR_LOWER.search(text) if " for " in text else None
    span = take(text, match.end()) if match else None
    return [fact_at(text, span, GUESS)] if span and text[slice(*span)].split(maxsplit=1)[0] in GIVEN else []


def _is_person(words: list[str], is_for: bool) -> bool:
    """Whether capitalised words are a person: two that are not both ordinary; after "for", a common given name."""
    if any(is_never_name(word.lower()) for word in words):
        return False
    if not is_for:
        return not is_ordinary(words[-1])
    return words[0].lower() in GIVEN if len(words) == 1 else not all(is_ordinary(word) for word in words)
