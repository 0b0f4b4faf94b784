"""Help that has come or is on its way, and the wish to be asked no more."""

import pytest

from extractors import help_at_hand


@pytest.mark.parametrize(
    "text",
    [
        "the ambos are on their way",
        "I've rung triple zero",
        "paramedics just arrived",
        "we're driving her to the hospital",
        "dem don come",
        "ambulance bula li hai",
        "hum hospital ja rahe hain",
        "hum hospital mein hain",
        "we dey hospital now",
        "एम्बुलेंस आ गई है",
        "the fire truck's here",
    ],
)
def test_it_hears_that_help_is_at_hand(text: str) -> None:
    assert help_at_hand.is_coming(text)


@pytest.mark.parametrize(
    "text",
    [
        "is the ambulance coming",
        "when is help coming",
        "please call an ambulance",
        "can you call the fire brigade",
        "no ambulance has come",
        "the ambulance is not here yet",
        "ambulance nahi aa rahi",
        "should we go to the hospital",
        "14 Hospital Road",
        "we live near the hospital",
        "koi hospital mein hai kya",
    ],
)
def test_it_hears_none_where_it_is_asked_for_or_missing(text: str) -> None:
    assert not help_at_hand.is_coming(text)


@pytest.mark.parametrize(
    "text", ["quit asking me things", "don't keep asking me", "ab mat poocho", "no more questions", "मत पूछिए"]
)
def test_it_hears_that_it_is_enough(text: str) -> None:
    assert help_at_hand.is_enough(text)


@pytest.mark.parametrize("text", ["I wanted to ask you", "it won't stop", "stop the water", "ask my wife"])
def test_it_hears_no_such_wish(text: str) -> None:
    assert not help_at_hand.is_enough(text)
