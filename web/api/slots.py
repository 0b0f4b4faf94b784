"""Slots: the free times of a business, each with an id to book it by. Must not know how they are computed."""

import datetime as dt
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from flask import Response
from pydantic import Field

from desk import businesses, calendars, services
from desk.errors import Invalid
from desk.slots import Slot, Wish
from web.api import access
from web.api.appointment_shapes import Code, Time
from web.api.shapes import MOST_ITEMS, Answer, Day, OfBusiness, local, send

group = access.group("slots", "Free times.", "see_bookings", prefix="/api/v1/slots")
SOME_TIMES = 50


class FreeSlot(Answer):
    """A free time of one person, or of the business where nobody has a calendar of their own."""

    id: str = Field(
        description="`slot_id` of a new appointment.",
        json_schema_extra={"example": "20261216T0330Z.019340f28c1e7b1a9d536f0e5b1c2a47"},
    )
    doctor_id: UUID | None
    doctor: str | None = Field(json_schema_extra={"example": "Dr Mehta"})
    date: dt.date = Field(description="On the business's calendar.")
    time: str = Field(description="On its clocks.", json_schema_extra={"example": "09:00"})
    until: str = Field(
        description="When the visit ends; for a window, until when somebody arrives.",
        json_schema_extra={"example": "09:15"},
    )
    starts_at: datetime
    ends_at: datetime


class SlotPage(Answer):
    """Free times in order. All that fit into `limit` times come at once: `next_cursor` is null."""

    items: list[FreeSlot]
    next_cursor: str | None = Field(None, description="Ask for a later `date` instead.")


class SlotsQuery(OfBusiness):
    """Which times."""

    service_id: UUID | None = Field(None, description="Of what; it says how long it takes and who gives it.")
    service: Code | None = Field(None, description="Its code, instead of `service_id`.")
    doctor_id: UUID | None = Field(None, description="Only with this one.")
    date: Day | None = Field(None, description="On this day, or with `until` from this day on; today without it.")
    until: Day | None = Field(None, description="The last day; without `date` and this as far as can be booked.")
    time: Time | None = Field(None, description="Only at HH:MM, within HH:MM-HH:MM, or in a part of the day.")
    limit: int = Field(SOME_TIMES, ge=1, le=MOST_ITEMS, description="At most so many times.")


@group.get("", operation_id="listSlots", summary="List free times", responses={"200": SlotPage})
def list_slots(query: SlotsQuery) -> Response:
    """What can be booked now. A slot is not kept: somebody may be quicker, and booking it is answered with 409 then."""
    if query.date is not None and query.until is not None and query.until < query.date:
        raise Invalid("The days are the wrong way round.", until="before date")
    with access.open_view(query.clinic_id, query.shop_id) as view:
        profile = businesses.profile(view.db)
        service = services.code(view.db, profile.kind, query.service_id, query.service)
        wish = Wish(service, query.doctor_id, query.date, query.until, query.time)
        found = calendars.find(view.db, profile, wish, now=access.now(), limit=query.limit)
    return send(SlotPage(items=_shaped(found, view.zone), next_cursor=None))


def _shaped(found: Sequence[Slot], zone: str) -> list[FreeSlot]:
    return [
        FreeSlot(
            id=slot.id,
            doctor_id=slot.staff_id,
            doctor=slot.staff_name,
            date=local(slot.starts_at, zone).date(),
            time=f"{local(slot.starts_at, zone):%H:%M}",
            until=f"{local(slot.ends_at, zone):%H:%M}",
            starts_at=slot.starts_at,
            ends_at=slot.ends_at,
        )
        for slot in found
    ]
