"""Countries are data: zones that exist, money that adds up, numbers that can be said."""

import re

import pytest
import pytz
from pydantic import ValidationError

from desk import countries

EVERY = countries.codes()
every_country = pytest.mark.parametrize("country", [countries.get(code) for code in EVERY], ids=EVERY)


def test_it_knows_the_countries_of_the_product() -> None:
    assert set(EVERY) >= {"AU", "IN", "NG", "GB", "US", "NZ"}


def test_it_takes_a_code_in_small_letters() -> None:
    assert countries.get("au") is countries.get("AU")


def test_it_names_the_known_countries_when_asked_for_another() -> None:
    with pytest.raises(countries.UnknownCountryError, match="AU"):
        countries.get("ZZ")


@pytest.mark.parametrize(
    ("code", "zone"),
    [("AU", "Australia/Melbourne"), ("IN", "Asia/Kolkata"), ("NG", "Africa/Lagos"), ("GB", "Europe/London")],
)
def test_it_gives_the_default_zone_first(code: str, zone: str) -> None:
    assert countries.get(code).zone == zone


def test_it_covers_every_australian_state_and_lord_howe() -> None:
    cities = ["Melbourne", "Sydney", "Hobart", "Brisbane", "Adelaide", "Darwin", "Perth", "Lord_Howe"]
    assert {f"Australia/{city}" for city in cities} <= set(countries.get("AU").zones)


@every_country
def test_it_names_only_zones_of_that_country(country: countries.Country) -> None:
    known = set(pytz.country_timezones[country.code])
    if country.code == "US":
        known.add("America/Puerto_Rico")
    assert set(country.zones) <= known
    assert len(country.zones) == len(set(country.zones))


@every_country
def test_it_says_the_same_number_as_it_writes(country: countries.Country) -> None:
    words = {"zero": "0", "oh": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
    words |= {"seven": "7", "eight": "8", "nine": "9"}
    for number in filter(None, (country.emergency, country.gas, country.poison, country.crisis)):
        said = number.said.replace(",", "").replace("eight hundred", "eight zero zero")
        said = re.sub(r"triple (\w+)", r"\1 \1 \1", said)
        assert "".join(words[word] for word in said.split()) == re.sub(r"\D", "", number.written)


@pytest.mark.parametrize(
    ("code", "written"),
    [("AU", "000"), ("IN", "112"), ("NG", "112"), ("GB", "999"), ("US", "911"), ("NZ", "111")],
)
def test_it_knows_the_emergency_number(code: str, written: str) -> None:
    assert countries.get(code).emergency.written == written


def test_it_says_triple_zero_in_australia() -> None:
    assert countries.get("AU").emergency.said == "triple zero"


@pytest.mark.parametrize(
    ("code", "order", "currency"),
    [("AU", "DMY", "AUD"), ("IN", "DMY", "INR"), ("NG", "DMY", "NGN"), ("US", "MDY", "USD"), ("NZ", "DMY", "NZD")],
)
def test_it_knows_dates_and_money(code: str, order: str, currency: str) -> None:
    country = countries.get(code)
    assert (country.date_order, country.currency.code, country.currency.digits) == (order, currency, 2)


@every_country
def test_it_gives_a_language_tag_for_speech(country: countries.Country) -> None:
    assert re.fullmatch(r"[a-z]{2}-[A-Z]{2}", country.speech)


def test_it_refuses_a_misspelled_key() -> None:
    australia = countries.get("AU").model_dump()
    with pytest.raises(ValidationError, match="capital"):
        countries.Country.model_validate({**australia, "capital": "Canberra"})


def test_it_does_not_change_in_use() -> None:
    with pytest.raises(ValidationError):
        countries.get("AU").name = "Oz"
