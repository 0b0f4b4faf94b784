"""Days that customers wish for, said on Wednesday 7 May 2025 in Melbourne unless a test says otherwise."""

import time
from datetime import datetime

import pytest
import pytz

from extractors import dates
from extractors.facts import Heard

WEDNESDAY = "2025-05-07 10:00"


def heard(text: str, now: str = WEDNESDAY, region: str = "AU", asked: str | None = None) -> Heard:
    zone = pytz.timezone("Australia/Melbourne")
    return Heard(text, zone.localize(datetime.fromisoformat(now)), region, asked)


def first(text: str, now: str = WEDNESDAY, region: str = "AU") -> str | None:
    facts = dates.find(heard(text, now, region))
    return facts[0].value if facts else None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("could someone pop in today", "2025-05-07"),
        ("tonight if you can", "2025-05-07"),
        ("tommorow works", "2025-05-08"),
        ("tmrw pls", "2025-05-08"),
        ("the day after tomorrow", "2025-05-09"),
        ("kal aa jao", "2025-05-08"),
        ("parso dopahar", "2025-05-09"),
        ("on Tuesday please", "2025-05-13"),
        ("this Friday", "2025-05-09"),
        ("Friday week", "2025-05-16"),
        ("tomorrow week suits", "2025-05-15"),
        ("could i see you tomorrow", "2025-05-08"),
        ("Monday next week", "2025-05-12"),
        ("in five days", "2025-05-12"),
        ("in a fortnight", "2025-05-21"),
        ("two weeks from tomorrow", "2025-05-22"),
        ("in two months", "2025-07-07"),
        ("some time next week", "2025-05-12"),
        ("over the weekend", "2025-05-10"),
        ("by the end of the month", "2025-05-31"),
        ("first Tuesday of June", "2025-06-03"),
        ("the 16th", "2025-05-16"),
        ("the 20th of next month", "2025-06-20"),
        ("Thursday the 15th", "2025-05-15"),
        ("sixteenth of May", "2025-05-16"),
        ("June 3rd suits", "2025-06-03"),
        ("twenty first of June", "2025-06-21"),
        ("2025-06-03", "2025-06-03"),
        ("come as soon as possible", "2025-05-07"),
        ("straight away please", "2025-05-07"),
        ("may twenty nine", "2025-05-29"),
        ("ten june", "2025-06-10"),
        ("june third twenty twenty six", "2026-06-03"),
        ("friday 9/5", "2025-05-09"),
        ("26082025", "2025-08-26"),
        ("the last day of the month", "2025-05-31"),
        ("mid june", "2025-06-15"),
        ("until september", "2025-09-30"),
        ("the second last day of may", "2025-05-30"),
        ("in half an hour", "2025-05-07"),
        ("by the end of the day", "2025-05-07"),
        ("can someone come right now", "2025-05-07"),
        ("two fridays from now", "2025-05-16"),
        ("in a couple of weeks", "2025-05-21"),
        ("thursdays are best", "2025-05-08"),
        ("i was there on monday, can we do thursday", "2025-05-08"),
        ("not thursday but friday is okay", "2025-05-09"),
        ("need dr nair sat 10", "2025-05-10"),
        ("can you come wed", "2025-05-14"),
    ],
)
def test_it_reads_the_day(text: str, value: str) -> None:
    assert first(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "not today",
        "my number is 0412 345 678",
        "my number is 04 12 05 20 25",
        "14 Oak Street",
        "unit 3/22 George St",
        "it cost $12/5",
        "are you open 24/7",
        "how are you today",
        "I sat in the sun",
        "I sat 10 minutes in your waiting room",
        "the second floor",
        "on second thought",
        "the first thing you see",
        "it may be blocked",
        "the tap broke on Monday",
        "leaking since yesterday",
        "three days ago",
        "last Tuesday",
        "the 4th of May 2020",
        "can't do Thursday",
        "some day this week",
        "within the next three days",
        "the twenty fifth president",
        "have a great weekend",
        "my card got stolen this afternoon",
        "it is leaking right now",
        "card number 4111 2608 2025 1111",
        "in 99999999999999 hours",
        "Thursday doesn't work for me",
        "no that'll be all for today",
        "that's it for today thanks",
        "no thats all, see you tomorrow",
        "ok see u tomorrow",
        "",
    ],
)
def test_it_finds_no_wish(text: str) -> None:
    assert dates.find(heard(text)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("make it thursday not tuesday", "2025-05-08"),
        ("tuesday, no actually friday", "2025-05-09"),
        ("can't do tuesday how about friday", "2025-05-09"),
        ("move it from tuesday to thursday", "2025-05-08"),
        ("why not tomorrow", "2025-05-08"),
        ("no later than Friday", "2025-05-09"),
        ("no not tomorrow friday", "2025-05-09"),
        ("no wait not thursday monday", "2025-05-12"),
    ],
)
def test_it_hears_corrections_and_refusals(text: str, value: str) -> None:
    assert first(text) == value


@pytest.mark.parametrize(
    ("region", "value", "other"),
    [("AU", "2025-09-05", "2026-05-09"), ("IN", "2025-09-05", "2025-05-09"), ("US", "2025-05-09", "2025-09-05")],
)
def test_it_orders_numeric_dates_as_the_region_does(region: str, value: str, other: str) -> None:
    now = "2025-05-10 10:00" if region == "AU" else WEDNESDAY
    fact = dates.find(heard("book me for 5/9", now, region))[0]
    assert (fact.value, fact.alternatives) == (value, (other,))


def test_it_keeps_both_readings_of_next_friday() -> None:
    fact = dates.find(heard("can you come next friday"))[0]
    assert (fact.value, fact.alternatives) == ("2025-05-16", ("2025-05-09",))
    assert fact.confidence < 0.7


def test_it_asks_which_order_a_numeric_date_has_and_only_where_both_stand() -> None:
    fact = dates.find(heard("on 10/9 please"))[0]
    assert (fact.value, fact.alternatives, fact.confidence < 0.7) == ("2025-09-10", ("2025-10-09",), True)
    assert dates.find(heard("on 25/9 please"))[0].alternatives == ()


def test_it_leaves_open_which_day_is_tomorrow_for_who_is_still_awake() -> None:
    late = dates.find(heard("tomorrow arvo", "2025-05-08 00:20"))[0]
    assert (late.value, late.alternatives, late.confidence < 0.7) == ("2025-05-09", ("2025-05-08",), True)
    early = dates.find(heard("tomorrow arvo", "2025-05-08 05:00"))[0]
    assert (early.value, early.alternatives) == ("2025-05-09", ())


def test_it_reads_a_weekday_named_on_itself_as_next_week_unless_today_is_said() -> None:
    fact = dates.find(heard("wednesday"))[0]
    assert (fact.value, fact.alternatives) == ("2025-05-14", ("2025-05-07",))
    assert first("today, wednesday") == "2025-05-07"


def test_it_offers_the_other_day_of_a_choice() -> None:
    fact = dates.find(heard("tomorrow or friday"))[0]
    assert (fact.value, fact.alternatives) == ("2025-05-08", ("2025-05-09",))


def test_it_rolls_a_day_that_is_over_forward() -> None:
    assert first("the 3rd") == "2025-06-03"
    assert first("5 May") == "2026-05-05"


def test_it_keeps_tonight_after_midnight_in_the_same_day() -> None:
    assert first("can you come tonight", "2025-05-08 00:20") == "2025-05-08"


def test_it_drops_this_morning_when_it_is_over() -> None:
    assert first("it stopped this morning", "2025-05-07 15:00") is None


def test_it_leaves_a_birth_date_to_its_own_extractor() -> None:
    assert dates.find(heard("5th of June", asked="dob")) == []


def test_it_says_where_a_past_day_is_spoken_of() -> None:
    text = "it started yesterday"
    assert [text[a:b] for a, b in dates.mentions(heard(text))] == ["yesterday"]


@pytest.mark.parametrize("text", ["Hi, next Friday or the 20th", "💧 tomorrow!", "at 5 on the 5th of June, İstanbul"])
def test_it_quotes_the_customers_own_words(text: str) -> None:
    for fact in dates.find(heard(text)):
        assert text[slice(*fact.span)] == fact.text


@pytest.mark.parametrize("piece", ["monday ", "the second of ", "12/", "1 ", "in 5 ", "x", " "])
def test_it_stays_quick_on_ten_thousand_characters(piece: str) -> None:
    text = (piece * 10_000)[:10_000]
    start = time.process_time()
    dates.find(heard(text))
    assert time.process_time() - start < 5  # a hang, not a speed


@pytest.mark.parametrize("text", ["yesterday", "last month", "last week", "was fixed last week", "31st of february"])
def test_it_takes_no_past_and_no_impossible_day(text: str) -> None:
    assert dates.find(_august(text)) == []


@pytest.mark.parametrize(
    "text",
    ["actually no friday's bad, monday", "not friday, monday", "friday is no good, monday", "friday, wait monday"],
)
def test_it_takes_the_day_not_denied(text: str) -> None:
    assert dates.find(_august(text))[0].value == "2024-08-12"


def test_it_leaves_the_choice_of_two_days_open() -> None:
    fact = dates.find(_august("friday or monday"))[0]
    assert (fact.value, fact.alternatives[0], fact.confidence) == ("2024-08-09", "2024-08-12", 0.6)


@pytest.mark.parametrize("asked", ["preferred_date", "preferred_time"])
def test_it_reads_now_as_today_when_asked(asked: str) -> None:
    assert dates.find(_august("now please", asked))[0].value == "2024-08-05"
    assert dates.find(_august("not now", asked)) == []
    assert dates.find(_august("now please")) == []


def _august(text: str, asked: str | None = None) -> Heard:
    zone = pytz.timezone("Australia/Melbourne")
    return Heard(text, zone.localize(datetime(2024, 8, 5, 14, 30)), asked=asked)
