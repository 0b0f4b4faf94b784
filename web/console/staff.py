"""Staff: who may come in, in which role, and the links that let them in."""

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import staff
from desk.errors import DeskError
from desk.permissions import ROLES, allows
from web import addresses, pages
from web.auth import login_required
from web.console import exports
from web.pages import console

# What a role may do, in words for the owner, of their trade (Labels.worded).
MAY = {
    "see_calls": "calls and chats",
    "see_bookings": "{bookings}",
    "see_customers": "{customers}",
    "finish_reminder": "things to do",
    "write_messages": "messages to {customers}",
    "download": "downloads",
    "change_closures": "closures",
    "change_settings": "settings",
    "change_staff": "staff",
    "change_keys": "keys for programs",
}
HEALTH = "what was said about health, which service and how urgent"


@console.get("/staff")
@login_required("change_staff")
def staff_list() -> str:
    """Everybody who works here."""
    return _list()


@console.post("/staff")
@login_required("change_staff")
def add_staff() -> ResponseReturnValue:
    """A new person, who then gets a sign-in link."""
    typed, login = request.form.to_dict(), pages.signed_in()
    name, role, email = (typed.get(field, "") for field in ("name", "role", "email"))
    try:
        person_id = staff.add_person(
            pages.parts().office, login.business_id, name, role, email, by=str(login.staff_id),
            now=pages.parts().clock(),
        )  # fmt: skip
    except DeskError as wrong:
        return _list(typed=typed, wrong=dict.fromkeys(wrong.fields, wrong.message)), 400
    return redirect(url_for("console.staff_list", added=person_id), 303)


@console.post("/staff/<uuid:person_id>")
@login_required("change_staff")
def change_staff(person_id: UUID) -> ResponseReturnValue:
    """Another name, role or e-mail for a person."""
    typed, login = request.form.to_dict(), pages.signed_in()
    name, role, email = (typed.get(field, "") for field in ("name", "role", "email"))
    try:
        staff.change_person(
            pages.parts().office, login.business_id, person_id, name, role, email, by=str(login.staff_id)
        )
    except DeskError as wrong:
        if wrong.code == "not_found":
            raise
        changed = {"name": name, "role": role, "email": email}
        return _list(problem=wrong.message, editing=(person_id, changed, wrong.fields)), 400
    return redirect(url_for("console.staff_list"), 303)


@console.post("/staff/<uuid:person_id>/link")
@login_required("change_staff")
def make_link(person_id: UUID) -> str:
    """A link that signs this person in once; it is shown this once."""
    with pages.writing() as db:
        person = staff.get(db, person_id)
        secret = staff.make_link(db, person.id, now=pages.parts().clock())
    path = url_for("console.sign_in_link", secret=secret)
    return _list(link=(person.name, addresses.of_server(pages.parts().public_url) + path))


@console.post("/staff/<uuid:person_id>/active")
@login_required("change_staff")
def set_active(person_id: UUID) -> ResponseReturnValue:
    """Shut a person out, or let them in again."""
    try:
        with pages.writing() as db:
            staff.set_active(db, person_id, request.form.get("is_active") == "yes")
    except DeskError as wrong:
        if wrong.code == "not_found":
            raise
        return _list(problem=wrong.message), 409
    return redirect(url_for("console.staff_list"), 303)


def _list(
    *, typed: dict[str, str] | None = None, wrong: dict[str, str] | None = None,
    link: tuple[str, str] | None = None, problem: str | None = None,
    editing: tuple[UUID, dict[str, str], dict[str, str]] | None = None,
) -> str:  # fmt: skip
    with pages.reading() as db:
        people = staff.everyone(db)
    return render_template(
        "staff.html", people=people, roles={role: _sees(role) for role in ROLES}, typed=typed or {}, wrong=wrong or {},
        link=link, is_local=link is not None and addresses.is_of_this_computer(link[1]), problem=problem,
        editing=editing,
        added=next((person for person in people if str(person.id) == request.args.get("added")), None),
    )  # fmt: skip


def _sees(role: str) -> str:
    """One line on what a role may see and do here, out of the permissions themselves."""
    needed = {"download": exports.needed()}
    may = (words for action, words in MAY.items() if all(allows(role, one) for one in needed.get(action, (action,))))
    line = pages.kind().labels.worded(", ".join(may))
    if not pages.kind().is_medical:
        return line
    return f"{line}; {HEALTH}" if allows(role, "see_medical") else f"{line}; not {HEALTH}"
