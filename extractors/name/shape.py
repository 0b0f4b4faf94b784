"""What a name looks like: its words, capitals, titles and particles. Knows no sentences and no other facts."""

import re
from unicodedata import category

from rapidfuzz.fuzz import ratio

from extractors.facts import Fact
from extractors.given_names import GIVEN, SURNAMES
from extractors.name_words import DAY_NAMES, LOWER_ENDINGS, NAMES_ANYWAY, NOT_NAMES, VIRTUES
from extractors.ordinary import is_never_name, is_ordinary
from extractors.spoken.letters import spelled, with_letter

LONGEST = 60
PARTICLES = frozenset(
    "de da del della der den van von la le el al bin bint ibn st dos das di du ter abu ben y e".split()
)
PRONOUNS = frozenset("i a the my his her what not for and but can you please that from with".split())
# A letter after a name is its initial only where it can be no word of the sentence.
NO_INITIAL = frozenset("aionuy")

TITLE = re.compile(
    r"(?:mr|mrs|ms|miss|mx|mister|dr|doctor|prof|professor|sir|madam|shri|shree|smt|kumari|engr|engineer|alhaji|alhaja|hajiya"
    r"|mallam|chief|barrister|pastor|reverend|rev)\b\.?[ \t]+",
    re.I,
)
WORD = re.compile(r"[^\W\d_][^\s\d.,;:!?\"“”()<>{}\[\]@#&/\\|=+*^%$~`_।…]*")
# Between two words of a name; a full stop only after an initial.
GAP = re.compile(r"[ \t]{1,3}|(?<=\b[A-Z])\.[ \t]?|")
REMARK = r"\s*,?\s+(with|without) (an?|one|two|double) ([a-z])(?:['’]?s)?(?![\w'’])"
WITH_LETTER = re.compile(REMARK, re.I)


def proper(name: str) -> str:
    """A name in proper capitals; capitals inside a word are kept where the customer wrote them so."""
    return " ".join(word if n and word in PARTICLES else _proper_word(word) for n, word in enumerate(name.split()))


def _proper_word(word: str) -> str:
    if word[:1].isupper() and not word.isupper():
        return word
    parts = re.split(r"([-'’])", word.lower())
    word = "".join(part[:1].upper() + part[1:] for part in parts)
    return "Mc" + word[2:].capitalize() if word.startswith("Mc") and len(word) > 4 else word


def fits(word: str) -> bool:
    """Whether this word can be one of a name's."""
    lowered = word.lower().replace("’", "'")
    if lowered in NAMES_ANYWAY:
        return True
    if is_never_name(lowered) or word.islower() and word.endswith(LOWER_ENDINGS) and is_ordinary(word):
        return False
    return word.isalpha() or all(
        char.isalpha() or char in "'’-" or category(char) in ("Mn", "Mc", "Cf") for char in word
    )


def _after_gap(text: str, at: int) -> int:
    return gap.end() if (gap := GAP.match(text, at)) else at


def _is_initial(text: str, match: re.Match[str]) -> bool:
    """Whether this letter ends a name: "priya k", and nothing after it."""
    return match.group().lower() not in NO_INITIAL and not text[match.end() :].strip(" .,!")


def _is_name_here(text: str, match: re.Match[str], before: str, capital: bool) -> bool:
    """Whether a word of every day is a name by what stands around: "Will Young", "Sunday Eze", "this is Hope"."""
    lowered, after = match.group().lower(), text[match.end() :]
    if before:
        is_last = capital or not after.strip(" .,!")
        return is_last and lowered in SURNAMES and before.split(maxsplit=1)[0] in GIVEN
    if lowered in DAY_NAMES:
        following = WORD.match(after.lstrip(" \t"))
        return following is not None and after[:1] in " \t" and following.group().lower() in SURNAMES
    return capital and lowered in VIRTUES


def take(text: str, start: int, trust_capitals: bool = False, mixed: bool = False) -> tuple[int, int] | None:
    """Where the name that begins here stands: capitals as far as they go, else at most three words that fit."""
    title = TITLE.match(text, start)
    start = end = title.end() if title else start
    taken: list[bool] = []
    while match := WORD.match(text, _after_gap(text, end) if taken else start):
        word = match.group().rstrip("-'’")
        capital = word[0].isupper() and not text.isupper()
        trusted = capital and len(word) > 2 and (bool(taken) or trust_capitals and word.lower() not in PRONOUNS)
        may_be = fits(word) or trusted and (trust_capitals or word.lower() not in NOT_NAMES)
        may_be = may_be or _is_name_here(text, match, text[start:end].lower() if taken else "", capital)
        if not may_be or len(word) == 1 and taken and not _is_initial(text, match):
            break
        if taken and taken[0] and not (capital or mixed or word in PARTICLES or len(word) == 1):
            break
        if len(taken) == 2 and not capital and is_ordinary(word):
            break
        taken.append(capital)
        end = match.start() + len(word)
        if len(taken) == (4 if taken[0] or word in PARTICLES else 3) or end != match.end():
            break
    return (start, end) if taken and end - start <= LONGEST else None


def fact_at(text: str, span: tuple[int, int], confidence: float) -> Fact:
    """The fact for a name at this place, with what is said right after about how it is written."""
    value, end = text[span[0] : span[1]], span[1]
    alternatives: tuple[str, ...] = ()
    if remark := WITH_LETTER.match(text, end):
        written = with_letter(value, *(part.lower() for part in remark.groups()))
        alternatives = (proper(value),) if proper(written) != proper(value) else ()
        value, end = written, remark.end()
    elif len(text) - end > 4:
        for letters in spelled(text[end:]):
            last = value.split()[-1]
            if ratio(last.lower(), letters.letters) >= 60:
                value, end = value[: len(value) - len(last)] + letters.letters, end + letters.span[1]
                break
    said = text[span[0] : end]
    return Fact("customer_name", proper(value), said, (span[0], end), confidence=confidence, alternatives=alternatives)
