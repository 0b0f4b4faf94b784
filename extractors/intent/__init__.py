"""What the customer wants done: book, cancel, a person, to hear it again. Knows phrases, not what a business does."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from extractors import yes_no
from extractors.facts import Fact, Heard
from extractors.intent.errand_words import ERRAND_RULES_TEXT
from extractors.intent.manner_words import MANNER_RULES_TEXT
from extractors.intent.other_words import OTHER_RULES_TEXT
from extractors.intent.talk_words import TALK_RULES_TEXT
from extractors.intent.words import MACROS, RULES_TEXT
from extractors.plain import plain
from extractors.plain import words as spoken_words


@dataclass(frozen=True, slots=True)
class Rule:
    """An intent, words one of which must be there for the pattern to be tried (of each set), and the pattern."""

    intent: str
    confidence: float
    triggers: frozenset[str]
    others: frozenset[str]
    pattern: re.Pattern[str]


# What a machine types and nobody says.
CODE = re.compile(r"drop\s+table\b|union\s+select\b|'\s*or\s+\S+\s*=|;\s*--|<script\b")
CODE_SIGN = re.compile(r"[=<]|--|\bdrop\b|\bselect\b")
# Words that are often misspelled wake the rules of the word they begin like.
STEMS = (("ppoi", "appointment"), ("apoi", "appointment"), ("cancel", "cancel"), ("cancle", "cancel"),
         ("reserv", "reservation"), ("schedul", "schedule"), ("complain", "complain"),
         ("thak", "thanks"), ("thanx", "thanks"),
         ("अपॉ", "अपॉइंटमेंट"))  # fmt: skip
# A message dictated to somebody else wants nothing of us.
AGREEING = frozenset(
    "yes yeah yep yup ya sure ok okay good great perfect fine nice lovely sounds works please absolutely certainly"
    " course again"
    " try definitely awesome agree accept take haan ji theek haanji हाँ जी do suits instead about".split()
)
DICTATED = frozenset({"text", "message", "sms"})
TO_OTHERS = re.compile(
    r"\W*(?:(?:can|could|will) you |please |i (?:need|want) (?:you )?to |hey \w+ )*(?:text|message|sms) (?!me\b|us\b"
    r"|you\b"
    r"|back\b|the\b|your\b|an?\b|messages?\b|or\b|and\b|for\b|on\b|please\b|only\b|is\b|when\b|if\b)\w+ "
)
ANEW = re.compile(r"\b(?:new|another|and (?:then )?book|instead book|book (?:me )?(?:a|an))\b")
# A question after which a yes books, and one after which another try does.
OFFERED = re.compile(
    r"\b(?:would you like|do you want|shall i|should i|can i|may i|want me|like me)(?: \w+){0,4}? (?:book|reserve"
    r"|schedule|buy|purchase"
    r"|rent|have (?:the|an?) (?:appointment|reservation|booking)|(?:make|arrange|set up) (?:the"
    r"|an?) (?:\w+ )?(?:appointment|reservation"
    r"|booking|visit))\b|\b(?:what do you think (?:about|of)|how about)\b"
)
FAILED = re.compile(
    r"\b(?:(?:could|was|did|can|were)(?: ?n'?t| not)|cannot|unable to|not (?:able"
    r"|possible) to)(?: \w+){0,2}? (?:book|reserve|schedule"
    r"|make|confirm|complete|work|go through)"
)
ANOTHER_TRY = re.compile(r"\b(?:try\w*|again|how about|what about|instead|another|different)\b")
DOUBLED = re.compile(r"(.)\1+")
GLUED = re.compile(r"^(?:yes|no|ok|okay)(?=\w{4})|(?<=\w{4})it$")
LONGEST_WORD = 24
# "Cancel mat karna", "cancel nahi karna hai": in Hindi the denial stands behind.
DENIED = re.compile(
    r"\s+(?:(?:bhi|to)\s+)?(?:nahi+n?|nai|mat|na)\s+(?:kar\w*|chah\w*)|\s+(?:(?:भी|तो)\s+)?(?:नहीं|नही|मत|ना|न)\s+(?:कर|चाह)"
)
MANNERS = frozenset({"greet", "thank", "bye"})
# "Thanks for talking to me, support team" asks for nobody.
WISH = re.compile(
    r"\b(?:want|need|like|please|can|could|would|may|let|but|get|connect|transfer|put|call|give|how|escalate|speak"
    r"|talk(?!ing)|human"
    r"|person|agent|operator|reach|contact|number|manager|boss|owner|someone|invoice|receipt|job)\b"
)
EVENING = ("good day", "good evening", "good afternoon")


def _compiled(pattern: str) -> re.Pattern[str]:
    for short, long in MACROS.items():
        pattern = pattern.replace(short, long)
    return re.compile(rf"(?<![\w'])(?:{pattern})(?![\w\u0900-\u0963])")


def _rules(text: str) -> list[Rule]:
    rules = []
    for block in re.sub(r"(?m)^#.*\n", "", text).split("\n== ")[1:]:
        head, *lines = block.splitlines()
        intent, sure = head.split()
        triggers, others = (
            frozenset(" ".join(line[2:] for line in lines if line.startswith(sign)).split()) for sign in ("+ ", "& ")
        )
        pattern = "".join(line[2:] for line in lines if line.startswith("  "))
        rules.append(Rule(intent, float(sure), triggers, others, _compiled(pattern)))
    return rules


def _by_word(rules: list[Rule]) -> dict[str, tuple[int, ...]]:
    """Which rules a word wakes, by their place."""
    places: dict[str, list[int]] = {}
    for place, rule in enumerate(rules):
        for word in rule.triggers:
            places.setdefault(word, []).append(place)
    return {word: tuple(found) for word, found in places.items()}


RULES = [
    rule
    for text in (RULES_TEXT, ERRAND_RULES_TEXT, MANNER_RULES_TEXT, OTHER_RULES_TEXT, TALK_RULES_TEXT)
    for rule in _rules("\n" + text)
]
BY_WORD = _by_word(RULES)


def _woken(text: str, heard: Iterable[str]) -> list[int]:
    """The places of the rules worth trying, in their order."""
    woken = {place for word in heard for place in BY_WORD.get(word) or BY_WORD.get(_meant(word), ())}
    for stem, word in STEMS:
        if stem in text:
            woken.update(BY_WORD[word])
    return sorted(woken)


@lru_cache(maxsize=2048)
def _meant(word: str) -> str:
    """The word that a quick thumb meant: letters doubled ("hellloo"), or run into a yes or no ("yesthanks")."""
    word = word[:LONGEST_WORD]
    once = DOUBLED.sub(r"\1", word)
    return once if once in BY_WORD else GLUED.sub("", word)


def find(heard: Heard) -> list[Fact]:
    """Every intent found, the surest first; at most one fact for each."""
    text = plain(heard.text)
    spoken = spoken_words(heard.text)
    woken = _woken(text, spoken)
    if not woken and not heard.question or text.strip(" .!") in ("stop", "start"):
        return []
    if CODE_SIGN.search(text) and CODE.search(text) or not DICTATED.isdisjoint(spoken) and TO_OTHERS.match(text):
        return []
    found: dict[str, Fact] = {}
    for place in woken:
        rule = RULES[place]
        if rule.intent in found or rule.others and rule.others.isdisjoint(spoken):
            continue
        if match := next((one for one in rule.pattern.finditer(text) if not _is_denied(rule, text, one)), None):
            start, end = _trimmed(text, match.span())
            said = heard.text[start:end]
            found[rule.intent] = Fact("intent", rule.intent, said, (start, end), confidence=rule.confidence)
    if heard.question and (found or not AGREEING.isdisjoint(spoken)):
        _by_question(heard, text, found)
    if len(found) < 2:
        return list(found.values())
    if "bye" in found and "greet" in found and found["greet"].text.lower().startswith("good night"):
        # Said at the end it takes leave; said before anything was asked it greets.
        del found["greet" if heard.question else "bye"]
    return sorted(_sensible(found, text), key=lambda fact: -fact.confidence)


def _is_denied(rule: Rule, text: str, match: re.Match[str]) -> bool:
    return rule.intent == "cancel" and DENIED.match(text, match.end()) is not None


@lru_cache(maxsize=64)
def _books(question: str) -> tuple[bool, bool]:
    """Whether a yes to this question books, and whether it tells of a booking that failed."""
    asked = plain(question)
    return OFFERED.search(asked) is not None, FAILED.search(asked) is not None


def _by_question(heard: Heard, text: str, found: dict[str, Fact]) -> None:
    """A yes to "shall I book it?" books, and so does another try after a booking that failed."""
    again = ANOTHER_TRY.search(text)
    is_small = found.keys() <= MANNERS
    offered, failed = _books(heard.question or "") if again or is_small else (False, False)
    if again and failed and "cancel" not in found:
        found.pop("reschedule", None)
        found.setdefault("book", Fact("intent", "book", heard.text[slice(*again.span())], again.span(), confidence=0.6))
    elif offered and is_small:
        for yes in yes_no.find(heard):
            if yes.value == "yes" and yes.confidence >= 0.8:
                found["book"] = yes.but(name="intent", value="book", confidence=0.6)


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    said = text[span[0] : span[1]]
    start = span[0] + len(said) - len(said.lstrip(" .,!"))
    return start, max(start, span[0] + len(said.rstrip()))


def _sensible(found: dict[str, Fact], text: str) -> list[Fact]:
    """Take away what another intent explains: moving a booking is not booking, "have you a time free" no question."""
    _one_errand(found, text)
    if "status" in found:
        found.pop("book", None)
        if "reschedule" in found and "update" in found["status"].text.lower():
            del found["reschedule"]
    if "repeat" in found and "refill" in found:
        del found["repeat"]
    if "out_of_scope" in found and "handoff" in found and found["out_of_scope"].overlaps(found["handoff"]):
        del found["out_of_scope"]
    if "handoff" in found and "thank" in found and not WISH.search(text):
        del found["handoff"]
    _manners_last(found)
    return list(found.values())


def _one_errand(found: dict[str, Fact], text: str) -> None:
    """Of booking, moving, cancelling and asking about it the one that is meant."""
    changed = found.get("cancel") or found.get("reschedule") or found.get("refill")
    if changed and "book" in found and not ANEW.search(text):
        del found["book"]
    if "cancel" in found and "reschedule" in found:
        first = min(("reschedule", "cancel"), key=lambda intent: found[intent].span[0])
        found.pop("cancel" if first == "reschedule" else "reschedule")
    if "question" in found and "book" in found and found["question"].span[0] == found["book"].span[0]:
        del found["question"]


def _manners_last(found: dict[str, Fact]) -> None:
    """An errand goes before manners, and of these the first said before the others."""
    if found.keys() <= MANNERS:
        if "bye" in found and "greet" in found and found["greet"].text.lower().endswith(EVENING):
            del found["greet"]
        for rank, fact in enumerate(sorted(found.values(), key=lambda fact: (fact.span[0], -fact.confidence))):
            found[fact.value] = fact.but(confidence=max(0.4, fact.confidence - rank * 0.3))
        return
    for manner, sure in (("greet", 0.4), ("thank", 0.45)):
        if manner in found:
            found[manner] = found[manner].but(confidence=sure)
