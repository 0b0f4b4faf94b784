"""Every page that a link leads to is whole: at the desk and on a phone, for eyes and for a screen reader."""

import re
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.browser.conftest import CALL, DESKTOP, PHONE, Desk, Open, Watched

SCREENS = [DESKTOP, PHONE]
# A walk that stops early finds nothing wrong: these must be among the pages that links lead to.
REACHED = [
    *(
        "/",
        "/debug/call_logs",
        "/bookings",
        "/customers",
        "/test",
        "/settings",
        "/staff",
        "/password",
        "/keys",
        "/closures",
        "/staff/ID/bookings",
        "/api/docs",
    ),
    *("/debug/call_logs/ID", "/customers/ID", "/bookings?status=requested", "/bookings?status=no_show"),
    *("/debug/call_logs?channel=voice", "/api/docs/openapi.json"),
]
FILES = ["/exports/call_logs.csv", "/exports/customer_data.csv", "/exports/conversation_logs.csv"]
# Ids and days: pages that differ in these alone are of a kind, and there is always one more day.
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\b(?:CA|TEST)[0-9a-f]{32}|\b\d{4}-\d\d-\d\d\b")
OF_A_KIND = 4


def links(watched: Watched) -> list[str]:
    """Where this page leads on this server: paths with their queries."""
    found = watched.page.eval_on_selector_all("a[href]", "links => links.map((link) => link.href)")
    here = [urlsplit(link) for link in found if urlsplit(link).netloc == urlsplit(watched.url).netloc]
    return [f"{link.path}?{link.query}" if link.query else link.path for link in here]


def wrong_with(watched: Watched, *screens: dict[str, int]) -> list[str]:
    """All that is broken on the page that is open."""
    found = watched.check()
    for screen in screens:
        watched.page.set_viewport_size(screen)  # type: ignore[arg-type]
        wide = watched.is_wider_than_the_screen()
        found += [*([f"wider than {screen['width']}: {wide}"] if wide else []), *watched.inaccessible()]
    return found


def test_it_shows_every_page_that_a_link_leads_to(open_page: Open) -> None:
    watched = open_page()
    paths, seen, wrong = ["/", f"/debug/call_logs/{CALL}"], ["/"], []
    for path in paths:
        watched.open(path)
        if not path.endswith(".json"):
            wrong += [f"{path}: {each}" for each in wrong_with(watched, *SCREENS)]
        for link in dict.fromkeys(links(watched)):
            alike = [known for known in paths if ID.sub("ID", known) == ID.sub("ID", link)]
            if link not in paths and link not in FILES and len(alike) < OF_A_KIND:
                paths.append(link)
            seen.append(link)
    assert wrong == [], "\n".join(wrong)
    assert {ID.sub("ID", path) for path in paths} >= set(REACHED), paths
    assert set(seen) >= {*FILES, f"/debug/call_logs/{CALL}"}


@pytest.mark.parametrize("path", ["/sign-in", "/sign-in?next=/customers", "/api/docs"])
def test_it_shows_the_pages_in_front_of_the_door(open_page: Open, path: str) -> None:
    watched = open_page(path, is_signed_in=False)
    assert wrong_with(watched, *SCREENS) == []


def test_it_shows_a_sign_in_link_once(open_page: Open, desk: Desk) -> None:
    link = desk.link().removeprefix(desk.url)
    watched = open_page(link, is_signed_in=False)
    assert wrong_with(watched, *SCREENS) == []
    watched.page.get_by_role("button", name="Sign in here").click()
    watched.page.wait_for_url(desk.url + "/")
    used = open_page(is_signed_in=False)
    used.open(link, status=410)
    assert "used already" in used.page.inner_text("main")
    assert [each for each in wrong_with(used, *SCREENS) if "410 (GONE)" not in each] == []


@pytest.mark.parametrize("path", ["/customers?search=nobody", "/debug/call_logs/none", "/nothing-here"])
def test_it_shows_what_is_not_there(open_page: Open, path: str) -> None:
    watched = open_page().open(path, status=200 if "?" in path else 404)
    assert [each for each in wrong_with(watched, *SCREENS) if "404 (NOT FOUND)" not in each] == []


@pytest.mark.parametrize("path", FILES)
def test_it_hands_out_the_files(open_page: Open, path: str) -> None:
    watched: Any = open_page("/debug/call_logs")
    with watched.page.expect_download() as started:
        watched.page.get_by_role("link", name=path.rpartition("/")[2]).click()
    assert started.value.suggested_filename == path.rpartition("/")[2]
    assert "," in started.value.path().read_text("utf-8").splitlines()[0]


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ('main.innerHTML = `<p style="color: red">x</p>`', "refused by the policy: style"),
        ('main.innerHTML = `<img alt="" src="/static/no-such.png">`', "console: Failed to load"),
        ('fetch("http://elsewhere.example.com/").catch(() => 0)', "left this machine: http://elsewhere"),
        ('main.innerHTML = `<p class="text-nowrap">${"x".repeat(300)}</p>`', "wider than 390"),
        ('main.innerHTML = "<button></button>"', "critical button-name"),
        ('setTimeout(() => { throw new Error("broken") })', "script: broken"),
    ],
    ids=["inline style", "missing file", "other host", "too wide", "nameless button", "script error"],
)
def test_it_finds_what_is_wrong(open_page: Open, fault: str, said: str) -> None:
    """The walk itself: no page with one of these faults is passed."""
    # The policy would stop a page before it asked another host for anything.
    watched = open_page("/", viewport=PHONE, bypass_csp="elsewhere" in fault)
    watched.page.evaluate(f'async () => {{ const main = document.querySelector("main"); {fault}; }}')
    watched.page.wait_for_timeout(100)
    assert said in "\n".join(wrong_with(watched, PHONE))


def test_it_fits_a_call_of_long_words_at_the_desk(open_page: Open) -> None:
    page = open_page("/debug/call_logs", viewport=DESKTOP).page
    long = {"When": "Wed 25 Nov, 10:45 am test", "From": "+91 98450 55555", "Name": "Anita Sharma",
            "Service": "Doctor's consultation", "Urgency": "EMERGENCY", "Outcome": "appointment"}  # fmt: skip
    for name, text in long.items():
        cell = page.locator(f'td[data-name="{name}"]').first
        cell.evaluate("(cell, text) => { (cell.querySelector('.text-nowrap') || cell).textContent = text; }", text)
    assert Watched(page, "").is_wider_than_the_screen() is None


def test_it_reads_the_api_without_a_network(open_page: Open) -> None:
    watched = open_page("/api/docs", is_signed_in=False, java_script_enabled=False)
    assert watched.page.locator("script").count() == 0
    watched.page.get_by_role("link", name="GET /api/v1/patients", exact=False).first.click()
    assert "#" in watched.page.url
    assert watched.page.locator("article:target h3").is_visible()
    watched.page.locator("summary").first.click()
    assert watched.page.locator("details[open] pre").first.is_visible()
    assert watched.problems == []
