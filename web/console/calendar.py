"""The calendar: a day or a week of bookings, moved by hand or by dragging. Decides nothing about times.

Without JavaScript it is a list of days; with it the same bookings stand in a grid (static/calendar.js).
"""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import booking_lists, bookings, calendars, local_times
from desk.errors import Invalid
from web import pages
from web.auth import login_required
from web.pages import console

if TYPE_CHECKING:
    from storage.tables import Booking

VIEWS = {"day": 1, "week": 7}
OWN = "own"
OPEN = ("requested", "confirmed")


@console.get("/calendar")
@login_required("see_bookings")
def calendar_page() -> str:
    """A day, or the week from its Monday, of one person or of all."""
    view = request.args.get("view", "week")
    view = view if view in VIEWS else "week"
    today = pages.local(pages.parts().clock()).date()
    on = _day(request.args.get("on"), today)
    first = on if view == "day" else on - timedelta(days=on.weekday())
    days = [first + timedelta(days=n) for n in range(VIEWS[view])]
    with pages.reading() as db:
        rows = booking_lists.between(db, _midnight(days[0]), _midnight(days[-1] + timedelta(days=1)))
    people = {str(person.id): person.name for person in pages.business().people}
    return render_template(
        "calendar.html", view=view, days=_by_day(rows, days), on=on, today=today, people=people, own=OWN,
        events=[_event(row) for row in rows], back=on - timedelta(days=len(days)), ahead=on + timedelta(days=len(days)),
    )  # fmt: skip


@console.post("/bookings/<uuid:booking_id>/move")
@login_required("answer_request")
def move_booking(booking_id: UUID) -> ResponseReturnValue:
    """Give a booking another time, or another person, wherever staff put it; the customer is told."""
    starts_at, staff_id = typed_time(request.form.get("starts", "")), typed_person(request.form.get("staff_id", ""))
    now = pages.parts().clock()
    with pages.writing() as db:
        booking = bookings.get(db, booking_id)
        slot = calendars.by_hand(pages.business(), starts_at, booking.service, staff_id)
        had_time = booking.starts_at is not None
        moved = (bookings.reschedule if had_time else bookings.confirm)(db, booking_id, slot, now=now)
        purpose = "booking_moved" if had_time else "booking_confirmed"
        pages.tell(db, moved, purpose)
    if request.accept_mimetypes.best == "application/json":
        return {"starts": _naive(moved.starts_at), "ends": _naive(moved.ends_at)}
    return redirect(url_for("console.booking_page", booking_id=booking_id), 303)


def typed_time(text: str) -> datetime:
    """A local time as a form sends it ("2026-12-16T10:00"), as an instant in fives. Raises Invalid."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        at = None
    if at is None or at.tzinfo is not None or at.minute % 5 or at.second or at.microsecond:
        raise Invalid("Give the day and a time in steps of five minutes.", starts="invalid")
    return local_times.at(at.date(), f"{at:%H:%M}", pages.business().zone)


def typed_person(text: str) -> UUID | None:
    """Whose calendar: a person's id; the business's own for what stands for nobody. Raises NotFound."""
    return None if text in ("", OWN) else pages.as_id(text)


def _event(row: "Booking") -> dict[str, Any]:
    """A booking as the grid takes it: times are the business's own, so that no browser's zone moves them."""
    what = "" if pages.hides_medical() else pages.service(row.service)
    return {
        "id": str(row.id),
        "start": _naive(row.starts_at),
        "end": _naive(row.ends_at or row.starts_at),
        "title": ", ".join(part for part in (row.name or "not known", what) if part),
        "resourceIds": [str(row.staff_id) if row.staff_id else OWN],
        "editable": row.status in OPEN,
        "classNames": [f"is-{row.status}"],
        "extendedProps": {"url": url_for("console.booking_page", booking_id=row.id)},
    }


def _by_day(rows: "list[Booking]", days: list[date]) -> "list[tuple[date, list[Booking]]]":
    found: dict[date, list[Booking]] = {day: [] for day in days}
    for row in rows:
        if row.starts_at is not None:
            found.setdefault(pages.local(row.starts_at).date(), []).append(row)
    return sorted(found.items())


def _naive(at: datetime | None) -> str | None:
    return pages.local(at).replace(tzinfo=None).isoformat() if at else None


def _midnight(day: date) -> datetime:
    return local_times.at(day, "00:00", pages.business().zone)


def _day(text: str | None, otherwise: date) -> date:
    try:
        return date.fromisoformat(text) if text else otherwise
    except ValueError:
        return otherwise
