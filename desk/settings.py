"""What the owner writes down: about the business, hours and prices. Takes text as it is typed; knows no form."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import businesses, calendars, countries, kinds, languages, services
from desk.businesses import Price, Profile
from desk.errors import Invalid
from desk.slots import Opening
from extractors import phone_numbers
from storage import tenancy
from storage.tables import Business, Hours, Line, Service

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LENGTHS = {"name": 120, "address": 300, "area": 300, "payment": 300}
MOST_MINOR = 1_000_000_000
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
# Digits and what people put between them; a library would read letters as keys or cut them off.
NUMBER = re.compile(r"[\d\s()+./‐–-]+")
# "1200", "1,200", "2,50,000", each with cents after a point; or "149,50".
AMOUNT = re.compile(r"(\d+|\d{1,3}(,\d{3})+|\d{1,2}(,\d{2})+,\d{3})(\.\d+)?")
CENTS_AFTER_A_COMMA = re.compile(r"(\d+),(\d{2})")


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
    prices: dict[str, Price]


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
    number = as_number(on_call, profile.country)
    if on_call and number is None:
        example = phone_numbers.written(countries.get(profile.country).phone_example, profile.country)
        wrong["on_call"] = f"This is no phone number. Write it like {example}."
    spoken = _languages(typed, profile, wrong)
    hours = _hours(typed, wrong)
    prices = _prices(typed, profile, wrong)
    if wrong:
        raise Invalid("Nothing has been saved yet: please look at what is marked.", **wrong)
    return Written(
        name=about["name"],
        address=about["address"] or None,
        area=about["area"] or None,
        payment=about["payment"] or None,
        on_call=number,
        has_csv_logs=bool(typed.get("has_csv_logs")),
        languages=spoken,
        hours=tuple(hours),
        prices=prices,
    )


def _languages(typed: Mapping[str, str], profile: Profile, wrong: dict[str, str]) -> tuple[str, ...]:
    """The languages of the business, its own first; a form without the field leaves them as they are."""
    first, names = typed.get("language"), languages.names()
    if first is None:
        return profile.languages
    if first not in names:
        wrong["language"] = f"Take one of: {', '.join(names.values())}."
        return profile.languages
    return (first, *(code for code in names if code != first and typed.get(f"speaks_{code}")))


def _hours(typed: Mapping[str, str], wrong: dict[str, str]) -> list[Opening]:
    found = []
    for weekday, day in enumerate(WEEKDAYS):
        spans = []
        for part in ("1", "2"):
            opens = typed.get(f"{day}_opens_{part}", "").strip()
            closes = typed.get(f"{day}_closes_{part}", "").strip()
            if not opens and not closes:
                continue
            if not CLOCK.fullmatch(opens) or not CLOCK.fullmatch(closes):
                wrong[day] = "Give both times as hours and minutes, like 08:30, or leave both empty."
            elif opens >= closes:
                wrong[day] = "It closes before it opens. For midnight write 23:59."
            else:
                spans.append(Opening(weekday, opens, closes))
        spans.sort(key=lambda span: span.opens)
        if len(spans) == 2 and spans[1].opens < spans[0].closes:
            wrong[day] = "The two spans overlap."
        found += spans
    return found


def _prices(typed: Mapping[str, str], profile: Profile, wrong: dict[str, str]) -> dict[str, Price]:
    found = {}
    digits = countries.get(profile.country).currency.digits
    for code in kinds.get(profile.kind).services:
        amount = typed.get(f"price_{code}", "").strip()
        note = " ".join(typed.get(f"note_{code}", "").split())
        minor = to_minor(amount, digits) if amount else None
        if amount and minor is None:
            wrong[f"price_{code}"] = "Write an amount in figures, like 120" + (" or 120.50." if digits else ".")
        if len(note) > 200:
            wrong[f"note_{code}"] = "Please keep it under 200 letters."
        if minor is not None or note:
            found[code] = Price(minor, note or None)
    return found


def as_number(typed: str, country: str) -> str | None:
    """A phone number in any form that people of the country write, as E.164, or None when it is none."""
    return phone_numbers.e164(typed, country) if NUMBER.fullmatch(typed.strip()) else None


def to_minor(amount: str, digits: int) -> int | None:
    """An amount as it is typed ("$1,200.50", "149,50", "₹ 500") in minor units, or None when it is none."""
    plain = re.sub(r"^[^\d+\-.,]{0,4}\s*", "", amount.strip()).replace(" ", "")
    plain = CENTS_AFTER_A_COMMA.sub(r"\1.\2", plain) if CENTS_AFTER_A_COMMA.fullmatch(plain) else plain
    if not AMOUNT.fullmatch(plain):
        return None
    try:
        minor = Decimal(plain.replace(",", "")).scaleb(digits)
    except InvalidOperation:
        return None
    return int(minor) if minor == minor.to_integral_value() and minor <= MOST_MINOR else None


def to_major(minor: int, digits: int) -> str:
    """Minor units as an amount to type: "120" or "120.50"."""
    amount = Decimal(minor).scaleb(-digits)
    return f"{amount:f}" if amount != amount.to_integral_value() else f"{amount.to_integral_value():f}"


def typed_of(profile: Profile) -> dict[str, str]:
    """What stands in the form before anything is typed: the settings as they are."""
    typed = {name: getattr(profile, name) or "" for name in LENGTHS}
    typed["on_call"] = phone_numbers.written(profile.on_call, profile.country)
    typed["has_csv_logs"] = "yes" if profile.has_csv_logs else ""
    typed["language"] = profile.languages[0]
    typed |= {f"speaks_{code}": "yes" for code in profile.languages}
    for weekday, day in enumerate(WEEKDAYS):
        for part, span in enumerate([span for span in profile.hours if span.weekday == weekday][:2], start=1):
            typed[f"{day}_opens_{part}"], typed[f"{day}_closes_{part}"] = span.opens, span.closes
    digits = countries.get(profile.country).currency.digits
    for code, price in profile.prices.items():
        typed[f"price_{code}"] = "" if price.minor is None else to_major(price.minor, digits)
        typed[f"note_{code}"] = price.note or ""
    return typed


def write(db: Session, written: Written, *, now: datetime) -> None:
    """Put the settings in place of the old ones. Rows that stay the same are not touched."""
    business = businesses.row(db)
    if written.has_csv_logs and not business.has_csv_logs:
        # What was not written while the files were off is written when they are rebuilt.
        business.logs_stale_since = business.logs_stale_since or now
    changed = []
    for name in ("name", "address", "area", "payment", "on_call", "has_csv_logs"):
        if getattr(business, name) != getattr(written, name):
            setattr(business, name, getattr(written, name))
            changed.append(name)
    if businesses.spoken(business.languages, business.country) != written.languages:
        business.languages = ",".join(written.languages)
        changed.append("languages")
    if changed:
        tenancy.note(db, "change", Business, business.id, changed)
    business.revision += 1
    _write_hours(db, written.hours)
    services.ensure(db, business.kind)
    calendars.ensure(db)
    _write_prices(db, written.prices)


def _write_hours(db: Session, hours: tuple[Opening, ...]) -> None:
    wanted = set(hours)
    for row in db.scalars(select(Hours)):
        span = Opening(row.weekday, row.opens, row.closes)
        if span in wanted:
            wanted.remove(span)
        else:
            db.delete(row)
    db.flush()
    db.add_all(Hours(weekday=s.weekday, opens=s.opens, closes=s.closes) for s in sorted(wanted, key=str))
    db.flush()


def _write_prices(db: Session, prices: dict[str, Price]) -> None:
    for row in db.scalars(select(Service)):
        price = prices.get(row.code) or Price(None, None)
        row.price_minor, row.price_note = price.minor, price.note
    db.flush()


def lines(db: Session) -> list[Line]:
    """The numbers and senders that reach this business."""
    return list(db.scalars(select(Line).order_by(Line.channel, Line.address)))
