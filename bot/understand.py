"""What this turn's words change in the session: which facts are taken, which are too weak, what is confirmed. Pure."""

import re
import unicodedata

from bot import free_words, medicines, named_again, own_number, which_place, which_value, which_when
from bot.thought import Thought
from desk import families
from extractors import on_behalf
from extractors.facts import Fact
from extractors.medicine import off as medicine_off
from extractors.name import whole_name

CONTROL = {
    "intent",
    "yes_no",
    "red_flag",
    "customer_phone_partial",
    "skip",
    "slot",
    "which_booking",
    *medicine_off.NAMES.values(),
}
NAME_LIKE = re.compile(r"^[^\W\d_][^\W\d_'’. -]*(?:[ '’.-]+[^\W\d_]+)*\.?$")
# Zero width non-joiner and joiner: they shape letters, and make one picture of several.
JOINERS = "\u200c\u200d"
# What only changes the picture before it: plain or coloured, in a keycap, the tone of a skin.
PICTURE_SIGNS = "\ufe0e\ufe0f\u20e3\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
CAREFUL = {"customer_name", "customer_location", "preferred_time", "preferred_date", "service_type"}
STEADY = {"customer_name", "customer_location", "customer_address"}
CORRECTION = re.compile(
    r"\b(?:no|not|nah|sorry|actually|mean|meant|wrong|change|make it|instead|rather|spel(?:led|t)|it'?s|my name"
    r"|(?:suburb|address|place|job|name) is|nahi|nahin|galat|badal\w*|mera naam)\b|नहीं|ग़?लत|गलत|बदल|मेरा नाम",
    re.I,
)
ANOTHER = re.compile(
    r"\b(?:also|as well|another|second|other|wife|husband|partner|mum|mother|dad|father|doosr[aie]|dusr[aie])\b|दूसर",
    re.I,
)
# What makes a name that of whom it is for, where another is known: "it's for Aarav", "patient name: Aarav".
_FOR_THEM = re.compile(r"\b(?:for|patient(?:['’]?s)?(?: name)?(?: is)?:?)\s+$", re.I)
_FOR_THEM_AFTER = re.compile(r"\s+(?:ji\s+)?(?:ke liye|के लिए)", re.I)
_FOR_ME = re.compile(
    r"\bit(?:['’]?s| is) (?:actually )?for (?:me|myself)\b|\bfor (?:me|myself),? not\b|\bmere liye hai\b|मेरे लिए है"
    r"|^\W*(?:(?:pehle|first|for)\s+)*(?:me|myself|mine|mujhe|mera|mere\s+liye|khud|मुझे|मेरे\s+लिए)(?:\s+(?:first|pehle|पहले))?\W*$",
    re.I,
)
MOST_WORDS = 6
NEAR_NUMBER = 40  # characters in which somebody else's is told to be theirs
ALL_OF_IT = 0.8  # of a listed place that is all that was said


def plain_name(text: str | None) -> str | None:
    """A profile's name without its emoji, where it can be said as a person's: not "@asha_r", nor a lone heart."""
    name = ""
    for char in unicodedata.normalize("NFC", text or ""):
        name += _shown(char, after=name[-1:])
    name = " ".join(name.split())
    # Vowel signs and the like belong to the letter before them; none begins a name.
    rest = (char for char in name[1:] if char not in JOINERS and unicodedata.category(char)[0] != "M")
    return name if NAME_LIKE.match(name[:1] + "".join(rest)) else None


def _shown(char: str, *, after: str) -> str:
    """What stays of a character of a name: of pictures a gap, of unseen signs only those that join letters."""
    category = unicodedata.category(char)
    if char in JOINERS:
        return char if after and unicodedata.category(after)[0] in "LM" else ""
    if category == "Cf" or char in PICTURE_SIGNS:
        return ""
    return " " if category == "So" else char


def recall(thought: Thought) -> None:
    """Take what the channel itself tells, at the first turn: the number that writes, the profile's name."""
    turn, session = thought.turn, thought.session
    if thought.known:
        session.customer_id = thought.known.id
    session.business_id = str(thought.profile.id)
    if thought.is_call:
        return
    if turn.phone and "customer_phone" not in session.facts:
        own = Fact("customer_phone", turn.phone, turn.phone, source="caller_id", confidence=1.0)
        thought.learn(own, is_confirmed=True)
    recall_name(thought)
    thought.fresh.clear()
    thought.recalled = len(thought.learned)


def recall_name(thought: Thought) -> None:
    """Of a chat: the name on record, or else the profile's, where none is known and it is for nobody else."""
    session = thought.session
    if thought.is_call or {"customer_name", "for_whom"} & set(session.facts):
        return
    recorded = thought.known.name if thought.known else None
    profile_name = plain_name(thought.turn.profile_name)
    if recorded and recorded != profile_name:
        thought.learn(Fact("customer_name", recorded, recorded, source="record", confidence=0.8))
    elif profile_name:
        name = profile_name[:60]
        thought.learn(Fact("customer_name", name, name, source="profile", confidence=0.6))
    thought.fresh = [name for name in thought.fresh if name != "customer_name"]


def learn(thought: Thought) -> None:
    """Take this turn's facts into the session, each with its words."""
    taken: set[str] = set()
    which_place.take(thought)
    which_value.take(thought)
    named_again.take(thought)
    _tell_apart(thought)
    which_when.take(thought)
    thought.found = [fact for fact in thought.found if not free_words.tells_no_trouble(thought, fact)]
    thought.found = [cut for fact in thought.found if (cut := free_words.without_whom(thought, fact)) is not None]
    thought.found = medicines.together(thought.found)
    for fact in sorted(thought.found, key=lambda f: f.value == thought.kind.other_service):
        if fact.name not in CONTROL | taken and _is_wanted(thought, fact):
            taken.add(fact.name)
            which_when.keep(thought, fact)
            is_own = fact.name == "customer_phone" and fact.value == thought.turn.phone
            thought.learn(_whole(thought, fact), is_confirmed=is_own)
    if "for_whom" in taken and "customer_name" not in taken:
        # The name so far is the speaker's; the booking is for somebody else.
        thought.forget("customer_name")
    own_number.settle(thought)
    medicines.keep_amounts(thought)
    _take_services(thought)
    free_words.take(thought)
    keep_words(thought)


def _tell_apart(thought: Thought) -> None:
    """The name of who speaks is not that of the person it is for: "I'm Neha, and it's for my son", "for Aarav"."""
    speaker = thought.first("speaker_name")
    if speaker is not None:
        same = {speaker.value, speaker.text}
        thought.found = [one for one in thought.found if one.name != "customer_name" or one.value not in same]
    if _FOR_ME.search(thought.turn.text) and thought.first("for_whom") is None and "for_whom" in thought.session.facts:
        thought.forget("for_whom")
        thought.forget("customer_name")
        recall_name(thought)
    name, held = thought.first("customer_name"), thought.session.value("customer_name")
    is_known = thought.first("for_whom") is not None or "for_whom" in thought.session.facts
    if name is None or held is None or is_known or families.is_same(name.value, held):
        return
    start, end = name.span
    if _FOR_THEM.search(thought.turn.text[:start]) or _FOR_THEM_AFTER.match(thought.turn.text, end):
        thought.found.append(Fact("for_whom", on_behalf.OTHER, thought.turn.text, name.span, confidence=0.85))


def _whole(thought: Thought, fact: Fact) -> Fact:
    """The fact with what stays of the value before it: of a list of medicines, of a name of two words."""
    held = thought.session.value(fact.name)
    if fact.name == "medicine":
        text = thought.turn.text
        return medicines.whole(thought, fact, is_corrected=bool(CORRECTION.search(text)) and not ANOTHER.search(text))
    if fact.name != "customer_name" or not held:
        return fact
    return fact.but(value=whole_name.whole(held, fact.value, thought.turn.text))


def _asked(thought: Thought) -> str | None:
    """The fact that the open question asks for: of which state a place is, is still the place."""
    question = thought.session.question or ""
    about = {which_place.QUESTION: "customer_location", "closed_day": "preferred_date", **which_value.QUESTIONS}
    return about.get(question, thought.session.question)


def brings_news(thought: Thought) -> bool:
    """Whether this turn's words tell a fact anew, or another than the one that stands; before they are learned."""
    return any(fact.name not in CONTROL and _is_wanted(thought, fact) for fact in thought.found)


def _is_wanted(thought: Thought, fact: Fact) -> bool:
    asked = _asked(thought)
    held = thought.session.facts.get(fact.name)
    if fact.name == "preferred_date" and thought.session.options:
        return True  # it settles which of the two was meant, also where that is the one held
    if held is not None and fact.name == "medicine":
        return medicines.is_new(thought, fact)
    if fact.name == "customer_name" and thought.first("for_whom") is not None:
        return True  # the name said with a person is that person's, whoever's stood there
    if held is not None and held.value == fact.value:
        return asked == fact.name  # asked for anew, it is what it was
    is_corrected = bool(CORRECTION.search(thought.turn.text))
    if fact.name in CAREFUL and fact.confidence < free_words.SURE and asked != fact.name:
        may_correct = fact.name in STEADY and is_corrected and held is not None and fact.confidence >= 0.5
        return may_correct or fact.name == "service_type" and held is None
    if held is None:
        return True
    return _may_replace(thought, fact, is_corrected=is_corrected)


def _may_replace(thought: Thought, fact: Fact, *, is_corrected: bool) -> bool:
    asked, held = _asked(thought), thought.session.facts[fact.name]
    is_another_job = thought.session.booking_id is not None and thought.first("service_type") is not None
    if fact.name == "customer_location" and fact.value.startswith(f"{held.value}, "):
        return True  # the same place with its state
    if fact.name in STEADY and asked != fact.name and held.source == "rule":
        is_first_known = fact.name == "customer_location" and fact.confidence >= ALL_OF_IT
        is_first_known = is_first_known and which_place.is_unheard_of(thought, held.value)
        return is_corrected or is_another_job or is_first_known
    if fact.name == "customer_phone" and held.is_confirmed:
        start, end = fact.span
        return not ANOTHER.search(thought.turn.text[max(0, start - NEAR_NUMBER) : end + NEAR_NUMBER])
    if fact.name == "issue_description":
        return asked in (fact.name, "about", "change") or bool(thought.first("service_type")) and asked != "confirm"
    if fact.name in ("service_type", "property_type"):
        return fact.confidence >= free_words.SURE and fact.value != thought.kind.other_service
    if fact.name == "urgency_level":
        return fact.confidence > free_words.SURE
    return True


def _take_services(thought: Thought) -> None:
    """Two things to be done in one sentence: the first said leads, the others go with it."""
    codes = [f.value for f in thought.found if f.name == "service_type" and f.confidence >= free_words.SURE]
    codes = [code for code in dict.fromkeys(codes) if code != thought.kind.other_service]
    main = thought.session.value("service_type")
    if len(codes) > 1 and main in codes:
        thought.session.also = [code for code in codes if code != main]
    elif codes == [main]:
        _take_back_ways(thought)


def _take_back_ways(thought: Thought) -> None:
    """ "I'll pick it up", said where an address was asked for, wishes for no delivery."""
    session, services = thought.session, thought.kind.services
    kept = [code for code in session.also if code in services and session.question not in services[code].needs]
    named = thought.first("service_type")
    if kept != session.also and named is not None:
        session.also = kept
        thought.learn(named)


def sentence(thought: Thought) -> str:
    """The words of this turn as they are kept for staff."""
    return " ".join(thought.turn.text.split())[:300]


def keep_words(thought: Thought) -> None:
    """The customer's own sentences go to staff with the request, understood or not."""
    text = sentence(thought)
    is_read_back = thought.session.asked in ("book_it", "confirm")
    is_story = thought.session.booking_id or thought.session.task == "complaint" or is_read_back
    is_matter = thought.first("service_type") is not None or thought.first("issue_description") is not None
    enough = 1 if (is_story or is_matter) and not thought.first("yes_no") else 3
    is_social = thought.session.booking_id and set(thought.values_of("intent")) & {"bye", "thank", "greet"}
    if (
        len(text.split()) >= enough
        and not is_social
        and not thought.turn.came_as("keys")
        and text not in thought.session.words
    ):
        thought.session.words = [*thought.session.words, text][-MOST_WORDS:]
