"""A postcode, where one was asked for or announced. Knows the shapes of a few countries, not which codes exist."""

import re

from extractors.facts import Fact, Heard
from extractors.spoken import DIGITS, LIMIT, NATO, runs

LENGTHS = {"AU": 4, "NZ": 4, "IN": 6, "NG": 6, "US": 5}
ANNOUNCED = re.compile(r"\b(?:post ?code|postal code|pin ?code|pin|zip ?code|zip)\b", re.IGNORECASE)
NOT_A_POSTCODE = re.compile(r"\b(?:pin (?:number|is wrong)|zip (?:it|up|tie))\b", re.IGNORECASE)
GB = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|[A-Z]\d\d[A-Z]?\d[A-Z]{2}|[A-Z]{2}\d{2}[A-Z]?\d[A-Z]{2}")
GB_WRITTEN = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]{0,2}[ ]?\d[A-Z]{2}\b", re.IGNORECASE)
PIECE = re.compile(r"[^\W_]+")
OH = {"o": "0", "oh": "0"}
# Two letters, and hardly ever a part of a code.
SHORT_WORDS = ("is", "my", "no", "um", "er", "to", "of", "me", "it", "uh")


def find(heard: Heard) -> list[Fact]:
    """Postcodes, the likeliest first."""
    text = heard.text[:LIMIT]
    announced = ANNOUNCED.search(text)
    if NOT_A_POSTCODE.search(text):
        announced = None
    if heard.asked != "postcode" and announced is None:
        return []
    if heard.region == "GB":
        return _british(text) or _guessed(heard)
    place = announced.end() if announced else 0
    wanted = LENGTHS.get(heard.region, 4)
    lengths = (wanted, *(length for length in (6, 5, 4) if length != wanted)) if announced else (wanted, 6, 5)
    said = [run for run in runs(text) if not run.digits.startswith("+")]
    said.sort(
        key=lambda run: (lengths.index(len(run.digits)) if len(run.digits) in lengths else 9, run.span[0] < place)
    )
    return [_fact(run.digits, text, run.span, 0.9) for run in said if len(run.digits) in lengths][:3]


def _british(text: str) -> list[Fact]:
    """A British code as it is written, or said letter by letter."""
    written = GB_WRITTEN.search(text)
    if written:
        return [_fact(_spaced(written.group().upper().replace(" ", "")), text, written.span(), 0.9)]
    pieces = [(piece.start(), piece.end(), _characters(piece.group().lower())) for piece in PIECE.finditer(text)]
    code = "".join(characters for _, _, characters in pieces)
    places = [place for place, (_, _, characters) in enumerate(pieces) for _ in characters]
    match = GB.search(code)
    if match is None:
        return []
    span = pieces[places[match.start()]][0], pieces[places[match.end() - 1]][1]
    return [_fact(_spaced(match.group()), text, span, 0.8 if match.group() == code else 0.6)]


def _guessed(heard: Heard) -> list[Fact]:
    """The first of a recogniser's other guesses that has the shape of a code."""
    for guess in heard.nbest[:10]:
        if other := _british(guess[:LIMIT]):
            text = heard.text[:LIMIT].strip()
            start = heard.text.index(text)
            return [other[0].but(text=text, span=(start, start + len(text)), confidence=0.5)]
    return []


def _characters(word: str) -> str:
    if word in SHORT_WORDS:
        return ""
    if len(word) <= 4 and not word.isalpha() or len(word) <= 2:
        return word.upper()
    return DIGITS.get(word, NATO.get(word, OH.get(word, ""))).upper()


def _spaced(code: str) -> str:
    return f"{code[:-3]} {code[-3:]}"


def _fact(value: str, text: str, span: tuple[int, int], confidence: float) -> Fact:
    return Fact("postcode", value, text[span[0] : span[1]], span, confidence=confidence)
