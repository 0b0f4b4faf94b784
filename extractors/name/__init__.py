"""The customer's own name, in proper capitals. Knows in which order the ways of giving one are believed."""

import re
from dataclasses import replace

from extractors import uncued
from extractors.facts import Fact, Heard
from extractors.name import bare as name_bare
from extractors.name import choice as name_choice
from extractors.name import cues as name_cues
from extractors.name import introduced, spelled, spelled_answer, themselves
from extractors.name import parts as name_parts
from extractors.name.shape import LONGEST, fact_at
from extractors.places.words import is_plain_place
from extractors.spoken.number_words import LIMIT

ASKING = re.compile(r"\b(?:your|full|first|last|patient['’]?s|mother['’]?s|what) (?:\w+ )?name\b", re.I)


def find(heard: Heard) -> list[Fact]:
    """The customer's name, the surest way of giving it first."""
    found = _in(heard)
    if heard.nbest and _is_asked(heard) and (not found or found[0].confidence < 0.95):
        found = _among(heard, found)
    return found


def _in(heard: Heard) -> list[Fact]:
    """The names in the words themselves, whatever else was heard."""
    text = heard.text[:LIMIT]
    lowered, asked = text.lower(), _is_asked(heard)
    found = name_cues.respelled(text, asked) if " with" in lowered else []
    found = found or (name_parts.parts(text) if "name" in lowered else [])
    found = found or name_cues.strong(text, lowered) or _corrected(heard, text)
    found = found or (spelled_answer.spelled_out(text, heard.asked) if "spel" in lowered else [])
    found = found or (name_bare.bare(text, heard.region) if asked and spelled.is_attempted(text) else [])
    found = found or name_cues.under(text, lowered) or _introduced(heard, text, lowered, asked)
    found = found or (name_bare.bare(text, heard.region) if asked else []) or _uncued(heard, text)
    found = found or (introduced.find(text) if heard.asked in (None, "help", *uncued.NAME_ASKED) else [])
    return [fact for fact in found if len(fact.value) <= LONGEST and any(len(word) > 1 for word in fact.value.split())]


def _introduced(heard: Heard, text: str, lowered: str, asked: bool) -> list[Fact]:
    """The name that somebody gives themselves without calling it one: "Asha here"; of "delhi here" it is a place."""
    found = name_cues.before(text, lowered) or themselves.find(text, lowered)
    found = found or name_cues.weak(heard, text, lowered, asked)
    is_place = [fact for fact in found if is_plain_place(fact.value.split(), heard.region)]
    return [fact for fact in found if fact not in is_place or name_cues.is_led(text, fact.span)]


def _is_asked(heard: Heard) -> bool:
    if heard.asked is not None or not heard.question:
        return heard.asked in uncued.NAME_ASKED
    return ASKING.search(heard.question) is not None


def _among(heard: Heard, found: list[Fact]) -> list[Fact]:
    """The name chosen among those of the recogniser's other guesses."""
    readings = [(heard.text[:LIMIT], found[0] if found else None)]
    for guess in heard.nbest[: name_choice.MOST_READINGS - 1]:
        other = _in(replace(heard, text=guess, nbest=()))
        readings.append((guess, other[0] if other else None))
    chosen = name_choice.choose(heard.text[:LIMIT], readings)
    return [chosen] if chosen else []


def _corrected(heard: Heard, text: str) -> list[Fact]:
    """ "no, it's Tim not Tom", at any question."""
    found = uncued.corrected(heard)
    return [fact_at(text, found[1], 0.8)] if found and found[0] == "customer_name" else []


def _uncued(heard: Heard, text: str) -> list[Fact]:
    """ "Tom in Glebe", "Leaking tap, Lee, Ryde, house", "a booking for Asha Rao", "samuel"."""
    if (" in " in text or " from " in text) and (spans := uncued.person_in(heard)):
        return [fact_at(text, spans[0], 0.75)]
    if text.count(",") + text.count(";") > 1 and (spans := uncued.listed(heard)):
        return [fact_at(text, spans[0], 0.62)]
    if heard.asked in uncued.PLACE_ASKED:
        return name_bare.person(text, heard.region)
    if heard.asked is not None and heard.asked not in uncued.NAME_ASKED:
        return []
    found = name_bare.booked(text, heard.region)
    return found or (name_bare.alone(text, heard.region) if heard.asked is None and not heard.question else [])
