"""Names after the word for oneself: "myself Suresh", "main Rahul bol raha hoon", "na Emeka dey call"."""

import re

from extractors.facts import Fact
from extractors.given_names import SURNAMES
from extractors.name.shape import fact_at, take
from extractors.name_words import HINDI_EVERYDAY
from extractors.ordinary import is_ordinary

SELF = re.compile(
    r"(?:^|[.,!?]\s*|\b(?:hi|hello|namaste|namaskar|sir|madam|and)\s+)(?:myself|main|mai|mein|मैं|na)\s+", re.IGNORECASE
)
AFTER_SELF = re.compile(
    r"\s*(?:$|[,.!?]|(?:from|and|here|this side|i|i['’]?m|need|want|calling|hoon|hun?|dey|be|bol|speaking)(?![\w'’])"
    r"|हूँ|हूं|बोल)",
    re.IGNORECASE,
)


def find(text: str, lowered: str) -> list[Fact]:
    """ "myself Suresh", "main Rahul hoon", "na Emeka dey call"."""
    if not ("myself" in lowered or "mai" in lowered or "mein" in lowered or "na " in lowered or "मैं" in lowered):
        return []
    for match in SELF.finditer(text):
        span = take(text, match.end())
        after = AFTER_SELF.match(text, span[1]) if span else None
        if span and after and _is_called(text[slice(*span)].split(), has_capitals=not text.isupper(), after=after[0]):
            return [fact_at(text, span, 0.85)]
    return []


def _is_called(words: list[str], *, has_capitals: bool, after: str) -> bool:
    """Whether somebody says these words of themselves as their name: "Sunil King", but not "dilli se", "aa gaya".

    Before "bol raha hoon" a word of every day may be a surname, but for one of Hindi.
    """
    is_speaking = after.strip().lower() in ("bol", "बोल")
    first, *more = words
    return not is_ordinary(first) and all(
        has_capitals
        and word[0].isupper()
        or word.lower() in SURNAMES
        or not (word.lower() in HINDI_EVERYDAY if is_speaking else is_ordinary(word))
        for word in more
    )
