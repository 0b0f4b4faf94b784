"""Answer: questions about the business, only from what it wrote down. What is not written down goes to a person."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot import asked_beside, medicines
from bot.lookups import OpenOn
from bot.tasks import questions, topics
from bot.thought import Remind, Thought
from desk.slots import Opening
from extractors.plain import words as plain_words

Answer = Callable[[Thought], bool]


def subject_of(thought: Thought) -> str | None:
    """What this turn asks about us, or of what we have; None where it asks nothing of the kind."""
    return topics.topic(thought.turn.text) or _names_us(thought) or _asks_for_stock(thought)


def _asks_for_stock(thought: Thought) -> str | None:
    """ "Dolo 650 available?" orders none."""
    if not medicines.are_asked_for(thought) or not topics.asks_for_stock(thought.turn.text):
        return None
    facts, services = [*thought.found, *thought.asked_about], thought.kind.services
    is_named = any(f.name == "medicine" or f.name == "service_type" and services[f.value].is_question for f in facts)
    return "stock" if is_named and not _is_order(thought) else None


def _is_order(thought: Thought) -> bool:
    """Whether it is said how many are wanted, or when, or that they are."""
    names = {fact.name for fact in (*thought.found, *thought.asked_about)}
    is_wish = names & {"preferred_date", "preferred_time"} or {"book", "refill"} & set(thought.values_of("intent"))
    return bool(is_wish) or medicines.are_counted(thought)


def only_asks_for_medicine(thought: Thought) -> bool:
    """ "Price of dolo 650?", "do you have crocin": the medicines named are only asked about."""
    is_of_one = thought.first("medicine") is not None and medicines.are_asked_for(thought)
    is_asked = is_of_one and subject_of(thought) in ("stock", "price") and not _is_order(thought)
    return is_asked and not topics.WISHES_FOR_IT.search(thought.turn.text)


def _names_us(thought: Thought) -> str | None:
    """ "Is this Harbour Plumbing?" asks who is speaking."""
    text = thought.turn.text.lower()
    asks = re.match(r"\W*(?:hi|hello|hey)?\W*(?:is (?:this|that|it)|am i through to|have i reached)\b", text)
    return "who" if asks and thought.profile.name.lower() in text else None


def answer(thought: Thought, subject: str | None) -> None:
    """Answer it; then the open question returns."""
    tell(thought, subject)
    questions.return_to(thought)


def tell(thought: Thought, subject: str | None) -> None:
    """Answer from what is written, each of several questions; else say so and have a person answer."""
    whole, unknown = thought.turn, []
    asked = asked_beside.each(thought)
    for words, topic in asked:
        thought.turn = replace(whole, text=words)
        about = subject if len(asked) == 1 else topic
        if about not in ANSWERS or not ANSWERS[about](thought):
            unknown.append(words.strip())
    thought.turn = whole
    is_some = 0 < len(unknown) < len(asked)
    if unknown:
        words = "; ".join(unknown) if is_some else whole.text.strip()
        thought.acts.append(Remind("call_back", "question", f"Asked: {words}", "medium"))
        thought.say("done.unknown_rest" if is_some else "done.unknown_answer")
    thought.outcome = thought.outcome or ("call_back" if unknown else "answered")


def _hours(thought: Thought) -> bool:
    hours = thought.profile.hours
    if not hours:
        return False
    if topics.NOW.search(thought.turn.text):
        today = thought.seen.get(OpenOn(thought.now.date()))
        is_open = any(one.opens <= f"{thought.now:%H:%M}" < one.closes for one in today)
        thought.say("answer.open_now" if is_open else "answer.closed_now", hours=week(thought))
        return True
    on = _day_asked(thought)
    if on is None:
        thought.say("answer.hours", hours=week(thought))
        return True
    spans = [_span(thought, opening) for opening in thought.seen.get(OpenOn(on))]
    day = thought.wording.day(on.isoformat())
    if spans:
        thought.say("answer.open_day", day=day, spans=thought.wording.all_of(spans))
    else:
        thought.say("answer.closed_day", day=day, hours=week(thought))
    return True


def _day_asked(thought: Thought) -> date | None:
    days = (fact for fact in thought.asked_about if fact.name == "preferred_date")
    fact = next((fact for fact in days if thought.turn.text[slice(*fact.span)].strip()), None)
    if fact is not None:
        return date.fromisoformat(fact.value)
    return thought.now.date() if topics.TODAY.search(thought.turn.text) else None


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
            ends = {"first": thought.wording.weekday(day), "last": thought.wording.weekday(last)}
            days = ends["first"] if last == day else thought.wording.words("opening.days", ends)
            spans = thought.wording.all_of(by_day[day])
            parts.append(thought.wording.words("opening.on_days", {"days": days, "spans": spans}))
        day = last + 1
    return ", ".join(parts)


def _span(thought: Thought, opening: Opening) -> str:
    clock = thought.wording.clock
    return thought.wording.words("opening.span", {"opens": clock(opening.opens), "closes": clock(opening.closes)})


def _price(thought: Thought) -> bool:
    prices, services = thought.profile.prices, thought.kind.services
    said = plain_words(thought.turn.text)
    labelled = [code for code in prices if code in services and plain_words(services[code].label) <= said]
    named = [fact.value for fact in (*thought.found, *thought.asked_about) if fact.name == "service_type"]
    asked = [code for code in (*labelled, *named) if code in services]
    held = thought.session.value("service_type")
    codes = asked or ([held] if held in services else [])
    if codes and codes[0] in prices:
        thought.say("answer.price", service=services[codes[0]].label, price=_amount(thought, codes[0]))
        return True
    if codes and codes[0] not in prices:
        return False
    told = [
        thought.wording.words("opening.price", {"service": services[code].label, "price": _amount(thought, code)})
        for code in prices
        if code in services
    ]
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


def _who(thought: Thought) -> bool:
    """Who is speaking, unless the greeting of this very reply says it."""
    return any(say.key == "greet.first" for say in thought.says) or _plain("answer.who")(thought)


ANSWERS: dict[str, Answer] = {
    "robot": _plain("answer.robot"),
    "who": _who,
    "hours": _hours,
    "price": _price,
    "address": _written("address"),
    "area": _written("area"),
    "payment": _written("payment"),
    "services": _services,
}
