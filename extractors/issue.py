"""What is wrong, in the customer's own words, without greeting, name, date and plea. Knows no trade, only trouble."""

import re
from collections.abc import Iterator

from extractors import service
from extractors.facts import Fact, Heard

_LIMIT = 200
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
_LEAD = re.compile(
    r"(?:\s|,|\b(?:and|so|but|well|um+|uh+|er+|ah+|hi|hello|hey|yes|yeah|ok|okay|please|look|basically|because|also"
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
    r"|as\s+soon\s+as|urgent(?:ly)?\b|today\b|tomorrow\b|tonight\b|tmrw\b|whenever\b|no\s+rush"
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
_EMPTY = re.compile(
    r"(?:yes|yeah|yep|no|nope|nah|ok|okay|hello|hi|hey|what|sorry|pardon|(?:i\s+)?(?:don['’]?t|dont"
    r"|do\s+not)\s+know|not\s+sure|nothing|idk|dunno|um+|uh+|help|please|thanks|thank\s+you|bye|haan"
    r"|nahi)[\s.!?]*",
    re.I,
)
_LONG_ENOUGH = re.compile(r"\w{3}")


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that end where another matter begins."""
    start = 0
    for m in _END.finditer(text):
        yield start, m.start()
        start = m.end()
    yield start, len(text)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without its opening ("I've got a") and its loose ends, cut at a word if too long."""
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
    if end - start > _LIMIT:
        cut = text.rfind(" ", start, start + _LIMIT)
        end = cut if cut > start else start + _LIMIT
    if tail := _TRAILING.search(text[start:end]):
        end = start + tail.start()
    return start, end


def _fact(text: str, start: int, end: int, confidence: float) -> list[Fact]:
    words = text[start:end]
    if not _LONG_ENOUGH.search(words) or _EMPTY.fullmatch(words):
        return []
    return [Fact("issue_description", words, words, (start, end), confidence=confidence)]


def _answer(text: str) -> list[Fact]:
    """The whole answer to "what is the problem?", up to where a long one can be cut."""
    start, end = 0, len(text)
    while lead := re.compile(
        r"[\s,.]+|(?:um+|uh+|er+|ah+|so|well|yes|yeah|hi|hello|ok"
        r"|okay)\b",
        re.I,
    ).match(text, start, end):
        start = lead.end()
    if end - start > _LIMIT:
        cut = text.rfind(" ", start, start + _LIMIT)
        end = cut if cut > start else start + _LIMIT
    return _fact(text, start, start + len(text[start:end].rstrip(" ,.!?;")), 0.85)


def find(heard: Heard) -> list[Fact]:
    """The `issue_description`: the first stretch that tells of trouble, in the customer's own words."""
    text = heard.text
    if heard.asked == "issue_description":
        return _answer(text)
    trouble = [m.span() for m in _TROUBLE.finditer(text)]
    named = [] if trouble or not _OPENING.search(text) else [f.span for f in service.find(heard) if f.confidence > 0.5]
    told = trouble or named
    if not told:
        return []
    for start, end in _clauses(text):
        inside = [span for span in told if start <= span[0] < end]
        if not inside:
            continue
        openings = [m for m in _OPENING.finditer(text, start, end) if m.start() <= inside[0][0]]
        begin, finish = _trimmed(text, openings[0].end() if openings else start, end)
        if facts := _fact(text, begin, finish, 0.75 if trouble else 0.6):
            return facts
    return []
