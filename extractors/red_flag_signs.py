"""Danger as signs near one another, in any order and language: a place of the body and what is wrong with it.

Knows how meanings are looked up and how near they must stand; the words are data of the files named *_signs.py.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, reduce
from itertools import pairwise
from operator import or_

from extractors import red_flag_body_signs, red_flag_harm_signs, red_flag_home_signs, red_flag_shared_signs

_DANGERS = (red_flag_home_signs, red_flag_body_signs, red_flag_harm_signs)
MEANINGS_TEXT = "".join(data.MEANINGS_TEXT for data in (red_flag_shared_signs, *_DANGERS))
SIGNS_TEXT = "".join(data.SIGNS_TEXT for data in _DANGERS)
NOTHING = "NOTHING"
COMMON = frozenset(
    "the can have want this with one them dont all was next much when more does right been under out something lets "
    "night take going after here good for to in his her my cant made sounds first doesnt".split()
)
BLOT = "~"
"""What stands in the place of harmless words."""
NUMBERS = (
    *(str(number) for number in range(1, 43)),
    *"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(),
    *"seventeen eighteen nineteen twenty thirty forty".split(),
    *"teen char paanch panch chhe saat aath nau तीन चार पाँच छह सात आठ".split(),
)
SENTENCE = 50
"""How many words a full stop counts for."""
CLOSE = 4
"""Within how many words the last sign follows the one before it where the order matters."""
MOST_TRIES = 8
"""How often a sign is looked at in one message: nobody names a chest more often, and no message may take long."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A danger, the meanings that must be there within so many words of one another, and those that undo it."""

    flag: str
    parts: tuple[int, ...]
    needs: int
    width: int
    is_ordered: bool
    may_be_denied: bool
    undone_by: int


@dataclass(frozen=True, slots=True)
class Meanings:
    """All words looked for, as bits: whole words, beginnings by their two letters, phrases by their first word."""

    words: dict[str, int]
    stems: dict[str, list[tuple[str, int]]]
    phrases: dict[str, list[tuple[tuple[str, ...], int]]]
    bits: dict[str, int]


@dataclass(frozen=True, slots=True)
class Said:
    """A danger and at which words its signs stand."""

    flag: str
    at: tuple[int, ...]
    may_be_denied: bool


@cache
def meanings() -> Meanings:
    """The words of the data, read once."""
    words: dict[str, int] = {}
    stems: dict[str, list[tuple[str, int]]] = {}
    phrases: dict[str, dict[tuple[str, ...], int]] = {}
    bits: dict[str, int] = {}
    for entry in re.findall(r"^\S.*\n(?: .*\n)*", MEANINGS_TEXT, re.MULTILINE):
        name, _, said = entry.partition(":")
        bit = bits.setdefault(name, 1 << len(bits))
        for word in said.split():
            if word.endswith("*"):
                stems.setdefault(word[:2], []).append((word[:-1], bit))
            elif word.startswith("<"):
                first, last = word.strip("<>").split("-")
                for number in range(int(first), int(last) + 1):
                    words[str(number)] = words.get(str(number), 0) | bit
            elif "_" in word:
                for parts in _phrases_of(word):
                    of_first = phrases.setdefault(parts[0], {})
                    of_first[parts] = of_first.get(parts, 0) | bit
            else:
                words[word] = words.get(word, 0) | bit
    longest_first = {word: sorted(found.items(), key=lambda item: -len(item[0])) for word, found in phrases.items()}
    return Meanings(words, stems, longest_first, bits)


def _phrases_of(written: str) -> list[tuple[str, ...]]:
    """The words said together; "#" stands for every number up to that of the weeks of a pregnancy."""
    numbers = NUMBERS if "#" in written else ("",)
    return [tuple(written.replace("#", number).split("_")) for number in numbers]


@cache
def signs() -> tuple[Sign, ...]:
    """The signs of the data, read once."""
    bits = meanings().bits
    found = []
    for line in filter(None, SIGNS_TEXT.splitlines()):
        head, _, body = line.partition(": ")
        flag, width = head.split()
        parts, _, undone = body.partition(" - ")
        undone_by = 0
        for name in undone.split():
            undone_by |= bits[name]
        parts_of = tuple(bits[name] for name in parts.split())
        needs = reduce(or_, parts_of)
        found.append(Sign(flag, parts_of, needs, int(width.rstrip(">!")), ">" in width, "!" not in width, undone_by))
    return tuple(found)


@cache
def _first_parts() -> int:
    first = 0
    for sign in signs():
        first |= sign.parts[0]
    return first


def _tells(word: str) -> int:
    """How much a word of a phrase tells: long words much, the commonest and numbers nothing."""
    return 0 if word in COMMON or word in NUMBERS else len(word)


@cache
def _first_pairs() -> frozenset[tuple[str, str]]:
    """The most telling two words of each phrase that may be a sign's first part: without them it was not said."""
    first = _first_parts()
    phrases = [item for found in meanings().phrases.values() for item in found]
    pairs = [list(pairwise(phrase)) for phrase, bits in phrases if bits & first]
    return frozenset(max(found, key=lambda pair: _tells(pair[0]) + _tells(pair[1])) for found in pairs)


@cache
def _in_pairs() -> frozenset[str]:
    return frozenset(max(pair, key=_tells) for pair in _first_pairs())


def may_begin(word: str) -> bool:
    """Whether a sign of danger may be in a message for this word's sake."""
    return bool(meaning(word) >> 1 & _first_parts())


def may_begin_phrase(word: str) -> bool:
    """Whether a sign of danger may be in a message for a phrase that has this word."""
    return word in _in_pairs()


def has_phrase(words: Iterable[str]) -> bool:
    """Whether two of the words stand together as in a phrase that a sign of danger may begin with."""
    return not _first_pairs().isdisjoint(pairwise(words))


@lru_cache(maxsize=20_000)
def meaning(word: str) -> int:
    """What a word by itself can mean, as bits, and whether a phrase may begin with it (the lowest bit but none)."""
    known = meanings()
    found = known.words.get(word, 0)
    for stem, bit in known.stems.get(word[:2], ()):
        if word.startswith(stem):
            found |= bit
    if not found and len(word) > 3 and word[-1] == "s":
        found = known.words.get(word[:-1], 0)
    return found << 1 | (word in known.phrases)


def without_harmless(words: list[str]) -> list[str]:
    """The words with those blotted out that only sound like danger: "chest of drawers"."""
    nothing = meanings().bits[NOTHING]
    kept = words
    for n, word in enumerate(words):
        for phrase, bit in meanings().phrases.get(word, ()):
            if bit & nothing and tuple(words[n : n + len(phrase)]) == phrase:
                kept = kept if kept is not words else list(words)
                kept[n : n + len(phrase)] = [BLOT] * len(phrase)
                break
    return kept


def find(words: list[str]) -> Iterator[Said]:
    """Every danger whose signs stand near one another, with the numbers of the words that are the signs."""
    found = [meaning(word) for word in words]
    if not any(found):
        return
    places = _places(words, found)
    present = 0
    for bit in places:
        present |= bit
    if not present & _first_parts():
        return
    spots = _spots(words)
    for sign in signs():
        if present & sign.needs == sign.needs:
            yield from _said(sign, places, spots)


def _places(words: list[str], found: list[int]) -> dict[int, list[int]]:
    """At which words each meaning stands."""
    at: list[int] = [bits >> 1 for bits in found]
    for n, bits in enumerate(found):
        if bits & 1:
            for phrase, bit in meanings().phrases[words[n]]:
                if tuple(words[n : n + len(phrase)]) != phrase:
                    continue
                at[n] |= bit
    places: dict[int, list[int]] = {}
    for n, all_bits in enumerate(at):
        bits = all_bits
        while bits:
            lowest = bits & -bits
            places.setdefault(lowest, []).append(n)
            bits ^= lowest
    return places


def _spots(words: list[str]) -> list[int]:
    """Where each word stands when a comma counts nothing and a full stop much."""
    spots = []
    spot = 0
    for word in words:
        spot += SENTENCE if word == "." else word != ","
        spots.append(spot)
    return spots


def _said(sign: Sign, places: dict[int, list[int]], spots: list[int]) -> Iterator[Said]:
    for first in places[sign.parts[0]][:MOST_TRIES]:
        at = (_in_order if sign.is_ordered else _around)(first, sign, places, spots)
        if len(at) < len(sign.parts) or spots[max(at)] - spots[min(at)] > sign.width:
            continue
        if not _is_undone(sign, places, spots, at):
            yield Said(sign.flag, tuple(sorted(at)), sign.may_be_denied)


def _around(first: int, sign: Sign, places: dict[int, list[int]], spots: list[int]) -> list[int]:
    """The nearest of each further part, before or behind the first."""
    at = [first]
    for part in sign.parts[1:]:
        place = _nearest(places[part], first, at)
        if place is not None:
            at.append(place)
    return at


def _in_order(first: int, sign: Sign, places: dict[int, list[int]], spots: list[int]) -> list[int]:
    """The second part and, close behind it, the third: "water ... into the fuse box"."""
    _, second, third = sign.parts
    lasts = places[third]
    n = bisect_left(lasts, first + 1)
    for last in lasts[n : n + 4]:
        middles = places[second]
        middle = bisect_left(middles, last) - 1
        if middle >= 0 and middles[middle] > first and spots[last] - spots[middles[middle]] <= CLOSE:
            return [first, middles[middle], last]
    return [first]


def _nearest(choices: list[int], to: int, taken: list[int]) -> int | None:
    """The word nearest to another that is not a sign already."""
    n = bisect_left(choices, to)
    near = choices[max(0, n - 3) : n + 4]
    free = [place for place in near if place not in taken]
    return min(free, key=lambda place: abs(place - to), default=None)


def _is_undone(sign: Sign, places: dict[int, list[int]], spots: list[int], at: list[int]) -> bool:
    first, last = spots[min(at)] - 6, spots[max(at)] + 6
    bits = sign.undone_by
    while bits:
        lowest = bits & -bits
        bits ^= lowest
        if any(first <= spots[place] <= last for place in places.get(lowest, ())):
            return True
    return False
