"""Slots: a free time of one calendar, as it is offered. Pure; knows no database, no channel and no words."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from desk.errors import Invalid

WRITTEN = "%Y%m%dT%H%MZ"


@dataclass(frozen=True, slots=True)
class Slot:
    """A free time, in UTC. The customer is told `starts_at` to `ends_at`; until `taken_until` nothing else begins.

    For a window (8 to 10) that is when somebody arrives; for an exact slot, when it begins and how long it takes.
    """

    calendar_id: UUID
    staff_id: UUID | None
    staff_name: str | None
    starts_at: datetime
    ends_at: datetime
    taken_until: datetime

    @property
    def id(self) -> str:
        """By which it is chosen, as "20261216T0450Z.<the calendar's id in hex>"."""
        return f"{self.starts_at.astimezone(UTC).strftime(WRITTEN)}.{self.calendar_id.hex}"


def read_id(text: str) -> tuple[datetime, UUID]:
    """When the slot of this id begins (UTC), and on which calendar. Raises Invalid."""
    when, _, calendar = text.partition(".")
    try:
        return datetime.strptime(when, WRITTEN).replace(tzinfo=UTC), UUID(hex=calendar)
    except ValueError:
        raise Invalid("There is no such slot.", slot="unknown") from None
