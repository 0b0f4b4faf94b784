"""Choose: which task this turn belongs to. Reads as the order of precedence: danger first, small talk last. Pure."""

from bot import understand
from bot.tasks import answer, asked, emergency, greet, hand_over, ladder, ordinary, questions, replies
from bot.thought import Remind, Thought
from extractors.facts import Fact

STOP_WORDS = {"stop", "stopall", "unsubscribe", "optout", "opt out"}
START_WORDS = {"start", "unstop"}
# A turn that tells any of these is about the matter, however much it sounds like a question.
ASKED_ABOUT = {"preferred_date", "preferred_time", "customer_location", "issue_description", "urgency_level"}
MATTER = {"service_type", "issue_description", "preferred_date", "preferred_time", "refill", "medicine"}


def choose(thought: Thought) -> None:
    """Think one turn through: what is learned, what is said and what is done."""
    understand.recall(thought)
    if thought.turn.came_as("opening"):
        greet.open_call(thought)
    elif thought.turn.came_as("after_dial"):
        after_dial(thought)
    elif thought.turn.came_as("voicemail"):
        replies.voicemail(thought)
    elif thought.turn.came_as("silence"):
        ladder.silent(thought)
    elif not _is_consent(thought):
        thought.session.silences = 0
        _spoken(thought)
    thought.session.said = thought.session.said or []


def after_dial(thought: Thought) -> None:
    """Back from a dialled call: to the emergency or to the message."""
    if thought.session.task == "emergency":
        emergency.after_dial(thought)
    else:
        hand_over.after_dial(thought)


def _is_consent(thought: Thought) -> bool:
    """The whole message is STOP or START (a sentence with "stop" in it is none); only where messages are written."""
    word = thought.turn.text.strip().strip(".!").lower()
    if thought.is_call or word not in STOP_WORDS | START_WORDS:
        return False
    replies.consent(thought, is_opt_out=word in STOP_WORDS)
    return True


def _spoken(thought: Thought) -> None:
    replies.files(thought)
    flags = list(dict.fromkeys(thought.values_of("red_flag")))
    if any(flag not in thought.session.red_flags for flag in flags):
        understand.learn(thought)
        emergency.begin(thought, flags)
        return
    if thought.session.asked == "call_back" and ladder.chosen(thought):
        return
    _take_keys(thought)
    if _is_request_about_talk(thought):
        return
    _leave_out_what_was_asked_about(thought)
    understand.learn(thought)
    _settle_dates(thought)
    if _strays(thought):
        return
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
    return fact.but(
        value=thought.wording.today.fromordinal(thought.wording.today.toordinal() + days[fact.value]).isoformat()
    )


def _is_request_about_talk(thought: Thought) -> bool:
    """repeat, go back, a person, other people's data, insults: about the conversation, not the matter."""
    intents = set(thought.values_of("intent"))
    if "out_of_scope" in intents:
        thought.say("ack.no_others")
        questions.return_to(thought)
    elif "repeat" in intents and thought.session.said:
        replies.repeat(thought)
    elif "back" in intents and thought.session.trail:
        replies.back(thought)
    elif "handoff" in intents and thought.session.asked not in ("issue_description", "about"):
        understand.learn(thought)
        hand_over.begin(thought)
    elif replies.fewer_messages(thought):
        return True
    elif thought.values_of("intent")[:1] in (["cancel"], ["reschedule"]) and "book" not in intents:
        replies.cancel(thought, thought.values_of("intent")[0])
    elif "rude" in intents:
        thought.acts.append(Remind("call_back", "upset", thought.turn.text.strip(), "high"))
        thought.say("ack.sorry_useless")
        thought.session.task = "hand_over"
        questions.put(thought, "about")
    else:
        return False
    return True


def _leave_out_what_was_asked_about(thought: Thought) -> None:
    """ "Are you open on Saturday?" wishes for no Saturday: what a question is about is no fact of the booking."""
    if answer.topic(thought.turn.text) is not None:
        thought.found = [fact for fact in thought.found if fact.name not in ASKED_ABOUT]


def _strays(thought: Thought) -> bool:
    """A question about the business is answered from what it wrote down, unless the turn answered ours."""
    subject = answer.topic(thought.turn.text)
    learned = {fact.name for fact in thought.news}
    if subject is None:
        is_question = "question" in thought.values_of("intent")
        is_ours = thought.session.asked in learned or thought.session.asked in ("about", "issue_description")
        if not is_question or is_ours or learned & MATTER:
            return False
    answer.answer(thought, subject)
    return True


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


def _go_on(thought: Thought) -> None:
    """Answer the open question, or take up what was said."""
    session = thought.session
    if session.task == "emergency" and session.asked != "anything_else":
        emergency.go_on(thought)
    elif session.task == "hand_over" and session.asked in ("about", "customer_phone"):
        hand_over.go_on(thought)
    elif not asked.take(thought):
        ordinary.take(thought)
