"""Appointments: bookings, in the words of seed 002. Must not know how they are stored or made."""

from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import UUID

from flask import Response

from desk import booking_lists, bookings, businesses, customers, families, notices, people, reception, services
from desk.errors import Forbidden, Invalid
from desk.reception import When
from desk.states import LIVE
from web.api import access, errors
from web.api.appointment_shapes import (
    Appointment,
    AppointmentChange,
    AppointmentPage,
    AppointmentPath,
    AppointmentsQuery,
    CancelQuery,
    NewAppointment,
    shaped,
)
from web.api.shapes import OfBusiness, cut, send

if TYPE_CHECKING:
    from storage.tables import Booking, Customer

group = access.group("appointments", "Visits wished for and agreed.", "see_bookings", prefix="/api/v1/appointments")


@group.get("", operation_id="listAppointments", summary="List appointments", responses={"200": AppointmentPage})
def list_appointments(query: AppointmentsQuery) -> Response:
    """The newest first, or by `sort` the oldest, without those made in trials."""
    if query.date is not None and (query.from_ is not None or query.to is not None):
        raise Invalid("Say `date`, or `from` and `to`.", date="with from or to")
    with access.open_view(query.clinic_id, query.shop_id) as view:
        found = booking_lists.page(
            view.db,
            before=query.cursor,
            limit=query.limit + 1,
            status=query.status,
            customer_id=query.patient_id,
            which=_which(query, view.zone),
            is_oldest_first=query.sort == "created_at",
        )
        rows, following = cut(found, query.limit)
        return send(AppointmentPage(items=shaped(view, rows), next_cursor=following))


def _which(query: AppointmentsQuery, zone: str) -> booking_lists.Which:
    return booking_lists.Which(zone, query.date or query.from_, query.date or query.to, query.doctor_id)


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


@group.post("", operation_id="createAppointment", summary="Book an appointment",
            responses={"200": Appointment, "201": Appointment, **errors.conflict()})  # fmt: skip
def create_appointment(body: NewAppointment) -> Response:
    """With a day and a time, or a slot, it is confirmed: 409 `slot_taken` when that is not free, with the ids of the
    next free slots in `fields.free`; 409 `conflict` when the patient has another appointment then, with its id in
    `fields.overlaps`, unless `allow_overlap` is true. Without, it is requested, and somebody answers it; also where the
    clinic has written down no hours. Sent twice it is one appointment: the second time is answered with 200.
    """
    access.require("change_bookings")
    with access.open_change(body.clinic_id, body.shop_id) as view:
        profile = businesses.profile(view.db)
        person = _person(view, body)
        wish = bookings.Request(
            task="book",
            service=services.code(view.db, profile.kind, body.service_id, body.service),
            urgency=body.urgency,
            name=body.patient_name or person.name,
            phone=_phone(view, body, person),
            location=body.location,
            address=body.address,
            notes=body.notes,
        )
        when = When(body.slot_id, body.date, body.time, body.doctor_id, body.allow_overlap)
        row, is_new = reception.book(
            view.db, profile, person, wish, when, source="api", is_wish=body.status == "requested", now=access.now()
        )
        if is_new and body.notify and row.status == "confirmed":
            _say(view, profile, row, "booking_confirmed")
        return send(shaped(view, [row])[0], 201 if is_new else 200)


@group.patch("/<id>", operation_id="updateAppointment", summary="Change an appointment",
             responses={"200": Appointment, **errors.conflict()})  # fmt: skip
def update_appointment(path: AppointmentPath, body: AppointmentChange) -> Response:
    """Move it, say what became of it, write notes. 409 `slot_taken` when the new time is not free; 409 `conflict` with
    the status in `fields.status` when it is cancelled, completed or a no-show, and so has no time to change, unless
    `status` takes it back in the same request; 409 `conflict` with `fields.overlaps` as when one is booked.
    """
    access.require("change_bookings")
    with access.open_change(body.clinic_id, body.shop_id) as view:
        profile = businesses.profile(view.db)
        if "notes" in body.model_fields_set and view.is_redacted:
            raise Forbidden("Notes are medical content here: your role does not allow this.")
        row = _find(view, path.id)
        before = (row.status, row.revision)
        # What is over is taken back before it is moved; what stands is moved before it is said what became of it.
        steps = [_say_status, _give_time] if row.status not in LIVE else [_give_time, _say_status]
        for step in steps:
            row = step(view, profile, row, body)
        if "notes" in body.model_fields_set:
            row.notes, row.updated_at = body.notes, access.now()
            view.db.flush()
        if body.notify:
            _tell(view, profile, row, before)
        return send(shaped(view, [row])[0])


def _give_time(view: access.View, profile: businesses.Profile, row: "Booking", body: AppointmentChange) -> "Booking":
    if not (body.slot_id or body.date or body.time or body.doctor_id):
        return row
    when = When(body.slot_id, body.date, body.time, body.doctor_id, body.allow_overlap)
    return reception.move(view.db, profile, row.id, when, now=access.now())


def _say_status(view: access.View, _: businesses.Profile, row: "Booking", body: AppointmentChange) -> "Booking":
    if body.status is None or body.status == row.status:
        return row
    return bookings.move(view.db, row.id, body.status, now=access.now())


@group.post("/<id>/cancel", operation_id="cancelAppointment", summary="Call an appointment off",
            responses={"200": Appointment, **errors.conflict()})  # fmt: skip
def cancel_appointment(path: AppointmentPath, query: CancelQuery) -> Response:
    """Its time is free then. Called off twice it is called off once; what took place cannot be. It takes no body."""
    access.require("change_bookings")
    with access.open_change(query.clinic_id, query.shop_id) as view:
        row = _find(view, path.id)
        before = (row.status, row.revision)
        if row.status != "cancelled":
            row = bookings.cancel(view.db, row.id, now=access.now())
        if query.notify:
            _tell(view, businesses.profile(view.db), row, before)
        return send(shaped(view, [row])[0])


def _tell(view: access.View, profile: businesses.Profile, row: "Booking", before: tuple[str, int]) -> None:
    """A message about what has changed, if the patient has to know of it."""
    purpose = None
    if row.status == "cancelled" and before[0] != "cancelled":
        purpose = "booking_cancelled"
    elif row.status == "confirmed" and row.starts_at is not None and before != (row.status, row.revision):
        purpose = "booking_moved" if row.revision > before[1] else "booking_confirmed"
    if purpose is not None:
        _say(view, profile, row, purpose)


def _say(view: access.View, profile: businesses.Profile, row: "Booking", purpose: str) -> None:
    link = access.links().of_booking(profile, row.reference)
    notices.of_booking(view.db, profile, row, purpose, now=access.now(), link=link)


def _person(view: access.View, body: NewAppointment) -> "Customer":
    if body.patient_id is not None:
        person = customers.get(view.db, body.patient_id)
        if body.patient_name and person.name and not families.is_same(body.patient_name, person.name):
            raise Invalid(
                "This patient has another name. For somebody on their phone give patient_phone and patient_name alone.",
                patient_name="another name than the patient's",
            )
        return person
    if not body.patient_phone:
        raise Invalid("Say whose appointment it is: patient_id, or patient_phone.", patient_phone="missing")
    phone = people.read_phone(view.db, body.patient_phone, view.country)
    return people.get_or_add(view.db, body.patient_name, phone, now=access.now())


def _phone(view: access.View, body: NewAppointment, person: "Customer") -> str | None:
    """The number for this visit: the one given, their own, or that of whom they are reached through."""
    if body.patient_phone:
        return people.read_phone(view.db, body.patient_phone, view.country)
    return customers.phone_of(view.db, person)
