"""Letters said aloud, made words. Knows alphabets and what letters are taken for, never what is spelled."""

import re
from dataclasses import dataclass

from extractors.spoken.number_words import LIMIT, TIMES, listed

NATO = dict(
    zip(
        listed(
            "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar "
            "papa "
            "quebec romeo sierra tango uniform victor whiskey whisky xray x-ray yankee zulu"
        ),
        "aabcdefghijjklmnopqrstuvwwxxyz",
        strict=True,
    )
)
# What a letter is taken for when the name was heard without it.
SOUNDS_LIKE = {
    "y": "i",
    "i": "y",
    "k": "c",
    "c": "k",
    "z": "s",
    "s": "z",
    "f": "ph",
    "j": "g",
    "g": "j",
    "v": "w",
    "w": "v",
}
SPELLING = re.compile(
    r"(?<![\w'’])(?:[^\W\d_]|(?:double|triple) [^\W\d_]|" + "|".join(NATO) + r")(?![\w'’])"
    r"(?: (?:for|as in|like) [^\W\d_]{2,20}(?![\w'’]))?[\s,.-]{0,3}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Spelled:
    """Letters said one by one, in lower case."""

    letters: str
    text: str
    span: tuple[int, int]


def spelled(text: str) -> list[Spelled]:
    """Words spelled out: "s m i t h", "S for sugar, I for India", "sierra mike", "double l"."""
    found: list[Spelled] = []
    letters, start, end = "", 0, -1
    for match in SPELLING.finditer(text[:LIMIT]):
        if match.start() != end:
            found += _word(text, letters, start, end)
            letters, start = "", match.start()
        letters += _letters(match.group())
        end = match.end()
    return found + _word(text, letters, start, end)


def _letters(said: str) -> str:
    words = said.lower().replace(",", " ").replace(".", " ").strip(" -").split()
    if words[0] in ("double", "triple"):
        return words[1][0] * TIMES[words[0]]
    return NATO.get(words[0], words[0][0])


def _word(text: str, letters: str, start: int, end: int) -> list[Spelled]:
    if len(letters) < 3:
        return []
    said = text[start:end].rstrip(" \t\n,.-")
    return [Spelled(letters, said, (start, start + len(said)))]


def with_letter(name: str, with_or_without: str, how_many: str, letter: str) -> str:
    """The name as the remark "with a y", "with two t's" or "without an h" says it is written."""
    lowered = name.lower()
    if with_or_without == "without":
        place = lowered.rfind(letter)
        return name if place < 0 else name[:place] + name[place + 1 :]
    if how_many in ("two", "double"):
        return name if letter * 2 in lowered else re.sub(letter, letter * 2, name, count=1)
    if letter in lowered:
        return name
    other = SOUNDS_LIKE.get(letter, "")
    return lowered.replace(other, letter, 1) if other and other in lowered else name + letter
