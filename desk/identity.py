"""Identity: which coming bookings somebody may mean whose number is on none of them. Whether they have told enough to
be told of one, whoever asks decides: two things that only those concerned know.
"""

from datetime import date, datetime, time, timedelta

import pytz
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desk.businesses import Profile
from storage.tables import Booking, Customer

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
