"""Which of several hearings of a name is meant. Knows readings and their places in the recogniser's list only."""

from dataclasses import replace

from extractors.facts import Fact
from extractors.given_names import GIVEN, SURNAMES
from extractors.name.spelled import is_attempted, is_hard_to_say
from extractors.ordinary import is_ordinary

MOST_READINGS = 6
OTHERS_KEPT = 4
# Weights of the signs. The recogniser's own first is worth much, so that only plain signs pass it; letters are misheard
# one by one, and there the other hypotheses weigh as much.
FIRST, FIRST_SPELLED, RANK = 0.8, 0.2, 0.12
SHARE = 0.8  # all hypotheses have these words
COMMON_FIRST_NAME, COMMON_SURNAME, WHOLE = 0.8, 1.0, 0.6
ORDINARY, SMALL = 0.5, 0.9  # a word of every day; one that was written small besides
HARD, LEFT_OVER, SAYS_MORE = 1.5, 1.2, 0.7
LEAST = 0.3


def choose(text: str, readings: list[tuple[str, Fact | None]]) -> Fact | None:
    """One fact out of the hypotheses and what each of them gave, the recogniser's order first to last.

    The other readings become its alternatives. None where even the best looks like no name ("later harbour").
    """
    given = [(n, said, fact) for n, (said, fact) in enumerate(readings[:MOST_READINGS]) if fact]
    if not given:
        return None
    heard = [set(fact.value.lower().split()) for _, _, fact in given]
    worths = {fact.value: _worth(n, said, fact, heard) for n, said, fact in reversed(given)}
    ranked = sorted((fact for _, _, fact in given), key=lambda fact: -worths[fact.value])
    best, first = ranked[0], readings[0][1]
    if worths[best.value] < LEAST:
        return None
    others = dict.fromkeys(fact.value for fact in ranked if fact.value.lower() != best.value.lower())
    alternatives = (*best.alternatives, *others)[:OTHERS_KEPT]
    if best is first:
        return replace(best, alternatives=alternatives)
    words = first.text if first else text.strip()
    start = first.span[0] if first else text.index(words)
    sure = min(best.confidence, 0.75)
    return replace(best, text=words, span=(start, start + len(words)), alternatives=alternatives, confidence=sure)


def _worth(place: int, said: str, fact: Fact, heard: list[set[str]]) -> float:
    """How likely this reading is, by its place, by how many hypotheses share its words, and by how its words look."""
    words = fact.value.split()
    first = FIRST_SPELLED if is_attempted(said) else FIRST
    worth = first if place == 0 else -RANK * place
    worth += SHARE * sum(sum(word.lower() in other for other in heard) for word in words) / (len(heard) * len(words))
    worth += COMMON_FIRST_NAME * (words[0].lower() in GIVEN)
    # Where a single word was heard first, another reading's surname only counts if it is said besides that word.
    is_whole = len(words) == 2 and (len(heard[0]) > 1 or heard[0] < set(fact.value.lower().split()))
    worth += COMMON_SURNAME * (is_whole and words[1].lower() in SURNAMES)
    worth -= ORDINARY * sum(is_ordinary(word) and word.lower() not in SURNAMES for word in words)
    # A recogniser writes names with capitals: a first word of every day without one was heard as that word.
    first_said = (fact.text.split() or [""])[0]
    worth -= SMALL * (len(first_said) > 2 and first_said.islower() and is_ordinary(first_said))
    worth -= LEFT_OVER * (1 - len(fact.text) / max(len(said.strip()), 1))
    worth += WHOLE * is_whole - HARD * is_hard_to_say(fact.value)
    worth += SAYS_MORE * (place in (1, 2) and heard[0] < set(fact.value.lower().split()))
    return worth
