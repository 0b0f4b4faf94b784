"""Businesses: whose line was called, and what they wrote down about themselves."""

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import countries, kinds, languages, windows
from desk.errors import NotFound
from desk.slots import Opening
from desk.windows import Windows
from storage.database import Database
from storage.tables import Business, Calendar, Hours, Service, Staff, StaffHours

TEST_LINE = "test:"
# The key of the business's own calendar; a person's is their id.
OWN_CALENDAR = "business"


@dataclass(frozen=True, slots=True)
class Price:
    """What a service costs: minor units of the business's currency, and the business's own words beside it."""

    minor: int | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Given:
    """A service as this business gives it: the id of its row, whether it can be booked, and its times where the
    business wrote down its own.
    """

    id: UUID
    is_offered: bool = True
    minutes: int | None = None
    buffer_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a calendar of their own. `services` are the codes of what they give (None: all that there is),
    `hours` their own (none: the business's).
    """

    id: UUID
    name: str
    calendar_id: UUID
    services: tuple[str, ...] | None = None
    hours: tuple[Opening, ...] = ()

    def gives(self, service: str | None) -> bool:
        """Whether this person gives the service; which one is not known yet: whether they give any."""
        return service is None or self.services is None or service in self.services


@dataclass(frozen=True, slots=True)
class Profile:
    """A business as the bot needs it: who it is and what it has written down. Nothing here is assumed.

    How bookings are taken is the business's own, else its kind's. `calendar_id` is the business's own calendar, which
    is used where nobody has one. Quiet hours (HH:MM, local) and `most_messages_a_day` are None until written down.
    """

    id: UUID
    number: int
    slug: str
    kind: str
    name: str
    country: str
    zone: str
    address: str | None = None
    area: str | None = None
    payment: str | None = None
    on_call: str | None = None
    has_csv_logs: bool = True
    languages: tuple[str, ...] = ("en",)
    hours: tuple[Opening, ...] = ()
    prices: dict[str, Price] = field(default_factory=dict)
    services: dict[str, Given] = field(default_factory=dict)
    notice_minutes: int = 0
    horizon_days: int = 60
    windows: Windows = ()
    closes_on_holidays: bool = True
    calendar_id: UUID | None = None
    people: tuple[Person, ...] = ()
    quiet_from: str | None = None
    quiet_until: str | None = None
    most_messages_a_day: int | None = None

    def minutes(self, service: str | None) -> int:
        """How long a service takes; one that is not known, or not yet: as long as any of this kind."""
        given, kind = self.services.get(service or ""), kinds.get(self.kind)
        if given is not None and given.minutes is not None:
            return given.minutes
        known = kind.services.get(service or "")
        return (known.minutes if known else None) or kind.booking.minutes

    def buffer(self, service: str | None) -> int:
        """Minutes after a service until the next can begin."""
        given = self.services.get(service or "")
        if given is not None and given.buffer_minutes is not None:
            return given.buffer_minutes
        return kinds.get(self.kind).booking.buffer_minutes

    def offers(self, service: str | None) -> bool:
        """Whether a service can be booked here; one that is not known yet may be."""
        given = self.services.get(service or "")
        return given is None or given.is_offered


def test_line(business_id: UUID) -> str:
    """The line of this business's test page and test chat, which no network can reach."""
    return f"{TEST_LINE}{business_id}"


def is_test_line(address: str) -> bool:
    """Whether it is a line that only the simulator may name."""
    return address.startswith(TEST_LINE)


def every(db: Session) -> list[Business]:
    """Every business of the installation, the first one first; a platform session's question."""
    return list(db.scalars(select(Business).order_by(Business.number)))


def row(db: Session) -> Business:
    """The row of the session's own business. Raises NotFound when it has been removed."""
    found = db.scalars(select(Business)).first()
    if found is None:
        raise NotFound("This business is no longer here.")
    return found


def profile(db: Session) -> Profile:
    """The session's business with its hours, its services and who can be booked."""
    business = row(db)
    booking = kinds.get(business.kind).booking
    hours = db.scalars(select(Hours).order_by(Hours.weekday, Hours.opens)).all()
    services = db.scalars(select(Service)).all()
    calendars = {one.key: one.id for one in db.scalars(select(Calendar))}
    return Profile(
        id=business.id,
        number=business.number,
        slug=business.slug,
        kind=business.kind,
        name=business.name,
        country=business.country,
        zone=business.zone,
        address=business.address,
        area=business.area,
        payment=business.payment,
        on_call=business.on_call,
        has_csv_logs=business.has_csv_logs,
        languages=spoken(business.languages, business.country),
        hours=tuple(Opening(h.weekday, h.opens, h.closes) for h in hours),
        prices={
            s.code: Price(s.price_minor, s.price_note) for s in services if s.price_minor is not None or s.price_note
        },
        services={s.code: Given(s.id, s.is_offered, s.minutes, s.buffer_minutes) for s in services},
        notice_minutes=booking.notice_minutes if business.notice_minutes is None else business.notice_minutes,
        horizon_days=business.horizon_days or booking.horizon_days,
        windows=windows.kept(business.windows or "") if business.windows and booking.windows else booking.windows,
        closes_on_holidays=business.closes_on_holidays,
        calendar_id=calendars.pop(OWN_CALENDAR, None),
        people=_people(db, calendars) if calendars else (),
        quiet_from=business.quiet_from,
        quiet_until=business.quiet_until,
        most_messages_a_day=business.most_messages_a_day,
    )


def _people(db: Session, calendars: dict[str, UUID]) -> tuple[Person, ...]:
    """Who can be booked, by name."""
    bookable = select(Staff).where(Staff.is_bookable.is_(True), Staff.is_active.is_(True))
    rows = db.scalars(bookable.order_by(Staff.name, Staff.id)).all()
    hours: dict[UUID, list[Opening]] = {}
    if rows:
        for row in db.scalars(select(StaffHours).order_by(StaffHours.weekday, StaffHours.opens)):
            hours.setdefault(row.staff_id, []).append(Opening(row.weekday, row.opens, row.closes))
    return tuple(
        Person(row.id, row.name, calendars[str(row.id)], _codes(row.services), tuple(hours.get(row.id, ())))
        for row in rows
        if str(row.id) in calendars
    )


def _codes(written: str | None) -> tuple[str, ...] | None:
    return tuple(written.split(",")) if written else None


def spoken(written: str | None, country: str) -> tuple[str, ...]:
    """The languages of a business, its own first: what it wrote down ("hi,en"), else those of its country."""
    chosen = written.split(",") if written else countries.get(country).languages
    return tuple(one for one in chosen if languages.is_known(one)) or (languages.ENGLISH,)


def profiles(database: Database) -> list[Profile]:
    """Every business of the installation as it has written itself down, the first one first."""
    with database.read_platform() as db:
        ids = [business.id for business in every(db)]
    found = []
    for business_id in ids:
        with database.read_business(business_id) as db:
            found.append(profile(db))
    return found


def chosen(database: Database, slug: str | None) -> Profile:
    """The business of this slug, or the first one. Raises NotFound."""
    found = [profile for profile in profiles(database) if slug in (None, profile.slug)]
    if not found:
        raise NotFound(f"There is no business {slug!r}. Its slug stands on the Settings page.")
    return found[0]
