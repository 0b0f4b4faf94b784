"""Answers that choose among what was offered: "the second one", "2.", "the later one". Knows not what it was."""

import re
import unicodedata
from collections.abc import Sequence

_UNIT = r"(?:one|time|slot|option|appointment|appt|day|date|choice)"
_WORDS = (
    r"(?:(?P<least{0}>early|earlier|earliest|sooner|soonest)|(?P<most{0}>later|latest)|(?P<first{0}>first|1st|former)"
    r"|(?P<second{0}>second|2nd)|(?P<third{0}>third|3rd)|(?P<last{0}>last|latter|other\s+later)|(?P<middle{0}>middle))"
)
# "Second", "um, 1st please": all there is to an answer.
_ALONE = (
    r"^\W*(?:(?:um+|uh+|erm?|well|so|ok|okay|yes|yeah|then|i'?ll take|take|book|make it)[\s,.…]+)*"
    r"(?:(?P<first6>first|1st)|(?P<second6>second|2nd)|(?P<third6>third|3rd)|(?P<last6>last)|(?P<middle6>middle)"
    r"|(?P<least6>earliest|soonest)|(?P<most6>latest))\W*(?:(?:please|pl[sz]|thanks|thank you|then)\W*)*$"
)
_STOP = r"(?=\s*(?:$|[,.!?]|please|pls|thanks|thank|then\b|is\b|suits|works|sounds|would\b|will\b|if\b|for\b))"
_CHOICE = re.compile(
    rf"\b(?:(?:the|that|your)\s+)?{_WORDS.format(1)}\s+{_UNIT}\b|\b(?:the|that)\s+{_WORDS.format(2)}\b{_STOP}"
    r"|\b(?:option|number|choice)\s+(?:(?P<first3>one|1)|(?P<second3>two|2)|(?P<third3>three|3))\b"
    r"|^\W*(?:(?:haan|ji|to|हाँ|हां|जी|तो)[\s,]+)*(?:(?P<first4>p[ea]hl[aie]|पहल[ाीे])|(?P<second4>d(?:oo|u)sr[aie]|दूसर[ाीे])"
    r"|(?P<third4>t(?:ee|i)sr[aie]|तीसर[ाीे])|(?P<last4>aa?khri|आख़?िरी|आख़िरी))"
    r"(?:\s*(?:wal[aie]|वाल[ाीे])(?![\w\u0900-\u0963])|(?=\s*(?:$|[,.!?।]|(?:ko|ka|hai|theek|thik|sahi|din|time|samay|chalega"
    r"|kar\w*|को|का|है|ठीक|सही|दिन|समय|टाइम|चलेगा|कर\S*)(?![\w\u0900-\u0963]))))"
    r"|(?<![\w\u0900-\u0963])(?:(?P<most5>baad|der|बाद|देर)|(?P<least5>jaldi|pehle|जल्दी|पहले))\s+(?:wal[aie]|वाल[ाीे])"
    rf"(?![\w\u0900-\u0963])|{_ALONE}",
    re.I,
)
_COUNTED = ("one", "two", "three")
# All of an answer that is a number in a list, however it is written; a keycap's signs are no letters.
_NUMBER = re.compile(
    rf"\W*(?:(?:option|opt|number|choice|press|reply)\W*)?(?P<number>\d|{'|'.join(_COUNTED)})"
    r"(?:\W+(?:pl[sz]|please|thx|thanks))?\W*",
    re.I,
)
_NOT_CHOSEN = re.compile(r"\b(?:not|n['’]t\s+\w+|instead\s+of)\s+$", re.I)
# Letters of an answer that is a number and no more.
MOST = 40
_PLACES = {"first": 0, "second": 1, "third": 2, "last": -1}
_HOURS = {"morning": "08:00", "afternoon": "13:00", "evening": "18:00", "night": "20:00"}


def spoken(text: str) -> tuple[int, int, str] | None:
    """Where something is chosen, and how: least, most, first, second, third, middle or last."""
    for m in _CHOICE.finditer(text):
        if not _NOT_CHOSEN.search(text[: m.start()]):
            return m.start(), m.end(), next(k[:-1] for k, v in m.groupdict().items() if v)
    return None


def number(text: str) -> int | None:
    """The number that is all there is to an answer: "2", "2.", "②", "2 please", "two"; None where there is more."""
    m = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text)) if len(text) <= MOST else None
    said = m["number"].lower() if m else ""
    return _COUNTED.index(said) + 1 if said in _COUNTED else int(said) if said else None


def chosen(text: str, offered: Sequence[str]) -> tuple[int, int, str] | None:
    """Where it is said which of the days or times offered (in the order named) is meant, and that one; or None."""
    said = spoken(text)
    if said is None or not offered:
        return None
    start, end, how = said
    if how in ("least", "most"):
        in_order = sorted(offered, key=lambda value: _HOURS.get(value, value))
        return start, end, in_order[0 if how == "least" else -1]
    place = len(offered) // 2 if how == "middle" else _PLACES[how]
    return (start, end, offered[place]) if place < len(offered) else None
