"""A name said letter by letter, also as a recogniser writes it ("tr u DY h OG a n"). Knows letters only."""

import re
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import Indel, Levenshtein
from rapidfuzz.fuzz import ratio

from extractors.given_names import GIVEN, SURNAMES
from extractors.ordinary import is_never_name, is_ordinary
from extractors.spoken.letters import NATO, Spelled
from extractors.spoken.number_words import LIMIT, TIMES

TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
# Letters as words, where a recogniser wrote them so.
AS_WORDS = {
    "are": "r", "you": "u", "why": "y", "see": "c", "sea": "c", "oh": "o", "tea": "t", "tee": "t", "bee": "b",
    "jay": "j",
    "kay": "k", "zed": "z", "zee": "z", "aitch": "h", "haitch": "h", "queue": "q", "cue": "q", "dee": "d", "gee": "g",
    "ess": "s", "eff": "f", "pee": "p", "vee": "v", "ay": "a", "eye": "i",
}  # fmt: skip
NO_WORDS = ("zed", "zee", "aitch", "haitch", "ess", "eff")
EXAMPLE = ("for", "as", "like", "is")
EXAMPLES = re.compile(r"\b(?:for|as in|as|like|is) [^\W\d_]{2,}", re.I)
GAPS = ("space", "surname", "then", "next", "new")
LEAST_PIECES = 3
SAID_TOGETHER = 4  # letters that a recogniser writes as one
LIKE_THE_WORD = 60
MOST_TOKENS = 60
SHORT_NAME = 6
LONE_LETTER = re.compile(r"(?<![\w'’])[b-hj-z](?![\w'’])", re.I)
LEAST_NEAR, LONGEST_FIRST = 5, 10
_GIVEN_BY_LETTER = {
    first: tuple(sorted(name for name in GIVEN if name[0] == first and len(name) >= LEAST_NEAR))
    for first in {n[0] for n in GIVEN}
}
VOWEL = re.compile("[aeiouy]")
# How a surname seldom begins, so that the first name before it is a letter shorter: "Paula Nders", "Paul Anders".
HARD_START = re.compile(r"(?:(?![bcdfgkpqstvwz][hlrw]|s[cklmnpqt]|kn|ng|nw|mc|ps|qu|gb|dh|jh)[^aeiouy']{2}|(.)\1)")
HARD_RUN = re.compile(r"[^aeiouy]{5}|(.)\1\1")


def read(text: str) -> Spelled | None:
    """The name that an answer spells from its first letter to its last, with a space between two names; else None.

    A name said before its letters ("Hogan, h o g a n", "Trudy h o g a n") belongs to it. Letters that a recogniser
    ran together are believed only where they make common names, or short ones: the rest would be noise.
    """
    tokens = list(TOKEN.finditer(text[:LIMIT]))[:MOST_TOKENS]
    words = [token.group().lower() for token in tokens]
    whole = _said_whole(words)
    letters = _letters(words[whole:])
    if letters is None or len(letters.replace(" ", "")) < 3:
        return None
    is_clean = all(len(word) == 1 for word in words[whole:]) or " " in letters or words[-1] in NATO
    before, name = words[:whole], letters if " " in letters else " ".join(parted(letters, is_clean))
    if before and ratio(before[-1], letters.replace(" ", "")) >= LIKE_THE_WORD:
        before, name = before[:-1], letters
    elif not is_clean and not before and _is_noise(name):
        return None
    start, end = tokens[0].start(), tokens[-1].end()
    return Spelled(" ".join([*before, name]), text[start:end], (start, end))


def _is_noise(name: str) -> bool:
    """Whether letters that ran together make a long word that nobody is commonly called: to be asked for again."""
    return any(len(word) > SHORT_NAME and word not in GIVEN and word not in SURNAMES for word in name.split())


def is_sure(said: Spelled) -> bool:
    """Whether these letters leave no doubt: heard one by one, or a common first name begins them."""
    words = TOKEN.findall(EXAMPLES.sub("", said.text).lower())
    is_by_one = all(len(word) == 1 or word in NATO or word in GAPS or word in TIMES for word in words)
    return is_by_one or said.letters.split()[0] in GIVEN


def is_attempted(text: str) -> bool:
    """Whether these words are an attempt to spell: three lone letters or more that could be no words."""
    return len(LONE_LETTER.findall(text)) >= 3


def is_in_pieces(text: str) -> bool:
    """Whether these words are short pieces, half of which could be no words: letters that a recogniser ran together."""
    words = TOKEN.findall(text[:LIMIT].lower())
    if len(words) < LEAST_PIECES or max(map(len, words)) > SAID_TOGETHER:
        return False
    return sum(word not in GIVEN and (len(word) == 1 or not is_ordinary(word)) for word in words) * 2 >= len(words)


def _said_whole(words: list[str]) -> int:
    """How many words stand before the first letter, at most two; none where they are ordinary words."""
    place = 0
    while place < min(2, len(words) - 3) and _is_word(words[place]):
        place += 1
    return 0 if any(is_never_name(word) for word in words[:place]) else place


def _is_word(word: str) -> bool:
    return word not in NATO and (len(word) > SAID_TOGETHER or len(word) > 2 and (word in GIVEN or word in SURNAMES))


def _letters(words: list[str]) -> str | None:
    """The letters that these words are, if all of them are letters and enough of them could be nothing else."""
    if sum(word in NATO for word in words) * 2 > len(words) > 2 and not any(word in EXAMPLE for word in words):
        return "".join(NATO.get(word, word[0]) for word in words)
    said, sure, units, place = "", 0, 0, 0
    while place < len(words):
        letters, taken, is_sure = _letters_at(words, place)
        if taken == 0:
            return None
        if len(letters) > 1 and place and words[place - 1] == letters[0] and letters[0] in "aeiou" and said[:-1]:
            said = said[:-1]  # "d e EN": the vowel was heard alone and once more with what follows
        said, sure, units, place = said + letters, sure + is_sure, units + 1, place + taken
    is_by_one = len(said) == units and units > 2
    if sure < (2 if is_by_one else 3) or sure * 2 < units or len(said) > 3 * units:
        return None
    return re.sub(" +", " ", said).strip()


def _letters_at(words: list[str], place: int) -> tuple[str, int, bool]:
    """The letters said at this place, how many words they take, and whether these words can be nothing else."""
    word, left = words[place], words[place + 1 : place + 4]
    if word in TIMES and left:
        if left[0] in ("you", "u") and word == "double":
            return "w", 2, True
        return (left[0][0] * TIMES[word], 2, True) if len(left[0]) == 1 else ("", 0, False)
    if len(word) == 1 and word.isalpha() and left and left[0] in EXAMPLE:
        example = left[1:] if left[0] != "as" else left[2:]
        if example and len(example[0]) > 1 and (example[0][0] == word or left[0] == "for"):
            return word, 3 if left[0] != "as" else 4, True
    if word in NATO or word in AS_WORDS:
        return NATO.get(word) or AS_WORDS[word], 1, word in NATO or word in NO_WORDS
    if word in GAPS:
        return " ", 2 if left and left[0] in ("word", "name") else 1, False
    if not (word.isalpha() and word.isascii()) or len(word) > SAID_TOGETHER:
        return "", 0, False
    return word, 1, len(word) < 3 and (word not in ("i", "a") and (len(word) == 1 or not is_ordinary(word)))


def parted(letters: str, is_clean: bool = True) -> list[str]:
    """The first name and the surname that letters said in one go hold ("trudyhogan"); else the letters.

    Where they were not heard cleanly, a common first name may have lost or gained a letter.
    """
    for said in (letters, without_echoes(letters)):
        if said in GIVEN:
            return [said]
        if first := _first_name(said):
            last = said[len(first) :]
            return [first, last if is_clean else _near_surname(last)]
    return _before_surname(letters, is_clean) or ([letters] if is_clean else _nearly_parted(letters))


def _before_surname(letters: str, is_clean: bool) -> list[str]:
    """A first name that is on no list, before a surname that is: the longest."""
    for size in range(3, len(letters) - LEAST_NEAR + 2):
        if letters[size:] in SURNAMES and VOWEL.search(letters[:size]):
            first = letters[:size]
            return [first if is_clean else _near_first(first) or first, letters[size:]]
    return []


def _near_first(said: str) -> str | None:
    """The common first name one letter shorter or longer."""
    found = process.extractOne(said, _GIVEN_BY_LETTER.get(said[0], ()), scorer=Indel.distance, score_cutoff=1)
    return found[0] if found else None


def _near_surname(last: str) -> str:
    """The common surname one letter away, if there is one: "gardmer" is Gardner. For unclean letters."""
    if last in SURNAMES or len(last) < LEAST_NEAR - 1:
        return last
    found = process.extract(last, SURNAMES, scorer=Levenshtein.distance, score_cutoff=1, limit=2)
    return found[0][0] if len(found) == 1 else last


def _nearly_parted(letters: str) -> list[str]:
    """ "trdyhogan" is Trudy Hogan, who lost a letter."""
    for size in range(min(len(letters), LONGEST_FIRST), LEAST_NEAR - 1, -1):
        found, last = _near_first(letters[:size]), letters[size:]
        if found and (not last or len(last) > 2 and VOWEL.search(last) and not HARD_START.match(last)):
            return [found, _near_surname(last)] if last else [found]
    return [letters]


def _first_name(letters: str) -> str | None:
    for is_easy in (True, False):
        for size in range(len(letters) - 2, 1, -1):
            first, last = letters[:size], letters[size:]
            if first in GIVEN and VOWEL.search(last) and (not HARD_START.match(last) or not is_easy):
                return first
    return None


def is_hard_to_say(name: str) -> bool:
    """Whether letters were heard that no name has: five consonants together, or a letter three times."""
    return any(HARD_RUN.search(word) or not VOWEL.search(word) for word in name.lower().split())


def without_echoes(letters: str) -> str:
    """The letters without those heard twice, once alone and once with the next."""
    return letters[:1] + "".join(after for before, after in pairwise(letters) if before != after)
