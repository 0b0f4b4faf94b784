"""Digits as numbers of a country's plan: which there are, what is missing. Knows the plans, never the customer's words.

`region` is an ISO country code; empty where the country is not known, and then no plan is the home one.
"""

import re
from functools import lru_cache
from itertools import islice

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType

from extractors.places import states

PLAUSIBLE = ("AU", "IN", "NG", "GB", "US")
# The shortest number that a plan knows whole (ITU-T E.164 sets only the longest, 15).
FEWEST, MOST = 6, 15
# How often the library may try digits in one text that are no number, and how many numbers are looked at.
MATCHER_TRIES, MOST_MATCHES = 10, 6

# Australia's area codes by state (ACMA Numbering Plan 2015); within one a number is said without it.
AREAS = {"NSW": "2", "ACT": "2", "VIC": "3", "TAS": "3", "QLD": "7", "SA": "8", "WA": "8", "NT": "8"}
LOCAL = 8  # digits of such a number


def local(digits: str, region: str, zone: str) -> str | None:
    """A number said without its area code, with that of the states whose clocks the zone's are; None where none is."""
    is_local = region == "AU" and len(digits) == LOCAL and digits[0] in "23456789"
    area = AREAS.get(next(iter(states.OF_ZONE.get(zone, ())), "")) if is_local else None
    if area in ("3", "8") and digits[0] == "4":
        return None  # a mobile number cut short: there are next to no such lines in these states
    number = _parsed(f"+61{area}{digits}", None) if area else None
    return _e164(number) if number and phonenumbers.is_valid_number(number) else None


def readings(digits: str, region: str) -> list[tuple[str, float]]:
    """The numbers in E.164 that these digits can be, each with how sure that is; the home plan's first."""
    if not FEWEST <= len(digits) <= MOST + 5:
        return []
    return list(_readings(digits, region))


@lru_cache(64)
def _readings(digits: str, region: str) -> tuple[tuple[str, float], ...]:
    if digits.startswith("+"):
        number = _parsed(digits, None)
        return ((_e164(number), 0.95),) if number and phonenumbers.is_valid_number(number) else ()
    number = _parsed(digits, region) if region else None
    if number and phonenumbers.is_valid_number(number):
        return ((_e164(number), 0.9),)
    found: dict[str, float] = {}
    for place in PLAUSIBLE if len(digits) >= 10 else ():
        number = _parsed(digits, place) if place != region else None
        if number and phonenumbers.is_valid_number(number) and _is_mobile(number):
            found.setdefault(_e164(number), 0.7)
    # A country code said without its plus: "0061 412 ...", "91 98765 43210".
    number = _parsed("+" + digits.lstrip("0"), None) if len(digits) > 10 else None
    if number and phonenumbers.is_valid_number(number) and _is_mobile(number):
        found.setdefault(_e164(number), 0.75)
    return tuple(found.items())


def of_right_length(digits: str, region: str) -> str | None:
    """The number in E.164 that is as long as a mobile of the home plan, though nobody has it."""
    number = _parsed(digits, region) if region and 10 <= len(digits) <= MOST else None
    if number is None:
        return None
    reason = phonenumbers.is_possible_number_for_type_with_reason(number, PhoneNumberType.MOBILE)
    return _e164(number) if reason == phonenumbers.ValidationResult.IS_POSSIBLE else None


def matches(text: str, region: str) -> list[tuple[str, tuple[int, int]]]:
    """Numbers that the library sees in running text, with their places; it gives up where too much is no number."""
    found = phonenumbers.PhoneNumberMatcher(text, region or None, phonenumbers.Leniency.VALID, MATCHER_TRIES)
    return [(_e164(match.number), (match.start, match.end)) for match in islice(found, MOST_MATCHES)]


def missing_digits(digits: str, region: str) -> int | None:
    """How many digits are missing from a number (negative: too many); None where the plan gives no answer."""
    national = re.sub(r"\D", "", digits)
    if digits.startswith("+"):
        code = next(
            (national[:n] for n in (1, 2, 3) if int(national[:n] or 0) in phonenumbers.COUNTRY_CODE_TO_REGION_CODE),
        )
        region, national = phonenumbers.region_code_for_country_code(int(code or 0)), national[len(code) :]
    return _missing(national, region, only_mobiles=False)


def is_cut_mobile(digits: str, region: str) -> bool:
    """Whether this begins as mobiles do at home, in a plan where they have beginnings of their own, but ends early or
    late: a number said wrongly, and none of another country's.
    """
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None) if region else None
    if metadata is None or metadata.mobile is None or metadata.fixed_line is None:
        return False
    if metadata.mobile.national_number_pattern == metadata.fixed_line.national_number_pattern:
        return False
    return _missing(digits, region, only_mobiles=True) is not None


def _missing(national: str, region: str, only_mobiles: bool) -> int | None:
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    if metadata is None or not national:
        return None
    prefix = metadata.national_prefix or ""
    if prefix and national.startswith(prefix):
        national = national[len(prefix) :]
    for kind in (metadata.mobile, *(() if only_mobiles else (metadata.fixed_line,))):
        pattern = kind.national_number_pattern if kind else None
        for length in kind.possible_length if kind and pattern else ():
            if pattern and _leads_to(pattern, national, length):
                return int(length) - len(national)
    return None


def _leads_to(pattern: str, national: str, length: int) -> bool:
    """Whether these first digits can become a number of that plan: filled up in a few ways, or cut."""
    filled = (national[:length] + digit * max(0, length - len(national)) for digit in "0123456789")
    return any(re.fullmatch(pattern, number) for number in filled)


def _parsed(digits: str, region: str | None) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(digits, region or None)
    except NumberParseException:
        return None


def _is_mobile(number: PhoneNumber) -> bool:
    return phonenumbers.number_type(number) in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)


def _e164(number: PhoneNumber) -> str:
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))
