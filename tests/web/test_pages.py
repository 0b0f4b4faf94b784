"""The screens show what is on record, and nothing runs that a customer typed."""

import re
from html.parser import HTMLParser

import pytest

from desk import customer_words
from storage.tables import Audit, Booking, Consent, Conversation, Customer, Message
from tests.web.conftest import ROOT, Console, Make
from web import pages
from web.console.learned import Piece, pieces

PAGES = [
    "/",
    "/debug/call_logs",
    "/customers",
    "/bookings",
    "/messages",
    "/templates",
    "/settings",
    "/staff",
    "/password",
    "/test",
]
EVIL = '<script>alert("x")</script>'


def mike(ours: Console) -> Conversation:
    """Mike's call, as in seed 004, with a second thought on the property."""
    world = ours.world
    world.call()
    world.say("hi it's Mike from Brisbane, my toilet is blocked and it's an emergency")
    world.say("it's a unit")
    world.say("no, it's a house")
    world.silence()
    world.hang_up()
    return world.conversations[0]


@pytest.mark.parametrize("page", PAGES)
def test_it_shows_every_page_to_the_owner(ours: Console, page: str) -> None:
    assert "Harbour Plumbing" in ours.signed_in().text(page)


@pytest.mark.parametrize("role", ["manager", "staff", "doctor"])
def test_it_leads_nobody_to_a_page_that_is_shut_to_them(ours: Console, role: str) -> None:
    browser, paths, shut = ours.signed_in(role), ["/"], list[str]()
    for path in paths:
        answer = browser.get(path)
        shut += [path] * (answer.status_code == 403)
        found = re.findall(r'href="(/[^"#?]*)', answer.get_data(as_text=True)) if answer.mimetype == "text/html" else []
        paths += [link for link in dict.fromkeys(found) if link not in paths and not link.startswith("/static")]
    assert len(paths) > 10
    assert shut == []


def test_it_lists_calls_and_chats_newest_first(ours: Console) -> None:
    mike(ours)
    ours.world.channel, ours.world.sender, ours.world.profile_name = "whatsapp", "+61412999888", "Rahul"
    ours.world.say("hello")
    page = ours.signed_in().text("/debug/call_logs")
    assert page.index("Rahul") < page.index("Mike")
    assert "2:30 pm" in page
    assert "1:35 minutes" in page
    phone_only = ours.signed_in().text("/debug/call_logs?channel=voice")
    assert "Mike" in phone_only
    assert "Rahul" not in phone_only


def test_it_turns_the_page(ours: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.pages.PAGE", 2)
    monkeypatch.setattr("web.pages.next_page.__defaults__", (2,))
    ours.world.channel = "whatsapp"
    for number in range(3):
        ours.world.sender, ours.world.profile_name = f"+6141299900{number}", f"Guest{number}"
        ours.world.say("hello")
    browser = ours.signed_in()
    first = browser.text("/debug/call_logs")
    assert "Guest0" not in first
    older = re.search(r'href="(/debug/call_logs\?before=[^"]+)"', first)
    assert older
    second = browser.text(older[1])
    assert "Guest0" in second
    assert "Guest2" not in second


@pytest.mark.parametrize("path", ["/debug/call_logs?before=x", "/customers?before=1", "/debug/call_logs/none", "/no"])
def test_it_has_a_plain_page_for_what_is_not_there(ours: Console, path: str) -> None:
    response = ours.signed_in().get(path)
    assert response.status_code == 404
    assert "Traceback" not in response.get_data(as_text=True)


def test_it_shows_each_fact_with_its_words_and_source(ours: Console) -> None:
    page = ours.signed_in().text(f"/debug/call_logs/{mike(ours).key}")
    assert re.search(r'<mark title="[^"]*customer name[^"]*">Mike</mark>', page)
    assert re.search(r'<mark title="[^"]*property type[^"]*">house</mark>', page)
    assert "“Brisbane”" in page
    assert "what was said, by rule" in page
    assert "said nothing" in page
    assert "Reminders for staff" in page or "BKG-" in page


def test_it_opens_a_chat_by_its_id(ours: Console) -> None:
    ours.world.channel, ours.world.profile_name = "whatsapp", "Rahul"
    ours.world.pin(-33.8, 151.2, "Home")
    ours.world.media("audio/ogg", "listen")
    page = ours.signed_in().text(f"/debug/call_logs/{ours.world.conversations[0].id}")
    assert "Map pin: Home" in page
    assert "audio/ogg" in page
    assert 'href="https://api.twilio.com/m/1"' in page


def test_it_puts_the_urgent_first_and_lets_staff_finish_it(ours: Console) -> None:
    ours.remind("Later", "medium", phone="+61412345678")
    ours.remind("Danger", "urgent", phone="+61412345678")
    browser = ours.signed_in("staff")
    page = browser.text("/")
    assert page.index("Danger") < page.index("Later")
    assert "URGENT" in page
    assert 'href="tel:+61412345678"' in page
    urgent = next(row for row in ours.world.reminders if row.priority == "urgent")
    assert browser.post(f"/reminders/{urgent.id}/done", page="/").status_code == 303
    assert "Danger" not in browser.text("/")
    done = next(row for row in ours.world.reminders if row.id == urgent.id)
    assert done.done_by_id is not None


def test_it_lists_open_requests(ours: Console) -> None:
    now = ours.world.clock()
    asked = {"status": "requested", "service": "hot_water", "name": "Ann", "created_at": now, "updated_at": now}
    with ours.world.office.database.open_business(ours.world.business_id) as db:
        db.add(Booking(reference="BKG-ROUTI", urgency="routine", **asked))
        db.add(Booking(reference="BKG-EMERG", urgency="emergency", **asked))
    page = ours.signed_in().text("/")
    assert page.index("BKG-EMERG") < page.index("BKG-ROUTI")
    assert "Hot water" in page
    assert "EMERGENCY" in page


def test_it_finds_customers_by_name_and_number(ours: Console) -> None:
    person = known(ours, "Sarah", "+61412000111")
    browser = ours.signed_in()
    assert "Sarah" in browser.text("/customers?search=sar")
    assert "Sarah" in browser.text("/customers?search=0412+000+111")
    assert "Nobody of that name" in browser.text("/customers?search=Zed")
    profile = browser.text(f"/customers/{person}")
    assert "Sarah" in profile
    assert "0412 000 111" in profile
    seen = [row for row in ours.world.rows(Audit) if row.action == "see"]
    assert [(row.table, row.row_id) for row in seen] == [("customers", str(person))]


def test_it_says_who_opted_out(ours: Console) -> None:
    person = known(ours, "Sarah", "+61412000111")
    with ours.world.office.database.open_business(ours.world.business_id) as db:
        db.add(Consent(external_id="+61412000111", channel="whatsapp", is_opt_out=True, words="STOP",
                       customer_id=person, at=ours.world.clock()))  # fmt: skip
    assert "Opted out of messages" in ours.signed_in().text(f"/customers/{person}")


def test_it_uses_the_words_of_the_trade(make: Make) -> None:
    assert "Patients" in make("clinic").signed_in().text("/")


def known(ours: Console, name: str, phone: str) -> object:
    with ours.world.office.database.open_business(ours.world.business_id) as db:
        person = Customer(name=name, whatsapp_name=name, phone=phone, created_at=ours.world.clock(),
                          updated_at=ours.world.clock())  # fmt: skip
        db.add(person)
        customer_words.keep(db, person)
    return person.id


class Links(HTMLParser):
    """Every tag and link of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.scripts = 0
        self.inline: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.found += [value or "" for name, value in attrs if name in ("href", "src", "action")]
        self.inline += [name for name in values if name.startswith("on") or name == "style"]
        self.scripts += tag == "script"


def test_it_runs_nothing_that_a_customer_typed(ours: Console) -> None:
    world = ours.world
    person = known(ours, EVIL, "javascript:alert(1)")
    world.channel, world.profile_name, world.sender = "whatsapp", EVIL, "javascript:alert(1)"
    world.say(f"{EVIL} my sink is blocked, I'm {EVIL}")
    chat = world.conversations[0]
    with world.office.database.open_business(world.business_id) as db:
        message = db.get_one(Message, world.messages[0].id)
        message.media = [{"url": "javascript:alert(1)", "content_type": EVIL},
                         {"latitude": EVIL, "longitude": '"><b>', "label": EVIL}]  # fmt: skip
        db.add(Booking(reference="BKG-11111", status="requested", service=EVIL[:40], name=EVIL, phone="javascript:1",
                       location=EVIL, notes=EVIL, conversation_id=chat.id, wished_time="x",
                       created_at=world.clock(), updated_at=world.clock()))  # fmt: skip
    ours.remind(EVIL, reason=EVIL, phone="javascript:alert(1)", conversation_id=chat.id)
    browser = ours.signed_in()
    browser.post("/settings", name=EVIL, address='"><img src=x onerror=alert(1)>')
    for page in [*PAGES, f"/customers/{person}", f"/debug/call_logs/{chat.id}", "/customers?search=" + EVIL]:
        text = browser.text(page)
        links = Links()
        links.feed(text)
        assert EVIL not in text, page
        assert links.scripts == (2 if page == "/test" else 1), page
        assert links.inline == [], page
        assert [link for link in links.found if not re.match(r"/|https://|tel:\+|#", link)] == [], page


@pytest.mark.parametrize("file", sorted((ROOT / "web/templates").glob("*.html")), ids=lambda file: file.name)
def test_it_needs_no_inline_script_or_style(file: object) -> None:
    text = file.read_text("utf-8")  # type: ignore[attr-defined]
    assert not re.search(
        r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|https?://(?!www\.openstreetmap)|\|\s*safe", text
    )


def test_it_cuts_a_sentence_at_its_facts() -> None:
    found = pieces("Mike from Brisbane", [(0, 4, "name"), (10, 18, "place"), (0, 99, "issue")])
    assert found == [Piece("Mike", "name, issue"), Piece(" from ", "issue"), Piece("Brisbane", "place, issue")]
    assert pieces("", [(0, 5, "x")]) == []


def test_it_asks_htmx_for_no_style_of_its_own(ours: Console) -> None:
    """The content security policy would refuse it."""
    assert """name="htmx-config" content='{"includeIndicatorCSS": false}'""" in ours.signed_in().text("/")


@pytest.mark.parametrize(
    ("known", "name", "shown"),
    [("2026-11-21", "preferred_date", "Sat 21 Nov 2026"), ("+61412345678", "customer_phone", "0412 345 678"),
     ("hot_water", "service_type", "Hot water"), ("2026-99-99", "preferred_date", "2026-99-99")],
)  # fmt: skip
def test_it_shows_values_as_people_write_them(ours: Console, known: str, name: str, shown: str) -> None:
    browser = ours.signed_in()
    with browser.client:
        browser.get("/")
        assert pages.value(known, name) == shown


@pytest.mark.parametrize(
    ("code", "words"),
    [("keys", "keys pressed"), ("pin", "map pin"), ("profile", "WhatsApp profile"), ("record", "what is on record"),
     ("caller_id", "caller id")],
)  # fmt: skip
def test_it_says_where_a_fact_came_from_in_words(code: str, words: str) -> None:
    assert pages.source(code) == words
