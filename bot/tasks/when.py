"""When: a day with two readings becomes one question; a day or time that is over or never comes is not kept. Pure."""

import re
from datetime import date, time

from bot import date_context
from bot.tasks import greet, questions
from bot.thought import Thought
from bot.which_when import SURE_OF_A_DAY
from extractors import choices, dates
from extractors.facts import Fact, Heard

# How one of two is chosen, in any language.
LATER, EARLIER = ("most", "second", "last"), ("least", "first")
# Nobody asks so many days ahead without naming the year: a day and month that far off has just gone by.
FARTHEST = 300
# What leads to a day wished for; who tells of a day that was begins otherwise.
LED = re.compile(
    r"\b(?:appointment|appt|booking|slot|visit|come|book|(?:see|meet) (?:dr\.? |doctor )?\w+|available|free)\s+"
    r"(?:(?:it|me|in|on|for|by|the|out|over)\s+)*$",
    re.I,
)
# What may stand between a day and its time: "today at 9", "9 am on Friday", "aaj 9".
BETWEEN = re.compile(r"[\s,]*(?:(?:at|by|around|about|for|in|the|on|ko|ke)\s+)*", re.I)
# When it is too late today for a part of the day.
PARTS_END = {"morning": time(12), "afternoon": time(17), "evening": time(22)}


def settle(thought: Thought) -> None:
    """After this turn's facts are taken: what must be asked about the day and the time, and what cannot be."""
    _forget_days_gone_by(thought)
    _say_gone_by(thought)
    settle_days(thought)
    _settle_times(thought)
    _settle_clock_change(thought)


def gone_by(thought: Thought) -> bool:
    """Whether the answer to "which day?" was a day that is over; then that is said, and the question put again."""
    heard = Heard(thought.turn.text, thought.now, thought.profile.country, "preferred_date", None)
    if not any(card.is_over and card.is_wish for card in dates.cards(heard)):
        return False
    thought.session.misses += 1
    thought.say("ack.past_day")
    questions.put(thought, "preferred_date", variant="first" if thought.session.misses < 2 else None)
    return True


def _news(thought: Thought, name: str) -> Fact | None:
    return next((fact for fact in thought.news if fact.name == name), None)


def _forget_days_gone_by(thought: Thought) -> None:
    """A day before today is never booked, also when it has only gone by since it was said."""
    on = thought.session.value("preferred_date")
    if on and on < thought.wording.today.isoformat():
        thought.say("ack.past_day")
        thought.forget("preferred_date")


def _say_gone_by(thought: Thought) -> None:
    """ "An appointment yesterday", "the 14th" said on the 15th: that it is over is said at once, whatever was asked."""
    session, text, fact = thought.session, thought.turn.text, _news(thought, "preferred_date")
    if session.asked in ("preferred_date", "which_date", "closed_day") and fact is None or session.options:
        return
    if fact is not None:
        is_next_year = (date.fromisoformat(fact.value) - thought.wording.today).days > FARTHEST
        if not is_next_year or fact.alternatives or re.search(r"\d{4}", fact.text):
            return
        thought.forget("preferred_date")
    else:
        heard = Heard(text, thought.now, thought.profile.country)
        over = [card for card in dates.cards(heard) if card.is_over and card.is_wish]
        if not any(LED.search(text[: card.span[0]]) for card in over):
            return
    greet.introduce(thought)
    thought.say("ack.past_day")


def settle_days(thought: Thought) -> None:
    """Two readings of a day become one question that names both; the answer settles it, or that today cannot be."""
    session, fact = thought.session, _news(thought, "preferred_date")
    if fact is None:
        _leave_out_today(thought)
        return
    earlier, session.options = session.options, []
    readings = [fact.value, *fact.alternatives]
    asked_about = [day for day in earlier if day in readings]
    if len(asked_about) == 1:
        _take_instead(thought, fact, asked_about[0])
    elif not asked_about and len(readings) > 1 and fact.confidence < SURE_OF_A_DAY:
        session.options = sorted(readings[:2])
        _leave_out_today(thought)


def _leave_out_today(thought: Thought) -> None:
    """ "On Monday at nine", said on a Monday at ten, is the next one."""
    session, today = thought.session, thought.wording.today.isoformat()
    left = [day for day in session.options if day != today]
    if len(left) == 1 < len(session.options) and _is_today_over(thought, today):
        session.options = []
        session.facts["preferred_date"].value = left[0]
        thought.learned = [
            one.but(value=left[0], alternatives=()) if one.name == "preferred_date" else one for one in thought.learned
        ]


def _is_today_over(thought: Thought, today: str) -> bool:
    """Whether nothing is to be had today: it is denied, the hours are over, or the time that is wished for is."""
    hours, value = thought.profile.hours, thought.session.value("preferred_time")
    if hours and not any(o.weekday == thought.now.weekday() and o.closes > f"{thought.now:%H:%M}" for o in hours):
        return True
    if value and thought.session.bound not in ("after", "from") and _has_passed(thought, value):
        return True
    heard = Heard(thought.turn.text, thought.now, thought.profile.country)
    return any(card.result == today and not card.is_wish for card in dates.cards(heard))


def _settle_times(thought: Thought) -> None:
    """ "The later one" is one of those offered; a time of today that has passed is asked again."""
    session, fact = thought.session, _news(thought, "preferred_time")
    if fact is not None and session.offered:
        words, how = fact.text.lower(), (choices.spoken(fact.text) or (0, 0, ""))[2]
        if how in LATER or any(word in words for word in ("later", "second", "latter", "last")):
            _take_instead(thought, fact, session.offered[-1])
        elif how in EARLIER or any(word in words for word in ("early", "earlier", "first one", "former")):
            _take_instead(thought, fact, session.offered[0])
    is_today = session.value("preferred_date") == thought.wording.today.isoformat()
    value = _is_new(thought) and session.value("preferred_time") or _beside_today(thought)
    if is_today and value and _has_passed(thought, value):
        greet.introduce(thought)
        thought.say("ack.past")
        thought.forget("preferred_time")


def _beside_today(thought: Thought) -> str | None:
    """The time that was too odd to be taken, where it stands right beside the day wished: "today at 9", at three."""
    day, time_said = _news(thought, "preferred_date"), thought.first("preferred_time")
    if day is None or time_said is None:
        return None
    (_, end), (start, _) = sorted((day.span, time_said.span))
    return time_said.value if BETWEEN.fullmatch(thought.turn.text[end:start]) else None


def _settle_clock_change(thought: Thought) -> None:
    """A time that the clocks skip is moved to what they show then; of one that comes twice the first is taken."""
    value, on = thought.session.value("preferred_time") or "", thought.session.value("preferred_date")
    if not (on and value[:1].isdigit() and _is_new(thought)):
        return
    start = value[:5]
    change = date_context.clock_change(date.fromisoformat(on), time.fromisoformat(start), thought.profile.zone)
    if change is None:
        return
    shown = change.shown.strftime("%H:%M")
    if change.is_skipped:
        end = value[6:]
        moved = f"{shown}-{end}" if end > shown else shown
        thought.session.facts["preferred_time"].value = moved
        thought.learned = [f.but(value=moved) if f.name == "preferred_time" else f for f in thought.learned]
        thought.say("ack.clocks_forward", time=thought.wording.clock(shown))
    else:
        thought.say("ack.clocks_back", time=thought.wording.clock(shown))
        thought.session.noted = [*thought.session.noted, f"the first {shown}, before the clocks go back"]


def _is_new(thought: Thought) -> bool:
    return bool({"preferred_time", "preferred_date"} & {fact.name for fact in thought.news})


def _take_instead(thought: Thought, fact: Fact, value: str) -> None:
    thought.session.facts[fact.name].value = value
    thought.learned = [one.but(value=value) if one is fact else one for one in thought.learned]


def _has_passed(thought: Thought, value: str) -> bool:
    if value in PARTS_END:
        return thought.now.time() >= PARTS_END[value]
    return time.fromisoformat(value.rsplit("-", 1)[-1]) <= thought.now.time()
