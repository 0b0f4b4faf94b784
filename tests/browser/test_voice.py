"""The test page speaks, listens, presses keys and knows its place, with what the browser has of its own."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import create_engine, select

from storage.tables import StoredFact
from storage.types import vault
from tests.browser.conftest import Desk, Open

# A browser's speech: it speaks at once, and hears what the test calls hear() or fails as it calls deafen().
SPEECH = """
window.spoken = [];
window.ears = 0;
Object.defineProperty(window, "speechSynthesis", {value: {
  speak(one) { spoken.push([one.lang, one.text]); setTimeout(() => one.onend(), 5); },
  cancel() {},
  getVoices() { return [{name: "Fake"}]; },
}});
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
window.SpeechRecognition = class {
  start() { window.ear = this; window.ears += 1; document.documentElement.dataset.ears = window.ears; }
  abort() { setTimeout(() => { this.onerror({error: "aborted"}); this.onend(); }, 0); }
};
const result = (words, isFinal) => Object.assign([{transcript: words}], {isFinal});
window.hear = (words) => {
  ear.onresult({results: [result(words.slice(0, 5), false)]});
  ear.onresult({results: [result(words, true)]});
  ear.onend();
};
window.deafen = (error) => { ear.onerror({error}); ear.onend(); };
"""
NO_SPEECH = """
for (const name of ["SpeechRecognition", "webkitSpeechRecognition", "speechSynthesis"])
  Object.defineProperty(window, name, {value: undefined});
"""
# A voice that reads until the test says that it is done.
READS_ON = "speechSynthesis.speak = (one) => { spoken.push([one.lang, one.text]); window.reading = one; };"
NO_VOICES = 'Object.defineProperty(window.speechSynthesis, "getVoices", {value: () => []});'
CLOSED = """
const refuse = (_, refused) => refused({code: 1, PERMISSION_DENIED: 1});
Object.defineProperty(navigator, "geolocation", {value: {getCurrentPosition: refuse}});
"""


def ring(page: Page) -> None:
    page.get_by_role("button", name="Call", exact=True).click()
    expect(page.get_by_label("Say", exact=True)).to_be_visible()


def wait_for_ear(page: Page, count: int) -> None:
    """The page listens for the so-manieth time."""
    expect(page.locator("html")).to_have_attribute("data-ears", str(count))


def test_it_is_a_telephone_for_voice_and_ear(open_page: Open) -> None:
    watched = open_page("/test", script=SPEECH)
    page = watched.page
    speak, aloud = page.get_by_role("button", name="Speak"), page.get_by_role("button", name="Read aloud")
    expect(speak).to_have_attribute("aria-pressed", "false")
    expect(aloud).to_have_attribute("aria-pressed", "false")
    speak.click()
    expect(page.locator("#voice_says")).to_have_text("Press Call: then I listen.")
    aloud.click()
    ring(page)
    wait_for_ear(page, 1)
    expect(page.locator("#voice_says")).to_have_text("Listening. Speak now.")
    page.evaluate("hear('my kitchen sink is blocked in Coburg')")
    wait_for_ear(page, 2)
    expect(page.locator("#phone .said-customer").last).to_contain_text("my kitchen sink is blocked in Coburg")
    greeting, answer = page.evaluate("spoken")
    assert "Harbour Plumbing" in greeting[1]
    assert "blocked drain in Coburg" in answer[1]
    assert [greeting[0], answer[0], page.evaluate("ear.lang")] == ["en-AU"] * 3
    page.get_by_role("button", name="Hang up").click()
    expect(page.locator("#phone .talk")).to_contain_text("The call is over")
    expect(page.locator("#voice_says")).to_have_text("Press Call: then I listen.")
    assert len(page.evaluate("spoken")) == 2
    speak.click()
    expect(speak).to_have_attribute("aria-pressed", "false")
    expect(page.locator("#voice_says")).to_have_text("Not listening.")
    assert watched.check() == []


def test_it_says_that_it_reads_before_it_listens(open_page: Open) -> None:
    page = open_page("/test", script=SPEECH + READS_ON).page
    page.get_by_role("button", name="Speak").click()
    page.get_by_role("button", name="Read aloud").click()
    ring(page)
    expect(page.locator("#voice_says")).to_have_text("Reading aloud: then I listen.")
    assert "Harbour Plumbing" in page.evaluate("spoken[0][1]")
    page.evaluate("reading.onend()")
    expect(page.locator("#voice_says")).to_have_text("Listening. Speak now.")


def test_it_leaves_a_keyboard_where_one_goes_on(open_page: Open) -> None:
    watched = open_page("/test")
    page = watched.page
    ring(page)
    expect(page.get_by_label("Say", exact=True)).to_be_focused()
    page.get_by_role("button", name="Hang up").press("Enter")
    expect(page.locator("#heard_call")).to_have_text("The call is over.")
    expect(page.get_by_role("button", name="Call", exact=True)).to_be_focused()
    page.get_by_label("Message").fill("my sink is blocked")
    page.get_by_role("button", name="Send", exact=True).first.press("Enter")
    expect(page.locator("#heard_chat")).to_contain_text("blocked drain")
    expect(page.get_by_label("Message")).to_be_focused()
    page.get_by_role("button", name="End the chat").press("Enter")
    expect(page.locator("#heard_chat")).to_have_text("The chat is over; the next message begins another.")
    expect(page.get_by_label("Message")).to_be_focused()
    assert watched.check() == []


def test_it_neither_speaks_nor_listens_unasked(open_page: Open) -> None:
    page = open_page("/test", script=SPEECH).page
    ring(page)
    page.get_by_label("Say", exact=True).fill("my tap is dripping")
    page.get_by_role("button", name="Say").click()
    expect(page.locator("#heard_call")).to_contain_text("leaking tap")
    page.wait_for_timeout(200)
    assert page.evaluate("[spoken.length, ears]") == [0, 0]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("not-allowed", "not allowed to use the microphone"),
        ("network", "Type instead"),
        ("no-speech", "Nothing was heard"),
        ("odd", "Listening did not work"),
    ],
)
def test_it_says_why_it_does_not_listen(open_page: Open, error: str, words: str) -> None:
    watched = open_page("/test", script=SPEECH)
    page = watched.page
    ring(page)
    page.get_by_role("button", name="Speak").click()
    wait_for_ear(page, 1)
    page.evaluate(f"deafen('{error}')")
    expect(page.locator("#voice_says")).to_contain_text(words)
    expect(page.get_by_role("button", name="Speak")).to_have_attribute("aria-pressed", "false")
    page.get_by_role("button", name="Speak").click()
    wait_for_ear(page, 2)
    assert watched.check() == []


def test_it_says_that_a_browser_has_no_speech(open_page: Open) -> None:
    watched = open_page("/test", script=NO_SPEECH)
    page = watched.page
    expect(page.get_by_role("button", name="Speak")).to_be_disabled()
    expect(page.get_by_role("button", name="Read aloud")).to_be_disabled()
    expect(page.locator("#voice_says")).to_contain_text("cannot listen or read aloud. Typing works everywhere.")
    ring(page)
    page.get_by_label("Say", exact=True).fill("my tap is dripping")
    page.get_by_role("button", name="Say").click()
    expect(page.locator("#phone .talk")).to_contain_text("leaking tap")
    assert watched.check() == []


def test_it_says_that_a_browser_has_no_voice(open_page: Open) -> None:
    page = open_page("/test", script=SPEECH + NO_VOICES).page
    page.get_by_role("button", name="Read aloud").click()
    expect(page.locator("#voice_says")).to_have_text("This browser has no voice to read with.")
    expect(page.get_by_role("button", name="Read aloud")).to_have_attribute("aria-pressed", "false")


def test_it_lets_the_page_use_microphone_and_place(open_page: Open) -> None:
    page = open_page("/test").page
    for feature in ("microphone", "geolocation"):
        assert page.evaluate(f"document.featurePolicy.allowsFeature('{feature}')"), feature


def test_it_has_a_keypad(open_page: Open) -> None:
    watched = open_page("/test")
    page = watched.page
    ring(page)
    page.locator("summary", has_text="Keypad").click()
    pad = page.locator("#keypad .keypad")
    expect(pad.get_by_role("button")).to_have_text(list("123456789*0#"))
    for key in "0412345678#":
        pad.get_by_role("button", name=key, exact=True).click()
    expect(page.locator("#phone .said-customer")).to_have_text(["You: keys 0412345678"])
    pad.get_by_role("button", name="7", exact=True).click()
    expect(page.locator("#phone .said-customer")).to_have_text(["You: keys 0412345678", "You: keys 7"])
    assert watched.check() == []


def facts(folder: Path, name: str) -> list[tuple[Any, ...]]:
    """Every stored value of a fact with its source, read from the database's own rows."""
    vault.use((folder / "var" / "encryption_keys").read_text().strip().split(","))
    engine = create_engine(f"sqlite:///{folder / 'var' / 'frontdesk.db'}")
    table = StoredFact.__table__
    with engine.connect() as connection:
        query = select(table.c.value, table.c.source, table.c.text).where(table.c.name == name)
        rows = [tuple(row) for row in connection.execute(query)]
    engine.dispose()
    return rows


def test_it_sends_the_place_of_the_browser(open_page: Open, desk: Desk) -> None:
    place = {"latitude": -37.813612, "longitude": 144.963111, "accuracy": 12}
    watched = open_page("/test", geolocation=place, permissions=["geolocation"])
    page = watched.page
    page.get_by_label("Message").fill("my sink is blocked")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#chat .talk")).to_contain_text("blocked drain")
    page.locator("summary", has_text="Send a map pin").click()
    page.get_by_role("button", name="Use my place").click()
    expect(page.locator("#place_about")).to_have_text("Filled in, to within 12 m. Press Send.")
    expect(page.get_by_label("Latitude")).to_have_value("-37.813612")
    page.locator("details", has_text="Send a map pin").get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#chat .talk")).to_contain_text("(map pin)")
    sources = [source for value, source, _ in facts(desk.folder, "customer_location") if "37.81" in value]
    assert sources == ["pin"]
    assert watched.check() == []


def test_it_says_that_the_place_is_not_told(open_page: Open) -> None:
    page = open_page("/test", script=CLOSED).page
    page.locator("summary", has_text="Send a map pin").click()
    page.get_by_role("button", name="Use my place").click()
    expect(page.locator("#place_about")).to_contain_text("not allowed to tell your place")
