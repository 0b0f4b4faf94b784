"""What programs write: patients by their number, appointments in free times; who sends it twice gets the same."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select
from werkzeug.test import TestResponse

from desk import calendars, customers, services
from storage.database import Database
from storage.tables import Audit, Booking, Customer, Hours, Outgoing, Staff
from tests.web_api.conftest import NOW, RAHUL, Ask, World

# NOW is a Monday at 10:00 in Kolkata; on Wednesdays the clinic takes bookings from nine to half past nine.
DAY = "2024-08-07"
SERVICE = "general_consultation"
Write = Callable[..., TestResponse]


@pytest.fixture
def doctor(world: World, database: Database) -> UUID:
    with database.open_business(world.clinic.id) as db:
        person = Staff(name="Dr Mehta", role="doctor", is_bookable=True, created_at=NOW)
        db.add_all([person, Hours(weekday=2, opens="09:00", closes="09:30")])
        db.flush()
        calendars.ensure(db)
        services.ensure(db, "clinic")
        return person.id


@pytest.fixture
def write(ask: Ask, world: World) -> Write:
    def written(method: str, path: str, role: str = "owner", **body: Any) -> TestResponse:
        given = {"json": body} if body or not path.endswith("/cancel") else {}
        return ask(f"/api/v1/{path}", world.clinic.keys[role], method=method, **given)

    return written


@pytest.fixture
def rows(world: World, database: Database) -> Callable[[type[Any]], list[Any]]:
    def read(table: type[Any]) -> list[Any]:
        with database.read_business(world.clinic.id) as db:
            return list(db.scalars(select(table).order_by(table.id)))

    return read


def book(write: Write, **more: Any) -> TestResponse:
    asked = {"patient_name": "Asha Rao", "patient_phone": "98765 00001", "service": SERVICE, "date": DAY, **more}
    return write("POST", "appointments", **{"time": "09:00", **asked})


def test_it_makes_a_patient_once(write: Write, world: World) -> None:
    given = {"name": "Asha Rao", "phone": "98765 00001", "birthday": "1990-05-01", "tags": ["Diabetic"]}
    made = write("POST", "patients", **given)
    assert (made.status_code, made.json["phone"], made.json["birthday"]) == (201, "+919876500001", "1990-05-01")
    assert (made.json["tags"], made.json["clinic_id"]) == (["Diabetic"], str(world.clinic.id))
    again = write("POST", "patients", name="Somebody Else", phone="+91 98765 00001")
    assert (again.status_code, again.json["error"]["code"]) == (409, "conflict")
    assert again.json["error"]["fields"]["id"] == made.json["id"]
    assert "Asha" not in again.text


def test_it_knows_a_patient_who_has_only_called(write: Write, world: World) -> None:
    known = write("POST", "patients", name="Mike", phone=RAHUL)
    assert (known.status_code, known.json["error"]["fields"]["id"]) == (409, str(world.clinic.customer))


def test_it_takes_the_same_phone_at_two_clinics_for_two_patients(ask: Ask, world: World) -> None:
    body = {"name": "Asha", "phone": "+919876500001"}
    ours, theirs = (
        ask("/api/v1/patients", place.keys["owner"], method="POST", json=body)
        for place in (world.clinic, world.stranger)
    )
    assert (ours.status_code, theirs.status_code) == (201, 201)
    assert ours.json["id"] != theirs.json["id"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"name": "Asha"}, "phone"),
        ({"name": "Asha", "phone": "12"}, "phone"),
        ({"name": "Asha", "phone": "55555 55555"}, "phone"),
        ({"name": "Asha", "phone": "98765 00001", "birthdate": "1990-05-01"}, "birthdate"),
        ({"phone": "98765 00001", "relation": "mother"}, "name"),
        ({"name": "Asha", "phone": "98765 00001", "relation": "mother"}, "reached_through_id"),
    ],
)
def test_it_says_what_is_wrong_with_a_patient(write: Write, body: dict[str, Any], field: str) -> None:
    answered = write("POST", "patients", **body)
    assert (answered.status_code, set(answered.json["error"]["fields"])) == (422, {field})


@pytest.mark.parametrize("how", ["relation", "id"])
def test_it_reaches_a_family_through_the_owner_of_the_phone(write: Write, ask: Ask, world: World, how: str) -> None:
    through = {"relation": "mother", "phone": RAHUL} if how == "relation" else {
        "reached_through_id": str(world.clinic.customer), "relation": "mother",
    }  # fmt: skip
    made = write("POST", "patients", name="Sunita", **through)
    assert (made.status_code, made.json["phone"], made.json["relation"]) == (201, None, "mother")
    assert made.json["reached_through_id"] == str(world.clinic.customer)
    again = write("POST", "patients", name="sunita", **through)
    assert (again.status_code, again.json["error"]["fields"]["id"]) == (409, made.json["id"])
    path = f"/api/v1/patients?reached_through_id={world.clinic.customer}"
    assert [row["name"] for row in ask(path, world.clinic.keys["staff"]).json["items"]] == ["Sunita"]


def test_it_puts_a_patient_right(write: Write, ask: Ask, world: World, doctor: UUID) -> None:
    path = f"patients/{world.clinic.customer}"
    changed = write(
        "PATCH", path, name="Michael", birthday="1980-01-31", tags=["vip", "diabetic"], preferred_doctor_id=str(doctor),
        whatsapp_name="Mick",
    )  # fmt: skip
    assert changed.status_code == 200
    found = ask(f"/api/v1/{path}", world.clinic.keys["owner"]).json
    assert (found["name"], found["whatsapp_name"], found["birthday"]) == ("Michael", "Mick", "1980-01-31")
    assert (found["tags"], found["preferred_doctor_id"]) == (["diabetic", "vip"], str(doctor))
    assert write("PATCH", path, tags=["VIP", "Diabetic"]).json["tags"] == ["diabetic", "vip"]
    assert write("PATCH", path, birthday=None, preferred_doctor_id=None).json["preferred_doctor_id"] is None
    assert ask("/api/v1/patients?q=michael", world.clinic.keys["owner"]).json["items"]


def test_it_takes_a_patient_off_the_lists_and_loses_nothing(write: Write, ask: Ask, world: World) -> None:
    path, key = f"patients/{world.clinic.customer}", world.clinic.keys["owner"]
    assert write("PATCH", path, is_active=False).json["is_active"] is False
    assert ask("/api/v1/patients", key).json["items"] == []
    assert len(ask(f"/api/v1/{path}/appointments", key).json["items"]) == 1
    assert write("PATCH", path, is_active=True).json["is_active"] is True


def test_it_gives_nobody_a_number_that_is_anothers(write: Write, world: World) -> None:
    other = write("POST", "patients", name="Asha", phone="98765 00001").json
    answered = write("PATCH", f"patients/{other['id']}", phone=RAHUL)
    assert (answered.status_code, answered.json["error"]["fields"]["phone"]) == (409, "taken")
    assert write("PATCH", f"patients/{other['id']}", phone="98765 00002").json["phone"] == "+919876500002"


def test_it_leaves_tags_to_who_may_see_them(write: Write, world: World) -> None:
    path = f"patients/{world.clinic.customer}"
    assert write("PATCH", path, role="staff", tags=["vip"]).status_code == 403
    assert write("PATCH", path, role="staff", name="Mike B").json["tags"] is None


def test_it_counts_a_clinic(write: Write, ask: Ask, world: World, database: Database) -> None:
    with database.open_business(world.clinic.id) as db:
        for name, created, seen, is_test in (
            ("Old", NOW - timedelta(days=60), date(2023, 8, 1), False),
            ("Seen", NOW - timedelta(days=60), date(2024, 1, 1), False),
            ("Trial", NOW, date(2024, 8, 1), True),
        ):
            db.add(Customer(name=name, created_at=created, updated_at=NOW, last_visit_on=seen, is_test=is_test))
    found = ask(f"/api/v1/patients/stats/clinic/{world.clinic.id}", world.clinic.keys["staff"]).json
    assert found == {
        "total_patients": 3, "new_patients_this_month": 1, "active_patients": 1, "total_appointments": 1,
        "cancelled_appointments": 0,
    }  # fmt: skip
    assert write("GET", f"patients/stats/clinic/{world.stranger.id}").status_code == 404


def test_it_lists_free_times_and_books_one_by_its_id(ask: Ask, write: Write, world: World, doctor: UUID) -> None:
    page = ask(f"/api/v1/slots?service={SERVICE}&date={DAY}", world.clinic.keys["staff"]).json
    assert [(slot["date"], slot["time"], slot["doctor"]) for slot in page["items"]] == [
        (DAY, "09:00", "Dr Mehta"), (DAY, "09:15", "Dr Mehta"),
    ]  # fmt: skip
    made = book(write, slot_id=page["items"][1]["id"], date=None, time=None)
    assert (made.status_code, made.json["status"], made.json["time"]) == (201, "confirmed", "09:15")
    left = ask(f"/api/v1/slots?service={SERVICE}&date={DAY}&doctor_id={doctor}", world.clinic.keys["staff"]).json
    assert [slot["time"] for slot in left["items"]] == ["09:00"]


def test_it_books_a_time_for_a_new_patient(write: Write, world: World, doctor: UUID, rows: Any) -> None:
    made = book(write, notes="a cough", doctor_id=str(doctor))
    assert made.status_code == 201
    found = made.json
    assert (found["status"], found["date"], found["time"]) == ("confirmed", DAY, "09:00")
    assert (found["doctor_id"], found["doctor"], found["service"]) == (str(doctor), "Dr Mehta", SERVICE)
    assert (found["patient_name"], found["patient_phone"], found["notes"]) == ("Asha Rao", "+919876500001", "a cough")
    assert UUID(found["service_id"])
    [row] = [row for row in rows(Booking) if row.status == "confirmed"]
    assert (row.source, row.starts_at) == ("api", datetime(2024, 8, 7, 3, 30, tzinfo=UTC))
    assert str(row.customer_id) == found["patient_id"]
    assert any(line.table == "bookings" and line.by.startswith("key:") for line in rows(Audit))


def test_it_names_the_next_free_times_when_one_is_taken(write: Write, doctor: UUID) -> None:
    book(write)
    other = {"patient_name": "Vikram", "patient_phone": "98765 00002"}
    refused = book(write, **other)
    assert (refused.status_code, refused.json["error"]["code"]) == (409, "slot_taken")
    assert "2024-08-07 09:15, 2024-08-14 09:00" in refused.json["error"]["message"]
    first = refused.json["error"]["fields"]["free"].split()[0]
    assert book(write, **other, slot_id=first, date=None, time=None).json["time"] == "09:15"


def test_it_is_one_appointment_when_it_is_sent_twice(write: Write, doctor: UUID, rows: Any) -> None:
    for time in ("09:00", "morning"):
        first, second = book(write, time=time), book(write, time=time)
        assert (first.status_code, second.status_code) == (201, 200)
        assert first.json["id"] == second.json["id"]
    assert len(rows(Booking)) == 3


@pytest.mark.parametrize("more", [{"time": None}, {"time": "morning"}, {"status": "requested"}])
def test_it_notes_a_request_where_no_time_is_agreed(write: Write, doctor: UUID, more: dict[str, Any]) -> None:
    made = book(write, **more)
    assert (made.status_code, made.json["status"], made.json["date"]) == (201, "requested", DAY)


def test_it_notes_a_request_where_no_hours_are_written_down(write: Write) -> None:
    made = book(write)
    assert (made.status_code, made.json["status"], made.json["time"]) == (201, "requested", "09:00")


def test_it_books_for_somebody_else_on_the_same_phone(write: Write, world: World, doctor: UUID, rows: Any) -> None:
    made = book(write, patient_phone=RAHUL, patient_name="Sunita").json
    [member] = [row for row in rows(Customer) if row.reached_through_id == world.clinic.customer]
    assert (str(member.id), member.name, made["patient_phone"]) == (made["patient_id"], "Sunita", RAHUL)
    own = book(write, patient_phone=RAHUL, patient_name="Mike", time="09:15").json
    assert own["patient_id"] == str(world.clinic.customer)


def test_it_prefers_whom_the_patient_would_rather_see(
    write: Write, world: World, database: Database, doctor: UUID
) -> None:
    with database.open_business(world.clinic.id) as db:
        favourite = Staff(name="Dr Zia", role="doctor", is_bookable=True, created_at=NOW)
        db.add(favourite)
        db.flush()
        calendars.ensure(db)
    patient = {"patient_id": str(world.clinic.customer), "patient_name": None, "patient_phone": None}
    write("PATCH", f"patients/{world.clinic.customer}", preferred_doctor_id=str(favourite.id))
    assert book(write, **patient).json["doctor"] == "Dr Zia"
    assert book(write).json["doctor"] == "Dr Mehta"


def test_it_books_one_patient_twice_at_a_time_only_where_that_is_said(
    write: Write, database: Database, world: World, doctor: UUID
) -> None:
    with database.open_business(world.clinic.id) as db:
        db.add(zia := Staff(name="Dr Zia", role="doctor", is_bookable=True, created_at=NOW))
        db.flush()
        calendars.ensure(db)
    first = book(write).json
    other = {"service": "follow_up", "notes": "another matter"}
    refused = book(write, **other)
    assert (refused.status_code, refused.json["error"]["code"]) == (409, "conflict")
    assert refused.json["error"]["fields"] == {"overlaps": first["id"]}
    assert f"The patient has an appointment at that time already: {first['reference']}." in refused.text
    beside = book(write, **other, time="09:15", doctor_id=str(zia.id)).json
    moved = write("PATCH", f"appointments/{beside['id']}", time="09:00")
    assert (moved.status_code, moved.json["error"]["fields"]) == (409, {"overlaps": first["id"]})
    assert write("PATCH", f"appointments/{beside['id']}", time="09:00", allow_overlap=True).json["time"] == "09:00"
    assert write("POST", f"appointments/{beside['id']}/cancel").status_code == 200
    family = book(write, patient_name="Ravi Rao").json
    assert (family["time"], family["patient_phone"]) == ("09:00", first["patient_phone"])
    assert write("POST", f"appointments/{family['id']}/cancel").status_code == 200
    assert book(write, **other, allow_overlap=True).status_code == 201


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"patient_phone": None, "patient_name": "Asha"}, 422),
        ({"patient_phone": "12"}, 422),
        ({"service": "plumbing"}, 404),
        ({"doctor_id": str(UUID(int=1))}, 404),
        ({"service_id": str(UUID(int=1))}, 404),
        ({"patient_id": str(UUID(int=1))}, 404),
        ({"clinic_id": str(UUID(int=1))}, 404),
        ({"slot_id": "nine o'clock"}, 422),
        ({"time": "9am"}, 422),
        ({"date": "2024-08-06"}, 409),
        ({"time": "12:00"}, 409),
        ({"date": "9999-12-31"}, 409),
    ],
    ids=str,
)
def test_it_refuses_what_cannot_be_booked(
    write: Write, doctor: UUID, rows: Any, more: dict[str, Any], status: int
) -> None:
    assert book(write, **more).status_code == status
    assert len(rows(Booking)) == 1
    assert len(rows(Customer)) == 1


def test_it_moves_an_appointment_and_leaves_it_where_it_is_when_the_time_is_taken(write: Write, doctor: UUID) -> None:
    first = book(write).json
    second = book(write, patient_phone="98765 00002", patient_name="Vikram", time="09:15").json
    refused = write("PATCH", f"appointments/{first['id']}", time="09:15")
    assert (refused.status_code, refused.json["error"]["code"]) == (409, "slot_taken")
    moved = write("PATCH", f"appointments/{second['reference']}", date="2024-08-14").json
    assert (moved["date"], moved["time"], moved["status"]) == ("2024-08-14", "09:15", "confirmed")
    assert write("PATCH", f"appointments/{first['id']}", time="09:15").json["time"] == "09:15"


def test_it_calls_an_appointment_off_once_and_frees_its_time(
    write: Write, ask: Ask, world: World, doctor: UUID
) -> None:
    made = book(write).json
    for _ in range(2):
        assert write("POST", f"appointments/{made['id']}/cancel").json["status"] == "cancelled"
    patient = write("GET", f"patients/{made['patient_id']}").json
    assert patient["total_cancellations"] == 1
    assert book(write).status_code == 201


def test_it_says_what_became_of_a_visit_once_its_time_has_come(
    write: Write, app: Any, world: World, database: Database, doctor: UUID
) -> None:
    made = book(write).json
    path = f"appointments/{made['id']}"
    assert write("PATCH", path, status="completed").status_code == 409
    api = app.extensions["frontdesk_api"]
    app.extensions["frontdesk_api"] = type(api)(api.office, lambda: datetime(2024, 8, 7, 4, 0, tzinfo=UTC))
    assert write("PATCH", path, status="completed", notes="well again").json["notes"] == "well again"
    patient = write("GET", f"patients/{made['patient_id']}").json
    assert (patient["total_visits"], patient["first_visit_date"], patient["last_visit_date"]) == (1, DAY, DAY)
    assert write("POST", f"{path}/cancel").status_code == 409
    assert write("PATCH", path, status="no_show").json["status"] == "no_show"
    assert write("GET", f"patients/{made['patient_id']}").json["total_no_shows"] == 1
    back = write("PATCH", path, status="confirmed", date="2024-08-14")
    assert (back.status_code, back.json["status"], back.json["date"]) == (200, "confirmed", "2024-08-14")
    assert write("GET", f"patients/{made['patient_id']}").json["total_no_shows"] == 0


@pytest.mark.parametrize(("status", "instead"), [("cancelled", "make a new one"), ("completed", "back to confirmed")])
def test_it_moves_nothing_that_is_over_and_says_so(
    write: Write, doctor: UUID, world: World, database: Database, status: str, instead: str
) -> None:
    """Whether the new time is free or taken: what is wrong is the status."""
    first = book(write).json
    book(write, patient_phone="98765 00002", patient_name="Vikram", time="09:15")
    with database.open_business(world.clinic.id) as db:
        db.get_one(Booking, UUID(first["id"])).status = status
    for change in ({"time": "09:15"}, {"time": "11:00"}, {"date": "2024-08-08"}, {"doctor_id": str(doctor)}):
        refused = write("PATCH", f"appointments/{first['id']}", **change)
        assert (refused.status_code, refused.json["error"]["code"]) == (409, "conflict"), change
        assert refused.json["error"]["fields"] == {"status": status}
        assert f"This appointment is {status} and cannot be moved: " in refused.json["error"]["message"]
        assert instead in refused.json["error"]["message"]


def test_it_gives_a_request_its_time(write: Write, doctor: UUID) -> None:
    asked = book(write, time="morning").json
    changed = write("PATCH", f"appointments/{asked['id']}", time="afternoon").json
    assert (changed["status"], changed["time"]) == ("requested", "afternoon")
    agreed = write("PATCH", f"appointments/{asked['id']}", time="09:15").json
    assert (agreed["status"], agreed["date"], agreed["time"]) == ("confirmed", DAY, "09:15")


def test_it_tells_the_patient_only_when_asked_to(write: Write, doctor: UUID, rows: Any) -> None:
    quiet = book(write).json
    write("POST", f"appointments/{quiet['id']}/cancel")
    assert rows(Outgoing) == []
    made = book(write, notify=True).json
    write("PATCH", f"appointments/{made['id']}", time="09:15", notify=True)
    write("POST", f"appointments/{made['id']}/cancel?notify=true")
    assert [row.purpose for row in rows(Outgoing)] == ["booking_confirmed", "booking_moved", "booking_cancelled"]


def test_it_hides_medical_content_from_who_books_it(write: Write, doctor: UUID) -> None:
    made = book(write, role="staff", notes="a cough").json
    assert (made["redacted"], made["notes"], made["service"], made["service_id"]) == (True, None, None, None)
    assert write("GET", f"appointments/{made['id']}", role="doctor").json["notes"] == "a cough"


def test_it_finds_a_customer_of_ours_by_a_member_of_staff(write: Write, database: Database, world: World) -> None:
    made = write("POST", "patients", name="Asha Rao", phone="98765 00001").json
    with database.read_business(world.clinic.id) as db:
        assert customers.get(db, UUID(made["id"])).phone == "+919876500001"


def test_it_lets_nobody_write_over_notes_that_they_may_not_read(write: Write, doctor: UUID) -> None:
    path = f"appointments/{book(write, notes='a cough').json['id']}"
    refused = write("PATCH", path, role="staff", notes="nothing")
    assert (refused.status_code, refused.json["error"]["code"]) == (403, "forbidden")
    assert write("GET", path).json["notes"] == "a cough"
    assert write("PATCH", path, notes="well").json["notes"] == "well"


def test_it_filters_and_sorts_appointments(write: Write, world: World, doctor: UUID) -> None:
    agreed = book(write, doctor_id=str(doctor)).json["id"]
    wished = book(write, date="2024-08-09", time="morning").json["id"]
    first = str(world.clinic.booking)

    def found(query: str) -> list[str]:
        return [one["id"] for one in write("GET", f"appointments?{query}").json["items"]]

    assert found(f"date={DAY}") == [agreed]
    assert found(f"from={DAY}") == [wished, agreed]
    assert found(f"to={DAY}") == [agreed, first]
    assert found(f"from={DAY}&to=2024-08-08") == [agreed]
    assert found(f"doctor_id={doctor}") == [agreed]
    assert found("sort=created_at") == [first, agreed, wished]
    assert found("sort=created_at&limit=1&cursor=" + first) == [agreed]


def test_it_lists_who_was_taken_off_and_sorts_patients(write: Write, world: World) -> None:
    made = write("POST", "patients", name="Asha", phone="98765 00001").json["id"]
    first = str(world.clinic.customer)

    def found(query: str) -> list[str]:
        return [one["id"] for one in write("GET", f"patients?{query}").json["items"]]

    assert (found(""), found("sort=created_at")) == ([made, first], [first, made])
    write("PATCH", f"patients/{made}", is_active=False)
    assert (found(""), found("is_active=false")) == ([first], [made])
    assert write("GET", "patients/by-phone/9876500001").json["is_active"] is False


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("appointments?day=2024-08-07", "day"), ("appointments?date=today", "date"), ("patients?active=no", "active"),
        ("appointments?date=2024-08-07&to=2024-08-09", "date"), ("patients?q=Asha&sort=created_at", "sort"),
        ("slots?docter_id=1", "docter_id"),
    ],
)  # fmt: skip
def test_it_refuses_a_filter_that_it_does_not_know(write: Write, query: str, field: str) -> None:
    refused = write("GET", query)
    assert (refused.status_code, refused.json["error"]["code"]) == (422, "invalid")
    assert list(refused.json["error"]["fields"]) == [field]


def test_it_takes_no_birthday_to_come_no_blank_name_and_nobody_s_number_twice(write: Write, world: World) -> None:
    path = f"patients/{world.clinic.customer}"
    for given in ({"birthday": "2024-08-06"}, {"name": "  "}):
        refused = write("PATCH", path, **given)
        assert refused.status_code == 422
        assert [name.split(".")[-1] for name in refused.json["error"]["fields"]] == list(given)
    assert write("PATCH", path, birthday="2024-08-05").status_code == 200
    other = write("POST", "patients", name="Asha", phone="98765 00001").json["id"]
    refused = write("PATCH", path, phone="98765 00001")
    assert (refused.status_code, refused.json["error"]["fields"]["id"]) == (409, other)


def test_it_takes_no_other_name_for_a_patient_s_id(write: Write, world: World, doctor: UUID) -> None:
    whose = {"patient_id": str(world.clinic.customer), "patient_phone": None}
    refused = book(write, **whose, patient_name="Sunita")
    assert (refused.status_code, list(refused.json["error"]["fields"])) == (422, ["patient_name"])
    assert book(write, **whose, patient_name="Mike").status_code == 201


def test_it_speaks_of_patients_and_appointments(write: Write) -> None:
    for path, word in (("patients", "patient"), ("appointments", "appointment")):
        missing = write("GET", f"{path}/{UUID(int=1)}").json["error"]["message"]
        assert missing == f"There is no such {word}."
