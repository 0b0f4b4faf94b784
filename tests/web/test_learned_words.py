"""The words behind a value, whatever they are: digits said aloud, Devanagari, a map pin, keys, a model's words."""

import re
from html import unescape

import pytest

from bot import llm
from bot.model import Question
from extractors.model import Proposal, proposal
from tests import fake_model
from tests.web.conftest import Console, Make
from tests.web.test_learned import call, facts


def marked(page: str) -> dict[str, str]:
    """What is marked in the messages, by the name of what was learned from it."""
    pairs = re.findall(r'<mark title="([^"]+)">(.*?)</mark>', page, re.DOTALL)
    return {name: unescape(words) for names, words in pairs for name in names.split(", ")}


def test_it_shows_digits_as_they_were_said(ours: Console) -> None:
    ours.world.sender = "anonymous"
    spoken = "oh four one two triple three four six seven"
    path = call(ours, "my kitchen sink is blocked in Coburg, I'm Sarah Miller, it's a house", f"it's {spoken}", "yes")
    page = ours.signed_in().text(path)
    phone = facts(page)["Customer phone"]
    assert phone.startswith("Customer phone: 0412 333 467")
    assert f"“{spoken}” · what was said, by rule" in phone
    assert marked(page)["customer phone"] == spoken


@pytest.mark.parametrize("channel", ["voice", "whatsapp"])
def test_it_shows_devanagari_as_it_was_written(channel: str, make: Make) -> None:
    ours = make("clinic")
    ours.world.channel, ours.world.sender = channel, "+919812345678"
    if channel == "voice":
        ours.world.call()
    ours.world.say("मेरा नाम आशा राव है और मुझे कल सुबह आना है")
    row = ours.world.conversations[0]
    page = ours.signed_in().text(f"/debug/call_logs/{row.key if channel == 'voice' else row.id}")
    shown = facts(page)
    assert "“आशा राव” · what was said, by rule" in shown["Patient name"]
    assert "“सुबह” · what was said, by rule" in shown["Preferred time"]
    assert marked(page)["patient name"] == "आशा राव"


def test_it_shows_a_pin_by_its_place(ours: Console) -> None:
    ours.world.channel = "whatsapp"
    ours.world.say("my kitchen sink is blocked, I'm Sarah Miller")
    ours.world.pin(-37.7436, 144.9631)
    shown = facts(ours.signed_in().text(f"/debug/call_logs/{ours.world.conversations[0].id}"))
    assert "-37.7436" in shown["Customer location"]
    assert "144.9631" in shown["Customer location"]


def test_it_shows_keys_as_keys(ours: Console) -> None:
    ours.world.sender = "anonymous"
    ours.world.call()
    ours.world.say("my kitchen sink is blocked in Coburg, I'm Sarah Miller, it's a house")
    ours.world.keys("0412345678")
    shown = facts(ours.signed_in().text(f"/debug/call_logs/{ours.world.conversations[0].key}"))
    assert shown["Customer phone"].startswith("Customer phone: 0412 345 678")
    assert re.search(r"“0412345678” · key", shown["Customer phone"])


class Pointing:
    """A model that points at the name rules did not take."""

    def is_ready(self) -> bool:
        return True

    def propose(self, question: Question) -> Proposal:
        facts = [fake_model.found("customer_name", "Kim Novak")] if "look after" in question.heard.text else []
        answer = llm.parse(fake_model.completion(fake_model.answer(*facts)))
        return proposal(answer, question.heard, shown=question.shown, tasks=question.tasks)


def test_it_shows_which_of_two_was_chosen_and_what_stood_before(ours: Console) -> None:
    object.__setattr__(ours.world.bot, "model", Pointing())
    path = call(ours, "it's Sam here I look after Kim Novak, my tap drips in Coburg, it's a house", "the second one")
    name = facts(ours.signed_in().text(path))["Customer name"]
    assert name.startswith("Customer name: Kim Novak ✓ confirmed")
    assert "“the second one” · what was said, by rule" in name
    assert re.search(r"replaced Sam : “Sam” .* read back, not confirmed", name)
