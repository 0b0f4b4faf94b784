"""Who speaks and for whom, where both are named."""

from datetime import datetime

import pytest
import pytz

from extractors import all as everything
from extractors.facts import Heard

NOW = pytz.timezone("Australia/Melbourne").localize(datetime(2024, 8, 5, 14, 30))


def found(text: str, asked: str | None = None, region: str = "AU") -> dict[str, str]:
    facts = everything.find_all(Heard(text, NOW, region=region, asked=asked))
    assert all(fact.text == text[slice(*fact.span)] for fact in facts if fact.name.endswith("name"))
    return {fact.name: fact.value for fact in facts if fact.name in ("for_whom", "customer_name", "speaker_name")}


@pytest.mark.parametrize(
    ("text", "whom", "name", "speaker"),
    [
        ("hello this is Wendy calling for Mr Hassan Aziz", "other person", "Hassan Aziz", "Wendy"),
        ("this is wendy ringing for mrs aziz about her tap", "other person", "Aziz", "Wendy"),
        ("it's Gita from the front office calling on behalf of Dr Sen", "other person", "Sen", "Gita"),
        ("Bola here calling on behalf of Kunle Ajayi", "other person", "Kunle Ajayi", "Bola"),
        ("I'm Nora, booking for my dad Mr Pat Quinn", "dad", "Pat Quinn", "Nora"),
        ("my aunt Mrs Ronke Balogun needs a consultation", "aunt", "Ronke Balogun", None),
        ("my grandma miss edith vale has a bad cough", "grandma", "Edith Vale", None),
        ("main Suresh, mere papa Mohan ke liye appointment", "father", "Mohan", "Suresh"),
        ("actually its for sunita sharma, not me", "other person", "Sunita Sharma", None),
        ("not me, sunita sharma", "other person", "Sunita Sharma", None),
        ("my five year old has a rash", "child", None, None),
    ],
)
def test_it_tells_who_speaks_from_who_is_meant(text: str, whom: str, name: str | None, speaker: str | None) -> None:
    facts = found(text)
    assert (facts.get("for_whom"), facts.get("speaker_name")) == (whom, speaker)
    assert facts.get("customer_name") == name


@pytest.mark.parametrize(
    ("text", "name", "speaker"),
    [
        ("Vivaan is his name, I'm Tara Mehra", "Vivaan", "Tara Mehra"),
        ("her name is Lucia, my name is Ines Duarte", "Lucia", "Ines Duarte"),
    ],
)
def test_it_takes_the_name_that_is_said_to_be_theirs(text: str, name: str, speaker: str) -> None:
    facts = found(text, "customer_name")
    assert (facts["customer_name"], facts["speaker_name"]) == (name, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "this is Kim calling for Dr Mehta",
        "this is Jo calling for work on the drains",
        "I'm calling for Preston",
        "this is Tom ringing for a quote",
        "hi it's Ravi calling for tomorrow morning",
        "my 80 year old house has a leak",
    ],
)
def test_it_takes_nobody_else_from_other_words(text: str) -> None:
    assert "for_whom" not in found(text)
