"""What today and tomorrow are, in the business's own zone. Never reads a clock, and knows no business."""

from datetime import date, datetime, timedelta

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
