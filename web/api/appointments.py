"""Appointments: bookings, in the words of seed 002. Must not know how they are stored or made."""

import datetime as dt
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from flask import Response
from pydantic import BaseModel, Field

from desk import booking_lists, bookings, conversations, staff
from web.api import access
from web.api.shapes import Answer, Given, OfBusiness, Page, cut, local, send

if TYPE_CHECKING:
    from storage.tables import Booking

group = access.group("appointments", "Visits wished for and agreed.", "see_bookings", prefix="/api/v1/appointments")
Status = Literal["requested", "confirmed", "completed", "cancelled", "no_show"]


class Appointment(Answer):
    """A visit: wished for while `status` is requested, agreed after that."""

    id: UUID
    reference: str = Field(description="What the customer was told.", json_schema_extra={"example": "BKG-7K3QX"})
    patient_id: UUID | None
    clinic_id: UUID
    doctor_id: UUID | None
    service_id: UUID | None = Field(description="Null as long as services have codes only.")
    patient_name: str | None = Field(json_schema_extra={"example": "Mike"})
    patient_phone: str | None = Field(
        description="E.164; the number for this visit.", json_schema_extra={"example": "+61412345678"}
    )
    date: dt.date | None = Field(description="The agreed day, else the wished one, on the business's calendar.")
    time: str | None = Field(
        description="The agreed time (HH:MM), else the wished one: HH:MM, HH:MM-HH:MM, morning, afternoon or evening.",
        json_schema_extra={"example": "morning"},
    )
    status: str = Field(json_schema_extra={"example": "requested"})
    doctor: str | None = Field(description="The person's name.", json_schema_extra={"example": "Dr Mehta"})
    service: str | None = Field(description="The service's code.", json_schema_extra={"example": "toilet_repair"})
    notes: str | None = Field(
        description="The need in the customer's own words.", json_schema_extra={"example": "the toilet is blocked"}
    )
    urgency: str | None = Field(json_schema_extra={"example": "routine"})
    location: str | None = Field(json_schema_extra={"example": "Brisbane"})
    address: str | None = Field(json_schema_extra={"example": "12 High Street"})
    property_type: str | None = Field(json_schema_extra={"example": "house"})
    created_at: datetime
    call_sid: str | None = Field(
        description="The call or chat that it comes from; see /api/calls/{sid}.",
        json_schema_extra={"example": "CA123456"},
    )
    task: str = Field(
        description="What was asked for: book, refill, complaint or consultation.",
        json_schema_extra={"example": "book"},
    )
    redacted: bool = Field(description="Whether medical fields are null because the reader may not see them.")


class AppointmentPage(Answer):
    """A page of appointments, the newest first."""

    items: list[Appointment]
    next_cursor: UUID | None


class AppointmentsQuery(Page):
    """Which appointments."""

    status: Status | None = Field(None, description="Only those of this status.")
    patient_id: UUID | None = Field(None, description="Only this patient's.")


class AppointmentPath(BaseModel):
    """Which appointment."""

    id: Given = Field(description="Its id, or its public reference.", json_schema_extra={"example": "BKG-7K3QX"})


def shaped(view: access.View, rows: Sequence["Booking"]) -> list[Appointment]:
    """Bookings in the seed's words, without what the reader may not see."""
    names = {person.id: person.name for person in staff.everyone(view.db)} if any(r.staff_id for r in rows) else {}
    sids = conversations.sids_of(view.db, [row.conversation_id for row in rows])
    return [_shaped(view, row, names, sids) for row in rows]


def _shaped(view: access.View, row: "Booking", names: dict[UUID, str], sids: dict[UUID, str]) -> Appointment:
    agreed = local(row.starts_at, view.zone) if row.starts_at else None
    return Appointment(
        id=row.id,
        reference=row.reference,
        patient_id=row.customer_id,
        clinic_id=row.business_id,
        doctor_id=row.staff_id,
        service_id=None,
        patient_name=row.name,
        patient_phone=row.phone,
        date=agreed.date() if agreed else row.wished_on,
        time=f"{agreed:%H:%M}" if agreed else row.wished_time,
        status=row.status,
        doctor=names.get(row.staff_id) if row.staff_id else None,
        service=None if view.is_redacted else row.service,
        notes=None if view.is_redacted else row.notes,
        urgency=None if view.is_redacted else row.urgency,
        location=row.location,
        address=row.address,
        property_type=None if view.is_redacted else row.property_type,
        created_at=row.created_at,
        call_sid=sids.get(row.conversation_id) if row.conversation_id else None,
        task=row.task,
        redacted=view.is_redacted,
    )


@group.get("", operation_id="listAppointments", summary="List appointments", responses={"200": AppointmentPage})
def list_appointments(query: AppointmentsQuery) -> Response:
    """The newest first, without those made in trials."""
    with access.open_view(query.clinic_id, query.shop_id) as view:
        found = booking_lists.page(
            view.db,
            before=query.cursor,
            limit=query.limit + 1,
            status=query.status,
            customer_id=query.patient_id,
        )
        rows, following = cut(found, query.limit)
        return send(AppointmentPage(items=shaped(view, rows), next_cursor=following))


@group.get("/<id>", operation_id="getAppointment", summary="Get an appointment", responses={"200": Appointment})
def get_appointment(path: AppointmentPath, query: OfBusiness) -> Response:
    """By its id or by its public reference. Leaves a line in the audit."""
    with access.open_view(query.clinic_id, query.shop_id) as view:
        row = _find(view, path.id)
        found = shaped(view, [row])[0]
    access.note_seen(row)
    return send(found)


def _find(view: access.View, name: str) -> "Booking":
    with suppress(ValueError):
        return bookings.get(view.db, UUID(name))
    return bookings.get_by_reference(view.db, name)
