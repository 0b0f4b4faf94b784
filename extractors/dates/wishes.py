"""Whether a day or a time that is mentioned is wished for, denied, or mends an earlier one. Knows no calendar."""

import re

MOST = 1000  # characters; nobody says when in more, and a pasted page stays cheap
MOST_MENTIONS = 8  # of one kind; who lists more days or times than that wishes for none of them
_REACH = 80  # how many characters around a mention can change what it means
MOVING = re.compile(r"\b(?:mov|chang|reschedul|shift|push|postpon|switch)\w*\b", re.I)
# fmt: off
_NOT_BEFORE = re.compile(
    r"(?:\b(?:not|cannot|can['’]?t|don['’]?t|won['’]?t|isn['’]?t|did\s*n['’]?t|except|never|instead\s+of"
    r"|rather\s+than)\s+(?:(?!but\b)\w+\s+){0,2}"
    r"|\b(?:since|every|each|how\s+(?:are|r)\s+(?:you|u)(?:\s+doing)?|for\s+the)\s+"
    r"|\b(?:broke|started|happened|began|came|burst|stopped|visited|noticed|went|called|rang|paid|ordered|bought"
    r"|arrived|died)\s+(?:\w+\s+){0,2}"
    r"|\b(?:was|were)\s+(?:(?!\w+ing\b|so\b|but\b|then\b)\w+\s+){1,2}"
    r"|\b(?:got|was|were|been)\s+(?:\w+\s+)?\w{2,}(?:ed|len|ken|lt|aid|rst|nt)\s+(?:on\s+|in\s+)?)$",
    re.I,
)
# "That's all for today", "thanks, see you tomorrow".
_GOODBYE = re.compile(
    r"\b(?:all|that['’]?(?:s|\s+is|ll\s+be)\s+it)\s+for\s+$"
    r"|\b(?:thanks|thank\s+you|bye|all|fine|great|perfect|ok(?:ay)?)\W+(?:then\W+)?see\s+(?:you|ya|u)\s+$",
    re.I,
)
_STILL_WANTED = re.compile(r"\b(?:why\s+not|not?\s+later\s+than|can['’]?t\s+(?:you|u|someone|wait)"
                           r"|not\s+sure|if\s+not)\b[\w\s]*$", re.I)
_NOT_AFTER = re.compile(r"\s*(?:(?:is\s+|are\s+|was\s+)?(?:an?\s+)?bad\b|is\s+(?:out|off|full|taken|booked|busy)\b"
                        r"|(?:is\s*n['’]?t|is\s+not|does\s*n['’]?t|does\s+not|won['’]?t|will\s+not|is\s+no)\s"
                        r"|(?:is\s+)?(?:no\s+good|too\s+late|impossible)|(?:ko\s+|ko\s+to\s+|mat\s+)?(?:nahi+n?|mat)\b"
                        r"|(?:(?:to|till|until|through|-)\s+(?:the\s+)?[\w']+(?:\s+[\w']+)?\s*,?\s*)?(?:i['’]?m"
                        r"|i\s+am|we['’]?re|we\s+are)\s+(?:all\s+)?"
                        r"(?:busy|away|overseas|interstate|on\s+leave|on\s+holiday|travelling|not\s+(?:here|home|in))\b"
                        r"|i\s+can['’]?t)", re.I)
_CORRECTED = re.compile(r"(?:\b(?:make\s+it|actually|wait|i\s+mean|i\s+meant|i\s+said|change\s+(?:it|that)?\s*to"
                        r"|sorry|no|rather|nahi+n?)[\s,]+)(?:(?:on|for|to|the|say)\s+)*$", re.I)
_MOVED_FROM = re.compile(rf"{MOVING.pattern}.*\bfrom\s+(?:the\s+|on\s+)?$", re.I)
# fmt: on
_LED = re.compile(r"\b(?:on|at|for|the|until|till)\s+$")
_TO = re.compile(r"\bto\b")
# One of these is among the last words before a mention that is denied; a look at them spares the patterns above.
_DENYING = frozenset(
    "not cannot can't cant don't dont won't wont isn't isnt didn't didnt did except never of than since every each you "
    "u ya doing for the broke started happened began came burst stopped visited noticed went called rang paid ordered "
    "bought arrived died got was were been".split()
)


def is_wanted(text: str, start: int, end: int) -> bool:
    """Whether the words around a mention leave it a wish: "not Tuesday" and "it broke on Monday" do not."""
    near = text[max(0, start - _REACH) : start]
    after = text[end : end + _REACH]
    if text[end - 2 : end].lower() in ("'s", "’s"):
        after = " is" + after  # "Friday's bad"
    last = near.lower().replace("’", "'").split()[-5:]
    if not _DENYING.isdisjoint(last):
        before = _LED.sub("", near)
        if _NOT_BEFORE.search(before) and not _STILL_WANTED.search(before) or _GOODBYE.search(near):
            return False
    is_moved = "from" in last[-2:] and _MOVED_FROM.search(near) and _TO.search(after)
    return not (is_moved or _NOT_AFTER.match(after))


def is_correction(text: str, start: int) -> bool:
    """Whether a mention mends an earlier one: "no, Wednesday", "make it five"."""
    return _CORRECTED.search(text[max(0, start - _REACH) : start]) is not None
