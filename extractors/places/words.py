"""A text as words with their places in it, and how far a place's name reaches from one of them. Knows no cues."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from extractors import places
from extractors.given_names import GIVEN, SURNAMES
from extractors.name_words import EVERYDAY, HINDI_EVERYDAY, NOT_NAMES
from extractors.ordinary import COMMONEST, is_ordinary
from extractors.places.leads import ENDED, HEADS, NOT_PLACES, PLACES_ANYWAY, STATES, TAILS

# Letters with the vowel signs of Devanagari, which belong to the letter before them; a figure begins a word too.
WORD = re.compile(r"[^\W_](?:[\w'’\u0900-\u0963\u200c\u200d-]*[\w\u0900-\u0963])?")
MOST = 200  # words; nobody says where in more
# Words of every day that are the names of places too ("Page", "Hope"); unlike is_ordinary(), not by their endings, or
# Epping and Beijing were none.
COMMON = (COMMONEST | set(EVERYDAY) | set(NOT_NAMES) | set(HINDI_EVERYDAY) | ENDED) - PLACES_ANYWAY
GAPS = frozenset((" ", "  ", "-", ". "))


@dataclass(slots=True, eq=False)
class Text:
    """A text and its words: `low` in small letters, `at` and `to` where each begins and ends.

    `has_capitals`: the writer uses them inside a sentence, so that a word without one is no name.
    """

    text: str
    region: str
    low: tuple[str, ...]
    at: tuple[int, ...]
    to: tuple[int, ...]
    has_capitals: bool

    @classmethod
    def of(cls, text: str, region: str) -> "Text":
        spans = [m.span() for m in islice(WORD.finditer(text), MOST)]
        lower = text.lower()
        small = lower if len(lower) == len(text) else text  # a few letters grow when they are made small
        low = tuple([small[start:end] for start, end in spans])
        has_capitals = lower[1:] != text[1:] and not text.isupper()
        return cls(text, region, low, tuple([s for s, _ in spans]), tuple([e for _, e in spans]), has_capitals)

    def __len__(self) -> int:
        return len(self.low)

    def gap(self, word: int) -> str:
        """What stands between this word and the next."""
        return self.text[self.to[word] : self.at[word + 1]] if word + 1 < len(self.low) else ""

    def said(self, first: int, count: int) -> str:
        return self.text[self.at[first] : self.to[first + count - 1]]

    def is_capital(self, word: int) -> bool:
        return self.text[self.at[word]].isupper()

    def joined(self, first: int, most: int) -> int:
        """How many words from this one stand together with nothing but a space between, `most` at the most."""
        count = 1
        while count < most and first + count < len(self.low):
            gap = self.gap(first + count - 1)
            if gap not in GAPS or gap == ". " and self.low[first + count - 1] not in HEADS:
                break
            count += 1
        return count


def known(text: Text, first: int) -> int:
    """How many words the longest place of the list has that begins here; 0 where none does.

    An ordinary word alone ("hope", "page") is a place only where it stands with a capital inside a sentence.
    """
    word = text.low[first]
    if word not in places.starts() and ("'" not in word or places.fold(word) not in places.starts()):
        return 0
    if first + 1 < len(text.low) and places.begins(word, text.low[first + 1]):
        for count in range(text.joined(first, places.LONGEST), 1, -1):
            # "in the gap", but not "in the end".
            is_one = word not in NOT_PLACES or text.low[first + 1] not in NOT_PLACES
            if is_one and places.find(text.said(first, count), text.region):
                return count
    return 1 if _is_alone(text, first) and places.find(word, text.region) else 0


def _is_alone(text: Text, first: int) -> bool:
    """Whether a single word may be the place of its name: an ordinary one only with a capital inside a sentence."""
    word = text.low[first]
    if word in NOT_PLACES:
        return False
    return word not in COMMON or text.has_capitals and text.is_capital(first) and first > 0


def may_begin(text: Text, first: int) -> bool:
    """Whether it is worth asking for a place here: a quick look, for words of every day are many."""
    word = text.low[first]
    if word not in COMMON and word not in NOT_PLACES:
        return True
    return (
        first + 1 < len(text.low) and places.begins(word, text.low[first + 1]) or text.is_capital(first) and first > 0
    )


def reached(text: Text, first: int) -> int:
    """How many words the listed place beginning here has; with capitals it goes on where the list's name ends."""
    count = known(text, first)
    more = count and text.gap(first + count - 1) == " " and text.is_capital(first) and text.is_capital(first + count)
    return max(count, shaped(text, first)) if more and not known(text, first + count) else count


def is_person(word: str) -> bool:
    """Whether it is a given name as well."""
    return word in GIVEN


def is_plain_place(words: Sequence[str], region: str) -> bool:
    """Whether words answered as a name are a place of the country, not a person: "Geelong West"; not "Preston"."""
    if not 0 < len(words) <= places.LONGEST or words[0].lower() in GIVEN:
        return False
    if len(words) == 1 and words[0].lower() in SURNAMES:
        return False
    # Of a single word only Australia's suburbs: elsewhere too many small towns are surnames.
    least = places.TOWN if len(words) > 1 or region == "AU" else places.LARGE
    towns = (one for one in places.find(" ".join(words), region) if one.country == region)
    return any(town.digits in (0, *range(least, places.WHOLE)) for town in towns)


def shaped(text: Text, first: int, most: int = 3) -> int:
    """How many words a place that is not on the list seems to have from here: by capitals where the writer uses them,
    else by words that end a place."""
    is_cased = text.is_capital(first)
    count = 0
    for place in range(first, first + text.joined(first, most)):
        word = text.low[place]
        if word[0].isdigit() or count and (word in STATES or text.said(place, 1) in ("SA", "WA", "NT")):
            break
        if not is_place_word(word) and not (count and word in TAILS):
            break
        if count and is_cased and not text.is_capital(place):
            break
        count += 1
    return count if is_cased or count < 2 else _trimmed(text, first, count)


def _trimmed(text: Text, first: int, count: int) -> int:
    """How many words of a name in small letters are believed: two at the end, three with "north" or "hills"."""
    low = text.low
    if low[first] in HEADS or low[first + 1] in TAILS:
        return count if low[first + count - 1] in TAILS else min(count, 2)
    is_last = first + count >= len(low) or count == 2
    return 2 if count == 2 and is_last and not is_ordinary(low[first + 1]) else 1


def is_place_word(word: str) -> bool:
    """Whether a word may be (part of) a place as far as the words that never are can tell."""
    plain = word.replace("'", "").replace("’", "")
    return plain not in NOT_PLACES


def is_inflected(word: str) -> bool:
    """Whether it is an ordinary word with an ending: "friendly", "parks"."""
    return any(word.endswith(end) and word.removesuffix(end) in COMMONEST for end in ("ly", "ed", "ing", "s", "er"))
