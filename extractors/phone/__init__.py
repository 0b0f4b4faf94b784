"""The customer's phone number, written or said, as E.164. Knows whose it is from the words around, never whether it is
on record.
"""

import re
from dataclasses import dataclass

from extractors.facts import Fact, Heard
from extractors.phone import plans as phone_plans
from extractors.phone.plans import missing_digits
from extractors.phone.words import (
    CORRECTED,
    INSTEAD_OF_OLD,
    MINE,
    NEGATED,
    NOT_MINE,
    is_declared,
    is_only_told,
    is_part_of_other,
    is_something_else,
    last_keyword,
)
from extractors.spoken import LIMIT, DigitRun, may_hold, runs

__all__ = ["find", "given", "missing_digits", "partial"]

FEWEST = phone_plans.FEWEST
# E.164 of a number with at most seven digits at home: also a date, a ticket, a price, unless it was announced.
SHORT = 10
# The library's matcher costs milliseconds on long text; a number and what stands around it is shorter than this.
MATCHER_REACH = 250
# A number of no known plan that nothing announces: shorter are dates and postcodes, longer are cards.
GIVEN_BARE = range(9, 14)
GIVEN_DECLARED = range(7, 16)
LETTER = re.compile(r"[^\W\d_]")
LETTERS_OR_MARKS = re.compile(r"(?![xX]\d)[^\W\d_]|[=*]|:\d\d")
BEFORE_BARE = re.compile(
    r"\W*(?:(?:ok|okay|right|righto|alright|yep|yes|yeah|sure|its|it['’]s|hi|hello|thanks|and|here|is)\W+){0,3}", re.I
)
# Between tens and a digit after them.
TENS_AND_ONE = re.compile(r"(?<=ty)[ -](?=(?:one|two|three|four|five|six|seven|eight|nine)\b)", re.IGNORECASE)
# Three, three and four digits, set apart as numbers of North America are.
AMERICAN = re.compile(r"1?[ .-]?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number found in the text, before it is decided whose it is."""

    value: str
    span: tuple[int, int]
    confidence: float
    alternatives: tuple[str, ...] = ()


def find(heard: Heard) -> list[Fact]:
    """Phone numbers, the customer's own first."""
    text = heard.text[:LIMIT]
    facts = _facts(heard, text)
    if facts and facts[0].confidence >= 0.6:
        return facts
    for guess in heard.nbest[:10] if heard.asked == "customer_phone" else ():
        other = _facts(heard, guess[:LIMIT])
        if other and other[0].confidence >= 0.8:
            run = _longest(runs(text, is_joined=True))
            span = run.span if run else (0, len(text))
            return [other[0].but(text=heard.text[span[0] : span[1]], span=span, confidence=0.55), *facts]
    return facts


def partial(heard: Heard) -> Fact | None:
    """Digits said when a phone number was asked for, too few or too many to be one."""
    if heard.asked != "customer_phone" or find(heard):
        return None
    longest = sorted(runs(heard.text, is_joined=True), key=lambda run: -len(run.digits))[:6]
    run = _longest([run for run in longest if not is_something_else(heard.text, run.span)])
    if run is None or len(run.digits) < 3:
        return None
    return Fact("customer_phone_partial", run.digits, run.text, run.span, confidence=0.7)


def given(heard: Heard) -> Fact | None:
    """Digits handed over as a phone number that no plan knows, as they are. Staff may know what they are for.

    Not where a number or something else was just asked for, nor where one of the home country is cut short: those are
    asked again.
    """
    text = heard.text[:LIMIT]
    if heard.asked not in (None, "customer_phone") or heard.asked and heard.region:
        return None
    if not may_hold(text, GIVEN_DECLARED[0]):
        return None
    for said in runs(text, is_joined=True):
        for run in (_first_group(said), *said.pieces):
            if _is_given(text, run, heard.region):
                return Fact("customer_phone_partial", run.digits, run.text, run.span, confidence=0.4)
    return None


def _first_group(run: DigitRun) -> DigitRun:
    """A group that is long enough by itself stands alone: what follows is a house number."""
    group = run.text.split(maxsplit=1)[0]
    if group == run.text or not group.isdecimal() or len(group) < GIVEN_BARE[0]:
        return run
    return DigitRun(run.digits[: len(group)], group, (run.span[0], run.span[0] + len(group)))


def _is_given(text: str, run: DigitRun, region: str) -> bool:
    count = len(run.digits.lstrip("+"))
    if (
        count not in GIVEN_DECLARED
        or run.digits.startswith("000")
        or is_something_else(text, run.span)
        or _is_in_a_word(text, run.span)
    ):
        return False
    if is_declared(text, run.span[0]) or AMERICAN.match(run.text) and region in ("", "US"):
        return not phone_plans.is_cut_mobile(run.digits, region)
    opening = BEFORE_BARE.match(text)
    is_bare = opening is not None and opening.end() >= run.span[0] and LETTER.search(run.text) is None
    return is_bare and count in GIVEN_BARE and not phone_plans.is_cut_mobile(run.digits, region)


def _is_in_a_word(text: str, span: tuple[int, int]) -> bool:
    return LETTERS_OR_MARKS.match(text[span[1] : span[1] + 3]) is not None


def _longest(said: list[DigitRun]) -> DigitRun | None:
    return max(said, key=lambda run: len(run.digits), default=None)


def _facts(heard: Heard, text: str) -> list[Fact]:
    if not may_hold(text, FEWEST):
        return []
    said = [run for run in runs(text, is_joined=True) if len(run.digits) >= FEWEST][:6]
    if not said:
        return []
    candidates = _candidates(text, said, heard.region) or _local(heard, text, said)
    lowered = text.lower()
    ranked = []
    for place, one in enumerate(candidates):
        before = lowered[max(0, one.span[0] - 60) : one.span[0]]
        is_negated = NEGATED.search(before) and not INSTEAD_OF_OLD.search(before)
        if is_negated or is_something_else(text, one.span):
            continue
        is_short = len(one.value) <= SHORT and text[one.span[0]] not in "0+("
        if is_short and heard.asked != "customer_phone" and not is_declared(text, one.span[0]):
            continue
        if heard.asked != "customer_phone" and is_only_told(before):
            continue
        between = lowered[candidates[place - 1].span[1] : one.span[0]] if place else ""
        later_wins = 4 if CORRECTED.search(between) and not NOT_MINE.search(before) else 0
        whose = -2 if NOT_MINE.search(before) else 1 if MINE.search(before) else 0
        ranked.append((later_wins * place + whose, one.confidence, -place, one))
    ranked.sort(key=lambda row: row[:3], reverse=True)
    return [_fact(text, one, whose) for whose, _, _, one in ranked]


def _local(heard: Heard, text: str, said: list[DigitRun]) -> list[Candidate]:
    """ "9398 1234", where a number was asked for or is announced: the area code is that of the business's place."""
    zone = getattr(heard.now.tzinfo, "zone", None) or ""
    return [
        Candidate(value, run.span, 0.6)
        for whole in said
        for run in (whole, *whole.pieces)
        if (value := phone_plans.local(run.digits, heard.region, zone))
        and (heard.asked == "customer_phone" or is_declared(text, run.span[0]))
        and not _is_in_a_word(text, run.span)
    ]


def _fact(text: str, one: Candidate, whose: int) -> Fact:
    confidence = one.confidence - 0.3 if whose < 0 else one.confidence
    start, end = one.span
    return Fact(
        "customer_phone", one.value, text[start:end], one.span, confidence=confidence, alternatives=one.alternatives
    )


def _candidates(text: str, said: list[DigitRun], region: str) -> list[Candidate]:
    """Numbers in their order: what was said in words, what the library sees, then what only has the right length."""
    found = [one for run in said if not _is_in_a_word(text, run.span) for one in _of_run(run, region, is_sure=True)]
    if any(_is_free(run.span, found) and LETTER.search(run.text) is None for run in said):
        first = max(0, said[0].span[0] - 4)
        for value, (start, end) in phone_plans.matches(text[first : first + MATCHER_REACH], region):
            if _is_free((first + start, first + end), found):
                found.append(Candidate(value, (first + start, first + end), 0.9))
    for run in said:
        if _is_free(run.span, found) and not _is_in_a_word(text, run.span):
            found += _of_run(run, region) or _inside(run, region)
    others = [run for run in said if is_part_of_other(text, run.span[0])]
    found = [
        one
        for one in found
        if all(one.span[0] == run.span[0] or _is_free(run.span, [one]) for run in others)
        or last_keyword(text, one.span[0]) == "phone"
    ]
    return sorted((one for one in found if not _goes_on(text, one, said)), key=lambda one: one.span)


def _of_run(run: DigitRun, region: str, is_sure: bool = False) -> list[Candidate]:
    """What was said in one go as a number: whole, the half of what was said twice, or a part of what was joined.

    `is_sure`: of written digits only a number of the home plan is taken; the library sees more than digits in others.
    """
    read = _read(run.digits, run.span, region)
    if is_sure and LETTER.search(run.text) is None:
        return [one for one in read if one.confidence >= 0.9 and "," not in run.text]
    if read:
        return read
    half = len(run.digits) // 2
    if (
        half >= FEWEST
        and run.digits[:half] == run.digits[half:]
        and (read := _read(run.digits[:half], run.span, region))
    ):
        return read
    return [one for piece in run.pieces for one in _read(piece.digits, piece.span, region)] or _apart(run, region)


def _apart(run: DigitRun, region: str) -> list[Candidate]:
    """ "six fifty five ninety nine", where one digit more makes a number: "fifty" and "five", not fifty-five."""
    for match in list(TENS_AND_ONE.finditer(run.text))[:5] if region else ():
        for said in runs(f"{run.text[: match.start()]},{run.text[match.start() :]}"):
            for value, confidence in phone_plans.readings(said.digits, region):
                if confidence >= 0.9 and len(said.digits) == len(run.digits) + 1:
                    return [Candidate(value, run.span, 0.7)]
    return []


def _goes_on(text: str, one: Candidate, said: list[DigitRun]) -> bool:
    """Whether a few digits more belong to the number ("0412 999 888 77"), which makes it no number."""
    for run in said:
        rest = text[one.span[1] : run.span[1]]
        if run.span[0] <= one.span[0] < run.span[1] and rest and "," not in rest and not run.pieces:
            words = len(re.sub(r"\D", "", rest)) or len(rest.split())
            return words < 4 and re.match(r"\s*(?:$|[.,!?;])", text[run.span[1] :]) is not None
    return False


def _is_free(span: tuple[int, int], found: list[Candidate]) -> bool:
    return all(span[1] <= one.span[0] or one.span[1] <= span[0] for one in found)


def _inside(run: DigitRun, region: str) -> list[Candidate]:
    """A number that shares its run with a house number or postcode: the longest whole groups that make one."""
    if not region:
        return []
    words = list(re.finditer(r"\S+", run.text))[:8]
    spans = [(0, word.end()) for word in words] + [(word.start(), len(run.text)) for word in words]
    for start, end in sorted(spans, key=lambda span: span[0] - span[1])[1:]:
        digits = re.sub(r"\D", "", run.text[start:end])
        if len(digits) >= 8 and (read := _read(digits, (run.span[0] + start, run.span[0] + end), region)):
            return read
    return []


def _read(digits: str, span: tuple[int, int], region: str) -> list[Candidate]:
    """One string of digits as a phone number: in the business's region, elsewhere, or at least of the right length."""
    values = phone_plans.readings(digits, region)
    if values:
        return [Candidate(values[0][0], span, values[0][1], tuple(value for value, _ in values[1:]))]
    value = phone_plans.of_right_length(digits, region)
    return [Candidate(value, span, 0.5)] if value else []
