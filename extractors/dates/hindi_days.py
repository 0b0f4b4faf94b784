"""Days of the month as Hindi says them: "20 tareekh ko", "solah january", "पच्चीस तारीख". Knows no today of its own."""

import re

from extractors.dates.calendar_days import of_month, on_day
from extractors.dates.shapes import Moment, Rule, Said, pattern
from extractors.dates.words import HINDI, MONTH, MONTH_NAMES, MONTHS, TAREEKH

# From thirteen on; what is below may be an hour too, and stands in day_words.
_ON: dict[str, int] = {
    word: 13 + n
    for n, words in enumerate(
        (
            "terah tera", "chaudah chauda", "pandrah pandra pandhra", "solah sola", "satrah satra",
            "atharah athaarah athara", "unnees unnis", "bees bis", "ikkees ikkis", "baees bais", "teis",
            "chaubees chaubis", "pachchees pachees pachis",
            "chhabbees chhabbis chabbis", "sattaees sattais", "atthaees atthais", "untees untis", "tees tis",
            "iktees ikattis ikatees",
        )
    )
    for word in words.split()
}  # fmt: skip
# Ordinals of the first few, the only ones said so.
_ORDINALS = {"pehli": 1, "pahli": 1, "doosri": 2, "dusri": 2, "teesri": 3, "tisri": 3, "chauthi": 4}
_NUMBERS = HINDI | _ON | _ORDINALS
# Words of English too: "can you do July", "no March is bad".
_ENGLISH = frozenset({"no", "do", "sat", "tin", "che", "bara", "ath", "das", "tees"})


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_BARE = re.compile(rf"\W*(?:(?:haan|ji|to|theek\s+hai)\s+)*(?P<day>{_any(_ON)})(?:\s+(?:ko|ka|theek|hai|hi))*\W*", re.I)


def _day(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS[text.lower()]


def _of_this_month(m: re.Match[str], moment: Moment) -> Said | None:
    """ "20 tareekh": the next such day of a month."""
    days = of_month(_day(m["day"]), moment.today)
    return Said(*m.span("day"), days[:1], 0.9) if days else None


def _of_the_year(m: re.Match[str], moment: Moment) -> Said | None:
    """ "solah january"."""
    found = on_day(_day(m["day"]), MONTHS.index(m["month"][:3].lower()) + 1, None, moment.today)
    return Said(*m.span(), (found,), 0.95) if found else None


def bare(text: str, moment: Moment) -> Said | None:
    """A number that is all that was said when a day was asked for; only those that can be no hour."""
    m = _BARE.fullmatch(text)
    return _of_this_month(m, moment) if m else None


_PLAIN = _any({word: n for word, n in _NUMBERS.items() if word not in _ENGLISH})
_LED = rf"(?:{_PLAIN}|(?:{'|'.join(sorted(_ENGLISH))})(?=\s+\w+\s+(?:ko|ke|ka|tak)\b))"
RULES = (
    Rule("tareekh", (TAREEKH,),
         pattern(rf"(?<![\w/.-])(?P<day>\d\d?|{_any(_NUMBERS)})\s+ta{{1,2}}ri?e{{0,2}}kh?\b(?!\s+se\b)"),
         _of_this_month),
    # "Mar" and "may" are words of their own.
    Rule("number and month", (MONTH_NAMES,),
         pattern(rf"(?<!\w)(?P<day>{_LED})\s+(?P<month>(?!mar\b|may\b){MONTH}|may(?=\s*(?:$|[,.!?]|ko\b)))\b"),
         _of_the_year),
)  # fmt: skip
