"""Customers as staff and programs write them down: added, put right, taken off the list, counted.

Who reaches us by themselves is made in desk/customers.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytz
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from desk import countries, customer_words, customers, families
from desk.errors import Conflict, Invalid
from extractors import phone_numbers
from storage.database import insert_once
from storage.tables import Booking, Customer

# Seen within so long, a customer is an active one (seed 002).
ACTIVE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to be written down. `phone` in any form of the country, theirs or that of `reached_through_id`.

    With `relation` ("mother") and a number that is known they are reached through its owner.
    """

    name: str | None = None
    phone: str | None = None
    whatsapp_name: str | None = None
    reached_through_id: UUID | None = None
    relation: str | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """Seed 002's statistics of a clinic; test talk is left out. `bookings` are all, the `cancelled` ones among them."""

    total: int
    new_this_month: int
    active: int
    bookings: int
    cancelled: int


@dataclass(frozen=True, slots=True)
class Habits:
    """How many came once, how many came again, and the share of visits due to which nobody came (None: none was)."""

    once: int
    returning: int
    no_show_rate: float | None


def read_phone(db: Session, text: str, country: str) -> str:
    """A number that somebody typed, in E.164: one of a numbering plan, or one that is known here, since a carrier rang
    from it. Raises Invalid.
    """
    found = phone_numbers.typed(text, country)
    known = None if found else customers.find_by_any_phone(db, text, country)
    if found is None and known is not None:
        found = phone_numbers.e164(text, country)
    if found is None:
        sentence = countries.no_number(country)
        raise Invalid(sentence, phone=sentence)
    return found


def add(db: Session, person: Person, *, country: str, now: datetime) -> Customer:
    """A new customer. Raises Invalid, NotFound, or Conflict, whose field `id` says who it is that is there already."""
    phone = read_phone(db, person.phone, country) if person.phone else None
    if person.reached_through_id is not None or person.relation is not None:
        return _add_behind(db, person, phone, now=now)
    if phone is None:
        raise Invalid("Please give a phone number, or whom they are reached through.", phone="missing")
    known = customers.find_by_any_phone(db, phone, country)
    if known is None:
        customer, made = insert_once(db, Customer, {"phone": phone, **_columns(person, now=now)}, ("phone",))
        if made:
            customer_words.keep(db, customer, is_new=True)
            return customer
        known = customer
    raise Conflict(
        "There is somebody with this number. For another person behind it say `relation` or `reached_through_id`.",
        phone="taken", id=str(known.id),
    )  # fmt: skip


def _add_behind(db: Session, person: Person, phone: str | None, *, now: datetime) -> Customer:
    if not (person.name or "").strip():
        raise Invalid("Please give the name.", name="missing")
    owner_id = person.reached_through_id
    if owner_id is None:
        found = customers.find_by_phone(db, phone) if phone else None
        if found is None:
            raise Invalid("Nobody has this number: say whom they are reached through.", reached_through_id="missing")
        owner_id = found.id
    owner, *others = families.behind(db, owner_id)
    if phone is not None and phone != owner.phone:
        raise Invalid("This is not the number of whom they are reached through.", phone="another number")
    name = (person.name or "").strip()
    for one in (owner, *others):
        if families.is_same(name, one.name):
            raise Conflict("This person is there already.", name="taken", id=str(one.id))
    made = families.member(db, owner.id, name, relation=person.relation, now=now)
    made.whatsapp_name = person.whatsapp_name
    return made


def _columns(person: Person, *, now: datetime) -> dict[str, Any]:
    return {
        "name": (person.name or person.whatsapp_name or "").strip()[:120] or None,
        "whatsapp_name": person.whatsapp_name,
        "created_at": now,
        "updated_at": now,
    }


def get_or_add(db: Session, name: str | None, phone: str | None, *, now: datetime) -> Customer:
    """Who this is: the owner of the number (E.164) if the name may be theirs, else somebody behind it; made if need be.

    Without a number somebody new is made.
    """
    owner = customers.find_by_identity(db, "voice", phone, phone) if phone else None
    if owner is None:
        values = {"phone": phone, **_columns(Person(name=name), now=now)}
        owner, made = insert_once(db, Customer, values, ("phone",) if phone else ("id",))
        if made:
            customer_words.keep(db, owner, is_new=True)
            return owner
    if not name or not name.strip():
        return owner
    return families.member(db, owner.id, name.strip(), now=now)


def change(db: Session, customer_id: UUID, changes: Mapping[str, Any], *, country: str, now: datetime) -> Customer:
    """Put columns of a customer right: name, phone, whatsapp_name, born_on, relation, is_active.

    Raises NotFound, Invalid, or Conflict for a number that is somebody else's.
    """
    customer = customers.get(db, customer_id)
    values = dict(changes)
    if values.get("phone"):
        values["phone"] = read_phone(db, values["phone"], country)
    try:
        with db.begin_nested():
            for column, value in values.items():
                setattr(customer, column, value)
            customer.updated_at = now
    except IntegrityError:
        other = customers.find_by_phone(db, values.get("phone") or "")
        whose = {"id": str(other.id)} if other is not None else {}
        raise Conflict("Somebody else has this number.", phone="taken", **whose) from None
    customer_words.keep(db, customer)
    return customer


def page(
    db: Session, *, after: UUID | None = None, limit: int, is_active: bool = True, is_oldest_first: bool = False
) -> list[Customer]:
    """Customers on the list, or those taken off it, the newest first or the oldest; `after` ends the page before."""
    query = select(Customer).where(Customer.is_active.is_(is_active), Customer.is_test.is_(False))
    if after is not None:
        query = query.where(Customer.id > after if is_oldest_first else Customer.id < after)
    return list(db.scalars(query.order_by(Customer.id if is_oldest_first else Customer.id.desc()).limit(limit)))


def counts(db: Session, zone: str, *, now: datetime) -> Counts:
    """How many customers there are, are new this month, and came within a year; and how many bookings."""
    local = now.astimezone(pytz.timezone(zone))
    month = pytz.timezone(zone).localize(datetime(local.year, local.month, 1))
    everyone = select(func.count(Customer.id)).where(Customer.is_active.is_(True), Customer.is_test.is_(False))
    since: date = local.date() - ACTIVE
    booked = select(func.count(Booking.id)).where(Booking.is_test.is_(False))
    return Counts(
        total=db.scalar(everyone) or 0,
        new_this_month=db.scalar(everyone.where(Customer.created_at >= month)) or 0,
        active=db.scalar(everyone.where(Customer.last_visit_on >= since)) or 0,
        bookings=db.scalar(booked) or 0,
        cancelled=db.scalar(booked.where(Booking.status == "cancelled")) or 0,
    )


def habits(db: Session) -> Habits:
    """How customers come and stay away, all of them together (seed 002: new against returning, no-show rate)."""
    everyone = select(func.count(Customer.id)).where(Customer.is_active.is_(True), Customer.is_test.is_(False))
    sums = select(func.sum(Customer.total_visits), func.sum(Customer.total_no_shows)).where(Customer.is_test.is_(False))
    came, stayed_away = (int(total or 0) for total in db.execute(sums).one())
    return Habits(
        once=db.scalar(everyone.where(Customer.total_visits == 1)) or 0,
        returning=db.scalar(everyone.where(Customer.total_visits > 1)) or 0,
        no_show_rate=stayed_away / (came + stayed_away) if came + stayed_away else None,
    )
