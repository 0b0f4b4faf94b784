"""Templates that WhatsApp has approved: which serves what, in which language, as a customer would read them."""

from datetime import datetime, timedelta
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from desk import languages, local_times, templates, wording
from desk.errors import Invalid
from web import pages
from web.auth import login_required
from web.console import messages
from web.pages import console


@console.get("/templates")
@login_required("change_settings")
def template_list() -> str:
    """All of them, and the form with the one that is to be changed."""
    change = request.args.get("change")
    typed: dict[str, str] = {}
    if change:
        with pages.reading() as db:
            row = templates.get(db, pages.as_id(change))
        typed = {name: getattr(row, name) for name in ("purpose", "language", "content_sid", "body", "variables")}
    return _page(typed, is_saved="saved" in request.args, is_change=bool(change))


@console.post("/templates")
@login_required("change_settings")
def save_template() -> ResponseReturnValue:
    """Keep it, or show it with sample values, or the form again with what is wrong."""
    typed = {
        name: request.form.get(name, "").strip() for name in ("purpose", "language", "content_sid", "body", "variables")
    }
    try:
        if typed["language"] not in languages.names():
            raise Invalid("Choose a language.", language="unknown")
        templates.check(typed["purpose"], typed["content_sid"], typed["body"], typed["variables"])
        if request.form.get("preview"):
            return _page(typed, shown=_sample(typed["body"], typed["variables"], typed["language"]))
        with pages.writing() as db:
            templates.add(db, **typed, now=pages.parts().clock())
    except Invalid as wrong:
        return _page(typed, wrong=dict.fromkeys(wrong.fields, wrong.message), problem=wrong.message), 400
    return redirect(url_for("console.template_list", saved=1), 303)


@console.post("/templates/<uuid:template_id>/switch")
@login_required("change_settings")
def switch_template(template_id: UUID) -> ResponseReturnValue:
    """Out of use, or into use again."""
    with pages.writing() as db:
        templates.switch(db, template_id, is_active=request.form.get("is_active") == "yes")
    return redirect(url_for("console.template_list", saved=1), 303)


def _page(
    typed: dict[str, str],
    *,
    wrong: dict[str, str] | None = None,
    problem: str | None = None,
    shown: str | None = None,
    is_saved: bool = False,
    is_change: bool = False,
) -> str:
    with pages.reading() as db:
        rows = templates.every(db)
    previews = {row.id: _sample(row.body, row.variables, row.language) for row in rows}
    return render_template(
        "templates.html", rows=rows, previews=previews, typed=typed, wrong=wrong or {}, problem=problem, shown=shown,
        is_saved=is_saved, is_change=is_change, languages=languages.names(),
        names=templates.NAMES,
    )  # fmt: skip


def _sample(body: str, variables: str, language: str) -> str:
    """The text with values that a customer of this business might get."""
    now: datetime = pages.parts().clock()
    # A time at which there are visits, whatever the hour is now.
    tomorrow = pages.local(now).date() + timedelta(days=1)
    starts_at = local_times.at(tomorrow, "10:00", pages.business().zone)
    visit = wording.Visit(
        business=pages.business().name, zone=pages.business().zone, starts_at=starts_at, name="Asha Rao",
        reference="BKG-2345", until=now + timedelta(hours=1), minutes=20, count=10,
    )  # fmt: skip
    values = wording.variables(visit, wording.of(language)) | {messages.TEXT: "Could you bring your last report?"}
    return templates.words_of(body, variables, values)
