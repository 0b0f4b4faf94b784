"""Several people behind one phone: each is one row, reached through its owner, and no name is another's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk import customers, families
from storage.tables import Customer
from tests.desk import booked
from tests.desk.booked import NOW, Clinic


@pytest.fixture
def clinic(tmp_path: Path) -> Iterator[Clinic]:
    made = booked.clinic(tmp_path, "sqlite")
    yield made
    booked.close(made)


def add(clinic: Clinic, name: str, relation: str | None = None) -> Customer:
    assert clinic.customer is not None
    found: Customer = clinic.do(
        lambda db: families.member(db, clinic.customer, name, relation=relation, now=NOW)  # type: ignore[arg-type]
    )
    return found


def test_it_keeps_three_people_behind_one_phone(clinic: Clinic) -> None:
    mother, child = add(clinic, "Sunita Sharma", "mother"), add(clinic, "Anu", "daughter")
    assert (mother.phone, mother.reached_through_id, mother.relation) == (None, clinic.customer, "mother")
    for one in (clinic.customer, mother.id, child.id):
        found = clinic.do(lambda db, one=one: families.behind(db, one))
        assert [row.name for row in found] == ["Rahul Sharma", "Sunita Sharma", "Anu"]


@pytest.mark.parametrize("name", ["Sunita Sharma", "sunita", "SUNITA  SHARMA", "Sunita Devi Sharma"])
def test_it_knows_somebody_again_by_their_name(clinic: Clinic, name: str) -> None:
    mother = add(clinic, "Sunita Sharma")
    assert add(clinic, name).id == mother.id
    assert len(clinic.rows(Customer)) == 2


def test_it_has_somebody_back_who_was_put_away(clinic: Clinic) -> None:
    mother = add(clinic, "Sunita Sharma")
    clinic.do(lambda db: setattr(customers.get(db, mother.id), "is_active", False))
    assert add(clinic, "Sunita Sharma").id == mother.id
    assert [row.id for row in clinic.do(lambda db: families.members(db, mother.reached_through_id))] == [mother.id]


@pytest.mark.parametrize("name", ["Rahul", "rahul sharma"])
def test_it_takes_the_owners_name_for_the_owner(clinic: Clinic, name: str) -> None:
    assert add(clinic, name).id == clinic.customer


@pytest.mark.parametrize("name", ["Rahul Verma", "Ramesh", "Sharma"])
def test_it_takes_another_name_for_another_person(clinic: Clinic, name: str) -> None:
    assert add(clinic, name).reached_through_id == clinic.customer


def test_it_reaches_everybody_through_the_owner_whoever_brings_them(clinic: Clinic) -> None:
    mother = add(clinic, "Sunita")
    aunt = clinic.do(lambda db: families.member(db, mother.id, "Kamla", now=NOW))
    assert aunt.reached_through_id == clinic.customer


def test_it_finds_them_by_name(clinic: Clinic) -> None:
    add(clinic, "Sunita Sharma")
    assert [row.name for row in clinic.do(lambda db: customers.search(db, "sunit", "IN"))] == ["Sunita Sharma"]
