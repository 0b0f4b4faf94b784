"""What the owner writes down: about the business, its hours, services and bookings. Takes text as it is typed.

Knows no form. Hours and services are read and written by the files of their names.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import businesses, calendars, countries, hours, kinds, languages, message_limits, services, windows
from desk.businesses import Profile
from desk.errors import Invalid
from desk.slots import Opening
from extractors import phone_numbers
from storage import tenancy
from storage.tables import Business, Hours, Line

LENGTHS = {"name": 120, "address": 300, "area": 300, "payment": 300}
# Hours of notice, with halves and quarters: "2", "0.5", "0,25".
HOURS_OF_NOTICE = re.compile(r"\d{1,3}([.,]\d{1,2})?")
MOST_NOTICE_HOURS = 720
MOST_HORIZON_DAYS = 365


@dataclass(frozen=True, slots=True)
class Booking:
    """How bookings are taken. Null is the kind's own."""

    notice_minutes: int | None
    horizon_days: int | None
    closes_on_holidays: bool
    windows: str | None


@dataclass(frozen=True, slots=True)
class Written:
    """What a business writes about itself. Nothing written is None, and then the bot does not know it."""

    name: str
    address: str | None
    area: str | None
    payment: str | None
    on_call: str | None
    has_csv_logs: bool
    languages: tuple[str, ...]
    hours: tuple[Opening, ...]
    services: dict[str, services.Written]
    booking: Booking
    limits: message_limits.Limits


def read(typed: Mapping[str, str], profile: Profile) -> Written:
    """The settings out of what was typed. Raises Invalid with every field that cannot be used."""
    wrong: dict[str, str] = {}
    about = {name: " ".join(typed.get(name, "").split()) for name in LENGTHS}
    for name, limit in LENGTHS.items():
        if len(about[name]) > limit:
            wrong[name] = f"Please keep it under {limit} letters."
    if not about["name"]:
        wrong["name"] = "The bot greets with this name, so it cannot be empty."
    on_call = typed.get("on_call", "").strip()
    number = phone_numbers.typed(on_call, profile.country)
    if on_call == phone_numbers.written(profile.on_call, profile.country):
        number = profile.on_call
    elif on_call and number is None:
        wrong["on_call"] = countries.no_number(profile.country)
    written = Written(
        name=about["name"],
        address=about["address"] or None,
        area=about["area"] or None,
        payment=about["payment"] or None,
        on_call=number,
        has_csv_logs=bool(typed.get("has_csv_logs")),
        languages=_languages(typed, profile, wrong),
        hours=hours.read(typed, wrong),
        booking=_booking(typed, profile, wrong),
        services=services.read(typed, profile, wrong),
        limits=message_limits.read(typed, profile, wrong),
    )
    if wrong:
        raise Invalid("Nothing has been saved yet: please look at what is marked.", **wrong)
    return written


def _languages(typed: Mapping[str, str], profile: Profile, wrong: dict[str, str]) -> tuple[str, ...]:
    """The languages of the business, its own first; a form without the field leaves them as they are."""
    first, names = typed.get("language"), languages.names()
    if first is None:
        return profile.languages
    if first not in names:
        wrong["language"] = f"Take one of: {', '.join(names.values())}."
        return profile.languages
    return (first, *(code for code in names if code != first and typed.get(f"speaks_{code}")))


def _booking(typed: Mapping[str, str], profile: Profile, wrong: dict[str, str]) -> Booking:
    """How bookings are taken; a form without the days ahead leaves it all as it is. What is the kind's is not kept."""
    own = kinds.get(profile.kind).booking
    notice: int | None = profile.notice_minutes
    horizon: int | None = profile.horizon_days
    closes = profile.closes_on_holidays
    arrivals = _arrivals(typed, profile, own.windows, wrong)
    if "horizon_days" in typed:
        closes = bool(typed.get("closes_on_holidays"))
        notice = _notice(typed.get("notice_hours", "").strip(), wrong)
        horizon = _days(typed["horizon_days"].strip(), wrong)
    return Booking(
        notice_minutes=None if notice == own.notice_minutes else notice,
        horizon_days=None if horizon == own.horizon_days else horizon,
        closes_on_holidays=closes,
        windows=None if arrivals == own.windows else windows.written(arrivals),
    )


def _arrivals(
    typed: Mapping[str, str], profile: Profile, usual: windows.Windows, wrong: dict[str, str]
) -> windows.Windows:
    """The times of arrival. What stands there already stays, also where the hours no longer hold it."""
    text = typed.get("windows", windows.written(profile.windows)).strip()
    if not usual or text == windows.written(profile.windows):
        return profile.windows
    if not text:
        return usual
    theirs = [opening for person in profile.people for opening in person.hours]
    try:
        return windows.read(text, [*hours.read(typed, {}), *theirs], usual)
    except Invalid as unread:
        wrong["windows"] = unread.message
        return profile.windows


def _notice(text: str, wrong: dict[str, str]) -> int | None:
    if not text:
        return None
    wanted = Decimal(text.replace(",", ".")) * 60 if HOURS_OF_NOTICE.fullmatch(text) else None
    if wanted is None or wanted != wanted.to_integral_value() or wanted > MOST_NOTICE_HOURS * 60:
        wrong["notice_hours"] = f"Write hours from 0 to {MOST_NOTICE_HOURS}, like 2 or 0.5."
        return None
    return int(wanted)


def _days(text: str, wrong: dict[str, str]) -> int | None:
    if not text:
        return None
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0
    if not 1 <= number <= MOST_HORIZON_DAYS:
        wrong["horizon_days"] = f"Write a number of days from 1 to {MOST_HORIZON_DAYS}."
        return None
    return number


def as_number(typed: str, country: str) -> str | None:
    """The number that a test call comes from, as E.164: as with a carrier, any that is possible, or None."""
    return phone_numbers.e164(typed, country) if phone_numbers.TYPED.fullmatch(typed.strip()) else None


def typed_of(profile: Profile) -> dict[str, str]:
    """What stands in the form before anything is typed: the settings as they are."""
    typed = {name: getattr(profile, name) or "" for name in LENGTHS}
    typed["on_call"] = phone_numbers.written(profile.on_call, profile.country)
    typed["has_csv_logs"] = "yes" if profile.has_csv_logs else ""
    typed["language"] = profile.languages[0]
    typed |= {f"speaks_{code}": "yes" for code in profile.languages}
    # As HOURS_OF_NOTICE reads it.
    typed["notice_hours"] = f"{Decimal(profile.notice_minutes) / 60:.2f}".rstrip("0").rstrip(".")
    typed["horizon_days"] = str(profile.horizon_days)
    typed["windows"] = windows.written(profile.windows)
    typed["closes_on_holidays"] = "yes" if profile.closes_on_holidays else ""
    return typed | hours.typed_of(profile.hours) | services.typed_of(profile) | message_limits.typed_of(profile)


def write(db: Session, written: Written, *, now: datetime) -> None:
    """Put the settings in place of the old ones. Rows that stay the same are not touched."""
    business = businesses.row(db)
    if written.has_csv_logs and not business.has_csv_logs:
        # What was not written while the files were off is written when they are rebuilt.
        business.logs_stale_since = business.logs_stale_since or now
    wanted = {name: getattr(written, name) for name in (*LENGTHS, "on_call", "has_csv_logs")}
    wanted |= {name: getattr(written.booking, name) for name in Booking.__dataclass_fields__}
    wanted |= asdict(written.limits)
    changed = [name for name, value in wanted.items() if getattr(business, name) != value]
    for name in changed:
        setattr(business, name, wanted[name])
    if businesses.spoken(business.languages, business.country) != written.languages:
        business.languages = ",".join(written.languages)
        changed.append("languages")
    if changed:
        tenancy.note(db, "change", Business, business.id, changed)
    business.revision += 1
    _write_hours(db, written.hours)
    services.ensure(db, business.kind)
    services.write(db, written.services)
    calendars.ensure(db)


def _write_hours(db: Session, openings: tuple[Opening, ...]) -> None:
    wanted = set(openings)
    for row in db.scalars(select(Hours)):
        span = Opening(row.weekday, row.opens, row.closes)
        if span in wanted:
            wanted.remove(span)
        else:
            db.delete(row)
    db.flush()
    db.add_all(Hours(weekday=s.weekday, opens=s.opens, closes=s.closes) for s in sorted(wanted, key=str))
    db.flush()


def lines(db: Session) -> list[Line]:
    """The numbers and senders that reach this business."""
    return list(db.scalars(select(Line).order_by(Line.channel, Line.address)))
