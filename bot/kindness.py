"""What a model may say in its own words: the few shapes that kindness has in English. Pure; knows no claim.

A list of allowed words alone lets a lie be put together of them ("got you in", "see you in a bit"), so the words are
allowed in these shapes only: sorrow, thanks, what something must be like, what is not understood or not known. What
could be an answer ("yes", "no problem", "sure", "happy to") has no shape: nobody knows to what.
"""

import re
from collections.abc import Collection

_HOW = "(?:(?:so|very|really|quite|truly|terribly|just|all|absolutely|pretty) )*"
_BAD = (
    "(?:annoying|awful|bad|difficult|disappointing|distressing|dreadful|exhausting|frightening|frustrating|hard|"
    "horrible|inconvenient|irritating|maddening|miserable|nasty|painful|rough|scary|stressful|tedious|terrible|tiring|"
    "tough|troublesome|uncomfortable|unfortunate|unpleasant|unsettling|upsetting|worrying)"
)
_THING = (
    "(?:bother|confusion|disappointment|discomfort|frustration|hassle|headache|inconvenience|mess|misunderstanding|"
    "mix-up|nightmare|nuisance|ordeal|pain|pity|shame|stress|trouble|upset|wait|worry)"
)
_IT = "(?:that|this|it|all that|all this)"
_AT = "(?:about|for)"
# ~ stands for the customer's name or the service's, as every customer hears it.
_MATTER = f"(?:(?:the|that|this|your|all the|any|such an?|an?) )?(?:{_BAD} )?(?:{_THING}|~)"
_SAD = (
    f"(?:{_HOW}{_BAD}|(?:an? |the |such an? )?(?:bit |lot )?(?:of )?(?:an? )?{_HOW}(?:{_BAD} )?{_THING}|"
    "no fun(?: at all)?)"
)
_BE = (
    "(?:'s| is| was| sounds| sounded| does sound| must sound| must be| must have been| must feel| can be| feels|"
    " has been)"
)
_ENDS = (
    "(?: for (?:you|you both|you all|your family|everyone|you and (?:the|your) family)|"
    " to hear| to (?:deal|live|put up) with| on you)?"
)
_TELLING = (
    "(?:calling us|bearing with me|being (?:so |very )?(?:patient|understanding|kind|clear|open|honest)|"
    "explaining|clarifying|sharing|letting (?:me|us) know|telling (?:me|us)|listening|waiting|holding|"
    "(?:your|the) (?:patience|understanding))"
)
_AFTER = "(?: with me)?(?: about)?(?: (?:that|this|it|the ~|your ~|~))?(?: with me| so clearly)?"
_KIN = "(?:mother|mum|father|dad|son|daughter|child|baby|wife|husband|partner|family|little one)"

_SHAPES = (
    # A sigh, and being called by name.
    r"(?:ah|ugh|ouch|hi|hello|oh|hmm|mate|~|goodness|goodness me|my goodness|oh dear|oh no|oh gosh|dear me|got it|"
    r"(?:oh )?i see|fair enough|poor (?:thing|you|little one|~)|(?:(?:hi|hello|oh|oh dear|thanks|thank you|sorry) ~))",
    # Sorrow.
    rf"(?:i'm |i am |we're |we are )?{_HOW}sorry(?: ~)?",
    rf"(?:i'm |i am |we're |we are )?{_HOW}sorry to hear (?:(?:about )?{_IT}|about {_MATTER})",
    rf"(?:i'm |i am |we're |we are )?{_HOW}sorry {_AT} (?:{_IT}|{_MATTER})",
    rf"(?:i'm |i am |we're |we are )?{_HOW}sorry (?:to keep you waiting|to have kept you waiting|to trouble you|"
    rf"(?:that )?{_IT}{_BE} {_SAD}{_ENDS}|"
    rf"(?:that )?you(?:'re| are) (?:having|going through|dealing with) (?:{_IT}|{_MATTER}))",
    rf"(?:i'm |i am |we're |we are )?{_HOW}sorry (?:(?:that )?{_IT} (?:happened|has happened)(?: to you)?|"
    r"(?:that )?you(?:'ve| have) had to (?:wait|deal with (?:this|that|it)))",
    rf"(?:my|our|many) (?:sincere )?apologies(?: {_AT} (?:{_IT}|{_MATTER}))?",
    rf"i (?:do )?apologi[sz]e(?: {_AT} (?:{_IT}|{_MATTER}))?",
    r"(?:my mistake|my bad|forgive me|pardon me|excuse me)",
    # Thanks.
    rf"(?:many )?(?:thanks|thank you)(?: (?:so much|very much|a lot|kindly|again|mate|~))?(?: for {_TELLING}{_AFTER})?",
    rf"i (?:do |really |truly )?appreciate (?:{_IT}|you {_TELLING}{_AFTER}|your (?:patience|understanding|kindness))",
    r"(?:that's|that is) (?:(?:very|really|so) )?(?:helpful|kind|kind of you|thoughtful|useful to know)",
    r"you(?:'re| are) (?:very |most )?welcome",
    # What it is like.
    rf"(?:and )?{_IT}{_BE} {_SAD}{_ENDS}",
    r"(?:that|it|this) (?:can't|cannot|can not) (?:have been|be) (?:easy|pleasant|nice|fun)(?: for you)?",
    rf"(?:that's|it's|that is|it is) {_HOW}(?:completely |perfectly )?understandable(?: (?:that )?you(?:'re| are) "
    r"(?:upset|worried|annoyed|frustrated|cross|angry))?",
    r"(?:that|it|this) must (?:really )?(?:hurt|sting|ache)",
    rf"what an? (?:{_HOW}{_BAD} )?(?:{_THING}|day|night|morning|week|time|start|thing to happen|way to (?:start|end) "
    r"(?:the|your) (?:day|week))(?: (?:for you|you've had|you have had))?",
    rf"how {_HOW}(?:{_BAD}|inconvenient)(?: for you)?",
    # Understanding; it agrees to nothing.
    rf"i (?:do |really |can |quite |completely |fully )?(?:understand|sympathi[sz]e|imagine)(?: {_IT}| completely| "
    rf"you| how {_HOW}{_BAD} {_IT}(?: is|'s| must be){_ENDS}| (?:that )?{_IT}(?:'s| is) {_SAD}{_ENDS}| "
    rf"why (?:you're|you are) (?:upset|worried|annoyed|frustrated|cross|angry)| {_MATTER})?",
    r"i(?:'m| am) (?:listening|still here|all ears)|i hear you|i hear (?:how|that) (?:upset|worried|annoyed) you are",
    # What is not understood, not known, and what this voice is.
    r"i (?:didn't|did not)(?: quite)? (?:catch|hear|get|follow|understand) (?:that|it|you|all of that)",
    r"i (?:missed|misheard|misunderstood) (?:that|you|it)",
    r"(?:i'm sorry )?i (?:haven't|have not) been (?:much|of much|very much) (?:help|use)(?: so far)?",
    r"i (?:don't|do not) (?:know|have) (?:that|the answer(?: to that)?)|i'm afraid",
    r"i (?:don't|do not) want to guess(?: about that)?",
    r"i wish i (?:could tell you|knew)",
    r"i(?:'m not able to| cannot| can't) (?:give|offer) (?:you )?(?:any )?medical advice",
    r"(?:that's|that is) an? question for (?:your|a|the) (?:doctor|pharmacist)(?: or (?:doctor|pharmacist))?",
    r"i(?:'m not able to| cannot| can't) (?:share|tell you) anything about (?:other people|anyone else|others)",
    r"i(?:'m| am) (?:an?|the|just an?) automated (?:assistant|receptionist)",
    r"(?:that's|that is) an? (?:very |really )?(?:good|fair|great) question",
    # Leaving time, and good wishes.
    r"(?:please )?(?:take (?:all )?(?:your time|the time you need|as (?:long|much time) as you need)|"
    r"don't (?:apologi[sz]e|rush|be sorry)|bear with me|take care(?: of yourself)?)",
    r"please go on",
    r"(?:please )?tell me a (?:little |bit |little bit )?more(?: about (?:that|it|this|the problem|the ~))?",
    r"let me (?:just )?make sure (?:that )?i(?:'ve| have)? (?:understood|understand)(?: (?:you|that|it))?(?: "
    r"(?:properly|correctly|right))?",
    rf"(?:i hope|hope) (?:you|he|she|they|your {_KIN}|~) (?:feels?|gets?|is feeling|are feeling) (?:a bit |a little |"
    r"much )?better soon|get well soon",
    r"congratulations|what (?:happy|lovely|wonderful) news|(?:it's |how )?lovely to hear from you",
    r"(?:please )?it's (?:okay|ok|all right|alright) to be (?:upset|worried|nervous)",
)  # fmt: skip
SHAPE = re.compile("|".join(f"(?:{shape})" for shape in _SHAPES))
EDGE = re.compile(r"[.!]+")
# Where one shape ends and the next begins.
JOINT = re.compile(r",\s*(?:(?:and|but|so)\s+)?|\s+-+\s+|\s+(?:and|but)\s+(?=i\b|i'm\b|that\b|it\b|this\b|thank|sorry)")
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_KNOWN = frozenset(re.findall(r"[a-z]+(?:['-][a-z]+)*", " ".join((*_SHAPES, "i'm you're it's that's"))))


def sentences(reply: str) -> list[str]:
    """The sentences of a reply, without their ends."""
    return [part.strip() for part in EDGE.split(reply) if part.strip()]


def is_kind(reply: str, own: Collection[str]) -> bool:
    """Whether every clause has one of the shapes; `own` are words (small letters) that may stand for ~ in them."""
    clauses = [clause for sentence in sentences(reply) for clause in JOINT.split(sentence)]
    return bool(clauses) and all(SHAPE.fullmatch(_plain(clause, own)) for clause in clauses)


def _plain(clause: str, own: Collection[str]) -> str:
    """Small letters, with ~ for a run of the customer's own words."""
    words = " ".join(clause.lower().replace("’", "'").split())
    covered = WORD.sub(lambda word: "~" if word[0] in own and word[0] not in _KNOWN else word[0], words)
    return re.sub(r"~(?: ~)+", "~", covered)
