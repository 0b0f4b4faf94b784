"""Where the job is: suburb or town, and street address, by the words that lead there and the list of known places."""

import re
from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from extractors import places, uncued
from extractors.facts import Fact, Heard
from extractors.location import addresses
from extractors.location import answer as location_answer
from extractors.location import hindi as location_hindi
from extractors.location.cues import CUES, STRONG, is_denied, strength
from extractors.location.facts import fact, in_pieces, misheard, names_state
from extractors.once import once
from extractors.ordinary import is_ordinary
from extractors.places import states
from extractors.places.leads import (
    FIGURES,
    NAME_CUES,
    NOT_AFTER_PLACE,
    NOT_BEFORE_PLACE,
    NOT_PLACES,
    PLACES_ANYWAY,
)
from extractors.places.words import (
    Text,
    is_inflected,
    is_person,
    is_place_word,
    is_plain_place,
    known,
    may_begin,
    reached,
    shaped,
)
from extractors.spoken import NATO

_AREA = re.compile(
    r"\b(?:in|around|near|at|from)\s+the\s+([a-z][\w'’.-]*(?:\s+[a-z][\w'’.-]*){0,2}?)\s+(?:area|region"
    r"|neighbou?rhood|district|suburb|locality|axis)\b",
    re.I,
)
_MOST = 1000  # nobody says where in more; keeps a pasted page cheap
# How sure: of a place on the list after words that lead there; of one that looks like a place, with a capital or not.
_LISTED = {2: 0.88, 1: 0.8, -1: 0.75}
_SHAPED = {(2, True): 0.85, (2, False): 0.65, (1, True): 0.75, (1, False): 0.55}
_BARE, _UNLED, _UNLED_NAME = 0.8, 0.62, 0.5
# Countries where the list has so many towns that a small one is likelier somebody's name.
_WIDE = ("US", "GB")
_CALLED = ("name", "this", "it", "that", "here", "he", "she")
# A place and its code, and nothing else that tells.
_CODED = re.compile(r"(?:^|\D)\d{4,6}(?:\D|$)")
_LONGEST_CODED = 8  # words
_SLIP = 92  # of 100: one letter of a name of seven is missing or too many
_BETWEEN = re.compile(r"[\s,.]*(?:(?:in|at|near|off)\s+)?", re.I)  # an address and its suburb
# Countries where many houses stand in no named street.
_BY_LOCALITY = ("IN", "NG")
_MOST_CUES = 30
_MOST_MISHEARD = 2  # looking for one costs as much as all the rest
_MOST_UNLED = 2  # more of them are a list, of whatever
# What puts the place before it right, and how sure the one behind it is: surer than any that is only led to.
_MENDS, _MENDED = frozenset({"mean", "meant", "sorry", "actually", "rather"}), 0.9


@once
def find(heard: Heard) -> list[Fact]:
    """The `customer_address` and `customer_location` said, the surest first."""
    text = Text.of(heard.text[:_MOST], heard.region)
    words = frozenset(text.low)
    is_asked = heard.asked in uncued.PLACE_ASKED
    found = list(_addresses(text)) if addresses.HINTS & words else []
    said: list[Fact] = []
    if CUES & words:
        said += [*_areas(text), *_by_cue(text, heard)]
    if not said and len(text) <= _LONGEST_CODED and heard.asked in (None, "postcode", *uncued.PLACE_ASKED):
        said += _coded(text, heard)
    said += [*_unled(text, words, heard), *location_hindi.find(text), *_corrected(heard, text, words)]
    if _MENDS & words:
        said += list(_mended(text, said))
    # "Phase 1" is no street where it ends the name of a listed place.
    found = [f for f in found if not any(s.span[0] < f.span[0] and s.span[1] >= f.span[1] for s in said)]
    if not found and text.region in _BY_LOCALITY and addresses.DWELLINGS & words:
        found = list(_dwelling(text))
    if is_asked and text.region != "US":  # which state is no answer to "which suburb?"
        said = [f for f in said if not places.is_state_only(f.value, text.region)]
    taken = [fact.span for fact in found if fact.name == "customer_address"]
    said = [f for f in said if not any(f.span[0] < b and f.span[1] > a for a, b in taken)]
    if is_asked and not found and not any(f.confidence >= 0.75 for f in said):
        said = [*location_answer.find(text, heard), *said]
    return _apart([*found, *said])


def _mended(text: Text, said: list[Fact]) -> Iterator[Fact]:
    """ "Brunswick, sorry, I mean Preston": the known place that puts the one before it right."""
    for n in [n for n, word in enumerate(text.low[:-1]) if word in _MENDS][:_MOST_CUES]:
        first = n + 1 + (text.low[n + 1] in ("in", "at", "from", "near"))
        count = known(text, first) if first < len(text) else 0
        if count and any(one.span[1] <= text.at[n] for one in said):
            yield fact(text, first, count, _MENDED)


def _apart(facts: list[Fact]) -> list[Fact]:
    """The surest of those that claim the same words, the surest first."""
    kept: list[Fact] = []
    for one in sorted(facts, key=lambda f: (-f.confidence, f.span[0])):
        if all(one.span[0] >= other.span[1] or other.span[0] >= one.span[1] for other in kept):
            kept.append(one)
    return kept


def _areas(text: Text) -> Iterator[Fact]:
    """ "in the Berkeley area"."""
    if "the" not in text.low:
        return
    for m in _AREA.finditer(text.text):
        if all(is_place_word(word) for word in m[1].lower().split()):
            yield Fact("customer_location", places.titled(m[1]), m[1], m.span(1), confidence=0.8)


def _by_cue(text: Text, heard: Heard) -> Iterator[Fact]:
    """A place after words that lead to one; weakly led places are believed less, and less still without a capital."""
    cues = [n for n, word in enumerate(text.low[:-1]) if word in CUES][:_MOST_CUES]
    tries = 0
    for word in cues:
        if text.gap(word) not in (" ", "  ", ": ", ":", " : "):
            continue
        level = strength(text, word)
        first = word + 1
        if not level or text.text[text.at[first] : text.at[first] + 1].isdigit():
            continue
        if text.low[first] == "the" and first + 1 < len(text) and known(text, first + 1):
            first += 1
        if level == STRONG and (pieces := in_pieces(text, first)):
            yield pieces
        elif _is_state_of(text, word, first):
            continue
        elif count := reached(text, first):
            yield fact(text, first, count, _LISTED[level])
        elif level > 0:
            tries += level == STRONG
            yield from _unknown(text, heard, first, level, may_be_misheard=tries <= _MOST_MISHEARD)


def _is_state_of(text: Text, word: int, first: int) -> bool:
    """Whether a state begins here that tells of the place before: "Richmond in New South Wales", "the one in nsw"."""
    if text.low[word] != "in":
        return False
    most = min(3, len(text) - first)
    count = next((n for n in range(most, 0, -1) if states.code(" ".join(text.low[first : first + n]), text.region)), 0)
    if not count or text.region == "US":
        return False
    behind = any(known(text, place) == word - place for place in range(max(0, word - 3), word))
    return behind or count == 1 and len(text.low[first]) < 4 and not places.find(text.low[first], text.region)


def _unknown(text: Text, heard: Heard, first: int, level: int, *, may_be_misheard: bool) -> Iterator[Fact]:
    """A place that is not on the list, or a misheard one that is."""
    count = shaped(text, first)
    is_cased = text.is_capital(first)
    if not count or re.match(r"['’]s\b", text.text[text.to[first + count - 1] :]) or text.low[first].endswith("'s"):
        return
    if not is_cased and is_ordinary(text.low[first]) and not _goes_with(text, first, count):
        return
    if level < STRONG and is_person(text.low[first]):
        return
    if level == STRONG and may_be_misheard and (meant := misheard(text, heard, first, count)):
        # Written with a capital and all but the same, it is the listed one misspelled.
        is_slip = is_cased and ratio(meant.text.lower(), meant.value.lower()) >= _SLIP
        yield meant.but(confidence=_LISTED[level]) if is_slip else meant
    yield fact(text, first, count, _SHAPED[level, is_cased])


def _goes_with(text: Text, first: int, count: int) -> bool:
    """Whether an ordinary word is the first of a place's name: "long beach", "black rock"."""
    return text.low[first] in PLACES_ANYWAY or count > 1 and is_place_word(text.low[first + 1])


def _addresses(text: Text) -> Iterator[Fact]:
    """Street addresses, each followed by its suburb when that is said."""
    for start, end in addresses.spans(text.text):
        said = text.text[start:end]
        yield Fact("customer_address", places.titled(addresses.written(said)), said, (start, end), confidence=0.85)
        first = next((n for n, at in enumerate(text.at) if at >= end), len(text))
        if first < len(text) and text.low[first] in ("in", "at", "near", "off"):
            first += 1
        if first >= len(text) or not _BETWEEN.fullmatch(text.text, end, text.at[first]):
            continue
        count = known(text, first) or shaped(text, first)
        if count and not text.low[first][0].isdigit():
            yield fact(text, first, count, 0.9)


def _dwelling(text: Text) -> Iterator[Fact]:
    """A flat and the locality behind it: "Flat 302, Koramangala 560034"."""
    for start, end in addresses.dwellings(text.text):
        first = next((n for n, at in enumerate(text.at) if at >= end), len(text))
        count = known(text, first) if first < len(text) and _BETWEEN.fullmatch(text.text, end, text.at[first]) else 0
        if not count:
            continue
        place = fact(text, first, count, 0.9)
        whole = f"{places.titled(text.text[start:end])}, {place.value} {addresses.pin_behind(text.text, place.span[1])}"
        yield Fact("customer_address", whole.strip(), text.text[start:end], (start, end), confidence=0.8)
        yield place
        return


def _unled(text: Text, words: frozenset[str], heard: Heard) -> Iterator[Fact]:
    """Known places that no word leads to: "blocked drain parramatta", "chennai 600001"."""
    if places.starts().isdisjoint(words):
        return
    is_name_asked = heard.asked in uncued.NAME_ASKED  # a single word may be a surname
    if is_name_asked and (len(text) < 2 or not is_plain_place(text.low, text.region)):
        return
    starts, after, listed, found = places.starts(), 0, 0, []
    for first, word in enumerate(text.low):
        if word not in starts or first < after or not may_begin(text, first):
            continue
        count = known(text, first)
        if count and (confidence := _unled_confidence(text, first, count)):
            found.append(fact(text, first, count, confidence))
        after, listed = max(after, first + count), listed + bool(count)
        if listed > _MOST_UNLED:
            return
    yield from found


def _coded(text: Text, heard: Heard) -> Iterator[Fact]:
    """ "mistveld 7301", "560034 and somanpura": what stands beside a code, a state's letters or no ordinary word."""
    others = [n for n, word in enumerate(text.low) if word not in FIGURES and not word[0].isdigit()]
    if not others or others[-1] - others[0] >= 3 or len(text) > _LONGEST_CODED or not _CODED.search(text.text):
        return
    first, count = others[0], others[-1] - others[0] + 1
    said = text.low[first : first + count]
    if text.joined(first, count) < count or any(is_ordinary(word) or word in NOT_PLACES for word in said):
        return
    is_state = count == 1 and said[0].upper() in states.NAMES.get(text.region, {})
    if is_state or all(len(word) > 3 for word in said):
        yield misheard(text, heard, first, count) or fact(text, first, count, _BARE)


def _unled_confidence(text: Text, first: int, count: int) -> float:
    """How surely a listed name is the place meant, though nothing leads to it; 0 where it is something else."""
    low, end = text.low, first + count
    before, after = low[first - 1] if first else "", low[end] if end < len(text) else ""
    found = places.find(text.said(first, count), text.region)[0]
    is_near = found.country == text.region or found.digits >= places.LARGE
    # "Banjara Hills road no 12" is how a part of an Indian town is told.
    is_numbered = after in ("rd", "road") and low[end + 1 : end + 2] in (("no",), ("number",))
    is_other = before in NOT_BEFORE_PLACE or after in NOT_AFTER_PLACE and not is_numbered or is_denied(text, first)
    is_far = found.country in _WIDE and 0 < found.digits < 5
    if is_other or not is_near:
        return 0
    if all(word in FIGURES or word[0].isdigit() for word in (*low[:first], *low[end:])):
        return 0 if count == 1 and (is_person(low[first]) or is_far) and len(text) == 1 else _BARE
    if count > 1:
        return _UNLED
    if names_state(text, end) and text.gap(end - 1) in (" ", ", "):
        return _LISTED[1]
    is_word = low[first] in PLACES_ANYWAY and not text.is_capital(first) or is_inflected(low[first])
    if len(low[first]) < 4 or 0 < found.digits < 4 or is_far or is_word:
        return 0
    is_called = before == "is" and low[max(0, first - 2)] in _CALLED or is_person(before) and text.gap(first - 1) == " "
    if before in NAME_CUES or is_called or low[first] in NATO or _beside_a_name(text, first):
        return 0
    if is_person(low[first]):
        return 0 if before in ("to", "from") else _UNLED_NAME
    return _UNLED_NAME if before == "for" else _UNLED


def _beside_a_name(text: Text, first: int) -> bool:
    """Whether a word with a capital stands right before or behind, as in "Preston Jones"."""
    if not text.is_capital(first):
        return False
    before = first > 1 and text.gap(first - 1) == " " and text.is_capital(first - 1)
    return before or text.gap(first) == " " and text.is_capital(first + 1) and not known(text, first + 1)


def _corrected(heard: Heard, text: Text, words: frozenset[str]) -> Iterator[Fact]:
    """ "no not newtown, Enmore", "Tom in Glebe", "Leaking tap, Lee, Ryde, house"."""
    correction = uncued.corrected(heard) if "not" in words else None
    if correction and correction[0] == "customer_location":
        span, confidence = correction[1], 0.87
    elif ("in" in words or "from" in words) and (spans := uncued.person_in(heard)):
        span, confidence = spans[1], 0.75
    elif ("," in text.text or ";" in text.text) and (spans := uncued.listed(heard)):
        span, confidence = spans[1], 0.62
    else:
        return
    said = heard.text[slice(*span)]
    yield Fact("customer_location", places.titled(said), said, span, confidence=confidence)
