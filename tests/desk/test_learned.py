"""Facts learned in a conversation: what stands, what it replaced, and since when it is confirmed."""

from datetime import timedelta
from pathlib import Path

from desk import conversations, learned
from extractors.facts import Fact
from storage.tables import Conversation, Message, StoredFact
from tests import world


def fact(name: str, value: str) -> Fact:
    return Fact(name, value, value, (0, len(value)), confidence=1.0)


def begun(tmp_path: Path) -> tuple[world.World, Conversation, Message]:
    """A call in which something was said that told nothing, and the message it was said in."""
    here = world.build(tmp_path)
    here.call()
    here.say("hmm")
    (call,) = here.conversations
    return here, call, next(one for one in here.messages if one.text == "hmm")


def learn(
    here: world.World, call: Conversation, said: Message, *facts: Fact, minutes: int = 0, **told: set[str]
) -> None:
    at = here.clock() + timedelta(minutes=minutes)
    with here.office.database.open_business(here.business_id) as db:
        held = conversations.hold(db, call.id)
        assert held is not None
        learned.learn(
            db, held, said, list(facts), told.get("confirmed", set()), at=at, read_back=told.get("read_back", ())
        )


def of_name(here: world.World, name: str) -> list[StoredFact]:
    return sorted((one for one in here.rows(StoredFact) if one.name == name), key=lambda one: one.id)


def test_it_keeps_the_first_time_of_a_confirming_and_a_reading_back(tmp_path: Path) -> None:
    here, call, said = begun(tmp_path)
    learn(here, call, said, fact("customer_location", "Coburg"), read_back={"customer_location"})
    both = {"customer_location"}
    learn(here, call, said, minutes=1, confirmed=both, read_back=both)
    learn(here, call, said, minutes=2, confirmed=both, read_back=both)
    (kept,) = of_name(here, "customer_location")
    assert (kept.read_back_at, kept.confirmed_at) == (here.clock(), here.clock() + timedelta(minutes=1))


def test_a_new_value_takes_the_place_of_the_old_one_and_is_not_confirmed_by_it(tmp_path: Path) -> None:
    here, call, said = begun(tmp_path)
    learn(here, call, said, fact("customer_location", "Coburg"), confirmed={"customer_location"})
    learn(here, call, said, fact("customer_location", "Preston"), fact("customer_location", "Kew"), minutes=1)
    first, second, third = of_name(here, "customer_location")
    assert [one.is_current for one in (first, second, third)] == [False, False, True]
    assert (first.replaces_id, second.replaces_id, third.replaces_id) == (None, first.id, second.id)
    assert first.confirmed_at == here.clock()
    assert second.confirmed_at is third.confirmed_at is None


def test_what_is_taken_back_is_replaced_by_nothing(tmp_path: Path) -> None:
    here, call, said = begun(tmp_path)
    learn(here, call, said, fact("customer_location", "Coburg"), fact("property_type", "house"))
    with here.office.database.open_business(here.business_id) as db:
        learned.forget(db, call, ["customer_location"])
    learn(here, call, said, fact("customer_location", "Preston"), minutes=1)
    gone, new = of_name(here, "customer_location")
    assert (gone.is_current, new.is_current, new.replaces_id) == (False, True, None)
    assert of_name(here, "property_type")[0].is_current
