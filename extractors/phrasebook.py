"""A business's phrases, made ready to be found in a sentence: stems, words that stand for each other, slips of the ear.
Knows no trade and no grammar: what "not" or "yesterday" does to a phrase is the extractor's matter."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from rapidfuzz import process
from rapidfuzz.distance import OSA

from extractors.facts import Words
from extractors.stems import COMMONEST, EVERYDAY, FILLERS, NO, WORD, Kept, stem

_LONGEST = 24  # letters; what is longer is no word of a business
_MOST_PLACES = 8  # of one symbol; nobody says a word more often and means it
_SHORTEST_MENDED = 4
_WHO = frozenset("i you u we he she they ill i'll i’ll im i'm".split())  # "can you wait" is not "can wait"
_ASKERS = frozenset("do you can i we what when how".split())  # of a question to anybody
_FAR = 10  # words from one of a phrase to where none of its others can be meant
_BETWEEN = 2  # other words among those of a phrase, whatever their order
_WIDEST = 6  # words between two of a phrase said in order


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the business: the code it means and its symbols, a symbol being a stem or a class of words."""

    code: str
    symbols: tuple[str, ...]


@dataclass(slots=True)
class Line:
    """A sentence as the book sees it: where each symbol stands, and what several words together stand for."""

    stems: list[str]
    where: dict[str, list[int]] = field(default_factory=dict)
    ends: dict[tuple[str, int], int] = field(default_factory=dict)  # the last word of a saying of several
    used: set[int] = field(default_factory=set)  # a "not" that is part of a saying denies nothing
    mended: set[int] = field(default_factory=set)
    counts: list[int] = field(default_factory=list)  # words said before each one, the small ones left out

    def put(self, symbol: str, at: int) -> None:
        """A symbol stands there."""
        places = self.where.setdefault(symbol, [])
        if len(places) < _MOST_PLACES and (not places or places[-1] != at):
            places.append(at)

    def end(self, symbol: str, at: int) -> int:
        """The last word of what a symbol stands for there."""
        return self.ends.get((symbol, at), at)


def _all_stems(said: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in WORD.findall(said))


def _stems(said: str) -> tuple[str, ...]:
    """A phrase without its small words, unless nothing telling were left: "do you have" is not "do you"."""
    plain = tuple(stem(word) for word in WORD.findall(said) if word.lower() not in FILLERS)
    return plain if len(plain) > 1 and not _ASKERS.issuperset(plain) else _all_stems(said)


def _is_likely(slip: str, whole: str) -> bool:
    """Whether a slip is of the common sort: letters swapped or a vowel wrong, unless the word is long."""
    if sorted(slip) == sorted(whole) or is_short_of_vowel(slip, whole):
        return True
    if len(slip) == _SHORTEST_MENDED:
        return False
    return len(whole) > 6 or _consonants(slip) == _consonants(whole)


def _consonants(word: str) -> str:
    return "".join(letter for letter in word if letter not in "aeiouy")


def is_short_of_vowel(short: str, whole: str) -> bool:
    """Whether a short word is another without one vowel: "dran", but not "food" for a flood."""
    return len(short) < len(whole) and _consonants(short) == _consonants(whole)


class Book:
    """The phrases of one business, by their rarest symbol, and what each word can stand for in them."""

    def __init__(
        self,
        phrases: Iterable[tuple[str, str]],
        alike: Mapping[str, Iterable[str]],
        never: Iterable[str],
        literal: Iterable[tuple[str, str]] = (),
    ) -> None:
        """`literal` are phrases whose words stand for themselves alone."""
        heads = {stem(head) for head in alike}
        self._classes: dict[str, tuple[str, ...]] = {}
        self._sayings: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for head, words in alike.items():
            for said in (head, *words):
                self._join("@" + stem(head), _all_stems(said))
        for said in never:
            self._join("", _all_stems(said))
        # One word that means none of them, whatever its stem: "fasting" is not fast.
        self._strangers = frozenset(said.lower() for said in never if WORD.fullmatch(said))
        made = {(code, tuple("@" + s if s in heads else s for s in _stems(said))): None for code, said in phrases}
        made |= {(code, _stems(said)): None for code, said in literal}
        every = [Phrase(code, symbols) for code, symbols in made if symbols]
        counts = Counter(symbol for phrase in every for symbol in phrase.symbols)
        common = self._commonness()
        self.by_symbol: dict[str, list[Phrase]] = {}
        for phrase in every:
            key = min(phrase.symbols, key=lambda s: (common[s], -len(s) if common[s] else counts[s]))
            self.by_symbol.setdefault(key, []).append(phrase)
        tails = {s for rests in self._sayings.values() for rest, _ in rests for s in rest}
        single = {s for s in counts if s[0] != "@"} | set(self._classes)
        self._known = frozenset(single | set(self._sayings) | tails | {NO})
        self._openers = self._opening()
        self._by_letter: dict[str, list[str]] = {}
        for root in sorted(s for s in single if len(s) > _SHORTEST_MENDED):
            self._by_letter.setdefault(root[0], []).append(root)
        self._looks = Kept(self._look)

    def _commonness(self) -> Counter[str]:
        """How many everyday words make each symbol stand in a sentence; the rarer tell sooner that nothing is meant."""
        everyday = EVERYDAY | {stem(word) for word in EVERYDAY | FILLERS}
        common = Counter(dict.fromkeys(everyday, 1))
        common.update({stem(word): 1 for word in COMMONEST})
        common.update(symbol for s, symbols in self._classes.items() for symbol in symbols if s in everyday)
        common.update(symbol for s, rests in self._sayings.items() for _, symbol in rests if s in everyday)
        return common

    def _opening(self) -> frozenset[str]:
        """The stems without which no phrase can stand in a sentence."""
        stems = {s for s in self.by_symbol if s[0] != "@"}
        stems |= {s for s, symbols in self._classes.items() if any(symbol in self.by_symbol for symbol in symbols)}
        stems |= {s for s, rests in self._sayings.items() if any(symbol in self.by_symbol for _, symbol in rests)}
        return frozenset(stems)

    def _join(self, symbol: str, stems: tuple[str, ...]) -> None:
        if len(stems) == 1:
            self._classes[stems[0]] = (*self._classes.get(stems[0], ()), symbol)
        elif stems:
            self._sayings.setdefault(stems[0], []).append((stems[1:], symbol))
            self._sayings[stems[0]].sort(key=lambda saying: -len(saying[0]))

    def __bool__(self) -> bool:
        return bool(self.by_symbol)

    def _look(self, word: str) -> tuple[str, str]:
        """A word's known stem ("" for a stranger), and for a stranger the known stem it may be a slip of."""
        if word in self._strangers:
            return "", ""
        root = stem(word) if len(word) <= _LONGEST else word
        return (root, "") if root in self._known else ("", self._mended(root))

    def _mended(self, root: str) -> str:
        """The stem of the business that one wrong letter made this of ("toliet")."""
        if not _SHORTEST_MENDED <= len(root) <= _LONGEST:
            return ""
        alike = process.extractOne(root, self._by_letter.get(root[0], ()), scorer=OSA.distance, score_cutoff=1)
        return alike[0] if alike and _is_likely(root, alike[0]) else ""

    def line(self, words: Sequence[str], *, is_mended: bool) -> Line | None:
        """What the words of a sentence stand for; None when none stands for anything."""
        look = [self._looks[word] for word in words]
        openers = self._openers
        if not any(root in openers or is_mended and slip in openers for root, slip in look):
            return None
        stems = [root or (slip if is_mended else "") for root, slip in look]
        line = Line(stems, mended={n for n, (root, slip) in enumerate(look) if slip and not root})
        line.counts = list(accumulate(word not in FILLERS for word in words))
        hidden = self._read_sayings(line, words)
        for n, root in enumerate(stems):
            if root and n not in hidden:
                line.put(root, n)
                for symbol in self._classes.get(root, ()):
                    line.put(symbol, n)
        for places in line.where.values():
            places.sort()
        return line

    def _read_sayings(self, line: Line, words: Sequence[str]) -> set[int]:
        """Puts the sayings of several words in their place; gives the words whose sayings mean something else."""
        hidden: set[int] = set()
        present = frozenset(line.stems)
        # Of the sayings that a word begins, the few whose other words are said at all.
        told = {
            root: [saying for saying in self._sayings[root] if present.issuperset(saying[0])]
            for root in present
            if root in self._sayings
        }
        for n, root in enumerate(line.stems):
            for rest, symbol in told.get(root, ()):
                places = _following(line.stems, words, n, rest, spare=1 if symbol else 0)
                if not places or not symbol and root == NO and words[n] != NO:
                    continue  # "no wait" takes back, "can't wait" does not
                if not symbol:
                    hidden |= set(places)
                    break
                line.put(symbol, n)
                line.ends[symbol, n] = max(places[-1], line.end(symbol, n))
                line.used |= {p for p in places if line.stems[p] == NO}
        return hidden


def _following(stems: list[str], words: Sequence[str], at: int, rest: tuple[str, ...], spare: int) -> list[int]:
    """The places of a saying's words, one after the other; with a spare one, others may stand between."""
    places, is_strict = [at], not spare
    for wanted in rest:
        at += 1
        while at < len(stems) and stems[at] != wanted:
            if is_strict or words[at] not in FILLERS:
                spare -= 1
            if spare < 0:
                return []
            at += 1
        if at >= len(stems):
            return []
        places.append(at)
    return places


def _nearest_place(near: Sequence[int], anchor: int, taken: list[int]) -> int:
    """Of a symbol's places the one nearest to another word, the earlier of two; -1 where none is near and free."""
    after = bisect_left(near, anchor)
    before = after - 1
    while before >= 0 and near[before] in taken:
        before -= 1
    while after < len(near) and near[after] in taken:
        after += 1
    back = anchor - near[before] if before >= 0 else _FAR
    ahead = near[after] - anchor if after < len(near) else _FAR
    best = near[before] if back <= ahead and back < _FAR else -1
    return near[after] if ahead < min(back, _FAR) else best


def nearest(phrase: Phrase, line: Line, anchor: int) -> tuple[int, ...]:
    """The places of a phrase's symbols around one of them, if they stand close enough to be said together."""
    if len(phrase.symbols) == 1:
        return (anchor,)
    # "No" comes before what is lacking: "it is hot, is it not" lacks no heat.
    places: list[int] = []
    for symbol in phrase.symbols:
        place = _nearest_place(line.where.get(symbol, ()), anchor, places)
        if place < 0:
            return ()
        places.append(place)
    first = min(places)
    if (
        line.counts[max(places)] - line.counts[first] > len(places) + _BETWEEN
        or phrase.symbols[0] == NO
        and places[0] != first
    ):
        return ()
    return tuple(places)


def is_sayable(phrase: Phrase, line: Line) -> bool:
    """Whether each symbol of a phrase stands somewhere in the line; looked at once, before every place is."""
    return all(symbol in line.where for symbol in phrase.symbols)


def in_order(phrase: Phrase, line: Line, words: Sequence[str], start: int) -> tuple[int, ...]:
    """The places of a phrase's symbols one after the other from a place on: small words between, one other at most."""
    places, at, spare = [start], line.end(phrase.symbols[0], start), 1
    for symbol in phrase.symbols[1:]:
        near = line.where.get(symbol, ())
        following = next((p for p in near[bisect_left(near, at + 1) :]), None)
        if following is None or following - at > _WIDEST:
            return ()
        between = [word for word in words[at + 1 : following] if word not in FILLERS]
        spare -= len(between)
        if spare < 0 or not _WHO.isdisjoint(between) or NO in line.stems[at + 1 : following]:
            return ()
        places.append(following)
        at = line.end(symbol, following)
    return tuple(places)


_BOOKS: dict[tuple[int, str], tuple[Words, Book]] = {}
_MOST_BOOKS = 64


def kept(words: Words, purpose: str, make: Callable[[Words], Book]) -> Book:
    """The book made of a business's words, made once: by which words they are, since to compare them costs more."""
    found = _BOOKS.get((id(words), purpose))
    if found is None or found[0] is not words:
        if len(_BOOKS) >= _MOST_BOOKS:
            _BOOKS.clear()  # in one step: another thread may be adding a book
        found = _BOOKS[id(words), purpose] = (words, make(words))
    return found[1]
