"""Choose: which task this turn belongs to. Reads as the order of precedence: danger first, small talk last. Pure."""

import re
from datetime import time, timedelta

from bot import understand
from bot.tasks import answer, asked, emergency, greet, hand_over, ladder, ordinary, questions, replies, talk
from bot.thought import Thought
from extractors.facts import Fact

STOP_WORDS = {"stop", "stopall", "stop all", "unsubscribe", "optout", "opt out"}
ASKS = re.compile(
    r"\W*(?:(?:and|but|so|also|ok|okay|i guess so|yes|yeah)\W+)?"
    r"(?:is there|are there|do i|does he|do they|can he|can they|will he|will they|will you|would it|should i|how soon|"
    r"how long|what time|when (?:will|can|do)|what if|why|is it ok|do you (?:have|take|do|sell|need))\b",
    re.I,
)
# When it is too late today for a part of the day.
PARTS_END = {"morning": time(12), "afternoon": time(17), "evening": time(22)}
START_WORDS = {"start", "unstop"}
# What a question is about is no fact of the booking.
ASKED_ABOUT = {"preferred_date", "preferred_time", "customer_location", "issue_description", "urgency_level"}
# A turn that tells any of these is about the matter, however much it sounds like a question.
MATTER = {"service_type", "issue_description", "preferred_date", "preferred_time", "refill", "medicine"}


def choose(thought: Thought) -> None:
    """Think one turn through: what is learned, what is said and what is done."""
    understand.recall(thought)
    if thought.turn.came_as("opening"):
        greet.open_call(thought)
    elif thought.turn.came_as("after_dial"):
        (emergency if thought.session.task == "emergency" else hand_over).after_dial(thought)
    elif thought.turn.came_as("voicemail"):
        replies.voicemail(thought)
    elif thought.turn.came_as("silence"):
        ladder.silent(thought)
    elif not _is_consent(thought):
        thought.session.silences = 0
        _spoken(thought)


def _is_consent(thought: Thought) -> bool:
    """The whole message is STOP or START (a sentence with "stop" in it is none); only where messages are written."""
    word = thought.turn.text.strip().strip(".!").lower()
    if thought.is_call or word not in STOP_WORDS | START_WORDS:
        return False
    replies.consent(thought, is_opt_out=word in STOP_WORDS)
    return True


def _spoken(thought: Thought) -> None:
    session = thought.session
    flags = list(dict.fromkeys(thought.values_of("red_flag")))
    if any(flag not in session.red_flags for flag in flags):
        understand.learn(thought)
        emergency.begin(thought, flags)
        replies.files(thought)
        return
    replies.files(thought)
    if session.asked == "call_back" and ladder.chosen(thought):
        return
    session.asked, session.before = session.question, None
    _take_keys(thought)
    if talk.take(thought):
        return
    _leave_out_what_was_asked_about(thought)
    understand.learn(thought)
    _settle_dates(thought)
    _settle_times(thought)
    if not _strays(thought):
        _go_on(thought)


def _take_keys(thought: Thought) -> None:
    """A single key means what the open question offered for it."""
    if thought.session.asked and thought.turn.came_as("keys", "text", "button"):
        fact = questions.key_fact(thought, thought.session.asked)
        if fact is not None:
            thought.found = [fact if fact.name != "preferred_date" else _dated(thought, fact)]


def _dated(thought: Thought, fact: Fact) -> Fact:
    days = {"today": 0, "tomorrow": 1}
    if fact.value not in days:
        return fact
    return fact.but(value=(thought.wording.today + timedelta(days[fact.value])).isoformat())


def _leave_out_what_was_asked_about(thought: Thought) -> None:
    """ "Are you open on Saturday?" wishes for no Saturday."""
    if answer.topic(thought.turn.text) is not None:
        thought.asked_about = [fact for fact in thought.found if fact.name in ASKED_ABOUT]
        thought.found = [fact for fact in thought.found if fact.name not in ASKED_ABOUT]


def _strays(thought: Thought) -> bool:
    """A question about the business is answered from what it wrote down, unless the turn answered ours."""
    subject = answer.topic(thought.turn.text) or answer.names_us(thought)
    learned = {fact.name for fact in thought.news}
    if subject is None:
        is_question = "question" in thought.values_of("intent") or _sounds_like_one(thought)
        is_ours = thought.session.asked in learned or thought.session.asked in ("about", "issue_description")
        if not is_question or is_ours or learned & MATTER:
            return False
    greet.introduce(thought)
    answer.answer(thought, subject)
    return True


def _sounds_like_one(thought: Thought) -> bool:
    """A question that is on no list still gets an answer from a person, not a stare."""
    yes = thought.first("yes_no")
    is_answer = yes is not None and yes.confidence >= asked.SURE_ENOUGH
    return bool(ASKS.match(thought.turn.text)) and not thought.news and not is_answer


def _settle_dates(thought: Thought) -> None:
    """Two readings of a day become one question that names both; the answer settles it."""
    session = thought.session
    fact = next((f for f in thought.news if f.name == "preferred_date"), None)
    if fact is None:
        return
    earlier = session.options
    session.options = []
    if not earlier and fact.alternatives and fact.confidence < 0.7:
        session.options = [fact.value, fact.alternatives[0]]


def _settle_times(thought: Thought) -> None:
    """ "The later one" is one of those offered; a time of today that has passed is asked again."""
    session = thought.session
    fact = next((f for f in thought.news if f.name == "preferred_time"), None)
    if fact is not None and session.offered:
        words = fact.text.lower()
        if any(word in words for word in ("later", "second", "latter", "last")):
            _take_instead(thought, fact, session.offered[-1])
        elif any(word in words for word in ("early", "earlier", "first one", "former")):
            _take_instead(thought, fact, session.offered[0])
    value, on = session.value("preferred_time") or "", session.value("preferred_date")
    is_new = bool({"preferred_time", "preferred_date"} & {fact.name for fact in thought.news})
    if is_new and value and on == thought.wording.today.isoformat() and _has_passed(thought, value):
        thought.say("ack.past")
        thought.forget("preferred_time")


def _take_instead(thought: Thought, fact: Fact, value: str) -> None:
    thought.session.facts[fact.name].value = value
    thought.learned = [one.but(value=value) if one is fact else one for one in thought.learned]


def _has_passed(thought: Thought, value: str) -> bool:
    if value in PARTS_END:
        return thought.now.time() >= PARTS_END[value]
    return time.fromisoformat(value.rsplit("-", 1)[-1]) <= thought.now.time()


def _go_on(thought: Thought) -> None:
    """Answer the open question, or take up what was said."""
    session = thought.session
    if session.task == "emergency" and session.asked not in ("anything_else", "help"):
        emergency.go_on(thought)
    elif session.task == "hand_over" and session.asked in ("about", "customer_phone", "customer_name"):
        hand_over.go_on(thought)
    elif not asked.take(thought):
        ordinary.take(thought)
