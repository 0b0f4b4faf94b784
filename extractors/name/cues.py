"""Names that words lead to: "my name is ...", "... speaking", "I'm ...", "mera naam ... hai". Knows no bare answers."""

import re

from rapidfuzz.fuzz import ratio

from extractors import uncued
from extractors.facts import Fact, Heard
from extractors.given_names import GIVEN
from extractors.name.shape import REMARK, WORD, fact_at, fits, take
from extractors.name_words import HINDI_EVERYDAY, WORDS_TOO
from extractors.ordinary import COMMONEST, is_ordinary

APOSTROPHE = "['’]?"


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


DOCTOR = _pattern(r"(?:dr|doctor)\b")
GREETING = (
    r"(?:(?:hi|hiya|hello|hey|g['’]?day|good (?:morning|afternoon|evening|day)|morning|afternoon|yes|yeah|yep|yup|sure"
    r"|ok|okay|oh|ah|um|uh|er|well|so|sorry|no|actually|(?:hang|hold) on|wait|oops|by the way|of course|certainly"
    r"|there|team|guys|namaste|namaskar|please|thanks|look|listen|right|mate|sir|haan|ji|my dear|abeg"
    r"|and)\b[\s,.!-]*)"
)
STRONG = _pattern(
    r"(?P<whose>(?<![\w'’])[\w'’]{1,20}\s{1,3})?\b(?:full\s|first\s?|last\s?|sur|family\s|good\s|given\s)?name",
    r"(?:\s+(?:is\s+)?(?:for|on|of)\s+(?:the|this|my)\s+(?:booking|reservation|table|appointment|order|account|visit|bill))?",
    rf"(?P<be>{APOSTROPHE}s|\s+(?:is|was|would\sbe|will\sbe|as|be|na))?(?P<is>\s+(?:is|under|of|on))?(?:\s+actually)?",
    rf"\s*[:=,-]?\s+(?:it{APOSTROPHE}s\s+)?[\"“]?",
    r"|\b(?:call|named|calls|calling)\s+me\s+|\bi\s+go\s+by\s+(?:the\s+name\s+)?(?:of\s+)?|\bi\s-\s",
    rf"|\b(?:i{APOSTROPHE}m|i\s+am)\s+(?:called|named|known\s+as)\s+",
)
NAAM = _pattern(
    r"(?:(?:^|[.,!?]\s*|\b(?:hi|hello|namaste|haan|ji)\s+)|(?P<whose>mer[aei]|मेरा|मेरी|apna|hamara)\s+)(?:shubh\s+|शुभ\s+)?"
    r"(?:na+m|नाम)\s*(?:hai|है)?\s*[:=-]?\s+"
)
OWN_NAME = _words("my and the hi hello yes sure ok yup patient first last full family good") | {""}
QUALIFIED = re.compile(r"(?:(?P<last>last|sur|family)|first|full|given) ?name")
UNDER = _pattern(
    r"\b(?:(?:book\w*|reserv\w*|tables?|appointments?|visit|job|put it|it|listed|made|registered|is|meeting)\b",
    r"[^.?!]{0,60}?\s)?under\s+(?:(?:the\s+)?(?:name|reservation|booking)\s+(?:of\s+)?)?[\"“]?",
    r"|\bin the name of\s+|\bon (?:the )?name(?: of)?\s+[\"“]?|\bon behalf of\s+",
)
WEAK = _pattern(rf"\b(?P<cue>i{APOSTROPHE}m|i\s+am|this\s+is|it{APOSTROPHE}s|it\s+is|that{APOSTROPHE}s)\s+")
OPENING = _pattern(rf"\W*{GREETING}{{0,6}}")
BEFORE = _pattern(
    r"(?:[\s,-]{1,3}from\s\w{1,20})?[\s,-]{1,3}(?:here|speaking|calling|this\s+side",
    r"|(?:is|was|as) (?:my|the) (?:\w+ )?(?:sur)?name"
    r"|my\s+name(?=\s*[.!]?$)|is what i am called|bol\s+rah[aie](?:\s+h(?:oon|un?|ai))?|बोल\s+रह[ाीे](?:\s+ह\S+)?)",
    r"(?=\s*(?:$|[,.!?;:-]|(?:and|from|i|i['’]?m|i['’]?ve|im|ive|my|with|again|for|about|to|can|could|need|got|have|we|we['’]?ve|want|looking|hoping|just|mate|sir|madam|mujhe|मुझे"
    r"|\S+\s+se|se)",
    r"(?![\w'’])))",
)
# Whatever comes after it: then what stands before it must look like a name.
HERE = _pattern(r"[\s,-]{1,3}here(?![\w'’])")
OTHERS = _pattern(
    r"(?:his|her|their|its|your|whose|this|compan(?:y|ys)|business|street|brand|medicine|clinic|hospital|dog|cat|road"
    r"|building|user|pet|file|domain|doctor|brother|sister|mother|father|[\w]+['’]s|a|bot|restaurant|hotel|what"
    r"|any|city|town|state|country|suburb|area|place|village|district|bank|product|tablet|drug|pharmacy|school|model|plan)\s*$",
)
WITH_REMARK = _pattern(r"(?<![\w'’])([^\W\d_][^\W\d_'’-]{1,20})", REMARK)
AFTER_WEAK = _pattern(
    r"\s*(?:$|[,.!?;:\d-]|(?:from|here|and|i|i['’]?m|im|i['’]?ve|ive|i['’]?d|id|calling|speaking|ringing|with|at|again",
    r"|need|can|could|please|phone|ph|my|account|password|hoon|hu|hun|ji)\b)",
)
# After "this is" a word in lower case is a name only where nothing else goes on.
AFTER_THIS = _pattern(r"\s*(?:$|[,.!?;:-]|(?:from|here|calling|speaking|ringing|account|phone)\b)")
# "sorry it's Zoe" mends the name at other questions too, but where the answer may be any noun.
MENDING = _pattern(r"\W*(?:sorry|no|actually|oops|oh|(?:hang|hold) on|wait)\b")
SENTENCE = re.compile(r"[.!?]\s*$")
# After "with a p": the letters that follow it, and what divides it from the name said again.
MORE_LETTERS = re.compile(r"(?:\s[a-z](?![\w'’]))*[\s,.]+(?=[^\W\d_]{2})", re.I)
ALIKE = 60
IN_PLACE = re.compile(r"\s+in\s+[A-Z]")
FOLLOWED = _pattern(r"\s*,?\s*(?:from|here|calling|speaking|and|i['’]?ve|ive)\b")
POSSESSIVE = re.compile(r"['’]s\b|(?<=['’]s)|['’]\w|[\s-]+(?:based|born|bound|area|side|way|resident)\b")
LEAD = _pattern(
    rf"\W*(?:{GREETING}|(?:it{APOSTROPHE}s|it is|that{APOSTROPHE}s|that is|that would be|that will be|this is",
    rf"|i{APOSTROPHE}m|i am|i said|name|is|the|under|first|last|surname|full|my|make it|put|for|call me|just",
    r"|myself|mera|naam)\b[\s,.:-]+|(?:जी|हाँ|हां|नमस्ते|नमस्कार|हेलो|हैलो|सर|मैडम|अच्छा|मेरा|मेरी|नाम|मैं|यह|ये)[\s,.:।-]+){0,8}",
)


def respelled(text: str, asked: bool) -> list[Fact]:
    """ "sorry, Smythe with a y": also when something else was asked."""
    for match in WITH_REMARK.finditer(text):
        lead = LEAD.match(text) if asked else None
        span = take(text, lead.end()) if lead else None
        if span and span[1] == match.end(1):
            return [_gone_on(text, fact_at(text, span, 0.9))]
        if fits(match[1]) and len(match[1]) > 2:
            return [_gone_on(text, fact_at(text, match.span(1), 0.85))]
    return []


def _gone_on(text: str, fact: Fact) -> Fact:
    """ "Stephen with a p h, Stephen Nguyen": the whole name, said once more behind the remark."""
    gap = MORE_LETTERS.match(text, fact.span[1])
    span = take(text, gap.end()) if gap else None
    if span is None or " " not in text[slice(*span)] or " " in fact.value:
        return fact
    whole = fact_at(text, span, fact.confidence)
    first, *rest = whole.value.split()
    if ratio(first.lower(), fact.value.lower()) < ALIKE:
        return fact
    words = text[fact.span[0] : whole.span[1]]
    return whole.but(value=" ".join([fact.value, *rest]), text=words, span=(fact.span[0], whole.span[1]))


def strong(text: str, lowered: str) -> list[Fact]:
    """ "my name is ...", "call me ...", "first name ... last name ...", "mera naam ... hai"."""
    found: list[Fact] = []
    parts: dict[str, Fact] = {}
    for match in STRONG.finditer(text) if _may_lead(lowered) else ():
        cue = match.group().lower()
        whose = (match["whose"] or "").lower().strip()
        announced = match["be"] or match["is"] or ":" in cue or QUALIFIED.search(cue) or "name" not in cue
        if OTHERS.search(whose) or not (announced or whose in OWN_NAME):
            continue
        span = take(text, match.end(), trust_capitals=True)
        if span is None or "call" in cue and not text[span[0]].isupper() and not AFTER_WEAK.match(text, span[1]):
            continue
        fact = fact_at(text, span, 0.95)
        found.append(fact)
        part = QUALIFIED.search(cue)
        parts.setdefault("last" if part and part["last"] else "first" if "first" in cue or "given" in cue else "", fact)
    if "first" in parts and "last" in parts:
        start, end = min(fact.span[0] for fact in parts.values()), max(fact.span[1] for fact in parts.values())
        whole = f"{parts['first'].value} {parts['last'].value}"
        return [Fact("customer_name", whole, text[start:end], (start, end), confidence=0.95)]
    return found or (_naam(text) if "na" in lowered or "नाम" in text else [])


def _may_lead(lowered: str) -> bool:
    return (
        "name" in lowered
        or "me " in lowered
        or "called" in lowered
        or "go by" in lowered
        or "i - " in lowered
        or "known" in lowered
    )


def _naam(text: str) -> list[Fact]:
    match = NAAM.search(text)
    span = take(text, match.end(), trust_capitals=True) if match else None
    return [fact_at(text, span, 0.95)] if span else []


def under(text: str, lowered: str) -> list[Fact]:
    """ "book it under Lee", "in the name of Asha Rao"."""
    if not ("under" in lowered or "name" in lowered or "behalf" in lowered):
        return []
    for match in UNDER.finditer(text):
        span = take(text, match.end(), trust_capitals="name" in match.group().lower())
        if span and (len(match.group()) > 8 and not _is_ordinary_at(text, span) or text[span[0]].isupper()):
            return [fact_at(text, span, 0.85)]
    return []


def is_led(text: str, span: tuple[int, int]) -> bool:
    """Whether both sides of it say that it is who speaks: "its Carlton here"."""
    is_closed = BEFORE.match(text, span[1]) or HERE.match(text, span[1])
    return is_closed is not None and any(one.end() == span[0] for one in WEAK.finditer(text))


def _is_ordinary_at(text: str, span: tuple[int, int]) -> bool:
    return is_ordinary(text[span[0] : span[1]].split(maxsplit=1)[0])


def _may_follow(lowered: str) -> bool:
    is_english = "here" in lowered or "name" in lowered or "ing" in lowered or "call" in lowered or "side" in lowered
    return is_english or "bol" in lowered or "बोल" in lowered


def before(text: str, lowered: str) -> list[Fact]:
    """The name stands first: "sarah here", "john smith speaking", "Ana Diaz is my name", "Rahul bol raha hoon"."""
    if not _may_follow(lowered):
        return []
    for match in (*BEFORE.finditer(text), *HERE.finditer(text)):
        opening = max(text.rfind(mark, 0, match.start()) for mark in ".,!?;:") + 1
        start = OPENING.match(text, opening)
        lead = WEAK.match(text, start.end() if start else opening)
        span = take(text, lead.end() if lead else start.end() if start else opening)
        if not span or span[1] != match.start():
            continue
        is_capital, is_everyday = text[span[0]].isupper(), _is_ordinary_at(text, span)
        first = text[slice(*span)].split(maxsplit=1)[0].lower()
        # "hi Jo here", "Jo here": no capital of a sentence, or a word of Hindi alone; and no English word.
        is_led = span[0] > opening or first in HINDI_EVERYDAY
        is_proper = is_capital and (not is_everyday or is_led and first not in COMMONEST)
        if match.re is HERE and (is_proper or not is_everyday and first in GIVEN):
            return [fact_at(text, span, 0.65)]  # what is known as something else goes before it
        if match.re is BEFORE and (is_capital or not is_everyday):
            return [fact_at(text, span, 0.85)]
    return []


def weak(heard: Heard, text: str, lowered: str, asked: bool) -> list[Fact]:
    """ "I'm Sarah", "this is Mike", "its sarah from ...": only where what follows does not make it something else."""
    for match in WEAK.finditer(text) if _may_be_weak(lowered) else ():
        span = take(text, match.end())
        if span is None or POSSESSIVE.match(text, span[1]) or DOCTOR.match(text, match.end()):
            continue
        if not asked and (
            not text[span[0]].isupper() and _is_ordinary_at(text, span) or _is_origin(text[slice(*span)])
        ):
            continue
        if known := _well_known(heard, match, span):
            return [fact_at(text, known, 0.75)]
        if sure := _sure_of_weak(heard, match, span, asked):
            return [fact_at(text, span, sure)]
    return []


def _well_known(heard: Heard, match: re.Match[str], span: tuple[int, int]) -> tuple[int, int] | None:
    """Where a common name stands after "it's" at either end of what opens the talk: "its kylie blocked drain"."""
    text, words = match.string, WORD.findall(match.string, *span)
    if not match["cue"].lower().startswith("it"):
        return None
    first = words[0].lower()
    capital = text[span[0]].isupper()
    is_plain = first in GIVEN and (first not in WORDS_TOO or capital)
    is_last = not text[span[1] :].strip(" .!,")
    is_item = text[span[1] :].lstrip()[:1] == "," and not _is_known(heard, span)
    is_item = is_item or is_last and _closes(heard, match, span)
    if heard.asked is not None or not (is_plain or capital and is_item):
        return None
    start, end = span[0], span[1]
    if len(words) > 1 and is_ordinary(words[1]):
        end, is_last = start + len(words[0]), False
    return (start, end) if is_last or _is_at_start(match) else None


def _closes(heard: Heard, match: re.Match[str], span: tuple[int, int]) -> bool:
    """Whether an item by itself ends a list that began with something else: "leaking tap, its Jo"."""
    is_apart = match.string[: match.start()].rstrip().endswith((",", ".", "!", ";"))
    return is_apart and " " not in match.string[slice(*span)] and not uncued.is_known(heard, span)


def _is_known(heard: Heard, span: tuple[int, int]) -> bool:
    """Whether it is a word of every day, or something else that has a name."""
    return _is_ordinary_at(heard.text, span) or uncued.is_known(heard, span)


def _is_at_start(match: re.Match[str]) -> bool:
    opening = OPENING.match(match.string)
    return opening is not None and match.start() <= opening.end()


def _is_origin(word: str) -> bool:
    """ "I'm Nigerian", "I'm Lebanese": where somebody is from, but for the names that end so ("Adrian")."""
    return word.lower().endswith(("ian", "ese", "ish")) and word.lower() not in GIVEN


def _may_be_weak(lowered: str) -> bool:
    return "i am " in lowered or "m " in lowered or " is " in lowered or "s " in lowered


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
