"""Keys for programs: which there are, a new one, and one taken back. Knows nothing of what a program reads."""

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import keys
from desk.errors import Invalid
from desk.permissions import ROLES, allows
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
    may = {role: _may(role) for role in ROLES}
    return render_template("keys.html", keys=found, may=may, typed=typed or {}, wrong=wrong or {}, made=made)


def _may(role: str) -> str:
    """What a program with a key of this role may do here: "reads calls and chats; adds and changes patients"."""
    labels = pages.kind().labels
    reads = {"see_calls": "calls and chats", "see_customers": labels.customers, "see_bookings": labels.bookings}
    writes = {"change_customers": labels.customers, "change_bookings": labels.bookings}
    parts = []
    for verb, words in (("reads", reads), ("adds and changes", writes)):
        allowed = [word for action, word in words.items() if allows(role, action)]
        if allowed:
            parts.append(f"{verb} {', '.join(allowed[:-1])}{' and ' if allowed[1:] else ''}{allowed[-1]}")
    if pages.kind().is_medical:
        sees = allows(role, "see_medical")
        parts.append("sees health data" if sees else "sees no health data: no transcripts, services and notes")
    return "; ".join(parts)
