"""Answers rows of labelled text (`main.py extract`): a row in, what was found out. Never looks at what is expected."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

import pytz

from extractors import dates, phone, specialty, wants
from extractors.all import find_all
from extractors.facts import Fact, Heard, Words

DEFAULT_KIND = "plumber"
_ASKED = {
    "name": "customer_name",
    "first_name": "customer_name", "last_name": "customer_name", "full_name": "customer_name",
    "surname": "customer_name",
    "given_name": "customer_name", "family_name": "customer_name",
    "phone": "customer_phone", "number": "customer_phone",
    "date": "preferred_date",
    "time": "preferred_time",
    "location": "customer_location", "city": "customer_location", "suburb": "customer_location",
    "address": "customer_address", "service": "service_type", "urgency": "urgency_level", "issue": "issue_description",
}  # fmt: skip
_SLOTS = {
    "customer_name":
    "customer_name",
    "customer_phone": "phone", "customer_location": "location", "postcode": "postcode", "preferred_date": "date",
    "dob": "dob",
    "yes_no":
    "yes_no", "intent": "intent", "service_type": "service_type", "urgency_level": "urgency", "red_flag": "red_flag",
    "medicine":
    "medicine", "property_type": "property_type", "previous_customer": "previous_customer", "specialty": "specialty",
}  # fmt: skip
# The intents that the data knows; those of the talk itself (status, drop, wait, change...) are not answered.
_INTENTS = frozenset("book reschedule cancel refill question complain handoff greet thank bye repeat".split())
# Told apart for the talk, one to the data: to break off what is being done, and to be heard by somebody at all.
_SAME_INTENT = {"stop": "cancel", "unheard": "handoff"}
# What a question asks for, when the row does not say; only a question about one thing counts.
_QUESTIONS = (
    ("preferred_time", re.compile(r"\b(?:what|which|at\s+what)\s+time\b", re.I)),
    ("preferred_date", re.compile(r"\b(?:what|which)\s+(?:is\s+the\s+)?(?:date|day)\b(?!\s+of\s+birth)", re.I)),
    ("customer_location", re.compile(r"\b(?:what|which)\s+(?:city|town|suburb|area|location)\b|\bwhere\b", re.I)),
    ("customer_name", re.compile(r"\b(?:your|full|patient'?s?)\s+name\b", re.I)),
    ("customer_phone", re.compile(r"\b(?:phone|mobile|contact)\s+number\b|\b(?:best|what|which)\s+number\b", re.I)),
    ("postcode", re.compile(r"\b(?:post|pin|zip)\s?code\b", re.I)),
    ("medicine", re.compile(r"\b(?:what|which)\s+(?:medicine|medication|tablet|drug)s?\b", re.I)),
    ("dob", re.compile(r"\bdate\s+of\s+birth\b|\bbirth\s?(?:date|day)\b|\bborn\b", re.I)),
)
_PART = re.compile(
    r"\b(morning|afternoon|arvo|evening|tonight|tonite|night|subah|shaam|dopahar|raat)s?\b|(?<!\w)(सुबह|सवेरे|दोपहर|शाम|रात)",
    re.I,
)
_PARTS = {
    "arvo": "afternoon",
    "dopahar": "afternoon",
    "subah": "morning",
    "shaam": "evening",
    "tonight": "night",
    "tonite": "night",
    "raat": "night",
    "सुबह": "morning",
    "सवेरे": "morning",
    "दोपहर": "afternoon",
    "शाम": "evening",
    "रात": "night",
}
# Two instants that differ in weekday, day, month and year: a date that is the same seen from both needs no now.
_ANY_NOW = datetime(2025, 5, 7, 9, 0)
_OTHER_NOW = datetime(2021, 10, 15, 9, 0)
_ZONES = {"IN": "Asia/Kolkata", "GB": "Europe/London", "NG": "Africa/Lagos", "US": "America/New_York"}


def _text(row: dict[str, object], key: str) -> str | None:
    value = row.get(key)
    return value if isinstance(value, str) and value else None


def _asked(row: dict[str, object]) -> str | None:
    """The fact asked for: as the row says, else as its question does."""
    said = row.get("asked")
    if said:
        names = {_ASKED.get(str(one), str(one)) for one in (said if isinstance(said, list) else [said])}
        return names.pop() if len(names) == 1 else None
    question = _text(row, "previous") or ""
    names = {name for name, pattern in _QUESTIONS if pattern.search(question)}
    return names.pop() if len(names) == 1 and question.rstrip().endswith("?") and question.count("?") == 1 else None


def _now(row: dict[str, object], region: str, fallback: datetime) -> datetime:
    zone = pytz.timezone(_text(row, "zone") or _ZONES.get(region, "Australia/Melbourne"))
    said = _text(row, "now")
    if said is None:
        return zone.localize(fallback)
    now = datetime.fromisoformat(said.replace("Z", "+00:00"))
    if now.tzinfo is None:
        return zone.localize(now)
    return now.astimezone(zone) if _text(row, "zone") else now


def heard_in(row: dict[str, object], words: Words, fallback: datetime = _ANY_NOW) -> Heard:
    """What a row says, with its question, alternatives, region and now. Raises ValueError without a text."""
    text, region, nbest = row.get("text"), _text(row, "region") or "", row.get("nbest")
    if not isinstance(text, str):
        raise ValueError("a row needs a text")
    guesses = tuple(str(one) for one in nbest) if isinstance(nbest, list) else ()
    return Heard(text, _now(row, region, fallback), region, _asked(row), _text(row, "previous"), guesses, words)


def _value(fact: Fact) -> object:
    if fact.name == "medicine" and ", " in fact.value:
        return fact.value.split(", ")  # several said in one breath are each a value
    return [fact.value, *fact.alternatives] if fact.alternatives else fact.value


def _when(fact: Fact, is_sure: bool) -> dict[str, object]:
    """A date or time fact as values (when they hold without a known now) and as the customer's words."""
    if fact.name == "preferred_date":
        return {"date_text": fact.text} | ({"date": _value(fact)} if is_sure else {})
    found: dict[str, object] = {}
    if part := _PART.search(fact.text):
        found["daypart"] = _PARTS.get(said := (part[1] or part[2]).lower(), said)
    if not fact.value[0].isdigit():
        return {"daypart": fact.value} | found
    return found | {"time_text": fact.text} | ({"time": _value(fact)} if is_sure else {})


def words_in(row: dict[str, object], words_of: Callable[[str], Words]) -> Words:
    """The words of the row's trade. Some rows carry another sort of kind ("date"): they get the default's."""
    try:
        return words_of(_text(row, "kind") or DEFAULT_KIND)
    except LookupError:
        return words_of(DEFAULT_KIND)


def _is_known(row: dict[str, object], words_of: Callable[[str], Words]) -> bool:
    """Whether the row names the trade of the business it was said to."""
    kind = _text(row, "kind")
    try:
        return kind is not None and words_of(kind) is not None
    except LookupError:
        return False


def answer(row: dict[str, object], words_of: Callable[[str], Words]) -> dict[str, object]:
    """What is found in one row, under the slot names of the data's README."""
    words = words_in(row, words_of)
    facts = find_all(heard_in(row, words))
    unsettled: set[tuple[str, str]] = set()
    if not _text(row, "now") and any(f.name in ("preferred_date", "preferred_time") for f in facts):
        then = find_all(heard_in(row, words, _OTHER_NOW))
        unsettled = {(f.name, f.value) for f in facts} - {(f.name, f.value) for f in then}
    found: dict[str, object] = {}
    for fact in facts:
        if fact.name == "intent":
            wanted = _SAME_INTENT.get(fact.value, fact.value)
            if wanted in _INTENTS:
                found.setdefault("intent", wanted)
            continue
        if fact.name in ("preferred_date", "preferred_time"):
            found |= _when(fact, (fact.name, fact.value) not in unsettled)
        elif (slot := _SLOTS.get(fact.name)) and slot not in found:
            found[slot] = _value(fact)
    if intent := wants.better(heard_in(row, words), _text(found, "intent"), is_known=_is_known(row, words_of)):
        found["intent"] = intent
    if "red_flag" in found:
        found["urgency"] = "emergency"  # as the bot has it (bot/act.py)
    if sorts := specialty.find(heard_in(row, words)):
        found["specialty"] = sorts[0].value
    if "phone" not in found and (digits := phone.given(heard_in(row, words))):
        found["phone"] = digits.value
    if "date_text" not in found and "dob" not in found and (spans := dates.mentions(heard_in(row, words))):
        found["date_text"] = str(row["text"])[slice(*spans[0])]
    return {"id": row.get("id"), "found": found}


def stream(lines: Iterable[str], words_of: Callable[[str], Words]) -> Iterator[str]:
    """One JSON line for each line in, in order; a bad row gets an error and the next one its turn."""
    for line in lines:
        row: object = None
        try:
            row = json.loads(line)
            if not isinstance(row, dict):
                raise ValueError("a row is a JSON object")
            yield json.dumps(answer(row, words_of), ensure_ascii=False)
        except Exception as error:  # a stream of thousands must not end at one bad row, whatever is wrong with it
            yield json.dumps(
                {"id": row.get("id") if isinstance(row, dict) else None, "error": str(error) or type(error).__name__}
            )
