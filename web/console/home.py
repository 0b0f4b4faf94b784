"""Home: what staff must do first, then today's visits and the next, what customers asked for, how many called today."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

import pytz
from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import (
    booking_lists,
    calendars,
    conversation_lists,
    conversations,
    customers,
    learned,
    local_times,
    message_lists,
    reminders,
    staff,
)
from web import pages
from web.auth import login_required
from web.pages import console

if TYPE_CHECKING:
    from storage.database import Db
    from storage.tables import Booking, Customer, Reminder

# What a reminder came from, in a line for staff; a reason that is not here is shown as its own words.
REASONS = {
    "red_flag": "Danger was reported",
    "question": "Asked something that is not written down",
    "silence": "Nothing could be heard",
    "asked_for_call_back": "Asked to be rung back",
    "unfinished": "Hung up or fell quiet before it was noted",
    "unanswered": "Our answer was cut off",
    "voicemail": "Left a message",
    "voice_note": "Sent a voice note",
    "picture": "Sent a picture",
    "contact": "Sent a contact card",
    "other": "Sent a file",
    "upset": "Was not happy with the answers",
    "medicine_stopped": "No longer takes a medicine",
    "not_sent": "Our answer did not go out",
    "notice_not_sent": "Our message did not go out",
    "sending_broken": "Messages are refused",
    "birthday": "Birthday",
    "loyalty": "Comes often",
}


# Reasons that are health data themselves.
HEALTH = ("medicine_stopped",)
PRESSING = ("emergency", "urgent")
NEXT_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Card:
    """One of the things to do: a reminder, or a request that presses, which has no Done of its own."""

    row: "Reminder | Booking"
    is_request: bool
    is_danger: bool
    name: str
    place: str


@console.get("/")
@login_required("finish_reminder")
def home() -> str:
    """The page that staff keep open."""
    now = pages.parts().clock()
    with pages.reading() as db:
        due = reminders.due(db, now=now)
        requests = booking_lists.open_requests(db)
        done = reminders.done_since(db, _midnight(now))
        rows: list[Reminder | Booking] = [*due, *requests, *done]
        people = customers.by_ids(db, [row.customer_id for row in rows])
        said = learned.values(db, [row.conversation_id for row in rows if row.conversation_id])
        today = conversation_lists.count_since(db, _midnight(now))
        trouble = message_lists.trouble(db, now=now)
        visits, following = _visits(db, now)
        is_new = not (rows or booking_lists.page(db, limit=1)) and not conversation_lists.newest(
            db, limit=1, include_tests=False, is_customers=True
        )
        staff_names = {person.id: person.name for person in staff.everyone(db)} if [*done, *visits, *following] else {}
    names = {row.id: _name(row, people, said) for row in rows}
    calls = today.pop(conversations.CALL, 0)
    return render_template(
        "home.html", cards=_cards(due, requests, names, said), names=names, reasons=REASONS, health=HEALTH,
        is_new=is_new,
        requests=[row for row in requests if row.urgency not in PRESSING], done=done, staff_names=staff_names,
        just_done=next((row for row in done if str(row.id) == request.args.get("done")), None),
        has_slots=calendars.has_slots(pages.business()), calls=calls, chats=sum(today.values()), trouble=trouble,
        lacks_worker=pages.parts().office.lacks_worker, visits=visits, following=following,
    )  # fmt: skip


def _visits(db: "Db", now: datetime) -> "tuple[list[Booking], list[Booking]]":
    """The visits of today, also those that are over, and the next of the days after."""
    zone = pages.business().zone
    tomorrow = local_times.at(pages.local(now).date() + timedelta(days=1), "00:00", zone)
    following = booking_lists.visits(db, tomorrow, limit=NEXT_SHOWN)
    return booking_lists.visits(db, _midnight(now), tomorrow), following


def _cards(
    due: "list[Reminder]", requests: "list[Booking]", names: dict[UUID, str], said: dict[UUID, dict[str, str]]
) -> list[Card]:
    """Danger first, then what was asked for and presses, then ordinary call-backs and messages."""

    def card(row: "Reminder | Booking", *, is_request: bool = False, is_danger: bool = False) -> Card:
        known = said.get(row.conversation_id, {}) if row.conversation_id else {}
        place = pages.place(known.get("customer_address"), known.get("customer_location"))
        if is_request:
            place = pages.place(getattr(row, "address", None), getattr(row, "location", None)) or place
        return Card(row, is_request, is_danger, names[row.id], place)

    danger = [card(row, is_danger=True) for row in due if row.priority == "urgent"]
    pressing = [card(row, is_request=True) for row in requests if row.urgency in PRESSING]
    return [*danger, *pressing, *(card(row) for row in due if row.priority != "urgent")]


@console.post("/reminders/<uuid:reminder_id>/done")
@login_required("finish_reminder")
def finish_reminder(reminder_id: UUID) -> ResponseReturnValue:
    """Mark a reminder done and show the page again."""
    with pages.writing() as db:
        reminders.finish(db, reminder_id, by=pages.signed_in().staff_id, now=pages.parts().clock())
    return redirect(url_for("console.home", done=reminder_id), 303)


@console.post("/reminders/<uuid:reminder_id>/undo")
@login_required("finish_reminder")
def reopen_reminder(reminder_id: UUID) -> ResponseReturnValue:
    """Take a Done back and show the page again."""
    with pages.writing() as db:
        reminders.reopen(db, reminder_id)
    return redirect(url_for("console.home"), 303)


def _name(row: "Reminder | Booking", people: dict[UUID, "Customer"], said: dict[UUID, dict[str, str]]) -> str:
    """Whom a row is about: the name in it, what they said their name was, what we know them by."""
    told = said.get(row.conversation_id, {}).get("customer_name") if row.conversation_id else None
    person = people.get(row.customer_id) if row.customer_id else None
    known = (person.name or person.whatsapp_name) if person else None
    return getattr(row, "name", None) or told or known or "Name not known"


def _midnight(now: datetime) -> datetime:
    """When today began in the business's zone."""
    zone = pytz.timezone(pages.business().zone)
    start = now.astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    # Where midnight does not exist or happens twice, an hour more or less of yesterday does no harm to a count.
    return zone.localize(start, is_dst=False)
