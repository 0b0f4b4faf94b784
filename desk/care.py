"""Customers who come again: what staff are reminded of on a birthday and at a round visit, as the kind says."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytz
from sqlalchemy import extract, or_, select
from sqlalchemy.orm import Session

from desk import kinds, local_times, standing
from desk.businesses import Profile
from desk.office import Office
from storage.database import insert_once
from storage.tables import Customer, Reminder

# When staff find it on their list.
MORNING = time(8)
# A round visit is remembered for so long after it, should nobody have worked in between.
LATELY = timedelta(days=7)


@dataclass
class Care:
    """Looks once a day and business. `looked` is only kept to spare the effort: the rows are unique."""

    looked: dict[UUID, date] = field(default_factory=dict)

    def __call__(self, office: Office, profile: Profile, now: datetime) -> None:
        """Leave the reminders of today."""
        local = now.astimezone(pytz.timezone(profile.zone))
        care = kinds.get(profile.kind).care
        is_switched_on = care.birthdays or care.loyalty_visits
        if not is_switched_on or local.time() < MORNING or self.looked.get(profile.id) == local.date():
            return
        nameless = kinds.get(profile.kind).labels.worded("A {customer}")
        with office.database.open_business(profile.id) as db:
            found = [*_birthdays(db, care, local.date(), nameless), *_round_visits(db, care, local.date(), nameless)]
            for values in found:
                due_at = local_times.at(local.date(), f"{MORNING:%H:%M}", profile.zone)
                insert_once(db, Reminder, {**values, "due_at": due_at, "created_at": now}, ("cause",))
        self.looked[profile.id] = local.date()


def _birthdays(db: Session, care: kinds.Care, today: date, nameless: str) -> Iterable[dict[str, object]]:
    if not care.birthdays:
        return []
    # Whoever was born on a day that this year has not has it the day before (desk/standing.py).
    near = {(today.month, today.day), *([(2, 29)] if (today.month, today.day) == (2, 28) else [])}
    born = [
        (extract("month", Customer.born_on) == month) & (extract("day", Customer.born_on) == day) for month, day in near
    ]
    query = select(Customer).where(Customer.is_active.is_(True), Customer.is_test.is_(False), or_(*born))
    return [
        _reminder(person, "birthday", f"{today.year}", f"{person.name or nameless} has a birthday today.")
        for person in db.scalars(query)
        if person.born_on is not None and standing.next_birthday(person.born_on, today) == today
    ]


def _round_visits(db: Session, care: kinds.Care, today: date, nameless: str) -> Iterable[dict[str, object]]:
    every = care.loyalty_visits
    if not every:
        return []
    query = select(Customer).where(
        Customer.is_active.is_(True),
        Customer.is_test.is_(False),
        Customer.last_visit_on >= today - LATELY,
        Customer.total_visits % every == every - 1,
    )
    return [
        _reminder(
            person,
            "loyalty",
            f"{person.total_visits}",
            f"{person.name or nameless} has been here {person.total_visits} times: the next visit is free.",
        )
        for person in db.scalars(query)
    ]


def _reminder(person: Customer, kind: str, mark: str, text: str) -> dict[str, object]:
    return {
        "kind": kind,
        "reason": kind,
        "cause": f"{kind}:{person.id}:{mark}",
        "priority": "low",
        "text": text,
        "customer_id": person.id,
        "phone": person.phone,
    }
