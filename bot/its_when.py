"""Its when: which day and time of a turn are those of the booking there is, and which it shall move to. Pure."""

import re
from dataclasses import asdict
from typing import Any

from bot.thought import Thought
from bot.which_when import SAME_TIME, SURE_OF_A_DAY
from extractors import dates, times
from extractors.cards import Card
from extractors.facts import Fact, Heard
from extractors.plain import blanked, plain
from extractors.times import bounds

CLOCK = "preferred_time"
# What makes the day beside it that of the booking: "my Tuesday appointment", "kal ki appointment", "the one on Friday".
_BOOKING = r"(?:appointment|appt|booking|visit|job|consultation|slot|one|अपॉइंटमेंट|बुकिंग)"
_AFTER = re.compile(
    rf"(?:'?s)?\s*(?:(?:(?:ki|ka|ke|wali|wala|की|का|वाली|के)\s+)?(?:\w+\s+)?{_BOOKING}|to\s+(?:the\s+)?\d"
    r"|(?:wal[aie]|(?:ke|ki) (?:bajaye?|badle|jagah)|के (?:बजाय|बदले)|की जगह|वाल[ाीे])(?![\w\u0900-\u0963]))"
)
_CANT = r"(?:can'?t|cannot|unable to|won'?t|not able to) (?:do|make|come|attend|be there)(?: it)?(?: on)?"
_BEFORE = re.compile(
    rf"{_BOOKING}\s+(?:is\s+)?(?:on|for|of|from)?\s*(?:the\s+)?$|\bfrom\s+(?:the\s+)?$|\b{_CANT}(?: this| next)?\s+$"
    r"|\b(?:instead of|rather than)\s+(?:\w+\s+){0,2}$"
)
_HOUR = re.compile(r"^\W*(?:(?:the|at|one at|it'?s)\W+){0,2}(\d{1,2})(?:\W+(?:one|wal[aie]|baje))*\W*$")
# What makes it the one that it shall be moved to.
_TO = re.compile(r"\bto\s+(?:(?:the|this|next|on)\s+)*$")
_MADE = re.compile(r"\s*(?:(?:ko|par|pe|को|पर|पे)\s+)?(?:kar|rakh|कर|रख)")


def day(thought: Thought, *, is_asked: bool) -> str | None:
    """The day of the booking that is meant, and not the one it is to be moved to; `is_asked`: it answers which."""
    found = _days(thought)
    its = next((value for span, value in found if _is_its_own(thought, span)), None)
    if its is None and found and (is_asked or not _is_move(thought)):
        return found[0][1]
    return its


def time(thought: Thought, *, is_asked: bool) -> str | None:
    """The clock time of the booking that is meant, in every reading, and not the one it is to be moved to."""
    for fact in thought.found:
        if fact.name != CLOCK or not fact.value[:1].isdigit():
            continue
        if is_asked or not _is_move(thought) or _is_its_own(thought, fact.span):
            return " ".join((fact.value, *fact.alternatives))
    return _bare_hour(thought) if is_asked and not _days(thought) else None


def _bare_hour(thought: Thought) -> str | None:
    """ "The 11 one": an hour by itself, where nothing else is a number of the answer."""
    said = _HOUR.search(plain(thought.turn.text))
    if said is None or {"dob", "customer_phone"} & {fact.name for fact in thought.found}:
        return None
    found = times.find(Heard(f"at {said[1]}", thought.now, thought.profile.country, CLOCK, is_time_open=True))
    return next((" ".join((one.value, *one.alternatives)) for one in found if one.value[:1].isdigit()), None)


def new_time(thought: Thought) -> Fact | None:
    """The time that a booking is to be moved to: "to twelve" is one, and its own is not.

    In a wish to book ("book me a 5 pm appointment") the only time is never that of the booking there is.
    """
    masked = _without_its_own(thought)
    is_wish = "book" in thought.values_of("intent") and not _is_move(thought)
    texts = (masked, thought.turn.text) if is_wish else (masked,)
    found = (times.find(Heard(text, thought.now, thought.profile.country, is_time_open=True)) for text in texts)
    return next((fact for facts in found for fact in facts if fact.name == CLOCK), None)


def _without_its_own(thought: Thought) -> str:
    """The turn's words, with blanks where they name the time of the booking there is."""
    clocks = [fact.span for fact in thought.found if fact.name == CLOCK]
    return blanked(thought.turn.text, [span for span in clocks if _is_its_own(thought, span)])


def kept_time(thought: Thought) -> dict[str, Any]:
    """The same as it is kept until the booking is known, with what bounds it; or that it shall be the time it has."""
    text, one = thought.turn.text, new_time(thought)
    bound = bounds.bound(text, *one.span) if one else None
    return {"new_at": asdict(one) if one else None, "bound": bound, "is_same_time": bool(SAME_TIME.search(plain(text)))}


def new_day(thought: Thought) -> str | None:
    """The day that a booking is to be moved to."""
    its = day(thought, is_asked=False)
    return next((value for value in days(thought) if value != its), None)


def days(thought: Thought) -> list[str]:
    """The days that this turn names."""
    return [value for _, value in _days(thought)]


def spans(thought: Thought) -> list[tuple[int, int]]:
    """Where this turn names days and times."""
    return [span for span, _ in _days(thought)] + [one.span for one in thought.found if one.name == CLOCK]


def other_readings(thought: Thought, named: str | None) -> tuple[str, ...]:
    """What else the words may mean that this turn names that day with, where that is in doubt."""
    cards = (card for card in _cards(thought) if card.result == named and card.confidence < SURE_OF_A_DAY)
    return next((card.alternatives for card in cards), ())


def _is_move(thought: Thought) -> bool:
    return "reschedule" in thought.values_of("intent")


def _is_its_own(thought: Thought, span: tuple[int, int]) -> bool:
    start, end = span
    text = plain(thought.turn.text)
    if _MADE.match(text, end):
        return False
    if _AFTER.match(text, end) or _BEFORE.search(text[:start]):
        return True
    goes_to = [at for (at, _), _ in _days(thought) if _TO.search(text[:at])]  # "move tomorrow to Thursday"
    return _is_move(thought) and start not in goes_to and any(at > end for at in goes_to)


def _days(thought: Thought) -> list[tuple[tuple[int, int], str]]:
    return [(card.span, card.result) for card in _cards(thought) if card.result]


def _cards(thought: Thought) -> list[Card]:
    return dates.cards(Heard(thought.turn.text, thought.now, thought.profile.country))
