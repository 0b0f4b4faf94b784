"""What staff keep of a customer: notes, tags, whom they would rather see, and how they stand with the business."""

import uuid
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from desk import notes, preferences, staff, standing, tags
from desk.errors import Invalid, NotFound
from desk.kinds import Care
from storage.tables import Customer
from tests.world import World, build

CARE = Care(birthdays=True, loyalty_visits=10)


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[World]:
    world = build(tmp_path, kind="clinic")
    yield world
    world.office.database.close()


def _customer(world: World, name: str = "Asha Rao") -> uuid.UUID:
    with world.office.database.open_business(world.business_id) as db:
        row = Customer(name=name, created_at=world.clock(), updated_at=world.clock())
        db.add(row)
        db.flush()
        return row.id


def _person(**more: object) -> Customer:
    return Customer(**{"total_visits": 0, "total_no_shows": 0, "total_cancellations": 0, "born_on": None, **more})


def test_it_keeps_notes_sealed_and_the_newest_first(clinic: World) -> None:
    customer_id = _customer(clinic)
    with clinic.office.database.open_business(clinic.business_id, by="owner") as db:
        for words in ("prefers mornings", "  allergic to penicillin  "):
            notes.add(db, customer_id, words, by=None, now=clinic.clock())
    with clinic.office.database.read_business(clinic.business_id) as db:
        assert [note.text for note in notes.of_customer(db, customer_id)] == [
            "allergic to penicillin",
            "prefers mornings",
        ]
    with create_engine(clinic.office.database.url).connect() as plain:
        assert all(b"penicillin" not in row[0] for row in plain.execute(text("SELECT text FROM notes")))


@pytest.mark.parametrize("words", ["", "  \n ", "x" * 4001], ids=["empty", "blank", "too_long"])
def test_it_refuses_a_note_that_is_none(words: str, clinic: World) -> None:
    customer_id = _customer(clinic)
    with pytest.raises(Invalid), clinic.office.database.open_business(clinic.business_id) as db:
        notes.add(db, customer_id, words, by=None, now=clinic.clock())


def test_it_writes_nothing_about_nobody(clinic: World) -> None:
    with pytest.raises(NotFound), clinic.office.database.open_business(clinic.business_id) as db:
        notes.add(db, uuid.uuid4(), "who is this", by=None, now=clinic.clock())


def test_it_keeps_a_tag_once_in_the_writing_typed_first_and_finds_by_it(clinic: World) -> None:
    asha, vikram = _customer(clinic), _customer(clinic, "Vikram")
    with clinic.office.database.open_business(clinic.business_id) as db:
        assert [tags.put(db, asha, tag) for tag in ("Needs  Ramp", "needs ramp", "diabetic")][:2] == ["Needs Ramp"] * 2
        tags.put(db, vikram, "diabetic")
    with clinic.office.database.read_business(clinic.business_id) as db:
        assert tags.of_customers(db, [asha, vikram]) == {asha: ["diabetic", "Needs Ramp"], vikram: ["diabetic"]}
        assert [row.id for row in tags.tagged(db, "diabetic")] == [vikram, asha]
        assert [row.id for row in tags.tagged(db, "diabetic", before=vikram)] == [asha]
        assert tags.in_use(db) == ["diabetic", "Needs Ramp"]


def test_it_replaces_the_tags_of_a_customer(clinic: World) -> None:
    asha = _customer(clinic)
    with clinic.office.database.open_business(clinic.business_id) as db:
        tags.replace(db, asha, ["old", "both"])
        assert tags.replace(db, asha, ["Both", "new"]) == ["both", "new"]
        assert tags.of_customer(db, asha) == ["both", "new"]


@pytest.mark.parametrize("tag", ["", " ", "x" * 41], ids=["empty", "blank", "too_long"])
def test_it_refuses_a_tag_that_is_none(tag: str, clinic: World) -> None:
    asha = _customer(clinic)
    with pytest.raises(Invalid), clinic.office.database.open_business(clinic.business_id) as db:
        tags.put(db, asha, tag)


def test_it_keeps_whom_a_customer_would_rather_see_while_they_work_here(clinic: World) -> None:
    asha = _customer(clinic)
    with clinic.office.database.open_business(clinic.business_id) as db:
        mehta, rao = (staff.add(db, name, "doctor", None, now=clinic.clock()) for name in ("Dr Mehta", "Dr Rao"))
        mehta.is_bookable = rao.is_bookable = True
        db.flush()
        for person in (mehta, rao):
            preferences.prefer(db, asha, person.id)
        assert preferences.preferred(db, asha) is rao
        rao.is_active = False
        db.flush()
        assert preferences.preferred(db, asha) is None
        with pytest.raises(Invalid):
            preferences.prefer(db, asha, rao.id)
        preferences.prefer(db, asha, mehta.id)
        preferences.prefer(db, asha, None)
        assert preferences.preferred(db, asha) is None


@pytest.mark.parametrize(
    ("born", "today", "next_one"),
    [
        (date(1990, 11, 21), date(2026, 11, 21), date(2026, 11, 21)),
        (date(1990, 11, 20), date(2026, 11, 21), date(2027, 11, 20)),
        (date(1992, 2, 29), date(2027, 1, 1), date(2027, 2, 28)),
        (date(1992, 2, 29), date(2028, 2, 28), date(2028, 2, 29)),
        (date(1992, 2, 29), date(2027, 3, 1), date(2028, 2, 29)),
    ],
    ids=["today", "yesterday", "leapling_common_year", "leapling_leap_year", "leapling_past"],
)
def test_it_knows_the_next_birthday(born: date, today: date, next_one: date) -> None:
    assert standing.next_birthday(born, today) == next_one


def test_it_tells_how_a_customer_stands() -> None:
    today = date(2026, 11, 21)
    fresh = standing.of(_person(born_on=date(1990, 12, 1)), CARE, today=today)
    assert (fresh.is_new, fresh.no_show_rate, fresh.visits_until_free) == (True, None, 10)
    assert fresh.birthday_on == date(2026, 12, 1)
    known = standing.of(_person(total_visits=9, total_no_shows=3, born_on=date(1990, 6, 1)), CARE, today=today)
    assert (known.is_new, known.no_show_rate, known.visits_until_free, known.birthday_on) == (False, 0.25, 1, None)
    assert standing.of(_person(total_visits=10), CARE, today=today).visits_until_free == 10


def test_it_leaves_off_what_the_kind_has_switched_off() -> None:
    plain = standing.of(
        _person(total_visits=9, born_on=date(1990, 11, 22)), Care(loyalty_visits=None), today=date(2026, 11, 21)
    )
    assert (plain.visits_until_free, plain.birthday_on) == (None, None)
