"""Bare hours: "can I move it to 11", "is 10 free?", "11 instead?" where times are talked of. Knows no diary.

There a number of the clock face that counts nothing is an hour: no noun follows it, and what leads to it is a wish, a
question or nothing.
"""

import re
from collections.abc import Iterator

from extractors.dates.words import NUMBER_WORDS

# "Can I have one" wishes for a thing.
_WORDS = "|".join(word for word in NUMBER_WORDS if word != "one")
_WHO = r"(?:i|we|you|u|he|she|they|me|us)"
_MAY = (
    rf"(?:can|could|may|might|shall|will|would|to|please|do|rather|{_WHO}['’](?:d|ll)|let)\s+(?:{_WHO}\s+)?"
    r"(?:(?:just|please|maybe)\s+)?"
)
# What is moved to an hour, or done at one: nothing is counted after these.
_DOES = (
    r"\b(?:move|moving|change|changing|shift|push|switch|make|making|do|come|coming|try|choose|pick"
    r"|reschedule)\s+(?:(?:it|that|this|her|him|us|me|mine|there|back|forward|with|in|on|for|to|at|my|our|the|appointment"
    r"|appt|booking|visit|consultation|time)\s+){0,4}"
)
# Who has or takes some may count anything; what they ask to have, or ask us for, is an hour.
_GETS = (
    rf"(?:\b{_MAY}(?:have|get|got|like|prefer)|\b(?:will|let\s+me|{_WHO}['’]ll)\s+take|\bprefer|\bany\s+chance\s+of"
    r"|\b(?:what|how)\s+about)\s+(?:(?:my|the|that|for)\s+){0,2}"
)
_BEGINS = (
    r"(?:^|[,.;:!?]|\b(?:and|or|no|yes|yeah|ok|okay|so|sorry|actually|hi|hello|ise|isko|use|usko)\s)\W*"
    r"(?:(?:is|are|was|will|then|maybe|ya|kya)\s+)?"
)
_LED = re.compile(rf"(?:{_BEGINS}|{_DOES}|{_GETS})$", re.I)
_HOUR = re.compile(
    rf"(?<![\w$£€₹/+.:#-])(?P<hour>1[0-2]|0?[1-9]|(?:{_WORDS})(?!\w))(?:[:.\s]?(?P<minutes>[0-5]\d))?(?![\w/%:+₹$£€-]|\.\d)",
    re.I,
)
_FOLLOWED = re.compile(
    r"\s*(?:$|[,.;!?)]|(?:instead|back|free|open|available|possible|ok|okay|fine|good|better|best|please|pls|plz|then"
    r"|now|still|left|taken|too|also|again|rather|though|thanks|thank|works?|suits?|is|are|was|would|will|be|if|or|and"
    r"|but|so|on|with|for|me|us|today|tomorrow|tmrw|kal|aaj|ho|hai|he|kar|karo|kardo|karna|par|pe|ko|mil\w*|khali|khaali|"
    r"chal\w*|theek|thik|nahi+n?|ya)\b)",
    re.I,
)
MOST = 200  # characters; who says more tells a story, in which numbers count things


def found(text: str) -> Iterator[tuple[int, int, str, int]]:
    """Where each stands, with its hour as said and its minutes."""
    if len(text) > MOST:
        return
    for m in _HOUR.finditer(text):
        if _LED.search(text[: m.start()]) and _FOLLOWED.match(text, m.end()):
            yield *m.span(), m["hour"], int(m["minutes"] or 0)
