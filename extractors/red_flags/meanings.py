"""What the words of a message mean for a danger: a place of the body, a smell, water. Knows no dangers.

The words are data of the files named red_flag_*_signs.py; red_flag_signs.py says which meanings make a danger.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from extractors.red_flags import blood_signs as blood
from extractors.red_flags import brain_signs as brain
from extractors.red_flags import chest_signs as chest
from extractors.red_flags import despair_signs as despair
from extractors.red_flags import farewell_signs as farewell
from extractors.red_flags import harm_signs as harm
from extractors.red_flags import home_signs as home
from extractors.red_flags import illness_signs as illness
from extractors.red_flags import injury_signs as injury
from extractors.red_flags import newborn_signs as newborn
from extractors.red_flags import shared_signs as shared
from extractors.stems import Kept

DANGERS = (home, chest, brain, blood, harm, injury, newborn, illness, despair, farewell)
MEANINGS_TEXT = "".join(data.MEANINGS_TEXT for data in (shared, *DANGERS))
NOTHING = "NOTHING"
UNRELATED = "UNRELATED"
"""Words that begin like a stem and mean something else."""
BLOT = "~"
"""What stands in the place of harmless words."""
APPLIANCES = frozenset({"tank", "heater", "filter", "purifier", "cooler", "dispenser", "softener", "shower"})
APPLIANCE = "~appliance"
"""A water heater by itself is harmless, but it may give a shock."""
MEASURED = {("blood", "sugar"): "sugar", ("blood", "pressure"): "bp"}
"""No blood is lost in these, and what is measured may still be far too high."""
NUMBERS = (
    *(str(number) for number in range(1, 43)),
    *"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split(),
    *"seventeen eighteen nineteen twenty thirty forty".split(),
    *"teen char paanch panch chhe saat aath nau तीन चार पाँच छह सात आठ".split(),
)
WHERE_PEOPLE_ARE = frozenset({"shower", "bath", "toilet", "car", "basin", "sink"})
AMID = frozenset({"in", "on", "from", "at", "after", "near", "by", "of"})


@dataclass(frozen=True, slots=True)
class Meanings:
    """All words looked for, as bits: whole words, beginnings by their two letters, phrases by their first two words."""

    words: dict[str, int]
    stems: dict[str, list[tuple[str, int]]]
    phrases: dict[tuple[str, str], list[tuple[tuple[str, ...], int]]]
    starts: frozenset[str]
    bits: dict[str, int]


@cache
def meanings() -> Meanings:
    """The words of the data, read once."""
    words: dict[str, int] = {}
    stems: dict[str, list[tuple[str, int]]] = {}
    phrases: dict[tuple[str, str], dict[tuple[str, ...], int]] = {}
    bits: dict[str, int] = {}
    for entry in re.findall(r"^\S.*\n(?: .*\n)*", MEANINGS_TEXT, re.MULTILINE):
        name, _, said = entry.partition(":")
        bit = bits.setdefault(name, 1 << len(bits))
        for word in said.split():
            if word.endswith("*"):
                stems.setdefault(word[:2], []).append((word[:-1], bit))
            elif word.startswith("<"):
                first, last = word.strip("<>").split("-")
                for number in range(int(first), int(last) + 1):
                    words[str(number)] = words.get(str(number), 0) | bit
            elif "_" in word:
                for parts in _phrases_of(word):
                    of_two = phrases.setdefault((parts[0], parts[1]), {})
                    of_two[parts] = of_two.get(parts, 0) | bit
            else:
                words[word] = words.get(word, 0) | bit
    longest_first = {two: sorted(found.items(), key=lambda item: -len(item[0])) for two, found in phrases.items()}
    return Meanings(words, stems, longest_first, frozenset(first for first, _ in phrases), bits)


def _phrases_of(written: str) -> list[tuple[str, ...]]:
    """The words said together; "#" stands for every number up to that of the weeks of a pregnancy."""
    numbers = NUMBERS if "#" in written else ("",)
    return [tuple(written.replace("#", number).split("_")) for number in numbers]


def _meaning(word: str) -> int:
    """What a word by itself can mean, as bits, and whether a phrase may begin with it (the lowest bit but none)."""
    known = meanings()
    found = known.words.get(word, 0)
    if not found & known.bits[UNRELATED]:
        for stem, bit in known.stems.get(word[:2], ()):
            if word.startswith(stem):
                found |= bit
    if len(word) > 3 and word[-1] == "s":
        found |= known.words.get(word[:-1], 0)
    return found << 1 | (word in known.starts)


meaning = Kept(_meaning).__getitem__


@cache
def _harmless_starts() -> frozenset[tuple[str, str]]:
    """The first two words of each phrase that only sounds like danger."""
    nothing = meanings().bits[NOTHING]
    return frozenset(two for two, found in meanings().phrases.items() if any(bits & nothing for _, bits in found))


def without_harmless(words: list[str]) -> list[str]:
    """The words with those blotted out that only sound like danger: "chest of drawers"."""
    if _harmless_starts().isdisjoint(pairwise(words)):
        return words
    nothing = meanings().bits[NOTHING]
    kept = words
    phrases = meanings().phrases
    for n, two in enumerate(pairwise(words)):
        for phrase, bit in phrases.get(two, ()):
            if bit & nothing and tuple(words[n : n + len(phrase)]) == phrase:
                kept = kept if kept is not words else list(words)
                kept[n : n + len(phrase)] = [BLOT] * len(phrase)
                if phrase[-1] in APPLIANCES:
                    kept[n + len(phrase) - 1] = APPLIANCE
                elif phrase in MEASURED:
                    kept[n + 1] = MEASURED[phrase]
                break
    return kept


def places(words: list[str], found: list[int]) -> dict[int, list[int]]:
    """At which words each meaning stands."""
    at: list[int] = [bits >> 1 for bits in found]
    phrases = meanings().phrases
    pairs = enumerate(pairwise(words))
    for n, two in [(n, two) for n, two in pairs if found[n] & 1 and two in phrases]:
        for phrase, bit in phrases[two]:
            if len(phrase) == 2 or tuple(words[n : n + len(phrase)]) == phrase:
                at[n] |= bit
    if _is_about_somebody(at):
        _let_places_be_places(words, at)
    # Words that mean the same are taken together: who says one over and over does not make it dearer.
    alike: dict[int, list[int]] = {}
    for n, bits in enumerate(at):
        if bits:
            alike.setdefault(bits, []).append(n)
    places: dict[int, list[int]] = {}
    for all_bits, numbers in alike.items():
        for lowest in ALONE(all_bits):
            places.setdefault(lowest, []).extend(numbers)
    for one in places.values():
        one.sort()
    return places


def _alone(bits: int) -> tuple[int, ...]:
    """Each bit by itself."""
    found = []
    while bits:
        lowest = bits & -bits
        found.append(lowest)
        bits ^= lowest
    return tuple(found)


ALONE = cache(_alone)


def _is_about_somebody(at: list[int]) -> bool:
    person = meanings().bits["PERSON"]
    return any(bits & person for bits in set(at))


def _let_places_be_places(words: list[str], at: list[int]) -> None:
    """Take the meaning of a thing from where somebody is: "dad in the shower, his left side is weak"."""
    if WHERE_PEOPLE_ARE.isdisjoint(words):
        return
    thing = ~meanings().bits["FIXTURE"]
    for n in range(2, len(words)):
        if words[n] in WHERE_PEOPLE_ARE and words[n - 2] in AMID:
            at[n] &= thing
