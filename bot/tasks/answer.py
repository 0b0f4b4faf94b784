"""Answer: questions about the business, only from what it wrote down. What is not written down goes to a person."""

import re
from collections.abc import Callable
from datetime import date

from bot.tasks import questions
from bot.thought import Remind, Thought
from desk.businesses import Opening

Answer = Callable[[Thought], bool]
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TOPICS: dict[str, tuple[str, ...]] = {
    "robot": (
        r"(?:are|is) (?:you|this|it) (?:a |an )?(?:real |actual )?(?:robot|bot|machine|human|person|ai|computer)",
    ),
    "who": (
        r"who (?:is this|am i (?:speaking|talking) (?:to|with)|are you)",
        r"what (?:business|company) is this",
    ),
    "hours": (
        r"(?:opening|business|working) (?:hours|times)",
        r"what (?:are your|time do you|hours)\b.*\b(?:hours|open|close)",
        r"(?:when|what time) (?:do |are )?you (?:guys )?(?:open|close)",
        r"(?:are|r) you (?:guys )?(?:still )?open",
        r"how late",
        r"do you (?:work|open) (?:on )?(?:weekends?|saturdays?|sundays?)",
    ),
    "price": (
        r"how much",
        r"(?:what|wat) (?:do|does|would|will|is|are)\b.*\b(?:cost|charge|prices?|fees?|rates?|call-?out)",
        r"(?:price|prices|pricing|call-?out fee|cost of|fees?|charges)\b.*\?",
        r"kitna",
    ),
    "address": (
        r"where (?:are you|is (?:your|the) (?:shop|office|clinic|store|pharmacy|business))",
        r"(?:what is|what's|whats) (?:your|the) address",
        r"how do i (?:get|find) (?:to )?you",
    ),
    "area": (
        r"(?:what|which) areas?",
        r"do you (?:come|go|service|cover|travel|work)(?: out)? (?:to|in|as far as)",
        r"do you (?:service|cover)",
    ),
    "payment": (
        r"(?:can|could|do|should) (?:i|we|you) (?:pay|take|accept)\b.*\b(?:card|cash|upi|eftpos|payment|visa|credit)",
        r"how (?:can|do) (?:i|we) pay",
        r"payment (?:methods?|options?)",
    ),
    "services": (
        r"what (?:services|jobs|kind of (?:work|jobs)) do you",
        r"what do you do",
    ),
}
PATTERNS = {
    name: re.compile("|".join(rf"\b(?:{part})(?!\w)" for part in parts), re.I) for name, parts in TOPICS.items()
}


def topic(text: str) -> str | None:
    """What a question is about, of the things a business can write down."""
    return next((name for name, pattern in PATTERNS.items() if pattern.search(text)), None)


def names_us(thought: Thought) -> str | None:
    """ "Is this Harbour Plumbing?" asks who is speaking."""
    text = thought.turn.text.lower()
    asks = re.match(r"\W*(?:hi|hello|hey)?\W*(?:is (?:this|that|it)|am i through to|have i reached)\b", text)
    return "who" if asks and thought.profile.name.lower() in text else None


def answer(thought: Thought, subject: str | None) -> None:
    """Answer from what is written; else say so and have a person answer. Then the open question returns."""
    if subject is None or not ANSWERS[subject](thought):
        words = thought.turn.text.strip()
        thought.acts.append(Remind("call_back", "question", f"Asked: {words}", "medium"))
        thought.say("done.unknown_answer")
        thought.outcome = thought.outcome or "call_back"
    else:
        thought.outcome = thought.outcome or "answered"
    questions.return_to(thought)


def _hours(thought: Thought) -> bool:
    hours = thought.profile.hours
    if not hours:
        return False
    if re.search(r"\b(?:now|still)\b", thought.turn.text, re.I):
        is_open = any(
            o.weekday == thought.now.weekday() and o.opens <= f"{thought.now:%H:%M}" < o.closes for o in hours
        )
        thought.say("answer.open_now" if is_open else "answer.closed_now", hours=week(thought))
        return True
    on = _day_asked(thought)
    if on is None:
        thought.say("answer.hours", hours=week(thought))
        return True
    spans = [_span(thought, opening) for opening in hours if opening.weekday == on.weekday()]
    day = thought.wording.day(on.isoformat())
    if spans:
        thought.say("answer.open_day", day=day, spans=" and ".join(spans))
    else:
        thought.say("answer.closed_day", day=day, hours=week(thought))
    return True


def _day_asked(thought: Thought) -> date | None:
    fact = next((fact for fact in thought.asked_about if fact.name == "preferred_date"), None)
    if fact is not None:
        return date.fromisoformat(fact.value)
    return thought.now.date() if re.search(r"\b(?:today|tonight|late)\b", thought.turn.text, re.I) else None


def week(thought: Thought) -> str:
    """The week's hours, days with the same ones together: "Monday to Friday from 7 am to 5 pm"."""
    by_day = {day: [_span(thought, o) for o in thought.profile.hours if o.weekday == day] for day in range(7)}
    parts: list[str] = []
    day = 0
    while day < 7:
        last = day
        while last < 6 and by_day[last + 1] == by_day[day]:
            last += 1
        if by_day[day]:
            days = DAYS[day] if last == day else f"{DAYS[day]} to {DAYS[last]}"
            parts.append(f"{days} {' and '.join(by_day[day])}")
        day = last + 1
    return ", ".join(parts)


def _span(thought: Thought, opening: Opening) -> str:
    return f"from {thought.wording.clock(opening.opens)} to {thought.wording.clock(opening.closes)}"


def _price(thought: Thought) -> bool:
    prices, services = thought.profile.prices, thought.kind.services
    asked = [code for code in thought.values_of("service_type") if code in services]
    held = thought.session.value("service_type")
    codes = asked or ([held] if held in services else [])
    if codes and codes[0] in prices:
        thought.say("answer.price", service=services[codes[0]].label, price=_amount(thought, codes[0]))
        return True
    if codes and codes[0] not in prices:
        return False
    told = [f"{services[code].label}: {_amount(thought, code)}" for code in prices if code in services]
    if told and len(told) <= 3:
        thought.say("answer.prices", prices="; ".join(told))
    return bool(told) and len(told) <= 3


def _amount(thought: Thought, code: str) -> str:
    price = thought.profile.prices[code]
    amount = thought.wording.money(price.minor, thought.country.currency.sign) if price.minor is not None else ""
    return " ".join(part for part in (amount, price.note or "") if part)


def _written(field: str) -> Answer:
    def tell(thought: Thought) -> bool:
        text: str | None = getattr(thought.profile, field)
        if text:
            thought.say(f"answer.{field}", **{field: text.rstrip(".")})
        return bool(text)

    return tell


def _services(thought: Thought) -> bool:
    labels = [s.label.lower() for code, s in thought.kind.services.items() if code != thought.kind.other_service]
    thought.say("answer.services", services=", ".join(labels[:6]))
    return True


def _plain(key: str) -> Answer:
    def tell(thought: Thought) -> bool:
        thought.say(key, business=thought.profile.name)
        return True

    return tell


ANSWERS: dict[str, Answer] = {
    "robot": _plain("answer.robot"),
    "who": _plain("answer.who"),
    "hours": _hours,
    "price": _price,
    "address": _written("address"),
    "area": _written("area"),
    "payment": _written("payment"),
    "services": _services,
}
