"""All doors as Flask routes, and what they share: the size of a body, the signature, and what an error is answered.

No stack trace leaves here, and a log line names nobody: path, Twilio's ids, the class of an error.
"""

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import structlog
from flask import Blueprint, Flask, Response, request
from werkzeug.exceptions import RequestEntityTooLarge

from bot.engine import Bot
from channels import sms, twilio, voice, voice_callbacks, whatsapp
from channels.twilio import Malformed, Webhook
from desk.errors import Stale, UnknownLine
from storage.database import Collision

log = structlog.get_logger()
MOST_BYTES = 64 * 1024
XML = "text/xml; charset=utf-8"
Take = Callable[[Bot, Webhook], str | None]
Sorry = Callable[[Webhook, str], str | None]
EVERY_DOOR: tuple[tuple[dict[str, Take], Sorry], ...] = (
    (voice.DOORS, voice.sorry),
    (voice_callbacks.DOORS, voice_callbacks.sorry),
    (whatsapp.DOORS, whatsapp.sorry),
    (sms.DOORS, sms.sorry),
)


def register(app: Flask, bot: Bot, *, tokens: tuple[str, ...], public_url: str | None) -> Blueprint:
    """Open every door of DESIGN section 5 on the app. The blueprint is handed back to be exempted from CSRF."""
    doors = Blueprint("doors", __name__)
    for paths, sorry in EVERY_DOOR:
        for path, take in paths.items():
            view = _view(bot, take, sorry, public_url)
            doors.add_url_rule(path, path.strip("/").replace("/", "_"), view, methods=["GET", "POST"])
    doors.before_request(_guard(tokens, public_url))
    doors.after_request(_never_cached)
    doors.register_error_handler(RequestEntityTooLarge, _too_large)
    app.register_blueprint(doors)
    return doors


def mount(app: Flask, bot: Bot, *, tokens: tuple[str, ...], public_url: str | None) -> Flask:
    """The doors as an application of their own in front of the pages; what guards pages costs no call anything.

    Only the doors' own paths go there. The application is handed back to be watched.
    """
    front, pages = Flask("doors"), app.wsgi_app
    front.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    register(front, bot, tokens=tokens, public_url=public_url)
    paths = {path for doors, _ in EVERY_DOOR for path in doors}

    def chosen(environ: Any, start_response: Any) -> Any:
        serve = front.wsgi_app if environ.get("PATH_INFO") in paths else pages
        return serve(environ, start_response)

    app.wsgi_app = chosen  # type: ignore[method-assign]
    return front


def _guard(tokens: tuple[str, ...], public_url: str | None) -> Callable[[], Response | None]:
    def guard() -> Response | None:
        _refuse_large_bodies()
        if twilio.check(request, tokens, public_url):
            return None
        log.warning("door_refused", path=request.path, is_signed=twilio.SIGNATURE in request.headers)
        return Response(status=403)

    return guard


def _refuse_large_bodies() -> None:
    """A body that names its size is refused unread. One in chunks is read to the limit and a byte on, since Werkzeug
    cuts it there and says nothing."""
    request.max_content_length = MOST_BYTES + 1
    size = request.content_length
    if size is None and "Transfer-Encoding" in request.headers:
        size = len(request.get_data())
    if (size or 0) > MOST_BYTES:
        raise RequestEntityTooLarge


def _view(bot: Bot, take: Take, sorry: Sorry, public_url: str | None) -> Callable[[], Response]:
    def view() -> Response:
        webhook = Webhook.read(request, public_url)
        try:
            answer = _taken(take, bot, webhook)
        except Malformed as wrong:
            log.warning("door_malformed", path=webhook.path, **webhook.ids)
            return Response(f"{wrong.message}\n", 400, content_type="text/plain; charset=utf-8")
        except UnknownLine:
            log.warning("unknown_line", path=webhook.path, **webhook.ids)
            answer = sorry(webhook, "unknown_line")
        except Exception as failure:
            log.error("door_failed", path=webhook.path, error=_kind(failure), where=_where(failure), **webhook.ids)
            answer = sorry(webhook, "again")
            if answer is None:
                return Response(status=503)
        return Response(status=204) if answer is None else Response(answer, content_type=XML)

    return view


def _taken(take: Take, bot: Bot, webhook: Webhook) -> str | None:
    """What the door answers. Each takes the same webhook twice without harm, so one that collided is taken again."""
    try:
        return take(bot, webhook)
    except (Collision, Stale) as lost:
        log.info("door_again", path=webhook.path, error=_kind(lost), **webhook.ids)
        return take(bot, webhook)


def _never_cached(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    return response


def _too_large(error: Exception) -> Response:
    log.warning("door_too_large", path=request.path)
    return Response("The body is too large.\n", 413, content_type="text/plain; charset=utf-8")


def _kind(failure: BaseException) -> str:
    """The class, and that of the cause: never the words, which may hold anything that was said."""
    causes = [failure, failure.__cause__] if failure.__cause__ is not None else [failure]
    return " from ".join(type(cause).__name__ for cause in causes)


def _where(failure: BaseException) -> str:
    """File and line of the last step in our own code or below it."""
    steps = traceback.extract_tb(failure.__traceback__)
    return " < ".join(f"{Path(step.filename).name}:{step.lineno}" for step in reversed(steps[-4:]))
