"""Emergency: what to do and whom to ring, first of all; then a person, then the place and the number. Pure."""

from bot.tasks import book, questions
from bot.thought import Book, Remind, Thought
from desk import safety


def begin(thought: Thought, flags: list[str]) -> None:
    """A red flag was heard: the safety sentence, an urgent reminder for staff, and the on-call number on a call."""
    session = thought.session
    fresh = [flag for flag in flags if flag not in session.red_flags]
    session.red_flags += fresh
    session.task, session.misses = "emergency", 0
    thought.outcome = "emergency"
    first = safety.sentence(flags[0], thought.kind, thought.country, thought.wording.is_spoken)
    thought.say("plain", text=first)
    _tell_staff(thought)
    if thought.is_call and thought.profile.on_call and not thought.turn.is_test:
        thought.dial = thought.profile.on_call
        thought.say("emergency.dialling", on_call=thought.kind.labels.on_call)
        session.asked = "dial"
    else:
        thought.say("emergency.told")
        ask_next(thought)


def go_on(thought: Thought) -> None:
    """Take the place and the number, and pass each on as it comes."""
    if thought.news or thought.turn.text.strip():
        _tell_staff(thought)
    got = [name for name in ("customer_address", "customer_location", "customer_phone") if name in thought.fresh]
    if got:
        thought.say("emergency.passed_on")
    ask_next(thought)


def ask_next(thought: Thought) -> None:
    """The next thing the person on call needs, or the close."""
    session = thought.session
    has_place = session.value("customer_address") or session.value("customer_location")
    if not has_place and "customer_address" not in session.skipped:
        questions.put(thought, "customer_address")
        return
    phone = session.value("customer_phone") or thought.turn.phone
    if not phone and "customer_phone" not in session.skipped:
        questions.put(thought, "customer_phone")
        return
    if phone:
        thought.say("emergency.ring", number=book.number(thought, phone))
    else:
        thought.say("emergency.stay")
    thought.say("emergency.remember", emergency=_emergency(thought))
    _tell_staff(thought)
    _note_work(thought)
    questions.put(thought, "anything_else")


def after_dial(thought: Thought) -> None:
    """The on-call number was rung: when nobody answered, the caller is not left alone."""
    if thought.turn.result in ("completed", "answered"):
        _note_work(thought)
        questions.put(thought, "anything_else")
        return
    thought.acts.append(Remind("urgent", "red_flag", "Nobody picked up the on-call number.", "urgent"))
    thought.say("emergency.nobody")
    ask_next(thought)


def _tell_staff(thought: Thought) -> None:
    """One urgent reminder a conversation; what is learned later is added to it."""
    session = thought.session
    known = [session.value(name) for name in ("customer_name", "customer_address", "customer_location")]
    phone = session.value("customer_phone") or thought.turn.phone
    lines = [", ".join(session.red_flags), *(word for word in known if word), thought.turn.text.strip(), phone or ""]
    thought.acts.append(Remind("urgent", "red_flag", " · ".join(line for line in lines if line), "urgent"))


def _note_work(thought: Thought) -> None:
    """A danger that is the trade's own work (a burst pipe for a plumber) is noted as a job as well."""
    session = thought.session
    if session.booking_id or not any(safety.is_trade(flag) for flag in session.red_flags):
        return
    thought.acts.append(Book(book.wish(thought)))


def _emergency(thought: Thought) -> str:
    number = thought.country.emergency
    return number.said if thought.wording.is_spoken else number.written
