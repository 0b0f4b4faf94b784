"""Signing in: by a link that works once, or by e-mail and password; signing out; one's own password."""

from typing import TYPE_CHECKING

from flask import Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import staff
from desk.errors import DeskError
from web import auth, pages
from web.auth import login_required
from web.pages import console

if TYPE_CHECKING:
    from storage.tables import Staff

WRONG = "That e-mail address and password do not go together. The owner can also make you a sign-in link."
USED_UP = "This link has been used already, is older than a day, or is not whole."


@console.get("/sign-in")
def sign_in_form() -> str:
    """The form for e-mail and password."""
    return render_template("sign_in.html", next=request.args.get("next", ""), email="", wrong=None)


@console.post("/sign-in")
@auth.limited
def sign_in() -> ResponseReturnValue:
    """Check e-mail and password."""
    email, target = request.form.get("email", ""), request.form.get("next", "")
    with pages.parts().office.database.read_platform() as db:
        person = staff.check_password(db, email, request.form.get("password", ""))
    if person is None:
        return render_template("sign_in.html", next=target, email=email, wrong=WRONG), 401
    auth.sign_in(person)
    return redirect(auth.safe_next(target), 303)


@console.get("/sign-in/<secret>")
def sign_in_link(secret: str) -> ResponseReturnValue:
    """A page with one button, so that the preview of a link in a chat or mail does not use it up."""
    with pages.parts().office.database.read_platform() as db:
        opens = staff.link_opens(db, secret, now=pages.parts().clock())
    return render_template("sign_in_link.html", wrong=None if opens else USED_UP), 200 if opens else 410


@console.post("/sign-in/<secret>")
@auth.limited
def use_sign_in_link(secret: str) -> ResponseReturnValue:
    """Use the link up and sign in."""
    now = pages.parts().clock()
    with pages.parts().office.database.open_platform() as db:
        person = staff.use_link(db, secret, now=now)
    if person is None:
        return render_template("sign_in_link.html", wrong=USED_UP), 410
    auth.sign_in(person, by_link_at=now)
    return redirect(url_for("console.home"), 303)


@console.post("/sign-out")
def sign_out() -> Response:
    """End the login of this browser."""
    auth.sign_out()
    return Response(status=303, headers={"Location": url_for("console.sign_in_form")})


@console.get("/password")
@login_required()
def password_form() -> str:
    """One's own e-mail and password."""
    return _password_page({}, is_saved="saved" in request.args)


@console.post("/password")
@auth.limited
@login_required()
def change_password() -> ResponseReturnValue:
    """Set them; every other browser of this person is signed out."""
    login, office = pages.signed_in(), pages.parts().office
    with office.database.read_platform() as db:
        person = staff.find_active(db, login.staff_id)
        old = request.form.get("old", "")
        knows = person is not None and (
            not _is_asked_for_old(person) or staff.check_password(db, person.email or "", old) is not None
        )
    if not knows:
        return _password_page({"old": "This is not your password."}), 400
    if request.form.get("password") != request.form.get("again"):
        return _password_page({"again": "The two passwords differ."}), 400
    try:
        changed = staff.set_own_way_in(
            office, login.business_id, login.staff_id, request.form.get("email", ""), request.form.get("password", "")
        )
    except DeskError as wrong:
        return _password_page({name: why if " " in why else wrong.message for name, why in wrong.fields.items()}), 400
    auth.sign_in(changed)
    return redirect(url_for("console.password_form", saved=1), 303)


def _is_asked_for_old(person: "Staff") -> bool:
    """Whether a new password needs the old one: not when there is none, nor for whom a link has just signed in."""
    return person.password_hash is not None and not auth.came_by_link(now=pages.parts().clock())


def _password_page(wrong: dict[str, str], *, is_saved: bool = False) -> str:
    with pages.reading() as db:
        person = staff.get(db, pages.signed_in().staff_id)
    email = request.form.get("email", person.email or "")
    return render_template(
        "password.html", email=email, asks_old=_is_asked_for_old(person), wrong=wrong, is_saved=is_saved,
        shortest=staff.SHORTEST_PASSWORD,
    )  # fmt: skip
