"""Whether the customer speaks for somebody else ("book for my mother"). Knows no names."""

import re

from extractors.facts import Fact, Heard

KIN = (
    "mother|mum|mom|mummy|father|dad|papa|wife|husband|partner|son|daughter|baby|child|brother|sister|grandmother|"
    "grandfather|nan|grandma|grandpa|uncle|aunt|aunty|friend|neighbour|tenant|boss|mother-in-law|father-in-law"
)
FOR = re.compile(rf"\b(?:for|on behalf of)\s+my\s+({KIN})\b", re.I)


def find(heard: Heard) -> list[Fact]:
    """for_whom: the relation in the customer's word ("mother"), when the booking is for that person."""
    match = FOR.search(heard.text)
    if match is None:
        return []
    return [Fact("for_whom", match.group(1).lower(), match.group(), match.span(), confidence=0.85)]
