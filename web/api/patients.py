"""Patients: customers, in the words of seed 002. Must not know how they are stored or reached."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Literal
from uuid import UUID

from flask import Response
from pydantic import BaseModel, Field, StrictBool, StringConstraints

from desk import booking_lists, customers, families, people, preferences, tags
from desk.errors import Forbidden, Invalid, NotFound
from web.api import access, errors
from web.api.appointment_shapes import AppointmentPage
from web.api.appointment_shapes import shaped as shaped_appointments
from web.api.shapes import NO_NUL, Answer, Body, Day, Given, Number, OfBusiness, Page, Words, cut, local, send

if TYPE_CHECKING:
    from storage.tables import Customer

Tag = Annotated[str, StringConstraints(min_length=1, max_length=40, pattern=NO_NUL)]
Relation = Annotated[str, StringConstraints(min_length=1, max_length=20, pattern=NO_NUL)]

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
    birthday: date | None
    tags: list[str] | None = Field(
        description="Words that staff put on them, as first typed; null when the reader may not see medical content.",
        json_schema_extra={"example": ["diabetic"]},
    )
    preferred_doctor_id: UUID | None
    reached_through_id: UUID | None = Field(description="Whose phone they are reached by, when it is not their own.")
    relation: str | None = Field(description="What that one calls them.", json_schema_extra={"example": "mother"})


class NewPatient(Body):
    """Somebody to be put on the list. A phone number is needed, or whom they are reached through."""

    name: Words | None = Field(None, json_schema_extra={"example": "Rahul Sharma"})
    phone: Number | None = Field(
        None,
        description="In any form of the business's country. With `relation`, of whom they are reached through.",
        json_schema_extra={"example": "+919876543210"},
    )
    whatsapp_name: Words | None = Field(None, json_schema_extra={"example": "Rahul"})
    birthday: Day | None = Field(None, json_schema_extra={"example": "1990-05-01"})
    tags: list[Tag] | None = Field(None, max_length=20, json_schema_extra={"example": ["diabetic"]})
    preferred_doctor_id: UUID | None = Field(None, json_schema_extra={"example": None})
    reached_through_id: UUID | None = Field(
        None, description="The patient whose phone they are reached by.", json_schema_extra={"example": None}
    )
    relation: Relation | None = Field(
        None, description="What the owner of the phone calls them.", json_schema_extra={"example": None}
    )


class PatientChange(Body):
    """What is to be put right; what is left out stays."""

    name: Words | None = Field(None, json_schema_extra={"example": "Rahul Sharma"})
    phone: Number | None = Field(
        None, description="Another number; null for none.", json_schema_extra={"example": "+919876543210"}
    )
    whatsapp_name: Words | None = Field(None, json_schema_extra={"example": "Rahul"})
    birthday: Day | None = Field(None, json_schema_extra={"example": "1990-05-01"})
    tags: list[Tag] | None = Field(
        None, max_length=20, description="These and no others.", json_schema_extra={"example": ["diabetic"]}
    )
    preferred_doctor_id: UUID | None = Field(None, json_schema_extra={"example": None})
    relation: Relation | None = Field(None, json_schema_extra={"example": None})
    is_active: StrictBool | None = Field(
        None, description="False takes them off the lists; nothing is lost.", json_schema_extra={"example": True}
    )


class ClinicStats(Answer):
    """How many patients and appointments the clinic has."""

    total_patients: int = Field(json_schema_extra={"example": 150})
    new_patients_this_month: int = Field(json_schema_extra={"example": 12})
    active_patients: int = Field(description="Seen in the last 12 months.", json_schema_extra={"example": 98})
    total_appointments: int = Field(description="All made, cancelled ones too.", json_schema_extra={"example": 450})
    cancelled_appointments: int = Field(description="How many of them.", json_schema_extra={"example": 30})


class PatientPage(Answer):
    """A page of patients, the newest first."""

    items: list[Patient]
    next_cursor: UUID | None


class PatientsQuery(Page):
    """Which patients."""

    q: Given = Field(
        "", description="Beginnings of the name's words; a number in any form, or its beginning or last digits."
    )
    reached_through_id: UUID | None = Field(None, description="Only those who are reached by this patient's phone.")
    is_active: bool = Field(True, description="False lists who was taken off; not together with `q`.")
    sort: Literal["-created_at", "created_at"] = Field(
        "-created_at", description="The newest first, or the oldest; not together with `q`."
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


class ClinicPath(BaseModel):
    """Which clinic."""

    id: UUID = Field(description="The clinic's id: the key's own business.")


def shaped(view: access.View, rows: Sequence["Customer"]) -> list[Patient]:
    """Customers in the seed's words, without what the reader may not see."""
    ids = [row.id for row in rows]
    tagged, preferred = tags.of_customers(view.db, ids), preferences.of_customers(view.db, ids)
    return [_shaped(view, row, tagged.get(row.id, []), preferred.get(row.id)) for row in rows]


def _shaped(view: access.View, row: "Customer", tagged: list[str], preferred: UUID | None) -> Patient:
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
        birthday=row.born_on,
        tags=None if view.is_redacted else tagged,
        preferred_doctor_id=preferred,
        reached_through_id=row.reached_through_id,
        relation=row.relation,
    )


def _one(view: access.View, row: "Customer") -> Patient:
    return shaped(view, [row])[0]


@group.post("", operation_id="createPatient", summary="Create a patient",
            responses={"201": Patient, **errors.conflict()})  # fmt: skip
def create_patient(body: NewPatient) -> Response:
    """One a phone number: 409 when it is known, with the patient's id in `fields`; also for who is there already behind
    somebody's phone. The same phone at two clinics is two patients.
    """
    access.require("change_customers")
    person = people.Person(body.name, body.phone, body.whatsapp_name, body.reached_through_id, body.relation)
    with access.open_change(body.clinic_id, body.shop_id) as view:
        row = people.add(view.db, person, country=view.country, now=access.now())
        _put(view, row, body)
        return send(_one(view, row), 201)


@group.patch("/<id>", operation_id="updatePatient", summary="Change a patient",
             responses={"200": Patient, **errors.conflict()})  # fmt: skip
def update_patient(path: PatientPath, body: PatientChange) -> Response:
    """What is given is put right. Visits are counted by what becomes of appointments, and cannot be given."""
    access.require("change_customers")
    given = {name: getattr(body, name) for name in body.model_fields_set & set(COLUMNS)}
    if given.get("is_active", True) is None:
        del given["is_active"]
    with access.open_change(body.clinic_id, body.shop_id) as view:
        row = people.change(view.db, path.id, given, country=view.country, now=access.now())
        _put(view, row, body)
        return send(_one(view, row))


COLUMNS = ("name", "phone", "whatsapp_name", "relation", "is_active")


def _put(view: access.View, row: "Customer", body: NewPatient | PatientChange) -> None:
    """What lies beside the customer's own columns, or has another name there."""
    if "birthday" in body.model_fields_set:
        if body.birthday is not None and body.birthday > local(access.now(), view.zone).date():
            raise Invalid("A birthday is not in the future.", birthday="in the future")
        row.born_on = body.birthday
    if "preferred_doctor_id" in body.model_fields_set:
        preferences.prefer(view.db, row.id, body.preferred_doctor_id)
    if "tags" in body.model_fields_set:
        if view.is_redacted:
            raise Forbidden("Tags are medical content here: your role does not allow this.")
        tags.replace(view.db, row.id, body.tags or [])
    view.db.flush()


@group.get("/stats/clinic/<id>", operation_id="getClinicStats", summary="Count a clinic's patients",
           responses={"200": ClinicStats})  # fmt: skip
def get_clinic_stats(path: ClinicPath) -> Response:
    """Without test talk. Asks for the permission to see appointments too."""
    access.require("see_bookings")
    with access.open_view(path.id) as view:
        found = people.counts(view.db, view.zone, now=access.now())
    return send(
        ClinicStats(
            total_patients=found.total, new_patients_this_month=found.new_this_month, active_patients=found.active,
            total_appointments=found.bookings, cancelled_appointments=found.cancelled,
        )
    )  # fmt: skip


@group.get("", operation_id="listPatients", summary="List patients", responses={"200": PatientPage})
def list_patients(query: PatientsQuery) -> Response:
    """The active ones, unless asked for others: newest first, or with `q` in the order of the word that was found."""
    asked = {"is_active", "sort"} & query.model_fields_set
    if asked and (query.q.strip() or query.reached_through_id is not None):
        raise Invalid(
            "`is_active` and `sort` go with neither `q` nor `reached_through_id`.", **dict.fromkeys(asked, "alone")
        )
    with access.open_view(query.clinic_id, query.shop_id) as view:
        if query.reached_through_id is not None:
            found = families.members(view.db, query.reached_through_id, after=query.cursor, limit=query.limit + 1)
        elif query.q.strip():
            found = customers.search(view.db, query.q, view.country, after=query.cursor, limit=query.limit + 1)
        else:
            found = people.page(
                view.db, after=query.cursor, limit=query.limit + 1, is_active=query.is_active,
                is_oldest_first=query.sort == "created_at",
            )  # fmt: skip
        rows, following = cut(found, query.limit)
        return send(PatientPage(items=shaped(view, rows), next_cursor=following))


@group.get("/<id>", operation_id="getPatient", summary="Get a patient", responses={"200": Patient})
def get_patient(path: PatientPath, query: OfBusiness) -> Response:
    """Also one who is no longer active. Leaves a line in the audit."""
    with access.open_view(query.clinic_id, query.shop_id) as view:
        row = customers.get(view.db, path.id)
        found = _one(view, row)
    access.note_seen(row)
    return send(found)


@group.get("/by-phone/<phone>", operation_id="getPatientByPhone", summary="Get a patient by phone number",
           responses={"200": Patient})  # fmt: skip
def get_patient_by_phone(path: PhonePath, query: OfBusiness) -> Response:
    """Whose number it is; 404 when it is nobody's, and with `is_active` false when they were taken off the list: the
    number stays theirs. Leaves a line in the audit.
    """
    with access.open_view(query.clinic_id, query.shop_id) as view:
        row = customers.find_by_any_phone(view.db, path.phone, view.country)
        if row is None:
            raise NotFound("There is no patient with this number.")
        found = _one(view, row)
    access.note_seen(row)
    return send(found)


@group.get("/<id>/appointments", operation_id="listAppointmentsOfPatient", summary="List a patient's appointments",
           responses={"200": AppointmentPage})  # fmt: skip
def list_appointments_of_patient(path: PatientPath, query: Page) -> Response:
    """The newest first. Asks for the permission to see appointments too."""
    access.require("see_bookings")
    with access.open_view(query.clinic_id, query.shop_id) as view:
        customers.get(view.db, path.id)
        found = booking_lists.page(view.db, before=query.cursor, limit=query.limit + 1, customer_id=path.id)
        rows, following = cut(found, query.limit)
        return send(AppointmentPage(items=shaped_appointments(view, rows), next_cursor=following))
