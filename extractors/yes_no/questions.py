"""What a question wants that yes or no could answer. Knows the question by its words, and no answer."""

import re
from dataclasses import dataclass
from functools import lru_cache

from extractors.plain import plain

ANYTHING_ELSE = re.compile(
    r"(?:any ?things?|something|what|any other|some other) (?:\w+ ){0,3}?(?:else|more|further)|further|any other"
    r"|else\b"
    r"|anything|additional"
)
CONFIRMING = re.compile(
    r"\bright\?|correct\??|(?<!able to )(?<!not )confirm|is (?:that|this|it) (?:right|ok|okay|fine|good)|shall i"
    r"|should i"
    r"|do you want me to|would you like me to|sounds? good|please check|\b(?:so|okay|ok),? you (?:want|need)"
    r"|^(?:booking|scheduling|reserving|making) (?:an?|the|your) "
)
OFFER = re.compile(
    r"\b(?:would you like|do you want|shall i|should i|can i|may i|do you need|want me to"
    r"|would you prefer)\b"
)
YES_NO_QUESTION = re.compile(
    r"(?:^|[.!?,:;]\s*|\b(?:and|so|or|but) )(?:do|does|did|is|are|was|were|would|will|shall|should|can|could|have|has"
    r"|may|anything|need|want)\b[^?]*(?:\?|$)|confirm|(?:right|correct|ok|okay)\?|sound|how (?:about|does)"
    r"|works? for you|let me know if|if you(?:'d)? like"
)
WHICH = re.compile(
    r"\b(?:what|when|where|which|who|whom|whose|how (?:many|much|long|far|old)|how do|why)\b[^?]*(?:\?|$)"
)
KEYS_OFFERED = re.compile(
    r"\b1\b\W*(?:for |to say |is |= ?)?yes|\byes\W*(?:press |is |= ?)?1\b|(?:press|reply|type) 1\b"
)


@dataclass(frozen=True, slots=True)
class Question:
    """What a question wants: yes or no, one of many, a check of what was understood, an offer taken, anything"
    " more."""

    choice: bool = False
    which: bool = False
    confirming: bool = False
    offer: bool = False
    more: bool = False
    keys: bool = False


@lru_cache(maxsize=64)
def wanted_by(sentence: str) -> Question:
    """What a question wants, by its words."""
    text = plain(sentence)
    choice, more = YES_NO_QUESTION.search(text) is not None, ANYTHING_ELSE.search(text) is not None
    is_open = more or WHICH.search(text) is not None
    return Question(
        choice=choice,
        which=is_open and not choice and not more,
        confirming=not is_open and CONFIRMING.search(text) is not None,
        offer=not is_open and " or " not in text and OFFER.search(text) is not None,
        more=more,
        keys=KEYS_OFFERED.search(text) is not None,
    )


NO_QUESTION = Question()
