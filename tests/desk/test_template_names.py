"""What a template may name: what a message knows, and nothing else."""

import pytest

from desk import templates
from desk.errors import Invalid


@pytest.mark.parametrize("name", ["day", "time"])
def test_it_refuses_a_variable_that_no_message_knows(name: str) -> None:
    with pytest.raises(Invalid, match=f"nothing named {name}. There are: business, name, .*, text"):
        templates.check("booking_confirmed", "HX" + "0" * 32, "On {{1}}.", name)
    templates.check("booking_confirmed", "HX" + "0" * 32, "On {{1}}.", "when")
