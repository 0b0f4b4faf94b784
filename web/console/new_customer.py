"""A customer added by staff: by their number, or behind the number of somebody who is known (seed 002).

A number that is known is nobody new: its owner is shown, or it is asked whether this is another person behind it.
"""

from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import customers, families, people
from desk.errors import Conflict, Invalid
from storage.tables import Customer
from web import pages
from web.auth import login_required
from web.console.customer_care import typed_birthday
from web.pages import console

FIELDS = ("name", "phone", "relation", "born_on", "through")


@console.get("/customers/new")
@login_required("change_customers")
def new_customer() -> str:
    """The form; of an address with a name, a number or whom they are reached `through` these are filled in."""
    return _form({name: request.args.get(name, "") for name in FIELDS}, {})


@console.post("/customers/new")
@login_required("change_customers")
def add_customer() -> ResponseReturnValue:
    """Put them on the list, and show them; or the form again with what has to be looked at, and all that was typed."""
    typed = {name: request.form.get(name, "").strip() for name in FIELDS}
    try:
        return _to(_add(typed).id, "added")
    except Conflict as there:
        return _known(typed, UUID(there.fields["id"]))
    except Invalid as refused:
        wrong = dict.fromkeys(refused.fields.keys() & typed.keys(), refused.message)
        return _form(typed, {"": refused.message, **wrong}), 400


def _add(typed: dict[str, str]) -> Customer:
    """The new customer. Raises Invalid, NotFound, or Conflict, whose field `id` says who has the number already."""
    if not typed["name"]:
        raise Invalid("Please give the name.", name="missing")
    born = typed_birthday(typed["born_on"])
    through = pages.as_id(typed["through"]) if typed["through"] else None
    person = people.Person(
        typed["name"][:120],
        None if through else typed["phone"] or None,
        reached_through_id=through,
        relation=(typed["relation"] or None) if through else None,
    )
    with pages.writing() as db:
        made = people.add(db, person, country=pages.business().country, now=pages.parts().clock())
        made.born_on = born
    return made


def _known(typed: dict[str, str], customer_id: UUID) -> ResponseReturnValue:
    """Who has this number, or this name behind it: they are shown; somebody of another name is asked about first."""
    with pages.reading() as db:
        known = customers.get(db, customer_id)
    if known.name is None:
        with pages.writing() as db:
            families.member(db, known.id, typed["name"], now=pages.parts().clock())
    elif not families.is_same(typed["name"], known.name):
        return _form(typed, {}, known=known), 409
    return _to(known.id, "known")


def _form(typed: dict[str, str], wrong: dict[str, str], *, known: Customer | None = None) -> str:
    with pages.reading() as db:
        through = customers.get(db, pages.as_id(typed["through"])) if typed["through"] else None
    return render_template("new_customer.html", typed=typed, wrong=wrong, known=known, through=through)


def _to(customer_id: UUID, note: str) -> ResponseReturnValue:
    return redirect(url_for("console.customer_profile", customer_id=customer_id, note=note), 303)
