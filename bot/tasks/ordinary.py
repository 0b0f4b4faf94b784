"""Ordinary: facts lead the booking on, small talk is answered, and what is neither is a miss. Pure."""

from bot.tasks import acknowledge, asked, book, greet, hand_over, ladder, questions, replies
from bot.thought import Thought
from extractors import phone
from extractors.facts import Heard


def take(thought: Thought) -> None:
    """Facts lead the booking on; small talk is answered; what is neither is a miss."""
    if not _goes_on(thought) and not _is_small_talk(thought):
        said, session = thought.first("yes_no"), thought.session
        if thought.turn.payload:
            thought.say("ack.old_button")
        elif said and said.value == "yes" and session.asked not in questions.YES_NO and session.misses < 2:
            thought.say("ack.stale_yes")
        ladder.missed(thought)


def _goes_on(thought: Thought) -> bool:
    """What was learned, or wished for, or left out, takes the booking a step further."""
    session, intents = thought.session, set(thought.values_of("intent"))
    question = session.asked
    if session.booking_id and {"service_type", "issue_description"} & set(thought.fresh + thought.corrected):
        book.begin_another(thought)
    wants_task = _wants_task(thought, intents)
    if _skips(thought):
        book.go_on(thought)
    elif thought.news or wants_task:
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
        return question == "customer_phone" and _incomplete(thought)
    return True


def _is_small_talk(thought: Thought) -> bool:
    """Greetings, thanks and goodbyes, and messages without words."""
    session, intents = thought.session, set(thought.values_of("intent"))
    has_words = bool(thought.turn.text.strip())
    if "greet" in intents and session.task is None:
        greet.hello(thought)
    elif intents & {"bye", "thank"} and session.asked in (None, "help"):
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
    if "book" in intents and session.task is None:
        session.task = "book"
        return True
    return (
        thought.session.asked in ("caller_number", "phone_read_back", "same_name") and asked.yes_or_no(thought) == "yes"
    )


def _skips(thought: Thought) -> bool:
    """ "I don't mind", "no idea": an optional fact is left out."""
    question, text = thought.session.asked, thought.turn.text.lower()
    words = ("don't mind", "dont mind", "any time", "anytime", "whenever", "not sure", "don't know", "dont know",
             "no idea", "doesn't matter", "doesnt matter", "either", "any day", "no preference")  # fmt: skip
    key_skips = any(fact.name == "skip" for fact in thought.found)
    if question in {fact.name for fact in thought.news}:
        return False
    if question in ladder.OPTIONAL and (key_skips or any(word in text for word in words)):
        thought.session.skipped.append(question)
        thought.session.misses = 0
        thought.say("ack.skip")
        return True
    return False


def _incomplete(thought: Thought) -> bool:
    """A number with digits missing or too many is read back with how many."""
    heard = Heard(thought.turn.text, thought.now, region=thought.profile.country, asked="customer_phone")
    partial = phone.partial(heard)
    if partial is None:
        return False
    short = phone.missing_digits(partial.value, thought.profile.country)
    if not short:
        return False
    thought.session.misses += 1
    if thought.session.misses >= 3:
        hand_over.give_up(thought)
        return True
    amount = abs(short)
    words = f"{'one digit' if amount == 1 else thought.wording.count(amount) + ' digits'}"
    key = "incomplete" if short > 0 else "overlong"
    questions.put(thought, "customer_phone", variant=key, number=thought.wording.digits(partial.value), count=words)
    return True
