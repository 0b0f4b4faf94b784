"""Messages going out: queued once, through the gate, left once. The network is a sender that the test plays."""

from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desk import (
    businesses,
    consents,
    conversation_lists,
    endings,
    exports,
    messages,
    notices,
    reach,
    reports,
    sending,
    waitlist,
)
from desk.errors import Invalid
from desk.gate import MOST_A_DAY
from desk.messages import Draft
from desk.number_states import Heard
from desk.outcomes import Failure
from desk.sending import Leaving, NotSent
from storage.database import insert_once
from storage.tables import Booking, Line, Outgoing
from tests.world import World, build

CUSTOMER = "+61412000678"
SENDER = "+61390001000"


class Post:
    """The network as the test plays it: what it was given, what it answers next."""

    def __init__(self) -> None:
        self.taken: list[Leaving] = []
        self.next: Exception | None = None
        self.left: str | None = None

    def send(self, leaving: Leaving) -> str:
        self.taken.append(leaving)
        if self.next is not None:
            wrong, self.next = self.next, None
            raise wrong
        return f"SM{len(self.taken):032x}"

    def find(self, leaving: Leaving, known: Collection[str]) -> str | None:
        return self.left if self.left not in known else None


@pytest.fixture
def world(tmp_path: Path) -> Any:
    made = build(tmp_path, channel="whatsapp", at="2024-08-05T10:00")
    with made.office.database.open_business(made.business_id) as db:
        for channel in ("whatsapp", "sms"):
            insert_once(db, Line, {"channel": channel, "address": SENDER}, ("channel", "address"))
    yield made
    made.close()


def queue(world: World, cause: str = "reply:1", **more: Any) -> Any:
    draft = Draft(**({"purpose": "reply", "cause": cause, "address": CUSTOMER, "text": "We are open until 5."} | more))
    with world.office.database.open_business(world.business_id) as db:
        row = messages.queue(db, businesses.profile(db), draft, now=world.clock())
        return row.id if row else None


def send(world: World, row_id: Any, post: Post | None) -> Any:
    return sending.send_one(world.office, world.business_id, row_id, post, clock=world.clock)


def only(world: World) -> Outgoing:
    (row,) = world.rows(Outgoing)
    return row


def test_it_queues_a_cause_once(world: World) -> None:
    assert queue(world) is not None
    assert queue(world) is None
    assert len(world.rows(Outgoing)) == 1


def test_it_refuses_an_unknown_purpose_and_no_words(world: World) -> None:
    for wrong in ({"purpose": "gossip"}, {"text": "  "}, {"text": "x" * 1601}, {"channel": "pigeon"}):
        with pytest.raises(Invalid):
            queue(world, **wrong)


def test_it_sends_free_words_while_the_window_is_open_and_enters_them_in_the_chat(world: World) -> None:
    world.say("hello")
    post = Post()
    assert send(world, row_id := queue(world), post) == "sent"
    assert send(world, row_id, post) is None
    row, (leaving,) = only(world), post.taken
    assert (row.reason, row.channel, row.line, leaving.content_sid) == ("window_open", "whatsapp", SENDER, None)
    (said,) = [m for m in world.messages if m.id == row.message_id]
    assert (said.speaker, said.text, said.external_id) == ("bot", "We are open until 5.", row.provider_id)
    assert len(world.conversations) == 1
    assert world.csv("conversation_logs")[-1]["text"] == "We are open until 5."
    world.say("thanks")
    assert [m.position for m in world.messages] == list(range(len(world.messages)))


def booking(world: World, **more: Any) -> Booking:
    """A confirmed visit tomorrow at ten, booked in the customer's chat."""
    at = world.clock() + timedelta(days=1)
    values = {
        "reference": "BKG-2345", "status": "confirmed", "starts_at": at, "ends_at": at + timedelta(hours=2),
        "phone": CUSTOMER, "name": "Mike", "created_at": world.clock(), "updated_at": world.clock(),
    }  # fmt: skip
    row = Booking(**(values | more))
    with world.office.database.open_business(world.business_id) as db:
        db.add(row)
    return row


def remind(world: World, row: Booking, purpose: str = "reminder_day") -> Any:
    with world.office.database.open_business(world.business_id) as db:
        there = db.get_one(Booking, row.id)
        made = notices.of_booking(db, businesses.profile(db), there, purpose, now=world.clock())
        return made.id if made else None


def change(world: World, row: Booking, **values: Any) -> None:
    with world.office.database.open_business(world.business_id) as db:
        there = db.get_one(Booking, row.id)
        for name, value in values.items():
            setattr(there, name, value)


def only_reason(world: World) -> tuple[str, str | None]:
    row = only(world)
    return row.status, row.reason


def test_a_reminder_says_when_and_asks_for_an_answer(world: World) -> None:
    remind(world, row := booking(world))
    message = only(world)
    assert "the visit for Mike, Tue 6 Aug, between 10 am and 12 pm" in message.text
    assert (message.awaits, message.address, message.booking_id) == ("booking", CUSTOMER, row.id)
    assert remind(world, row) is None


def test_a_time_beside_the_windows_is_told_as_a_time_and_a_freed_one_as_its_window(world: World) -> None:
    minutes = world.profile.minutes("hot_water")
    starts = world.clock() + timedelta(days=1, hours=3, minutes=15)
    row = booking(world, service="hot_water", starts_at=starts, ends_at=starts + timedelta(minutes=minutes))
    remind(world, row)
    assert "between" not in only(world).text
    begins = row.created_at.replace(hour=22, minute=0)  # 8 am in Melbourne, where 8 to 10 is a window of arrival
    place = {"channel": "sms", "address": CUSTOMER, "from_on": begins.date(), "until_on": begins.date()}
    with world.office.database.open_business(world.business_id) as db:
        waiting = waitlist.join(db, waitlist.Place(**place, service="hot_water"), now=world.clock())
        waiting.offered_starts_at, waiting.offered_until = begins, world.clock() + timedelta(minutes=30)
        offer = notices.of_offer(db, businesses.profile(db), waiting, now=world.clock())
        assert offer is not None
        assert "between 8 am and 10 am" in offer.text


@pytest.mark.parametrize("status", ["cancelled", "completed", "no_show"])
def test_nothing_is_sent_for_a_visit_that_is_off(world: World, status: str) -> None:
    row_id = remind(world, row := booking(world))
    change(world, row, status=status)
    assert send(world, row_id, Post()) == "refused"
    assert only_reason(world) == ("refused", "changed")
    assert world.reminders == []


def test_a_moved_visit_is_reminded_of_at_its_new_time_alone(world: World) -> None:
    old = remind(world, row := booking(world))
    change(world, row, starts_at=row.starts_at + timedelta(hours=3), revision=1)
    new = remind(world, row)
    post = Post()
    assert send(world, old, post) == "refused"
    assert send(world, new, post) == "sent"
    assert len(post.taken) == 1


def test_a_confirmation_of_an_earlier_state_is_not_sent(world: World) -> None:
    row_id = remind(world, row := booking(world), "booking_confirmed")
    change(world, row, revision=1)
    assert send(world, row_id, Post()) == "refused"


def test_a_reminder_after_the_visit_began_is_never_sent(world: World) -> None:
    row_id = remind(world, row := booking(world))
    world.clock.now = row.starts_at
    assert send(world, row_id, Post()) == "refused"
    assert only_reason(world) == ("refused", "too_late")


@pytest.mark.parametrize(("minutes", "status"), [(60, "failed"), (61, "queued")])
def test_no_retry_is_planned_for_after_the_visit_it_is_about(world: World, minutes: int, status: str) -> None:
    row_id = remind(world, booking(world, starts_at=world.clock() + timedelta(minutes=minutes)))
    post = Post()
    post.next = NotSent(Failure("63018", "limited"))  # waited out for an hour
    assert send(world, row_id, post) == status
    assert len(world.reminders) == (status == "failed"), "staff tell the customer"


def test_who_opted_out_meanwhile_is_not_written_to(world: World) -> None:
    world.say("hello")
    row_id = remind(world, booking(world))
    world.say("STOP")
    post = Post()
    assert send(world, row_id, post) == "refused"
    assert post.taken == []
    assert world.reminders == []


def test_staff_must_ring_who_cannot_be_told_that_the_visit_moved(world: World) -> None:
    world.say("STOP")
    row = booking(world, revision=1)
    assert send(world, remind(world, row, "booking_moved"), Post()) == "refused"
    (reminder,) = world.reminders
    assert (reminder.kind, reminder.phone, reminder.booking_id) == ("call_back", CUSTOMER, row.id)
    assert "The customer wrote STOP".lower() in reminder.text.lower()


def test_a_message_waits_for_the_morning_and_then_goes(world: World) -> None:
    world.clock.now = world.clock.now.replace(hour=13)
    row_id = queue(world, purpose="staff_message")
    assert send(world, row_id, Post()) == "queued"
    row = only(world)
    assert (row.reason, row.due_at.hour) == ("quiet_hours", 22)
    assert send(world, row_id, Post()) is None
    world.clock.now = row.due_at
    assert send(world, row_id, Post()) == "sent"


def test_the_customer_has_so_many_unasked_messages_a_day_and_no_more(world: World) -> None:
    post = Post()
    for number in range(MOST_A_DAY):
        row_id = queue(world, f"loyalty:{number}", purpose="loyalty")
        assert send(world, row_id, post) == "sent"
    assert send(world, queue(world, "loyalty:last", purpose="loyalty"), post) == "refused"
    assert send(world, queue(world, "reply:last"), post) == "sent"
    world.clock.now += timedelta(days=1)
    assert send(world, queue(world, "loyalty:next", purpose="loyalty"), post) == "sent"


def test_the_answer_is_to_the_last_message_that_asked(world: World) -> None:
    with world.office.database.read_business(world.business_id) as db:
        assert messages.waiting_for_answer(db, CUSTOMER, now=world.clock()) == []
    first = remind(world, row := booking(world))
    send(world, first, post := Post())
    world.clock.now += timedelta(hours=1)
    second = remind(world, row, "reminder_hours")
    with world.office.database.open_business(world.business_id) as db:
        asking = messages.waiting_for_answer(db, CUSTOMER, now=world.clock())[0]
        assert asking is not None
        assert asking.id == first
        messages.answered(db, first, now=world.clock())
    with world.office.database.read_business(world.business_id) as db:
        assert messages.waiting_for_answer(db, CUSTOMER, now=world.clock()) == [], "it has not left"
    send(world, second, post)
    with world.office.database.read_business(world.business_id) as db:
        asking = messages.waiting_for_answer(db, CUSTOMER, now=world.clock())[0]
        assert asking is not None
        assert asking.id == second
        later = world.clock() + messages.ANSWERABLE + timedelta(seconds=1)
        assert messages.waiting_for_answer(db, CUSTOMER, now=later) == []


def test_it_may_be_answered_before_we_have_noted_that_it_left(world: World) -> None:
    row = booking(world)
    row_id, other_id = remind(world, row), remind(world, row, "reminder_hours")
    with world.office.database.open_business(world.business_id) as db:
        claimed = messages.claim(db, world.profile, row_id, now=world.clock())
        assert claimed is not None
        assert claimed[0].status == "sending"
        other = messages.get(db, other_id)
        other.status, other.sending_at = "sending", world.clock()
    with world.office.database.open_business(world.business_id) as db:
        waiting = messages.waiting_for_answer(db, CUSTOMER, now=world.clock())
        assert {one.id for one in waiting} == {row_id, other_id}
        messages.answered(db, row_id, now=world.clock())
        assert messages.waiting_for_answer(db, CUSTOMER, now=world.clock()) == []
    with world.office.database.open_business(world.business_id) as db:
        messages.get(db, row_id).status = "queued"  # it had not left after all, and asks anew
        assert messages.claim(db, world.profile, row_id, now=world.clock()) is not None
        assert [one.id for one in messages.waiting_for_answer(db, CUSTOMER, now=world.clock())] == [row_id]


def test_test_talk_never_leaves(world: World) -> None:
    row_id = queue(world, address="test:somebody", is_test=True)
    post = Post()
    assert send(world, row_id, post) == "sent"
    assert post.taken == []
    assert only(world).is_dry_run
    assert [talk.is_test for talk in world.conversations] == [True]
    assert world.csv("conversation_logs") == []


def test_an_address_that_is_no_number_has_whatsapp_alone(world: World) -> None:
    assert send(world, queue(world, address="IN.13491208655302741918"), Post()) == "refused"
    assert only_reason(world) == ("refused", "no_way")


def test_the_customers_zone_is_that_of_a_country_with_one(world: World) -> None:
    with world.office.database.read_business(world.business_id) as db:
        profile = businesses.profile(db)
    assert reach.zone_of(profile, "+919876543210") == "Asia/Kolkata"
    assert reach.zone_of(profile, "+14155238886") == profile.zone
    assert reach.zone_of(profile, "IN.13491208655302741918") == profile.zone


def test_a_message_does_not_open_the_window_or_disturb_a_turn(world: World) -> None:
    world.say("my tap leaks")
    talk = world.conversations[0]
    send(world, queue(world), Post())
    after = world.conversations[0]
    assert (after.last_at, after.version, after.messages) == (talk.last_at, talk.version, talk.messages + 1)
    world.say("in Coburg")
    assert len(world.conversations) == 1


def test_who_never_wrote_has_a_chat_that_we_began(world: World) -> None:
    send(world, queue(world, customer_id=None), Post())
    (talk,) = world.conversations
    assert (talk.channel, talk.key, talk.turns) == ("sms", CUSTOMER, 0)
    assert counted(world) == (0, 0, 0)
    world.channel = "sms"
    world.clock.now += timedelta(minutes=1)
    world.say("thanks")
    assert len(world.conversations) == 1
    assert counted(world) == (1, 1, 1)


def test_what_is_sent_to_another_number_than_the_chat_it_is_about_stands_in_that_numbers_chat(world: World) -> None:
    world.channel = "sms"
    world.say("hello")
    send(world, queue(world, address="+61412000999", conversation_id=world.conversations[0].id), Post())
    keys = {talk.id: talk.key for talk in world.conversations}
    assert keys[world.messages[-1].conversation_id] == "+61412000999"


def test_a_chat_in_which_we_alone_wrote_is_no_line_of_a_customers(world: World) -> None:
    send(world, queue(world, customer_id=None), Post())
    world.clock.now += timedelta(hours=2)
    endings.close_quiet(world.office, world.profile, now=world.clock())
    (talk,) = world.conversations
    assert talk.closed_at
    assert talk.logged_at, "or the sweep would look at it for ever"
    assert (world.csv("call_logs"), world.csv("customer_data")) == ([], [])
    exports.rebuild(world.office, world.profile, now=world.clock())
    assert (world.csv("call_logs"), len(world.csv("conversation_logs"))) == ([], 1)
    assert exports.is_complete(world.office, world.profile)


def counted(world: World) -> tuple[int, int, int]:
    """The chats of today as the home page, the daily report and the list of calls and chats have them."""
    with world.office.database.read_business(world.business_id) as db:
        since = conversation_lists.count_since(db, world.clock() - timedelta(days=1))
        report = reports.daily(db, world.profile, reports.today(world.profile.zone, now=world.clock()))
        return sum(since.values()), report.chats, len(conversation_lists.newest(db, is_customers=True))


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_two_workers_send_once(tmp_path: Path, engine: str) -> None:
    made = build(tmp_path, at="2024-08-05T10:00", engine=engine)
    with made.office.database.open_business(made.business_id) as db:
        insert_once(db, Line, {"channel": "sms", "address": SENDER}, ("channel", "address"))
    rows, post = [queue(made, f"reply:{number}", address=f"+6141200{number:04}") for number in range(5)], Post()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda row_id: send(made, row_id, post), rows * 4))
    assert found.count("sent") == len(rows)
    assert sorted(leaving.address for leaving in post.taken) == [f"+6141200{number:04}" for number in range(5)]
    made.close()


def do(world: World, work: Any) -> Any:
    with world.office.database.open_business(world.business_id) as db:
        return work(db)


def test_a_burst_keeps_to_the_most_a_day_and_staff_tell_of_the_visits(world: World) -> None:
    """All are taken before the first has left."""
    rows = [remind(world, booking(world, reference=f"BKG-AAA{number}")) for number in range(2, 8)]
    found = [
        do(world, lambda db, one=row: messages.claim(db, businesses.profile(db), one, now=world.clock()))
        for row in rows
    ]
    assert [decision.action for _, decision in found] == ["go"] * MOST_A_DAY + ["refuse"] * 2
    late = remind(world, booking(world, reference="BKG-AAAA9"))
    assert send(world, late, Post()) == "refused"
    (reminder,) = world.reminders
    assert (reminder.kind, reminder.reason) == ("call_back", "notice_not_sent")


def test_a_dry_run_asks_nothing_except_on_a_test_line(world: World) -> None:
    for address, is_test in ((CUSTOMER, False), ("test:somebody", True)):
        send(world, queue(world, f"x:{is_test}", address=address, awaits="booking", is_test=is_test), None)
        assert bool(do(world, lambda db, a=address: messages.waiting_for_answer(db, a, now=world.clock()))) == is_test


def test_an_answer_settles_what_asks_of_the_same_booking_and_nothing_else(world: World) -> None:
    post, ours, other = Post(), booking(world), booking(world, reference="BKG-BBBB2")
    rows = [remind(world, ours), remind(world, ours, "reminder_hours"), remind(world, other)]
    for row in rows:
        send(world, row, post)
    do(world, lambda db: messages.answered(db, rows[0], now=world.clock()))
    answered = {row.id: row.answered_at is not None for row in world.rows(Outgoing)}
    assert [answered[row] for row in rows] == [True, True, False]


def test_a_line_that_is_not_the_businesss_is_not_written_from(world: World) -> None:
    heard = {"sms": Heard(at=world.clock(), line="+61390009999")}
    assert do(world, lambda db: reach.lines_of(db, heard))["sms"] == SENDER


def test_test_talk_needs_no_line(tmp_path: Path) -> None:
    made = build(tmp_path, channel="whatsapp", at="2024-08-05T10:00")
    do(made, lambda db: db.query(Line).delete())
    assert send(made, queue(made, address="test:somebody", is_test=True), Post()) == "sent"
    made.close()


def test_the_opt_out_that_was_made_last_counts_whatever_the_clock_said(world: World) -> None:
    for is_opt_out, at in ((False, world.clock()), (True, world.clock() - timedelta(seconds=30))):
        do(world, lambda db, out=is_opt_out, when=at: consents.record(
            db, CUSTOMER, None, is_opt_out=out, words="x", channel="sms", now=when
        ))  # fmt: skip
    assert do(world, lambda db: consents.is_opted_out(db, CUSTOMER))
