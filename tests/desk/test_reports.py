"""The daily summary: a day's figures counted once each, and mailed at the evening over real SMTP."""

import email
import email.policy
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytz
from aiosmtpd.controller import Controller
from sqlalchemy import select

from channels.mailing import SmtpMailer
from desk import businesses, jobs, mails, reports, staff
from desk.mails import Letter
from storage.database import insert_once
from storage.tables import Booking, Conversation, Customer, Mail, Message, StoredFact
from tests.world import World, build

SIDE = "+6141200%04d"


@pytest.fixture(params=["sqlite", "postgresql"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    made = build(tmp_path, at="2024-08-05T17:59", engine=request.param)
    yield made
    made.close()


def local(world: World, text: str) -> datetime:
    return pytz.timezone(world.profile.zone).localize(datetime.fromisoformat(text)).astimezone(pytz.utc)


def call(
    world: World, number: int, at: str, *, seconds: int | None = 180, known: str | None = None, **more: Any
) -> None:
    """A call, of a customer who was first known on that day unless `known` says since when."""
    opened = local(world, at)
    with world.office.database.open_business(world.business_id) as db:
        since = local(world, known) if known else opened
        customer, _ = insert_once(
            db, Customer, {"phone": SIDE % number, "created_at": since, "updated_at": since}, ("phone",)
        )  # fmt: skip
        values = {
            "channel": "voice", "key": f"CA{number}{at}", "line": "", "sender": SIDE % number, "opened_at": opened,
            "last_at": opened, "closed_at": opened, "duration_seconds": seconds, "customer_id": customer.id, "turns": 1,
        }  # fmt: skip
        db.add(Conversation(**{**values, **more}))


def about(world: World, number: int, at: str, **facts: str) -> Conversation:
    """Facts of a call, as its talk has left them."""
    talk: Conversation
    [talk] = [row for row in world.rows(Conversation) if row.key == f"CA{number}{at}"]
    with world.office.database.open_business(world.business_id) as db:
        message = Message(conversation_id=talk.id, position=1, channel="voice", speaker="customer", kind="speech",
                          text="Hello", at=talk.opened_at)  # fmt: skip
        db.add(message)
        db.flush()
        for name, value in facts.items():
            db.add(StoredFact(
                conversation_id=talk.id, message_id=message.id, name=name, value=value, text=value, span_start=0,
                span_end=1, source="rule", confidence=1.0, at=talk.opened_at,
            ))  # fmt: skip
    return talk


def book(world: World, reference: str, at: str, **more: Any) -> None:
    made = local(world, at)
    with world.office.database.open_business(world.business_id) as db:
        values = {"reference": reference, "status": "requested", "created_at": made, "updated_at": made}
        db.add(Booking(**{**values, **more}))


def day(world: World, on: date) -> reports.Daily:
    with world.office.database.read_business(world.business_id) as db:
        return reports.daily(db, businesses.profile(db), on)


def test_it_counts_a_day_of_the_businesss_calendar(world: World) -> None:
    call(world, 1, "2024-08-05T00:00", seconds=120, urgency="emergency")
    call(world, 1, "2024-08-05T09:00", seconds=240, urgency="routine")
    call(world, 2, "2024-08-05T23:59", known="2024-07-01T09:00", urgency="routine")
    call(world, 3, "2024-08-05T10:00", seconds=None, channel="whatsapp")
    call(world, 4, "2024-08-04T23:59")
    call(world, 5, "2024-08-06T00:00")
    call(world, 6, "2024-08-05T10:00", is_test=True)
    book(world, "BKG-A", "2024-08-05T09:00", service="blocked_drain", wished_time="morning", location="Coburg")
    book(world, "BKG-B", "2024-08-05T10:00", service="blocked_drain", wished_time="13:30", location="Coburg")
    book(world, "BKG-C", "2024-08-05T11:00", service="hot_water", starts_at=local(world, "2024-08-07T08:00"))
    book(world, "BKG-D", "2024-08-05T12:00", status="cancelled", location="Preston")
    book(world, "BKG-E", "2024-08-06T00:00", service="gas_fitting")
    found = day(world, date(2024, 8, 5))
    assert (found.calls, found.chats, found.new_customers, found.repeat_customers) == (3, 1, 2, 1)
    assert (found.bookings, found.cancelled, found.emergencies, found.average_seconds) == (4, 1, 1, 180)
    assert found.issues is not None
    assert found.issues[0] == ("Blocked drain", 2)
    assert found.urgencies == (("routine", 2), ("emergency", 1), ("not said", 1))
    assert found.times == (("morning", 2), ("afternoon", 1))
    assert found.locations == (("Coburg", 2), ("Preston", 1))
    said = list(reports.lines(found, world.profile))
    assert said[0] == "DAILY CALL SUMMARY - Harbour Plumbing - August 5, 2024"
    assert "Most Common Issue: Blocked drain (2)" in said
    assert "Bookings Made: 4 (1 of them cancelled)" in said
    assert "Average Call Duration: 3 minutes" in said
    assert "New Customers: 2" in said
    assert "New Patients: 2" in list(reports.lines(found, replace(world.profile, kind="clinic")))


def test_it_counts_what_calls_were_about_once_each_booked_or_not(world: World) -> None:
    for number in (1, 2, 3):
        call(world, number, "2024-08-05T09:00")
        talk = about(world, number, "2024-08-05T09:00", service_type="hot_water", customer_location="Coburg")
    call(world, 4, "2024-08-05T09:00", is_test=True)
    about(world, 4, "2024-08-05T09:00", service_type="hot_water", customer_location="Coburg")
    of_talk: dict[str, Any] = {"conversation_id": talk.id, "location": "Coburg"}
    book(world, "BKG-A", "2024-08-05T09:00", service="hot_water", **of_talk)
    book(world, "BKG-B", "2024-08-05T09:01", service="gas_fitting", **of_talk)
    book(world, "BKG-C", "2024-08-05T10:00", service="gas_fitting", location="Preston")
    found = day(world, date(2024, 8, 5))
    assert found.issues == (("Hot water", 3), ("Gas fitting", 2))
    assert found.locations == (("Coburg", 3), ("Preston", 1))
    assert "Most Common Issue: Hot water (3)" in list(reports.lines(found, world.profile))


def test_it_says_that_nothing_happened(world: World) -> None:
    found = day(world, date(2024, 8, 5))
    assert (found.calls, found.bookings, found.average_seconds, found.issues) == (0, 0, None, ())
    assert "Most Common Issue: none" in list(reports.lines(found, world.profile))


class Box:
    """A mail server that keeps what it took; `says` is its answer to the next letters."""

    def __init__(self) -> None:
        self.letters: list[Any] = []
        self.says = "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.says.startswith("250"):
            self.letters.append(envelope)
        return self.says


@contextmanager
def mail_server(box: Box) -> Iterator[str]:
    server = Controller(box, hostname="127.0.0.1", port=0)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        server.port = found.getsockname()[1]
    server.start()
    try:
        yield f"smtp://desk%40example.com@127.0.0.1:{server.port}"
    finally:
        server.stop()


def evening(world: World, mailer: Any) -> list[tuple[str, int, str | None]]:
    """One round of the worker; what became of the mails."""
    rota = jobs.rota(world.office, None, mailer, public_url="https://bot.example.com", clock=world.clock)
    jobs.do_chores(world.office, rota.chores, now=world.clock())

    def start(name: str, business_id: str, row_id: str, mark: str) -> None:
        jobs.by_name(rota.work)[name](business_id, row_id)

    jobs.look(world.office, rota.finders, start, now=world.clock())
    return sorted((row.status, row.attempts, row.error) for row in world.rows(Mail))


def hire(world: World) -> None:
    with world.office.database.open_business(world.business_id) as db:
        for name, role in (("Olga", "owner"), ("Max", "manager"), ("Sid", "staff")):
            staff.add(db, name, role, f"{name.lower()}@example.com", now=world.clock())


def test_it_mails_those_who_lead_once_in_the_evening(world: World) -> None:
    hire(world)
    call(world, 1, "2024-08-05T09:00")
    box = Box()
    with mail_server(box) as url:
        mailer = SmtpMailer(url)
        assert evening(world, mailer) == []
        world.clock.now += timedelta(minutes=1)
        assert evening(world, mailer) == [("sent", 1, None)] * 2
        assert evening(world, mailer) == [("sent", 1, None)] * 2
    assert sorted(letter.rcpt_tos[0] for letter in box.letters) == ["max@example.com", "olga@example.com"]
    assert all(letter.mail_from == "desk@example.com" for letter in box.letters)
    text = email.message_from_bytes(box.letters[0].content, policy=email.policy.default).get_content()
    assert "Total Calls: 1" in text
    assert "https://bot.example.com/reports/daily?date=2024-08-05" in text


def test_it_makes_up_the_next_morning_for_an_evening_that_was_missed(world: World) -> None:
    hire(world)
    box = Box()
    with mail_server(box) as url:
        world.clock.now += timedelta(hours=8)
        with world.office.database.open_business(world.business_id) as db:
            staff.add(db, "Nora", "manager", "nora@example.com", now=world.clock())
        assert evening(world, SmtpMailer(url)) == [("sent", 1, None)] * 2
    assert {str(row.on) for row in world.rows(Mail)} == {"2024-08-05"}


def test_a_line_break_in_a_name_ends_up_in_no_header(world: World) -> None:
    box = Box()
    with mail_server(box) as url:
        SmtpMailer(url).send(Letter(world.business_id, "a@example.com", "Foo\nBcc: b@example.com", "text"))
    assert "Subject: Foo Bcc: b@example.com" in box.letters[0].content.decode()


def test_a_mail_that_is_cut_off_each_time_is_given_up(world: World) -> None:
    hire(world)
    world.clock.now += timedelta(minutes=1)

    class Broken:
        def send(self, letter: Letter) -> None:
            raise RuntimeError

    for _ in range(mails.MOST_TRIES):
        with suppress(RuntimeError):
            evening(world, Broken())
        for row in world.rows(Mail):
            with suppress(RuntimeError):
                mails.send_one(world.office, world.business_id, row.id, Broken(), public_url=None, clock=world.clock)
        world.clock.now += mails.CUT_OFF_AFTER
    with mail_server(Box()) as url:
        assert evening(world, SmtpMailer(url)) == [("failed", mails.MOST_TRIES, "cut off")] * 2


def test_it_tries_again_later_and_shows_what_went_wrong(world: World) -> None:
    hire(world)
    world.clock.now += timedelta(minutes=1)
    box = Box()
    box.says = "451 later please"
    with mail_server(box) as url:
        mailer = SmtpMailer(url)
        assert evening(world, mailer) == [("queued", 1, "refused 451")] * 2
        assert evening(world, mailer) == [("queued", 1, "refused 451")] * 2
        with world.office.database.read_business(world.business_id) as db:
            assert {name for _, name in mails.failures(db)} == {"Olga", "Max"}
        box.says = "250 OK"
        world.clock.now += timedelta(minutes=2)
        assert evening(world, mailer) == [("sent", 2, None)] * 2
    assert evening(world, mailer) == [("sent", 2, None)] * 2


def test_it_gives_up_what_is_refused_for_good_and_waits_for_a_server_that_is_down(world: World) -> None:
    hire(world)
    world.clock.now += timedelta(minutes=1)
    box = Box()
    box.says = "554 no"
    with mail_server(box) as url:
        assert evening(world, SmtpMailer(url)) == [("failed", 1, "refused 554")] * 2
    world.clock.now += timedelta(days=1)
    found = evening(world, SmtpMailer(url, timeout=2))
    assert found[2:] == [("queued", 1, "ConnectionRefusedError")] * 2


def test_it_sends_a_mail_again_that_was_cut_off(world: World) -> None:
    hire(world)
    world.clock.now += timedelta(minutes=1)
    box = Box()
    with mail_server(box) as url:
        evening(world, SmtpMailer(url))
        with world.office.database.open_business(world.business_id) as db:
            for row in db.scalars(select(Mail)):
                row.status = "sending"
        assert [status for status, *_ in evening(world, SmtpMailer(url))] == ["sending"] * 2
        world.clock.now += mails.CUT_OFF_AFTER
        assert [status for status, *_ in evening(world, SmtpMailer(url))] == ["sent"] * 2
    names = [line for letter in box.letters for line in letter.content.decode().splitlines() if "Message-ID" in line]
    assert len(names) == 4
    assert len(set(names)) == 2


def test_it_tells_what_patients_come_for_only_to_those_who_may_see_it(tmp_path: Path) -> None:
    clinic = build(tmp_path, kind="clinic", at="2024-08-05T18:00")
    hire(clinic)
    book(clinic, "BKG-A", "2024-08-05T09:00", service="dental", created_at=clinic.clock() - timedelta(hours=3))
    box = Box()
    with mail_server(box) as url:
        evening(clinic, SmtpMailer(url))
    said = {letter.rcpt_tos[0]: letter.content.decode() for letter in box.letters}
    assert "Most Common Issue: Dental" in said["olga@example.com"]
    assert "Most Common Issue: hidden for your role" in said["max@example.com"]
    assert "Dental" not in said["max@example.com"]
    clinic.close()
