"""Phone numbers as rows and people want them: E.164 in, the form of the country out. Finds nothing in text."""

import re
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberFormat

# Where nobody says or writes the trunk zero of the national form (ITU-T E.123 keeps it; usage in India does not).
WITHOUT_TRUNK = ("IN",)

# Digits and what people put between them; a library would read letters as keys or cut them off.
TYPED = re.compile(r"[\d\s()+./‐–-]+")


def typed(text: str, region: str) -> str | None:
    """A number that a person typed, in E.164; None for what is in no country's numbering plan (decision 24)."""
    found = e164(text, region) if TYPED.fullmatch(text.strip()) else None
    return found if found and phonenumbers.is_valid_number(phonenumbers.parse(found, None)) else None


def e164(text: str | None, region: str) -> str | None:
    """The number in E.164, or None when it cannot be one. `region` reads national forms (ISO country code).

    For what a carrier tells and for searching: a number it rings from is one, though no plan that we know has it.
    """
    try:
        number = phonenumbers.parse(text or "", region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


@lru_cache(maxsize=1024)
def national(number: str | None, region: str) -> str:
    """As it is dialled there, digits only ("0412345678", seed 004); a foreign number as digits without plus.

    The plus is left out so that a spreadsheet neither takes the cell for a formula nor needs an apostrophe.
    """
    if not number:
        return ""
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return number
    if phonenumbers.region_code_for_number(parsed) != region:
        return number.lstrip("+")
    if region in WITHOUT_TRUNK:
        return phonenumbers.national_significant_number(parsed)
    return "".join(c for c in phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL) if c.isdigit())


@lru_cache(1024)
def written(number: str | None, region: str) -> str:
    """In groups for the eye: "0412 345 678" at home, "+91 98765 43210" from abroad and in India."""
    if not number:
        return ""
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return number
    home = phonenumbers.region_code_for_number(parsed) == region and region not in WITHOUT_TRUNK
    return phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL if home else PhoneNumberFormat.INTERNATIONAL)


def calling_code(region: str) -> int:
    """What stands after the plus of the country's numbers: 61 for AU. 0 for a country that has none."""
    return phonenumbers.country_code_for_region(region)


def region(number: str | None) -> str | None:
    """The country of a number in E.164 (ISO code), or None when it tells none."""
    try:
        found = phonenumbers.region_code_for_number(phonenumbers.parse(number or "", None))
    except phonenumbers.NumberParseException:
        return None
    return found if found and found.isalpha() else None
