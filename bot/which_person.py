"""Which person: whom a customer wants to see, or not to, where the business has people who can be booked. Pure."""

import re

from bot import names_in_hindi
from bot.thought import Thought
from desk.businesses import Person
from extractors.facts import Fact
from extractors.ordinary import is_ordinary
from extractors.plain import WORD, plain

TITLES = frozenset("dr doctor doc mr mrs ms miss sir madam prof ji sahab sahib".split())
_ANYBODY = re.compile(
    r"\b(?:any|whichever|whoever|another|other|different|no particular|koi bhi|koi aur|dusr[aei]|doosr[aei]) "
    r"(?:\w+ )?(?:doctor|dr|doc|daktar|person|plumber|one of (?:them|you)|body)\b|\b(?:any|no) preference\b"
    r"|\banyone\b|\banybody\b|\b(?:someone|somebody|koi) (?:else|other|aur)\b"
    r"|\bdoesn'?t matter who\b|कोई (?:भी|और) डॉक्टर"
)
_ANOTHER = re.compile(
    r"\b(?:another|other|different|someone else|somebody else|koi aur|dusr[aei]|doosr[aei])\b|कोई और|दूसर"
)
# Once a time is booked, a name is only another wish where it is said as one: "tell Dr Rao" is none.
_SWITCHES = re.compile(
    r"\b(?:prefer|rather|instead|change|switch|different|another|other|badal\w*|ki jagah)\b|बदल|की जगह"
)
_START, _END = r"(?<![\w\u0900-\u097f])", r"(?![\w\u0900-\u097f])"
_TITLE = r"(?:dr|doctor|doc|daktar|prof|mr|mrs|ms)\.?\s+"
_NOT = (
    r"\b(?:(?<!why )not|except|excluding|any(?:one|body) but|other than|apart from|besides|instead of|without|avoid"
    r"|don'?t (?:want|like))"
    r"\s+(?:to )?(?:with |see(?:ing)? )?"
)
_REFUSED_AFTER = r"\s+(?:ji\s+)?(?:se\s+|ko\s+|ke\s+)?(?:nahi+n?|mat|alawa|bina|chhod\w*)\b"
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

# Who is asked for by name to talk with, or to ring: "can I talk to {}", "can {} call me", "is {} there".
_SPEAKS = re.compile(r"\b(?:talk|speak|chat|call|ring|phone|through|connect|there|baat)\b")
_TO_SPEAK = (
    rf"\b(?:talk|speak|chat|connect(?: me)?|transfer(?: me)?|put me(?: on)?(?: through)?) (?:to|with) (?:{_TITLE})?"
    rf"{{0}}{_END}|{_START}{{0}} (?:ji |sahab |please )?(?:to |can |could |will |would )?(?:please )?(?:give me a )?"
    rf"(?:call|ring|phone)\b(?! n)|\bis (?:{_TITLE})?{{0}} there\W*$|{_START}{{0}} (?:ji |sahab )?se (?:\w+ )?baat\b"
)
# With one of these it is about a visit with them.
_OF_A_VISIT = frozenset("service_type preferred_date preferred_time issue_description medicine refill".split())


def hear_who_is_to_speak(thought: Thought) -> None:
    """ "Can Dr Mehta call me" wishes for a person, whose name is in the words that staff read, and for no visit."""
    # A model calls any words the matter: whether it is a visit is for the rules.
    text, names = plain(thought.turn.text), {fact.name for fact in thought.found if fact.source != "model"}
    if not _SPEAKS.search(text) or _SWITCHES.search(text) or names & _OF_A_VISIT or thought.session.asked in ASKED:
        return
    own = [name for one in thought.profile.people for name in _names(one)]
    if not any(re.search(_TO_SPEAK.format(re.escape(name)), text) for name in own):
        return
    thought.found = [one for one in thought.found if (one.name, one.value) != ("intent", "book")]
    thought.found = [one for one in thought.found if one.name != "customer_name" or plain(one.value) not in own]
    thought.found.append(Fact("intent", "handoff", thought.turn.text))


def take(thought: Thought) -> None:
    """Whom this turn's words ask for; "any doctor" asks for nobody, "not Dr Rao" for anybody else."""
    people, text, session = thought.profile.people, plain(thought.turn.text), thought.session
    if not people:
        return
    text = names_in_hindi.latin(text, {name for one in people for name in _names(one)})
    is_switch = session.booked is not None and session.asked == "anything_else" and _SWITCHES.search(text) is not None
    before, is_asked = (session.with_staff, list(session.without_staff)), session.asked in ASKED or is_switch
    unwanted = [person for person in people if _is_refused(person, text)]
    wanted = _named(people, text, is_asked=is_asked, but=unwanted)
    is_any = _ANYBODY.search(text) is not None
    if is_any and not unwanted and _ANOTHER.search(text) and session.with_staff:
        unwanted = [person for person in people if str(person.id) == session.with_staff]
    if wanted is not None:
        session.with_staff, session.without_staff = str(wanted.id), []
        _is_nobody_elses_name(thought, wanted, text)
    elif unwanted:
        left = [person for person in people if person not in unwanted]
        session.with_staff = str(left[0].id) if len(left) == 1 else None
        session.without_staff = [str(person.id) for person in unwanted]
    elif is_any:
        session.with_staff, session.without_staff = None, []
    if (session.with_staff, session.without_staff) != before or wanted is None and is_asked and is_any:
        if is_asked:
            thought.found = [fact for fact in thought.found if fact.name != "slot"]
            thought.found.append(Fact("slot", "person", thought.turn.text))
        return
    if wanted is None:
        _tell_of_others(thought, text)


def _is_nobody_elses_name(thought: Thought, wanted: Person, text: str) -> None:
    """ "Dr Okafor", whatever was asked, names no customer of ours."""
    said = [
        one.span() for name in _names(wanted) for one in re.finditer(rf"{_START}{_CUE}{re.escape(name)}{_END}", text)
    ]
    thought.found = [
        fact
        for fact in thought.found
        if fact.name != "customer_name" or not any(start < fact.span[1] <= end for start, end in said)
    ]


def _tell_of_others(thought: Thought, text: str) -> None:
    """Who asks for somebody we do not have hears whom we have."""
    other = _A_DOCTOR.search(text)
    if (
        other
        and other["name"] not in _NO_NAME
        and not is_ordinary(other["name"])
        and thought.session.task in (None, "book", "change_booking")
    ):
        names = [one.name for one in thought.profile.people]
        if not any(_is_said(own, text, is_asked=True) for one in thought.profile.people for own in _names(one)):
            thought.say("slot.people", people=thought.wording.one_of(names))


def turn_to_who_does(thought: Thought, service: str) -> None:
    """Who does not do what is wished for is not waited for: that is said, and who does it, with whom it is then."""
    people, session = thought.profile.people, thought.session
    does = [one for one in people if one.gives(service) and str(one.id) not in session.without_staff]
    if not does or session.with_staff is None or session.with_staff in map(str, (one.id for one in does)):
        return
    name, what = name_of(thought, session.with_staff), thought.kind.services[service].said
    session.with_staff = None
    if name:
        thought.say("slot.does_not", name=name, what=what, people=thought.wording.one_of([one.name for one in does]))


def name_of(thought: Thought, staff_id: str | None) -> str:
    """The name of the person asked for; "" where nobody is, or who is there no more."""
    return next((one.name for one in thought.profile.people if str(one.id) == staff_id), "")


def _named(people: tuple[Person, ...], text: str, *, is_asked: bool, but: list[Person]) -> Person | None:
    found = [one for one in people if one not in but and any(_is_said(name, text, is_asked) for name in _names(one))]
    return found[0] if len(found) == 1 else None


def _is_refused(person: Person, text: str) -> bool:
    """Whether the words say that it shall not be this one."""
    return any(
        re.search(rf"{_NOT}(?:{_TITLE})?{name}{_END}|{_START}{name}{_END}{_REFUSED_AFTER}", text)
        for name in map(re.escape, _names(person))
    )


def _names(person: Person) -> list[str]:
    return [word for word in WORD.findall(plain(person.name)) if word not in TITLES and len(word) > 2]


def _is_said(name: str, text: str, is_asked: bool) -> bool:
    """A name is a person's of ours where a title or "with" goes before it: the customer may have the same."""
    own = re.escape(name)
    if is_asked:
        return re.search(rf"{_START}{own}{_END}", text) is not None
    return re.search(rf"{_START}{_CUE}{own}{_END}|{_START}{own}{_AFTER}", text) is not None
