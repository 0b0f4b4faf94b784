"""A postcode, where one was asked for or announced. Knows the shapes of a few countries, not which codes exist."""

import re

from extractors.facts import Fact, Heard
from extractors.given_names import GIVEN
from extractors.postcode import british as postcode_british
from extractors.spoken import LIMIT, runs

LENGTHS = {"AU": 4, "NZ": 4, "IN": 6, "NG": 6, "US": 5}
ANNOUNCED = re.compile(r"\b(?:post ?code|postal code|pin ?code|pin|zip ?code|zip)\b|पिन ?कोड", re.IGNORECASE)
# One of them is in all that announces; cheaper to look for.
CUES = ("code", "pin", "zip", "पिन")
NOT_A_POSTCODE = re.compile(r"\b(?:pin (?:number|is wrong)|zip (?:it|up|tie))\b", re.IGNORECASE)
# An address ends in its code: after the state, after a street and its suburb, after the hyphen of Indian addresses.
STATE = (
    r"(?:vic|nsw|qld|wa|sa|tas|act|nt|victoria|new south wales|queensland|western australia|south australia|tasmania"
    r"|northern territory)"
)
STREET = r"(?:street|st|road|rd|avenue|ave|drive|dr|court|ct|crescent|cres|place|pl|lane|ln|parade|pde|highway|hwy|way)"
WHEN = (
    r"(?:tomorrow|today|tonight|at|on|by|around|about|before|after|from|until|till|for|in|and|is|has|have|the|it|please|we"
    r"|i|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|morning|afternoon|arvo|evening|night|noon|year|since)"
)
IN_ADDRESS = {
    "AU": re.compile(
        rf"\b(?:{STATE}\.?|{STREET}\.?,?(?: (?!{WHEN}\b)[^\W\d_]+,?){{1,3}}),? (\d{{4}})"
        r"(?![\w:-]| ?(?:am|pm|hours|hrs)\b)",
        re.IGNORECASE,
    ),
    "IN": re.compile(r"[^\W\d_] ?[-–] ?([1-8]\d{2} ?\d{3})(?!\w)"),
}
# Nothing but a code, or a code and a place.
BARE = re.compile(
    r"\W*((?:[^\W\d_]+[ ,.-]+){0,4})((\d{5})|\d{6}|\d{3} \d{3})(?!\w)((?:[ ,.-]+[^\W\d_]+){0,3})\W*$", re.IGNORECASE
)
LONGEST_BARE = 60
# The codes of streets, without those of post boxes.
PLACE_AND_FOUR = re.compile(
    rf"\W*(?:(?!{WHEN}\b)[^\W\d_]{{3,}}[ ,.-]+){{1,3}}([2-7]\d{{3}}|0[28]\d\d)\W*$", re.IGNORECASE
)
HAS_CODE = re.compile(r"\d{3} ?\d")
NO_PLACE = re.compile(
    r"\b(?:last|digits?|ending|ends|number|no|code|for|by|room|rs|rupees|dollars|rent|price|paid|about|order|years?|at|to|ssn"
    r"|from|am|pm|km|ml|mg|jan\w*|feb\w*|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|unit|flat|level|lot|box|suite|shop|room|built|model|size|ext"
    r"|card|policy|ticket|account|claim|otp|id|ref|reference|booking|phone|mobile|call)\b",
    re.IGNORECASE,
)
# How many other guesses of a recogniser are looked at, and how much less they are believed.
MOST_GUESSES = 10
OTHER_GUESS = 0.2


def find(heard: Heard) -> list[Fact]:
    """Postcodes, the likeliest first."""
    text = heard.text[:LIMIT]
    lowered = text.lower()
    announced = ANNOUNCED.search(text) if any(cue in lowered for cue in CUES) else None
    if announced and NOT_A_POSTCODE.search(text):
        announced = None
    if heard.asked != "postcode" and announced is None:
        return _in_address(text, heard) or _bare(text, heard) if HAS_CODE.search(text) else []
    if heard.region == "GB":
        return _british(heard)
    place = announced.end() if announced else 0
    wanted = LENGTHS.get(heard.region, 4)
    lengths = (wanted, *(length for length in (6, 5, 4) if length != wanted)) if announced else (wanted, 6, 5)
    said = [run for run in runs(text) if not run.digits.startswith("+")]
    said.sort(
        key=lambda run: (lengths.index(len(run.digits)) if len(run.digits) in lengths else 9, run.span[0] < place)
    )
    return [_fact(run.digits, text, run.span, 0.9) for run in said if len(run.digits) in lengths][:3]


def _in_address(text: str, heard: Heard) -> list[Fact]:
    """The code at the end of an address."""
    pattern = IN_ADDRESS.get(heard.region)
    match = pattern.search(text) if pattern else None
    return [_fact(match[1].replace(" ", ""), text, match.span(1), 0.75)] if match else []


def _bare(text: str, heard: Heard) -> list[Fact]:
    """A code that nobody announced, by itself or beside a place: a guess, for when nothing else was asked."""
    if heard.asked or len(text) > LONGEST_BARE:
        return []
    if heard.region in ("AU", "NZ"):
        match = PLACE_AND_FOUR.match(text)
        return [_fact(match[1], text, match.span(1), 0.5)] if match and not NO_PLACE.search(text) else []
    match = BARE.match(text)
    if match is None or match[3] and LENGTHS.get(heard.region, 5) != 5 or NO_PLACE.search(text):
        return []
    beside = re.findall(r"[^\W\d_]{3,}", f"{match[1]} {match[4]}".lower())
    if beside and GIVEN.issuperset(beside):
        # "Maria 411001" is as likely her booking or her card.
        return []
    return [_fact(match[2].replace(" ", ""), text, match.span(2), 0.5)]


def _british(heard: Heard) -> list[Fact]:
    """A British code, from the guess of the recogniser in which it is the least far-fetched."""
    best: tuple[float, Fact] | None = None
    text = heard.text[:LIMIT]
    for rank, guess in enumerate((text, *heard.nbest[: MOST_GUESSES if heard.asked == "postcode" else 0])):
        read = postcode_british.read(guess)
        if read is None:
            continue
        code, span, cost = read
        if rank:
            said = text.strip()
            span = (text.index(said), text.index(said) + len(said))
            cost += OTHER_GUESS + rank / 100
        if best is None or cost < best[0]:
            best = cost, _fact(code, text, span, max(0.4, (0.5 if rank else 0.9) - cost / 3))
    return [best[1]] if best else []


def _fact(value: str, text: str, span: tuple[int, int], confidence: float) -> Fact:
    return Fact("postcode", value, text[span[0] : span[1]], span, confidence=confidence)
