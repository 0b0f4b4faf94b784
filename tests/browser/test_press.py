"""What staff do all day, done in a browser: with a mouse, with the keyboard, and without any script."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import CALL, PHONE, Open

NO_SCRIPT = pytest.mark.parametrize("runs", [True, False], ids=["with script", "without script"])
VISIBLE_FOCUS = """() => {
  const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
  const isSeen = box.width > 0 && box.height > 0 && box.left >= 0 && box.top >= 0 && box.bottom <= innerHeight + 1;
  // Inside a time the browser itself marks the part that has the focus, out of reach of a script.
  const isMarked = style.outlineStyle !== "none" || style.boxShadow !== "none" || at.type === "time";
  return at === document.body ? null : {what: at.outerHTML.slice(0, 90), isFine: isSeen && isMarked};
}"""


@NO_SCRIPT
def test_it_marks_a_thing_done_and_takes_it_back(open_page: Open, runs: bool) -> None:
    watched = open_page("/", java_script_enabled=runs)
    page = watched.page
    page.get_by_role("button", name="Done: Tom").click()
    said = page.locator("#just_done")
    expect(said).to_contain_text("Marked done: Tom")
    said.get_by_role("button", name="Undo").click()
    expect(said).to_be_empty()
    expect(page.get_by_role("button", name="Done: Tom")).to_have_count(1)
    assert watched.problems == []


def test_it_confirms_a_request(open_page: Open) -> None:
    watched = open_page("/")
    page = watched.page
    row = page.get_by_role("row").filter(has_text="Rahul")
    reference = row.get_by_role("link", name=re.compile("BKG-")).inner_text()
    row.get_by_role("button", name="Confirmed with Rahul").click()
    expect(page.get_by_role("button", name="Confirmed with Rahul")).to_have_count(0)
    watched.open("/bookings?status=confirmed")
    expect(page.get_by_role("row").filter(has_text=reference)).to_contain_text("confirmed")
    assert watched.check() == []


@NO_SCRIPT
def test_it_saves_the_settings(open_page: Open, runs: bool) -> None:
    watched = open_page("/settings", java_script_enabled=runs)
    page = watched.page
    page.get_by_label("How one can pay").fill(f"card, script {runs}")
    page.get_by_label("Monday, opens", exact=True).fill("08:00")
    page.get_by_label("Monday, closes", exact=True).fill("17:00")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("Saved")
    watched.open("/settings")
    expect(page.get_by_label("How one can pay")).to_have_value(f"card, script {runs}")
    page.get_by_label("On-call number").fill("no number")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert").first).to_be_visible()
    assert [each for each in watched.problems if "400 (BAD REQUEST)" not in each] == []


def test_it_shows_every_page_without_a_script(open_page: Open) -> None:
    watched = open_page(java_script_enabled=False, viewport=PHONE)
    paths = ["/", "/debug/call_logs", f"/debug/call_logs/{CALL}", "/bookings", "/customers", "/test", "/settings"]
    for path in [*paths, "/staff", "/password"]:
        watched.open(path)
        expect(watched.page.locator("h1")).to_be_visible()
        assert watched.page.inner_text("main").count(" ") > 5, path
    watched.page.locator("header summary").click()
    watched.page.get_by_role("link", name="Customers").last.click()
    watched.page.get_by_label("Name or number").fill("Sarah")
    watched.page.get_by_role("button", name="Search").click()
    watched.page.get_by_role("link", name="Sarah").click()
    expect(watched.page.locator("h1")).to_contain_text("Sarah")
    assert watched.problems == []


def test_it_calls_and_writes_without_a_script(open_page: Open) -> None:
    watched = open_page("/test", java_script_enabled=False)
    page = watched.page
    expect(page.locator("#voice")).to_be_hidden()
    page.get_by_role("button", name="Call").click()
    page.get_by_label("Say", exact=True).fill("my tap is dripping in Coburg")
    page.get_by_role("button", name="Say").click()
    expect(page.locator("#phone")).to_contain_text("leaking tap")
    page.locator("summary", has_text="Keypad").click()
    page.get_by_role("button", name="5", exact=True).click()
    expect(page.locator("#phone .talk")).to_contain_text("keys 5")
    page.get_by_label("Keys to press together").fill("0412")
    page.get_by_role("button", name="Press").click()
    expect(page.locator("#phone .talk")).to_contain_text("keys 0412")
    page.get_by_label("Message").fill("hello")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.locator("#chat .talk")).to_contain_text("Harbour Plumbing")
    assert watched.problems == []


def tab(page: Page) -> dict[str, object] | None:
    """What has the focus after another Tab: what it is, and whether it is in view and marked."""
    page.keyboard.press("Tab")
    return page.evaluate(VISIBLE_FOCUS)


def test_it_skips_to_the_content(open_page: Open) -> None:
    page = open_page("/debug/call_logs").page
    first = tab(page)
    assert first is not None
    assert "To the content" in str(first["what"])
    assert first["isFine"]
    page.keyboard.press("Enter")
    tab(page)
    assert page.evaluate("document.getElementById('main').contains(document.activeElement)")


@pytest.mark.parametrize("path", ["/", "/test", "/settings", f"/debug/call_logs/{CALL}"])
def test_it_shows_where_the_keyboard_is(open_page: Open, path: str) -> None:
    page = open_page(path).page
    page.evaluate("document.activeElement.blur()")
    stops = [stop for _ in range(25) if (stop := tab(page))]
    assert len(stops) > 10
    assert [stop["what"] for stop in stops if not stop["isFine"]] == []


def test_it_answers_a_call_by_keyboard(open_page: Open) -> None:
    watched = open_page("/test")
    page = watched.page
    page.get_by_label("Number you call from").focus()
    page.keyboard.type("0412 000 321")
    page.keyboard.press("Enter")
    page.get_by_label("Say", exact=True).focus()
    page.keyboard.type("my sink is blocked")
    page.keyboard.press("Enter")
    expect(page.locator("#phone .talk")).to_contain_text("blocked drain")
    expect(page.locator("#heard_call")).to_contain_text("blocked drain")
    assert watched.check() == []
