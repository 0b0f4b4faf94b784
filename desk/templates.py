"""Templates that WhatsApp has approved, by purpose and language: found, filled in, kept. Asks nobody for approval."""

import re
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk import wording
from desk.errors import Invalid, NotFound
from desk.purposes import PURPOSES
from storage.database import insert_once
from storage.tables import Template

# twilio.com/docs/content: a template's id; its text with the variables filled in has at most 1024 characters (63021).
CONTENT_SID = re.compile(r"HX[0-9a-fA-F]{32}")
PLACE = re.compile(r"\{\{\s*(\d{1,2})\s*\}\}")
LONGEST_BODY = 1024
# What a template may name: what a message knows of a visit, and the words that staff typed.
NAMES = (*wording.NAMES, "text")


def find(db: Session, purpose: str, language: str | None) -> Template | None:
    """The active template of this purpose in this language; a way of writing it (hi-Latn) may take its language's."""
    wanted = [language, language.partition("-")[0]] if language else []
    rows = {row.language: row for row in db.scalars(select(Template).filter_by(purpose=purpose, is_active=True))}
    return next((rows[code] for code in wanted if code in rows), None)


def names(variables: str) -> list[str]:
    """The names of what stands at {{1}}, {{2}} and so on."""
    return [name.strip() for name in variables.split(",") if name.strip()]


def filled(template: Template, values: Mapping[str, str]) -> dict[str, str]:
    """ContentVariables: "1" and so on, with their values; what is missing is a dash, since none may be empty."""
    return _places(template.variables, values)


def _places(variables: str, values: Mapping[str, str]) -> dict[str, str]:
    return {str(place): _clean(values.get(name, "")) for place, name in enumerate(names(variables), 1)}


def _clean(value: str) -> str:
    """WhatsApp refuses variables with line breaks, tabs or more than four spaces in a row."""
    return " ".join(value.split()) or "-"


def words(template: Template, values: Mapping[str, str]) -> str:
    """The template's text as the customer will read it."""
    return words_of(template.body, template.variables, values)


def words_of(body: str, variables: str, values: Mapping[str, str]) -> str:
    """The same, of a text that is no template yet."""
    places = _places(variables, values)
    return PLACE.sub(lambda found: places.get(found[1], found[0]), body)


def every(db: Session) -> list[Template]:
    """All templates, by purpose and language."""
    return list(db.scalars(select(Template).order_by(Template.purpose, Template.language)))


def get(db: Session, template_id: UUID) -> Template:
    """The template. Raises NotFound."""
    found = db.get(Template, template_id)
    if found is None:
        raise NotFound("There is no such template.")
    return found


def check(purpose: str, content_sid: str, body: str, variables: str) -> None:
    """Raise Invalid, naming the field, unless this can be sent."""
    if purpose not in PURPOSES:
        raise Invalid("Choose what the template is for.", purpose="unknown")
    if not CONTENT_SID.fullmatch(content_sid):
        raise Invalid(
            "A ContentSid is HX and 32 signs; it stands in Twilio's Content Template Builder.", content_sid="form"
        )
    if not body.strip() or len(body) > LONGEST_BODY:
        raise Invalid(f"Copy the approved text here: from 1 to {LONGEST_BODY} characters.", body="length")
    strangers = [name for name in names(variables) if name not in NAMES]
    if strangers:
        known = ", ".join(NAMES)
        raise Invalid(f"There is nothing named {', '.join(strangers)}. There are: {known}.", variables="unknown")
    places = {int(number) for number in PLACE.findall(body)}
    count = len(names(variables))
    if places != set(range(1, count + 1)):
        raise Invalid("Name one variable for each of {{1}}, {{2}} and so on in the text.", variables="count")


def add(
    db: Session, *, purpose: str, language: str, content_sid: str, body: str, variables: str, now: datetime
) -> Template:
    """Keep a template; one of this purpose and language that is there is replaced. Raises Invalid."""
    check(purpose, content_sid, body, variables)
    values = {"content_sid": content_sid, "body": body.strip(), "variables": variables.replace(" ", "")}
    key = {"purpose": purpose, "language": language}
    row, made = insert_once(db, Template, {**key, **values, "created_at": now}, ("purpose", "language"))
    if not made:
        row.content_sid, row.body, row.variables = values["content_sid"], values["body"], values["variables"]
        row.is_active = True
    return row


def switch(db: Session, template_id: UUID, *, is_active: bool) -> Template:
    """Take a template out of use, or into use again. Raises NotFound."""
    row = get(db, template_id)
    row.is_active = is_active
    return row
