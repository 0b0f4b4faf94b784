"""Free words: what the customer says it is about, in their own words; what tells nothing of it. Pure."""

import re
from collections.abc import Sequence

from bot import medicines, offers
from bot.tasks import topics
from bot.thought import Thought
from extractors import dates, issue, specialty
from extractors.facts import Fact, Heard
from extractors.plain import blanked
from extractors.stems import FILLERS, NEGATIVES, words_of

# Below this a fact counts only as the answer to its own question.
SURE = 0.6
# Said without telling anything about the matter.
SOCIAL = frozenset(
    "greet thank bye repeat back wait drop status out_of_scope rude change cancel reschedule question book "
    "handoff".split()
)
# A service's words that tell of no trouble: "see a doctor".
GENERAL = re.compile(
    r"\b(?:doctor\w*|dr|consult\w*|appointments?|appt|general|physician|gp|see|meet|visit|book\w*|online|video|phone|call"
    r"|talk|speak|dikha\w*|chahiye|mil(?:na|ne)|follow|up)\b|दिखाना|दिखाने|डॉक्टर|डाक्टर|मिलना|मिलने|चाहिए",
    re.I,
)
FREE = ("issue_description", "service_type", "about")

HAS = re.compile(r"\b(?:has|have|had|is|with|got|gets?|needs?|having|suffering from)\s+(?:a |an |got )?", re.I)
ELSEWHERE = {"preferred_date", "preferred_time", "customer_location", "customer_address", "customer_name",
             "customer_phone", "property_type", "postcode", "dob", "speaker_name"}  # fmt: skip
WHEN = ("preferred_date", "preferred_time")
SMALL = frozenset("at on in the a an to for please pls by around about from and".split())
# What is said around a wish to be seen, a name or a day, and tells nothing of why.
ASIDE = (
    SMALL
    | FILLERS
    | frozenset(
        "need want would like can could will do we hi hello yes name haan ji mujhe hume humein chahiye mein main naam "
        "make it change move instead ok okay yeah yep yup sure thanks thank you hmm um uh then karo kijiye theek thik "
        "acha accha it's sorry actually "
        "mera मुझे हमें हमको चाहिए जी हाँ हां मैं हूँ हैं नाम मेरा".split()
    )
)


def tells_no_trouble(thought: Thought, fact: Fact) -> bool:
    """Whether what a model takes for the trouble is a wish to be seen, or a name or a day: "मुझे डॉक्टर को दिखाना है"."""
    if fact.name == "issue_description" and fact.source == "rule" and thought.session.question in FREE:
        return not (thought.first("service_type") or tells_something(thought))
    if fact.name != "issue_description" or fact.source != "model":
        return False
    whens = [one for one in thought.found if one.name in WHEN and one.overlaps(fact)]
    if thought.session.asked == offers.QUESTION and whens:
        return True  # "nothing at all tomorrow?" is about the times on offer
    if thought.session.is_older and thought.first("service_type") is None:
        return True  # words for staff about a booking there is; whether it is another one, the rules say
    rules = [one for one in thought.found if one.source == "rule"]
    told = [one.span for one in rules if one.name in ELSEWHERE or (one.name, one.value) == ("intent", "book")]
    return all(word in ASIDE for word in words_of(blanked(thought.turn.text, told)[slice(*fact.span)]))


def without_whom(thought: Thought, fact: Fact) -> Fact | None:
    """ "My daughter Anaya has a fever", "fever for my son": the fever; nothing where only they are named."""
    text, whom = thought.turn.text, thought.first("for_whom")
    if fact.name != "issue_description" or not whom or whom.span[1] <= fact.span[0] or fact.span[1] <= whom.span[0]:
        return fact
    rest = HAS.search(text, whom.span[1], fact.span[1])
    if rest is not None:
        words = text[rest.end() : fact.span[1]].strip()
        return fact.but(value=words, text=words, span=(fact.span[1] - len(words), fact.span[1])) if words else None
    left = blanked(text, [one.span for one in thought.found if one.name in {"for_whom", *ELSEWHERE}])
    return next(iter(issue.find(Heard(left[: fact.span[1]], thought.now, thought.profile.country))), None)


def take(thought: Thought) -> None:
    """When asked what it is about, or at the start, the words themselves are the issue where nothing better is."""
    text, session = thought.turn.text.strip(), thought.session
    _take_what_is_named(thought)
    asked, count = session.question, len(_left_over(thought).split())
    intents = thought.values_of("intent")
    has_matter = "issue_description" in session.facts or asked in (None, "help") and "service_type" in session.facts
    if has_matter or thought.turn.came_as("keys") or thought.first("for_whom"):
        return
    if thought.first("medicine") and medicines.are_asked_for(thought):
        return
    is_answer = asked in ("service_type", "issue_description") and count >= (1 if session.times >= 1 else 2)
    is_start = asked in (None, "help") and session.task is None and count >= 4
    is_social = bool(intents) and intents[0] in SOCIAL or thought.first("yes_no") is not None and count < 4
    is_start = is_start and topics.topic(text) is None
    is_social = is_social or issue.asks_of_others(text)
    if (is_answer or is_start) and not is_social and tells_something(thought):
        thought.learn(Fact("issue_description", text[:200], text, (0, len(text)), confidence=SURE))


def _take_what_is_named(thought: Thought) -> None:
    """Whoever names the doctor's trade or the trouble that a service is for has said what it is about."""
    named, is_told = thought.first("service_type"), "issue_description" in thought.session.facts
    if "issue_description" not in thought.kind.booking.needs:
        return
    if named is None or named.source != "rule" or named.confidence < SURE:
        return
    if not _is_only_named(thought) if is_told else named.name not in thought.touched:
        return
    trades = specialty.find(Heard(thought.turn.text, thought.now))
    named = trades[0] if trades else named
    if any(word not in ASIDE for word in words_of(GENERAL.sub(" ", named.text))):
        thought.learn(Fact("issue_description", named.text, named.text, named.span, confidence=SURE))


def _is_only_named(thought: Thought) -> bool:
    """Whether all that is told of the matter is the service's own name: "physiotherapy", until "frozen shoulder"."""
    told, service = thought.session.value("issue_description"), thought.session.facts.get("service_type")
    is_name = told is not None and service is not None and told == service.text
    return is_name and not issue.find(Heard(told or "", thought.now))


def tells_something(thought: Thought) -> bool:
    """Whether the words say anything beside a yes or no, a day, a time, a name or a number."""
    if thought.first("customer_phone") or thought.first("customer_phone_partial"):
        return False
    days = dates.mentions(Heard(thought.turn.text, thought.now, thought.profile.country))
    left = words_of(_left_over(thought, days))
    return any(word not in ASIDE | NEGATIVES and not word.isdigit() for word in left)


def _left_over(thought: Thought, days: Sequence[tuple[int, int]] = ()) -> str:
    """The words that are no day, time, place, name or number."""
    said = [fact.span for fact in thought.found if fact.name in ELSEWHERE or fact.name == "yes_no"]
    return " ".join(word for word in blanked(thought.turn.text, (*said, *days)).split() if word.lower() not in SMALL)
