"""A date of birth, where one was asked for or announced. Knows past days with a year, none of the days of a booking."""

import re
from dataclasses import dataclass
from datetime import date

from extractors.dob.digits import in_digits
from extractors.facts import Fact, Heard
from extractors.spoken import DIGITS, LIMIT, OH, TEENS, TENS, ascii_digits, listed

MONTHS = listed("january february march april may june july august september october november december")
MONTH_NUMBERS = {name: number for number, month in enumerate(MONTHS, 1) for name in (month, month[:3])} | {"sept": 9}
# As Hindi is written in Latin letters, and in its own.
MONTH_NUMBERS |= dict(
    zip(
        listed("janvari farvari maarch aprail mai joon julai agast sitambar aktubar navambar disambar"),
        range(1, 13),
        strict=True,
    )
) | dict(zip(listed("जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"), range(1, 13), strict=True))
ORDINALS = {
    word: number
    for number, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        1,
    )
} | {"thirtieth": 30}
MONTH_FIRST = ("US",)
ANNOUNCED = re.compile(r"\b(?:born|birth ?(?:day|date)?|d\.?o\.?b\.?|janam|janm)(?!\w)|जन्म", re.IGNORECASE)
FIX = re.compile(r"\b(?:sorry|i mean|actually|correction|wait|nahi)\b", re.IGNORECASE)
# One of them is in all that announces; cheaper to look for.
CUES = ("born", "birth", "dob", "d.o", "o.b", "jan", "जन्म")
PIECE = re.compile(r"(\d{1,9})(st|nd|rd|th)?(?![^\W_])|((?:[^\W\d_]|[\u0900-\u0963\u0970-\u097f])+)")
# What stands for a digit right after a year that ends in zero: "1950 to".
LAST_OF_YEAR = {"to": 2, "too": 2, "for": 4, "free": 3, "ate": 8}
MOST_GUESSES = 10
OTHER_GUESS = 0.15
SHORT_YEAR = 0.2
LEFT_OVER = 0.3


@dataclass(frozen=True, slots=True)
class Piece:
    """A number or a month of a date, with its place."""

    number: int
    written: str
    is_month: bool
    start: int
    end: int
    is_ordinal: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The days that a text can mean, the likelier first, where they stand, and how far-fetched that is."""

    days: tuple[date, ...]
    span: tuple[int, int]
    cost: float


def find(heard: Heard) -> list[Fact]:
    """The date of birth, with the other reading of "03/04/1980" as an alternative."""
    text = heard.text[:LIMIT]
    is_asked = heard.asked == "dob"
    if not is_asked and not _is_announced(text):
        return []
    best = _corrected(text, heard) or _read(text, heard)
    for rank, guess in enumerate(heard.nbest[:MOST_GUESSES] if is_asked else ()):
        if best and best.cost <= OTHER_GUESS:
            break
        other = _read(guess[:LIMIT], heard)
        if other and (best is None or other.cost + OTHER_GUESS + rank / 100 < best.cost):
            said = text.strip()
            start = text.index(said)
            best = Reading(other.days, (start, start + len(said)), other.cost + OTHER_GUESS + rank / 100)
    if best is None:
        return []
    others = tuple(day.isoformat() for day in best.days[1:])
    sure = 0.7 if others else 0.9
    said = text[slice(*best.span)]
    return [
        Fact(
            "dob", best.days[0].isoformat(), said, best.span, confidence=max(0.4, sure - best.cost), alternatives=others
        )
    ]


def _corrected(text: str, heard: Heard) -> Reading | None:
    """What was said last, where a whole date follows a correction."""
    fixes = list(FIX.finditer(text))
    start = fixes[-1].end() if fixes else 0
    read = _read(text[start:], heard) if start else None
    return Reading(read.days, (read.span[0] + start, read.span[1] + start), read.cost) if read else None


def _is_announced(text: str) -> bool:
    lowered = text.lower()
    return any(cue in lowered for cue in CUES) and ANNOUNCED.search(lowered) is not None


def _read(text: str, heard: Heard) -> Reading | None:
    """The least far-fetched reading of one text: by its numbers and months, or by its digits alone."""
    pieces = _joined(_pieces(text))
    best: Reading | None = None
    for place in range(min(len(pieces), 12)):
        for size in (4, 3, 2, 1):
            group = pieces[place : place + size]
            days = _days(group, heard) if len(group) == size else []
            if not days:
                continue
            is_short = max(piece.number for piece in group) < 100 and size == 3
            cost = SHORT_YEAR * is_short + LEFT_OVER * (len(pieces) - size)
            if best is None or cost < best.cost:
                best = Reading(tuple(days), (group[0].start, group[-1].end), cost)
            break
    if best and best.cost <= 0:
        return best
    run = in_digits(text, heard.now.date(), heard.region in MONTH_FIRST)
    return Reading(*run) if run and (best is None or run[2] < best.cost) else best


def _pieces(text: str) -> list[Piece]:
    """Numbers and months, written or said; what is between them is passed over."""
    found: list[Piece] = []
    for match in PIECE.finditer(text):
        start, end = match.span()
        word = (match[3] or "").lower()
        last = found[-1] if found else None
        if match[1]:
            digits = ascii_digits(match[1])
            found.append(Piece(int(digits), digits, False, start, end, bool(match[2])))
        elif word in MONTH_NUMBERS:
            if not (last and last.is_month and last.number == MONTH_NUMBERS[word]):
                found.append(Piece(MONTH_NUMBERS[word], "", True, start, end))
        elif word in LAST_OF_YEAR and last and _is_round_year(last):
            found[-1] = Piece(last.number + LAST_OF_YEAR[word], "", False, last.start, end)
        elif word in ("thousand", "hundred") and last and last.number < (10 if word == "thousand" else 21):
            found[-1] = Piece(last.number * (1000 if word == "thousand" else 100), "", False, last.start, end)
        elif number := _number(word, last):
            found.append(Piece(int(number), "", False, start, end, word in ORDINALS))
    return found


def _number(word: str, last: Piece | None) -> str:
    if word in OH:
        return "0" if last and last.number in (19, 20) and not last.written else ""
    tens = TENS[word] + "0" if word in TENS else ""
    return DIGITS.get(word, "") or TEENS.get(word, "") or tens or str(ORDINALS.get(word, ""))


def _is_round_year(piece: Piece) -> bool:
    return 1900 <= piece.number <= 2090 and piece.number % 10 == 0 and not piece.is_month


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Said numbers put together: twenty + first, nineteen + eighty + five, two thousand + four, 1980 + fifth."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and not last.is_month and not piece.is_month and piece.start - last.end <= 5:
            is_said = not (last.written or piece.written)
            number = _together(last.number, piece.number) if is_said else 0
            if (
                not number
                and _is_round_year(last)
                and 0 < piece.number < 10
                and len(piece.written) < 2
                and len(joined) > 1
            ):
                number = last.number + piece.number
            if number:
                joined[-1] = Piece(number, "", False, last.start, piece.end, piece.is_ordinal)
                continue
        joined.append(piece)
    return joined


def _together(last: int, number: int) -> int:
    """What two said numbers make: 0 where they stay two."""
    if last in (19, 20) and 10 <= number < 100:
        return last * 100 + number
    if last in (19, 20) and number == 0:
        return last * 100
    if last in (20, 30, 40, 50, 60, 70, 80, 90) and number < 10:
        return last + number
    if last == 2000 and number < 100:
        return last + number
    is_open = 1000 < last < 3000 and last % 10 == 0
    return last + number if is_open and (number < 10 or last % 100 == 0 and number < 100) else 0


def _days(group: list[Piece], heard: Heard) -> list[date]:
    """The past days that these pieces can mean, in the order of the region."""
    today = heard.now.date()
    found: list[date] = []
    for year, month, day in _orders(group, heard.region in MONTH_FIRST):
        century = 2000 if year <= today.year % 100 else 1900
        try:
            one = date(year if year > 99 else century + year, month, day)
        except ValueError:
            continue
        if date(1900, 1, 1) <= one <= today and one not in found:
            found.append(one)
    return found


def _orders(group: list[Piece], month_first: bool) -> list[tuple[int, int, int]]:
    if len(group) == 4:
        return _orders_of_four(group, month_first)
    numbers = [piece.number for piece in group]
    months = [piece.is_month for piece in group]
    written = "".join(piece.written for piece in group)
    if len(group) < 3:
        if not (len(written) == 8 and all(len(piece.written) >= 4 for piece in group)):
            return []
        first, second, year = int(written[:2]), int(written[2:4]), int(written[4:])
        orders = [(year, second, first), (year, first, second)]
        return [*(reversed(orders) if month_first else orders), (int(written[:4]), int(written[4:6]), int(written[6:]))]
    if any(months):
        place = months.index(True)
        if sum(months) > 1 or place == 2 and not group[0].number > 31:
            return []
        one, other = (piece for spot, piece in enumerate(group) if spot != place)
        if one.number > 31:
            return [(one.number, numbers[place], other.number)]
        # "3rd of December 3rd": what has an ending is a day, not a year.
        return [] if other.is_ordinal and other.number < 100 else [(other.number, numbers[place], one.number)]
    if numbers[0] > 31:
        return [(numbers[0], numbers[1], numbers[2])]
    orders = [(numbers[2], numbers[1], numbers[0]), (numbers[2], numbers[0], numbers[1])]
    return orders[::-1] if month_first else orders


def _orders_of_four(group: list[Piece], month_first: bool) -> list[tuple[int, int, int]]:
    """A year in two pieces ("19 85"), one begun twice ("19th 1970"), or a "May" that was "of the" ("May 8th 1925")."""
    century, rest = group[2], group[3]
    if century.is_month or rest.is_month:
        return []
    if 1900 <= rest.number <= 2099:
        if century.number == rest.number // 100:
            return _orders([*group[:2], rest], month_first)
        is_filler = group[1].is_month and group[1].number == 5 and century.is_ordinal and not group[0].is_month
        return _orders([group[0], century, rest], month_first) if is_filler else []
    if century.number not in (19, 20, 2000) or rest.number > 99:
        return []
    if len(rest.written) == 1 and century.number < 2000:
        return []
    year = (century.number if century.number == 2000 else century.number * 100) + rest.number
    return _orders([*group[:2], Piece(year, "", False, century.start, rest.end)], month_first)
