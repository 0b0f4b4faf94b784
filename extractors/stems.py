"""Words and their stems: how a text is cut into words, and what stays of one without its ending. Knows no trade."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

# Devanagari writes its vowels as marks, which \w leaves out.
WORD = re.compile(r"[\w\u0900-\u0963]+(?:['’][a-z]+)?", re.I)
# Words remembered at once, and the letters of the longest: neither a stream of nonsense nor what is no word stays.
MOST_KEPT, LONGEST_KEPT = 4096, 24
NO = "no"  # the stem of every denying word
FILLERS = frozenset(
    """
    a am an and are at be been for from got had has have her his i in is it its my of on our quite really some the
    to very was were with your s just properly really actually even hi ka ki ke ko se me mein hai raha rahi rahe
    का dey don की के को से में है रहा रही रहे
    """.split()
)
NEGATIVES = frozenset(
    """
    no not nt without dont doesnt isnt arent wasnt cant wont havent hasnt aint never cannot couldnt didnt hadnt
    nahi nahin nai नहीं ना
    """.split()
)
# Stems of words that are said whatever is talked of.
EVERYDAY = frozenset(
    """
    about all any around back be been but by can car check com could dat day do down first for full get go going good
    great half has help hi hom hous how im in it just keep last leav let lik long mak me mon more much need new
    next no not now off ok oka on one onl only or out over pleas put repeat right room run same see send set should
    show so stand still stop tak that the there they thing think this through tim time to turn under up visit want we
    what when where which will work would yes you your
    after afternoon appointment around arrive available check fine free list much pick possible schedule take their
    three tomorrow two us week
    """.split()
)
# Of these, the ones said in every third sentence.
COMMONEST = frozenset("no any at e help i is it like month need next now the there this time to you".split())
Made = TypeVar("Made")
_ENDINGS = ("ages", "age", "ings", "ing", "ed", "es", "s", "y")


class Kept(dict[str, Made]):
    """What is made of a word, made when it is first looked up and kept for the next time."""

    def __init__(self, make: Callable[[str], Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> Made:
        made = self._make(word)
        if len(word) <= LONGEST_KEPT:
            if len(self) >= MOST_KEPT:
                self.clear()
            self[word] = made
        return made


@lru_cache(maxsize=16)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, small; kept a while, since several extractors want those of the same one."""
    return tuple([word.lower() for word in WORD.findall(text)])


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """A word without its common endings, so that leaks, leaking and leaked are one; every denying word is "no"."""
    word = word.lower().replace("'", "").replace("’", "")
    if word in NEGATIVES:
        return NO
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


class Hint:
    """A cheap look for words before a costly search: whether any word of a text is one of a pattern's."""

    def __init__(self, pattern: str) -> None:
        is_one = re.compile(pattern, re.I).fullmatch
        self._fits = Kept(lambda word: is_one(word) is not None)

    def stands_in(self, words: Iterable[str]) -> bool:
        """Whether one of the words fits."""
        return any(map(self._fits.__getitem__, words))
