"""Readings of a body, which are no clock times: "fever around 102", "sugar is at 250". Knows no time and no wish."""

import re

from extractors.dates.words import CARDINALS, ONES, TENS

# What is measured, with the words between it and its number; a clock time says that it is one behind the number.
_MEASURED = (
    r"(?P<heat>fever|temp(?:erature)?|bukhar|bukhaar)|bp|b\.p\.?|pressure|sugar|glucose|pulse|heart\s?(?:rate|beat)"
    r"|oxygen|spo2|sats|saturation|weight"
)
_SINCE = (
    r"(?:(?:since|for|from)\s+(?:(?:the\s+)?(?:last|past)\s+)?(?:\w+\s+)?"
    r"(?:days?|nights?|hours?|yesterday|morning)\s+)?"
)
_BETWEEN = (
    rf"(?:\s+|:\s*){_SINCE}(?:(?:is|was|has|have|been|gone|went|goes|going|shot|up|down|to|of|at|around|about|near|nearly"
    r"|almost|levels?|readings?|count|between|from|above|over|below|under|touching|still|now|also|only|ka|ki|hai|tha|thi)\s+){0,5}"
)
_ONE_TO_NINE = "|".join(ONES)
_SAID = rf"(?:one|two)[\s-](?:(?:oh|o)[\s-](?:{_ONE_TO_NINE})|(?:{'|'.join(TENS)})(?:[\s-](?:{_ONE_TO_NINE}))?)"
_NUMBER = rf"(?:\d{{2,3}}(?:\.\d)?|{_SAID})(?![\w:.]*\d|\s?[ap]\.?\s?m\b|\s?(?:o\W?\s?clock|h|hrs?|baj\w*)\b)"
_READING = re.compile(
    rf"\b(?:{_MEASURED}){_BETWEEN}(?P<number>{_NUMBER})(?:\s*(?:/|-|to|and|or|over|by)\s*{_NUMBER})?", re.I
)
# What a thermometer can show, in either scale, and the other instruments: "for fever at 230" is of a time.
_HEAT = (range(35, 43), range(94, 112))
_OTHER = (range(30, 600),)


def _value(said: str) -> int:
    """The whole number that digits or words say: "102.4", "one oh two", "two fifty"."""
    if said[0].isdigit():
        return int(said.partition(".")[0])
    hundreds, *rest = re.split(r"[\s-]+", said.lower())
    return 100 * CARDINALS[hundreds] + sum(CARDINALS[word] for word in rest if word in CARDINALS)


def found(text: str) -> list[tuple[int, int]]:
    """Where each reading stands, from what is measured to its last number."""
    return [
        m.span()
        for m in _READING.finditer(text)
        if any(_value(m["number"]) in scale for scale in (_HEAT if m["heat"] else _OTHER))
    ]
