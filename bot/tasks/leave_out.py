"""Leave out: a medicine that was stopped, is not wished for or is still in the house leaves the list. Pure.

That one was stopped is also for staff to know, whether it was on the list or not.
"""

from bot import medicines, understand
from bot.tasks import book, gist, greet, ordinary, questions, when, wish
from bot.thought import Book, Remind, Thought, Withdraw
from extractors.facts import Fact
from extractors.medicine import refused as medicine_refused

STOPPED, UNWANTED, IN_STOCK = "medicine_stopped", "medicine_unwanted", "medicine_in_stock"
WHY = (STOPPED, UNWANTED, IN_STOCK)
# Wishes about the whole request that the same words also look like: "cancel the metformin".
LIKE_IT = frozenset({"cancel", "reschedule", "drop", "change", "stop"})


def take(thought: Thought) -> bool:
    """Take what is refused off the list, and say so; False when nothing is."""
    if not medicines.are_asked_for(thought) or thought.session.task == "emergency":
        return False
    off = [fact for fact in thought.found if fact.name in WHY] or _all_others(thought)
    listed = medicines.held(thought)
    if not any(fact.name == STOPPED or fact.value in listed for fact in off):
        return False
    gone = medicines.drop(thought, [fact.value for fact in off], off[0])
    is_like = {("intent", name) for name in LIKE_IT}
    thought.found = [f for f in thought.found if (f.name, f.value) not in is_like and f.name != "yes_no"]
    understand.learn(thought)
    when.settle(thought)
    greet.introduce(thought)
    is_empty = bool(gone) and not medicines.held(thought) and "medicine" in book.needs(thought)
    _say(thought, off, [] if is_empty else gone)
    _go_on(thought, is_changed=bool(gone), is_empty=is_empty)
    return True


def _all_others(thought: Thought) -> list[Fact]:
    """ "Only the amlodipine": the others on the list are refused."""
    fact, listed = thought.first("medicine"), medicines.held(thought)
    if fact is None or fact.value not in listed or fact.source != "rule":
        return []
    if not medicine_refused.is_all_there_is(thought.turn.text, *fact.span):
        return []
    return [fact.but(name=UNWANTED, value=name) for name in listed if name != fact.value]


def _say(thought: Thought, off: list[Fact], gone: list[str]) -> None:
    """What left a list that has others on it, and why; that one was stopped goes to staff."""
    names = {why: [fact.value for fact in off if fact.name == why] for why in WHY}
    if names[STOPPED]:
        words = f"No longer taken: {', '.join(names[STOPPED])}. “{thought.turn.text.strip()}”"
        thought.acts.append(Remind("call_back", "medicine_stopped", words, "medium"))
        thought.outcome = thought.outcome or "call_back"
        key = "medicine.stopped" if set(names[STOPPED]) & set(gone) else "medicine.stopped_unlisted"
        thought.say(key, medicine=thought.wording.all_of(names[STOPPED]))
    for why, key in ((IN_STOCK, "medicine.in_stock"), (UNWANTED, "medicine.left_out")):
        left = [name for name in names[why] if name in gone]
        if left:
            thought.say(key, medicine=thought.wording.all_of(left))


def _go_on(thought: Thought, *, is_changed: bool, is_empty: bool) -> None:
    """Change what was noted, ask on, or end a request that has nothing left in it."""
    session = thought.session
    if session.booking_id and is_empty:
        thought.acts.append(Withdraw(session.booking_id))
        thought.say("done.withdrawn")
        _end(thought)
    elif session.booking_id and is_changed:
        thought.acts.append(Book(wish.whole(thought), session.booking_id))
        thought.say("done.changed", what=gist.what_and_when(thought), business=thought.profile.name)
        session.words = []
        questions.put(thought, "anything_else")
    elif is_empty:
        thought.say("medicine.nothing_left")
        _end(thought)
    elif is_changed and session.task in ("book", *thought.kind.requests):
        book.go_on(thought)
    elif {"medicine", "refill", "service_type"} & {fact.name for fact in thought.news}:
        ordinary.take(thought)
    else:
        questions.return_to(thought)


def _end(thought: Thought) -> None:
    session = thought.session
    session.task, session.read_back, session.words = None, None, []
    questions.put(thought, "anything_else")
