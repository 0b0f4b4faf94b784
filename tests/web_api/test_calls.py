"""/api/calls: what was said, learned and booked, and what a reader without medical rights is spared."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from config import SESSION_VARIABLES_TEMPLATE
from desk import conversations
from storage.database import Database
from tests.web_api.conftest import MIKE, NOW, RAHUL, Ask, World, add_test_call
from web.api.calls import Variables


def test_it_lists_calls_in_the_seeds_words(ask: Ask, world: World) -> None:
    [call] = ask("/api/calls", world.plumber.keys["owner"]).json["items"]
    assert (call["call_sid"], call["channel"], call["from"], call["to"]) == ("CA123456", "voice", MIKE, "+61290001000")
    assert (call["started_at"], call["ended_at"]) == ("2024-08-05T04:30:15Z", "2024-08-05T04:33:15Z")
    assert (call["call_date"], call["call_time"]) == ("2024-08-05", "14:30:15")
    assert (call["call_duration"], call["call_status"], call["outcome"]) == (180, "completed", "booking")
    assert (call["turns"], call["is_test"], call["redacted"]) == (2, False, False)
    assert call["customer"] == str(world.plumber.customer)
    assert call["variables"]["customer_location"] == "Brisbane"
    assert "messages" not in call


def test_it_has_every_session_variable_of_the_seed() -> None:
    assert list(Variables.model_fields) == list(SESSION_VARIABLES_TEMPLATE)


def test_it_gives_a_call_with_what_was_said_but_not_our_own_events(ask: Ask, world: World) -> None:
    call = ask("/api/calls/CA123456", world.plumber.keys["owner"]).json
    assert [(message["speaker"], message["kind"]) for message in call["messages"]] == [
        ("bot", "text"),
        ("customer", "speech"),
    ]
    heard = call["messages"][1]
    assert heard["text"] == "Mike from Brisbane, my toilet is blocked"
    assert (heard["confidence"], heard["media"], heard["heard"]) == (0.9, None, None)
    assert call["variables"]["preferred_date"] is None
    assert [booking["reference"] for booking in call["bookings"]] == [world.plumber.reference]


def test_it_gives_every_fact_with_its_words_and_what_it_replaced(ask: Ask, world: World) -> None:
    call = ask("/api/calls/CA123456", world.plumber.keys["owner"]).json
    phone = next(fact for fact in call["facts"] if fact["name"] == "customer_phone")
    assert (phone["source"], phone["confidence"], phone["confirmed"], phone["current"]) == (
        "caller_id",
        1.0,
        True,
        True,
    )
    old, new = [fact for fact in call["facts"] if fact["name"] == "customer_location"]
    assert (old["value"], old["current"], old["replaces"]) == ("Bris", False, None)
    assert (new["value"], new["current"], new["replaces"]) == ("Brisbane", True, old["id"])
    said = next(message for message in call["messages"] if message["id"] == new["message_id"])
    assert said["text"][slice(*new["span"])] == new["words"] == "Brisbane"


def test_it_finds_a_chat_by_its_id(ask: Ask, world: World) -> None:
    chat = ask(f"/api/calls/{world.clinic.sid}", world.clinic.keys["owner"]).json
    assert (chat["call_sid"], chat["from"], chat["call_status"]) == (world.clinic.sid, RAHUL, "in-progress")
    assert (chat["call_date"], chat["call_time"], chat["ended_at"]) == ("2024-08-05", "10:00:15", None)


def test_it_leaves_test_talk_out_unless_it_is_asked_for(ask: Ask, world: World, database: Database) -> None:
    add_test_call(database, world.plumber)
    key = world.plumber.keys["owner"]
    assert [call["call_sid"] for call in ask("/api/calls", key).json["items"]] == ["CA123456"]
    assert [call["call_sid"] for call in ask("/api/calls?include_tests=true", key).json["items"]] == [
        "CAtest",
        "CA123456",
    ]


def test_it_filters_by_channel(ask: Ask, world: World) -> None:
    key = world.clinic.keys["owner"]
    assert ask("/api/calls?channel=voice", key).json == {"items": [], "next_cursor": None}
    assert len(ask("/api/calls?channel=whatsapp", key).json["items"]) == 1


def test_it_pages_without_loss_or_double(ask: Ask, world: World, database: Database) -> None:
    with database.open_business(world.plumber.id) as db:
        for number in range(7):
            conversations.begin(
                db, "voice", f"CA{number}", line="", sender="", is_test=False,
                now=NOW + timedelta(minutes=number), quiet_since=NOW,
            )  # fmt: skip
    key, found, cursor = world.plumber.keys["owner"], [], ""
    for _ in range(4):
        page: dict[str, Any] = ask(f"/api/calls?limit=2{cursor}", key).json
        found += [call["call_sid"] for call in page["items"]]
        cursor = f"&cursor={page['next_cursor']}"
        with database.open_business(world.plumber.id) as db:  # what comes in meanwhile moves no page
            conversations.begin(
                db, "voice", f"CAnew{len(found)}", line="", sender="", is_test=False, now=NOW, quiet_since=NOW
            )
    assert page["next_cursor"] is None
    assert found == [*(f"CA{number}" for number in range(6, -1, -1)), "CA123456"]


@pytest.mark.parametrize(("role", "may_see"), [("owner", True), ("doctor", True), ("staff", False), ("manager", False)])
def test_it_shows_medical_content_only_to_those_who_may_see_it(
    ask: Ask, world: World, role: str, may_see: bool
) -> None:
    answered = ask(f"/api/calls/{world.clinic.sid}", world.clinic.keys[role])
    call = answered.json
    assert call["redacted"] is not may_see
    assert ("toilet" in answered.text) is may_see
    assert call["variables"]["customer_name"] == "Mike"
    if not may_see:
        assert call["messages"] is None
        assert {fact["name"] for fact in call["facts"]} == {"customer_name", "customer_phone", "customer_location"}
        assert call["bookings"][0]["notes"] is None
        assert call["bookings"][0]["date"] == "2024-08-05"


def test_it_spares_the_list_too(ask: Ask, world: World) -> None:
    answered = ask("/api/calls", world.clinic.keys["staff"])
    assert "toilet" not in answered.text
    assert answered.json["items"][0]["variables"]["service_type"] is None


def test_it_hides_nothing_from_a_plumbers_staff(ask: Ask, world: World) -> None:
    call = ask("/api/calls/CA123456", world.plumber.keys["staff"]).json
    assert call["redacted"] is False
    assert call["variables"]["issue_description"] == "my toilet is blocked"


@pytest.mark.parametrize("sid", ["CAnone", "0", str(UUID(int=0)), "%00", "x" * 161])
def test_it_does_not_know_what_is_not_there(ask: Ask, world: World, sid: str) -> None:
    answered = ask(f"/api/calls/{sid}", world.plumber.keys["owner"])
    assert answered.status_code in (404, 422)
    assert set(answered.json["error"]) == {"code", "message", "fields"}
