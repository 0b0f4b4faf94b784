"""What the words around digits say about them: whose number, none any more, or no phone number at all."""

import re

PHONE_WORDS = (
    "phone mobile cell call calling ring ringing reach reaching text contact contacting whatsapp tel telephone ph mob "
    "landline dial sms fone handset"
)
OTHER_WORDS = (
    r"card credit debit ticket policy account acct a/c order reference ref ssn social invoice receipt post ?code pin "
    r"?code zip pin password passcode medicare abn acn tfn nin bvn membership member licen[cs]e booking confirmation "
    r"tracking serial model barcode batch id aadhaar aadhar pan otp rego passport case quote claim bsb meter postal "
    r"imei upi prescription nhs iban swift routing transaction txn utr gst gstin vin chassis odometer nmi pnr awb "
    r"amount student employee"
)
MORE_OTHER_WORDS = (
    r"(?<!area )(?<!country )(?<!std )(?<!dialling )code|reg(?:istration)? (?:no|number)|work order|job no"
)


def _any(words: str) -> str:
    return "|".join(words.replace(" ?", "_").split()).replace("_", " ?")


KEYWORD = re.compile(
    rf"(?<![a-z])(?:(?P<phone>{_any(PHONE_WORDS)})|(?P<other>{_any(OTHER_WORDS)}|{MORE_OTHER_WORDS}))(?![a-z])"
)
NUMBER_IS = re.compile(
    r"\b(?:(?:number|num|no|nambar|numba)(?:'?s|\.| is| was| would be| hai)?|(?:me|us|them|him|her) (?:at|on))\W*$"
)
OF_SOMETHING_ELSE = re.compile(
    rf"\W{{0,3}}(?:is|was|as|that's|thats)(?: (?:my|the|our|your|a|an))? (?:{_any(OTHER_WORDS)})(?![a-z])"
    r"|\W{0,3}(?:is|was|is what|was what|that's|which is)(?: (?:the|a))?(?: (?:one|number|line))?(?: that"
    r"| which)? (?:i|we|she|he)"
    r"(?:['’]ve| have| had| just)* (?:rang|rung|called|dialled|dialed|phoned|tried|got (?:a|the) (?:call|text))\b"
    r"|\W{0,3}(?:is|was|are|does)(?: not|n['’]?t)(?: look like)?(?: (?:a|an|my|our|the))?(?: \w+)?"
    r" (?:number|phone|one)\b"
    r"|\s?(?:litres?|liters?|met(?:er|re)s?|mm|cm|kms?|kg|grams?|dollars?|bucks|rupees|rupaye|rs|naira|pounds|psi"
    r"|volts?"
    r"|percent|units|pieces)\b"
)
MINE = re.compile(r"\b(?:my|me|mine|our|us|i am on|i'm on|mera|meri|mere|hamara)\b")
NOT_MINE = re.compile(
    r"\b(?:his|her|their|your|whose|office's|(?:wife|husband|mother|mum|mom|father|dad|son|daughter|boss|friend|tenant"
    r"|landlord|agent|doctor|neighbou?r|brother|sister|partner|plumber|council)(?:['’]?s)?)\b(?:\W+\w+){0,4}\W*$"
)
# A number that is told, not left: the business's own, one that was tried in vain, one of a firm or a neighbour.
ONLY_TOLD = re.compile(
    r"\b(?:your|(?:i|we|she|he|they)(?:['’]ve| have| just)* (?:called|rang|rung|dialled|dialed|phoned|tried|texted)"
    r"|(?:missed|got|had|a) (?:a )?(?:calls?|text|message|missed call) (?:from|by)|tried (?:calling|ringing|phoning)"
    r"|(?:neighbou?r|boss|doctor|plumber|council|electrician|agent|shop|company|clinic|pharmacy|hotel)['’]?s)"
    r"\b(?:\W+\w+){0,5}\W*$"
)
# "I rang your office, but mine is".
OWN_AFTER = re.compile(r"\bmine\b|\b(?:my|our) (?:own |mobile |phone |cell )?(?:number|mobile|phone|cell)\b")
CALL_IT = re.compile(
    r"\b(?:call|ring|reach|contact|text|try|use|whatsapp|message|phone|speak to)\b(?! (?:number|no)\b)"
)
NEGATED = re.compile(
    r"\b(?:not|isn['’]?t|wasn['’]?t|instead of|rather than|no longer|used to be|(?:old|wrong|previous)"
    r" (?:number|one|mobile|phone)(?: (?:is|was))?)(?: (?:on|at|it['’]?s|using))?\W*$"
)
# "That's my old number, it's": what comes is the one instead of it.
INSTEAD_OF_OLD = re.compile(
    r"\b(?:that|this)(?:['’]?s| is| was) (?:(?:my|the|our|an?) )?(?:old|wrong|previous) (?:number|one|mobile|phone)\W+"
    r"(?:(?:now|and|but|so)\W+)?it['’]?s\W*$"
)
CORRECTED = re.compile(r"\b(?:but|sorry|no|actually|mean|wait|use|instead|now|rather|changed|new|correct|nahi)\b")
MONEY = re.compile(r"(?:[$₹£€₦]|\brs\.?|\binr|\bngn|\baud)\s?$")
NOT_A_PHONE = re.compile(
    r"(?:19|20)\d\d[-/. ][01]?\d[-/. ][0-3]?\d(?!\d)|[0-3]?\d[-/.][0-3]?\d[-/.](?:19|20)\d\d|\d{3}-\d\d-\d{4}$",
    re.ASCII,
)
# How far before the digits a word still tells what they are.
REACH = 45


def _last(text: str, start: int) -> re.Match[str] | None:
    before = re.split(r"\d", text[max(0, start - REACH) : start].lower())[-1]
    return max(KEYWORD.finditer(before), key=lambda match: match.start(), default=None)


def last_keyword(text: str, start: int) -> str | None:
    """ "phone" or "other": what the last word that names something says these digits are."""
    found = _last(text, start)
    return found.lastgroup if found else None


def is_part_of_other(text: str, start: int) -> bool:
    """Whether digits begin here that are a card or the like as a whole. After a postcode a number may follow."""
    found = _last(text, start)
    return found is not None and found.lastgroup == "other" and not found.group().startswith(("post", "pin", "zip"))


def is_something_else(text: str, span: tuple[int, int]) -> bool:
    """Whether the words around say that it is a card, a postcode, money, a date, or a number no more."""
    before = text[max(0, span[0] - 10) : span[0]].lower()
    if MONEY.search(before) or NOT_A_PHONE.match(text[span[0] : span[1]]):
        return True
    return last_keyword(text, span[0]) == "other" or bool(OF_SOMETHING_ELSE.match(text[span[1] : span[1] + 40].lower()))


def is_only_told(before: str) -> bool:
    """Whether the words before tell of somebody's number that nobody asks to call."""
    told = ONLY_TOLD.search(before)
    return told is not None and not CALL_IT.search(before) and not OWN_AFTER.search(told[0])


def is_declared(text: str, start: int) -> bool:
    """Whether the words before say that a phone number comes."""
    before = text[max(0, start - REACH) : start].lower()
    return last_keyword(text, start) == "phone" or NUMBER_IS.search(before) is not None
