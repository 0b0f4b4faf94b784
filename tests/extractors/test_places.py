"""The list of places: what it holds, what a misheard name means, and which of several a name is."""

import time
from pathlib import Path

import pytest

from extractors import places
from extractors.places import states

MELBOURNE, SYDNEY = "Australia/Melbourne", "Australia/Sydney"


@pytest.mark.parametrize(
    ("words", "region", "state"),
    [
        ("coburg", "AU", "VIC"),
        ("Surry Hills", "AU", "NSW"),
        ("st kilda", "AU", "VIC"),
        ("Saint Kilda", "AU", "VIC"),
        ("mt. waverley", "AU", "VIC"),
        ("brunswick east", "AU", "VIC"),
        ("East Brunswick", "AU", "VIC"),
        ("koramangala", "IN", "KA"),
        ("Bangalore", "IN", "KA"),
        ("Gurgaon", "IN", "HR"),
        ("मुंबई", "IN", "MH"),
        ("ikeja", "NG", "LA"),
        ("Kerala", "IN", "KL"),
    ],
)
def test_it_knows_the_places_of_its_region(words: str, region: str, state: str) -> None:
    found = places.find(words, region)[0]
    assert (found.country, found.state) == (region, state)


@pytest.mark.parametrize("words", ["blocked drain", "qwertyville", "in", ""])
def test_it_knows_no_other_words(words: str) -> None:
    assert places.find(words, "AU") == ()


def test_it_names_the_places_of_the_region_first() -> None:
    assert places.find("Newtown", "AU")[0].country == "AU"
    assert places.find("Newtown", "GB")[0].country == "GB"


@pytest.mark.parametrize(
    ("heard", "region", "meant"),
    [
        ("paramata", "AU", "Parramatta"),
        ("melborne", "AU", "Melbourne"),
        ("cobourg", "AU", "Coburg"),
        ("kirribili", "AU", "Kirribilli"),
        ("glen waverly", "AU", "Glen Waverley"),
        ("bangalor", "IN", "Bangalore"),
        ("kormangala", "IN", "Koramangala"),
        ("surulera", "NG", "Surulere"),
        ("ikeja", "NG", "Ikeja"),
    ],
)
def test_it_hears_what_a_misheard_name_means(heard: str, region: str, meant: str) -> None:
    assert places.alike(heard, region) == meant


@pytest.mark.parametrize(
    "words",
    "bed|pain|kitchen|bathroom|trouble|hurry|agony|morning|tomorrow|garage|hospital|basement|the wall|x|a very long"
    " run of words that names no place at all".split("|"),
)
def test_it_hears_no_place_in_ordinary_words(words: str) -> None:
    assert places.alike(words, "AU") is None


def test_it_prefers_the_state_of_the_businesss_clock_among_places_alike() -> None:
    """Chatswood is in Sydney; "Hawthorne" is Brisbane's and a slip of the ear away from Melbourne's Hawthorn."""
    assert places.alike("hauthorn", "AU", MELBOURNE) == "Hawthorn"
    assert places.alike("hauthorn", "AU", "Australia/Brisbane") == "Hawthorne"


@pytest.mark.parametrize(
    ("words", "zone", "about", "rivals"),
    [
        ("Springfield", MELBOURNE, "", ("Queensland", "South Australia")),
        ("Springfield", MELBOURNE, "Brisbane and around", ()),
        ("Richmond", MELBOURNE, "", ()),
        ("Richmond", SYDNEY, "", ()),
        ("Gordon", SYDNEY, "", ("New South Wales", "Australian Capital Territory")),
        ("Gordon", SYDNEY, "4 Pitt Street, Sydney", ()),
        ("Gordon", SYDNEY, "All of Canberra", ()),
        ("Coburg", SYDNEY, "", ()),
        ("Nowhere Particular", SYDNEY, "", ()),
        ("Perth", MELBOURNE, "", ()),
        ("Eastwood", MELBOURNE, "", ()),
    ],
)
def test_it_asks_for_the_state_only_where_nothing_tells(words: str, zone: str, about: str, rivals: tuple[str]) -> None:
    assert places.rivals(words, "AU", zone, about) == rivals


def test_it_thinks_of_no_village_beside_a_city_of_its_name() -> None:
    assert len(places.find("Hyderabad", "IN")) >= 1
    assert places.rivals("Hyderabad", "IN", "Asia/Kolkata") == ()
    assert places.rivals("Hamirpur", "IN", "Asia/Kolkata") == ("Himachal Pradesh", "Uttar Pradesh")
    assert places.rivals("Hamirpur", "IN", "Asia/Kolkata", "Civil Lines, Kanpur") == ()


def test_it_asks_for_no_state_of_a_locality_that_every_city_has() -> None:
    assert places.find("Civil Lines", "IN")
    assert places.rivals("Civil Lines", "IN", "Asia/Kolkata") == ()


@pytest.mark.parametrize(
    ("words", "country", "code"),
    [
        ("Victoria", "AU", "VIC"),
        ("vic", "AU", "VIC"),
        ("N.S.W", "AU", "NSW"),
        ("lagos state", "NG", "LA"),
        ("x", "AU", None),
    ],
)
def test_it_knows_the_states(words: str, country: str, code: str | None) -> None:
    assert states.code(words, country) == code


@pytest.mark.parametrize("words", ["a" * 10_000, "saint " * 2_000, "o'" * 5_000, "ééé" * 3_000])
def test_it_takes_any_words(words: str) -> None:
    start = time.process_time()
    assert places.find(words, "AU") == ()
    assert places.alike(words, "AU") is None
    assert time.process_time() - start < 5  # a hang, not a speed


def test_it_reads_the_list_once_and_beforehand_where_asked() -> None:
    places.warm("AU", "NG")
    reads = places._list.cache_info().misses
    assert places.find("Coburg", "AU")
    assert places.alike("surulera", "NG") == "Surulere"
    assert places._list.cache_info().misses == reads == 1


def test_it_is_a_small_file_of_well_formed_lines() -> None:
    text = places.FILE.read_text("utf-8")
    lines = text.splitlines()
    assert len(text.encode()) < 400_000
    assert "GeoNames" in lines[0]
    assert "CC BY 4.0" in lines[0]
    for line in lines[1:]:
        country, state, digits, names = line.split("\t")
        assert len(country) == 2
        assert state.isupper() or state.isdigit() or state == "-"
        assert 0 <= int(digits) <= 9
        assert all(name.strip() == name and name for name in names.split(";"))


def test_it_has_every_locality_that_was_added_by_hand() -> None:
    file = Path(__file__).parents[2] / "scripts" / "localities.txt"
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        country, _, _, names = line.split(" ", 3)
        assert [name for name in names.split("; ") if not places.find(name, country)] == []
