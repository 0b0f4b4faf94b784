"""The first business of an empty installation: what the settings say of it, made once. Knows no settings file."""

import re
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from desk import businesses, calendars, countries, kinds, services, staff
from storage.database import Database, insert_once
from storage.tables import Business, Line

# A business that gave no name is called like this, in the words of its trade where we have some.
NAMES = {"plumber": "Harbour Plumbing", "clinic": "Lotus Clinic", "pharmacy": "Green Cross Pharmacy"}


@dataclass(frozen=True, slots=True)
class FirstBusiness:
    """What BUSINESS_* in the settings say about the first business. Lines are (channel, address)."""

    kind: str
    name: str
    country: str
    zone: str
    on_call: str | None = None
    lines: tuple[tuple[str, str], ...] = ()


def described(
    kind: str,
    *,
    name: str | None,
    country: str | None,
    zone: str | None,
    on_call: str | None,
    lines: dict[str, str | None],
) -> FirstBusiness:
    """The first business, with its trade's own where nothing is given. Raises LookupError for an unknown kind, country.

    `lines` are its addresses by channel.
    """
    trade = kinds.get(kind)
    land = countries.get(country or trade.default_country)
    return FirstBusiness(
        kind=trade.code,
        name=name or NAMES.get(trade.code, f"The {trade.label}"),
        country=land.code,
        zone=zone or land.zone,
        on_call=on_call,
        lines=tuple((channel, address) for channel, address in lines.items() if address),
    )


def make(database: Database, first: FirstBusiness, *, now: datetime) -> None:
    """In an empty database the first business; its lines; and for every business what it has to have: an owner,
    calendars, a row for each service.
    """
    create(database, first, now=now)
    add_lines(database, first)
    for business in businesses.profiles(database):
        with database.open_business(business.id) as db:
            staff.owner_or_new(db, now=now)
            calendars.ensure(db)
            services.ensure(db, business.kind)


def create(database: Database, first: FirstBusiness, *, now: datetime) -> UUID | None:
    """Make the first business in an empty database; its id, or None when there is one already.

    Two servers that start at once make one.
    """
    with database.read_platform() as db:
        if db.scalars(select(Business.id).limit(1)).first() is not None:
            return None
    slug = re.sub(r"[^a-z0-9]+", "-", first.name.lower()).strip("-")[:50] or "business"
    values = {
        "number": 1,
        "slug": slug,
        "kind": first.kind,
        "name": first.name,
        "country": first.country,
        "zone": first.zone,
        "on_call": first.on_call,
        "created_at": now,
    }
    with database.open_platform() as db:
        business, made = insert_once(db, Business, values, ("number",))
    return business.id if made else None


def add_lines(database: Database, first: FirstBusiness) -> None:
    """Give the first business the lines that the settings name and nobody has; a line once given stays."""
    with database.read_platform() as db:
        business_id = businesses.every(db)[0].id
        taken = {(line.channel, line.address) for line in db.scalars(select(Line))}
    with database.open_business(business_id) as db:
        for channel, address in first.lines:
            if (channel, address) not in taken:
                insert_once(db, Line, {"channel": channel, "address": address}, ("channel", "address"))
