"""Migration 0003 gives customers who were there before it the words that desk/customer_words.py gives new ones."""

from datetime import UTC, datetime

from sqlalchemy import select

from desk import customers
from storage import migrate
from storage.database import Database
from storage.tables import Business, CustomerWord
from tests.storage.conftest import World

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
PEOPLE = (
    ("Zoë O’Brien-Ray", "+61412345678"),
    ("Łukasz Bjørn Strauß", "+61498765432"),
    ("राहुल शर्मा", None),
    (None, None),
)


def words(database: Database, business: Business) -> set[tuple[object, str]]:
    with database.read_business(business.id) as db:
        return {(row.customer_id, row.word) for row in db.scalars(select(CustomerWord))}


def test_it_gives_those_who_were_there_before_their_words(url: str, database: Database) -> None:
    made = []
    for number in (1, 2):
        with database.open_platform() as db:
            business = Business(
                number=number, slug=f"b{number}", kind="k", name="n", country="AU", zone="UTC", created_at=NOW
            )
            db.add(business)
        made.append(business)
        with database.open_business(business.id) as db:
            for place, (name, phone) in enumerate(PEOPLE):
                for sender in (f"wa{place}", f"+6140000000{place}"):
                    person = customers.get_or_create(
                        db, "whatsapp", sender, phone=phone, profile_name=name, is_test=False, now=NOW
                    )
                assert person.id
    before = [words(database, business) for business in made]
    assert all(len(found) > 10 for found in before)
    database.close()
    migrate.downgrade(url, "0002")
    migrate.upgrade(url)
    assert [words(database, business) for business in made] == before


def test_it_lets_no_business_see_anothers_words(world: World) -> None:
    ours, stranger = (words(world.database, Business(id=owned.id)) for owned in (world.ours, world.stranger))
    assert ours
    assert stranger
    assert not ours & stranger
