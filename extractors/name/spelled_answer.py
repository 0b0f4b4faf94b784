"""The name that an answer spells, clearly, in part or misheard. Knows neither cues nor names that are said whole."""

import re

from extractors import uncued
from extractors.facts import Fact
from extractors.name import misheard, spelled
from extractors.name.shape import WORD, fits, proper
from extractors.spoken.letters import spelled as letters_in

SPELLED_OUT = re.compile(r"\b(?:spelled|spelt|spelling\s+is)\s+(?:(?:as|like|with)\s+)?", re.I)
POLITE = re.compile(
    r"\W*\b(?:thanks?|thank you|please|sir|madam|mate|ok(?:ay)?|that'?s it|is (?:my|the) name)\b\W*", re.I
)
MOST_OF_IT = 0.8


def named(text: str, start: int) -> list[Fact]:
    """The name that an answer spells. Letters heard clearly are taken as they are; of others the nearest name."""
    said = spelled.read(text[start:])
    if (said is None or not spelled.is_sure(said)) and (found := misheard_as(text, start)):
        return found
    if said is None:
        return _partly_spelled(text, start)
    span = (start + said.span[0], start + said.span[1])
    return [Fact("customer_name", proper(said.letters), said.text, span, confidence=0.75)]


def misheard_as(text: str, start: int) -> list[Fact]:
    """The common name that unclear letters are nearest to: "ger a r th lo ID"."""
    whole = text.strip(" .,!?")
    found = misheard.nearest(text[start:].strip(" .,!?"), whole)
    if found is None:
        return []
    name, said = found
    begin = text.index(said)
    return [Fact("customer_name", proper(name), said, (begin, begin + len(said)), confidence=0.6)]


def _partly_spelled(text: str, start: int) -> list[Fact]:
    """The letters of an answer that has more than letters in it, if they are the most of it: "s m i t h thanks"."""
    words = letters_in(text)
    if not words or any(fits(word) and len(word) > 2 for word in WORD.findall(text[: words[0].span[0]])):
        return []
    rest = POLITE.sub("", text[words[0].span[1] :])
    if (words[0].span[1] - words[0].span[0]) < MOST_OF_IT * (words[0].span[1] - start + len(rest)):
        return []
    return [Fact("customer_name", proper(words[0].letters), words[0].text, words[0].span, confidence=0.75)]


def spelled_out(text: str, asked_for: str | None) -> list[Fact]:
    """ "hang on, it's spelled Z O E Y", at any question about no other word."""
    cue = SPELLED_OUT.search(text)
    words = letters_in(text[cue.end() :]) if cue and asked_for not in uncued.NOUNS_ASKED else []
    if not cue or not words or words[0].span[0] != 0:
        return []
    start, end = cue.end(), cue.end() + words[0].span[1]
    return [Fact("customer_name", proper(words[0].letters), text[start:end], (start, end), confidence=0.8)]
