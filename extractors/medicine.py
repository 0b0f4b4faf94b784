"""Which medicine is meant, by its shape, its dose or the words around it. Knows no brand and no prescription."""

import re
from collections.abc import Iterator

from extractors.facts import Fact, Heard

_UNITS = r"(?:mg|mcg|ml|g|gm|iu|units?|milligrams?|micrograms?)"
_DOSE = rf"\d{{1,4}}(?:\.\d{{1,2}})?(?:\s*/\s*\d{{1,4}})?\s*(?:{_UNITS}\b)?"


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_ENDINGS = _words(
    """
    formin statin vastatin cillin mycin floxacin dipine pril sartan olol prazole azole mab zepam zolam tidine
    gliptin gliflozin cycline profen cetamol xaban parin fenac oxetine triptan vir lukast terol tamol sone solone
    semide thiazide thyroxine pidogrel azine setron cef ixime bital glimide glipizide zide ntin
    """
)
_NOT_MEDICINES = frozenset(
    _words(
        """
    a again all also an and any are as asap at blood both bottle bottles box boxes by can cold cough could dad dad's
    daughter day days deliver diabetes doctor doctor's dose doses father father's fever few five for four friday
    from gas get got have heart hello her hi his hot hours husband husband's i in is it last low me medication medicine
    medicines meds mom mom's monday month more mother mother's mothers mum mum's my need new next now of old on one
    or order our out pain pick pill pills please pls prescription prescriptions pressure ready refill refills repeat
    same saturday script scripts send some son soon strip strips sugar sunday tablet tablets thanks that the their
    them these this those three thursday time to today tomorrow tuesday two up usual want was water we wednesday
    week well what which wife wife's with you your
    actually ate been big blue but card cheaper cost different don't dont done each every fine full good
    green half haan hai hmm how if into it's its just later little like many maybe me mine morning much name nahi never
    night no nope not nothing okay ok oh other packet packets pink price probably question really red right round
    she sir small sorry sure take taking tell than then there they thing think too very we're when where white who whole
    whose why will would yeah yellow yep yes yup able yours anything something everything somebody mrs mr he hers him us
    """
    )
)
_NAME = r"[a-z][a-z-]{2,24}"
_BY_SHAPE = re.compile(
    rf"\b[a-z]{{2,16}}(?:{'|'.join(sorted(_ENDINGS, key=len, reverse=True))})\b(?:\s+{_DOSE})?"
    rf"|\b(?:insulin|aspirin|warfarin|ventolin|panadol|metformin|thyroxine)\b(?:\s+{_DOSE})?",
    re.I,
)
_BY_DOSE = re.compile(
    rf"\b({_NAME}(?:\s+(?:plus|forte|xr|sr|er|cr|d))?)\s+\d{{1,4}}(?:\.\d{{1,2}})?\s*(?:mg|mcg|iu"
    rf"|milligrams?|micrograms?)\b",
    re.I,
)
_BY_CUE = re.compile(
    rf"\b(?:re-?fill(?:s|ing)?(?:\s+(?:of|for|on))?|(?:out|low|short)\s+(?:of|on)|re-?order|more"
    rf"|repeat(?:\s+(?:script|prescription))?(?:\s+(?:of|for))?|prescription\s+(?:for|of)|"
    rf"(?:take|taking|stopped|stop)\s+(?:the\s+)?|(?:tablets?|strips?|packets?|boxe?s?|bottles?"
    rf"|dose)\s+of)\s+(?:(?:my|some|the|more|mother['’]?s|father['’]?s|his|her|another"
    rf"|of)\s+)*({_NAME}(?:\s+{_DOSE})?)", re.I)  # fmt: skip
_BY_NOUN = re.compile(
    rf"\b({_NAME}(?:\s+{_DOSE})?)\s+(?:tablets?|capsules?|pills?|inhaler|syrup|injections?|drops"
    rf"|refill|strips?)\b",
    re.I,
)
_MEDICAL = re.compile(
    rf"\b(?:re-?fill|re-?order|prescri|script|tablet|capsule|pill|medic|meds|inhaler|syrup|dose"
    rf"|pharmac|strips?|\d+\s*(?:mg|mcg))|\b(?:running|run|ran)\s+(?:out|low)|(?:{'|'.join(_ENDINGS)})\b|insulin"
    rf"|aspirin|panadol|ventolin",
    re.I,
)
_ANSWER = re.compile(
    rf"^(?:(?:um+|uh+|it['’]?s|its|the|my|just|i\s+need|need|yes|yeah|please|i\s+take|called"
    rf"|that['’]?s|a|some)\b[\s,]*)*({_NAME}(?:\s+(?:plus|forte|xr|sr|er|cr|d|[a-z]{{4,20}}))?(?:\s+{_DOSE})?)",
    re.I,
)
_NOT_SHAPED = frozenset(["begin", "cabin", "virgin"])


_WISHED_AWAY = re.compile(
    r"\b(?:(?:stopped|stop|quit|ceased|discontinued|cancelled|cancel)\s+(?:taking\s+|using\s+)?|allergic\s+to\s+|off\s+"
    r"|(?:don['’]?t|do\s+not|didn['’]?t|no\s+longer|never)\s+(?:need|want|take|order|use)\s+|instead\s+of\s+"
    r"|not\s+(?:on\s+|taking\s+|the\s+)?)(?:(?:the|my|his|her|that|any|more|mum['’]?s|dad['’]?s)\s+)*$",
    re.I,
)
_SPEAKER = re.compile(r"\b(?:my\s+name|name\s+is|i['’]?m|i\s+am|this\s+is|speaking)\b", re.I)
_JOINERS = re.compile(
    r"(?:\s|,|&|\+|/|\b(?:and|or|aur|plus|also|my|the|some|as\s+well\s+as|then|tablets?|capsules?|pills?|strips?|both)\b)+",
    re.I,
)
_QUESTION = re.compile(
    r"\s*(?:and\s+|so\s+)?(?:how|what|when|where|who|why|which|do|does|can|could|is|are|will)\b", re.I
)


def _name(text: str) -> str:
    """The name alone: without the dose, and small, since people write it every way."""
    return re.sub(rf"\s+{_DOSE}$", "", text.strip(), flags=re.I).lower()


def _candidates(text: str) -> Iterator[tuple[int, int, float]]:
    for pattern, group, confidence in (
        (_BY_SHAPE, 0, 0.9),
        (_BY_DOSE, 0, 0.85),
        (_BY_CUE, 1, 0.7),
        (_BY_NOUN, 1, 0.65),
    ):
        for m in pattern.finditer(text):
            yield *m.span(group), confidence


def _answered(text: str) -> list[tuple[int, int, float]]:
    """The whole answer to "which medicine is it?", unless it is a question or the speaker's name."""
    m = None if _SPEAKER.search(text) or _QUESTION.match(text) else _ANSWER.match(text)
    return [(*m.span(1), 0.75)] if m else []


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


def find(heard: Heard) -> list[Fact]:
    """Each `medicine` named, the surest first; those said in one breath are one fact."""
    text = heard.text
    found = list(_candidates(text)) if _MEDICAL.search(text) else []
    if heard.asked == "medicine" and not found:
        found = _answered(text)
    facts: list[Fact] = []
    for start, end, confidence in found:
        words = text[start:end].rstrip()
        name = _name(words)
        first = name.split()[0].replace("’", "'")
        is_other = first in _NOT_MEDICINES or name in _NOT_SHAPED
        is_taken = any(start < f.span[1] and end > f.span[0] for f in facts)
        if is_other or is_taken or _WISHED_AWAY.search(text, 0, start):
            continue
        facts.append(Fact("medicine", name, words, (start, start + len(words)), confidence=confidence))
    return _joined(text, facts)
