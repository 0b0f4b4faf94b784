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


def find(heard: Heard) -> list[Fact]:
    """Each `medicine` named, the surest first."""
    text = heard.text
    found = list(_candidates(text)) if _MEDICAL.search(text) else []
    if heard.asked == "medicine" and not found and (m := _ANSWER.match(text)):
        found = [(*m.span(1), 0.75)]
    facts: list[Fact] = []
    for start, end, confidence in found:
        words = text[start:end].rstrip()
        name = _name(words)
        first = name.split()[0]
        if first in _NOT_MEDICINES or name in _NOT_SHAPED or any(start < f.span[1] and end > f.span[0] for f in facts):
            continue
        facts.append(Fact("medicine", name, words, (start, start + len(words)), confidence=confidence))
    return facts
