"""Amounts of money as people type them, and as minor units. Knows no price and no currency but its digits."""

import re
from decimal import Decimal, InvalidOperation

MOST_MINOR = 1_000_000_000
# "1200", "1,200", "2,50,000", each with cents after a point; or "149,50".
AMOUNT = re.compile(r"(\d+|\d{1,3}(,\d{3})+|\d{1,2}(,\d{2})+,\d{3})(\.\d+)?")
CENTS_AFTER_A_COMMA = re.compile(r"(\d+),(\d{2})")


def to_minor(amount: str, digits: int) -> int | None:
    """An amount as it is typed ("$1,200.50", "149,50", "₹ 500") in minor units, or None when it is none."""
    plain = re.sub(r"^[^\d+\-.,]{0,4}\s*", "", amount.strip()).replace(" ", "")
    plain = CENTS_AFTER_A_COMMA.sub(r"\1.\2", plain) if CENTS_AFTER_A_COMMA.fullmatch(plain) else plain
    if not AMOUNT.fullmatch(plain):
        return None
    try:
        minor = Decimal(plain.replace(",", "")).scaleb(digits)
    except InvalidOperation:
        return None
    return int(minor) if minor == minor.to_integral_value() and minor <= MOST_MINOR else None


def to_major(minor: int, digits: int) -> str:
    """Minor units as an amount to type: "120" or "120.50"."""
    amount = Decimal(minor).scaleb(-digits)
    return f"{amount:f}" if amount != amount.to_integral_value() else f"{amount.to_integral_value():f}"
