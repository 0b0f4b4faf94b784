"""Finding customers by what staff type, on both engines: beginnings of names, whole and partial numbers."""

import uuid
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from desk import customer_words, customers
from storage.database import insert_once
from storage.tables import Business, Customer, CustomerWord
from tests import world

PEOPLE = {
    "Sarah Connor": "+61412345678",
    "Zoë O'Brien-Ray": "+61498765432",
    "Ann Annabel": "+61390001234",
    "राहुल शर्मा": "+919876543210",
    "Zero Hour": "+61755000001",
    "James Smith": None,
}


@pytest.fixture(params=["sqlite", "postgresql"])
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[world.World]:
    made = world.build(tmp_path, engine=request.param)
    for number, (name, phone) in enumerate(PEOPLE.items()):
        come(made, name, phone, f"wa{number}")
    yield made
    made.close()


def come(here: world.World, name: str, phone: str | None, sender: str, *, is_test: bool = False) -> uuid.UUID:
    """Somebody writes for the first time, as the bot takes it."""
    with here.office.database.open_business(here.business_id) as db:
        return customers.get_or_create(
            db, "whatsapp", phone or sender, phone=phone, profile_name=name, is_test=is_test, now=here.clock()
        ).id


def found(here: world.World, words: str, business_id: uuid.UUID | None = None) -> list[str | None]:
    with here.office.database.read_business(business_id or here.business_id) as db:
        return [row.name for row in customers.search(db, words, "AU")]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("sar", ["Sarah Connor"]),
        ("CONN", ["Sarah Connor"]),
        ("connor sarah", ["Sarah Connor"]),
        ("sarah smith", []),
        ("zoe", ["Zoë O'Brien-Ray"]),
        ("ZOË", ["Zoë O'Brien-Ray"]),
        ("obrien", ["Zoë O'Brien-Ray"]),
        ("o’brien ray", ["Zoë O'Brien-Ray"]),
        ("ann", ["Ann Annabel"]),
        ("राह", ["राहुल शर्मा"]),
        ("onnor", []),
        ("0412 345 678", ["Sarah Connor"]),
        ("+61 412 345 678", ["Sarah Connor"]),
        ("0061412345678", ["Sarah Connor"]),
        ("61412345678", ["Sarah Connor"]),
        ("(0412) 345-678", ["Sarah Connor"]),
        ("412345678", ["Sarah Connor"]),
        ("0412", ["Sarah Connor"]),
        ("5678", ["Sarah Connor"]),
        ("sarah 5678", ["Sarah Connor"]),
        ("5678 sarah", ["Sarah Connor"]),
        ("james 5678", []),
        ("+91 98765", ["राहुल शर्मा"]),
        ("678", ["Sarah Connor"]),
        ("0001", ["Zero Hour"]),
        ("000001", ["Zero Hour"]),
        ("000 001", ["Zero Hour"]),
        ("001", ["Zero Hour"]),
        ("hour 0001", ["Zero Hour"]),
        ("000", []),
        ("0091 98765", ["राहुल शर्मा"]),
        ("+678", []),
        ("567", []),
        ("%", []),
        ("_", []),
        ("'", []),
        ("", ["James Smith", "Zero Hour", "राहुल शर्मा", "Ann Annabel", "Zoë O'Brien-Ray", "Sarah Connor"]),
        ("s", ["Sarah Connor", "James Smith"]),
    ],
)
def test_it_finds_whom_staff_mean(here: world.World, words: str, names: list[str]) -> None:
    assert found(here, words) == names


def test_it_follows_a_name_and_a_number_that_change(here: world.World) -> None:
    person_id = come(here, "wolf77", None, "wolf")
    assert found(here, "wolf") == ["wolf77"]
    with here.office.database.open_business(here.business_id) as db:
        person = customers.get(db, person_id)
        customers.rename(db, person, "Nina Novak", since=here.clock(), now=here.clock())
        customers.give_phone(db, person, "+61499999111", since=here.clock(), now=here.clock())
    assert found(here, "novak") == found(here, "0499 999") == found(here, "9111") == ["Nina Novak"]
    assert found(here, "wolf") == ["Nina Novak"]  # still their name on WhatsApp
    come(here, "Nina", None, "wolf")
    assert found(here, "wolf") == []


@pytest.mark.parametrize("said", ["Sarah", "sarah", "SARAH CONNOR"])
def test_it_keeps_the_whole_name_of_who_gives_only_its_beginning(here: world.World, said: str) -> None:
    with here.office.database.open_business(here.business_id) as db:
        person = db.scalars(select(Customer).where(Customer.name == "Sarah Connor")).one()
        customers.rename(db, person, said, since=here.clock() + timedelta(hours=1), now=here.clock())
        customers.rename(db, person, said, since=here.clock(), now=here.clock())
        assert person.name == "Sarah Connor"
        customers.rename(db, person, "Sarah Connor Hill", since=here.clock() + timedelta(hours=1), now=here.clock())
        assert person.name == "Sarah Connor Hill"


def test_it_finds_who_reaches_us_from_another_number(here: world.World) -> None:
    with here.office.database.open_business(here.business_id) as db:
        person = db.scalars(select(Customer).where(Customer.name == "Sarah Connor")).one()
        person.phone = "+61400000001"
        customer_words.keep(db, person)
    assert found(here, "0400 000 001") == found(here, "0412 345 678") == ["Sarah Connor"]


def test_it_keeps_strangers_tests_and_the_departed_out(here: world.World) -> None:
    values = {"number": 2, "slug": "theirs", "kind": "plumber", "name": "Stranger", "country": "AU",
              "zone": "Australia/Sydney", "created_at": here.clock()}  # fmt: skip
    with here.office.database.open_platform() as db:
        stranger = insert_once(db, Business, values, ("slug",))[0].id
    come(here, "Sarah Tester", None, "test", is_test=True)
    with here.office.database.open_business(here.business_id) as db:
        db.scalars(select(Customer).where(Customer.name == "James Smith")).one().is_active = False
    assert found(here, "sarah") == ["Sarah Connor"]
    assert found(here, "james") == []
    assert found(here, "sarah", stranger) == []


@pytest.mark.parametrize("words", ["a", "ann", "0411 00"])
@pytest.mark.parametrize("size", [1, 3, 50])
def test_it_pages_through_all_once(here: world.World, words: str, size: int) -> None:
    for number in range(7):
        come(here, f"Ann Annabel Amy{number}", f"+6141100000{number}", f"wx{number}")
    seen: list[uuid.UUID] = []
    while True:
        with here.office.database.read_business(here.business_id) as db:
            page = customers.search(db, words, "AU", after=seen[-1] if seen else None, limit=size)
        assert len(page) <= size
        seen += [row.id for row in page]
        if len(page) < size:
            break
    assert len(seen) == len(set(seen)) == (7 if words.startswith("0") else 8)


def test_it_ends_a_search_whose_last_one_was_renamed(here: world.World) -> None:
    with here.office.database.read_business(here.business_id) as db:
        gone = customers.search(db, "sarah", "AU")[0].id
        assert customers.search(db, "james", "AU", after=gone) == []


def test_it_leaves_the_words_of_one_who_comes_again(here: world.World) -> None:
    before = [(row.id, row.word) for row in here.rows(CustomerWord)]
    here.clock.now += timedelta(days=1)
    come(here, "Sarah Connor", PEOPLE["Sarah Connor"], "wa0")
    assert [(row.id, row.word) for row in here.rows(CustomerWord)] == before


def test_it_bounds_the_words_of_a_name_that_a_stranger_chose(here: world.World) -> None:
    come(here, " ".join(chr(97 + n // 10) + str(n) for n in range(60)), None, "many")
    rows = [row for row in here.rows(CustomerWord) if row.word[1:].isdigit() and len(row.word) < 4]
    assert len(rows) == customer_words.MOST_WORDS
    assert all(len(row.word) <= customer_words.LONGEST_WORD for row in here.rows(CustomerWord))
    assert found(here, "x" * 500) == []
