"""The customer's own name, in proper capitals. Knows how people give a name, and no list of names."""

import re
from unicodedata import category

from rapidfuzz.fuzz import ratio

from extractors import uncued
from extractors.facts import Fact, Heard
from extractors.name_words import EVERYDAY, LOWER_ENDINGS, NAMES_ANYWAY, NOT_NAME_ENDINGS, NOT_NAMES
from extractors.spoken import LIMIT, spelled, with_letter

LONGEST = 60
APOSTROPHE = "['’]?"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


PARTICLES = _words("de da del della der den van von la le el al bin bint ibn st dos das di du ter abu ben y e")
PRONOUNS = _words("i a the my his her what not for and but can you please that from with")

TITLE = _pattern(r"(?:mr|mrs|ms|miss|mx|mister|dr|doctor|prof|professor|sir|madam|shri|smt)\b\.?[ \t]+")
DOCTOR = _pattern(r"(?:dr|doctor)\b")
WORD = re.compile(r"[^\W\d_][^\s\d.,;:!?\"“”()<>{}\[\]@#&/\\|=+*^%$~`_।…]*")
# Between two words of a name; a full stop only after an initial.
GAP = re.compile(r"[ \t]{1,3}|(?<=\b[A-Z])\.[ \t]?|")
GREETING = (
    r"(?:(?:hi|hiya|hello|hey|g['’]?day|good (?:morning|afternoon|evening|day)|morning|afternoon|yes|yeah|yep|yup|sure"
    r"|ok|okay|oh|ah|um|uh|er|well|so|sorry|no|actually|(?:hang|hold) on|wait|oops"
    r"|there|team|guys|namaste|namaskar|please|thanks"
    r"|and)\b[\s,.!-]*)"
)
STRONG = _pattern(
    r"(?P<whose>(?<![\w'’])[\w'’]{1,20}\s{1,3})?\b(?:full\s|first\s?|last\s?|sur|family\s|good\s)?name",
    rf"(?P<be>{APOSTROPHE}s|\s+(?:is|was|would\sbe|will\sbe|as|be))?(?P<is>\s+(?:is|under|of|on))?\s*[:=,-]?\s+",
    rf"(?:it{APOSTROPHE}s\s+)?[\"“]?",
    r"|\b(?:call|named|calls|calling)\s+me\s+|\bi\s+go\s+by\s+(?:the\s+name\s+)?(?:of\s+)?|\bi\s-\s",
    rf"|\b(?:i{APOSTROPHE}m|i\s+am)\s+(?:called|named|known\s+as)\s+|\b(?:mera|meri)\s+(?:shubh\s+)?na+m\s+|मेरा\s+नाम\s+",
)
OWN_NAME = _words("my and the hi hello yes sure ok yup patient first last full family good") | {""}
QUALIFIED = re.compile(r"(?:(?P<last>last|sur|family)|first|full) ?name")
UNDER = _pattern(
    r"\b(?:(?:book\w*|reserv\w*|tables?|appointments?|visit|job|put it|it|listed|made|registered|is|meeting)\b",
    r"[^.?!]{0,60}?\s)?under\s+[\"“]?|\bin the name of\s+|\bon (?:the )?name(?: of)?\s+[\"“]?",
)
WEAK = _pattern(rf"\b(?P<cue>i{APOSTROPHE}m|i\s+am|this\s+is|it{APOSTROPHE}s|it\s+is|that{APOSTROPHE}s)\s+")
OPENING = _pattern(rf"\W*{GREETING}{{0,6}}")
BEFORE = _pattern(
    r"[\s,-]{1,3}(?:here|speaking|calling|(?:is|was|as) (?:my|the) (?:\w+ )?(?:sur)?name|is what i am called)\b",
    r"(?=\s*(?:$|[,.!?;:-]|(?:and|from|i|i['’]?m|i['’]?ve|im|ive|my|with|again|for|about|to|can|could|need|just)\b))",
)
OTHERS = _pattern(
    r"(?:his|her|their|its|your|whose|this|company|business|street|brand|medicine|clinic|hospital|dog|cat|road"
    r"|building|user|pet|file|domain|doctor|brother|sister|mother|father|[\w]+['’]s|a|bot|restaurant|hotel|what"
    r"|any)\s*$",
)
REMARK = r"\s*,?\s+(with|without) (an?|one|two|double) ([a-z])(?:['’]?s)?(?![\w'’])"
WITH_LETTER = _pattern(REMARK)
RESPELLED = _pattern(r"(?<![\w'’])([^\W\d_][^\W\d_'’-]{1,20})", REMARK)
AFTER_WEAK = _pattern(
    r"\s*(?:$|[,.!?;:\d-]|(?:from|here|and|i|i['’]?m|im|i['’]?ve|ive|i['’]?d|id|calling|speaking|ringing|with|at|again",
    r"|need|can|could|please|phone|account|password|hoon|hu|hun|ji)\b)",
)
AFTER_BARE = _pattern(
    r"\s*(?:$|[,.!?;:\d(-]|(?:and|please|thanks|thank|here|speaking|from|is|my|phone|mobile|number|ssn|account|password",
    r"|pls|sir|mate|that['’]?s|i|i['’]?m|it['’]?s|but|with|hai|है|the|email|not|spelled|spelt)(?![\w'’]))",
)
# After "this is" a word in lower case is a name only where nothing else goes on.
AFTER_THIS = _pattern(r"\s*(?:$|[,.!?;:-]|(?:from|here|calling|speaking|ringing|account|phone)\b)")
# "sorry it's Zoe" mends the name at other questions too, but where the answer may be any noun.
MENDING = _pattern(r"\W*(?:sorry|no|actually|oops|oh|(?:hang|hold) on|wait)\b")
SPELLED_OUT = _pattern(r"\b(?:spelled|spelt|spelling\s+is)\s+(?:(?:as|like|with)\s+)?")
SENTENCE = re.compile(r"[.!?]\s*$")
IN_PLACE = re.compile(r"\s+in\s+[A-Z]")
FOLLOWED = _pattern(r"\s*,?\s*(?:from|here|calling|speaking|and|i['’]?ve|ive)\b")
LEAD = _pattern(
    rf"\W*(?:{GREETING}|(?:it{APOSTROPHE}s|it is|that{APOSTROPHE}s|that is|that would be|that will be|this is",
    rf"|i{APOSTROPHE}m|i am|name|is|the|under|first|last|surname|full|my|make it|put|for|call me)\b[\s,.:-]+){{0,8}}",
)
ASKING = _pattern(r"\b(?:your|full|first|last|patient['’]?s|mother['’]?s|what) (?:\w+ )?name\b")


def find(heard: Heard) -> list[Fact]:
    """The customer's name, the surest way of giving it first."""
    text = heard.text[:LIMIT]
    asked = _is_asked(heard)
    found = _respelled(text, asked) or _strong(text) or _corrected(heard, text) or _spelled_out(text, heard.asked)
    found = found or _under(text) or _before(text) or _weak(heard, text, asked)
    found = found or (_bare(text) if asked else []) or _uncued(heard, text)
    return [fact for fact in found if fact.text and 1 < len(fact.value) <= LONGEST]


def _is_asked(heard: Heard) -> bool:
    if heard.asked is not None or not heard.question:
        return heard.asked in uncued.NAME_ASKED
    return ASKING.search(heard.question) is not None


def proper(name: str) -> str:
    """A name in proper capitals; capitals inside a word are kept where the customer wrote them so."""
    return " ".join(word if n and word in PARTICLES else _proper_word(word) for n, word in enumerate(name.split()))


def _proper_word(word: str) -> str:
    if word[:1].isupper() and not word.isupper():
        return word
    parts = re.split(r"([-'’])", word.lower())
    word = "".join(part[:1].upper() + part[1:] for part in parts)
    return "Mc" + word[2:].capitalize() if word.startswith("Mc") and len(word) > 4 else word


def _fits(word: str) -> bool:
    lowered = word.lower().replace("’", "'")
    if lowered in NAMES_ANYWAY:
        return True
    if (
        lowered in NOT_NAMES
        or lowered in EVERYDAY
        or lowered.removesuffix("s") in NOT_NAMES
        or lowered.endswith(NOT_NAME_ENDINGS)
        or word.islower()
        and word.endswith(LOWER_ENDINGS)
    ):
        return False
    return all(char.isalpha() or char in "'’-" or category(char) in ("Mn", "Mc", "Cf") for char in word)


def _after_gap(text: str, at: int) -> int:
    return gap.end() if (gap := GAP.match(text, at)) else at


def _take(text: str, start: int, trust_capitals: bool = False, mixed: bool = False) -> tuple[int, int] | None:
    """Where the name that begins here stands: capitals as far as they go, else at most three words that fit."""
    title = TITLE.match(text, start)
    start = end = title.end() if title else start
    taken: list[bool] = []
    while match := WORD.match(text, _after_gap(text, end) if taken else start):
        word = match.group().rstrip("-'’")
        capital = word[0].isupper() and not text.isupper()
        trusted = capital and len(word) > 2 and (bool(taken) or trust_capitals and word.lower() not in PRONOUNS)
        fits = _fits(word) or trusted and (trust_capitals or word.lower() not in NOT_NAMES)
        if not fits or len(word) == 1 and taken:
            break
        if taken and taken[0] and not (capital or mixed or word in PARTICLES):
            break
        taken.append(capital)
        end = match.start() + len(word)
        if len(taken) == (4 if taken[0] or word in PARTICLES else 3) or end != match.end():
            break
    return (start, end) if taken and end - start <= LONGEST else None


def _fact(text: str, span: tuple[int, int], confidence: float) -> Fact:
    """The fact for a name at this place, with what is said right after about how it is written."""
    value, end = text[span[0] : span[1]], span[1]
    alternatives: tuple[str, ...] = ()
    if remark := WITH_LETTER.match(text, end):
        written = with_letter(value, *(part.lower() for part in remark.groups()))
        alternatives = (proper(value),) if proper(written) != proper(value) else ()
        value, end = written, remark.end()
    else:
        for letters in spelled(text[end:]):
            last = value.split()[-1]
            if ratio(last.lower(), letters.letters) >= 60:
                value, end = value[: len(value) - len(last)] + letters.letters, end + letters.span[1]
                break
    said = text[span[0] : end]
    return Fact("customer_name", proper(value), said, (span[0], end), confidence=confidence, alternatives=alternatives)


def _respelled(text: str, asked: bool) -> list[Fact]:
    """ "sorry, Smythe with a y": also when something else was asked."""
    for match in RESPELLED.finditer(text):
        lead = LEAD.match(text) if asked else None
        span = _take(text, lead.end()) if lead else None
        if span and span[1] == match.end(1):
            return [_fact(text, span, 0.9)]
        if _fits(match[1]) and len(match[1]) > 2:
            return [_fact(text, match.span(1), 0.85)]
    return []


def _strong(text: str) -> list[Fact]:
    """ "my name is ...", "call me ...", "first name ... last name ..."."""
    found: list[Fact] = []
    parts: dict[str, Fact] = {}
    for match in STRONG.finditer(text):
        cue = match.group().lower()
        whose = (match["whose"] or "").lower().strip()
        announced = match["be"] or match["is"] or ":" in cue or QUALIFIED.search(cue) or "name" not in cue
        if OTHERS.search(whose) or not (announced or whose in OWN_NAME):
            continue
        span = _take(text, match.end(), trust_capitals=True)
        if span is None or "call" in cue and not text[span[0]].isupper() and not AFTER_WEAK.match(text, span[1]):
            continue
        fact = _fact(text, span, 0.95)
        found.append(fact)
        part = QUALIFIED.search(cue)
        parts.setdefault("last" if part and part["last"] else "first" if "first" in cue else "", fact)
    if "first" in parts and "last" in parts:
        start, end = min(fact.span[0] for fact in parts.values()), max(fact.span[1] for fact in parts.values())
        whole = f"{parts['first'].value} {parts['last'].value}"
        return [Fact("customer_name", whole, text[start:end], (start, end), confidence=0.95)]
    return found


def _under(text: str) -> list[Fact]:
    for match in UNDER.finditer(text):
        span = _take(text, match.end(), trust_capitals=True)
        if span and (len(match.group()) > 8 or text[span[0]].isupper()):
            return [_fact(text, span, 0.85)]
    return []


def _before(text: str) -> list[Fact]:
    """The name stands first: "sarah here", "john smith speaking", "Ana Diaz is my name"."""
    for match in BEFORE.finditer(text):
        opening = max(text.rfind(mark, 0, match.start()) for mark in ".,!?;:") + 1
        start = OPENING.match(text, opening)
        lead = WEAK.match(text, start.end() if start else opening)
        span = _take(text, lead.end() if lead else start.end() if start else opening)
        if span and span[1] == match.start():
            return [_fact(text, span, 0.85)]
    return []


def _corrected(heard: Heard, text: str) -> list[Fact]:
    """ "no, it's Tim not Tom", at any question."""
    found = uncued.corrected(heard)
    return [_fact(text, found[1], 0.8)] if found and found[0] == "customer_name" else []


def _spelled_out(text: str, asked_for: str | None) -> list[Fact]:
    """ "hang on, it's spelled Z O E Y", at any question about no other word."""
    cue = SPELLED_OUT.search(text)
    words = spelled(text[cue.end() :]) if cue and asked_for not in uncued.NOUNS_ASKED else []
    if not cue or not words or words[0].span[0] != 0:
        return []
    start, end = cue.end(), cue.end() + words[0].span[1]
    return [Fact("customer_name", proper(words[0].letters), text[start:end], (start, end), confidence=0.8)]


def _uncued(heard: Heard, text: str) -> list[Fact]:
    """ "Tom in Glebe", "Leaking tap, Lee, Ryde, house"."""
    if spans := uncued.person_in(heard):
        return [_fact(text, spans[0], 0.75)]
    spans = uncued.listed(heard)
    return [_fact(text, spans[0], 0.62)] if spans else []


def _weak(heard: Heard, text: str, asked: bool) -> list[Fact]:
    """ "I'm Sarah", "this is Mike", "its sarah from ...": only where what follows does not make it something else."""
    for match in WEAK.finditer(text):
        span = _take(text, match.end())
        if span is None or re.match(r"['’]s\b|['’]\w", text[span[1] :]) or DOCTOR.match(text, match.end()):
            continue
        if sure := _sure_of_weak(heard, match, span, asked):
            return [_fact(text, span, sure)]
    return []


def _sure_of_weak(heard: Heard, match: re.Match[str], span: tuple[int, int], asked: bool) -> float:
    """How sure a name after a weak cue is; 0 where it is none."""
    text, cue = match.string, match["cue"].lower()
    about_it, capital = cue.startswith(("it", "that")), text[span[0]].isupper()
    opening = OPENING.match(text)
    at_start = opening is not None and match.start() <= opening.end() or SENTENCE.search(text, 0, match.start())
    in_place = capital and IN_PLACE.match(text, span[1]) is not None
    if about_it and capital and not asked and heard.asked not in uncued.NOUNS_ASKED:
        mends = at_start and MENDING.match(text) and not re.match(r"\s*[^\s,.!?]", text[span[1] :])
        if (in_place or mends) and not uncued.is_known(heard, span):
            return 0.75
    if about_it and (heard.asked is not None and not asked or not at_start):
        return 0
    after = AFTER_WEAK if asked or not cue.startswith("this") else AFTER_THIS
    if not capital and (not after.match(text, span[1]) or not at_start and not asked):
        return 0
    followed = FOLLOWED.match(text, span[1]) or in_place
    if about_it and not (asked or capital or followed):
        return 0
    return 0.85 if asked or capital and not about_it else 0.75 if followed or not about_it else 0.55


def _bare(text: str) -> list[Fact]:
    """A name and nothing else, said or spelled, as an answer to the question for it."""
    words = spelled(text)
    if words and not any(_fits(word) and len(word) > 2 for word in WORD.findall(text[: words[0].span[0]])):
        return [Fact("customer_name", proper(words[0].letters), words[0].text, words[0].span, confidence=0.75)]
    lead = LEAD.match(text)
    for mixed in (False, True):
        span = _take(text, lead.end() if lead else 0, mixed=mixed)
        if span and AFTER_BARE.match(text, span[1]) and text[span[1] : span[1] + 1] not in ("@", "<", "_", "'"):
            return [_fact(text, span, 0.85)]
    return []
