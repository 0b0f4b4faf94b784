"""What the customer wants done: book, cancel, a person, to hear it again. Knows phrases, not which tasks a business "
"has."""

import re
from dataclasses import dataclass

from extractors.facts import Fact, Heard
from extractors.intent_talk_words import TALK_RULES_TEXT
from extractors.intent_words import MACROS, RULES_TEXT
from extractors.spoken import LIMIT


@dataclass(frozen=True, slots=True)
class Rule:
    """An intent, words one of which must be there for the pattern to be tried, and the pattern."""

    intent: str
    confidence: float
    triggers: frozenset[str]
    pattern: re.Pattern[str]


# What a machine types and nobody says.
CODE = re.compile(r"\bdrop\s+table\b|\bunion\s+select\b|'\s*or\s+\S+\s*=|;\s*--|<script\b", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def _compiled(pattern: str) -> re.Pattern[str]:
    for short, long in MACROS.items():
        pattern = pattern.replace(short, long)
    return re.compile(rf"(?<![\w'])(?:{pattern})(?!\w)")


def _rules(text: str) -> list[Rule]:
    rules = []
    for block in re.sub(r"(?m)^#.*\n", "", text).split("\n== ")[1:]:
        head, *lines = block.splitlines()
        intent, sure = head.split()
        triggers = frozenset(" ".join(line[2:] for line in lines if line.startswith("+ ")).split())
        pattern = "".join(line[2:] for line in lines if line.startswith("  "))
        rules.append(Rule(intent, float(sure), triggers, _compiled(pattern)))
    return rules


RULES = _rules(RULES_TEXT) + _rules(TALK_RULES_TEXT)


def find(heard: Heard) -> list[Fact]:
    """Every intent found, the surest first; at most one fact for each."""
    text = heard.text[:LIMIT]
    if text.strip(" .!").lower() in ("stop", "start") or CODE.search(text):
        return []
    # The same length as the text, so that places in it are places in the text.
    plain = "".join(char.lower() if len(char.lower()) == 1 else char for char in text).replace("’", "'")
    plain = plain.replace("\n", " ").replace("\t", " ")
    words = frozenset(WORD.findall(plain))
    found: dict[str, Fact] = {}
    for rule in RULES:
        if rule.triggers.isdisjoint(words) or rule.intent in found:
            continue
        if match := rule.pattern.search(plain):
            start, end = _trimmed(plain, match.span())
            found[rule.intent] = Fact("intent", rule.intent, text[start:end], (start, end), confidence=rule.confidence)
    return sorted(_sensible(found, plain), key=lambda fact: -fact.confidence)


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    said = text[span[0] : span[1]]
    start = span[0] + len(said) - len(said.lstrip(" .,!"))
    return start, max(start, span[0] + len(said.rstrip()))


def _sensible(found: dict[str, Fact], plain: str) -> list[Fact]:
    """Take away what another intent explains: moving a booking is not booking, a question about cancelling no "
    "cancelling."""
    changed = found.get("cancel") or found.get("reschedule") or found.get("refill")
    if (
        changed
        and "book" in found
        and not re.search(r"\b(?:new|another|and (?:then )?book|instead book|book (?:me )?(?:a|an))\b", plain)
    ):
        del found["book"]
    if "status" in found:
        found.pop("book", None)
        if "reschedule" in found and "update" in found["status"].text.lower():
            del found["reschedule"]
    if "cancel" in found and "reschedule" in found:
        first = min(("cancel", "reschedule"), key=lambda intent: found[intent].span[0])
        found.pop("cancel" if first == "reschedule" else "reschedule")
    if len(found) > 1 and "greet" in found:
        found["greet"] = found["greet"].but(confidence=0.4)
    if len(found) > 1 and "thank" in found and not found.keys() <= {"thank", "greet", "bye"}:
        found["thank"] = found["thank"].but(confidence=0.45)
    if "repeat" in found and "refill" in found:
        del found["repeat"]
    return list(found.values())
