"""Whether a word is one of every day, and so seldom a name by itself. Knows English words; nothing of sentences."""

import re
from pathlib import Path

from extractors.devanagari import folded
from extractors.given_names import GIVEN, SURNAMES
from extractors.name_words import (
    DEVANAGARI_EVERYDAY,
    DEVANAGARI_VERB_ENDINGS,
    EVERYDAY,
    HINDI_EVERYDAY,
    HINDI_FUTURE,
    HINDI_VERB,
    NAMES_ANYWAY,
    NOT_NAME_ENDINGS,
    NOT_NAMES,
)
from extractors.stems import Kept

# What is taken off a word before it is looked up, and what is put in its place.
ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""),
           ("ing", "e"), ("ly", ""))  # fmt: skip
SHORTEST_STEM = 3
# What is hummed while one thinks: "mmm", "uhh", "hmmm".
HUM = re.compile(r"(?=.*[mh])[uae]?[mh]{2,}|[ue][mr]+|m?h+m+")


def _read() -> frozenset[str]:
    lines = Path(__file__).with_name("ordinary_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


COMMONEST = _read()


def is_ordinary(word: str) -> bool:
    """Whether this word, in any case, is an ordinary one and no common given name."""
    return _KEPT[word]


def _is_ordinary(word: str) -> bool:
    lowered = word.lower().replace("’", "'")
    if lowered in GIVEN or lowered in NAMES_ANYWAY:
        return False
    if lowered in COMMONEST or is_never_name(lowered) or lowered in HINDI_EVERYDAY or HINDI_VERB.fullmatch(lowered):
        return True
    for ending, instead in ENDINGS:
        stem = lowered.removesuffix(ending)
        if stem != lowered and len(stem) >= SHORTEST_STEM and stem + instead in COMMONEST:
            return True
    return False


_KEPT = Kept(_is_ordinary)


def is_never_name(lowered: str) -> bool:
    """Whether this word in lower case stands where a name could and is none: "calling", "urgent", "mother"."""
    if lowered in NAMES_ANYWAY:
        return False
    if not lowered.isascii() and (
        (bare := folded(lowered)) in DEVANAGARI_EVERYDAY or bare.endswith(DEVANAGARI_VERB_ENDINGS)
    ):
        return True
    return (
        lowered in NOT_NAMES
        or HUM.fullmatch(lowered) is not None
        or lowered in EVERYDAY
        or lowered.removesuffix("s") in NOT_NAMES
        and lowered not in SURNAMES
        or (lowered.endswith(NOT_NAME_ENDINGS) or HINDI_FUTURE.fullmatch(lowered) is not None)
        and lowered not in GIVEN
    )
