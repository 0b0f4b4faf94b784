"""The Messages and Templates screens, the box to write to a customer, and what the home page says of failures."""

import re
from datetime import timedelta
from typing import Any

import pytest

from desk import businesses, exports, kinds, messages, outcomes
from desk.messages import Draft
from desk.sending import send_one
from storage.tables import Booking, Consent, Message, Outgoing, Template
from tests.web.conftest import Browser, Console, Make

CUSTOMER = "+61412000678"
CONTENT = "HX" + "a" * 32


@pytest.fixture
def chat(ours: Console) -> Console:
    """A plumber's console, and a customer who has just written on WhatsApp."""
    ours.world.channel = "whatsapp"
    ours.world.say("hello, my tap drips")
    return ours


def queue(console: Console, cause: str = "reply:1", **more: Any) -> Any:
    given = {"purpose": "reply", "cause": cause, "address": CUSTOMER, "text": "We are open until 5."} | more
    with console.world.office.database.open_business(console.world.business_id) as db:
        row = messages.queue(db, businesses.profile(db), Draft(**given), now=console.world.clock())
        assert row is not None
        return row.id


def send(console: Console, row_id: Any) -> str | None:
    world = console.world
    return send_one(world.office, world.business_id, row_id, None, clock=world.clock)


def write(browser: Browser, console: Console, text: str) -> Any:
    page = f"/debug/call_logs/{console.world.conversations[0].id}"
    once = re.search(r'name="once" value="(\w{32})"', browser.text(page))
    assert once
    return browser.post(f"{page}/write", page, text=text, once=once[1])


def test_it_says_that_without_an_account_nothing_leaves(chat: Console) -> None:
    browser = chat.signed_in("staff")
    assert send(chat, queue(chat)) == "sent"
    text = browser.text("/messages")
    assert "There is no Twilio account yet" in text
    assert ">would have been sent</strong>" in text
    assert "dry run" in text
    assert "We are open until 5." in text
    assert "The customer wrote on WhatsApp within 24 hours." in text


def test_it_shows_each_group_and_why(chat: Console) -> None:
    browser = chat.signed_in("staff")
    with chat.world.office.database.open_business(chat.world.business_id) as db:
        db.add(Consent(external_id="+61412000999", channel="sms", is_opt_out=True, words="STOP", at=chat.world.clock()))
    send(chat, queue(chat))
    send(chat, queue(chat, "reply:2", address="+61412000999", text="Refused one"))
    queue(chat, "reply:3", text="Waiting one")
    assert "Refused one" in browser.text("/messages?group=failed")
    assert "The customer wrote STOP." in browser.text("/messages?group=failed")
    assert "Refused one" not in browser.text("/messages?group=sent")
    assert "Waiting one" in browser.text("/messages?group=waiting")
    assert "None of this sort." in browser.text("/messages?group=unsure")


@pytest.mark.parametrize(
    ("status", "reason", "state", "why"),
    [
        ("queued", "queued", "waits", ""),
        ("queued", "quiet_hours", "waits", "It is night where the customer is."),
        ("sending", "window_open", "on its way", ""),
        ("sent", "sms", "sent", "By SMS, as the customer reached us."),
        ("read", "template", "read", "More than 24 hours since the customer wrote on WhatsApp: sent as an approved"),
        ("failed", "rejected", "failed", "The channel refused it. Twilio&#39;s error 63016."),
        ("refused", "opted_out", "not sent", "The customer wrote STOP."),
        ("refused", "withdrawn", "not sent", "Taken back by staff."),
    ],
    ids=["waits", "night", "leaves", "by_sms", "template", "rejected", "opted_out", "withdrawn"],
)
def test_it_says_a_state_and_its_reason_once(chat: Console, status: str, reason: str, state: str, why: str) -> None:
    row_id = queue(chat)
    with chat.world.office.database.open_business(chat.world.business_id) as db:
        row = messages.get(db, row_id)
        row.status, row.reason, row.error_code = status, reason, "63016" if status == "failed" else None
        row.sending_at = chat.world.clock()
    page = chat.signed_in("staff").text("/messages")
    (cell,) = re.findall(r'data-name="State and why">(.+?)</div></td>', page)
    told = re.fullmatch(r'<strong class="[^"]*">(.+?)</strong>.*<div class="small text-secondary">(.*)', cell)
    assert told
    assert (told[1], told[2][: len(why)] if why else told[2]) == (state, why)


def test_who_waits_can_be_taken_back_once(chat: Console) -> None:
    browser = chat.signed_in("staff")
    row_id = queue(chat)
    assert browser.post(f"/messages/{row_id}/withdraw", "/messages").status_code == 303
    assert send(chat, row_id) is None
    assert "Taken back by staff." in browser.text("/messages")
    assert browser.post(f"/messages/{row_id}/withdraw", "/messages").status_code == 409


def test_staff_write_to_a_customer_through_the_gate(chat: Console) -> None:
    browser = chat.signed_in("staff")
    page = f"/debug/call_logs/{chat.world.conversations[0].id}"
    assert "The customer wrote on WhatsApp within 24 hours. A dry run" in browser.text(page)
    assert write(browser, chat, "Sam can come at 4.").status_code == 303
    (row,) = chat.world.rows(Outgoing)
    assert (row.purpose, row.address, row.status) == ("staff_message", CUSTOMER, "queued")
    assert row.staff_id is not None
    assert "Sam can come at 4." in browser.text(page)
    assert send(chat, row.id) == "sent"
    assert "Messages that have not gone" not in browser.text(page)
    assert re.search(r"Staff</strong>.*· dry run, not sent", browser.text(page))
    browser = chat.signed_in()
    line = browser.get("/exports/conversation_logs.csv").get_data(as_text=True).splitlines()[-1]
    assert line.endswith(",whatsapp,staff,[not sent: dry run] Sam can come at 4.,"), line
    with chat.world.office.database.open_business(chat.world.business_id) as db:
        db.get_one(Message, db.get_one(Outgoing, row.id).message_id).delivery = "sent"  # as it was kept before
    exports.rebuild(chat.world.office, chat.world.profile, now=chat.world.clock())
    assert browser.get("/exports/conversation_logs.csv").get_data(as_text=True).splitlines()[-1] == line
    assert re.search(r"Staff</strong>.*· dry run, not sent", browser.text(page))


def test_a_form_sent_twice_is_one_message(chat: Console) -> None:
    browser = chat.signed_in("staff")
    page = f"/debug/call_logs/{chat.world.conversations[0].id}"
    for _ in range(2):
        assert browser.post(f"{page}/write", page, text="Hello", once="a" * 32).status_code == 303
    assert len(chat.world.rows(Outgoing)) == 1


@pytest.mark.parametrize(("text", "once"), [("  ", "a" * 32), ("x" * 1601, "a" * 32), ("Hello", "short")])
def test_it_refuses_no_words_and_too_many(chat: Console, text: str, once: str) -> None:
    browser = chat.signed_in("staff")
    page = f"/debug/call_logs/{chat.world.conversations[0].id}"
    assert browser.post(f"{page}/write", page, text=text, once=once).status_code == 400
    assert chat.world.rows(Outgoing) == []


def test_it_foretells_what_the_gate_will_say(chat: Console) -> None:
    browser = chat.signed_in("staff")
    page = f"/debug/call_logs/{chat.world.conversations[0].id}"
    chat.world.clock.now += timedelta(hours=25)
    assert "By SMS: WhatsApp needs an approved template now" in browser.text(page)
    chat.world.say("STOP")
    assert "Not sent: the customer wrote STOP." in browser.text(page)


def test_nobody_can_write_to_a_withheld_number(ours: Console) -> None:
    ours.world.sender = ""
    ours.world.call()
    browser = ours.signed_in("staff")
    assert 'id="write"' not in browser.text(f"/debug/call_logs/{ours.world.key}")


def test_home_tells_that_no_worker_is_at_work(chat: Console) -> None:
    queue(chat)
    chat.world.clock.now += timedelta(minutes=9)
    assert "not at work" not in chat.signed_in().text("/")
    chat.world.clock.now += timedelta(minutes=2)
    assert "1 message should have left and did not" in chat.signed_in().text("/")


def test_home_tells_of_what_failed(chat: Console) -> None:
    browser = chat.signed_in("staff")
    assert "to customers failed" not in browser.text("/")
    with chat.world.office.database.open_business(chat.world.business_id) as db:
        row = messages.get(db, queue_in(db, chat))
        row.status, row.reason, row.error_code = "failed", "undelivered", "30005"
        late = messages.get(db, queue_in(db, chat, "reply:2"))
        late.status, late.sending_at = "sending", chat.world.clock() - timedelta(minutes=5)
    text = browser.text("/")
    assert "1 message to customers failed in the last two days." in text
    assert "Of 1 nobody knows yet whether it left." in text
    assert "30005" in browser.text("/messages?group=failed")
    assert "Nobody knows yet whether it left" in browser.text("/messages?group=unsure")


def queue_in(db: Any, console: Console, cause: str = "reply:1", **more: Any) -> Any:
    draft = Draft(**{"purpose": "reply", "cause": cause, "address": CUSTOMER, "text": "Hello", **more})
    row = messages.queue(db, businesses.profile(db), draft, now=console.world.clock())
    assert row is not None
    return row.id


FORM = {"purpose": "reminder_day", "language": "en", "content_sid": CONTENT,
        "body": "Hi {{1}}, see you {{2}}.", "variables": "name, when"}  # fmt: skip


def test_a_template_is_shown_with_sample_values_before_it_is_kept(ours: Console) -> None:
    browser = ours.signed_in("owner")
    shown = browser.post("/templates", "/templates", **FORM, preview="yes").get_data(as_text=True)
    assert "Hi Asha Rao, see you" in shown
    assert ours.world.rows(Template) == []
    assert browser.post("/templates", "/templates", **FORM).status_code == 303
    assert "Hi Asha Rao, see you" in browser.text("/templates")


def test_a_template_is_one_of_a_purpose_and_language(ours: Console) -> None:
    browser = ours.signed_in("owner")
    browser.post("/templates", "/templates", **FORM)
    browser.post("/templates", "/templates", **FORM | {"body": "Dear {{1}}: {{2}}"})
    (row,) = ours.world.rows(Template)
    assert row.body == "Dear {{1}}: {{2}}"
    assert "Dear {{1}}: {{2}}" in browser.text(f"/templates?change={row.id}")
    assert browser.post(f"/templates/{row.id}/switch", "/templates", is_active="no").status_code == 303
    assert "not in use" in browser.text("/templates")


@pytest.mark.parametrize(
    ("field", "value"),
    [("purpose", "gossip"), ("language", "xx"), ("content_sid", "HX1"), ("body", "Hi {{1}}."), ("variables", "name")],
)
def test_it_refuses_a_template_that_cannot_be_sent(ours: Console, field: str, value: str) -> None:
    browser = ours.signed_in("owner")
    assert browser.post("/templates", "/templates", **FORM | {field: value}).status_code == 400
    assert ours.world.rows(Template) == []


def test_a_receptionist_may_write_and_not_change_templates(chat: Console) -> None:
    browser = chat.signed_in("staff")
    assert browser.get("/messages").status_code == 200
    assert browser.get("/templates").status_code == 403


def test_what_was_written_about_health_is_hidden_where_talk_is(make: Make) -> None:
    clinic = make("clinic")
    assert kinds.get("clinic").is_medical
    clinic.world.channel, clinic.world.sender = "whatsapp", CUSTOMER
    clinic.world.say("hello")
    queue(clinic, text="Your sugar is high.", purpose="staff_message")
    assert "Your sugar is high." not in clinic.signed_in("staff").text("/messages")
    assert "Your sugar is high." in clinic.signed_in("doctor").text("/messages")


@pytest.mark.parametrize(("purpose", "sees"), [("booking_cancelled", True), ("staff_message", False), ("reply", False)])
def test_a_role_reads_of_what_was_not_sent_the_same_on_every_page(make: Make, purpose: str, sees: bool) -> None:
    """A receptionist has to ring in place of a notice of ours; what somebody wrote is for who treats them."""
    clinic = make("clinic")
    clinic.world.channel, clinic.world.sender = "whatsapp", CUSTOMER
    clinic.world.say("hello")
    with clinic.world.office.database.open_business(clinic.world.business_id) as db:
        row = messages.get(
            db,
            queue_in(
                db, clinic, purpose=purpose, text="The words of it", conversation_id=clinic.world.conversations[0].id
            ),
        )
        row.status, row.reason = "failed", "undelivered"
        outcomes.tell_staff(db, businesses.profile(db), row, now=clinic.world.clock())
    pages = ("/", "/messages", f"/debug/call_logs/{clinic.world.conversations[0].id}")
    for role, may in (("staff", sees), ("manager", sees), ("doctor", True)):
        browser = clinic.signed_in(role)
        assert ["The words of it" in browser.text(page) for page in pages] == [may] * 3, role


def test_a_stranger_sees_none_of_it(chat: Console) -> None:
    queue(chat)
    stranger = chat.stranger()
    browser = chat.signed_in("owner", stranger)
    assert "We are open until 5." not in browser.text("/messages")
    row_id = chat.world.rows(Outgoing)[0].id
    assert browser.post(f"/messages/{row_id}/withdraw", "/messages").status_code == 404


def test_the_test_page_shows_what_goes_out_by_itself(ours: Console) -> None:
    browser = ours.signed_in("owner")
    browser.post("/test/chat", "/test", chat="abc", text="hello", once="1")
    (talk,) = ours.world.conversations
    queue(ours, address=talk.sender, text="Your reminder", purpose="staff_message", is_test=True)
    page = browser.text("/test?chat=abc")
    assert "Your reminder" in page
    assert "Messages by themselves" in page
    send(ours, ours.world.rows(Outgoing)[0].id)
    (row,) = ours.world.rows(Outgoing)
    assert (row.status, row.is_dry_run, row.is_test) == ("sent", True, True)
    assert "Would have been sent." in browser.text("/test?chat=abc")
    assert ours.world.rows(Booking) == []
