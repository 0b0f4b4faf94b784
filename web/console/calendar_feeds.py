"""Calendars for other programs: the feeds at their secret addresses, and the page where these stand.

A feed and a booking's file are read without signing in, as calendar programs must; the address alone opens them.
"""

from uuid import UUID

from flask import Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import bookings, businesses, calendar_files, calendar_links, staff
from desk.errors import NotFound
from web import addresses, pages
from web.auth import login_required
from web.pages import console

NOTHING_HERE = "There is nothing at this address."


@console.get("/calendar/<secret>.ics")
def feed(secret: str) -> Response:
    """The bookings of a business, or of one person, for whoever has the address."""
    office = pages.parts().office
    with office.database.read_platform() as db:
        link = calendar_links.find(db, secret)
    if link is None:
        raise NotFound(NOTHING_HERE)
    with office.database.read_business(link.business_id) as db:
        profile, name = businesses.profile(db), None
        if link.staff_id is not None:
            person = staff.get(db, link.staff_id)
            if not person.is_active:
                raise NotFound(NOTHING_HERE)
            name = person.name
        title = ": ".join(part for part in (profile.name, name) if part)
        text = calendar_files.feed(db, profile, staff_id=link.staff_id, name=title, now=pages.parts().clock())
    return _calendar(text, "bookings.ics")


@console.get("/calendar/<int:number>/<reference>-<mac>.ics")
def booking_file(number: int, reference: str, mac: str) -> Response:
    """One booking as a file for the customer's calendar, at the address that its confirmation named."""
    office = pages.parts().office
    with office.database.read_platform() as db:
        found = next((row.id for row in businesses.every(db) if row.number == number), None)
    if found is None or not office.links.is_signed(found, reference, mac):
        raise NotFound(NOTHING_HERE)
    with office.database.read_business(found) as db:
        booking = bookings.get_by_reference(db, reference)
        if booking.starts_at is None:
            raise NotFound(NOTHING_HERE)
        text = calendar_files.one(booking, businesses.profile(db))
    return _calendar(text, f"{reference}.ics")


@console.get("/calendar-feeds")
@login_required("change_settings")
def calendar_feeds() -> str:
    """Which feeds there are, and what is to be put into a calendar program to read them."""
    with pages.reading() as db:
        people = [person for person in staff.everyone(db) if person.is_active and person.is_bookable]
        whose: list[tuple[UUID | None, str]] = [(None, pages.business().name), *((one.id, one.name) for one in people)]
        feeds = [(staff_id, name, calendar_links.find_secret(db, staff_id)) for staff_id, name in whose]
    address = addresses.of_server(pages.parts().public_url)
    is_local = addresses.is_of_this_computer(address)
    return render_template("calendar_feeds.html", feeds=feeds, address=address, is_local=is_local)


@console.post("/calendar-feeds")
@login_required("change_settings")
def new_feed_address() -> ResponseReturnValue:
    """A new secret address for a feed; an old one opens nothing any more."""
    whose = request.form.get("staff_id", "")
    with pages.writing() as db:
        staff_id = staff.get(db, pages.as_id(whose)).id if whose else None
        calendar_links.renew(db, staff_id, now=pages.parts().clock())
    return redirect(url_for("console.calendar_feeds"), 303)


def _calendar(text: bytes, name: str) -> Response:
    headers = {"Content-Disposition": f"inline; filename={name}"}
    return Response(text, content_type="text/calendar; charset=utf-8", headers=headers)
