"""The profile shows how a customer stands, and takes notes, tags and whom they would rather see."""

import re
import uuid
from datetime import date, timedelta
from typing import Any

import pytest

from desk import notices, staff, waitlist
from storage.tables import Booking, Customer, CustomerTag, Note, PreferredStaff, Waiting
from tests.web.conftest import Console, Make


def _customer(console: Console, **more: Any) -> uuid.UUID:
    world = console.world
    with world.office.database.open_business(world.business_id) as db:
        row = Customer(**{"name": "Asha Rao", "created_at": world.clock(), "updated_at": world.clock(), **more})
        db.add(row)
        db.flush()
        return row.id


def _rows(console: Console, model: Any) -> list[Any]:
    with console.world.office.database.read_business(console.world.business_id) as db:
        return db.query(model).all()


def test_it_tells_how_a_customer_stands(make: Make) -> None:
    clinic = make("clinic")
    today = clinic.world.clock().date()
    born = date(1990, today.month, today.day)
    asha = _customer(clinic, total_visits=9, total_no_shows=3, born_on=born)
    page = clinic.signed_in().text(f"/customers/{asha}")
    assert "returning" in page
    assert "25 %" in page
    assert f"{born.day} {born:%b} 1990, next on" in page
    assert "the next visit is free" in page
    new = _customer(clinic, name="Vikram")
    page = clinic.signed_in().text(f"/customers/{new}")
    assert "no visit due yet" in page
    assert "10 visits until a free one" in page


def test_it_shows_who_shares_a_number_the_latest_visit_first_and_days_as_people_write_them(make: Make) -> None:
    clinic = make("clinic")
    asha = _customer(clinic, last_visit_on=date(2024, 7, 1))
    rohan = _customer(clinic, name="Rohan Rao", reached_through_id=asha, relation="son")
    now = clinic.world.clock()
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        for reference, days in (("BKG-LATER", 3), ("BKG-SOON", 1)):
            starts_at = now + timedelta(days=days)
            db.add(Booking(reference=reference, status="confirmed", customer_id=asha, starts_at=starts_at,
                           created_at=now, updated_at=now))  # fmt: skip
    browser = clinic.signed_in()
    page = browser.text(f"/customers/{asha}")
    assert f'<a href="/customers/{rohan}">Rohan Rao</a> (son)' in page
    assert page.index("BKG-LATER") < page.index("BKG-SOON")
    listed = browser.text("/customers")
    assert f'through <a href="/customers/{asha}">Asha Rao</a>' in listed
    assert "Mon 1 Jul 2024" in listed
    assert 'name="address"' not in browser.text("/bookings/new"), "nobody sets out to a patient"


def test_it_takes_a_note_in_the_name_of_who_wrote_it(ours: Console) -> None:
    asha = _customer(ours)
    browser = ours.signed_in("manager")
    assert (
        browser.post(f"/customers/{asha}/notes", page=f"/customers/{asha}", text="Beware <b>of the dog</b>").status_code
        == 303
    )
    (note,) = _rows(ours, Note)
    assert note.staff_id is not None
    page = browser.text(f"/customers/{asha}")
    assert "Beware &lt;b&gt;of the dog&lt;/b&gt;" in page


def test_it_says_why_an_empty_note_is_not_taken(ours: Console) -> None:
    asha = _customer(ours)
    response = ours.signed_in().post(f"/customers/{asha}/notes", page=f"/customers/{asha}", text="  ")
    assert response.status_code == 400
    assert "There is nothing in this note." in response.get_data(as_text=True)


def test_it_puts_tags_on_finds_by_them_and_takes_them_off(ours: Console) -> None:
    asha, _ = _customer(ours), _customer(ours, name="Vikram")
    browser, profile = ours.signed_in(), f"/customers/{asha}"
    browser.post(f"{profile}/tags", page=profile, tag="Good Payer")
    found = browser.text("/customers?tag=good+payer")
    assert "Asha Rao" in found
    assert "Vikram" not in found
    browser.post(f"{profile}/tags", page=profile, tag="GOOD payer")
    assert [row.tag for row in _rows(ours, CustomerTag)] == ["Good Payer"]  # as it was typed first
    browser.post(f"{profile}/tags/off", page=profile, tag="good payer")
    assert _rows(ours, CustomerTag) == []
    browser.post(f"{profile}/tags", page=profile, tag="VIP, diabetic,")
    assert sorted(row.tag for row in _rows(ours, CustomerTag)) == ["VIP", "diabetic"]
    assert "Nobody carries this tag." in browser.text("/customers?tag=good+payer")


def test_it_keeps_whom_a_customer_would_rather_see(make: Make) -> None:
    clinic = make("clinic")
    asha = _customer(clinic)
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        mehta = staff.add(db, "Dr Mehta", "doctor", None, now=clinic.world.clock())
        mehta.is_bookable = True
    browser, profile = clinic.signed_in("staff"), f"/customers/{asha}"
    browser.post(f"{profile}/preferred", page=profile, staff_id=str(mehta.id))
    assert "selected>Dr Mehta" in browser.text(profile)
    browser.post(f"{profile}/preferred", page=profile, staff_id="")
    assert _rows(clinic, PreferredStaff) == []


@pytest.mark.parametrize("what", ["notes", "tags", "tags/off"])
def test_it_keeps_notes_and_tags_from_who_may_not_see_health_data(make: Make, what: str) -> None:
    clinic = make("clinic")
    asha = _customer(clinic)
    doctor, profile = clinic.signed_in("doctor"), f"/customers/{asha}"
    doctor.post(f"{profile}/notes", page=profile, text="weak heart")
    doctor.post(f"{profile}/tags", page=profile, tag="diabetic")
    desk = clinic.signed_in("staff")
    page = desk.text(profile)
    assert "weak heart" not in page
    assert "diabetic" not in page
    assert "diabetic" not in desk.text("/customers")
    assert "diabetic" not in desk.text("/customers?tag=diabetic").replace("tag=diabetic", "")
    assert desk.post(f"{profile}/{what}", page=profile, text="mine", tag="diabetic").status_code == 403
    assert "weak heart" in doctor.text(profile)


def test_it_writes_nothing_about_a_stranger_s_customer(ours: Console) -> None:
    stranger = ours.stranger()
    with ours.world.office.database.open_business(stranger) as db:
        row = Customer(name="Theirs", created_at=ours.world.clock(), updated_at=ours.world.clock())
        db.add(row)
        db.flush()
        theirs = row.id
    browser = ours.signed_in()
    for what, form in (
        ("notes", {"text": "x"}),
        ("tags", {"tag": "x"}),
        ("preferred", {"staff_id": str(uuid.uuid4())}),
    ):
        assert browser.post(f"/customers/{theirs}/{what}", page="/customers", **form).status_code == 404


def test_it_puts_right_who_a_customer_is(ours: Console) -> None:
    asha = _customer(ours, phone="+61412000111")
    browser, profile = ours.signed_in("staff"), f"/customers/{asha}"
    form = {"name": "Asha Rao-Smith", "phone": "0412 000 222", "born_on": "1990-06-01", "is_active": "yes"}
    assert browser.post(profile, page=profile, **form).status_code == 303
    (row,) = _rows(ours, Customer)
    assert (row.name, row.phone, row.born_on, row.is_active) == (
        "Asha Rao-Smith", "+61412000222", date(1990, 6, 1), True,
    )  # fmt: skip
    assert "Asha" in browser.text("/customers?search=rao-smith")
    browser.post(profile, page=profile, **{name: text for name, text in form.items() if name != "is_active"})
    assert "Asha" not in browser.text("/customers")


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"phone": "0412 000 11"}, 400),
        ({"born_on": "soon"}, 400),
        ({"born_on": "2031-01-01"}, 400),
        ({"phone": "0412 000 999"}, 409),
    ],
    ids=["no_number", "no_date", "not_born_yet", "somebody_else_s"],
)
def test_it_keeps_who_a_customer_is_when_the_form_is_wrong(ours: Console, form: dict[str, str], status: int) -> None:
    asha, _ = _customer(ours, phone="+61412000111"), _customer(ours, name="Vikram", phone="+61412000999")
    typed = {"name": "Somebody", "phone": "0412 000 111", "is_active": "yes", **form}
    answer = ours.signed_in().post(f"/customers/{asha}", page=f"/customers/{asha}", **typed)
    page = answer.get_data(as_text=True)
    assert (answer.status_code, page.count("invalid-feedback")) == (status, 1)
    assert all(f'value="{form.get(name, typed[name])}"' in page for name in ("name", *form)), "what was typed stays"
    assert {row.name for row in _rows(ours, Customer)} == {"Asha Rao", "Vikram"}


def test_a_number_that_a_carrier_told_stays_though_no_plan_has_it(ours: Console) -> None:
    ours.world.sender = "+6140000000"
    ours.world.call()
    ours.world.say("it's Asha, my tap drips")
    (known,) = _rows(ours, Customer)
    assert known.phone == "+6140000000"
    typed = {"name": "Asha Rao", "phone": "+61 40000000", "is_active": "yes"}
    assert ours.signed_in().post(f"/customers/{known.id}", page=f"/customers/{known.id}", **typed).status_code == 303
    (row,) = _rows(ours, Customer)
    assert (row.name, row.phone) == ("Asha Rao", "+6140000000")


def test_it_counts_who_is_new_comes_again_and_stays_away(ours: Console) -> None:
    today = ours.world.clock().date()
    _customer(ours, total_visits=1, last_visit_on=today)
    _customer(ours, name="Vikram", total_visits=3, total_no_shows=1, last_visit_on=date(today.year - 2, 1, 1))
    _customer(ours, name="Never")
    found = re.findall(r"<dt[^>]*>([^<]+)</dt><dd[^>]*>([^<]+)</dd>", ours.signed_in().text("/customers/statistics"))
    assert dict(found) == {
        "Total customers": "3", "New this month": "3", "Active (seen in the last 12 months)": "1", "Total jobs": "0",
        "Came once": "1", "Returning (came twice or more)": "1", "No-show rate": "20.0 %",
    }  # fmt: skip


def test_it_lists_who_waits_and_takes_them_off(ours: Console) -> None:
    world = ours.world
    today = world.clock().date()
    with world.office.database.open_business(world.business_id) as db:
        for name in ("Asha", "Vikram"):
            place = waitlist.Place("whatsapp", f"+6141200{len(name)}", today, today, "15:00-17:00", name=name)
            waitlist.join(db, place, now=world.clock())
    browser = ours.signed_in("staff")
    page = browser.text("/waitlist")
    assert page.index("Asha") < page.index("Vikram")
    assert "3:00 pm to 5:00 pm" in page
    first = re.findall(r"/waitlist/([0-9a-f-]{36})/off", page)[0]
    with world.office.database.open_business(world.business_id) as db:
        for row in waitlist.every(db):
            row.status, row.offered_starts_at, row.offered_until = "offered", world.clock(), world.clock()
            sent = notices.of_offer(db, world.profile, row, now=world.clock())
            assert sent is not None
            sent.is_dry_run = str(row.id) == first
    assert browser.text("/waitlist").count("dry run</span> not sent to them") == 1
    assert browser.post(f"/waitlist/{first}/off", page="/waitlist").status_code == 303
    assert [row.status for row in _rows(ours, Waiting)] == ["closed", "offered"]
    assert "Asha" not in browser.text("/waitlist")


def test_it_adds_somebody_and_shows_who_has_a_number_that_is_known(make: Make) -> None:
    clinic = make("clinic")
    browser, page = clinic.signed_in("staff"), "/customers/new"
    assert f'href="{page}">Add a patient</a>' in browser.text("/customers")
    assert f'href="{page}?phone=98765+43210">Add them</a>' in browser.text("/customers?search=98765+43210")
    form = {"name": "Asha Rao", "phone": "98765 43210", "born_on": "1990-05-01"}
    made = browser.post(page, page=page, **form)
    [asha] = _rows(clinic, Customer)
    assert (asha.name, asha.phone, asha.born_on) == ("Asha Rao", "+919876543210", date(1990, 5, 1))
    assert made.headers["Location"] == f"/customers/{asha.id}?note=added"
    assert "Added to the list." in browser.text(made.headers["Location"])
    again = browser.post(page, page=page, name="asha", phone="+91 98765 43210", born_on="")
    assert again.headers["Location"] == f"/customers/{asha.id}?note=known"
    assert "Known already: nobody was added." in browser.text(again.headers["Location"])
    assert len(_rows(clinic, Customer)) == 1


def test_it_asks_before_it_adds_another_person_behind_a_known_number(make: Make) -> None:
    clinic = make("clinic")
    asha = _customer(clinic, phone="+919876543210")
    browser, page = clinic.signed_in("staff"), "/customers/new"
    asked = browser.post(page, page=page, name="Ravi Rao", phone="98765 43210", born_on="2015-05-01")
    shown = asked.get_data(as_text=True)
    assert asked.status_code == 409
    assert "Is Ravi Rao another person who is reached by it?" in shown
    assert 'value="2015-05-01"' in shown
    assert len(_rows(clinic, Customer)) == 1
    behind = {"name": "Ravi Rao", "born_on": "2015-05-01", "through": str(asha), "relation": "son"}
    for note in ("added", "known"):
        made = browser.post(page, page=page, **behind)
        ravi = next(row for row in _rows(clinic, Customer) if row.reached_through_id == asha)
        assert made.headers["Location"] == f"/customers/{ravi.id}?note={note}"
        assert (ravi.name, ravi.phone, ravi.relation, ravi.born_on) == ("Ravi Rao", None, "son", date(2015, 5, 1))
    assert f"{page}?through={asha}" in browser.text(f"/customers/{ravi.id}")
    nameless = _customer(clinic, name=None, phone="+919876500001")
    browser.post(page, page=page, name="Zoe", phone="98765 00001")
    assert [row.name for row in _rows(clinic, Customer) if row.id == nameless] == ["Zoe"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": ""}, "Please give the name."),
        ({"phone": ""}, "Please give a phone number"),
        ({"phone": "12"}, "number"),
        ({"born_on": "2090-01-01"}, "still to come"),
    ],
    ids=str,
)
def test_it_keeps_what_was_typed_of_somebody_new(make: Make, wrong: dict[str, str], said: str) -> None:
    clinic = make("clinic")
    form = {"name": "Asha Rao", "phone": "98765 43210", "born_on": "1990-05-01", **wrong}
    refused = clinic.signed_in("staff").post("/customers/new", page="/customers/new", **form)
    page = refused.get_data(as_text=True)
    assert refused.status_code == 400
    assert said in page
    assert all(f'value="{typed}"' in page for typed in form.values())
    assert _rows(clinic, Customer) == []
