"""The door of the test page: a phone and a chat in the browser, through the same turns as the real ones.

Its talk is marked as a test, comes in on a line that no network can reach, and is left out of every report.
"""

import json
import re
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, cast, get_args
from urllib.parse import urlencode

import flask_login
from flask import Blueprint, Flask, Response, abort, current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot.engine import Bot
from bot.turn import Media, Pin, Reply, Turn, TurnKind
from channels import panels
from channels.panels import Panel
from desk import businesses, conversations, customers, kinds, learned, permissions, settings
from desk.errors import DeskError

if TYPE_CHECKING:
    from storage.tables import Conversation

Spoken = Literal["speech", "keys", "silence", "voicemail", "after_dial"]
Written = Literal["text", "pin", "voice_note", "picture"]
FILES = {
    "voice_note": Media("test:voice-note", "audio/ogg"),
    "picture": Media("test:picture", "image/jpeg"),
    "voicemail": Media("test:message", "audio/x-wav"),
}
LONGEST = 2000
WRONG_PIN = "Write degrees in figures: latitude from -90 to 90, longitude from -180 to 180."


def register(app: Flask, bot: Bot) -> None:
    """Put the test page on the app."""
    door = Blueprint("simulator", __name__)
    views = {"page": (page, "/test", "GET"), "start": (start, "/test/call", "POST"), "say": (say, "/test/say", "POST"),
             "write": (write, "/test/chat", "POST"), "end": (end, "/test/end", "POST")}  # fmt: skip
    for name, (view, path, method) in views.items():
        door.add_url_rule(path, name, view, methods=[method])
    door.before_request(_guard)
    app.extensions["frontdesk_simulator"] = bot
    app.register_blueprint(door)


def page() -> Response:
    """Both panels, as far as their talk has come."""
    return _page(request.args.get("call", ""), request.args.get("chat", ""))


def _page(call: str, chat: str, *, wrong_pin: str | None = None) -> Response:
    shown = render_template(
        "test.html",
        call=_panel(conversations.CALL, call),
        chat=_panel("whatsapp", _sender(chat)) if chat else Panel(),
        call_key=call,
        chat_key=chat if re.fullmatch(r"\w{1,40}", chat) else uuid.uuid4().hex[:8],
        once=uuid.uuid4().hex,
        wrong_pin=wrong_pin,
    )
    # Where htmx put the panels in place, a reload shows the same talk.
    return Response(shown, 400 if wrong_pin else 200, headers={"HX-Replace-Url": _address(call=call, chat=chat)})


def start() -> ResponseReturnValue:
    """Ring: a new call, with the caller id that was typed, or none."""
    phone = _typed_number(request.form.get("caller_id", ""))
    key = f"TEST{uuid.uuid4().hex}"
    _take(Turn(channel="voice", kind="opening", key=key, external_id=f"{key}:0", number=0, phone=phone,
               sender=_sender(phone), line="", at=_bot().clock()))  # fmt: skip
    return _back(call=key)


def say() -> ResponseReturnValue:
    """The next turn of a call: words, keys, silence, or a message after the tone."""
    key, came_as = request.form.get("call", ""), request.form.get("as", "speech")
    call = _find(conversations.CALL, key)
    if call is None or came_as not in get_args(Spoken):
        abort(404)
    # One form has the keypad's buttons (text) and a field for several keys (typed).
    said = request.form.get("text") or request.form.get("typed", "")
    text = said.strip()[:LONGEST] if came_as in ("speech", "keys") else ""
    if came_as in ("speech", "keys") and not text:
        came_as = "silence"
    result = request.form.get("result") if came_as == "after_dial" else None
    if came_as == "after_dial" and result not in ("completed", "no-answer"):
        abort(404)
    typed = request.form.get("number", "")
    number = int(typed) if re.fullmatch(r"\d{1,4}", typed) else call.messages
    phone = call.sender.rpartition(":")[2]
    _take(Turn(channel="voice", kind=cast(TurnKind, came_as), key=key, external_id=f"{key}:{number}", number=number,
               text=text, phone=phone if phone.startswith("+") else None, sender=call.sender, line="", result=result,
               media=(FILES[came_as],) if came_as in FILES else (), at=_bot().clock()))  # fmt: skip
    if any(exchange.ends for exchange in _panel(conversations.CALL, key).exchanges[-1:]):
        _close(conversations.CALL, key)
    return _back()


def write() -> ResponseReturnValue:
    """The next message of a chat: text, a pin, a voice note, a picture."""
    came_as, chat = request.form.get("as", "text"), request.form.get("chat", "")
    text = request.form.get("text", "").strip()[:LONGEST]
    if came_as not in get_args(Written) or not re.fullmatch(r"\w{1,40}", chat):
        abort(404)
    if came_as == "text" and not text:
        return _back()
    pin = _pin() if came_as == "pin" else None
    if came_as == "pin" and pin is None:
        return _page(request.form.get("call", ""), chat, wrong_pin=WRONG_PIN)
    if phone := _typed_number(request.form.get("phone", "")):
        # The number stands in the name of the chat, so that every later message comes from it as well.
        chat = f"{chat.partition('_')[0][:20]}_{phone[1:]}"
    once = request.form.get("once", "")
    turn = Turn(
        channel="whatsapp",
        kind="text",
        line="",
        sender=_sender(chat),
        key=_sender(chat),
        external_id=f"test:{once if once.isalnum() and len(once) <= 64 else uuid.uuid4().hex}",
        at=_bot().clock(),
        text=text,
        phone=_number_of(chat),
        profile_name=request.form.get("profile_name", "").strip()[:100] or None,
    )
    if came_as in FILES:
        turn = replace(turn, kind="media", media=(FILES[came_as],))
    elif came_as == "pin":
        turn = replace(turn, kind="pin", text="", pin=pin)
    _take(turn)
    return _back(chat=chat)


def end() -> ResponseReturnValue:
    """Hang up, or end the chat: it is closed, and leaves no line in any file."""
    if request.form.get("which") == "call":
        _close(conversations.CALL, request.form.get("call", ""))
    else:
        _close("whatsapp", _sender(request.form.get("chat", "")))
    return _back()


def _close(channel: str, key: str) -> None:
    bot, now = _bot(), _bot().clock()
    known = _find(channel, key)
    if known is None:
        abort(404)
    with bot.office.database.open_business(_login().business_id) as db:
        found = conversations.get_by_sid(db, str(known.id))
        is_call = channel == conversations.CALL
        seconds = int((now - found.opened_at).total_seconds()) if is_call else None
        conversations.close(found, status="completed" if is_call else None, duration=seconds, now=now)


def _guard() -> Response | None:
    """Only staff who are signed in; what sends the others to the sign-in page is the console's."""
    if not flask_login.current_user.is_authenticated:
        return cast(Response, cast(Any, current_app).login_manager.unauthorized())
    if not permissions.allows(_login().role, "try_bot"):
        abort(403)
    return None


def _login() -> Any:
    return flask_login.current_user


def _bot() -> Bot:
    bot: Bot = current_app.extensions["frontdesk_simulator"]
    return bot


def _sender(who: str | None) -> str:
    """The sender of test talk. It never is a number, so that no real customer is found or made behind it."""
    return f"{businesses.TEST_LINE}{_login().staff_id}" + (f":{who}" if who else "")


def _take(turn: Turn) -> None:
    turn = replace(turn, line=businesses.test_line(_login().business_id), is_test=True)
    try:
        _bot().take_turn(turn, _render)
    except DeskError:
        abort(409)


def _render(reply: Reply) -> str:
    return json.dumps(
        {
            "language": reply.language,
            "sentences": reply.sentences,
            "choices": reply.choices,
            "dial": reply.dial,
            "records": reply.records,
            "ends": reply.ends,
        }
    )


def _find(channel: str, key: str) -> "Conversation | None":
    with _bot().office.database.read_business(_login().business_id) as db:
        found = conversations.latest(db, channel, key)
    is_own = found is not None and found.is_test and found.sender.startswith(_sender(None))
    return found if is_own else None


def _panel(channel: str, key: str) -> Panel:
    found = _find(channel, key)
    if found is None:
        return Panel()
    with _bot().office.database.read_business(_login().business_id) as db:
        messages = [message for message in conversations.transcript(db, found.id) if message.speaker == "customer"]
        facts = learned.current(db, found.id)
        person = customers.get(db, found.customer_id) if found.customer_id else None
        going_out = panels.going_out(db, found.sender, kinds.get(businesses.row(db).kind).labels, now=_bot().clock())
    return Panel(
        sid=key if channel == conversations.CALL else str(found.id),
        is_open=found.closed_at is None,
        number=len(messages),
        exchanges=tuple(panels.exchange(message.kind, message.text, message.answer) for message in messages),
        facts=tuple(facts),
        profile_name=(person.whatsapp_name or "") if person else "",
        going_out=going_out,
    )


def _typed_number(typed: str) -> str | None:
    with _bot().office.database.read_business(_login().business_id) as db:
        return settings.as_number(typed, businesses.row(db).country)


def _number_of(chat: str) -> str | None:
    digits = chat.partition("_")[2]
    return f"+{digits}" if re.fullmatch(r"[0-9]{6,15}", digits) else None


def _pin() -> Pin | None:
    try:
        latitude, longitude = float(request.form.get("latitude", "")), float(request.form.get("longitude", ""))
    except ValueError:
        return None
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        return None
    return Pin(latitude, longitude, address=request.form.get("address", "").strip()[:200])


def _back(**state: str) -> Response:
    """Show the page again: which talk it shows stands in its address."""
    known = {name: request.form.get(name, "") for name in ("call", "chat")} | state
    return cast(Response, redirect(_address(**known), 303))


def _address(**state: str) -> str:
    return f"{url_for('simulator.page')}?{urlencode({name: value for name, value in state.items() if value})}"
