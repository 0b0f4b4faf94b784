"""The model as the bot sees it: what it is asked, when it is worth asking, and where its wording may stand.

Knows no vendor and no wire. Rules keep every decision: what is proposed is settled by extractors/reconcile.py.
"""

import re
from dataclasses import dataclass
from typing import Protocol

import structlog

from bot import claims, small_words, stop_words
from bot.session import Session
from bot.tasks import questions
from bot.thought import Say, Thought
from bot.turn import Turn
from extractors.facts import Fact, Heard
from extractors.model import Proposal
from extractors.plain import blanked

log = structlog.get_logger()
NOTHING = Proposal()

# A yes as sure as this answers a question that wants one.
SURE_YES = 0.6
# Here the customer's words go to a person as they are, whatever they mean.
TAKEN_AS_THEY_ARE = ("about", "record", "dial", "call_back")
# Said about the talk itself: rules have decided, and no model is heard on it.
TALK = frozenset(
    "handoff cancel reschedule drop repeat back wait status out_of_scope rude advice bye thank change".split()
)
SMALL = frozenset(
    "a an and at by for hi hello i i'm im in is it it's its me my name of on ok okay our please so thanks the this to "
    "um uh we well yeah yes".split()
)
# Sentences that only show that somebody listens. What names a fact, asks, claims or guides stays with the rules.
REPLACEABLE = frozenset(
    {"ack.got_1", "ack.got_2", "ack.got_3", "ack.thanks_name", "ack.skip", "ack.sorry_upset", "ack.still_here"}
)


@dataclass(frozen=True, slots=True)
class Question:
    """What a model is asked about one turn: messages as (role, text), and what its answer is held against.

    `shown` is what was heard as the model sees it, of the same length; `tasks` are those it may choose from.
    """

    messages: tuple[tuple[str, str], ...]
    heard: Heard
    shown: str
    tasks: tuple[str, ...]


class Model(Protocol):
    """Somebody outside who may be slow, gone or wrong."""

    def is_ready(self) -> bool:
        """Whether asking makes sense now; False while it rests after failures."""
        ...

    def propose(self, question: Question) -> Proposal | None:
        """What it makes of the turn, before its deadline; None when it has nothing, for whatever reason."""
        ...


def is_worth_asking(turn: Turn, session: Session, found: list[Fact], text: str) -> bool:
    """Whether a model could add anything to what rules `found` in the text.

    Danger never waits for one. Nor do keys, silence, STOP, a yes or no to a question that wants one, a wish about the
    talk itself ("say that again", "a person, please"), and an answer that rules read whole.
    """
    is_spoken = turn.came_as("speech", "text", "media", "pin") and any(char.isalpha() for char in text)
    if not is_spoken or session.task == "emergency" or stop_words.meaning(text) is not None:
        return False
    if session.asked in TAKEN_AS_THEY_ARE or any(fact.name == "red_flag" for fact in found):
        return False
    sure = [fact for fact in found if fact.confidence >= SURE_YES]
    if any(fact.name == "intent" and fact.value in TALK for fact in sure):
        return False
    if session.question in questions.YES_NO and any(fact.name == "yes_no" for fact in sure):
        return False
    return not _is_read_whole(found, text)


def _is_read_whole(found: list[Fact], text: str) -> bool:
    """Whether every word belongs to something that rules are sure of. An issue told is not yet a service."""
    sure = [fact.span for fact in found if fact.name != "issue_description" and fact.confidence >= SURE_YES]
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", blanked(text, sure))
    return all(word.lower().replace("’", "'") in SMALL for word in words)


def word(thought: Thought, reply: str | None) -> None:
    """Let the model's wording stand for a small sentence of the rules, or before the question after a miss.

    It stands nowhere else: not where something is done, dialled or in danger, and not if it claims anything.
    """
    if not reply or not _is_open(thought) or thought.wording.language != small_words.LANGUAGE:
        return
    broken = claims.broken_by(reply, _own_words(thought))
    if broken is not None:
        log.info("wording_kept_back", claim=broken, external_id=thought.turn.external_id)
        return
    said = Say("plain", {"text": reply})
    for place, say in enumerate(thought.says):
        if say.key in REPLACEABLE:
            thought.says[place] = said
            return
    if len(thought.says) == 1 and thought.session.misses and not thought.news:
        thought.says.insert(0, said)


def _is_open(thought: Thought) -> bool:
    is_done = thought.acts or thought.dial or thought.records or thought.ends or thought.is_repeat
    in_danger = thought.session.task == "emergency" or thought.session.red_flags
    are_small = all(say.key in REPLACEABLE or say.key.startswith(("ask.", "greet.")) for say in thought.says)
    return bool(thought.says) and not is_done and not in_danger and are_small


def _own_words(thought: Thought) -> str:
    """What a wording may name beside its small words: the customer, and the service as every customer hears it."""
    service = thought.kind.services.get(thought.session.value("service_type") or "")
    return f"{thought.session.value('customer_name') or ''} {service.said if service else ''}"
