"""Which of the business's services a customer means. Knows no trade: the words come with the business."""

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from extractors.facts import Fact, Heard

_WORD = re.compile(r"[^\W_]+(?:['’][a-z]+)?")
_BREAK = re.compile(r"[.!?;,\n]|\bbut\b|\b(?:and|so)\s+now\b", re.I)
_MOST = 2000  # nobody names a job in more; keeps a pasted page cheap


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FILLERS = frozenset(
    _words(
        """
    a am an and are at be been for from got had has have her his i in is it its my of on our quite really some the
    to very was were with your
    """
    )
)
_NEGATIVES = frozenset(
    [
        "no",
        "not",
        "nt",
        "without",
        "dont",
        "doesnt",
        "isnt",
        "arent",
        "wasnt",
        "cant",
        "wont",
        "havent",
        "hasnt",
        "aint",
        "never",
        "cannot",
        "couldnt",
        "didnt",
    ]
)
# Between "not" and what it denies: "don't actually have a blocked drain".
_BETWEEN = frozenset(_words("a actuall an any got hav is it just mean my our real said say the"))
_UNSURE_AFTER_NOT = frozenset({"sure", "only", "just", "working", "know"})
# What the business does at all is asked, not a job of the speaker's own.
_ABILITY = re.compile(
    r"\b(?:(?:do|does|did|are|can)\s+(?:you|u|ya|they|he|she|your\s+\w+)\s+(?:guys\s+|also\s+|even\s+|actually\s+)*"
    r"(?:do|fix|install|offer|handle|provide|repair|service|work\s+(?:with|on)|deal\s+with|have|sell|replace|clear|unblock|cover)"
    r"|how\s+(?:do|would|can)\s+(?:you|u|they)\s+\w+|(?:is|are)\s+there\s+(?!some(?:one|body)|any(?:one|body|\s+chance)|a\s+(?:plumber|doctor|pharmacist)))\b",
    re.I,
)
_CAN_YOU = re.compile(r"\bcan\s+(?:you|u)\b", re.I)
_OWN = re.compile(
    r"\b(?:mine|i\s+need|i\s+have|i['’]ve|(?:my|our)\s+(?!street|area|suburb|road|town|building|neighbou?r))", re.I
)
_BILL = re.compile(r"\s+(?:bills?|invoice|account|company|supplier|provider|station|receipt)\b", re.I)
_CALLED = re.compile(r"\b(?:called|named|name\s+is|name['’]s)\s+$", re.I)
_PUT_RIGHT = re.compile(
    r"\b(?:was|were|got|been|already|is\s+(?:now|all))\s+(?:all\s+|already\s+|now\s+)?"
    r"(?:fixed|repaired|sorted|replaced|mended|resolved|cleared)\b"
    r"|\b(?:you|they|he|she|somebody|someone|your\s+\w+|plumber|we)\s+(?:came\s+and\s+|already\s+)?"
    r"(?:fixed|repaired|sorted|replaced|mended|installed|unblocked|cleared)\b",
    re.I,
)
_AGAIN = re.compile(r"\b(?:still|again|since|now|but|not|n['’]t|wrong|badly|after)\b", re.I)
_DOUBTED = 0.4
_JOB = re.compile(
    r"\b(?:fix|repair|install|replace|service|servicing|broken?|leak\w*|block\w*|not\s+working|stopped\s+working"
    r"|won['’]?t\s+\w+|problem|issue|trouble|job|quote|inspect\w*"
    r"|appointment|check[\s-]?up|need\s+(?:a|an|some)\s+\w+|someone\s+to|faulty|damaged|unclog\w*|overflow\w*|noisy?"
    r"|smell\w*|burst)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase of the business: the service it means and its stems."""

    service: str
    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Match:
    service: str
    places: tuple[int, ...]


def _stem(word: str) -> str:
    """A word without its common endings, so that leaks, leaking and leaked are one."""
    word = word.lower().replace("'", "").replace("’", "")
    if word in _NEGATIVES:
        return "no"
    for ending in ("ages", "age", "ings", "ing", "ers", "ed", "es", "s", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def _stems(said: str) -> tuple[str, ...]:
    return tuple(_stem(word) for word in _WORD.findall(said) if word.lower() not in _FILLERS)


@lru_cache(maxsize=64)
def _phrases(services: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[dict[str, list[_Phrase]], frozenset[str]]:
    """The phrases by their rarest stem, and all stems; kept per business, since its words seldom change."""
    phrases = [_Phrase(code, _stems(said)) for code, texts in services for said in texts]
    counts = Counter(stem for p in phrases for stem in p.stems)
    by_stem: dict[str, list[_Phrase]] = {}
    for phrase in phrases:
        if phrase.stems:
            by_stem.setdefault(min(phrase.stems, key=lambda s: counts[s]), []).append(phrase)
    return by_stem, frozenset(counts)


def _nearest(phrase: _Phrase, where: dict[str, list[int]], anchor: int) -> tuple[int, ...] | None:
    """The places of a phrase's stems around one of them, if they stand close enough to be said together."""
    places: list[int] = []
    for stem in phrase.stems:
        near = where.get(stem, ())
        options = [p for p in near[bisect_left(near, anchor - 9) : bisect_left(near, anchor + 10)] if p not in places]
        if not options:
            return None
        places.append(min(options, key=lambda p: abs(p - anchor)))
    return tuple(places) if max(places) - min(places) <= len(places) + 3 else None


def _matches(stems: list[str], clauses: list[int], by_stem: dict[str, list[_Phrase]]) -> list[_Match]:
    where: dict[str, list[int]] = {}
    for n, stem in enumerate(stems):
        where.setdefault(stem, []).append(n)
    found: list[_Match] = []
    denied: list[set[int]] = []
    for n, stem in enumerate(stems):
        for phrase in by_stem.get(stem, ()):
            places = _nearest(phrase, where, n)
            if not places or len({clauses[p] for p in places}) > 1:
                continue
            if _is_denied(stems, clauses, places):
                denied.append(set(places))
            else:
                found.append(_Match(phrase.service, places))
    # With "a blocked drain" the "drain" in it is denied.
    return [m for m in found if not any(places > set(m.places) for places in denied)]


def _is_denied(stems: list[str], clauses: list[int], places: tuple[int, ...]) -> bool:
    """Whether "not" stands just before, as in "it's not the toilet"."""
    first = min(places)
    for n in range(max(0, first - 3), first):
        is_said = stems[n] == "no" and n not in places and stems[n + 1] not in _UNSURE_AFTER_NOT
        if is_said and clauses[n] == clauses[first]:
            return True
    n = first - 1
    while n > 0 and stems[n] in _BETWEEN and clauses[n] == clauses[first]:
        n -= 1
    is_said = n >= 0 and stems[n] == "no" and n not in places and stems[n + 1] not in _UNSURE_AFTER_NOT
    return is_said and clauses[n] == clauses[first]


def _mended(stems: list[str], known: frozenset[str]) -> list[str]:
    """The stems with slips of one letter put right ("toliet"), when that makes a word of the business."""

    def mend(stem: str) -> str:
        if len(stem) < 5 or stem in known:
            return stem
        alike = (k for k in known if k[0] == stem[0] and abs(len(k) - len(stem)) < 2)
        return min((k for k in alike if OSA.distance(stem, k, score_cutoff=1) <= 1), default=stem)

    return [mend(stem) for stem in stems]


def _clause(text: str, at: int) -> tuple[int, int]:
    """Where the clause around a place begins and ends."""
    start = max((m.end() for m in _BREAK.finditer(text, 0, at)), default=0)
    following = _BREAK.search(text, at)
    return start, following.start() if following else len(text)


def is_over(text: str, at: int) -> bool:
    """Whether the clause around a place tells of something that was put right: "the pipe was fixed last week"."""
    start, end = _clause(text, at)
    return _PUT_RIGHT.search(text, start, end) is not None and _AGAIN.search(text, start, end) is None


def is_asked_about(text: str, at: int) -> bool:
    """Whether the clause around a place asks what the business does at all: "do you do gas"."""
    start, end = _clause(text, at)
    asked = _ABILITY.search(text, start, end)
    if asked is None or asked.start() > at or _CAN_YOU.match(asked[0]):
        return False
    return _OWN.search(text, asked.end(), end) is None


def _confidence(text: str, start: int, end: int, is_phrase: bool) -> float:
    """How surely a service is wished for where its words stand; 0 where they mean something else."""
    if _BILL.match(text, end) or _CALLED.search(text, 0, start) or is_over(text, start):
        return 0
    if is_asked_about(text, start):
        return _DOUBTED
    return 0.9 if is_phrase else 0.8


def _facts(text: str, tokens: list[re.Match[str]], matches: list[_Match]) -> list[Fact]:
    """One fact a service, from the most specific of its matches."""
    facts: dict[str, Fact] = {}
    taken: set[int] = set()
    for match in matches:
        start, end = tokens[min(match.places)].start(), tokens[max(match.places)].end()
        sure = _confidence(text, start, end, len(match.places) > 1)
        if sure and match.service not in facts and not taken & set(match.places):
            facts[match.service] = Fact("service_type", match.service, text[start:end], (start, end), confidence=sure)
        taken |= set(match.places)
    return sorted(facts.values(), key=lambda f: (f.confidence <= _DOUBTED, f.span[0]))


def find(heard: Heard) -> list[Fact]:
    """Each `service_type` meant, the first said first; the catch-all only for a job that nothing names."""
    text, words = heard.text[:_MOST], heard.words
    by_stem, known = _phrases(tuple(words.services.items()))
    tokens = list(_WORD.finditer(text))
    stems = [_stem(t[0]) for t in tokens]
    breaks = [m.start() for m in _BREAK.finditer(text)]
    clauses = [bisect_left(breaks, t.start()) for t in tokens]
    matches = _matches(stems, clauses, by_stem)
    if not matches and known:
        matches = _matches(_mended(stems, known), clauses, by_stem)
    matches.sort(key=lambda m: (-len(m.places), max(m.places) - min(m.places), min(m.places)))
    facts = _facts(text, tokens, matches)
    job = None if matches or not words.other_service else _JOB.search(text)
    if job and not is_over(text, job.start()) and not is_asked_about(text, job.start()):
        return [Fact("service_type", words.other_service, job[0], job.span(), confidence=0.5)]
    return facts
