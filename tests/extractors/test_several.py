"""Several people in one sentence: who they are, and what is no wish for them."""

from datetime import datetime

import pytest

from extractors import several
from extractors.facts import Heard

NOW = datetime(2025, 12, 15, 10, 0)


def people(text: str, *, is_asked: bool = False) -> list[str]:
    """Each as "relation name"; "me" is who speaks."""
    found = several.find(Heard(text, NOW, "IN"), is_asked=is_asked)
    return [" ".join(fact.value for fact in facts) or "me" for facts in found[1]] if found else []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("me and my wife both need to see dr shah thursday 5pm fever", "me, wife"),
        ("can u book both my kids for tomorrow morning cough n cold", "child, child"),
        ("need appointment for my kids Aarav and Diya tomorrow 10am both have fever", "child Aarav, child Diya"),
        ("appointment for my son and daughter tomorrow", "son, daughter"),
        ("my wife and i need appointments thursday", "me, wife"),
        ("can me and my brother come tomorrow at 10", "me, brother"),
        ("pls book mum and dad for friday", "mum, dad"),
        ("book my son Aarav n daughter Diya for friday", "son Aarav, daughter Diya"),
        ("2 appointments one for me one for my wife", "me, wife"),
        ("book appt for 3 people", "other person, other person, other person"),
        ("can I bring my two sons tomorrow", "son, son"),
        ("mummy aur papa dono ke liye kal appointment chahiye", "mother, father"),
        ("mummy papa dono ke liye kal", "mother, father"),
        ("dono bacchon ko dikhana hai", "child, child"),
        ("my mother and father both need appointment", "mother, father"),
        ("for me, my wife and my son tomorrow", "me, wife, son"),
        ("I want to book for my wife Neha and my kids aarav and diya", "wife Neha, child Aarav, child Diya"),
        ("mere liye aur meri wife ke liye appointment chahiye", "me, wife"),
        ("can you book both of us tomorrow", "me, other person"),
        ("appointment for my parents tomorrow", "mother, father"),
        ("my son and daughter are sick", "son, daughter"),
        ("book for my mother Asha Rao and my father Suresh at 12", "mother Asha Rao, father Suresh"),
    ],
)
def test_it_tells_who_they_are(text: str, expected: str) -> None:
    assert ", ".join(people(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "my wife and i like your clinic",
        "can my mum and dad wait outside",
        "book for my wife and not for me",
        "appointment for my son tomorrow",
        "my child has fever",
        "mere bachche ko bukhar hai",
        "the kids' room is cold",
        "my wife and son are on holiday, can i come thursday",
        "a table for my boss's friends",
        "i have fever and cough",
    ],
)
def test_it_takes_no_other_talk_of_people_for_a_wish(text: str) -> None:
    assert people(text) == []


def test_it_takes_a_list_alone_where_they_were_asked_for() -> None:
    assert people("me, my wife Neha and Diya my daughter") == []
    assert people("my wife Neha and my son", is_asked=True) == ["wife Neha", "son"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Aarav and Diya Gupta", ["Aarav", "Diya Gupta"]),
        ("aarav n diya", ["Aarav", "Diya"]),
        ("tomorrow and friday", []),
    ],
)
def test_it_hears_several_names(text: str, names: list[str]) -> None:
    assert several.names(text) == names
