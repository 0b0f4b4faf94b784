"""The page and the command of the daily summary."""

from datetime import timedelta

from channels import terminal
from storage.tables import Mail
from tests.web.conftest import Console


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


def test_it_is_a_command_too(ours: Console) -> None:
    ours.world.call()
    ours.world.hang_up(60)
    said = list(terminal.report(ours.world.office, None, None, now=ours.world.clock()))
    assert said[0].startswith("DAILY CALL SUMMARY")
    assert "Total Calls: 1" in said
    other = ours.world.clock().date() - timedelta(days=3)
    assert "Total Calls: 0" in terminal.report(ours.world.office, other, None, now=ours.world.clock())
