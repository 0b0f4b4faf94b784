"""The waitlist: who waits for a time, in the order in which they are asked."""

from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from desk import customers, message_lists, waitlist
from web import pages
from web.auth import login_required
from web.pages import console


@console.get("/waitlist")
@login_required("see_bookings")
def waiting_list() -> str:
    """Everybody who waits, the first to be asked first."""
    with pages.reading() as db:
        rows = waitlist.every(db)
        known = customers.by_ids(db, [row.customer_id for row in rows])
        unread = message_lists.dry_offers(db, rows)
    names = {person.id: person.name for person in pages.business().people}
    return render_template("waitlist.html", rows=rows, known=known, people=names, unread=unread)


@console.post("/waitlist/<uuid:waiting_id>/off")
@login_required("answer_request")
def take_off_waitlist(waiting_id: UUID) -> ResponseReturnValue:
    """Take somebody off the list; a time that was held for them is free."""
    with pages.writing() as db:
        waitlist.decline(db, waiting_id, stays=False, now=pages.parts().clock())
    return redirect(url_for("console.waiting_list"), 303)
