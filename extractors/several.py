"""Several people one customer speaks for in a sentence: "for me, my wife and Aarav", "both my kids", "three of us".

Knows no bookings. A list of people is no wish for them by itself: what stands around it must say so.
"""

import re

from extractors import for_whom, on_behalf
from extractors.facts import Fact, Heard
from extractors.given_names import GIVEN, SURNAMES
from extractors.name.shape import fits, proper
from extractors.name_words import DAY_NAMES
from extractors.ordinary import is_ordinary
from extractors.spoken.number_words import LIMIT

Span = tuple[int, int]
Person = tuple[str | None, str | None]
"""The relation to the customer (None: the customer), and the name where it is told."""
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "do": 2, "teen": 3, "teeno": 3, "char": 4, "paanch": 5}
_COUNT = rf"(?P<count>{'|'.join(_COUNTS)}|[2-6])"
MOST = 6
# What several are called together, and each of them.
_GROUPS = {
    "kids|children|child|boys|girls|twins|bach?cho?n?|bach?che|बच्चों|बच्चे": ("child",),
    "sons|beton|बेटों": ("son",),
    "daughters|betiyon|बेटियों": ("daughter",),
    "brothers": ("brother",),
    "sisters": ("sister",),
    "parents|in-laws|mata[- ]pita|माता[- ]पिता": ("mother", "father"),
    "friends": ("friend",),
}
_MINE = r"(?:my|our|the|mer[aei]|apn[aei]|hamar[aei]|मेर[ाीे]|अपन[ाीे]|हमार[ाीे])"
_ALL = r"(?:both|all|dono|donon|दोनों)"
_KIND_OF = r"(?:(?:little|elder|older|younger|eldest|youngest|old|elderly|own|chhot[aei]|bad[aei])\s+)?"
_END = r"(?![\w'’\u0900-\u0963-])"
_ITEM = re.compile(
    rf"(?<![\w'’\u0900-\u0963-])(?:(?P<own>me|myself|i|mujhe|main|mere(?=\s+(?:aur|liye)\s)|मुझे|मेरे(?=\s+(?:और|लिए)\s)){_END}"
    rf"|(?:(?P<all>{_ALL})\s+(?:of\s+)?)?(?:{_MINE}\s+)?(?:(?P<also_all>{_ALL})\s+)?(?:{_COUNT}\s+)?{_KIND_OF}"
    rf"(?:(?P<many>{'|'.join(_GROUPS)})|(?P<kin>{for_whom.ANY_KIN})){_END})"
    r"(?P<for>\s+(?:ke\s+)?liye|\s+ko|\s+(?:के\s+)?लिए|\s+को)?(?!\S*['’])",
    re.I,
)
_AND = (
    r"(?:\s*[,&+;]\s*(?:(?:and|aur|n)\s+)?|\s+(?:and|n|aur|plus|as\s+well\s+as|और)\s+)(?:also\s+)?"
    r"(?:(?:one\s+)?for\s+)?"
)
_JOIN = re.compile(rf"{_AND}|\s+(?:and\s+)?one\s+for\s+|\s+(?=(?:{for_whom.ANY_KIN})\s+{_ALL}\b)", re.I)
_WORD = re.compile(r"[^\W\d_][\w'’-]+")
# What makes a list of people a wish for each of them: what goes before it, or comes after.
_WISHED = re.compile(
    r"\b(?:(?:(?<!not )for|book|bring|see|treat|check|examine)|can|could)\s+(?:in\s+|them\s+)?(?:an?\s+\w+\s+for\s+)?$",
    re.I,
)
_ABLE = re.compile(r"\b(?:can|could)\s+$", re.I)
_COMING = re.compile(r"\s+(?:both\s+|all\s+)?(?:come|see|visit|get|have|be\s+seen)\b", re.I)
_IN_NEED = re.compile(
    rf"\s*,?\s*(?:{_ALL}\b(?:\s+(?:ke\s+liye|ko))?|(?:ke\s+liye|liye|ko|के\s+लिए|लिए|को)(?!\S)"
    rf"|are\s+(?:\w+\s+){{0,2}}?{for_whom.ILL}\b|{for_whom.STATE}"
    r"|(?:needs?|wants?|would\s+like|require)\s+(?:\w+\s+){0,2}?(?:appointments?|appts?|bookings?|slots?|consultations?"
    r"|check-?ups?))",
    re.I,
)
_PEOPLE = r"(?:people|persons?|patients?|members?|family\s+members?|pax)"
_COUNTED = re.compile(
    rf"\b(?:for|book)\s+(?:all\s+)?(?:the\s+)?{_COUNT}\s+{_PEOPLE}\b"
    rf"|(?<!\S){_COUNT.replace('count', 'log')}\s+(?:logo?n?|jan[eo]n?)\s+(?:ke\s+liye|ka|ki|ko)\b"
    rf"|\b(?P<us>(?:for|book)\s+(?:(?:both|all|{_COUNT.replace('count', 'of_us')})\s+of\s+us)"
    r"|hum\s+(?:dono|teeno)(?:\s+(?:ke\s+liye|ko|ka|ki))?)\b",
    re.I,
)


def find(heard: Heard, *, is_asked: bool = False) -> tuple[Span, list[list[Fact]]] | None:
    """Where several are told of and the facts of each, the one who speaks first, of whom there are none.

    `is_asked`: it was asked who they are, so that the list is wish enough.
    """
    text = heard.text[:LIMIT]
    for first in _ITEM.finditer(text):
        people, end = _listed(text, first)
        if len(people) > 1 and (is_asked or _is_wished(text, first, end)):
            return (first.start(), end), _facts(text, (first.start(), end), people)
    counted = _COUNTED.search(text)
    if counted is None:
        return None
    span, said = counted.span(), counted["count"] or counted["log"] or counted["of_us"]
    count = _number(said) if said else 3 if "teeno" in counted[0].lower() else 2
    others: list[Person] = [(on_behalf.OTHER, None)] * (count - bool(counted["us"]))
    return span, _facts(text, span, [(None, None), *others] if counted["us"] else others)


def person_at(text: str, at: int) -> tuple[Person, int] | None:
    """The one relation that is told of here, with a name that follows it, and where that ends."""
    here = _ITEM.match(text, at)
    if here is None or not here["kin"]:
        return None
    (person,), end = _persons(text, here)
    return person, end


def names(text: str) -> list[str]:
    """The names of an answer that holds nothing but names: "Aarav and Diya Gupta"."""
    found, end = names_at(text, len(text) - len(text.lstrip()))
    return found if not text[end:].strip(" .!") else []


def _listed(text: str, match: re.Match[str]) -> tuple[list[Person], int]:
    """The people from here on that are joined to one another, and where they end."""
    people: list[Person] = []
    here: re.Match[str] | None = match
    end = match.start()
    while here is not None and len(people) < MOST:
        found, end = _persons(text, here)
        people += found
        join = _JOIN.match(text, end)
        here = _ITEM.match(text, join.end()) if join else None
    own = [one for one in people if one[0] is None][:1]
    return own + [one for one in people if one[0] is not None], end


def _persons(text: str, match: re.Match[str]) -> tuple[list[Person], int]:
    """Whom one item of the list is about, each with the name that follows."""
    if match["own"]:
        return [(None, None)], match.end()
    called, end = names_at(text, match.end()) if not match["for"] else ([], match.end())
    if match["kin"]:
        after = end if len(called) == 1 else match.end()
        return [(for_whom.relation(match["kin"]), called[0] if len(called) == 1 else None)], after
    each = next(who for words, who in _GROUPS.items() if re.fullmatch(words, match["many"], re.I))
    is_one = match["many"].lower() in ("child", "bachche", "bacche", "बच्चे") and not (match["all"] or match["count"])
    count = _number(match["count"]) if match["count"] else 1 if is_one and not match["also_all"] else 2
    count = max(count, len(called))
    return [(each[place % len(each)], called[place] if place < len(called) else None) for place in range(count)], end


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _COUNTS[said.lower()]


def names_at(text: str, start: int) -> tuple[list[str], int]:
    """The names that begin here, joined to one another, and where they end."""
    found: list[str] = []
    end = at = start
    while (span := _name_at(text, at, is_more=bool(found))) is not None and len(found) < MOST:
        found.append(proper(text[slice(*span)]))
        end = span[1]
        join = re.compile(_AND, re.I).match(text, end)
        if join is None:
            break
        at = join.end()
    return found, end


def _name_at(text: str, at: int, *, is_more: bool) -> Span | None:
    lead = re.compile(r"\s*,?\s*(?:(?:named|called)\s+)?").match(text, at)
    first = _WORD.match(text, lead.end() if lead else at)
    if first is None or not (_is_name(first[0]) or is_more and fits(first[0]) and not is_ordinary(first[0])):
        return None
    second = _WORD.match(text, first.end() + 1) if text[first.end() : first.end() + 1] == " " else None
    is_surname = second is not None and (second[0].lower() in SURNAMES or second[0][0].isupper())
    return first.start(), second.end() if second and is_surname and _is_name(second[0]) else first.end()


def _is_name(word: str) -> bool:
    lowered = word.lower()
    if lowered in DAY_NAMES or re.fullmatch(_MINE, lowered):
        return False
    return lowered in GIVEN or lowered in SURNAMES or word[0].isupper() and not is_ordinary(word)


def _is_wished(text: str, first: re.Match[str], end: int) -> bool:
    before = text[: first.start()]
    if _ABLE.search(before):
        return _COMING.match(text, end) is not None
    is_led = _WISHED.search(before) is not None or bool(first["for"]) and not first["own"]
    return is_led or text[:end].lower().endswith((" ko", " liye", "को", "लिए")) or _IN_NEED.match(text, end) is not None


def _facts(text: str, span: Span, people: list[Person]) -> list[list[Fact]]:
    said, found = text[slice(*span)], list[list[Fact]]()
    for whom, name in people:
        facts = [Fact("for_whom", whom, f"for {whom} {name or ''}".strip(), span, confidence=0.85)] if whom else []
        facts += [Fact("customer_name", name, said, span, "rule", 0.85)] if name else []
        found.append(facts)
    return found
