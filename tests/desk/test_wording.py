"""The words of messages going out: every purpose in every language, the same places in each, days and windows."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from desk import languages, wording
from desk.purposes import PURPOSES
from desk.wording import Visit

BY_HAND = {"reply", "staff_message"}
VISIT = Visit(
    business="Lotus Clinic", zone="Asia/Kolkata", starts_at=datetime(2026, 12, 16, 4, 50, tzinfo=UTC), name="Asha",
    staff="Dr Mehta", reference="BKG-2345", until=datetime(2026, 12, 15, 12, 30, tzinfo=UTC), count=10,
)  # fmt: skip
PLACES = re.compile(r"\{(\w+)\}")


VARIANTS = {"on_my_way_minutes", "booking_confirmed_wish", "booking_cancelled_open"}


def test_it_has_every_language_of_the_desk() -> None:
    assert {"en", *languages.names()} <= set(wording.languages())
    assert all(languages.is_known(code) for code in wording.languages())


@pytest.mark.parametrize("language", wording.languages())
def test_a_language_has_every_purpose_and_the_same_places(language: str) -> None:
    english, words = wording.of("en").texts, wording.of(language).texts
    assert set(words) == set(english) == {*PURPOSES, *VARIANTS} - BY_HAND
    for key, text in words.items():
        assert set(PLACES.findall(text)) == set(PLACES.findall(english[key])), key
        assert set(PLACES.findall(text)) <= {*wording.NAMES, "stop"}, key


@pytest.mark.parametrize("language", wording.languages())
@pytest.mark.parametrize("purpose", sorted(set(PURPOSES) - BY_HAND))
def test_it_leaves_no_place_open(purpose: str, language: str) -> None:
    text, variables = wording.message(purpose, language, VISIT)
    assert not re.search(r"\{|  ", text)
    assert len(text) < 400
    assert set(variables) == set(wording.NAMES)


def test_it_tells_a_time_where_the_business_is() -> None:
    text, variables = wording.message("booking_confirmed", "en", VISIT)
    assert text == (
        "Lotus Clinic: the visit for Asha with Dr Mehta is booked for Wed 16 Dec, 10:20 am. Reference BKG-2345."
    )
    assert variables["when"] == "Wed 16 Dec, 10:20 am"


def test_it_tells_both_ends_of_a_window() -> None:
    visit = Visit(
        business="Harbour Plumbing", zone="Australia/Melbourne", starts_at=datetime(2026, 12, 15, 21, 0, tzinfo=UTC),
        ends_at=datetime(2026, 12, 15, 23, 0, tzinfo=UTC), reference="BKG-2345",
    )  # fmt: skip
    text, _ = wording.message("reminder_day", "hi-Latn", visit)
    assert "aapki visit, Budhvaar 16 December, subah 8 baje se subah 10 baje ke beech." in text


def test_on_my_way_says_when_only_where_it_is_known() -> None:
    assert "minutes" not in wording.message("on_my_way", "en", VISIT)[0]
    soon = Visit(business="Harbour Plumbing", zone="Australia/Melbourne", minutes=20)
    assert wording.message("on_my_way", "en", soon)[0] == (
        "Harbour Plumbing: we are on the way and should be with you in about 20 minutes."
    )


def test_a_language_without_words_speaks_english() -> None:
    assert wording.message("birthday", "ta", VISIT) == wording.message("birthday", "en", VISIT)


@pytest.mark.parametrize(
    ("purpose", "wish", "said"),
    [
        (
            "booking_confirmed",
            {"wished_on": date(2026, 12, 16), "wished_time": "morning"},
            "for Wed 16 Dec, morning; no",
        ),
        ("booking_confirmed", {"wished_on": date(2026, 12, 16)}, "for Wed 16 Dec; no exact time"),
        ("booking_cancelled", {"wished_on": date(2026, 12, 16)}, "the visit on Wed 16 Dec is cancelled"),
        ("booking_cancelled", {}, "the visit is cancelled"),
    ],
    ids=["part", "day", "called_off", "called_off_without_a_day"],
)
def test_it_says_what_is_so_of_a_visit_without_a_time(purpose: str, wish: dict[str, Any], said: str) -> None:
    text, _ = wording.message(purpose, "en", Visit(business="Lotus Clinic", zone="Asia/Kolkata", **wish))
    assert said in text


def test_it_names_the_year_when_it_is_another_one() -> None:
    for year, said in ((2026, "Wed 16 Dec, 10:20 am"), (2025, "Wed 16 Dec 2026, 10:20 am")):
        visit = replace(VISIT, now=datetime(year, 6, 1, tzinfo=UTC))
        assert wording.message("booking_confirmed", "en", visit)[1]["when"] == said
