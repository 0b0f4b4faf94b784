"""The Flask application as the API needs it, and the API on it. Must not know the screens or the doors."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from flask import request
from flask_openapi3.models.info import Info
from flask_openapi3.models.security_scheme import SecurityScheme
from flask_openapi3.openapi import OpenAPI

from desk.office import Office
from web.api import access, appointments, calls, docs, errors, patients, reports, slots

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue
    from werkzeug.exceptions import HTTPException

GROUPS = (calls.group, reports.group, patients.group, appointments.group, slots.group)
INFO = Info(
    title="Frontdesk",
    version="1",
    description=(
        "Reads what was said on the phone and in chats and who said it; reads and writes patients and appointments. "
        "Make a key with `scripts/run api-key NAME --role owner` and send it as `Authorization: Bearer fd_...`. "
        "Moments are in UTC, dates and times of day on the business's own clocks. Lists come in pages: ask again with "
        "`cursor` set to `next_cursor` until that is null."
    ),
)
SECURITY_SCHEMES: dict[str, SecurityScheme | dict[str, Any]] = {
    "key": {"type": "http", "scheme": "bearer", "description": "A key of the business (scripts/run api-key)."},
    "session": {"type": "apiKey", "in": "cookie", "name": "session", "description": "Signed in to the console."},
}


class App(OpenAPI):
    """An application whose errors under /api/ have one shape, whichever part of it raises or handles them.

    Handlers registered on the application cannot promise that: a page's own handler of 404 would come first.
    """

    def handle_user_exception(self, e: Exception) -> "HTTPException | ResponseReturnValue":
        return errors.answer(e) if errors.is_ours(request.path) else super().handle_user_exception(e)

    def handle_exception(self, e: Exception) -> Any:
        return errors.answer(e) if errors.is_ours(request.path) else super().handle_exception(e)


def new_app(name: str, template_folder: str, static_folder: str) -> OpenAPI:
    """The application, before anything is registered on it.

    The library's own pages of documentation are off: what it serves is in packages of its own, with inline scripts.
    """
    return App(
        name,
        info=INFO,
        security_schemes=SECURITY_SCHEMES,
        validation_error_model=errors.ErrorAnswer,
        validation_error_callback=errors.refuse,
        doc_ui=False,
        template_folder=template_folder,
        static_folder=static_folder,
    )


def register(app: OpenAPI, office: Office, clock: Callable[[], datetime]) -> None:
    """Put the API and its documentation on the application."""
    app.extensions[access.EXTENSION] = access.Api(office, clock)
    for group in GROUPS:
        app.register_api(group)
    app.register_blueprint(docs.pages)
