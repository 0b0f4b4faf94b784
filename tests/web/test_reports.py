"""The page and the command of the daily summary."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from channels import terminal
from desk import keys
from storage.tables import Booking, Mail
from tests.web.conftest import Console
from web import api


def test_it_shows_a_day_and_the_days_beside_it(ours: Console) -> None:
    ours.world.call()
    ours.world.hang_up(60)
    owner = ours.signed_in()
    page = owner.text("/reports/daily")
    today = ours.world.clock().date()
    assert "so far" in page
    assert "1 minute" in page
    assert f"date={today - timedelta(days=1)}" in page
    assert f"date={today + timedelta(days=1)}" not in page
    before = owner.text(f"/reports/daily?date={today - timedelta(days=1)}")
    assert "1 minute" not in before
    assert "so far" not in before
    for wrong in ("yesterday", "2024-02-30", "0001-01-01", "9999-12-31"):
        assert owner.get(f"/reports/daily?date={wrong}").status_code == 404


def test_it_shows_staff_what_could_not_be_mailed(ours: Console) -> None:
    owner = ours.signed_in()
    assert "could not be mailed" not in owner.text("/reports/daily")
    now = ours.world.clock()
    person = ours.hire("manager", name="Max")
    with ours.world.office.database.open_business(ours.world.business_id) as db:
        db.add(
            Mail(purpose="daily_report", on=now.date(), staff_id=person, status="failed", attempts=6,
                 error="refused 554", due_at=now, created_at=now)
        )  # fmt: skip
    page = owner.text("/reports/daily")
    assert "could not be mailed" in page
    assert "to Max: refused 554, not tried again" in page


def test_a_cancelled_booking_is_the_same_figure_on_every_page(ours: Console) -> None:
    now = ours.world.clock()
    with ours.world.office.database.open_business(ours.world.business_id) as db:
        key = keys.create(db, "books", "owner", now=now)
        for reference, status in (("BKG-AAAAA", "requested"), ("BKG-BBBBB", "cancelled"), ("BKG-CCCCC", "confirmed")):
            db.add(Booking(reference=reference, status=status, created_at=now, updated_at=now))
    api.register(ours.app, ours.world.office, ours.world.clock)
    owner = ours.signed_in()
    assert owner.text("/bookings").count("BKG-") == 3
    for page in ("/reports/daily", "/customers/statistics"):
        assert "3 (1 of them cancelled)" in owner.text(page), page
    assert "Bookings Made: 3 (1 of them cancelled)" in terminal.report(ours.world.office, None, None, now=now)
    ask, headers = ours.app.test_client(), {"Authorization": f"Bearer {key}"}
    day = ask.get("/api/reports/daily", headers=headers).get_json()
    assert (day["bookings_made"], day["bookings_cancelled"]) == (3, 1)
    counted = ask.get(f"/api/v1/patients/stats/clinic/{ours.world.business_id}", headers=headers).get_json()
    assert (counted["total_appointments"], counted["cancelled_appointments"]) == (3, 1)
    assert len(ask.get("/api/v1/appointments", headers=headers).get_json()["items"]) == 3


def test_it_is_a_command_too(ours: Console) -> None:
    ours.world.call()
    ours.world.hang_up(60)
    said = list(terminal.report(ours.world.office, None, None, now=ours.world.clock()))
    assert said[0].startswith("DAILY CALL SUMMARY")
    assert "Total Calls: 1" in said
    other = ours.world.clock().date() - timedelta(days=3)
    assert "Total Calls: 0" in terminal.report(ours.world.office, other, None, now=ours.world.clock())


@pytest.mark.parametrize(("role", "hidden"), [("staff", 2), ("doctor", 0)])
def test_it_hides_each_list_of_issues_from_who_may_not_see_them(
    make: Callable[[str], Console], role: str, hidden: int
) -> None:
    page = make("clinic").signed_in(role).text("/reports/daily")
    assert page.count("hidden for your role") == hidden
    assert "New and repeat patients are those who called or wrote." in page
