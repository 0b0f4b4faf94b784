"""The numbers to ring, prices and times of the day that a bot wrote: each of them stands in a row or a fact."""

import re
from datetime import datetime

import pytz

from bot.phrases import written
from bot.phrases.form import form
from desk.countries import get as country
from extractors.spoken import runs
from storage.tables import Business, Hours, Message, Service, StoredFact
from tests.world import World

# As a chat writes them.
PHONE = re.compile(r"\+?\d[\d -]{6,}\d")
MONEY = re.compile(r"(?:[$₹₦£€]|Rs\.?)\s?[\d,]+(?:\.\d\d)?|\b\d+ (?:dollars|rupees|naira)\b")
TIME = re.compile(r"\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b")


def stand_in_rows(here: World) -> None:
    """Every figure of the replies is one that the business wrote down, a customer said, or that was free or taken."""
    written_in = [(found, reply.text) for reply in here.replies for found in PHONE.findall(reply.text)]
    digits = _digits(here) if written_in else ""
    for number, text in written_in:
        assert re.sub(r"\D", "", number).removeprefix("0")[-8:] in digits, (number, text)
    written_in = [(found, reply.text) for reply in here.replies for found in MONEY.findall(reply.text)]
    prices = {row.price_minor for row in here.rows(Service)} if written_in else set()
    for money, text in written_in:
        assert round(float(re.sub(r"[^\d.]", "", money)) * 100) in prices, (money, text)
    clocks = {found for reply in here.replies for found in TIME.findall(reply.text)}
    clocks = clocks - _worded(_written_times(here)) if clocks else clocks
    assert not clocks or clocks <= _worded(_free_times(here)), clocks


def _worded(times: set[str]) -> set[str]:
    return {written.clock(form("en"), time) for time in times if time[:1].isdigit()}


def _digits(here: World) -> str:
    """Of all numbers that the bot may know, typed or said aloud."""
    profile = here.rows(Business)[0]
    told = [fact.value for fact in here.rows(StoredFact)]
    told += [one.text for one in here.rows(Message) if one.speaker == "customer"]
    told += [one.sender for one in here.conversations]
    known = " ".join(filter(None, (*told, profile.on_call, country(profile.country).phone_example)))
    return re.sub(r"\D", "", known) + "".join(run.digits for text in told for run in runs(text))


def _written_times(here: World) -> set[str]:
    """When it opens and closes, visits begin and end, and what somebody wished for (HH:MM)."""
    hours = {time for row in here.rows(Hours) for time in (row.opens, row.closes)}
    visits = [at for row in here.bookings for at in (row.starts_at, row.ends_at) if at is not None]
    wished = [fact.value for fact in here.rows(StoredFact) if fact.name == "preferred_time"]
    return hours | _local(here, visits) | {part for value in wished for part in value.split("-")}


def _free_times(here: World) -> set[str]:
    """When visits could begin and end (HH:MM)."""
    return _local(here, [at for slot in here.slots(limit=500) for at in (slot.starts_at, slot.ends_at)])


def _local(here: World, moments: list[datetime]) -> set[str]:
    zone = pytz.timezone(here.profile.zone)
    return {f"{at.astimezone(zone):%H:%M}" for at in moments}
