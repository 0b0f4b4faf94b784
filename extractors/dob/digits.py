"""A date of birth in digits alone, however they are grouped ("13061 995"). Knows how long a day, month and year are."""

from collections.abc import Iterator
from datetime import date

from extractors.spoken import DigitRun, runs

# How far-fetched each reading is: eight digits, a day or month of one digit, a year of two, a digit too many.
WHOLE, SINGLE, SHORT_YEAR, SURPLUS = 0.05, 0.3, 0.4, 0.5
FIRST_YEAR = 1900


def in_digits(text: str, today: date, month_first: bool) -> tuple[tuple[date, ...], tuple[int, int], float] | None:
    """The days that the longest string of digits can mean, where it stands, and how far-fetched that is."""
    run = max(runs(text), key=lambda one: len(one.digits), default=None)
    if run is None or run.digits.startswith("+"):
        return None
    found: dict[date, float] = {}
    for year, month, day, cost in _splits(run):
        orders = ((month, day), (day, month))
        for a_month, a_day in reversed(orders) if month_first else orders:
            if one := _past_day(year, a_month, a_day, today):
                found.setdefault(one, cost)
    if not found:
        return None
    cost = min(found.values())
    days = [day for day, price in found.items() if price == cost]
    # Several splits of seven digits are as likely as one another.
    return tuple(days[:3]), run.span, cost + (0.1 if len(days) > 2 else 0.0)


def _splits(run: DigitRun) -> Iterator[tuple[int, int, int, float]]:
    """Year, month and day, with a cost."""
    digits = run.digits
    if len(digits) == 9:
        # The likeliest digit too many is a zero or one said twice.
        for place in sorted(range(9), key=lambda n: (digits[n] != "0" and digits[n] != digits[n - 1], n)):
            yield from _split(digits[:place] + digits[place + 1 :], (2, 2, 4), SURPLUS)
    for sizes, cost in (((2, 2, 4), WHOLE), ((1, 2, 4), SINGLE), ((2, 1, 4), SINGLE), ((1, 1, 4), SINGLE)):
        if len(digits) == sum(sizes):
            yield from _split(digits, sizes, cost)
    if len(digits) == 6:
        yield from _split(digits, (2, 2, 2), SHORT_YEAR)


def _split(digits: str, sizes: tuple[int, int, int], cost: float) -> Iterator[tuple[int, int, int, float]]:
    first, second = sizes[0], sizes[0] + sizes[1]
    yield int(digits[second:]), int(digits[first:second]), int(digits[:first]), cost


def _past_day(year: int, month: int, day: int, today: date) -> date | None:
    if year < 100:
        year += 2000 if year <= today.year % 100 else FIRST_YEAR
    try:
        one = date(year, month, day)
    except ValueError:
        return None
    return one if date(FIRST_YEAR, 1, 1) <= one <= today else None
