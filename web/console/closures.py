"""Closures: when the business, or one person, takes no bookings; and whom that leaves waiting."""

from datetime import time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import closures, staff
from desk.errors import Invalid
from web import pages
from web.auth import login_required
from web.pages import console

if TYPE_CHECKING:
    from storage.tables import Closure


@console.get("/closures")
@login_required("change_closures")
def closure_list() -> str:
    """The closures to come, and a form for another one."""
    return _list({}, {})


@console.post("/closures")
@login_required("change_closures")
def add_closure() -> ResponseReturnValue:
    """Close for a time, or show the form again with the reasons beside the fields."""
    typed = request.form.to_dict()
    try:
        written = closures.read(typed, pages.business(), now=pages.parts().clock())
    except Invalid as wrong:
        return _list(typed, wrong.fields, problem=wrong.message), 400
    with pages.writing() as db:
        added = closures.add(db, written).id
    return redirect(url_for("console.closure_list", added=added), 303)


@console.post("/closures/<uuid:closure_id>/remove")
@login_required("change_closures")
def remove_closure(closure_id: UUID) -> ResponseReturnValue:
    """Open again."""
    with pages.writing() as db:
        closures.remove(db, closure_id)
    return redirect(url_for("console.closure_list", removed=1), 303)


def _list(typed: dict[str, str], wrong: dict[str, str], *, problem: str | None = None) -> str:
    now = pages.parts().clock()
    with pages.reading() as db:
        rows = closures.coming(db, now=now)
        standing = closures.standing(db, now=now)
        names = {person.id: person.name for person in staff.everyone(db)}
    return render_template(
        "closures.html", rows=rows, standing=standing, names=names, typed=typed, wrong=wrong, problem=problem,
        people=pages.business().people, when=_when,
    )  # fmt: skip


def _when(closure: "Closure") -> str:
    """ "Thu 24 Dec 2026 to Fri 1 Jan 2027" of whole days, else "Thu 24 Dec 2026, 2:00 pm to 5:00 pm"."""
    starts, ends = pages.local(closure.starts_at), pages.local(closure.ends_at)
    if starts.time() == ends.time() == time():
        first, last = starts.date(), (ends - timedelta(days=1)).date()
        return pages.day(first) if first == last else f"{pages.day(first)} to {pages.day(last)}"
    until = "" if starts.date() == ends.date() else f"{pages.day(ends.date())}, "
    return (
        f"{pages.day(starts.date())}, {pages.clock_time(closure.starts_at)} to "
        f"{until}{pages.clock_time(closure.ends_at)}"
    )
