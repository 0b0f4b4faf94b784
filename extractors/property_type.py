"""What kind of property the job is at: house, unit or commercial as said, residential when only inferred."""

import re
from itertools import islice

from extractors.facts import Fact, Heard


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


_UNIT = _words(
    "unit|flat|apartment|apt|studio|condo|granny flat|granny flats|penthouse|duplex unit|villa unit|mini flat|miniflat|"
    "bedsit|self contain|self contained|self con|boys quarters|boys quarter|boy's quarters|boys' quarters|bq|"
    "face me i face you|room and parlour|builder floor|bhk|rk|फ्लैट|अपार्टमेंट"
)
_HOUSE = _words(
    "house|townhouse|town house|town home|villa|bungalow|cottage|terrace house|duplex|farmhouse|row house|kothi|haveli|"
    "makaan|makan|semi detached|semi-detached|terraced house|detached house|homestead|मकान|बंगला|कोठी"
)
_COMMERCIAL = _words(
    "commercial|shop|office|cafe|café|restaurant|warehouse|factory|salon|hotel|pub|store|workshop|showroom|"
    "childcare centre|childcare center|gym|business premises|coffee shop|bakery|retail|takeaway|shopfront|godown|"
    "dukaan|dukan|supermarket|plaza|petrol station|butcher shop|barber shop|food truck|दुकान|ऑफिस|ऑफ़िस|दफ्तर|गोदाम"
)
# A home, by its name or by what is in one.
_HOME = _words(
    "kitchen sink|kitchen tap|bathroom|laundry|shower|ensuite|bathtub|bedroom|my home|our home|at home|my place|"
    "our place|residential|backyard|washing machine|dishwasher|home office|pg|paying guest|ghar|घर"
)
# Answers to the question itself that say nothing at other times.
_ASKED = {"business": "commercial", "work": "commercial", "workplace": "commercial", "clinic": "commercial",
          "school": "commercial", "church": "commercial", "mosque": "commercial", "temple": "commercial",
          "home": "house", "ghar": "house", "घर": "house"}  # fmt: skip


def _any(words: tuple[str, ...]) -> str:
    return "|".join(w.replace(" ", r"\s") for w in sorted(words, key=len, reverse=True))


def _firsts(*lists: tuple[str, ...]) -> frozenset[str]:
    return frozenset(re.split(r"[\s'-]", word)[0] for words in lists for word in words)


_KINDS = {
    word: kind for words, kind in ((_UNIT, "unit"), (_HOUSE, "house"), (_COMMERCIAL, "commercial")) for word in words
}
_PLURALS = {f"{word}s": kind for word, kind in _KINDS.items() if " " not in word and word.isascii()}
_BEGINNINGS = _firsts(tuple(_KINDS), tuple(_PLURALS))
_HOME_BEGINNINGS = _firsts(_HOME)
_TOKEN = re.compile(r"[^\W_][\w\u0900-\u0963]*")
_SAID = re.compile(
    rf"(?<![\w-])(?:\d{{1,2}}\s?)?(?P<kind>{_any(tuple(_KINDS))})(?:s(?=\s|$|[,.!?]))?(?![\w\u0900-\u0963])"
    rf"(?!['’]?s\s(?:number|phone)|-)",
    re.I,
)
_HOME_SAID = re.compile(rf"(?<!\w)(?:{_any(_HOME)})(?![\w\u0900-\u0963])", re.I)
_NOT_BEFORE = re.compile(
    r"\b(?:(?:not|isn['’]?t|aren['’]?t|wasn['’]?t|ain['’]?t|never)(?:\s(?:an?|the|my|in|at|really|for)){0,2}|no\slonger\san?"
    r"|neither\san?|nor\san?|rather\sthan\san?|than\san?"
    r"|hot\swater|air\s?con(?:ditioning|ditioner)?|ac|a/c|split|cooling|heater|heating|water|disposal|care|icu|power|shelf"
    r"|storage|wall|filter|control|burns|maternity|cpap|blood\spressure"
    r"|vanity|shower|post|box|doctor['’]?s?|dr\s\w+|head|find\s(?:me\s)?an?|open|home|dentist['’]?s?"
    r"|book(?:ing)?\san?|looking\sfor\san?|in|the\swhite|full|steak|per|your|green|ware|next\sdoor|clearing|opera"
    r"|(?:bought|got|buy|purchased|ordered)\s(?:\w+\s){0,3}(?:at|from|in|off)\s(?:an?|the)(?:\s\w+)?"
    r"|(?:from|to)\s(?:an?|the)(?:\s(?:hardware|local|plumbing|online))?|from|your\slocal|hardware|tool|app|play|online"
    r"|(?:window|grocery)|go\sto\s\w+|walk\sto\s\w+)\s$",
    re.I,
)
_NOT_AFTER = re.compile(
    r"[\s-]*(?:call|calls|visit|visits|price|rate|fee|tyre|tire|tyres|tires|hours?|battery|keeping|keeper|hold|bound|number"
    r"|party|parties|warming|manager|phone|water|screen|screens|out(?!\s(?:the|back|in))|open|pack|white|bought|floor\sit|around|music|rules|arrest"
    r"|assistant|steward|is\s(?:open|closed)|says?|said|told|sold|tv|bread|feet|foot|chair|printer|prices?)\b",
    re.I,
)
_OWN = re.compile(
    r"\b(?:my|our|an?|this|the|its|it['’]?s|for|at|in|is|we['’]?re|small|mera|meri|hamari|hamara|मेरी|हमारी|मेरे|commercial)\s(?:\w+\s)?$",
    re.I,
)
_NUMBERED = re.compile(r"\s*#?\s*\d")
_BUSINESS = ("commercial",)
_MOST = 2000
_MOST_SAID = 12


def find(heard: Heard) -> list[Fact]:
    """The `property_type` said; a home is only inferred from what is in one."""
    text = heard.text[:_MOST]
    words = frozenset(_TOKEN.findall(text.lower()))
    facts = _said(text, heard.asked) if _BEGINNINGS & words else []
    if facts:
        return sorted(facts, key=lambda f: -f.confidence)
    if heard.asked == "property_type" and (answer := _answered(text, words)):
        return [answer]
    if _HOME_BEGINNINGS & words and (home := _HOME_SAID.search(text)):
        return [Fact("property_type", "residential", home[0], home.span(), confidence=0.5)]
    return []


def _said(text: str, asked: str | None) -> list[Fact]:
    facts = []
    for m in islice(_SAID.finditer(text), _MOST_SAID):
        kind = _KINDS[" ".join(m["kind"].lower().split())]
        start, end = m.span("kind")
        before, after = text[max(0, start - 40) : start], text[m.end() :]
        is_denied = _NOT_BEFORE.search(before) and not (
            _NUMBERED.match(after) or asked and re.search(r"\bin\s$", before)
        )
        is_business = kind in _BUSINESS
        is_other = is_business and asked != "property_type" and before.strip() and not _OWN.search(before)
        if not (is_denied or _NOT_AFTER.match(after) or is_other):
            confidence = 0.75 if is_business else 0.9
            facts.append(Fact("property_type", kind, text[start:end], (start, end), confidence=confidence))
    return facts


def _answered(text: str, words: frozenset[str]) -> Fact | None:
    """ "Home", "my work", "business" in answer to "house or unit?"."""
    if len(words) > 5 or "not" in words:
        return None
    for word, kind in _ASKED.items():
        if word in words and (m := re.search(rf"(?<!\w){word}(?!\w)", text, re.I)):
            return Fact("property_type", kind, m[0], m.span(), confidence=0.8)
    return None
