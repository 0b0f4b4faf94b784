"""The text message's door: as WhatsApp's, with plain numbers. Knows no rows and decides nothing."""

from collections.abc import Callable

from bot.engine import Bot
from bot.turn import Reply
from channels import whatsapp
from channels.twilio import Webhook

NOTHING = whatsapp.render_message("")


def incoming(bot: Bot, webhook: Webhook) -> str:
    """A message came in. To an opt-out that Twilio answered itself (OptOutType) a second answer would fail."""
    is_answered = bool(webhook.text("OptOutType"))

    def written(reply: Reply) -> str:
        return NOTHING if is_answered else whatsapp.render_message(reply.text)

    return bot.take_turn(whatsapp.turn_of(bot, webhook, "sms"), written)


def sorry(webhook: Webhook, key: str) -> str | None:
    """What is written when no turn was taken."""
    return NOTHING if webhook.text("OptOutType") else whatsapp.sorry(webhook, key)


DOORS: dict[str, Callable[[Bot, Webhook], str | None]] = {"/sms/incoming": incoming, "/sms/status": whatsapp.status}
