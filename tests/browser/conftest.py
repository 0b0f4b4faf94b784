"""A real server with a played call and chat in it, and one Chromium that is signed in to it."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

from tests.browser import chromium
from tests.fakes import ACCOUNT, FakeCall, FakeTwilio
from tests.servers import ROOT, Server, environment, running

HERE = Path(__file__).parent
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
CALL = "CA" + "5" * 32
# A day that is one and the same at every hour of every day: "tomorrow" is asked about after midnight, "Friday" on a
# Friday.
DAY = (date.today() + timedelta(days=10)).strftime("%d %B").lstrip("0")
CALL_LINES = [
    f"hi it's Sarah from North Sydney, my kitchen sink is blocked, can someone come on {DAY}, it's pretty urgent",
    "it's a house",
    "sorry, it's a unit",
    "yes",
    "in the morning",
    "yes please",
    "no that's all thanks",
]
CHAT_LINES = ["Hi, my hot water is not working", "12 Miller Street, Coburg", "house", DAY, "afternoon", "yes"]
REPORT_BLOCKED = """
window.blocked = [];
document.addEventListener("securitypolicyviolation", (event) => window.blocked.push(event.violatedDirective));
"""


@dataclass
class Desk:
    """The running server and how to come in."""

    server: Server
    folder: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.port}"

    def link(self) -> str:
        """A new sign-in link, from the command that people use."""
        command = [sys.executable, str(ROOT / "main.py"), "sign-in"]
        printed = subprocess.run(
            command, env=environment(self.folder, PUBLIC_URL=""), capture_output=True, text=True, check=True, timeout=60
        ).stdout
        found = re.search(r"/sign-in/\S+", printed)
        assert found, printed
        return self.url + found[0]


@dataclass
class Watched:
    """A page, and everything on it that a person would call broken."""

    page: Page
    url: str
    problems: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.problems.append(f"script: {error}"))
        self.page.on("requestfailed", self._failed)
        self.page.on("request", self._stays_here)

    def _said(self, said: ConsoleMessage) -> None:
        # A page of JSON names no icon, so Chromium asks for one by itself.
        if said.type == "error" and not said.location["url"].endswith("/favicon.ico"):
            self.problems.append(f"console: {said.text}")

    def _failed(self, request: Request) -> None:
        # Who goes to the next page before the last icon is there breaks its loading off; nothing failed.
        if request.failure != "net::ERR_ABORTED":
            self.problems.append(f"failed: {request.url} {request.failure}")

    def _stays_here(self, request: Request) -> None:
        if urlsplit(request.url).netloc != urlsplit(self.url).netloc and not request.url.startswith("data:"):
            self.problems.append(f"left this machine: {request.url}")

    def open(self, path: str, status: int = 200) -> "Watched":
        answer = self.page.goto(self.url + path, wait_until="load")
        assert answer is not None
        assert answer.status == status, (path, answer.status)
        return self

    def check(self) -> list[str]:
        """What was found wrong since the last check, what the policy refused among it."""
        blocked = self.page.evaluate("window.blocked || []")
        found = [*self.problems, *(f"refused by the policy: {directive}" for directive in blocked)]
        self.problems.clear()
        self.page.evaluate("window.blocked = []")
        return found

    def is_wider_than_the_screen(self) -> str | None:
        """The widest thing that makes the page, or at a desk a table on it, scroll sideways, or None."""
        return self.page.evaluate(
            """() => {
              const width = document.documentElement.clientWidth;
              const tables = [...document.querySelectorAll(".table-responsive")];
              const cut = tables.find((each) => each.scrollWidth > each.clientWidth);
              if (cut && width > 1000) return `a table of ${cut.scrollWidth} px: ${cut.innerText.slice(0, 120)}`;
              if (document.documentElement.scrollWidth <= width) return null;
              const wide = [...document.querySelectorAll("main *, header *")]
                .filter((each) => each.getBoundingClientRect().right > width + 1);
              const named = wide.slice(0, 3).map((each) => each.outerHTML.slice(0, 120));
              return `${document.documentElement.scrollWidth} px: ${named}`;
            }"""
        )

    def inaccessible(self) -> list[str]:
        """What axe calls serious or critical."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE)
        found = self.page.evaluate("axe.run(document, {resultTypes: ['violations'], preload: false})")
        # Axe tries styles of its own on what scrolls, which the policy refuses it.
        self.problems.clear()
        self.page.evaluate("window.blocked = []")
        return [
            f"{each['impact']} {each['id']}: {each['nodes'][0]['html'][:160]}"
            for each in found["violations"]
            if each["impact"] in ("serious", "critical")
        ]


AXE = (HERE / "axe.min.js").read_text("utf-8")
Open = Callable[..., Watched]
# Bounds for a machine that is busy with other tests, never a measure.
SLOW_MACHINE_MS = 60_000
expect.set_options(timeout=SLOW_MACHINE_MS)


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A server whose day has begun: one call and one chat that were noted, and one call that broke off."""
    if chromium.find() is None:
        pytest.skip(chromium.MISSING)
    folder = tmp_path_factory.mktemp("desk")
    with running(folder, PUBLIC_URL="") as servers:
        twilio = FakeTwilio(servers[0].port)
        call = FakeCall(twilio, CALL)
        call.open()
        for text in CALL_LINES:
            call.say(text)
        call.end()
        assert any("noted your request" in answer.said for answer in call.answers), [a.said for a in call.answers]
        broken_off = FakeCall(twilio, "CA" + "6" * 32, caller="+61412000999")
        broken_off.open()
        broken_off.say("my name is Tom and I smell gas in the kitchen")
        broken_off.end(20)
        for number, text in enumerate(CHAT_LINES):
            answer = write(twilio, f"SM{number:032x}", Body=text)
        assert "noted your request" in answer, answer
        write(twilio, f"SM{99:032x}", Latitude="-37.7423", Longitude="144.9631", Label="Home")
        yield Desk(servers[0], folder)


def write(twilio: FakeTwilio, sid: str, **fields: str) -> str:
    """A WhatsApp message of Rahul's; what was answered."""
    form = {"AccountSid": ACCOUNT, "MessageSid": sid, "From": "whatsapp:+61412999888", "To": "whatsapp:+61390001000",
            "ProfileName": "Rahul", "WaId": "61412999888", "NumMedia": "0", "Body": "", **fields}  # fmt: skip
    answer = twilio.post("/whatsapp/incoming", form)
    assert answer.status == 200, answer
    return answer.body.decode()


@pytest.fixture(scope="session")
def browser(desk: Desk) -> Iterator[Browser]:
    """The one Chromium of these tests."""
    path = chromium.find()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=chromium.ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def cookies(browser: Browser, desk: Desk) -> Any:
    """The owner, signed in by a link as people do it."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(desk.link())
    page.get_by_role("button", name="Sign in here").click()
    page.wait_for_url(desk.url + "/")
    state = context.storage_state()
    context.close()
    return json.loads(json.dumps(state))


@pytest.fixture
def open_page(browser: Browser, desk: Desk, cookies: Any) -> Iterator[Open]:
    """Opens a page of the owner's browser, or of a stranger's; every one is closed at the end."""
    contexts: list[BrowserContext] = []

    def open_page(path: str | None = None, *, is_signed_in: bool = True, script: str = "", **options: Any) -> Watched:
        settings = {"viewport": DESKTOP, "reduced_motion": "reduce", **options}
        context = browser.new_context(storage_state=cookies if is_signed_in else None, **settings)
        contexts.append(context)
        context.set_default_timeout(SLOW_MACHINE_MS)
        context.add_init_script(REPORT_BLOCKED + script)
        watched = Watched(context.new_page(), desk.url)
        watched.watch()
        return watched.open(path) if path is not None else watched

    yield open_page
    for context in contexts:
        context.close()
