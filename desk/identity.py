"""Identity: which coming bookings somebody may mean whose number is on none of them. Whether they have told enough to
be told of one, whoever asks decides: two things that only those concerned know.
"""

from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytz
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desk.businesses import Profile
from storage.tables import Booking, Conversation, Customer

LIVE = ("requested", "confirmed")
# More than one day has; the name sorts them out.
MOST = 300


def named(
    db: Session,
    profile: Profile,
    *,
    on: date | None = None,
    born_on: date | None = None,
    reference: str | None = None,
    now: datetime,
) -> list[Booking]:
    """The bookings that are not over and agree with everything that is told; none where nothing is told of them."""
    query = select(Booking).where(
        Booking.status.in_(LIVE), or_(Booking.starts_at.is_(None), Booking.ends_at > now), Booking.is_test.is_(False)
    )
    if reference is None and on is None and born_on is None:
        return []
    if reference is not None:
        query = query.where(Booking.reference == reference.upper())
    if on is not None:
        zone = pytz.timezone(profile.zone)
        begins, ends = (zone.localize(datetime.combine(day, time())) for day in (on, on + timedelta(days=1)))
        query = query.where(Booking.starts_at >= begins, Booking.starts_at < ends)
    if born_on is not None:
        query = query.join(Customer, Customer.id == Booking.customer_id).where(Customer.born_on == born_on)
    return list(db.scalars(query.order_by(Booking.starts_at, Booking.id).limit(MOST)))


def wrong_tries(
    db: Session, profile: Profile, sender: str, name: str | None = None, *, but: UUID | None, now: datetime
) -> int:
    """How often this sender told wrongly, since the local midnight, whose booking they mean: in all talks `but` one.

    Each talk keeps its own count with what it remembers, so that a new call or chat begins no new tries. With a `name`
    only those tries count in which the booking was said to be under it, letter for letter as the talk kept it.
    """
    zone = pytz.timezone(profile.zone)
    midnight = zone.localize(datetime.combine(now.astimezone(zone).date(), time()))
    query = select(Conversation.id, Conversation.session).where(
        Conversation.sender == sender, Conversation.last_at >= midnight
    )
    rows = db.execute(query.order_by(Conversation.last_at.desc()).limit(MOST))
    others = [kept or {} for id_, kept in rows if id_ != but]
    if name is not None:
        return sum(kept.get("wrong_names", []).count(name) for kept in others)
    return sum(int(kept.get("wrong_tries", 0)) for kept in others)
