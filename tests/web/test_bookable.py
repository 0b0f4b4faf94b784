"""The page of a person's bookings: the switch, the services, the own hours; what is offered follows."""

import pytest

from desk.slots import Opening
from tests.web.conftest import Console, Make


@pytest.fixture
def clinic(make: Make) -> Console:
    console = make("clinic")
    console.world.write_down(hours=dict.fromkeys(range(5), ("09:00", "17:00")))
    return console


def test_it_makes_a_person_bookable_and_no_more(clinic: Console) -> None:
    mehta, browser = clinic.hire("doctor", "Dr Mehta"), clinic.signed_in()
    before = clinic.world.profile
    assert before.people == ()
    answer = browser.post(
        f"/staff/{mehta}/bookings", is_bookable="yes", gives_scan="yes", gives_dental="yes",
        mon_opens_1="10:00", mon_closes_1="12:00", mon_opens_2="13:00", mon_closes_2="15:00",
    )  # fmt: skip
    assert answer.status_code == 303
    (person,) = clinic.world.profile.people
    assert (person.name, person.services) == ("Dr Mehta", ("scan", "dental"))
    assert person.hours == (Opening(0, "10:00", "12:00"), Opening(0, "13:00", "15:00"))
    assert {slot.staff_id for slot in clinic.world.slots(service="scan")} == {mehta}
    assert {slot.staff_id for slot in clinic.world.slots(service="vaccination", limit=3)} == {None}
    page = browser.text(f"/staff/{mehta}/bookings?saved=1")
    for shown in ("Saved.", 'value="13:00"', 'name="gives_scan" value="yes" checked'):
        assert shown in page
    assert 'name="gives_vaccination" value="yes" checked' not in page
    assert "can be booked" in browser.text("/staff")
    browser.post(f"/staff/{mehta}/bookings", gives_scan="yes")
    assert clinic.world.profile.people == ()


def test_it_gives_all_services_when_all_are_ticked(clinic: Console) -> None:
    mehta, browser = clinic.hire("doctor", "Dr Mehta"), clinic.signed_in()
    page = browser.text(f"/staff/{mehta}/bookings")
    every = {f"gives_{code}": "yes" for code in clinic.world.profile.services}
    assert page.count('name="gives_') == len(every)
    browser.post(f"/staff/{mehta}/bookings", is_bookable="yes", **every)
    (person,) = clinic.world.profile.people
    assert person.services is None
    assert person.hours == ()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"is_bookable": "yes"}, "at least one service"),
        ({"is_bookable": "yes", "gives_scan": "yes", "tue_opens_1": "17:00", "tue_closes_1": "09:00"},
         "closes before it opens"),
    ],
    ids=["no service", "hours"],
)  # fmt: skip
def test_it_says_what_is_wrong_and_keeps_what_was_typed(clinic: Console, typed: dict[str, str], said: str) -> None:
    mehta = clinic.hire("doctor", "Dr Mehta")
    answer = clinic.signed_in().post(f"/staff/{mehta}/bookings", **typed)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 400
    assert said in page
    assert 'name="is_bookable" value="yes" checked' in page
    assert clinic.world.profile.people == ()


def test_it_is_the_owner_s_to_change_and_of_the_own_staff_only(clinic: Console) -> None:
    mehta = clinic.hire("doctor", "Dr Mehta")
    for role in ("manager", "staff", "doctor"):
        assert clinic.signed_in(role).get(f"/staff/{mehta}/bookings").status_code == 403
    stranger = clinic.stranger()
    assert clinic.signed_in(business_id=stranger).get(f"/staff/{mehta}/bookings").status_code == 404
    browser = clinic.signed_in(business_id=stranger)
    assert browser.post(f"/staff/{mehta}/bookings", is_bookable="yes", gives_scan="yes").status_code == 404
    assert clinic.world.profile.people == ()


def test_it_is_known_at_once_to_who_keeps_a_profile(clinic: Console) -> None:
    """The revision rises with the switch, with a name, and when somebody is shut out."""
    from desk import businesses

    def revision() -> int:
        with clinic.world.office.database.read_business(clinic.world.business_id) as db:
            return businesses.row(db).revision

    mehta, browser = clinic.hire("doctor", "Dr Mehta"), clinic.signed_in()
    seen = [revision()]
    for path, form in (
        (f"/staff/{mehta}/bookings", {"is_bookable": "yes", "gives_scan": "yes"}),
        (f"/staff/{mehta}", {"name": "Dr M", "role": "doctor", "email": ""}),
        (f"/staff/{mehta}/active", {"is_active": "no"}),
    ):
        assert browser.post(path, **form).status_code == 303
        seen.append(revision())
    assert seen == sorted(set(seen))
    assert clinic.world.profile.people == ()
