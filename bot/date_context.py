"""What today and tomorrow are, in the business's own zone. Never reads a clock, and knows no business."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import pytz

HEADING = "\N{CALENDAR} CURRENT DATE & TIME CONTEXT:"
# strftime's names follow the machine's language and its unpadded fields the platform.
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def local(instant_utc: datetime, zone: str) -> datetime:
    """An aware instant as the clock on the business's wall shows it."""
    if instant_utc.tzinfo is None:
        raise ValueError("An instant without a zone cannot be placed.")
    return instant_utc.astimezone(pytz.timezone(zone))


@dataclass(frozen=True, slots=True)
class ClockChange:
    """A time of the wall clock that a change of the clocks skips, or lets come twice; `shown` is what it shows then."""

    is_skipped: bool
    shown: time


def clock_change(day: date, at: time, zone: str) -> ClockChange | None:
    """Whether the clocks of the zone skip that time of that day, or show it twice; None on every ordinary day."""
    place = pytz.timezone(zone)
    wall = datetime.combine(day, at)
    try:
        place.localize(wall, is_dst=None)
    except pytz.NonExistentTimeError:
        return ClockChange(True, place.normalize(place.localize(wall, is_dst=False)).time())
    except pytz.AmbiguousTimeError:
        return ClockChange(False, at)
    return None


def block(now: datetime) -> str:
    """The lines that tell the model what "today" and "tomorrow" mean; `now` is aware, in the business's zone."""
    # The date alone is counted on: 24 hours more can be the same day, or the day after next, where clocks change.
    today = _day(now.date())
    tomorrow = _day(now.date() + timedelta(days=1))
    return "\n".join(
        (
            HEADING,
            f"Today is {today} at {_time(now)}",
            f"Tomorrow is {tomorrow}",
            f'When customer says "today" they mean {today}',
            f'When customer says "tomorrow" they mean {tomorrow}',
        )
    )


def _day(day: date) -> str:
    return f"{DAYS[day.weekday()]}, {MONTHS[day.month - 1]} {day.day}, {day.year}"


def _time(moment: datetime) -> str:
    return f"{moment.hour % 12 or 12}:{moment.minute:02d} {'AM' if moment.hour < 12 else 'PM'}"
