"""Whether the customer was served here before, by their own account. Knows no record."""

import re

from extractors.facts import Fact, Heard
from extractors.stems import words_of

_YOU = (
    r"(?:you|u|ya|ye|youse|una|your\s+\w+(?:\s+(?!was\b|were\b|is\b)[a-z]+)?|you\s+(?:guys|people|lot|all|folks)"
    r"|one\s+of\s+your\s+\w+)"
)
_HERE = r"(?:you|u|ya|youse|una|your\s+\w+|here|there|this\s+(?:business|company|clinic|place|service|pharmacy|shop))"
_DONE = (
    r"(?:fixed|repaired|installed|replaced|serviced|unblocked|cleared|sorted|mended|treated|delivered|attended|put\s+in"
    r"|came(?!\s+(?:up|across|highly|recommended))|did(?!n|\s+(?:say|mention|tell|not|you|i|it|they"
    r"|an?\s+(?:mistake|error)))|helped\s+(?:me|us)|looked\s+at|saw\s+(?:me|us|my))"
)
# "before" as a time gone by, not "before lunch".
_EARLIER = (
    r"(?:before(?!\s+(?:lunch|noon|dinner|breakfast|midday|\d|the|my|our|it|you|i|we|christmas|easter|end|work"
    r"|school|next|mon|tue|wed|thu|fri|sat|sun|tomorrow"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))|previously|in\s+the\s+past|many\s+times"
    r"|for\s+years"
    r"|(?:a\s+)?(?:few|couple\s+of|several|many|two|three|four)\s+times|once|twice|already|earlier|recently"
    r"|last\s+\w+|\w+\s+(?:days?|weeks?|months?|years?)\s+(?:ago|back)|\w+\s+(?:ago|back)|on\s+(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day"
    r"|(?:back\s+)?in\s+(?:(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)"
    r"|every\s+(?:year|month|week|time|six)|for\s+(?:\w+\s+){1,2}years|over\s+the\s+years)"
)
_NEVER = re.compile(
    rf"\b(?:(?:i['’]?m\s+a\s+|i\s+am\s+a\s+|im\s+a\s+|as\s+a\s+|we\s+are\s+|brand\s+)?new\s+(?:customers?"
    rf"|clients?|patients?|here\b|to\s+(?:you\b|your\s+\w+))"
    r"|first\s+(?:job|booking|order|visit|appointment|call|consultation)\s+(?:with|to|at|for)\s+(?:you|u"
    r"|your\s+\w+|here)"
    r"|(?:only\s+)?just\s+(?:heard\s+(?:of|about)|found|discovered)\s+(?:you|your\s+\w+)"
    r"|first[\s-]timers?|first[\s-]time(?:\s+(?:to\s+call|calling|caller|customer|here|i|i['’]?m|patient|using"
    r"|ringing|visit\w*|with|contacting|trying))?"
    r"(?!\s+(?:ago|it|it['’]?s|this|that|the|my|our|something|has|home|buyer|parent|mum|dad))"
    r"|not\s+(?:a|an|your)\s+(?:existing\s+|regular\s+|current\s+)?(?:customer|client|patient)(?:\s+(?:yet|before))?"
    r"|(?:have\s+not|haven['’]?t|hasn['’]?t|never|['’]?ve\s+not|ve\s+never|did\s*n['’]?t|not)\s+(?:ever\s+"
    r"|actually\s+|yet\s+)?"
    r"(?:used|use|called|been|booked|dealt|rung|rang|visited|had|come|tried|seen|hired|bought|ordered|contacted"
    r"|phoned|needed|spoken)(?:\s+(?:to|with|by|from|any(?:one|body)\s+from))?"
    rf"\s+(?:{_HERE}|before)(?:\s+(?:guys|people|lot))?(?:\s+(?!before)\w+){{0,2}}?(?:\s+before)?"
    rf"|(?:don['’]?t|do\s+not)\s+(?:think|believe|reckon)\s+(?:\w+\s+)?(?:i|we)(?:['’]?ve"
    rf"|\s+have)?\s+(?:ever\s+)?(?:used|called|been|had|seen|dealt|come)\b[^.!?]{{0,30}}"
    r"|pe?hli\s+(?:baar|bar|dafa)|pahli\s+(?:baar|bar)|naya\s+(?:customer|patient|grahak)|nayi\s+(?:customer"
    r"|patient)|p[ea]?hle\s+kabhi\s+(?:\w+\s+){0,2}nahi|kabhi\s+nahi\s+(?:bulaya|aaya|aaye|liya|kiya))\b"
    r"|पहली\s+बार|पहले\s+कभी\s+नहीं|नया\s+(?:ग्राहक|मरीज)",
    re.I,
)
_BEFORE = re.compile(
    rf"\b(?:{_YOU}\s+(?:guys\s+|people\s+|lot\s+|\w+\s+)?(?:have\s+been|['’]?ve\s+been|(?:were"
    rf"|was)(?!\s+(?:closed|shut|busy|recommended|engaged|open))|been|(?:have"
    rf"|don)\s+(?:come|done|do|fix|worked|fixed)|worked|sent)\s+(?:\w+\s+){{0,6}}?{_EARLIER}"
    rf"|(?:you['’]ve|youve)\s+(?:been|come|done|worked|fixed|serviced|seen|treated"
    rf"|helped)\s+(?:\w+\s+){{0,6}}?{_EARLIER}"
    rf"|{_YOU}\s+(?:guys\s+|people\s+|lot\s+|all\s+|had\s+|have\s+)?{_DONE}\s+(?:\w+\s+){{0,6}}?(?:{_EARLIER}"
    rf"|yesterday)"
    rf"|{_YOU}\s+(?:guys\s+|people\s+|lot\s+|all\s+)?{_DONE}\s+(?:my|our|the|a|it|out)\b(?!\s+(?:mum|mom|mother"
    rf"|dad|father|sister|brother|friend|neighbou?r|mate|son|daughter|boss|landlord|cousin))"
    r"|(?:i['’]?ve|i\s+have|ive|we['’]?ve|we\s+have|weve|i|we|have|had)\s+(?:\w+\s+)?(?:used|called|rung|rang"
    r"|booked\s+(?:with|through|via)|booked"
    r"|dealt\s+with|been\s+to|been\s+with|been\s+seeing|visited|hired|been|come|came|had|got|(?:seen"
    r"|saw)(?!\s+your\s+(?!doctor|dentist|nurse))"
    r"|bought\s+from|ordered\s+from)\s+(?:with\s+|to\s+)?(?:you|u|ya|youse|here|there|your\s+\w+|dr\.?\s+\w+"
    r"|doctor\s+\w+)"
    rf"(?:\s+(?!before)\w+){{0,4}}?\s+{_EARLIER}"
    r"|(?:second|third|fourth|fifth|2nd|3rd|4th)\s+time\s+(?:i['’]?ve\s+)?(?:calling|ringing|using|here|with|i"
    r"|coming|around)"
    r"|(?:i['’]?m|we['’]?re|i\s+am|we\s+are|been)\s+with\s+you\s+(?:already|now|for|guys)"
    rf"|used\s+(?:you|u|ya|your\s+\w+)(?:\s+guys)?(?:\s+\w+){{0,2}}?\s+{_EARLIER}"
    r"|not\s+(?:my|our|the)\s+first\s+(?:time|call|visit|job)|accounts?\s+with\s+you"
    r"|had\s+(?:one\s+of\s+)?your\s+\w+\s+(?:out|over|round|here)"
    r"|(?:existing|regular|returning|repeat|previous|old|long[\s-]?time|loyal|current|valued)\s+(?:customers?"
    r"|clients?|patients?)"
    r"|(?:one\s+of\s+)?your\s+regulars?|(?:been|already)\s+(?:a\s+|your\s+)?(?:customers?|clients?|patients?)"
    r"|(?:customers?|clients?|patients?)\s+(?:of\s+yours|for\s+(?:\w+\s+){1,2}years|here\s+(?:for|since))"
    r"|(?:i|we)\s+(?:always|usually|normally|regularly|often)\s+(?:call|use|ring|come|book|get|order"
    r"|buy)\s+(?:you|u|here|to\s+you|with\s+you|from\s+you|it\s+from\s+you)"
    r"|(?:i|we)\s+(?:buy|order|get\s+\w+|take\s+\w+)\s+from\s+(?:you|here)\s+(?:every|each|regularly|always"
    r"|all\s+the\s+time)"
    r"|(?:you|u)\s+(?:guys\s+)?(?:always\s+do|(?:should\s+|must\s+|already\s+|would\s+)?have\s+(?:all\s+)?(?:my"
    r"|our)\s+(?:details|file|address|record|number|name|info\w*)|know\s+(?:me|us|my\s+place|our\s+place))"
    r"|(?:have|got)\s+(?:my|our)\s+details\s+from\s+last\s+time|(?:in|on)\s+your\s+(?:system|books|records?"
    r"|database|files?)"
    r"|same\s+(?:plumber|doctor|guy|bloke|fella|person|technician|tech|man|lady|one)\s+(?:as|that\s+came"
    r"|who\s+came|from)\s+(?:last\s+time|before|last\s+\w+)"
    r"|(?:it['’]?s|its)\s+me\s+again|(?:again|like|as)\s+last\s+time"
    r"|(?:pe?hle|pahle)\s+bhi\s+(?:aa\w+|aay\w*|bula\w*|kar\w*|dikha\w*|liya|le|kaam|mang\w*|service)\w*"
    r"|purana\s+(?:customer|patient|grahak|client)|purani\s+(?:customer|patient|grahak)"
    r"|pichh?l[ei]\s+(?:saal|mahine|hafte|baar|bar|year|month|week)\s+(?:bhi\s+)?(?:aap\w*|aaye|aapse|aap\s+se)"
    r"|aap\w*\s+(?:\w+\s+)?(?:pe?hle|pahle|pichh?l[ei])(?!\s+(?:kabhi|khali)))\b"
    r"|आप(?:ने)?\s+(?:पहले|पिछल)|पहले\s+भी\s+(?:आ|बुला|कर|दिखा|लि)|पुराना\s+(?:ग्राहक|मरीज)",
    re.I,
)
_HINTS = frozenset(
    """
    here heard found discovered account accounts used had before last ago back first new never haven't havent haven’t
    have not i've ive we've weve you've youve customer customers client clients patient patients already previously
    past times years details file know always same recently again every system books record records database regular
    regulars usually normally came fixed installed did put replaced repaired serviced unblocked cleared sorted
    delivered once twice been second third fourth with kabhi don timer timers una pehle pahle pehli pahli phle
    pichle pichhle purana purani naya nayi पहले पहली पिछले पिछली पुराना पुरानी नया आपने
    """.split()
)
_OTHERS = re.compile(
    r"\b(?:not|n['’]t|do|does|for|if)\s+(?:an?\s+|you\s+(?:take|accept|see)\s+)?$|\byou\s+(?:taking|accepting"
    r"|seeing)\s+(?:on\s+)?(?:any\s+)?$"
    r"|\b(?:be|become|becoming|being|she['’]?s|he['’]?s|they['’]?re|she\s+is|he\s+is|they\s+are|was)\s+(?:an?\s+"
    r"|your\s+)?$"
    r"|\b(?:discount|offer|special|deal|price|fee)s?\s+(?:for|to)\s+(?:an?\s+)?$"
    r"|\b(?:are|r)\s+you\s+(?:the\s+)?(?:ones?|guys?|people|company|same)\s+(?:who|that)\s+(?:\w+\s+)?$",
    re.I,
)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:neighbou?rs?|friends?|mates?|sister|brother|mum|mom|mother|dad|father|son|daughter|landlord|boss"
    r"|colleague|cousin|aunt|auntie|uncle|tenants?"
    r"|agent|in[\s-]laws?|someone\s+else|another\s+\w+|other\s+(?:plumber|doctor|company|bloke)|padosi|dost|bhai"
    r"|behen)\b[^.!?,;]{0,40}$",
    re.I,
)
_OWN = re.compile(r"(?:i|we|my|our|haven['’]?t)\b|i['’]|we['’]", re.I)
_NOT_THE = re.compile(r"\bnot\s+(?:my|our|the)\s+$", re.I)
_ASKING = re.compile(r"\b(?:have|had|did|do|could|can|will|would)\s+$", re.I)
_ASKED = re.compile(
    r"\b(?:(?:used|called|been\s+(?:to|with)|visited|seen|booked\s+with|dealt\s+with|come\s+to|worked\s+with"
    r"|had)\s+(?:us|here)\b|been\s+here\b"
    r"|(?:existing|returning|regular|previous)\s+(?:customer|patient|client)|(?P<new>first\s+(?:time|visit|call)"
    r"|new\s+(?:customer|patient|client|here|to\s+us)))",
    re.I,
)
_YES = re.compile(
    r"\W*(?:yes|yeah|yep|yup|ya|yea|haan?|ji|sure|correct|i\s+have|we\s+have|i\s+am|we\s+are|a\s+few\s+times"
    r"|once|twice|many\s+times|हाँ|हां|जी)(?!\w)",
    re.I,
)
_NO = re.compile(
    r"\W*(?:no|nah|nope|never|not\s+(?:yet|before|really|that\s+i\s+know)|nahin?|i\s+haven['’]?t"
    r"|we\s+haven['’]?t|i['’]?m\s+not|नहीं)(?!\w)",
    re.I,
)


_MOST = 2000  # nobody tells it in more; keeps a pasted page cheap


def _said(text: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """What the customer says of themselves: not of a neighbour, not asked of others."""
    for m in pattern.finditer(text):
        near = text[max(0, m.start() - 60) : m.start()]
        if _OTHERS.search(near) or _NOT_THE.search(near) or _ASKING.search(near) and m[0][:1] in "yYuU":
            continue
        if _OWN.match(m[0]) or not _SOMEBODY_ELSE.search(near):
            return m
    return None


def _answered(heard: Heard) -> list[Fact]:
    """A bare yes or no to "have you used us before?"; to "is it your first time?" the other way round."""
    asked = _ASKED.search(heard.question or "")
    if asked is None and heard.asked != "previous_customer":
        return []
    is_new = asked is not None and asked["new"] is not None
    for pattern, was_here in ((_YES, not is_new), (_NO, is_new)):
        if m := pattern.match(heard.text):
            value = "yes" if was_here else "no"
            return [Fact("previous_customer", value, m[0], m.span(), confidence=0.8)]
    return []


def find(heard: Heard) -> list[Fact]:
    """`previous_customer` yes or no when the customer says so."""
    text = heard.text[:_MOST]
    if not _HINTS.isdisjoint(words_of(text)):
        if m := _said(text, _NEVER):
            return [Fact("previous_customer", "no", m[0], m.span(), confidence=0.9)]
        if m := _said(text, _BEFORE):
            return [Fact("previous_customer", "yes", m[0], m.span(), confidence=0.85)]
    return _answered(heard) if heard.question or heard.asked == "previous_customer" else []
