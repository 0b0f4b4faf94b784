"""Which medicine is meant: by its name as it is said or misheard, its shape, its dose or the words around it.

Knows no prescription. The value is the name alone, small and well spelled; strengths and amounts are left out of it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractors.facts import Fact, Heard
from extractors.given_names import GIVEN
from extractors.medicine import hearing as medicine_hearing
from extractors.medicine import names as medicine_names
from extractors.medicine import refused as medicine_refused
from extractors.stems import WORD, words_of

MOST = 2000  # nobody lists medicines in more; keeps a pasted page cheap
_MOST_FOUND = 20
_UNITS = r"(?:mg|mcg|ml|g|gm|iu|units?|milligrams?|micrograms?)"
_AMOUNTS = (
    r"(?:strips?|tablets?|tabs?|box(?:es)?|bottles?|packets?|packs?|days?|weeks?|months?|pm|am|pieces?|left"
    r"|patt[ae]|goli)"
)
_DOSE = rf"\d{{1,4}}(?:\.\d{{1,2}})?(?:\s*/\s*\d{{1,4}})?(?!\d|\s*{_AMOUNTS}\b)\s*(?:{_UNITS}\b)?"
_KINDS = r"(?:plus|forte|osteo|duo|extra|gp|lc|am|av|ct|d|h|m)"  # another product of the same brand
_RELEASE = r"(?:xr|sr|er|cr|mr|xl|od|modified\s+release|slow\s+release|extended\s+release)"


_NAME = r"[a-z][a-z-]{2,24}"
_BY_DOSE = re.compile(
    rf"\b({_NAME}(?:\s+{_KINDS})?)(?:\s+{_RELEASE})?\s+\d{{1,4}}(?:\.\d{{1,2}})?\s*(?:mg|mcg|iu|milligrams?"
    rf"|micrograms?)\b",
    re.I,
)
_BY_CUE = re.compile(
    rf"\b(?:re-?fill(?:s|ing)?(?:\s+(?:of|for|on))?|(?:out|low|short)\s+(?:of|on)|re-?order|more"
    rf"|repeat(?:\s+(?:script|prescription))?(?:\s+(?:of|for))?|prescription\s+(?:for|of)|"
    rf"(?:take|taking|stopped|stop)\s+(?:the\s+)?|(?:tablets?|strips?|packets?|boxe?s?|bottles?"
    rf"|dose)\s+of)\s+(?:(?:my|some|the|more|mother['’]?s|father['’]?s|his|her|another"
    rf"|of)\s+){{0,3}}({_NAME}(?:\s+{_DOSE})?)", re.I)  # fmt: skip
_BY_NOUN = re.compile(
    rf"\b({_NAME}(?:\s+{_DOSE})?)\s+(?:tablets?|capsules?|pills?|inhaler|syrup|injections?|drops"
    rf"|refill|strips?)\b",
    re.I,
)
_MEDICAL = frozenset(
    """
    refill refills refilled refilling fill reorder prescription prescriptions prescribed script scripts tablet
    tablets tab tabs capsule capsules pill pills medicine medicines medication medications meds inhaler puffer syrup
    dose doses pharmacy pharmacist chemist strip strips patta patte goli dawai dawa dava khatam mg mcg ml milligram
    milligrams micrograms injection injections drops cream ointment sachet दवाई दवा गोली खत्म
    """.split()
)
_RUNNING = re.compile(r"\b(?:running|run|ran|runs|almost|nearly|down|all)\s+(?:out|low|short|gone|finished|to)\b", re.I)
_STRENGTH = re.compile(r"\d\s*(?:mg|mcg|iu)\b", re.I)
_TAIL = re.compile(rf"(?:\s+(?P<kind>{_KINDS})\b(?!['’]))?(?:\s+{_RELEASE}\b)?(?:\s+{_DOSE})?", re.I)
_ANSWER = re.compile(
    rf"^(?:(?:um+|uh+|it['’]?s|its|the|my|just|i\s+need|need|yes|yeah|please|i\s+take|called"
    rf"|that['’]?s|a|some)\b[\s,]*)*({_NAME}(?:\s+(?:plus|forte|xr|sr|er|cr|d|[a-z]{{4,20}}))?(?:\s+{_DOSE})?)",
    re.I,
)
_SPEAKER = re.compile(r"\b(?:my\s+name|name\s+is|i['’]?m|i\s+am|this\s+is|speaking)\b", re.I)
_A_PERSON = re.compile(
    r"\b(?:name\s+is|name['’]s|this\s+is|dr\.?|doctor|mr|mrs|ms|talk\s+to|speak\s+(?:to|with)|called|street"
    r"|road)\s+(?:\w+\s+)?$",
    re.I,
)
_JOINERS = re.compile(
    r"(?:\s|,|&|\+|/|\b(?:and|or|aur|plus|also|my|the|some|a|an|as\s+well\s+as|then|of|tablets?|tabs?|capsules?|pills?"
    r"|strips?|patt[ae]|boxe?s?|packe?t?s?|bottles?|inhalers?|puffers?|syrup|drops|sprays?|each|both|one|two|three|four"
    r"|five|six|ten|ek|do|teen|char|half|\d{1,3}|और|दो|तीन)\b)+",
    re.I,
)
_QUESTION = re.compile(
    r"\s*(?:and\s+|so\s+)?(?:how|what|when|where|who|why|which|do|does|can|could|is|are|will)\b", re.I
)
# A brand that is also a word or a name, told by a strength behind it: "dolo 650", not "alex 25 smith street".
_OWN_STRENGTH = re.compile(
    r"\s*(?:5|10|15|20|25|30|40|50|75|80|100|120|150|200|250|300|400|500|625|650|1000)\b"
    r"(?=\s*(?:$|[,.;!?&+]|(?:mg|to|please|pls|and|aur|bhi|also|too|hai|for|chahiye|bhej\w*|de|do|dena|tablets?|strips?|at|ko|ki|ka|available|price|mrp|rate|mil\w+)\b))",
    re.I,
)
ANSWERED = 0.75  # of a name that nobody knows, where one was asked for
_NEEDS_COMPANY = 0.5  # below this a name is believed only among words about medicines


def _named(text: str, words: Sequence[str], is_medical: bool) -> Iterator[tuple[int, int, str, float]]:
    """Names known, misheard, of two words, or torn in two ("met formin")."""
    least = 0 if is_medical else _NEEDS_COMPANY
    marks: list[tuple[int, int, str, float]] = []
    for n, word in enumerate(words):
        following = words[n + 1] if n + 1 < len(words) else ""
        if word in medicine_hearing.FIRSTS and f"{word} {following}" in medicine_hearing.PAIRS:
            marks.append((n, n + 1, f"{word} {following}", 0.9))
        elif len(word) > 2 and len(following) > 2 and f"{word}{following}" in medicine_hearing.SINGLE:
            marks.append((n, n + 1, word + following, 0.85))
        elif (found := medicine_hearing.look(word))[0] and (found[1] >= least or following.isdigit()):
            marks.append((n, n, *found))
    if not marks:
        return
    tokens = list(WORD.finditer(text))
    for first, last, name, sure in marks[:_MOST_FOUND]:
        start, end = tokens[first].start(), tokens[last].end()
        if sure < least and not _OWN_STRENGTH.match(text, end):
            continue
        tail = _TAIL.match(text, end)
        kind = (tail["kind"] or "").lower() if tail and name not in medicine_names.COMMON else ""
        yield start, tail.end() if tail else end, f"{name} {kind}".strip() if kind else name, max(sure, 0.6)


def _patterned(text: str) -> Iterator[tuple[int, int, str, float]]:
    """Names that only the dose or the words around them give away."""
    for pattern, confidence in ((_BY_DOSE, 0.85), (_BY_CUE, 0.7), (_BY_NOUN, 0.65)):
        for count, m in enumerate(pattern.finditer(text)):
            if count >= _MOST_FOUND:
                break
            yield *m.span(1), _name(m[1]), confidence


def _name(text: str) -> str:
    """The name alone: without the dose, small and well spelled, since people write it every way."""
    name = re.sub(rf"(?:\s+{_RELEASE})?(?:\s+{_DOSE})?$", "", text.strip(), flags=re.I).lower()
    first, _, rest = name.partition(" ")
    return f"{medicine_hearing.look(first)[0] or first} {rest}".strip()


def _answered(text: str) -> list[tuple[int, int, str, float]]:
    """The whole answer to "which medicine is it?", unless it is a question or the speaker's name."""
    is_other = _SPEAKER.search(text) or _QUESTION.match(text) or text.rstrip().endswith("?")
    m = None if is_other else _ANSWER.match(text)
    if m is None:
        return []
    first, _, second = m[1].partition(" ")
    if first.lower() in GIVEN and not medicine_hearing.look(first.lower())[0]:
        return []
    end = (
        m.end(1)
        if second.split()[:1] and second.split()[0].lower() not in medicine_hearing.NOT_MEDICINES
        else m.start(1) + len(first)
    )
    return [(m.start(1), end, _begun(_name(text[m.start(1) : end])), ANSWERED)]


def _begun(name: str) -> str:
    """A name cut short made whole, where it begins one medicine only: "amlo"."""
    if len(name) < 4 or name in medicine_hearing.NAMES:
        return name
    whole = [one for one in medicine_names.COMMON if one.startswith(name)]
    return whole[0] if len(whole) == 1 else name


def _joined(text: str, facts: list[Fact]) -> list[Fact]:
    """The facts with those said in one breath made one: "amlodipine and metformin"."""
    row = sorted(facts, key=lambda f: f.span)
    kept = row[:1]
    for fact in row[1:]:
        last = kept[-1]
        if not _JOINERS.fullmatch(text, last.span[1], fact.span[0]):
            kept.append(fact)
            continue
        span = (last.span[0], fact.span[1])
        sure = min(last.confidence, fact.confidence)
        kept[-1] = Fact("medicine", f"{last.value}, {fact.value}", text[slice(*span)], span, confidence=sure)
    return sorted(kept, key=lambda f: (-f.value.count(","), -f.confidence))


def _is_about_medicine(text: str, words: Sequence[str]) -> bool:
    if not _MEDICAL.isdisjoint(words):
        return True
    return ("m" in text or "M" in text) and _STRENGTH.search(text) is not None or _RUNNING.search(text) is not None


def named(heard: Heard) -> list[Fact]:
    """Each medicine named as a fact of its own, wished for or not, in the order they stand."""
    return list(_in_order(heard.text[:MOST], heard.asked == "medicine"))


# Several extractors look for medicines in the same words.
@lru_cache(maxsize=4)
def _in_order(text: str, is_asked: bool) -> tuple[Fact, ...]:
    words = words_of(text)
    is_medical = _is_about_medicine(text, words)
    found = list(_named(text, words, is_medical or is_asked))
    if is_medical:
        found += _patterned(text)
    if is_asked and not found:
        found = _answered(text)
    facts: list[Fact] = []
    for start, end, name, confidence in found:
        said = text[start:end].rstrip()
        first = said.split()[0].lower().replace("’", "'")
        is_other = (
            first in medicine_hearing.NOT_MEDICINES
            or name in medicine_hearing.NOT_SHAPED
            or name in medicine_hearing.NOT_MEDICINES
        )
        is_taken = any(start < f.span[1] and end > f.span[0] for f in facts)
        is_person = confidence < 0.9 and _A_PERSON.search(text, max(0, start - 40), start)
        if not (is_other or is_taken or is_person):
            facts.append(Fact("medicine", name, said, (start, start + len(said)), confidence=confidence))
    return tuple(sorted(facts, key=lambda f: f.span))


def find(heard: Heard) -> list[Fact]:
    """Each `medicine` wished for, the surest first; those said in one breath are one fact."""
    facts = named(heard)
    if not facts:
        return []
    facts = [fact for fact in facts if not medicine_refused.is_given(heard.text, *fact.span)]
    why = medicine_refused.reasons(heard.text, tuple(fact.span for fact in facts))
    return _joined(heard.text, [fact for fact, reason in zip(facts, why, strict=True) if not reason])
