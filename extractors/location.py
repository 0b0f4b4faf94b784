"""Where the job is: suburb or town, and street address. Knows no list of places; judges by cue words and capitals."""

import re
from collections.abc import Iterator

from extractors import uncued
from extractors.facts import Fact, Heard
from extractors.location_words import FEELINGS, HEADS, NOT_PLACES, OBJECTS, PLACES_ANYWAY, STATES, TAILS
from extractors.name_words import EVERYDAY, NOT_NAMES


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_STREETS = _words(
    """
    street st road rd avenue ave lane ln drive dr court ct crescent cres place pl parade pde highway hwy boulevard
    blvd terrace tce close way grove circuit cct esplanade square sq walk row rise mews nagar marg colony layout
    chowk salai bypass cross main enclave
    """
)
_UNITS = _words("unit flat apt apartment shop suite level lot villa plot house room block no")
_COUNTS = _words(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety oh
    """
)
_MOTION = (
    r"(?:come|comes|coming|came|go|going|get|travel|travell?ing|fly|flying|drive|driving|head|heading|move"
    r"|moving|moved|trip|ride|ticket|train|bus|flight|flights|visit)"
)
_STRONG = re.compile(
    r"\b(?:i['’]?m|i\s+am|we['’]?re|we\s+are|it['’]?s|that['’]?s|i|we|who|located|based|living|live|lives|staying"
    r"|stay|address|place|property|house|job|unit|shop|home"
    r"|(?:the|my|our)\s+\w+\s+is)\s+(?:(?:is|are|located|based|living|live|lives|staying|stay|over|out|up|down|just"
    r"|currently|right|here|calling)\s+){0,2}"
    r"(?:in|from|at|near)\s+|\b(?:over|out|down|up|calling|based|located)\s+(?:in|at|from|near)\s+"
    r"|\b(?:suburb|city|town|location|area)(?:\s+name)?(?:\s+is|\s*:|['’]s)?\s+(?=\w)|(?:^|[,.!]\s*)(?:hi\s+"
    r"|hello\s+|hey\s+)?(?:its|it['’]s|this\s+is|i['’]?m|my\s+name\s+is|im)\s+(?!not\b)\w+(?:\s+(?!not\b)\w+)?"
    r"\s+(?:here\s+)?(?:from|in|at)\s+|^(?:from|in|at|near|around)\s+",
    re.I,
)
_WEAK = re.compile(
    rf"\b(?:in|from|near|around|(?:{_MOTION}|pick\w*|leaving|leave|live)\s+(?:\w+\s+){{0,2}}?(?:to|at"
    rf"|from|in)|visit(?:ing)?|leaving|\barea\s+of)\s+",
    re.I,
)
_NOT_BEFORE = re.compile(r"(?:\b(?:not|n['’]t|used\s+to|born|made|believe|fluent|speak)\s+(?:\w+\s+)?)$", re.I)
_AREA = re.compile(
    r"\b(?:in|around|near|at|from)\s+the\s+([a-z][\w'’.-]*(?:\s+[a-z][\w'’.-]*){0,2}?)\s+(?:area|region"
    r"|neighbou?rhood|district|suburb|locality)\b",
    re.I,
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*\.?")
_STREET = rf"(?:{'|'.join(_STREETS)})\b\.?"
_NAME_WORD = (
    r"(?!(?:on|in|at|and|or|of|to|for|with|from|is|are|my|our|people|am|pm|minutes?|hours?|days?|blocked"
    r"|leaking)\b)[a-z][\w'’.-]*"
)
_ADDRESS = re.compile(
    rf"(?<![\w$£€₹/.])(?:(?:{'|'.join(_UNITS)})\b\.?\s*#?\s*\w{{1,5}}(?:\s*[,/]\s*|\s+(?:at\s+|of\s+)?))?"
    rf"(?:\d{{1,5}}[a-z]?(?:\s?[/-]\s?\d{{1,5}}[a-z]?)?|(?:(?:{'|'.join(_COUNTS)})[\s-]){{1,3}})\s*,?\s*"
    rf"(?:the\s+(?:esplanade|parade|crescent|avenue|boulevard|strand|mall)\b"
    rf"|(?:{_NAME_WORD}\s+){{1,3}}?{_STREET})(?!\s+(?:minutes|hours))",
    re.I,
)
_ADDRESS_HINT = re.compile(rf"\b{_STREET}|\bthe\s+(?:strand|mall)\b", re.I)
_BARE = re.compile(
    r"^(?:(?:um+|uh+|er+|ah+|oh|so|yes|yeah|yep|ok|okay|well|sure|hi|hello|hey|it['’]?s|its|that['’]?s"
    r"|that\s+would\s+be|i['’]?m|im|i\s+am|we['’]?re|we\s+are|i\s+live|we\s+live|live"
    r"|(?:(?:as|like)\s+)?(?:i|we)(?:['’]?ve|\s+have|\s+did)?(?:\s+(?:just|already)){0,2}\s+(?:said|told\s+(?:you|u|ya)|mentioned)"
    r"(?:\s+(?:already|before|it|that)(?![\w'’])){0,2}"
    r"|the|my|our|suburb|city|town|place|job|property|location|address|is|in|at|near|from|around|over|out|down|just"
    r"|located|of|actually|sorry|no|i\s+meant?|rather|make\s+that)\b[\s,.:]*)+", re.I)  # fmt: skip
_FEELING = re.compile(r"\b(?:i['’]?m|i\s+am|we['’]?re|we\s+are)(?:\s+(?:just|so|very|really|all|not))*\s+$", re.I)
_UNSURE = frozenset(
    _words(
        "cancel change dunno hello help here home idea idk make no none nope nothing pardon repeat same skip sorry stop"
        " what yes"
    )
)


_MOST = 2000  # nobody says where in more; keeps a pasted page cheap
_LONGEST_ANSWER = 8  # words; a longer one is a sentence, not the bare place asked for


def _is_place_word(word: str) -> bool:
    return word.lower().replace("'", "").replace("’", "").strip(".") not in NOT_PLACES


def _stretch(text: str, at: int, cased: bool, limit: int = 3) -> int:
    """Where the place beginning at `at` ends: by capitals when the writer uses them, else by words that end a place."""
    end, count = at, 0
    while count < limit and (m := _WORD.match(text, end if count == 0 else end + 1)):
        if count and text[end] not in " -":
            break
        word = m[0]
        is_dot = word.endswith(".") and word.lower().strip(".") not in HEADS
        if count and (word.lower() in STATES or word in ("SA", "WA", "NT")):
            break
        if not _is_place_word(word) and not (count and word.lower() in TAILS):
            break
        if cased and count and not word[0].isupper():
            break
        end, count = m.end() - is_dot, count + 1
        if is_dot:
            break
    return end


def _trim(text: str, start: int, end: int) -> int:
    """Where a lower-case place is believed to end: a third word needs a head or a tail such as "north" or "hills"."""
    words = text[start:end].split()
    if len(words) < 2 or words[0].lower().strip(".") in HEADS or words[1].lower() in TAILS:
        keep = 2 if len(words) > 2 and words[-1].lower() not in TAILS else 3
    else:
        rest = text[end : end + 1]
        keep = 2 if len(words) == 2 and rest in ("", " ", ",", ".", "!", "?") else 1
    ends = [word.end() for word in re.finditer(r"\S+", text[start:end])]
    return start + ends[min(keep, len(ends)) - 1] if ends else end


def _titled(text: str) -> str:
    return " ".join(w if any(c.isupper() for c in w) else w[:1].upper() + w[1:] for w in text.split())


def _fact(name: str, text: str, start: int, end: int, confidence: float) -> Fact:
    return Fact(name, _titled(text[start:end]), text[start:end], (start, end), confidence=confidence)


def _by_cue(text: str) -> Iterator[Fact]:
    """A place after words that lead to one; weakly led places are believed less, and less still without a capital."""
    for pattern, sure, unsure in ((_STRONG, 0.85, 0.65), (_WEAK, 0.75, 0.55)):
        for cue in pattern.finditer(text):
            at = cue.end()
            if _NOT_BEFORE.search(text[max(0, cue.start() - 40) : cue.start()]) or not text[at : at + 1].isalpha():
                continue
            cased = text[at].isupper()
            end = _stretch(text, at, cased)
            if end == at or re.match(r"['’]s\b", text[end:]):
                continue
            if cased:
                yield _fact("customer_location", text, at, end, sure)
            else:
                yield _fact("customer_location", text, at, _trim(text, at, end), unsure)


def _areas(text: str) -> Iterator[Fact]:
    """ "in the Berkeley area"."""
    for m in _AREA.finditer(text):
        if all(_is_place_word(word) for word in m[1].split()):
            yield _fact("customer_location", text, *m.span(1), 0.8)


def _addresses(text: str) -> Iterator[Fact]:
    """Street addresses, each followed by its suburb when that is said."""
    if not _ADDRESS_HINT.search(text):
        return
    for m in _ADDRESS.finditer(text):
        if not any(c.isdigit() or w in _COUNTS for w in m[0].lower().split() for c in w):
            continue
        yield _fact("customer_address", text, *m.span(), 0.85)
        link = re.compile(r"\s*,?\s*(?:in\s+)?").match(text, m.end())
        at = link.end() if link else m.end()
        end = _stretch(text, at, text[at : at + 1].isupper())
        if end > at:
            yield _fact("customer_location", text, at, end if text[at].isupper() else _trim(text, at, end), 0.9)


def _answer(text: str) -> Iterator[Fact]:
    """The bare answer to "which suburb?"."""
    lead = _BARE.match(text)
    at = lead.end() if lead else 0
    end = _stretch(text, at, False, 4)
    words = text[at:end].split()
    if not words or words[0].lower() in _UNSURE or len(text.split()) > _LONGEST_ANSWER:
        return
    if _FEELING.search(text[:at]) and _is_feeling(words[0].lower()):
        return
    if not _is_everyday(words, text[end:]):
        yield _fact("customer_location", text, at, end, 0.85)


def _is_feeling(word: str) -> bool:
    """Whether a word after "I am" tells how somebody is: "scared", "bleeding"."""
    return word not in PLACES_ANYWAY and (word in FEELINGS or len(word) > 4 and word.endswith("ed"))


def _is_everyday(words: list[str], after: str) -> bool:
    """Whether an answer begins with a word of every day, which no place does: a verb, a goodbye, a refusal."""
    first = words[0].lower().replace("’", "'")
    if first.endswith(("n't", "'re", "'ve", "'ll")):
        return True
    following = re.match(r"\s+([\w'’]+)", after)
    if words[0].islower() and following and following[1].lower() in OBJECTS and " it is" not in after:
        return True
    if first in HEADS or first in PLACES_ANYWAY or len(words) > 1 and _names_more(words):
        return False
    return any(word in EVERYDAY or word in NOT_NAMES for word in (first, first.removesuffix("s")))


def _names_more(words: list[str]) -> bool:
    """Whether the second word shows that the first is part of a place: "Come By Chance", "long beach"."""
    return words[1].lower() in TAILS or words[0][0].isupper() and words[1][0].isupper()


def _uncued(heard: Heard, text: str) -> Iterator[Fact]:
    """ "no not newtown, Enmore", "Tom in Glebe", "Leaking tap, Lee, Ryde, house"."""
    correction = uncued.corrected(heard)
    if correction and correction[0] == "customer_location":
        yield _fact("customer_location", text, *correction[1], 0.87)
    elif spans := uncued.person_in(heard):
        yield _fact("customer_location", text, *spans[1], 0.75)
    elif spans := uncued.listed(heard):
        yield _fact("customer_location", text, *spans[1], 0.62)


def find(heard: Heard) -> list[Fact]:
    """The `customer_address` and `customer_location` said, the surest first."""
    text = heard.text[:_MOST]
    addresses = list(_addresses(text))
    taken = [f.span for f in addresses if f.name == "customer_address"]
    said = [*_areas(text), *_by_cue(text), *_uncued(heard, text)]
    places = [f for f in said if not any(f.span[0] < b and f.span[1] > a for a, b in taken)]
    if (
        heard.asked in ("customer_location", "customer_address")
        and not addresses
        and not any(f.confidence >= 0.75 for f in places)
    ):
        places = [*_answer(text), *places]
    found = {fact.span: fact for fact in sorted([*addresses, *places], key=lambda f: f.confidence)}
    return sorted(found.values(), key=lambda f: (-f.confidence, f.span[0]))
