"""The customer's phone number, written or said, as E.164. Knows numbering plans, never whether a number is on "
"record."""

import re
from dataclasses import dataclass
from functools import cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, PhoneNumberType

from extractors.facts import Fact, Heard
from extractors.spoken import LIMIT, DigitRun, runs

PLAUSIBLE = ("AU", "IN", "NG", "GB", "US")
# The library's matcher costs milliseconds on long text; a number and what stands around it is shorter than this.
MATCHER_REACH = 250

PHONE_WORDS = "phone mobile cell call ring reach text contact whatsapp tel telephone ph mob landline dial sms fone"
OTHER_WORDS = (
    r"card credit debit ticket policy account acct order reference ref ssn social invoice receipt post ?code pin "
    r"?code zip pin password passcode medicare abn acn membership member licen[cs]e booking confirmation tracking "
    r"serial id aadhaar aadhar pan otp rego passport case quote claim bsb meter postal imei upi prescription nhs"
)
MORE_OTHER_WORDS = r"\d+ (?:digit )?code|reg(?:istration)? (?:no|number)"


def _any(words: str) -> str:
    return "|".join(words.replace(" ?", "_").split()).replace("_", " ?")


KEYWORD = re.compile(
    rf"(?<![a-z])(?:(?P<phone>{_any(PHONE_WORDS)})|(?P<other>{_any(OTHER_WORDS)}|{MORE_OTHER_WORDS}))(?![a-z])"
)
KEYWORD_AFTER = re.compile(rf"\W{{0,3}}(?:is|was|as|that's|thats) (?:my|the|our|your) (?:{_any(OTHER_WORDS)})(?![a-z])")
MINE = re.compile(r"\b(?:my|me|mine|our|us|i am on|i'm on)\b")
NOT_MINE = re.compile(
    r"\b(?:his|her|their|your|whose|office's|(?:wife|husband|mother|mum|mom|father|dad|son|daughter|boss|friend|tenant"
    r"|landlord|agent|doctor|neighbou?r|brother|sister|partner)(?:['’]?s)?)\b(?:\W+\w+){0,4}\W*$"
)
NEGATED = re.compile(
    r"\b(?:not|isn['’]?t|wasn['’]?t|instead of|rather than|no longer|(?:old|wrong) (?:number|one|mobile|phone)(?: "
    r"(?:is|was))?)(?: (?:on|at|it['’]?s|using))?\W*$"
)
CORRECTED = re.compile(r"\b(?:but|sorry|no|actually|mean|wait|use|instead|now|rather|changed|new|correct|nahi)\b")
MONEY = re.compile(r"(?:[$₹£€₦]|\brs\.?|\binr|\bngn|\baud)\s?$")
NOT_A_PHONE = re.compile(
    r"(?:19|20)\d\d[-/. ][01]?\d[-/. ][0-3]?\d(?!\d)|[0-3]?\d[-/.][0-3]?\d[-/.](?:19|20)\d\d|\d{3}-\d\d-\d{4}$",
    re.ASCII,
)
LETTERS_OR_MARKS = re.compile(r"[^\W\d_]|[=*]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number found in the text, before it is decided whose it is."""

    value: str
    span: tuple[int, int]
    confidence: float
    alternatives: tuple[str, ...] = ()


def find(heard: Heard) -> list[Fact]:
    """Phone numbers, the customer's own first."""
    text = heard.text[:LIMIT]
    facts = _facts(heard, text)
    if facts and facts[0].confidence >= 0.6:
        return facts
    for guess in heard.nbest[:10] if heard.asked == "customer_phone" else ():
        other = _facts(heard, guess[:LIMIT])
        if other and other[0].confidence >= 0.8:
            run = _longest(runs(text))
            span = run.span if run else (0, len(text))
            return [other[0].but(text=heard.text[span[0] : span[1]], span=span, confidence=0.55), *facts]
    return facts


def partial(heard: Heard) -> Fact | None:
    """Digits said when a phone number was asked for, too few or too many to be one."""
    if heard.asked != "customer_phone" or find(heard):
        return None
    said = [run for run in runs(heard.text) if not _is_something_else(heard.text, run.span)]
    run = _longest(said)
    if run is None or len(run.digits) < 3:
        return None
    return Fact("customer_phone_partial", run.digits, run.text, run.span, confidence=0.7)


def missing_digits(digits: str, region: str) -> int | None:
    """How many digits are missing from a number (negative: too many); None where the plan gives no answer."""
    national = re.sub(r"\D", "", digits)
    if digits.startswith("+"):
        code = next(
            (national[:n] for n in (1, 2, 3) if int(national[:n] or 0) in phonenumbers.COUNTRY_CODE_TO_REGION_CODE),
        )
        region, national = phonenumbers.region_code_for_country_code(int(code or 0)), national[len(code) :]
    metadata = phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    if metadata is None or not national:
        return None
    prefix = metadata.national_prefix or ""
    if prefix and national.startswith(prefix):
        national = national[len(prefix) :]
    for kind in (metadata.mobile, metadata.fixed_line):
        pattern = kind.national_number_pattern if kind else None
        for length in kind.possible_length if kind and pattern else ():
            if pattern and _leads_to(pattern, national, length):
                return int(length) - len(national)
    return None


def _leads_to(pattern: str, national: str, length: int) -> bool:
    """Whether these first digits can become a number of that plan: filled up in a few ways, or cut."""
    filled = (national[:length] + digit * max(0, length - len(national)) for digit in "0123456789")
    return any(re.fullmatch(pattern, number) for number in filled)


def _longest(said: list[DigitRun]) -> DigitRun | None:
    return max(said, key=lambda run: len(run.digits), default=None)


def _facts(heard: Heard, text: str) -> list[Fact]:
    said = [run for run in runs(text) if len(run.digits) >= 6][:6]
    if not said:
        return []
    candidates = _candidates(text, said, heard.region or "AU")
    lowered = text.lower()
    ranked = []
    for place, one in enumerate(candidates):
        before = lowered[max(0, one.span[0] - 60) : one.span[0]]
        if NEGATED.search(before) or _is_something_else(text, one.span):
            continue
        between = lowered[candidates[place - 1].span[1] : one.span[0]] if place else ""
        later_wins = 4 if CORRECTED.search(between) and not NOT_MINE.search(before) else 0
        whose = -2 if NOT_MINE.search(before) else 1 if MINE.search(before) else 0
        ranked.append((later_wins * place + whose, one.confidence, -place, one))
    ranked.sort(key=lambda row: row[:3], reverse=True)
    return [_fact(text, one, whose) for whose, _, _, one in ranked]


def _fact(text: str, one: Candidate, whose: int) -> Fact:
    confidence = one.confidence - 0.3 if whose < 0 else one.confidence
    start, end = one.span
    return Fact(
        "customer_phone", one.value, text[start:end], one.span, confidence=confidence, alternatives=one.alternatives
    )


def _candidates(text: str, said: list[DigitRun], region: str) -> list[Candidate]:
    """Numbers in their order: what was said in words, what the library sees, then what only has the right length."""
    found = [one for run in said if re.search(r"[^\W\d_]", run.text) for one in _read(run.digits, run.span, region)]
    first = max(0, said[0].span[0] - 4)
    reach = text[first : first + MATCHER_REACH]
    for match in phonenumbers.PhoneNumberMatcher(reach, region, phonenumbers.Leniency.VALID):
        span = (first + match.start, first + match.end)
        if _is_free(span, found):
            found.append(Candidate(_e164(match.number), span, 0.9))
    for run in said:
        if _is_free(run.span, found) and not LETTERS_OR_MARKS.match(text[run.span[1] : run.span[1] + 1]):
            found += _read(run.digits, run.span, region) or _inside(run, region)
    return sorted((one for one in found if not _goes_on(text, one, said)), key=lambda one: one.span)


def _goes_on(text: str, one: Candidate, said: list[DigitRun]) -> bool:
    """Whether a few digits more belong to the number ("0412 999 888 77"), which makes it no number."""
    for run in said:
        rest = text[one.span[1] : run.span[1]]
        if run.span[0] <= one.span[0] < run.span[1] and rest and "," not in rest:
            words = len(re.sub(r"\D", "", rest)) or len(rest.split())
            return words < 4 and re.match(r"\s*(?:$|[.,!?;])", text[run.span[1] :]) is not None
    return False


def _is_free(span: tuple[int, int], found: list[Candidate]) -> bool:
    return all(span[1] <= one.span[0] or one.span[1] <= span[0] for one in found)


def _inside(run: DigitRun, region: str) -> list[Candidate]:
    """A number that shares its run with a house number or postcode: the longest whole groups that make one."""
    words = list(re.finditer(r"\S+", run.text))[:8]
    spans = [(0, word.end()) for word in words] + [(word.start(), len(run.text)) for word in words]
    for start, end in sorted(spans, key=lambda span: span[0] - span[1])[1:]:
        digits = re.sub(r"\D", "", run.text[start:end])
        if len(digits) >= 8 and (read := _read(digits, (run.span[0] + start, run.span[0] + end), region)):
            return read
    return []


def _read(digits: str, span: tuple[int, int], region: str) -> list[Candidate]:
    """One string of digits as a phone number: in the business's region, elsewhere, or at least of the right length."""
    values = _readings(digits, region)
    if values:
        return [Candidate(values[0][0], span, values[0][1], tuple(value for value, _ in values[1:]))]
    number = _parsed(digits, region)
    if number and len(digits) >= 10 and _has_mobile_length(number):
        return [Candidate(_e164(number), span, 0.5)]
    return []


@cache
def _plausible(region: str) -> tuple[str, ...]:
    return (region, *(other for other in PLAUSIBLE if other != region))


def _readings(digits: str, region: str) -> list[tuple[str, float]]:
    if digits.startswith("+"):
        number = _parsed(digits, None)
        return [(_e164(number), 0.95)] if number and phonenumbers.is_valid_number(number) else []
    found: dict[str, float] = {}
    for place in _plausible(region) if len(digits) >= 10 else (region,):
        number = _parsed(digits, place)
        if number and phonenumbers.is_valid_number(number) and (place == region or _is_mobile(number)):
            found.setdefault(_e164(number), 0.9 if place == region else 0.7)
    # A country code said without its plus: "0061 412 ...", "91 98765 43210".
    number = _parsed("+" + digits.lstrip("0"), None) if len(digits) > 10 else None
    if number and phonenumbers.is_valid_number(number) and _is_mobile(number):
        found.setdefault(_e164(number), 0.75)
    return list(found.items())


def _parsed(digits: str, region: str | None) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(digits, region)
    except NumberParseException:
        return None


def _is_mobile(number: PhoneNumber) -> bool:
    return phonenumbers.number_type(number) in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE)


def _has_mobile_length(number: PhoneNumber) -> bool:
    reason = phonenumbers.is_possible_number_for_type_with_reason(number, PhoneNumberType.MOBILE)
    return bool(reason == phonenumbers.ValidationResult.IS_POSSIBLE)


def _e164(number: PhoneNumber) -> str:
    return str(phonenumbers.format_number(number, PhoneNumberFormat.E164))


def _is_something_else(text: str, span: tuple[int, int]) -> bool:
    """Whether the words around say that it is a card, a postcode, money, a date."""
    before = text[max(0, span[0] - 30) : span[0]].lower()
    before = re.split(r"\d", before)[-1]
    if MONEY.search(before) or NOT_A_PHONE.match(text[span[0] : span[1]]):
        return True
    keywords = list(KEYWORD.finditer(before))
    return bool(keywords and keywords[-1]["other"]) or bool(KEYWORD_AFTER.match(text[span[1] : span[1] + 40].lower()))
