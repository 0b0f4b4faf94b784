"""The known places: cities, towns, suburbs and localities, which of them a name is, and which a misheard one means.

The list (places.tsv, made by scripts/build_places.py) is read once a process, when the first place is looked for.
Knows no sentences: what leads to a place is location.py's.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import combining, normalize

from rapidfuzz import fuzz, process

from extractors.places import states

FILE = Path(__file__).with_name("places.tsv")
LONGEST = 4  # words of a place's name
# How alike a misheard name and a place's must be, of 100, as spelled (rapidfuzz's ratio) when nothing else tells.
ALIKE = 87
# Below this length a name is like too many others.
SHORTEST_ALIKE = 5
# A place whose number of people has this many digits is known beyond its own country.
LARGE = 6
TOWN = 4
WHOLE = 9  # instead of digits: a whole state or country
# With the same consonants in the same order, at least so many of them, less is enough.
LEAST_BONES, ALIKE_BONES = 4, 75
VOWELS = re.compile("[aeiou]")
SHORT = {"saint": "st", "mt": "mount", "ft": "fort", "pt": "port"}
_SHORTENED = frozenset("st rd dr mt ft pt ln ct cl cr sq pl pk nr ng".split())  # as written, and a surname
DIRECTIONS = frozenset("north south east west upper lower".split())
# Spellings of one sound, so that "paramata" and "Parramatta", "cobourg" and "Coburg" sound the same.
SOUNDS = (
    ("ph", "f"), ("ck", "k"), ("ch", "k"), ("gh", "g"), ("kh", "k"), ("bh", "b"), ("dh", "d"), ("th", "t"), ("sh", "s"),
    ("wh", "w"), ("ou", "u"), ("oo", "u"), ("ow", "u"), ("au", "o"), ("aw", "o"), ("ee", "i"), ("ea", "i"), ("ey", "i"),
    ("ai", "e"), ("ay", "e"), ("y", "i"), ("c", "k"), ("q", "k"), ("z", "s"), ("v", "w"), ("j", "g"), ("h", ""),
    ("e", "i"), ("o", "u"),
)  # fmt: skip
# A name that is its own key in small letters, as most are: reading the list is twice as quick for it.
_PLAIN = re.compile(r"(?!saint |mt |ft |pt )[a-z]+(?: (?!saint\b|mt\b|ft\b|pt\b)[a-z]+)*")
DOUBLED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the list: its country's ISO code, its state's code ("-": not known), the digits of its people (0: a
    locality of a large city)."""

    country: str
    state: str
    digits: int


@dataclass(frozen=True, slots=True)
class _List:
    places: dict[str, tuple[Place, ...]]
    spelled: dict[str, str]  # names that are not spelled as their key is
    starts: frozenset[str]  # first words of all names
    pairs: frozenset[str]  # first two words of those that have more than one


def fold(words: str) -> str:
    """A name as it is looked up: plain small letters, single spaces, "st" and "mount"."""
    if not words.isascii():
        # The vowel signs of Devanagari combine as well, and are no accents.
        kept = (char for char in normalize("NFKD", words) if not combining(char) or "\u0900" <= char <= "\u097f")
        words = "".join(kept)
    words = words.lower()
    if not words.isalnum():
        parts = words.replace("’", "").replace("'", "").replace(".", " ").replace("-", " ").split()
        words = " ".join([SHORT.get(part, part) for part in parts])
    return words


@cache
def _list() -> _List:
    places: dict[str, tuple[Place, ...]] = {}
    spelled: dict[str, str] = {}
    for line in FILE.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        country, state, digits, names = line.split("\t")
        alone = (Place(country, state, int(digits)),)
        for name, low in zip(names.split(";"), names.lower().split(";"), strict=True):
            if _PLAIN.fullmatch(low):
                key, other = low, "" if name.istitle() else name
            else:
                written, _, meant = name.partition("=")
                key = fold(written)
                other = meant or ("" if written == key.title() else written)
            here = places.get(key)
            places[key] = here + alone if here else alone
            if other:
                spelled[key] = other
    longer = [key.split(" ", 2) for key in places if " " in key]
    pairs = {f"{key[0]} {key[1]}" for key in longer}
    starts = {key.partition(" ")[0] for key in places} | SHORT.keys() | DIRECTIONS
    return _List(places, spelled, frozenset(starts), frozenset(pairs))


def starts() -> frozenset[str]:
    """The first words of every name in small letters: where none is in a text, no place of the list is."""
    return _list().starts


def warm(*regions: str) -> None:
    """Read the list, and how the names of these regions sound, before a server forks: its processes share the memory,
    and no customer waits for it."""
    _list()
    for region in regions:
        _sounds(region)


def begins(first: str, second: str) -> bool:
    """Whether a name of more words than one may begin with these two."""
    if first in SHORT or first in DIRECTIONS or second in DIRECTIONS:
        return True
    return f"{first} {second}" in _list().pairs


@lru_cache(maxsize=4096)
def find(words: str, region: str) -> tuple[Place, ...]:
    """The places of that name, the region's first and the larger first; none when it is not known."""
    key = fold(words)
    found = _list().places.get(key, ())
    if " " in key and not any(place.country == region for place in found):
        found += _list().places.get(_turned(key), ())
    return tuple(sorted(found, key=lambda p: (p.country != region, -(p.digits or LARGE))))


def _turned(key: str) -> str:
    """ "east brunswick" for "brunswick east", and the other way round."""
    first, _, rest = key.partition(" ")
    if first in DIRECTIONS:
        return f"{rest} {first}"
    before, _, last = key.rpartition(" ")
    return f"{last} {before}" if last in DIRECTIONS else key


def spelled(words: str) -> str:
    """The name as it is written: "surry hills" is "Surry Hills", "mckinnon" is "McKinnon"."""
    key = fold(words)
    return _list().spelled.get(key, key.title())


def titled(words: str) -> str:
    """Words as a name is written, where the writer used no capitals: "14 mg road" is 14 MG Road."""
    return " ".join(w if any(c.isupper() for c in w) else _titled(w) for w in words.split())


def _titled(word: str) -> str:
    """A word with its capital; two letters that nobody can say together are initials, but for St, Rd and the like."""
    is_initials = len(word) == 2 and word.isalpha() and word.isascii() and not set(word) & set("aeiouy")
    return word.upper() if is_initials and word not in _SHORTENED else word[:1].upper() + word[1:]


def is_state_only(words: str, region: str) -> bool:
    """Whether it is a state of the region and no town of the same name: "nsw", "Kerala"; not "Lagos"."""
    towns = (place for place in find(words, region) if place.country == region and 0 < place.digits < WHOLE)
    return states.code(words, region) is not None and next(towns, None) is None


def is_region(words: str, region: str) -> bool:
    """Whether it is a state of the region by its full name."""
    state = states.code(words, region)
    return state is not None and fold(words) != state.lower()


# What a misheard name may mean


@dataclass(frozen=True, slots=True)
class _Sounds:
    by_sound: dict[str, tuple[str, ...]]
    by_bones: dict[str, tuple[str, ...]]
    by_length: dict[int, tuple[str, ...]]


def sound(words: str) -> str:
    """The name as it sounds, roughly: two that are heard alike have the same."""
    key = fold(words).replace(" ", "").removesuffix("e")
    for spelling, letter in SOUNDS:
        if spelling in key:
            key = key.replace(spelling, letter)
    return DOUBLED.sub(r"\1", key)


@cache
def _sounds(region: str) -> _Sounds:
    """The region's names, and everywhere's large ones where the region has few."""
    everything = _list().places
    names = [key for key, places in everything.items() if key.isascii() and any(p.country == region for p in places)]
    sounds: dict[str, tuple[str, ...]] = {}
    bones: dict[str, tuple[str, ...]] = {}
    for name in names:
        heard = sound(name)
        sounds[heard] = (*sounds.get(heard, ()), name)
        bare = VOWELS.sub("", heard)
        bones[bare] = (*bones.get(bare, ()), name)
    lengths: dict[int, list[str]] = {}
    for name in names:
        lengths.setdefault(len(name), []).append(name)
    return _Sounds(sounds, bones, {length: tuple(some) for length, some in lengths.items()})


def _size(name: str, region: str, near: Iterable[str]) -> int:
    """How likely a place is meant: by its people, and more when it is in one of the states near."""
    here = [place for place in _list().places[name] if place.country == region]
    return max((p.digits or LARGE) + (4 if p.state in near else 0) for p in here)


@lru_cache(maxsize=1024)
def alike(words: str, region: str, zone: str = "") -> str | None:
    """The place that these words sound or look like, as it is written, or None. Words of a place itself give it back.

    Of several alike, the one in the zone's states, then the larger. Nothing is alike to less than five letters.
    """
    key = fold(words)
    if len(key) < SHORTEST_ALIKE or len(key) > 40:
        return None
    heard, near = _sounds(region), states.OF_ZONE.get(zone, ())
    found = [(100.0, name) for name in heard.by_sound.get(sound(key), ()) if fuzz.ratio(key, name) >= 60]
    bare = VOWELS.sub("", sound(key))
    if not found and len(bare) >= LEAST_BONES:
        found = [
            (score, name) for name in heard.by_bones.get(bare, ()) if (score := fuzz.ratio(key, name)) >= ALIKE_BONES
        ]
    if not found:
        near_enough = [n for length in range(len(key) - 2, len(key) + 3) for n in heard.by_length.get(length, ())]
        close = process.extract(key, near_enough, scorer=fuzz.ratio, limit=5, score_cutoff=ALIKE)
        found = [(score, name) for name, score, _ in close]
    # In India the small towns are so many that a name misheard is like one of them by chance.
    found = [(score, name) for score, name in found if region != "IN" or _size(name, region, ()) >= LARGE - 1]
    if not found:
        return None
    best = max(score for score, _ in found)
    likely = [name for score, name in found if score >= best - 4]
    return spelled(max(likely, key=lambda name: (_size(name, region, near), name)))


# Which of several a name means


def rivals(words: str, country: str, zone: str, about: str = "") -> tuple[str, ...]:
    """The names of the states between which the place has to be asked for; none where one is likelier than the others.

    What tells: the zone's states, and a state or place that the business names about itself (its address, its area).
    """
    left = _likely(words, country, zone, about)
    return tuple(states.name(state, country) for state in left) if len(left) > 1 else ()


def state_of(words: str, country: str, zone: str, about: str = "") -> str | None:
    """The name of the state that the place is in, where that is plain or something tells."""
    left = _likely(words, country, zone, about)
    return states.name(left[0], country) if len(left) == 1 else None


def _likely(words: str, country: str, zone: str, about: str) -> list[str]:
    """The codes of the states whose place of that name may be meant."""
    here = [place for place in find(words, country) if place.country == country and 0 < place.digits < WHOLE]
    most = max((place.digits for place in here), default=0)
    # Beside a city, a village of its name is not thought of.
    least = most if most >= LARGE else most - 1
    rest = sorted({p.state for p in here if p.digits >= least}, key=lambda code: states.name(code, country))
    near = states.OF_ZONE.get(zone, ())
    own = [state for state in near if any(place.state == state for place in here)] or rest
    told = states_named(about, country) if about and len(own) > 1 else set()
    return [state for state in own if state in told] or own


def states_named(text: str, country: str, *, by_places: bool = True) -> set[str]:
    """The codes of the states that words name, by themselves or by a town that is in one of them only."""
    words = re.findall(r"[^\W\d_]+", text[:300])
    named: set[str] = set()
    for start in range(len(words)):
        for end in range(start + 1, min(start + LONGEST, len(words)) + 1):
            piece = " ".join(words[start:end])
            state = states.code(piece, country) if len(piece) > 2 or piece.isupper() else None
            towns = find(piece, country) if by_places else ()
            found = {p.state for p in towns if p.country == country and (p.digits or LARGE) >= TOWN}
            named |= {state} if state else found if len(found) == 1 else set()
    return named


def has_namesakes(words: str, country: str) -> bool:
    """Whether another state of the country has a place of that name."""
    towns = [place for place in find(words, country) if 0 < place.digits < WHOLE]
    return len({place.state for place in towns if place.country == country}) > 1
