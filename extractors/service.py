"""Which of the business's services a customer means. Knows no trade: the words come with the business."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from extractors import clauses as clauses_of
from extractors import phrasebook
from extractors.facts import Fact, Heard, Words
from extractors.once import once
from extractors.phrasebook import Book, Line
from extractors.stems import NO, WORD, Hint, stem, words_of

_MOST = 2000  # nobody names a job in more; keeps a pasted page cheap
# What may stand between "not" and the thing it denies: "don't actually have a blocked drain".
_BETWEEN = frozenset(
    "a an the actually actual any got have having is it just mean my our real really said say about".split()
)
_UNSURE_AFTER_NOT = frozenset({"sure", "only", "just", "working", "know"})
# After the thing, they tell of trouble.
_UNABLE = frozenset("cant wont couldnt cannot doesnt nai nahi nahin नहीं ना".split())
_DOING = frozenset("dont didnt never havent hasnt hadnt".split())
_DONE = frozenset("need have want got mean meant say said require".split())
_ELSE = re.compile(
    r"\s+(?:bills?|invoice|account|company|supplier|provider|station|receipt|street|st|road|rd|lane|avenue|ave|court"
    r"|crescent|parade)\b|\s*@|\s+at\s+\w+\s+(?:dot\b|\.)",
    re.I,
)
_CALLED = re.compile(
    r"\b(?:called|named|says?|saying|advertis\w+(?:\s+for)?|name\s+is|name['’]s|is\s+this(?:\s+\w+){0,3}"
    r"|(?:great|good|top|nice|excellent)\s+(?:job"
    r"|work)\b.{0,20})\s+$",
    re.I,
)
_FINE = re.compile(
    r"\s*(?:(?:['’]s|is|are|was|were|has\s+been|have\s+been|seems?|works?|working|all|now|perfectly|totally|just"
    r"|been)\s+)*"
    r"(?:fine|ok|okay|good|alright|all\s+right|sorted)\b"
    r"|\s+(?:theek|thik|sahi)\s+(?:hai|ho|hain)\b|\s+(?:nahin?|नहीं)\s*(?:(?:hai|h|है)\s*)?(?:$|[,.])",
    re.I,
)
_NO_TROUBLE = re.compile(
    r"\bno\s+(?:problems?|issues?|trouble|complaints?)\s+(?:with|about)\s+(?:the\s+|my\s+|our\s+)?$", re.I
)
_PREPOSITIONS = frozenset(
    "in inside behind under underneath beneath near beside by above below around to outside at".split()
)
_ARTICLES = frozenset("the my our his her a your this that".split())
_WHERE = re.compile(
    r"\b(?:in|inside|behind|under|underneath|beneath|near|beside|by|above|below|around|next\s+to|outside)\s+"
    r"(?:(?:the|my|our|his|her|a|your|this|that)\s+)?(?:\w+\s+)?$",
    re.I,
)
_SURE_ALONE = 6  # letters from which a word put right may stand for a service by itself
_DOUBTED = 0.4
_PLACED = 0.55
_JOB = re.compile(
    r"\b(?:(?:re)?fix(?:ed|ing)?|repair\w*|install\w*|replac\w*|servic(?:e|ed|ing)(?=\s+(?:my|our|the)\b)"
    r"|broken?|leak\w*|block(?:ed|age)|not\s+working"
    r"|stopped\s+working|won['’]?t\s+(?:work|start|turn|open|close|shut|stop|drain|flush|light|come|go|fill|heat"
    r"|move)|(?:problem|issue|trouble)s?\s+with|inspect\w*|someone\s+to"
    r"|faulty|damaged|unclog\w*|overflow\w*|noisy|smell\w*)\b",
    re.I,
)
_JOB_WORDS = Hint(
    r"(?:re)?fix\w*|repair\w*|install\w*|replac\w*|servic\w+|broken?|leak\w*|block\w*|working|won['’]?t"
    r"|(?:problem|issue|trouble)s?|inspect\w*"
    r"|someone|faulty|damaged|unclog\w*|overflow\w*|noisy|smell\w*|burst"
)
_NO_JOB = re.compile(
    r"\b(?:bill|invoice|booking|appointment|payment|receipt|phone|number|website|app|email|link|card|account"
    r"|quote|order|message|network|itself|all\s+good|meeting|visit|reservation|table"
    r"|traffic|freeway|highway|motorway|road|street|bridge|car|van|truck|leg|arm|ankle|foot|wrist|hip|tooth"
    r"|heart|gate(?!\s+valve)"
    r"|lift|elevator|doorbell|intercom|parking|fence|lock|keys?|laptop|computer|screen|internet|wi-?fi|tv"
    r"|glasses|windows?)\b",
    re.I,
)
_DENIED_JOB = re.compile(r"\b(?:no|not|never|without|nothing|don['’]?t|isn['’]?t|didn['’]?t)\s+(?:\w+\s+){0,2}$", re.I)


@dataclass(frozen=True, slots=True)
class _Match:
    service: str
    places: tuple[int, ...]
    last: int


def _book(words: Words) -> Book:
    phrases = [(code, said) for code, texts in words.services.items() for said in texts]
    return Book(phrases, words.alike, words.never)


def _matches(line: Line, words: Sequence[str], clauses: list[int], book: Book) -> list[_Match]:
    found: dict[_Match, None] = {}
    denied: set[tuple[int, ...]] = set()
    for symbol, anchors in line.where.items():
        for phrase in book.by_symbol.get(symbol, ()):
            for n in anchors if phrasebook.is_sayable(phrase, line) else ():
                places = phrasebook.nearest(phrase, line, n)
                if not places or clauses[min(places)] != clauses[max(places)]:
                    continue
                if len(places) == 1 and n in line.mended and not _is_slip(words[n], line.stems[n]):
                    continue
                if _is_denied(line, words, clauses, places):
                    denied.add(tuple(sorted(places)))
                else:
                    last = max(map(line.end, phrase.symbols, places))
                    found[_Match(phrase.code, places, last)] = None
    # With "a blocked drain" the "drain" in it is denied.
    covering: dict[int, list[set[int]]] = {}
    for places in denied:
        for n in places if len(places) > 1 else ():
            covering.setdefault(n, []).append(set(places))
    return [m for m in found if not any(places > set(m.places) for places in covering.get(m.places[0], ()))]


def _is_slip(word: str, root: str) -> bool:
    """Whether a word put right may stand for a service by itself: "toliet", but not "burger" for a burner."""
    slip = stem(word)
    return len(root) >= _SURE_ALONE and (sorted(slip) == sorted(root) or phrasebook.is_short_of_vowel(slip, root))


def _denies(words: Sequence[str], n: int, is_lone: bool) -> bool:
    """Whether a denying word can deny what follows: "can't" tells of trouble, and "no toilet" is what one lacks."""
    word = words[n].replace("'", "").replace("’", "")
    following = words[n + 1] if n + 1 < len(words) else ""
    if word in _UNABLE or following in _UNSURE_AFTER_NOT or word == NO and is_lone:
        return False
    return word not in _DOING or following in _DONE or following in _BETWEEN or following.endswith("ly")


def _is_denied(line: Line, words: Sequence[str], clauses: list[int], places: tuple[int, ...]) -> bool:
    """Whether "not" stands just before, as in "it's not the toilet"."""
    first = min(places)
    start = first - 1
    while start > 0 and words[start] in _BETWEEN and clauses[start] == clauses[first]:
        start -= 1
    for n in range(max(0, min(start, first - 3)), first):
        is_no = line.stems[n] == NO and n not in places and n not in line.used and clauses[n] == clauses[first]
        if is_no and _denies(words, n, len(places) == 1):
            return True
    return False


def _is_where(words: Sequence[str], match: _Match) -> bool:
    """Whether one of the words only tells where: "the pipe under the sink burst"."""
    return any(
        p > 1 and words[p - 1] in _ARTICLES and words[p - 2] in _PREPOSITIONS or p > 0 and words[p - 1] in _PREPOSITIONS
        for p in match.places
    )


def _confidence(text: str, start: int, end: int, is_phrase: bool) -> float:
    """How surely a service is wished for where its words stand; 0 where they mean something else."""
    if _ELSE.match(text, end) or _FINE.match(text, end):
        return 0
    near = max(0, start - 60)
    if _CALLED.search(text, near, start) or _NO_TROUBLE.search(text, near, start):
        return 0
    if clauses_of.is_over(text, start) or clauses_of.is_not_here(text, start, end):
        return 0
    if clauses_of.is_asked_about(text, start):
        return _DOUBTED
    if is_phrase:
        return 0.9
    return _PLACED if _WHERE.search(text, near, start) else 0.8


def _facts(text: str, tokens: list[re.Match[str]], matches: list[_Match], other: str) -> list[Fact]:
    """One fact a service, from the most specific of its matches; the catch-all last, unless none is as plain."""
    facts: dict[str, Fact] = {}
    sizes: dict[str, int] = {}
    taken: set[int] = set()
    for match in matches:
        places = set(match.places)
        if match.service not in facts and not taken & places:
            start, end = tokens[min(places)].start(), tokens[match.last].end()
            if sure := _confidence(text, start, end, len(places) > 1):
                facts[match.service] = Fact(
                    "service_type", match.service, text[start:end], (start, end), confidence=sure
                )
                sizes[match.service] = len(places)
        taken |= places
    if any(f.confidence > _PLACED for f in facts.values()):
        # Where it is, is not what it is: "a burst pipe in the toilet".
        facts = {code: fact for code, fact in facts.items() if fact.confidence != _PLACED}
    plainest = max((sizes[code] for code in facts if code != other), default=0)

    def rank(fact: Fact) -> tuple[bool, bool, int]:
        return fact.confidence <= _DOUBTED, fact.value == other and sizes[other] <= plainest, fact.span[0]

    return sorted((f if f.confidence != _PLACED else f.but(confidence=0.8) for f in facts.values()), key=rank)


def _found(text: str, words: Sequence[str], book: Book, other: str, *, is_mended: bool) -> list[Fact] | None:
    line = book.line(words, is_mended=is_mended)
    if line is None:
        return None
    tokens = list(WORD.finditer(text))
    breaks, _ = clauses_of.breaks(text)
    clauses = [bisect_left(breaks, t.start()) for t in tokens]
    matches = _matches(line, words, clauses, book)
    matches.sort(key=lambda m: (-len(m.places), _is_where(words, m), max(m.places) - min(m.places), min(m.places)))
    return _facts(text, tokens, matches, other) if matches else None


def _other(text: str, code: str) -> list[Fact]:
    """The catch-all, for a job that nothing names."""
    job = _JOB.search(text)
    if job is None or _NO_JOB.search(text) or _DENIED_JOB.search(text, max(0, job.start() - 40), job.start()):
        return []
    if (
        clauses_of.is_over(text, job.start())
        or clauses_of.is_asked_about(text, job.start())
        or clauses_of.is_not_here(text, *job.span())
    ):
        return []
    return [Fact("service_type", code, job[0], job.span(), confidence=0.5)]


@once
def find(heard: Heard) -> list[Fact]:
    """Each `service_type` meant, the first said first; the catch-all only for a job that nothing names."""
    text = heard.text[:_MOST]
    book = phrasebook.kept(heard.words, "service", _book)
    if not book:
        return []
    words = words_of(text)
    other = heard.words.other_service
    facts = _found(text, words, book, other, is_mended=False)
    if facts is None:
        facts = _found(text, words, book, other, is_mended=True)
    if facts is None:
        return _other(text, other) if other and _JOB_WORDS.stands_in(words) else []
    return facts
