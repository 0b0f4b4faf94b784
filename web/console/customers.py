"""Customers: the list with its search, and the profile of one (seed 002). Looking at a profile is on record."""

from typing import TYPE_CHECKING
from uuid import UUID

from flask import render_template, request

from desk import (
    audit,
    booking_lists,
    conversation_lists,
    customers,
    exports,
    families,
    notes,
    number_states,
    people,
    preferences,
    reports,
    staff,
    standing,
    tags,
)
from web import pages
from web.auth import login_required
from web.pages import console

if TYPE_CHECKING:
    from storage.tables import Customer


@console.get("/customers")
@login_required("see_customers")
def customer_list() -> str:
    """A page of customers, searched by beginnings of names and by whole or partial numbers, or those with a tag."""
    search = request.args.get("search", "").strip()[:100]
    tag = "" if pages.hides_medical() else request.args.get("tag", "")
    country = pages.business().country
    with pages.reading() as db:
        if tag:
            rows = tags.tagged(db, tag, before=pages.page_of(), limit=pages.PAGE)
        else:
            rows = customers.search(db, search, country, after=pages.page_of(), limit=pages.PAGE)
        owners = customers.by_ids(db, [row.reached_through_id for row in rows])
        on_them = {} if pages.hides_medical() else tags.of_customers(db, [row.id for row in rows])
        every = [] if pages.hides_medical() else tags.in_use(db)
    return render_template(
        "customers.html", rows=rows, owners=owners, search=search, tag=tag, tags=on_them, every=every,
        next_page=pages.next_page(rows),
    )  # fmt: skip


@console.get("/customers/statistics")
@login_required("see_customers")
def customer_statistics() -> str:
    """How many there are, are new, come again and stay away (seed 002). Apart, since it counts every row."""
    with pages.reading() as db:
        counts = people.counts(db, pages.business().zone, now=pages.parts().clock())
        habits = people.habits(db)
    made = reports.made(counts.bookings, counts.cancelled)
    return render_template("customer_statistics.html", counts=counts, habits=habits, made=made)


@console.get("/customers/<uuid:customer_id>")
@login_required("see_customers")
def customer_profile(customer_id: UUID) -> str:
    """One customer: visits, bookings, conversations, and whether we may write to them."""
    return profile(customer_id, None, {})


def profile(customer_id: UUID, typed: dict[str, str] | None, wrong: dict[str, str]) -> str:
    """The page of a customer; with what was `typed` into the form of who they are, and what is `wrong` with it."""
    with pages.reading() as db:
        person = customers.get(db, customer_id)
        through = customers.get(db, person.reached_through_id) if person.reached_through_id else None
        family = families.members(db, person.id)
        booked = booking_lists.page(db, customer_id=person.id, include_tests=True)
        talks = conversation_lists.newest(db, customer_id=person.id)
        opt_outs = customers.opt_outs(db, person)
        on_whatsapp = number_states.of_customer(db, person.phone or next(iter(opt_outs), None))
        written = [] if pages.hides_medical() else notes.of_customer(db, person.id)
        on_them = [] if pages.hides_medical() else tags.of_customer(db, person.id)
        preferred = preferences.preferred(db, person.id)
        names = {one.id: one for one in staff.everyone(db)}
    with pages.writing() as db:
        audit.note_seen(db, person)
    return render_template(
        "customer.html", typed=typed or _typed_of(person), wrong=wrong, person=person, through=through, family=family,
        opt_outs=opt_outs, on_whatsapp=on_whatsapp,
        booked=sorted(booked, key=lambda row: row.starts_at or row.created_at, reverse=True),
        talks=[(row, exports.call_sid(row)) for row in talks], notes=written, tags=on_them, people=names,
        whose={one.id: one.name for one in names.values()},
        preferred=preferred, bookable=[one for one in names.values() if one.is_bookable and one.is_active],
        standing=standing.of(person, pages.kind().care, today=pages.local(pages.parts().clock()).date()),
    )  # fmt: skip


def _typed_of(person: "Customer") -> dict[str, str]:
    """What stands in the form before anything is typed."""
    known = {"name": person.name or "", "phone": pages.phone(person.phone), "born_on": str(person.born_on or "")}
    return known | ({"is_active": "yes"} if person.is_active else {})
