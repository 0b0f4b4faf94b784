"""Right or wrong: what was found in a row against what is expected, and the figures of a slot. Finds nothing itself.

A row expects values of some slots, or that nothing be found; of all others it says nothing and they do not count. Of
several values found the first counts, of several expected ones any will do.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import phonenumbers

TITLES = frozenset("mr mrs ms miss dr prof sir madam mister".split())
# Enough of a number to tell whose it is; what is left out then is a country's or an area's code.
TELLING_DIGITS = 9
SIMILAR = 0.5
Found = Mapping[str, Any]


@dataclass
class Figures:
    """One slot over many rows. `expected` rows have a value, `empty` ones must have none."""

    expected: int = 0
    empty: int = 0
    right: int = 0
    wrong: int = 0
    alarms: int = 0
    errors: list[tuple[str, Any, Any]] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        found = self.right + self.wrong + self.alarms
        return self.right / found if found else None

    @property
    def recall(self) -> float | None:
        return self.right / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        if not self.expected:
            return None
        return 2 * self.right / (self.expected + self.right + self.wrong + self.alarms)

    @property
    def alarm(self) -> float | None:
        return self.alarms / self.empty if self.empty else None


def score(rows: Iterable[tuple[Mapping[str, Any], Found]]) -> dict[str, Figures]:
    """The figures of every slot that the rows say something about; each row comes with what was found in it."""
    figures: dict[str, Figures] = {}
    for row, found in rows:
        expect = row.get("expect") or {}
        for slot in {*expect, *(row.get("expect_none") or ())}:
            _count(figures.setdefault(slot, Figures()), row, slot, found.get(slot))
    return dict(sorted(figures.items()))


def _count(figures: Figures, row: Mapping[str, Any], slot: str, value: Any) -> None:
    first = value[0] if isinstance(value, (list, tuple)) and value else value
    is_found = first not in (None, "", [])
    if slot not in (row.get("expect") or {}):
        figures.empty += 1
        figures.alarms += is_found
        if is_found:
            figures.errors.append((row["text"], None, value))
        return
    figures.expected += 1
    wanted = row["expect"][slot]
    if is_found and is_right(slot, str(first), wanted, str(row.get("region") or "")):
        figures.right += 1
    else:
        figures.wrong += is_found
        figures.errors.append((row["text"], wanted, value))


def is_right(slot: str, value: str, wanted: Any, region: str) -> bool:
    """Whether a value is what was expected, or one of what was."""
    same = SAME.get(slot, _same_words)
    return any(same(value, str(one), region) for one in (wanted if isinstance(wanted, list) else [wanted]))


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text.replace("'", "").replace("’", ""))
    bare = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    return re.sub(r"[^\w@.+:/]", " ", bare).split()


def _same_words(value: str, wanted: str, region: str) -> bool:
    return _words(value) == _words(wanted)


def _same_name(value: str, wanted: str, region: str) -> bool:
    def name(text: str) -> list[str]:
        return [word for word in " ".join(_words(text)).replace(".", " ").split() if word not in TITLES]

    return name(value) == name(wanted) != []


def _same_phone(value: str, wanted: str, region: str) -> bool:
    if (number := _e164(value, region)) is not None and number == _e164(wanted, region):
        return True
    one, other = _digits(value), _digits(wanted)
    if one == other:
        return bool(one)
    shorter, longer = sorted((one.lstrip("0"), other.lstrip("0")), key=len)
    return len(shorter) >= TELLING_DIGITS and longer.endswith(shorter)


def _e164(number: str, region: str) -> str | None:
    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _digits(number: str) -> str:
    without_extension = re.split(r"(?i)\s*(?:ext|x)\.?\s*\d+$", number)[0]
    return re.sub(r"\D", "", unicodedata.normalize("NFKC", without_extension))


def _same_code(value: str, wanted: str, region: str) -> bool:
    return re.sub(r"[^A-Z0-9]", "", value.upper()) == re.sub(r"[^A-Z0-9]", "", wanted.upper())


def _same_day(value: str, wanted: str, region: str) -> bool:
    return value[:10] == wanted[:10]


def _same_clock(value: str, wanted: str, region: str) -> bool:
    return re.sub(r"^.*T", "", value)[:5] == re.sub(r"^.*T", "", wanted)[:5]


def _overlaps(value: str, wanted: str, region: str) -> bool:
    """The same words, one inside the other, or half of all their words in both."""
    one, other = (set(" ".join(_words(text)).replace(".", " ").split()) for text in (value, wanted))
    if not one or not other:
        return False
    return one <= other or other <= one or len(one & other) / len(one | other) >= SIMILAR


SAME: dict[str, Callable[[str, str, str], bool]] = {
    "customer_name": _same_name,
    "phone": _same_phone,
    "postcode": _same_code,
    "date": _same_day,
    "dob": _same_day,
    "time": _same_clock,
    "date_text": _overlaps,
    "time_text": _overlaps,
    "location": _overlaps,
    "specialty": _overlaps,
}
