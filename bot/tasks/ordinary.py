"""Ordinary: facts lead the booking on, small talk is answered, and what is neither is a miss. Pure."""

import re

from bot.tasks import acknowledge, asked, book, greet, ladder, questions, replies, slots, when, whose_booking
from bot.thought import Thought

REFUSES = re.compile(
    r"\b(?:(?:do not|don'?t|won'?t|not) (?:want to |going to |like to )?(?:give|say|tell|share)"
    r"|rather not|prefer not)\b"
)


def take(thought: Thought) -> None:
    """Facts lead the booking on; small talk is answered; what is neither is a miss."""
    if not _goes_on(thought) and not _is_small_talk(thought):
        said, session = thought.first("yes_no"), thought.session
        if thought.turn.payload:
            thought.say("ack.old_button")
        elif any(say.key == "ack.past_day" for say in thought.says):
            pass  # what was said is understood, and told to be over
        elif said and said.value == "yes" and session.asked not in questions.YES_NO and session.misses < 2:
            thought.say("ack.stale_yes")
        ladder.missed(thought)


def _goes_on(thought: Thought) -> bool:
    """What was learned, or wished for, or left out, takes the booking a step further."""
    session, intents = thought.session, set(thought.values_of("intent"))
    question = session.asked
    is_about_more = bool({"service_type", "issue_description"} & set(thought.fresh + thought.corrected))
    if session.booking_id and is_about_more and not _is_way(thought):
        book.begin_another(thought)
    wants_task = _wants_task(thought, intents)
    if _skips(thought):
        book.go_on(thought)
    elif thought.news or wants_task or "for_whom" in thought.forgotten:
        session.misses = 0
        greet.introduce(thought)
        if "complain" in intents and wants_task:
            thought.say("ack.sorry_upset")
        else:
            acknowledge.what_was_learned(thought)
        if question in {fact.name for fact in thought.news}:
            session.trail.append(question or "")
        book.go_on(thought)
    else:
        return question == "customer_phone" and asked.incomplete(thought) or _is_over(thought)
    return True


def _is_way(thought: Thought) -> bool:
    """ "Can you deliver it?": a way of getting what was noted, unless other things are named with it."""
    named, services = {fact.name for fact in thought.news}, thought.kind.services
    code = thought.session.value("service_type")
    is_one = code in services and (code == thought.session.task or bool(services[code].needs))
    return is_one and "service_type" in named and "medicine" not in named


def _is_over(thought: Thought) -> bool:
    """The day named in answer to "which day?" has gone by; after two of them it is a miss like any other."""
    is_asked = thought.session.asked in ("preferred_date", "which_date")
    return is_asked and thought.session.misses < 2 and when.gone_by(thought)


def _is_small_talk(thought: Thought) -> bool:
    """Greetings, thanks and goodbyes, and messages without words."""
    session, intents = thought.session, set(thought.values_of("intent"))
    has_words = bool(thought.turn.text.strip())
    if "greet" in intents and session.task is None:
        greet.hello(thought)
    elif intents & {"bye", "thank"} and session.asked in (None, "help"):
        replies.goodbye(thought)
    elif "bye" in intents and (session.booked or session.task == whose_booking.TASK):
        slots.drop(thought)
        thought.say("change.kept")
        replies.goodbye(thought)
    elif "bye" in intents and not thought.first("yes_no"):
        replies.leave(thought)
    elif thought.turn.media and not has_words:
        greet.introduce(thought)
        questions.return_to(thought)
    elif not has_words and not thought.is_call:
        greet.help_out(thought)
    else:
        return False
    return True


def _wants_task(thought: Thought, intents: set[str]) -> bool:
    session = thought.session
    for intent, task in (("complain", "complaint"), ("refill", "refill")):
        if intent in intents and task in thought.kind.requests and session.task is None:
            session.task = task
            return True
    if thought.first("refill") and "refill" in thought.kind.requests and session.task is None:
        session.task = "refill"
        return True
    if _orders_medicine(thought):
        session.task = "refill"
        return True
    if "book" in intents and session.task is None:
        session.task = "book"
        return True
    return (
        thought.session.asked in ("caller_number", "phone_read_back", "same_name") and asked.yes_or_no(thought) == "yes"
    )


def _orders_medicine(thought: Thought) -> bool:
    """A medicine named where nothing else is wanted of it asks for that medicine."""
    session = thought.session
    is_open = session.task is None or session.task == "book" and not session.booking_id
    is_free = session.value("service_type") in (None, thought.kind.other_service, "refill")
    is_named = any(fact.name == "medicine" for fact in thought.news)
    return is_named and is_open and is_free and "refill" in thought.kind.requests


def _skips(thought: Thought) -> bool:
    """ "I don't mind", "no idea": an optional fact is left out."""
    question, text = thought.session.asked, thought.turn.text.lower()
    words = ("don't mind", "dont mind", "any time", "anytime", "whenever", "not sure", "don't know", "dont know",
             "no idea", "doesn't matter", "doesnt matter", "either", "any day", "no preference", "koi bhi", "kabhi bhi",
             "pata nahi", "yaad nahi", "कोई भी", "कभी भी", "पता नहीं", "याद नहीं")  # fmt: skip
    if REFUSES.search(text) and question in (
        *questions.OPTIONAL,
        "customer_location",
        "customer_address",
        "same_place",
    ):
        questions.do_without(thought, question or "")
        return True
    key_skips = any(fact.name == "skip" for fact in thought.found)
    if question in {fact.name for fact in thought.news}:
        return False
    if question in questions.OPTIONAL and (key_skips or any(word in text for word in words)):
        questions.do_without(thought, question)
        return True
    return False
