"""Every mention of a day and the days it can mean, read against a given now. Knows no wish, no diary and no clock."""

from functools import lru_cache
from itertools import islice

from extractors.dates import calendar_days, hindi_days, holiday_days, relative_days
from extractors.dates import offsets as day_offsets
from extractors.dates.shapes import Moment, Rule, Said
from extractors.dates.wishes import MOST_MENTIONS
from extractors.dates.words import FEAST, FEAST_DAY, HOLIDAYS, seen

_RULES = calendar_days.RULES + relative_days.RULES + hindi_days.RULES


@lru_cache(maxsize=1024)
def _rules_for(bits: int) -> tuple[Rule, ...]:
    """The rules that could match a text with such words in it."""
    return tuple(rule for rule in _RULES if any(need & bits == need for need in rule.needs))


def mentions(text: str, moment: Moment) -> list[Said]:
    """Every mention of a day, the longest where they overlap, in the order said."""
    bits = seen(text)
    found: list[Said] = []
    for name, _, pattern, read in _rules_for(bits):
        for m in islice(pattern.finditer(text), MOST_MENTIONS):
            if said := read(m, moment):
                found.append(Said(said.start, said.end, said.days, said.confidence, name))
    if bits & HOLIDAYS or (bits & FEAST and bits & FEAST_DAY):
        found += islice(holiday_days.mentions(text, moment), MOST_MENTIONS)
    if not found:
        return found
    if day_offsets.CUE.search(text):
        found += [moved for said in found if (moved := day_offsets.applied(text, said, moment)) is not said]
    kept: list[Said] = []
    for said in sorted(found, key=lambda s: s.start - s.end):
        if all(said.end <= other.start or said.start >= other.end for other in kept):
            kept.append(said)
    return sorted(kept, key=lambda s: s.start)
