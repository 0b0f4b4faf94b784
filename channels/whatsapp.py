"""WhatsApp's door: Twilio's form becomes a Turn, a Reply becomes TwiML. Knows no rows and decides nothing."""

import json
import re
from collections.abc import Callable
from math import isfinite
from typing import TYPE_CHECKING, Any
from uuid import UUID

import structlog
from twilio.twiml.messaging_response import MessagingResponse

from bot.phrases import phrases
from bot.turn import Channel, Media, Pin, Reply, Turn, TurnKind
from channels import refusals
from channels.twilio import PHONE, Malformed, Webhook, xml_text
from desk import callbacks
from desk.callbacks import Report

if TYPE_CHECKING:
    from bot.engine import Bot

log = structlog.get_logger()
LONGEST_MESSAGE = 1600
MOST_MEDIA = 10
PREFIX = "whatsapp:"


def render_message(text: str) -> str:
    """The text as one message; no text is no message."""
    response = MessagingResponse()
    clean = xml_text(text.strip(), LONGEST_MESSAGE).strip()
    if clean:
        response.message(clean)
    return str(response)


def incoming(bot: "Bot", webhook: Webhook) -> str:
    """A message came in."""
    from bot import bursts

    turn = turn_of(bot, webhook, "whatsapp")
    if bot.burst_quiet and bursts.keep(bot, turn, bot.burst_quiet):
        return render_message("")
    return bot.take_turn(turn, _written)


def _written(reply: Reply) -> str:
    return render_message(reply.text)


def status(bot: "Bot", webhook: Webhook) -> None:
    """What became of a message that we sent. One that is none of ours is noted in the log only."""
    state = webhook.text("MessageStatus") or webhook.text("SmsStatus")
    code = webhook.whole("ErrorCode")
    report = Report(
        channel=webhook.path.strip("/").partition("/")[0],
        line=_plain(webhook.text("From")),
        address=_plain(webhook.text("To")),
        provider_id=webhook.sid("MessageSid", "SmsSid"),
        status=state,
        failure=refusals.failure(code) if code else None,
        row_id=_uuid(webhook.query.get("message", "")),
        attempt=int(found) if re.fullmatch("[0-9]{1,4}", found := webhook.query.get("attempt", "")) else None,
    )
    entered = callbacks.take(bot.office, report, now=bot.clock())
    known = state if re.fullmatch("[a-z_]{1,20}", state) else None
    log.info("message_status", status=known, error_code=code, is_ours=entered is not None, **webhook.ids)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def sorry(webhook: Webhook, key: str) -> str | None:
    """What is written when no turn was taken."""
    is_callback = webhook.path.endswith("/status")
    return None if is_callback else render_message(phrases("en")[f"trouble.{key}"].chat)


DOORS: "dict[str, Callable[[Bot, Webhook], str | None]]" = {"/whatsapp/incoming": incoming, "/whatsapp/status": status}


def turn_of(bot: "Bot", webhook: Webhook, channel: Channel) -> Turn:
    """The form of a message as a Turn. Raises Malformed."""
    sender = _sender(webhook)
    # With Advanced Opt-Out the owner chooses the words, and Twilio names what they mean.
    text, payload = webhook.text("OptOutType") or webhook.text("Body"), None
    media, pin = _media(webhook), _pin(webhook)
    kind: TurnKind = "media" if media and not text.strip() else "text"
    if any(webhook.text(name) for name in ("ListId", "ButtonPayload", "InteractiveData", "FlowData")):
        kind, payload = "button", webhook.text("ListId") or webhook.text("ButtonPayload") or None
        text = webhook.text("ListTitle") or webhook.text("ButtonText") or text or _filled_in(webhook)
    elif pin is not None:
        kind = "pin"
    elif webhook.text("Latitude"):
        text = text or " ".join(filter(None, (webhook.text("Label"), webhook.text("Address"))))
    return Turn(
        channel=channel,
        kind=kind,
        line=_plain(webhook.text("To")),
        sender=sender,
        key=sender,
        external_id=webhook.sid("MessageSid", "SmsSid", "SmsMessageSid"),
        at=bot.clock(),
        text=text,
        phone=sender if PHONE.fullmatch(sender) else None,
        profile_name=_profile_name(webhook),
        payload=payload,
        media=media,
        pin=pin,
    )


def _plain(address: str) -> str:
    """The number or name behind the prefix; a plus that nobody encoded arrives as a space."""
    address = address.strip(" ").removeprefix(PREFIX)
    return (f"+{address.strip()}" if re.fullmatch(" ?[0-9]{7,15}", address) else address.strip())[:150]


def _sender(webhook: Webhook) -> str:
    """From, else an id: who hides the number behind a username has an id of another form."""
    for name in ("From", "WaId", "ExternalUserId"):
        if found := _plain(webhook.text(name)):
            return found
    raise Malformed("The form has no From.")


def _profile_name(webhook: Webhook) -> str | None:
    """Free text, chosen by the customer."""
    name = " ".join("".join(c for c in webhook.text("ProfileName") if c.isprintable() or c in " \u200d").split())
    return name[:120].strip() or None


def _media(webhook: Webhook) -> tuple[Media, ...]:
    count = min(webhook.whole("NumMedia") or 0, MOST_MEDIA)
    found = ((webhook.text(f"MediaUrl{n}"), webhook.text(f"MediaContentType{n}")) for n in range(count))
    return tuple(Media(url, content_type or "application/octet-stream") for url, content_type in found if url)


def _pin(webhook: Webhook) -> Pin | None:
    try:
        latitude, longitude = float(webhook.text("Latitude")), float(webhook.text("Longitude"))
    except ValueError:
        return None
    if not (isfinite(latitude) and isfinite(longitude) and abs(latitude) <= 90 and abs(longitude) <= 180):
        return None
    return Pin(latitude, longitude, webhook.text("Label").strip(), webhook.text("Address").strip())


def _filled_in(webhook: Webhook) -> str:
    """A filled form as lines that a person can read; what cannot be read that way is kept as it came."""
    raw = webhook.text("FlowData") or webhook.text("InteractiveData")
    try:
        data = json.loads(raw)
    except ValueError:
        return raw
    if isinstance(data, dict) and isinstance(inner := data.get("flowResponse"), dict):
        data = inner
    if not isinstance(data, dict):
        return raw
    return "\n".join(f"{_label(name)}: {_value(value)}" for name, value in data.items() if name != "flow_token")


def _label(name: str) -> str:
    """screen_1_Choose_one_0 is "Choose one"."""
    return re.sub(r"^screen_\d+_|_\d+$", "", name).replace("_", " ").strip() or name


def _value(value: Any) -> str:
    """1_Evening is "Evening"."""
    if isinstance(value, list):
        return ", ".join(map(_value, value))
    if isinstance(value, str):
        return re.sub(r"^\d+_", "", value).replace("_", " ").strip()
    return json.dumps(value, ensure_ascii=False)
