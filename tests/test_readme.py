"""The call that README shows is the call that people get."""

import re
from pathlib import Path

from tests import world

README = Path(__file__).parent.parent / "README.md"


def test_it_talks_as_the_readme_says(tmp_path: Path) -> None:
    dialogue = re.search(r"```\n(F: .*?)```", README.read_text("utf-8"), re.DOTALL)
    assert dialogue is not None
    lines = re.sub(r"\n {3}", " ", dialogue[1]).strip().split("\n")
    here = world.build(tmp_path)
    for line in lines:
        who, text = line.split(": ", 1)
        if who == "C":
            here.say(text)
        else:
            said = here.replies[-1].text if here.replies else here.call()
            assert said == text
    assert [booking.status for booking in here.bookings] == ["requested"]
