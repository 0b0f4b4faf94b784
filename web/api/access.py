"""Who is asking, what they may see, and the business they see it of. Must not know any route or shape."""

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from flask import Response, current_app, g, request
from flask_openapi3.blueprint import APIBlueprint
from flask_openapi3.models.tag import Tag

from desk import audit, businesses, keys, kinds, permissions
from desk.calendar_links import Links
from desk.errors import NotFound
from desk.office import Office
from web.api import bodies, errors

if TYPE_CHECKING:
    from storage.database import Db
    from storage.tables import Booking, Conversation, Customer

EXTENSION = "frontdesk_api"
SECURITY: list[dict[str, list[str]]] = [{"key": []}, {"session": []}]


@dataclass(frozen=True, slots=True)
class Api:
    """What main hands to the API. The clock is for the routes that write."""

    office: Office
    clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is asking. `by` goes into the audit rows."""

    business_id: UUID
    role: str
    by: str


@dataclass(frozen=True, slots=True)
class View:
    """A business as this reader sees it, while the database is open for reading."""

    db: "Db"
    business_id: UUID
    country: str
    zone: str
    is_redacted: bool


class Login(Protocol):
    """A signed-in person, as web/auth.py gives them."""

    @property
    def staff_id(self) -> UUID: ...
    @property
    def business_id(self) -> UUID: ...
    @property
    def role(self) -> str: ...


def group(name: str, description: str, *actions: str, prefix: str = errors.PREFIX) -> APIBlueprint:
    """A group of routes that ask for the same permissions, and may answer with the same errors."""
    made = APIBlueprint(
        f"api_{name}",
        __name__,
        url_prefix=prefix,
        abp_tags=[Tag(name=name, description=description)],
        abp_security=SECURITY,
        abp_responses=errors.responses(),
    )

    @made.before_request
    def check() -> None:
        admit(*actions)
        if _takes_body(request.endpoint or ""):
            bodies.check(request)

    @made.after_request
    def keep_private(response: Response) -> Response:
        response.headers["Cache-Control"] = "no-store"
        return response

    return made


def _takes_body(endpoint: str) -> bool:
    return "body" in inspect.signature(current_app.view_functions[endpoint]).parameters


def admit(*actions: str) -> None:
    """Let in who may do all of it, before anything else is looked at. Raises Unauthorized or Forbidden."""
    bodies.check_size(request)
    reader = _by_key() if "Authorization" in request.headers else _by_login()
    if reader is None:
        raise errors.Unauthorized(errors.SENTENCES[401][1])
    g.api_reader = reader
    require(*actions)


def require(*actions: str) -> None:
    """Go on only if the reader may do all of it. Raises Forbidden."""
    reader: Reader = g.api_reader
    for action in actions:
        permissions.require(reader.role, action)


def _by_key() -> Reader | None:
    """The reader of the key in the header. Every key is looked up, also one that cannot be ours: equal work."""
    # Not request.authorization: it decodes other schemes too, and fails at some of what a stranger may send.
    scheme, _, token = request.headers["Authorization"].partition(" ")
    with _api().office.database.read_platform() as db:
        found = keys.find(db, token.strip() if scheme.lower() == "bearer" else "")
    return Reader(found.business_id, found.role, f"key:{found.key_id}") if found else None


def _by_login() -> Reader | None:
    login = current_login()
    return Reader(login.business_id, login.role, str(login.staff_id)) if login else None


def current_login() -> Login | None:
    """Who is signed in to the console. Imported late, so that the API stands without the screens."""
    from web import auth

    return auth.current_login()


@contextmanager
def open_view(clinic_id: UUID | None = None, shop_id: UUID | None = None) -> Iterator[View]:
    """The reader's business, to read. Another one, asked for by id, is not there: raises NotFound."""
    reader = _reader_of(clinic_id, shop_id)
    with _api().office.database.read_business(reader.business_id) as db:
        yield _view(db, reader)


@contextmanager
def open_change(clinic_id: UUID | None = None, shop_id: UUID | None = None) -> Iterator[View]:
    """The same, to write: all that is done in it is kept, or nothing. Changes leave lines in the audit."""
    reader = _reader_of(clinic_id, shop_id)
    with _api().office.database.open_business(reader.business_id, by=reader.by) as db:
        yield _view(db, reader)


def _reader_of(clinic_id: UUID | None, shop_id: UUID | None) -> Reader:
    reader: Reader = g.api_reader
    if not {clinic_id, shop_id} <= {None, reader.business_id}:
        raise NotFound("There is no such clinic or shop.")
    return reader


def _view(db: "Db", reader: Reader) -> View:
    business = businesses.row(db)
    is_medical = kinds.get(business.kind).is_medical
    is_redacted = is_medical and not permissions.allows(reader.role, "see_medical")
    return View(db, business.id, business.country, business.zone, is_redacted)


def links() -> Links:
    """What makes addresses that are read without signing in."""
    return _api().office.links


def now() -> datetime:
    """The time, by the clock that main handed in."""
    return _api().clock()


def note_seen(row: "Booking | Conversation | Customer") -> None:
    """Leave an audit row that the reader saw this record: before it is answered, so that none is seen untold."""
    reader: Reader = g.api_reader
    with _api().office.database.open_business(reader.business_id, by=reader.by) as db:
        audit.note_seen(db, row)


def _api() -> Api:
    found: Api = current_app.extensions[EXTENSION]
    return found
