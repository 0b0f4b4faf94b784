"""What is wrong, in the customer's own words, without greeting, name, date and plea. Knows no trade, only trouble."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors import clauses, dates, location, service, times
from extractors.facts import Fact, Heard
from extractors.issue import asking
from extractors.issue import hindi as issue_hindi
from extractors.stems import Hint, words_of

_LIMIT = 200
_MOST = 2000  # nobody tells of trouble in more; keeps a pasted page cheap
_TROUBLE = re.compile(
    r"\b(?:block\w*|clog\w*|leak\w*|drip\w*|burst\w*|broke\w*|break\w*|crack\w*|flood\w*|overflow\w*|smell\w*"
    r"|stink\w*|gurgl\w*|rattl\w*|bang\w*|rust\w*|stuck|jammed|faulty|damaged"
    r"|loose|slow|no\s+(?:hot\s+|cold\s+)?(?:water|pressure|gas)|low\s+pressure|not\s+(?:working|flushing|draining"
    r"|heating|turning|coming|going|filling|feeling)|(?:won['’]?t|wont|can['’]?t|cant|doesn['’]?t|doesnt)"
    r"\s+(?:flush|drain|turn|stop|start|work|heat|close|open|fill|sleep|breathe|move|eat|see|hear|walk)\w*"
    r"|isn['’]?t\s+(?:working|flushing|draining|heating)|keeps?\s+\w+ing|stopped\s+\w+ing|pouring|gushing"
    r"|running\s+(?:all|non|constantly)|fever|cough\w*|cold\s+and|headache|migraine|pain\w*|ache\w*|aching|hurt\w*"
    r"|sore|rash|itch\w*|vomit\w*|nausea|dizz\w*|swollen|swelling|bleed\w*"
    r"|infection|infected|injur\w*|sprain\w*|burn\w*|wound|allerg\w*|diarr\w*|constipat\w*|throat|tooth\w*|stomach"
    r"|breathless|weak(?:ness)?|bukhar|dard|khansi|install\w*|replac\w*|repair\w*|fix\w*"
    r"|(?:trouble|problems?|issues?)\s+with\s+(?:my|the|our)|charged\s+twice|overcharged|wrong\s+\w+|refund"
    r"|complaint)\b",
    re.I,
)
_TROUBLE_WORDS = Hint(
    r"(?:block|clog|leak|drip|burst|broke|break|crack|flood|overflow|smell|stink|gurgl|rattl|bang|rust|cough"
    r"|pain|ache|hurt|itch|vomit|dizz|bleed|injur|sprain|burn|allerg|diarr|constipat|tooth|install|replac|repair|fix)\w*|stuck"
    r"|jammed|faulty|damaged"
    r"|loose|slow|no|low|not|won['’]?t|can['’]?t|doesn['’]?t|isn['’]?t|keeps?|stopped|pouring|gushing|running"
    r"|fever|cold|headache"
    r"|migraine|aching|sore|rash|nausea|swollen|swelling|infection|infected|wound|throat|stomach|breathless"
    r"|weak(?:ness)?|bukhar|dard|khansi|trouble|problems?|issues?|charged|overcharged|wrong|refund|complaint"
)
_LEAD = re.compile(
    r"(?:\s|,|\bf\*+\w*|\b(?:fuck\w*|bloody|damn|goddamn|freaking|frigging|effing|stupid|flaming|shitty|then|for"
    r"|it['’]?s\s+for"
    r"|is\s+there\s+(?:someone|anyone|somebody)\s+(?:who|to|that)(?:\s+can)?|book\s+(?:me|us)(?:\s+in)?"
    r"|(?:an\s+)?appointment|booking"
    r"|namaste|g['’]?day|howdy|mate|sir|madam|at|on|by|and|so|but|well|um+|uh+|er+|ah+|hi|hello|hey|yes|yeah|ok"
    r"|okay|please|look|basically|because|also"
    r"|just|actually|there|good\s+(?:morning|afternoon|evening)|i['’]?ve\s+got|ive\s+got"
    r"|i\s+have\s+got|i['’]?ve|ive|i\s+have|i\s+had|i\s+got|we['’]?ve\s+got|weve\s+got|we\s+have|we\s+got|we['’]?ve"
    r"|got|having|i['’]?m\s+having|i\s+am\s+having|having\s+(?:issues?|problems?|trouble)\s+with"
    r"|there['’]?s|there\s+is|theres|it['’]?s|its|the\s+(?:problem|issue|trouble)\s+is(?:\s+that)?|(?:a\s+"
    r"|an\s+)?(?:problem|issue|trouble)s?\s+with|i\s+think|it\s+looks\s+like|looks\s+like|about"
    r"|(?:i\s+|we\s+)?need|i\s+want|(?:i\s+(?:need|want)\s+)?(?:someone|somebody|you|u|a\s+plumber)\s+to"
    r"|can\s+(?:you|u|someone)(?:\s+please)?(?:\s+come\s+(?:and|to|out\s+and))?|could\s+you"
    r"|i['’]?m|im|i\s+am|with|a|an|the|my|our|some|suffering\s+(?:from|with))\b)+",
    re.I,
)
_END = re.compile(
    r"[.!?;\n]|,\s*(?!(?:it|which|they)\b)(?=\w)|\s+(?=(?:and\s+|so\s+|but\s+)?(?:(?:can|could|would|will"
    r"|may)\s+(?:you|u|i|someone|somebody|we|anyone)\b|please\b|pls\b|plz\b|thanks\b|thank\s+you|my\s+(?:name|number"
    r"|phone|address|mobile)\b"
    r"|(?:it['’]?s|its|that['’]?s|it\s+is)\s+(?:an?\s+)?(?:(?:really|very|pretty|quite|so|kind\s+of|not|super"
    r"|bit)\s+)*(?:an?\s+)?(?:urgent|emergency|not)|(?:i|we)\s+(?:need|want|would|live)\b|i['’]?d\s+like"
    r"|need\s+(?:someone|somebody|you|a|it)\b"
    r"|i['’]?m\s+(?:in|at|from)\b|im\s+(?:in|at|from)\b|call\s+me|when\s+can|how\s+(?:much|soon)|asap\b"
    r"|as\s+soon\s+as|urgent(?:ly)?\b|(?:and|but|so)\s+now\b|now\s+(?:the|my|our|it|there|i)\b|today\b"
    r"|tomorrow\b|tonight\b|tmrw\b|whenever\b|no\s+rush"
    r"|(?:this|next|on)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|next)\s+week|i\s+am\s+(?:in|at|from)\b))",
    re.I,
)
_OPENING = re.compile(
    r"\b(?:i['’]?ve\s+got|ive\s+got|i\s+have|ive|i['’]?ve|we['’]?ve\s+got|weve\s+got|we\s+have|i\s+got|there['’]?s"
    r"|theres|there\s+is|(?:problem|issue|trouble)s?\s+(?:is|with)"
    r"|(?:and|but|because|from\s+\w+(?:\s+\w+)?|here)\s+(?=(?:my|our|the)\s))",
    re.I,
)
_TRAILING = re.compile(
    r"(?:[\s,.!?;:-]|\b(?:and|but|so|because|please|pls|at\s+the\s+moment|right\s+now|now|thanks|i\s+think|um+|uh+"
    r"|(?:in|at|from)\s+[A-Z][\w'’]+(?:\s+[A-Z][\w'’]+)?|at\s+(?:home|my\s+(?:place|house|home)))(?=[\s.,!?]*$))+$"
)
_NOW = re.compile(r"\s*(?:(?:and|but|so)\s+)?now,?\s+", re.I)
_HINDI_SINCE = re.compile(r"\s*(?:से|se|तक|tak)(?![\w\u0900-\u0963])", re.I)
_SHORT = 60  # letters; a longer answer tells of something
_SINCE = re.compile(r"\b(?:since|from|for(?:\s+the)?|after|until|every)\s+$", re.I)
_LOOSE = re.compile(r"(?:\s|,|\b(?:on|at|by|in|from|to|the|around|about|near|come|for)\b)*$", re.I)
_BOOKING = re.compile(
    r"\W*(?:(?:then|ok|okay|so|just|please|yes|no|actually|can\s+you|could\s+you|i\s+want\s+to"
    r"|i['’]?d\s+like\s+to)\W+)*"
    r"(?:re-?)?(?:book|schedule|reserve|cancel|make\s+(?:it|a\s+booking|an\s+appointment))\b",
    re.I,
)
# "it's not the toilet, it's the shower", "i don't have a blocked drain, i have a leaking tap".
_CONTRAST = re.compile(
    r"\b(?:(?:(?:do\s+not|don['’]?t|dont|did\s+not|didn['’]?t|never)\s+(?:\w+ly\s+)?(?:have|say|said|mean|meant)"
    r"|haven['’]?t\s+got)\s+(?:(?:an?|the|my|our)\s+)?"
    r"|(?:not|isn['’]?t|wasn['’]?t)\s+(?:an?|the|my|our)\s+)(?P<denied>(?:(?!\bbut\b)[^.!?;,\n]){2,60}?)"
    r"(?:\s*[,;.–—-]+\s*|\s+)(?:but\s+)?(?=(?:it['’]?s|its|it\s+is|(?:i|we)\s+(?:have|got|said|meant)|(?:i"
    r"|we)['’]ve)\s)"
    r"(?:(?:i|we)\s+(?:said|meant)\s+)?",
    re.I,
)
_EMPTY = re.compile(
    r"(?:yes|yeah|yep|no|nope|nah|ok|okay|hello|hi|hey|what|sorry|pardon|(?:i\s+)?(?:don['’]?t|dont"
    r"|do\s+not)\s+know|not\s+sure|nothing|idk|dunno|um+|uh+|help|please|thanks|thank\s+you|bye|haan"
    r"|nahi)[\s.!?]*",
    re.I,
)
_LONG_ENOUGH = re.compile(r"\w{3}|[\u0900-\u0963]{3}")


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that end where another matter begins."""
    start = 0
    for m in _END.finditer(text):
        yield start, m.start()
        start = m.end()
    yield start, len(text)


def _whens(heard: Heard) -> list[tuple[int, int]]:
    """Where days, times and places are said, which belong to no trouble."""
    spans = dates.mentions(heard) + [f.span for f in times.find(heard)]
    return spans + [f.span for f in location.find(heard) if f.confidence >= 0.5]


def _begun(text: str, start: int, end: int, whens: list[tuple[int, int]]) -> int:
    """Where a stretch begins once greeting, day, time, place and "I've got a" are passed over."""
    while True:
        lead = _LEAD.match(text, start, end)
        at = lead.end() if lead else start
        at = max((b for a, b in whens if a <= at < b <= end), default=at)
        if at == start:
            return start
        start = at


def _cut(text: str, start: int, end: int, whens: list[tuple[int, int]]) -> int:
    """Where a stretch ends without the day, time and place that close it; "since Monday" stays."""
    while True:
        closing = next((a for a, b in whens if start < a < end and not re.search(r"\w", text[b:end])), None)
        if closing is None or _SINCE.search(text, start, closing):
            return end
        loose = _LOOSE.search(text, start, closing)
        end = loose.start() if loose else closing


def _trimmed(text: str, start: int, end: int, whens: list[tuple[int, int]]) -> tuple[int, int]:
    """A stretch without its opening ("I've got a") and its loose ends, cut at a word if too long."""
    now = _NOW.match(text, start, end)  # what follows "now" is a sentence of its own and stays whole
    start = now.end() if now else _begun(text, start, end, whens)
    if end - start > _LIMIT:
        cut = text.rfind(" ", start, start + _LIMIT)
        end = cut if cut > start else start + _LIMIT
    end = _cut(text, start, end, whens)
    if tail := _TRAILING.search(text[start:end]):
        end = start + tail.start()
    return start, end


def _is_no_trouble(text: str, start: int, end: int) -> bool:
    """Whether a stretch asks about prices, the business or other people, or tells of what was put right."""
    if asking.PRICE.search(text, start, end):
        return True
    if clauses.is_over(text, start) or clauses.is_asked_about(text, end - 1):
        return True
    return asking.QUESTION.match(text, start, end) is not None and asking.MINE.search(text, start, end) is None


def asks_of_others(text: str) -> bool:
    """Whether all of it asks about the business or other people, and tells of no trouble."""
    return asking.QUESTION.match(text) is not None and not (asking.MINE.search(text) or _TROUBLE.search(text))


def _fact(text: str, start: int, end: int, confidence: float) -> list[Fact]:
    words = text[start:end]
    if not _LONG_ENOUGH.search(words) or _EMPTY.fullmatch(words):
        return []
    return [Fact("issue_description", words, words, (start, end), confidence=confidence)]


_GREETING = re.compile(
    r"[\s,.!]+|(?:um+|uh+|er+|ah+|so|well|yes|yeah|hi|hello|hey|ok|okay|namaste|g['’]?day|good\s+(?:morning"
    r"|afternoon|evening)|there(?=\s*,)|mate(?=\s*,))\b",
    re.I,
)


def _answer(heard: Heard, text: str) -> list[Fact]:
    """The whole answer to "what is the problem?", without a greeting, up to where a long one can be cut."""
    if len(text) < _SHORT and _is_no_matter(heard, text):
        return []
    start, end = 0, len(text)
    while lead := _GREETING.match(text, start, end):
        start = lead.end()
    is_other = asking.PRICE.match(text, start) or asking.QUESTION.match(text, start) or _BOOKING.match(text, start)
    if is_other and not (_TROUBLE.search(text, start) and not _is_no_trouble(text, start, end)):
        return []
    if end - start > _LIMIT:
        cut = text.rfind(" ", start, start + _LIMIT)
        end = cut if cut > start else start + _LIMIT
    return _fact(text, start, start + len(text[start:end].rstrip(" ,.!?;")), 0.85)


def _is_no_matter(heard: Heard, text: str) -> bool:
    """Whether an answer in Hindi is a day, a time, or nothing: "मंगलवार को", "kuch nahi"."""
    left = list(text)
    for start, end in dates.mentions(heard) + [fact.span for fact in times.find(heard)]:
        left[start:end] = " " * (end - start)
    return issue_hindi.is_nothing("".join(left))


def _in_hindi(heard: Heard, text: str) -> list[Fact]:
    """What is wrong, told in Hindi; a day it is wished for is left out, one since when it is so stays."""
    span = issue_hindi.told(text)
    if span is None:
        return []
    start, end = span
    whens = _whens(heard)
    while leading := next((b for a, b in whens if a <= start < b < end), None):
        if _HINDI_SINCE.match(text, leading, end) or text[start:leading].endswith((" से", " se")):
            break
        start = leading + len(text[leading:end]) - len(text[leading:end].lstrip(" ,"))
    return _fact(text, start, _cut(text, start, end, whens), 0.75)


def _is_named(heard: Heard, words: str) -> bool:
    """Whether words tell of trouble or name a service."""
    return _TROUBLE.search(words) is not None or bool(service.find(replace(heard, text=words)))


def _second_half(heard: Heard, text: str) -> int:
    """Where the trouble begins after another that was denied; 0 where none was."""
    contrast = _CONTRAST.search(text)
    if contrast is None or any(a < contrast.end() and contrast.start() < b for a, b in _claimed(heard)):
        return 0
    halves = (contrast["denied"], text[contrast.end() :])
    return contrast.end() if any(_is_named(heard, half) for half in halves) else 0


def _claimed(heard: Heard) -> list[tuple[int, int]]:
    """Where a service is named by what is not there: "don't have hot water"."""
    return [f.span for f in service.find(heard) if re.search(r"\b(?:no|not|\w+n['’]?t|never)\b", f.text, re.I)]


def _denying(text: str, at: int, whens: list[tuple[int, int]]) -> list[Fact]:
    """The second half alone, where it tells of no trouble: "it's the shower"."""
    for start, end in _clauses(text):
        if end > at:
            return _fact(text, *_trimmed(text, max(start, at), end, whens), 0.6)
    return []


def find(heard: Heard) -> list[Fact]:
    """The `issue_description`: the first stretch that tells of trouble, in the customer's own words."""
    text = heard.text[:_MOST]
    words = words_of(text)
    has_trouble = _TROUBLE_WORDS.stands_in(words)
    if heard.asked != "issue_description" and issue_hindi.is_told(words) and (facts := _in_hindi(heard, text)):
        return facts
    if not has_trouble and heard.asked != "issue_description" and not _OPENING.search(text):
        return []
    second = _second_half(heard, text)
    text = " " * second + text[second:]  # the places stay
    if heard.asked == "issue_description":
        return _answer(heard, text)
    if second and not _TROUBLE.search(text):
        return _denying(text, second, _whens(heard))
    # One after the other as far as they are needed: the first stretch is nearly always the one.
    told = (m.start() for m in _TROUBLE.finditer(text)) if has_trouble else iter(())
    first = next(told, None)
    is_trouble = first is not None
    if not is_trouble and _OPENING.search(text):
        told = iter(sorted(f.span[0] for f in service.find(heard) if f.confidence > 0.5))
        first = next(told, None)
    whens = _whens(heard) if first is not None else []
    for start, end in _clauses(text):
        while first is not None and first < start:
            first = next(told, None)
        if first is None:
            break
        if first >= end or _is_no_trouble(text, start, end):
            continue
        opening = _OPENING.search(text, start, end)
        is_opened = opening is not None and opening.start() <= first
        begin, finish = _trimmed(text, opening.end() if opening and is_opened else start, end, whens)
        if facts := _fact(text, begin, finish, 0.75 if is_trouble else 0.6):
            return facts
    return []
