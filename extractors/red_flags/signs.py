"""Danger as signs near one another, in any order and language: a place of the body and what is wrong with it.

Knows how near its signs must stand; which words they are is data of the files named red_flag_*_signs.py.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, reduce
from itertools import accumulate, pairwise
from operator import or_

from extractors.red_flags.meanings import DANGERS, NUMBERS, meaning, meanings, places

SIGNS_TEXT = "".join(data.SIGNS_TEXT for data in DANGERS)
COMMONEST = (
    "i the to a my is in it you and for of on at can we me that be do am are have what this no so will not with he she "
    "one or as by if im was from all about time name like day get date would want like its any tell their dont next go "
    "his her here there where they does month up out after last good them much more when see place going right been "
    "find tomorrow card morning around ill only family again under something lets night take cant made sounds first"
).split()
RARITY = {word: rank for rank, word in enumerate(dict.fromkeys(COMMONEST))}
"""The commonest words, the commonest first: they tell least of what is meant."""
SENTENCE = 50
"""How many words a full stop counts for."""
REACH = 6
"""Within how many words before or behind a sign it may be undone."""
PARTINGS = frozenset([".", ",", "and", "but", "because", "aur", "lekin", "और", "लेकिन", "n", "&"])
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
class Ground:
    """Where each word stands, counted in words, and the number of its clause."""

    spots: list[int]
    clauses: list[int]


@dataclass(frozen=True, slots=True)
class Said:
    """A danger and at which words its signs stand."""

    flag: str
    at: tuple[int, ...]
    may_be_denied: bool


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
    """How much a word of a phrase tells: long words much, the commonest and numbers next to nothing."""
    return 0 if word in NUMBERS else RARITY.get(word, len(RARITY) + len(word))


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


def find(words: list[str], is_open: Callable[[str], bool]) -> Iterator[Said]:
    """Every open danger whose signs stand near one another, with the numbers of the words that are the signs."""
    found = list(map(meaning, words))
    if not any(found):
        return
    at = places(words, found)
    present = 0
    for bit in at:
        present |= bit
    if not present & _first_parts():
        return
    ground = _ground(words)
    for sign in signs():
        if present & sign.needs == sign.needs and is_open(sign.flag):
            yield from _said(sign, at, ground)


def _ground(words: list[str]) -> Ground:
    """Where each word stands when a comma counts nothing and a full stop much, and in which clause."""
    spots = list(accumulate([SENTENCE if word == "." else int(word != ",") for word in words]))
    return Ground(spots, list(accumulate([int(word in PARTINGS) for word in words])))


def _said(sign: Sign, places: dict[int, list[int]], ground: Ground) -> Iterator[Said]:
    spots = ground.spots
    for first in _firsts(sign, places, spots):
        at = (_in_order if sign.is_ordered else _around)(first, sign, places, spots)
        if len(at) < len(sign.parts) or spots[max(at)] - spots[min(at)] > sign.width:
            continue
        if not _is_undone(sign, places, ground, at):
            yield Said(sign.flag, tuple(sorted(at)), sign.may_be_denied)


def _firsts(sign: Sign, places: dict[int, list[int]], spots: list[int]) -> list[int]:
    """Where a sign may begin: of many places those that have the rarest of its other parts in reach."""
    firsts = places[sign.parts[0]]
    if len(firsts) <= MOST_TRIES or len(sign.parts) == 1:
        return firsts[:MOST_TRIES]
    rarest = min((places[part] for part in sign.parts[1:]), key=len)
    near = []
    for first in firsts:
        n = bisect_left(rarest, first)
        if any(abs(spots[place] - spots[first]) <= sign.width for place in rarest[max(0, n - 1) : n + 2]):
            near.append(first)
            if len(near) == MOST_TRIES:
                break
    return near


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


def _is_undone(sign: Sign, places: dict[int, list[int]], ground: Ground, at: list[int]) -> bool:
    """Whether a word that undoes the sign is said close by, in the same clause: a tap before "and" undoes no pain."""
    begin, end = min(at), max(at)
    spots, clauses = ground.spots, ground.clauses
    # "I took all my tablets and need a refill": only this is said in a clause of its own.
    refilled = meanings().bits["REFILLED"]
    bits = sign.undone_by
    while bits:
        lowest = bits & -bits
        bits ^= lowest
        for place in places.get(lowest, ()):
            near = spots[begin] - REACH <= spots[place] <= spots[end] + REACH
            if near and (lowest == refilled or clauses[begin] <= clauses[place] <= clauses[end]):
                return True
    return False
