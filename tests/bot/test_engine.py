"""A turn is stored once and answered with the same bytes, whatever comes twice, late, at once or is cut off."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot import engine
from bot.model import Question
from bot.turn import Media
from desk import bookings, businesses, endings
from desk.errors import UnknownLine
from extractors.model import Proposal
from storage.database import insert_once
from storage.tables import Business, Conversation, Line, StoredFact
from tests import world

SLOW = 0.4


class Thinker:
    """A model that does what it is told when it is asked."""

    def __init__(self, thinks: Callable[[Question], Proposal | None]) -> None:
        self.propose = thinks

    def is_ready(self) -> bool:
        return True


def think_slowly(question: Question) -> None:
    time.sleep(SLOW)


def both(*jobs: object) -> None:
    threads = [threading.Thread(target=job) for job in jobs]  # type: ignore[arg-type]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_it_answers_a_repeated_delivery_with_the_stored_bytes(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    first = here.say("my tap is dripping")
    rendered = len(here.replies)
    here.turn_number -= 1
    assert here.say("my tap is dripping") == first
    assert len(here.replies) == rendered
    assert [m.kind for m in here.messages if m.speaker == "customer"] == ["opening", "speech"]


def test_it_stores_one_turn_when_it_is_delivered_twice_at_once(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    answers: list[str] = []

    def deliver() -> None:
        answers.append(here.say("my tap is dripping", external_id="CA:1"))

    both(deliver, deliver, deliver)
    assert len(set(answers)) == 1
    assert sum(m.kind in {"speech"} for m in here.messages) == 1


def test_it_waits_for_the_answer_that_is_being_thought_about(tmp_path: Path) -> None:
    here = world.build(tmp_path, model=Thinker(think_slowly))
    here.call()
    answers: list[str] = []

    def deliver() -> None:
        answers.append(here.say("my tap is dripping again, mate", external_id="CA:1"))

    def deliver_again() -> None:
        time.sleep(SLOW / 2)
        waiting = [m for m in here.messages if m.kind in {"speech"}]
        assert waiting[0].thinking_until is not None
        assert waiting[0].answer is None
        deliver()

    both(deliver, deliver_again)
    assert len(answers) == 2
    assert len(set(answers)) == 1
    assert sum(m.kind in {"speech"} for m in here.messages) == 1
    assert all(m.thinking_until is None for m in here.messages)


def test_it_asks_the_model_once_when_the_turn_is_thought_through_again(tmp_path: Path) -> None:
    asked: list[str] = []

    def think(question: Question) -> None:
        asked.append(question.heard.text)
        if len(asked) == 1:
            other.bot = engine.Bot(office=here.office, clock=here.clock)
            other.say("it's in Coburg", external_id="SM-other")

    here = world.build(tmp_path, channel="whatsapp")
    other = world.World(
        office=here.office, bot=here.bot, clock=here.clock, business_id=here.business_id, channel="whatsapp"
    )
    here.bot = engine.Bot(office=here.office, clock=here.clock, model=Thinker(think))
    here.say("my tap is dripping again, mate", external_id="SM-mine")
    assert asked == ["my tap is dripping again, mate"]
    assert here.facts["service_type"] == "leaking_tap"
    assert here.facts["customer_location"] == "Coburg"
    positions = [m.position for m in here.messages]
    assert sorted(positions) == list(range(len(positions)))


def test_it_answers_on_rules_when_the_model_fails(tmp_path: Path) -> None:
    def break_down(question: Question) -> None:
        raise RuntimeError("no network")

    here = world.build(tmp_path, model=Thinker(break_down))
    here.call()
    assert "your name" in here.say("my tap is dripping again, mate")


def test_it_goes_on_with_a_late_answer_that_a_dying_process_had_heard(tmp_path: Path) -> None:
    def killed(question: Question) -> None:
        raise SystemExit

    here = world.build(tmp_path, kind="clinic", at="2025-12-15T10:00", channel="whatsapp", sender="+919876543210")
    here.write_down(hours={1: ("09:00", "12:00")})
    here.hire("Dr Mehta")
    here.say("I'm Rahul Verma, fever tomorrow morning")
    here.clock.now += timedelta(minutes=40)
    here.bot = replace(here.bot, model=Thinker(killed))
    with pytest.raises(SystemExit):
        here.say("second one yaar", external_id="SM77")
    here.bot = replace(here.bot, model=None)
    here.clock.now += timedelta(seconds=20)
    assert "tomorrow at 10:30 am" in here.say("second one yaar", external_id="SM77")
    # And what was told before the quiet belongs to this talk too, with the words and the sureness it had.
    told = {
        fact.name: (fact.value, fact.text, fact.confirmed_at is not None)
        for fact in here.rows(StoredFact)
        if fact.conversation_id == here.conversations[-1].id and fact.is_current
    }
    assert told["customer_name"] == ("Rahul Verma", "Rahul Verma", False)
    assert told["issue_description"][0] == "fever"
    assert told["customer_phone"] == ("+919876543210", "+919876543210", True)
    assert told["preferred_time"][0] == "10:30"


def test_it_leaves_a_call_back_for_a_turn_that_was_cut_off(tmp_path: Path) -> None:
    class Killed(BaseException):
        pass

    def die(question: Question) -> None:
        raise Killed

    here = world.build(tmp_path, model=Thinker(die))
    here.call()
    with pytest.raises(Killed):
        here.say("my tap is dripping again, mate")
    assert [m.text for m in here.messages if m.speaker == "customer"][-1] == "my tap is dripping again, mate"
    here.clock.now += timedelta(minutes=1)
    endings.sweep(here.office, lambda channel: "<Response/>", now=here.clock())
    endings.sweep(here.office, lambda channel: "<Response/>", now=here.clock())
    assert [(r.kind, r.reason) for r in here.reminders] == [("call_back", "unanswered")]
    assert "my tap is dripping again, mate" in here.reminders[0].text
    here.turn_number -= 1
    assert here.say("my tap is dripping again, mate") == "<Response/>"


def test_it_keeps_two_turns_of_one_chat_apart(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name="Asha")
    both(
        lambda: here.say("my tap is dripping", external_id="SM-a"),
        lambda: here.say("I'm in Coburg", external_id="SM-b"),
    )
    assert len(here.conversations) == 1
    assert len(here.customers) == 1
    assert here.conversations[0].turns == 2
    assert {here.facts["service_type"], here.facts["customer_location"]} == {"leaking_tap", "Coburg"}


def test_it_confirms_nothing_with_a_late_yes(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.say("It's Sam in Coburg, my tap is dripping, it's a house, tomorrow morning")
    here.say("yes")
    assert "Shall I send" in here.replies[-1].text
    here.turn_number += 3
    here.say("yes")
    assert here.bookings == []


def test_it_keeps_no_time_for_a_chat_that_fell_quiet_before_the_hold_would_end(tmp_path: Path) -> None:
    here = world.build(tmp_path, kind="clinic", channel="whatsapp", profile_name="Rahul", at="2025-12-15T10:00")
    here.write_down(hours={1: ("09:00", "17:00")})
    here.office = replace(here.office, chat_quiet=timedelta(minutes=5))
    here.bot = replace(here.bot, office=here.office)
    assert "tomorrow at 11" in here.say("fever, tomorrow at 11")
    here.clock.now += timedelta(minutes=6)
    assert "tomorrow at 11" in here.say("yes")
    assert "Booked: tomorrow at 11" in here.say("yes")


def test_it_confirms_nothing_with_an_old_button(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name="Sam")
    here.say("my tap is dripping in Coburg, it's a house, tomorrow morning")
    assert "Shall I send" in here.replies[-1].text
    said = here.turn("button", "Confirm", payload="confirm:bk_8841")
    assert "earlier message" in said
    assert here.bookings == []
    here.say("yes")
    assert len(here.bookings) == 1


def test_it_puts_a_correction_into_the_request_already_noted(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name="Sam")
    here.say("my tap is dripping in Coburg, it's a house, tomorrow morning")
    here.say("yes")
    said = here.say("actually make it wednesday")
    assert "changed your request" in said
    assert [(b.status, str(b.wished_on)) for b in here.bookings] == [("requested", "2024-08-07")]


def test_it_answers_a_turn_after_the_end_of_the_call(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.hang_up(30)
    assert here.say("my tap is dripping")
    assert len(here.conversations) == 1
    assert here.conversations[0].duration_seconds == 30
    here.hang_up(30)
    assert len(here.csv("call_logs")) == 1


def test_it_begins_a_new_chat_after_a_quiet_one(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name="Sam")
    here.say("my tap is dripping")
    here.clock.now += timedelta(minutes=31)
    here.say("yes")
    assert len(here.conversations) == 2
    assert here.bookings == []
    assert len(here.customers) == 1


def test_it_refuses_a_line_that_nobody_has(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    with here.office.database.open_business(here.business_id) as db:
        insert_once(db, Line, {"channel": "voice", "address": "+61399999999"}, ("channel", "address"))
    with pytest.raises(UnknownLine):
        here.call()
    assert here.messages == []


def test_it_keeps_businesses_apart_by_their_lines(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    with here.office.database.open_platform() as db:
        values = {"number": 2, "slug": "theirs", "kind": "clinic", "name": "Theirs", "country": "IN",
                  "zone": "Asia/Kolkata", "created_at": here.clock()}  # fmt: skip
        theirs, _ = insert_once(db, Business, values, ("slug",))
    for business_id, address in ((here.business_id, here.line), (theirs.id, "+912248901234")):
        with here.office.database.open_business(business_id) as db:
            insert_once(db, Line, {"channel": "voice", "address": address}, ("channel", "address"))
    assert "Harbour Plumbing" in here.call()
    here.say("I'm Sam in Coburg and my tap is dripping")
    other = world.World(
        office=here.office, bot=here.bot, clock=here.clock, business_id=theirs.id, line="+912248901234", key="CA2"
    )
    assert "Theirs" in other.call()
    assert len(other.messages) == 2
    assert other.customers == []
    with here.office.database.read_platform() as db:
        assert len(businesses.every(db)) == 2


def test_it_stores_every_message_of_an_album(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name="Asha")
    answers: list[str] = []

    def photo(number: int) -> None:
        media = (Media(f"https://api.twilio.com/m/{number}", "image/jpeg"),)
        answers.append(here.turn("media", external_id=f"MM{number}", media=media))

    both(*(partial(photo, number) for number in range(12)))
    assert len(answers) == 12
    assert all(answers)
    assert sum(m.speaker == "customer" for m in here.messages) == 12
    assert len(here.customers) == 1
    assert len(here.conversations) == 1


def test_it_passes_on_what_the_desk_refuses(tmp_path: Path) -> None:
    here = world.build(tmp_path, channel="whatsapp", profile_name="Sam")
    here.say("my tap is dripping in Coburg, it's a house, tomorrow morning")
    here.say("yes")
    with here.office.database.open_business(here.business_id) as db:
        bookings.get(db, here.bookings[0].id).status = "confirmed"
    said = here.say("actually make it wednesday")
    assert "passed it on" in said
    assert [r.reason for r in here.reminders] == ["change"]
    assert "make it wednesday" in here.reminders[0].text
    assert str(here.bookings[0].wished_on) == "2024-08-06"
    assert here.messages[-2].text == "actually make it wednesday"


def test_it_gives_a_confirmed_number_to_a_new_customer_only(tmp_path: Path) -> None:
    here = world.build(tmp_path, sender="+61390001111")
    here.call()
    here.say("It's Mike from Brisbane, my toilet is blocked, my number is 0412 345 678")
    here.say("yes")
    assert [c.phone for c in here.customers] == ["+61412345678"]
    here.key, here.turn_number = "CA2", 0
    here.call()
    here.say("this is Mike from Brisbane, my tap drips, my number is 0498 765 432")
    here.say("yes")
    assert [c.phone for c in here.customers] == ["+61412345678"]
    assert here.conversations[1].customer_id == here.customers[0].id


def test_it_locks_nothing_while_the_model_thinks(tmp_path: Path) -> None:
    is_thinking, may_go_on = threading.Event(), threading.Event()

    def block(question: Question) -> None:
        is_thinking.set()
        assert may_go_on.wait(20)

    here = world.build(tmp_path, model=Thinker(block))
    here.call()
    answers: list[str] = []
    blocked = threading.Thread(target=lambda: answers.append(here.say("my tap is dripping again, mate")))
    blocked.start()
    assert is_thinking.wait(20)
    rules = engine.Bot(office=here.office, clock=here.clock)
    other = world.World(
        office=here.office, bot=rules, clock=here.clock, business_id=here.business_id, key="CA2", sender="+61412000999"
    )
    other.call()
    other.say("It's Sam in Coburg, my tap is dripping, it's a house, tomorrow morning")
    other.say("yes")
    other.say("yes")
    assert [booking.name for booking in here.bookings] == ["Sam"]
    assert answers == []
    may_go_on.set()
    blocked.join()
    assert "your name" in answers[0]


@pytest.mark.parametrize(
    ("kind", "text"),
    [("opening", ""), ("silence", ""), ("keys", "1"), ("speech", "I can smell gas and my tap is dripping"),
     ("speech", "Yes please."), ("speech", "12345"), ("after_dial", "")],
    ids=["opening", "silence", "keys", "danger", "only-words-of-course", "digits", "after-dial"],
)  # fmt: skip
def test_it_asks_no_model_where_rules_need_none(kind: str, text: str, tmp_path: Path) -> None:
    asked: list[str] = []
    here = world.build(tmp_path, model=Thinker(lambda question: asked.append(question.heard.text)))
    here.call()
    here.turn(kind, text)
    assert asked == []


@pytest.mark.parametrize("text", ["STOP", "start.", "unit", "Coburg", "tomorrow morning", "my tap is dripping"])
def test_it_asks_no_model_about_what_rules_read_whole(text: str, tmp_path: Path) -> None:
    asked: list[str] = []
    here = world.build(tmp_path, channel="whatsapp", model=Thinker(lambda question: asked.append(question.heard.text)))
    here.say("a dripping tap, mate, you know how it is")
    assert len(asked) == 1
    here.say(text)
    assert len(asked) == 1


def test_it_asks_no_model_after_a_plain_yes_to_a_read_back_or_in_danger(tmp_path: Path) -> None:
    asked: list[str] = []
    here = world.build(tmp_path, model=Thinker(lambda question: asked.append(question.heard.text)))
    here.call()
    here.say("It's Sam in Coburg, my tap is dripping, it's a house, tomorrow morning")
    asked.clear()
    here.say("yes that is my number, mate")
    here.say("yes go ahead and send that along to them")
    assert asked == []
    assert len(here.bookings) == 1
    here.say("hang on I can smell gas in here")
    here.say("we are all standing by the letterbox with the dog")
    assert asked == []


def test_it_commits_once_while_the_model_rests(tmp_path: Path) -> None:
    class Resting(Thinker):
        def is_ready(self) -> bool:
            return False

    here = world.build(tmp_path, model=Resting(think_slowly))
    here.call()
    here.say("so the thing in the bathroom is doing that stuff again")
    assert here.conversations[0].version == 2


def test_a_turn_that_lands_after_the_end_of_its_call_leaves_the_call_back(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.hang_up()
    here.say("hi it's Sarah from North Sydney, I've got a blocked kitchen sink")
    assert [(one.kind, one.reason) for one in here.reminders] == [("call_back", "unfinished")]
    assert here.conversations[0].outcome == "unfinished"
    endings.sweep(here.office, lambda channel: "", now=here.clock())
    assert [line["customer_name"] for line in here.csv("customer_data")] == ["Sarah"]


def test_it_thinks_about_the_words_that_are_stored_when_a_delivery_anew_has_none(tmp_path: Path) -> None:
    killed = Thinker(lambda question: (_ for _ in ()).throw(KeyboardInterrupt))
    here = world.build(tmp_path, model=killed)
    here.call()
    with pytest.raises(KeyboardInterrupt):
        here.say("hi it's Sarah, I've got a blocked kitchen sink")
    here.bot = engine.Bot(here.office, here.clock)
    here.clock.now += timedelta(seconds=30)
    here.turn_number -= 1
    assert "didn't hear" not in here.silence()
    assert here.facts["customer_name"] == "Sarah"
    assert here.facts["service_type"] == "blocked_drain"


def test_it_notes_when_each_value_was_read_back(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    hello = "hi its sarah from north sydney ive got a blocked kitchen sink can someone come today its pretty urgent"
    for words in (hello, "house", "yeah", "the afternoon"):
        here.say(words)
    assert "Shall I" in (here.reply.text if here.reply else "")
    read = {fact.name for fact in here.rows(StoredFact) if fact.read_back_at is not None}
    assert {"customer_name", "service_type", "property_type", "preferred_date"} <= read
    here.say("no, make it a unit")
    old = next(fact for fact in here.rows(StoredFact) if (fact.name, fact.value) == ("property_type", "house"))
    assert (old.is_current, old.read_back_at is not None) == (False, True)


def test_it_keeps_that_a_number_was_pressed_on_the_keys(tmp_path: Path) -> None:
    here = world.build(tmp_path, sender="anonymous")
    here.call()
    here.say("it's Tom, a blocked drain at my house in Coburg tomorrow morning")
    here.keys("0411222333")
    assert [fact.source for fact in here.rows(StoredFact) if fact.name == "customer_phone"] == ["keys"]


def test_a_session_of_an_older_version_still_has_one_standing_fact_a_name(tmp_path: Path) -> None:
    here = world.build(tmp_path)
    here.call()
    here.say("I have a leaking tap")
    with here.office.database.open_business(here.business_id) as db:
        row = db.get_one(Conversation, here.conversations[0].id)
        row.session = {name: value for name, value in row.session.items() if name != "stored"}
    here.say("no sorry, it's a blocked drain")
    standing = [fact.value for fact in here.rows(StoredFact) if fact.name == "service_type" and fact.is_current]
    assert standing == ["blocked_drain"]
