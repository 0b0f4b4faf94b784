"""Danger and ordinary talk as somebody wrote them down who had not seen the rules: all found, next to nothing else."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from extractors import red_flags
from extractors.facts import Heard

CORPORA = Path(__file__).with_name("corpora")
NOW = datetime(2024, 8, 5, 4, 30, tzinfo=UTC)
MOST_FALSE_ALARMS = 0.05


def rows(name: str) -> list[dict[str, str]]:
    return list(yaml.safe_load((CORPORA / name).read_text("utf-8")))


DANGERS = rows("red_flags.yaml")
ORDINARY = rows("ordinary.yaml")


def flags(row: dict[str, str]) -> list[str]:
    return [fact.value for fact in red_flags.find(Heard(row["text"], now=NOW, region=row.get("country", "AU")))]


@pytest.mark.parametrize("number", range(len(DANGERS)))
def test_it_raises_a_flag_at_every_danger(number: int) -> None:
    assert flags(DANGERS[number])


@pytest.mark.parametrize("number", range(len(DANGERS)))
def test_it_points_at_the_words_of_each_danger(number: int) -> None:
    text = DANGERS[number]["text"]
    for fact in red_flags.find(Heard(text, now=NOW)):
        assert fact.text == text[fact.span[0] : fact.span[1]] != ""


def test_it_mostly_names_the_danger_that_was_meant() -> None:
    named = [row["flag"] in flags(row) for row in DANGERS]
    assert sum(named) >= 0.9 * len(named)


def test_it_seldom_rings_at_ordinary_talk() -> None:
    rung = [row["text"] for row in ORDINARY if flags(row)]
    assert len(rung) < MOST_FALSE_ALARMS * len(ORDINARY), rung


def test_it_raises_a_flag_at_more_of_the_same() -> None:
    missed = [row["text"] for row in rows("more_red_flags.yaml") if not flags(row)]
    assert len(missed) <= 1, missed


def test_it_seldom_rings_at_more_ordinary_talk() -> None:
    told = rows("more_ordinary.yaml")
    rung = [row["text"] for row in told if flags(row)]
    assert len(rung) < 0.01 * len(told), rung


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("my chest is fine, the tap drips", None),
        ("the chest pain has gone now", None),
        ("mere chest mein dard nahi hai", None),
        ("what are the signs of a stroke", None),
        ("i am pregnant, no bleeding", None),
        ("i was pregnant last year and had bleeding", None),
        ("what if i took all my tablets at once", "overdose"),
        ("brething is very dificult", "breathing"),
        ("he is bleding and it wont stop", "bleeding"),
        ("i don't see the point of being alive", "self_harm"),
        ("dont want a plumber i want to die", "self_harm"),
    ],
)
def test_it_reads_what_is_denied_over_or_misspelled(text: str, flag: str | None) -> None:
    found = flags({"text": text, "country": "AU"})
    assert found == [] if flag is None else flag in found


def test_it_reads_both_ends_of_a_very_long_message() -> None:
    filler = "please note that we are open to any day. " * 300
    assert flags({"text": f"{filler} i have severe chest pain", "country": "AU"}) == ["chest_pain"]
    assert flags({"text": f"i have severe chest pain. {filler}", "country": "AU"}) == ["chest_pain"]
