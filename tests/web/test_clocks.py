"""Clock times stand on pages as people write them."""

import pytest

from web import clocks


@pytest.mark.parametrize(
    ("wish", "shown"),
    [
        ("14:30", "2:30 pm"),
        ("08:00-10:00", "8:00 am to 10:00 am"),
        ("00:05", "12:05 am"),
        ("12:00", "12:00 pm"),
        ("after 17:00", "after 5:00 pm"),
        ("morning", "morning"),
    ],
)
def test_it_writes_the_times_of_a_wish(wish: str, shown: str) -> None:
    assert clocks.of_wish(wish) == shown
