"""The ways that are compared: Frontdesk's extractors, and what a builder would reach for first. Judges nothing.

Each way takes a row and says what it finds, under the slots of the rows (extractors/rows.py).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import phonenumbers
from dateparser.search import search_dates

from desk import kinds
from extractors import rows

Row = Mapping[str, Any]
ANY_DAY = datetime(2025, 5, 7, 9, 0)
# What date order a country writes; dateparser is told, as our own extractors are.
MONTH_FIRST = ("US", "CA", "PH")

# Which of our extractors looks for a slot.
EXTRACTOR = {
    "customer_name": "name", "date": "dates", "date_text": "dates", "daypart": "times", "dob": "dob",
    "intent": "intent", "location": "location", "medicine": "medicine", "phone": "phone", "postcode": "postcode",
    "previous_customer": "previous_customer", "property_type": "property_type", "red_flag": "red_flags",
    "service_type": "service", "specialty": "service", "time": "times", "time_text": "times", "urgency": "urgency",
    "yes_no": "yes_no",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Way:
    """A name for the table, the slots that it looks for (None: all), and how it looks."""

    name: str
    slots: frozenset[str] | None
    find: Callable[[Row], Mapping[str, Any]]


def frontdesk(row: Row) -> Mapping[str, Any]:
    """What `main.py extract` finds."""
    found = rows.answer(dict(row), lambda kind: kinds.get(kind).words())["found"]
    return found if isinstance(found, dict) else {}


def phone_matcher(row: Row) -> Mapping[str, Any]:
    """phonenumbers' matcher for valid numbers in a text."""
    for match in phonenumbers.PhoneNumberMatcher(row["text"], row.get("region") or None):
        return {"phone": phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)}
    return {}


def date_parser(row: Row) -> Mapping[str, Any]:
    """dateparser's search; a time is taken as said where its words hold a clock."""
    now = datetime.fromisoformat(row["now"]).replace(tzinfo=None) if row.get("now") else ANY_DAY
    order = "MDY" if row.get("region") in MONTH_FIRST else "DMY"
    settings = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future", "DATE_ORDER": order}
    found: dict[str, str] = {}
    for words, instant in search_dates(row["text"], languages=["en"], settings=settings) or ():
        if re.search(r"\d\s*:\s*\d|\d\s*[ap]\.?m|o'?clock|noon|midnight", words, re.I):
            found.setdefault("time", f"{instant:%H:%M}")
            found.setdefault("time_text", words)
        if not re.fullmatch(r"[\d:.\s]*(?:[ap]\.?m\.?)?", words, re.I):
            found.setdefault("date", f"{instant:%Y-%m-%d}")
            found.setdefault("date_text", words)
    return found


# Seed 004, "Data Extraction Intelligence", as it is written there.
_NAME = re.compile(r"\b(?:my name is|i'm|this is|call me|name's)\s+([A-Z][a-z]+(?:\s[A-Z][a-z]+)?)", re.I)
_PHONE = re.compile(r"(?:\+61 ?4|04)\d{2} ?\d{3} ?\d{3}\b|\+61 ?4 ?\d{4} ?\d{4}\b|\b04 ?\d{4} ?\d{4}\b")
_PLACE = re.compile(r"\b(?:i'm in|located in|from|address in|in)\s+([A-Z][a-z]+(?:\s[A-Z][a-z]+)*)")
_SERVICES = {
    "blocked_drain": ("drain blocked", "clogged drain", "blocked drain"),
    "leaking_tap": ("tap leak", "dripping tap", "leaking tap"),
    "toilet_repair": ("toilet", "loo", "dunny"),
    "hot_water": ("no hot water", "water heater", "hot water"),
    "gas_fitting": ("gas leak", "gas"),
}
_URGENCIES = {
    "emergency": ("emergency", "urgent", "asap", "flooding", "burst"),
    "urgent": ("soon", "today", "this week", "quickly"),
    "flexible": ("whenever", "no rush", "take your time"),
}


def seed_patterns(row: Row) -> Mapping[str, Any]:
    """The patterns and keywords that seed 004 lists, taken literally."""
    text = row["text"]
    found: dict[str, str] = {}
    for slot, pattern in (("customer_name", _NAME), ("location", _PLACE)):
        if m := pattern.search(text):
            found[slot] = m[1]
    if m := _PHONE.search(text):
        found["phone"] = re.sub(r"\D", "", m[0])
    for slot, table in (("service_type", _SERVICES), ("urgency", _URGENCIES)):
        for value, words in table.items():
            if any(re.search(rf"\b{re.escape(word)}\b", text, re.I) for word in words):
                found.setdefault(slot, value)
    return found


WAYS = (
    Way("Frontdesk", None, frontdesk),
    Way("seed 004", frozenset({"customer_name", "phone", "location", "service_type", "urgency"}), seed_patterns),
    Way("phonenumbers' matcher", frozenset({"phone"}), phone_matcher),
    Way("dateparser", frozenset({"date", "time", "date_text", "time_text"}), date_parser),
)
