"""The daily summary: a day in figures, the days before it, and summaries that could not be mailed."""

from datetime import date, timedelta

from flask import render_template, request

from desk import mails, reports
from desk.errors import NotFound
from web import pages
from web.auth import login_required
from web.pages import console


@console.get("/reports/daily")
@login_required("see_calls")
def daily_report() -> str:
    """A day of the business's calendar, today's so far if none is named."""
    profile = pages.business()
    today = reports.today(profile.zone, now=pages.parts().clock())
    on = _day(request.args.get("date")) or today
    with pages.reading() as db:
        report = reports.daily(db, profile, on, hides_medical=pages.hides_medical())
        unsent = mails.failures(db)
    return render_template(
        "report.html", report=report, today=today, before=on - timedelta(days=1),
        after=on + timedelta(days=1) if on < today else None, unsent=unsent,
        commonest=reports.commonest(report), made=reports.made(report.bookings, report.cancelled),
        average=reports.spoken_duration(report.average_seconds), counted=reports.counted(profile),
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    """The day in the address. Raises NotFound for what is none, or so early that there is none before it."""
    if not text:
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise NotFound("There is no such day.") from None
    if not date(1970, 1, 2) <= found <= date(9000, 1, 1):
        raise NotFound("There is no such day.")
    return found
