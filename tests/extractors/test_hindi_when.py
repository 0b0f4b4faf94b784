"""Days and times in Hindi, in Latin letters and Devanagari, and in Nigerian English; said on Wednesday 7 May 2025."""

from datetime import datetime

import pytest
import pytz

from extractors import dates, times
from extractors.facts import Heard


def said(text: str, region: str = "IN", at: int = 10) -> tuple[str | None, str | None]:
    now = pytz.timezone("Asia/Kolkata").localize(datetime(2025, 5, 7, at))
    heard = Heard(text, now, region)
    day, time = dates.find(heard), times.find(heard)
    for fact in day + time:
        assert text[slice(*fact.span)] == fact.text
    return day[0].value if day else None, time[0].value if time else None


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("kal subah", "2025-05-08", "morning"),
        ("parso dopahar ko", "2025-05-09", "afternoon"),
        ("somvar ko das baje", "2025-05-12", "10:00"),
        ("agle hafte mangalvar", "2025-05-13", None),
        ("aaj raat 8 baje", "2025-05-07", "20:00"),
        ("do din baad shaam ko", "2025-05-09", "evening"),
        ("shaam paanch baje ke baad", None, "17:00"),
        ("saadhe nau baje subah", None, "09:30"),
        ("sava chaar baje", None, "16:15"),
        ("paune teen baje", None, "14:45"),
        ("dedh baje", None, "13:30"),
        ("nau se gyarah baje", None, "09:00-11:00"),
        ("do teen baje", None, "14:00-15:00"),
        ("kal nahi, parso", "2025-05-09", None),
        ("कल सुबह दस बजे", "2025-05-08", "10:00"),
        ("सोमवार को शाम पांच बजे", "2025-05-12", "17:00"),
        ("परसों दोपहर में", "2025-05-09", "afternoon"),
        ("आज शाम ६ बजे", "2025-05-07", "18:00"),
        ("अगले हफ्ते गुरुवार", "2025-05-15", None),
        ("१५ अगस्त", "2025-08-15", None),
    ],
)
def test_it_reads_hindi(text: str, day: str | None, time: str | None) -> None:
    assert said(text) == (day, time)


@pytest.mark.parametrize(
    "text", ["kal se pet mein dard hai", "kal raat se bukhar hai", "कल से पेट में दर्द है", "somvar nahi"]
)
def test_it_takes_no_past_and_no_denied_day(text: str) -> None:
    assert said(text)[0] is None


@pytest.mark.parametrize(
    ("text", "day", "time"),
    [
        ("next tomorrow morning", "2025-05-09", "morning"),
        ("by 4pm on this coming saturday", "2025-05-10", "16:00"),
        ("abeg come this evening", "2025-05-07", "evening"),
    ],
)
def test_it_reads_nigerian_english(text: str, day: str, time: str) -> None:
    assert said(text, "NG") == (day, time)
