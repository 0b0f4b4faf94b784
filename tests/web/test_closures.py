"""The Closures screen closes and opens again, and says whom that leaves waiting."""

from datetime import UTC, datetime, timedelta

import pytest

from desk import closures
from desk.errors import Invalid
from storage.tables import Audit, Booking, Closure
from tests.web.conftest import Console, Make

# 5 August 2024, 14:30 in Melbourne.
GOOD = {"from_on": "2024-12-24", "until_on": "2025-01-01", "reason": " at the   sea "}


@pytest.fixture
def clinic(make: Make) -> Console:
    console = make("clinic")
    console.world.write_down(hours=dict.fromkeys(range(7), ("09:00", "17:00")), closes_on_holidays=False)
    return console


def book(console: Console, at: datetime, **more: object) -> None:
    with console.world.office.database.open_business(console.world.business_id) as db:
        now = console.world.clock()
        values = {"reference": f"BKG-{at:%d%H}", "status": "confirmed", "name": "Meera", "starts_at": at,
                  "ends_at": at + timedelta(minutes=15), "created_at": now, "updated_at": now, **more}  # fmt: skip
        db.add(Booking(**values))


@pytest.mark.parametrize("role", ["owner", "manager", "staff", "doctor"])
def test_it_closes_whole_days_and_opens_again(clinic: Console, role: str) -> None:
    browser = clinic.signed_in(role)
    assert browser.post("/closures", **GOOD).status_code == 303
    (row,) = clinic.world.rows(Closure)
    # Midnight in Kolkata.
    assert (row.starts_at, row.ends_at) == (datetime(2024, 12, 23, 18, 30, tzinfo=UTC),
                                            datetime(2025, 1, 1, 18, 30, tzinfo=UTC))  # fmt: skip
    page = browser.text("/closures?added=1")
    for shown in ("Tue 24 Dec 2024 to Wed 1 Jan 2025", "everybody", "at the sea", "nobody"):
        assert shown in page
    assert browser.post(f"/closures/{row.id}/remove").status_code == 303
    assert clinic.world.rows(Closure) == []
    assert [(a.action, a.row_id) for a in clinic.world.rows(Audit) if a.table == "closures"] == [
        ("add", str(row.id)), ("delete", str(row.id)),
    ]  # fmt: skip
    assert browser.post(f"/closures/{row.id}/remove").status_code == 404


def test_it_offers_nothing_with_a_person_who_is_away(clinic: Console) -> None:
    mehta = clinic.world.hire("Dr Mehta")
    clinic.world.hire("Dr Rao")
    answer = clinic.signed_in().post(
        "/closures", from_on="2024-08-07", from_time="09:00", until_time="12:00", staff_id=str(mehta)
    )
    assert answer.status_code == 303
    found = clinic.world.slots(on=datetime(2024, 8, 7).date(), time="morning")
    assert {slot.staff_name for slot in found} == {"Dr Rao"}
    assert "Wed 7 Aug 2024, 9:00 am to 12:00 pm" in clinic.signed_in().text("/closures")


def test_it_names_who_is_booked_in_that_time(clinic: Console) -> None:
    mehta, rao = clinic.world.hire("Dr Mehta"), clinic.world.hire("Dr Rao")
    inside = datetime(2024, 8, 7, 5, tzinfo=UTC)
    book(clinic, inside, staff_id=mehta)
    book(clinic, inside + timedelta(hours=1), staff_id=mehta, name="Arjun", status="cancelled")
    book(clinic, inside + timedelta(hours=2), staff_id=rao, name="Kiran")
    book(clinic, inside + timedelta(days=1), staff_id=mehta, name="Leela")
    browser = clinic.signed_in()
    browser.post("/closures", from_on="2024-08-07", staff_id=str(mehta))
    page = browser.text("/closures")
    assert "Meera" in page
    assert not [name for name in ("Arjun", "Kiran", "Leela") if name in page]


def test_it_leaves_out_closures_that_are_over(clinic: Console) -> None:
    clinic.signed_in().post("/closures", from_on="2024-08-06", reason="plumber in the house")
    clinic.world.clock.now += timedelta(days=2)
    assert "plumber in the house" not in clinic.signed_in().text("/closures")


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({}, "from_on"),
        ({"from_on": "24.12.2024"}, "from_on"),
        ({"from_on": "0001-01-01"}, "from_on"),
        ({"from_on": "2024-08-04"}, "from_on"),
        ({"from_on": "2024-12-24", "until_on": "2024-12-23"}, "until_on"),
        ({"from_on": "2024-12-24", "until_on": "soon"}, "until_on"),
        ({"from_on": "2024-12-24", "from_time": "17:00", "until_time": "09:00"}, "until_time"),
        ({"from_on": "2024-12-24", "from_time": "9am"}, "from_time"),
        ({"from_on": "2024-12-24", "staff_id": "somebody"}, "staff_id"),
        ({"from_on": "2024-12-24", "reason": "x" * 201}, "reason"),
    ],
)
def test_it_says_what_is_wrong_and_closes_nothing(clinic: Console, typed: dict[str, str], field: str) -> None:
    clinic.world.hire("Dr Mehta")
    with pytest.raises(Invalid) as refused:
        closures.read(typed, clinic.world.profile, now=clinic.world.clock())
    assert list(refused.value.fields) == [field]
    answer = clinic.signed_in().post("/closures", **typed)
    assert answer.status_code == 400
    assert refused.value.fields[field] in answer.get_data(as_text=True)
    assert clinic.world.rows(Closure) == []


def test_it_shows_no_closure_of_a_stranger(clinic: Console) -> None:
    stranger = clinic.stranger()
    clinic.signed_in().post("/closures", **GOOD)
    assert "at the sea" not in clinic.signed_in(business_id=stranger).text("/closures")
    (row,) = clinic.world.rows(Closure)
    assert clinic.signed_in(business_id=stranger).post(f"/closures/{row.id}/remove").status_code == 404
