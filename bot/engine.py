"""take_turn: look up, think, act, answer. The way of every turn, whatever door it came in by.

Knows no Flask, Twilio, SQL or Redis. Nothing is locked while it thinks.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from bot import act, act_bookings, date_context, language, late_yes, look_up, model, prompts, recall
from bot.choose import choose
from bot.lookups import Unseen
from bot.model import NOTHING, Model, Question
from bot.recall import Sight
from bot.tasks import asked, book, questions, refusals
from bot.thought import Thought
from bot.turn import Reply, Turn
from desk import conversations, endings, exports, learned
from desk.conversations import Incoming
from desk.errors import DeskError, Stale
from desk.office import Office
from extractors.all import find_all
from extractors.facts import Heard
from extractors.model import Proposal
from extractors.reconcile import disputed, reconcile
from storage.admission import Admission
from storage.database import Collision, Db
from storage.tables import Conversation, Message, StoredFact

log = structlog.get_logger()
ATTEMPTS = 3
POLL_SECONDS = 0.05
Render = Callable[[Reply], str]


@dataclass(frozen=True, slots=True)
class Stored:
    """What a turn left in the database; without `said` it was there already."""

    conversation: Conversation
    message: Message
    facts: list[StoredFact] = field(default_factory=list)
    said: Message | None = None
    has_booked: bool = False


@dataclass(frozen=True)
class Bot:
    """The bot of one process. `deadline` is how long a model may think; without a model rules do everything.

    `burst_quiet` is the quiet after which messages of a chat are answered (bot/bursts.py); none answers each at once.
    """

    office: Office
    clock: Callable[[], datetime]
    model: Model | None = None
    deadline: timedelta = timedelta(seconds=4)
    admission: Admission = field(default_factory=Admission)
    burst_quiet: timedelta = timedelta(0)

    def take_turn(self, turn: Turn, render: Render) -> str:
        """Think a turn through and store it; the rendered answer, the same bytes for a repeated delivery.

        Raises desk.errors.UnknownLine when no business answers the line.
        """
        proposed: Proposal | None = None
        refused: DeskError | None = None
        for attempt in range(ATTEMPTS):
            sight = recall.look_up(self.office, turn, is_fresh=attempt > 0)
            if sight.answer is not None:
                return sight.answer
            if sight.is_being_thought_about and proposed is None:
                answer = self._wait_for(turn, sight)
                if answer is not None:
                    return answer
            turn = recall.as_heard(turn, sight)
            try:
                question = self._question(turn, sight) if proposed is None else None
                if question is not None:
                    with self.admission.enter() as is_in:
                        if is_in:
                            sight = self._hold(turn, sight)
                            proposed = self._propose(turn, question)
                return self._act(turn, sight, self._think(turn, sight, proposed or NOTHING, refused), render)
            except Collision as collision:
                if collision.may_be_stored:  # and then its lines are not in the files
                    exports.mark_stale(self.office, sight.profile.id, now=turn.at)
                log.info("turn_again", attempt=attempt, external_id=turn.external_id)
            except Stale:
                log.info("turn_again", attempt=attempt, external_id=turn.external_id)
            except DeskError as wrong:
                refused = wrong
                log.info("act_refused", code=wrong.code, external_id=turn.external_id)
        return self._take_alone(turn, proposed or NOTHING, refused, render)

    def _take_alone(self, turn: Turn, proposed: Proposal, refused: DeskError | None, render: Render) -> str:
        """Many turns of one conversation at once (an album of photos): think with the writer's place already taken.

        Nothing else is written to it meanwhile, so this turn cannot lose again; there is no model to wait for any more.
        """
        business_id = recall.look_up(self.office, turn).profile.id
        with self.office.database.open_business(business_id) as db:
            # The first statement takes the writer's place: on SQLite all of it, on PostgreSQL the conversation's.
            quiet_since = turn.at - self.office.chat_quiet
            conversations.find(db, turn.channel, turn.key, quiet_since=quiet_since, is_held=True)
            sight = recall.look_up(self.office, turn, is_fresh=True)
            if sight.answer is not None:
                return sight.answer
            stored = self._store(db, turn, sight, self._think(turn, sight, proposed, refused), render)
        return self._answer(sight, stored)

    def _think(self, turn: Turn, sight: Sight, proposed: Proposal, refused: DeskError | None) -> Thought:
        """Think; where that needs free times or bookings, look them up in a short read and think again."""
        while True:
            try:
                return think(turn, sight, proposed, refused)
            except Unseen as unseen:
                sight = look_up.look_up(self.office, sight, unseen.look, now=turn.at)

    def _question(self, turn: Turn, sight: Sight) -> Question | None:
        """What to ask the model about this turn; None without one, while it rests, and where rules need none."""
        if self.model is None or not self.model.is_ready():
            return None
        return prompts.question(turn, sight, heard_in(turn, sight))

    def _propose(self, turn: Turn, question: Question) -> Proposal:
        try:
            return (self.model.propose(question) if self.model is not None else None) or NOTHING
        except Exception as error:  # the model is outside: whatever it does, the rules answer
            log.warning("model_failed", error=type(error).__name__, external_id=turn.external_id)
            return NOTHING

    def _hold(self, turn: Turn, sight: Sight) -> Sight:
        """Before a model is waited for, what the customer said is committed; a duplicate waits for its answer."""
        with self.office.database.open_business(sight.profile.id) as db:
            conversation = self._conversation(db, turn, sight)
            conversations.check_version(conversation, sight.version)
            until = turn.at + self.deadline * 2
            incoming = _incoming(turn)
            message, is_new = conversations.hear(
                db, conversation, incoming, thinking_until=until, may_be_known=sight.is_heard
            )
            if is_new:
                conversations.store(db, message)
            conversation.version += 1
            return replace(
                sight, conversation_id=conversation.id, version=conversation.version, is_copy=False, is_heard=True
            )

    def _wait_for(self, turn: Turn, sight: Sight) -> str | None:
        """Another process is thinking about this very turn: its answer, or None when it never came."""
        while sight.thinking_until is not None and self.clock() < sight.thinking_until:
            time.sleep(POLL_SECONDS)
            sight = recall.look_up(self.office, turn)
            if sight.answer is not None:
                return sight.answer
        return None

    def _act(self, turn: Turn, sight: Sight, thought: Thought, render: Render) -> str:
        """Everything the turn leads to in one transaction, then the lines in the files, then the answer."""
        with self.office.database.open_business(sight.profile.id) as db:
            stored = self._store(db, turn, sight, thought, render)
        return self._answer(sight, stored)

    def _store(self, db: Db, turn: Turn, sight: Sight, thought: Thought, render: Render) -> Stored:
        conversation = self._conversation(db, turn, sight)
        message, is_new = conversations.hear(db, conversation, _incoming(turn), may_be_known=sight.is_heard)
        if message.answer is not None:
            return Stored(conversation, message)
        conversations.check_version(conversation, sight.version)
        rows = act.perform(db, thought, conversation, chat_quiet=self.office.chat_quiet, now=turn.at)
        act_bookings.give_file(thought, rows, self.office.links)
        learned.forget(db, conversation, thought.forgotten)
        reply = self._reply(thought, questions.worded(thought, rows))
        said = conversations.say(conversation, reply.text, sentences=len(reply.sentences), at=turn.at)
        message.answer = render(reply)
        message.thinking_until = None
        conversations.store(db, *([message] if is_new else []), said)
        thought.session.said = list(reply.sentences)
        thought.session.turn_number = max(thought.session.turn_number, reply.turn - 1)
        earlier = thought.session.stored if sight.conversation_id is not None else []
        brought = late_yes.brought_along(thought, earlier)
        told, held = [*brought, *thought.learned], thought.session.facts
        confirmed = thought.confirmed | {fact.name for fact in brought if held[fact.name].is_confirmed}
        if earlier is not None:
            thought.session.stored = sorted({*earlier, *(fact.name for fact in told)})
        conversation.session = thought.session.to_json()
        conversation.version += 1
        if thought.ends and turn.channel != conversations.CALL:
            conversations.close(conversation, status=None, duration=None, now=turn.at)
        facts = learned.learn(
            db, conversation, message, told, confirmed, at=turn.at, read_back=thought.read_back, earlier=earlier
        )  # fmt: skip
        if conversation.closed_at is not None and turn.channel == conversations.CALL:
            endings.catch_up(db, conversation, now=turn.at)
        conversations.save(db, conversation)
        return Stored(conversation, message, facts, said, has_booked="booking" in rows)

    def _answer(self, sight: Sight, stored: Stored) -> str:
        """The lines are in the files before the door answers (DESIGN section 2)."""
        if stored.said is not None:
            recall.keep(self.office, stored.conversation)
        if stored.said is not None and not stored.conversation.is_test:
            self._log(sight, stored, [(stored.message, stored.facts), (stored.said, [])])
        if stored.message.answer is None:
            raise Stale("The turn was stored without an answer.")
        return stored.message.answer

    def _conversation(self, db: Db, turn: Turn, sight: Sight) -> Conversation:
        return recall.conversation_of(db, sight) or conversations.begin(
            db,
            turn.channel,
            turn.key,
            line=turn.line,
            sender=turn.sender,
            is_test=turn.is_test,
            now=turn.at,
            quiet_since=turn.at - self.office.chat_quiet,
        )

    def _reply(self, thought: Thought, sentences: list[str]) -> Reply:
        return Reply(
            sentences=tuple(sentences),
            expects=thought.expects,
            choices=thought.choices,
            dial=thought.dial,
            records=thought.records,
            ends=thought.ends,
            hints=(*language.others(thought), *thought.kind.hints()),
            language=thought.wording.form.speech or thought.country.speech,
            voice=thought.wording.form.voice,
            turn=thought.next_number,
        )

    def _log(self, sight: Sight, stored: Stored, messages: list[tuple[Message, list[StoredFact]]]) -> None:
        conversation, now = stored.conversation, stored.conversation.last_at
        lines = [
            exports.message_line(sight.profile, conversation, message, facts)
            for message, facts in messages
            if message.kind not in exports.UNSAID
        ]
        exports.append(self.office, sight.profile, "conversation_logs", lines, now=now)
        if stored.has_booked and conversation.channel != conversations.CALL and conversation.logged_at is None:
            endings.log_booked_chat(self.office, sight.profile, conversation.id, now=now)


def think(turn: Turn, sight: Sight, proposed: Proposal, refused: DeskError | None = None) -> Thought:
    """What the turn means and what shall follow; pure. What was `refused` when it was tried is passed on instead."""
    thought = recall.thought(turn, sight)
    heard = heard_in(turn, sight)
    thought.found = find_all(heard) if heard.text.strip() else []
    may_pass_over = thought.session.task and thought.session.question in (*asked.SPECIAL, "which_date")
    if not thought.found and heard.text.strip() and may_pass_over:
        # "Is that number right?" may be passed over for the answer to what is asked next.
        thought.found = find_all(replace(heard, asked=next(iter(book.missing(thought)), None), question=None))
    if turn.came_as("keys"):
        thought.found = [fact.but(source="keys") for fact in thought.found]
    thought.disputed = disputed(thought.found, proposed.facts, thought.session.facts, heard)
    thought.found = reconcile(thought.found, proposed.facts, thought.session.facts, heard)
    thought.found += recall.from_pin(turn)
    language.settle(thought)
    choose(thought)
    if refused is not None:
        refusals.take(thought, refused, before=recall.thought(turn, sight).session)
    else:
        model.word(thought, proposed.reply)
    return thought


def heard_in(turn: Turn, sight: Sight) -> Heard:
    """The turn's words with the question they answer and the business's own words."""
    return Heard(
        text=turn.text,
        now=date_context.local(turn.at, sight.profile.zone),
        region=sight.profile.country,
        asked=sight.asked,
        question=sight.question,
        nbest=turn.nbest,
        words=sight.kind.words(),
        is_time_open=recall.is_time_open(sight),
    )


def _incoming(turn: Turn) -> Incoming:
    return Incoming(
        channel=turn.channel,
        kind=turn.kind,
        external_id=turn.external_id,
        text=turn.text,
        at=turn.at,
        confidence=turn.confidence,
        media=recall.attached(turn),
    )
