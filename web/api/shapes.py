"""What every group of routes shares: pages, ids and texts as they are asked for and answered."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Protocol, TypeVar
from uuid import UUID

import pytz
from flask import Response
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

MOST_ITEMS = 200
SOME_ITEMS = 50

# A database may refuse the character NUL, and no name, number or id holds one.
NO_NUL = r"^[^\x00]*$"
Given = Annotated[str, StringConstraints(max_length=160, pattern=NO_NUL)]

# What a person is called, or a thing.
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120, pattern=NO_NUL)]
Number = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]


def _written(given: object) -> object:
    """A day must be written as one: a number would be taken for seconds since 1970."""
    if not isinstance(given, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", given):
        raise ValueError("a day is written YYYY-MM-DD")
    return given


Day = Annotated[date, BeforeValidator(_written)]


class Asked(BaseModel):
    """Query parameters. One that is not known is refused: a filter with a slip in it would answer with everything."""

    model_config = ConfigDict(populate_by_name=True, extra="forbid")


class OfBusiness(Asked):
    """Whose: may be left out, since a key belongs to one business."""

    clinic_id: UUID | None = Field(None, description="The key's business; any other is answered with 404.")
    shop_id: UUID | None = Field(None, description="The same as clinic_id.")


class Page(OfBusiness):
    """Which part of a list."""

    cursor: UUID | None = Field(None, description="`next_cursor` of the page before; leave out for the first page.")
    limit: int = Field(SOME_ITEMS, ge=1, le=MOST_ITEMS, description="At most so many items.")


class Body(BaseModel):
    """A body that is given. A field that is not known is refused: it would be a mistake that nobody notices."""

    model_config = ConfigDict(extra="forbid")

    clinic_id: UUID | None = Field(
        None, description="May be left out: a key belongs to one business.", json_schema_extra={"example": None}
    )
    shop_id: UUID | None = Field(None, description="The same as clinic_id.", json_schema_extra={"example": None})


class Answer(BaseModel):
    """A body that is answered."""

    model_config = ConfigDict(populate_by_name=True)


class HasId(Protocol):
    """A row."""

    @property
    def id(self) -> UUID: ...


RowType = TypeVar("RowType", bound=HasId)


def cut(rows: Sequence[RowType], limit: int) -> tuple[Sequence[RowType], UUID | None]:
    """A page out of one row more than it takes: the rows, and the cursor of the next page if there is one."""
    if len(rows) <= limit:
        return rows, None
    return rows[:limit], rows[limit - 1].id


def local(at: datetime, zone: str) -> datetime:
    """The moment on the business's own clocks."""
    return at.astimezone(pytz.timezone(zone))


def send(body: BaseModel, status: int = 200) -> Response:
    """The body as JSON, its fields in the order of the document."""
    return Response(body.model_dump_json(by_alias=True), status, mimetype="application/json")
