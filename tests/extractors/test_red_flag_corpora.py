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
    return list(yaml.load((CORPORA / name).read_text("utf-8"), yaml.CSafeLoader))


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
    told = rows("more_red_flags.yaml")
    missed = [row["text"] for row in told if not flags(row)]
    assert len(missed) <= 0.005 * len(told), missed


def test_it_seldom_rings_at_more_ordinary_talk() -> None:
    told = rows("more_ordinary.yaml")
    rung = [row["text"] for row in told if flags(row)]
    assert len(rung) < 0.01 * len(told), rung


@pytest.mark.parametrize("before", ["my tap is dripping and ", "i was in the shower and ", "how much is it, "])
def test_it_is_not_put_off_by_harmless_talk_before_a_danger(before: str) -> None:
    missed = [row["text"] for row in DANGERS if not flags({"text": before + row["text"]})]
    assert len(missed) < 0.01 * len(DANGERS), missed


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
        ("dad is in the shower and his left side has gone weak", "stroke"),
        ("i am so tired and i want to die", "self_harm"),
        ("the shower has low pressure on the left side", None),
        ("i got a shock from the water heater", "electric_water"),
        ("the water heater has a new switch", None),
        ("she nearly swallowed the battery but i took it away", None),
        ("locks please so that the kids cant get at any tablets", None),
        ("water is dripping far from the switchboard", None),
        ("water is dripping on the switchboard", "electric_water"),
        ("we had a big flood in june and it was repaired", None),
        ("my uncle had a stroke in march he wants a diet", None),
        ("pehle saans ki dikkat thi ab theek hai", None),
        ("pehle theek tha ab saans nahi aa rahi", "breathing"),
        ("leg no dey bleed again", None),
        ("leg dey bleed since", "bleeding"),
        ("if my tablets run low and i had chest pain would you come", None),
        ("the test was positive last week and now there are clots", "pregnancy_bleeding"),
        ("you gave me twenty tablets in place of ten", None),
        ("nurse gave him twenty units in place of two", "overdose"),
        ("cobra don bite the gardener for leg", "poisoning"),
        ("use a drain snake, the last one bit into the hose", None),
        ("पाइप फट गया और पानी आ रहा है", "burst_pipe"),
        ("the main split and it is shooting up past the fence", "burst_pipe"),
        ("dhuan nikal raha hai motor se", "fire"),
        ("smoke from the barbecue comes in, where is the flue", None),
        ("the detector for carbon keeps beeping and i feel dizzy", "carbon_monoxide"),
        ("do you install monoxide alarms", None),
        ("her lips puffed up after the prawns", "allergic_reaction"),
        ("gran is lying in the hall not moving", "unconscious"),
        ("the app is not responding on my phone", None),
        ("his heart is racing and he is dizzy", "chest_pain"),
        ("i almost fainted when i saw the quote", None),
        ("his legs are gone and he seems confused", "stroke"),
        ("i keep having thoughts of jumping", "self_harm"),
        ("is there a way out of the queue", None),
        ("main marna nahi, bas zindagi se haar gaya", "self_harm"),
        ("the office wall collapsed, is the drain ok", None),
    ],
)
def test_it_reads_what_is_denied_over_or_misspelled(text: str, flag: str | None) -> None:
    found = flags({"text": text, "country": "AU"})
    assert found == [] if flag is None else flag in found


def test_it_reads_the_longest_message_that_a_channel_brings() -> None:
    filler = "please note that we are open to any day. " * 98
    assert flags({"text": f"{filler} i have severe chest pain", "country": "AU"}) == ["chest_pain"]
    assert flags({"text": f"i have severe chest pain. {filler}", "country": "AU"}) == ["chest_pain"]
