"""Errors of the API in their one shape, whatever raised them. Must not know any route or what it serves."""

import re
import traceback
from http import HTTPStatus
from pathlib import Path
from typing import Any

import structlog
from flask import Response, request
from flask_openapi3.types import ResponseDict
from pydantic import BaseModel, Field, ValidationError
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RoutingException

from desk.errors import DeskError

log = structlog.get_logger()
PREFIX = "/api"
CHALLENGE = 'Bearer realm="Frontdesk"'
STATUSES = {
    "bad_request": 400,
    "unsupported_media_type": 415,
    "invalid": 422,
    "unauthorized": 401,
    "forbidden": 403,
    "not_found": 404,
    "unknown_line": 404,
    "conflict": 409,
    "slot_taken": 409,
    "stale": 409,
}
"""The HTTP status of each kind of error that the desk knows (desk/errors.py)."""

SENTENCES = {
    400: ("bad_request", "This request cannot be read."),
    401: ("unauthorized", "Send a key of this business as Authorization: Bearer fd_..., or sign in."),
    403: ("forbidden", "Your role does not allow this. Ask the owner of the business."),
    404: ("not_found", "There is nothing here under this address."),
    405: ("method_not_allowed", "This address does not take that method."),
    409: ("conflict", "It clashes with what is there already."),
    413: ("too_large", "This request is too large."),
    415: ("unsupported_media_type", "Send the body as JSON, with Content-Type: application/json."),
    422: ("invalid", "Some of what was given cannot be used."),
    429: ("too_many_requests", "That was too often. Wait a little and try again."),
    500: ("internal", "Something went wrong here. It has been noted; try again later."),
}
DOCUMENTED = (400, 401, 403, 404, 405, 413, 415, 422, 500)
# Only an operation that takes a body can answer with these.
OF_BODIES = ("400", "415")
# Headers of an error that tell the program what to do next.
KEPT_HEADERS = ("Allow", "Retry-After")


# What the desk calls things, and what they are called here.
EDGE = {"customers": "patients", "customer": "patient", "bookings": "appointments", "A booking": "An appointment",
        "a booking": "an appointment", "booking": "appointment"}  # fmt: skip
WORDS = re.compile("|".join(rf"\b{word}\b" for word in sorted(EDGE, key=len, reverse=True)))


class Unauthorized(DeskError):
    """Nobody we know is asking."""

    code = "unauthorized"


class BadRequest(DeskError):
    """A body that cannot be read."""

    code = "bad_request"


class UnsupportedMediaType(DeskError):
    """A body of another type than JSON."""

    code = "unsupported_media_type"


class ErrorBody(BaseModel):
    """What went wrong, for the program (`code`, `fields`) and for a person (`message`)."""

    code: str = Field(json_schema_extra={"example": "invalid"})
    message: str = Field(json_schema_extra={"example": "Some of what was given cannot be used."})
    fields: dict[str, str] = Field(description="What is wrong with which field; empty when it is about none.")


class ErrorAnswer(BaseModel):
    """The one shape of every error under /api/."""

    error: ErrorBody


def responses() -> ResponseDict:
    """The errors that any operation may answer with, as the OpenAPI document describes them."""
    return {status: _described(status) for status in DOCUMENTED}


def conflict() -> ResponseDict:
    """The error of an operation that can clash with what is there already."""
    return {409: _described(409)}


def _described(status: int) -> dict[str, Any]:
    code, message = SENTENCES[status]
    fields = {"limit": "Input should be less than or equal to 200"} if status == 422 else {}
    described: dict[str, Any] = {
        "description": HTTPStatus(status).phrase,
        "content": {
            "application/json": {
                "schema": {"$ref": "#/components/schemas/ErrorAnswer"},
                "example": {"error": {"code": code, "message": message, "fields": fields}},
            }
        },
    }
    if status == 401:
        described["headers"] = {
            "WWW-Authenticate": {"description": "How to say who is asking.", "schema": {"type": "string"}}
        }
    return described


def is_ours(path: str) -> bool:
    """Whether errors under this path are answered in the API's shape."""
    return path == PREFIX or path.startswith(f"{PREFIX}/")


def refuse(error: ValidationError) -> Response:
    """What was given has another shape than the document says (flask-openapi3's callback)."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    fields = {".".join(map(str, detail["loc"])) or "body": detail["msg"] for detail in found}
    return _shaped(422, fields=fields)


def answer(error: Exception) -> Response | HTTPException:
    """Any error under /api/ as an answer. An unexpected one is logged without a word of what was in it."""
    if isinstance(error, RoutingException):
        return error  # type: ignore[return-value]  # a redirect, which is an answer already
    if isinstance(error, DeskError):
        return _shaped(STATUSES.get(error.code, 400), error.code, _at_this_edge(error.message), error.fields)
    if isinstance(error, HTTPException):
        return _from_http(error)
    log.error("api_failed", error=type(error).__name__, at=_places(error), route=str(request.url_rule))
    return _shaped(500)


def _at_this_edge(message: str) -> str:
    """A sentence of the desk in the words of the seeds, as the fields are."""
    return WORDS.sub(lambda found: EDGE[found[0]], message)


def _from_http(error: HTTPException) -> Response | HTTPException:
    if error.response is not None:
        return error
    status = error.code or 500
    answered = _shaped(status, message=None if status in SENTENCES else error.description)
    for name, value in error.get_headers():
        if name in KEPT_HEADERS:
            answered.headers[name] = value
    return answered


def _places(error: Exception) -> list[str]:
    """Where it happened, innermost last. Not the message: it may quote a row."""
    return [f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)[-6:]]


def _shaped(
    status: int, code: str | None = None, message: str | None = None, fields: dict[str, str] | None = None
) -> Response:
    usual_code, usual_message = SENTENCES.get(status) or (HTTPStatus(status).name.lower(), HTTPStatus(status).phrase)
    body = ErrorBody(code=code or usual_code, message=message or usual_message, fields=fields or {})
    answered = Response(ErrorAnswer(error=body).model_dump_json(), status, mimetype="application/json")
    answered.headers["Cache-Control"] = "no-store"
    if status == 401:
        answered.headers["WWW-Authenticate"] = CHALLENGE
    return answered
