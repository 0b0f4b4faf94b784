"""The tenant, the numbers that reach it, and what it has written down about itself."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import String, UniqueConstraint, true
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.rows import InBusiness, Row


class Business(Row):
    """A tenant. `number` counts from 1: the first one's CSV files lie in LOGS_DIR itself (DESIGN section 5).

    `revision` rises with every change of what the business wrote down, its hours and prices too: by it the server
    processes know that the profile they keep is the one that stands. `languages` are codes with commas between, its own
    first; null means those of its country. A booking needs `notice_minutes` of notice and lies within `horizon_days`;
    `windows` are those of arrival (desk/windows.py);
    between `quiet_from` and `quiet_until` (HH:MM, local) nothing is sent that can wait. Null means the kind's own.
    """

    __tablename__ = "businesses"

    number: Mapped[int] = mapped_column(unique=True)
    slug: Mapped[str] = mapped_column(String(60), unique=True)
    kind: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(String(120))
    country: Mapped[str] = mapped_column(String(2))
    zone: Mapped[str] = mapped_column(String(60))
    address: Mapped[str | None] = mapped_column(String(300))
    on_call: Mapped[str | None] = mapped_column(String(20))
    area: Mapped[str | None] = mapped_column(String(300))
    payment: Mapped[str | None] = mapped_column(String(300))
    languages: Mapped[str | None] = mapped_column(String(60))
    notice_minutes: Mapped[int | None]
    horizon_days: Mapped[int | None]
    windows: Mapped[str | None] = mapped_column(String(200))
    closes_on_holidays: Mapped[bool] = mapped_column(default=True, server_default=true())
    quiet_from: Mapped[str | None] = mapped_column(String(5))
    quiet_until: Mapped[str | None] = mapped_column(String(5))
    most_messages_a_day: Mapped[int | None]
    has_csv_logs: Mapped[bool] = mapped_column(default=True)
    logs_stale_since: Mapped[datetime | None]
    revision: Mapped[int] = mapped_column(default=0, server_default="0")
    created_at: Mapped[datetime]


class Line(InBusiness, Row):
    """A number or WhatsApp sender of a business. The number called tells which business is meant."""

    __tablename__ = "lines"
    __table_args__ = (UniqueConstraint("channel", "address"),)
    found_by_platform: ClassVar[bool] = True

    channel: Mapped[str] = mapped_column(String(20))
    address: Mapped[str] = mapped_column(String(60))


class Hours(InBusiness, Row):
    """When the business is open: `opens` and `closes` as HH:MM local time, `weekday` 0 Monday to 6 Sunday."""

    __tablename__ = "hours"
    __table_args__ = (UniqueConstraint("business_id", "weekday", "opens"),)
    is_audited: ClassVar[bool] = True

    weekday: Mapped[int]
    opens: Mapped[str] = mapped_column(String(5))
    closes: Mapped[str] = mapped_column(String(5))


class Service(InBusiness, Row):
    """A service of the kind as this business gives it: its price, in words too ("from", "call-out included"), how long
    it takes and how long until the next one can begin. Null minutes are the kind's own.
    """

    __tablename__ = "services"
    __table_args__ = (UniqueConstraint("business_id", "code"),)
    is_audited: ClassVar[bool] = True

    code: Mapped[str] = mapped_column(String(40))
    price_minor: Mapped[int | None]
    price_note: Mapped[str | None] = mapped_column(String(200))
    minutes: Mapped[int | None]
    buffer_minutes: Mapped[int | None]
    is_offered: Mapped[bool] = mapped_column(default=True, server_default=true())
