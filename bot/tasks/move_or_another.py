"""Move or another: "book Thursday at five", said to our reminder of a booking, may mean that one or one more. Pure.

It is asked once which of the two; what was said is taken up then with the answer.
"""

from dataclasses import asdict, replace

from bot import reminded, visits
from bot.lookups import Visit
from bot.session import fact_of
from bot.tasks import after_booking, change_booking, greet, questions, topics
from bot.thought import Thought
from extractors.facts import Fact

QUESTION = after_booking.WHICH
_WHOM = ("for_whom", "customer_name")


def may_be_it(thought: Thought, visit: Visit, wish: str | None) -> bool:
    """Whether a wish to book names another day or time than the visit's, and nobody and nothing else than it is for."""
    text = thought.turn.text
    is_new = reminded.ANOTHER.search(text) is not None or after_booking.is_one_more(text)
    named = thought.first("customer_name")
    is_other = named is not None and not visits.is_name(visit.name, named.value, is_own=True)
    is_free = thought.session.booking_id is None and "book" in thought.values_of("intent") and wish == "move"
    return is_free and not (is_new or is_other or thought.first("for_whom") or reminded.is_of_another(thought, visit))


def ask(thought: Thought, visit: Visit) -> bool:
    """Ask which of the two it is; what was said waits."""
    greet.introduce(thought)
    words = Fact(after_booking.WORDS, thought.turn.text, thought.turn.text)
    thought.session.aside = [asdict(fact) for fact in (words, *thought.found)]
    questions.put(thought, QUESTION, old=visits.when(thought, visit))
    return True


def answer(thought: Thought, visit: Visit) -> bool:
    """Move it, or go on with another one (False); who says neither twice keeps what is booked."""
    if topics.topic(thought.turn.text) is not None:
        return False
    session, said = thought.session, thought.first("yes_no")
    which = after_booking.which_of_the_two(thought)
    is_dropped = "drop" in thought.values_of("intent") or said is not None and said.value == "no"
    if which is None and not is_dropped and not session.times:
        questions.put(thought, QUESTION, variant="again")
        return True
    kept, session.aside = [fact_of(one) for one in session.aside], []
    if which is None:
        thought.say("change.kept")
        questions.put(thought, "anything_else")
        return True
    names = {fact.name for fact in thought.found} - {"intent"}  # "another one, on Friday": what is said last counts
    words = next(fact.value for fact in kept if fact.name == after_booking.WORDS)
    now = thought.turn.text if names & set(after_booking.WHEN) else ""
    if now and which == "change":
        names.add("intent")  # then the wish to book is not in the words taken up
    thought.turn = replace(thought.turn, text=f"{words} {now}".strip() if which == "another" else now or words)
    thought.found = [fact for fact in kept if fact.name not in (after_booking.WORDS, *names)] + [
        fact for fact in thought.found if fact.name in (*after_booking.WHEN, *_WHOM)
    ]
    session.asked = None
    return which == "change" and change_booking.begin_with(thought, visit.id, "reschedule")
