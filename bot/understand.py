"""What this turn's words change in the session: which facts are taken, which are too weak, what is confirmed. Pure."""

import re
import unicodedata

from bot import which_place, which_value
from bot.thought import Thought
from extractors.facts import Fact
from extractors.stems import FILLERS, words_of

CONTROL = {"intent", "yes_no", "red_flag", "customer_phone_partial", "skip"}
# Below this a fact counts only as the answer to its own question.
SURE = 0.6
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
# Said without telling anything about the matter.
SOCIAL = frozenset(
    "greet thank bye repeat back wait drop status out_of_scope rude change cancel reschedule question book "
    "handoff".split()
)
MOST_WORDS = 6
HAS = re.compile(r"\b(?:has|have|had|is|with|got|needs?|having|suffering from)\s+(?:a |an |got )?", re.I)
ELSEWHERE = {"preferred_date", "preferred_time", "customer_location", "customer_address", "customer_name",
             "customer_phone", "property_type", "postcode", "dob"}  # fmt: skip
SMALL = frozenset("at on in the a an to for please pls by around about from and".split())
# What is said around a wish to be seen, a name or a day, and tells nothing of why.
ASIDE = (
    SMALL
    | FILLERS
    | frozenset(
        "need want would like can could will do we hi hello yes name haan ji mujhe hume humein chahiye mein main naam "
        "mera मुझे हमें हमको चाहिए जी हाँ हां मैं हूँ हैं नाम मेरा".split()
    )
)


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
    if "customer_name" not in session.facts and "for_whom" not in session.facts:
        recorded = thought.known.name if thought.known else None
        profile_name = plain_name(turn.profile_name)
        if recorded and recorded != profile_name:
            thought.learn(Fact("customer_name", recorded, recorded, source="record", confidence=0.8))
        elif profile_name:
            name = profile_name[:60]
            thought.learn(Fact("customer_name", name, name, source="profile", confidence=0.6))
    thought.fresh.clear()
    thought.recalled = len(thought.learned)


def learn(thought: Thought) -> None:
    """Take this turn's facts into the session, each with its words."""
    taken: set[str] = set()
    which_place.take(thought)
    which_value.take(thought)
    thought.found = [fact for fact in thought.found if not _tells_no_trouble(thought, fact)]
    thought.found = [cut for fact in thought.found if (cut := _without_whom(thought, fact)) is not None]
    for fact in sorted(thought.found, key=lambda f: f.value == thought.kind.other_service):
        if fact.name not in CONTROL | taken and _is_wanted(thought, fact):
            taken.add(fact.name)
            is_own = fact.name == "customer_phone" and fact.value == thought.turn.phone
            thought.learn(_whole(thought, fact), is_confirmed=is_own)
    if "for_whom" in taken and "customer_name" not in taken:
        # The name so far is the speaker's; the booking is for somebody else.
        thought.forget("customer_name")
    _take_services(thought)
    _take_free_words(thought)
    keep_words(thought)


def _tells_no_trouble(thought: Thought, fact: Fact) -> bool:
    """Whether what a model takes for the trouble is a wish to be seen, or a name or a day: "मुझे डॉक्टर को दिखाना है"."""
    if fact.name != "issue_description" or fact.source != "model":
        return False
    left = list(thought.turn.text)
    for rule in thought.found:
        is_wish = rule.name == "intent" and rule.value == "book"
        if rule.source == "rule" and (is_wish or rule.name in ELSEWHERE):
            left[slice(*rule.span)] = " " * (rule.span[1] - rule.span[0])
    return all(word in ASIDE for word in words_of("".join(left[slice(*fact.span)])))


def _without_whom(thought: Thought, fact: Fact) -> Fact | None:
    """ "My daughter Anaya has a fever": what is wrong is the fever, and nothing when only the person is named."""
    whom = thought.first("for_whom")
    if fact.name != "issue_description" or not whom or whom.span[1] <= fact.span[0] or fact.span[1] <= whom.span[0]:
        return fact
    rest = HAS.search(thought.turn.text, whom.span[1], fact.span[1])
    if rest is None:
        return None
    words = thought.turn.text[rest.end() : fact.span[1]].strip()
    return fact.but(value=words, text=words, span=(fact.span[1] - len(words), fact.span[1])) if words else None


def _whole(thought: Thought, fact: Fact) -> Fact:
    """ "Smythe with a y" corrects the surname of a name that has two."""
    held = thought.session.value(fact.name)
    if fact.name == "medicine" and held and not CORRECTION.search(thought.turn.text):
        return fact.but(value=f"{held}, {fact.value}")
    words = (held or "").split()
    if fact.name != "customer_name" or len(words) < 2 or " with" not in thought.turn.text.lower():
        return fact
    is_surname = " " not in fact.value and fact.value[:1].lower() == words[-1][:1].lower()
    return fact.but(value=" ".join([*words[:-1], fact.value])) if is_surname else fact


def _asked(thought: Thought) -> str | None:
    """The fact that the open question asks for: of which state a place is, is still the place."""
    question = thought.session.question
    return (
        "customer_location" if question == which_place.QUESTION else which_value.QUESTIONS.get(question or "", question)
    )


def _is_wanted(thought: Thought, fact: Fact) -> bool:
    asked = _asked(thought)
    held = thought.session.facts.get(fact.name)
    if fact.name == "preferred_date" and thought.session.options:
        return True  # it settles which of the two was meant, also where that is the one held
    if held is not None and (held.value == fact.value or fact.name == "medicine" and fact.value in held.value):
        return False
    is_corrected = bool(CORRECTION.search(thought.turn.text))
    if fact.name in CAREFUL and fact.confidence < SURE and asked != fact.name:
        may_correct = fact.name in STEADY and is_corrected and held is not None and fact.confidence >= 0.5
        return may_correct or fact.name == "service_type" and held is None
    if held is None:
        return True
    return _may_replace(thought, fact, is_corrected=is_corrected)


def _may_replace(thought: Thought, fact: Fact, *, is_corrected: bool) -> bool:
    asked, held = _asked(thought), thought.session.facts[fact.name]
    is_another_job = thought.session.booking_id is not None and thought.first("service_type") is not None
    if fact.name in STEADY and asked != fact.name and held.source == "rule":
        return is_corrected or is_another_job
    if fact.name == "customer_phone" and held.is_confirmed:
        return not ANOTHER.search(thought.turn.text)
    if fact.name == "issue_description":
        return asked in (fact.name, "about", "change") or bool(thought.first("service_type")) and asked != "confirm"
    if fact.name in ("service_type", "property_type"):
        return fact.confidence >= SURE and fact.value != thought.kind.other_service
    if fact.name == "urgency_level":
        return fact.confidence > SURE
    return True


def _take_services(thought: Thought) -> None:
    """Two things to be done in one sentence: the first said leads, the others go with it."""
    codes = [f.value for f in thought.found if f.name == "service_type" and f.confidence >= SURE]
    codes = [code for code in dict.fromkeys(codes) if code != thought.kind.other_service]
    main = thought.session.value("service_type")
    if len(codes) > 1 and main in codes:
        thought.session.also = [code for code in codes if code != main]


def _take_free_words(thought: Thought) -> None:
    """When asked what it is about, or at the start, the words themselves are the issue where nothing better is."""
    text, session = thought.turn.text.strip(), thought.session
    asked, count = session.question, len(_left_over(thought).split())
    intents = thought.values_of("intent")
    has_matter = "issue_description" in session.facts or asked in (None, "help") and "service_type" in session.facts
    if has_matter or thought.turn.came_as("keys") or thought.first("for_whom"):
        return
    is_answer = asked in ("service_type", "issue_description") and count >= (1 if session.times >= 1 else 2)
    is_start = asked in (None, "help") and session.task is None and count >= 4
    is_social = bool(intents) and intents[0] in SOCIAL or thought.first("yes_no") is not None and count < 4
    if (is_answer or is_start) and not is_social:
        thought.learn(Fact("issue_description", text[:200], text, (0, len(text)), confidence=SURE))


def _left_over(thought: Thought) -> str:
    """The words that are no day, time, place, name or number."""
    text = thought.turn.text
    for fact in thought.found:
        if fact.name in ELSEWHERE and fact.span[1] > fact.span[0]:
            start, end = fact.span
            text = text[:start] + " " * (end - start) + text[end:]
    return " ".join(word for word in text.split() if word.lower() not in SMALL)


def keep_words(thought: Thought) -> None:
    """The customer's own sentences go to staff with the request, understood or not."""
    text = " ".join(thought.turn.text.split())
    enough = 1 if thought.session.booking_id and not thought.first("yes_no") else 3
    is_social = thought.session.booking_id and set(thought.values_of("intent")) & {"bye", "thank", "greet"}
    if (
        len(text.split()) >= enough
        and not is_social
        and not thought.turn.came_as("keys")
        and text not in thought.session.words
    ):
        thought.session.words = [*thought.session.words, text[:300]][-MOST_WORDS:]
