"""Which person: whom a customer wants to see, where the business has people who can be booked. Pure."""

import re

from bot.thought import Thought
from desk.businesses import Person
from extractors.facts import Fact
from extractors.plain import WORD, plain

TITLES = frozenset("dr doctor doc mr mrs ms miss sir madam prof ji sahab sahib".split())
_ANYBODY = re.compile(
    r"\b(?:any|whichever|whoever|another|other|different|no particular|koi bhi|koi aur|dusr[aei]|doosr[aei]) "
    r"(?:\w+ )?(?:doctor|dr|doc|daktar|person|plumber|one of (?:them|you)|body)\b|\b(?:any|no) preference\b"
    r"|\banyone\b|\banybody\b|\bdoesn'?t matter who\b|कोई (?:भी|और) डॉक्टर"
)
_CUE = r"(?:dr|doctor|doc|daktar|with|see|meet|prof|mr|mrs|ms)\.?\s+(?:\w+\s+)?"
_AFTER = r"\s+(?:ji\b|sahab|sahib|sir|madam|ma'?am|se\b|ko\b|ke (?:saath|sath|paas|pas)\b)"
# Where an answer may name one without a title.
ASKED = ("slot", "book_it", "move_it")
_A_DOCTOR = re.compile(r"\b(?:dr|doctor)\.?\s+(?P<name>[a-z]{3,})\b")
# After "doctor" these begin something else than a name.
_NO_NAME = frozenset(
    "for tomorrow today appointment appointments please and the this that who available near visit time next on in at "
    "chahiye sahab sahib ji ko se ka ke ki hai said told gave asked kal aaj parso abhi subah shaam consultation fees "
    "fee called note notes has have with will can consult about to is was are does did from".split()
)


def take(thought: Thought) -> None:
    """Whom this turn's words ask for; "any doctor" asks for nobody."""
    people, text, session = thought.profile.people, plain(thought.turn.text), thought.session
    if not people:
        return
    before, is_asked = session.with_staff, session.asked in ASKED
    person = _named(people, text, is_asked=is_asked)
    if person is not None:
        session.with_staff = str(person.id)
    elif _ANYBODY.search(text):
        session.with_staff = None
    if session.with_staff != before or person is None and is_asked and _ANYBODY.search(text):
        if is_asked:
            thought.found = [fact for fact in thought.found if fact.name != "slot"]
            thought.found.append(Fact("slot", "person", thought.turn.text))
        return
    if person is not None:
        return
    other = _A_DOCTOR.search(text)
    if other and other["name"] not in _NO_NAME and session.task in (None, "book", "change_booking"):
        thought.say("slot.people", people=thought.wording.one_of([one.name for one in people]))


def name_of(thought: Thought, staff_id: str | None) -> str:
    """The name of the person asked for; "" where nobody is, or who is there no more."""
    return next((one.name for one in thought.profile.people if str(one.id) == staff_id), "")


def _named(people: tuple[Person, ...], text: str, *, is_asked: bool) -> Person | None:
    found = [person for person in people if any(_is_said(name, text, is_asked) for name in _names(person))]
    return found[0] if len(found) == 1 else None


def _names(person: Person) -> list[str]:
    return [word for word in WORD.findall(plain(person.name)) if word not in TITLES and len(word) > 2]


def _is_said(name: str, text: str, is_asked: bool) -> bool:
    """A name is a person's of ours where a title or "with" goes before it: the customer may have the same."""
    own = re.escape(name)
    if is_asked:
        return re.search(rf"\b{own}\b", text) is not None
    return re.search(rf"\b{_CUE}{own}\b|\b{own}{_AFTER}", text) is not None
