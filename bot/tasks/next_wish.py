"""Next wish: what was wished for together is offered one after another, until all are booked or declined. Pure.

Several people, or several things that each take a time of their own: the first is made at once, the others wait.
"""

import re
from dataclasses import asdict, replace

from bot import reminded, understand, visits
from bot.session import fact_of
from bot.tasks import after_booking, questions, replies
from bot.thought import Thought
from desk import calendars
from extractors import apart, on_behalf, several
from extractors.all import find_all
from extractors.facts import Fact, Heard
from extractors.plain import WORD, blanked

QUESTION = "next_wish"
# A wish of one's own, before that for somebody else.
_OWN = re.compile(
    r"\b(?:me|myself|i (?:need|want|would like)|i['’]d like|my (?:own )?(?:appointment|booking)|mujhe"
    r"|mer[ai] (?:appointment|booking|number)|mere liye)\b.*(?:[,.;]|\b(?:and|aur|plus)\b)\W*"
    r"(?:(?:also|and|one|another|book|plus)\s+)*$"
    r"|(?:मुझे|मेर[ाी] (?:अपॉ|बुकिंग)|मेरे लिए).*(?:[,.;]|और)\W*$",
    re.I | re.S,
)
# Another one for somebody else, said while the first is read back.
_ALSO = re.compile(r"\b(?:also|as well|too|bhi)\b|भी|^\W*(?:and|aur|plus)\b", re.I)
READ_BACKS = ("book_it", "confirm")
CHANGES = ("cancel_it", "move_it")
# What an answer tells of the next one, where it says neither yes nor no.
_TELLS = {"customer_name", "for_whom", "preferred_date", "preferred_time", "service_type"}
# What a sentence that wishes for another one tells of it.
_KEPT = _TELLS | {"issue_description"}


# What makes the part of a sentence about one person a wish by itself.
_TOLD_APART = set(after_booking.WHEN) | {"service_type", "issue_description", "medicine"}


def part_errands(thought: Thought) -> None:
    """ "Move mine to Thursday and book one for my son tomorrow": the one there is moved, and the new one waits."""
    session, text = thought.session, thought.turn.text
    if "reschedule" not in thought.values_of("intent") or session.asked not in after_booking.OPEN:
        return
    wish = visits.new_wish(text)
    facts = _understood(thought, wish["wish"]) if wish else []
    if wish is None or not (any(one.name == "for_whom" for one in facts) or after_booking.is_one_more(wish["wish"])):
        return
    thought.turn = replace(thought.turn, text=blanked(text, [wish.span()]))
    thought.found = _understood(thought, thought.turn.text)
    kept = [asdict(fact) for fact in facts if fact.name in _TELLS]
    session.then.append({"words": wish["wish"], "facts": kept})
    thought.say("ack.one_by_one")


def _understood(thought: Thought, words: str) -> list[Fact]:
    """What words say that are part of a turn."""
    own = thought.kind.words()
    return find_all(Heard(words, thought.now, thought.profile.country, words=own, is_time_open=True))


def part_people(thought: Thought) -> None:
    """ "For me, my wife and my son Aarav": it is for the first, who speaks if that is one of them; the others wait."""
    session = thought.session
    if _takes_names(thought) or session.task not in (None, "book") or not thought.kind.is_medical:
        return
    heard, is_asked = Heard(thought.turn.text, thought.now, thought.profile.country), _is_asked_whom(thought)
    several_told = several.find(heard, is_asked=is_asked)
    if several_told is None and _part_told(thought):
        return
    several_told = several_told or _beside_own(thought)
    if several_told is None:
        return
    (start, end), (first, *others) = several_told
    if is_asked and not first:
        thought.forget("for_whom")
        understand.recall_name(thought)
    # "Both my kids, cough and cold": the word that names them is no other thing to be done.
    of_them = {"for_whom", "customer_name"} | (
        {"service_type"} if len(thought.values_of("service_type")) > 1 else set()
    )
    thought.found = [
        fact for fact in thought.found if fact.name not in of_them or fact.span[1] <= start or end <= fact.span[0]
    ]
    if first and thought.first("speaker_name") is None:  # a name told beside theirs is that of who speaks
        thought.found = [
            fact.but(name="speaker_name") if fact.name == "customer_name" else fact for fact in thought.found
        ]
    matter = [fact for fact in thought.found if fact.name == "issue_description"]
    thought.found += first
    session.then = [{"words": one[0].text, "facts": [asdict(fact) for fact in (*one, *matter)]} for one in others]
    thought.say("ack.one_by_one")


def _part_told(thought: Thought) -> bool:
    """ "Me at ten with fever, and my wife Priya at 10:30, back pain": each keeps what is told of them."""
    text, told = thought.turn.text, list[tuple[str, list[Fact]]]()
    parts = apart.find(Heard(text, thought.now, thought.profile.country))
    # Where nobody is named at first, only times of their own tell one wish from another.
    is_own = bool(parts) and parts[0][1] is None
    for (start, end), whom in parts:
        words = text[start:end]
        facts = _understood(thought, blanked(words, [one.span for one in whom or []]))
        if not (set(after_booking.WHEN) if is_own else _TOLD_APART) & {one.name for one in facts}:
            return False
        told.append((words, [*(whom or []), *facts]))
    if not told:
        return False
    (words, thought.found), *others = told
    thought.turn = replace(thought.turn, text=words)
    kept = _TOLD_APART | {"for_whom", "customer_name"}
    thought.session.then = [
        {"words": words, "facts": [asdict(one) for one in facts if one.name in kept]} for words, facts in others
    ]
    thought.say("ack.one_by_one")
    return True


def _beside_own(thought: Thought) -> tuple[several.Span, list[list[Fact]]] | None:
    """ "Book me tomorrow at ten, and one for my son too": who speaks, and who is named."""
    text, told = thought.turn.text, [one for one in thought.found if one.name in ("for_whom", "customer_name")]
    other = next((one for one in told if one.name == "for_whom"), None)
    is_more = other is not None and (_ALSO.search(text) or after_booking.is_one_more(text))
    if other is None or not is_more or "for_whom" in thought.session.facts or not _OWN.search(text[: other.span[0]]):
        return None
    return (min(one.span[0] for one in told), max(one.span[1] for one in told)), [[], told]


def _is_asked_whom(thought: Thought) -> bool:
    """Whether it was asked whom of several to book first."""
    session = thought.session
    return session.asked == "customer_name" and session.value("for_whom") == on_behalf.OTHER and bool(session.then)


def _takes_names(thought: Thought) -> bool:
    """ "Aarav and Diya", where the first one's name was asked for, names those that wait as well."""
    session = thought.session
    called = several.names(thought.turn.text) if session.asked == "customer_name" and session.then else []
    if len(called) < 2:
        return False
    first, *others = (Fact("customer_name", name, name, confidence=0.85) for name in called)
    thought.found = [fact for fact in thought.found if fact.name not in ("for_whom", "customer_name")] + [first]
    then = []
    for one in session.then:
        told = {fact["name"] for fact in one["facts"]} & {"for_whom", "customer_name"}
        name = [asdict(others.pop(0))] if others and told == {"for_whom"} else []
        then.append({**one, "facts": [*one["facts"], *name]})
    session.then = then
    return True


def beside(thought: Thought) -> bool:
    """ "Also for my wife", said while the first is made or read back, or while one is to be changed: all that is told
    of it waits, and the question stays open; where a yes or a no stands before it, that is the answer.
    """
    session, text, said = thought.session, thought.turn.text, thought.first("yes_no")
    if said is None or said.confidence < reminded.SURE_ENOUGH or WORD.search(text[: said.span[0]]):
        said = None
    start = said.span[1] if said is not None else 0
    if not _is_beside(thought, text[start:]):
        return False
    told = [asdict(one) for one in thought.found if one.name in _KEPT]
    session.then.append({"words": text, "facts": told})
    if said is not None and (said.value == "yes" or session.asked in CHANGES):
        thought.turn, thought.found = replace(thought.turn, text=text[:start]), [said.but(confidence=1.0)]
        return False
    thought.say("ack.one_by_one")
    questions.return_to(thought)
    return True


def _is_beside(thought: Thought, text: str) -> bool:
    """Whether the words wish for one more: for somebody else than the one that is read back, or than is changed."""
    session, intents = thought.session, set(thought.values_of("intent"))
    if session.asked in CHANGES:
        is_new = "book" in intents and not intents & {"cancel", "reschedule", "change"}
        return is_new and (thought.first("for_whom") is not None or reminded.ANOTHER.search(text) is not None)
    # While whose it is or when is still asked, another one than whom it is for so far.
    is_open = session.task == "book" and session.asked is not None and not session.booking_id
    if session.asked not in READ_BACKS and not (is_open and session.value("for_whom")):
        return False
    after_booking.hear_of_whom(thought)
    is_other = any(one != session.value("for_whom") for one in thought.values_of("for_whom"))
    return is_other and _ALSO.search(text) is not None


def part_services(thought: Thought) -> None:
    """What takes an exact time of its own is no part of the first thing's time."""
    session, kind = thought.session, thought.kind
    if "complain" in thought.values_of("intent"):
        session.also = []  # what a complaint names is its story
    is_exact = calendars.has_slots(thought.profile) and kind.booking.slots == "exact"
    if not session.also or not is_exact or session.task not in (None, "book"):
        return
    apart = [code for code in session.also if thought.profile.offers(code) and not kind.services[code].needs]
    session.also = [code for code in session.also if code not in apart]
    for code in apart:
        fact = Fact("service_type", code, kind.services[code].said, confidence=1.0)
        session.then.append({"words": fact.text, "facts": [asdict(fact)]})
    if apart:
        thought.say("ack.one_by_one")


def offer(thought: Thought) -> None:
    """Where nothing else is open, the next one is asked about."""
    session = thought.session
    is_free = session.asked == "anything_else" and bool(thought.says) and session.task != "emergency"
    if session.then and is_free and thought.says[-1].key.startswith("ask.anything_else"):
        thought.says.pop()
        questions.put(thought, QUESTION)


def take(thought: Thought) -> bool:
    """Yes, or what is told of it, begins it; no leaves it out. False where the turn goes on as ever."""
    session, said = thought.session, thought.first("yes_no")
    is_told = bool(_TELLS & {fact.name for fact in thought.found})
    if session.asked != QUESTION or not session.then or said is None and not is_told:
        return False
    whom = set(thought.values_of("for_whom"))  # another of them may come first
    places = [place for place, one in enumerate(session.then) if whom & {fact["value"] for fact in one["facts"]}]
    one = session.then.pop(places[0] if places else 0)
    if said is not None and said.value == "no" and not is_told:
        thought.say("ack.skip")
        if "bye" in thought.values_of("intent"):
            session.then = []
            replies.goodbye(thought)
        else:
            questions.put(thought, "anything_else")
        return True
    _begin(thought, [fact_of(kept) for kept in one["facts"]], one["words"])
    return False


def _begin(thought: Thought, facts: list[Fact], words: str) -> None:
    """The next one, on the same day with the same person; another customer's as near to the same time as may be."""
    session, names = thought.session, {fact.name for fact in thought.found}
    told = {fact.name for fact in facts}
    same = {"preferred_date", "preferred_time", "service_type"} if "for_whom" in told else {"preferred_date"}
    same -= told | ({"preferred_time"} if "preferred_date" in told else set())
    # From what stands, not from these words: what it was about for the one before is no trouble of the next.
    held = {name: session.facts[name] for name in same if name in session.facts}
    facts += [Fact(name, one.value, one.text, source="record", confidence=1.0) for name, one in held.items()]
    thought.found += [fact for fact in facts if fact.name not in names]
    for name in told & {"issue_description", "medicine"}:  # these are no addition to the last one's
        session.facts.pop(name, None)
    staff = session.with_staff
    after_booking.begin(thought)
    session.facts.pop("for_whom", None)  # of two sons each is told anew
    session.with_staff = staff
    after_booking.hear_whom_they_want(thought, words)
