"""Asked: answers to questions that are not about one fact (is that right, shall I send it, anything else). Pure."""

from bot import named_again, offers
from bot.tasks import (
    after_booking,
    anything_else,
    book,
    cancel_booking,
    change_booking,
    closed_day,
    gist,
    hand_over,
    questions,
    replies,
    slots,
    whom_it_is_for,
    whose_booking,
)
from bot.thought import Thought
from bot.understand import ANOTHER
from extractors import phone
from extractors.facts import Fact, Heard

# A yes that sends a request is a plain one, not a word of agreement in a question.
SURE_ENOUGH = 0.6


def take(thought: Thought) -> bool:
    """Answer a question that is not about one fact; False when the turn should be taken as ordinary."""
    meant = thought.first(offers.ANSWER)
    if meant is not None and meant.value == "person" and thought.session.asked != offers.QUESTION:
        book.go_on(thought)
        return True
    if meant is not None:
        return _slot(thought)
    handler = SPECIAL.get(thought.session.asked or "")
    return bool(handler and handler(thought))


def yes_or_no(thought: Thought) -> str | None:
    """yes or no, where it answers the question that is open now, by this turn and not by an old button."""
    fact = thought.first("yes_no")
    is_late = thought.is_call and thought.turn.number is not None and thought.turn.number != thought.session.asked_at
    if fact is None or is_late or thought.turn.payload:
        return None
    return fact.value


def _confirm(thought: Thought) -> bool:
    said, session = yes_or_no(thought), thought.session
    fact = thought.first("yes_no")
    is_more_of_it = said == "yes" and named_again.is_all(thought)
    if thought.news and not is_more_of_it or fact is not None and fact.confidence < SURE_ENOUGH:
        return False
    if said is None and "book" in thought.values_of("intent") and not ANOTHER.search(thought.turn.text):
        said = "yes"  # "could you book it, please"
    if said == "yes" and (is_more_of_it or session.read_back == gist.fingerprint(thought)):
        book.note(thought)
    elif said == "yes":
        book.go_on(thought)
    elif said == "no" and session.misses >= 2:
        hand_over.give_up(thought)
    elif said == "no":
        session.misses += 1
        questions.put(thought, "change", variant="first")
    else:
        return False
    return True


def _slot(thought: Thought) -> bool:
    """One of the times on offer, or another one; what else is told is taken up as ever."""
    is_chosen = slots.answer(thought, yes_or_no(thought))
    if is_chosen:
        book.go_on(thought)
    return is_chosen is not None


def _waitlist(thought: Thought) -> bool:
    said = yes_or_no(thought)
    if thought.news or said is None:
        return False
    if said == "yes":
        slots.join(thought)
    else:
        whose_booking.end(thought)
        thought.say("ack.skip")
        questions.put(thought, "anything_else")
    return True


def _cancel_it(thought: Thought) -> bool:
    return cancel_booking.answer_cancel(thought, yes_or_no(thought))


def _move_it(thought: Thought) -> bool:
    """A booking of before is moved, or the one made in this talk, which a no leaves as it is."""
    said = yes_or_no(thought)
    if thought.session.change is not None:
        return change_booking.answer_move(thought, said)
    if said == "no" and not thought.news:
        after_booking.keep(thought)
        return True
    return _confirm(thought)


def _own_number(thought: Thought) -> bool:
    said, phone_said = yes_or_no(thought), thought.turn.phone
    if "customer_phone" in thought.fresh + thought.corrected:
        return False
    if said == "yes" and phone_said:
        thought.learn(
            Fact("customer_phone", phone_said, thought.turn.text, source="caller_id", confidence=1.0),
            is_confirmed=True,
        )
        return False
    if said == "no" and not thought.news:
        thought.session.skipped.append("caller_number")
        if not incomplete(thought):
            questions.put(thought, "customer_phone")
        return True
    return said is None and not thought.news and incomplete(thought)


def _phone_read_back(thought: Thought) -> bool:
    said = yes_or_no(thought)
    if "customer_phone" in thought.fresh + thought.corrected:
        return False
    if said == "yes":
        thought.confirm("customer_phone")
        thought.session.trail.append("customer_phone")
        return False
    if said == "no" and not thought.news:
        thought.forget("customer_phone")
        thought.session.skipped.append("caller_number")
        questions.put(thought, "customer_phone", variant="first")
        return True
    return False


def _same_name(thought: Thought) -> bool:
    said = yes_or_no(thought)
    if said == "yes" and thought.known and thought.known.name:
        name = thought.known.name
        thought.learn(Fact("customer_name", name, thought.turn.text, source="record", confidence=0.9))
    elif said == "no" and "customer_name" not in thought.fresh:
        thought.session.skipped.append("same_name")
        questions.put(thought, "customer_name")
        return True
    return False


def _same_place(thought: Thought) -> bool:
    said = yes_or_no(thought)
    if {"customer_location", "customer_address"} & {fact.name for fact in thought.news}:
        return False
    if said == "yes" and thought.known:
        for name, value in (
            ("customer_location", thought.known.location),
            ("customer_address", thought.known.address),
            ("property_type", thought.known.property_type),
        ):
            if value and name not in thought.session.facts:
                thought.learn(Fact(name, value, thought.turn.text, source="record", confidence=0.9))
        return False
    if said == "no":
        thought.session.skipped.append("same_place")
        place = "customer_location" if "customer_location" in book.needs(thought) else "customer_address"
        questions.put(thought, place)
        return True
    return False


def _which_value(thought: Thought) -> bool:
    """Asked once: what stands is kept where neither of the two was named, and the next thing is asked."""
    if thought.news:
        return False
    book.go_on(thought)
    return True


def _closed_day(thought: Thought) -> bool:
    """Noted all the same, or another day; what was noted before is changed at once."""
    is_kept = closed_day.settle(thought)
    if is_kept is None:
        return False
    if is_kept and thought.session.booking_id:
        closed_day.keep(thought)
        book.change_noted(thought)
    elif is_kept:
        closed_day.keep(thought)
        book.go_on(thought)
    else:
        closed_day.ask_for_another(thought)
    return True


def _anything_else(thought: Thought) -> bool:
    return anything_else.take(thought, yes_or_no(thought))


def _about(thought: Thought) -> bool:
    hand_over.go_on(thought)
    return True


def _change(thought: Thought) -> bool:
    """ "What should I change?": nothing after all, or something that is only named."""
    named = gist.named_need(thought.turn.text)
    if thought.news:
        return False
    is_same = any(fact.name in thought.session.facts for fact in thought.found)
    if yes_or_no(thought) or is_same:
        book.as_it_was(thought)
    elif named and named in thought.session.facts:
        questions.put(thought, named)
    else:
        return False
    return True


def _help(thought: Thought) -> bool:
    """The keys offered when nothing was understood: 1 for a booking, 2 for a message. A no wants nothing."""
    key, session = thought.turn.text.strip("*# "), thought.session
    if key == "1" and session.misses:
        session.task = "book"
        questions.put(thought, book.missing(thought)[0])
    elif key == "2" and session.misses:
        hand_over.begin(thought, "message")
    elif yes_or_no(thought) == "no" and not thought.news:
        replies.goodbye(thought)
    else:  # "one more thing", and what it is: once something stands it goes with that, or to staff
        return bool(session.booking_id or session.is_told) and anything_else.take(thought, yes_or_no(thought))
    return True


def incomplete(thought: Thought) -> bool:
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
    how_many = {"count": thought.wording.count(amount)}
    words = thought.wording.words("amount.one_digit" if amount == 1 else "amount.digits", how_many)
    key = "incomplete" if short > 0 else "overlong"
    questions.put(thought, "customer_phone", variant=key, number=thought.wording.digits(partial.value), count=words)
    return True


SPECIAL = {
    "confirm": _confirm,
    "book_it": _confirm,
    "slot": _slot,
    "waitlist": _waitlist,
    "cancel_it": _cancel_it,
    "for_them": lambda thought: whom_it_is_for.answer(thought, yes_or_no(thought)),
    "move_it": _move_it,
    "caller_number": _own_number,
    "phone_read_back": _phone_read_back,
    "same_name": _same_name,
    "same_place": _same_place,
    "which_name": _which_value,
    "which_phone": _which_value,
    "closed_day": _closed_day,
    "anything_else": _anything_else,
    "about": _about,
    "change": _change,
    "help": _help,
}
