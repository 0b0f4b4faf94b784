"""What messages going out are for, and what follows from it: whether one may wait, how long it is of use. Pure data."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal


@dataclass(frozen=True, slots=True)
class Purpose:
    """One purpose. It `keeps_quiet` unless the customer is writing just now; one that
    `is_capped` was not asked for, and counts towards the most a day.

    `of_use` says how long: until the visit begins, until the offer ends, or so long after it was queued. `is_owed`
    means that a person must tell the customer when no message can. The label is in the words of a kind (Labels.worded).
    """

    label: str
    of_use: timedelta | Literal["visit", "offer"]
    keeps_quiet: bool = True
    is_capped: bool = False
    is_owed: bool = True


PURPOSES: dict[str, Purpose] = {
    "booking_confirmed": Purpose("{Booking} confirmed", "visit"),
    "booking_moved": Purpose("{Booking} moved", "visit"),
    "booking_cancelled": Purpose("{Booking} cancelled", "visit"),
    "reminder_day": Purpose("Reminder, the day before", "visit", is_capped=True),
    "reminder_hours": Purpose("Reminder, the same day", "visit", is_capped=True, is_owed=False),
    "waitlist_offer": Purpose("A time from the waitlist", "offer", is_capped=True),
    "on_my_way": Purpose("On my way", timedelta(hours=2), keeps_quiet=False),
    "reply": Purpose("Reply in a chat", timedelta(hours=12), keeps_quiet=False),
    "staff_message": Purpose("Written by staff", timedelta(days=2)),
    "birthday": Purpose("Birthday", timedelta(hours=14), is_capped=True, is_owed=False),
    "loyalty": Purpose("Loyalty", timedelta(days=3), is_capped=True, is_owed=False),
}
# What customers and staff write in their own words, which may be about health; all else is worded by the desk.
FREE = ("reply", "staff_message")
CAPPED = tuple(code for code, purpose in PURPOSES.items() if purpose.is_capped)
# What a changed booking leaves without a point: the message speaks of the visit as it was.
OF_BOOKING = {
    "booking_confirmed": "confirmed",
    "booking_moved": "confirmed",
    "booking_cancelled": "cancelled",
    "reminder_day": "confirmed",
    "reminder_hours": "confirmed",
    "on_my_way": "confirmed",
}
