"""What staff write on a customer's profile: who they are, notes, tags, whom they would rather see."""

from datetime import date
from uuid import UUID

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from desk import customers, notes, people, preferences, tags
from desk.errors import Conflict, Forbidden, Invalid
from web import pages
from web.auth import login_required
from web.console.customers import profile
from web.pages import console


@console.post("/customers/<uuid:customer_id>/notes")
@login_required("change_customers")
def add_note(customer_id: UUID) -> ResponseReturnValue:
    """A note, in the name of who wrote it."""
    _refuse_unseen()
    with pages.writing() as db:
        notes.add(
            db, customer_id, request.form.get("text", ""), by=pages.signed_in().staff_id, now=pages.parts().clock()
        )
    return _back(customer_id)


@console.post("/customers/<uuid:customer_id>/tags")
@login_required("change_customers")
def put_tag(customer_id: UUID) -> ResponseReturnValue:
    """A tag on the customer, or several with commas between them."""
    _refuse_unseen()
    typed = request.form.get("tag", "")
    with pages.writing() as db:
        for tag in [part for part in typed.split(",") if part.strip()] or [typed]:
            tags.put(db, customer_id, tag)
    return _back(customer_id)


@console.post("/customers/<uuid:customer_id>/tags/off")
@login_required("change_customers")
def take_tag_off(customer_id: UUID) -> ResponseReturnValue:
    """A tag off the customer."""
    _refuse_unseen()
    with pages.writing() as db:
        tags.take_off(db, customer_id, request.form.get("tag", ""))
    return _back(customer_id)


@console.post("/customers/<uuid:customer_id>/preferred")
@login_required("change_customers")
def prefer_staff(customer_id: UUID) -> ResponseReturnValue:
    """Whom the customer would rather see; an empty choice forgets it."""
    chosen = request.form.get("staff_id", "")
    with pages.writing() as db:
        preferences.prefer(db, customer_id, pages.as_id(chosen) if chosen else None)
    return _back(customer_id)


@console.post("/customers/<uuid:customer_id>")
@login_required("change_customers")
def change_customer(customer_id: UUID) -> ResponseReturnValue:
    """Name, number, birthday and whether the customer still is one. An empty field is not known any more."""
    typed = {name: request.form.get(name, "").strip() for name in ("name", "phone", "born_on")}
    changes: dict[str, object] = {"name": typed["name"][:120] or None, "is_active": "is_active" in request.form}
    try:
        changes["born_on"] = typed_birthday(typed["born_on"])
        with pages.writing() as db:
            if not customers.get(db, customer_id).reached_through_id:
                changes["phone"] = typed["phone"] or None
            people.change(db, customer_id, changes, country=pages.business().country, now=pages.parts().clock())
    except (Invalid, Conflict) as refused:
        wrong = dict.fromkeys(refused.fields.keys() & typed.keys(), refused.message)
        return profile(customer_id, request.form.to_dict(), wrong), 409 if isinstance(refused, Conflict) else 400
    return _back(customer_id)


def typed_birthday(text: str) -> date | None:
    """The day in a form's field, None for an empty one. Raises Invalid for what is none, or still to come."""
    try:
        born = date.fromisoformat(text) if text else None
    except ValueError:
        raise Invalid("Give the birthday as a date, or leave it empty.", born_on="invalid") from None
    if born is not None and born > pages.local(pages.parts().clock()).date():
        raise Invalid("This birthday is still to come.", born_on="in the future")
    return born


def _refuse_unseen() -> None:
    """In a medical trade notes and tags are health data: who may not read them does not change them either."""
    if pages.hides_medical():
        raise Forbidden("Notes and tags here are health data, which your role does not see.")


def _back(customer_id: UUID) -> ResponseReturnValue:
    return redirect(url_for("console.customer_profile", customer_id=customer_id), 303)
