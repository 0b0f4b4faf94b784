"""Businesses: whose line was called, and what they wrote down about themselves."""

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import countries, languages
from desk.errors import NotFound
from storage.database import Database
from storage.tables import Business, Hours, Service

TEST_LINE = "test:"


@dataclass(frozen=True, slots=True)
class Opening:
    """Open on `weekday` (0 Monday to 6 Sunday) from `opens` to `closes`, HH:MM local."""

    weekday: int
    opens: str
    closes: str


@dataclass(frozen=True, slots=True)
class Price:
    """What a service costs: minor units of the business's currency, and the business's own words beside it."""

    minor: int | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Profile:
    """A business as the bot needs it: who it is and what it has written down. Nothing here is assumed."""

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
    """The session's business with its hours and prices."""
    business = row(db)
    hours = db.scalars(select(Hours).order_by(Hours.weekday, Hours.opens)).all()
    services = db.scalars(select(Service)).all()
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
        prices={s.code: Price(s.price_minor, s.price_note) for s in services},
    )


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
