"""How much it presses, in everybody's words and the business's own.

emergency: harm is being done now, or someone must come at once ("water everywhere", "straight away").
urgent: it should be done today or soon, and is hard to wait for ("urgent", "asap", "can't wait").
routine: said to press no more than usual ("not urgent", "annual service", "a quote").
flexible: the customer leaves the time open ("whenever", "no rush", "sometime next month").
Nothing is said of a job told without any of it, of what is over, only feared, or somebody else's.
"""

import re
from collections import Counter
from collections.abc import Sequence

from extractors import clauses, phrasebook
from extractors.facts import Fact, Heard, Words
from extractors.phrasebook import Book
from extractors.stems import WORD, words_of
from extractors.urgency import deadlines as urgency_deadlines
from extractors.urgency import words as urgency_words

_MOST = 2000  # nobody says how much it presses in more; keeps a pasted page cheap
_MOST_FOUND = 8  # candidates; a ninth says nothing new
_MOST_TRIES = 3  # of the same words; the fourth says no more
_SHORT = 6  # words of an answer whose first is the whole of it
_FOLLOWS = 0.55  # how sure a need is that only follows from the trouble, beside a time left open
_LEVELS = ("emergency", "urgent", "routine", "flexible")
_HINT = "soon"  # the code of words that only hint at an urgent need
_DENIED = re.compile(
    r"(?:\b(?:not|isn['’]?t|ain['’]?t|aint|nothing|hardly|no|never|non|wasn['’]?t|koi|कोई)|(?:do|does|did|is|was"
    r"|are|have|has|need|would|should|must)n['’]?t)\s+(?:(?:an?"
    r"|the|that|so|really|very|too|super|all|exactly|quite|it|be|is|overly|particularly|terribly|big|kind\s+of"
    r"|what\s+i['’]?d\s+call|in\s+any|call|say|think|consider|its|it['’]s|this)\s+){0,3}$",
    re.I,
)
_DENIED_AFTER = re.compile(r"\s*(?:nahin?|nai|नहीं|na)\b\s*(?:hai|h|है|but|lekin|par)?", re.I)
_KOI = re.compile(r"(?:koi|कोई)\s", re.I)
_OVER = re.compile(r"\b(?:was|were|had|been|got)\s+(?:\w+\s+){0,2}$", re.I)
_STOPPED = re.compile(
    r"\b(?:yesterday|last\s+(?:night|week|month|year|winter|summer)|stopped|has\s+stopped|fixed|earlier"
    r"|used\s+to|ago|gone\s+now|sorted|handled|resolved|all\s+good|under\s+control|not\s+any\s?more)\b",
    re.I,
)
_LONG_AGO = re.compile(r"\b(?:last\s+(?:year|month|winter|summer|time)|years?\s+ago|months?\s+ago|used\s+to)\b", re.I)
# Told of somebody's coming, promised, or only supposed.
_NOT_NOW = re.compile(
    r"\b(?:came(?!\s+(?:off|apart|loose|away|out|up)\b)|arrived|responded|answered|got\s+here|thanks|thank\s+you"
    r"|(?:said|told)(?!\s+(?:(?:me|us)\s+)?to\s+(?:get|have|be|fix|sort)\b))\b[^.!?,;]{0,20}$"
    r"|\bif\s+(?:it['’]?s|it\s+is|its|this\s+is|something\s+is)\s+(?:an?\s+)?$"
    r"|\b(?:he|she|they|you|plumber)(?:['’]?s|\s+is|['’]?re|\s+are)?\s+(?:coming|arriving|due|booked)\s*$"
    r"|\b(?:i['’]ll|i\s+will|will\s+(?!you|u\b|someone|somebody|a\s+plumber))[^.!?,;]{0,30}$",
    re.I,
)
# "It's not the toilet" and "no, it's the toilet" lack none; "no toilet" does.
_LACKS_NONE = re.compile(
    r"(?:no|nope|nah)\s+(?:it|its|it['’]s|that|thats|the|i|we|my)\b|(?:not|isn['’]?t|wasn['’]?t)\s+(?:the|my|our"
    r"|an?)\b",
    re.I,
)
_OF_HASTE = re.compile(
    r"urg|emerg|arj|press|desper|prior|serious|danger|asap|immediat|now|soon|quick|away|hurry|rush|jaldi|turant|fauran"
    r"|drop|wait|left|today|aaj|इमर|जल्द|तुरंत|अर्ज|ज़रूर|जरूर|आज",
    re.I,
)
_ADVERTISED = re.compile(
    r"\b(?:your|ur|the)\s+(?:van|ad|advert|sign|website|flyer|card|truck|ute|listing|page|magnet)\b[^.!?,;]{0,40}$"
    r"|\b(?:fittings?|parts|kits?)\s+$|\b(?:are|r)\s+(?:you|u|ya)\s+(?:guys\s+)?(?:an?\s+|the\s+)?$",
    re.I,
)
_NOT_A_NEED = re.compile(
    r"\s*(?:line|meeting|contact|number|phone|exit|room|service\?|department|fund|only|care|to\s+(?:see|meet|hear)|pipe\s+fittings?)\b",
    re.I,
)
_ENQUIRY = re.compile(
    r"\b(?:do|does|what|what['’]?s|how\s+much|is|are|whats)\b(?:(?!\bneed\b|\bhave\s+an?\b"
    r"|\bmy\b)[^.!?;]){0,40}?\b(?:do|offer|handle|take|have|counts?|classed"
    r"|considered|charge|charges|cost|costs|extra|fees?|rates?|price|open|closed)\b[^.!?;]{0,20}$",
    re.I,
)
_PRICED = re.compile(
    r"\s*(?:call[\s-]?outs?|rates?|fees?|charges?|prices?|surcharge|plumb\w+\s+(?:rates?|fees?|cost))\b", re.I
)
_SMALL_TALK = re.compile(
    r"\b(?:are|r|doing|going)\s+(?:you|u|it|things|everything)?\s*(?:doing\s+|going\s+)?$|\b(?:get\s+well|feel\s+better"
    r"|see\s+you|talk)\s+$|\b(?:hours|open|closed|closing|holiday|paid|spoke|called|rang|earlier|works?|working"
    r"|rate|date|day|busy|from|after|got|went|weather|news|\w+day)\s+(?:\w+\s+)?$|\bto\s+you\s+$",
    re.I,
)
_PAST = re.compile(
    r"\b(?:i['’]?m|im|i\s+am|we['’]?re|be)\s+(?:at\s+)?(?:home|free|available|here|around|in|away)\s+$"
    r"|(?<!you )(?<!youve )(?<!ve )\b(?:got|was|were|came|arrived|received|paid|noticed|kids|happened|spoke|rang"
    r"|called|said|receipt|pay)\s+(?:(?!can\b|could\b|need\w*\b|must\b)\w+\s+){0,3}$"
    r"|\bhad\s+(?:it|them|that|(?:my|the|our)\s+\w+)\s+\w+(?:\s+\w+)?\s+$",
    re.I,
)
# "Can I come now" is about when they may come.
_THEY_COME = re.compile(
    r"\b(?:can|shall|should|could|may|do)\s+(?:i|we)\s+(?:(?:need|have)\s+to\s+|just\s+)?come\b", re.I
)
# "Kya aana zaroori hai" asks whether one must.
_ASKED_IF = re.compile(
    r"\b(?:kya|क्या)(?!\w)[^.!?;]{0,40}\b(?:za?ru+r|zaroor|jaru+r|jaroor|ज़रूर|जरूर)"
    r"|(?:za?ru+r|zaroor|jaru+r|jaroor|ज़रूर|जरूर)\w*\s+(?:hai\s+|है\s+)?(?:kya|क्या)(?!\w)",
    re.I,
)
_OPEN = re.compile(r"\s*(?:is|was|after)\b|[^.!?;]{0,25}\b(?:open|closed|holiday)\b", re.I)
# Asked about the day, not wished for on it.
_ASKING = re.compile(
    r"\W*(?:what|which|why|who|how\s+(?:is|was|long|many|much)|will\s+(?:it|there|i)|did|was|is\s+(?:it|there)"
    r"|do\s+i|does\s+it|tell\s+me|check)\b",
    re.I,
)
_TODAY = re.compile(r"\b(?:today|tonight|aaj|tomorrow)\b|आज", re.I)
_LACK = re.compile(r"(?:no|without)\b", re.I)  # "can't be without water" denies no need
# "Is the doctor in today" asks who is there.
_IS_THERE = re.compile(r"\W*(?:is|are)\s+(?:\w+\s+){1,3}(?:in|there|open|on|around|working|sitting)\s+$", re.I)
_TOLD = re.compile(r"\W*(?:did|was|were)\b", re.I)
_OF_TODAY = re.compile(r"\s+(?:my|the|is|was)\b", re.I)
_SOMEONE = re.compile(r"\b(?:you|u|someone|somebody|anyone|anybody|plumber|doctor|available|come)\b", re.I)
_NOT_UNTIL = re.compile(r"\b(?:not|n['’]t|no)\s+(?:\w+\s+){0,2}$", re.I)
_NEED_NOT = re.compile(
    r"\b(?:(?:doesn['’]?t|don['’]?t|does\s+not|do\s+not|needn['’]?t|no)\s+(?:have|need)\s+(?:to\s+be|it|to)?"
    r"|needn['’]?t\s+be)\s*(?:\w+\s+){0,2}$",
    re.I,
)
_ANY_TIME = re.compile(
    r"\bsome\s+time\s+(?:after|next|this\s+month|in\s+the\s+new|before\s+(?:christmas|winter|summer))\b"
    r"|\bany\s?(?:time|day)\b(?=\s*(?:$|[,.!?]|please|is\b|works|suits|will\s+do|thanks|you\b|that\b))",
    re.I,
)
_ASKED = re.compile(
    r"\b(?:(?P<emergency>emergency)|urgent|rush|press(?:es|ing)|(?P<wait>can\s+(?:it|this|that)\s+wait))\b", re.I
)
_HOW_SOON = re.compile(r"\bhow\s+(?:soon|quickly|urgent)|\bwhen\s+(?:do|would|did)\s+you\s+(?:need|want|like)", re.I)
_WAITING = re.compile(r"\W*(?:it\s+)?(?:can\s+|could\s+)?wait\b|\W*the\s+(?:second|latter|last)\b", re.I)
_NOW = re.compile(r"\W*(?:right\s+)?now\b(?!\s+(?:is|i)\b)|\W*abhi\b", re.I)
_TOMORROW = re.compile(r"\W*(?:(?:by|before|maybe|ideally|preferably)\s+)?(?:tomorrow|tmrw|tomoro|kal)\b", re.I)
_LATER = re.compile(
    r"\W*(?:\w+\s+){0,3}?(?:next\s+month|(?:few|couple\s+of|two|three)\s+weeks|no\s+particular|any\s?time"
    r"|any\s+day|week\s+after)\b",
    re.I,
)
_YES = re.compile(
    r"\W*(?:yes|a\s+bit|kind\s+of|kinda|sort\s+of|fairly|pretty|quite|yeah|yep|yup|ya|haan?|ji|very|extremely"
    r"|absolutely|definitely|sure\s+is|it\s+is|हाँ|हां)\b",
    re.I,
)
_NO = re.compile(r"\W*(?:no|nah|nope|not|nahin?|नहीं)(?!\w)", re.I)
_NOT_MUCH = re.compile(
    r"\W*(?:no|nah|nope|not\s+really|nahin?|नहीं)\W*(?:it['’]?s\s+(?:fine|ok|okay|not)|thanks|thank\s+you|mate)?\W*$",
    re.I,
)


def _book(words: Words) -> Book:
    own = [(level, said) for level, phrases in words.urgencies.items() for said in phrases if level in _LEVELS]
    ours = {said: level for level, phrases in urgency_words.SURE.items() for said in phrases}
    ours |= dict.fromkeys(urgency_words.WEAK, _HINT)
    taken = {said for _, said in own}
    literal = [(level, said) for said, level in ours.items() if said not in taken]
    return Book(own, words.alike, (*words.never, *urgency_words.NEVER), literal)


def _is_no_need(text: str, start: int, end: int, before: str) -> bool:
    """Whether pressing words tell of what is over, elsewhere, long ago, asked about, advertised, or not lacking."""
    if clauses.is_over(text, start) or clauses.is_not_here(text, start, end) or "false alarm" in text.lower():
        return True
    if _THEY_COME.search(before + text[start:end]) or _ASKED_IF.search(text, max(0, start - 60), end + 20):
        return True
    if _LACKS_NONE.match(text, start) or _ADVERTISED.search(before) or _ENQUIRY.search(before):
        return True
    if _NOT_A_NEED.match(text, end) or _LONG_AGO.search(text, end, end + 60):
        return True
    if _OVER.search(before) and _STOPPED.search(text):
        return True
    return _PRICED.match(text, end) is not None and ("?" in text[end:] or _ASKING.match(text) is not None)


def _weighed(text: str, start: int, end: int, level: str) -> tuple[str, float] | None:
    """The level words show once those around them are heard; None when they take it away."""
    before = text[max(0, start - 60) : start]
    if level in (_HINT, "emergency", "urgent") and _NOT_NOW.search(before):
        return None
    if level == _HINT:
        return _hinted(text, before, start, end)
    is_koi = _KOI.search(before[-6:]) is not None
    if level in ("emergency", "urgent"):
        denied = _DENIED.search(before) or _DENIED_AFTER.match(text, end)
        if denied and not _LACK.match(text, start):
            # "Not urgent" says more than "not an emergency", after which "but today" may come.
            if not _OF_HASTE.search(text, start, end):
                return None  # "it hasn't burst"
            is_urgent = level == "urgent"
            return ("flexible" if _TODAY.search(text, start, end) else "routine"), 0.92 if is_urgent else 0.85
        if _is_no_need(text, start, end, before):
            return None
    elif _DENIED.search(before) and not is_koi:
        return None
    if level == "routine":
        return level, 0.85  # what sort of job it is; "no rush" says more
    return level, urgency_words.CONFIDENCE.get(text[start:end].lower(), 0.9)


def _hinted(text: str, before: str, start: int, end: int) -> tuple[str, float] | None:
    """What "soon" and "today" are worth: little, and nothing in small talk or where they are denied."""
    if _NEED_NOT.search(before):
        return "flexible", 0.85
    if _IS_THERE.match(text, max(0, start - 60), start):
        return None
    if _TOLD.match(text, max(0, start - 60), end + 20) or text[:start].strip() == "" and _OF_TODAY.match(text, end):
        return None
    asked = _ASKING.match(text, max(0, start - 60), start)
    if asked is not None and _SOMEONE.search(text) is None:
        return None
    if _SMALL_TALK.search(before) or _PAST.search(before) or _OPEN.match(text, end) or _NOT_UNTIL.search(before):
        return None
    return "urgent", 0.6


_ANY = frozenset({"any", "anytime", "some"})


def _any_time(text: str) -> list[Fact]:
    m = _ANY_TIME.search(text)
    return [Fact("urgency_level", "flexible", m[0], m.span(), confidence=0.5)] if m else []


def _answered(heard: Heard) -> list[Fact]:
    """A bare answer to "is it urgent?", "can it wait?" or "how soon?"."""
    question, text = heard.question or "", heard.text[:_MOST]
    asked = _ASKED.search(question)
    told: tuple[tuple[re.Pattern[str], str, float], ...] = ()
    if _HOW_SOON.search(question):
        told = (_NOW, "emergency", 0.7), (_TOMORROW, "urgent", 0.6), (_LATER, "flexible", 0.7)
    elif asked is not None and " or " in question:
        told = ((_WAITING, "flexible", 0.8),) if "wait" in question else ()
    elif asked is not None and asked["wait"]:
        told = (_YES, "flexible", 0.8), (_NO, "urgent", 0.7)
    elif asked is not None:
        told = (_YES, "emergency" if asked["emergency"] else "urgent", 0.8), (_NO, "routine", 0.8)
    for pattern, level, sure in told:
        if m := pattern.match(text):
            is_long = pattern is _NO and not _NOT_MUCH.match(text) and len(text.split()) > _SHORT
            return [] if is_long else [Fact("urgency_level", level, m[0], m.span(), confidence=sure)]
    return []


def _spans(text: str, words: Sequence[str], book: Book) -> list[tuple[int, int, str]]:
    """Where each phrase stands and the level it means, the longest first where two share words."""
    line = book.line(words, is_mended=False)
    if line is None:
        return []
    found: list[tuple[int, int, int, str]] = []
    for symbol in line.where:
        for phrase in book.by_symbol.get(symbol, ()):
            for at in line.where.get(phrase.symbols[0], ())[:_MOST_FOUND]:
                if places := phrasebook.in_order(phrase, line, words, at):
                    end = line.end(phrase.symbols[-1], places[-1])
                    found.append((-len(places), places[0], end, phrase.code))
    if not found:
        return []
    tokens = list(WORD.finditer(text))
    found.sort()
    taken: set[int] = set()
    spans: list[tuple[int, int, str]] = []
    for _, first, last, level in found:
        covered = range(first, last + 1)
        if taken.isdisjoint(covered):
            taken.update(covered)
            spans.append((tokens[covered[0]].start(), tokens[covered[-1]].end(), level))
    return sorted(spans)[:_MOST_FOUND]


def find(heard: Heard) -> list[Fact]:
    """The `urgency_level` shown, the plainest and then the most pressing first."""
    text = heard.text[:_MOST]
    words = words_of(text)
    facts: list[Fact] = []
    tries: Counter[str] = Counter()
    for start, end, level in _spans(text, words, phrasebook.kept(heard.words, "urgency", _book)):
        said = text[start:end].lower()
        tries[said] += 1
        if tries[said] <= _MOST_TRIES and (found := _weighed(text, start, end, level)):
            facts.append(Fact("urgency_level", found[0], text[start:end], (start, end), confidence=found[1]))
    facts += urgency_deadlines.find(text, words)
    if not facts and not _ANY.isdisjoint(words):
        facts = _any_time(text)
    if not facts and heard.question:
        facts = _answered(heard)
    if not facts and not heard.question and not _ASKING.match(text):
        facts = urgency_deadlines.some_week(text, words)
    if heard.asked in ("preferred_time", "preferred_date"):
        # "Whenever" answers when it suits, not how much it presses.
        facts = [f.but(confidence=min(f.confidence, 0.5)) if f.value == "flexible" else f for f in facts]
    if any(f.value == "flexible" and f.confidence > _FOLLOWS for f in facts):
        # "It won't stop running, come whenever": what is said of the time goes before what follows from the trouble.
        facts = [
            f.but(confidence=_FOLLOWS) if f.value == "urgent" and not _OF_HASTE.search(f.text) else f for f in facts
        ]
    return sorted(facts, key=lambda f: (-f.confidence, _LEVELS.index(f.value)))
