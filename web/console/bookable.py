"""Bookable: whether a person can be booked, for which services, and when they work."""

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import bookable, hours, staff
from desk.errors import Invalid
from web import pages
from web.auth import login_required
from web.console.settings import DAYS
from web.pages import console


@console.get("/staff/<uuid:person_id>/bookings")
@login_required("change_staff")
def bookable_form(person_id: UUID) -> str:
    """The form as things stand."""
    with pages.reading() as db:
        typed = bookable.typed_of(db, staff.get(db, person_id), pages.business())
    return _form(person_id, typed, {})


@console.post("/staff/<uuid:person_id>/bookings")
@login_required("change_staff")
def change_bookable(person_id: UUID) -> ResponseReturnValue:
    """Save it all, or show the form again as it was typed, with the reasons beside the fields."""
    typed = request.form.to_dict()
    try:
        written = bookable.read(typed, pages.business())
    except Invalid as wrong:
        return _form(person_id, typed, wrong.fields, problem=wrong.message), 400
    with pages.writing() as db:
        bookable.write(db, person_id, written)
    return redirect(url_for("console.bookable_form", person_id=person_id, saved=1), 303)


def _form(person_id: UUID, typed: dict[str, str], wrong: dict[str, str], *, problem: str | None = None) -> str:
    with pages.reading() as db:
        person = staff.get(db, person_id)
    days = list(zip(hours.WEEKDAYS, DAYS, strict=True))
    names = dict(days)
    return render_template(
        "bookable.html", person=person, typed=typed, wrong=wrong, problem=problem, is_saved="saved" in request.args,
        days=days, services=pages.kind().services,
        marked=[(f"{name}_opens_1" if name in names else name, names.get(name, "Services")) for name in wrong],
    )  # fmt: skip
