"""Reports: a day in figures (seed 004). Must not know how they are computed."""

import datetime as dt

from flask import Response
from pydantic import Field

from desk import businesses, reports
from web.api import access
from web.api.shapes import Answer, OfBusiness, send

group = access.group("reports", "Days in figures.", "see_calls")
EARLIEST, LATEST = dt.date(1970, 1, 2), dt.date(9000, 1, 1)


class Count(Answer):
    """Something, and how often."""

    name: str = Field(json_schema_extra={"example": "Blocked drain"})
    count: int = Field(json_schema_extra={"example": 5})


class DailyReport(Answer):
    """A day of the business's calendar. Lists have the most frequent first, at most five; test talk does not count."""

    date: dt.date
    total_calls: int
    chats: int
    new_customers: int = Field(description="Of those who called or wrote that day: first known on it.")
    repeat_customers: int = Field(description="Of those who called or wrote that day: known before.")
    most_common_issue: Count | None = Field(description="The first of the issues.")
    average_call_duration: int | None = Field(description="In seconds; null when no call ended.")
    bookings_made: int = Field(description="All that were made that day, those cancelled since too.")
    bookings_cancelled: int = Field(description="How many of them are cancelled by now.")
    emergencies: int
    issues: list[Count] | None = Field(
        description="Each call and chat counts for what it was about, and each booking made without one; null when "
        "redacted."
    )
    urgency: list[Count]
    preferred_times: list[Count]
    locations: list[Count] = Field(description="Counted as issues are.")
    redacted: bool = Field(description="Whether issues are left out because the reader may not see medical content.")


class DailyQuery(OfBusiness):
    """Which day."""

    date: dt.date | None = Field(
        None, description="On the business's calendar; without it, today so far.", ge=EARLIEST, le=LATEST
    )


@group.get("/reports/daily", operation_id="getDailyReport", summary="A day in figures", responses={"200": DailyReport})
def get_daily(query: DailyQuery) -> Response:
    """Computed from what is stored now: of a day that is over, only how many of its bookings are cancelled changes."""
    with access.open_view(query.clinic_id, query.shop_id) as view:
        profile = businesses.profile(view.db)
        on = query.date or reports.today(profile.zone, now=access.now())
        found = reports.daily(view.db, profile, on, hides_medical=view.is_redacted)
    return send(
        DailyReport(
            date=found.on,
            total_calls=found.calls,
            chats=found.chats,
            new_customers=found.new_customers,
            repeat_customers=found.repeat_customers,
            most_common_issue=_counts(found.issues)[0] if found.issues else None,
            average_call_duration=found.average_seconds,
            bookings_made=found.bookings,
            bookings_cancelled=found.cancelled,
            emergencies=found.emergencies,
            issues=None if found.issues is None else _counts(found.issues),
            redacted=view.is_redacted,
            urgency=_counts(found.urgencies),
            preferred_times=_counts(found.times),
            locations=_counts(found.locations),
        )
    )


def _counts(found: tuple[tuple[str, int], ...]) -> list[Count]:
    return [Count(name=name, count=count) for name, count in found]
