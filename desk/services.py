"""Services: what of its kind this business gives, for how much and how long. One row each, whose id programs know."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import amounts, countries, kinds
from desk.businesses import Profile
from desk.errors import NotFound
from storage.database import insert_once
from storage.tables import Service

# A visit fits into a working day; what rests after it, into half of one.
MINUTES = range(5, 601)
BUFFERS = range(241)
LONGEST_NOTE = 200


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the row of a service. Null minutes are the kind's own."""

    price_minor: int | None = None
    price_note: str | None = None
    minutes: int | None = None
    buffer_minutes: int | None = None
    is_offered: bool = True


def ensure(db: Session, kind: str) -> None:
    """Give every service of the kind its row; what is written down stays as it is."""
    known = set(db.scalars(select(Service.code)))
    for code in kinds.get(kind).services:
        if code not in known:
            insert_once(db, Service, {"code": code}, ("code",))


def every(db: Session) -> list[Service]:
    """Every service of the kind, in the order of their codes."""
    return list(db.scalars(select(Service).order_by(Service.code)))


def get(db: Session, service_id: UUID) -> Service:
    """The service of this id. Raises NotFound."""
    found = db.get(Service, service_id)
    if found is None:
        raise NotFound("There is no such service.")
    return found


def read(typed: Mapping[str, str], profile: Profile, wrong: dict[str, str]) -> dict[str, Written]:
    """Every service of the kind out of price_CODE, note_CODE, minutes_CODE, buffer_CODE, offered_CODE.

    What cannot be used is named in `wrong`. A form without the minutes of a service leaves its times as they are.
    """
    return {code: _one(code, typed, profile, wrong) for code in kinds.get(profile.kind).services}


def _one(code: str, typed: Mapping[str, str], profile: Profile, wrong: dict[str, str]) -> Written:
    digits = countries.get(profile.country).currency.digits
    amount = typed.get(f"price_{code}", "").strip()
    note = " ".join(typed.get(f"note_{code}", "").split())
    minor = amounts.to_minor(amount, digits) if amount else None
    if amount and minor is None:
        wrong[f"price_{code}"] = "Write an amount in figures, like 120" + (" or 120.50." if digits else ".")
    if len(note) > LONGEST_NOTE:
        wrong[f"note_{code}"] = f"Please keep it under {LONGEST_NOTE} letters."
    given = profile.services.get(code)
    if f"minutes_{code}" not in typed:
        times = (given.minutes, given.buffer_minutes, given.is_offered) if given else (None, None, True)
        return Written(minor, note or None, *times)
    kind = kinds.get(profile.kind)
    minutes = _number(f"minutes_{code}", typed, MINUTES, wrong)
    buffer = _number(f"buffer_{code}", typed, BUFFERS, wrong)
    return Written(
        minor,
        note or None,
        None if minutes == (kind.services[code].minutes or kind.booking.minutes) else minutes,
        None if buffer == kind.booking.buffer_minutes else buffer,
        bool(typed.get(f"offered_{code}")),
    )


def _number(name: str, typed: Mapping[str, str], allowed: range, wrong: dict[str, str]) -> int | None:
    text = typed.get(name, "").strip()
    if not text:
        return None
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None
    if number is None or number not in allowed:
        wrong[name] = f"Write a number of minutes from {allowed.start} to {allowed.stop - 1}."
        return None
    return number


def typed_of(profile: Profile) -> dict[str, str]:
    """What stands in the form: the prices that are written down, and for each service the times that hold."""
    typed = {}
    digits = countries.get(profile.country).currency.digits
    for code in kinds.get(profile.kind).services:
        price = profile.prices.get(code)
        if price is not None:
            typed[f"price_{code}"] = "" if price.minor is None else amounts.to_major(price.minor, digits)
            typed[f"note_{code}"] = price.note or ""
        typed[f"minutes_{code}"] = str(profile.minutes(code))
        typed[f"buffer_{code}"] = str(profile.buffer(code))
        typed[f"offered_{code}"] = "yes" if profile.offers(code) else ""
    return typed


def write(db: Session, written: Mapping[str, Written]) -> None:
    """Put these in place of what stood in the rows; a service that is not named keeps its row and loses its price.

    Whoever calls raises the business's revision.
    """
    for row in db.scalars(select(Service)):
        new = written.get(row.code) or Written(None, None, row.minutes, row.buffer_minutes, row.is_offered)
        row.price_minor, row.price_note = new.price_minor, new.price_note
        row.minutes, row.buffer_minutes, row.is_offered = new.minutes, new.buffer_minutes, new.is_offered
    db.flush()


def code(db: Session, kind: str, service_id: UUID | None, named: str | None) -> str | None:
    """The code of the service meant by its id, else by its code; None when neither is given. Raises NotFound."""
    if service_id is not None:
        return get(db, service_id).code
    if named is not None and named not in kinds.get(kind).services:
        raise NotFound("There is no such service.")
    return named
