"""Whether a word is one of every day, and so seldom a name by itself. Knows English words; nothing of sentences."""

from functools import lru_cache
from pathlib import Path

from extractors.given_names import GIVEN
from extractors.name_words import EVERYDAY, HINDI_EVERYDAY, NAMES_ANYWAY, NOT_NAME_ENDINGS, NOT_NAMES

# What is taken off a word before it is looked up, and what is put in its place.
ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("d", ""), ("ing", ""),
           ("ing", "e"), ("ly", ""))  # fmt: skip
SHORTEST_STEM = 3


def _read() -> frozenset[str]:
    lines = Path(__file__).with_name("ordinary_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


COMMONEST = _read()


@lru_cache(maxsize=4096)
def is_ordinary(word: str) -> bool:
    """Whether this word, in any case, is an ordinary one and no common given name."""
    lowered = word.lower().replace("’", "'")
    if lowered in GIVEN or lowered in NAMES_ANYWAY:
        return False
    if lowered in COMMONEST or is_never_name(lowered) or lowered in HINDI_EVERYDAY:
        return True
    for ending, instead in ENDINGS:
        stem = lowered.removesuffix(ending)
        if stem != lowered and len(stem) >= SHORTEST_STEM and stem + instead in COMMONEST:
            return True
    return False


def is_never_name(lowered: str) -> bool:
    """Whether this word in lower case stands where a name could and is none: "calling", "urgent", "mother"."""
    if lowered in NAMES_ANYWAY:
        return False
    return (
        lowered in NOT_NAMES
        or lowered in EVERYDAY
        or lowered.removesuffix("s") in NOT_NAMES
        or lowered.endswith(NOT_NAME_ENDINGS)
    )
