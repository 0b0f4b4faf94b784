"""Bursts of a chat: which messages may wait for the customer to fall quiet, and the one answer to those that did.

Danger never waits, nor does STOP, a button, a picture or a place: each is a turn of its own at once.
"""

from datetime import timedelta
from typing import cast
from uuid import UUID

from bot import recall, stop_words
from bot.engine import Bot, heard_in
from bot.turn import Channel, Reply, Turn
from desk import bursts, businesses, conversations
from desk.conversations import Incoming
from extractors import red_flags
from extractors.phone_numbers import e164


def keep(bot: Bot, turn: Turn, quiet: timedelta) -> bool:
    """Keep the message until `quiet` has passed; False when it is to be answered at once. Raises UnknownLine."""
    if turn.kind != "text" or turn.payload or not turn.text.strip() or stop_words.meaning(turn.text) is not None:
        return False
    sight = recall.look_up(bot.office, turn)
    if sight.answer is not None:
        return sight.answer.startswith(bursts.BATCH)
    if red_flags.find(heard_in(turn, sight)):
        return False
    incoming = Incoming(turn.channel, turn.kind, turn.external_id, turn.text, turn.at)
    with bot.office.database.open_business(sight.profile.id) as db:
        conversation = conversations.begin(
            db, turn.channel, turn.key, line=turn.line, sender=turn.sender, is_test=turn.is_test, now=turn.at,
            quiet_since=turn.at - bot.office.chat_quiet,
        )  # fmt: skip
        bursts.keep(db, conversation, incoming, turn.profile_name, due_at=turn.at + quiet)
    return True


def answer(bot: Bot, business_id: UUID, conversation_id: UUID) -> None:
    """Answer what a customer sent in a burst, once, by a message going out. Doing it twice does it once."""
    with bot.office.database.open_business(business_id) as db:
        burst = bursts.gather(db, conversation_id, now=bot.clock())
    if burst is None:
        return
    for batch in burst.batches:
        turn = Turn(
            channel=cast(Channel, burst.channel),
            kind="text",
            line=burst.line,
            sender=burst.sender,
            key=burst.sender,
            external_id=batch.id,
            at=bot.clock(),
            text=batch.text,
            phone=e164(burst.sender, "ZZ"),
            profile_name=batch.profile_name,
            is_test=burst.is_test,
        )
        text = bot.take_turn(turn, _plain)
        with bot.office.database.open_business(business_id) as db:
            bursts.reply(db, businesses.profile(db), burst, batch, text, now=bot.clock())
    with bot.office.database.open_business(business_id) as db:
        bursts.settle(db, conversation_id, burst)


def _plain(reply: Reply) -> str:
    return reply.text
