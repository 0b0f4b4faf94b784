"""Keys for programs: which there are, a new one, and one taken back. Knows nothing of what a program reads."""

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import keys
from desk.errors import Invalid
from desk.permissions import ROLES
from web import pages
from web.auth import login_required
from web.pages import console


@console.get("/keys")
@login_required("change_keys")
def key_list() -> str:
    """Every key of the business, also those taken back."""
    return _list()


@console.post("/keys")
@login_required("change_keys")
def make_key() -> ResponseReturnValue:
    """A new key; it is shown this once."""
    typed = request.form.to_dict()
    name, role = typed.get("name", ""), typed.get("role", "")
    try:
        with pages.writing() as db:
            secret = keys.create(db, name, role, now=pages.parts().clock())
    except Invalid as wrong:
        return _list(typed=typed, wrong=dict.fromkeys(wrong.fields, wrong.message)), 400
    return _list(made=(name.strip(), secret))


@console.post("/keys/<uuid:key_id>/revoke")
@login_required("change_keys")
def revoke_key(key_id: UUID) -> ResponseReturnValue:
    """Take a key back at once."""
    with pages.writing() as db:
        keys.revoke(db, key_id, now=pages.parts().clock())
    return redirect(url_for("console.key_list"), 303)


def _list(
    *, typed: dict[str, str] | None = None, wrong: dict[str, str] | None = None, made: tuple[str, str] | None = None
) -> str:
    with pages.reading() as db:
        found = keys.every(db)
    return render_template("keys.html", keys=found, roles=ROLES, typed=typed or {}, wrong=wrong or {}, made=made)
