"""The front desk books: for whom, what, with whom and when. The time is a free one, or wherever staff put it."""

from typing import Any
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import bookings, calendars, customers, people, settings
from desk.bookings import Request
from desk.errors import Conflict, Invalid
from desk.slots import Wish
from web import pages
from web.auth import login_required
from web.console.calendar import typed_person, typed_time
from web.pages import console

FREE_SHOWN = 18


@console.get("/bookings/new")
@login_required("answer_request")
def new_booking() -> str:
    """The form; of an address with a customer, a time or a person in it these are filled in."""
    typed = {name: request.args.get(name, "") for name in ("customer_id", "starts", "staff_id", "service")}
    return _form(typed)


@console.post("/bookings/new")
@login_required("answer_request")
def book_by_hand() -> ResponseReturnValue:
    """Book it, or show the form again with what has to be looked at; nothing that was typed is lost."""
    typed = {name: text.strip() for name, text in request.form.to_dict().items()}
    try:
        with pages.writing() as db:
            booking = _book(db, typed)
    except (Invalid, Conflict) as wrong:
        return _form(typed, {**wrong.fields, "": wrong.message}), 409 if isinstance(wrong, Conflict) else 400
    return redirect(url_for("console.booking_page", booking_id=booking.id), 303)


def _book(db: Any, typed: dict[str, str]) -> Any:
    now, profile = pages.parts().clock(), pages.business()
    service = typed.get("service") or None
    if service is not None and service not in pages.kind().services:
        raise Invalid("Please choose one of the services.", service="unknown")
    chosen = typed.get("slot", "")
    if chosen:
        slot = calendars.get(db, profile, chosen, service, now=now)
    elif typed.get("starts"):
        slot = calendars.by_hand(profile, typed_time(typed["starts"]), service, typed_person(typed.get("staff_id", "")))
    else:
        raise Invalid("Choose a free time, or give one.", starts="missing")
    customer, phone = _customer(db, typed)
    name = typed.get("name") or (customer.name if customer else None)
    wish = Request(
        task="book", service=service, urgency="routine", name=name, phone=phone, address=typed.get("address") or None,
        location=typed.get("location") or None, notes=typed.get("notes") or None,
    )  # fmt: skip
    booking = bookings.book(
        db, slot, wish, customer_id=customer.id if customer else None, conversation_id=None, is_test=False,
        source="staff", now=now,
    )  # fmt: skip
    pages.tell(db, booking, "booking_confirmed")
    return booking


def _customer(db: Any, typed: dict[str, str]) -> tuple[Any, str | None]:
    """Who it is for: the one chosen, else whose number it is, else somebody new under that name and number."""
    if typed.get("customer_id"):
        known = customers.get(db, pages.as_id(typed["customer_id"]))
        return known, known.phone
    phone = settings.as_number(typed.get("phone", ""), pages.business().country) if typed.get("phone") else None
    if typed.get("phone") and phone is None:
        raise Invalid("This is no phone number.", phone="This is no phone number.")
    if not typed.get("name"):
        raise Invalid("Who is it for?", name="Please give a name.")
    return people.get_or_add(db, typed["name"], phone, now=pages.parts().clock()), phone


def _form(typed: dict[str, str], wrong: dict[str, str] | None = None) -> str:
    now, profile = pages.parts().clock(), pages.business()
    service = typed.get("service") or None
    with pages.reading() as db:
        customer = customers.get(db, _id(typed["customer_id"])) if typed.get("customer_id") else None
        free = calendars.find(db, profile, Wish(service, staff_id=_person(typed)), now=now, limit=FREE_SHOWN)
    people = {person.id: person.name for person in profile.people}
    return render_template(
        "booking_by_hand.html", typed=typed, wrong=wrong or {}, customer=customer, free=free, people=people,
        services=[(code, one.label) for code, one in pages.kind().services.items() if profile.offers(code)],
    )  # fmt: skip


def _id(text: str) -> UUID:
    return pages.as_id(text)


def _person(typed: dict[str, str]) -> UUID | None:
    return typed_person(typed.get("staff_id", ""))
