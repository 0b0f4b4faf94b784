"""What kind of property the job is at: house, unit or commercial as said, residential when only inferred."""

import re

from extractors.facts import Fact, Heard


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


_UNIT = _words("unit|flat|apartment|apt|studio|condo|granny flat|penthouse|duplex unit")
_HOUSE = _words("house|townhouse|town house|villa|bungalow|cottage|terrace house|duplex|farmhouse|row house")
_COMMERCIAL = _words(
    "commercial|shop|office|cafe|café|restaurant|warehouse|factory|salon|hotel|pub|store|workshop|showroom|"
    "childcare centre|gym|business premises|coffee shop|bakery|retail"
)
_HOME = _words(
    "kitchen sink|kitchen tap|bathroom|laundry|shower|ensuite|bathtub|bedroom|my home|our home|at home|my place|"
    "residential|backyard|washing machine|dishwasher"
)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(w.replace(" ", r"\s+") for w in sorted(words, key=len, reverse=True))


_KINDS = {
    word.split()[0]: kind
    for words, kind in ((_UNIT, "unit"), (_HOUSE, "house"), (_COMMERCIAL, "commercial"))
    for word in words
}
_SAID = re.compile(rf"\b(?:{_any(_UNIT + _HOUSE + _COMMERCIAL)})\b(?!['’]?s\s+(?:number|phone)|-)", re.I)
_HOME_SAID = re.compile(rf"\b(?:{_any(_HOME)})\b", re.I)
_NOT_BEFORE = re.compile(
    r"\b(?:not(?:\s+an?|\s+the)?|hot\s+water|air\s*con(?:ditioning|ditioner)?|ac|heater|heating|water|disposal"
    r"|vanity|shower|post|box|doctor['’]?s?|dr\s+\w+|head|find\s+(?:me\s+)?an?"
    r"|book(?:ing)?\s+an?|looking\s+for\s+an?|in|storage|the\s+white|full|steak|per|your|from|green|ware)\s+$",
    re.I,
)
_NOT_AFTER = re.compile(
    r"\s*(?:call|calls|visit|visits|price|rate|tyre|tire|hours?|battery|keeping|keeper|hold"
    r"|bound|number|party|warming|manager|phone|water|screen)\b",
    re.I,
)
_OWN = re.compile(
    r"\b(?:my|our|an?|this|the|its|it['’]?s|for|at|in|is|we['’]?re|small"
    r"|commercial)\s+(?:\w+\s+)?$",
    re.I,
)
_NUMBERED = re.compile(r"\s*#?\s*\d")


def _kind(words: str) -> str:
    return _KINDS[re.split(r"\s+", words.lower())[0]]


def find(heard: Heard) -> list[Fact]:
    """The `property_type` said; a home is only inferred from what is in one."""
    text, facts = heard.text, []
    for m in _SAID.finditer(text):
        kind = _kind(m[0])
        if m[0].lower() == "granny flat":
            kind = "unit"
        before = text[max(0, m.start() - 40) : m.start()]
        if _NOT_BEFORE.search(before) and not _NUMBERED.match(text[m.end() :]):
            continue
        if _NOT_AFTER.match(text[m.end() :]) or (
            kind in {"commercial"} and heard.asked != "property_type" and before.strip() and not _OWN.search(before)
        ):
            continue
        facts.append(Fact("property_type", kind, m[0], m.span(), confidence=0.75 if kind in {"commercial"} else 0.9))
    if not facts and (home := _HOME_SAID.search(text)):
        return [Fact("property_type", "residential", home[0], home.span(), confidence=0.5)]
    return sorted(facts, key=lambda f: -f.confidence)
