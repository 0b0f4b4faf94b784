"""What every screen shares: the parts main hands in, the signed-in person's business, how things are shown.

Knows no screen. Rows reach a page only through a database session of the signed-in person's own business.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytz
from flask import Blueprint, current_app, g, render_template, request
from werkzeug.exceptions import HTTPException

from desk import businesses, countries, customers, kinds, notices, reminders
from desk.businesses import Profile
from desk.errors import Conflict, DeskError, Forbidden, NotFound
from desk.kinds import Kind
from desk.office import Office
from desk.purposes import PURPOSES
from storage.database import Collision
from web import clocks
from web.auth import Login, current_login

if TYPE_CHECKING:
    from storage.database import Db
    from storage.tables import Booking

console = Blueprint("console", __name__)
PAGE = 50
HIDDEN = "hidden for your role"
# Where a fact came from, in words for staff.
SOURCES = {
    "rule": "what was said, by rule",
    "keys": "keys pressed",
    "caller_id": "caller id",
    "profile": "WhatsApp profile",
    "pin": "map pin",
    "button": "button",
    "record": "what is on record",
    "model": "what was said, by language model",
    "staff": "staff",
}


@dataclass(frozen=True, slots=True)
class Parts:
    """What main hands in."""

    office: Office
    clock: Callable[[], datetime]
    public_url: str | None
    has_token: bool = True
    has_account: bool = False


def parts() -> Parts:
    """The parts of this app."""
    found: Parts = current_app.extensions["frontdesk_console"]
    return found


def signed_in() -> Login:
    """The signed-in person; views behind login_required have one."""
    login = current_login()
    if login is None:
        raise Forbidden("Please sign in first.")
    return login


@contextmanager
def reading() -> Iterator["Db"]:
    """A reading session of the signed-in person's business."""
    with parts().office.database.read_business(signed_in().business_id) as db:
        yield db


@contextmanager
def writing() -> Iterator["Db"]:
    """A writing session of the signed-in person's business, in their name. Raises Conflict when others were quicker."""
    login = signed_in()
    try:
        with parts().office.database.open_business(login.business_id, by=str(login.staff_id)) as db:
            yield db
    except Collision:
        raise Conflict("Somebody else changed this at the same moment. Please look again and repeat.") from None


def business() -> Profile:
    """The signed-in person's business, read once a request."""
    if "business" not in g:
        with reading() as db:
            g.business = businesses.profile(db)
    found: Profile = g.business
    return found


def kind() -> Kind:
    """The trade of the signed-in person's business."""
    return kinds.get(business().kind)


def tell(db: "Db", booking: "Booking", purpose: str) -> None:
    """Have the customer told of what staff did with their booking, if they can be written to."""
    link = parts().office.links.of_booking(business(), booking.reference)
    notices.of_booking(
        db, business(), booking, purpose, now=parts().clock(), staff_id=signed_in().staff_id, link=link
    )  # fmt: skip


def hides_medical() -> bool:
    """Whether what customers said here is health data that this person's role may not see."""
    return kind().is_medical and not signed_in().may("see_medical")


def page_of(name: str = "before") -> UUID | None:
    """The id after which the next page begins, from the address. Raises NotFound for what is no id."""
    text = request.args.get(name)
    return as_id(text) if text else None


def as_id(text: str) -> UUID:
    """An id out of an address. Raises NotFound."""
    try:
        return UUID(text)
    except ValueError:
        raise NotFound("There is no such page.") from None


def next_page(rows: list[Any], size: int = PAGE) -> UUID | None:
    """The id for the address of the next page, when this one is full."""
    return rows[-1].id if len(rows) >= size else None


def local(at: datetime) -> datetime:
    """The moment in the business's zone."""
    return at.astimezone(pytz.timezone(business().zone))


def clock_time(at: datetime) -> str:
    """ "2:30 pm" in the business's zone."""
    there = local(at)
    return clocks.written(there.hour, f"{there:%M}")


def moment(at: datetime | None) -> str:
    """ "today, 2:30 pm", else "Mon 5 Aug, 2:30 pm", with the year when it is another one."""
    if at is None:
        return ""
    there, now = local(at), local(parts().clock())
    if there.date() == now.date():
        return f"today, {clock_time(at)}"
    year = f" {there.year}" if there.year != now.year else ""
    return f"{there:%a} {there.day} {there:%b}{year}, {clock_time(at)}"


def wished(booking: "Booking") -> str:
    """When a booking is, or is wished for."""
    if booking.starts_at is not None:
        return moment(booking.starts_at)
    on, at = booking.wished_on, booking.wished_time
    return ", ".join(part for part in (day(on) if on else None, clocks.of_wish(at) if at else None) if part)


def place(address: str | None, location: str | None) -> str:
    """Where it is: the address and the suburb, when the one does not name the other."""
    if address and location and location.casefold() not in address.casefold():
        return f"{address}, {location}"
    return address or location or ""


def local_day(at: datetime) -> str:
    """The day on the business's calendar, as an address names it."""
    return local(at).date().isoformat()


def local_input(at: datetime) -> str:
    """A moment in the business's zone as a form's field takes it: "2026-12-16T10:00"."""
    return f"{local(at):%Y-%m-%dT%H:%M}"


def day(on: date) -> str:
    """ "Sat 21 Nov 2026"."""
    return f"{on:%a} {on.day} {on:%b} {on.year}"


def value(known: str, name: str) -> str:
    """What was learned as people write it: a service by its name, a number in groups, a day with its weekday."""
    if name == "service_type":
        return service(known)
    if tel(known):
        return phone(known)
    if name == "preferred_time":
        return clocks.of_wish(known)
    try:
        return day(date.fromisoformat(known)) if re.fullmatch(r"\d{4}-\d\d-\d\d", known) else known
    except ValueError:
        return known


def tel(number: str | None) -> str | None:
    """The link that rings a number, or None for what is no number."""
    return f"tel:{number}" if number and re.fullmatch(r"\+\d{6,15}", number) else None


def web_link(url: object) -> str | None:
    """A link to a file that came in, or None for anything but the web: a script in it would run as us."""
    return url if isinstance(url, str) and re.match(r"https?://[^\s]+$", url) else None


def phone(number: str | None) -> str:
    """A number in groups, as it is written in the business's country."""
    return customers.written(number, business().country)


def sender(address: str) -> str:
    """Who called or wrote: a number in groups, else what the channel knows them by."""
    if address.startswith(businesses.TEST_LINE):
        return "test page"
    return phone(address) if tel(address) else address or "withheld"


def service(code: str | None) -> str:
    """A service by its name on a page."""
    known = kind().services.get(code or "")
    return known.label if known else plain(code)


def plain(code: str | None) -> str:
    """A code in the words of the trade: "call_back" as "call back", "customer_name" as "patient name"."""
    return kind().labels.plain(code or "")


def source(code: str) -> str:
    """Where a fact came from, in words."""
    return SOURCES.get(code) or plain(code)


def duration(seconds: int | None) -> str:
    """ "1:35", minutes and seconds."""
    return "" if seconds is None else f"{seconds // 60}:{seconds % 60:02d}"


def on_every_page() -> dict[str, Any]:
    """What every template may use."""
    login = current_login()
    if login is None:
        return {"login": None}
    return {
        "login": login,
        "business": business(),
        "labels": kind().labels,
        "purposes": {code: kind().labels.worded(purpose.label) for code, purpose in PURPOSES.items()},
        "currency": countries.get(business().country).currency,
        "hides": hides_medical(),
        "hidden": HIDDEN,
        "worded_here": reminders.WORDED_HERE,
    }


FILTERS: dict[str, Callable[..., Any]] = {
    "moment": moment, "clock_time": clock_time, "wished": wished, "tel": tel, "web_link": web_link, "phone": phone,
    "sender": sender, "service": service, "plain": plain, "duration": duration, "source": source,
    "day": day, "value": value, "local_day": local_day, "place": place, "local_input": local_input,
}  # fmt: skip


@console.errorhandler(DeskError)
def desk_error(error: DeskError) -> tuple[str, int]:
    """What cannot be done, as a page with one sentence."""
    statuses = {"not_found": 404, "forbidden": 403, "conflict": 409, "slot_taken": 409}
    status = statuses.get(error.code, 400)
    return error_page(status, error.message), status


def error_page(status: int, sentence: str) -> str:
    """A page with one sentence and nothing of what went wrong inside."""
    return render_template("error.html", status=status, sentence=sentence)


def sentence_of(error: HTTPException) -> str:
    """What a person is told about an error of HTTP."""
    sentences = {
        400: "That form has expired or was not complete. Please go back, load the page again and try once more.",
        403: "Your role does not allow this. Ask the owner of the business.",
        404: "There is nothing at this address.",
        405: "This address cannot be opened like that.",
        409: "Somebody else changed this in the meantime. Please load the page again.",
        413: "That was too large.",
        429: "Too many tries. Please wait a minute.",
        500: "Something went wrong on our side. It has been noted; please try again.",
    }
    return sentences.get(error.code or 500, "That did not work.")
