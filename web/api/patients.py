"""Patients: customers, in the words of seed 002. Must not know how they are stored or reached."""

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from flask import Response
from pydantic import BaseModel, Field

from desk import booking_lists, customers
from desk.errors import NotFound
from web.api import access, appointments
from web.api.appointments import AppointmentPage
from web.api.shapes import Answer, Given, OfBusiness, Page, cut, send

if TYPE_CHECKING:
    from storage.tables import Customer

group = access.group("patients", "People known to the business.", "see_customers", prefix="/api/v1/patients")


class Patient(Answer):
    """A person known to one business."""

    id: UUID
    clinic_id: UUID
    name: str | None = Field(json_schema_extra={"example": "Rahul Sharma"})
    phone: str | None = Field(
        description="E.164; null for who is reached through somebody else, or wrote without a number.",
        json_schema_extra={"example": "+919876543210"},
    )
    whatsapp_name: str | None = Field(json_schema_extra={"example": "Rahul"})
    total_visits: int
    total_cancellations: int
    total_no_shows: int
    first_visit_date: date | None
    last_visit_date: date | None
    created_at: datetime
    updated_at: datetime
    is_active: bool


class PatientPage(Answer):
    """A page of patients, the newest first."""

    items: list[Patient]
    next_cursor: UUID | None


class PatientsQuery(Page):
    """Which patients."""

    q: Given = Field(
        "", description="Beginnings of the name's words; a number in any form, or its beginning or last digits."
    )


class PatientPath(BaseModel):
    """Which patient."""

    id: UUID = Field(description="The patient's id.")


class PhonePath(BaseModel):
    """Whose number."""

    phone: Given = Field(
        description="In any form of the business's country; write a plus as %2B.",
        json_schema_extra={"example": "+919876543210"},
    )


def shaped(row: "Customer") -> Patient:
    """A customer in the seed's words."""
    return Patient(
        id=row.id,
        clinic_id=row.business_id,
        name=row.name,
        phone=row.phone,
        whatsapp_name=row.whatsapp_name,
        total_visits=row.total_visits,
        total_cancellations=row.total_cancellations,
        total_no_shows=row.total_no_shows,
        first_visit_date=row.first_visit_on,
        last_visit_date=row.last_visit_on,
        created_at=row.created_at,
        updated_at=row.updated_at,
        is_active=row.is_active,
    )


@group.get("", operation_id="listPatients", summary="List patients", responses={"200": PatientPage})
def list_patients(query: PatientsQuery) -> Response:
    """The active ones: the newest first, or with `q` in the order of the word that was found."""
    with access.open_view(query.clinic_id, query.shop_id) as view:
        found = customers.search(view.db, query.q, view.country, after=query.cursor, limit=query.limit + 1)
    rows, following = cut(found, query.limit)
    return send(PatientPage(items=[shaped(row) for row in rows], next_cursor=following))


@group.get("/<id>", operation_id="getPatient", summary="Get a patient", responses={"200": Patient})
def get_patient(path: PatientPath, query: OfBusiness) -> Response:
    """Also one who is no longer active. Leaves a line in the audit."""
    with access.open_view(query.clinic_id, query.shop_id) as view:
        row = customers.get(view.db, path.id)
    access.note_seen(row)
    return send(shaped(row))


@group.get("/by-phone/<phone>", operation_id="getPatientByPhone", summary="Get a patient by phone number",
           responses={"200": Patient})  # fmt: skip
def get_patient_by_phone(path: PhonePath, query: OfBusiness) -> Response:
    """Whose number it is; 404 when it is nobody's. Leaves a line in the audit."""
    with access.open_view(query.clinic_id, query.shop_id) as view:
        row = customers.find_by_any_phone(view.db, path.phone, view.country)
    if row is None:
        raise NotFound("There is no patient with this number.")
    access.note_seen(row)
    return send(shaped(row))


@group.get("/<id>/appointments", operation_id="listAppointmentsOfPatient", summary="List a patient's appointments",
           responses={"200": AppointmentPage})  # fmt: skip
def list_appointments_of_patient(path: PatientPath, query: Page) -> Response:
    """The newest first. Asks for the permission to see appointments too."""
    access.require("see_bookings")
    with access.open_view(query.clinic_id, query.shop_id) as view:
        customers.get(view.db, path.id)
        found = booking_lists.page(view.db, before=query.cursor, limit=query.limit + 1, customer_id=path.id)
        rows, following = cut(found, query.limit)
        return send(AppointmentPage(items=appointments.shaped(view, rows), next_cursor=following))
