"""The console: every screen put on the app, with its guards, its filters and its error pages. Knows no bot."""

from collections.abc import Callable
from datetime import datetime

import structlog
from flask import Flask, Response, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from desk.office import Office
from web import auth, pages
from web.console import (
    bookable,
    booking,
    booking_by_hand,
    bookings,
    calendar,
    calendar_feeds,
    calls,
    closures,
    customer_care,
    customers,
    exports,
    home,
    keys,
    message_templates,
    messages,
    new_customer,
    reports,
    settings,
    sign_in,
    staff,
    waitlist,
)

log = structlog.get_logger()
SCREENS = (
    sign_in,
    home,
    calls,
    customers,
    customer_care,
    new_customer,
    bookings,
    booking_by_hand,
    booking,
    calendar,
    waitlist,
    calendar_feeds,
    reports,
    settings,
    staff,
    closures,
    bookable,
    keys,
    exports,
    messages,
    message_templates,
)
DOORS = frozenset({"doors"})
SHOWN = (400, 403, 404, 405, 409, 413, 429, 500)


def register(
    app: Flask,
    office: Office,
    clock: Callable[[], datetime],
    *,
    secret_key: str,
    public_url: str | None,
    has_token: bool = True,
    has_account: bool = False,
    without_csrf: frozenset[str] = DOORS,
) -> None:
    """Put the screens on the app. Blueprints named in `without_csrf` are called by machines, not by pages of ours.

    Without `has_token` the doors refuse whatever Twilio sends, and the Settings page says so. Without `has_account`
    nothing can be sent either.
    """
    app.extensions["frontdesk_console"] = pages.Parts(office, clock, public_url, has_token, has_account)
    is_https = (public_url or "").startswith("https://")
    auth.register(app, office, secret_key=secret_key, is_https=is_https, without_csrf=without_csrf)
    app.register_blueprint(pages.console)
    app.context_processor(pages.on_every_page)
    app.jinja_env.filters.update(pages.FILTERS)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.after_request(_keep_private)
    for status in SHOWN:
        app.register_error_handler(status, _show)


def _show(error: Exception) -> ResponseReturnValue:
    """An error of HTTP: bare for the doors, else a page. A fault of ours is named, never shown."""
    fault = getattr(error, "original_exception", None)
    if fault is not None:
        log.error("page_failed", path=request.url_rule.rule if request.url_rule else "", error=type(fault).__name__)
    if not isinstance(error, HTTPException):
        return "", 500
    if request.blueprint in DOORS:
        return error
    status, sentence = error.code or 500, pages.sentence_of(error)
    # htmx swaps what it asked for out of the answer; an error takes the place of the whole page's content instead.
    return pages.error_page(status, sentence), status, {"HX-Retarget": "main", "HX-Reselect": "main"}


def _keep_private(response: Response) -> Response:
    """Nothing that names a customer stays in a browser's or a proxy's store."""
    if request.endpoint != "static":
        response.headers.setdefault("Cache-Control", "no-store")
    return response
