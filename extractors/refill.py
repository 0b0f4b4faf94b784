"""Whether the customer asks for more of a medicine they already take. Knows no prescription."""

import re
from itertools import islice

from extractors import medicine
from extractors.facts import Fact, Heard
from extractors.stems import Hint, words_of

_MOST = 2000  # nobody asks for more in more; keeps a pasted page cheap
_MOST_CUES = 12  # nobody denies it more often and then asks for it
_THINGS = (
    r"(?:tablets?|medicines?|medication|meds|pills?|prescriptions?|script|scripts|inhalers?|insulin|capsules"
    r"|drops|syrup|dawai|dawaai|dawa|dava|goli|goliyan|strips?|dose|refills?)"
)
_MY = (
    r"(?:my|his|her|the|our|more|some|some\s+more|(?:my\s+)?(?:mother|father|mum|mom|dad|wife|husband|son"
    r"|daughter)['’]?s?)"
)
_CUE = re.compile(
    rf"\b(?:re-?fill(?:s|ing|ed)?|repeat\s+(?:script|prescription|order|dose|of)|re-?order(?:ing)?|renew(?:al)?"
    rf"|top\s+up)\b(?:\s+(?:of\s+)?(?:{_MY}\s+)?{_THINGS}\b)?"
    rf"|\b(?:running|run|ran|runs|almost|nearly|all)\s+(?:out|low|short)\s+(?:of"
    rf"|on)\s+(?:{_MY}\s+)?(?:[\w-]+\s+)?(?:\d+\s*)?(?:{_THINGS}\b)?"
    rf"|\b(?:(?:need|want|get|order|send|deliver|have|like)\s+(?:{_MY}\s+)+(?:(?!and\b"
    rf"|my\b)[\w-]+\s+){{0,2}}?{_THINGS}(?:\s+(?:again|refilled|please))?)\b"
    rf"|\b(?:finished|used\s+up)\s+(?:all\s+)?(?:of\s+)?{_MY}\s+(?:[\w-]+\s+)?{_THINGS}\b|\b{_THINGS}\s+(?:are|is"
    rf"|have|has|khatam|khtm)\s*(?:almost\s+|nearly\s+)?(?:finished|finishing|over|run\s+out|gone|low"
    rf"|ho\s+(?:gay[aei]|rah[aei])"
    rf"|hone\s+wal[aei]|khatam)"
    rf"|\b{_THINGS}\s+(?:\w+\s+)?(?:dobara|phir\s+se|fir\s+se)\b"
    r"|(?:दवाई|दवा|दवाइयां|दवाइयाँ|गोली|गोलियां|गोलियाँ|टैबलेट|कैप्सूल|इंसुलिन|इन्सुलिन|इनहेलर|सिरप)\s+(?:[^\s,.!?]+\s+)?"
    r"(?:ख़त्म|ख़त्म|खत्म|दोबारा|दुबारा|फिर\s+से)",
    re.I,
)
_HINTS = Hint(
    r"(?:re-?fill|repeat|re-?order|renew|tablet|medic|pill|prescription|script|inhaler|insulin|capsule|syrup"
    r"|dawa|dava|strip|dose)\w*"
    r"|re|top|run|ran|running|runs|out|low|meds|drops|goli\w*|दव\S*|गोल\S*|टैबलेट|कैप्सूल|इंसुलिन|इन्सुलिन|इनहेलर|सिरप"
)
_DENIED = re.compile(r"\b(?:not|don['’]?t|no|stop|without|never|cancel|didn['’]?t)\s+(?:\w+\s+){0,3}$", re.I)
_OF_MEDICINE = re.compile(
    rf"\b(?:{_THINGS}|re-?fill\w*)\b|[a-z]{{3,}}(?:in|ol|pril|mab|ine|one|ide|ate|artan|cin"
    rf"|zole)\b|दव|गोल|टैबलेट|कैप्सूल|इंसुलिन|इन्सुलिन|इनहेलर|सिरप",
    re.I,
)
_NOT_MEDICINE = re.compile(
    r"\b(?:renew|top\s+up)|\bhot\s+water|\bout\s+of\s+(?:hours?|time|office|money|water|gas"
    r"|town|patience)",
    re.I,
)
_ONCE_MORE = re.compile(r"\b(?:need|want|get|order|send|like)\b[^.!?;]{1,80}?\bagain\b", re.I)
_THING = re.compile(rf"\b{_THINGS}\b", re.I)
# Said of a medicine by its name: "metformin khatam ho gayi", "my crestor has run out".
_SHORT_OF = re.compile(
    r"\s+(?:\w+\s+){0,3}?(?:khatam|khtm|finished|run\s+out|ran\s+out|running\s+(?:out|low)|(?:almost|nearly"
    r"|all)\s+gone|is\s+over|ख़त्म|खत्म)",
    re.I,
)


def _once_more(heard: Heard, text: str) -> list[Fact]:
    """ "I need my metformin again", "metformin khatam"."""
    again = _ONCE_MORE.search(text)
    if again is not None and not _DENIED.search(text, max(0, again.start() - 60), again.start()):
        named = any(again.start() <= f.span[0] < again.end() and f.confidence > 0.7 for f in medicine.find(heard))
        if named or _THING.search(again[0]):
            return [Fact("refill", "yes", again[0], again.span(), confidence=0.85)]
    for fact in medicine.find(heard):
        if short := _SHORT_OF.match(text, fact.span[1]):
            span = (fact.span[0], short.end())
            return [Fact("refill", "yes", text[slice(*span)], span, confidence=0.85)]
    return []


def find(heard: Heard) -> list[Fact]:
    """`refill` yes, with the words that ask for it."""
    text = heard.text[:_MOST]
    words = words_of(text)
    if not _HINTS.stands_in(words):
        is_told = not {"again", "khatam", "khtm", "finished", "gone", "over", "खत्म", "ख़त्म"}.isdisjoint(words)
        return _once_more(heard, text) if is_told else []
    is_of_medicine: bool | None = None
    for m in islice(_CUE.finditer(text), _MOST_CUES):
        said = m[0].rstrip()
        if _DENIED.search(text[max(0, m.start() - 60) : m.start()]) or _NOT_MEDICINE.match(said):
            continue
        if _NOT_MEDICINE.search(said):
            is_proven = _OF_MEDICINE.search(said) is not None
        else:
            # Asked of the text as a whole, and so once.
            is_of_medicine = _OF_MEDICINE.search(text) is not None if is_of_medicine is None else is_of_medicine
            is_proven = is_of_medicine
        if not is_proven:
            continue
        return [Fact("refill", "yes", said, (m.start(), m.start() + len(said)), confidence=0.9)]
    return _once_more(heard, text)
