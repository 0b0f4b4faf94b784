"""Bookings: what customers asked for and what was agreed, newest first."""

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import booking_lists, bookings, staff
from desk.states import BOOKING_MOVES
from web import pages
from web.auth import login_required
from web.pages import console


@console.get("/bookings")
@login_required("see_bookings")
def booking_list() -> str:
    """A page of bookings, of one status if asked."""
    status = request.args.get("status")
    status = status if status in BOOKING_MOVES else None
    with pages.reading() as db:
        rows = booking_lists.page(db, before=pages.page_of(), limit=pages.PAGE, status=status)
        whose = {person.id: person.name for person in staff.everyone(db)}
    return render_template(
        "bookings.html", rows=rows, whose=whose, status=status, statuses=list(BOOKING_MOVES),
        next_page=pages.next_page(rows),
    )  # fmt: skip


@console.post("/bookings/<uuid:booking_id>/<any(confirmed, cancelled):status>")
@login_required("answer_request")
def answer_request(booking_id: UUID, status: str) -> ResponseReturnValue:
    """Staff spoke with the customer: the request is confirmed or cancelled, and leaves the list of open ones."""
    with pages.writing() as db:
        bookings.move(db, booking_id, status, now=pages.parts().clock())
    return redirect(url_for("console.home"), 303)
