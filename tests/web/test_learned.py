"""The page of a call says why each value is believed: words, source, sureness, read-back, what it replaced."""

import re
from html import unescape

import pytest

from storage.tables import StoredFact
from tests.web.conftest import Console, Make
from web.console import learned

TO_SUMMARY = [
    "hi it's Sarah from North Sydney, my kitchen sink is blocked, can someone come tomorrow, it's pretty urgent",
    "it's a house",
    "sorry, it's a unit",
    "yes",
    "in the morning",
]


def call(ours: Console, *lines: str) -> str:
    """A call in which this is said; its page is at the path that comes back."""
    ours.world.call()
    for line in lines:
        ours.world.say(line)
    return f"/debug/call_logs/{ours.world.conversations[0].key}"


def facts(page: str) -> dict[str, str]:
    """What the page says of each fact, as plain text by the fact's name."""
    section = page.partition('aria-labelledby="facts"')[2].partition("</section>")[0]
    items = re.findall(r"<li>(.*?)</li>", section, re.DOTALL)
    texts = [" ".join(unescape(re.sub(r"<[^>]+>", " ", item)).split()) for item in items]
    return {text.partition(" :")[0].partition(":")[0]: text for text in texts}


def test_it_shows_words_source_and_sureness(ours: Console) -> None:
    shown = facts(ours.signed_in().text(call(ours, *TO_SUMMARY, "yes please")))
    assert re.search(
        r"Customer name: Sarah ✓ confirmed .* “Sarah” · what was said, by rule · 75 % sure", shown["Customer name"]
    )
    assert "“yes” · caller id · 100 % sure" in shown["Customer phone"]
    assert "0412 000 678" in shown["Customer phone"]


def test_it_shows_what_a_value_replaced_with_its_words_source_and_time(ours: Console) -> None:
    shown = facts(ours.signed_in().text(call(ours, *TO_SUMMARY, "yes please")))
    unit = shown["Property type"]
    assert unit.startswith("Property type: unit")
    assert re.search(r"replaced house : “house” · what was said, by rule · 90 % sure · 2:30 pm", unit)
    assert unit.index("replaced house") < unit.index("replaced residential")
    assert "replaced" not in shown["Customer name"]


def test_it_says_how_far_the_customer_agreed(ours: Console) -> None:
    path = call(ours, *TO_SUMMARY)
    before = facts(ours.signed_in().text(path))
    for name in ("Customer name", "Service type", "Property type", "Preferred date", "Preferred time"):
        assert learned.READ_BACK in before[name], name
    assert learned.NOT_READ_BACK in before["Urgency level"]
    assert f"✓ {learned.CONFIRMED}" in before["Customer phone"]
    ours.world.say("yes please")
    after = facts(ours.signed_in().text(path))
    assert f"✓ {learned.CONFIRMED}" in after["Customer name"]
    assert learned.NOT_READ_BACK in after["Urgency level"]


def test_it_says_when_nothing_was_read_back_yet(ours: Console) -> None:
    path = call(ours, TO_SUMMARY[0])
    assert learned.NOT_READ_BACK in facts(ours.signed_in().text(path))["Customer name"]


def test_it_does_not_call_a_later_value_confirmed(ours: Console) -> None:
    path = call(ours, *TO_SUMMARY, "yes please", "actually make it the afternoon")
    time = facts(ours.signed_in().text(path))["Preferred time"]
    assert time.startswith(f"Preferred time: afternoon {learned.NOT_READ_BACK}")
    assert re.search(r"replaced morning : “morning” .* · confirmed$", time)


def test_it_knows_that_a_number_was_read_back(ours: Console) -> None:
    ours.world.sender = "anonymous"
    path = call(ours, "my kitchen sink is blocked in Coburg, I'm Sarah Miller, it's a house", "0412 345 678")
    assert "six seven eight" in ours.world.replies[-1].text
    assert learned.READ_BACK in facts(ours.signed_in().text(path))["Customer phone"]
    ours.world.say("yes")
    assert f"✓ {learned.CONFIRMED}" in facts(ours.signed_in().text(path))["Customer phone"]


def test_it_shows_what_was_taken_back(ours: Console) -> None:
    ours.world.sender = "anonymous"
    path = call(ours, "my kitchen sink is blocked in Coburg, I'm Sarah Miller, it's a house", "0412 345 678", "no")
    gone = facts(ours.signed_in().text(path))["Customer phone"]
    assert learned.TAKEN_BACK in gone
    ours.world.say("0412 345 699")
    again = facts(ours.signed_in().text(path))["Customer phone"]
    assert again.startswith("Customer phone: 0412 345 699")
    assert "replaced 0412 345 678" in again


def test_it_says_what_the_channel_itself_told(ours: Console) -> None:
    ours.world.channel, ours.world.sender, ours.world.profile_name = "whatsapp", "+61412999888", "Rahul"
    ours.world.say("my hot water is not working")
    shown = facts(ours.signed_in().text(f"/debug/call_logs/{ours.world.conversations[0].id}"))
    assert learned.FROM_CHANNEL in shown["Customer phone"]
    assert "WhatsApp profile" in shown["Customer name"]
    assert learned.NOT_READ_BACK in shown["Customer name"]


def test_it_leads_from_a_fact_to_the_message_of_its_words(ours: Console) -> None:
    page = ours.signed_in().text(call(ours, *TO_SUMMARY))
    targets = set(re.findall(r'href="#(said_\d+)"', page))
    assert len(targets) >= 3
    assert targets <= set(re.findall(r'id="(said_\d+)"', page))
    place = re.search(r'Preferred time:.*?href="#(said_\d+)"', page, re.DOTALL)
    assert place
    assert re.search(rf'id="{place[1]}".*?in the <mark title="preferred time">morning', page, re.DOTALL)


@pytest.mark.parametrize(("role", "sees"), [("owner", True), ("doctor", True), ("manager", False), ("staff", False)])
def test_it_hides_health_data_from_who_may_not_see_it(make: Make, role: str, sees: bool) -> None:
    ours = make("clinic")
    path = call(ours, "I'm Asha Rao and I have a rash on my arm", "no sorry I have a fever, call it a fever")
    page = ours.signed_in(role).text(path)
    shown = facts(page)
    assert "Asha Rao" in shown["Patient name"]
    assert ("rash" in page.lower()) is sees
    assert ("fever" in page.lower()) is sees
    complaint = shown["Issue description"]
    assert ("hidden for your role" in complaint) is not sees
    assert "what was said, by rule" in complaint
    assert ("replaced" in complaint and not sees) is False


def test_it_names_a_model_as_the_source(ours: Console) -> None:
    path = call(ours, *TO_SUMMARY)
    with ours.world.office.database.open_business(ours.world.business_id) as db:
        row = next(row for row in ours.world.rows(StoredFact) if row.name == "issue_description")
        db.get_one(StoredFact, row.id).source = "model"
    assert "what was said, by language model" in facts(ours.signed_in().text(path))["Issue description"]
