"""Emergency: what to do and whom to ring, first of all; then a person, then the place and the number. Pure."""

from dataclasses import replace

from bot import language
from bot.tasks import book, for_staff, gist, questions, replies, whose_booking, wish
from bot.thought import Book, Remind, Thought
from desk import safety
from extractors import help_at_hand

REACH = {"customer_address", "customer_location", "customer_phone", "customer_name"}
# Kept among what is not asked again: that help is there or on its way was heard and answered.
IN_HAND = "help_at_hand"
# What is wished for beside the danger: something on a day, or one of these errands.
_A_VISIT = frozenset({"service_type", "preferred_date"})
_CHANGES = frozenset("cancel reschedule status".split())
_ERRANDS = _CHANGES | {"book", "refill"}
# Of these, what staff can do without asking more.
_APART = frozenset({"cancel", "reschedule", "refill"})


def begin(thought: Thought, flags: list[str]) -> None:
    """A red flag was heard: the safety sentence, an urgent reminder for staff, and the on-call number on a call."""
    session = thought.session
    _set_aside(thought)
    session.red_flags += [flag for flag in flags if flag not in session.red_flags]
    session.task, session.misses, session.is_told = "emergency", 0, False
    thought.outcome = "emergency"
    thought.say("plain", text=language.safety_sentence(thought, flags[0]))
    _tell_staff(thought)
    _keep_errand(thought)
    if thought.is_call and thought.profile.on_call:
        thought.dial = thought.profile.on_call
        thought.say("emergency.dialling", on_call=thought.kind.labels.on_call)
        session.before, session.asked = "customer_address", "dial"
    else:
        thought.say("emergency.told")
        ask_next(thought)


def go_on(thought: Thought) -> None:
    """Take the place and the number, and pass each on as it comes. What was asked twice is not asked again."""
    session, text = thought.session, thought.turn.text
    if "bye" in thought.values_of("intent"):
        _take_leave(thought)
        return
    if help_at_hand.is_coming(text):
        _in_hand(thought)
        return
    if help_at_hand.is_enough(text):
        thought.say("emergency.wont_ask")
        session.skipped += ["customer_address", "customer_phone"]
    elif thought.news or len(text.split()) >= 3:
        _tell_staff(thought)
        thought.say("emergency.passed_on")
    else:
        session.misses += 1
    is_asked_enough = session.times >= 1 or "self_harm" in session.red_flags
    if session.asked in REACH and is_asked_enough and session.asked not in session.facts:
        session.skipped.append(session.asked)
    ask_next(thought)


def is_of_help(thought: Thought) -> bool:
    """Whether an emergency is on and they say that help comes, or to be asked no more: "don't ask me again"."""
    text = thought.turn.text
    return thought.session.task == "emergency" and (help_at_hand.is_enough(text) or help_at_hand.is_coming(text))


def let_go(thought: Thought) -> None:
    """Help is at hand, and in the same breath something else is wished for: the turn is that from here on.

    So it is where the danger is passed on already, and something is wished of a booking that is there.
    """
    session, text = thought.session, thought.turn.text
    if session.task == "emergency" and session.asked == "anything_else" and _is_of_a_booking(thought):
        book.begin_another(thought)
        session.asked, session.words = None, []
        return
    at = help_at_hand.behind(text) if session.task == "emergency" else None
    rest = [fact for fact in thought.found if at is not None and fact.span[0] >= at]
    names, errands = {fact.name for fact in rest}, {fact.value for fact in rest if fact.name == "intent"}
    if at is None or "red_flag" in names or not (names >= _A_VISIT or errands & _ERRANDS):
        return
    _tell_staff(thought)
    _note_work(thought, is_apart=True)
    thought.say("emergency.in_hand")
    thought.found = [fact.but(span=(fact.span[0] - at, fact.span[1] - at)) for fact in rest]
    thought.turn = replace(thought.turn, text=text[at:])
    book.begin_another(thought)
    session.asked, session.words = None, []


def _is_of_a_booking(thought: Thought) -> bool:
    is_change = _CHANGES & set(thought.values_of("intent"))
    return bool(is_change) and whose_booking.A_BOOKING.search(thought.turn.text) is not None


def _in_hand(thought: Thought) -> None:
    """Help is there or on its way, or they are on their way to it: nobody needs the address. Said twice, it ends."""
    session = thought.session
    _tell_staff(thought)
    _note_work(thought)
    session.is_told = True
    if IN_HAND in session.skipped and "self_harm" not in session.red_flags:
        replies.goodbye(thought)
        return
    session.skipped.append(IN_HAND)
    thought.say("emergency.in_hand")
    questions.put(thought, "anything_else")


def _take_leave(thought: Thought) -> None:
    """They say goodbye: what they said with it goes to staff, and they hear what happens next."""
    has_more = bool(thought.news) or help_at_hand.is_coming(thought.turn.text)
    _tell_staff(thought, with_words=has_more)
    _note_work(thought)
    thought.session.is_told = True
    replies.goodbye(thought)


def at_the_end(thought: Thought) -> bool:
    """Something more after "anything else?": of the danger it goes to staff; of another matter it is False."""
    names, text = {fact.name for fact in thought.news}, thought.turn.text
    if {"bye", "thank"} & set(thought.values_of("intent")) or help_at_hand.is_enough(text):
        _take_leave(thought)
        return True
    if help_at_hand.is_coming(text):
        _in_hand(thought)
        return True
    if names & {"service_type", "preferred_date", "preferred_time"} and not names & {"customer_address"}:
        book.begin_another(thought)
        thought.session.task, thought.session.words = "book", thought.session.words[-1:]
        return False
    if not names & REACH and len(thought.turn.text.split()) < 3:
        return False
    _tell_staff(thought)
    _note_work(thought)
    thought.say("emergency.passed_on")
    questions.put(thought, "anything_else")
    return True


def false_alarm(thought: Thought) -> None:
    """They say it is none: staff hear it, nobody is sent away."""
    thought.acts.append(Remind("urgent", "red_flag", f"Says now: “{thought.turn.text.strip()}”", "urgent"))
    thought.say("emergency.false_alarm")
    thought.session.is_told, thought.session.task = True, None
    questions.put(thought, "anything_else")


def _set_aside(thought: Thought) -> None:
    """What was being asked for before the danger is another matter: it goes to staff, and the danger stands alone."""
    session = thought.session
    if session.task not in (None, "emergency", "hand_over") and not session.booking_id:
        thought.acts.append(Remind("call_back", "unfinished", for_staff.known(thought), "high"))
    if session.task != "emergency":
        book.begin_another(thought)


def _keep_errand(thought: Thought) -> None:
    """What else was wished for in the same message is a matter of its own for staff, not a line of the urgent one."""
    if _APART & set(thought.values_of("intent")):
        thought.acts.append(Remind("call_back", "unfinished", f"“{thought.turn.text.strip()}”", "high"))


def ask_next(thought: Thought) -> None:
    """The next thing the person on call needs, or the close."""
    session = thought.session
    if not session.value("customer_address") and "customer_address" not in session.skipped:
        questions.put(thought, "customer_address")
        return
    phone = session.value("customer_phone") or thought.turn.phone
    if not phone and "customer_phone" not in session.skipped:
        questions.put(thought, "customer_phone")
        return
    if not session.is_told:
        _close(thought, phone)
    questions.put(thought, "anything_else")


def _close(thought: Thought, phone: str | None) -> None:
    _tell_staff(thought)
    if phone:
        thought.say("emergency.ring", number=gist.number(thought, phone))
    else:
        thought.say("emergency.stay")
    thought.say("emergency.remember", emergency=language.emergency_number(thought))
    _note_work(thought)
    thought.session.is_told = True


def after_dial(thought: Thought) -> None:
    """The on-call number was rung: when nobody answered, the caller is not left alone."""
    if thought.turn.result in ("completed", "answered"):
        _note_work(thought)
        thought.session.is_told = True
        thought.say("person.spoke")
        questions.put(thought, "anything_else")
        return
    thought.acts.append(Remind("urgent", "red_flag", "Nobody picked up the on-call number.", "urgent"))
    thought.say("emergency.nobody")
    ask_next(thought)


def _tell_staff(thought: Thought, *, with_words: bool = True) -> None:
    """One urgent reminder a conversation; what is learned later is added to it."""
    session = thought.session
    known = [session.value(name) for name in ("customer_name", "customer_address", "customer_location")]
    phone = session.value("customer_phone") or thought.turn.phone
    said = f"“{thought.turn.text.strip()}”" if with_words and thought.turn.text.strip() else ""
    flags = ", ".join(flag.replace("_", " ") for flag in session.red_flags)
    number = gist.for_the_record(thought).number(phone) if phone else ""
    lines = [flags, *(word for word in known if word), said, number]
    thought.acts.append(Remind("urgent", "red_flag", " · ".join(line for line in lines if line), "urgent"))


def _note_work(thought: Thought, *, is_apart: bool = False) -> None:
    """A danger that is the trade's own work (a burst pipe for a plumber) is a job too; what comes later joins it."""
    session = thought.session
    if not any(safety.is_trade(flag) for flag in session.red_flags):
        return
    if session.booking_id is None:
        thought.acts.append(Book(wish.whole(thought), is_apart=is_apart))
    elif thought.news:
        thought.acts.append(wish.more(thought, session.booking_id))
