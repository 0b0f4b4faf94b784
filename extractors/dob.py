"""A date of birth, where one was asked for or announced. Knows past days with a year, none of the days of a booking."""

import re
from dataclasses import dataclass
from datetime import date

from extractors.facts import Fact, Heard
from extractors.spoken import DIGITS, LIMIT, TEENS, TENS, ascii_digits, listed

MONTHS = listed("january february march april may june july august september october november december")
MONTH_NUMBERS = {name: number for number, month in enumerate(MONTHS, 1) for name in (month, month[:3])} | {"sept": 9}
ORDINALS = dict(
    zip(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth "
            "sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        range(1, 21),
        strict=True,
    )
) | {"thirtieth": 30}
MONTH_FIRST = ("US",)
ANNOUNCED = re.compile(r"\b(?:born|birth ?(?:day|date)?|d\.?o\.?b\.?)(?!\w)", re.IGNORECASE)
PIECE = re.compile(r"(\d{1,8})(?:st|nd|rd|th)?(?![^\W_])|([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A number or a month of a date, with its place."""

    number: int
    written: str
    is_month: bool
    start: int
    end: int


def find(heard: Heard) -> list[Fact]:
    """The date of birth, with the other reading of "03/04/1980" as an alternative."""
    announced = ANNOUNCED.search(heard.text[:LIMIT])
    if heard.asked != "dob" and announced is None:
        return []
    text = heard.text[:LIMIT]
    pieces = _joined(_pieces(text))
    for place in range(len(pieces)):
        for size in (4, 3, 2, 1):
            group = pieces[place : place + size]
            days = _days(group, heard) if len(group) == size else []
            if days:
                span = group[0].start, group[-1].end
                others = tuple(day.isoformat() for day in days[1:])
                said = heard.text[span[0] : span[1]]
                return [
                    Fact(
                        "dob",
                        days[0].isoformat(),
                        said,
                        span,
                        confidence=0.9 if not others else 0.7,
                        alternatives=others,
                    )
                ]
    return []


def _pieces(text: str) -> list[Piece]:
    """Numbers and months, written or said; what is between them is passed over."""
    found: list[Piece] = []
    for match in PIECE.finditer(text):
        start, end = match.span()
        word = (match[2] or "").lower()
        if match[1]:
            digits = ascii_digits(match[1])
            found.append(Piece(int(digits), digits, False, start, end))
        elif word in MONTH_NUMBERS:
            if not (found and found[-1].is_month and found[-1].number == MONTH_NUMBERS[word]):
                found.append(Piece(MONTH_NUMBERS[word], "", True, start, end))
        else:
            number = (
                DIGITS.get(word)
                or TEENS.get(word)
                or (TENS[word] + "0" if word in TENS else "")
                or ORDINALS.get(word, "")
            )
            if number:
                found.append(Piece(int(number), "", False, start, end))
            elif word == "thousand" and found and found[-1].number < 10:
                found[-1] = Piece(found[-1].number * 1000, "", False, found[-1].start, end)
    return found


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Said numbers put together: twenty + first, nineteen + eighty + five, two thousand + four."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        said = last is not None and not (last.written or piece.written or last.is_month or piece.is_month)
        if said and last is not None and piece.start - last.end <= 5:
            number = 0
            if last.number in (20, 30, 40, 50, 60, 70, 80, 90) or 1000 < last.number < 3000 and last.number % 10 == 0:
                number = last.number + piece.number if piece.number < 10 or last.number == 2000 else 0
            if last.number == 2000 and piece.number < 100:
                number = 2000 + piece.number
            if last.number in (19, 20) and 10 <= piece.number < 100:
                number = last.number * 100 + piece.number
            if number:
                joined[-1] = Piece(number, "", False, last.start, piece.end)
                continue
        joined.append(piece)
    return joined


def _days(group: list[Piece], heard: Heard) -> list[date]:
    """The past days that these pieces can mean, in the order of the region."""
    today = heard.now.date()
    orders = _orders(group, heard.region in MONTH_FIRST)
    found: list[date] = []
    for year, month, day in orders:
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
        century, rest = group[2], group[3]
        if (
            century.number not in (19, 20, 2000)
            or rest.is_month
            or rest.number > 99
            or len(rest.written) == 1
            and century.number < 2000
        ):
            return []
        year = (century.number if century.number == 2000 else century.number * 100) + rest.number
        return _orders([*group[:2], Piece(year, "", False, century.start, rest.end)], month_first)
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
        first, second = (number for spot, number in enumerate(numbers) if spot != place) if sum(months) == 1 else (0, 0)
        return [(second, numbers[place], first)] if first <= 31 else [(first, numbers[place], second)]
    if numbers[0] > 31:
        return [(numbers[0], numbers[1], numbers[2])]
    orders = [(numbers[2], numbers[1], numbers[0]), (numbers[2], numbers[0], numbers[1])]
    return orders[::-1] if month_first else orders
