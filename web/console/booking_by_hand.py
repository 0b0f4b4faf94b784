"""The front desk books: for whom, what, with whom and when. The time is a free one, or wherever staff put it.

One form: its second button shows the free times of what is chosen in it, and keeps what was typed.
"""

from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import bookings, calendars, customers, people, reception
from desk.bookings import Request
from desk.doubts import Doubtful
from desk.errors import Conflict, Invalid
from desk.slots import Slot, Wish
from web import clocks, pages
from web.auth import login_required
from web.console import free_times
from web.console.calendar import typed_person, typed_time
from web.pages import console

if TYPE_CHECKING:
    from storage.tables import Customer

# So many times or more: the last day is shown whole.
FREE_SHOWN = 12


@console.get("/bookings/new")
@login_required("answer_request")
def new_booking() -> str:
    """The form; of an address with a customer, a time or a person in it these are filled in."""
    typed = {name: request.args.get(name, "") for name in ("customer_id", "starts", "staff_id", "service", "on")}
    return _form(typed)


@console.post("/bookings/new")
@login_required("answer_request")
def book_by_hand() -> ResponseReturnValue:
    """Book it, or show the form again with what has to be looked at; nothing that was typed is lost."""
    typed = {name: text.strip() for name, text in request.form.to_dict().items()}
    if typed.get("show"):
        return _form(typed)
    try:
        with pages.writing() as db:
            booking = _book(db, typed)
    except (Invalid, Conflict) as wrong:
        status = 409 if isinstance(wrong, Conflict) else 400
        return _form(typed, {**wrong.fields, "": wrong.message}, is_doubtful=isinstance(wrong, Doubtful)), status
    return redirect(url_for("console.booking_page", booking_id=booking.id), 303)


def _book(db: Any, typed: dict[str, str]) -> Any:
    service = typed.get("service") or None
    if service is not None and service not in pages.kind().services:
        raise Invalid("Please choose one of the services.", service="unknown")
    customer, phone = _customer(db, typed)
    slot = _slot(db, typed, service, calendars.Mine(customer_id=customer.id))
    name = typed.get("name") or customer.name
    wish = Request(
        task="book", service=service, name=name, phone=phone, address=typed.get("address") or None,
        location=typed.get("location") or None, notes=typed.get("notes") or None,
    )  # fmt: skip
    booking = bookings.book(
        db, slot, wish, customer_id=customer.id, conversation_id=None, is_test=False,
        source="staff", now=pages.parts().clock(),
    )  # fmt: skip
    pages.tell(db, booking, "booking_confirmed")
    return booking


def _slot(db: Any, typed: dict[str, str], service: str | None, mine: calendars.Mine) -> Slot:
    """The free time that was chosen, else the one that was typed. Raises Invalid, Doubtful or SlotTaken."""
    now, profile, staff_id = pages.parts().clock(), pages.business(), _person(typed)
    chosen, starts = typed.get("slot", ""), typed.get("starts", "")
    is_sure = typed.get("sure") == "yes"
    if chosen and starts:
        raise Invalid("Choose a free time or give another one, not both.", starts="two times")
    if chosen:
        slot = reception.offered(db, profile, chosen, service, is_sure=is_sure, mine=mine, now=now)
        if staff_id is not None and slot.staff_id != staff_id:
            raise Invalid("This free time is somebody else's: press Show and choose again.", staff_id="another person")
        return slot
    if not starts:
        raise Invalid("Choose a free time, or give one.", starts="missing")
    at = typed_time(starts)
    return reception.by_hand(db, profile, at, service, staff_id, is_sure=is_sure, mine=mine, now=now)


def _customer(db: Any, typed: dict[str, str]) -> "tuple[Customer, str | None]":
    """Who it is for: the one chosen, else whose number it is, else somebody new under that name and number."""
    if typed.get("customer_id"):
        known = customers.get(db, pages.as_id(typed["customer_id"]))
        return known, customers.phone_of(db, known)
    phone = people.read_phone(db, typed["phone"], pages.business().country) if typed.get("phone") else None
    if not typed.get("name"):
        raise Invalid("Who is it for?", name="Please give a name.")
    return people.get_or_add(db, typed["name"], phone, now=pages.parts().clock()), phone


def _form(typed: dict[str, str], wrong: dict[str, str] | None = None, *, is_doubtful: bool = False) -> str:
    now, profile = pages.parts().clock(), pages.business()
    # A day alone is shown from that day on: who finds it full sees the next.
    on = clocks.day_of(typed.get("on"))
    wish = Wish(typed.get("service") or None, staff_id=_person(typed), on=on, until=date.max)
    with pages.reading() as db:
        customer = customers.get(db, pages.as_id(typed["customer_id"])) if typed.get("customer_id") else None
        free = free_times.by_day(calendars.find(db, profile, wish, now=now, limit=FREE_SHOWN, is_by_days=True))
    people = {person.id: person.name for person in profile.people}
    return render_template(
        "booking_by_hand.html", typed=typed, wrong=wrong or {}, is_doubtful=is_doubtful, customer=customer, free=free,
        people=people, has_slots=calendars.has_slots(profile), goes_out=pages.kind().goes_out,
        services=[(code, one.label) for code, one in pages.kind().services.items() if profile.offers(code)],
    )  # fmt: skip


def _person(typed: dict[str, str]) -> UUID | None:
    return typed_person(typed.get("staff_id", ""))
