"""The gate before every message: each decision, and the reason that staff read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from desk import gate
from desk.gate import REASONS, Decision, Known, decide
from desk.purposes import PURPOSES

# Monday, 10:30 in Melbourne.
NOW = datetime(2024, 8, 5, 0, 30, tzinfo=UTC)
NIGHT = datetime(2024, 8, 5, 13, 0, tzinfo=UTC)
BOTH = {"whatsapp": "+61390001000", "sms": "+61390001000"}
TEMPLATE = UUID(int=7)


def known(**more: Any) -> Known:
    return replace(Known(zone="Australia/Melbourne", lines=BOTH), **more)


def wrote(ago: timedelta, channel: str = "whatsapp", now: datetime = NOW) -> dict[str, datetime]:
    return {channel: now - ago}


CASES: dict[str, tuple[dict[str, Any], tuple[str, str, str | None]]] = {
    "wrote within a day": ({"heard": wrote(timedelta(hours=23, minutes=59))}, ("go", "window_open", "whatsapp")),
    "wrote a day ago": ({"heard": wrote(timedelta(hours=24))}, ("go", "sms_no_template", "sms")),
    "never wrote, a template": ({"template_id": TEMPLATE}, ("go", "template", "whatsapp")),
    "an open window before a template": (
        {"heard": wrote(timedelta(hours=1)), "template_id": TEMPLATE}, ("go", "window_open", "whatsapp")),
    "Twilio said it was shut": (
        {"heard": wrote(timedelta(hours=1)), "template_id": TEMPLATE, "is_window_shut": True},
        ("go", "template", "whatsapp")),
    "wrote by SMS alone": ({"heard": wrote(timedelta(hours=1), "sms")}, ("go", "sms_no_template", "sms")),
    "not on WhatsApp": ({"is_inactive": True, "template_id": TEMPLATE}, ("go", "sms_inactive", "sms")),
    "not on WhatsApp, no SMS": (
        {"is_inactive": True, "lines": {"whatsapp": "+61390001000"}}, ("refuse", "not_on_whatsapp", None)),
    "no WhatsApp sender": ({"lines": {"sms": "+61390001000"}}, ("go", "sms_no_line", "sms")),
    "no line at all": ({"lines": {}}, ("refuse", "no_line", None)),
    "shut, no template, no SMS line": ({"lines": {"whatsapp": "+61390001000"}}, ("refuse", "no_way", None)),
    "shut, and the address is no number": ({"is_phone": False}, ("refuse", "no_way", None)),
    "opted out": ({"is_opted_out": True, "heard": wrote(timedelta(hours=1))}, ("refuse", "opted_out", None)),
    "the booking changed": ({"unsettled": "changed", "is_opted_out": True}, ("refuse", "changed", None)),
    "past its use": ({"of_use_until": NOW}, ("refuse", "too_late", None)),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_it_takes_the_way_that_is_open(case: str) -> None:
    facts, expected = CASES[case]
    found = decide("reminder_day", "whatsapp", known(**facts), now=NOW)
    assert (found.action, found.reason, found.channel) == expected
    assert found.reason in REASONS
    assert (found.template_id == TEMPLATE) == (found.reason == "template")


def test_it_keeps_to_sms_for_who_reached_us_by_it() -> None:
    assert decide("reply", "sms", known(), now=NOW) == Decision("go", "sms", "sms")
    only_whatsapp = known(lines={"whatsapp": "+61390001000"}, heard=wrote(timedelta(hours=2)))
    assert decide("reply", "sms", only_whatsapp, now=NOW).channel == "whatsapp"


@pytest.mark.parametrize("purpose", PURPOSES)
def test_nobody_who_opted_out_is_written_to_whatever_it_is_about(purpose: str) -> None:
    facts = known(is_opted_out=True, heard=wrote(timedelta(minutes=1)), template_id=TEMPLATE)
    assert decide(purpose, "whatsapp", facts, now=NOW).reason == "opted_out"


NEVER_HELD = {"reply", "on_my_way"}


@pytest.mark.parametrize("purpose", PURPOSES)
def test_it_waits_out_the_night_but_for_what_cannot_wait(purpose: str) -> None:
    found = decide(purpose, "whatsapp", known(), now=NIGHT)
    if purpose in NEVER_HELD:
        assert found.action == "go"
    else:
        # 08:00 in Melbourne, which is UTC+10 in August.
        assert found == Decision("wait", "quiet_hours", until=datetime(2024, 8, 5, 22, 0, tzinfo=UTC))


def test_who_is_writing_just_now_is_answered_at_night() -> None:
    just_now = known(heard=wrote(gate.LIVE - timedelta(seconds=1), now=NIGHT))
    assert decide("booking_confirmed", "whatsapp", just_now, now=NIGHT).action == "go"
    earlier = known(heard=wrote(gate.LIVE, now=NIGHT))
    assert decide("booking_confirmed", "whatsapp", earlier, now=NIGHT).action == "wait"


def test_a_reminder_that_would_wait_past_the_visit_is_not_sent() -> None:
    at_eight = datetime(2024, 8, 5, 22, 0, tzinfo=UTC)
    assert decide("reminder_hours", "whatsapp", known(of_use_until=at_eight), now=NIGHT).reason == "too_late"
    later = known(of_use_until=at_eight + timedelta(minutes=1))
    assert decide("reminder_hours", "whatsapp", later, now=NIGHT).action == "wait"


def test_the_night_is_the_customers_own() -> None:
    # 19:00 in Melbourne is 14:30 in Kolkata, and 23:00 there is 18:30.
    assert decide("birthday", "whatsapp", known(zone="Asia/Kolkata"), now=NIGHT).action == "go"


def test_unasked_messages_are_counted_and_asked_ones_are_not() -> None:
    many = known(had_today=4, most_a_day=4)
    assert decide("reminder_day", "whatsapp", many, now=NOW) == Decision("refuse", "enough_today")
    assert decide("booking_moved", "whatsapp", many, now=NOW).action == "go"
    assert decide("reminder_day", "whatsapp", known(had_today=3, most_a_day=4), now=NOW).action == "go"


def test_no_quiet_hours_are_none() -> None:
    assert decide("birthday", "whatsapp", known(quiet=("00:00", "00:00")), now=NIGHT).action == "go"
