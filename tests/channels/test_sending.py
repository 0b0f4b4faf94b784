"""Messages through Twilio's own client to a Twilio that keeps state: what leaves, what fails, what is reported."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import pytest
from flask import Flask

from channels import doors, refusals, sending
from channels.sending import TwilioSender
from desk import businesses, consents, messages, number_states, templates
from desk.messages import Draft
from desk.sending import Leaving, MaybeSent, NotSent, send_one, settle
from storage.database import insert_once
from storage.tables import Line, Outgoing
from tests import fake_twilio
from tests.fake_twilio import FakeTwilioApi
from tests.fakes import ACCOUNT, TOKEN
from tests.world import World, build

PUBLIC = "https://bot.example.com"
OURS, THEIRS = "+61390001000", "+61412000678"
ON_WHATSAPP = f"whatsapp:{THEIRS}"
CONTENT = "HX" + "a" * 32


@dataclass
class Post:
    """A business with an account: its world, its Twilio, the sender between them."""

    world: World
    api: FakeTwilioApi
    sender: TwilioSender
    app: Flask

    def queue(self, cause: str = "reply:1", **more: Any) -> UUID:
        given = {"purpose": "reply", "cause": cause, "address": THEIRS, "text": "We are open until 5."} | more
        with self.world.office.database.open_business(self.world.business_id) as db:
            row = messages.queue(db, businesses.profile(db), Draft(**given), now=self.world.clock())
            assert row is not None
            return row.id

    def send(self, row_id: UUID, *, sender: TwilioSender | None = None) -> str | None:
        world = self.world
        return send_one(world.office, world.business_id, row_id, sender or self.sender, clock=world.clock)

    def settle(self, row_id: UUID) -> str | None:
        return settle(self.world.office, self.world.business_id, row_id, self.sender, clock=self.world.clock)

    def take(self, url: str, form: dict[str, str], signature: str) -> int:
        """A callback at our doors."""
        parts = urlsplit(url)
        headers = {"X-Twilio-Signature": signature, "Host": parts.netloc}
        path = f"{parts.path}?{parts.query}"
        return self.app.test_client().post(path, data=form, headers=headers).status_code

    def row(self, row_id: UUID) -> Outgoing:
        return next(row for row in self.world.rows(Outgoing) if row.id == row_id)

    def state(self, channel: str = "whatsapp") -> str:
        with self.world.office.database.read_business(self.world.business_id) as db:
            last = number_states.heard(db, THEIRS, channels=(channel,)).get(channel)
            return number_states.of(db, channel, THEIRS, wrote=last.at if last else None).status

    def template(self, purpose: str = "staff_message", body: str = "From {{1}}: please ring us.") -> None:
        with self.world.office.database.open_business(self.world.business_id) as db:
            templates.add(
                db, purpose=purpose, language="en", content_sid=CONTENT, body=body, variables="business",
                now=self.world.clock(),
            )  # fmt: skip


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    world = build(tmp_path, channel="whatsapp", at="2024-08-05T10:00", sender=THEIRS, line=OURS)
    with world.office.database.open_business(world.business_id) as db:
        for channel in ("whatsapp", "sms"):
            insert_once(db, Line, {"channel": channel, "address": OURS}, ("channel", "address"))
    app = Flask("doors")
    doors.register(app, world.bot, tokens=(TOKEN,), public_url=PUBLIC)
    with fake_twilio.running(clock=world.clock) as api:
        sender = TwilioSender(ACCOUNT, TOKEN, public_url=PUBLIC, base=api.url, timeout=2)
        yield Post(world, api, sender, app)
        sender.close()
    world.close()


def test_it_sends_what_the_customer_may_be_sent(post: Post) -> None:
    post.world.say("hello")
    assert post.send(row_id := post.queue()) == "sent"
    (taken,) = post.api.taken
    assert (taken.to, taken.form["From"], taken.form["Body"]) == (
        ON_WHATSAPP,
        f"whatsapp:{OURS}",
        "We are open until 5.",
    )
    assert taken.form["StatusCallback"] == f"{PUBLIC}/whatsapp/status?message={row_id}&attempt=1"
    assert post.row(row_id).provider_id == taken.sid


def test_it_sends_a_template_by_its_sid_when_the_window_is_shut(post: Post) -> None:
    post.template()
    row_id = post.queue(purpose="staff_message", variables={"business": "Harbour\nPlumbing"})
    assert post.send(row_id) == "sent"
    (taken,) = post.api.taken
    assert "Body" not in taken.form
    assert (taken.form["ContentSid"], taken.form["ContentVariables"]) == (CONTENT, '{"1": "Harbour Plumbing"}')
    assert post.world.messages[-1].text == "From Harbour Plumbing: please ring us."
    assert post.row(row_id).reason == "template"


def test_it_writes_an_sms_where_whatsapp_cannot(post: Post) -> None:
    assert post.send(row_id := post.queue()) == "sent"
    assert post.api.taken[0].to == THEIRS
    assert "/sms/status?" in post.api.taken[0].form["StatusCallback"]
    assert post.row(row_id).reason == "sms_no_template"


def test_reports_come_in_any_order_and_none_takes_a_message_back(post: Post) -> None:
    post.world.say("hello")
    post.send(row_id := post.queue())
    (taken,) = post.api.taken
    assert post.api.report(post.take, taken, "read", "sent", "delivered", "read", "delivered", "queued") == [204] * 6
    assert post.row(row_id).status == "read"
    assert [m.delivery for m in post.world.messages if m.id == post.row(row_id).message_id] == ["read"]
    assert post.state() == "active"


def test_a_report_of_a_stranger_changes_nothing(post: Post) -> None:
    post.world.say("hello")
    post.send(row_id := post.queue())
    (taken,) = post.api.taken
    other = fake_twilio.Taken(
        "SM" + "f" * 32, dict(taken.form) | {"StatusCallback": f"{PUBLIC}/whatsapp/status"}, taken.at
    )
    assert post.api.report(post.take, other, "failed", "delivered") == [204, 204]
    assert post.row(row_id).status == "sent"


def test_an_unsigned_report_is_refused(post: Post) -> None:
    post.world.say("hello")
    post.send(row_id := post.queue())
    callback = post.api.taken[0].form["StatusCallback"]
    assert post.take(callback, {"MessageSid": post.api.taken[0].sid, "MessageStatus": "failed"}, "wrong") == 403
    assert post.row(row_id).status == "sent"


def test_a_report_that_is_quicker_than_the_answer_enters_the_message(post: Post) -> None:
    """Twilio took it and reports on it; its answer to us never came."""
    post.world.say("hello")
    post.api.next = "hang_up"
    assert post.send(row_id := post.queue()) == "sending"
    post.api.report(post.take, post.api.taken[0], "delivered", "sent")
    row = post.row(row_id)
    assert (row.status, row.provider_id) == ("delivered", post.api.taken[0].sid)
    assert [m.text for m in post.world.messages].count("We are open until 5.") == 1
    assert post.world.csv("conversation_logs")[-1]["text"] == "We are open until 5."
    post.world.clock.now += timedelta(minutes=2)
    assert post.settle(row_id) is None


@pytest.mark.parametrize("how", ["hang_up", "broken", "slow"])
def test_what_may_have_left_is_asked_after_and_not_sent_twice(post: Post, how: str) -> None:
    post.world.say("hello")
    post.api.next, post.api.slow_seconds = how, 0.6
    hasty = TwilioSender(ACCOUNT, TOKEN, public_url=PUBLIC, base=post.api.url, timeout=0.2)
    assert post.send(row_id := post.queue(), sender=hasty) == "sending"
    hasty.close()
    assert post.settle(row_id) is None, "a minute has not gone by"
    post.world.clock.now += timedelta(seconds=61)
    assert post.settle(row_id) == "sent"
    assert post.row(row_id).provider_id == post.api.taken[0].sid
    assert len(post.api.taken) == 1


def test_what_surely_never_left_is_sent_again(post: Post) -> None:
    """The process was killed between its commit and its request."""
    post.world.say("hello")
    row_id = post.queue()
    with post.world.office.database.open_business(post.world.business_id) as db:
        messages.claim(db, businesses.profile(db), row_id, now=post.world.clock())
    post.world.clock.now += timedelta(seconds=61)
    with post.world.office.database.read_business(post.world.business_id) as db:
        assert [row.id for row in messages.unsure(db, now=post.world.clock())] == [row_id]
    assert post.settle(row_id) == "queued"
    post.world.clock.now += timedelta(seconds=61)
    assert post.send(row_id) == "sent"
    assert len(post.api.taken) == 1


def test_two_alike_that_are_both_unsure_are_told_apart(post: Post) -> None:
    post.world.say("hello")
    rows = [post.queue("reply:1"), post.queue("reply:2")]
    for row_id in rows:
        post.api.next = "hang_up"
        assert post.send(row_id) == "sending"
    post.world.clock.now += timedelta(seconds=61)
    assert [post.settle(row_id) for row_id in rows] == ["sent", "sent"]
    assert {post.row(row_id).provider_id for row_id in rows} == {message.sid for message in post.api.taken}


def test_a_twilio_that_cannot_be_asked_leaves_it_unsure(post: Post) -> None:
    post.world.say("hello")
    post.api.next = "hang_up"
    post.send(row_id := post.queue())
    post.world.clock.now += timedelta(seconds=61)
    post.api.next = "gateway"
    assert post.settle(row_id) == "sending"
    assert post.settle(row_id) == "sent"


def test_a_server_error_is_asked_after(post: Post) -> None:
    post.world.say("hello")
    post.api.next = "gateway"
    assert post.send(row_id := post.queue()) == "sending"
    post.world.clock.now += timedelta(seconds=61)
    assert post.settle(row_id) == "queued"


def test_nobody_listening_is_a_pause(post: Post) -> None:
    post.world.say("hello")
    nowhere = TwilioSender(ACCOUNT, TOKEN, public_url=PUBLIC, base="http://127.0.0.1:9", timeout=1)
    assert post.send(row_id := post.queue(), sender=nowhere) == "queued"
    row = post.row(row_id)
    assert (row.reason, row.due_at) == ("backing_off", post.world.clock() + timedelta(minutes=1))
    assert post.send(row_id) is None, "it is not due"


def test_a_number_that_is_not_on_whatsapp_gets_an_sms(post: Post) -> None:
    post.world.say("hello")
    post.api.fails[ON_WHATSAPP] = 63003
    post.send(row_id := post.queue())
    post.api.report(post.take, post.api.taken[0], "failed", "failed")
    assert post.state() == "inactive"
    assert post.row(row_id).status == "queued"
    assert post.send(row_id) == "sent"
    assert [message.to for message in post.api.taken] == [ON_WHATSAPP, THEIRS]
    talks = {talk.id: talk.channel for talk in post.world.conversations}
    assert [talks[m.conversation_id] for m in post.world.messages][-2:] == ["whatsapp", "sms"]
    post.api.report(post.take, post.api.taken[0], "failed")
    assert (post.row(row_id).status, post.row(row_id).channel) == ("sent", "sms")
    post.world.clock.now += timedelta(minutes=1)
    post.world.say("I am back on WhatsApp")
    assert post.state() == "active"


def test_the_newer_form_of_an_error_is_read_as_well(post: Post) -> None:
    post.world.say("hello")
    post.api.next = "problem"
    assert post.send(row_id := post.queue()) == "queued"
    assert post.row(row_id).error_code == "63003"


def test_a_window_that_was_shut_after_all_takes_a_template(post: Post) -> None:
    post.template()
    post.world.say("hello")
    post.api.windows = set()
    row_id = post.queue(purpose="staff_message", variables={"business": "Harbour Plumbing"})
    post.send(row_id)
    post.api.deliver(post.take)
    assert (post.row(row_id).status, post.row(row_id).error_code) == ("queued", "63016")
    assert post.send(row_id) == "sent"
    assert post.api.taken[1].form["ContentSid"] == CONTENT


def test_an_opt_out_that_twilio_knows_of_is_entered(post: Post) -> None:
    post.api.opted_out.add(THEIRS)
    assert post.send(row_id := post.queue(purpose="staff_message")) == "failed"
    assert post.row(row_id).reason == "opted_out"
    with post.world.office.database.read_business(post.world.business_id) as db:
        assert consents.is_opted_out(db, THEIRS)
    assert post.send(other := post.queue("reply:2")) == "refused"
    assert post.row(other).reason == "opted_out"
    assert len(post.world.reminders) == 2


def test_a_wrong_set_up_is_told_once_and_each_customer_is_rung(post: Post) -> None:
    wrong = TwilioSender(ACCOUNT, "another", public_url=PUBLIC, base=post.api.url)
    for number in range(2):
        post.send(post.queue(f"staff:{number}", purpose="staff_message"), sender=wrong)
    wrong.close()
    assert sorted((r.kind, r.reason) for r in post.world.reminders) == [
        ("call_back", "not_sent"),
        ("call_back", "not_sent"),
        ("message", "sending_broken"),
    ]
    assert {row.reason for row in post.world.rows(Outgoing)} == {"misconfigured"}


def test_a_limit_is_waited_out_for_longer_each_time_and_not_for_ever(post: Post) -> None:
    row_id, pauses = post.queue(purpose="staff_message"), []
    while post.row(row_id).status == "queued":
        post.api.refuses[THEIRS] = (429, 63018)
        post.send(row_id)
        if post.row(row_id).status == "queued":
            pauses.append(post.row(row_id).due_at - post.world.clock())
            post.world.clock.now = post.row(row_id).due_at
    assert pauses[:3] == [timedelta(hours=1), timedelta(hours=2), timedelta(hours=4)]
    assert post.row(row_id).status in ("failed", "refused")


def test_a_phone_that_is_off_is_a_call_back(post: Post) -> None:
    post.api.fails[THEIRS] = 30003
    post.send(row_id := post.queue(purpose="staff_message"))
    post.api.report(post.take, post.api.taken[0], "sent", "undelivered", "undelivered", "sent")
    assert (post.row(row_id).status, post.row(row_id).error_code) == ("failed", "30003")
    (reminder,) = post.world.reminders
    assert (reminder.kind, reminder.phone) == ("call_back", THEIRS)
    assert "We are open until 5." in reminder.text


def test_a_code_is_in_one_place_of_the_table() -> None:
    every = [code for codes in refusals.REMEDIES.values() for code in codes]
    assert len(every) == len(set(every))
    assert refusals.failure(77777).remedy == "give_up"


def test_without_an_account_there_is_no_sender() -> None:
    assert sending.connect(None, "token", public_url=None) is None
    assert sending.connect(ACCOUNT, None, public_url=None) is None


def test_without_an_address_of_ours_no_report_is_asked_for(post: Post) -> None:
    quiet = TwilioSender(ACCOUNT, TOKEN, public_url=None, base=post.api.url)
    leaving = Leaving(UUID(int=1), 1, "sms", OURS, THEIRS, "Hello")
    assert quiet.send(leaving) == post.api.taken[0].sid
    assert "StatusCallback" not in post.api.taken[0].form
    post.api.refuses[THEIRS] = (400, 21211)
    with pytest.raises(NotSent) as refused:
        quiet.send(leaving)
    assert refused.value.failure.remedy == "unreachable"
    post.api.next = "broken"
    with pytest.raises(MaybeSent):
        quiet.send(leaving)
    quiet.close()


FAMILY = ("Anna", "Ben", "Cleo")


def cut_off(post: Post, name: str, *, has_left: bool) -> UUID:
    """A template to the family's phone whose sender was killed right before or right after the request."""
    row_id = post.queue(f"staff:{name}", purpose="staff_message", variables={"business": name})
    if has_left:
        post.api.next = "hang_up"
        assert post.send(row_id) == "sending"
        return row_id
    with post.world.office.database.open_business(post.world.business_id) as db:
        messages.claim(db, businesses.profile(db), row_id, now=post.world.clock())
    return row_id


def go_on(post: Post, rows: list[UUID], minutes: int = 5) -> None:
    """What the worker does about these rows in the next minutes."""
    for _ in range(minutes):
        post.world.clock.now += timedelta(seconds=61)
        for row_id in rows:
            post.settle(row_id)
            post.send(row_id)


@pytest.mark.parametrize("left", [("Ben",), ("Anna", "Cleo"), FAMILY, ()], ids=lambda left: "+".join(left) or "none")
def test_templates_to_one_phone_are_told_apart_by_their_text(post: Post, left: tuple[str, ...]) -> None:
    post.template()
    post.api.contents[CONTENT] = "From {{1}}: please ring us."
    rows = [cut_off(post, name, has_left=name in left) for name in FAMILY]
    go_on(post, rows)
    sids = {taken.sid: taken.form["ContentVariables"] for taken in post.api.taken}
    assert sorted(sids.values()) == [f'{{"1": "{name}"}}' for name in FAMILY]
    assert [sids[post.row(row_id).provider_id or ""] for row_id in rows] == [f'{{"1": "{name}"}}' for name in FAMILY]


@pytest.mark.parametrize("left", [("Ben",), ("Anna", "Cleo")], ids="+".join)
def test_of_templates_without_text_that_cannot_be_told_apart_none_is_doubled_and_staff_see_each(
    post: Post, left: tuple[str, ...]
) -> None:
    post.template()
    rows = [cut_off(post, name, has_left=name in left) for name in FAMILY]
    go_on(post, rows)
    assert len(post.api.taken) == len(left)
    assert {(post.row(row_id).status, post.row(row_id).reason) for row_id in rows} == {("sending", "not_known")}
    assert [(r.kind, r.reason) for r in post.world.reminders] == [("call_back", "not_sent")] * 3
    post.api.report(post.take, post.api.taken[0], "delivered")
    assert sorted(post.row(row_id).status for row_id in rows) == ["delivered", "sending", "sending"]
    go_on(post, rows)
    assert len(post.api.taken) == len(left)
    post.world.clock.now += timedelta(days=1)
    go_on(post, rows, minutes=1)
    assert "sending" not in {post.row(row_id).status for row_id in rows}
    assert len(post.world.reminders) == 3


@pytest.mark.parametrize("left", [FAMILY, ()], ids=["all", "none"])
def test_templates_without_text_are_as_many_as_the_rows_or_never_left(post: Post, left: tuple[str, ...]) -> None:
    post.template()
    rows = [cut_off(post, name, has_left=name in left) for name in FAMILY]
    go_on(post, rows)
    assert len(post.api.taken) == 3
    assert {post.row(row_id).provider_id for row_id in rows} == {taken.sid for taken in post.api.taken}


def test_words_that_are_part_of_another_message_are_not_that_message(post: Post) -> None:
    post.world.say("hello")
    post.api.next = "hang_up"
    post.send(longer := post.queue("staff:1", purpose="staff_message", text="We are running late."))
    shorter = post.queue("staff:2", purpose="staff_message", text="late")
    with post.world.office.database.open_business(post.world.business_id) as db:
        messages.claim(db, businesses.profile(db), shorter, now=post.world.clock())
    go_on(post, [shorter, longer])
    assert sorted(taken.form["Body"] for taken in post.api.taken) == ["We are running late.", "late"]


def test_a_message_that_failed_is_not_taken_for_the_one_that_is_looked_for(post: Post) -> None:
    post.world.say("hello")
    post.send(row_id := post.queue())
    post.api.taken[0].status = "failed"
    post.api.fails[ON_WHATSAPP] = 63018
    post.api.report(post.take, post.api.taken[0], "failed")
    post.world.clock.now = post.row(row_id).due_at
    with post.world.office.database.open_business(post.world.business_id) as db:
        messages.claim(db, businesses.profile(db), row_id, now=post.world.clock())
    go_on(post, [row_id])
    assert post.row(row_id).provider_id == post.api.taken[1].sid


class Suspended:
    """A sender whose process stands still for a while, before or after it was asked whether the row is its own."""

    def __init__(self, post: Post, *, is_asked_before: bool) -> None:
        self.post, self.is_asked_before, self.find = post, is_asked_before, post.sender.find

    def send(self, leaving: Leaving) -> str:
        self.post.world.clock.now += timedelta(seconds=70)
        assert self.post.settle(leaving.id) == "queued"
        return self.post.sender.send(replace(leaving, is_ours=lambda: True) if self.is_asked_before else leaving)


@pytest.mark.parametrize("is_asked_before", [True, False], ids=["asked before", "asked after"])
def test_who_was_suspended_between_claim_and_request_sends_nothing_twice(post: Post, is_asked_before: bool) -> None:
    post.world.say("hello")
    row_id, asleep = post.queue(), Suspended(post, is_asked_before=is_asked_before)
    send_one(post.world.office, post.world.business_id, row_id, asleep, clock=post.world.clock)
    assert len(post.api.taken) == is_asked_before
    go_on(post, [row_id])
    (taken,) = post.api.taken
    assert (post.row(row_id).status, post.row(row_id).provider_id) == ("sent", taken.sid)


class Overtaken:
    """A sender whose process stands still, while another asks after the row and sends it anew."""

    def __init__(self, post: Post, *, is_asked_before: bool) -> None:
        self.post, self.is_asked_before, self.find = post, is_asked_before, post.sender.find

    def send(self, leaving: Leaving) -> str:
        claimed_at = self.post.world.clock.now
        self.post.world.clock.now += timedelta(seconds=61)
        assert self.post.settle(leaving.id) == "queued"
        self.post.world.clock.now += timedelta(seconds=61)
        if self.is_asked_before:
            assert self.post.send(leaving.id) == "sent"
            return self.post.sender.send(replace(leaving, is_ours=lambda: True))
        self.post.api.next = "hang_up"
        assert self.post.send(leaving.id) == "sending"
        self.post.world.clock.now = claimed_at  # set back: by every clock the claim is young
        return self.post.sender.send(leaving)


@pytest.mark.parametrize("is_asked_before", [True, False], ids=["asked before", "asked after"])
def test_who_was_overtaken_enters_nothing_twice_and_sends_nothing_once_asked(post: Post, is_asked_before: bool) -> None:
    post.world.say("hello")
    row_id, overtaken = post.queue(), Overtaken(post, is_asked_before=is_asked_before)
    send_one(post.world.office, post.world.business_id, row_id, overtaken, clock=post.world.clock)
    assert len(post.api.taken) == 1 + is_asked_before
    go_on(post, [row_id])
    assert (post.row(row_id).status, post.row(row_id).provider_id) == ("sent", post.api.taken[0].sid)
    assert [m.text for m in post.world.messages].count("We are open until 5.") == 1


def test_an_answer_that_comes_after_the_report_of_a_failure_does_not_stop_the_next_try(post: Post) -> None:
    """Twilio reports that it failed before we have read its answer to the request."""
    post.world.say("hello")
    post.api.fails[ON_WHATSAPP] = 63018

    class Slow:
        find = post.sender.find

        def send(self, leaving: Leaving) -> str:
            sid = post.sender.send(leaving)
            post.api.report(post.take, post.api.by_sid(sid), "failed")
            return sid

    row_id = post.queue()
    assert send_one(post.world.office, post.world.business_id, row_id, Slow(), clock=post.world.clock) == "queued"
    post.world.clock.now = post.row(row_id).due_at
    assert post.send(row_id) == "sent"
    assert len(post.api.taken) == 2


@pytest.mark.parametrize("arrived", ["delivered", "read"])
def test_a_failure_reported_after_it_arrived_sends_nothing_again(post: Post, arrived: str) -> None:
    post.world.say("hello")
    post.send(row_id := post.queue())
    post.api.fails[ON_WHATSAPP] = 63018
    post.api.report(post.take, post.api.taken[0], arrived, "failed")
    assert (post.row(row_id).status, post.row(row_id).error_code) == (arrived, None)


def test_a_failure_that_is_reported_twice_is_told_once(post: Post) -> None:
    post.send(row_id := post.queue())
    post.api.fails[THEIRS] = 30003
    post.api.report(post.take, post.api.taken[0], "failed", "failed", "undelivered")
    assert post.row(row_id).status == "failed"
    assert len(post.world.reminders) == 1
