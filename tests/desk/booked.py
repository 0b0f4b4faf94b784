"""A business with calendars on either engine, for tests of what takes time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desk import bookings
from desk.slots import Slot
from storage.database import Database, Db
from storage.tables import Booking, Business, Calendar, Customer, Row, Staff, TakenTime

ENGINES = ["sqlite", "postgresql"]
NOW = datetime(2026, 12, 14, 3, 0, tzinfo=UTC)  # a Monday, 08:30 in Kolkata
NINE = datetime(2026, 12, 16, 3, 30, tzinfo=UTC)  # Wednesday, 09:00 in Kolkata
WISH = bookings.Request(task="book", service="check_up", name="Rahul Sharma", phone="+919876543210")


@dataclass
class Clinic:
    """A clinic with two doctors, and a customer."""

    database: Database
    id: UUID
    people: list[UUID] = field(default_factory=list)
    calendars: list[UUID] = field(default_factory=list)
    customer: UUID | None = None

    def slot(self, starts_at: datetime = NINE, *, person: int = 0, minutes: int = 30, buffer: int = 0) -> Slot:
        """A time of one of the doctors."""
        ends_at = starts_at + timedelta(minutes=minutes)
        until = ends_at + timedelta(minutes=buffer)
        return Slot(self.calendars[person], self.people[person], "Dr Mehta", starts_at, ends_at, until)

    def do(self, act: Callable[[Db], Any]) -> Any:
        """In a transaction of its own."""
        with self.database.open_business(self.id) as db:
            return act(db)

    def book(self, slot: Slot, *, now: datetime = NOW, **more: Any) -> Booking:
        """Book it for the customer."""
        whose: Any = {"customer_id": self.customer, "conversation_id": None, "is_test": False, **more}
        made: Booking = self.do(lambda db: bookings.book(db, slot, WISH, now=now, **whose))
        return made

    def rows(self, table: type[Row]) -> list[Any]:
        """Every row of a table."""
        with self.database.read_business(self.id) as db:
            return list(db.scalars(select(table).order_by(table.id)))

    def taken(self) -> list[tuple[datetime, UUID | None, UUID | None]]:
        """What is taken, in order: (when, booking, hold)."""
        return sorted((row.at, row.booking_id, row.hold_id) for row in self.rows(TakenTime))

    def person(self) -> Customer:
        """The customer's row as it is now."""
        [found] = self.rows(Customer)
        assert isinstance(found, Customer)
        return found


def clinic(folder: Path, engine: str) -> Clinic:
    """A fresh one."""
    # The processes of races take this module too, and need no whole world.
    from tests.world import fresh_database

    database = Database(fresh_database(folder, engine))
    with database.open_platform() as db:
        business = Business(
            number=1, slug="ours", kind="clinic", name="Ours", country="IN", zone="Asia/Kolkata", created_at=NOW
        )
        db.add(business)
    made = Clinic(database, business.id)
    with database.open_business(business.id) as db:
        for name in ("Dr Mehta", "Dr Rao"):
            person = Staff(name=name, role="doctor", is_bookable=True, created_at=NOW)
            db.add(person)
            db.flush()
            calendar = Calendar(key=str(person.id), staff_id=person.id)
            db.add(calendar)
            db.flush()
            made.people.append(person.id)
            made.calendars.append(calendar.id)
        customer = Customer(name="Rahul Sharma", phone="+919876543210", created_at=NOW, updated_at=NOW)
        db.add(customer)
        db.flush()
        made.customer = customer.id
    return made


def close(one: Clinic) -> None:
    """Let go of its database."""
    one.database.close()
    if not one.database.is_sqlite:
        from tests import postgres

        postgres.server().drop(one.database.url.render_as_string(hide_password=False))
