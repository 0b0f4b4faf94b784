"""A sentence as rules compare it: lower case, straight apostrophes, every character in its place. Knows no meaning."""

import re
from collections.abc import Iterable
from functools import lru_cache

from extractors.spoken import LIMIT

# The signs of Devanagari that hang on a letter are no letters to `\w`.
WORD = re.compile(r"[\w\u0900-\u097f]+(?:'[^\W_]+)?")


@lru_cache(maxsize=8)
def plain(text: str) -> str:
    """The head of the text in lower case; as long as that head, so that places in it are places in the text."""
    head = text[:LIMIT]
    low = head.lower()
    if len(low) != len(head):
        low = "".join(char.lower() if len(char.lower()) == 1 else char for char in head)
    return low.replace("’", "'").replace("‘", "'").replace("\n", " ").replace("\t", " ").replace("\r", " ")


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with blanks where these stand; what is left keeps its place."""
    for start, end in spans:
        text = text[:start] + " " * len(text[start:end]) + text[max(start, end) :]
    return text


@lru_cache(maxsize=8)
def words(text: str) -> frozenset[str]:
    """The words of the text, each once, as `plain` has them."""
    return frozenset(WORD.findall(plain(text)))
