"""Who can be booked: the switch, the services and the own hours of a person. Takes what is typed; knows no form."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import businesses, calendars, hours, kinds, staff
from desk.businesses import Profile
from desk.errors import Invalid
from desk.slots import Opening
from storage.tables import Staff, StaffHours


@dataclass(frozen=True, slots=True)
class Written:
    """How a person can be booked. No services named: all of the kind; no hours: the business's."""

    is_bookable: bool
    services: tuple[str, ...] | None
    hours: tuple[Opening, ...]


def read(typed: Mapping[str, str], profile: Profile) -> Written:
    """It out of is_bookable, gives_CODE and the hours of a week. Raises Invalid with every field that is wrong."""
    wrong: dict[str, str] = {}
    is_bookable = bool(typed.get("is_bookable"))
    openings = hours.read(typed, wrong)
    every = tuple(kinds.get(profile.kind).services)
    given = tuple(code for code in every if typed.get(f"gives_{code}"))
    if is_bookable and not given:
        wrong["services"] = "Name at least one service, or leave the person out of bookings."
    if wrong:
        raise Invalid("Nothing has been saved yet: please look at what is marked.", **wrong)
    return Written(is_bookable, None if given in ((), every) else given, openings)


def typed_of(db: Session, person: Staff, profile: Profile) -> dict[str, str]:
    """What stands in the form before anything is typed."""
    named = person.services.split(",") if person.services else list(kinds.get(profile.kind).services)
    typed = {f"gives_{code}": "yes" for code in named}
    typed["is_bookable"] = "yes" if person.is_bookable else ""
    rows = db.scalars(select(StaffHours).where(StaffHours.staff_id == person.id).order_by(StaffHours.opens))
    return typed | hours.typed_of(Opening(row.weekday, row.opens, row.closes) for row in rows)


def write(db: Session, person_id: UUID, written: Written) -> None:
    """Put it in place of what stood there. Who can be booked has a calendar from then on. Raises NotFound."""
    person = staff.get(db, person_id)
    person.is_bookable = written.is_bookable
    person.services = ",".join(written.services) if written.services else None
    wanted = set(written.hours)
    for row in db.scalars(select(StaffHours).where(StaffHours.staff_id == person_id)):
        span = Opening(row.weekday, row.opens, row.closes)
        if span in wanted:
            wanted.remove(span)
        else:
            db.delete(row)
    db.flush()
    for span in sorted(wanted, key=str):
        db.add(StaffHours(staff_id=person_id, weekday=span.weekday, opens=span.opens, closes=span.closes))
    businesses.row(db).revision += 1
    db.flush()
    calendars.ensure(db)
