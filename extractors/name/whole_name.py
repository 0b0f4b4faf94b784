"""Whole name: a correction of its first name or of its surname leaves the other as it was. Pure."""

import re

from rapidfuzz.fuzz import ratio

from extractors.given_names import GIVEN, SURNAMES
from extractors.plain import plain

SURNAME = re.compile(r"\b(?:sur|last\s?|family\s)name\b", re.I)
FIRST_NAME = re.compile(r"\b(?:first|given)\s?name\b", re.I)
WITH_LETTER = re.compile(r"\bwith(?:out)?\b", re.I)
ALIKE = 55  # of 100: how like each other two spellings of one name are


def is_fuller(held: str, said: str) -> bool:
    """Whether it is the same name with more of it: "Deepa Menon" of "Deepa"."""
    words, new = plain(held).split(), plain(said).split()
    return len(new) > len(words) and new[: len(words)] == words


def is_put_right(held: str, said: str) -> bool:
    """Whether it is another name that may have been misheard as the first: "Deepti" of "Deepa"."""
    words, new = plain(held).split(), plain(said).split()
    return words != new and ratio(words[0], new[0]) >= ALIKE


def is_surname(held: str, said: str) -> bool:
    """Whether it is a surname by itself, and what is held has a first name that it goes with: "Sharma" of "Rahul"."""
    words, new = plain(held).split(), plain(said)
    is_one = new in SURNAMES and new not in GIVEN
    is_first = len(words) > 1 or bool(words) and words[0] not in SURNAMES and ratio(words[0], new) < ALIKE
    return is_one and is_first and new not in words


def whole(held: str, said: str, text: str) -> str:
    """The name as it stands after `said`, heard in `text`: "the surname is Smythe" makes John Smith a John Smythe."""
    words, new = held.split(), said.split()
    if not words or len(new) != 1:
        return said
    if FIRST_NAME.search(text) and not SURNAME.search(text):
        return f"{said} {words[-1]}" if len(words) > 1 else said
    if is_surname(held, said):
        return " ".join([*(words[:-1] or words), said])
    if SURNAME.search(text):
        is_lone_surname = len(words) == 1 and ratio(held.lower(), said.lower()) >= ALIKE
        return said if is_lone_surname else " ".join([*(words[:-1] or words), said])
    if len(words) > 1 and WITH_LETTER.search(text):
        alike = [ratio(word.lower(), said.lower()) for word in (words[0], words[-1])]
        if max(alike) >= ALIKE:
            return f"{said} {words[-1]}" if alike[0] > alike[1] else " ".join([*words[:-1], said])
    return said
