"""Every page speaks in its trade's words: patients and appointments at a clinic, customers and jobs at a plumber's."""

import re
from html.parser import HTMLParser

import pytest

from desk import businesses, kinds, messages
from desk.gate import REASONS
from desk.messages import Draft
from desk.purposes import PURPOSES
from tests.web.conftest import Browser, Console, Make
from tests.world import World

# What people said and wrote is theirs; a program's words are the seeds'.
NOT_OURS = {"said", "spoken"}
FOR_PROGRAMS = ("/api/", "/exports/", "/static/")
ALL = ("customer", "customers", "booking", "bookings", "patient", "patients", "appointment", "appointments")
VOID = {"input", "meta", "link", "br", "img", "hr"}
TOLD = ("aria-label", "placeholder", "title", "data-name")
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\b(?:CA|TEST)\d{32}|\d{4}-\d\d-\d\d")
WEEK = dict.fromkeys(range(6), ("08:00", "18:00"))
TALK = {
    "clinic": ["it's Asha Rao and I need a check up with Dr Mehta tomorrow at ten", "yes", "yes"],
    "plumber": [
        "hi its sarah from north sydney ive got a blocked kitchen sink can someone come tomorrow", "unit", "yeah",
        "the later one", "yes please",
    ],
}  # fmt: skip


class Page(HTMLParser):
    """The words of a page that are ours, and where it leads."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.within: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.words += [told[name] for name in TOLD if name in told and not any(self.within)]
        if tag == "a":
            self.links.append(told.get("href", ""))
        if tag not in VOID:
            self.within.append(tag in ("script", "style") or bool(NOT_OURS & set(told.get("class", "").split())))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.within.pop()

    def handle_data(self, data: str) -> None:
        if not any(self.within):
            self.words.append(data)


def fill(world: World, kind: str) -> None:
    """A call that booked, and a message for every purpose and every reason."""
    world.write_down(hours=WEEK)
    world.hire("Dr Mehta")
    world.call()
    for line in TALK[kind]:
        world.say(line)
    world.hang_up()
    assert [row.status for row in world.bookings] == ["confirmed"], [reply.text for reply in world.replies]
    with world.office.database.open_business(world.business_id) as db:
        profile = businesses.profile(db)
        for number, reason in enumerate(REASONS):
            draft = Draft(purpose=list(PURPOSES)[number % len(PURPOSES)], cause=f"walk:{number}", address=world.sender,
                          text="Hello", booking_id=world.bookings[0].id)  # fmt: skip
            row = messages.queue(db, profile, draft, now=world.clock())
            assert row is not None
            row.reason, row.status = reason, "refused"


def pages_of(browser: Browser) -> dict[str, list[str]]:
    """The words of ours on every kind of page that a link leads to."""
    found: dict[str, list[str]] = {}
    paths = ["/"]
    for path in paths:
        answer = browser.get(path)
        assert answer.status_code == 200, path
        page = Page()
        page.feed(answer.get_data(as_text=True))
        found[path] = page.words
        known = {ID.sub("ID", one.partition("?")[0]) for one in paths}
        for link in (link.partition("#")[0] for link in page.links):
            is_new = ID.sub("ID", link.partition("?")[0]) not in known
            if link.startswith("/") and not link.startswith(FOR_PROGRAMS) and is_new and link not in paths:
                paths.append(link)
    return found


@pytest.mark.parametrize("kind", ["clinic", "plumber"])
def test_it_speaks_in_the_words_of_the_trade(make: Make, kind: str) -> None:
    console: Console = make(kind)
    fill(console.world, kind)
    own = set(kinds.get(kind).labels.model_dump().values())
    strange = re.compile(rf"\b({'|'.join(set(ALL) - own)})\b(?!\S*\.csv)", re.IGNORECASE)
    found = pages_of(console.signed_in())
    wrong = [f"{path}: {words.strip()}" for path, told in found.items() for words in told if strange.search(words)]
    assert wrong == []
    reached = {ID.sub("ID", path.partition("?")[0]) for path in found}
    assert reached >= {"/messages", "/templates", "/settings", "/staff", "/test", "/customers/ID", "/bookings/ID",
                       "/debug/call_logs/CA" + "1" * 32, "/calendar", "/reports/daily", "/waitlist", "/closures"} - {
                       "/debug/call_logs/CA" + "1" * 32} | {"/debug/call_logs/ID"}  # fmt: skip
