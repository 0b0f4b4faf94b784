"""Who is signed in, and what guards the pages: the login, roles, forged forms, guessing, headers.

The one place that knows the untyped Flask extensions. Knows no screen.
"""

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from typing import TYPE_CHECKING, Any, ClassVar, ParamSpec, TypeVar, cast
from urllib.parse import urlsplit
from uuid import UUID

import flask_login
from flask import Flask, Response, abort, current_app, redirect, request, session, url_for
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_talisman import Talisman
from flask_wtf.csrf import CSRFProtect

from desk import permissions, staff
from desk.office import Office
from storage import attempts

if TYPE_CHECKING:
    from storage.tables import Staff

P = ParamSpec("P")
R = TypeVar("R")
DAYS_SIGNED_IN = 14
# For so long after a sign-in link the old password is not asked for.
BY_LINK, LINK_COUNTS = "by_link_at", timedelta(minutes=30)
SIGN_INS_A_MINUTE = "10 per minute"
POLICY = {
    "default-src": "'self'",
    # Bootstrap draws the marks of its check boxes and lists with pictures inside its stylesheet.
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
csrf = CSRFProtect()
API = "/api/"


def _by_address() -> str:
    """An address names a person: it is counted under a keyed hash of it, since the counts may lie in Redis."""
    key = str(current_app.secret_key).encode()
    return hmac.new(key, get_remote_address().encode(), hashlib.sha256).hexdigest()


limiter = Limiter(_by_address)


@dataclass(frozen=True, slots=True)
class Login:
    """A person who is signed in: who, of which business, in which role."""

    staff_id: UUID
    business_id: UUID
    role: str
    name: str
    version: int
    is_authenticated: ClassVar[bool] = True
    is_active: ClassVar[bool] = True
    is_anonymous: ClassVar[bool] = False

    def get_id(self) -> str:
        """What the cookie keeps. A changed password raises the version, and the cookie is worth nothing."""
        return f"{self.staff_id}:{self.version}"

    def may(self, action: str) -> bool:
        """Whether the role allows it."""
        return permissions.allows(self.role, action)


def current_login() -> Login | None:
    """Who is signed in with this request's cookie, or None."""
    found = flask_login.current_user
    return cast(Login, found._get_current_object()) if found and found.is_authenticated else None


def login_required(action: str | None = None) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Guard a view: sign-in first, then the role must allow the action (desk.errors.Forbidden otherwise)."""

    def guard(view: Callable[P, R]) -> Callable[P, R]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            login = current_login()
            if login is None:
                abort(to_sign_in())
            if action is not None:
                permissions.require(login.role, action)
            return view(*args, **kwargs)

        return guarded

    return guard


def limited(view: Callable[P, R]) -> Callable[P, R]:
    """Let an address try this only a few times a minute."""
    return cast(Callable[P, R], limiter.limit(SIGN_INS_A_MINUTE, methods=["POST"])(cast(Any, view)))


def to_sign_in() -> Response:
    """Send the browser to the sign-in page, and back here afterwards when this was a page to look at."""
    here = request.full_path.rstrip("?") if request.method in ("GET", "HEAD") else None
    target = url_for("console.sign_in_form", next=here)
    if "HX-Request" in request.headers:
        return Response(status=200, headers={"HX-Redirect": target})
    return cast(Response, redirect(target))


def safe_next(target: str | None) -> str:
    """Where to go after signing in: a path of our own, else the home page."""
    target = target or "/"
    parts = urlsplit(target)
    is_ours = target.startswith("/") and not target.startswith("//") and not parts.netloc and not parts.scheme
    return target if is_ours and "\\" not in target and target.isprintable() else "/"


def sign_in(person: "Staff", *, by_link_at: datetime | None = None) -> None:
    """Begin the login of this person in a session of its own; `by_link_at` is when a sign-in link was used for it."""
    session.clear()
    session.permanent = True
    if by_link_at is not None:
        session[BY_LINK] = by_link_at.timestamp()
    flask_login.login_user(_login(person))


def came_by_link(*, now: datetime) -> bool:
    """Whether a link has signed this browser in just now: whoever forgot the password then sets another without it."""
    came_at: float = session.get(BY_LINK, 0.0)
    return now.timestamp() - came_at < LINK_COUNTS.total_seconds()


def sign_out() -> None:
    """End the login, and forget what the cookie held."""
    flask_login.logout_user()
    session.clear()


def register(app: Flask, office: Office, *, secret_key: str, is_https: bool, without_csrf: frozenset[str]) -> None:
    """Put the guards before every request of the app; blueprints in `without_csrf` are called by machines."""
    app.config.update(
        SECRET_KEY=secret_key,
        PERMANENT_SESSION_LIFETIME=DAYS_SIGNED_IN * 24 * 3600,
        # A form left open over lunch still works: its token lives as long as the login.
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_CHECK_DEFAULT=False,
        RATELIMIT_HEADERS_ENABLED=False,
        RATELIMIT_STORAGE_URI=f"{attempts.SCHEME}://",
        RATELIMIT_STORAGE_OPTIONS={"server": office.redis},
    )
    logins = flask_login.LoginManager(app)
    logins.user_loader(lambda cookie: _load(office, cookie))
    logins.unauthorized_handler(to_sign_in)
    csrf.init_app(app)
    limiter.init_app(app)
    Talisman(
        app,
        force_https=False,
        frame_options="DENY",
        referrer_policy="same-origin",
        content_security_policy=POLICY,
        strict_transport_security_include_subdomains=False,
        session_cookie_secure=False,
    )
    app.config["SESSION_COOKIE_SECURE"] = is_https

    def refuse_forged() -> None:
        # A page of another site can make a browser send our cookie, but never an Authorization header.
        if request.endpoint is None:
            return
        if request.path.startswith(API) and current_login() is None:
            return  # no login to misuse: the API says itself that a key is missing
        if request.blueprint not in without_csrf and "Authorization" not in request.headers:
            csrf.protect()

    app.before_request(refuse_forged)


def _load(office: Office, cookie: str) -> Login | None:
    staff_id, _, version = cookie.partition(":")
    try:
        key = UUID(staff_id)
    except ValueError:
        return None
    with office.database.read_platform() as db:
        person = staff.find_active(db, key)
    return _login(person) if person is not None and str(person.login_version) == version else None


def _login(person: "Staff") -> Login:
    return Login(person.id, person.business_id, person.role, person.name, person.login_version)
