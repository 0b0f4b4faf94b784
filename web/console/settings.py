"""Settings: what the business writes down about itself, and what to paste into Twilio."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import hours, languages, settings, windows
from desk.errors import Invalid
from web import clocks, pages
from web.auth import login_required
from web.pages import console

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DOORS = {
    "Phone number: a call comes in": "/voice/incoming",
    "Phone number: call status changes": "/voice/status",
    "Phone number: primary handler fails": "/voice/fallback",
    "Phone number: a message comes in": "/sms/incoming",
    "WhatsApp sender: a message comes in": "/whatsapp/incoming",
    "WhatsApp sender: status callback": "/whatsapp/status",
}


@console.get("/settings")
@login_required("change_settings")
def settings_form() -> str:
    """The form as things stand."""
    return _form(settings.typed_of(pages.business()), {}, is_saved="saved" in request.args)


@console.post("/settings")
@login_required("change_settings")
def change_settings() -> ResponseReturnValue:
    """Save it all, or show the form again as it was typed, with the reasons beside the fields."""
    typed = request.form.to_dict()
    try:
        written = settings.read(typed, pages.business())
    except Invalid as wrong:
        return _form(typed, wrong.fields, problem=wrong.message), 400
    with pages.writing() as db:
        settings.write(db, written, now=pages.parts().clock())
    return redirect(url_for("console.settings_form", saved=1), 303)


def _marked(wrong: dict[str, str]) -> list[tuple[str, str]]:
    """The fields that cannot be used: where each stands on the page and what it is called there."""
    names = {
        "name": "Name",
        "address": "Address",
        "area": "Area",
        "payment": "How one can pay",
        "on_call": "On-call number",
        "language": "Language",
        "notice_hours": "Shortest notice",
        "horizon_days": "How far ahead",
        "windows": "Times of arrival",
        "quiet_from": "Quiet from",
        "quiet_until": "Quiet until",
        "most_messages_a_day": "Most messages a day",
    }
    names |= dict(zip(hours.WEEKDAYS, DAYS, strict=True))
    for code, service in pages.kind().services.items():
        names |= {f"price_{code}": f"Price of {service.label}", f"note_{code}": f"Note on {service.label}"}
        names |= {f"minutes_{code}": f"Minutes of {service.label}", f"buffer_{code}": f"Rest after {service.label}"}
    return [(f"{field}_opens_1" if field in hours.WEEKDAYS else field, names.get(field, field)) for field in wrong]


def _form(typed: dict[str, str], wrong: dict[str, str], *, problem: str | None = None, is_saved: bool = False) -> str:
    with pages.reading() as db:
        lines = settings.lines(db)
    return render_template(
        "settings.html", typed=typed, wrong=wrong, problem=problem, is_saved=is_saved, lines=lines, doors=DOORS,
        days=list(zip(hours.WEEKDAYS, DAYS, strict=True)), services=pages.kind().services,
        public_url=pages.parts().public_url, has_token=pages.parts().has_token, marked=_marked(wrong),
        languages=languages.names(), booking=pages.kind().booking, arrivals=_arrivals(),
    )  # fmt: skip


def _arrivals() -> list[tuple[str, bool]]:
    """The times of arrival as they are kept, in words, and whether the hours hold each."""
    profile = pages.business()
    openings = [*profile.hours, *(opening for person in profile.people for opening in person.hours)]
    return [
        (clocks.of_wish(windows.written((one,))), not openings or windows.is_open(one, openings))
        for one in profile.windows
    ]
