"""The phone's door: Twilio's form becomes a Turn, a Reply becomes TwiML. Knows no rows and decides nothing."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode
from xml.sax.saxutils import escape

from twilio.twiml.voice_response import Gather, VoiceResponse

from bot.phrases import phrases
from bot.turn import Media, Reply, Turn, TurnKind
from channels.twilio import PHONE, Webhook, end_within, xml_text

if TYPE_CHECKING:  # a worker, which only sweeps, is spared half its start
    from bot.engine import Bot

SLOWLY_SAID = ("customer_phone", "customer_name", "customer_location", "customer_address", "issue_description")
"""Facts people stop in the middle of: a pause is not yet the end."""
LONGEST_SAY, LONGEST_SAY_ENCODED = 1000, 4400
LONGEST_SPOKEN_BYTES, LONGEST_HINTS_BYTES = 30_000, 8_000
MOST_HINTS, LONGEST_HINT = 500, 100
MOST_TRIES = 3
DIAL_SECONDS, VOICEMAIL_SECONDS = 20, 120
WITHHELD_WORDS = ("anonymous", "unknown", "restricted", "blocked", "unavailable", "private", "withheld", "")
KEYPAD = str.maketrans("abcdefghijklmnopqrstuvwxyz", "22233344455566677778889999")
# Networks that cannot send words send their keys: +266696687 spells "anonymous".
WITHHELD = {*WITHHELD_WORDS, *(f"+{word.translate(KEYPAD)}" for word in WITHHELD_WORDS)}


@dataclass(frozen=True, slots=True)
class Onward:
    """Addresses of this call's next requests: they carry its turn, and what the owner wrote into the address."""

    base: str
    kept: tuple[tuple[str, str], ...] = ()
    turn: int | str | None = None

    def to(self, path: str) -> str:
        pairs = [("turn", str(self.turn))] if self.turn is not None else []
        query = urlencode([*pairs, *self.kept])
        return xml_text(f"{self.base}{path}?{query}" if query else f"{self.base}{path}")


def render_voice(reply: Reply, base: str = "", *, line: str = "", kept: tuple[tuple[str, str], ...] = ()) -> str:
    """The reply as TwiML that never ends in silence: it listens, dials, records or hangs up.

    `base` is what stands before /voice in our addresses, `line` the number called (a dialled person sees it).
    """
    onward = Onward(base, kept, reply.turn)
    if not (reply.dial or reply.records or reply.ends):
        return listen(reply, onward)
    document = VoiceResponse()
    _say(document, reply)
    if reply.dial:
        shown = line if PHONE.fullmatch(line) else None
        after = onward.to("/voice/after-dial")
        document.dial(xml_text(reply.dial), action=after, timeout=DIAL_SECONDS, caller_id=shown, answer_on_bridge=True)
    elif reply.records:
        after = onward.to("/voice/voicemail")
        document.record(
            action=after,
            method="POST",
            max_length=VOICEMAIL_SECONDS,
            play_beep=True,
            finish_on_key="#",
            recording_status_callback=onward.to("/voice/recording"),
        )
        document.redirect(after, method="POST")  # nothing was said: Twilio skips the action
    else:
        document.hangup()
    return str(document)


def listen(reply: Reply, onward: Onward) -> str:
    """Say it and take speech or keys; silence comes back as a turn too."""
    document, action = VoiceResponse(), onward.to("/voice/turn")
    is_slow = reply.expects in SLOWLY_SAID
    gather = Gather(
        input="dtmf speech",
        action=action,
        method="POST",
        action_on_empty_result=True,
        language=xml_text(reply.language),
        hints=_hints(reply.hints) or None,
        speech_timeout=3 if is_slow else "auto",
        timeout=8 if is_slow else 5,
        num_digits=1 if reply.choices else None,
        finish_on_key=None if reply.choices else "#",
    )
    _say(gather, reply)
    document.append(gather)
    document.redirect(action, method="POST")
    return str(document)


def _say(verb: Any, reply: Reply) -> None:
    left = LONGEST_SPOKEN_BYTES
    for piece in (piece for sentence in reply.sentences for piece in _pieces(xml_text(sentence).strip())):
        left -= len(escape(piece).encode())
        if left < 0:
            return
        verb.say(piece, language=xml_text(reply.language), voice=reply.voice)


def _pieces(text: str) -> list[str]:
    """A voice takes about 3,000 characters, 4,500 once encoded for an address (Hindi: nine for one)."""
    pieces = []
    while text:
        end = end_within(text, LONGEST_SAY, _said_size) or 1
        pieces.append(text[:end].strip())
        text = text[end:].strip()
    return pieces


def _said_size(text: str) -> int:
    return max(len(text), -(-len(quote(text)) * LONGEST_SAY // LONGEST_SAY_ENCODED))


@lru_cache(64)
def _hints(hints: tuple[str, ...]) -> str:
    words = (" ".join(xml_text(hint).replace(",", " ").split())[:LONGEST_HINT].strip() for hint in hints)
    kept: list[str] = []
    left = LONGEST_HINTS_BYTES
    for word in dict.fromkeys(word for word in words if word):
        left -= len(escape(word, {'"': "&quot;"}).encode()) + 1
        if left < 0 or len(kept) == MOST_HINTS:
            break
        kept.append(word)
    return ",".join(kept)


def incoming(bot: "Bot", webhook: Webhook) -> str:
    """A call begins."""
    return _take(bot, webhook, "opening", f"{webhook.sid('CallSid')}:0", number=0)


def turn(bot: "Bot", webhook: Webhook) -> str:
    """The customer spoke, pressed keys, or did neither."""
    external_id = f"{webhook.sid('CallSid')}:{_turn_name(webhook) or f'x:{_print_of(webhook)}'}"
    keys, speech = webhook.text("Digits").strip(), webhook.text("SpeechResult").strip()
    if keys:
        return _take(bot, webhook, "keys", external_id, text=keys)
    if speech:
        return _take(bot, webhook, "speech", external_id, text=speech, confidence=_confidence(webhook))
    return _take(bot, webhook, "silence", external_id)


def after_dial(bot: "Bot", webhook: Webhook) -> str:
    """A dialled person hung up, or did not answer."""
    name = _turn_name(webhook) or webhook.text("DialCallSid")[:60]
    result = webhook.text("DialCallStatus")[:20] or None
    return _take(bot, webhook, "after_dial", f"{webhook.sid('CallSid')}:dial:{name}", result=result)


def voicemail(bot: "Bot", webhook: Webhook) -> str:
    """The customer left a message, or left instead. Its address is too long for an id: the recording's own is used."""
    url = webhook.text("RecordingUrl").strip()
    media = (Media(url, "audio/x-wav"),) if url and webhook.whole("RecordingDuration") else ()
    name = url.rstrip("/").rpartition("/")[2][:60] if media else _turn_name(webhook)
    return _take(bot, webhook, "voicemail", f"{webhook.sid('CallSid')}:voicemail:{name}", media=media)


DOORS: "dict[str, Callable[[Bot, Webhook], str | None]]" = {
    "/voice/incoming": incoming,
    "/voice/turn": turn,
    "/voice/after-dial": after_dial,
    "/voice/voicemail": voicemail,
}


def sorry(webhook: Webhook, key: str) -> str:
    """What is said when no turn was taken: the same turn once more, but not for ever."""
    tries = int(again) if (again := webhook.query.get("again", "")).isdecimal() and len(again) < 3 else 0
    if key == "again" and tries + 1 < MOST_TRIES:
        number = 0 if webhook.path == "/voice/incoming" else _turn_name(webhook) or None
        onward = Onward(webhook.base, (*webhook.kept, ("again", str(tries + 1))), number)
        return listen(Reply((trouble("again"),)), onward)
    return render_voice(Reply((trouble("fallback" if key == "again" else key),), ends=True))


def trouble(key: str) -> str:
    """A sentence that needs no database and no business."""
    return phrases("en")[f"trouble.{key}"].voice


def parties(webhook: Webhook) -> tuple[str, str]:
    """(line, sender): the business's number and the customer's. Of a call that we placed, the customer is To."""
    sender, line = _number(webhook, "From"), _number(webhook, "To")
    if webhook.fields.get("Direction", "").startswith("outbound"):
        sender, line = line, sender
    return line, "withheld" if sender.lower() in WITHHELD else sender


def _number(webhook: Webhook, name: str) -> str:
    """A plus that nobody encoded arrives as a space."""
    value = webhook.text(name)
    return f"+{value[1:]}" if re.fullmatch(" [0-9]{7,15}", value) else value.strip()[:150]


def _take(bot: "Bot", webhook: Webhook, kind: TurnKind, external_id: str, **more: Any) -> str:
    line, sender = parties(webhook)
    more.setdefault("number", int(name) if (name := _turn_name(webhook)).isdecimal() and len(name) < 5 else None)
    taken = Turn(
        channel="voice",
        kind=kind,
        line=line,
        sender=sender,
        key=webhook.sid("CallSid"),
        external_id=external_id,
        at=bot.clock(),
        phone=sender if PHONE.fullmatch(sender) else None,
        **more,
    )
    return bot.take_turn(taken, lambda reply: render_voice(reply, webhook.base, line=line, kept=webhook.kept))


def _turn_name(webhook: Webhook) -> str:
    """The turn as the address says it, junk too: it is an id first and a number second."""
    return re.sub(r"[^A-Za-z0-9_-]", "", webhook.query.get("turn", ""))[:20]


def _print_of(webhook: Webhook) -> str:
    """Tells deliveries apart where the address has no turn (it was set up by hand)."""
    known = webhook.retry_token or repr(sorted(webhook.fields.items()))
    return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()[:40]


def _confidence(webhook: Webhook) -> float | None:
    try:
        value = float(webhook.fields.get("Confidence", ""))
    except ValueError:
        return None
    return value if isfinite(value) and 0 <= value <= 1 else None
