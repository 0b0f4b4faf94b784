"""Whose booking: who is asking about one is checked by two things (bot/visits.py), three tries a day; then a person.

A wrong name or day gets the same answer as one that is unknown, and nothing of the booking is said before. Pure.

The tries of a number or of who writes are counted together, in all their talks. All who withhold their number ring from
the same "number": they have three tries a call, and three a day for each name that they say a booking is under, however
many of them try. So nobody locks out the others, and nobody guesses longer at one person's booking.
"""

import re
from dataclasses import asdict, replace

from bot import its_when, understand, visits
from bot.lookups import Visit, VisitOf, WrongTries
from bot.tasks import hand_over, questions
from bot.thought import Thought
from bot.visits import Told

TASK, WHO = "change_booking", "change_who"
TRIES = 3
# What names a booking that is there already: no request that is still being made.
A_BOOKING = re.compile(
    r"\b(?:my|our|the|his|her) (?:\w+ )?(?:appointment|booking|visit|reservation|consultation)s?\b"
    r"|\b(?:my|our) \w+['’]s\W*$",
    re.I,
)

# Every one there is: "cancel both", "all my appointments", "dono cancel kar do".
ALL = re.compile(
    r"\b(?:both|all (?:of )?(?:them|these|those|(?:(?:of )?(?:my|our|the) )?(?:appointments|bookings|visits))"
    r"|cancel all|dono+n?|saari|saare|sabhi?|teeno+n?)\b|दोनों|सारी|सारे|सभी|तीनों",
    re.I,
)


def of_this_talk(thought: Thought) -> str | None:
    """The id of the booking that this talk made or told of, unless another one is named."""
    return _made_here(thought) or _spoken_of(thought)


def _made_here(thought: Thought) -> str | None:
    """The booking made in this very conversation, unless another one is named."""
    session = thought.session
    if session.booking_id is None or session.booked is None or "for_whom" in {fact.name for fact in thought.found}:
        return None
    own = its_when.day(thought, is_asked=False)
    return session.booking_id if own in (None, session.value("preferred_date")) else None


def _spoken_of(thought: Thought) -> str | None:
    """The booking that was told of before in this talk: "cancel it", where no other is named."""
    about = thought.session.spoken_of
    if about is None or A_BOOKING.search(thought.turn.text) or thought.first("for_whom"):
        return None
    found = [one for one in thought.seen.get(VisitOf(about)) if one.status == "confirmed"]
    what = visits.told(thought, Told(), is_asked=False)
    is_it = bool(found) and visits.agrees(thought, found[0], what, is_own=True)
    return about if is_it else None


def tell_all(thought: Thought) -> bool:
    """All that were made in this talk: nobody has to be checked for them. False where none was."""
    here = [one for one in visits.own(thought) if one.is_of_this_talk and one.starts_at is not None]
    whens = [questions.when_and_whose(thought, visits.when(thought, one), one.name) for one in here]
    if whens:
        thought.say("change.they_are", when=thought.wording.all_of(whens))
        questions.put(thought, "anything_else")
    return bool(whens)


def others(thought: Thought, visit: Visit) -> list[Visit]:
    """The others that are meant where all are: those of which the same was told, or else all of theirs.

    Beside one that this talk made only those that it made: of no other was it shown whose it is.
    """
    what = Told(**(thought.session.change or {})["told"])
    here = [one for one in visits.own(thought) if one.id != visit.id and one.starts_at is not None]
    if visit.is_of_this_talk:
        here = [one for one in here if one.is_of_this_talk]
    return [one for one in here if visits.agrees(thought, one, what, is_own=True)] or here


def find(thought: Thought, *, is_asked: bool) -> Visit | None:
    """The booking, once enough is told of it; None where something is asked, or a person takes it.

    `is_asked`: the turn answers what name it is under, and for which day.
    """
    session = thought.session
    change = session.change or {}
    before = Told(**change["told"])
    what = visits.told(thought, before, is_asked=is_asked)
    change["told"] = asdict(what)
    if TASK in session.skipped:
        _give_up(thought)
        return None
    if tries(thought, what) >= TRIES:
        _give_up(thought)
        return None
    agree = visits.agreeing(thought, what)
    if agree is None:
        session.misses = session.misses + 1 if is_asked and _same(what, before) else 0
        _ask_for_more(thought, what)
    elif not agree:
        change["told"] = asdict(Told())
        _missed(thought, what)
    else:
        return _one_of(thought, agree, what, is_asked=is_asked)
    return None


def _one_of(thought: Thought, agree: list[Visit], what: Told, *, is_asked: bool) -> Visit | None:
    """The one that is meant; where several are, what tells them apart is asked, and nothing of them is told."""
    at = [visit for visit in agree if what.at and visits.is_at(thought, visit, what.at)]
    if len(agree) == 1 or len(at) == 1 or (thought.session.change or {}).get("is_all"):
        return (at or agree)[0]
    many = at or agree
    day_or_time = "day" if what.on is None else "time"
    variant = "name" if len({visit.name for visit in many}) > 1 else day_or_time
    if is_asked and what.at and not at:
        _missed(thought, what)
    else:
        questions.put(thought, WHO, variant=variant)
    return None


def is_left(thought: Thought) -> bool:
    """Whether the turn takes leave, or wishes for a new one, instead of telling whose it is."""
    intents = thought.values_of("intent")
    if "book" in intents and visits.told(thought, Told(), is_asked=False).name is None:
        end(thought)
        return True
    return "bye" in intents


def tries(thought: Thought, what: Told) -> int:
    """How often it was told wrong today, in this talk and in others: by this number or sender, or of this name."""
    others: tuple[int, ...] = ()
    if thought.is_call and thought.turn.phone is None:
        if what.name:
            others = thought.seen.get(WrongTries(thought.turn.sender, visits.alike(what.name)))
    else:
        others = thought.seen.get(WrongTries(thought.turn.sender))
    return thought.session.wrong_tries + sum(others)


def _same(what: Told, before: Told) -> bool:
    """Whether nothing new was told."""
    return replace(what, name=None) == replace(before, name=None) and (
        visits.words_of(what.name) == visits.words_of(before.name)
    )


def _ask_for_more(thought: Thought, what: Told) -> None:
    """Ask for what is missing; who tells nothing of it has told nothing wrong, and gets a person in the end."""
    if thought.session.misses >= TRIES:
        _give_up(thought)
        return
    words = len(visits.words_of(what.name))
    variant = None
    if words > 1 and not what.on:
        variant = "day"
    elif what.on or what.reference or what.born_on:
        variant = "name"
    questions.put(thought, WHO, variant=variant)


def _missed(thought: Thought, what: Told) -> None:
    """Unknown and wrong are told alike."""
    thought.session.wrong_tries += 1
    thought.session.wrong_names = [*thought.session.wrong_names, visits.alike(what.name)]
    if tries(thought, what) < TRIES:
        thought.say("change.not_found" if thought.session.wrong_tries == 1 else "change.still_not_found")
        questions.put(thought, WHO, variant="again" if thought.session.wrong_tries % 2 else "offer")
    else:
        _give_up(thought)


def _give_up(thought: Thought) -> None:
    """A person takes it; whoever could not tell whose it is gets no more tries."""
    hand_over.tell(thought, "identity")
    thought.outcome = thought.outcome or "call_back"
    thought.say("change.to_person", business=thought.profile.name)
    thought.session.skipped.append(TASK)
    end(thought)
    questions.put(thought, "anything_else")


def end(thought: Thought) -> None:
    """Nothing more is to be changed."""
    session = thought.session
    if session.change and session.change["wish"] == "whom":  # the next one may be for anybody
        thought.forget("for_whom")
        thought.forget("customer_name")
        understand.recall_name(thought)
    session.task, session.change, session.slots, session.words, session.is_told = None, None, [], [], True
    session.misses = session.times = 0
