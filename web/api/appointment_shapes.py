"""What an appointment looks like to programs, given and answered: a booking, in the words of seed 002."""

import datetime as dt
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field, StrictBool, StringConstraints

from desk import conversation_lists, services, staff
from web.api import access
from web.api.shapes import NO_NUL, Answer, Body, Day, Given, Number, OfBusiness, Page, Words, local

if TYPE_CHECKING:
    from storage.tables import Booking

Status = Literal["requested", "confirmed", "completed", "cancelled", "no_show"]
Time = Annotated[
    str, StringConstraints(pattern=r"^(([01]\d|2[0-3]):[0-5]\d(-([01]\d|2[0-3]):[0-5]\d)?|morning|afternoon|evening)$")
]
Code = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]
Text = Annotated[str, StringConstraints(max_length=2000, pattern=NO_NUL)]
SlotId = Annotated[str, StringConstraints(max_length=60, pattern=NO_NUL)]


class Appointment(Answer):
    """A visit: wished for while `status` is requested, agreed after that."""

    id: UUID
    reference: str = Field(description="What the customer was told.", json_schema_extra={"example": "BKG-7K3QX"})
    patient_id: UUID | None
    clinic_id: UUID
    doctor_id: UUID | None
    service_id: UUID | None
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


class NewAppointment(Body):
    """A visit to be booked: for a patient by id, or by name and number, who is put on the list if need be."""

    patient_id: UUID | None = Field(None, description="Or `patient_phone`.", json_schema_extra={"example": None})
    patient_name: Words | None = Field(None, json_schema_extra={"example": "Rahul Sharma"})
    patient_phone: Number | None = Field(
        None,
        description="With another name than its owner's: somebody who is reached through them.",
        json_schema_extra={"example": "+919876543210"},
    )
    doctor_id: UUID | None = Field(
        None, description="Anybody who is free, without it.", json_schema_extra={"example": None}
    )
    service_id: UUID | None = Field(None, json_schema_extra={"example": None})
    service: Code | None = Field(
        None, description="Its code, instead of `service_id`.", json_schema_extra={"example": None}
    )
    slot_id: SlotId | None = Field(
        None, description="From /api/v1/slots, instead of `date` and `time`.", json_schema_extra={"example": None}
    )
    date: Day | None = None
    time: Time | None = Field(
        None, description="HH:MM books it. A part of the day, or nothing, is a request.",
        json_schema_extra={"example": "09:30"},
    )  # fmt: skip
    status: Literal["requested", "confirmed"] | None = Field(
        None, description="`requested`: only note it, also with a time.", json_schema_extra={"example": None}
    )
    notes: Text | None = Field(None, json_schema_extra={"example": "a cough for a week"})
    urgency: Literal["emergency", "urgent", "routine", "flexible"] | None = Field(
        None, json_schema_extra={"example": "routine"}
    )
    location: Words | None = Field(None, json_schema_extra={"example": None})
    address: Words | None = Field(None, json_schema_extra={"example": None})
    notify: StrictBool = Field(False, description="Whether to tell the patient by message.")
    allow_overlap: StrictBool = Field(
        False, description="Book it although the patient has another appointment at that time.",
        json_schema_extra={"example": False},
    )  # fmt: skip


class AppointmentChange(Body):
    """What is to be changed; what is left out stays."""

    doctor_id: UUID | None = Field(None, description="Somebody else.", json_schema_extra={"example": None})
    slot_id: SlotId | None = Field(
        None, description="From /api/v1/slots, instead of `date` and `time`.", json_schema_extra={"example": None}
    )
    date: Day | None = None
    time: Time | None = Field(None, json_schema_extra={"example": "10:00"})
    status: Status | None = Field(
        None, description="completed and no_show once its time has come; for a day taken back by confirmed.",
        json_schema_extra={"example": "confirmed"},
    )  # fmt: skip
    notes: Text | None = Field(None, json_schema_extra={"example": "a cough for a week"})
    notify: StrictBool = Field(False, description="Whether to tell the patient by message of a new time or its end.")
    allow_overlap: StrictBool = Field(
        False, description="Move it although the patient has another appointment at that time.",
        json_schema_extra={"example": False},
    )  # fmt: skip


class CancelQuery(OfBusiness):
    """How to call it off."""

    notify: bool = Field(False, description="Whether to tell the patient by message.")


class AppointmentPage(Answer):
    """A page of appointments, the newest first."""

    items: list[Appointment]
    next_cursor: UUID | None


class AppointmentsQuery(Page):
    """Which appointments."""

    status: Status | None = Field(None, description="Only those of this status.")
    patient_id: UUID | None = Field(None, description="Only this patient's.")
    doctor_id: UUID | None = Field(None, description="Only this one's.")
    date: Day | None = Field(None, description="Only of this day: the agreed one, else the wished one.")
    from_: Day | None = Field(None, alias="from", description="Of this day and later ones.")
    to: Day | None = Field(None, description="Of this day and earlier ones.")
    sort: Literal["-created_at", "created_at"] = Field("-created_at", description="The newest first, or the oldest.")


class AppointmentPath(BaseModel):
    """Which appointment."""

    id: Given = Field(description="Its id, or its public reference.", json_schema_extra={"example": "BKG-7K3QX"})


def shaped(view: access.View, rows: Sequence["Booking"]) -> list[Appointment]:
    """Bookings in the seed's words, without what the reader may not see."""
    names = {person.id: person.name for person in staff.everyone(view.db)} if any(r.staff_id for r in rows) else {}
    sids = conversation_lists.sids_of(view.db, [row.conversation_id for row in rows])
    known = {row.code: row.id for row in services.every(view.db)} if any(r.service for r in rows) else {}
    return [_shaped(view, row, names, sids, known) for row in rows]


def _shaped(
    view: access.View, row: "Booking", names: dict[UUID, str], sids: dict[UUID, str], known: dict[str, UUID]
) -> Appointment:
    agreed = local(row.starts_at, view.zone) if row.starts_at else None
    return Appointment(
        id=row.id,
        reference=row.reference,
        patient_id=row.customer_id,
        clinic_id=row.business_id,
        doctor_id=row.staff_id,
        service_id=None if view.is_redacted else known.get(row.service or ""),
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
