"""What bounds a time: it is a wish for that time or later, or earlier."""

from datetime import datetime

import pytest

from extractors import times
from extractors.facts import Heard
from extractors.times import bounds as time_bounds

NOW = datetime(2024, 8, 5, 14, 30)


@pytest.mark.parametrize(
    ("said", "value", "bound"),
    [
        ("wednesday after 4 would be best", "16:00", "after"),
        ("thursday but not before 9", "09:00", "from"),
        ("please don't come before 11", "11:00", "from"),
        ("no earlier than ten", "10:00", "from"),
        ("we aren't back so not until 3", "15:00", "from"),
        ("no later than 2", "14:00", "by"),
        ("i won't be home after 1", "13:00", "by"),
        ("before 12 on friday", "12:00", "before"),
        ("kal shaam 6 baje ke baad", "18:00", "after"),
        ("कल शाम 6 बजे के बाद", "18:00", "after"),
        ("tomorrow at 10", "10:00", None),
    ],
)
def test_it_hears_what_bounds_a_time(said: str, value: str, bound: str | None) -> None:
    found = times.find(Heard(said, NOW))
    assert [one.value for one in found] == [value]
    assert time_bounds.bound(said, *found[0].span) == bound


@pytest.mark.parametrize("said", ["not at 10", "it didn't start until 5", "it did not ring until 8"])
def test_it_takes_no_denied_time_for_a_bound(said: str) -> None:
    assert times.find(Heard(said, NOW)) == []
