"""How a customer stands with the business, from what is counted (seed 002): new or returning, no-shows, the next
visit that is free, a birthday. Pure.
"""

from calendar import isleap
from dataclasses import dataclass
from datetime import date

from desk.kinds import Care
from storage.tables import Customer

BIRTHDAY_AHEAD = 30


@dataclass(frozen=True, slots=True)
class Standing:
    """`no_show_rate` is a share of the visits agreed and due, None before the first; `visits_until_free` None where the
    kind has no such thing; `birthday_on` the next one if it is near.
    """

    is_new: bool
    no_show_rate: float | None
    visits_until_free: int | None
    birthday_on: date | None


def of(customer: Customer, care: Care, *, today: date) -> Standing:
    """Where the customer stands on this day of the business's calendar."""
    due = customer.total_visits + customer.total_no_shows
    every = care.loyalty_visits
    near = next_birthday(customer.born_on, today) if care.birthdays and customer.born_on else None
    return Standing(
        is_new=customer.total_visits == 0,
        no_show_rate=customer.total_no_shows / due if due else None,
        visits_until_free=every - customer.total_visits % every if every else None,
        birthday_on=near if near and (near - today).days <= BIRTHDAY_AHEAD else None,
    )


def next_birthday(born_on: date, today: date) -> date:
    """The next birthday, today's too; one of 29 February is on the 28th in other years."""
    for year in (today.year, today.year + 1):
        day = 28 if (born_on.month, born_on.day) == (2, 29) and not isleap(year) else born_on.day
        found = date(year, born_on.month, day)
        if found >= today:
            return found
    raise AssertionError("a year without this birthday")
