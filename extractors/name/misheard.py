"""Letters of which some were misheard: the common name nearest to them. Knows letters' sounds, no sentences."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from extractors.given_names import GIVEN, SURNAMES
from extractors.name.spelled import AS_WORDS, EXAMPLE, GAPS, HARD_RUN, HARD_START, TOKEN, VOWEL
from extractors.spoken.letters import NATO
from extractors.spoken.number_words import TIMES

# Words and digits that a recogniser writes where a letter was said.
HEARD_AS = {
    **AS_WORDS, "and": "n", "an": "n", "en": "n", "em": "m", "all": "l", "el": "l", "ell": "l", "hey": "a", "our": "r",
    "or": "r", "ah": "r", "ar": "r", "said": "z", "ee": "e", "es": "s", "ex": "x", "8": "a", "80": "at", "0": "o",
}  # fmt: skip
DIGITS = str.maketrans({"8": "a", "0": "o"} | dict.fromkeys("12345679"))
# Names of letters that sound alike.
ALIKE = ("bcdegptvz", "ahjk", "fsx", "mn", "iy", "quw", "ar", "ao")
IS_ALIKE = frozenset((one, other) for group in ALIKE for one in group for other in group)
# What it costs that a letter was taken for one that sounds like it or for any other, was heard twice, was heard out of
# nothing (vowels are said in every letter's name), or was not heard.
LIKE, UNLIKE, TWICE, A_VOWEL, ADDED, HALF_LOST, LOST = 0.5, 1.1, 0.3, 0.5, 0.9, 0.4, 0.9
# What it costs that a surname is on no list, for itself and for each letter, and that there is none.
UNKNOWN, UNKNOWN_LETTER, NO_SURNAME = 1.2, 0.12, 0.4
# Of the letters: how much may be misheard. A first name alone is less proof than two names.
MOST_SLIPS, MOST_SLIPS_ALONE = 0.2, 0.09
SHORTEST, LONGEST, LONGEST_FIRST, LONGEST_CHUNK = 5, 24, 12, 7
LONGEST_UNKNOWN = 8
NEAREST = 3


def nearest(*texts: str) -> tuple[str, str] | None:
    """Of these texts of letters the one that is nearest to a common first name and surname, or to a first name alone.

    The name with its text; None if no name is near.
    """
    found = []
    for text in texts:
        letters = _letters(TOKEN.findall(text.lower()))
        reading = _nearest(letters) if SHORTEST <= len(letters) <= LONGEST else None
        if reading:
            found.append((*reading, text))
    return min(found)[1:] if found else None


def _letters(words: list[str]) -> str:
    """The letters that the words may be, as well as they were heard; none where a word is clearly no letters."""
    said, place = "", 0
    while place < len(words):
        word, left = words[place], words[place + 1 : place + 3]
        place += 1
        if len(word) == 1 and len(left) == 2 and left[0] in EXAMPLE:
            said, place = said + word, place + 2
        elif word in NATO or word in HEARD_AS:
            said += NATO.get(word) or HEARD_AS[word]
        elif word in TIMES and left and len(left[0]) == 1:
            said += left[0] * (TIMES[word] - 1)
        elif word not in GAPS:
            chunk = word.translate(DIGITS)
            if len(chunk) > LONGEST_CHUNK or not (chunk.isascii() and chunk.isalpha() or word.isdigit()):
                return ""
            said += chunk
    return said


@lru_cache(maxsize=256)
def _nearest(letters: str) -> tuple[float, str] | None:
    cost, name = min(_readings(letters), default=(0.0, ""))
    most = MOST_SLIPS if " " in name else MOST_SLIPS_ALONE
    return (cost, name) if name and cost <= most * len(letters) else None


def _readings(letters: str) -> Iterator[tuple[float, str]]:
    """Every way to make two names of the letters, or one, with what it costs."""
    most = MOST_SLIPS * len(letters)
    yield from ((cost + NO_SURNAME, name) for cost, name in _near(letters, True))
    for size in range(2, min(len(letters) - 1, LONGEST_FIRST)):
        rest = letters[size:]
        firsts = [(cost, first) for cost, first in _near(letters[:size], True) if cost <= most]
        lasts = _near(rest, False) if firsts else ()
        if (
            2 < len(rest) <= LONGEST_UNKNOWN
            and VOWEL.search(rest)
            and not HARD_START.match(rest)
            and not HARD_RUN.search(rest)
        ):
            lasts = (*lasts, (UNKNOWN + UNKNOWN_LETTER * len(rest), rest))
        yield from ((one + other, f"{first} {last}") for one, first in firsts for other, last in lasts)


def _by_length(names: Iterable[str]) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for name in sorted(names):
        found[len(name)] = (*found.get(len(name), ()), name)
    return found


_GIVEN, _SURNAMES = _by_length(name for name in GIVEN if len(name) > 2), _by_length(SURNAMES)


@lru_cache(maxsize=1024)
def _near(letters: str, is_first: bool) -> tuple[tuple[float, str], ...]:
    """The few first names, or surnames, that are least misheard as these letters, with the cost of each."""
    names = _GIVEN if is_first else _SURNAMES
    most = 1 + (len(letters) > 4) + (len(letters) > 7)
    found = [
        name
        for size in range(len(letters) - 2, len(letters) + 3)
        for name, _, _ in process.extract(
            letters, names.get(size, ()), scorer=Levenshtein.distance, score_cutoff=most, limit=2 * NEAREST
        )
    ]
    return tuple(sorted((_cost(letters, name), name) for name in found)[:NEAREST])


def _cost(heard: str, name: str) -> float:
    """How far the letters heard are from those of a name, by how letters are misheard."""
    above = [LOST * n for n in range(len(name) + 1)]
    for n, letter in enumerate(heard):
        added = TWICE if n and heard[n - 1] == letter else A_VOWEL if letter in "aeio" else ADDED
        row = [above[0] + added]
        for m, meant in enumerate(name):
            taken = 0.0 if letter == meant else LIKE if (letter, meant) in IS_ALIKE else UNLIKE
            lost = HALF_LOST if m and name[m - 1] == meant else LOST
            row.append(min(above[m] + taken, above[m + 1] + added, row[m] + lost))
        above = row
    return above[-1]
