"""The Settings page writes what the bot may say, refuses what cannot be, and loses nothing that was typed."""

import pytest
import pytz

from desk import amounts, businesses, kinds, settings
from desk.businesses import Price, Profile
from desk.errors import Invalid
from desk.slots import Opening
from storage.tables import Audit
from tests.web.conftest import Console, Make

GOOD = {
    "name": "  Harbour   Plumbing Co ",
    "address": "1 Bay St",
    "area": "North Sydney",
    "payment": "card",
    "on_call": "0412 345 678",
    "has_csv_logs": "yes",
    "mon_opens_1": "13:00",
    "mon_closes_1": "17:00",
    "mon_opens_2": "08:00",
    "mon_closes_2": "12:00",
    "price_blocked_drain": "$1,120.50",
    "note_blocked_drain": "call-out included",
    "note_hot_water": "ask us",
}


def profile(ours: Console) -> Profile:
    with ours.world.office.database.read_business(ours.world.business_id) as db:
        return businesses.profile(db)


def test_it_writes_everything_down(ours: Console) -> None:
    browser = ours.signed_in()
    assert browser.post("/settings", **GOOD).status_code == 303
    written = profile(ours)
    assert written.name == "Harbour Plumbing Co"
    assert (written.address, written.area, written.payment) == ("1 Bay St", "North Sydney", "card")
    assert written.on_call == "+61412345678"
    assert written.hours == (Opening(0, "08:00", "12:00"), Opening(0, "13:00", "17:00"))
    assert written.prices == {"blocked_drain": Price(112050, "call-out included"), "hot_water": Price(None, "ask us")}
    page = browser.text("/settings?saved=1")
    for shown in ("0412 345 678", "1120.50", "Saved.", 'value="08:00"'):
        assert shown in page


def test_it_saves_what_it_shows_without_changing_it(ours: Console) -> None:
    browser = ours.signed_in()
    browser.post("/settings", **GOOD)
    before, audits = profile(ours), len(ours.world.rows(Audit))
    browser.post("/settings", **settings.typed_of(before))
    assert profile(ours) == before
    assert len(ours.world.rows(Audit)) == audits


def test_it_writes_down_how_bookings_are_taken(ours: Console) -> None:
    browser, before = ours.signed_in(), profile(ours)
    times = {f"{name}_{code}": value for code in before.services
             for name, value in (("minutes", "90"), ("buffer", "30"), ("offered", "yes"))}  # fmt: skip
    times |= {"minutes_hot_water": "120", "buffer_hot_water": "0", "offered_gas_fitting": ""}
    booking = {"notice_hours": "0,5", "horizon_days": "14"}
    assert browser.post("/settings", **GOOD, **times, **booking).status_code == 303
    written = profile(ours)
    assert (written.minutes("hot_water"), written.buffer("hot_water")) == (120, 0)
    assert (written.minutes("leaking_tap"), written.buffer("leaking_tap")) == (90, 30)
    assert written.services["leaking_tap"].minutes is None, "what is the kind's is not kept"
    assert [code for code in written.services if not written.offers(code)] == ["gas_fitting"]
    assert (written.notice_minutes, written.horizon_days, written.closes_on_holidays) == (30, 14, False)
    page = browser.text("/settings")
    for shown in ('value="0.5"', 'value="14"', 'value="120"', "08:00-10:00, 10:00-12:00"):
        assert shown in page


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("13 to 16, 7:30-10", (("07:30", "10:00"), ("13:00", "16:00"))),
        ("8:00-10:00", (("08:00", "10:00"),)),
        ("10-12, 1-3, 3pm to 5.30 p.m.", (("10:00", "12:00"), ("13:00", "15:00"), ("15:00", "17:30"))),
        ("from 11 until 1; 1-3pm, 5-7", (("11:00", "13:00"), ("13:00", "15:00"), ("17:00", "19:00"))),
        ("08-10, 10:00 till noon, 1330-1500", (("08:00", "10:00"), ("10:00", "12:00"), ("13:30", "15:00"))),
        ("", kinds.get("plumber").booking.windows),
    ],
)
def test_a_trade_has_times_of_arrival_of_its_own(ours: Console, typed: str, kept: object) -> None:
    ours.world.write_down(hours=dict.fromkeys(range(7), ("07:00", "19:00")))
    browser = ours.signed_in()
    hours = settings.typed_of(profile(ours))
    assert browser.post("/settings", **{**hours, "windows": "9-11"}).status_code == 303
    assert browser.post("/settings", **{**hours, "windows": typed}).status_code == 303
    assert profile(ours).windows == kept
    zone = pytz.timezone(profile(ours).zone)
    slots = ours.world.slots(limit=12)
    offered = {tuple(f"{at.astimezone(zone):%H:%M}" for at in (slot.starts_at, slot.ends_at)) for slot in slots}
    assert offered == set(profile(ours).windows)


def test_times_of_arrival_are_shown_as_they_were_understood(ours: Console) -> None:
    ours.world.write_down(hours=dict.fromkeys(range(5), ("08:00", "17:00")))
    browser = ours.signed_in()
    assert "4:00 pm to 6:00 pm <strong>(outside your hours, never offered)" in browser.text("/settings")
    hours = settings.typed_of(profile(ours))
    assert browser.post("/settings", **{**hours, "windows": "8-10, 1-3"}).status_code == 303
    page = browser.text("/settings")
    assert 'value="08:00-10:00, 13:00-15:00"' in page
    assert "Kept as: 8:00 am to 10:00 am, 1:00 pm to 3:00 pm." in page
    refused = browser.post("/settings", **{**hours, "windows": "8-10, 9-11"}).get_data(as_text=True)
    assert "08:00-10:00 and 09:00-11:00 overlap. Let each begin when the one before it ends" in refused
    refused = browser.post("/settings", **{**hours, "windows": "5pm-7pm"}).get_data(as_text=True)
    assert "“5pm-7pm” lies outside your hours, so it could never be offered." in refused


def test_times_of_arrival_reach_midnight_and_need_no_hours(ours: Console) -> None:
    browser = ours.signed_in()
    assert not profile(ours).hours
    until_midnight = ("22:00", "23:59")
    for typed, kept in (("10pm-12am", until_midnight), ("1-3", ("13:00", "15:00")), ("22-24:00", until_midnight)):
        assert browser.post("/settings", **{**settings.typed_of(profile(ours)), "windows": typed}).status_code == 303
        assert profile(ours).windows == (kept,)
    assert browser.post("/settings", **settings.typed_of(profile(ours))).status_code == 303
    assert profile(ours).windows == (until_midnight,)


def test_an_exact_trade_has_none(make: Make) -> None:
    clinic = make("clinic")
    browser = clinic.signed_in()
    assert 'name="windows"' not in browser.text("/settings")
    assert browser.post("/settings", **{**settings.typed_of(profile(clinic)), "windows": "9-11"}).status_code == 303
    assert profile(clinic).windows == ()


def test_it_writes_down_when_and_how_often_customers_are_written_to(ours: Console) -> None:
    limits = {"quiet_from": "20:00", "quiet_until": "08:00", "most_messages_a_day": "0"}
    assert ours.signed_in().post("/settings", page="/settings", name="Harbour Plumbing", **limits).status_code == 303
    written = ours.world.profile
    # What holds everywhere is not kept, so that it may change for all.
    assert (written.quiet_from, written.quiet_until, written.most_messages_a_day) == ("20:00", None, 0)
    page = ours.signed_in().text("/settings")
    assert 'value="20:00"' in page
    assert 'value="08:00"' in page


def test_it_keeps_the_row_of_a_service_and_its_times_when_its_price_goes(ours: Console) -> None:
    browser = ours.signed_in()
    browser.post("/settings", **GOOD, minutes_hot_water="120", buffer_hot_water="0", offered_hot_water="yes")
    ids = {code: given.id for code, given in profile(ours).services.items()}
    browser.post("/settings", **{**GOOD, "note_hot_water": ""})
    written = profile(ours)
    assert "hot_water" not in written.prices
    assert {code: given.id for code, given in written.services.items()} == ids
    assert written.minutes("hot_water") == 120


def test_it_writes_down_the_languages(ours: Console) -> None:
    browser = ours.signed_in()
    assert profile(ours).languages == ("en",)
    page = browser.text("/settings")
    assert '<option value="en" selected>English</option>' in page
    browser.post("/settings", **GOOD, language="hi", speaks_en="yes")
    assert profile(ours).languages == ("hi", "en")
    assert '<option value="hi" selected>Hindi</option>' in browser.text("/settings")
    browser.post("/settings", **GOOD, language="en")
    assert profile(ours).languages == ("en",)


def test_it_refuses_a_language_that_nobody_wrote(ours: Console) -> None:
    browser = ours.signed_in()
    answer = browser.post("/settings", **GOOD, language="xx")
    assert answer.status_code == 400
    assert "Take one of: English, Hindi." in answer.text
    assert profile(ours).languages == ("en",)


def test_it_clears_what_is_emptied(ours: Console) -> None:
    browser = ours.signed_in()
    browser.post("/settings", **GOOD)
    browser.post("/settings", name="Harbour Plumbing")
    cleared = profile(ours)
    assert (cleared.address, cleared.on_call, cleared.hours, cleared.prices) == (None, None, (), {})
    assert cleared.has_csv_logs is False


def test_it_notes_who_changed_what(ours: Console) -> None:
    ours.signed_in().post("/settings", **GOOD)
    changed = next(row for row in ours.world.rows(Audit) if row.table == "businesses")
    assert "on_call" in changed.columns
    assert "345" not in changed.columns


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"on_call": "my mobile"}, "on_call"),
        ({"on_call": "123"}, "on_call"),
        ({"on_call": "0412 345 67"}, "on_call"),
        ({"tue_opens_1": "09:00"}, "tue"),
        ({"tue_opens_1": "9am", "tue_closes_1": "5pm"}, "tue"),
        ({"tue_opens_1": "17:00", "tue_closes_1": "09:00"}, "tue"),
        ({"mon_opens_2": "12:00", "mon_closes_2": "18:00"}, "mon"),
        ({"price_hot_water": "cheap"}, "price_hot_water"),
        ({"price_hot_water": "-5"}, "price_hot_water"),
        ({"price_hot_water": "1.234"}, "price_hot_water"),
        ({"price_hot_water": "9" * 30}, "price_hot_water"),
        ({"note_hot_water": "x" * 201}, "note_hot_water"),
        ({"minutes_hot_water": "an hour"}, "minutes_hot_water"),
        ({"minutes_hot_water": "4"}, "minutes_hot_water"),
        ({"minutes_hot_water": "60", "buffer_hot_water": "241"}, "buffer_hot_water"),
        ({"quiet_from": "late"}, "quiet_from"),
        ({"quiet_from": "21:00", "quiet_until": "25:00"}, "quiet_until"),
        ({"quiet_from": "21:00", "most_messages_a_day": "many"}, "most_messages_a_day"),
        ({"quiet_from": "21:00", "most_messages_a_day": "51"}, "most_messages_a_day"),
        ({"horizon_days": "0"}, "horizon_days"),
        ({"windows": "8-10, noon"}, "windows"),
        ({"windows": "10-8"}, "windows"),
        ({"windows": "8:02-10"}, "windows"),
        ({"windows": "8-10, 9-11"}, "windows"),
        ({"windows": "8am-10am, 5am-7am"}, "windows"),
        ({"windows": "13pm-15"}, "windows"),
        ({"horizon_days": "366"}, "horizon_days"),
        ({"horizon_days": "60", "notice_hours": "soon"}, "notice_hours"),
        ({"horizon_days": "60", "notice_hours": "721"}, "notice_hours"),
    ],
)
def test_it_says_which_field_is_wrong_and_keeps_the_rest(ours: Console, typed: dict[str, str], where: str) -> None:
    before = profile(ours)
    with pytest.raises(Invalid) as refused:
        settings.read({**GOOD, **typed}, before)
    assert list(refused.value.fields) == [where]
    answer = ours.signed_in().post("/settings", **{**GOOD, **typed})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 400
    assert "Nothing has been saved" in page
    assert 'value="card"' in page
    assert refused.value.fields[where].split(".")[0][:20] in page
    assert profile(ours) == before


@pytest.mark.parametrize(
    ("typed", "digits", "minor"),
    [("120", 2, 12000), ("$1,200.5", 2, 120050), ("₹ 2,50,000", 2, 25000000), ("500", 0, 500), ("5.5", 0, None),
     ("", 2, None), ("1,2", 2, None), ("NaN", 2, None), ("1e3", 2, None)],
)  # fmt: skip
def test_it_reads_amounts_as_people_write_them(typed: str, digits: int, minor: int | None) -> None:
    assert amounts.to_minor(typed, digits) == minor


def test_it_shows_what_to_paste_into_twilio(make: Make) -> None:
    page = make(public_url="https://bot.example.com").signed_in().text("/settings")
    assert "https://bot.example.com/voice/incoming" in page
    assert "https://bot.example.com/whatsapp/incoming" in page
    assert "PUBLIC_URL is not set" not in page


def test_it_says_when_twilio_cannot_reach_it(ours: Console) -> None:
    assert "PUBLIC_URL is not set" in ours.signed_in().text("/settings")


@pytest.mark.parametrize(
    ("typed", "minor"),
    [("149,50", 14950), ("1,200", 120000), ("1,20,000.50", 12000050), ("1,200,50", None), ("14,9,500", None),
     ("149,5", None), ("1,2345", None), ("1.200,50", None), ("120 dollars", None)],
)  # fmt: skip
def test_it_takes_a_comma_for_cents_or_for_thousands_and_guesses_nothing(typed: str, minor: int | None) -> None:
    assert amounts.to_minor(typed, 2) == minor


@pytest.mark.parametrize("typed", ["0412 345 678 x", "0412 345 678 ext 5", "1800 FLOWERS"])
def test_it_takes_no_number_with_letters(typed: str) -> None:
    assert settings.as_number(typed, "AU") is None
    assert settings.as_number("(02) 9000-1000", "AU") == "+61290001000"


def test_it_names_the_wrong_fields_and_leads_to_them(ours: Console) -> None:
    wrong = {**GOOD, "price_hot_water": "1,2", "tue_opens_1": "09:00"}
    page = ours.signed_in().post("/settings", **wrong).get_data(as_text=True)
    for shown in ('href="#price_hot_water">Price of', 'href="#tue_opens_1">Tuesday', 'id="price_hot_water_about"',
                  'aria-describedby="price_hot_water_about"', "again after a break"):  # fmt: skip
        assert shown in page
    assert "Sydney north" not in page


def test_it_warns_when_every_call_is_refused(make: Make) -> None:
    warning = "Every call and message is refused"
    console = make(public_url="https://bot.example.com", has_token=False)
    assert warning in console.signed_in().text("/settings")


@pytest.mark.parametrize(("public_url", "has_token"), [("https://bot.example.com", True), (None, False)])
def test_it_warns_of_no_token_only_when_twilio_can_call(make: Make, public_url: str | None, has_token: bool) -> None:
    page = make(public_url=public_url, has_token=has_token).signed_in().text("/settings")
    assert "Every call and message is refused" not in page
