"""The test page: a phone and a chat through the same turns and storage, marked, and kept out of every report."""

import re

import pytest

from desk import businesses, lines
from tests.web.conftest import Browser, Console
from tests.world import World


def call_of(location: str) -> str:
    found = re.search(r"call=(\w+)", location)
    assert found
    return found[1]


def ring(browser: Browser, **form: str) -> str:
    return call_of(browser.post("/test/call", page="/test", **form).location)


def say(browser: Browser, call: str, text: str = "", came_as: str = "speech", number: str = "") -> str:
    form = {"call": call, "text": text, "as": came_as, "number": number}
    assert browser.post("/test/say", page="/test", **form).status_code == 303
    return browser.text(f"/test?call={call}")


def test_it_rings_talks_and_hangs_up(ours: Console) -> None:
    browser, world = ours.signed_in("staff"), ours.world
    call = ring(browser)
    page = say(browser, call, "hi I'm Sarah from North Sydney, blocked kitchen sink")
    assert "Harbour Plumbing" in page
    assert "North Sydney" in page
    assert "“Sarah”" in page
    assert "what was said" in page
    assert "(silence)" in say(browser, call, came_as="silence")
    assert "<em>keys</em> 12" in say(browser, call, "12", "keys")
    assert browser.post("/test/end", page="/test", which="call", call=call).status_code == 303
    assert "The call is over" in browser.text(f"/test?call={call}")
    row = world.conversations[0]
    assert row.is_test
    assert row.call_status == "completed"
    assert row.line == businesses.test_line(world.business_id)


def test_it_leaves_test_talk_out_of_files_and_lists(ours: Console) -> None:
    browser, world = ours.signed_in(), ours.world
    browser.post("/test/chat", page="/test", chat="abc", text="I'm Bob, please ring me back on 0412 345 678",
                 profile_name="Bob", **{"as": "text"})  # fmt: skip
    browser.post("/test/end", page="/test", which="chat", chat="abc")
    assert world.csv("conversation_logs") == []
    assert all(row.is_test for row in [*world.conversations, *world.customers, *world.bookings, *world.reminders])
    assert "Bob" not in browser.text("/")
    assert "Bob" not in browser.text("/customers")
    assert re.search(r"Bob|badge[^>]*>test", browser.text("/debug/call_logs"))


def test_it_stores_a_form_sent_twice_once(ours: Console) -> None:
    browser = ours.signed_in()
    call = ring(browser)
    say(browser, call, "blocked drain", number="1")
    say(browser, call, "blocked drain", number="1")
    form = {"chat": "abc", "text": "hello", "as": "text", "once": "f00"}
    for _ in range(2):
        browser.post("/test/chat", page="/test", **form)
    heard = [row.text for row in ours.world.messages if row.speaker == "customer"]
    assert heard == ["", "blocked drain", "hello"]


def test_it_takes_pins_and_files(ours: Console) -> None:
    browser = ours.signed_in()
    for came_as in ("voice_note", "picture", "pin"):
        form = {"as": came_as, "chat": "abc", "latitude": "-33.8", "longitude": "151.2", "address": "12 Miller St"}
        assert browser.post("/test/chat", page="/test", **form).status_code == 303
    assert "12 Miller St" in browser.text("/test?chat=abc")
    bad = {"as": "pin", "chat": "abc", "latitude": "nan", "longitude": "151"}
    assert browser.post("/test/chat", page="/test", **bad).status_code == 400


def test_it_uses_the_caller_id_that_was_typed_and_touches_no_real_customer(ours: Console) -> None:
    browser, world = ours.signed_in(), ours.world
    world.call()
    world.say("it's Mike from Brisbane, my toilet is blocked, call 0412 000 678")
    real = world.customers
    call = ring(browser, caller_id="0412 000 678")
    say(browser, call, "I'm Sarah from North Sydney, blocked drain")
    assert [(row.id, row.name) for row in world.customers if not row.is_test] == [(row.id, row.name) for row in real]
    assert all(row.phone is None for row in world.customers if row.is_test)


def test_it_shows_nobody_elses_talk(ours: Console) -> None:
    call = ring(ours.signed_in())
    other = ours.signed_in()
    assert "good afternoon" not in other.text(f"/test?call={call}")
    assert other.post("/test/say", page="/test", call=call, text="hello").status_code == 404
    ours.world.call()
    real = ours.world.key
    assert "good afternoon" not in other.text(f"/test?call={real}")
    assert other.post("/test/say", page="/test", call=real, text="hello").status_code == 404
    assert other.post("/test/end", page="/test", which="call", call=real).status_code == 404


@pytest.mark.parametrize("line", ["test:", "test:x", "test:019aa000-0000-7000-8000-000000000001"])
def test_it_answers_no_test_line_of_nobody(ours: Console, line: str) -> None:
    world: World = ours.world
    with world.office.database.read_platform() as db:
        assert lines.find(db, "voice", line) is None
        found = lines.find(db, "voice", businesses.test_line(world.business_id))
        assert found is not None
        assert found.id == world.business_id


@pytest.mark.parametrize(("result", "heard"), [("no-answer", "nobody|no one|ring you"), ("completed", "else")])
def test_it_rings_as_the_real_door_does(ours: Console, result: str, heard: str) -> None:
    browser = ours.signed_in()
    browser.post("/settings", page="/settings", name="Harbour Plumbing", on_call="0412 345 678")
    call = ring(browser, caller_id="0412 000 678")
    page = say(browser, call, "can I talk to a real person please", number="1")
    assert "Somebody answers" in page
    assert "Nobody picks up" in page
    form = {"call": call, "as": "after_dial", "number": "2"}
    assert browser.post("/test/say", page="/test", result="x", **form).status_code == 404
    assert browser.post("/test/say", page="/test", result=result, **form).status_code == 303
    page = browser.text(f"/test?call={call}")
    assert "Somebody answers" not in page
    assert "(the ringing ended)" in page
    assert re.search(heard, page.split("(the ringing ended)")[1], re.IGNORECASE)


def test_it_leaves_a_space_before_what_the_door_does(ours: Console) -> None:
    browser = ours.signed_in()
    page = say(browser, ring(browser), "goodbye")
    assert "hangs up" in page
    assert not re.search(r'[^\s>]<(strong|span) class="small', page)
    assert "What staff would see" in page


def test_it_keeps_the_page_when_a_pin_is_wrong(ours: Console) -> None:
    browser = ours.signed_in()
    browser.post("/test/chat", page="/test", chat="abc", text="hello there", **{"as": "text"})
    bad = {"as": "pin", "chat": "abc", "latitude": "abc", "longitude": "151"}
    answer = browser.post("/test/chat", page="/test", **bad)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 400
    assert "hello there" in page
    assert "Write degrees in figures" in page
    assert 'value="abc" inputmode="decimal" aria-describedby="pin_about"' in page
    assert answer.headers["HX-Replace-Url"] == "/test?chat=abc"


def test_it_writes_from_a_number(ours: Console) -> None:
    browser = ours.signed_in()
    first = {"as": "text", "chat": "abc", "text": "I'm Bob, my sink is blocked, 12 Miller St Brisbane"}
    where = browser.post("/test/chat", page="/test", phone="0412 345 678", **first).location
    assert where == "/test?chat=abc_61412345678"
    again = {"as": "text", "chat": "abc_61412345678", "text": "please ring me back"}
    assert browser.post("/test/chat", page="/test", **again).location == where
    assert len(ours.world.conversations) == 1
    assert "what's the best number" not in browser.text(where).lower()


def heard(page: str, which: str) -> str:
    """What a screen reader is given of a talk."""
    return " ".join(re.sub(r"<[^>]+>", " ", page.partition(f'id="heard_{which}"')[2].partition("</div>")[0]).split())


def test_it_announces_the_end_and_no_old_sentence_again(ours: Console) -> None:
    browser = ours.signed_in()
    call = ring(browser)
    page = say(browser, call, "blocked drain")
    assert "blocked drain" in heard(page, "call")
    turn = re.search(r'data-turn="[^"]+"', page)
    assert turn
    browser.post("/test/end", page="/test", which="call", call=call)
    page = browser.text(f"/test?call={call}")
    assert heard(page, "call").endswith("> The call is over.")
    assert "blocked drain" not in heard(page, "call")
    assert turn[0] in page
    browser.post("/test/chat", page="/test", chat="abc", text="blocked drain", **{"as": "text"})
    browser.post("/test/end", page="/test", which="chat", chat="abc")
    assert heard(browser.text("/test?chat=abc"), "chat").endswith(
        "> The chat is over; the next message begins another."
    )


def test_it_announces_the_last_words_and_then_the_end_when_the_bot_hangs_up(ours: Console) -> None:
    browser = ours.signed_in()
    page = say(browser, ring(browser), "goodbye")
    assert re.search(r"> .*bye.* The call is over\.$", heard(page, "call"), re.IGNORECASE)


def test_it_reads_answers_out_from_what_is_not_swapped(ours: Console) -> None:
    browser = ours.signed_in()
    page = say(browser, ring(browser), "blocked drain")
    live, _, swapped = page.partition('id="talks"')
    assert live.count('aria-live="polite"') == 2
    assert "aria-live" not in swapped
    assert 'hx-select-oob="#heard_call:innerHTML"' in swapped
