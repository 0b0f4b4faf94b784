"""Clock times as Hindi says them in Latin letters: "das baje", "shaam paanch baje", "saadhe nau se gyarah baje"."""

import re
from collections.abc import Iterator

from extractors.dates.words import CARDINALS, HINDI
from extractors.facts import Fact
from extractors.times.clocks import PART, fact, hhmm, hour_of, part_in

CUE = re.compile(r"baj|dedh|dhai|\bbee?ch\b|\bbich\b", re.I)
_SAY = "|".join((*sorted(HINDI, key=len, reverse=True), *CARDINALS))
_HOUR = (
    r"(?:(?P<frac#>saadhe|saade|sadhe|sade|savva|sawwa|sava|sawa|paune|pone)\s+)?"
    rf"(?P<hour#>\d\d?(?:[:.][0-5]\d)?|{_SAY}|dedh|dhai)"
)
_BAJE = re.compile(
    rf"(?<![\w:.])(?:(?P<before>{PART})\s+(?:ko\s+|ke\s+|mein\s+)?)?"
    rf"(?:{_HOUR.replace('#', '1')}\s*(?P<joint>se|to|-|–|ya)\s*"
    rf"|(?P<pair>{_SAY})\s+(?=(?:{_SAY})\s+baj))?"
    rf"{_HOUR.replace('#', '2')}(?:\s*baj(?:e|ey|ay|kar)\b|(?=\s+(?:ke\s+)?(?:bee?ch|bich)\b))"
    rf"(?:\s+(?:ke\s+)?(?P<bound>bee?ch|bich|baad|pehle|pahle|tak))?(?:\s+(?P<after>{PART})\b)?",
    re.I,
)
_SHIFT = {"sa": 15, "pa": -15, "po": -15}
_WORDS = {"dedh": 90, "dhai": 150}


def _minutes(frac: str | None, hour: str, part: str | None) -> tuple[int, int | None]:
    """Minutes since midnight, and the other half of the day where the words leave it open."""
    low = hour.lower()
    if low in _WORDS:
        named, extra = divmod(_WORDS[low], 60)
    elif low[0].isdigit():
        digits = [int(part) for part in re.split("[:.]", low)]
        named, extra = digits[0], sum(digits[1:])
    else:
        named, extra = HINDI.get(low) or CARDINALS[low], 0
    if frac:
        is_half = frac.lower().startswith(("saad", "sad"))
        extra = 30 if is_half else _SHIFT[frac.lower()[:2]]
    first, other = hour_of(named, "", part, is_padded=False)
    return (first * 60 + extra) % 1440, None if other is None else (other * 60 + extra) % 1440


def found(text: str) -> Iterator[tuple[str, Fact]]:
    """The rule and the fact of each such time."""
    for m in _BAJE.finditer(text):
        part = part_in(m["before"]) or part_in(m["after"])
        start, other = _minutes(m["frac2"], m["hour2"], part)
        earlier = m["hour1"] or m["pair"]
        if earlier and (m["joint"] or "").lower() != "ya":
            first, _ = _minutes(m["frac1"], earlier, part)
            if first >= start:
                first = (first + 720) % 1440 if (first + 720) % 1440 < start else first
            if first < start:
                yield "range", fact(text, *m.span(), f"{hhmm(first)}-{hhmm(start)}", 0.85)
                continue
        others = () if other is None else (hhmm(other),)
        yield "clock", fact(text, *m.span(), hhmm(start), 0.95 if other is None else 0.75, others)
