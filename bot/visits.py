"""Visits: which coming booking a customer means, and whether they have told enough of it to be told of it. Pure.

Two things that are known only to whom it concerns must agree: the number they ring or write from, the name it is
under, its day, its reference, a birth date. One that is told and does not agree spoils the rest. From any other number
than its own the whole name is one of them: a first name and a guessed day are no proof.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from bot import date_context, its_when
from bot.lookups import Visit, Visits, VisitsNamed
from bot.thought import Thought
from bot.which_person import TITLES
from desk import calendars, slots
from extractors.facts import Fact
from extractors.given_names import GIVEN
from extractors.plain import WORD, blanked, plain

# "Cancel it and give me one on Friday", and the other way round.
_GIVE = (
    r"(?:(?:give|book|order|get|make|find|put|i (?:want|need|would like)|i['’]d like|(?:can|could) (?:i|you))\s"
    r"|(?:my|our) \w+ (?:\w+ )?(?:needs?|wants?) (?:one|an? (?:appointment|booking|visit)|to see)\b"
    r"|one for (?:my|our)\s)"
)
_AND = r"(?:\s*[,.;&+]|\s+(?:and|n|then|aur)\b)"
_AND_GIVE = re.compile(
    rf"(?<=\w){_AND}\s*(?:(?:and|then|also|please)\s+)*"
    rf"(?P<wish>{_GIVE}.+|(?:\w+ ){{0,12}}?(?:book kar|chahiye|dikhana|milna|lena hai).*)$",
    re.I | re.S,
)
_OF_ONE = r"(?:\w+ ){0,3}(?:cancel|(?:move|shift|change|postpone|reschedule)\s(?!it\b))"
_GIVE_AND = re.compile(rf"^\W*(?:please\s+)?(?P<wish>{_GIVE}.+?){_AND}\s+(?={_OF_ONE})", re.I)
ENOUGH = 2
MOST_OF_A_NAME = 4
REFERENCE = re.compile(r"\bbkg[\s-]*((?:[2-9b-df-hj-np-tv-z][\s-]?){4}[2-9b-df-hj-np-tv-z])\b")
# Whose it is, said with it: "Sunita's appointment", "the booking of Sunita Sharma", "Sunita ki appointment".
_NAME = r"(?P<name>[^\W\d_]+(?: [^\W\d_]+)?)"
_IT = r"(?:appointment|appt|booking|visit|consultation|अपॉइंटमेंट|बुकिंग)"
_OF_WHOM = re.compile(rf"\b{_IT} (?:of|for|under|in the name of) {_NAME}", re.I)
_OWNER = (
    re.compile(rf"\b{_NAME}['’]s?\s+(?:\w+\s+)?{_IT}\b", re.I),
    _OF_WHOM,
    re.compile(rf"(?<!\w){_NAME} (?:ji )?(?:ki|ka|ke|की|का) {_IT}", re.I),
)
# "My mother's appointment, Sunita Sharma, on Tuesday".
_CALLED = re.compile(rf"\b{_IT}\s*,\s*(?P<name>[^\W\d_]+ [^\W\d_]+)(?=\s*(?:[,.]|$)|\s+(?:on|for)\b)", re.I)
_ONE_OF = re.compile(r"(?<=\w)\s+wal[aie]$", re.I)  # "rahul wali" is Rahul's
_NOBODY = frozenset(
    "my our the this that his her their your mother mothers mum mom mummy father fathers dad papa wife husband son "
    "daughter brother sister friend baby child kid maa beta beti patni pati meri mera mere apni apna hamari unki uski "
    "is today tomorrow tonight kal aaj parso monday tuesday wednesday thursday friday saturday sunday doctor doctors "
    "dr next last week morning afternoon evening subah shaam cancel move change a an me us him for what when where "
    "time of to at on and somvar mangalvar budhvar guruvar shukravar shanivar ravivar january february march april may "
    "june july august september october november december मेरी मेरा आज कल परसों हमारी".split()
)
# What stands in an answer beside the name.
_NO_NAME = _NOBODY | frozenset(
    "yes no yeah yep nope ok okay haan han ha nahi nahin ji it its it's i i'm im under name full one and or no please "
    "pls at on in with by am pm baje ko se hai hoon bje sorry thanks thank you know don't dont not sure think day date "
    "reference appointment booking visit both which who how can could would will just right now here there".split()
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the customer told of the booking they mean. `at`: its clock time in every reading; proof of nothing."""

    name: str | None = None
    on: str | None = None
    born_on: str | None = None
    reference: str | None = None
    at: str | None = None

    @property
    def count(self) -> int:
        """How many things were told."""
        return sum(value is not None for value in (self.name, self.on, self.born_on, self.reference))


def told(thought: Thought, before: Told, *, is_asked: bool) -> Told:
    """What is told so far, with this turn's words; `is_asked`: it answers what it is under, and for which day."""
    text = thought.turn.text
    found = thought.found
    named = next((fact for fact in found if fact.name == "customer_name" and not _names_a_day(thought, fact)), None)
    name = _ONE_OF.sub("", named.value) if named and named.text.islower() else named.value if named else owner(text)
    if is_asked:
        name = _joined(before.name, name or _left(thought))
    born = next((fact.value for fact in found if fact.name == "dob"), None)
    reference = REFERENCE.search(plain(text))
    return Told(
        name or before.name,
        its_when.day(thought, is_asked=is_asked) or before.on,
        born or before.born_on,
        "BKG-" + re.sub(r"[\s-]", "", reference[1]).upper() if reference else before.reference,
        its_when.time(thought, is_asked=is_asked) or before.at,
    )


def _names_a_day(thought: Thought, fact: Fact) -> bool:
    return any(start <= fact.span[0] and fact.span[1] <= end for start, end in its_when.spans(thought))


def _joined(before: str | None, name: str | None) -> str | None:
    """A surname by itself, said after a first name by itself, goes with it."""
    if before and name and len(before.split()) == len(name.split()) == 1 and plain(before) != plain(name):
        return f"{before} {name}"
    return name


def _left(thought: Thought) -> str | None:
    """The name in an answer of a name and a day, where nothing marks it: "sunita sharma tuesday"."""
    spans = its_when.spans(thought) + [one.span for one in thought.found if one.name == "dob"]
    text = blanked(thought.turn.text, spans)
    if "?" in text or thought.values_of("intent"):
        return None
    words = WORD.findall(REFERENCE.sub(" ", plain(text)))
    kept = [word for word in words if word not in _NO_NAME and word not in TITLES and not word.isdigit()]
    return " ".join(kept).title() if 1 <= len(kept) <= MOST_OF_A_NAME else None


def owner(text: str) -> str | None:
    """Whose booking it is, where a name stands with it."""
    for pattern in _OWNER:
        for match in pattern.finditer(text):
            said = match["name"].split()
            is_behind = pattern is _OF_WHOM  # what follows a day there is of the sentence that goes on
            words = list(takewhile(_may_name, said)) if is_behind else [word for word in said if _may_name(word)]
            if words:
                return " ".join(words)
    called = _CALLED.search(text)
    return called["name"] if called and called["name"].split()[0].lower() in GIVEN else None


def _may_name(word: str) -> bool:
    return word.lower() not in _NOBODY


def new_wish(text: str) -> re.Match[str] | None:
    """What is wished for beside the cancelling, where both are said."""
    return _AND_GIVE.search(text) or _GIVE_AND.search(text)


def cut_off_new_wish(thought: Thought) -> str | None:
    """What is wished for beside it, with its words cut off from the turn: its day is not that of the one cancelled."""
    said = new_wish(thought.turn.text)
    if said is None:
        return None
    start, end = said.span()
    thought.found = [fact for fact in thought.found if fact.span[1] <= start or fact.span[0] >= end]
    thought.turn = replace(thought.turn, text=blanked(thought.turn.text, [(start, end)]))
    return said["wish"]


def agreeing(thought: Thought, what: Told) -> list[Visit] | None:
    """The bookings with which all that was told agrees; None while too little was told to look."""
    known = _by_number(thought)
    if what.count + (known is not None) < ENOUGH:
        return _on_the_same_day(thought) or None
    agree = [visit for visit in own(thought) if agrees(thought, visit, what, is_own=True)]
    if agree or known and what.count < ENOUGH:
        return agree
    if not is_whole(what):
        return None
    on, born = (date.fromisoformat(value) if value else None for value in (what.on, what.born_on))
    named = thought.seen.get(VisitsNamed(on, born, what.reference))
    return [visit for visit in named if agrees(thought, visit, what, is_own=False)]


def _on_the_same_day(thought: Thought) -> list[Visit]:
    """The only one of their number, where its day is named and a time: "kal 10 ki jagah 11" moves it within the day."""
    here, days = own(thought), its_when.days(thought)
    is_it = len(here) == 1 and day_of(thought, here[0]) in days and its_when.new_time(thought) is not None
    return here if is_it else []


def is_whole(what: Told) -> bool:
    """Whether it is enough from any number: the whole name and one thing more; of a single name no mere day."""
    words = len(words_of(what.name))
    return words > 0 and bool(what.born_on or what.reference or what.on and words > 1)


def own(thought: Thought) -> list[Visit]:
    """The coming bookings of the number that they ring or write from."""
    known = _by_number(thought)
    return list(thought.seen.get(Visits(known))) if known else []


def _by_number(thought: Thought) -> str | None:
    """The customer whose number they ring or write from: a sender without one proves nothing."""
    return thought.known.id if thought.known and thought.turn.phone is not None else None


def agrees(thought: Thought, visit: Visit, what: Told, *, is_own: bool) -> bool:
    """Whether everything that was told is so of this booking; `is_own`: it is one of the number they use."""
    if what.name and not is_name(visit.name, what.name, is_own=is_own):
        return False
    if what.on and what.on != (day_of(thought, visit) or visit.wished_on and visit.wished_on.isoformat()):
        return False
    if what.born_on and (visit.born_on is None or visit.born_on.isoformat() != what.born_on):
        return False
    return not what.reference or what.reference == visit.reference


def words_of(name: str | None) -> frozenset[str]:
    """The words of a name, without its titles; "Neha's" is Neha."""
    return frozenset(word.removesuffix("'s") for word in WORD.findall(plain(name or ""))) - TITLES


def alike(name: str | None) -> str:
    """The name as tries are counted by it: its words in one order, however they are said."""
    return " ".join(sorted(words_of(name)))


def is_name(theirs: str | None, said: str, *, is_own: bool) -> bool:
    """Whether the name said is the one it is under; where it is their own, part of it will do ("Sunita")."""
    whole, words = words_of(theirs), words_of(said)
    return bool(words) and (words <= whole if is_own else words == whole)


def is_at(thought: Thought, visit: Visit, at: str) -> bool:
    """Whether a booking begins at that time, in one of its readings."""
    return (time_of(thought, visit) or "").partition("-")[0] in [one.partition("-")[0] for one in at.split()]


def day_of(thought: Thought, visit: Visit) -> str | None:
    """Its local day; None where nothing is agreed yet."""
    if visit.starts_at is None:
        return None
    return date_context.local(visit.starts_at, thought.profile.zone).date().isoformat()


def time_of(thought: Thought, visit: Visit) -> str | None:
    """Its local time as it was told: when it begins, or the window."""
    if visit.starts_at is None or visit.ends_at is None:
        return None
    rules = calendars.rules_of(thought.profile, visit.service)
    until = slots.arrives_until(rules, visit.starts_at, visit.ends_at)
    starts = date_context.local(visit.starts_at, thought.profile.zone)
    return f"{starts:%H:%M}-{date_context.local(until, thought.profile.zone):%H:%M}" if until else f"{starts:%H:%M}"


def when(thought: Thought, visit: Visit) -> str:
    """ "Tuesday the sixteenth at ten with Dr Mehta"."""
    on, time = day_of(thought, visit), time_of(thought, visit)
    said = f"{thought.wording.day(on)} {thought.wording.time(time)}" if on and time else ""
    return f"{said} {thought.wording.words('gist.with', {'name': visit.staff})}" if said and visit.staff else said
