"""What Twilio tells beside the turns of a call: its end, recordings, failures. Knows no rows; desk writes them."""

from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

import structlog
from twilio.twiml.voice_response import VoiceResponse

from bot.engine import Bot
from bot.turn import Reply
from channels import voice
from channels.twilio import Webhook
from desk import endings
from desk.states import CALL_ENDS

log = structlog.get_logger()


def status(bot: Bot, webhook: Webhook) -> None:
    """A call ended; everything before that is of no interest."""
    line, sender = voice.parties(webhook)
    call_sid, ended = webhook.sid("CallSid"), webhook.text("CallStatus")
    if ended not in CALL_ENDS:
        return
    is_known = endings.end_call(
        bot.office,
        call_sid,
        line=line,
        sender=sender,
        direction=webhook.text("Direction"),
        status=ended,
        duration=webhook.whole("CallDuration"),
        now=bot.clock(),
    )
    if not is_known:
        log.warning("unknown_line", path=webhook.path, **webhook.ids)


def recording(bot: Bot, webhook: Webhook) -> None:
    """A recording is ready; one that failed or was never made has no address."""
    url = webhook.text("RecordingUrl").strip()
    if url and webhook.text("RecordingStatus") in ("completed", ""):
        _keep(bot, webhook, url, None)


def transcription(bot: Bot, webhook: Webhook) -> None:
    """The words of a recording, when Twilio could make them out."""
    words = webhook.text("TranscriptionText").strip()
    if words and webhook.text("TranscriptionStatus") in ("completed", ""):
        _keep(bot, webhook, webhook.text("RecordingUrl").strip() or None, words)


def _keep(bot: Bot, webhook: Webhook, url: str | None, words: str | None) -> None:
    seconds = webhook.whole("RecordingDuration")
    call_sid = webhook.sid("CallSid")
    if not endings.keep_recording(bot.office, call_sid, url=url, seconds=seconds, transcript=words, now=bot.clock()):
        log.warning("recording_of_unknown_call", path=webhook.path, **webhook.ids)


def note(bot: Bot, webhook: Webhook) -> None:
    """Told, and not used yet: what was understood so far, whether a machine answered."""
    log.info("not_used_yet", path=webhook.path, **webhook.ids)


def fallback(bot: Bot, webhook: Webhook) -> str:
    """Our answer failed: ask for the same turn again, which gives its stored answer if there was one.

    Needs no database. Twilio names the address that failed; each time round adds to `again`.
    """
    failed = urlsplit(webhook.text("ErrorUrl"))
    asked = dict(parse_qsl(failed.query))
    log.warning("fallback", error_code=webhook.whole("ErrorCode"), failed=_our_path(failed.path), **webhook.ids)
    tries = int(again) if (again := asked.get("again", "0")).isdecimal() and len(again) < 3 else 0
    if tries + 1 >= voice.MOST_TRIES:
        return _goodbye()
    is_opening = failed.path.endswith("/voice/incoming")
    kept = (*webhook.kept, ("again", str(tries + 1)))
    onward = voice.Onward(webhook.base, kept, None if is_opening else asked.get("turn", "")[:20] or None)
    document = VoiceResponse()
    document.say(voice.trouble("fallback"), language=Reply(()).language)
    document.pause(length=2)
    document.redirect(onward.to("/voice/incoming" if is_opening else "/voice/turn"), method="POST")
    return str(document)


def relay_ended(bot: Bot, webhook: Webhook) -> str:
    """A streamed talk (not used yet) ended or broke: the call goes on by listening, if it is still up."""
    note(bot, webhook)
    return voice.sorry(webhook, "again")


def outbound(bot: Bot, webhook: Webhook) -> str:
    """We place no calls yet; whoever is rung hears a polite end."""
    note(bot, webhook)
    return _goodbye()


def sorry(webhook: Webhook, key: str) -> str | None:
    """Only who is on the line hears something; a callback that failed may be sent again."""
    return _goodbye() if webhook.path in SPEAKING else None


def _goodbye() -> str:
    return voice.render_voice(Reply((voice.trouble("fallback"),), ends=True))


def _our_path(path: str) -> str | None:
    return next((ours for ours in (*voice.DOORS, *DOORS) if path.endswith(ours)), None)


DOORS: dict[str, Callable[[Bot, Webhook], str | None]] = {
    "/voice/status": status,
    "/voice/recording": recording,
    "/voice/transcription": transcription,
    "/voice/partial": note,
    "/voice/amd": note,
    "/voice/fallback": fallback,
    "/voice/relay": relay_ended,
    "/voice/relay-end": relay_ended,
    "/voice/outbound": outbound,
}
SPEAKING = ("/voice/fallback", "/voice/relay", "/voice/relay-end", "/voice/outbound")
