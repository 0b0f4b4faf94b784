"""Talk: what is said about the conversation, not the matter: repeat, hold on, never mind, a person, insults. Pure."""

from collections.abc import Callable

from bot import language, understand
from bot.tasks import emergency, gist, greet, hand_over, questions, replies
from bot.thought import Remind, Thought


def take(thought: Thought) -> bool:
    """Answer it; False when the turn is about the matter after all."""
    intents = thought.values_of("intent")
    if replies.fewer_messages(thought):
        return True
    if thought.first("language") and not _has_matter(thought):
        _language(thought)
        return True
    for name in intents:
        answer = ANSWERS.get(name)
        if answer is not None and answer(thought):
            return True
    return False


# What may be said beside the wish for a language, and needs no answer of its own.
BESIDE_A_LANGUAGE = {"language", "yes_no", "intent", "issue_description", "for_whom"}


def _has_matter(thought: Thought) -> bool:
    return any(fact.name not in BESIDE_A_LANGUAGE for fact in thought.found)


def _language(thought: Thought) -> None:
    """The language has been taken up where it is spoken here; else they hear which ones are."""
    wished = thought.values_of("language")[0]
    greet.introduce(thought)
    if language.is_offered(wished, thought.profile.languages):
        thought.say("ack.language")
    else:
        thought.say("ack.other_language", languages=thought.wording.all_of(language.every(thought)))
    questions.return_to(thought)


def _out_of_scope(thought: Thought) -> bool:
    greet.introduce(thought)
    thought.say("ack.no_others")
    questions.return_to(thought)
    return True


def _repeat(thought: Thought) -> bool:
    if thought.session.said:
        replies.repeat(thought)
    return bool(thought.session.said)


def _back(thought: Thought) -> bool:
    if thought.session.trail:
        replies.back(thought)
    return bool(thought.session.trail)


def _wait(thought: Thought) -> bool:
    if thought.session.asked is None and not thought.is_call:
        return False
    thought.say("ack.wait")
    questions.return_to(thought)
    return True


def _drop(thought: Thought) -> bool:
    session = thought.session
    if session.task == "emergency":
        emergency.false_alarm(thought)
    elif session.booking_id and session.asked == "anything_else":
        replies.goodbye(thought)
    elif session.booking_id:
        replies.cancel(thought, "cancel")
    else:
        session.task, session.words = None, []
        greet.introduce(thought)
        thought.say("ack.skip")
        replies.goodbye(thought)
    return True


def _handoff(thought: Thought) -> bool:
    if thought.session.question in ("issue_description", "about"):
        return False
    understand.learn(thought)
    greet.introduce(thought)
    hand_over.begin(thought)
    return True


def _cancel(thought: Thought) -> bool:
    if "book" in thought.values_of("intent"):
        return False
    greet.introduce(thought)
    replies.cancel(thought, thought.values_of("intent")[0])
    return True


def _rude(thought: Thought) -> bool:
    if thought.first("service_type") or thought.first("issue_description"):
        return False
    session = thought.session
    if "upset" in session.skipped:
        thought.say("ack.still_here")
        questions.return_to(thought)
        return True
    session.skipped.append("upset")
    hand_over.tell(thought, "upset")
    thought.say("ack.sorry_useless")
    session.task = "hand_over"
    questions.put(thought, "about")
    return True


def _advice(thought: Thought) -> bool:
    if not thought.kind.is_medical:
        return False
    greet.introduce(thought)
    thought.acts.append(Remind("call_back", "advice", f"“{thought.turn.text.strip()}”", "high"))
    thought.outcome = thought.outcome or "call_back"
    thought.say("done.advice")
    questions.return_to(thought)
    return True


def _status(thought: Thought) -> bool:
    greet.introduce(thought)
    if thought.session.booking_id:
        thought.say("done.status", what=gist.what_and_when(thought), business=thought.profile.name)
        questions.put(thought, "anything_else")
        return True
    thought.acts.append(Remind("call_back", "status", f"“{thought.turn.text.strip()}”", "medium"))
    thought.outcome = thought.outcome or "call_back"
    thought.say("done.unknown_answer")
    questions.return_to(thought)
    return True


def _change(thought: Thought) -> bool:
    if thought.session.asked not in ("confirm", "change", "anything_else"):
        return False
    named = gist.named_need(thought.turn.text)
    if named and named in thought.session.facts:
        thought.forget(named)
        questions.put(thought, named)
    else:
        questions.put(thought, "change")
    return True


ANSWERS: dict[str, Callable[[Thought], bool]] = {
    "out_of_scope": _out_of_scope,
    "repeat": _repeat,
    "back": _back,
    "wait": _wait,
    "drop": _drop,
    "advice": _advice,
    "handoff": _handoff,
    "cancel": _cancel,
    "reschedule": _cancel,
    "status": _status,
    "rude": _rude,
    "change": _change,
}
