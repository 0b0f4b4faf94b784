"""Whether the customer was served here before, by their own account. Knows no record."""

import re

from extractors.facts import Fact, Heard
from extractors.previous_customer.words import BEFORE, EARLIER, NEVER
from extractors.stems import words_of

# A look for single words before the costly search: some tell by themselves, others only of the business.
_NEW_ALONE = frozenset(
    """
    first 1st timer timers registering register join yet nobody nobody's nobodys pehli pahli naya nayi pehle phle kabhi
    पहली पहले नया नयी registered signed google facebook gumtree instagram internet online yelp justdial hipages googling
    """.split()
)
_NEW = frozenset(
    "thought figured give new never neva nvr not just don't dont don’t haven't havent haven’t havnt no".split()
)
_NEW_WITH = frozenset(
    """
    customer customers client clients patient patients user here there you u una you've youve your area suburb estate
    neighbourhood i'm im we're we before app account file pleasure downloaded dr doctor member am account out
    """.split()
)
_ALONE = frozenset(
    """
    again file files records record regular regulars returning repeat existing customer customers
    client clients patient patients magnet sticker pehle pahle phle pichle pichli pichhle pichhli purana purani books
    aap
    aapke aapse yahan rodeo पहले पिछले पिछली पुराना पुरानी आप आपने आपके loyal member
    """.split()
)
_LAST = frozenset("came did saw usual last same back second third fourth 2nd 3rd 4th".split())
_LAST_WITH = frozenset(
    """
    time visit appointment consultation call booking order job again prescription last yesterday ago guy bloke plumber
    doctor
    """.split()
)
_YOU_SAID = frozenset(
    """
    you u ya ye youse yous una your ur you've youve you’ve you'd youd here there dr doctor clinic app shop under
    """.split()
)
_DEALT = frozenset(
    """
    before previously past times years yrs ages yonks once twice already earlier recently since ago back every always
    usually normally regularly often still first fixed repaired installed replaced serviced unblocked cleared sorted
    mended
    treated attended fitted prescribed quoted charged plumbed helped looked did used hired came put gave delivered
    seeing
    coming january february march april june july august september october november december easter christmas monday
    tuesday wednesday thursday friday saturday sunday last months weeks while only card number system dey with had saw
    account accounts details
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
    r"\b(?:(?:used|called|been\s+(?:out\s+)?(?:to|with)|visited|seen|booked\s+with|dealt\s+with|come\s+to"
    r"|worked\s+with|consulted"
    r"|ordered\s+from|had)\s+(?:with\s+)?(?:us|here)\b|been\s+here\b|(?:\bus|\bwe|\bour"
    r"|\bhere)\b[^?.]*\b(?:before|previously"
    r"|in\s+the\s+past)\b|(?:existing|returning|regular|previous)\s+(?:customer|patient|client)"
    r"|(?P<new>first\s+(?:time|visit|call"
    r"|appointment|booking|order|consultation)|new\s+(?:customer|patient|client|here|to\s+us)))",
    re.I,
)
_OPENING = r"\W*(?:(?:um+|uh+|hmm+|oh|well|ah|er|i\s+mean|like|so|o|ok(?:ay)?)\b\W*){0,4}"
_YES = re.compile(
    _OPENING + r"(?:yes|yeah|yep|yup|ya|yea|haan?|ji|sure|correct|of\s+course|certainly|indeed|it\s+is"
    r"|that['’]?s\s+right"
    r"|i(?:['’]?m|\s+am)?\s+(?:pretty\s+)?(?:sure|think|believe|reckon|guess)\s+(?:so|we\s+have|i\s+have"
    r"|you\s+have|i\s+did)"
    r"|(?:pretty|quite|fairly)\s+sure\s+(?:so|we|i|you)(?:\s+have|['’]?ve|\s+did)?|i\s+have|we\s+have|you\s+have"
    r"|have\s+done|have\s+(?:yes|yeah)|i\s+am|we\s+are|i\s+did|we\s+did|हाँ|हां|जी)(?!\w)",
    re.I,
)
_NO = re.compile(
    _OPENING + r"(?:no|nah|nope|nahin?|naa?|not\s+(?:yet|before|really|that\s+i|as\s+far|to\s+my|so\s+far"
    r"|at\s+all|ever|once)"
    r"|i\s+haven['’]?t|(?:i\s+)?(?:don['’]?t|do\s+not)\s+(?:think|believe|reckon)\s*(?:so|i|we|you)?"
    r"|(?:i\s+)?can['’]?t\s+say"
    r"|we\s+haven['’]?t|haven['’]?t|i['’]?m\s+not|we['’]?re\s+not|नहीं)(?!\w)",
    re.I,
)
# Answers that mean the same whichever way it was asked.
_HERE_BEFORE = re.compile(
    _OPENING + r"(?:(?:only\s+|just\s+)?(?:once|twice|regular(?:ly)?|often|always|(?:heaps|plenty|loads|lots"
    r"|dozens)(?:\s+of\s+times)?"
    r"|(?:many|several|multiple|a?\s*few|(?:a\s+)?couple\s+(?:of\s+)?|two|three|four|five)\s*times)(?!\w)|(?:kai"
    r"|do|teen|char|bahut)\s+baar"
    rf"|(?:\w+\s+){{0,4}}?{EARLIER}(?!\w)|(?:i|we)\s+(?:was|were)\s+(?:there|here|in)\b"
    r"|(?:my|the)\s+(?:husband|wife|partner|missus|hubby|mum|mom|dad|parents|son|daughter|flatmate)\s+(?:did|has"
    r"|have|was)\b"
    r"|(?:aay[aie]|aaye|dikhaya|bulaya)\s+th[aei])",
    re.I,
)
_NEVER_HERE = re.compile(
    _OPENING + r"(?:never|neva|first|1st|pe?hli|pahli|just\s+(?:moved|registered|registering|joined|signed"
    r"|arrived|found)|(?:i['’]?m|we['’]?re"
    r"|we\s+are|i\s+am|im)?\s*(?:all\s+|brand\s+)?new|naya|nayi|(?:this|it)(?:['’]?s|\s+is|['’]ll\s+be"
    r"|\s+will\s+be)\s+(?:my|our|the)\s+first"
    r"|my\s+first|no(?:body|\s+one)|kabhi\s+nahi|पहली)(?!\w)",
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
    """An answer to "have you used us before?"; a bare yes or no to "is it your first time?" the other way round."""
    asked = _ASKED.search(heard.question or "")
    if asked is None and heard.asked != "previous_customer":
        return []
    is_new = asked is not None and asked["new"] is not None
    told = ((_NEVER_HERE, False), (_NO, is_new), (_YES, not is_new), (_HERE_BEFORE, True))
    for pattern, was_here in told:
        if m := pattern.match(heard.text[:_MOST]):
            return [Fact("previous_customer", "yes" if was_here else "no", m[0], m.span(), confidence=0.8)]
    return []


def _both(words: tuple[str, ...], some: frozenset[str], others: frozenset[str]) -> bool:
    return not (some.isdisjoint(words) or others.isdisjoint(words))


def find(heard: Heard) -> list[Fact]:
    """`previous_customer` yes or no when the customer says so."""
    text = heard.text[:_MOST]
    words = words_of(text)
    is_new = not _NEW_ALONE.isdisjoint(words) or _both(words, _NEW, _NEW_WITH)
    if is_new and (m := _said(text, NEVER)):
        return [Fact("previous_customer", "no", m[0], m.span(), confidence=0.9)]
    is_told = not _ALONE.isdisjoint(words) or _both(words, _LAST, _LAST_WITH) or _both(words, _DEALT, _YOU_SAID)
    if is_told and (m := _said(text, BEFORE)):
        return [Fact("previous_customer", "yes", m[0], m.span(), confidence=0.85)]
    return _answered(heard) if heard.question or heard.asked == "previous_customer" else []
