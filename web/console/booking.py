"""One booking: what was agreed, what became of it, and what staff do with it. Looking at it is on record."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import audit, bookings, calendars, conversation_lists, doubts, messages, on_my_way
from desk.errors import Invalid
from desk.slots import Wish
from desk.states import BOOKING_MOVES, BOOKING_UNDOES, LIVE, UNDO_LIFE
from web import clocks, pages
from web.auth import login_required
from web.console import free_times
from web.console.closed_times import OWN
from web.console.messages import told
from web.pages import console

if TYPE_CHECKING:
    from storage.database import Db
    from storage.tables import Booking

# So many times or more: the last day is shown whole.
FREE_SHOWN = 12
MOST_MINUTES_AWAY = 999
# What becomes of a booking that its customer is told of; whether they came they know.
TOLD = {"confirmed": "booking_confirmed", "cancelled": "booking_cancelled"}


@console.get("/bookings/<uuid:booking_id>")
@login_required("see_bookings")
def booking_page(booking_id: UUID) -> str:
    """The booking, the free times it could move to (`from` a day on), and what was sent about it."""
    now = pages.parts().clock()
    asked = clocks.day_of(request.args.get("from"))
    with pages.reading() as db:
        row = bookings.get(db, booking_id)
        sids = conversation_lists.sids_of(db, [row.conversation_id])
        may_move = row.status in LIVE
        first, free = _free(db, row, asked) if may_move else (None, {})
        elsewhere = doubts.elsewhere(db, row.customer_id, row.starts_at, row.ends_at, but=row.id) if may_move else ()
        sent = messages.about_booking(db, row.id)
    with pages.writing() as db:
        audit.note_seen(db, row)
    is_due = row.starts_at is None or row.starts_at <= now
    moves = [name for name in BOOKING_MOVES[row.status] if is_due or name in ("confirmed", "cancelled")]
    return render_template(
        "booking.html", row=row, sid=sids.get(row.conversation_id) if row.conversation_id else None,
        free=free, first=first, elsewhere=elsewhere, may_move=may_move, moves=moves, sent=sent,
        undoes=BOOKING_UNDOES.get(row.status, ()) if now - row.updated_at <= UNDO_LIFE else (),
        may_set_out=on_my_way.is_possible(row.status, row.starts_at, now=now) and pages.kind().goes_out,
        set_out=next((one for one in reversed(sent) if one.purpose == "on_my_way"), None),
        has_slots=calendars.has_slots(pages.business()), own=OWN, **told(sent),
        people={person.id: person.name for person in pages.business().people},
    )  # fmt: skip


def _free(db: "Db", row: "Booking", asked: date | None) -> tuple[date, free_times.Days]:
    """The next free times, whole days of them, and the day they are looked for from: the one asked for, else its own.

    Unless a day was asked for, a request is offered first what its customer wishes for.
    """
    mine, now = calendars.Mine(booking_id=row.id), pages.parts().clock()
    today, own = pages.local(now).date(), pages.local(row.starts_at).date() if row.starts_at else row.wished_on
    first = max(asked or own or today, today)
    wishes = [Wish(row.service, on=first, until=date.max)]
    if row.starts_at is None and asked is None:
        wishes.insert(0, Wish(row.service, row.staff_id, on=row.wished_on, time=row.wished_time))
    found = (
        calendars.find(db, pages.business(), one, now=now, limit=FREE_SHOWN, mine=mine, is_by_days=True)
        for one in wishes
    )
    others = [
        slot
        for slot in next((slots for slots in found if slots), [])
        if (slot.starts_at, slot.staff_id) != (row.starts_at, row.staff_id)
    ]
    return first, free_times.by_day(others)


@console.post("/bookings/<uuid:booking_id>/status")
@login_required("answer_request")
def change_status(booking_id: UUID) -> ResponseReturnValue:
    """What became of it: confirmed, cancelled, completed, no_show; the customer is told of what concerns them."""
    status, now = request.form.get("status", ""), pages.parts().clock()
    if status not in BOOKING_MOVES:
        raise Invalid("There is no such status.", status="unknown")
    with pages.writing() as db:
        before = bookings.get(db, booking_id).status
        booking = bookings.move(db, booking_id, status, now=now)
        # A wrong press that is taken back is none of the customer's business.
        if status in TOLD and status not in BOOKING_UNDOES.get(before, ()):
            pages.tell(db, booking, TOLD[status])
    return redirect(url_for("console.booking_page", booking_id=booking_id), 303)


@console.post("/bookings/<uuid:booking_id>/on-my-way")
@login_required("answer_request")
def say_on_my_way(booking_id: UUID) -> ResponseReturnValue:
    """Tell the customer that somebody is coming now."""
    minutes = request.form.get("minutes", "").strip()
    if minutes and not (minutes.isascii() and minutes.isdigit() and int(minutes) <= MOST_MINUTES_AWAY):
        raise Invalid(f"Give the minutes as a number up to {MOST_MINUTES_AWAY}, or leave them out.", minutes="not read")
    with pages.writing() as db:
        on_my_way.tell(
            db, pages.business(), booking_id, minutes=int(minutes) if minutes else None,
            by=pages.signed_in().staff_id, now=pages.parts().clock(),
        )  # fmt: skip
    return redirect(url_for("console.booking_page", booking_id=booking_id), 303)
