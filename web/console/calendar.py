"""The calendar: a day or a week of bookings, moved by hand or by dragging. Decides nothing about times.

Without JavaScript it is a list of days; with it the same bookings stand in a grid (static/calendar.js).
"""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import booking_lists, bookings, calendars, closed_times, doubts, local_times, reception, staff
from desk.doubts import Doubtful
from desk.errors import Invalid
from desk.slots import Opening
from web import clocks, pages
from web.auth import login_required
from web.console import closed_times as shown
from web.console.closed_times import OWN
from web.pages import console

if TYPE_CHECKING:
    from storage.database import Db
    from storage.tables import Booking

VIEWS = {"day": 1, "week": 7}
# How long a row of the grid may be, in minutes, and how high it is, in pixels: the shortest visit holds a line of text.
ROWS = (5, 10, 15, 20, 30)
HALF_HOUR_HEIGHT, SHORT_HEIGHT = 24, 26
OPEN = ("requested", "confirmed")


@console.get("/calendar")
@login_required("see_bookings")
def calendar_page() -> str:
    """A day, or the week from its Monday, of one person or of all."""
    view = request.args.get("view", "week")
    view = view if view in VIEWS else "week"
    today = pages.local(pages.parts().clock()).date()
    on = clocks.day_of(request.args.get("on")) or today
    first = on if view == "day" else on - timedelta(days=on.weekday())
    days = [first + timedelta(days=n) for n in range(VIEWS[view])]
    with pages.reading() as db:
        rows = booking_lists.between(db, _midnight(days[0]), _midnight(days[-1] + timedelta(days=1)))
        timeless = booking_lists.without_time(db)
        people = _people(db, rows)
        closed = closed_times.on_days(db, pages.business(), days, _hours(is_apart=view == "day"))
    return render_template(
        "calendar.html", view=view, days=_by_day(rows, days), on=on, today=today, people=people, own=OWN,
        events=[_event(row) for row in rows], closed=shown.events(closed, people), notes=shown.notes(closed, people),
        timeless=timeless, grid=_grid(), twice=doubts.at_two_places(rows),
        back=on - timedelta(days=len(days)), ahead=on + timedelta(days=len(days)),
    )  # fmt: skip


@console.post("/bookings/<uuid:booking_id>/move")
@login_required("answer_request")
def move_booking(booking_id: UUID) -> ResponseReturnValue:
    """Give a booking another time, or another person, wherever staff put it; the customer is told.

    The time it has already changes nothing. What speaks against a time is said first, and done at the second press.
    """
    starts_at = typed_time(request.form.get("starts", ""))
    try:
        with pages.writing() as db:
            moved = _move(db, booking_id, starts_at, request.form.get("staff_id", ""))
    except Doubtful as doubtful:
        with pages.reading() as db:
            row = bookings.get(db, booking_id)
        return render_template(
            "booking_doubtful.html", sentence=doubtful.message, row=row, starts_at=starts_at,
            staff_id=request.form.get("staff_id", ""),
        ), 409  # fmt: skip
    if request.accept_mimetypes.best == "application/json":
        said = f"{moved.name or moved.reference}: moved to {pages.moment(moved.starts_at)}."
        return {"starts": _naive(moved.starts_at), "ends": _naive(moved.ends_at), "said": said}
    return redirect(url_for("console.booking_page", booking_id=booking_id), 303)


def _move(db: "Db", booking_id: UUID, starts_at: datetime, typed: str) -> "Booking":
    now, profile, booking = pages.parts().clock(), pages.business(), bookings.get(db, booking_id)
    if starts_at == booking.starts_at and typed_person(typed) == booking.staff_id:
        return booking
    is_sure, mine = (
        request.form.get("sure") == "yes",
        calendars.Mine(booking_id=booking.id, customer_id=booking.customer_id),
    )
    if typed == OWN:
        # What stands for nobody stays so: it is not given to whoever is free.
        slot = reception.for_nobody(db, profile, starts_at, booking.service, is_sure=is_sure, mine=mine, now=now)
    else:
        slot = reception.by_hand(
            db, profile, starts_at, booking.service, typed_person(typed), is_sure=is_sure, mine=mine, now=now
        )
    had_time = booking.starts_at is not None
    moved = (bookings.reschedule if had_time else bookings.confirm)(db, booking_id, slot, now=now)
    pages.tell(db, moved, "booking_moved" if had_time else "booking_confirmed")
    return moved


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


def _people(db: "Db", rows: "list[Booking]") -> dict[str, str]:
    """Who can be booked, and who else has something here: nothing that is booked may be missing from the grid."""
    found = {str(person.id): person.name for person in pages.business().people}
    others = {str(row.staff_id) for row in rows if row.staff_id} - set(found)
    if others:
        found |= {str(person.id): person.name for person in staff.everyone(db) if str(person.id) in others}
    return found


def _hours(*, is_apart: bool) -> dict[UUID | None, tuple[Opening, ...]]:
    """When anybody works, and with `is_apart` when each of them does."""
    profile = pages.business()
    found: dict[UUID | None, tuple[Opening, ...]] = {None: closed_times.together(profile)}
    return found | {person.id: person.hours or profile.hours for person in profile.people if is_apart}


def _grid() -> dict[str, Any]:
    """How long a row of the grid is, so that the shortest visit fills one, and from when to when it goes."""
    profile = pages.business()
    shortest = min((profile.minutes(code) for code in pages.kind().services if profile.offers(code)), default=30)
    row = max((length for length in ROWS if length <= shortest), default=ROWS[0])
    hours = [*profile.hours, *(opening for person in profile.people for opening in person.hours)]
    opens = min((opening.opens for opening in hours), default="07:00")
    closes = max((opening.closes for opening in hours), default="20:00")
    until = -(-local_times.minute_of_day(closes) // 60)
    height = HALF_HOUR_HEIGHT if row == ROWS[-1] else SHORT_HEIGHT
    return {"minutes": row, "height": height, "opens": f"{opens[:2]}:00", "closes": f"{until:02}:00"}


def _event(row: "Booking") -> dict[str, Any]:
    """A booking as the grid takes it: times are the business's own, so that no browser's zone moves them.

    One of test talk says so: it takes no time from anybody, and another may stand beside it.
    """
    what = "" if pages.hides_medical() else pages.service(row.service)
    return {
        "id": str(row.id),
        "start": _naive(row.starts_at),
        "end": _naive(row.ends_at or row.starts_at),
        "title": ("test: " if row.is_test else "")
        + ", ".join(part for part in (row.name or "not known", what) if part),
        "resourceIds": [str(row.staff_id) if row.staff_id else OWN],
        "editable": row.status in OPEN,
        "classNames": [f"is-{row.status}", *(["is-test"] if row.is_test else [])],
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
